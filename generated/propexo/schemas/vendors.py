# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of vendors."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import DateOrDateTimeInput, DateTimeInput, Model, Open, Request
from .shared import ApplicationCountry, IntegrationVendor, PhoneType, Province

TaxPayerType: TypeAlias = Literal["SSN", "EIN"]


class VendorContact(Model):
    """Part of `VendorListItem.contacts`."""

    address_1: str | None
    """Street line one of the output."""
    address_2: str | None
    """Street line two of the output."""
    city: str | None
    """City of the output."""
    country: str | None
    """Country of the output."""
    state: str | None
    """State or province of the output."""
    zip: str | None
    """Postal code of the output."""
    phone: str | None
    phone_type: str | None
    email: str | None
    is_primary: bool | None
    name: str | None
    """What the output is called."""


class VendorCreate(Request):
    """Arguments of `vendors.create`."""

    integration_id: str
    """Propexo key of the integration."""
    account_number: NotRequired[Annotated[str, Field(max_length=30)]]
    """Ledger number this account goes by."""
    address_1: NotRequired[Annotated[str, Field(max_length=100)]]
    """Street line one of the input."""
    address_2: NotRequired[Annotated[str, Field(max_length=100)]]
    """Street line two of the input."""
    city: NotRequired[Annotated[str, Field(max_length=100)]]
    """City of the input."""
    country: NotRequired[str]
    """Country of the input."""
    email_1: NotRequired[str]
    email_2: NotRequired[str]
    first_name: NotRequired[Annotated[str, Field(max_length=127)]]
    insurance_expire_date: NotRequired[DateTimeInput]
    insurance_policy_number: NotRequired[Annotated[str, Field(max_length=65)]]
    insurance_provider: NotRequired[Annotated[str, Field(max_length=65)]]
    is_company: NotRequired[bool]
    last_name: NotRequired[Annotated[str, Field(max_length=127)]]
    name: NotRequired[Annotated[str, Field(max_length=127)]]
    """What the input is called."""
    notes: NotRequired[Annotated[str, Field(max_length=65535)]]
    """Remarks about the input."""
    phone_1: NotRequired[Annotated[str, Field(min_length=10, max_length=20)]]
    phone_1_type: NotRequired[PhoneType | str]
    phone_2: NotRequired[Annotated[str, Field(min_length=10, max_length=20)]]
    phone_2_type: NotRequired[PhoneType | str]
    state: NotRequired[str]
    """State or province of the input."""
    tax_address_1: NotRequired[Annotated[str, Field(max_length=100)]]
    tax_address_2: NotRequired[Annotated[str, Field(max_length=100)]]
    tax_city: NotRequired[Annotated[str, Field(max_length=100)]]
    tax_country: NotRequired[str]
    tax_id: NotRequired[str]
    tax_payer_name_1: NotRequired[Annotated[str, Field(max_length=40)]]
    tax_payer_name_2: NotRequired[Annotated[str, Field(max_length=40)]]
    tax_payer_type: NotRequired[TaxPayerType | str]
    tax_state: NotRequired[str]
    tax_zip: NotRequired[str]
    vendor_category_id: NotRequired[str]
    website: NotRequired[Annotated[str, Field(max_length=100)]]
    zip: NotRequired[str]
    """Postal code of the input."""


class VendorListItem(Model):
    """Answer of `vendors.list`, `vendors.get`."""

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
    x_property_id: str
    """Property key in the source system."""
    x_location_id: str | None
    """Location key in the source system.

    Rent Manager has one; it stays null everywhere else.
    """
    account_number: str | None
    """Ledger number this account goes by."""
    is_active: bool | None
    """False once the output has been switched off."""
    name: str | None
    """What the output is called."""
    notes: str | None
    """Remarks about the output."""
    tax_id: str | None
    third_party_id: str | None
    type: str | None
    """Kind of output."""
    contacts: list[VendorContact]
    custom_data: dict[str, Any] | None
    """Extra values of the source system."""
    integration_id: str
    """Propexo key of the integration."""
    integration_vendor: Open[IntegrationVendor]
    property_id: str
    """Propexo key of the property."""


class VendorListParams(Request):
    """Arguments of `vendors.list`."""

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
    x_property_id: NotRequired[str]
    """Retired filter, property_id has taken its place."""


class VendorUpdate(Request):
    """Arguments of `vendors.update`."""

    address_1: NotRequired[str]
    """Street line one of the input."""
    address_2: NotRequired[str]
    """Street line two of the input."""
    city: NotRequired[str]
    """City of the input."""
    country: NotRequired[ApplicationCountry | str]
    """Country of the input."""
    email_1: NotRequired[str]
    is_active: NotRequired[bool]
    """False once the input has been switched off."""
    liability_expiration_date: NotRequired[DateOrDateTimeInput]
    name: NotRequired[str]
    """What the input is called."""
    notes: NotRequired[Annotated[str, Field(max_length=1998)]]
    """Remarks about the input."""
    phone_1: NotRequired[str]
    phone_2: NotRequired[str]
    state: NotRequired[Province | str]
    """State or province of the input."""
    tax_id: NotRequired[str]
    tax_payer_first_name: NotRequired[str]
    tax_payer_last_name: NotRequired[str]
    workers_comp_expiration_date: NotRequired[DateOrDateTimeInput]
    zip: NotRequired[str]
    """Postal code of the input."""
