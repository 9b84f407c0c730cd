# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Admin logs writes of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET_100


class ListArgs(s.WriteListParams, CallOptions): ...


LIST: Operation[s.Write] = Operation(
    "GET",
    "/v1/admin/logs/writes/",
    args=lambda: s.WriteListParams,
    answer=lambda: s.Write,
    payload=("results", "logs"),
    paging=OFFSET_100,
)


class AdminLogsWrites(Resource):
    """Admin logs writes: `client.admin.logs.writes`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.Write]:
        """List writes.

        `GET /v1/admin/logs/writes/`. Optional: `integration_id`, `limit`, `offset`,
        `status`, `time_range`, `write_category`.
        """
        return self._page(LIST, args)


class AsyncAdminLogsWrites(AsyncResource):
    """The asynchronous twin of `AdminLogsWrites`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.Write]:
        """See `AdminLogsWrites.list`."""
        return self._page(LIST, args)
