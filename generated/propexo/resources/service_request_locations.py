# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Service request locations of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.ServiceRequestLocationListParams, CallOptions): ...


class GetArgs(s.ServiceRequestLocationParams, CallOptions): ...


LIST: Operation[s.ServiceRequestLocation] = Operation(
    "GET",
    "/v1/service-request-locations/",
    args=lambda: s.ServiceRequestLocationListParams,
    answer=lambda: s.ServiceRequestLocation,
    payload=("results",),
    paging=OFFSET,
)
GET: Operation[s.ServiceRequestLocation] = Operation(
    "GET",
    "/v1/service-request-locations/{service_request_location_id}",
    args=lambda: s.ServiceRequestLocationParams,
    answer=lambda: s.ServiceRequestLocation,
    payload=("results",),
)


class ServiceRequestLocations(Resource):
    """Service request locations: `client.service_request_locations`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.ServiceRequestLocation]:
        """List service request locations.

        `GET /v1/service-request-locations/`. Optional: `integration_id`,
        `integration_vendor`, `limit`, `offset`, `order_by`, `property_id`.
        """
        return self._page(LIST, args)

    def get(
        self, service_request_location_id: str, **args: Unpack[GetArgs]
    ) -> s.ServiceRequestLocation:
        """Fetch one service request location.

        `GET /v1/service-request-locations/{service_request_location_id}`. Optional:
        `integration_id`, `integration_vendor`, `limit`, `offset`, `order_by`,
        `property_id`.
        """
        return self._send(GET, args, service_request_location_id)


class AsyncServiceRequestLocations(AsyncResource):
    """The asynchronous twin of `ServiceRequestLocations`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.ServiceRequestLocation]:
        """See `ServiceRequestLocations.list`."""
        return self._page(LIST, args)

    async def get(
        self, service_request_location_id: str, **args: Unpack[GetArgs]
    ) -> s.ServiceRequestLocation:
        """See `ServiceRequestLocations.get`."""
        return await self._send(GET, args, service_request_location_id)
