# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Service request history of the API."""

from __future__ import annotations

from typing import Any

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import (
    AsyncPage,
    AsyncResource,
    AsyncWriteJob,
    CallOptions,
    GenericWriteOptions,
    Operation,
    Page,
    Resource,
    WriteJob,
)
from .._settings import OFFSET


class ListArgs(s.ServiceRequestHistoryListParams, CallOptions): ...


class CreateArgs(s.ServiceRequestHistoryCreate, GenericWriteOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


LIST: Operation[s.ServiceRequestHistory] = Operation(
    "GET",
    "/v1/service-request-history/",
    args=lambda: s.ServiceRequestHistoryListParams,
    answer=lambda: s.ServiceRequestHistory,
    payload=("results",),
    paging=OFFSET,
)
CREATE: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/service-request-history/",
    args=lambda: s.ServiceRequestHistoryCreate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="service_request_history.create",
)
GET: Operation[s.ServiceRequestHistory] = Operation(
    "GET",
    "/v1/service-request-history/{service_request_history_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.ServiceRequestHistory,
    payload=("results",),
)


class ServiceRequestHistory(Resource):
    """Service request history: `client.service_request_history`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.ServiceRequestHistory]:
        """List service request history.

        `GET /v1/service-request-history/`. Optional: `integration_id`,
        `integration_vendor`, `limit`, `location_id`, `offset`, `order_by`,
        `property_id`, `service_request_id`.
        """
        return self._page(LIST, args)

    def create(self, **args: Unpack[CreateArgs]) -> WriteJob[dict[str, Any]]:
        """Create a service request history.

        `POST /v1/service-request-history/`. Required: `integration_id`. Optional:
        `attachment`, `contact_first_name`, `employee_id`, `notes`,
        `service_request_id`, `status_raw`, `title`.

        A platform may require more than the API does; no page here says what.
        """
        return self._job(CREATE, args)

    def get(
        self, service_request_history_id: str, **args: Unpack[GetArgs]
    ) -> s.ServiceRequestHistory:
        """Fetch one service request history.

        `GET /v1/service-request-history/{service_request_history_id}`. Optional:
        `limit`, `offset`, `order_by`.
        """
        return self._send(GET, args, service_request_history_id)


class AsyncServiceRequestHistory(AsyncResource):
    """The asynchronous twin of `ServiceRequestHistory`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.ServiceRequestHistory]:
        """See `ServiceRequestHistory.list`."""
        return self._page(LIST, args)

    async def create(self, **args: Unpack[CreateArgs]) -> AsyncWriteJob[dict[str, Any]]:
        """See `ServiceRequestHistory.create`."""
        return await self._job(CREATE, args)

    async def get(
        self, service_request_history_id: str, **args: Unpack[GetArgs]
    ) -> s.ServiceRequestHistory:
        """See `ServiceRequestHistory.get`."""
        return await self._send(GET, args, service_request_history_id)
