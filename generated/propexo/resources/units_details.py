# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Units details of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.UnitDetailListParams, CallOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


LIST: Operation[s.UnitDetail] = Operation(
    "GET",
    "/v1/units/details",
    args=lambda: s.UnitDetailListParams,
    answer=lambda: s.UnitDetail,
    payload=("results",),
    paging=OFFSET,
)
GET: Operation[s.UnitDetail] = Operation(
    "GET",
    "/v1/units/details/{unit_detail_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.UnitDetail,
    payload=("results",),
)


class UnitsDetails(Resource):
    """Units details: `client.units.details`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.UnitDetail]:
        """List details.

        `GET /v1/units/details`. Optional: `integration_id`, `integration_vendor`,
        `limit`, `location_id`, `offset`, `order_by`, `property_id`, `x_id`.
        """
        return self._page(LIST, args)

    def get(self, unit_detail_id: str, **args: Unpack[GetArgs]) -> s.UnitDetail:
        """Fetch one detail.

        `GET /v1/units/details/{unit_detail_id}`. Optional: `limit`, `offset`,
        `order_by`.

        Args:
            unit_detail_id: Key of the unit detail in question.
        """
        return self._send(GET, args, unit_detail_id)


class AsyncUnitsDetails(AsyncResource):
    """The asynchronous twin of `UnitsDetails`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.UnitDetail]:
        """See `UnitsDetails.list`."""
        return self._page(LIST, args)

    async def get(self, unit_detail_id: str, **args: Unpack[GetArgs]) -> s.UnitDetail:
        """See `UnitsDetails.get`."""
        return await self._send(GET, args, unit_detail_id)
