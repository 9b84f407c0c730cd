# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Leads rentable items of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.LeadRentableItemListParams, CallOptions): ...


LIST: Operation[s.RentableItem] = Operation(
    "GET",
    "/v1/leads/{id}/rentable-items",
    args=lambda: s.LeadRentableItemListParams,
    answer=lambda: s.RentableItem,
    payload=("results",),
    paging=OFFSET,
)


class LeadsRentableItems(Resource):
    """Leads rentable items: `client.leads.rentable_items`."""

    def list(self, id: str, **args: Unpack[ListArgs]) -> Page[s.RentableItem]:
        """List rentable items.

        `GET /v1/leads/{id}/rentable-items`. Optional: `integration_id`,
        `integration_vendor`, `limit`, `location_id`, `offset`, `order_by`,
        `property_id`, `x_id`.

        Args:
            id: Key of the record in question.
        """
        return self._page(LIST, args, id)


class AsyncLeadsRentableItems(AsyncResource):
    """The asynchronous twin of `LeadsRentableItems`."""

    def list(self, id: str, **args: Unpack[ListArgs]) -> AsyncPage[s.RentableItem]:
        """See `LeadsRentableItems.list`."""
        return self._page(LIST, args, id)
