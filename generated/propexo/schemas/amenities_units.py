# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of amenities units."""

from __future__ import annotations

from typing import Any

from typing_extensions import NotRequired

from .._runtime.models import Request
from .shared import Vendor


class AmenityUnitCreate(Request):
    """Arguments of `amenities.units.create`."""

    amenity: str
    """What the amenity is called."""
    integration_id: str
    vendor: Vendor | str
    custom_data: NotRequired[dict[str, Any]]
    """Deprecated.

    Retired; nothing reads it any more.
    """
