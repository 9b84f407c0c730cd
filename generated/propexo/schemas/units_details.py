# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of units details."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import Model, Open, Request
from .shared import IntegrationVendor


class UnitDetail(Model):
    """Answer of `units.details.list`, `units.details.get`."""

    id: str
    """Propexo key of this output."""
    created_at: str
    """Moment at which Propexo first stored this output."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    last_seen: str | None
    """Latest sync in which the PMS still returned this output."""
    x_id: str
    """Key of this output in the source system."""
    x_property_id: str
    """Property key in the source system."""
    x_location_id: str | None
    """Location key in the source system.

    Rent Manager has one; it stays null everywhere else.
    """
    x_building_id: str | None
    x_floor_plan_id: str | None
    """Floor plan key in the source system."""
    building_number: str | None
    """Number of the building around the output."""
    make_ready_date: str | None
    """Day by which the home is ready to move in."""
    made_ready_date: str | None
    reserved_until_date: str | None
    floor_plan_market_rent_in_cents: int | float | None
    unit_market_rent_in_cents: int | float | None
    base_rent_in_cents: int | float | None
    unit_number: str | None
    description: str | None
    """Free text about the output."""
    floor_plan_name: str | None
    """What the floor plan is called."""
    accessible_hearing: bool | None
    accessible_mobility: bool | None
    accessible_vision: bool | None
    is_vacant: bool | None
    """Nobody lives there."""
    is_available: bool | None
    """The output is free to rent."""
    is_reserved: bool | None
    available_date: str | None
    """Day from which the home can be rented."""
    notes: str | None
    """Remarks about the output."""
    gross_square_feet: int
    rentable_square_feet: int
    city: str | None
    """City of the output."""
    country: str | None
    """Country of the output."""
    state: str | None
    """State or province of the output."""
    address_1: str | None
    """Street line one of the output."""
    address_2: str | None
    """Street line two of the output."""
    zip: str | None
    """Postal code of the output."""
    maximum_potential_lease_term: str | None
    minimum_potential_lease_term: str | None
    integration_id: str
    """Propexo key of the integration."""
    integration_vendor: Open[IntegrationVendor]
    property_id: str
    """Propexo key of the property."""


class UnitDetailListParams(Request):
    """Arguments of `units.details.list`."""

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
