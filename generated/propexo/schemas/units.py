# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of units."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import DateTimeInput, Model, Open, Request
from .shared import IntegrationVendor

UnitCategory: TypeAlias = Literal["Residential", "Commercial"]
"""Usage class of the input."""

UnitType: TypeAlias = Literal["Apartment", "House"]
"""Kind of unit."""


class Unit(Model):
    """Answer of `units.list`, `units.get`."""

    id: str
    """Propexo key of this unit."""
    created_at: str
    """Moment at which Propexo first stored this unit."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    last_seen: str | None
    """Latest sync in which the PMS still returned this unit."""
    x_id: str
    """Key of this unit in the source system."""
    x_property_id: str
    """Property key in the source system."""
    x_floor_plan_id: str | None
    """Floor plan key in the source system."""
    x_unit_type_id: str | None
    """Unit type key in the source system."""
    bathrooms: str | None
    """Bathroom count of the unit, carried as text."""
    bathrooms_full: int | float | None
    """How many full baths the unit has."""
    bathrooms_half: int | float | None
    """How many half baths the unit has."""
    bedrooms: str | None
    """Bedroom count of the unit, carried as text."""
    building_name: str | None
    """What the building around the unit is called."""
    building_number: str | None
    """Number of the building around the unit."""
    city: str | None
    """City of the unit."""
    country: str | None
    """Country of the unit."""
    custom_data: dict[str, Any] | None
    floor_plan_code: str | None
    """Key the PMS uses for the floor plan."""
    floor_plan_name: str | None
    """What the floor plan is called."""
    floor: str | None
    """Storey of the unit, as a number or a name."""
    is_available: bool | None
    """The unit is free to rent."""
    is_furnished: bool | None
    """Furniture is included."""
    is_listed: bool | None
    """Deprecated.

    Retired; ask the listings endpoints instead.
    """
    is_vacant: bool | None
    """Nobody lives there."""
    number: str | None
    """Door number of the unit."""
    rent_amount_market_in_cents: int | float | None
    """Market rent in cents."""
    rent_amount_max_in_cents: int | float | None
    """Highest rent in cents."""
    rent_amount_min_in_cents: int | float | None
    """Lowest rent in cents."""
    square_feet: int | None
    """Floor area of the unit in square feet."""
    state: str | None
    """State or province of the unit."""
    street_address_1: str | None
    """Deprecated.

    Retired in favour of address_1.
    """
    street_address_2: str | None
    """Deprecated.

    Retired in favour of address_2.
    """
    address_1: str | None
    """Street line one of the unit."""
    address_2: str | None
    """Street line two of the unit."""
    zip: str | None
    """Postal code of the unit."""
    pets_allowed: bool | None
    """Pets of some kind are welcome."""
    dogs_allowed: bool | None
    """Dogs are welcome."""
    cats_allowed: bool | None
    """Cats are welcome."""
    pet_policy: str | None
    """House rules about pets."""
    floor_plan_id: str | None
    """Propexo key of the floor plan."""
    integration_id: str
    """Propexo key of the integration."""
    integration_vendor: Open[IntegrationVendor]
    property_id: str
    """Propexo key of the property."""
    unit_type_id: str | None
    """Propexo key of the unit type."""


class UnitCreate(Request):
    """Arguments of `units.create`."""

    property_id: str
    intgration_id: str
    abbreviation: NotRequired[str]
    """Short label for the unit, for instance UNIT3."""
    address_1: NotRequired[str]
    """Street line one of the unit."""
    address_2: NotRequired[str]
    """Street line two of the unit."""
    bathrooms: NotRequired[str | None]
    """Bathroom count of the unit, carried as text."""
    bedrooms: NotRequired[str | None]
    """Bedroom count of the unit, carried as text."""
    category: NotRequired[UnitCategory | str]
    """Usage class of the unit."""
    city: NotRequired[str]
    """City of the unit."""
    country: NotRequired[str]
    """Country of the unit."""
    date_available: NotRequired[DateTimeInput]
    """Day on which the unit becomes free."""
    floor_plan_code: NotRequired[str]
    """Key the PMS uses for the floor plan."""
    integration_id: NotRequired[str]
    """Propexo key of the integration."""
    is_furnished: NotRequired[bool]
    """Furniture is included."""
    lease_period_id: NotRequired[str]
    """Propexo key of the lease period."""
    name: NotRequired[str]
    """What the unit is called."""
    notes: NotRequired[str]
    """Remarks about the unit."""
    number: NotRequired[str]
    """Door number of the unit."""
    rent_amount_market_in_cents: NotRequired[int | float]
    """Market rent in cents."""
    square_feet: NotRequired[int | float]
    """Floor area of the unit in square feet."""
    state: NotRequired[str]
    """State or province of the unit."""
    street_address_1: NotRequired[str]
    """Street line one of the unit, under its old name."""
    street_address_2: NotRequired[str]
    """Street line two of the unit, under its old name."""
    type: NotRequired[UnitType | str]
    """Kind of unit."""
    unit_type_id: NotRequired[str]
    """Key the PMS uses for the unit type."""
    zip: NotRequired[str]
    """Postal code of the unit."""


class UnitListParams(Request):
    """Arguments of `units.list`."""

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
    unit_number: NotRequired[str]
    """Keep only units with this door number; works together with `property_id` only."""
    x_id: NotRequired[str]
    """Keep only the row with this source-system key."""
    x_property_id: NotRequired[str]
    """Retired filter, property_id has taken its place."""


class UnitUpdate(Request):
    """Arguments of `units.update`."""

    abbreviation: NotRequired[str]
    """Short label for the unit, for instance UNIT3."""
    address_1: NotRequired[str]
    """Street line one of the unit."""
    address_2: NotRequired[str]
    """Street line two of the unit."""
    bathrooms: NotRequired[str | None]
    """Bathroom count of the unit, carried as text."""
    bedrooms: NotRequired[str | None]
    """Bedroom count of the unit, carried as text."""
    category: NotRequired[UnitCategory | str]
    """Usage class of the unit."""
    city: NotRequired[str]
    """City of the unit."""
    country: NotRequired[str]
    """Country of the unit."""
    integration_id: NotRequired[str]
    """Propexo key of the integration."""
    name: NotRequired[str]
    """What the unit is called."""
    notes: NotRequired[str]
    """Remarks about the unit."""
    rent_amount_market_in_cents: NotRequired[int | float]
    """Market rent in cents."""
    square_feet: NotRequired[int | float]
    """Floor area of the unit in square feet."""
    state: NotRequired[str]
    """State or province of the unit."""
    type: NotRequired[UnitType | str]
    """Kind of unit."""
    unit_id: NotRequired[str]
    """Propexo key of the unit."""
    zip: NotRequired[str]
    """Postal code of the unit."""
