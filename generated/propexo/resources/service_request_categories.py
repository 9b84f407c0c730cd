# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Service request categories of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.ServiceRequestCategoryListParams, CallOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


LIST: Operation[s.ServiceRequestCategory] = Operation(
    "GET",
    "/v1/service-request-categories/",
    args=lambda: s.ServiceRequestCategoryListParams,
    answer=lambda: s.ServiceRequestCategory,
    payload=("results",),
    paging=OFFSET,
)
GET: Operation[s.ServiceRequestCategory] = Operation(
    "GET",
    "/v1/service-request-categories/{service_request_category_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.ServiceRequestCategory,
    payload=("results",),
)


class ServiceRequestCategories(Resource):
    """Service request categories: `client.service_request_categories`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.ServiceRequestCategory]:
        """List service request categories.

        `GET /v1/service-request-categories/`. Optional: `integration_id`,
        `integration_vendor`, `limit`, `location_id`, `offset`, `order_by`,
        `property_id`, `x_id`, `x_property_id`.
        """
        return self._page(LIST, args)

    def get(
        self, service_request_category_id: str, **args: Unpack[GetArgs]
    ) -> s.ServiceRequestCategory:
        """Fetch one service request category.

        `GET /v1/service-request-categories/{service_request_category_id}`. Optional:
        `limit`, `offset`, `order_by`.
        """
        return self._send(GET, args, service_request_category_id)


class AsyncServiceRequestCategories(AsyncResource):
    """The asynchronous twin of `ServiceRequestCategories`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.ServiceRequestCategory]:
        """See `ServiceRequestCategories.list`."""
        return self._page(LIST, args)

    async def get(
        self, service_request_category_id: str, **args: Unpack[GetArgs]
    ) -> s.ServiceRequestCategory:
        """See `ServiceRequestCategories.get`."""
        return await self._send(GET, args, service_request_category_id)
