# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of admin integrations job schedules."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from .._runtime.models import Model, Open
from .admin_integrations import AdminIntegrationCadence

JobScheduleStatus: TypeAlias = Literal["ACTIVE", "INACTIVE"]
"""State of the event in the PMS."""


class JobSchedule(Model):
    """Answer of `admin.integrations.job_schedules.list`,
    `admin.integrations.job_schedules.get`.
    """

    id: str
    """Propexo key of this output."""
    integration_id: str
    """Propexo key of the integration."""
    created_at: str
    """Moment at which Propexo first stored this output."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    job_type: str
    status: Open[JobScheduleStatus]
    """State of the event in the PMS."""
    last_run: str | None
    sync_frequency: int
    """Retired, see the job schedules.

    Number of time units between two syncs, such as 12.
    """
    sync_cadence: Open[AdminIntegrationCadence]
    """Retired, see the job schedules.

    Time unit of the sync interval, such as HOUR.
    """
    parameters: dict[str, Any]
