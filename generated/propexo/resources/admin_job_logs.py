# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Admin job logs of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncResource, CallOptions, Operation, Resource

if TYPE_CHECKING:
    from .admin_job_logs_data import AdminJobLogsData, AsyncAdminJobLogsData


class GetArgs(s.GetParams, CallOptions): ...


GET: Operation[s.JobLog] = Operation(
    "GET",
    "/v1/admin/job-logs/{job_log_id}/",
    args=lambda: s.GetParams,
    answer=lambda: s.JobLog,
    payload=("results",),
)


class AdminJobLogs(Resource):
    """Admin job logs: `client.admin.job_logs`."""

    data: AdminJobLogsData

    def get(self, job_log_id: str, **args: Unpack[GetArgs]) -> s.JobLog:
        """Fetch one job log.

        `GET /v1/admin/job-logs/{job_log_id}/`. Optional: `limit`, `offset`, `order_by`.
        """
        return self._send(GET, args, job_log_id)


class AsyncAdminJobLogs(AsyncResource):
    """The asynchronous twin of `AdminJobLogs`."""

    data: AsyncAdminJobLogsData

    async def get(self, job_log_id: str, **args: Unpack[GetArgs]) -> s.JobLog:
        """See `AdminJobLogs.get`."""
        return await self._send(GET, args, job_log_id)
