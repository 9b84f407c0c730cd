# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Events appointments residents of the API."""

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


class CreateArgs(s.AppointmentResidentCreate, GenericWriteOptions): ...


class CancelArgs(s.AppointmentResidentCancel, GenericWriteOptions): ...


class UpdateArgs(s.AppointmentResidentUpdate, GenericWriteOptions): ...


CREATE: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/events/appointments/residents",
    args=lambda: s.AppointmentResidentCreate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="events_appointments_residents.create",
)
CANCEL: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/events/appointments/residents/cancel",
    args=lambda: s.AppointmentResidentCancel,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="events_appointments_residents.cancel",
)
UPDATE: Operation[dict[str, Any]] = Operation(
    "PUT",
    "/v1/events/appointments/residents/{event_id}",
    args=lambda: s.AppointmentResidentUpdate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="events_appointments_residents.update",
)


class EventsAppointmentsResidents(Resource):
    """Events appointments residents: `client.events.appointments.residents`."""

    def create(self, **args: Unpack[CreateArgs]) -> WriteJob[dict[str, Any]]:
        """Create a resident.

        `POST /v1/events/appointments/residents`. Required: `integration_id`. Optional:
        `appointment_date`, `appointment_duration_minutes`, `appointment_time`,
        `employee_id`, `notes`, `resident_id`, `status`, `title`.

        A platform may require more than the API does; no page here says what.
        """
        return self._job(CREATE, args)

    def cancel(self, **args: Unpack[CancelArgs]) -> WriteJob[dict[str, Any]]:
        """Cancel: resident.

        `POST /v1/events/appointments/residents/cancel`. Required: `integration_id`.
        Optional: `event_id`.

        A platform may require more than the API does; no page here says what.
        """
        return self._job(CANCEL, args)

    def update(
        self, event_id: str, **args: Unpack[UpdateArgs]
    ) -> WriteJob[dict[str, Any]]:
        """Update a resident.

        `PUT /v1/events/appointments/residents/{event_id}`. Optional:
        `appointment_date`, `appointment_duration_minutes`, `appointment_time`,
        `employee_id`, `notes`, `status`, `title`.

        A platform may require more than the API does; no page here says what.

        Args:
            event_id: Propexo key of the calendar event.
        """
        return self._job(UPDATE, args, event_id)


class AsyncEventsAppointmentsResidents(AsyncResource):
    """The asynchronous twin of `EventsAppointmentsResidents`."""

    async def create(self, **args: Unpack[CreateArgs]) -> AsyncWriteJob[dict[str, Any]]:
        """See `EventsAppointmentsResidents.create`."""
        return await self._job(CREATE, args)

    async def cancel(self, **args: Unpack[CancelArgs]) -> AsyncWriteJob[dict[str, Any]]:
        """See `EventsAppointmentsResidents.cancel`."""
        return await self._job(CANCEL, args)

    async def update(
        self, event_id: str, **args: Unpack[UpdateArgs]
    ) -> AsyncWriteJob[dict[str, Any]]:
        """See `EventsAppointmentsResidents.update`."""
        return await self._job(UPDATE, args, event_id)
