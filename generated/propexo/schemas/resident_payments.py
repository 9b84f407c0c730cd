# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of resident payments."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import (
    DateOrDateTime,
    DateOrDateTimeInput,
    DateTimeInput,
    Model,
    Open,
    Request,
)
from .shared import Allocation, IntegrationVendor

PaymentType: TypeAlias = Literal[
    "ACH",
    "Cash",
    "Cashiers Check",
    "Check",
    "Credit Card",
    "Debit Card",
    "eCheck",
    "Money Order",
]
"""How the money was handed over."""

PropertywareRESTResidentPaymentCreatePaymentType: TypeAlias = Literal[
    "CHECK",
    "CHECK21",
    "CASHIERS_CHECK",
    "CREDIT_CARD",
    "CASH",
    "MONEY_ORDER",
    "OTHER",
    "CLICKPAY",
    "SECTION8",
    "EPAY",
    "ECHECK",
    "NACHA",
    "RENTMONEY",
    "PUBLIC_ASSISTANCE",
]
"""How the money was handed over."""

RentvineResidentPaymentCreatePaymentType: TypeAlias = Literal[
    "ACH",
    "CREDIT/DEBIT_CARD",
    "CHECK",
    "MONEY_ORDER",
    "CASH",
    "OTHER",
    "CASH_PAY",
    "CASHIER_CHECK",
]
"""How the money was handed over."""

ResidentPaymentType: TypeAlias = Literal[
    "Check",
    "Cash",
    "MoneyOrder",
    "CashierCheck",
    "DirectDeposit",
    "CreditCard",
    "ElectronicPayment",
]
"""How the money was handed over."""


class BuildiumResidentPaymentCreate(Request):
    """Arguments of `buildium.resident_payments.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    lease_id: str
    """Propexo key of the lease."""
    financial_account_id: str
    """Propexo key of the financial account."""
    transaction_date: DateTimeInput
    """Day on which the payment took place."""
    amount_in_cents: int
    """Payment amount in cents."""
    payment_type: ResidentPaymentType
    """How the money was handed over."""
    send_email_receipt: bool
    """When true, a receipt goes out by e-mail."""
    description: NotRequired[str]
    """Free text about the payment."""
    reference_number: NotRequired[str]
    """Reference under which the payment is filed."""
    resident_id: NotRequired[str]
    """Propexo key of the resident."""


class BuildiumResidentPaymentCreated(Model):
    """Answer of `buildium.resident_payments.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    lease_id: str
    """Propexo key of the lease."""
    financial_account_id: str
    """Propexo key of the financial account."""
    resident_id: str | None
    """Propexo key of the resident."""
    transaction_date: dt.datetime
    """Day on which the payment took place."""
    amount_in_cents: int
    """Payment amount in cents."""
    payment_type: Open[ResidentPaymentType]
    """How the money was handed over."""
    send_email_receipt: bool
    """When true, a receipt goes out by e-mail."""
    description: str | None
    """Free text about the payment."""
    reference_number: str | None
    """Reference under which the payment is filed."""


class PropertywareRESTResidentPaymentCreate(Request):
    """Arguments of `propertyware_rest.resident_payments.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    lease_id: str
    """Propexo key of the lease."""
    resident_id: str
    """Propexo key of the resident."""
    financial_account_id: str
    """Propexo key of the financial account."""
    amount_in_cents: int
    """Payment amount in cents."""
    transaction_date: DateOrDateTimeInput
    """Day on which the payment took place."""
    payment_type: PropertywareRESTResidentPaymentCreatePaymentType
    """How the money was handed over."""
    reference_number: str
    """Reference under which the payment is filed."""
    description: NotRequired[str]
    """Free text about the payment."""


class PropertywareRESTResidentPaymentCreated(Model):
    """Answer of `propertyware_rest.resident_payments.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    lease_id: str
    """Propexo key of the lease."""
    resident_id: str
    """Propexo key of the resident."""
    financial_account_id: str
    """Propexo key of the financial account."""
    amount_in_cents: int
    """Payment amount in cents."""
    transaction_date: DateOrDateTime
    """Day on which the payment took place."""
    payment_type: Open[PropertywareRESTResidentPaymentCreatePaymentType]
    """How the money was handed over."""
    reference_number: str
    """Reference under which the payment is filed."""
    description: str | None
    """Free text about the payment."""


class PropertywareResidentPaymentCreate(Request):
    """Arguments of `propertyware.resident_payments.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    lease_id: str
    """Propexo key of the lease."""
    amount_in_cents: int
    """Payment amount in cents."""
    description: NotRequired[str]
    """Free text about the payment."""
    reference_number: NotRequired[str]
    """Reference under which the payment is filed."""
    transaction_date: NotRequired[DateTimeInput]
    """Day on which the payment took place."""


class PropertywareResidentPaymentCreated(Model):
    """Answer of `propertyware.resident_payments.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    lease_id: str
    """Propexo key of the lease."""
    amount_in_cents: int
    """Payment amount in cents."""
    transaction_date: dt.datetime | None
    """Day on which the payment took place."""
    description: str | None
    """Free text about the payment."""
    reference_number: str | None
    """Reference under which the payment is filed."""


class RentManagerResidentPaymentCreate(Request):
    """Arguments of `rentmanager.resident_payments.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    resident_id: str
    """Propexo key of the resident."""
    transaction_date: DateTimeInput
    """Day on which the payment took place."""
    notes: str
    """Remarks about the payment."""
    amount_in_cents: int
    """Payment amount in cents."""
    reference_number: str
    """Reference under which the payment is filed."""
    allocate_prepays: NotRequired[bool]
    """Rent Manager switch, handed on unchanged - set earlier prepayments off against
    this payment.
    """
    charge_code_id: NotRequired[str]
    """Propexo key of the charge code."""


class RentManagerResidentPaymentCreated(Model):
    """Answer of `rentmanager.resident_payments.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    resident_id: str
    """Propexo key of the resident."""
    transaction_date: dt.datetime
    """Day on which the payment took place."""
    notes: str
    """Remarks about the payment."""
    amount_in_cents: int
    """Payment amount in cents."""
    reference_number: str
    """Reference under which the payment is filed."""
    charge_code_id: str | None
    """Propexo key of the charge code."""
    allocate_prepays: bool | None
    """Rent Manager switch, handed on unchanged - set earlier prepayments off against
    this payment.
    """


class RentvineResidentPaymentCreate(Request):
    """Arguments of `rentvine.resident_payments.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    lease_id: str
    """Propexo key of the lease."""
    financial_account_id: str
    """Propexo key of the financial account, which must be a bank account."""
    resident_id: str
    """Propexo key of the resident, who must be the primary one."""
    amount_in_cents: Annotated[int, Field(gt=0)]
    """Payment amount in cents."""
    payment_type: RentvineResidentPaymentCreatePaymentType
    """How the money was handed over."""
    transaction_date: DateOrDateTimeInput
    """Day on which the payment took place."""
    send_email_receipt: bool
    """When true, a receipt goes out by e-mail."""
    description: NotRequired[str]
    """Free text about the payment."""
    reference_number: NotRequired[str]
    """Reference under which the payment is filed."""


class RentvineResidentPaymentCreated(Model):
    """Answer of `rentvine.resident_payments.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    lease_id: str
    """Propexo key of the lease."""
    financial_account_id: str
    """Propexo key of the financial account, which must be a bank account."""
    resident_id: str
    """Propexo key of the resident, who must be the primary one."""
    amount_in_cents: int
    """Payment amount in cents."""
    payment_type: Open[RentvineResidentPaymentCreatePaymentType]
    """How the money was handed over."""
    transaction_date: DateOrDateTime
    """Day on which the payment took place."""
    send_email_receipt: bool
    """When true, a receipt goes out by e-mail."""
    description: str | None
    """Free text about the payment."""
    reference_number: str | None
    """Reference under which the payment is filed."""


class ResManResidentPaymentCreate(Request):
    """Arguments of `resman.resident_payments.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    resident_id: str
    """Propexo key of the resident."""
    payment_type: PaymentType
    """How the money was handed over."""
    batch_id: str
    """Batch key you choose yourself; do not reuse one."""
    transaction_date: DateTimeInput
    """Day on which the payment took place."""
    description: str
    """Free text about the payment."""
    notes: str
    """Remarks about the payment."""
    amount_in_cents: int
    """Payment amount in cents."""
    reference_number: str
    """Reference under which the payment is filed."""


class ResManResidentPaymentCreated(Model):
    """Answer of `resman.resident_payments.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    resident_id: str
    """Propexo key of the resident."""
    payment_type: Open[PaymentType]
    """How the money was handed over."""
    batch_id: str
    """Batch key you choose yourself; do not reuse one."""
    transaction_date: dt.datetime
    """Day on which the payment took place."""
    description: str
    """Free text about the payment."""
    notes: str
    """Remarks about the payment."""
    amount_in_cents: int
    """Payment amount in cents."""
    reference_number: str
    """Reference under which the payment is filed."""


class ResidentPayment(Model):
    """Answer of `resident_payments.list`, `resident_payments.get`."""

    id: str
    """Propexo key of this resident payment."""
    created_at: str
    """Moment at which Propexo first stored this resident payment."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    last_seen: str | None
    """Latest sync in which the PMS still returned this resident payment."""
    x_id: str
    """Key of this resident payment in the source system."""
    x_property_id: str
    """Property key in the source system."""
    x_gl_account_id: str | None
    """General ledger account key in the source system."""
    x_location_id: str | None
    """Location key in the source system.

    Rent Manager has one; it stays null everywhere else.
    """
    x_lease_id: str | None
    """Lease key in the source system."""
    x_resident_id: str | None
    """Resident key in the source system."""
    x_unit_id: str | None
    """Unit key in the source system."""
    x_charge_code_id: str | None
    """Charge code key in the source system."""
    payment_method_normalized: str | None
    """Way of paying, mapped to Propexo values."""
    payment_method_raw: str | None
    """Way of paying, untouched, as the PMS delivered it."""
    amount_in_cents: int | float | None
    """Resident payment amount in cents."""
    amount_raw: str | None
    """Amount, untouched, as the PMS delivered it."""
    name: str | None
    """What the resident payment is called."""
    description: str | None
    """Free text about the resident payment."""
    reference_number: str | None
    """Reference under which the resident payment is filed."""
    transaction_date: str | None
    """Day on which the resident payment took place."""
    is_open: bool | None
    """Still waiting to be settled."""
    post_month: str | None
    """Accounting month of the resident payment."""
    custom_data: dict[str, Any] | None
    integration_id: str
    """Propexo key of the integration."""
    integration_vendor: Open[IntegrationVendor]
    property_id: str
    """Propexo key of the property."""
    resident_id: str | None
    """Propexo key of the resident."""
    financial_account_id: str | None
    """Propexo key of the financial account."""
    unit_id: str | None
    """Propexo key of the unit."""
    lease_id: str | None
    """Propexo key of the lease."""
    charge_code_id: str | None
    """Propexo key of the charge code."""
    allocations: list[Allocation]


class ResidentPaymentCreate(Request):
    """Arguments of `resident_payments.create`."""

    integration_id: str
    allocate_prepays: NotRequired[bool]
    """Rent Manager switch, handed on unchanged - set earlier prepayments off against
    this payment.
    """
    amount_in_cents: NotRequired[int]
    """Resident payment amount in cents."""
    batch_id: NotRequired[str]
    """Batch key you choose yourself; do not reuse one."""
    charge_code_id: NotRequired[str]
    """Propexo key of the charge code."""
    description: NotRequired[str]
    """Free text about the resident payment."""
    financial_account_id: NotRequired[str]
    """Propexo key of the financial account."""
    lease_id: NotRequired[str]
    """Propexo key of the lease."""
    notes: NotRequired[str]
    """Remarks about the resident payment."""
    payment_type: NotRequired[PaymentType | str]
    """How the money was handed over."""
    property_id: NotRequired[str]
    """Propexo key of the property."""
    reference_number: NotRequired[str]
    """Reference under which the resident payment is filed."""
    resident_id: NotRequired[str]
    """Propexo key of the resident."""
    send_email_receipt: NotRequired[bool]
    """When true, a receipt goes out by e-mail."""
    transaction_date: NotRequired[DateTimeInput]
    """Day on which the resident payment took place."""
    unit_id: NotRequired[str]
    """Propexo key of the unit."""


class ResidentPaymentListParams(Request):
    """Arguments of `resident_payments.list`."""

    integration_id: NotRequired[str]
    """Keep only rows of this integration."""
    integration_vendor: NotRequired[IntegrationVendor | str]
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
    transaction_date_end: NotRequired[DateOrDateTimeInput | None]
    """Latest transaction date to return; that day counts."""
    transaction_date_start: NotRequired[DateOrDateTimeInput | None]
    """Earliest transaction date to return; that day counts."""
