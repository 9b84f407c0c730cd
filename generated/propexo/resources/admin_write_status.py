# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Admin write status of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncResource, CallOptions, Operation, Resource

GET: Operation[s.AdminWriteStatus] = Operation(
    "GET",
    "/v1/admin/write-status/{root_job_id}",
    answer=lambda: s.AdminWriteStatus,
)


class AdminWriteStatus(Resource):
    """Admin write status: `client.admin.write_status`."""

    def get(self, root_job_id: str, **args: Unpack[CallOptions]) -> s.AdminWriteStatus:
        """Tells how far a write has come and which errors it met on the way.

        `GET /v1/admin/write-status/{root_job_id}`.

        Args:
            root_job_id: Key of the job that the write returned.
        """
        return self._send(GET, args, root_job_id)


class AsyncAdminWriteStatus(AsyncResource):
    """The asynchronous twin of `AdminWriteStatus`."""

    async def get(
        self, root_job_id: str, **args: Unpack[CallOptions]
    ) -> s.AdminWriteStatus:
        """See `AdminWriteStatus.get`."""
        return await self._send(GET, args, root_job_id)
