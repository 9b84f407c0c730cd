# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of construction jobs contracts."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import Model, Open, Request
from .shared import IntegrationVendor


class ConstructionJobContractListParams(Request):
    """Arguments of `construction_jobs.contracts.list`."""

    integration_id: NotRequired[str]
    """Keep only rows of this integration."""
    integration_vendor: NotRequired[IntegrationVendor | str]
    """Keep only rows that come from this vendor."""
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


class Contract(Model):
    """Answer of `construction_jobs.contracts.list`."""

    id: str
    """Propexo key of this Contract."""
    created_at: str
    """Moment at which Propexo first stored this Contract."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    last_seen: str | None
    """Latest sync in which the PMS still returned this Contract."""
    x_id: str
    """Key of this Contract in the source system."""
    x_property_id: str
    """Property key in the source system."""
    x_location_id: str | None
    """Location key in the source system.

    Rent Manager has one; it stays null everywhere else.
    """
    x_construction_job_id: str | None
    x_vendor_id: str | None
    custom_data: dict[str, Any] | None
    """Extra values of the source system."""
    end_date: str | None
    """Last day on which the Contract applies."""
    expense_type: str | None
    """Expense type of the Contract; your customer has the list."""
    invoiced_total_in_cents: int | float | None
    notes: str | None
    """Remarks about the Contract."""
    original_amount_in_cents: int | float | None
    retention_percent: str | None
    start_date: str | None
    """First day on which the Contract applies."""
    status_normalized: str | None
    status_raw: str | None
    """State of the Contract, untouched, as the PMS delivered it."""
    total_amount_in_cents: int | float | None
    """Value of the whole Contract, in cents."""
    construction_job_id: str | None
    """Propexo key of the construction job."""
    vendor_id: str | None
    """Propexo key of the supplier."""
    property_id: str
    """Propexo key of the property."""
    integration_id: str
    """Propexo key of the integration."""
    integration_vendor: Open[IntegrationVendor]
