# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of resident insurance."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import Model, Open, Request
from .shared import IntegrationVendor


class ResidentInsurance(Model):
    """Answer of `resident_insurance.list`, `resident_insurance.get`."""

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
    x_unit_id: str | None
    """Unit key in the source system."""
    x_lease_id: str | None
    """Lease key in the source system."""
    x_resident_id: str | None
    """Resident key in the source system."""
    provider: str | None
    insurance_type: str | None
    policy_number: str | None
    effective_date: str | None
    expiration_date: str | None
    cancellation_date: str | None
    liability_amount_in_cents: int | float | None
    liability_amount_raw: str | None
    notes: str | None
    """Remarks about the output."""
    integration_id: str
    """Propexo key of the integration."""
    integration_vendor: Open[IntegrationVendor]
    property_id: str
    """Propexo key of the property."""
    unit_id: str | None
    """Propexo key of the unit."""
    lease_id: str | None
    """Propexo key of the lease."""
    resident_id: str | None
    """Propexo key of the resident."""


class ResidentInsuranceListParams(Request):
    """Arguments of `resident_insurance.list`."""

    integration_id: NotRequired[str]
    """Keep only rows of this integration."""
    integration_vendor: NotRequired[str]
    """Keep only rows that come from this vendor."""
    lease_id: NotRequired[str]
    """Keep only rows of this lease."""
    limit: NotRequired[Annotated[int, Field(ge=0, le=250)] | None]
    """Page size, 1 to 250.

    Default: `100`.
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
    unit_id: NotRequired[str]
    """Keep only rows of this unit."""
