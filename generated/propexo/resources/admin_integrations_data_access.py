# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Admin integrations data access of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncResource, CallOptions, Operation, Resource

GET: Operation[s.DataAccess] = Operation(
    "GET",
    "/v1/admin/integrations/{integration_id}/data-access",
    answer=lambda: s.DataAccess,
    payload=("result",),
)
CREATE: Operation[s.DataAccessCreated] = Operation(
    "POST",
    "/v1/admin/integrations/{integration_id}/data-access",
    body="application/json",
    answer=lambda: s.DataAccessCreated,
    payload=("result",),
)


class AdminIntegrationsDataAccess(Resource):
    """Admin integrations data access: `client.admin.integrations.data_access`."""

    def get(self, integration_id: str, **args: Unpack[CallOptions]) -> s.DataAccess:
        """List data access.

        `GET /v1/admin/integrations/{integration_id}/data-access`.

        Args:
            integration_id: Propexo key of the integration.
        """
        return self._send(GET, args, integration_id)

    def create(
        self, integration_id: str, **args: Unpack[CallOptions]
    ) -> s.DataAccessCreated:
        """Create a data access.

        `POST /v1/admin/integrations/{integration_id}/data-access`.

        Args:
            integration_id: Propexo key of the integration.
        """
        return self._send(CREATE, args, integration_id)


class AsyncAdminIntegrationsDataAccess(AsyncResource):
    """The asynchronous twin of `AdminIntegrationsDataAccess`."""

    async def get(
        self, integration_id: str, **args: Unpack[CallOptions]
    ) -> s.DataAccess:
        """See `AdminIntegrationsDataAccess.get`."""
        return await self._send(GET, args, integration_id)

    async def create(
        self, integration_id: str, **args: Unpack[CallOptions]
    ) -> s.DataAccessCreated:
        """See `AdminIntegrationsDataAccess.create`."""
        return await self._send(CREATE, args, integration_id)
