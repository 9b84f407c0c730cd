# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Admin logs jobs of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.JobListParams, CallOptions): ...


class GetArgs(s.JobParams, CallOptions): ...


LIST: Operation[s.Job] = Operation(
    "GET",
    "/v1/admin/logs/jobs/",
    args=lambda: s.JobListParams,
    answer=lambda: s.Job,
    payload=("results",),
    paging=OFFSET,
)
GET: Operation[s.Job] = Operation(
    "GET",
    "/v1/admin/logs/jobs/{id}",
    args=lambda: s.JobParams,
    answer=lambda: s.Job,
    payload=("results",),
    paging=OFFSET,
)


class AdminLogsJobs(Resource):
    """Admin logs jobs: `client.admin.logs.jobs`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.Job]:
        """List jobs.

        `GET /v1/admin/logs/jobs/`. Optional: `integration_id`, `job_type`, `limit`,
        `offset`, `order_by`, `status`.
        """
        return self._page(LIST, args)

    def get(self, id: str, **args: Unpack[GetArgs]) -> Page[s.Job]:
        """Fetch one job.

        `GET /v1/admin/logs/jobs/{id}`. Optional: `include_all_jobs`, `limit`, `offset`,
        `order_by`.

        Args:
            id: Key of the record in question.
        """
        return self._page(GET, args, id)


class AsyncAdminLogsJobs(AsyncResource):
    """The asynchronous twin of `AdminLogsJobs`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.Job]:
        """See `AdminLogsJobs.list`."""
        return self._page(LIST, args)

    def get(self, id: str, **args: Unpack[GetArgs]) -> AsyncPage[s.Job]:
        """See `AdminLogsJobs.get`."""
        return self._page(GET, args, id)
