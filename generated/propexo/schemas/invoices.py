# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of invoices."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import DateOrDateTimeInput, DateTimeInput, Model, Open, Request
from .shared import IntegrationVendor

InvoiceUpdateStatus: TypeAlias = Literal["PAY", "RELEASE", "HOLD"]
"""State of the event in the PMS."""


class Invoice(Model):
    """Answer of `invoices.list`, `invoices.get`."""

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
    x_vendor_id: str | None
    x_financial_account_id: str | None
    """Financial account key in the source system."""
    x_cash_financial_account_id: str | None
    x_ap_financial_account_id: str | None
    amount_due_in_cents: int | float | None
    amount_paid_in_cents: int | float | None
    """Settled part in cents."""
    custom_data: dict[str, Any] | None
    """Extra values of the source system."""
    due_date: str | None
    """Day by which the output should be settled."""
    discount_amount_in_cents: int | float | None
    """Discount on the output, in cents."""
    discount_date: str | None
    invoice_date: str | None
    invoice_number: str | None
    notes: str | None
    """Remarks about the output."""
    post_date: str | None
    """Day on which the output is booked."""
    post_month: str | None
    """Accounting month of the output."""
    post_status_raw: str | None
    sub_total_amount_in_cents: int | float | None
    total_amount_in_cents: int | float | None
    """Value of the whole output, in cents."""
    property_id: str
    """Propexo key of the property."""
    financial_account_id: str | None
    """Propexo key of the financial account."""
    cash_financial_account_id: str | None
    ap_financial_account_id: str | None
    """Propexo key of the payables account.

    Ask your customer which account applies.
    """
    integration_id: str
    """Propexo key of the integration."""
    integration_vendor: Open[IntegrationVendor]
    invoice_items: list[InvoiceItem]


class InvoiceAttachment(Request):
    """Part of `InvoiceCreate.attachments`."""

    file_data: Annotated[str, Field(max_length=69730304)]
    file_name: str
    mime_type: str


class InvoiceCreate(Request):
    """Arguments of `invoices.create`."""

    integration_id: str
    """Propexo key of the integration."""
    accounting_date: NotRequired[DateOrDateTimeInput]
    ap_financial_account_id: NotRequired[str]
    """Propexo key of the payables account.

    Ask your customer which account applies.
    """
    attachments: NotRequired[list[InvoiceAttachment]]
    cash_financial_account_id: NotRequired[str]
    description: NotRequired[str]
    """Free text about the input."""
    discount_amount_in_cents: NotRequired[int | float]
    """Discount on the input, in cents."""
    display_type: NotRequired[str]
    """Display type of the input; your customer has the list."""
    due_date: NotRequired[DateTimeInput]
    """Day by which the input should be settled."""
    expense_type: NotRequired[str]
    """Expense type of the input; your customer has the list."""
    invoice_date: NotRequired[DateTimeInput]
    invoice_items: NotRequired[list[InvoiceCreateInvoiceItem]]
    invoice_number: NotRequired[str]
    location_id: NotRequired[str]
    memo: NotRequired[str]
    notes: NotRequired[str]
    """Remarks about the input."""
    partner_name: NotRequired[str]
    post_date: NotRequired[DateOrDateTimeInput]
    """Day on which the input is booked."""
    post_month: NotRequired[DateOrDateTimeInput]
    """Accounting month of the input."""
    property_id: NotRequired[str]
    """Propexo key of the property."""
    purchase_order_number: NotRequired[str]
    scanned_copy_url: NotRequired[str]
    separate_check: NotRequired[bool]
    service_request_id: NotRequired[str]
    total_amount_in_cents: NotRequired[int | float]
    """Value of the whole input, in cents."""
    vendor_id: NotRequired[str]
    """Propexo key of the supplier."""
    vendor_location_id: NotRequired[str]
    """Propexo key of the supplier's location."""


class InvoiceCreateInvoiceItem(Request):
    """Part of `InvoiceCreate.invoice_items`."""

    property_id: str
    """Propexo key of the property."""
    financial_account_id: str
    """Propexo key of the financial account."""
    total_amount_in_cents: int | float
    """Value of the whole input, in cents."""
    notes: str
    """Remarks about the input."""


class InvoiceItem(Model):
    """Part of `Invoice.invoice_items`."""

    x_id: str
    """Key of this output in the source system."""
    x_property_id: str
    """Property key in the source system."""
    x_location_id: str | None
    """Location key in the source system.

    Rent Manager has one; it stays null everywhere else.
    """
    x_gl_account_id: str | None
    """General ledger account key in the source system."""
    x_cash_financial_account_id: str | None
    invoice_id: str
    construction_job_id: str | None
    """Propexo key of the construction job."""
    amount_due_in_cents: int | float | None
    notes: str | None
    """Remarks about the output."""
    total_amount_in_cents: int | float | None
    """Value of the whole output, in cents."""
    property_id: str
    """Propexo key of the property."""
    financial_account_id: str | None
    """Propexo key of the financial account."""
    cash_financial_account_id: str | None


class InvoiceListParams(Request):
    """Arguments of `invoices.list`."""

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


class InvoiceUpdate(Request):
    """Arguments of `invoices.update`."""

    check_number: NotRequired[Annotated[str, Field(max_length=9)]]
    expense_period: NotRequired[DateOrDateTimeInput]
    item_number: NotRequired[Annotated[int, Field(gt=0)]]
    payment_date: NotRequired[DateOrDateTimeInput]
    payment_period: NotRequired[DateOrDateTimeInput]
    status: NotRequired[InvoiceUpdateStatus | str]
    """State of the event in the PMS."""
