# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Admin integrations property lists of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.ListParams, CallOptions): ...


class CreateArgs(s.IntegrationPropertyListCreate, CallOptions): ...


class UpdateArgs(s.IntegrationPropertyListUpdate, CallOptions): ...


LIST: Operation[s.IntegrationPropertyList] = Operation(
    "GET",
    "/v1/admin/integrations/{integration_id}/property-lists",
    args=lambda: s.ListParams,
    answer=lambda: s.IntegrationPropertyList,
    payload=("results",),
    paging=OFFSET,
)
CREATE: Operation[s.IntegrationPropertyListResult] = Operation(
    "POST",
    "/v1/admin/integrations/{integration_id}/property-lists",
    args=lambda: s.IntegrationPropertyListCreate,
    body="application/json",
    answer=lambda: s.IntegrationPropertyListResult,
    payload=("results",),
)
UPDATE: Operation[s.IntegrationPropertyListResult] = Operation(
    "PUT",
    "/v1/admin/integrations/{integration_id}/property-lists/{property_list_configuration_id}",
    args=lambda: s.IntegrationPropertyListUpdate,
    body="application/json",
    answer=lambda: s.IntegrationPropertyListResult,
    payload=("results",),
)


class AdminIntegrationsPropertyLists(Resource):
    """Admin integrations property lists: `client.admin.integrations.property_lists`."""

    def list(
        self, integration_id: str, **args: Unpack[ListArgs]
    ) -> Page[s.IntegrationPropertyList]:
        """List property lists.

        `GET /v1/admin/integrations/{integration_id}/property-lists`. Optional: `limit`,
        `offset`, `order_by`.

        Args:
            integration_id: Propexo key of the integration.
        """
        return self._page(LIST, args, integration_id)

    def create(
        self, integration_id: str, **args: Unpack[CreateArgs]
    ) -> s.IntegrationPropertyListResult:
        """Create a property list.

        `POST /v1/admin/integrations/{integration_id}/property-lists`. Required:
        `x_property_list_id`, `enabled`.

        Args:
            integration_id: Propexo key of the integration.
        """
        return self._send(CREATE, args, integration_id)

    def update(
        self,
        integration_id: str,
        property_list_configuration_id: str,
        **args: Unpack[UpdateArgs],
    ) -> s.IntegrationPropertyListResult:
        """Update a property list.

        `PUT /v1/admin/integrations/{integration_id}/property-lists/{property_list_confi
        guration_id}`. Required: `enabled`.

        Args:
            integration_id: Propexo key of the integration.
        """
        return self._send(UPDATE, args, integration_id, property_list_configuration_id)


class AsyncAdminIntegrationsPropertyLists(AsyncResource):
    """The asynchronous twin of `AdminIntegrationsPropertyLists`."""

    def list(
        self, integration_id: str, **args: Unpack[ListArgs]
    ) -> AsyncPage[s.IntegrationPropertyList]:
        """See `AdminIntegrationsPropertyLists.list`."""
        return self._page(LIST, args, integration_id)

    async def create(
        self, integration_id: str, **args: Unpack[CreateArgs]
    ) -> s.IntegrationPropertyListResult:
        """See `AdminIntegrationsPropertyLists.create`."""
        return await self._send(CREATE, args, integration_id)

    async def update(
        self,
        integration_id: str,
        property_list_configuration_id: str,
        **args: Unpack[UpdateArgs],
    ) -> s.IntegrationPropertyListResult:
        """See `AdminIntegrationsPropertyLists.update`."""
        return await self._send(
            UPDATE, args, integration_id, property_list_configuration_id
        )
