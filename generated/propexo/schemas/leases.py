# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of leases."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import DateOrDateTimeInput, DateTimeInput, Model, Open, Request
from .shared import (
    ApplicantStatus,
    ApplicationAddressHistory,
    ApplicationEmergencyContact,
    ApplicationFee,
    ConcessionFee,
    Country,
    EmploymentHistory,
    IntegrationVendor,
    LeaseCreateEmergencyContactRelationship,
    MaritalStatus,
    OtherIncome,
    OtherOccupant,
    Pet,
    PhoneType,
    Province,
    ResidentTypeNormalized,
)

LeaseStatus: TypeAlias = Literal["PENDING", "ACTIVE"]
"""State of the event in the PMS."""

LeaseType: TypeAlias = Literal["Fixed", "FixedWithRollover", "AtWill"]
"""Kind of input."""

RentCycle: TypeAlias = Literal[
    "Monthly",
    "Weekly",
    "Every2Weeks",
    "Quarterly",
    "Yearly",
    "Every2Months",
    "Daily",
    "Every6Months",
    "OneTime",
]

StatusNormalized: TypeAlias = Literal[
    "ACTIVE", "INACTIVE", "OTHER", "PENDING", "EVICTED"
]


class Lease(Model):
    """Answer of `leases.list`, `leases.get`."""

    id: str
    """Propexo key of this Lease."""
    created_at: str
    """Moment at which Propexo first stored this Lease."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    last_seen: str | None
    """Latest sync in which the PMS still returned this Lease."""
    x_id: str
    """Key of this Lease in the source system."""
    x_property_id: str
    """Property key in the source system."""
    x_resident_id: str | None
    """Deprecated.

    Resident key in the source system.
    """
    x_unit_id: str | None
    """Unit key in the source system."""
    application_date: str | None
    custom_data: dict[str, Any] | None
    """Extra values of the source system."""
    deposit_amount: str | None
    deposit_amount_in_cents: int | float | None
    """Security deposit asked for, in cents."""
    deposit_date: str | None
    end_date: str | None
    """Last day on which the Lease applies."""
    realized_move_in_date: str | None
    realized_move_out_date: str | None
    rent_amount_in_cents: int | float | None
    """Asking rent in cents."""
    rent_amount_market_in_cents: int | float | None
    """Market rent in cents."""
    rent_due_day: int | None
    rent_due_date: str | None
    scheduled_move_in_date: str | None
    scheduled_move_out_date: str | None
    signature_date: str | None
    start_date: str | None
    """First day on which the Lease applies."""
    status: str | None
    """Deprecated.

    State of the event in the PMS.
    """
    status_normalized: Open[StatusNormalized] | None
    status_raw: str | None
    """State of the Lease, untouched, as the PMS delivered it."""
    term: str | None
    type: str | None
    """Kind of Lease."""
    unit_number: str | None
    write_off_amount_in_cents: int | float | None
    write_off_amount_raw: str | None
    balance_amount_in_cents: int | float | None
    balance_amount_raw: str | None
    past_due_balance_in_cents: int | float | None
    past_due_balance_raw: str | None
    unit_id: str | None
    """Propexo key of the unit."""
    property_id: str
    """Propexo key of the property."""
    integration_id: str
    """Propexo key of the integration."""
    integration_vendor: Open[IntegrationVendor]
    services: list[LeaseService]
    residents_meta_data: list[ResidentsMetaData] | None = None


class LeaseAddressHistory(Request):
    """Part of `LeaseUpdate.address_history`."""

    address_1: str
    """Street line one of the input."""
    city: str
    """City of the input."""
    state: Province | str
    """State or province of the input."""
    zip: str
    """Postal code of the input."""
    notice_provided: bool
    move_in_date: DateOrDateTimeInput
    country: NotRequired[Country | str]
    """Country of the input."""
    management_company: NotRequired[str]
    manager_email: NotRequired[str]
    manager_phone: NotRequired[Annotated[str, Field(pattern="^[0-9]{10}$")]]
    monthly_payment_in_cents: NotRequired[Annotated[int, Field(ge=0)]]
    move_out_date: NotRequired[DateOrDateTimeInput]
    property_name: NotRequired[str]
    reason_for_leaving: NotRequired[str]


class LeaseCreate(Request):
    """Arguments of `leases.create`."""

    integration_id: str
    """Propexo key of the integration."""
    address_1: NotRequired[str]
    """Street line one of the input."""
    address_1_alternate: NotRequired[Annotated[str, Field(max_length=100)]]
    address_2: NotRequired[str]
    """Street line two of the input."""
    address_2_alternate: NotRequired[Annotated[str, Field(max_length=100)]]
    address_history: NotRequired[
        Annotated[list[ApplicationAddressHistory], Field(max_length=2)]
    ]
    application_fees: NotRequired[list[ApplicationFee]]
    associated_resident_ids: NotRequired[Annotated[list[str], Field(min_length=1)]]
    city: NotRequired[str]
    """City of the input."""
    city_alternate: NotRequired[Annotated[str, Field(max_length=100)]]
    concession_fees: NotRequired[list[ConcessionFee]]
    country: NotRequired[Literal["US"]]
    """Country of the input."""
    country_alternate: NotRequired[Literal["US"]]
    criminal_charge_description: NotRequired[str]
    date_of_birth: NotRequired[DateOrDateTimeInput]
    desired_lease_term_in_months: NotRequired[str]
    drivers_license_number: NotRequired[str]
    email_1: NotRequired[str]
    email_2: NotRequired[str]
    emergency_contacts: NotRequired[
        Annotated[list[ApplicationEmergencyContact], Field(max_length=1)]
    ]
    employee_id: NotRequired[str]
    """Propexo key of the staff member."""
    employment_history: NotRequired[
        Annotated[list[EmploymentHistory], Field(max_length=2)]
    ]
    end_date: NotRequired[DateOrDateTimeInput]
    """Last day on which the input applies."""
    eviction_description: NotRequired[str]
    felony_description: NotRequired[str]
    financial_account_id: NotRequired[str]
    """Propexo key of the financial account."""
    first_name: NotRequired[str]
    floor_plan_id: NotRequired[str]
    """Propexo key of the floor plan."""
    identification_number: NotRequired[str]
    is_criminal_charge: NotRequired[bool]
    is_evicted: NotRequired[bool]
    is_felony: NotRequired[bool]
    last_name: NotRequired[str]
    lead_id: NotRequired[str]
    """Propexo key of the lead."""
    lead_source_id: NotRequired[str]
    """Propexo key of the lead source."""
    lease_period_id: NotRequired[str]
    """Propexo key of the lease period."""
    maiden_name: NotRequired[str]
    marital_status: NotRequired[MaritalStatus | str]
    middle_name: NotRequired[str]
    move_in_date: NotRequired[DateOrDateTimeInput]
    move_out_date: NotRequired[DateOrDateTimeInput]
    notes: NotRequired[str]
    """Remarks about the input."""
    nsf_fee_amount_in_cents: NotRequired[Annotated[int, Field(gt=0)]]
    organization_name: NotRequired[str]
    other_income: NotRequired[Annotated[list[OtherIncome], Field(max_length=2)]]
    other_occupants: NotRequired[list[OtherOccupant]]
    pets: NotRequired[Annotated[list[Pet], Field(max_length=6)]]
    phone_1: NotRequired[Annotated[str, Field(pattern="^[0-9]{10}$")]]
    phone_1_type: NotRequired[PhoneType | str]
    phone_2: NotRequired[Annotated[str, Field(pattern="^[0-9]{10}$")]]
    phone_2_type: NotRequired[PhoneType | str]
    primary_contact_id: NotRequired[str]
    property_id: NotRequired[str]
    """Propexo key of the property."""
    realized_move_in_date: NotRequired[DateTimeInput]
    realized_move_out_date: NotRequired[DateTimeInput]
    recurring_resident_charges: NotRequired[list[LeaseRecurringResidentCharge]]
    rent_amount_in_cents: NotRequired[Annotated[int, Field(gt=0)]]
    """Asking rent in cents."""
    rent_cycle: NotRequired[RentCycle | str]
    rent_due_date: NotRequired[DateOrDateTimeInput]
    resident_charges: NotRequired[list[LeaseResidentCharge]]
    resident_id: NotRequired[str]
    """Propexo key of the resident."""
    scheduled_move_in_date: NotRequired[DateOrDateTimeInput]
    scheduled_move_out_date: NotRequired[DateTimeInput]
    send_welcome_email: NotRequired[bool]
    """Default: `False`."""
    start_date: NotRequired[DateOrDateTimeInput]
    """First day on which the input applies."""
    state: NotRequired[str]
    """State or province of the input."""
    state_alternate: NotRequired[str]
    status: NotRequired[LeaseStatus | str]
    """State of the event in the PMS."""
    tenants: NotRequired[list[LeaseTenant]]
    third_party_id: NotRequired[Annotated[str, Field(min_length=1)]]
    type: NotRequired[LeaseType | str]
    """Kind of input."""
    unit_id: NotRequired[str]
    """Propexo key of the unit."""
    vehicles: NotRequired[Annotated[list[LeaseVehicle], Field(max_length=4)]]
    zip: NotRequired[str]
    """Postal code of the input."""
    zip_alternate: NotRequired[str]


class LeaseEmergencyContact(Request):
    """Part of `LeaseUpdate.emergency_contacts`."""

    first_name: str
    last_name: str
    relationship: LeaseCreateEmergencyContactRelationship | str
    address_1: NotRequired[str]
    """Street line one of the input."""
    city: NotRequired[str]
    """City of the input."""
    country: NotRequired[Country | str]
    """Country of the input."""
    phone_1: NotRequired[Annotated[str, Field(pattern="^[0-9]{10}$")]]
    state: NotRequired[Province | str]
    """State or province of the input."""
    zip: NotRequired[str]
    """Postal code of the input."""


class LeaseListParams(Request):
    """Arguments of `leases.list`."""

    after_move_in_date: NotRequired[str | None]
    after_move_out_date: NotRequired[str | None]
    before_move_in_date: NotRequired[str | None]
    before_move_out_date: NotRequired[str | None]
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
    only_null_move_outs: NotRequired[bool | str]
    order_by: NotRequired[Annotated[str, Field(alias="order-by")]]
    """Sort field, optionally followed by a colon and asc or desc; asc when you give
    no direction.

    Default: `created_at:desc`.
    """
    property_id: NotRequired[str]
    """Keep only rows of this property."""
    resident_id: NotRequired[str]
    """Keep only rows of this resident."""
    status_normalized: NotRequired[StatusNormalized | str]
    status_raw: NotRequired[str]
    unit_id: NotRequired[str]
    """Keep only rows of this unit."""
    unit_number: NotRequired[str]
    """Keep only units with this door number; works together with `property_id` only."""
    x_id: NotRequired[str]
    """Keep only the row with this source-system key."""
    x_property_id: NotRequired[str]
    """Retired filter, property_id has taken its place."""
    x_unit_id: NotRequired[str]


class LeaseRecurringResidentCharge(Request):
    """Part of `LeaseCreate.recurring_resident_charges`."""

    financial_account_id: str
    """Propexo key of the financial account."""
    start_date: DateOrDateTimeInput
    """First day on which the input applies."""
    description: str
    """Free text about the input."""
    amount_in_cents: Annotated[int, Field(gt=0)]
    """Input amount in cents."""
    charge_due_day: Annotated[int, Field(ge=1, le=31, gt=0)]
    """Day of the month on which it falls due."""
    frequency_raw: Annotated[int, Field(ge=1, le=12, gt=0)]
    """Rhythm of the input, untouched, as the PMS delivered it."""
    end_date: NotRequired[DateOrDateTimeInput]
    """Last day on which the input applies."""


class LeaseResidentCharge(Request):
    """Part of `LeaseCreate.resident_charges`."""

    financial_account_id: str
    """Propexo key of the financial account."""
    post_date: DateOrDateTimeInput
    """Day on which the input is booked."""
    description: str
    """Free text about the input."""
    amount_in_cents: Annotated[int, Field(gt=0)]
    """Input amount in cents."""
    is_prorated: bool


class LeaseService(Model):
    """Part of `Lease.services`."""

    id: str
    """Propexo key of this Lease."""
    created_at: str
    """Moment at which Propexo first stored this Lease."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    last_seen: str
    """Latest sync in which the PMS still returned this Lease."""
    name: str
    """What the Lease is called."""
    lease_id: str
    """Propexo key of the lease."""


class LeaseTenant(Request):
    """Part of `LeaseCreate.tenants`, `LeaseUpdate.tenants`."""

    id: str
    """Propexo key of this input."""


class LeaseUpdate(Request):
    """Arguments of `leases.update`."""

    address_1: NotRequired[str]
    """Street line one of the input."""
    address_2: NotRequired[str]
    """Street line two of the input."""
    address_history: NotRequired[
        Annotated[list[LeaseAddressHistory], Field(max_length=2)]
    ]
    applicant_id: NotRequired[str]
    application_date: NotRequired[DateOrDateTimeInput]
    application_fees: NotRequired[list[ApplicationFee]]
    automatically_move_out_residents: NotRequired[bool]
    """Default: `False`."""
    city: NotRequired[str]
    """City of the input."""
    concession_fees: NotRequired[list[ConcessionFee]]
    criminal_charge_description: NotRequired[str]
    date_of_birth: NotRequired[DateOrDateTimeInput]
    deposit_amount_in_cents: NotRequired[Annotated[int, Field(ge=0)]]
    """Security deposit asked for, in cents."""
    deposit_charge_date: NotRequired[DateOrDateTimeInput]
    desired_lease_term_in_months: NotRequired[str]
    drivers_license_number: NotRequired[str]
    email_1: NotRequired[str]
    emergency_contacts: NotRequired[
        Annotated[list[LeaseEmergencyContact], Field(max_length=1)]
    ]
    employment_history: NotRequired[
        Annotated[list[EmploymentHistory], Field(max_length=2)]
    ]
    end_date: NotRequired[DateOrDateTimeInput]
    """Last day on which the input applies."""
    eviction_description: NotRequired[str]
    felony_description: NotRequired[str]
    first_name: NotRequired[str]
    identification_number: NotRequired[str]
    is_criminal_charge: NotRequired[bool]
    is_evicted: NotRequired[bool]
    is_eviction_pending: NotRequired[bool]
    """Default: `False`."""
    is_felony: NotRequired[bool]
    last_name: NotRequired[str]
    maiden_name: NotRequired[str]
    marital_status: NotRequired[MaritalStatus | str]
    middle_name: NotRequired[str]
    move_in_date: NotRequired[DateOrDateTimeInput]
    move_out_date: NotRequired[DateOrDateTimeInput]
    notes: NotRequired[str]
    """Remarks about the input."""
    other_income: NotRequired[Annotated[list[OtherIncome], Field(max_length=2)]]
    other_occupants: NotRequired[list[OtherOccupant]]
    pets: NotRequired[Annotated[list[Pet], Field(max_length=6)]]
    phone_1: NotRequired[Annotated[str, Field(pattern="^[0-9]{10}$")]]
    phone_1_type: NotRequired[PhoneType | str]
    phone_2: NotRequired[Annotated[str, Field(pattern="^[0-9]{10}$")]]
    phone_2_type: NotRequired[PhoneType | str]
    primary_contact_id: NotRequired[str]
    property_id: NotRequired[str]
    """Propexo key of the property."""
    realized_move_in_date: NotRequired[DateTimeInput]
    realized_move_out_date: NotRequired[DateTimeInput]
    rent_amount_in_cents: NotRequired[Annotated[int, Field(ge=0)]]
    """Asking rent in cents."""
    rent_amount_market_in_cents: NotRequired[int]
    """Market rent in cents."""
    resident_id: NotRequired[str]
    """Propexo key of the resident."""
    scheduled_move_in_date: NotRequired[DateTimeInput]
    scheduled_move_out_date: NotRequired[DateOrDateTimeInput]
    signature_date: NotRequired[DateOrDateTimeInput]
    start_date: NotRequired[DateOrDateTimeInput]
    """First day on which the input applies."""
    state: NotRequired[str]
    """State or province of the input."""
    status: NotRequired[ApplicantStatus | str]
    """State of the event in the PMS."""
    tenant_ids: NotRequired[list[str]]
    tenants: NotRequired[list[LeaseTenant]]
    type: NotRequired[LeaseType | str]
    """Kind of input."""
    unit_id: NotRequired[str]
    """Propexo key of the unit."""
    vehicles: NotRequired[Annotated[list[LeaseVehicle], Field(max_length=4)]]
    zip: NotRequired[str]
    """Postal code of the input."""


class LeaseVehicle(Request):
    """Part of `LeaseCreate.vehicles`, `LeaseUpdate.vehicles`."""

    make: str
    color: NotRequired[str]
    """Coat colour of the input."""
    license_plate_number: NotRequired[str]
    license_plate_state: NotRequired[str]
    model: NotRequired[str]
    """Data model to watch; only DATA_NEW and DATA_UPDATE look at it."""
    year: NotRequired[int]


class ResidentsMetaData(Model):
    """Part of `Lease.residents_meta_data`."""

    resident_id: str
    """Propexo key of the resident."""
    x_resident_type: str | None
    resident_type_normalized: str | ResidentTypeNormalized | None
    move_in_date: str | None
    move_out_date: str | None
    notice_date: str | None
    custom_data: dict[str, Any] | None
    """Extra values of the source system."""
