# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of admin logs writes."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import Model, Open, Request
from .shared import JobStatus

TimeRange: TypeAlias = Literal["hour", "month", "week", "day"]

WriteCategory: TypeAlias = Literal[
    "amenities",
    "applicants",
    "applications",
    "contracts",
    "crm_listings",
    "deposit_summaries",
    "event_types",
    "events",
    "file_types",
    "file_upload",
    "invoices",
    "leads",
    "leases",
    "listings",
    "properties",
    "purchase_orders",
    "recurring_resident_charges",
    "resident_charges",
    "resident_payments",
    "resident_pets",
    "residents",
    "service_request_vendors",
    "service_requests",
    "transactions",
    "units",
]

WriteVendor: TypeAlias = Literal[
    "SAMPLE2",
    "BUILDIUM",
    "ENTRATA",
    "FUNNEL",
    "INTERNAL",
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


class Write(Model):
    """Answer of `admin.logs.writes.list`."""

    id: str
    """Propexo key of this output."""
    created_at: str
    """Moment at which Propexo first stored this output."""
    job_id: str
    """Key of the job that was queued."""
    job_log_id: str
    status: Open[JobStatus]
    """State of the event in the PMS."""
    integration_id: str
    """Propexo key of the integration."""
    job_type: str
    error: str | None
    name: str
    """What the output is called."""
    vendor: Open[WriteVendor]
    """Vendor of the source system."""
    parameters: Any = None


class WriteListParams(Request):
    """Arguments of `admin.logs.writes.list`."""

    integration_id: NotRequired[str]
    """Keep only rows of this integration."""
    limit: NotRequired[Annotated[int, Field(ge=1, le=100)]]
    """Page size, 1 to 250.

    Default: `100`.
    """
    offset: NotRequired[Annotated[int, Field(ge=0)] | None]
    """Rows to skip before the page starts.

    Default: `0`.
    """
    status: NotRequired[JobStatus | str]
    time_range: NotRequired[TimeRange | str]
    write_category: NotRequired[WriteCategory | str]
