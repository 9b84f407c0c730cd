# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Applicants of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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

if TYPE_CHECKING:
    from .applicants_rentable_items import (
        ApplicantsRentableItems,
        AsyncApplicantsRentableItems,
    )


class ListArgs(s.ApplicantListParams, CallOptions): ...


class CreateArgs(s.ApplicantCreate, GenericWriteOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


class UpdateArgs(s.ApplicantUpdate, GenericWriteOptions): ...


LIST: Operation[s.Applicant] = Operation(
    "GET",
    "/v1/applicants/",
    args=lambda: s.ApplicantListParams,
    answer=lambda: s.Applicant,
    payload=("results",),
    paging=OFFSET,
)
CREATE: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/applicants/",
    args=lambda: s.ApplicantCreate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="applicants.create",
)
GET: Operation[s.Applicant] = Operation(
    "GET",
    "/v1/applicants/{id}",
    args=lambda: s.GetParams,
    answer=lambda: s.Applicant,
    payload=("results",),
)
UPDATE: Operation[dict[str, Any]] = Operation(
    "PUT",
    "/v1/applicants/{id}",
    args=lambda: s.ApplicantUpdate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="applicants.update",
)


class Applicants(Resource):
    """Applicants: `client.applicants`."""

    rentable_items: ApplicantsRentableItems

    def list(self, **args: Unpack[ListArgs]) -> Page[s.Applicant]:
        """List applicants.

        `GET /v1/applicants/`. Optional: `email_1`, `integration_id`,
        `integration_vendor`, `limit`, `location_id`, `offset`, `order_by`, `phone_1`,
        `property_id`, `x_id`.
        """
        return self._page(LIST, args)

    def create(self, **args: Unpack[CreateArgs]) -> WriteJob[dict[str, Any]]:
        """Create an applicant.

        `POST /v1/applicants/`. Required: `integration_id`. Optional: `add_ons`,
        `address_1`, `address_2`, `address_history`, `address_type_id`,
        `applicant_status`, `application_date`, `application_id`,
        `application_references`, `application_status`, `application_template_id`,
        `assistance` and 65 more.

        A platform may require more than the API does; no page here says what.
        """
        return self._job(CREATE, args)

    def get(self, id: str, **args: Unpack[GetArgs]) -> s.Applicant:
        """Fetch one applicant.

        `GET /v1/applicants/{id}`. Optional: `limit`, `offset`, `order_by`.

        Args:
            id: Key of the record in question.
        """
        return self._send(GET, args, id)

    def update(self, id: str, **args: Unpack[UpdateArgs]) -> WriteJob[dict[str, Any]]:
        """Update an applicant.

        `PUT /v1/applicants/{id}`. Optional: `add_ons`, `address_1`, `address_2`,
        `address_history`, `address_type_id`, `applicant_id`, `applicant_status`,
        `application_date`, `application_id`, `application_references`,
        `application_status`, `application_template_id` and 62 more.

        A platform may require more than the API does; no page here says what.

        Args:
            id: Key of the record in question.
        """
        return self._job(UPDATE, args, id)


class AsyncApplicants(AsyncResource):
    """The asynchronous twin of `Applicants`."""

    rentable_items: AsyncApplicantsRentableItems

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.Applicant]:
        """See `Applicants.list`."""
        return self._page(LIST, args)

    async def create(self, **args: Unpack[CreateArgs]) -> AsyncWriteJob[dict[str, Any]]:
        """See `Applicants.create`."""
        return await self._job(CREATE, args)

    async def get(self, id: str, **args: Unpack[GetArgs]) -> s.Applicant:
        """See `Applicants.get`."""
        return await self._send(GET, args, id)

    async def update(
        self, id: str, **args: Unpack[UpdateArgs]
    ) -> AsyncWriteJob[dict[str, Any]]:
        """See `Applicants.update`."""
        return await self._job(UPDATE, args, id)
