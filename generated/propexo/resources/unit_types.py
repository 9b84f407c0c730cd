# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Unit types of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.UnitTypeListParams, CallOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


LIST: Operation[s.UnitTypeListItem] = Operation(
    "GET",
    "/v1/unit-types/",
    args=lambda: s.UnitTypeListParams,
    answer=lambda: s.UnitTypeListItem,
    payload=("results",),
    paging=OFFSET,
)
GET: Operation[s.UnitTypeListItem] = Operation(
    "GET",
    "/v1/unit-types/{unit_type_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.UnitTypeListItem,
    payload=("results",),
)


class UnitTypes(Resource):
    """Unit types: `client.unit_types`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.UnitTypeListItem]:
        """List unit types.

        `GET /v1/unit-types/`. Optional: `integration_id`, `integration_vendor`,
        `limit`, `location_id`, `offset`, `order_by`, `property_id`, `x_id`.
        """
        return self._page(LIST, args)

    def get(self, unit_type_id: str, **args: Unpack[GetArgs]) -> s.UnitTypeListItem:
        """Fetch one unit type.

        `GET /v1/unit-types/{unit_type_id}`. Optional: `limit`, `offset`, `order_by`.
        """
        return self._send(GET, args, unit_type_id)


class AsyncUnitTypes(AsyncResource):
    """The asynchronous twin of `UnitTypes`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.UnitTypeListItem]:
        """See `UnitTypes.list`."""
        return self._page(LIST, args)

    async def get(
        self, unit_type_id: str, **args: Unpack[GetArgs]
    ) -> s.UnitTypeListItem:
        """See `UnitTypes.get`."""
        return await self._send(GET, args, unit_type_id)
