# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of resident charges."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any

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


class AppFolioResidentChargeCreate(Request):
    """Arguments of `appfolio.resident_charges.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    lease_id: str
    """Propexo key of the lease."""
    financial_account_id: str
    """Propexo key of the financial account."""
    amount_in_cents: int
    """Charge amount in cents; below zero it works as a credit."""
    transaction_date: DateOrDateTimeInput
    """Day on which the charge took place."""
    description: str
    """Free text about the charge."""


class AppFolioResidentChargeCreated(Model):
    """Answer of `appfolio.resident_charges.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    lease_id: str
    """Propexo key of the lease."""
    financial_account_id: str
    """Propexo key of the financial account."""
    amount_in_cents: int
    """Charge amount in cents; below zero it works as a credit."""
    transaction_date: DateOrDateTime
    """Day on which the charge took place."""
    description: str
    """Free text about the charge."""


class BuildiumResidentChargeCreate(Request):
    """Arguments of `buildium.resident_charges.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    lease_id: str
    """Propexo key of the lease."""
    financial_account_id: str
    """Propexo key of the financial account."""
    amount_in_cents: int
    """Charge amount in cents."""
    transaction_date: DateTimeInput
    """Day on which the charge took place."""
    description: NotRequired[str]
    """Free text about the charge."""
    reference_number: NotRequired[str]
    """Reference under which the charge is filed."""


class BuildiumResidentChargeCreated(Model):
    """Answer of `buildium.resident_charges.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    lease_id: str
    """Propexo key of the lease."""
    financial_account_id: str
    """Propexo key of the financial account."""
    amount_in_cents: int
    """Charge amount in cents."""
    transaction_date: dt.datetime
    """Day on which the charge took place."""
    reference_number: str | None
    """Reference under which the charge is filed."""
    description: str | None
    """Free text about the charge."""


class EntrataResidentChargeCreate(Request):
    """Arguments of `entrata.resident_charges.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    lease_id: str
    """Propexo key of the lease."""
    charge_code_id: str
    """Propexo key of the charge code."""
    transaction_date: DateOrDateTimeInput
    """Day of the charge; a clock time is dropped."""
    amount_in_cents: int
    """Charge amount in cents.

    Above zero the resident owes more, below zero less.
    """
    description: str
    """Free text about the charge."""
    is_approval_required: NotRequired[bool]
    """When true, somebody has to approve the charge before the ledger shows it."""
    post_month: NotRequired[DateOrDateTimeInput]
    """Accounting month; everything but year and month is dropped."""
    third_party_charge_id: NotRequired[str]
    """Key from your own system, letters and digits.

    Entrata keeps it beside its own key. Propexo makes one up when you send none.
    """


class EntrataResidentChargeCreated(Model):
    """Answer of `entrata.resident_charges.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    lease_id: str
    """Propexo key of the lease."""
    charge_code_id: str
    """Propexo key of the charge code."""
    transaction_date: DateOrDateTime
    """Day of the charge; a clock time is dropped."""
    post_month: DateOrDateTime | None
    """Accounting month; everything but year and month is dropped."""
    amount_in_cents: int
    """Charge amount in cents.

    Above zero the resident owes more, below zero less.
    """
    description: str
    """Free text about the charge."""
    third_party_charge_id: str | None
    """Key from your own system, letters and digits.

    Entrata keeps it beside its own key. Propexo makes one up when you send none.
    """
    is_approval_required: bool | None
    """When true, somebody has to approve the charge before the ledger shows it."""


class PropertywareRESTResidentChargeCreate(Request):
    """Arguments of `propertyware_rest.resident_charges.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    lease_id: str
    """Propexo key of the lease."""
    financial_account_id: str
    """Propexo key of the financial account."""
    amount_in_cents: Annotated[int, Field(ge=0)]
    """Charge amount in cents."""
    transaction_date: DateOrDateTimeInput
    """Day on which the charge took place."""
    description: NotRequired[str]
    """Free text about the charge."""
    reference_number: NotRequired[str]
    """Reference under which the charge is filed."""


class PropertywareRESTResidentChargeCreateBatch(Request):
    """Arguments of `propertyware_rest.resident_charges.create_batch`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    charges: list[PropertywareRESTResidentChargeCreateBatchCharge]
    """Charges to post."""


class PropertywareRESTResidentChargeCreateBatchCharge(Request):
    """Part of `PropertywareRESTResidentChargeCreateBatch.charges`."""

    lease_id: str
    """Propexo key of the lease."""
    financial_account_id: str
    """Propexo key of the financial account."""
    amount_in_cents: int
    """Charge amount in cents."""
    transaction_date: DateOrDateTimeInput
    """Day on which the charge took place."""
    description: NotRequired[str]
    """Free text about the charge."""
    reference_number: NotRequired[str]
    """Reference under which the charge is filed."""


class PropertywareRESTResidentChargeCreateBatchResult(Model):
    """Answer of `propertyware_rest.resident_charges.create_batch`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    charges: list[PropertywareRESTResidentChargeCreateBatchResultCharge]
    """Charges to post."""


class PropertywareRESTResidentChargeCreateBatchResultCharge(Model):
    """Part of `PropertywareRESTResidentChargeCreateBatchResult.charges`."""

    lease_id: str
    """Propexo key of the lease."""
    financial_account_id: str
    """Propexo key of the financial account."""
    amount_in_cents: int
    """Charge amount in cents."""
    transaction_date: DateOrDateTime
    """Day on which the charge took place."""
    description: str | None
    """Free text about the charge."""
    reference_number: str | None
    """Reference under which the charge is filed."""


class PropertywareRESTResidentChargeCreated(Model):
    """Answer of `propertyware_rest.resident_charges.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    lease_id: str
    """Propexo key of the lease."""
    financial_account_id: str
    """Propexo key of the financial account."""
    amount_in_cents: int
    """Charge amount in cents."""
    transaction_date: DateOrDateTime
    """Day on which the charge took place."""
    description: str | None
    """Free text about the charge."""
    reference_number: str | None
    """Reference under which the charge is filed."""


class PropertywareResidentChargeCreate(Request):
    """Arguments of `propertyware.resident_charges.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    lease_id: str
    """Propexo key of the lease."""
    financial_account_id: str
    """Propexo key of the financial account."""
    amount_in_cents: int
    """Charge amount in cents."""
    description: NotRequired[str]
    """Free text about the charge."""
    reference_number: NotRequired[str]
    """Reference under which the charge is filed."""
    transaction_date: NotRequired[DateTimeInput]
    """Day on which the charge took place."""


class PropertywareResidentChargeCreated(Model):
    """Answer of `propertyware.resident_charges.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    lease_id: str
    """Propexo key of the lease."""
    financial_account_id: str
    """Propexo key of the financial account."""
    amount_in_cents: int
    """Charge amount in cents."""
    transaction_date: dt.datetime | None
    """Day on which the charge took place."""
    description: str | None
    """Free text about the charge."""
    reference_number: str | None
    """Reference under which the charge is filed."""


class RentManagerResidentChargeCreate(Request):
    """Arguments of `rentmanager.resident_charges.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    resident_id: str
    """Propexo key of the resident."""
    charge_code_id: str
    """Propexo key of the charge code."""
    transaction_date: DateTimeInput
    """Day on which the charge took place."""
    notes: str
    """Remarks about the charge."""
    amount_in_cents: int
    """Charge amount in cents."""
    reference_number: str
    """Reference under which the charge is filed."""


class RentManagerResidentChargeCreateBatch(Request):
    """Arguments of `rentmanager.resident_charges.create_batch`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    charges: Annotated[
        list[RentManagerResidentChargeCreateBatchCharge], Field(min_length=1)
    ]
    """Charges to post; all of one Rent Manager location."""


class RentManagerResidentChargeCreateBatchCharge(Request):
    """Part of `RentManagerResidentChargeCreateBatch.charges`."""

    resident_id: str
    """Propexo key of the resident."""
    charge_code_id: str
    """Propexo key of the charge code."""
    transaction_date: DateTimeInput
    """Day on which the charge took place."""
    notes: str
    """Remarks about the charge."""
    amount_in_cents: int
    """Charge amount in cents."""
    reference_number: str
    """Reference under which the charge is filed."""


class RentManagerResidentChargeCreateBatchResult(Model):
    """Answer of `rentmanager.resident_charges.create_batch`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    charges: list[RentManagerResidentChargeCreateBatchResultCharge]
    """Charges to post; all of one Rent Manager location."""


class RentManagerResidentChargeCreateBatchResultCharge(Model):
    """Part of `RentManagerResidentChargeCreateBatchResult.charges`."""

    resident_id: str
    """Propexo key of the resident."""
    charge_code_id: str
    """Propexo key of the charge code."""
    transaction_date: dt.datetime
    """Day on which the charge took place."""
    notes: str
    """Remarks about the charge."""
    amount_in_cents: int
    """Charge amount in cents."""
    reference_number: str
    """Reference under which the charge is filed."""


class RentManagerResidentChargeCreated(Model):
    """Answer of `rentmanager.resident_charges.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    resident_id: str
    """Propexo key of the resident."""
    charge_code_id: str
    """Propexo key of the charge code."""
    transaction_date: dt.datetime
    """Day on which the charge took place."""
    notes: str
    """Remarks about the charge."""
    amount_in_cents: int
    """Charge amount in cents."""
    reference_number: str
    """Reference under which the charge is filed."""


class RentvineResidentChargeCreate(Request):
    """Arguments of `rentvine.resident_charges.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    lease_id: str
    """Propexo key of the lease."""
    financial_account_id: str
    """Propexo key of the financial account."""
    amount_in_cents: int
    """Charge amount in cents."""
    transaction_date: DateOrDateTimeInput
    """Day on which the charge took place."""
    description: str
    """Free text about the charge."""
    reference_number: NotRequired[str]
    """Reference under which the charge is filed."""


class RentvineResidentChargeCreated(Model):
    """Answer of `rentvine.resident_charges.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    lease_id: str
    """Propexo key of the lease."""
    financial_account_id: str
    """Propexo key of the financial account."""
    amount_in_cents: int
    """Charge amount in cents."""
    transaction_date: DateOrDateTime
    """Day on which the charge took place."""
    description: str
    """Free text about the charge."""
    reference_number: str | None
    """Reference under which the charge is filed."""


class ResManResidentChargeCreate(Request):
    """Arguments of `resman.resident_charges.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    resident_id: str
    """Propexo key of the resident."""
    charge_code_id: str
    """Propexo key of the charge code."""
    batch_id: str
    """Batch key you choose yourself; do not reuse one."""
    transaction_date: DateTimeInput
    """Day on which the charge took place."""
    description: str
    """Free text about the charge."""
    notes: str
    """Remarks about the charge."""
    amount_in_cents: int
    """Charge amount in cents."""
    reference_number: str
    """Reference under which the charge is filed."""


class ResManResidentChargeCreateBatch(Request):
    """Arguments of `resman.resident_charges.create_batch`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    charges: Annotated[list[ResManResidentChargeCreateBatchCharge], Field(min_length=1)]
    """Charges to post; each names its resident, and all lie in one ResMan property."""


class ResManResidentChargeCreateBatchCharge(Request):
    """Part of `ResManResidentChargeCreateBatch.charges`."""

    resident_id: str
    """Propexo key of the resident."""
    charge_code_id: str
    """Propexo key of the charge code."""
    batch_id: str
    """Batch key you choose yourself; do not reuse one."""
    transaction_date: DateTimeInput
    """Day on which the charge took place."""
    description: str
    """Free text about the charge."""
    notes: str
    """Remarks about the charge."""
    amount_in_cents: int
    """Charge amount in cents."""
    reference_number: str
    """Reference under which the charge is filed."""


class ResManResidentChargeCreateBatchResult(Model):
    """Answer of `resman.resident_charges.create_batch`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    charges: list[ResManResidentChargeCreateBatchResultCharge]
    """Charges to post; each names its resident, and all lie in one ResMan property."""


class ResManResidentChargeCreateBatchResultCharge(Model):
    """Part of `ResManResidentChargeCreateBatchResult.charges`."""

    resident_id: str
    """Propexo key of the resident."""
    charge_code_id: str
    """Propexo key of the charge code."""
    batch_id: str
    """Batch key you choose yourself; do not reuse one."""
    transaction_date: dt.datetime
    """Day on which the charge took place."""
    description: str
    """Free text about the charge."""
    notes: str
    """Remarks about the charge."""
    amount_in_cents: int
    """Charge amount in cents."""
    reference_number: str
    """Reference under which the charge is filed."""


class ResManResidentChargeCreated(Model):
    """Answer of `resman.resident_charges.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    resident_id: str
    """Propexo key of the resident."""
    charge_code_id: str
    """Propexo key of the charge code."""
    batch_id: str
    """Batch key you choose yourself; do not reuse one."""
    transaction_date: dt.datetime
    """Day on which the charge took place."""
    description: str
    """Free text about the charge."""
    notes: str
    """Remarks about the charge."""
    amount_in_cents: int
    """Charge amount in cents."""
    reference_number: str
    """Reference under which the charge is filed."""


class ResidentCharge(Model):
    """Answer of `resident_charges.list`, `resident_charges.get`."""

    id: str
    """Propexo key of this resident charge."""
    created_at: str
    """Moment at which Propexo first stored this resident charge."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    last_seen: str | None
    """Latest sync in which the PMS still returned this resident charge."""
    x_id: str
    """Key of this resident charge in the source system."""
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
    amount_in_cents: int | float | None
    """Resident charge amount in cents."""
    amount_raw: str | None
    """Amount, untouched, as the PMS delivered it."""
    amount_open_in_cents: int | float | None
    """Unpaid remainder in cents."""
    amount_open_raw: str | None
    """Unpaid remainder, untouched, as the PMS delivered it."""
    amount_paid_in_cents: int | float | None
    """Settled part in cents."""
    amount_paid_raw: str | None
    """Settled part, untouched, as the PMS delivered it."""
    due_date: str | None
    """Day by which the resident charge should be settled."""
    name: str | None
    """What the resident charge is called."""
    description: str | None
    """Free text about the resident charge."""
    reference_number: str | None
    """Reference under which the resident charge is filed."""
    transaction_date: str | None
    """Day on which the resident charge took place."""
    transaction_source: str | None
    """Where the transaction was entered."""
    is_open: bool | None
    """Still waiting to be settled."""
    post_month: str | None
    """Accounting month of the resident charge."""
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


class ResidentChargeCreate(Request):
    """Arguments of `resident_charges.create`."""

    integration_id: str
    amount_in_cents: NotRequired[int]
    """Resident charge amount in cents."""
    batch_id: NotRequired[str]
    """Batch key you choose yourself; do not reuse one."""
    charge_code_id: NotRequired[str]
    """Propexo key of the charge code to book the new charge under."""
    description: NotRequired[str]
    """Free text about the resident charge."""
    financial_account_id: NotRequired[str]
    """Propexo key of the financial account."""
    is_approval_required: NotRequired[bool]
    """When true, somebody has to approve the charge before the ledger shows it."""
    lease_id: NotRequired[str]
    """Propexo key of the lease."""
    notes: NotRequired[str]
    """Remarks about the resident charge."""
    post_month: NotRequired[DateOrDateTimeInput]
    """Accounting month of the charge; day and time are thrown away."""
    property_id: NotRequired[str]
    """Propexo key of the property."""
    reference_number: NotRequired[str]
    """Reference under which the resident charge is filed."""
    resident_id: NotRequired[str]
    """Propexo key of the resident."""
    third_party_charge_id: NotRequired[str]
    """Key from your own system, letters and digits.

    Entrata keeps it beside its own key. Propexo makes one up when you send none.
    """
    transaction_batch_id: NotRequired[str]
    """Batch key issued by RealPage, letters and digits."""
    transaction_date: NotRequired[DateTimeInput]
    """Day on which the resident charge took place."""
    unit_id: NotRequired[str]
    """Propexo key of the unit."""


class ResidentChargeListParams(Request):
    """Arguments of `resident_charges.list`."""

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
