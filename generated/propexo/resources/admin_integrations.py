# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Admin integrations of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.AdminIntegrationListParams, CallOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


LIST: Operation[s.AdminIntegration] = Operation(
    "GET",
    "/v1/admin/integrations/",
    args=lambda: s.AdminIntegrationListParams,
    answer=lambda: s.AdminIntegration,
    payload=("results",),
    paging=OFFSET,
)
GET: Operation[s.AdminIntegrationDetail | None] = Operation(
    "GET",
    "/v1/admin/integrations/{integration_id}/",
    args=lambda: s.GetParams,
    answer=lambda: s.AdminIntegrationDetail | None,
    payload=("results",),
)


class AdminIntegrations(Resource):
    """Admin integrations: `client.admin.integrations`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.AdminIntegration]:
        """Lists the integrations of your account.

        `GET /v1/admin/integrations/`. Optional: `integration_vendor`, `is_archived`,
        `limit`, `offset`, `order_by`.
        """
        return self._page(LIST, args)

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


class AsyncAdminIntegrations(AsyncResource):
    """The asynchronous twin of `AdminIntegrations`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.AdminIntegration]:
        """See `AdminIntegrations.list`."""
        return self._page(LIST, args)

    async def get(
        self, integration_id: str, **args: Unpack[GetArgs]
    ) -> s.AdminIntegrationDetail | None:
        """See `AdminIntegrations.get`."""
        return await self._send(GET, args, integration_id)
