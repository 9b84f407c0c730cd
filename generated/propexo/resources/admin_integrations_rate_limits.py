# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Admin integrations rate limits of the API."""

from __future__ import annotations

from typing import Annotated

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncResource, CallOptions, Operation, Resource
from .._runtime.models import BestFit


class GetArgs(s.GetParams, CallOptions): ...


GET: Operation[s.RateLimit | s.IntegrationRateLimit] = Operation(
    "GET",
    "/v1/admin/integrations/{integration_id}/rate-limits/",
    args=lambda: s.GetParams,
    answer=lambda: Annotated[s.RateLimit | s.IntegrationRateLimit, BestFit()],
    payload=("results",),
)


class AdminIntegrationsRateLimits(Resource):
    """Admin integrations rate limits: `client.admin.integrations.rate_limits`."""

    def get(
        self, integration_id: str, **args: Unpack[GetArgs]
    ) -> s.RateLimit | s.IntegrationRateLimit:
        """List rate limits.

        `GET /v1/admin/integrations/{integration_id}/rate-limits/`. Optional: `limit`,
        `offset`, `order_by`.

        Args:
            integration_id: Propexo key of the integration.
        """
        return self._send(GET, args, integration_id)


class AsyncAdminIntegrationsRateLimits(AsyncResource):
    """The asynchronous twin of `AdminIntegrationsRateLimits`."""

    async def get(
        self, integration_id: str, **args: Unpack[GetArgs]
    ) -> s.RateLimit | s.IntegrationRateLimit:
        """See `AdminIntegrationsRateLimits.get`."""
        return await self._send(GET, args, integration_id)
