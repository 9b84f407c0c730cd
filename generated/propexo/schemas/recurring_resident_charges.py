# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of recurring resident charges."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import DateOrDateTime, DateOrDateTimeInput, Model, Open, Request
from .shared import IntegrationVendor

FrequencyNormalized: TypeAlias = Literal["DAILY", "MONTHLY", "WEEKLY"]
"""Rhythm of the recurring charge, mapped to Propexo values."""

PropertywareRESTRecurringResidentChargeCreateFrequencyNormalized: TypeAlias = Literal[
    "WEEKLY", "MONTHLY", "QUARTERLY", "SEMIANNUAL", "ANNUAL", "ANNUAL_ACCRUAL"
]
"""Rhythm of the recurring charge, mapped to Propexo values."""

RecurringResidentChargeFrequencyNormalized: TypeAlias = Literal["MONTHLY", "WEEKLY"]
"""Rhythm of the recurring charge, mapped to Propexo values."""

RecurringResidentChargeFrequencyNormalizedValue: TypeAlias = Literal[
    "OTHER", "WEEKLY", "MONTHLY", "DAILY"
]
"""Rhythm of the recurring charge, mapped to Propexo values."""


class EntrataRecurringResidentChargeCreate(Request):
    """Arguments of `entrata.recurring_resident_charges.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    lease_id: str
    """Propexo key of the lease."""
    resident_id: str
    """Propexo key of the resident."""
    charge_code_id: str
    """Propexo key of the charge code."""
    amount_in_cents: Annotated[int, Field(gt=0)]
    """Recurring charge amount in cents."""
    start_date: DateOrDateTimeInput
    """First day of the recurring charge; Entrata receives it as MM/DD/YYYY."""
    charge_timing_id: str
    """Propexo key of the charge timing, which says when it is applied."""
    charge_code_type_id: str
    """Propexo key of the charge code type."""
    description: NotRequired[str]
    """Free text about the recurring charge."""
    end_date: NotRequired[DateOrDateTimeInput]
    """Last day of the recurring charge; Entrata receives it as MM/DD/YYYY."""
    last_posted_date: NotRequired[DateOrDateTimeInput]
    """Day on which it was last posted.

    Entrata receives it as MM/DD/YYYY.
    """
    month_to_month_amount_in_cents: NotRequired[Annotated[int, Field(gt=0)]]
    """Amount in cents once the lease runs month to month."""
    month_to_month_fee_in_cents: NotRequired[Annotated[int, Field(gt=0)]]
    """Surcharge in cents once the lease runs month to month."""


class EntrataRecurringResidentChargeCreated(Model):
    """Answer of `entrata.recurring_resident_charges.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    lease_id: str
    """Propexo key of the lease."""
    resident_id: str
    """Propexo key of the resident."""
    charge_code_id: str
    """Propexo key of the charge code."""
    amount_in_cents: int
    """Recurring charge amount in cents."""
    start_date: DateOrDateTime
    """First day of the recurring charge; Entrata receives it as MM/DD/YYYY."""
    description: str | None
    """Free text about the recurring charge."""
    end_date: DateOrDateTime | None
    """Last day of the recurring charge; Entrata receives it as MM/DD/YYYY."""
    month_to_month_amount_in_cents: int | None
    """Amount in cents once the lease runs month to month."""
    month_to_month_fee_in_cents: int | None
    """Surcharge in cents once the lease runs month to month."""
    last_posted_date: DateOrDateTime | None
    """Day on which it was last posted.

    Entrata receives it as MM/DD/YYYY.
    """
    charge_timing_id: str
    """Propexo key of the charge timing, which says when it is applied."""
    charge_code_type_id: str
    """Propexo key of the charge code type."""


class PropertywareRESTRecurringResidentChargeCreate(Request):
    """Arguments of `propertyware_rest.recurring_resident_charges.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    lease_id: str
    """Propexo key of the lease."""
    financial_account_id: str
    """Propexo key of the financial account."""
    amount_in_cents: Annotated[int, Field(gt=0)]
    """Recurring charge amount in cents."""
    charge_due_day: Annotated[int, Field(ge=1, le=31)]
    """Day on which it falls due; for WEEKLY a weekday from 1 to 7."""
    start_date: DateOrDateTimeInput
    """First day on which the recurring charge applies."""
    frequency_normalized: (
        PropertywareRESTRecurringResidentChargeCreateFrequencyNormalized
    )
    """Rhythm of the recurring charge, mapped to Propexo values."""
    description: NotRequired[str]
    """Free text about the recurring charge."""
    end_date: NotRequired[DateOrDateTimeInput]
    """Last day on which the recurring charge applies."""
    reference_number: NotRequired[str]
    """Reference under which the recurring charge is filed."""


class PropertywareRESTRecurringResidentChargeCreated(Model):
    """Answer of `propertyware_rest.recurring_resident_charges.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    lease_id: str
    """Propexo key of the lease."""
    financial_account_id: str
    """Propexo key of the financial account."""
    amount_in_cents: int
    """Recurring charge amount in cents."""
    charge_due_day: int
    """Day on which it falls due; for WEEKLY a weekday from 1 to 7."""
    start_date: DateOrDateTime
    """First day on which the recurring charge applies."""
    frequency_normalized: Open[
        PropertywareRESTRecurringResidentChargeCreateFrequencyNormalized
    ]
    """Rhythm of the recurring charge, mapped to Propexo values."""
    reference_number: str | None
    """Reference under which the recurring charge is filed."""
    description: str | None
    """Free text about the recurring charge."""
    end_date: DateOrDateTime | None
    """Last day on which the recurring charge applies."""


class PropertywareRecurringResidentChargeCreate(Request):
    """Arguments of `propertyware.recurring_resident_charges.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    lease_id: str
    """Propexo key of the lease."""
    financial_account_id: str
    """Propexo key of the financial account."""
    is_active: bool
    """False once the recurring charge has been switched off."""
    amount_in_cents: Annotated[int, Field(gt=0)]
    """Recurring charge amount in cents."""
    description: str
    """Free text about the recurring charge."""
    charge_due_day: Annotated[int, Field(ge=1, le=31)]
    """Day of the month on which it falls due."""
    start_date: DateOrDateTimeInput
    """First day on which the recurring charge applies."""
    frequency_normalized: RecurringResidentChargeFrequencyNormalized
    """Rhythm of the recurring charge, mapped to Propexo values."""
    end_date: NotRequired[DateOrDateTimeInput]
    """Last day on which the recurring charge applies."""
    reference_number: NotRequired[str]
    """Reference under which the recurring charge is filed."""


class PropertywareRecurringResidentChargeCreated(Model):
    """Answer of `propertyware.recurring_resident_charges.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    lease_id: str
    """Propexo key of the lease."""
    financial_account_id: str
    """Propexo key of the financial account."""
    is_active: bool
    """False once the recurring charge has been switched off."""
    amount_in_cents: int
    """Recurring charge amount in cents."""
    description: str
    """Free text about the recurring charge."""
    charge_due_day: int
    """Day of the month on which it falls due."""
    start_date: DateOrDateTime
    """First day on which the recurring charge applies."""
    end_date: DateOrDateTime | None
    """Last day on which the recurring charge applies."""
    frequency_normalized: Open[RecurringResidentChargeFrequencyNormalized]
    """Rhythm of the recurring charge, mapped to Propexo values."""
    reference_number: str | None
    """Reference under which the recurring charge is filed."""


class PropertywareRecurringResidentChargeUpdate(Request):
    """Arguments of `propertyware.recurring_resident_charges.update`."""

    is_active: bool
    """False once the recurring charge has been switched off."""
    amount_in_cents: Annotated[int, Field(gt=0)]
    """Recurring charge amount in cents."""
    description: str
    """Free text about the recurring charge."""
    charge_due_day: Annotated[int, Field(ge=1, le=31)]
    """Day of the month on which it falls due."""
    start_date: DateOrDateTimeInput
    """First day on which the recurring charge applies."""
    frequency_normalized: RecurringResidentChargeFrequencyNormalized
    """Rhythm of the recurring charge, mapped to Propexo values."""
    end_date: NotRequired[DateOrDateTimeInput]
    """Last day on which the recurring charge applies."""
    financial_account_id: NotRequired[str]
    """Propexo key of the financial account."""
    reference_number: NotRequired[str]
    """Reference under which the recurring charge is filed."""


class PropertywareRecurringResidentChargeUpdated(Model):
    """Answer of `propertyware.recurring_resident_charges.update`."""

    recurring_resident_charge_id: str
    """Propexo key of the recurring charge."""
    financial_account_id: str | None
    """Propexo key of the financial account."""
    is_active: bool
    """False once the recurring charge has been switched off."""
    amount_in_cents: int
    """Recurring charge amount in cents."""
    description: str
    """Free text about the recurring charge."""
    charge_due_day: int
    """Day of the month on which it falls due."""
    start_date: DateOrDateTime
    """First day on which the recurring charge applies."""
    frequency_normalized: Open[RecurringResidentChargeFrequencyNormalized]
    """Rhythm of the recurring charge, mapped to Propexo values."""
    end_date: DateOrDateTime | None
    """Last day on which the recurring charge applies."""
    reference_number: str | None
    """Reference under which the recurring charge is filed."""


class RecurringResidentCharge(Model):
    """Answer of `recurring_resident_charges.list`, `recurring_resident_charges.get`."""

    id: str
    """Propexo key of this recurring charge."""
    created_at: str
    """Moment at which Propexo first stored this recurring charge."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    last_seen: str | None
    """Latest sync in which the PMS still returned this recurring charge."""
    x_id: str
    """Key of this recurring charge in the source system."""
    x_property_id: str
    """Property key in the source system."""
    x_location_id: str | None
    """Location key in the source system.

    Rent Manager has one; it stays null everywhere else.
    """
    x_charge_code_id: str | None
    """Charge code key in the source system."""
    x_financial_account_id: str | None
    """Financial account key in the source system."""
    x_lease_id: str | None
    """Lease key in the source system."""
    amount_in_cents: int | float | None
    """Whole amount of the recurring charge."""
    amount_raw: str | None
    """Amount, untouched, as the PMS delivered it."""
    is_active: bool | None
    """False once the recurring charge has been switched off."""
    description: str | None
    """Free text about the recurring charge."""
    reference_number: str | None
    """Reference under which the recurring charge is filed."""
    start_date: str | None
    """First day on which the recurring charge applies."""
    end_date: str | None
    """Last day on which the recurring charge applies."""
    frequency_raw: str | None
    """Rhythm of the recurring charge, untouched, as the PMS delivered it."""
    frequency_normalized: Open[RecurringResidentChargeFrequencyNormalizedValue] | None
    """Rhythm of the recurring charge, mapped to Propexo values."""
    charge_due_day: int | None
    """Day on which it falls due."""
    custom_data: dict[str, Any] | None
    financial_account_id: str | None
    """Propexo key of the financial account."""
    lease_id: str | None
    """Propexo key of the lease."""
    charge_code_id: str | None
    """Propexo key of the charge code."""
    integration_id: str
    """Propexo key of the integration."""
    integration_vendor: Open[IntegrationVendor]
    property_id: str
    """Propexo key of the property."""


class RecurringResidentChargeCreate(Request):
    """Arguments of `recurring_resident_charges.create`."""

    integration_id: str
    amount_in_cents: NotRequired[Annotated[int, Field(gt=0)]]
    """Recurring charge amount in cents."""
    charge_code_id: NotRequired[str]
    """Propexo key of the charge code."""
    charge_code_type_id: NotRequired[str]
    """Propexo key of the charge code type."""
    charge_due_day: NotRequired[Annotated[int, Field(ge=1, le=31)]]
    """Day of the month on which it falls due, or a weekday from 1 to 7 when the
    rhythm is WEEKLY.
    """
    charge_timing_id: NotRequired[str]
    """Propexo key of the charge timing, which says when it is applied."""
    day_due: NotRequired[Annotated[int, Field(ge=1, le=31, gt=0)]]
    """Day of the month on which it falls due."""
    description: NotRequired[str]
    """Free text about the recurring charge."""
    end_date: NotRequired[DateOrDateTimeInput]
    """Last day on which the recurring charge applies."""
    financial_account_id: NotRequired[str]
    """Propexo key of the financial account."""
    frequency_normalized: NotRequired[FrequencyNormalized | str]
    """Rhythm of the recurring charge, mapped to Propexo values."""
    frequency_raw: NotRequired[Annotated[int, Field(ge=1, le=24, gt=0)]]
    """Number of months between two postings."""
    is_active: NotRequired[bool]
    """False once the recurring charge has been switched off."""
    last_posted_date: NotRequired[DateOrDateTimeInput]
    """Day on which it was last posted.

    Entrata receives it as MM/DD/YYYY.
    """
    lease_id: NotRequired[str]
    """Propexo key of the lease."""
    month_to_month_amount_in_cents: NotRequired[Annotated[int, Field(gt=0)]]
    """Amount in cents once the lease runs month to month."""
    month_to_month_fee_in_cents: NotRequired[Annotated[int, Field(gt=0)]]
    """Surcharge in cents once the lease runs month to month."""
    reference_number: NotRequired[str]
    """Reference under which the recurring charge is filed."""
    resident_id: NotRequired[str]
    """Propexo key of the resident."""
    start_date: NotRequired[DateOrDateTimeInput]
    """First day on which the recurring charge applies."""


class RecurringResidentChargeListParams(Request):
    """Arguments of `recurring_resident_charges.list`."""

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


class RecurringResidentChargeUpdate(Request):
    """Arguments of `recurring_resident_charges.update`."""

    amount_in_cents: NotRequired[Annotated[int, Field(gt=0)]]
    """Recurring charge amount in cents."""
    charge_code_id: NotRequired[str]
    """Propexo key of the charge code."""
    charge_due_day: NotRequired[Annotated[int, Field(ge=1, le=31)]]
    """Day of the month on which it falls due."""
    description: NotRequired[str]
    """Free text about the recurring charge."""
    end_date: NotRequired[DateOrDateTimeInput]
    """Last day on which the recurring charge applies."""
    financial_account_id: NotRequired[str]
    """Propexo key of the financial account."""
    frequency_normalized: NotRequired[FrequencyNormalized | str]
    """Rhythm of the recurring charge, mapped to Propexo values."""
    is_active: NotRequired[bool]
    """False once the recurring charge has been switched off."""
    reference_number: NotRequired[str]
    """Reference under which the recurring charge is filed."""
    start_date: NotRequired[DateOrDateTimeInput]
    """First day on which the recurring charge applies; DAILY and WEEKLY cannot do
    without it.
    """


class RentManagerRecurringResidentChargeCreate(Request):
    """Arguments of `rentmanager.recurring_resident_charges.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    resident_id: str
    """Propexo key of the resident."""
    charge_code_id: str
    """Propexo key of the charge code."""
    amount_in_cents: Annotated[int, Field(gt=0)]
    """Recurring charge amount in cents."""
    frequency_normalized: FrequencyNormalized
    """Rhythm of the recurring charge, mapped to Propexo values."""
    description: NotRequired[str]
    """Free text about the recurring charge."""
    end_date: NotRequired[DateOrDateTimeInput]
    """Last day on which the recurring charge applies."""
    start_date: NotRequired[DateOrDateTimeInput]
    """First day of the recurring charge; DAILY and WEEKLY cannot do without it."""


class RentManagerRecurringResidentChargeCreated(Model):
    """Answer of `rentmanager.recurring_resident_charges.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    resident_id: str
    """Propexo key of the resident."""
    charge_code_id: str
    """Propexo key of the charge code."""
    amount_in_cents: int
    """Recurring charge amount in cents."""
    frequency_normalized: Open[FrequencyNormalized]
    """Rhythm of the recurring charge, mapped to Propexo values."""
    description: str | None
    """Free text about the recurring charge."""
    start_date: DateOrDateTime | None
    """First day of the recurring charge; DAILY and WEEKLY cannot do without it."""
    end_date: DateOrDateTime | None
    """Last day on which the recurring charge applies."""


class RentManagerRecurringResidentChargeUpdate(Request):
    """Arguments of `rentmanager.recurring_resident_charges.update`."""

    charge_code_id: str
    """Propexo key of the charge code."""
    amount_in_cents: NotRequired[Annotated[int, Field(gt=0)]]
    """Recurring charge amount in cents."""
    description: NotRequired[str]
    """Free text about the recurring charge."""
    end_date: NotRequired[DateOrDateTimeInput]
    """Last day on which the recurring charge applies."""
    frequency_normalized: NotRequired[FrequencyNormalized]
    """Rhythm of the recurring charge, mapped to Propexo values."""
    start_date: NotRequired[DateOrDateTimeInput]
    """First day of the recurring charge; DAILY and WEEKLY cannot do without it."""


class RentManagerRecurringResidentChargeUpdated(Model):
    """Answer of `rentmanager.recurring_resident_charges.update`."""

    recurring_resident_charge_id: str
    """Propexo key of the recurring charge."""
    charge_code_id: str
    """Propexo key of the charge code."""
    amount_in_cents: int | None
    """Recurring charge amount in cents."""
    frequency_normalized: Open[FrequencyNormalized] | None
    """Rhythm of the recurring charge, mapped to Propexo values."""
    description: str | None
    """Free text about the recurring charge."""
    start_date: DateOrDateTime | None
    """First day of the recurring charge; DAILY and WEEKLY cannot do without it."""
    end_date: DateOrDateTime | None
    """Last day on which the recurring charge applies."""


class RentvineRecurringResidentChargeCreate(Request):
    """Arguments of `rentvine.recurring_resident_charges.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    lease_id: str
    """Propexo key of the lease."""
    financial_account_id: str
    """Propexo key of the financial account."""
    amount_in_cents: Annotated[int, Field(gt=0)]
    """Recurring charge amount in cents."""
    description: str
    """Free text about the recurring charge."""
    day_due: Annotated[int, Field(le=31, gt=0)]
    """Day of the month on which it falls due."""
    start_date: DateOrDateTimeInput
    """First day on which the recurring charge applies."""
    end_date: NotRequired[DateOrDateTimeInput]
    """Last day on which the recurring charge applies."""
    frequency_raw: NotRequired[Annotated[int, Field(ge=1, le=24)]]
    """Number of months from one posting to the next."""


class RentvineRecurringResidentChargeCreated(Model):
    """Answer of `rentvine.recurring_resident_charges.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    lease_id: str
    """Propexo key of the lease."""
    financial_account_id: str
    """Propexo key of the financial account."""
    amount_in_cents: int
    """Recurring charge amount in cents."""
    description: str
    """Free text about the recurring charge."""
    day_due: int
    """Day of the month on which it falls due."""
    start_date: DateOrDateTime
    """First day on which the recurring charge applies."""
    end_date: DateOrDateTime | None
    """Last day on which the recurring charge applies."""
    frequency_raw: int | None
    """Number of months from one posting to the next."""
