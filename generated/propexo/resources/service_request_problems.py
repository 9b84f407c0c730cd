# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Service request problems of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.ServiceRequestProblemListParams, CallOptions): ...


class GetArgs(s.ServiceRequestProblemParams, CallOptions): ...


LIST: Operation[s.ServiceRequestProblem] = Operation(
    "GET",
    "/v1/service-request-problems/",
    args=lambda: s.ServiceRequestProblemListParams,
    answer=lambda: s.ServiceRequestProblem,
    payload=("results",),
    paging=OFFSET,
)
GET: Operation[s.ServiceRequestProblem] = Operation(
    "GET",
    "/v1/service-request-problems/{service_request_problem_id}",
    args=lambda: s.ServiceRequestProblemParams,
    answer=lambda: s.ServiceRequestProblem,
    payload=("results",),
)


class ServiceRequestProblems(Resource):
    """Service request problems: `client.service_request_problems`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.ServiceRequestProblem]:
        """List service request problems.

        `GET /v1/service-request-problems/`. Optional: `integration_id`,
        `integration_vendor`, `limit`, `offset`, `order_by`, `property_id`.
        """
        return self._page(LIST, args)

    def get(
        self, service_request_problem_id: str, **args: Unpack[GetArgs]
    ) -> s.ServiceRequestProblem:
        """Fetch one service request problem.

        `GET /v1/service-request-problems/{service_request_problem_id}`. Optional:
        `integration_id`, `integration_vendor`, `limit`, `offset`, `order_by`,
        `property_id`.
        """
        return self._send(GET, args, service_request_problem_id)


class AsyncServiceRequestProblems(AsyncResource):
    """The asynchronous twin of `ServiceRequestProblems`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.ServiceRequestProblem]:
        """See `ServiceRequestProblems.list`."""
        return self._page(LIST, args)

    async def get(
        self, service_request_problem_id: str, **args: Unpack[GetArgs]
    ) -> s.ServiceRequestProblem:
        """See `ServiceRequestProblems.get`."""
        return await self._send(GET, args, service_request_problem_id)
