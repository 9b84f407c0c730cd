# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of applicants."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import DateOrDateTimeInput, DateTimeInput, Model, Open, Request
from .shared import (
    AddOns,
    ApplicantApplicationStatus,
    ApplicantEvent,
    ApplicantPhoneType,
    ApplicantStatus,
    ApplicantType,
    ApplicationReference,
    Assistance,
    Attachment,
    BankAccount,
    Country,
    CreditCard,
    IntegrationVendor,
    LeadCreateApplicantStatus,
    LeadCreateEvent,
    Phone3Type,
    PhoneType,
    State,
)

ApplicantAddressType: TypeAlias = Literal["OWN", "RENT"]

ApplicantGender: TypeAlias = Literal["MALE", "FEMALE", "UNSPECIFIED"]

ApplicantMaritalStatus: TypeAlias = Literal[
    "SINGLE",
    "MARRIED",
    "ENGAGED",
    "SEPARATED",
    "DIVORCED",
    "WIDOWED",
    "UNMARRIED_PARTNERS",
]

ApplicantStatusNormalized: TypeAlias = Literal[
    "APPROVED", "DENIED", "CANCELED", "OTHER", "PENDING"
]

ManagerType: TypeAlias = Literal[
    "LANDLORD", "PROPERTY_MANAGER", "RELATIVE", "FRIEND", "APARTMENT"
]


class Applicant(Model):
    """Answer of `applicants.list`, `applicants.get`."""

    id: str
    """Propexo key of this Applicant."""
    created_at: str
    """Moment at which Propexo first stored this Applicant."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    last_seen: str | None
    """Latest sync in which the PMS still returned this Applicant."""
    x_id: str
    """Key of this Applicant in the source system."""
    x_property_id: str
    """Property key in the source system."""
    x_unit_id: str | None
    """Deprecated.

    Unit key in the source system.
    """
    x_lease_id: str | None
    """Deprecated.

    Lease key in the source system.
    """
    x_lead_id: str | None
    x_unit_id_preferred: list[str]
    address_1_alternate: str | None
    address_1: str | None
    """Street line one of the Applicant."""
    address_2_alternate: str | None
    address_2: str | None
    """Street line two of the Applicant."""
    applications: list[ApplicantApplication]
    city_alternate: str | None
    city: str | None
    """City of the Applicant."""
    country_alternate: str | None
    country: str | None
    """Country of the Applicant."""
    custom_data: dict[str, Any] | None
    """Extra values of the source system."""
    date_of_birth: str | None
    email_1: str | None
    email_2: str | None
    first_name: str | None
    last_name: str | None
    middle_name: str | None
    notes: str | None
    """Remarks about the Applicant."""
    phone_1_type: Open[ApplicantPhoneType] | None
    phone_1: str | None
    phone_2_type: Open[ApplicantPhoneType] | None
    phone_2: str | None
    state_alternate: str | None
    state: str | None
    """State or province of the Applicant."""
    type_normalized: str | None
    type_raw: str | None
    zip_alternate: str | None
    zip: str | None
    """Postal code of the Applicant."""
    pets: list[ApplicantPetDetails]
    integration_id: str
    """Propexo key of the integration."""
    integration_vendor: Open[IntegrationVendor]
    property_id: str
    """Propexo key of the property."""
    unit_id_preferred: list[str]
    screenings: list[ApplicantScreening]
    self_reported_income: list[IncomeSource] | None = None


class ApplicantAddressHistory(Request):
    """Part of `ApplicantCreate.address_history`, `ApplicantUpdate.address_history`."""

    address_1: str
    """Street line one of the input."""
    city: str
    """City of the input."""
    state: State | str
    """State or province of the input."""
    zip: str
    """Postal code of the input."""
    country: Country | str
    """Country of the input."""
    address_2: NotRequired[str]
    """Street line two of the input."""
    address_type: NotRequired[ApplicantAddressType | str]
    manager_email: NotRequired[str]
    manager_name: NotRequired[str]
    manager_phone: NotRequired[Annotated[str, Field(pattern="^\\+?[0-9]{1,50}$")]]
    manager_type: NotRequired[ManagerType | str]
    monthly_payment_in_cents: NotRequired[Annotated[int, Field(ge=0)]]
    move_in_date: NotRequired[DateOrDateTimeInput]
    move_out_date: NotRequired[DateOrDateTimeInput]
    reason_for_leaving: NotRequired[str]


class ApplicantApplication(Model):
    """Part of `Applicant.applications`."""

    applicant_id: str
    application_id: str
    custom_data: dict[str, Any] | None = None
    """Extra values of the source system."""
    status: str | None = None
    """Deprecated.

    State of the event in the PMS.
    """
    status_normalized: ApplicantStatusNormalized | str | None = None
    status_raw: str | None = None
    """State of the Applicant, untouched, as the PMS delivered it."""


class ApplicantCreate(Request):
    """Arguments of `applicants.create`."""

    integration_id: str
    """Propexo key of the integration."""
    add_ons: NotRequired[list[AddOns]]
    address_1: NotRequired[str]
    """Street line one of the input."""
    address_2: NotRequired[str]
    """Street line two of the input."""
    address_history: NotRequired[
        Annotated[list[ApplicantAddressHistory], Field(min_length=1)]
    ]
    address_type_id: NotRequired[str]
    applicant_status: NotRequired[LeadCreateApplicantStatus | str]
    application_date: NotRequired[DateOrDateTimeInput]
    application_id: NotRequired[str]
    application_references: NotRequired[list[ApplicationReference]]
    application_status: NotRequired[ApplicantApplicationStatus | str]
    application_template_id: NotRequired[str]
    assistance: NotRequired[Assistance]
    attachments: NotRequired[list[Attachment]]
    bank_accounts: NotRequired[list[BankAccount]]
    citizenship: NotRequired[str]
    city: NotRequired[str]
    """City of the input."""
    credit_cards: NotRequired[list[CreditCard]]
    custom_data: NotRequired[dict[str, Any]]
    """Deprecated.

    Extra values of the source system.
    """
    date_of_birth: NotRequired[DateOrDateTimeInput]
    desired_lease_term_in_months: NotRequired[str]
    desired_num_bathrooms: NotRequired[str]
    desired_num_bedrooms: NotRequired[int | float]
    drivers_license_number: NotRequired[str]
    drivers_license_state: NotRequired[str]
    email_1: NotRequired[str]
    emergency_contacts: NotRequired[list[ApplicantEmergencyContact]]
    employee_id: NotRequired[str]
    """Propexo key of the staff member."""
    employment_history: NotRequired[list[ApplicantEmploymentHistory]]
    end_date: NotRequired[DateOrDateTimeInput]
    """Last day on which the input applies."""
    events: NotRequired[list[LeadCreateEvent]]
    eye_color: NotRequired[str]
    first_name: NotRequired[str]
    hair_color: NotRequired[str]
    height: NotRequired[str]
    identification_number: NotRequired[str]
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
    marital_status: NotRequired[ApplicantMaritalStatus | str]
    middle_name: NotRequired[str]
    move_in_date: NotRequired[DateOrDateTimeInput]
    notes: NotRequired[str]
    """Remarks about the input."""
    number_of_occupants: NotRequired[int | float]
    organization_name: NotRequired[str]
    other_income: NotRequired[list[ApplicantOtherIncome]]
    other_occupants: NotRequired[list[ApplicantOtherOccupant]]
    passport_number: NotRequired[str]
    pets: NotRequired[list[ApplicantPet]]
    phone_1: NotRequired[str]
    phone_1_type: NotRequired[PhoneType | str]
    phone_2: NotRequired[str]
    phone_2_type: NotRequired[ApplicantPhoneType | str]
    phone_3: NotRequired[Annotated[str, Field(pattern="^\\+?[0-9]{1,50}$")]]
    phone_3_type: NotRequired[Phone3Type | str]
    place_of_birth: NotRequired[str]
    property_id: NotRequired[str]
    """Propexo key of the property."""
    rent_amount_in_cents: NotRequired[Annotated[int, Field(ge=0)]]
    """Asking rent in cents."""
    rent_amount_market_in_cents: NotRequired[int]
    """Market rent in cents."""
    security_deposit_in_cents: NotRequired[Annotated[int, Field(ge=0)]]
    send_rental_application_email: NotRequired[bool]
    """Default: `False`."""
    start_date: NotRequired[DateOrDateTimeInput]
    """First day on which the input applies."""
    state: NotRequired[str]
    """State or province of the input."""
    status: NotRequired[ApplicantStatus | str]
    """State of the event in the PMS."""
    student_id: NotRequired[str]
    target_move_in_date: NotRequired[DateOrDateTimeInput]
    third_party_id: NotRequired[Annotated[str, Field(min_length=1)]]
    type: NotRequired[ApplicantType | str]
    """Kind of input."""
    unit_id: NotRequired[str]
    """Propexo key of the unit."""
    vehicles: NotRequired[list[ApplicantVehicle]]
    weight: NotRequired[str]
    zip: NotRequired[str]
    """Postal code of the input."""


class ApplicantEmergencyContact(Request):
    """Part of `ApplicantCreate.emergency_contacts`,
    `ApplicantUpdate.emergency_contacts`.
    """

    address_1: NotRequired[str]
    """Street line one of the input."""
    address_2: NotRequired[str]
    """Street line two of the input."""
    city: NotRequired[str]
    """City of the input."""
    country: NotRequired[str]
    """Country of the input."""
    email_1: NotRequired[str]
    first_name: NotRequired[str]
    last_name: NotRequired[str]
    phone_1: NotRequired[Annotated[str, Field(pattern="^\\+?[0-9]{1,50}$")]]
    phone_2: NotRequired[Annotated[str, Field(pattern="^\\+?[0-9]{1,50}$")]]
    relationship: NotRequired[str]
    state: NotRequired[str]
    """State or province of the input."""
    zip: NotRequired[str]
    """Postal code of the input."""


class ApplicantEmploymentHistory(Request):
    """Part of `ApplicantCreate.employment_history`,
    `ApplicantUpdate.employment_history`.
    """

    is_current_employer: bool
    name: str
    """What the input is called."""
    address_1: NotRequired[str]
    """Street line one of the input."""
    address_2: NotRequired[str]
    """Street line two of the input."""
    city: NotRequired[str]
    """City of the input."""
    country: NotRequired[str]
    """Country of the input."""
    end_date: NotRequired[DateOrDateTimeInput]
    """Last day on which the input applies."""
    income_in_cents: NotRequired[Annotated[int, Field(ge=0)]]
    monthly_income_in_cents: NotRequired[Annotated[int, Field(ge=0)]]
    """Deprecated."""
    phone: NotRequired[Annotated[str, Field(pattern="^\\+?[0-9]{1,50}$")]]
    position: NotRequired[str]
    start_date: NotRequired[DateOrDateTimeInput]
    """First day on which the input applies."""
    state: NotRequired[str]
    """State or province of the input."""
    supervisor_email: NotRequired[str]
    supervisor_first_name: NotRequired[str]
    supervisor_last_name: NotRequired[str]
    supervisor_phone: NotRequired[Annotated[str, Field(pattern="^\\+?[0-9]{1,50}$")]]
    supervisor_title: NotRequired[str]
    zip: NotRequired[str]
    """Postal code of the input."""


class ApplicantListParams(Request):
    """Arguments of `applicants.list`."""

    email_1: NotRequired[str]
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
    phone_1: NotRequired[Annotated[str, Field(pattern="^[2-9][0-9]{9}$")]]
    property_id: NotRequired[str]
    """Keep only rows of this property."""
    x_id: NotRequired[str]
    """Keep only the row with this source-system key."""


class ApplicantOtherIncome(Request):
    """Part of `ApplicantCreate.other_income`, `ApplicantUpdate.other_income`."""

    source: str
    monthly_income_in_cents: Annotated[int, Field(ge=0)]
    phone: NotRequired[Annotated[str, Field(pattern="^\\+?[0-9]{1,50}$")]]


class ApplicantOtherOccupant(Request):
    """Part of `ApplicantCreate.other_occupants`, `ApplicantUpdate.other_occupants`."""

    first_name: str
    last_name: str
    relationship: Literal["OTHER"]
    date_of_birth: NotRequired[DateOrDateTimeInput]
    relationship_detail: NotRequired[str]


class ApplicantPet(Request):
    """Part of `ApplicantCreate.pets`, `ApplicantUpdate.pets`."""

    type: str
    """Kind of input."""
    age_in_years: NotRequired[Annotated[int, Field(ge=0)]]
    """How old the input is, in full years."""
    color: NotRequired[str]
    """Coat colour of the input."""
    gender: NotRequired[ApplicantGender | str]
    is_declawed: NotRequired[bool]
    is_fixed: NotRequired[bool]
    """The input was neutered."""
    is_trained: NotRequired[bool]
    is_vaccinated: NotRequired[bool]
    name: NotRequired[str]
    """What the input is called."""
    weight_in_pounds: NotRequired[Annotated[int, Field(ge=0)]]
    """Weight of the input in pounds."""


class ApplicantPetDetails(Model):
    """Part of `Applicant.pets`."""

    id: str
    """Propexo key of this Applicant."""
    created_at: str
    """Moment at which Propexo first stored this Applicant."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    last_seen: str | None
    """Latest sync in which the PMS still returned this Applicant."""
    x_id: str
    """Key of this Applicant in the source system."""
    age_in_years: int | float | None
    """How old the Applicant is, in full years."""
    breed: str | None
    color: str | None
    """Coat colour of the Applicant."""
    gender_raw: str | None
    """Sex of the Applicant, untouched, as the PMS writes it."""
    is_declawed: bool | None
    is_fixed: bool | None
    """The Applicant was neutered."""
    is_service_animal: bool | None
    """The Applicant works as a service animal."""
    is_trained: bool | None
    is_vaccinated: bool | None
    name: str | None
    """What the Applicant is called."""
    notes: str | None
    """Remarks about the Applicant."""
    type: str | None
    """Kind of Applicant."""
    weight_in_pounds: int | float | None
    """Weight of the Applicant in pounds."""
    custom_data: dict[str, Any] | None
    """Extra values of the source system."""


class ApplicantScreening(Model):
    """Part of `Applicant.screenings`."""

    id: str
    """Propexo key of this Applicant."""
    created_at: str
    """Moment at which Propexo first stored this Applicant."""
    last_seen: str
    """Latest sync in which the PMS still returned this Applicant."""
    x_id: str
    """Key of this Applicant in the source system."""
    status_raw: str | None
    """State of the Applicant, untouched, as the PMS delivered it."""
    screening_date: str | None


class ApplicantUpdate(Request):
    """Arguments of `applicants.update`."""

    add_ons: NotRequired[list[AddOns]]
    address_1: NotRequired[str]
    """Street line one of the input."""
    address_2: NotRequired[str]
    """Street line two of the input."""
    address_history: NotRequired[
        Annotated[list[ApplicantAddressHistory], Field(min_length=1)]
    ]
    address_type_id: NotRequired[str]
    applicant_id: NotRequired[str]
    applicant_status: NotRequired[LeadCreateApplicantStatus | str]
    application_date: NotRequired[DateTimeInput]
    application_id: NotRequired[str]
    application_references: NotRequired[list[ApplicationReference]]
    application_status: NotRequired[ApplicantApplicationStatus | str]
    application_template_id: NotRequired[str]
    assistance: NotRequired[Assistance]
    attachments: NotRequired[list[Attachment]]
    bank_accounts: NotRequired[list[BankAccount]]
    citizenship: NotRequired[str]
    city: NotRequired[str]
    """City of the input."""
    country: NotRequired[str]
    """Country of the input."""
    create_new_events_only: NotRequired[bool | str]
    credit_cards: NotRequired[list[CreditCard]]
    date_of_birth: NotRequired[DateTimeInput]
    desired_lease_term_in_months: NotRequired[int | float]
    desired_num_bathrooms: NotRequired[str]
    desired_num_bedrooms: NotRequired[int | float]
    drivers_license_number: NotRequired[str]
    drivers_license_state: NotRequired[str]
    email_1: NotRequired[str]
    emergency_contacts: NotRequired[list[ApplicantEmergencyContact]]
    employment_history: NotRequired[list[ApplicantEmploymentHistory]]
    end_date: NotRequired[DateTimeInput]
    """Last day on which the input applies."""
    events: NotRequired[list[ApplicantEvent]]
    """Deprecated."""
    eye_color: NotRequired[str]
    first_name: NotRequired[str]
    hair_color: NotRequired[str]
    height: NotRequired[str]
    identification_number: NotRequired[str]
    integration_id: NotRequired[str]
    """Propexo key of the integration."""
    last_name: NotRequired[str]
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
    marital_status: NotRequired[ApplicantMaritalStatus | str]
    middle_name: NotRequired[str]
    move_in_date: NotRequired[DateTimeInput]
    notes: NotRequired[str]
    """Remarks about the input."""
    number_of_occupants: NotRequired[int | float]
    other_income: NotRequired[list[ApplicantOtherIncome]]
    other_occupants: NotRequired[list[ApplicantOtherOccupant]]
    passport_number: NotRequired[str]
    pets: NotRequired[list[ApplicantPet]]
    phone_1: NotRequired[str]
    phone_1_type: NotRequired[PhoneType | str]
    phone_2: NotRequired[str]
    phone_2_type: NotRequired[ApplicantPhoneType | str]
    phone_3: NotRequired[Annotated[str, Field(pattern="^\\+?[0-9]{1,50}$")]]
    phone_3_type: NotRequired[Phone3Type | str]
    place_of_birth: NotRequired[str]
    rent_amount_in_cents: NotRequired[Annotated[int, Field(ge=0)]]
    """Asking rent in cents."""
    rent_amount_market_in_cents: NotRequired[int]
    """Market rent in cents."""
    security_deposit_in_cents: NotRequired[Annotated[int, Field(ge=0)]]
    start_date: NotRequired[DateTimeInput]
    """First day on which the input applies."""
    state: NotRequired[str]
    """State or province of the input."""
    status: NotRequired[ApplicantStatus | str]
    """State of the event in the PMS."""
    student_id: NotRequired[str]
    target_move_in_date: NotRequired[DateOrDateTimeInput]
    type: NotRequired[ApplicantType | str]
    """Kind of input."""
    unit_id: NotRequired[str]
    """Propexo key of the unit."""
    vehicles: NotRequired[list[ApplicantVehicle]]
    weight: NotRequired[str]
    zip: NotRequired[str]
    """Postal code of the input."""


class ApplicantVehicle(Request):
    """Part of `ApplicantCreate.vehicles`, `ApplicantUpdate.vehicles`."""

    make: str
    color: NotRequired[str]
    """Coat colour of the input."""
    insurance_carrier: NotRequired[str]
    license_plate_number: NotRequired[str]
    license_plate_state: NotRequired[str]
    model: NotRequired[str]
    """Data model to watch; only DATA_NEW and DATA_UPDATE look at it."""
    monthly_payment_in_cents: NotRequired[Annotated[int, Field(ge=0)]]
    year: NotRequired[int]


class IncomeSource(Model):
    """Part of `Applicant.self_reported_income`."""

    amount_in_cents: int | float | None
    """IncomeSource amount in cents."""
    amount_raw: str | None
    """Amount, untouched, as the PMS delivered it."""
    type_normalized: str | None
    type_raw: str | None
