# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Events applicants of the API."""

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


class CreateArgs(s.EventApplicantCreate, GenericWriteOptions): ...


class UpdateArgs(s.EventApplicantUpdate, GenericWriteOptions): ...


CREATE: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/events/applicants",
    args=lambda: s.EventApplicantCreate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="events_applicants.create",
)
UPDATE: Operation[dict[str, Any]] = Operation(
    "PUT",
    "/v1/events/applicants/{event_id}",
    args=lambda: s.EventApplicantUpdate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="events_applicants.update",
)


class EventsApplicants(Resource):
    """Events applicants: `client.events.applicants`."""

    def create(self, **args: Unpack[CreateArgs]) -> WriteJob[dict[str, Any]]:
        """Create an applicant.

        `POST /v1/events/applicants`. Required: `integration_id`. Optional:
        `agent_name`, `applicant_id`, `application_id`, `appointment_datetime`,
        `call_audio_link`, `call_duration`, `call_phone_number_from`,
        `call_phone_number_to`, `call_status`, `email_bcc`, `email_body`, `email_cc` and
        19 more.

        A platform may require more than the API does; no page here says what.
        """
        return self._job(CREATE, args)

    def update(
        self, event_id: str, **args: Unpack[UpdateArgs]
    ) -> WriteJob[dict[str, Any]]:
        """Update an applicant.

        `PUT /v1/events/applicants/{event_id}`. Optional: `employee_id`,
        `event_datetime`, `event_type_id`, `notes`, `status`.

        A platform may require more than the API does; no page here says what.

        Args:
            event_id: Propexo key of the calendar event.
        """
        return self._job(UPDATE, args, event_id)


class AsyncEventsApplicants(AsyncResource):
    """The asynchronous twin of `EventsApplicants`."""

    async def create(self, **args: Unpack[CreateArgs]) -> AsyncWriteJob[dict[str, Any]]:
        """See `EventsApplicants.create`."""
        return await self._job(CREATE, args)

    async def update(
        self, event_id: str, **args: Unpack[UpdateArgs]
    ) -> AsyncWriteJob[dict[str, Any]]:
        """See `EventsApplicants.update`."""
        return await self._job(UPDATE, args, event_id)
