# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Amenities properties of the API."""

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


class UpdateArgs(s.AmenityPropertyUpdate, GenericWriteOptions): ...


class CreateArgs(s.AmenityPropertyCreate, GenericWriteOptions): ...


UPDATE: Operation[dict[str, Any]] = Operation(
    "PUT",
    "/v1/amenities/properties/{id}",
    args=lambda: s.AmenityPropertyUpdate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="amenities_properties.update",
)
CREATE: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/amenities/properties/{id}",
    args=lambda: s.AmenityPropertyCreate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="amenities_properties.create",
)


class AmenitiesProperties(Resource):
    """Amenities properties: `client.amenities.properties`."""

    def update(self, id: str, **args: Unpack[UpdateArgs]) -> WriteJob[dict[str, Any]]:
        """Update a property.

        `PUT /v1/amenities/properties/{id}`. Optional: `features`, `included_in_rent`.

        A platform may require more than the API does; no page here says what.

        Args:
            id: Key of the record in question.
        """
        return self._job(UPDATE, args, id)

    def create(self, id: str, **args: Unpack[CreateArgs]) -> WriteJob[dict[str, Any]]:
        """Create a property.

        `POST /v1/amenities/properties/{id}`. Required: `amenity`, `integration_id`,
        `vendor`. Optional: `custom_data`.

        A platform may require more than the API does; no page here says what.

        Args:
            id: Key of the record in question.
        """
        return self._job(CREATE, args, id)


class AsyncAmenitiesProperties(AsyncResource):
    """The asynchronous twin of `AmenitiesProperties`."""

    async def update(
        self, id: str, **args: Unpack[UpdateArgs]
    ) -> AsyncWriteJob[dict[str, Any]]:
        """See `AmenitiesProperties.update`."""
        return await self._job(UPDATE, args, id)

    async def create(
        self, id: str, **args: Unpack[CreateArgs]
    ) -> AsyncWriteJob[dict[str, Any]]:
        """See `AmenitiesProperties.create`."""
        return await self._job(CREATE, args, id)
