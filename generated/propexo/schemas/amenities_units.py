# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of amenities units."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from typing_extensions import NotRequired

from .._runtime.models import Request
from .shared import Vendor

AmenityUnitFeature: TypeAlias = Literal[
    "CableReady",
    "Microwave",
    "HardwoodFloors",
    "HighSpeedInternet",
    "AirConditioning",
    "Refrigerator",
    "Dishwasher",
    "WalkinClosets",
    "BalconyOrDeckOrPatio",
    "GarageParking",
    "Carport",
    "FencedYard",
    "LaundryRoomOrHookups",
    "Fireplace",
    "CableReadyCommercial",
    "HighSpeedInternetCommercial",
    "AirConditioningCommercial",
    "Heating",
    "OvenOrRange",
    "HeatElectric",
    "HeatGas",
    "HeatOil",
    "PetsAllowed",
    "Balcony",
    "PrivateBalcony",
    "PrivatePatio",
    "Dryer",
    "Heat",
    "WD_Hookup",
    "Washer",
    "AdditionalStorage",
    "Alarm",
    "Carpet",
    "CeilingFan",
    "ControlledAccess",
    "Courtyard",
    "Disposal",
    "DoubleSinkVanity",
    "FramedMirrors",
    "Furnished",
    "Handrails",
    "IndividualClimateControl",
    "IslandKitchen",
    "LinenCloset",
    "Pantry",
    "Satellite",
    "Skylight",
    "TileFlooring",
    "VaultedCeiling",
    "View",
    "VinylFlooring",
    "WheelChair",
    "WindowCoverings",
]


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


class AmenityUnitUpdate(Request):
    """Arguments of `amenities.units.update`."""

    features: NotRequired[list[AmenityUnitFeature | str]]
