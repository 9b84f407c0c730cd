# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of concessions."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import Model, Open, Request
from .shared import IntegrationVendor


class Concession(Model):
    """Answer of `concessions.list`, `concessions.get`."""

    id: str
    """Propexo key of this Concession."""
    created_at: str
    """Moment at which Propexo first stored this Concession."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    last_seen: str | None
    """Latest sync in which the PMS still returned this Concession."""
    x_id: str
    """Key of this Concession in the source system."""
    x_property_id: str
    """Property key in the source system."""
    x_location_id: str | None
    """Location key in the source system.

    Rent Manager has one; it stays null everywhere else.
    """
    x_unit_id: str | None
    """Unit key in the source system."""
    x_floor_plan_id: str | None
    """Floor plan key in the source system."""
    total_amount_in_cents: int | None
    """Value of the whole Concession, in cents."""
    start_date: str | None
    """First day on which the Concession applies."""
    end_date: str | None
    """Last day on which the Concession applies."""
    is_active: bool | None
    """False once the Concession has been switched off."""
    description: str | None
    """Free text about the Concession."""
    is_one_time: bool | None
    is_recurring: bool | None
    monthly_fixed_amount_in_cents: int | None
    monthly_percentage_amount: int | None
    monthly_percentage_raw: str | None
    one_time_fixed_amount_in_cents: int | None
    one_time_percentage_amount: int | None
    one_time_percentage_raw: str | None
    number_of_occurrences: int | None
    fixed_amount_in_cents: int | None
    percentage_amount: int | None
    percentage_raw: str | None
    lease_term_in_months: int | None
    lease_term_raw: str | None
    concession_formula_raw: str | None
    integration_id: str
    """Propexo key of the integration."""
    integration_vendor: Open[IntegrationVendor]
    property_id: str
    """Propexo key of the property."""
    unit_id: str | None
    """Propexo key of the unit."""
    floor_plan_id: str | None
    """Propexo key of the floor plan."""


class ConcessionListParams(Request):
    """Arguments of `concessions.list`."""

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
    x_id: NotRequired[str]
    """Keep only the row with this source-system key."""
