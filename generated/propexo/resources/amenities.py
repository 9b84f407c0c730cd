# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Amenities of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Resource

if TYPE_CHECKING:
    from .amenities_units import AmenitiesUnits, AsyncAmenitiesUnits


class Amenities(Resource):
    """Amenities: `client.amenities`."""

    units: AmenitiesUnits


class AsyncAmenities(AsyncResource):
    """The asynchronous twin of `Amenities`."""

    units: AsyncAmenitiesUnits
