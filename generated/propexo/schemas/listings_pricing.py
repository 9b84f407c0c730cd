# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of listings pricing."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import Model, Open, Request
from .shared import IntegrationVendor


class Pricing(Model):
    """Answer of `listings.pricing.list`."""

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
    x_listing_id: str | None
    base_rent_in_cents: int | float | None
    concession_in_cents: int | float | None
    effective_rent_in_cents: int | float | None
    start_date: str | None
    """First day on which the output applies."""
    end_date: str | None
    """Last day on which the output applies."""
    available_date: str | None
    """Day from which the home can be rented."""
    lease_term_in_months: int | None
    custom_data: dict[str, Any] | None
    """Extra values of the source system."""
    property_id: str
    """Propexo key of the property."""
    listing_id: str | None
    integration_id: str
    """Propexo key of the integration."""
    integration_vendor: Open[IntegrationVendor]


class PricingListParams(Request):
    """Arguments of `listings.pricing.list`."""

    integration_id: NotRequired[str]
    """Keep only rows of this integration."""
    integration_vendor: NotRequired[IntegrationVendor | str]
    """Keep only rows that come from this vendor."""
    limit: NotRequired[Annotated[int, Field(ge=0, le=250)] | None]
    """Page size, 1 to 250.

    Default: `100`.
    """
    listing_id: NotRequired[str]
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
