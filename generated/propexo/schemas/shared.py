# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas that several resources share."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import DateOrDateTimeInput, DateTimeInput, Model, Open, Request

AccountType: TypeAlias = Literal["SAVINGS", "CHECKING"]

ApplicantApplicationStatus: TypeAlias = Literal["COMPLETED", "APPROVED"]

ApplicantEventName: TypeAlias = Literal[
    "CallToProspect",
    "CallFromProspect",
    "Other",
    "WalkIn",
    "Chat",
    "Email",
    "Text",
    "Webservice",
    "Appointment",
    "Show",
    "SelfGuidedTour",
    "Application",
]

ApplicantPhoneType: TypeAlias = Literal["FAX", "HOME", "MOBILE", "OTHER", "WORK"]

ApplicantStatus: TypeAlias = Literal[
    "PENDING", "APPROVED", "CANCELED", "DENIED", "SIGNED"
]
"""State of the event in the PMS."""

ApplicantType: TypeAlias = Literal["APPLICANT", "CO_APPLICANT", "OCCUPANT", "GUARANTOR"]
"""Kind of input."""

ApplicationCountry: TypeAlias = Literal["United States", "Canada"]

CallStatus: TypeAlias = Literal[
    "BUSY",
    "ABANDONED",
    "DISCONNECTED",
    "FAILURE_TO_CONNECT",
    "NO_ANSWER",
    "ANSWER",
    "VOICEMAIL",
]

Country: TypeAlias = Literal["US", "CA"]
"""Country of the input."""

EventApplicantEventName: TypeAlias = Literal[
    "CallToProspect",
    "CallFromProspect",
    "Other",
    "WalkIn",
    "Chat",
    "Email",
    "Webservice",
    "Appointment",
    "Show",
    "SelfGuidedTour",
    "Application",
    "Approve",
    "CancelApplication",
    "ApplicationDenied",
    "Hold",
    "CancelAppointment",
    "LeaseSign",
    "Release",
    "ReturnVisit",
]

IntegrationVendor: TypeAlias = Literal[
    "SAMPLE2",
    "BUILDIUM",
    "ENTRATA",
    "MRI",
    "PROPERTYWARE",
    "PROPERTYWARE_REST",
    "REALPAGE",
    "REALPAGE_RPX",
    "RENTMANAGER",
    "RENTVINE",
    "RESMAN",
    "SAMPLE1",
]
"""Vendors of the connected property management systems."""

JobStatus: TypeAlias = Literal["SUCCESS", "FAILURE"]
"""State of the event in the PMS."""

LeadCreateApplicantStatus: TypeAlias = Literal["APPLICANT", "CO_APPLICANT", "OCCUPANT"]

LeaseCreateEmergencyContactRelationship: TypeAlias = Literal[
    "DAUGHTER", "FRIEND", "HUSBAND", "SON", "WIFE", "OTHER"
]

LeaseCreateOtherOccupantRelationship: TypeAlias = Literal[
    "ROOMMATE", "SPOUSE", "GUARANTOR", "OTHER"
]

MaritalStatus: TypeAlias = Literal["SINGLE", "MARRIED"]

Phone3Type: TypeAlias = Literal["HOME", "WORK", "MOBILE"]

PhoneType: TypeAlias = Literal["FAX", "HOME", "MOBILE", "WORK"]

Province: TypeAlias = Literal[
    "AA",
    "AE",
    "AK",
    "AL",
    "AP",
    "AR",
    "AS",
    "AZ",
    "CA",
    "CO",
    "CT",
    "DC",
    "DE",
    "FL",
    "FM",
    "GA",
    "GU",
    "HI",
    "IA",
    "ID",
    "IN",
    "KS",
    "KY",
    "LA",
    "MA",
    "MD",
    "ME",
    "MH",
    "MI",
    "MN",
    "MO",
    "MP",
    "MS",
    "MT",
    "NC",
    "NE",
    "NJ",
    "NM",
    "NV",
    "NY",
    "OH",
    "OK",
    "OR",
    "PA",
    "PR",
    "SD",
    "TN",
    "TX",
    "UT",
    "VA",
    "VI",
    "VT",
    "WA",
    "WI",
    "WV",
    "WY",
    "AB",
    "BC",
    "MB",
    "NB",
    "NL",
    "NT",
    "NS",
    "NU",
    "ON",
    "PE",
    "QC",
    "SK",
    "YT",
]
"""State or province of the input."""

ResidentTypeNormalized: TypeAlias = Literal[
    "PRIMARY", "SECONDARY", "GUARANTOR", "OTHER"
]

State: TypeAlias = Literal[
    "AB",
    "BC",
    "MB",
    "NB",
    "NL",
    "NT",
    "NS",
    "NU",
    "ON",
    "PE",
    "QC",
    "SK",
    "YT",
    "AL",
    "AK",
    "AS",
    "AZ",
    "AR",
    "AA",
    "AE",
    "AP",
    "CA",
    "CO",
    "CT",
    "DE",
    "DC",
    "FL",
    "GA",
    "GU",
    "HI",
    "ID",
    "IL",
    "IN",
    "IA",
    "KS",
    "KY",
    "LA",
    "ME",
    "MD",
    "MA",
    "MI",
    "MN",
    "MS",
    "MO",
    "MT",
    "NE",
    "NV",
    "NH",
    "NJ",
    "NM",
    "NY",
    "NC",
    "ND",
    "MP",
    "OH",
    "OK",
    "OR",
    "PA",
    "PR",
    "RI",
    "SC",
    "SD",
    "TN",
    "TX",
    "UM",
    "UT",
    "VT",
    "VI",
    "VA",
    "WA",
    "WV",
    "WI",
    "WY",
]
"""State or province of the input."""

StatusRaw: TypeAlias = Literal[
    "Assessment",
    "Call",
    "Canceled",
    "Completed",
    "Electrical",
    "Emergency",
    "HVAC",
    "In Progress",
    "Inspection",
    "On Hold",
    "Other",
    "Plumbing",
    "Request Reassignment",
    "Scheduled",
    "Service",
    "Web",
    "Work Completed",
]
"""State of the input, untouched, as the PMS delivered it."""

System: TypeAlias = Literal["PRODUCTION", "SANDBOX"]
"""Environment the integration lives in."""

Vendor: TypeAlias = Literal[
    "SAMPLE2",
    "BUILDIUM",
    "ENTRATA",
    "FUNNEL",
    "KNOCK",
    "MRI",
    "PROPERTYWARE",
    "PROPERTYWARE_REST",
    "REALPAGE",
    "REALPAGE_RPX",
    "SAMPLE3",
    "RENTMANAGER",
    "RENTVINE",
    "RESMAN",
    "SAMPLE1",
]
"""Vendor of the source system."""


class AddOns(Request):
    """Part of `ApplicantCreate.add_ons`, `ApplicantUpdate.add_ons`,
    `ApplicationCreate.add_ons` and others.
    """

    rentable_item_id: str
    employee_id: str
    """Propexo key of the staff member."""
    end_date: NotRequired[DateOrDateTimeInput]
    """Last day on which the input applies."""
    start_date: NotRequired[DateOrDateTimeInput]
    """First day on which the input applies."""


class Allocation(Model):
    """Part of `ResidentCharge.allocations`, `ResidentPayment.allocations`."""

    id: str
    """Propexo key of this allocation."""
    x_id: str
    """Key of this allocation in the source system."""
    x_source_id: str | None
    """Source-system key of the transaction the allocation draws on."""
    x_destination_id: str | None
    """Source-system key of the transaction that receives the allocation."""
    financial_account_id: str | None
    """Propexo key of the financial account."""
    amount_in_cents: int | float | None
    """Allocation amount in cents."""
    amount_raw: str | None
    """Amount, untouched, as the PMS delivered it."""
    resident_charge_id: str | None
    """Propexo key of the resident charge."""
    resident_payment_id: str | None
    """Propexo key of the resident payment."""
    created_at: str
    """Moment at which Propexo first stored this allocation."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    last_seen: str | None
    """Latest sync in which the PMS still returned this allocation."""
    custom_data: dict[str, Any] | None


class ApplicantEvent(Request):
    """Part of `ApplicantUpdate.events`, `ApplicationUpdate.events`,
    `LeadUpdate.events` and others.
    """

    x_type_id: str
    appointment_datetime: NotRequired[DateTimeInput]
    event_datetime: NotRequired[DateTimeInput]
    id: NotRequired[str]
    """Propexo key of this input."""
    notes: NotRequired[str]
    """Remarks about the input."""
    reasons_for_event: NotRequired[str]
    time_from: NotRequired[str]
    time_to: NotRequired[str]
    title: NotRequired[str]
    """Headline of the input."""
    unit_id: NotRequired[str]
    """Propexo key of the unit."""
    x_leasing_agent_id: NotRequired[str]
    x_result_id: NotRequired[str]
    x_sub_type_id: NotRequired[str]


class ApplicationAddressHistory(Request):
    """Part of `ApplicationCreate.address_history`, `LeaseCreate.address_history`."""

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


class ApplicationEmergencyContact(Request):
    """Part of `ApplicationCreate.emergency_contacts`,
    `LeaseCreate.emergency_contacts`.
    """

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


class ApplicationFee(Request):
    """Part of `ApplicationCreate.application_fees`,
    `ApplicationUpdate.application_fees`, `LeaseCreate.application_fees` and
    others.
    """

    charge_code_id: str
    """Propexo key of the charge code."""
    amount_in_cents: Annotated[int, Field(ge=0)]
    """Input amount in cents."""
    description: NotRequired[str]
    """Free text about the input."""


class ApplicationReference(Request):
    """Part of `ApplicantCreate.application_references`,
    `ApplicantUpdate.application_references`,
    `ApplicationCreate.application_references`.
    """

    first_name: str
    last_name: str
    address_1: NotRequired[str]
    """Street line one of the input."""
    address_2: NotRequired[str]
    """Street line two of the input."""
    city: NotRequired[str]
    """City of the input."""
    country: NotRequired[str]
    """Country of the input."""
    phone_1: NotRequired[Annotated[str, Field(pattern="^\\+?[0-9]{1,50}$")]]
    relationship: NotRequired[str]
    state: NotRequired[str]
    """State or province of the input."""
    zip: NotRequired[str]
    """Postal code of the input."""


class Assistance(Request):
    """Part of `ApplicantCreate.assistance`, `ApplicantUpdate.assistance`,
    `ApplicationCreate.assistance`.
    """

    agency_name: NotRequired[str]
    are_utilities_covered: NotRequired[bool]
    assistance_amount_in_cents: NotRequired[Annotated[int, Field(ge=0)]]
    beds_allowed: NotRequired[str]
    county: NotRequired[str]
    phone: NotRequired[Annotated[str, Field(pattern="^\\+?[0-9]{1,50}$")]]
    technician_name: NotRequired[str]


class Attachment(Request):
    """Part of `ApplicantCreate.attachments`, `ApplicantUpdate.attachments`,
    `ApplicationCreate.attachments` and others.
    """

    file_data: Annotated[str, Field(max_length=69730304)]
    file_name: str
    mime_type: str
    file_type_id: NotRequired[str]
    is_private: NotRequired[bool]
    lease_file_type: NotRequired[str]


class BankAccount(Request):
    """Part of `ApplicantCreate.bank_accounts`, `ApplicantUpdate.bank_accounts`,
    `ApplicationCreate.bank_accounts`.
    """

    name: str
    """What the input is called."""
    account_number: NotRequired[str]
    """Ledger number this account goes by."""
    account_type: NotRequired[AccountType | str]
    balance_in_cents: NotRequired[Annotated[int, Field(ge=0)]]


class ConcessionFee(Request):
    """Part of `ApplicationCreate.concession_fees`,
    `ApplicationUpdate.concession_fees`, `LeaseCreate.concession_fees` and others.
    """

    start_date: DateOrDateTimeInput
    """First day on which the input applies."""
    end_date: DateOrDateTimeInput
    """Last day on which the input applies."""
    concession_id: str


class CreditCard(Request):
    """Part of `ApplicantCreate.credit_cards`, `ApplicantUpdate.credit_cards`,
    `ApplicationCreate.credit_cards`.
    """

    name: str
    """What the input is called."""
    balance_in_cents: NotRequired[Annotated[int, Field(ge=0)]]


class EmploymentHistory(Request):
    """Part of `ApplicationUpdate.employment_history`,
    `LeaseCreate.employment_history`, `LeaseUpdate.employment_history`.
    """

    is_current_employer: bool
    name: str
    """What the input is called."""
    start_date: DateOrDateTimeInput
    """First day on which the input applies."""
    monthly_income_in_cents: Annotated[int, Field(ge=0)]
    address_1: NotRequired[str]
    """Street line one of the input."""
    city: NotRequired[str]
    """City of the input."""
    end_date: NotRequired[DateOrDateTimeInput]
    """Last day on which the input applies."""
    phone: NotRequired[Annotated[str, Field(pattern="^[0-9]{10}$")]]
    position: NotRequired[str]
    state: NotRequired[Province | str]
    """State or province of the input."""
    supervisor_first_name: NotRequired[str]
    supervisor_last_name: NotRequired[str]
    zip: NotRequired[str]
    """Postal code of the input."""


class Error(Model):
    """Part of `ErrorResponse.error`."""

    code: str
    message: str
    details: dict[str, Any] | None = None


class ErrorResponse(Model):
    error: Error


class Event(Model):
    """Answer of `appointments.list`, `events.list`, `events.get`."""

    id: str
    """Propexo key of this Event."""
    created_at: str
    """Moment at which Propexo first stored this Event."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    last_seen: str | None
    """Latest sync in which the PMS still returned this Event."""
    x_id: str
    """Key of this Event in the source system."""
    x_property_id: str
    """Property key in the source system."""
    x_leasing_agent_id: str | None
    x_type_id: str | None
    x_location_id: str | None
    """Location key in the source system.

    Rent Manager has one; it stays null everywhere else.
    """
    event_name: str | None
    event_datetime: str | None
    appointment_datetime: str | None
    type_raw: str | None
    notes: str | None
    """Remarks about the Event."""
    agent_name: str | None
    reasons_for_event: str | None
    associated_lead_ids: list[str] | None
    associated_applicant_ids: list[str] | None
    associated_resident_ids: list[str] | None
    integration_id: str
    """Propexo key of the integration."""
    integration_vendor: Open[IntegrationVendor]
    property_id: str
    """Propexo key of the property."""


class GetParams(Request):
    """Arguments of `accounting_entities.get`, `address_types.get`,
    `admin.integrations.get` and others.
    """

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


class LeadCreateEvent(Request):
    """Part of `ApplicantCreate.events`, `LeadCreate.events`."""

    employee_id: str
    """Propexo key of the staff member."""
    event_name: ApplicantEventName | str
    event_datetime: DateTimeInput
    lead_source_id: NotRequired[str]
    """Propexo key of the lead source."""
    notes: NotRequired[Annotated[str, Field(max_length=256)]]
    """Remarks about the input."""
    reasons_for_event: NotRequired[str]
    unit_id: NotRequired[str]
    """Propexo key of the unit."""


class ListParams(Request):
    """Arguments of `admin.integrations.job_schedules.list`,
    `admin.integrations.properties.list`, `admin.integrations.property_lists.list`
    and others.
    """

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


class OtherIncome(Request):
    """Part of `ApplicationCreate.other_income`, `ApplicationUpdate.other_income`,
    `LeaseCreate.other_income` and others.
    """

    source: str
    monthly_income_in_cents: Annotated[int, Field(ge=0)]


class OtherOccupant(Request):
    """Part of `ApplicationUpdate.other_occupants`, `LeaseCreate.other_occupants`,
    `LeaseUpdate.other_occupants`.
    """

    relationship: LeaseCreateOtherOccupantRelationship | str
    first_name: str
    last_name: str
    third_party_id: Annotated[str, Field(min_length=1)]
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


class Pet(Request):
    """Part of `ApplicationCreate.pets`, `ApplicationUpdate.pets`, `LeaseCreate.pets`
    and others.
    """

    type: str
    """Kind of input."""
    age_in_years: NotRequired[Annotated[int, Field(ge=0)]]
    """How old the input is, in full years."""
    breed: NotRequired[str]
    color: NotRequired[str]
    """Coat colour of the input."""
    gender: NotRequired[str]
    is_fixed: NotRequired[bool]
    """The input was neutered."""
    is_service_animal: NotRequired[bool]
    """The input works as a service animal."""
    name: NotRequired[str]
    """What the input is called."""
    weight_in_pounds: NotRequired[Annotated[int, Field(ge=0)]]
    """Weight of the input in pounds."""


class RentableItem(Model):
    """Answer of `applicants.rentable_items.list`, `leads.rentable_items.list`,
    `rentable_items.list` and others.
    """

    id: str
    """Propexo key of this RentableItem."""
    created_at: str
    """Moment at which Propexo first stored this RentableItem."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    last_seen: str | None
    """Latest sync in which the PMS still returned this RentableItem."""
    x_id: str
    """Key of this RentableItem in the source system."""
    x_property_id: str
    """Property key in the source system."""
    x_location_id: str | None
    """Location key in the source system.

    Rent Manager has one; it stays null everywhere else.
    """
    x_applicant_id: str | None
    x_lead_id: str | None
    x_resident_id: str | None
    """Resident key in the source system."""
    x_type_id: str | None
    x_charge_code_id: str | None
    """Charge code key in the source system."""
    amount_in_cents: int | float | None
    """RentableItem amount in cents."""
    description: str | None
    """Free text about the RentableItem."""
    name: str | None
    """What the RentableItem is called."""
    is_available: bool | None
    """The RentableItem is free to rent."""
    reserved_until_date: str | None
    type: str | None
    """Kind of RentableItem."""
    integration_id: str
    """Propexo key of the integration."""
    integration_vendor: Open[IntegrationVendor]
    property_id: str
    """Propexo key of the property."""
    applicant_id: str | None
    """Deprecated."""
    lead_id: str | None
    """Deprecated.

    Propexo key of the lead.
    """
    resident_id: str | None
    """Deprecated.

    Propexo key of the resident.
    """
    charge_code_id: str | None
    """Propexo key of the charge code."""
