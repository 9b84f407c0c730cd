# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Service request statuses of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.ServiceRequestStatusListParams, CallOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


LIST: Operation[s.ServiceRequestStatus] = Operation(
    "GET",
    "/v1/service-request-statuses/",
    args=lambda: s.ServiceRequestStatusListParams,
    answer=lambda: s.ServiceRequestStatus,
    payload=("results",),
    paging=OFFSET,
)
GET: Operation[s.ServiceRequestStatus] = Operation(
    "GET",
    "/v1/service-request-statuses/{service_request_status_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.ServiceRequestStatus,
    payload=("results",),
)


class ServiceRequestStatuses(Resource):
    """Service request statuses: `client.service_request_statuses`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.ServiceRequestStatus]:
        """List service request statuses.

        `GET /v1/service-request-statuses/`. Optional: `integration_id`,
        `integration_vendor`, `limit`, `location_id`, `offset`, `order_by`,
        `property_id`, `x_id`, `x_property_id`.
        """
        return self._page(LIST, args)

    def get(
        self, service_request_status_id: str, **args: Unpack[GetArgs]
    ) -> s.ServiceRequestStatus:
        """Fetch one service request statuse.

        `GET /v1/service-request-statuses/{service_request_status_id}`. Optional:
        `limit`, `offset`, `order_by`.
        """
        return self._send(GET, args, service_request_status_id)


class AsyncServiceRequestStatuses(AsyncResource):
    """The asynchronous twin of `ServiceRequestStatuses`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.ServiceRequestStatus]:
        """See `ServiceRequestStatuses.list`."""
        return self._page(LIST, args)

    async def get(
        self, service_request_status_id: str, **args: Unpack[GetArgs]
    ) -> s.ServiceRequestStatus:
        """See `ServiceRequestStatuses.get`."""
        return await self._send(GET, args, service_request_status_id)
