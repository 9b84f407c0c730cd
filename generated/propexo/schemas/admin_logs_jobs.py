# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of admin logs jobs."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import Model, Request
from .shared import JobStatus


class Job(Model):
    """Answer of `admin.logs.jobs.list`, `admin.logs.jobs.get`."""

    id: str
    """Propexo key of this output."""
    job_id: str | None
    """Key of the job that was queued."""
    created_at: str
    """Moment at which Propexo first stored this output."""
    job_type: str
    status: str
    """State of the event in the PMS."""
    parent_job_id: str | None
    root_job_id: str
    job_schedule_id: str | None
    integration_id: str
    """Propexo key of the integration."""
    associated_property_id: str | None


class JobListParams(Request):
    """Arguments of `admin.logs.jobs.list`."""

    integration_id: NotRequired[str]
    """Keep only rows of this integration."""
    job_type: NotRequired[str]
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
    status: NotRequired[JobStatus | str]


class JobParams(Request):
    """Arguments of `admin.logs.jobs.get`."""

    include_all_jobs: NotRequired[str]
    """Default: `true`."""
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
