# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of applications."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import DateOrDateTimeInput, Model, Open, Request
from .shared import (
    AddOns,
    ApplicantApplicationStatus,
    ApplicantEvent,
    ApplicantStatus,
    ApplicantType,
    ApplicationAddressHistory,
    ApplicationCountry,
    ApplicationEmergencyContact,
    ApplicationFee,
    ApplicationReference,
    Assistance,
    Attachment,
    BankAccount,
    ConcessionFee,
    CreditCard,
    EmploymentHistory,
    IntegrationVendor,
    LeaseCreateEmergencyContactRelationship,
    LeaseCreateOtherOccupantRelationship,
    MaritalStatus,
    OtherIncome,
    OtherOccupant,
    Pet,
    Phone3Type,
    PhoneType,
    Province,
)


class Application(Model):
    """Answer of `applications.list`, `applications.get`."""

    id: str
    """Propexo key of this Application."""
    created_at: str
    """Moment at which Propexo first stored this Application."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    last_seen: str | None
    """Latest sync in which the PMS still returned this Application."""
    x_id: str
    """Key of this Application in the source system."""
    x_location_id: str | None
    """Location key in the source system.

    Rent Manager has one; it stays null everywhere else.
    """
    x_property_id: str
    """Property key in the source system."""
    x_unit_id: str | None
    """Unit key in the source system."""
    status: str
    """State of the event in the PMS."""
    custom_data: dict[str, Any] | None
    """Extra values of the source system."""
    applicants: list[ApplicationApplicant]
    integration_id: str
    """Propexo key of the integration."""
    integration_vendor: Open[IntegrationVendor]
    property_id: str
    """Propexo key of the property."""
    unit_id: str | None
    """Propexo key of the unit."""


class ApplicationApplicant(Model):
    """Part of `Application.applicants`."""

    applicant_id: str
    application_id: str
    custom_data: dict[str, Any] | None = None
    """Extra values of the source system."""
    status: str | None = None
    """Deprecated.

    State of the event in the PMS.
    """
    status_normalized: str | None = None
    status_raw: str | None = None
    """State of the Application, untouched, as the PMS delivered it."""


class ApplicationCreate(Request):
    """Arguments of `applications.create`."""

    integration_id: str
    """Propexo key of the integration."""
    add_ons: NotRequired[list[AddOns]]
    address_1: NotRequired[str]
    """Street line one of the input."""
    address_2: NotRequired[str]
    """Street line two of the input."""
    address_history: NotRequired[
        Annotated[list[ApplicationAddressHistory], Field(max_length=2)]
    ]
    application_date: NotRequired[DateOrDateTimeInput]
    application_fees: NotRequired[list[ApplicationFee]]
    application_references: NotRequired[list[ApplicationReference]]
    application_status: NotRequired[ApplicantApplicationStatus | str]
    application_template_id: NotRequired[str]
    assistance: NotRequired[Assistance]
    attachments: NotRequired[list[Attachment]]
    bank_accounts: NotRequired[list[BankAccount]]
    citizenship: NotRequired[str]
    city: NotRequired[str]
    """City of the input."""
    concession_fees: NotRequired[list[ConcessionFee]]
    credit_cards: NotRequired[list[CreditCard]]
    criminal_charge_description: NotRequired[str]
    date_of_birth: NotRequired[DateOrDateTimeInput]
    desired_lease_term_in_months: NotRequired[str]
    drivers_license_number: NotRequired[str]
    drivers_license_state: NotRequired[str]
    email_1: NotRequired[str]
    emergency_contacts: NotRequired[
        Annotated[list[ApplicationEmergencyContact], Field(max_length=1)]
    ]
    employee_id: NotRequired[str]
    """Propexo key of the staff member."""
    employment_history: NotRequired[
        Annotated[list[ApplicationEmploymentHistory], Field(max_length=2)]
    ]
    end_date: NotRequired[DateOrDateTimeInput]
    """Last day on which the input applies."""
    eviction_description: NotRequired[str]
    eye_color: NotRequired[str]
    felony_description: NotRequired[str]
    first_name: NotRequired[str]
    floor_plan_id: NotRequired[str]
    """Propexo key of the floor plan."""
    hair_color: NotRequired[str]
    height: NotRequired[str]
    identification_number: NotRequired[str]
    is_criminal_charge: NotRequired[bool]
    is_evicted: NotRequired[bool]
    is_felony: NotRequired[bool]
    last_name: NotRequired[str]
    lead_id: NotRequired[str]
    """Propexo key of the lead."""
    lead_source: NotRequired[str]
    """Where the caller came from."""
    lead_source_id: NotRequired[str]
    """Propexo key of the lead source."""
    lease_period_id: NotRequired[str]
    """Propexo key of the lease period."""
    leasing_agent_contact_info: NotRequired[str]
    leasing_agent_first_name: NotRequired[str]
    leasing_agent_last_name: NotRequired[str]
    maiden_name: NotRequired[str]
    marital_status: NotRequired[MaritalStatus | str]
    middle_name: NotRequired[str]
    move_in_date: NotRequired[DateOrDateTimeInput]
    move_out_date: NotRequired[DateOrDateTimeInput]
    notes: NotRequired[str]
    """Remarks about the input."""
    organization_name: NotRequired[str]
    other_income: NotRequired[Annotated[list[OtherIncome], Field(max_length=2)]]
    other_occupants: NotRequired[list[ApplicationOtherOccupant]]
    passport_number: NotRequired[str]
    pets: NotRequired[Annotated[list[Pet], Field(max_length=6)]]
    phone_1: NotRequired[Annotated[str, Field(pattern="^[0-9]{10}$")]]
    phone_1_type: NotRequired[PhoneType | str]
    phone_2: NotRequired[Annotated[str, Field(pattern="^[0-9]{10}$")]]
    phone_2_type: NotRequired[PhoneType | str]
    phone_3: NotRequired[Annotated[str, Field(pattern="^\\+?[0-9]{1,50}$")]]
    phone_3_type: NotRequired[Phone3Type | str]
    place_of_birth: NotRequired[str]
    property_id: NotRequired[str]
    """Propexo key of the property."""
    rent_amount_in_cents: NotRequired[Annotated[int, Field(ge=0)]]
    """Asking rent in cents."""
    security_deposit_in_cents: NotRequired[Annotated[int, Field(ge=0)]]
    start_date: NotRequired[DateOrDateTimeInput]
    """First day on which the input applies."""
    state: NotRequired[str]
    """State or province of the input."""
    status: NotRequired[ApplicantStatus | str]
    """State of the event in the PMS."""
    student_id: NotRequired[str]
    third_party_id: NotRequired[Annotated[str, Field(min_length=1)]]
    type: NotRequired[ApplicantType | str]
    """Kind of input."""
    unit_id: NotRequired[str]
    """Propexo key of the unit."""
    vehicles: NotRequired[Annotated[list[ApplicationVehicle], Field(max_length=4)]]
    weight: NotRequired[str]
    zip: NotRequired[str]
    """Postal code of the input."""


class ApplicationEmploymentHistory(Request):
    """Part of `ApplicationCreate.employment_history`."""

    is_current_employer: bool
    name: str
    """What the input is called."""
    start_date: DateOrDateTimeInput
    """First day on which the input applies."""
    address_1: NotRequired[str]
    """Street line one of the input."""
    city: NotRequired[str]
    """City of the input."""
    end_date: NotRequired[DateOrDateTimeInput]
    """Last day on which the input applies."""
    income_in_cents: NotRequired[Annotated[int, Field(ge=0)]]
    """Deprecated."""
    monthly_income_in_cents: NotRequired[Annotated[int, Field(ge=0)]]
    """Deprecated."""
    phone: NotRequired[Annotated[str, Field(pattern="^[0-9]{10}$")]]
    """Deprecated."""
    position: NotRequired[str]
    state: NotRequired[Province | str]
    """State or province of the input."""
    supervisor_first_name: NotRequired[str]
    supervisor_last_name: NotRequired[str]
    supervisor_phone: NotRequired[Annotated[str, Field(pattern="^[0-9]{10}$")]]
    zip: NotRequired[str]
    """Postal code of the input."""


class ApplicationListParams(Request):
    """Arguments of `applications.list`."""

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


class ApplicationOtherOccupant(Request):
    """Part of `ApplicationCreate.other_occupants`."""

    relationship: LeaseCreateOtherOccupantRelationship | str
    first_name: str
    last_name: str
    third_party_id: str
    organization_name: str
    address_1: NotRequired[str]
    """Street line one of the input."""
    city: NotRequired[str]
    """City of the input."""
    email_1: NotRequired[str]
    phone_1: NotRequired[Annotated[str, Field(pattern="^[0-9]{10}$")]]
    phone_1_type: NotRequired[PhoneType | str]
    phone_2: NotRequired[Annotated[str, Field(pattern="^[0-9]{10}$")]]
    phone_2_type: NotRequired[PhoneType | str]
    state: NotRequired[Province | str]
    """State or province of the input."""
    zip: NotRequired[str]
    """Postal code of the input."""


class ApplicationUpdate(Request):
    """Arguments of `applications.update`."""

    add_ons: NotRequired[list[AddOns]]
    address_1: NotRequired[str]
    """Street line one of the input."""
    address_2: NotRequired[str]
    """Street line two of the input."""
    address_history: NotRequired[
        Annotated[list[ApplicationUpdateAddressHistory], Field(max_length=2)]
    ]
    applicant_id: NotRequired[str]
    application_date: NotRequired[DateOrDateTimeInput]
    application_fees: NotRequired[list[ApplicationFee]]
    application_id: NotRequired[str]
    application_status: NotRequired[ApplicantApplicationStatus | str]
    application_status_id: NotRequired[str]
    attachments: NotRequired[list[Attachment]]
    city: NotRequired[str]
    """City of the input."""
    concession_fees: NotRequired[list[ConcessionFee]]
    create_new_events_only: NotRequired[bool | str]
    criminal_charge_description: NotRequired[str]
    date_of_birth: NotRequired[DateOrDateTimeInput]
    desired_lease_term_in_months: NotRequired[str]
    drivers_license_number: NotRequired[str]
    email_1: NotRequired[str]
    emergency_contacts: NotRequired[
        Annotated[list[ApplicationUpdateEmergencyContact], Field(max_length=1)]
    ]
    employee_id: NotRequired[str]
    """Propexo key of the staff member."""
    employment_history: NotRequired[
        Annotated[list[EmploymentHistory], Field(max_length=2)]
    ]
    end_date: NotRequired[DateOrDateTimeInput]
    """Last day on which the input applies."""
    events: NotRequired[list[ApplicantEvent]]
    """Deprecated."""
    eviction_description: NotRequired[str]
    felony_description: NotRequired[str]
    first_name: NotRequired[str]
    floor_plan_id: NotRequired[str]
    """Propexo key of the floor plan."""
    identification_number: NotRequired[str]
    is_criminal_charge: NotRequired[bool]
    is_evicted: NotRequired[bool]
    is_felony: NotRequired[bool]
    last_name: NotRequired[str]
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
    other_income: NotRequired[Annotated[list[OtherIncome], Field(max_length=2)]]
    other_occupants: NotRequired[list[OtherOccupant]]
    pets: NotRequired[Annotated[list[Pet], Field(max_length=6)]]
    phone_1: NotRequired[Annotated[str, Field(pattern="^[0-9]{10}$")]]
    phone_1_type: NotRequired[PhoneType | str]
    phone_2: NotRequired[Annotated[str, Field(pattern="^[0-9]{10}$")]]
    phone_2_type: NotRequired[PhoneType | str]
    rent_amount_in_cents: NotRequired[Annotated[int, Field(ge=0)]]
    """Asking rent in cents."""
    start_date: NotRequired[DateOrDateTimeInput]
    """First day on which the input applies."""
    state: NotRequired[str]
    """State or province of the input."""
    status: NotRequired[ApplicantStatus | str]
    """State of the event in the PMS."""
    unit_id: NotRequired[str]
    """Propexo key of the unit."""
    vehicles: NotRequired[Annotated[list[ApplicationVehicle], Field(max_length=4)]]
    zip: NotRequired[str]
    """Postal code of the input."""


class ApplicationUpdateAddressHistory(Request):
    """Part of `ApplicationUpdate.address_history`."""

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
    country: NotRequired[ApplicationCountry | str]
    """Country of the input."""
    management_company: NotRequired[str]
    manager_email: NotRequired[str]
    manager_phone: NotRequired[Annotated[str, Field(pattern="^[0-9]{10}$")]]
    monthly_payment_in_cents: NotRequired[Annotated[int, Field(ge=0)]]
    move_out_date: NotRequired[DateOrDateTimeInput]
    property_name: NotRequired[str]
    reason_for_leaving: NotRequired[str]


class ApplicationUpdateEmergencyContact(Request):
    """Part of `ApplicationUpdate.emergency_contacts`."""

    first_name: str
    last_name: str
    relationship: LeaseCreateEmergencyContactRelationship | str
    address_1: NotRequired[str]
    """Street line one of the input."""
    city: NotRequired[str]
    """City of the input."""
    country: NotRequired[ApplicationCountry | str]
    """Country of the input."""
    phone_1: NotRequired[Annotated[str, Field(pattern="^[0-9]{10}$")]]
    state: NotRequired[Province | str]
    """State or province of the input."""
    zip: NotRequired[str]
    """Postal code of the input."""


class ApplicationVehicle(Request):
    """Part of `ApplicationCreate.vehicles`, `ApplicationUpdate.vehicles`."""

    make: str
    color: NotRequired[str]
    """Coat colour of the input."""
    license_plate_number: NotRequired[str]
    license_plate_state: NotRequired[Province | str]
    model: NotRequired[str]
    """Data model to watch; only DATA_NEW and DATA_UPDATE look at it."""
    year: NotRequired[int]
