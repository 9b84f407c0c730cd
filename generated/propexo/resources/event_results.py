# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Event results of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.EventResultListParams, CallOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


LIST: Operation[s.EventResult] = Operation(
    "GET",
    "/v1/event-results/",
    args=lambda: s.EventResultListParams,
    answer=lambda: s.EventResult,
    payload=("results",),
    paging=OFFSET,
)
GET: Operation[s.EventResult] = Operation(
    "GET",
    "/v1/event-results/{event_result_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.EventResult,
    payload=("results",),
)


class EventResults(Resource):
    """Event results: `client.event_results`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.EventResult]:
        """List event results.

        `GET /v1/event-results/`. Optional: `integration_id`, `integration_vendor`,
        `limit`, `location_id`, `offset`, `order_by`, `property_id`, `x_id`,
        `x_property_id`.
        """
        return self._page(LIST, args)

    def get(self, event_result_id: str, **args: Unpack[GetArgs]) -> s.EventResult:
        """Fetch one event result.

        `GET /v1/event-results/{event_result_id}`. Optional: `limit`, `offset`,
        `order_by`.
        """
        return self._send(GET, args, event_result_id)


class AsyncEventResults(AsyncResource):
    """The asynchronous twin of `EventResults`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.EventResult]:
        """See `EventResults.list`."""
        return self._page(LIST, args)

    async def get(self, event_result_id: str, **args: Unpack[GetArgs]) -> s.EventResult:
        """See `EventResults.get`."""
        return await self._send(GET, args, event_result_id)
