# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of vendors properties."""

from __future__ import annotations

from typing import Any

from .._runtime.models import Model, Open
from .shared import IntegrationVendor


class VendorProperty(Model):
    """Answer of `vendors.properties.list`."""

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
    contacts: list[VendorPropertyContact]
    custom_data: dict[str, Any] | None
    """Extra values of the source system."""
    integration_id: str
    """Propexo key of the integration."""
    integration_vendor: Open[IntegrationVendor]
    property_id: str
    """Propexo key of the property."""


class VendorPropertyContact(Model):
    """Part of `VendorProperty.contacts`."""

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
