# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of service requests."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import DateOrDateTimeInput, DateTimeInput, Model, Open, Request
from .shared import IntegrationVendor, StatusRaw

AccessIsAuthorizedValue: TypeAlias = Literal[
    "ENTER_AT_ANY_TIME", "BY_PERMISSION_ONLY", "CALL_FOR_ENTRY"
]

ServiceCategory: TypeAlias = Literal[
    "Electrical", "HVAC", "Other", "Plumbing", "Service"
]

ServicePriority: TypeAlias = Literal["High", "Low", "Med", "24 hours", "Emergency"]

ServiceStatus: TypeAlias = Literal[
    "New", "InProgress", "Completed", "Deferred", "Closed"
]


class ServiceRequest(Model):
    """Answer of `service_requests.list`, `service_requests.get`."""

    id: str
    """Propexo key of this ServiceRequest."""
    created_at: str
    """Moment at which Propexo first stored this ServiceRequest."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    last_seen: str | None
    """Latest sync in which the PMS still returned this ServiceRequest."""
    x_id: str
    """Key of this ServiceRequest in the source system."""
    x_property_id: str
    """Property key in the source system."""
    x_location_id: str | None
    """Location key in the source system.

    Rent Manager has one; it stays null everywhere else.
    """
    x_unit_id: str | None
    """Unit key in the source system."""
    x_sub_task_id: str | None
    access_is_authorized: bool | None
    access_notes: str | None
    building: str | None
    completion_notes: str | None
    date_completed: str | None
    date_created: str | None
    date_due: str | None
    date_scheduled: str | None
    notes: str | None
    """Deprecated.

    Remarks about the ServiceRequest.
    """
    service_category: str | None
    service_description: str | None
    service_details: str | None
    service_priority: str | None
    status_raw: str | None
    """State of the ServiceRequest, untouched, as the PMS delivered it."""
    vendor_notes: str | None
    unit_number: str | None
    order_number: str | None
    integration_id: str
    """Propexo key of the integration."""
    integration_vendor: Open[IntegrationVendor]
    property_id: str
    """Propexo key of the property."""
    unit_id: str | None
    """Propexo key of the unit."""
    employee_id: str | None
    """Propexo key of the staff member."""
    vendors: list[ServiceRequestVendor]
    history: list[ServiceRequestHistoryDetails]
    employees: list[ServiceRequestEmployee]


class ServiceRequestCreate(Request):
    """Arguments of `service_requests.create`."""

    integration_id: str
    """Propexo key of the integration."""
    access_is_authorized: NotRequired[bool]
    access_is_authorized_value: NotRequired[AccessIsAuthorizedValue | str]
    access_notes: NotRequired[str]
    completion_notes: NotRequired[str]
    date_completed: NotRequired[DateTimeInput]
    date_created: NotRequired[DateTimeInput]
    date_due: NotRequired[DateTimeInput]
    date_entered: NotRequired[DateOrDateTimeInput]
    date_scheduled: NotRequired[DateTimeInput]
    due_date: NotRequired[DateTimeInput]
    """Day by which the input should be settled."""
    employee_id: NotRequired[str]
    """Propexo key of the staff member."""
    has_alarm: NotRequired[bool]
    has_pets: NotRequired[bool]
    invoice_number: NotRequired[str]
    is_floating: NotRequired[bool]
    lease_id: NotRequired[str]
    """Propexo key of the lease."""
    notes: NotRequired[Annotated[str, Field(max_length=65535)]]
    """Remarks about the input."""
    phone_1: NotRequired[str]
    property_id: NotRequired[str]
    """Propexo key of the property."""
    reported_by: NotRequired[str]
    resident_id: NotRequired[str]
    """Propexo key of the resident."""
    scheduled_end_date: NotRequired[DateTimeInput]
    scheduled_start_date: NotRequired[DateTimeInput]
    service_category: NotRequired[ServiceCategory | str]
    service_description: NotRequired[Annotated[str, Field(max_length=35)]]
    service_details: NotRequired[str]
    service_priority: NotRequired[ServicePriority | str]
    service_request_category_id: NotRequired[str]
    service_request_location_id: NotRequired[str]
    service_request_priority_id: NotRequired[str]
    service_request_problem_id: NotRequired[str]
    service_request_status_id: NotRequired[str]
    service_status: NotRequired[ServiceStatus | str]
    status_raw: NotRequired[StatusRaw | str]
    """State of the input, untouched, as the PMS delivered it."""
    unit_id: NotRequired[str]
    """Propexo key of the unit."""
    vendor_id: NotRequired[str]
    """Propexo key of the supplier."""
    vendor_notes: NotRequired[Annotated[str, Field(max_length=127)]]


class ServiceRequestEmployee(Model):
    """Part of `ServiceRequest.employees`."""

    id: str
    """Propexo key of this ServiceRequest."""
    created_at: str
    """Moment at which Propexo first stored this ServiceRequest."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    last_seen: str | None
    """Latest sync in which the PMS still returned this ServiceRequest."""
    x_id: str
    """Key of this ServiceRequest in the source system."""
    name: str | None
    """What the ServiceRequest is called."""


class ServiceRequestHistoryDetails(Model):
    """Part of `ServiceRequest.history`."""

    id: str
    """Propexo key of this ServiceRequest."""
    created_at: str
    """Moment at which Propexo first stored this ServiceRequest."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    last_seen: str
    """Latest sync in which the PMS still returned this ServiceRequest."""
    x_id: str
    """Key of this ServiceRequest in the source system."""
    x_created_at: str | None
    notes: str
    """Remarks about the ServiceRequest."""
    creator_name: str | None
    status_raw: str | None
    """State of the ServiceRequest, untouched, as the PMS delivered it."""
    service_request_id: str


class ServiceRequestListParams(Request):
    """Arguments of `service_requests.list`."""

    employee_id: NotRequired[str]
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
    unit_id: NotRequired[str]
    """Keep only rows of this unit."""
    unit_number: NotRequired[str]
    """Keep only units with this door number; works together with `property_id` only."""
    vendor_id: NotRequired[str]
    x_id: NotRequired[str]
    """Keep only the row with this source-system key."""


class ServiceRequestUpdate(Request):
    """Arguments of `service_requests.update`."""

    access_is_authorized: NotRequired[bool]
    completion_notes: NotRequired[str]
    date_completed: NotRequired[DateTimeInput]
    date_created: NotRequired[DateTimeInput]
    date_due: NotRequired[DateTimeInput]
    date_entered: NotRequired[DateOrDateTimeInput]
    date_scheduled: NotRequired[DateTimeInput]
    due_date: NotRequired[DateTimeInput]
    """Day by which the input should be settled."""
    email_1: NotRequired[str]
    employee_id: NotRequired[str]
    """Propexo key of the staff member."""
    has_alarm: NotRequired[bool]
    has_pets: NotRequired[bool]
    lease_id: NotRequired[str]
    """Propexo key of the lease."""
    phone_1: NotRequired[str]
    phone_2: NotRequired[str]
    reported_by: NotRequired[str]
    resident_id: NotRequired[str]
    """Propexo key of the resident."""
    scheduled_start_date: NotRequired[DateTimeInput]
    service_category: NotRequired[ServiceCategory | str]
    service_description: NotRequired[Annotated[str, Field(max_length=35)]]
    service_details: NotRequired[str]
    service_priority: NotRequired[ServicePriority | str]
    service_request_category_id: NotRequired[str]
    service_request_location_id: NotRequired[str]
    service_request_priority_id: NotRequired[str]
    service_request_problem_id: NotRequired[str]
    service_request_status_id: NotRequired[str]
    status_raw: NotRequired[StatusRaw | str]
    """State of the input, untouched, as the PMS delivered it."""
    unit_id: NotRequired[str]
    """Propexo key of the unit."""
    vendor_id: NotRequired[str]
    """Propexo key of the supplier."""


class ServiceRequestVendor(Model):
    """Part of `ServiceRequest.vendors`."""

    vendor_id: str
    """Propexo key of the supplier."""
