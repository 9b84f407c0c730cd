# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Events appointments applicants of the API."""

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


class CreateArgs(s.AppointmentApplicantCreate, GenericWriteOptions): ...


class CancelArgs(s.AppointmentApplicantCancel, GenericWriteOptions): ...


class UpdateArgs(s.AppointmentApplicantUpdate, GenericWriteOptions): ...


CREATE: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/events/appointments/applicants",
    args=lambda: s.AppointmentApplicantCreate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="events_appointments_applicants.create",
)
CANCEL: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/events/appointments/applicants/cancel",
    args=lambda: s.AppointmentApplicantCancel,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="events_appointments_applicants.cancel",
)
UPDATE: Operation[dict[str, Any]] = Operation(
    "PUT",
    "/v1/events/appointments/applicants/{event_id}",
    args=lambda: s.AppointmentApplicantUpdate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="events_appointments_applicants.update",
)


class EventsAppointmentsApplicants(Resource):
    """Events appointments applicants: `client.events.appointments.applicants`."""

    def create(self, **args: Unpack[CreateArgs]) -> WriteJob[dict[str, Any]]:
        """Create an applicant.

        `POST /v1/events/appointments/applicants`. Required: `integration_id`. Optional:
        `applicant_id`, `application_id`, `appointment_date`,
        `appointment_duration_minutes`, `appointment_time`, `appointment_type`,
        `employee_id`, `notes`, `priority`, `status`, `title`, `unit_id`.

        A platform may require more than the API does; no page here says what.
        """
        return self._job(CREATE, args)

    def cancel(self, **args: Unpack[CancelArgs]) -> WriteJob[dict[str, Any]]:
        """Cancel: applicant.

        `POST /v1/events/appointments/applicants/cancel`. Required: `integration_id`.
        Optional: `event_id`.

        A platform may require more than the API does; no page here says what.
        """
        return self._job(CANCEL, args)

    def update(
        self, event_id: str, **args: Unpack[UpdateArgs]
    ) -> WriteJob[dict[str, Any]]:
        """Update an applicant.

        `PUT /v1/events/appointments/applicants/{event_id}`. Optional:
        `appointment_date`, `appointment_duration_minutes`, `appointment_time`,
        `appointment_type`, `employee_id`, `notes`, `priority`, `status`, `title`,
        `unit_id`.

        A platform may require more than the API does; no page here says what.

        Args:
            event_id: Propexo key of the calendar event.
        """
        return self._job(UPDATE, args, event_id)


class AsyncEventsAppointmentsApplicants(AsyncResource):
    """The asynchronous twin of `EventsAppointmentsApplicants`."""

    async def create(self, **args: Unpack[CreateArgs]) -> AsyncWriteJob[dict[str, Any]]:
        """See `EventsAppointmentsApplicants.create`."""
        return await self._job(CREATE, args)

    async def cancel(self, **args: Unpack[CancelArgs]) -> AsyncWriteJob[dict[str, Any]]:
        """See `EventsAppointmentsApplicants.cancel`."""
        return await self._job(CANCEL, args)

    async def update(
        self, event_id: str, **args: Unpack[UpdateArgs]
    ) -> AsyncWriteJob[dict[str, Any]]:
        """See `EventsAppointmentsApplicants.update`."""
        return await self._job(UPDATE, args, event_id)
