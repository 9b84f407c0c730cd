# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of residents."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import DateOrDateTimeInput, DateTimeInput, Model, Open, Request
from .recurring_resident_charges import FrequencyNormalized
from .shared import (
    ApplicantEvent,
    ApplicantPhoneType,
    ApplicationCountry,
    Country,
    IntegrationVendor,
    PhoneType,
    ResidentTypeNormalized,
    State,
)

ResidentGender: TypeAlias = Literal["MALE", "FEMALE"]


class LeasesMetaData(Model):
    """Part of `Resident.leases_meta_data`."""

    lease_id: str
    """Propexo key of the lease."""
    x_resident_type: str | None
    resident_type_normalized: str | ResidentTypeNormalized | None
    move_in_date: str | None
    move_out_date: str | None
    notice_date: str | None
    custom_data: dict[str, Any] | None
    """Extra values of the source system."""


class Resident(Model):
    """Answer of `residents.list`, `residents.get`."""

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
    x_lease_id: str | None
    """Deprecated.

    Lease key in the source system.
    """
    address_1_alternate: str | None
    address_1: str | None
    """Street line one of the output."""
    address_2_alternate: str | None
    address_2: str | None
    """Street line two of the output."""
    balance_in_cents: int | float | None
    city_alternate: str | None
    city: str | None
    """City of the output."""
    country_alternate: str | None
    country: str | None
    """Country of the output."""
    custom_data: dict[str, Any] | None
    """Extra values of the source system."""
    date_of_birth: str | None
    email_1: str | None
    email_2: str | None
    first_name: str | None
    is_employee: bool | None
    last_name: str | None
    late_balance_in_cents: int | float | None
    middle_name: str | None
    notes: str | None
    """Remarks about the output."""
    phone_1_type: Open[ApplicantPhoneType] | None
    phone_1: str | None
    phone_2_type: Open[ApplicantPhoneType] | None
    phone_2: str | None
    state_alternate: str | None
    state: str | None
    """State or province of the output."""
    zip_alternate: str | None
    zip: str | None
    """Postal code of the output."""
    pets: list[ResidentPet]
    vehicles: list[ResidentVehicle]
    integration_id: str
    """Propexo key of the integration."""
    integration_vendor: Open[IntegrationVendor]
    property_id: str
    """Propexo key of the property."""
    leases_meta_data: list[LeasesMetaData] | None = None


class ResidentAttachment(Request):
    """Part of `ResidentCreate.attachments`."""

    file_type_id: str
    file_data: Annotated[str, Field(max_length=40443576)]
    file_name: str
    mime_type: str
    file_type: NotRequired[Literal["Document"]]
    """Default: `Document`."""


class ResidentCreate(Request):
    """Arguments of `residents.create`."""

    integration_id: str
    """Propexo key of the integration."""
    address_1: NotRequired[str]
    """Street line one of the input."""
    address_1_alternate: NotRequired[str]
    address_2: NotRequired[str]
    """Street line two of the input."""
    address_2_alternate: NotRequired[str]
    attachments: NotRequired[list[ResidentAttachment]]
    city: NotRequired[str]
    """City of the input."""
    city_alternate: NotRequired[str]
    country: NotRequired[ApplicationCountry | str]
    """Country of the input."""
    country_alternate: NotRequired[Literal["US"]]
    custom_data: NotRequired[dict[str, Any]]
    """Deprecated.

    Extra values of the source system.
    """
    date_of_birth: NotRequired[DateTimeInput]
    email_1: NotRequired[str]
    email_2: NotRequired[str]
    first_name: NotRequired[str]
    last_name: NotRequired[str]
    lease_id: NotRequired[str]
    """Propexo key of the lease."""
    middle_name: NotRequired[str]
    notes: NotRequired[str]
    """Remarks about the input."""
    phone_1: NotRequired[str]
    phone_1_type: NotRequired[ApplicantPhoneType | str]
    phone_2: NotRequired[str]
    phone_2_type: NotRequired[ApplicantPhoneType | str]
    property_id: NotRequired[str]
    """Propexo key of the property."""
    rent_due_day: NotRequired[Annotated[int, Field(ge=1, le=31)]]
    rent_period: NotRequired[FrequencyNormalized | str]
    state: NotRequired[str]
    """State or province of the input."""
    state_alternate: NotRequired[str]
    zip: NotRequired[str]
    """Postal code of the input."""
    zip_alternate: NotRequired[str]


class ResidentListParams(Request):
    """Arguments of `residents.list`."""

    email_1: NotRequired[str]
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
    phone_1: NotRequired[Annotated[str, Field(pattern="^[2-9][0-9]{9}$")]]
    property_id: NotRequired[str]
    """Keep only rows of this property."""
    x_id: NotRequired[str]
    """Keep only the row with this source-system key."""
    x_property_id: NotRequired[str]
    """Retired filter, property_id has taken its place."""


class ResidentPet(Model):
    """Part of `Resident.pets`."""

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
    name: str | None
    """What the output is called."""
    type: str | None
    """Kind of output."""
    breed: str | None
    gender_raw: str | None
    """Sex of the output, untouched, as the PMS writes it."""
    age_in_years: int | float | None
    """How old the output is, in full years."""
    weight_in_pounds: int | float | None
    """Weight of the output in pounds."""
    is_fixed: bool | None
    """The output was neutered."""
    is_service_animal: bool | None
    """The output works as a service animal."""
    notes: str | None
    """Remarks about the output."""
    custom_data: dict[str, Any] | None
    """Extra values of the source system."""


class ResidentUpdate(Request):
    """Arguments of `residents.update`."""

    address_1: NotRequired[str]
    """Street line one of the input."""
    address_1_alternate: NotRequired[str]
    address_2: NotRequired[str]
    """Street line two of the input."""
    address_2_alternate: NotRequired[str]
    city: NotRequired[str]
    """City of the input."""
    city_alternate: NotRequired[str]
    country: NotRequired[Country | str]
    """Country of the input."""
    country_alternate: NotRequired[Literal["US"]]
    custom_data: NotRequired[dict[str, Any]]
    """Deprecated.

    Extra values of the source system.
    """
    date_of_birth: NotRequired[DateOrDateTimeInput]
    email_1: NotRequired[str]
    email_2: NotRequired[str]
    events: NotRequired[list[ApplicantEvent]]
    """Deprecated."""
    first_name: NotRequired[str]
    gender: NotRequired[ResidentGender | str]
    guarantor: NotRequired[bool]
    is_primary: NotRequired[bool]
    last_name: NotRequired[str]
    lead_source_id: NotRequired[str]
    """Propexo key of the lead source."""
    middle_initial: NotRequired[Annotated[str, Field(min_length=1, max_length=1)]]
    middle_name: NotRequired[str]
    monthly_income_in_cents: NotRequired[Annotated[int, Field(ge=0)]]
    no_checks_in_cash_receipts: NotRequired[bool]
    notes: NotRequired[str]
    """Remarks about the input."""
    phone_1: NotRequired[str]
    phone_1_type: NotRequired[PhoneType | str]
    phone_2: NotRequired[str]
    phone_2_type: NotRequired[ApplicantPhoneType | str]
    qualified: NotRequired[bool]
    rent_due_day: NotRequired[Annotated[int, Field(ge=1, le=31)]]
    rent_period: NotRequired[FrequencyNormalized | str]
    resident_id: NotRequired[str]
    """Propexo key of the resident."""
    state: NotRequired[State | str]
    """State or province of the input."""
    state_alternate: NotRequired[str]
    zip: NotRequired[str]
    """Postal code of the input."""
    zip_alternate: NotRequired[str]


class ResidentVehicle(Model):
    """Part of `Resident.vehicles`."""

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
    make: str | None
    model: str | None
    """Data model to watch; only DATA_NEW and DATA_UPDATE look at it."""
    color: str | None
    """Coat colour of the output."""
    year: str | None
    license_plate_number: str | None
    license_plate_state: str | None
    notes: str | None
    """Remarks about the output."""
    custom_data: dict[str, Any] | None
    """Extra values of the source system."""
