# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of admin job logs."""

from __future__ import annotations

from .._runtime.models import Model


class JobLog(Model):
    """Answer of `admin.job_logs.get`."""

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
