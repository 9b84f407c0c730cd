# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Admin integrations properties of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.ListParams, CallOptions): ...


class UpdateArgs(s.IntegrationPropertyUpdate, CallOptions): ...


LIST: Operation[s.IntegrationProperty] = Operation(
    "GET",
    "/v1/admin/integrations/{integration_id}/properties",
    args=lambda: s.ListParams,
    answer=lambda: s.IntegrationProperty,
    payload=("results",),
    paging=OFFSET,
)
UPDATE: Operation[s.IntegrationPropertyUpdated] = Operation(
    "PUT",
    "/v1/admin/integrations/{integration_id}/properties/{property_configuration_id}",
    args=lambda: s.IntegrationPropertyUpdate,
    body="application/json",
    answer=lambda: s.IntegrationPropertyUpdated,
    payload=("results",),
)


class AdminIntegrationsProperties(Resource):
    """Admin integrations properties: `client.admin.integrations.properties`."""

    def list(
        self, integration_id: str, **args: Unpack[ListArgs]
    ) -> Page[s.IntegrationProperty]:
        """List properties.

        `GET /v1/admin/integrations/{integration_id}/properties`. Optional: `limit`,
        `offset`, `order_by`.

        Args:
            integration_id: Propexo key of the integration.
        """
        return self._page(LIST, args, integration_id)

    def update(
        self,
        integration_id: str,
        property_configuration_id: str,
        **args: Unpack[UpdateArgs],
    ) -> s.IntegrationPropertyUpdated:
        """Update a property.

        `PUT
        /v1/admin/integrations/{integration_id}/properties/{property_configuration_id}`.
        Required: `enabled`. Optional: `trigger_integration_resync`.

        Args:
            integration_id: Propexo key of the integration.
        """
        return self._send(UPDATE, args, integration_id, property_configuration_id)


class AsyncAdminIntegrationsProperties(AsyncResource):
    """The asynchronous twin of `AdminIntegrationsProperties`."""

    def list(
        self, integration_id: str, **args: Unpack[ListArgs]
    ) -> AsyncPage[s.IntegrationProperty]:
        """See `AdminIntegrationsProperties.list`."""
        return self._page(LIST, args, integration_id)

    async def update(
        self,
        integration_id: str,
        property_configuration_id: str,
        **args: Unpack[UpdateArgs],
    ) -> s.IntegrationPropertyUpdated:
        """See `AdminIntegrationsProperties.update`."""
        return await self._send(UPDATE, args, integration_id, property_configuration_id)
