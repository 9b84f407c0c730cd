# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of payable registers."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import DateOrDateTimeInput, Model, Open, Request
from .shared import IntegrationVendor

PayableRegisterInvoiceStatus: TypeAlias = Literal[
    "READY", "KEYED", "WORKFLOW", "APPROVED", "POSTED", "OTHER"
]


class PayableRegister(Model):
    """Answer of `payable_registers.list`, `payable_registers.get`."""

    id: str
    """Propexo key of this PayableRegister."""
    created_at: str
    """Moment at which Propexo first stored this PayableRegister."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    last_seen: str | None
    """Latest sync in which the PMS still returned this PayableRegister."""
    x_id: str
    """Key of this PayableRegister in the source system."""
    x_property_id: str
    """Property key in the source system."""
    x_location_id: str | None
    """Location key in the source system.

    Rent Manager has one; it stays null everywhere else.
    """
    x_financial_account_id: str | None
    """Financial account key in the source system."""
    x_cash_financial_account_id: str | None
    x_ap_financial_account_id: str | None
    x_vendor_id: str | None
    x_batch_id: str | None
    amount_due_in_cents: int | float | None
    amount_paid_in_cents: int | float | None
    """Settled part in cents."""
    custom_data: dict[str, Any] | None
    """Extra values of the source system."""
    due_date: str | None
    """Day by which the PayableRegister should be settled."""
    discount_amount_in_cents: int | float | None
    """Discount on the PayableRegister, in cents."""
    discount_date: str | None
    invoice_date: str | None
    invoice_number: str | None
    notes: str | None
    """Remarks about the PayableRegister."""
    post_date: str | None
    """Day on which the PayableRegister is booked."""
    post_month: str | None
    """Accounting month of the PayableRegister."""
    post_status_raw: str | None
    sub_total_amount_in_cents: int | float | None
    total_amount_in_cents: int | float | None
    """Value of the whole PayableRegister, in cents."""
    status: str | None
    """State of the event in the PMS."""
    is_unpaid: bool | None
    is_adjustment: bool | None
    is_credit_memo: bool | None
    is_exempt_from_1099: bool | None
    display_type: str | None
    """Display type of the PayableRegister; your customer has the list."""
    expense_type: str | None
    """Expense type of the PayableRegister; your customer has the list."""
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
    payable_register_items: list[PayableRegisterItem]


class PayableRegisterCancel(Request):
    """Arguments of `payable_registers.cancel`."""

    integration_id: str
    """Propexo key of the integration."""
    payable_register_id: NotRequired[str]


class PayableRegisterCreate(Request):
    """Arguments of `payable_registers.create`."""

    integration_id: str
    """Propexo key of the integration."""
    ap_financial_account_id: NotRequired[str]
    """Propexo key of the payables account.

    Ask your customer which account applies.
    """
    cash_financial_account_id: NotRequired[str]
    discount_amount_in_cents: NotRequired[int | float]
    """Discount on the input, in cents."""
    discount_date: NotRequired[DateOrDateTimeInput]
    discount_percent: NotRequired[
        Annotated[
            str,
            Field(
                pattern="^([1-9][0-9]?|0\\.(0[1-9]|[1-9][0-9]?)|[1-9][0-9]?\\.[0-9]{1,2})$"
            ),
        ]
    ]
    display_type: NotRequired[str]
    """Display type of the input; your customer has the list."""
    due_date: NotRequired[DateOrDateTimeInput]
    """Day by which the input should be settled."""
    expense_type: NotRequired[str]
    """Expense type of the input; your customer has the list."""
    invoice_date: NotRequired[DateOrDateTimeInput]
    invoice_number: NotRequired[str]
    invoice_status: NotRequired[PayableRegisterInvoiceStatus | str]
    is_adjustment: NotRequired[bool]
    is_consolidate_checks: NotRequired[bool]
    is_credit_memo: NotRequired[bool]
    is_exempt_from_1099: NotRequired[bool]
    notes: NotRequired[Annotated[str, Field(max_length=512)]]
    """Remarks about the input."""
    payable_register_items: NotRequired[
        Annotated[list[PayableRegisterCreatePayableRegisterItem], Field(min_length=1)]
    ]
    total_amount_in_cents: NotRequired[int | float]
    """Value of the whole input, in cents."""
    user_defined_field_2: NotRequired[str]
    user_defined_field_3: NotRequired[str]
    user_defined_field_4: NotRequired[str]
    user_defined_field_5: NotRequired[str]
    user_defined_field_6: NotRequired[str]
    vendor_id: NotRequired[str]
    """Propexo key of the supplier."""


class PayableRegisterCreatePayableRegisterItem(Request):
    """Part of `PayableRegisterCreate.payable_register_items`."""

    property_id: str
    """Propexo key of the property."""
    total_amount_in_cents: int | float
    """Value of the whole input, in cents."""
    cash_financial_account_id: NotRequired[str]
    financial_account_id: NotRequired[str]
    """Propexo key of the financial account."""
    notes: NotRequired[Annotated[str, Field(max_length=512)]]
    """Remarks about the input."""
    purchase_order_item_id: NotRequired[str]


class PayableRegisterItem(Model):
    """Part of `PayableRegister.payable_register_items`."""

    x_id: str
    """Key of this PayableRegister in the source system."""
    x_property_id: str
    """Property key in the source system."""
    x_location_id: str | None
    """Location key in the source system.

    Rent Manager has one; it stays null everywhere else.
    """
    x_gl_account_id: str | None
    """General ledger account key in the source system."""
    x_cash_financial_account_id: str | None
    payable_register_id: str
    construction_job_id: str | None
    """Propexo key of the construction job."""
    amount_due_in_cents: int | float | None
    notes: str | None
    """Remarks about the PayableRegister."""
    total_amount_in_cents: int | float | None
    """Value of the whole PayableRegister, in cents."""
    cost_code: str | None
    """Cost code of the line; your customer has the list."""
    property_id: str
    """Propexo key of the property."""
    financial_account_id: str | None
    """Propexo key of the financial account."""
    cash_financial_account_id: str | None


class PayableRegisterListParams(Request):
    """Arguments of `payable_registers.list`."""

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
