# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Leads of the API."""

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
    from .leads_rentable_items import AsyncLeadsRentableItems, LeadsRentableItems


class ListArgs(s.LeadListParams, CallOptions): ...


class CreateArgs(s.LeadCreate, GenericWriteOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


class UpdateArgs(s.LeadUpdate, GenericWriteOptions): ...


LIST: Operation[s.Lead] = Operation(
    "GET",
    "/v1/leads/",
    args=lambda: s.LeadListParams,
    answer=lambda: s.Lead,
    payload=("results",),
    paging=OFFSET,
)
CREATE: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/leads/",
    args=lambda: s.LeadCreate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="leads.create",
)
GET: Operation[s.Lead] = Operation(
    "GET",
    "/v1/leads/{id}",
    args=lambda: s.GetParams,
    answer=lambda: s.Lead,
    payload=("results",),
)
UPDATE: Operation[dict[str, Any]] = Operation(
    "PUT",
    "/v1/leads/{id}",
    args=lambda: s.LeadUpdate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="leads.update",
)


class Leads(Resource):
    """Leads: `client.leads`."""

    rentable_items: LeadsRentableItems

    def list(self, **args: Unpack[ListArgs]) -> Page[s.Lead]:
        """List leads.

        `GET /v1/leads/`. Optional: `email_1`, `email_2`, `integration_id`,
        `integration_vendor`, `limit`, `location_id`, `offset`, `order_by`, `phone_1`,
        `property_id`, `x_id`, `x_property_id` and 1 more.
        """
        return self._page(LIST, args)

    def create(self, **args: Unpack[CreateArgs]) -> WriteJob[dict[str, Any]]:
        """Create a lead.

        `POST /v1/leads/`. Required: `integration_id`. Optional: `address_1`,
        `address_2`, `address_type_id`, `applicant_status`, `city`, `country`,
        `credit_score`, `date_of_birth`, `desired_bathrooms`, `desired_bedrooms`,
        `desired_lease_term_in_months`, `desired_max_rent_in_cents` and 38 more.

        A platform may require more than the API does; no page here says what.
        """
        return self._job(CREATE, args)

    def get(self, id: str, **args: Unpack[GetArgs]) -> s.Lead:
        """Fetch one lead.

        `GET /v1/leads/{id}`. Optional: `limit`, `offset`, `order_by`.

        Args:
            id: Key of the record in question.
        """
        return self._send(GET, args, id)

    def update(self, id: str, **args: Unpack[UpdateArgs]) -> WriteJob[dict[str, Any]]:
        """Update a lead.

        `PUT /v1/leads/{id}`. Optional: `address_1`, `address_2`, `address_type_id`,
        `applicant_status`, `city`, `country`, `credit_score`, `date_of_birth`,
        `desired_bathrooms`, `desired_bedrooms`, `desired_lease_term_in_months`,
        `desired_max_rent_in_cents` and 37 more.

        A platform may require more than the API does; no page here says what.

        Args:
            id: Key of the record in question.
        """
        return self._job(UPDATE, args, id)


class AsyncLeads(AsyncResource):
    """The asynchronous twin of `Leads`."""

    rentable_items: AsyncLeadsRentableItems

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.Lead]:
        """See `Leads.list`."""
        return self._page(LIST, args)

    async def create(self, **args: Unpack[CreateArgs]) -> AsyncWriteJob[dict[str, Any]]:
        """See `Leads.create`."""
        return await self._job(CREATE, args)

    async def get(self, id: str, **args: Unpack[GetArgs]) -> s.Lead:
        """See `Leads.get`."""
        return await self._send(GET, args, id)

    async def update(
        self, id: str, **args: Unpack[UpdateArgs]
    ) -> AsyncWriteJob[dict[str, Any]]:
        """See `Leads.update`."""
        return await self._job(UPDATE, args, id)
