# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of service request history."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import Model, Open, Request
from .shared import IntegrationVendor, StatusRaw


class ServiceRequestHistory(Model):
    """Answer of `service_request_history.list`, `service_request_history.get`."""

    id: str
    """Propexo key of this ServiceRequestHistory."""
    created_at: str
    """Moment at which Propexo first stored this ServiceRequestHistory."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    last_seen: str | None
    """Latest sync in which the PMS still returned this ServiceRequestHistory."""
    x_created_at: str | None
    x_id: str
    """Key of this ServiceRequestHistory in the source system."""
    x_property_id: str
    """Property key in the source system."""
    x_location_id: str | None
    """Location key in the source system.

    Rent Manager has one; it stays null everywhere else.
    """
    notes: str | None
    """Remarks about the ServiceRequestHistory."""
    status_raw: str | None
    """State of the ServiceRequestHistory, untouched, as the PMS delivered it."""
    creator_name: str | None
    service_request_id: str
    integration_id: str
    """Propexo key of the integration."""
    integration_vendor: Open[IntegrationVendor]
    property_id: str
    """Propexo key of the property."""


class ServiceRequestHistoryAttachment(Request):
    """Part of `ServiceRequestHistoryCreate.attachment`."""

    file_data: Annotated[str, Field(max_length=40443576)]
    file_name: str
    mime_type: str


class ServiceRequestHistoryCreate(Request):
    """Arguments of `service_request_history.create`."""

    integration_id: str
    """Propexo key of the integration."""
    attachment: NotRequired[ServiceRequestHistoryAttachment]
    contact_first_name: NotRequired[str]
    employee_id: NotRequired[str]
    """Propexo key of the staff member."""
    notes: NotRequired[str]
    """Remarks about the input."""
    service_request_id: NotRequired[str]
    status_raw: NotRequired[StatusRaw | str]
    """State of the input, untouched, as the PMS delivered it."""
    title: NotRequired[str]
    """Headline of the input."""


class ServiceRequestHistoryListParams(Request):
    """Arguments of `service_request_history.list`."""

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
    service_request_id: NotRequired[str]
