# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Residents of the API."""

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
    from .residents_rentable_items import (
        AsyncResidentsRentableItems,
        ResidentsRentableItems,
    )


class ListArgs(s.ResidentListParams, CallOptions): ...


class CreateArgs(s.ResidentCreate, GenericWriteOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


class UpdateArgs(s.ResidentUpdate, GenericWriteOptions): ...


LIST: Operation[s.Resident] = Operation(
    "GET",
    "/v1/residents/",
    args=lambda: s.ResidentListParams,
    answer=lambda: s.Resident,
    payload=("results",),
    paging=OFFSET,
)
CREATE: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/residents/",
    args=lambda: s.ResidentCreate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="residents.create",
)
GET: Operation[s.Resident] = Operation(
    "GET",
    "/v1/residents/{id}",
    args=lambda: s.GetParams,
    answer=lambda: s.Resident,
    payload=("results",),
)
UPDATE: Operation[dict[str, Any]] = Operation(
    "PUT",
    "/v1/residents/{id}",
    args=lambda: s.ResidentUpdate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="residents.update",
)


class Residents(Resource):
    """Residents: `client.residents`."""

    rentable_items: ResidentsRentableItems

    def list(self, **args: Unpack[ListArgs]) -> Page[s.Resident]:
        """List residents.

        `GET /v1/residents/`. Optional: `email_1`, `integration_id`,
        `integration_vendor`, `lease_id`, `limit`, `location_id`, `offset`, `order_by`,
        `phone_1`, `property_id`, `x_id`, `x_property_id`.
        """
        return self._page(LIST, args)

    def create(self, **args: Unpack[CreateArgs]) -> WriteJob[dict[str, Any]]:
        """Create a resident.

        `POST /v1/residents/`. Required: `integration_id`. Optional: `address_1`,
        `address_1_alternate`, `address_2`, `address_2_alternate`, `attachments`,
        `city`, `city_alternate`, `country`, `country_alternate`, `custom_data`,
        `date_of_birth`, `email_1` and 17 more.

        A platform may require more than the API does; no page here says what.
        """
        return self._job(CREATE, args)

    def get(self, id: str, **args: Unpack[GetArgs]) -> s.Resident:
        """Fetch one resident.

        `GET /v1/residents/{id}`. Optional: `limit`, `offset`, `order_by`.

        Args:
            id: Key of the record in question.
        """
        return self._send(GET, args, id)

    def update(self, id: str, **args: Unpack[UpdateArgs]) -> WriteJob[dict[str, Any]]:
        """Update a resident.

        `PUT /v1/residents/{id}`. Optional: `address_1`, `address_1_alternate`,
        `address_2`, `address_2_alternate`, `city`, `city_alternate`, `country`,
        `country_alternate`, `custom_data`, `date_of_birth`, `email_1`, `email_2` and 24
        more.

        A platform may require more than the API does; no page here says what.

        Args:
            id: Key of the record in question.
        """
        return self._job(UPDATE, args, id)


class AsyncResidents(AsyncResource):
    """The asynchronous twin of `Residents`."""

    rentable_items: AsyncResidentsRentableItems

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.Resident]:
        """See `Residents.list`."""
        return self._page(LIST, args)

    async def create(self, **args: Unpack[CreateArgs]) -> AsyncWriteJob[dict[str, Any]]:
        """See `Residents.create`."""
        return await self._job(CREATE, args)

    async def get(self, id: str, **args: Unpack[GetArgs]) -> s.Resident:
        """See `Residents.get`."""
        return await self._send(GET, args, id)

    async def update(
        self, id: str, **args: Unpack[UpdateArgs]
    ) -> AsyncWriteJob[dict[str, Any]]:
        """See `Residents.update`."""
        return await self._job(UPDATE, args, id)
