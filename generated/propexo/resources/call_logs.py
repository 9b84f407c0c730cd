# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Call logs of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.CallLogListParams, CallOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


LIST: Operation[s.CallLog] = Operation(
    "GET",
    "/v1/call-logs/",
    args=lambda: s.CallLogListParams,
    answer=lambda: s.CallLog,
    payload=("results",),
    paging=OFFSET,
)
GET: Operation[s.CallLog] = Operation(
    "GET",
    "/v1/call-logs/{call_log_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.CallLog,
    payload=("results",),
)


class CallLogs(Resource):
    """Call logs: `client.call_logs`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.CallLog]:
        """Lists logged phone calls.

        `GET /v1/call-logs/`. Optional: `integration_id`, `integration_vendor`, `limit`,
        `location_id`, `offset`, `order_by`, `property_id`, `x_id`.
        """
        return self._page(LIST, args)

    def get(self, call_log_id: str, **args: Unpack[GetArgs]) -> s.CallLog:
        """Fetch one call log.

        `GET /v1/call-logs/{call_log_id}`. Optional: `limit`, `offset`, `order_by`.
        """
        return self._send(GET, args, call_log_id)


class AsyncCallLogs(AsyncResource):
    """The asynchronous twin of `CallLogs`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.CallLog]:
        """See `CallLogs.list`."""
        return self._page(LIST, args)

    async def get(self, call_log_id: str, **args: Unpack[GetArgs]) -> s.CallLog:
        """See `CallLogs.get`."""
        return await self._send(GET, args, call_log_id)
