# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of listings."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import DateTimeInput, Model, Open, Request
from .shared import IntegrationVendor


class Listing(Model):
    """Answer of `listings.list`, `listings.get`."""

    id: str
    """Propexo key of this listing."""
    created_at: str
    """Moment at which Propexo first stored this listing."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    last_seen: str | None
    """Latest sync in which the PMS still returned this listing."""
    x_id: str
    """Key of this listing in the source system."""
    x_property_id: str
    """Property key in the source system."""
    x_unit_id: str | None
    """Unit key in the source system."""
    x_floor_plan_id: str | None
    """Floor plan key in the source system."""
    is_unit: bool
    """True when one particular unit is advertised."""
    available_date: str | None
    """Day from which the home can be rented."""
    application_url: str | None
    """Link under which a prospect can apply."""
    bathrooms: str | None
    """Bathroom count of the listing, carried as text."""
    bathrooms_full: int | float | None
    """How many full baths the listing has."""
    bathrooms_half: int | float | None
    """How many half baths the listing has."""
    bedrooms: str | None
    """Bedroom count of the listing, carried as text."""
    building_name: str | None
    """What the building around the listing is called."""
    building_number: str | None
    """Number of the building around the listing."""
    city: str | None
    """City of the listing."""
    country: str | None
    """Country of the listing."""
    custom_data: dict[str, Any] | None
    deposit_amount_in_cents: int | float | None
    """Security deposit asked for, in cents."""
    floor_plan_code: str | None
    """Key the PMS uses for the floor plan."""
    floor_plan_name: str | None
    """What the floor plan is called."""
    floor: str | None
    """Storey of the listing, as a number or a name."""
    image_urls: list[str]
    is_available: bool | None
    """The listing is free to rent."""
    is_furnished: bool | None
    """Furniture is included."""
    is_listed: bool | None
    """The listing is being advertised."""
    is_managed_external: bool | None
    """Somebody outside the PMS looks after the listing."""
    is_vacant: bool | None
    """Nobody lives there."""
    lease_term: str | None
    """How long the lease runs."""
    listing_title: str | None
    """Headline of the advert."""
    listing_date: str | None
    """Day on which the advert was made."""
    marketing_name: str | None
    """Name under which the unit is advertised."""
    notes: str | None
    """Remarks about the listing."""
    number: str | None
    """Door number of the unit."""
    rent_amount_in_cents: int | float | None
    """Asking rent in cents."""
    specials: str | None
    """Promotions that go with the listing."""
    square_feet: int | None
    """Floor area of the listing in square feet."""
    state: str | None
    """State or province of the listing."""
    street_address_1: str | None
    """Deprecated.

    Retired in favour of address_1.
    """
    street_address_2: str | None
    """Deprecated.

    Retired in favour of address_2.
    """
    address_1: str | None
    """Street line one of the advertised home."""
    address_2: str | None
    """Street line two of the advertised home."""
    property_description: str | None
    """Text about the property."""
    short_description: str | None
    """Teaser text of the listing."""
    unit_description: str | None
    """Text about the unit."""
    zip: str | None
    """Postal code of the listing."""
    make_ready_date: str | None
    """Day by which the home is ready to move in."""
    vacate_date: str | None
    """Day on which the home is left."""
    video_urls: list[str] | None
    status_raw: str | None
    """State of the listing, untouched, as the PMS delivered it."""
    property_id: str
    """Propexo key of the property."""
    unit_id: str | None
    """Propexo key of the unit."""
    floor_plan_id: str | None
    """Propexo key of the floor plan."""
    integration_id: str
    """Propexo key of the integration."""
    integration_vendor: Open[IntegrationVendor]
    x_location_id: str | None
    """Location key in the source system.

    Rent Manager has one; it stays null everywhere else.
    """
    unit_type_id: str | None
    """Propexo key of the unit type."""


class ListingCreate(Request):
    """Arguments of `listings.create`."""

    unit_id: str
    """Propexo key of the unit."""
    rent_amount_in_cents: Annotated[int, Field(ge=0)]
    """Asking rent in cents."""
    deposit_amount_in_cents: Annotated[int, Field(ge=0)]
    """Security deposit asked for, in cents."""
    available_date: str
    """Day from which the home can be rented."""
    contact_id: str
    """Propexo key of the contact person."""
    is_managed_external: bool
    """Somebody outside the PMS looks after the listing."""
    custom_data: NotRequired[dict[str, Any]]
    """Deprecated.

    Retired; nothing reads it any more.
    """
    lease_terms: NotRequired[str]
    """Lease lengths on offer."""


class ListingListParams(Request):
    """Arguments of `listings.list`."""

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
    unit_id: NotRequired[str]
    """Keep only rows of this unit."""
    x_id: NotRequired[str]
    """Keep only the row with this source-system key."""


class ListingUpdate(Request):
    """Arguments of `listings.update`."""

    available_date: NotRequired[DateTimeInput]
    """Day from which the home can be rented."""
    bathrooms: NotRequired[str]
    """Bathroom count of the input, carried as text."""
    bedrooms: NotRequired[str]
    """Bedroom count of the input, carried as text."""
    building_name: NotRequired[str]
    """What the building around the input is called."""
    city: NotRequired[str]
    """City of the input."""
    country: NotRequired[str]
    """Country of the input."""
    deposit_amount_in_cents: NotRequired[int]
    """Security deposit asked for, in cents."""
    floor: NotRequired[str]
    """Storey of the input, as a number or a name."""
    is_available: NotRequired[bool]
    """The input is free to rent."""
    is_vacant: NotRequired[bool]
    """Nobody lives there."""
    lease_term: NotRequired[str]
    """How long the lease runs."""
    notes: NotRequired[str]
    """Remarks about the input."""
    rent_amount_in_cents: NotRequired[int]
    """Asking rent in cents."""
    state: NotRequired[str]
    """State or province of the input."""
    street_address_1: NotRequired[str]
    """Retired in favour of address_1."""
    street_address_2: NotRequired[str]
    """Retired in favour of address_2."""
    zip: NotRequired[str]
    """Postal code of the input."""
