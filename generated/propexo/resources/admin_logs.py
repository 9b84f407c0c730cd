# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Admin logs of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Resource

if TYPE_CHECKING:
    from .admin_logs_jobs import AdminLogsJobs, AsyncAdminLogsJobs
    from .admin_logs_writes import AdminLogsWrites, AsyncAdminLogsWrites


class AdminLogs(Resource):
    """Admin logs: `client.admin.logs`."""

    jobs: AdminLogsJobs
    writes: AdminLogsWrites


class AsyncAdminLogs(AsyncResource):
    """The asynchronous twin of `AdminLogs`."""

    jobs: AsyncAdminLogsJobs
    writes: AsyncAdminLogsWrites
