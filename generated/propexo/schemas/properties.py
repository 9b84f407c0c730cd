# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of properties."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import Model, Open, Request
from .shared import ApplicantPhoneType, IntegrationVendor
from .units import UnitCategory

DayOfWeek: TypeAlias = Literal[
    "SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"
]
"""Name of the weekday."""

PropertyType: TypeAlias = Literal[
    "Apartment",
    "Condo",
    "Commercial",
    "Du/Fourplex",
    "House",
    "Section 8/Affordable",
    "Senior",
    "Short-term/vacation",
    "Student",
    "Townhouse",
    "Other",
]
"""Kind of input."""

TypeNormalized: TypeAlias = Literal[
    "SINGLE_FAMILY",
    "MULTI_FAMILY",
    "STUDENT_HOUSING",
    "VACATION",
    "COMMERCIAL",
    "OTHER",
]


class OfficeHour(Model):
    """Part of `Property.office_hours`."""

    day_of_week: Open[DayOfWeek]
    """Name of the weekday."""
    open_time: str
    close_time: str


class PetTypes(Model):
    """Part of `Property.pet_types`."""

    name: str
    """What the PetType is called."""
    is_allowed: bool | None
    description: str | None
    """Free text about the PetType."""
    notes: str | None
    """Remarks about the PetType."""
    deposit_raw: str | None
    deposit_in_cents: int | float | None
    fee_raw: str | None
    fee_in_cents: int | float | None
    fee_min_raw: str | None
    fee_min_in_cents: int | float | None
    fee_max_raw: str | None
    fee_max_in_cents: int | float | None
    rent_amount_raw: str | None
    rent_amount_in_cents: int | float | None
    """Asking rent in cents."""


class Property(Model):
    """Answer of `properties.list`, `properties.get`."""

    id: str
    """Propexo key of this Property."""
    property_id: str
    """Propexo key of the property."""
    created_at: str
    """Moment at which Propexo first stored this Property."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    last_seen: str | None
    """Latest sync in which the PMS still returned this Property."""
    x_created_at: str | None
    x_id: str
    """Key of this Property in the source system."""
    x_property_id: str
    """Property key in the source system."""
    x_building_id: str | None
    building_number: str | None
    """Number of the building around the Property."""
    city: str | None
    """City of the Property."""
    code: str | None
    country: str | None
    """Country of the Property."""
    county: str | None
    custom_data: dict[str, Any] | None
    """Extra values of the source system."""
    is_active: bool | None
    """False once the Property has been switched off."""
    manager_email: str | None
    manager_name: str | None
    manager_phone_1: str | None
    manager_phone_1_type: Open[ApplicantPhoneType] | None
    manager_phone_2: str | None
    manager_phone_2_type: Open[ApplicantPhoneType] | None
    name: str | None
    """What the Property is called."""
    notes: str | None
    """Remarks about the Property."""
    number_of_units: int | None
    square_footage: int | None
    """Deprecated."""
    square_feet: int | None
    """Floor area of the Property in square feet."""
    state: str | None
    """State or province of the Property."""
    street_address_1: str | None
    """Deprecated.

    Retired in favour of address_1.
    """
    street_address_2: str | None
    """Deprecated.

    Retired in favour of address_2.
    """
    address_1: str | None
    """Street line one of the Property."""
    address_2: str | None
    """Street line two of the Property."""
    type: str | None
    """Deprecated.

    Kind of Property.
    """
    type_raw: str | None
    type_normalized: TypeNormalized | str | None
    website: str | None
    year_built: int | None
    zip: str | None
    """Postal code of the Property."""
    long_description: str | None
    short_description: str | None
    """Teaser text of the Property."""
    office_hours: list[OfficeHour]
    pet_types: list[PetTypes]
    associated_owner_ids: list[str]
    integration_id: str
    """Propexo key of the integration."""
    integration_vendor: Open[IntegrationVendor]


class PropertyCreate(Request):
    """Arguments of `properties.create`."""

    integration_id: str
    """Propexo key of the integration."""
    abbreviation: NotRequired[str]
    """Short label for the input, for instance UNIT3."""
    address_1: NotRequired[str]
    """Street line one of the input."""
    address_2: NotRequired[str]
    """Street line two of the input."""
    category: NotRequired[UnitCategory | str]
    """Usage class of the input."""
    city: NotRequired[str]
    """City of the input."""
    country: NotRequired[str]
    """Country of the input."""
    county: NotRequired[str]
    is_active: NotRequired[str]
    """False once the input has been switched off."""
    name: NotRequired[str]
    """What the input is called."""
    notes: NotRequired[str]
    """Remarks about the input."""
    square_footage: NotRequired[str]
    state: NotRequired[str]
    """State or province of the input."""
    type: NotRequired[PropertyType | str]
    """Kind of input."""
    website: NotRequired[str]
    x_portfolio_id: NotRequired[str]
    year_built: NotRequired[int]
    zip: NotRequired[str]
    """Postal code of the input."""


class PropertyListParams(Request):
    """Arguments of `properties.list`."""

    integration_id: NotRequired[str]
    """Keep only rows of this integration."""
    integration_vendor: NotRequired[IntegrationVendor | str]
    """Keep only rows that come from this vendor."""
    is_active: NotRequired[bool | str | None]
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
    x_id: NotRequired[str]
    """Keep only the row with this source-system key."""
    x_property_id: NotRequired[str]
    """Retired filter, property_id has taken its place."""


class PropertyUpdate(Request):
    """Arguments of `properties.update`."""

    integration_id: str
    """Propexo key of the integration."""
    abbreviation: NotRequired[str]
    """Short label for the input, for instance UNIT3."""
    category: NotRequired[UnitCategory | str]
    """Usage class of the input."""
    city: NotRequired[str]
    """City of the input."""
    country: NotRequired[str]
    """Country of the input."""
    county: NotRequired[str]
    is_active: NotRequired[str]
    """False once the input has been switched off."""
    name: NotRequired[str]
    """What the input is called."""
    notes: NotRequired[str]
    """Remarks about the input."""
    property_id: NotRequired[str]
    """Propexo key of the property."""
    square_footage: NotRequired[str]
    state: NotRequired[str]
    """State or province of the input."""
    street_address_1: NotRequired[str]
    """Retired in favour of address_1."""
    street_address_2: NotRequired[str]
    """Retired in favour of address_2."""
    type: NotRequired[PropertyType | str]
    """Kind of input."""
    website: NotRequired[str]
    year_built: NotRequired[int]
    zip: NotRequired[str]
    """Postal code of the input."""
