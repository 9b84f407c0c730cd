# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Admin normalization of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncResource, CallOptions, Operation, Resource


class GetArgs(s.NormalizationParams, CallOptions): ...


GET: Operation[s.Normalization] = Operation(
    "GET",
    "/v1/admin/normalization/{model}/{field}",
    args=lambda: s.NormalizationParams,
    answer=lambda: s.Normalization,
    payload=("results",),
)


class AdminNormalization(Resource):
    """Admin normalization: `client.admin.normalization`."""

    def get(self, model: str, field: str, **args: Unpack[GetArgs]) -> s.Normalization:
        """Fetch one normalization.

        `GET /v1/admin/normalization/{model}/{field}`. Required: `integration_vendor`.
        Optional: `integration_id`.
        """
        return self._send(GET, args, model, field)


class AsyncAdminNormalization(AsyncResource):
    """The asynchronous twin of `AdminNormalization`."""

    async def get(
        self, model: str, field: str, **args: Unpack[GetArgs]
    ) -> s.Normalization:
        """See `AdminNormalization.get`."""
        return await self._send(GET, args, model, field)
