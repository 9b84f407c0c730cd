# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Events appointments leads of the API."""

from __future__ import annotations

from typing import Any

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import (
    AsyncResource,
    AsyncWriteJob,
    GenericWriteOptions,
    Operation,
    Resource,
    WriteJob,
)


class CreateArgs(s.EventAppointmentLeadCreate, GenericWriteOptions): ...


class CancelArgs(s.EventAppointmentLeadCancel, GenericWriteOptions): ...


class UpdateArgs(s.EventAppointmentLeadUpdate, GenericWriteOptions): ...


CREATE: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/events/appointments/leads",
    args=lambda: s.EventAppointmentLeadCreate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="events_appointments_leads.create",
)
CANCEL: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/events/appointments/leads/cancel",
    args=lambda: s.EventAppointmentLeadCancel,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="events_appointments_leads.cancel",
)
UPDATE: Operation[dict[str, Any]] = Operation(
    "PUT",
    "/v1/events/appointments/leads/{event_id}",
    args=lambda: s.EventAppointmentLeadUpdate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="events_appointments_leads.update",
)


class EventsAppointmentsLeads(Resource):
    """Events appointments leads: `client.events.appointments.leads`."""

    def create(self, **args: Unpack[CreateArgs]) -> WriteJob[dict[str, Any]]:
        """Books a visit for a lead.

        `POST /v1/events/appointments/leads`. Required: `integration_id`. Optional:
        `appointment_date`, `appointment_duration_minutes`, `appointment_time`,
        `appointment_type`, `employee_id`, `lead_id`, `lead_source_id`, `notes`,
        `priority`, `status`, `title`, `unit_id`.

        A platform may require more than the API does; no page here says what.
        """
        return self._job(CREATE, args)

    def cancel(self, **args: Unpack[CancelArgs]) -> WriteJob[dict[str, Any]]:
        """Calls a lead's visit off.

        `POST /v1/events/appointments/leads/cancel`. Required: `integration_id`.
        Optional: `event_id`.

        A platform may require more than the API does; no page here says what.
        """
        return self._job(CANCEL, args)

    def update(
        self, event_id: str, **args: Unpack[UpdateArgs]
    ) -> WriteJob[dict[str, Any]]:
        """Moves or edits a lead's visit.

        `PUT /v1/events/appointments/leads/{event_id}`. Optional: `appointment_date`,
        `appointment_duration_minutes`, `appointment_time`, `appointment_type`,
        `employee_id`, `notes`, `priority`, `status`, `title`, `unit_id`.

        A platform may require more than the API does; no page here says what.

        Args:
            event_id: Propexo key of the calendar event.
        """
        return self._job(UPDATE, args, event_id)


class AsyncEventsAppointmentsLeads(AsyncResource):
    """The asynchronous twin of `EventsAppointmentsLeads`."""

    async def create(self, **args: Unpack[CreateArgs]) -> AsyncWriteJob[dict[str, Any]]:
        """See `EventsAppointmentsLeads.create`."""
        return await self._job(CREATE, args)

    async def cancel(self, **args: Unpack[CancelArgs]) -> AsyncWriteJob[dict[str, Any]]:
        """See `EventsAppointmentsLeads.cancel`."""
        return await self._job(CANCEL, args)

    async def update(
        self, event_id: str, **args: Unpack[UpdateArgs]
    ) -> AsyncWriteJob[dict[str, Any]]:
        """See `EventsAppointmentsLeads.update`."""
        return await self._job(UPDATE, args, event_id)
