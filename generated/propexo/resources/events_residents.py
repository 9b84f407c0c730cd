# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Events residents of the API."""

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


class CreateArgs(s.EventResidentCreate, GenericWriteOptions): ...


class UpdateArgs(s.EventResidentUpdate, GenericWriteOptions): ...


CREATE: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/events/residents",
    args=lambda: s.EventResidentCreate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="events_residents.create",
)
UPDATE: Operation[dict[str, Any]] = Operation(
    "PUT",
    "/v1/events/residents/{event_id}",
    args=lambda: s.EventResidentUpdate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="events_residents.update",
)


class EventsResidents(Resource):
    """Events residents: `client.events.residents`."""

    def create(self, **args: Unpack[CreateArgs]) -> WriteJob[dict[str, Any]]:
        """Create a resident.

        `POST /v1/events/residents`. Required: `integration_id`. Optional:
        `appointment_datetime`, `call_audio_link`, `call_duration`,
        `call_phone_number_from`, `call_phone_number_to`, `call_status`, `email_bcc`,
        `email_body`, `email_cc`, `email_from`, `email_send`, `email_subject` and 16
        more.

        A platform may require more than the API does; no page here says what.
        """
        return self._job(CREATE, args)

    def update(
        self, event_id: str, **args: Unpack[UpdateArgs]
    ) -> WriteJob[dict[str, Any]]:
        """Update a resident.

        `PUT /v1/events/residents/{event_id}`. Optional: `employee_id`,
        `event_datetime`, `event_type_id`, `notes`, `status`.

        A platform may require more than the API does; no page here says what.

        Args:
            event_id: Propexo key of the calendar event.
        """
        return self._job(UPDATE, args, event_id)


class AsyncEventsResidents(AsyncResource):
    """The asynchronous twin of `EventsResidents`."""

    async def create(self, **args: Unpack[CreateArgs]) -> AsyncWriteJob[dict[str, Any]]:
        """See `EventsResidents.create`."""
        return await self._job(CREATE, args)

    async def update(
        self, event_id: str, **args: Unpack[UpdateArgs]
    ) -> AsyncWriteJob[dict[str, Any]]:
        """See `EventsResidents.update`."""
        return await self._job(UPDATE, args, event_id)
