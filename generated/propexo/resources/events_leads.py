# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Events leads of the API."""

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


class CreateArgs(s.EventLeadCreate, GenericWriteOptions): ...


class UpdateArgs(s.EventLeadUpdate, GenericWriteOptions): ...


CREATE: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/events/leads",
    args=lambda: s.EventLeadCreate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="events_leads.create",
)
UPDATE: Operation[dict[str, Any]] = Operation(
    "PUT",
    "/v1/events/leads/{event_id}",
    args=lambda: s.EventLeadUpdate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="events_leads.update",
)


class EventsLeads(Resource):
    """Events leads: `client.events.leads`."""

    def create(self, **args: Unpack[CreateArgs]) -> WriteJob[dict[str, Any]]:
        """Create a lead.

        `POST /v1/events/leads`. Required: `integration_id`. Optional: `agent_name`,
        `appointment_datetime`, `call_audio_link`, `call_duration`,
        `call_phone_number_from`, `call_phone_number_to`, `call_recording_url`,
        `call_status`, `email_bcc`, `email_body`, `email_cc`, `email_from` and 19 more.

        A platform may require more than the API does; no page here says what.
        """
        return self._job(CREATE, args)

    def update(
        self, event_id: str, **args: Unpack[UpdateArgs]
    ) -> WriteJob[dict[str, Any]]:
        """Update a lead.

        `PUT /v1/events/leads/{event_id}`. Optional: `employee_id`, `event_datetime`,
        `event_type_id`, `notes`, `status`.

        A platform may require more than the API does; no page here says what.

        Args:
            event_id: Propexo key of the calendar event.
        """
        return self._job(UPDATE, args, event_id)


class AsyncEventsLeads(AsyncResource):
    """The asynchronous twin of `EventsLeads`."""

    async def create(self, **args: Unpack[CreateArgs]) -> AsyncWriteJob[dict[str, Any]]:
        """See `EventsLeads.create`."""
        return await self._job(CREATE, args)

    async def update(
        self, event_id: str, **args: Unpack[UpdateArgs]
    ) -> AsyncWriteJob[dict[str, Any]]:
        """See `EventsLeads.update`."""
        return await self._job(UPDATE, args, event_id)
