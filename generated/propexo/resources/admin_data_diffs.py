# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Admin data diffs of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.DataDiffListParams, CallOptions): ...


LIST: Operation[s.DataDiff] = Operation(
    "GET",
    "/v1/admin/data-diffs/",
    args=lambda: s.DataDiffListParams,
    answer=lambda: s.DataDiff,
    payload=("results",),
    paging=OFFSET,
)


class AdminDataDiffs(Resource):
    """Admin data diffs: `client.admin.data_diffs`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.DataDiff]:
        """List data diffs.

        `GET /v1/admin/data-diffs/`. Optional: `after`, `before`, `integration_id`,
        `integration_vendor`, `limit`, `offset`, `order_by`.
        """
        return self._page(LIST, args)


class AsyncAdminDataDiffs(AsyncResource):
    """The asynchronous twin of `AdminDataDiffs`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.DataDiff]:
        """See `AdminDataDiffs.list`."""
        return self._page(LIST, args)
