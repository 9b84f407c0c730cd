# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Residents rentable items of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.ResidentRentableItemListParams, CallOptions): ...


LIST: Operation[s.RentableItem] = Operation(
    "GET",
    "/v1/residents/{id}/rentable-items",
    args=lambda: s.ResidentRentableItemListParams,
    answer=lambda: s.RentableItem,
    payload=("results",),
    paging=OFFSET,
)


class ResidentsRentableItems(Resource):
    """Residents rentable items: `client.residents.rentable_items`."""

    def list(self, id: str, **args: Unpack[ListArgs]) -> Page[s.RentableItem]:
        """List rentable items.

        `GET /v1/residents/{id}/rentable-items`. Optional: `integration_id`,
        `integration_vendor`, `limit`, `location_id`, `offset`, `order_by`,
        `property_id`, `x_id`.

        Args:
            id: Key of the record in question.
        """
        return self._page(LIST, args, id)


class AsyncResidentsRentableItems(AsyncResource):
    """The asynchronous twin of `ResidentsRentableItems`."""

    def list(self, id: str, **args: Unpack[ListArgs]) -> AsyncPage[s.RentableItem]:
        """See `ResidentsRentableItems.list`."""
        return self._page(LIST, args, id)
