# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Amenities units of the API."""

from __future__ import annotations

from typing import Any

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import (
    AsyncResource,
    AsyncWriteJob,
    GenericWriteOptions,
    Operation,
    Resource,
    WriteJob,
)


class UpdateArgs(s.AmenityUnitUpdate, GenericWriteOptions): ...


class CreateArgs(s.AmenityUnitCreate, GenericWriteOptions): ...


UPDATE: Operation[dict[str, Any]] = Operation(
    "PUT",
    "/v1/amenities/units/{id}",
    args=lambda: s.AmenityUnitUpdate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="amenities_units.update",
)
CREATE: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/amenities/units/{id}",
    args=lambda: s.AmenityUnitCreate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="amenities_units.create",
)


class AmenitiesUnits(Resource):
    """Amenities units: `client.amenities.units`."""

    def update(self, id: str, **args: Unpack[UpdateArgs]) -> WriteJob[dict[str, Any]]:
        """Update a unit.

        `PUT /v1/amenities/units/{id}`. Optional: `features`.

        A platform may require more than the API does; no page here says what.

        Args:
            id: Key of the record in question.
        """
        return self._job(UPDATE, args, id)

    def create(self, id: str, **args: Unpack[CreateArgs]) -> WriteJob[dict[str, Any]]:
        """Adds an amenity to a unit.

        One entry point for every vendor; it hands the call on to the amenity endpoint
        of the vendor you name.

        `POST /v1/amenities/units/{id}`. Required: `amenity`, `integration_id`,
        `vendor`. Optional: `custom_data`.

        A platform may require more than the API does; no page here says what.

        Args:
            id: Key of the record in question.
        """
        return self._job(CREATE, args, id)


class AsyncAmenitiesUnits(AsyncResource):
    """The asynchronous twin of `AmenitiesUnits`."""

    async def update(
        self, id: str, **args: Unpack[UpdateArgs]
    ) -> AsyncWriteJob[dict[str, Any]]:
        """See `AmenitiesUnits.update`."""
        return await self._job(UPDATE, args, id)

    async def create(
        self, id: str, **args: Unpack[CreateArgs]
    ) -> AsyncWriteJob[dict[str, Any]]:
        """See `AmenitiesUnits.create`."""
        return await self._job(CREATE, args, id)
