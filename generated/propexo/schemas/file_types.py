# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of file types."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import Model, Open, Request
from .shared import IntegrationVendor

FileTypeModel: TypeAlias = Literal["units", "residents", "properties"]
"""Data model to watch; only DATA_NEW and DATA_UPDATE look at it."""


class FileType(Model):
    """Answer of `file_types.list`, `file_types.get`."""

    id: str
    """Propexo key of this FileType."""
    created_at: str
    """Moment at which Propexo first stored this FileType."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    last_seen: str | None
    """Latest sync in which the PMS still returned this FileType."""
    x_id: str
    """Key of this FileType in the source system."""
    x_property_id: str
    """Property key in the source system."""
    x_location_id: str | None
    """Location key in the source system.

    Rent Manager has one; it stays null everywhere else.
    """
    code: str | None
    models: list[str]
    name: str
    """What the FileType is called."""
    type: str
    """Kind of FileType."""
    integration_id: str
    """Propexo key of the integration."""
    integration_vendor: Open[IntegrationVendor]
    property_id: str
    """Propexo key of the property."""


class FileTypeCreate(Request):
    """Arguments of `file_types.create`."""

    integration_id: str
    """Propexo key of the integration."""
    location_id: NotRequired[str]
    model: NotRequired[FileTypeModel | str]
    """Data model to watch; only DATA_NEW and DATA_UPDATE look at it."""
    name: NotRequired[str]
    """What the input is called."""


class FileTypeListParams(Request):
    """Arguments of `file_types.list`."""

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
    models: NotRequired[list[str]]
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
    type: NotRequired[str]
    x_id: NotRequired[str]
    """Keep only the row with this source-system key."""
    x_property_id: NotRequired[str]
    """Retired filter, property_id has taken its place."""
