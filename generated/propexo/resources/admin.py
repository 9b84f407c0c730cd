# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Admin of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncResource, CallOptions, Operation, Resource

if TYPE_CHECKING:
    from .admin_data_diffs import AdminDataDiffs, AsyncAdminDataDiffs
    from .admin_integrations import AdminIntegrations, AsyncAdminIntegrations
    from .admin_job_logs import AdminJobLogs, AsyncAdminJobLogs
    from .admin_logs import AdminLogs, AsyncAdminLogs
    from .admin_normalization import AdminNormalization, AsyncAdminNormalization
    from .admin_users import AdminUsers, AsyncAdminUsers
    from .admin_write_status import AdminWriteStatus, AsyncAdminWriteStatus

RETRY_WRITE: Operation[s.AdminRetryWriteResult] = Operation(
    "POST",
    "/v1/admin/retry-write/{root_job_id}",
    body="application/json",
    answer=lambda: s.AdminRetryWriteResult,
)


class Admin(Resource):
    """Admin: `client.admin`."""

    data_diffs: AdminDataDiffs
    integrations: AdminIntegrations
    job_logs: AdminJobLogs
    logs: AdminLogs
    normalization: AdminNormalization
    users: AdminUsers
    write_status: AdminWriteStatus

    def retry_write(
        self, root_job_id: str, **args: Unpack[CallOptions]
    ) -> s.AdminRetryWriteResult:
        """Puts a failed write into the queue once more.

        A write that did not fail cannot be repeated.

        `POST /v1/admin/retry-write/{root_job_id}`.

        Args:
            root_job_id: Key of the job that the write returned.
        """
        return self._send(RETRY_WRITE, args, root_job_id)


class AsyncAdmin(AsyncResource):
    """The asynchronous twin of `Admin`."""

    data_diffs: AsyncAdminDataDiffs
    integrations: AsyncAdminIntegrations
    job_logs: AsyncAdminJobLogs
    logs: AsyncAdminLogs
    normalization: AsyncAdminNormalization
    users: AsyncAdminUsers
    write_status: AsyncAdminWriteStatus

    async def retry_write(
        self, root_job_id: str, **args: Unpack[CallOptions]
    ) -> s.AdminRetryWriteResult:
        """See `Admin.retry_write`."""
        return await self._send(RETRY_WRITE, args, root_job_id)
