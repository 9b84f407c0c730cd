# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of lease transfers."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import Model, Open, Request
from .shared import IntegrationVendor


class LeaseTransfer(Model):
    """Answer of `lease_transfers.list`, `lease_transfers.get`."""

    id: str
    """Propexo key of this LeaseTransfer."""
    created_at: str
    """Moment at which Propexo first stored this LeaseTransfer."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    last_seen: str | None
    """Latest sync in which the PMS still returned this LeaseTransfer."""
    x_id: str
    """Key of this LeaseTransfer in the source system."""
    x_property_id: str
    """Property key in the source system."""
    x_location_id: str | None
    """Location key in the source system.

    Rent Manager has one; it stays null everywhere else.
    """
    x_resident_id: str
    """Resident key in the source system."""
    x_lease_id_next: str
    x_lease_property_id_next: str | None
    x_lease_id_previous: str
    x_lease_property_id_previous: str | None
    x_unit_id_next: str | None
    x_unit_id_previous: str | None
    resident_type: str | None
    resident_type_raw: str | None
    lease_status_next: str | None
    lease_status_next_raw: str | None
    lease_status_previous: str | None
    lease_status_previous_raw: str | None
    transfer_effective_date: str | None
    integration_id: str
    """Propexo key of the integration."""
    integration_vendor: Open[IntegrationVendor]
    property_id: str
    """Propexo key of the property."""
    resident_id: str
    """Propexo key of the resident."""
    lease_id_next: str
    lease_id_previous: str
    unit_id_next: str | None
    unit_id_previous: str | None


class LeaseTransferListParams(Request):
    """Arguments of `lease_transfers.list`."""

    integration_id: NotRequired[str]
    """Keep only rows of this integration."""
    integration_vendor: NotRequired[IntegrationVendor | str]
    """Keep only rows that come from this vendor."""
    lease_id_next: NotRequired[str]
    lease_id_previous: NotRequired[str]
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
    resident_id: NotRequired[str]
    """Keep only rows of this resident."""
    unit_id_next: NotRequired[str]
    unit_id_previous: NotRequired[str]
    x_id: NotRequired[str]
    """Keep only the row with this source-system key."""
    x_property_id: NotRequired[str]
    """Retired filter, property_id has taken its place."""
