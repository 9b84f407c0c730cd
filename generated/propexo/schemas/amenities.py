# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of amenities."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import Model, Open, Request
from .shared import IntegrationVendor

NameNormalized: TypeAlias = Literal[
    "ACCENT_WALLS",
    "ACCEPTS_SMOKING",
    "ADDITIONAL_STORAGE",
    "AIR_CON",
    "AIR_CONDITIONING_COMMERCIAL",
    "AIR_CONDITIONING",
    "ALARM",
    "APPLIANCES_INCLUDED",
    "AVAILABILITY_24_HOURS",
    "BALCONY_OR_DECK_OR_PATIO",
    "BALCONY",
    "BASKETBALL_COURT",
    "BEACH_ACCESS",
    "BILINGUAL",
    "BOAT_DOCKS",
    "BROADBAND_INTERNET",
    "BUSINESS_CENTER",
    "CABLE_READY_COMMERCIAL",
    "CABLE_READY",
    "CABLE",
    "CAR_WASH_AREA",
    "CARPET",
    "CARPORT",
    "CEILING_FAN",
    "CHILD_CARE",
    "CLUB_DISCOUNT",
    "CLUB_HOUSE",
    "CONCIERGE",
    "CONFERENCE_ROOM",
    "CONTROLLED_ACCESS",
    "COURTYARD",
    "DISHWASHER",
    "DISPOSAL",
    "DOCK_HIGH_DOORS_OR_LOADING_AVAILABLE",
    "DOOR_ATTENDANT",
    "DOUBLE_SINK_VANITY",
    "DRYER",
    "ELECTRIC",
    "ELEVATOR",
    "FENCED_YARD",
    "FIREPLACE",
    "FITNESS_CENTER",
    "FRAMED_MIRRORS",
    "FREE_WEIGHTS",
    "FREEZER",
    "FURNISHED_AVAILABLE",
    "FURNISHED",
    "GAMING_STATIONS",
    "GARAGE_PARKING",
    "GARAGE",
    "GAS",
    "GATE",
    "GROCERY_SERVICE",
    "GRILL",
    "GROUP_EXERCISE",
    "GUEST_ROOM",
    "HANDICAP_ACCESS",
    "HANDRAILS",
    "HARDWOOD_FLOORS",
    "HEAT_ELECTRIC",
    "HEAT_GAS",
    "HEAT_OIL",
    "HEAT",
    "HEATING",
    "HIGH_SPEED_INTERNET_COMMERCIAL",
    "HIGH_SPEED_INTERNET",
    "HOT_WATER",
    "HOUSE_SITTING",
    "HOUSEKEEPING",
    "INDIVIDUAL_CLIMATE_CONTROL",
    "INTERNET",
    "ISLAND_KITCHEN",
    "JOGGING_WALKING_TRAILS",
    "LAKE_ACCESS",
    "LAKE_FRONT",
    "LAUNDRY",
    "LAUNDRY_ROOM_OR_HOOKUPS",
    "LAUNDRY_ROOM",
    "LANDSCAPING",
    "LIBRARY",
    "LINEN_CLOSET",
    "MEAL_SERVICE",
    "MEDIA_ROOM",
    "MICROWAVE",
    "MULTI_USE_ROOM",
    "NIGHT_PATROL",
    "ON_SITE_MAINTENANCE",
    "ON_SITE_MANAGEMENT",
    "OTHER",
    "OVEN_OR_RANGE",
    "PACKAGE_RECEIVING",
    "PANTRY",
    "PARKING_COMMERCIAL",
    "PARKING",
    "PER_DIEM_ACCEPTED",
    "PETS_ALLOWED",
    "PING_PONG",
    "PLAY_GROUND",
    "POND",
    "POOL",
    "POWER",
    "PRIVATE_BALCONY",
    "PRIVATE_PATIO",
    "RACQUETBALL",
    "REC_ROOM",
    "RECYCLING",
    "REFRIGERATOR",
    "SATELLITE",
    "SAUNA",
    "SECURITY",
    "SEWER",
    "SHORT_TERM_LEASE",
    "SKYLIGHT",
    "SMOKE_FREE",
    "SNOW_REMOVAL",
    "SPA",
    "SPRINKLER_SYSTEM",
    "STORAGE_UNITS",
    "SUNDECK",
    "TELEPHONE",
    "TENNIS_COURT",
    "TILE_FLOORING",
    "TRANSPORTATION",
    "TRASH",
    "TV_LOUNGE",
    "VALET_TRASH",
    "VAULTED_CEILING",
    "VIEW",
    "VINTAGE",
    "VINYL_FLOORING",
    "VOLLEYBALL_COURT",
    "WALK_IN_CLOSETS",
    "WASHER",
    "WATER",
    "WD_HOOKUP",
    "WD_IN_UNIT",
    "WHEEL_CHAIR",
    "WHEELCHAIR_ACCESS",
    "WINDOW_COVERINGS",
    "WIRELESS_INTERNET",
]


class Amenity(Model):
    """Answer of `amenities.list`, `amenities.get`."""

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
    x_listing_id: str | None
    x_parent_amenity_id: str | None
    x_property_id: str
    """Property key in the source system."""
    x_unit_id: str | None
    """Deprecated.

    Unit key in the source system.
    """
    cost_in_cents: int | float | None
    custom_data: dict[str, Any] | None
    """Extra values of the source system."""
    description: str | None
    """Free text about the output."""
    image_urls: list[str]
    is_unit_amenity: bool | None
    meta_data: dict[str, Any] | None
    name_normalized: Open[NameNormalized] | None
    name: str
    """What the output is called."""
    units: list[AmenityUnit]
    integration_id: str
    """Propexo key of the integration."""
    integration_vendor: Open[IntegrationVendor]
    property_id: str
    """Propexo key of the property."""


class AmenityCreate(Request):
    """Arguments of `amenities.create`."""

    integration_id: str
    """Propexo key of the integration."""
    description: NotRequired[str]
    """Free text about the input."""
    is_published: NotRequired[bool]
    name: NotRequired[str]
    """What the input is called."""
    property_id: NotRequired[str]
    """Propexo key of the property."""
    unit_id: NotRequired[str]
    """Propexo key of the unit."""


class AmenityListParams(Request):
    """Arguments of `amenities.list`."""

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


class AmenityUnit(Model):
    """Part of `Amenity.units`."""

    amenity_id: str
    unit_id: str
    """Propexo key of the unit."""
    cost_in_cents: int | float | None


class AmenityUpdate(Request):
    """Arguments of `amenities.update`."""

    description: NotRequired[str]
    """Free text about the input."""
    is_published: NotRequired[bool]
    name: NotRequired[str]
    """What the input is called."""
