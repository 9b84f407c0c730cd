# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of deposit summaries."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import DateOrDateTimeInput, Model, Open, Request
from .shared import IntegrationVendor

PaymentMethod: TypeAlias = Literal["CHECK", "EFT"]


class DepositSummary(Model):
    """Answer of `deposit_summaries.list`, `deposit_summaries.get`."""

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
    x_resident_id: str
    """Resident key in the source system."""
    x_building_id: str | None
    x_invoice_id: str | None
    x_lease_id: str | None
    """Lease key in the source system."""
    x_location_id: str | None
    """Location key in the source system.

    Rent Manager has one; it stays null everywhere else.
    """
    amount_charged_in_cents: int | float | None
    amount_paid_in_cents: int | float | None
    """Settled part in cents."""
    amount_refunded_in_cents: int | float | None
    notes: str | None
    """Remarks about the output."""
    refund_amount_due_in_cents: int | float | None
    custom_data: dict[str, Any] | None
    """Extra values of the source system."""
    integration_data: dict[str, Any] | None
    integration_id: str
    """Propexo key of the integration."""
    integration_vendor: Open[IntegrationVendor]
    invoice_id: str | None
    lease_id: str | None
    """Propexo key of the lease."""
    resident_id: str
    """Propexo key of the resident."""
    property_id: str
    """Propexo key of the property."""


class DepositSummaryListParams(Request):
    """Arguments of `deposit_summaries.list`."""

    integration_id: NotRequired[str]
    """Keep only rows of this integration."""
    integration_vendor: NotRequired[IntegrationVendor | str]
    """Keep only rows that come from this vendor."""
    invoice_id: NotRequired[str]
    invoice_id_not_null: NotRequired[bool | str]
    lease_id: NotRequired[str]
    """Keep only rows of this lease."""
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
    refund_is_due: NotRequired[bool | str]
    resident_id: NotRequired[str]
    """Keep only rows of this resident."""
    x_building_id: NotRequired[str]
    x_property_id: NotRequired[str]
    """Retired filter, property_id has taken its place."""


class DepositSummaryUpdate(Request):
    """Arguments of `deposit_summaries.update`."""

    check_cleared_date: NotRequired[DateOrDateTimeInput]
    check_number: NotRequired[Annotated[str, Field(min_length=1)]]
    check_run_date: NotRequired[DateOrDateTimeInput]
    financial_account_id: NotRequired[str]
    """Propexo key of the financial account."""
    is_not_reconciled: NotRequired[bool]
    notes: NotRequired[Annotated[str, Field(min_length=1)]]
    """Remarks about the input."""
    payment_date: NotRequired[DateOrDateTimeInput]
    payment_method: NotRequired[PaymentMethod | str]
    post_month: NotRequired[DateOrDateTimeInput]
    """Accounting month of the input."""
    total_amount_in_cents: NotRequired[Annotated[int, Field(gt=0)]]
    """Value of the whole input, in cents."""
    x_bank_id: NotRequired[Annotated[str, Field(min_length=1)]]
