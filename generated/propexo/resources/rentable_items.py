# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Rentable items of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET

if TYPE_CHECKING:
    from .rentable_items_applicants import (
        AsyncRentableItemsApplicants,
        RentableItemsApplicants,
    )


class ListArgs(s.RentableItemListParams, CallOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


LIST: Operation[s.RentableItem] = Operation(
    "GET",
    "/v1/rentable-items/",
    args=lambda: s.RentableItemListParams,
    answer=lambda: s.RentableItem,
    payload=("results",),
    paging=OFFSET,
)
GET: Operation[s.RentableItem] = Operation(
    "GET",
    "/v1/rentable-items/{rentable_item_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.RentableItem,
    payload=("results",),
)


class RentableItems(Resource):
    """Rentable items: `client.rentable_items`."""

    applicants: RentableItemsApplicants

    def list(self, **args: Unpack[ListArgs]) -> Page[s.RentableItem]:
        """List rentable items.

        `GET /v1/rentable-items/`. Optional: `integration_id`, `integration_vendor`,
        `limit`, `location_id`, `offset`, `order_by`, `property_id`, `x_id`.
        """
        return self._page(LIST, args)

    def get(self, rentable_item_id: str, **args: Unpack[GetArgs]) -> s.RentableItem:
        """Fetch one rentable item.

        `GET /v1/rentable-items/{rentable_item_id}`. Optional: `limit`, `offset`,
        `order_by`.
        """
        return self._send(GET, args, rentable_item_id)


class AsyncRentableItems(AsyncResource):
    """The asynchronous twin of `RentableItems`."""

    applicants: AsyncRentableItemsApplicants

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.RentableItem]:
        """See `RentableItems.list`."""
        return self._page(LIST, args)

    async def get(
        self, rentable_item_id: str, **args: Unpack[GetArgs]
    ) -> s.RentableItem:
        """See `RentableItems.get`."""
        return await self._send(GET, args, rentable_item_id)
