# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Units of the API."""

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
    from .units_details import AsyncUnitsDetails, UnitsDetails


class ListArgs(s.UnitListParams, CallOptions): ...


class CreateArgs(s.UnitCreate, GenericWriteOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


class UpdateArgs(s.UnitUpdate, GenericWriteOptions): ...


LIST: Operation[s.Unit] = Operation(
    "GET",
    "/v1/units/",
    args=lambda: s.UnitListParams,
    answer=lambda: s.Unit,
    payload=("results",),
    paging=OFFSET,
)
CREATE: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/units/",
    args=lambda: s.UnitCreate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="units.create",
)
GET: Operation[s.Unit] = Operation(
    "GET",
    "/v1/units/{id}",
    args=lambda: s.GetParams,
    answer=lambda: s.Unit,
    payload=("results",),
    rivals=("/v1/units/details",),
)
UPDATE: Operation[dict[str, Any]] = Operation(
    "PUT",
    "/v1/units/{id}",
    args=lambda: s.UnitUpdate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="units.update",
)


class Units(Resource):
    """Units: `client.units`."""

    details: UnitsDetails

    def list(self, **args: Unpack[ListArgs]) -> Page[s.Unit]:
        """Lists units.

        `GET /v1/units/`. Optional: `integration_id`, `integration_vendor`, `limit`,
        `location_id`, `offset`, `order_by`, `property_id`, `unit_number`, `x_id`,
        `x_property_id`.
        """
        return self._page(LIST, args)

    def create(self, **args: Unpack[CreateArgs]) -> WriteJob[dict[str, Any]]:
        """Adds a unit to a property.

        `POST /v1/units/`. Required: `property_id`, `intgration_id`. Optional:
        `abbreviation`, `address_1`, `address_2`, `bathrooms`, `bedrooms`, `category`,
        `city`, `country`, `date_available`, `floor_plan_code`, `integration_id`,
        `is_furnished` and 12 more.

        A platform may require more than the API does; no page here says what.
        """
        return self._job(CREATE, args)

    def get(self, id: str, **args: Unpack[GetArgs]) -> s.Unit:
        """Returns one unit.

        `GET /v1/units/{id}`. Optional: `limit`, `offset`, `order_by`.

        Args:
            id: Key of the record in question.
        """
        return self._send(GET, args, id)

    def update(self, id: str, **args: Unpack[UpdateArgs]) -> WriteJob[dict[str, Any]]:
        """Changes a unit of a property.

        `PUT /v1/units/{id}`. Optional: `abbreviation`, `address_1`, `address_2`,
        `bathrooms`, `bedrooms`, `category`, `city`, `country`, `integration_id`,
        `name`, `notes`, `rent_amount_market_in_cents` and 5 more.

        A platform may require more than the API does; no page here says what.

        Args:
            id: Key of the record in question.
        """
        return self._job(UPDATE, args, id)


class AsyncUnits(AsyncResource):
    """The asynchronous twin of `Units`."""

    details: AsyncUnitsDetails

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.Unit]:
        """See `Units.list`."""
        return self._page(LIST, args)

    async def create(self, **args: Unpack[CreateArgs]) -> AsyncWriteJob[dict[str, Any]]:
        """See `Units.create`."""
        return await self._job(CREATE, args)

    async def get(self, id: str, **args: Unpack[GetArgs]) -> s.Unit:
        """See `Units.get`."""
        return await self._send(GET, args, id)

    async def update(
        self, id: str, **args: Unpack[UpdateArgs]
    ) -> AsyncWriteJob[dict[str, Any]]:
        """See `Units.update`."""
        return await self._job(UPDATE, args, id)
