# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of amenities properties."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from typing_extensions import NotRequired

from .._runtime.models import Request
from .shared import Vendor

AmenityPropertyFeature: TypeAlias = Literal[
    "LaundryRoom",
    "WheelchairAccess",
    "DoorAttendant",
    "Elevator",
    "Parking",
    "StorageUnits",
    "Pool",
    "FitnessCenter",
    "TennisCourt",
    "ClubHouse",
    "Power",
    "ParkingCommercial",
    "SprinklerSystem",
    "DockHighDoorsOrLoadingAvailable",
    "Availability24Hours",
    "AccentWalls",
    "BasketballCourt",
    "Bilingual",
    "BoatDocks",
    "BusinessCenter",
    "CarWashArea",
    "ChildCare",
    "ClubDiscount",
    "ConferenceRoom",
    "Concierge",
    "FreeWeights",
    "FurnishedAvailable",
    "GamingStations",
    "Garage",
    "Gate",
    "GroceryService",
    "GroupExercise",
    "GuestRoom",
    "Housekeeping",
    "HouseSitting",
    "JoggingWalkingTrails",
    "LakeFront",
    "LakeAccess",
    "Library",
    "MealService",
    "MediaRoom",
    "MultiUseRoom",
    "NightPatrol",
    "OnSiteMaintenance",
    "OnSiteManagement",
    "PackageReceiving",
    "PerDiemAccepted",
    "PlayGround",
    "Racquetball",
    "RecRoom",
    "Recycling",
    "Sauna",
    "ShortTermLease",
    "SmokeFree",
    "Spa",
    "Sundeck",
    "Transportation",
    "TVLounge",
    "ValetTrash",
    "Vintage",
    "VolleyballCourt",
    "WirelessInternet",
    "HighSpeedInternet",
]

IncludedInRent: TypeAlias = Literal[
    "Gas",
    "Electric",
    "Trash",
    "Water",
    "HotWater",
    "Telephone",
    "Heat",
    "Cable",
    "AirCon",
    "Satellite",
    "Sewer",
    "BroadbandInternet",
]


class AmenityPropertyCreate(Request):
    """Arguments of `amenities.properties.create`."""

    amenity: str
    """What the amenity is called."""
    integration_id: str
    """Propexo key of the integration."""
    vendor: Vendor | str
    """Vendor of the source system."""
    custom_data: NotRequired[dict[str, Any]]
    """Deprecated.

    Extra values of the source system.
    """


class AmenityPropertyUpdate(Request):
    """Arguments of `amenities.properties.update`."""

    features: NotRequired[list[AmenityPropertyFeature | str]]
    included_in_rent: NotRequired[list[IncludedInRent | str]]
