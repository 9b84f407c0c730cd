# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Service requests of the API."""

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


class ListArgs(s.ServiceRequestListParams, CallOptions): ...


class CreateArgs(s.ServiceRequestCreate, GenericWriteOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


class UpdateArgs(s.ServiceRequestUpdate, GenericWriteOptions): ...


LIST: Operation[s.ServiceRequest] = Operation(
    "GET",
    "/v1/service-requests/",
    args=lambda: s.ServiceRequestListParams,
    answer=lambda: s.ServiceRequest,
    payload=("results",),
    paging=OFFSET,
)
CREATE: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/service-requests/",
    args=lambda: s.ServiceRequestCreate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="service_requests.create",
)
GET: Operation[s.ServiceRequest] = Operation(
    "GET",
    "/v1/service-requests/{service_request_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.ServiceRequest,
    payload=("results",),
)
UPDATE: Operation[dict[str, Any]] = Operation(
    "PUT",
    "/v1/service-requests/{service_request_id}",
    args=lambda: s.ServiceRequestUpdate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="service_requests.update",
)


class ServiceRequests(Resource):
    """Service requests: `client.service_requests`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.ServiceRequest]:
        """List service requests.

        `GET /v1/service-requests/`. Optional: `employee_id`, `integration_id`,
        `integration_vendor`, `limit`, `location_id`, `offset`, `order_by`,
        `property_id`, `unit_id`, `unit_number`, `vendor_id`, `x_id`.
        """
        return self._page(LIST, args)

    def create(self, **args: Unpack[CreateArgs]) -> WriteJob[dict[str, Any]]:
        """Create a service request.

        `POST /v1/service-requests/`. Required: `integration_id`. Optional:
        `access_is_authorized`, `access_is_authorized_value`, `access_notes`,
        `completion_notes`, `date_completed`, `date_created`, `date_due`,
        `date_entered`, `date_scheduled`, `due_date`, `employee_id`, `has_alarm` and 25
        more.

        A platform may require more than the API does; no page here says what.
        """
        return self._job(CREATE, args)

    def get(self, service_request_id: str, **args: Unpack[GetArgs]) -> s.ServiceRequest:
        """Fetch one service request.

        `GET /v1/service-requests/{service_request_id}`. Optional: `limit`, `offset`,
        `order_by`.

        Args:
            service_request_id: Propexo key of the service request.
        """
        return self._send(GET, args, service_request_id)

    def update(
        self, service_request_id: str, **args: Unpack[UpdateArgs]
    ) -> WriteJob[dict[str, Any]]:
        """Update a service request.

        `PUT /v1/service-requests/{service_request_id}`. Optional:
        `access_is_authorized`, `completion_notes`, `date_completed`, `date_created`,
        `date_due`, `date_entered`, `date_scheduled`, `due_date`, `email_1`,
        `employee_id`, `has_alarm`, `has_pets` and 18 more.

        A platform may require more than the API does; no page here says what.

        Args:
            service_request_id: Propexo key of the service request.
        """
        return self._job(UPDATE, args, service_request_id)


class AsyncServiceRequests(AsyncResource):
    """The asynchronous twin of `ServiceRequests`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.ServiceRequest]:
        """See `ServiceRequests.list`."""
        return self._page(LIST, args)

    async def create(self, **args: Unpack[CreateArgs]) -> AsyncWriteJob[dict[str, Any]]:
        """See `ServiceRequests.create`."""
        return await self._job(CREATE, args)

    async def get(
        self, service_request_id: str, **args: Unpack[GetArgs]
    ) -> s.ServiceRequest:
        """See `ServiceRequests.get`."""
        return await self._send(GET, args, service_request_id)

    async def update(
        self, service_request_id: str, **args: Unpack[UpdateArgs]
    ) -> AsyncWriteJob[dict[str, Any]]:
        """See `ServiceRequests.update`."""
        return await self._job(UPDATE, args, service_request_id)
