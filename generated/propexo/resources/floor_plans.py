# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Floor plans of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.FloorPlanListParams, CallOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


LIST: Operation[s.FloorPlan] = Operation(
    "GET",
    "/v1/floor-plans/",
    args=lambda: s.FloorPlanListParams,
    answer=lambda: s.FloorPlan,
    payload=("results",),
    paging=OFFSET,
)
GET: Operation[s.FloorPlan] = Operation(
    "GET",
    "/v1/floor-plans/{floor_plan_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.FloorPlan,
    payload=("results",),
)


class FloorPlans(Resource):
    """Floor plans: `client.floor_plans`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.FloorPlan]:
        """List floor plans.

        `GET /v1/floor-plans/`. Optional: `integration_id`, `integration_vendor`,
        `limit`, `location_id`, `offset`, `order_by`, `property_id`, `x_id`.
        """
        return self._page(LIST, args)

    def get(self, floor_plan_id: str, **args: Unpack[GetArgs]) -> s.FloorPlan:
        """Fetch one floor plan.

        `GET /v1/floor-plans/{floor_plan_id}`. Optional: `limit`, `offset`, `order_by`.
        """
        return self._send(GET, args, floor_plan_id)


class AsyncFloorPlans(AsyncResource):
    """The asynchronous twin of `FloorPlans`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.FloorPlan]:
        """See `FloorPlans.list`."""
        return self._page(LIST, args)

    async def get(self, floor_plan_id: str, **args: Unpack[GetArgs]) -> s.FloorPlan:
        """See `FloorPlans.get`."""
        return await self._send(GET, args, floor_plan_id)
