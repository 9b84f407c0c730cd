# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of construction jobs details."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import Model, Open, Request
from .shared import IntegrationVendor


class ConstructionJobDetail(Model):
    """Answer of `construction_jobs.details.list`."""

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
    category_description: str | None
    cost_code: str | None
    """Cost code of the line; your customer has the list."""
    original_budget_in_cents: int | float | None
    revised_budget_in_cents: int | float | None
    invoiced_total_in_cents: int | float | None
    custom_data: dict[str, Any] | None
    """Extra values of the source system."""
    property_id: str
    """Propexo key of the property."""
    integration_id: str
    """Propexo key of the integration."""
    integration_vendor: Open[IntegrationVendor]


class ConstructionJobDetailListParams(Request):
    """Arguments of `construction_jobs.details.list`."""

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
