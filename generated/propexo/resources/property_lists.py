# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Property lists of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.PropertyListParams2, CallOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


LIST: Operation[s.PropertyList] = Operation(
    "GET",
    "/v1/property-lists/",
    args=lambda: s.PropertyListParams2,
    answer=lambda: s.PropertyList,
    payload=("results",),
    paging=OFFSET,
)
GET: Operation[s.PropertyList] = Operation(
    "GET",
    "/v1/property-lists/{property_list_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.PropertyList,
    payload=("results",),
)


class PropertyLists(Resource):
    """Property lists: `client.property_lists`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.PropertyList]:
        """List property lists.

        `GET /v1/property-lists/`. Optional: `associated_property_id`, `integration_id`,
        `integration_vendor`, `limit`, `location_id`, `offset`, `order_by`.
        """
        return self._page(LIST, args)

    def get(self, property_list_id: str, **args: Unpack[GetArgs]) -> s.PropertyList:
        """Fetch one property list.

        `GET /v1/property-lists/{property_list_id}`. Optional: `limit`, `offset`,
        `order_by`.
        """
        return self._send(GET, args, property_list_id)


class AsyncPropertyLists(AsyncResource):
    """The asynchronous twin of `PropertyLists`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.PropertyList]:
        """See `PropertyLists.list`."""
        return self._page(LIST, args)

    async def get(
        self, property_list_id: str, **args: Unpack[GetArgs]
    ) -> s.PropertyList:
        """See `PropertyLists.get`."""
        return await self._send(GET, args, property_list_id)
