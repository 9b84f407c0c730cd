# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Applications of the API."""

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


class ListArgs(s.ApplicationListParams, CallOptions): ...


class CreateArgs(s.ApplicationCreate, GenericWriteOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


class UpdateArgs(s.ApplicationUpdate, GenericWriteOptions): ...


LIST: Operation[s.Application] = Operation(
    "GET",
    "/v1/applications/",
    args=lambda: s.ApplicationListParams,
    answer=lambda: s.Application,
    payload=("results",),
    paging=OFFSET,
)
CREATE: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/applications/",
    args=lambda: s.ApplicationCreate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="applications.create",
)
GET: Operation[s.Application] = Operation(
    "GET",
    "/v1/applications/{id}",
    args=lambda: s.GetParams,
    answer=lambda: s.Application,
    payload=("results",),
)
UPDATE: Operation[dict[str, Any]] = Operation(
    "PUT",
    "/v1/applications/{id}",
    args=lambda: s.ApplicationUpdate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="applications.update",
)


class Applications(Resource):
    """Applications: `client.applications`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.Application]:
        """List applications.

        `GET /v1/applications/`. Optional: `integration_id`, `integration_vendor`,
        `limit`, `location_id`, `offset`, `order_by`, `property_id`, `x_id`.
        """
        return self._page(LIST, args)

    def create(self, **args: Unpack[CreateArgs]) -> WriteJob[dict[str, Any]]:
        """Create an application.

        `POST /v1/applications/`. Required: `integration_id`. Optional: `add_ons`,
        `address_1`, `address_2`, `address_history`, `application_date`,
        `application_fees`, `application_references`, `application_status`,
        `application_template_id`, `assistance`, `attachments`, `bank_accounts` and 64
        more.

        A platform may require more than the API does; no page here says what.
        """
        return self._job(CREATE, args)

    def get(self, id: str, **args: Unpack[GetArgs]) -> s.Application:
        """Fetch one application.

        `GET /v1/applications/{id}`. Optional: `limit`, `offset`, `order_by`.

        Args:
            id: Key of the record in question.
        """
        return self._send(GET, args, id)

    def update(self, id: str, **args: Unpack[UpdateArgs]) -> WriteJob[dict[str, Any]]:
        """Update an application.

        `PUT /v1/applications/{id}`. Optional: `add_ons`, `address_1`, `address_2`,
        `address_history`, `applicant_id`, `application_date`, `application_fees`,
        `application_id`, `application_status`, `application_status_id`, `attachments`,
        `city` and 43 more.

        A platform may require more than the API does; no page here says what.

        Args:
            id: Key of the record in question.
        """
        return self._job(UPDATE, args, id)


class AsyncApplications(AsyncResource):
    """The asynchronous twin of `Applications`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.Application]:
        """See `Applications.list`."""
        return self._page(LIST, args)

    async def create(self, **args: Unpack[CreateArgs]) -> AsyncWriteJob[dict[str, Any]]:
        """See `Applications.create`."""
        return await self._job(CREATE, args)

    async def get(self, id: str, **args: Unpack[GetArgs]) -> s.Application:
        """See `Applications.get`."""
        return await self._send(GET, args, id)

    async def update(
        self, id: str, **args: Unpack[UpdateArgs]
    ) -> AsyncWriteJob[dict[str, Any]]:
        """See `Applications.update`."""
        return await self._job(UPDATE, args, id)
