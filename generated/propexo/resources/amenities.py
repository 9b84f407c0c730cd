# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Amenities of the API."""

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
    from .amenities_properties import AmenitiesProperties, AsyncAmenitiesProperties
    from .amenities_units import AmenitiesUnits, AsyncAmenitiesUnits


class ListArgs(s.AmenityListParams, CallOptions): ...


class CreateArgs(s.AmenityCreate, GenericWriteOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


class UpdateArgs(s.AmenityUpdate, GenericWriteOptions): ...


LIST: Operation[s.Amenity] = Operation(
    "GET",
    "/v1/amenities/",
    args=lambda: s.AmenityListParams,
    answer=lambda: s.Amenity,
    payload=("results",),
    paging=OFFSET,
)
CREATE: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/amenities/",
    args=lambda: s.AmenityCreate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="amenities.create",
)
GET: Operation[s.Amenity] = Operation(
    "GET",
    "/v1/amenities/{amenity_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.Amenity,
    payload=("results",),
)
UPDATE: Operation[dict[str, Any]] = Operation(
    "PUT",
    "/v1/amenities/{amenity_id}",
    args=lambda: s.AmenityUpdate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="amenities.update",
)


class Amenities(Resource):
    """Amenities: `client.amenities`."""

    properties: AmenitiesProperties
    units: AmenitiesUnits

    def list(self, **args: Unpack[ListArgs]) -> Page[s.Amenity]:
        """List amenities.

        `GET /v1/amenities/`. Optional: `integration_id`, `integration_vendor`, `limit`,
        `location_id`, `offset`, `order_by`, `property_id`, `unit_id`, `x_id`.
        """
        return self._page(LIST, args)

    def create(self, **args: Unpack[CreateArgs]) -> WriteJob[dict[str, Any]]:
        """Create an amenity.

        `POST /v1/amenities/`. Required: `integration_id`. Optional: `description`,
        `is_published`, `name`, `property_id`, `unit_id`.

        A platform may require more than the API does; no page here says what.
        """
        return self._job(CREATE, args)

    def get(self, amenity_id: str, **args: Unpack[GetArgs]) -> s.Amenity:
        """Fetch one amenity.

        `GET /v1/amenities/{amenity_id}`. Optional: `limit`, `offset`, `order_by`.
        """
        return self._send(GET, args, amenity_id)

    def update(
        self, amenity_id: str, **args: Unpack[UpdateArgs]
    ) -> WriteJob[dict[str, Any]]:
        """Update an amenity.

        `PUT /v1/amenities/{amenity_id}`. Optional: `description`, `is_published`,
        `name`.

        A platform may require more than the API does; no page here says what.
        """
        return self._job(UPDATE, args, amenity_id)


class AsyncAmenities(AsyncResource):
    """The asynchronous twin of `Amenities`."""

    properties: AsyncAmenitiesProperties
    units: AsyncAmenitiesUnits

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.Amenity]:
        """See `Amenities.list`."""
        return self._page(LIST, args)

    async def create(self, **args: Unpack[CreateArgs]) -> AsyncWriteJob[dict[str, Any]]:
        """See `Amenities.create`."""
        return await self._job(CREATE, args)

    async def get(self, amenity_id: str, **args: Unpack[GetArgs]) -> s.Amenity:
        """See `Amenities.get`."""
        return await self._send(GET, args, amenity_id)

    async def update(
        self, amenity_id: str, **args: Unpack[UpdateArgs]
    ) -> AsyncWriteJob[dict[str, Any]]:
        """See `Amenities.update`."""
        return await self._job(UPDATE, args, amenity_id)
