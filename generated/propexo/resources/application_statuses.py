# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Application statuses of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.ApplicationStatusListParams, CallOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


LIST: Operation[s.ApplicationStatus] = Operation(
    "GET",
    "/v1/application-statuses/",
    args=lambda: s.ApplicationStatusListParams,
    answer=lambda: s.ApplicationStatus,
    payload=("results",),
    paging=OFFSET,
)
GET: Operation[s.ApplicationStatus] = Operation(
    "GET",
    "/v1/application-statuses/{application_status_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.ApplicationStatus,
    payload=("results",),
)


class ApplicationStatuses(Resource):
    """Application statuses: `client.application_statuses`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.ApplicationStatus]:
        """List application statuses.

        `GET /v1/application-statuses/`. Optional: `integration_id`,
        `integration_vendor`, `limit`, `offset`, `order_by`, `property_id`.
        """
        return self._page(LIST, args)

    def get(
        self, application_status_id: str, **args: Unpack[GetArgs]
    ) -> s.ApplicationStatus:
        """Fetch one application statuse.

        `GET /v1/application-statuses/{application_status_id}`. Optional: `limit`,
        `offset`, `order_by`.
        """
        return self._send(GET, args, application_status_id)


class AsyncApplicationStatuses(AsyncResource):
    """The asynchronous twin of `ApplicationStatuses`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.ApplicationStatus]:
        """See `ApplicationStatuses.list`."""
        return self._page(LIST, args)

    async def get(
        self, application_status_id: str, **args: Unpack[GetArgs]
    ) -> s.ApplicationStatus:
        """See `ApplicationStatuses.get`."""
        return await self._send(GET, args, application_status_id)
