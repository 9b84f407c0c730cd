# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Service request priorities of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.ServiceRequestPriorityListParams, CallOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


LIST: Operation[s.ServiceRequestPriority] = Operation(
    "GET",
    "/v1/service-request-priorities/",
    args=lambda: s.ServiceRequestPriorityListParams,
    answer=lambda: s.ServiceRequestPriority,
    payload=("results",),
    paging=OFFSET,
)
GET: Operation[s.ServiceRequestPriority] = Operation(
    "GET",
    "/v1/service-request-priorities/{service_request_priority_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.ServiceRequestPriority,
    payload=("results",),
)


class ServiceRequestPriorities(Resource):
    """Service request priorities: `client.service_request_priorities`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.ServiceRequestPriority]:
        """List service request priorities.

        `GET /v1/service-request-priorities/`. Optional: `integration_id`,
        `integration_vendor`, `limit`, `location_id`, `offset`, `order_by`,
        `property_id`, `x_id`, `x_property_id`.
        """
        return self._page(LIST, args)

    def get(
        self, service_request_priority_id: str, **args: Unpack[GetArgs]
    ) -> s.ServiceRequestPriority:
        """Fetch one service request priority.

        `GET /v1/service-request-priorities/{service_request_priority_id}`. Optional:
        `limit`, `offset`, `order_by`.
        """
        return self._send(GET, args, service_request_priority_id)


class AsyncServiceRequestPriorities(AsyncResource):
    """The asynchronous twin of `ServiceRequestPriorities`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.ServiceRequestPriority]:
        """See `ServiceRequestPriorities.list`."""
        return self._page(LIST, args)

    async def get(
        self, service_request_priority_id: str, **args: Unpack[GetArgs]
    ) -> s.ServiceRequestPriority:
        """See `ServiceRequestPriorities.get`."""
        return await self._send(GET, args, service_request_priority_id)
