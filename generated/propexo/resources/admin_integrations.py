# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Admin integrations of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET

if TYPE_CHECKING:
    from .admin_integrations_data_access import (
        AdminIntegrationsDataAccess,
        AsyncAdminIntegrationsDataAccess,
    )
    from .admin_integrations_job_schedules import (
        AdminIntegrationsJobSchedules,
        AsyncAdminIntegrationsJobSchedules,
    )
    from .admin_integrations_properties import (
        AdminIntegrationsProperties,
        AsyncAdminIntegrationsProperties,
    )
    from .admin_integrations_property_lists import (
        AdminIntegrationsPropertyLists,
        AsyncAdminIntegrationsPropertyLists,
    )
    from .admin_integrations_rate_limits import (
        AdminIntegrationsRateLimits,
        AsyncAdminIntegrationsRateLimits,
    )


class ListArgs(s.AdminIntegrationListParams, CallOptions): ...


class CreateArgs(s.IntegrationCreate, CallOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


class UpdateArgs(s.IntegrationUpdate, CallOptions): ...


class BackSyncArgs(s.IntegrationBackSync, CallOptions): ...


class ManualSyncArgs(s.IntegrationManualSync, CallOptions): ...


LIST: Operation[s.AdminIntegration] = Operation(
    "GET",
    "/v1/admin/integrations/",
    args=lambda: s.AdminIntegrationListParams,
    answer=lambda: s.AdminIntegration,
    payload=("results",),
    paging=OFFSET,
)
CREATE: Operation[s.IntegrationCreated] = Operation(
    "POST",
    "/v1/admin/integrations/",
    args=lambda: s.IntegrationCreate,
    body="application/json",
    answer=lambda: s.IntegrationCreated,
    payload=("result",),
)
GET: Operation[s.AdminIntegrationDetail | None] = Operation(
    "GET",
    "/v1/admin/integrations/{integration_id}/",
    args=lambda: s.GetParams,
    answer=lambda: s.AdminIntegrationDetail | None,
    payload=("results",),
)
UPDATE: Operation[s.IntegrationUpdated] = Operation(
    "PUT",
    "/v1/admin/integrations/{integration_id}/",
    args=lambda: s.IntegrationUpdate,
    body="application/json",
    answer=lambda: s.IntegrationUpdated,
    payload=("result",),
)
DELETE: Operation[s.IntegrationResult] = Operation(
    "DELETE",
    "/v1/admin/integrations/{integration_id}/",
    body="application/json",
    answer=lambda: s.IntegrationResult,
)
BACK_SYNC: Operation[s.IntegrationResult] = Operation(
    "POST",
    "/v1/admin/integrations/{integration_id}/back-sync",
    args=lambda: s.IntegrationBackSync,
    body="application/json",
    answer=lambda: s.IntegrationResult,
    payload=("result",),
)
MANUAL_SYNC: Operation[s.IntegrationResult] = Operation(
    "POST",
    "/v1/admin/integrations/{integration_id}/manual-sync",
    args=lambda: s.IntegrationManualSync,
    body="application/json",
    answer=lambda: s.IntegrationResult,
    payload=("result",),
)


class AdminIntegrations(Resource):
    """Admin integrations: `client.admin.integrations`."""

    data_access: AdminIntegrationsDataAccess
    job_schedules: AdminIntegrationsJobSchedules
    properties: AdminIntegrationsProperties
    property_lists: AdminIntegrationsPropertyLists
    rate_limits: AdminIntegrationsRateLimits

    def list(self, **args: Unpack[ListArgs]) -> Page[s.AdminIntegration]:
        """Lists the integrations of your account.

        `GET /v1/admin/integrations/`. Optional: `integration_vendor`, `is_archived`,
        `limit`, `offset`, `order_by`.
        """
        return self._page(LIST, args)

    def create(self, **args: Unpack[CreateArgs]) -> s.IntegrationCreated:
        """Create an integration.

        `POST /v1/admin/integrations/`. Required: `integration_vendor`, `credentials`,
        `name`. Optional: `active`, `allow_manual_syncs`, `base_url`,
        `based_on_integration_id`, `custom_sync_schedule`, `max_job_concurrency`,
        `max_request_cadence`, `max_request_frequency`, `new_properties_are_enabled`,
        `sync_cadence`, `sync_frequency`, `system` and 1 more.
        """
        return self._send(CREATE, args)

    def get(
        self, integration_id: str, **args: Unpack[GetArgs]
    ) -> s.AdminIntegrationDetail | None:
        """Returns one integration together with what it is doing at the moment.

        `GET /v1/admin/integrations/{integration_id}/`. Optional: `limit`, `offset`,
        `order_by`.

        Args:
            integration_id: Propexo key of the integration.
        """
        return self._send(GET, args, integration_id)

    def update(
        self, integration_id: str, **args: Unpack[UpdateArgs]
    ) -> s.IntegrationUpdated:
        """Update an integration.

        `PUT /v1/admin/integrations/{integration_id}/`. Optional: `active`,
        `allow_manual_syncs`, `base_url`, `credentials`, `custom_sync_schedule`,
        `integration_vendor`, `max_job_concurrency`, `max_request_cadence`,
        `max_request_frequency`, `name`, `new_properties_are_enabled`, `sync_cadence`
        and 3 more.

        Args:
            integration_id: Propexo key of the integration.
        """
        return self._send(UPDATE, args, integration_id)

    def delete(
        self, integration_id: str, **args: Unpack[CallOptions]
    ) -> s.IntegrationResult:
        """Remove an integration.

        `DELETE /v1/admin/integrations/{integration_id}/`.

        Args:
            integration_id: Propexo key of the integration.
        """
        return self._send(DELETE, args, integration_id)

    def back_sync(
        self, integration_id: str, **args: Unpack[BackSyncArgs]
    ) -> s.IntegrationResult:
        """Back sync: integration.

        `POST /v1/admin/integrations/{integration_id}/back-sync`. Optional:
        `models_to_sync`, `sync_config_id`.

        Args:
            integration_id: Propexo key of the integration.
        """
        return self._send(BACK_SYNC, args, integration_id)

    def manual_sync(
        self, integration_id: str, **args: Unpack[ManualSyncArgs]
    ) -> s.IntegrationResult:
        """Manual sync: integration.

        `POST /v1/admin/integrations/{integration_id}/manual-sync`. Optional:
        `models_to_sync`, `sync_config_id`.

        Args:
            integration_id: Propexo key of the integration.
        """
        return self._send(MANUAL_SYNC, args, integration_id)


class AsyncAdminIntegrations(AsyncResource):
    """The asynchronous twin of `AdminIntegrations`."""

    data_access: AsyncAdminIntegrationsDataAccess
    job_schedules: AsyncAdminIntegrationsJobSchedules
    properties: AsyncAdminIntegrationsProperties
    property_lists: AsyncAdminIntegrationsPropertyLists
    rate_limits: AsyncAdminIntegrationsRateLimits

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.AdminIntegration]:
        """See `AdminIntegrations.list`."""
        return self._page(LIST, args)

    async def create(self, **args: Unpack[CreateArgs]) -> s.IntegrationCreated:
        """See `AdminIntegrations.create`."""
        return await self._send(CREATE, args)

    async def get(
        self, integration_id: str, **args: Unpack[GetArgs]
    ) -> s.AdminIntegrationDetail | None:
        """See `AdminIntegrations.get`."""
        return await self._send(GET, args, integration_id)

    async def update(
        self, integration_id: str, **args: Unpack[UpdateArgs]
    ) -> s.IntegrationUpdated:
        """See `AdminIntegrations.update`."""
        return await self._send(UPDATE, args, integration_id)

    async def delete(
        self, integration_id: str, **args: Unpack[CallOptions]
    ) -> s.IntegrationResult:
        """See `AdminIntegrations.delete`."""
        return await self._send(DELETE, args, integration_id)

    async def back_sync(
        self, integration_id: str, **args: Unpack[BackSyncArgs]
    ) -> s.IntegrationResult:
        """See `AdminIntegrations.back_sync`."""
        return await self._send(BACK_SYNC, args, integration_id)

    async def manual_sync(
        self, integration_id: str, **args: Unpack[ManualSyncArgs]
    ) -> s.IntegrationResult:
        """See `AdminIntegrations.manual_sync`."""
        return await self._send(MANUAL_SYNC, args, integration_id)
