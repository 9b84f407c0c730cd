# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Admin job logs data of the API."""

from __future__ import annotations

from typing import Any

from typing_extensions import Unpack

from .._runtime import AsyncResource, CallOptions, Operation, Resource

GET: Operation[dict[str, Any]] = Operation(
    "GET",
    "/v1/admin/job-logs/{job_log_id}/data",
    answer=lambda: dict[str, Any],
)


class AdminJobLogsData(Resource):
    """Admin job logs data: `client.admin.job_logs.data`."""

    def get(self, job_log_id: str, **args: Unpack[CallOptions]) -> dict[str, Any]:
        """List data.

        `GET /v1/admin/job-logs/{job_log_id}/data`.
        """
        return self._send(GET, args, job_log_id)


class AsyncAdminJobLogsData(AsyncResource):
    """The asynchronous twin of `AdminJobLogsData`."""

    async def get(self, job_log_id: str, **args: Unpack[CallOptions]) -> dict[str, Any]:
        """See `AdminJobLogsData.get`."""
        return await self._send(GET, args, job_log_id)
