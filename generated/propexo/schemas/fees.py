# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of fees."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import Model, Open, Request
from .shared import IntegrationVendor


class Fee(Model):
    """Answer of `fees.list`, `fees.get`."""

    id: str
    """Propexo key of this fee."""
    created_at: str
    """Moment at which Propexo first stored this fee."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    last_seen: str | None
    """Latest sync in which the PMS still returned this fee."""
    x_id: str
    """Key of this fee in the source system."""
    x_property_id: str
    """Property key in the source system."""
    x_location_id: str | None
    """Location key in the source system.

    Rent Manager has one; it stays null everywhere else.
    """
    x_charge_code_id: str | None
    """Charge code key in the source system."""
    x_floor_plan_id: str | None
    """Floor plan key in the source system."""
    x_unit_id: str | None
    """Unit key in the source system."""
    amount_in_cents: int | float | None
    """Fee amount in cents."""
    amount_raw: str | None
    """Amount, untouched, as the PMS delivered it."""
    charge_code_name: str | None
    """What the charge code is called."""
    description: str | None
    """Free text about the fee."""
    name: str | None
    """What the fee is called."""
    custom_data: dict[str, Any] | None
    """Extra values of the source system."""
    integration_id: str
    """Propexo key of the integration."""
    integration_vendor: Open[IntegrationVendor]
    property_id: str
    """Propexo key of the property."""
    floor_plan_id: str | None
    """Propexo key of the floor plan."""
    unit_id: str | None
    """Propexo key of the unit."""
    charge_code_id: str | None
    """Propexo key of the charge code."""


class FeeListParams(Request):
    """Arguments of `fees.list`."""

    charge_code_id: NotRequired[str]
    """Keep only rows with this charge code."""
    floor_plan_id: NotRequired[str]
    """Keep only rows of this floor plan."""
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
    unit_id: NotRequired[str]
    """Keep only rows of this unit."""
