# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of leads."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import DateOrDateTimeInput, Model, Open, Request
from .shared import (
    ApplicantEvent,
    IntegrationVendor,
    LeadCreateApplicantStatus,
    LeadCreateEvent,
    PhoneType,
)

InactiveReason: TypeAlias = Literal[
    "PRICE",
    "LOCATION",
    "AMENITIES",
    "NO_REASON",
    "DECIDED_NOT_TO_MOVE",
    "LEASING_CRITERIA_NOT_MET",
    "LOOKING_FOR_MOVE_IN_SPECIAL",
    "NO_AVAILABILITY",
    "DUPLICATE",
    "OTHER",
]

LeadStatus: TypeAlias = Literal["ACTIVE", "COLD", "INACTIVE", "WAITLISTED"]
"""State of the event in the PMS."""


class Lead(Model):
    """Answer of `leads.list`, `leads.get`."""

    id: str
    """Propexo key of this Lead."""
    created_at: str
    """Moment at which Propexo first stored this Lead."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    last_seen: str | None
    """Latest sync in which the PMS still returned this Lead."""
    x_created_at: str | None
    x_guestcard_id: str | None
    x_id: str
    """Key of this Lead in the source system."""
    x_leasing_agent_id: str | None
    x_property_id: str
    """Property key in the source system."""
    x_unit_id: str | None
    """Deprecated.

    Unit key in the source system.
    """
    x_unit_id_preferred: list[str]
    x_updated_at: str | None
    x_lead_source_id: str | None
    """Lead source key in the source system."""
    address_1: str | None
    """Street line one of the Lead."""
    address_2: str | None
    """Street line two of the Lead."""
    city: str | None
    """City of the Lead."""
    country: str | None
    """Country of the Lead."""
    custom_data: dict[str, Any] | None
    """Extra values of the source system."""
    date_of_birth: str | None
    desired_amenities: str | None
    desired_floor_plan_id: str | None
    desired_floor_plan_name: str | None
    desired_lease_term_in_months: str | None
    desired_max_rent_in_cents: int | float | None
    desired_max_square_ft: int | float | None
    desired_min_rent_in_cents: int | float | None
    desired_min_square_ft: int | float | None
    desired_num_bathrooms: int | float | None
    desired_num_bedrooms: int | None
    desired_unit_number: str | None
    desired_unit_type: str | None
    email_1: str | None
    email_2: str | None
    first_name: str | None
    ils: str | None
    last_name: str | None
    lead_source: str | None
    """Where the caller came from."""
    leasing_agent: str | None
    middle_name: str | None
    notes: str | None
    """Remarks about the Lead."""
    number_of_occupants: int | None
    pet_details: str | None
    """Deprecated."""
    pets: list[LeadPet]
    phone_1_type: str | None
    phone_1: str | None
    phone_2_type: str | None
    phone_2: str | None
    state: str | None
    """State or province of the Lead."""
    status: str | None
    """State of the event in the PMS."""
    target_move_in_date: str | None
    zip: str | None
    """Postal code of the Lead."""
    property_id: str
    """Propexo key of the property."""
    lead_source_id: str | None
    """Propexo key of the lead source."""
    unit_id_preferred: list[str]
    integration_id: str
    """Propexo key of the integration."""
    integration_vendor: Open[IntegrationVendor]
    screenings: list[LeadScreening]


class LeadCreate(Request):
    """Arguments of `leads.create`."""

    integration_id: str
    """Propexo key of the integration."""
    address_1: NotRequired[str]
    """Street line one of the input."""
    address_2: NotRequired[str]
    """Street line two of the input."""
    address_type_id: NotRequired[str]
    applicant_status: NotRequired[LeadCreateApplicantStatus | str]
    city: NotRequired[str]
    """City of the input."""
    country: NotRequired[str]
    """Country of the input."""
    credit_score: NotRequired[str]
    date_of_birth: NotRequired[DateOrDateTimeInput]
    desired_bathrooms: NotRequired[str]
    """Deprecated."""
    desired_bedrooms: NotRequired[Annotated[int, Field(ge=0)]]
    """Deprecated."""
    desired_lease_term_in_months: NotRequired[str]
    desired_max_rent_in_cents: NotRequired[Annotated[int, Field(ge=0)]]
    desired_min_rent_in_cents: NotRequired[int | float | None]
    desired_move_in_date: NotRequired[DateOrDateTimeInput]
    """Deprecated."""
    desired_num_bathrooms: NotRequired[Annotated[int | float, Field(ge=0)]]
    desired_num_bedrooms: NotRequired[int | float]
    desired_unit_ids: NotRequired[Annotated[list[str], Field(max_length=25)]]
    desired_unit_type: NotRequired[str]
    email_1: NotRequired[str]
    employee_id: NotRequired[str]
    """Propexo key of the staff member."""
    events: NotRequired[list[LeadCreateEvent]]
    first_name: NotRequired[str]
    floor_plan_id: NotRequired[str]
    """Propexo key of the floor plan."""
    has_cats: NotRequired[bool]
    has_dogs: NotRequired[bool]
    has_other_pets: NotRequired[bool]
    last_name: NotRequired[str]
    lead_relationship_id: NotRequired[str]
    lead_source: NotRequired[str]
    """Where the caller came from."""
    lead_source_id: NotRequired[str]
    """Propexo key of the lead source."""
    lease_period_id: NotRequired[str]
    """Propexo key of the lease period."""
    middle_initial: NotRequired[Annotated[str, Field(min_length=1, max_length=1)]]
    middle_name: NotRequired[str]
    monthly_income_in_cents: NotRequired[Annotated[int, Field(ge=0)]]
    notes: NotRequired[str]
    """Remarks about the input."""
    number_of_additional_occupants: NotRequired[Annotated[int, Field(ge=0)]]
    number_of_occupants: NotRequired[int]
    organization_name: NotRequired[str]
    phone_1: NotRequired[str]
    phone_1_type: NotRequired[PhoneType | str]
    phone_2: NotRequired[str]
    phone_2_type: NotRequired[PhoneType | str]
    property_id: NotRequired[str]
    """Propexo key of the property."""
    state: NotRequired[str]
    """State or province of the input."""
    status: NotRequired[LeadStatus | str]
    """State of the event in the PMS."""
    status_raw: NotRequired[str]
    """State of the input, untouched, as the PMS delivered it."""
    target_move_in_date: NotRequired[DateOrDateTimeInput]
    third_party_id: NotRequired[Annotated[str, Field(min_length=1)]]
    unit_id: NotRequired[str]
    """Propexo key of the unit."""
    zip: NotRequired[str]
    """Postal code of the input."""


class LeadListParams(Request):
    """Arguments of `leads.list`."""

    email_1: NotRequired[str]
    email_2: NotRequired[str]
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
    x_property_id: NotRequired[str]
    """Retired filter, property_id has taken its place."""
    x_unit_id: NotRequired[str]


class LeadPet(Model):
    """Part of `Lead.pets`."""

    id: str
    """Propexo key of this Lead."""
    created_at: str
    """Moment at which Propexo first stored this Lead."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    last_seen: str | None
    """Latest sync in which the PMS still returned this Lead."""
    x_id: str
    """Key of this Lead in the source system."""
    age_in_years: int | float | None
    """How old the Lead is, in full years."""
    breed: str | None
    color: str | None
    """Coat colour of the Lead."""
    gender_raw: str | None
    """Sex of the Lead, untouched, as the PMS writes it."""
    is_fixed: bool | None
    """The Lead was neutered."""
    is_service_animal: bool | None
    """The Lead works as a service animal."""
    name: str | None
    """What the Lead is called."""
    notes: str | None
    """Remarks about the Lead."""
    type: str | None
    """Kind of Lead."""
    weight_in_pounds: int | float | None
    """Weight of the Lead in pounds."""
    custom_data: dict[str, Any] | None
    """Extra values of the source system."""


class LeadScreening(Model):
    """Part of `Lead.screenings`."""

    id: str
    """Propexo key of this Lead."""
    created_at: str
    """Moment at which Propexo first stored this Lead."""
    last_seen: str
    """Latest sync in which the PMS still returned this Lead."""
    x_id: str
    """Key of this Lead in the source system."""
    status_raw: str | None
    """State of the Lead, untouched, as the PMS delivered it."""
    screening_date: str | None


class LeadUpdate(Request):
    """Arguments of `leads.update`."""

    address_1: NotRequired[str]
    """Street line one of the input."""
    address_2: NotRequired[str]
    """Street line two of the input."""
    address_type_id: NotRequired[str]
    applicant_status: NotRequired[LeadCreateApplicantStatus | str]
    city: NotRequired[str]
    """City of the input."""
    country: NotRequired[str]
    """Country of the input."""
    credit_score: NotRequired[str]
    date_of_birth: NotRequired[DateOrDateTimeInput]
    desired_bathrooms: NotRequired[str]
    """Deprecated."""
    desired_bedrooms: NotRequired[Annotated[int, Field(ge=0)]]
    """Deprecated."""
    desired_lease_term_in_months: NotRequired[str]
    desired_max_rent_in_cents: NotRequired[Annotated[int | float, Field(ge=0)]]
    desired_min_rent_in_cents: NotRequired[int | float | None]
    desired_move_in_date: NotRequired[DateOrDateTimeInput]
    """Deprecated."""
    desired_num_bathrooms: NotRequired[Annotated[int | float, Field(ge=0)]]
    desired_num_bedrooms: NotRequired[int | float]
    desired_unit_ids: NotRequired[Annotated[list[str], Field(max_length=25)]]
    desired_unit_type: NotRequired[str]
    email_1: NotRequired[str]
    employee_id: NotRequired[str]
    """Propexo key of the staff member."""
    events: NotRequired[list[ApplicantEvent]]
    """Deprecated."""
    first_name: NotRequired[str]
    floor_plan_id: NotRequired[str]
    """Propexo key of the floor plan."""
    has_cats: NotRequired[bool]
    has_dogs: NotRequired[bool]
    has_other_pets: NotRequired[bool]
    inactive_reason: NotRequired[InactiveReason | str]
    last_name: NotRequired[str]
    lead_id: NotRequired[str]
    """Propexo key of the lead."""
    lead_relationship_id: NotRequired[str]
    lead_source: NotRequired[str]
    """Where the caller came from."""
    lead_source_id: NotRequired[str]
    """Propexo key of the lead source."""
    lease_period_id: NotRequired[str]
    """Propexo key of the lease period."""
    middle_initial: NotRequired[Annotated[str, Field(min_length=1, max_length=1)]]
    middle_name: NotRequired[str]
    monthly_income_in_cents: NotRequired[Annotated[int, Field(ge=0)]]
    notes: NotRequired[str]
    """Remarks about the input."""
    number_of_additional_occupants: NotRequired[Annotated[int, Field(ge=0)]]
    number_of_occupants: NotRequired[int | float]
    phone_1: NotRequired[str]
    phone_1_type: NotRequired[PhoneType | str]
    phone_2: NotRequired[str]
    phone_2_type: NotRequired[PhoneType | str]
    state: NotRequired[str]
    """State or province of the input."""
    status: NotRequired[LeadStatus | str]
    """State of the event in the PMS."""
    status_raw: NotRequired[str]
    """State of the input, untouched, as the PMS delivered it."""
    target_move_in_date: NotRequired[DateOrDateTimeInput]
    unit_id: NotRequired[str]
    """Propexo key of the unit."""
    zip: NotRequired[str]
    """Postal code of the input."""
