# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of construction jobs contracts details."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import Model, Open, Request
from .shared import IntegrationVendor


class ContractDetail(Model):
    """Answer of `construction_jobs.contracts.details.list`."""

    id: str
    """Propexo key of this ContractDetail."""
    created_at: str
    """Moment at which Propexo first stored this ContractDetail."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    last_seen: str | None
    """Latest sync in which the PMS still returned this ContractDetail."""
    x_id: str
    """Key of this ContractDetail in the source system."""
    x_property_id: str
    """Property key in the source system."""
    x_location_id: str | None
    """Location key in the source system.

    Rent Manager has one; it stays null everywhere else.
    """
    x_category_id: str | None
    x_financial_account_id: str | None
    """Financial account key in the source system."""
    category_description: str | None
    cost_code: str | None
    """Cost code of the line; your customer has the list."""
    custom_data: dict[str, Any] | None
    """Extra values of the source system."""
    invoiced_total_in_cents: int | float | None
    notes: str | None
    """Remarks about the ContractDetail."""
    retention_percent: str | None
    total_amount_in_cents: int | float | None
    """Value of the whole ContractDetail, in cents."""
    contract_id: str
    financial_account_id: str | None
    """Propexo key of the financial account."""
    property_id: str
    """Propexo key of the property."""
    integration_id: str
    """Propexo key of the integration."""
    integration_vendor: Open[IntegrationVendor]


class ContractDetailListParams(Request):
    """Arguments of `construction_jobs.contracts.details.list`."""

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
