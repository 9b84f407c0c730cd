# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of owners."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import Model, Open, Request
from .shared import ApplicantPhoneType, IntegrationVendor


class Owner(Model):
    """Answer of `owners.list`, `owners.get`."""

    id: str
    """Propexo key of this Owner."""
    created_at: str
    """Moment at which Propexo first stored this Owner."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    last_seen: str | None
    """Latest sync in which the PMS still returned this Owner."""
    x_id: str
    """Key of this Owner in the source system."""
    x_property_id: str
    """Property key in the source system."""
    x_location_id: str | None
    """Location key in the source system.

    Rent Manager has one; it stays null everywhere else.
    """
    address_1: str | None
    """Street line one of the Owner."""
    address_2: str | None
    """Street line two of the Owner."""
    city: str | None
    """City of the Owner."""
    country: str | None
    """Country of the Owner."""
    state: str | None
    """State or province of the Owner."""
    zip: str | None
    """Postal code of the Owner."""
    first_name: str | None
    middle_name: str | None
    last_name: str | None
    company_name: str | None
    notes: str | None
    """Remarks about the Owner."""
    email_1: str | None
    email_2: str | None
    phone_1: str | None
    phone_1_type: Open[ApplicantPhoneType] | None
    phone_2: str | None
    phone_2_type: Open[ApplicantPhoneType] | None
    associated_property_ids: list[str]
    integration_id: str
    """Propexo key of the integration."""
    integration_vendor: Open[IntegrationVendor]
    property_id: str
    """Propexo key of the property."""


class OwnerListParams(Request):
    """Arguments of `owners.list`."""

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
