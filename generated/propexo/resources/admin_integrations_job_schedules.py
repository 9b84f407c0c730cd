# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Admin integrations job schedules of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.ListParams, CallOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


LIST: Operation[s.JobSchedule] = Operation(
    "GET",
    "/v1/admin/integrations/{integration_id}/job-schedules/",
    args=lambda: s.ListParams,
    answer=lambda: s.JobSchedule,
    payload=("results",),
    paging=OFFSET,
)
GET: Operation[s.JobSchedule] = Operation(
    "GET",
    "/v1/admin/integrations/{integration_id}/job-schedules/{job_schedule_id}/",
    args=lambda: s.GetParams,
    answer=lambda: s.JobSchedule,
    payload=("results",),
)


class AdminIntegrationsJobSchedules(Resource):
    """Admin integrations job schedules: `client.admin.integrations.job_schedules`."""

    def list(
        self, integration_id: str, **args: Unpack[ListArgs]
    ) -> Page[s.JobSchedule]:
        """List job schedules.

        `GET /v1/admin/integrations/{integration_id}/job-schedules/`. Optional: `limit`,
        `offset`, `order_by`.

        Args:
            integration_id: Propexo key of the integration.
        """
        return self._page(LIST, args, integration_id)

    def get(
        self, integration_id: str, job_schedule_id: str, **args: Unpack[GetArgs]
    ) -> s.JobSchedule:
        """Fetch one job schedule.

        `GET /v1/admin/integrations/{integration_id}/job-schedules/{job_schedule_id}/`.
        Optional: `limit`, `offset`, `order_by`.

        Args:
            integration_id: Propexo key of the integration.
        """
        return self._send(GET, args, integration_id, job_schedule_id)


class AsyncAdminIntegrationsJobSchedules(AsyncResource):
    """The asynchronous twin of `AdminIntegrationsJobSchedules`."""

    def list(
        self, integration_id: str, **args: Unpack[ListArgs]
    ) -> AsyncPage[s.JobSchedule]:
        """See `AdminIntegrationsJobSchedules.list`."""
        return self._page(LIST, args, integration_id)

    async def get(
        self, integration_id: str, job_schedule_id: str, **args: Unpack[GetArgs]
    ) -> s.JobSchedule:
        """See `AdminIntegrationsJobSchedules.get`."""
        return await self._send(GET, args, integration_id, job_schedule_id)
