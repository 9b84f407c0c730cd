# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of floor plans."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import Model, Open, Request
from .shared import IntegrationVendor


class FloorPlan(Model):
    """Answer of `floor_plans.list`, `floor_plans.get`."""

    id: str
    """Propexo key of this FloorPlan."""
    created_at: str
    """Moment at which Propexo first stored this FloorPlan."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    last_seen: str | None
    """Latest sync in which the PMS still returned this FloorPlan."""
    x_id: str
    """Key of this FloorPlan in the source system."""
    x_property_id: str
    """Property key in the source system."""
    x_location_id: str | None
    """Location key in the source system.

    Rent Manager has one; it stays null everywhere else.
    """
    name: str
    """What the FloorPlan is called."""
    marketing_name: str | None
    """Name under which the unit is advertised."""
    code: str | None
    description: str | None
    """Free text about the FloorPlan."""
    bedrooms: int | None
    """Bedroom count of the FloorPlan, carried as text."""
    bathrooms: str | None
    """Bathroom count of the FloorPlan, carried as text."""
    bathrooms_full: int | None
    """How many full baths the FloorPlan has."""
    bathrooms_half: int | None
    """How many half baths the FloorPlan has."""
    max_occupants: int | None
    rentable_square_feet: int | None
    gross_square_feet: int | None
    rent_minimum_in_cents: int | float | None
    rent_maximum_in_cents: int | float | None
    image_urls: list[str]
    unit_count: int | None
    deposit_amount_in_cents: int | float | None
    """Security deposit asked for, in cents."""
    deposit_amount_raw: str | None
    deposit_amount_min_in_cents: int | float | None
    deposit_amount_max_in_cents: int | float | None
    deposit_amount_min_raw: str | None
    deposit_amount_max_raw: str | None
    custom_data: dict[str, Any] | None
    """Extra values of the source system."""
    integration_id: str
    """Propexo key of the integration."""
    integration_vendor: Open[IntegrationVendor]
    property_id: str
    """Propexo key of the property."""


class FloorPlanListParams(Request):
    """Arguments of `floor_plans.list`."""

    integration_id: NotRequired[str]
    """Keep only rows of this integration."""
    integration_vendor: NotRequired[IntegrationVendor | str]
    """Keep only rows that come from this vendor."""
    limit: NotRequired[Annotated[int, Field(ge=0, le=250)] | None]
    """Page size, 1 to 250.

    Default: `100`.
    """
    location_id: NotRequired[str]
    """Keep only rows of properties at this Rent Manager location.

    Other vendors have no locations.
    """
    offset: NotRequired[Annotated[int, Field(ge=0)] | None]
    """Rows to skip before the page starts.

    Default: `0`.
    """
    order_by: NotRequired[Annotated[str, Field(alias="order-by")]]
    """Sort field, optionally followed by a colon and asc or desc; asc when you give
    no direction.

    Default: `created_at:desc`.
    """
    property_id: NotRequired[str]
    """Keep only rows of this property."""
    x_id: NotRequired[str]
    """Keep only the row with this source-system key."""
