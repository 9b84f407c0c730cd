# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of events leads."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import DateTimeInput, Request
from .events_appointments_leads import EventAppointmentLeadStatus
from .shared import CallStatus, EventApplicantEventName

EventLeadStatus: TypeAlias = Literal[
    "LEASED", "LOST", "UNQUALIFIED", "ACTIVE", "FUTURE"
]
"""State of the event in the PMS."""


class EventLeadCreate(Request):
    """Arguments of `events.leads.create`."""

    integration_id: str
    """Propexo key of the integration."""
    agent_name: NotRequired[str]
    appointment_datetime: NotRequired[DateTimeInput]
    call_audio_link: NotRequired[str]
    call_duration: NotRequired[Annotated[int, Field(ge=0, le=86400)]]
    call_phone_number_from: NotRequired[str]
    call_phone_number_to: NotRequired[str]
    call_recording_url: NotRequired[str]
    call_status: NotRequired[CallStatus | str]
    email_bcc: NotRequired[str]
    email_body: NotRequired[str]
    email_cc: NotRequired[str]
    email_from: NotRequired[str]
    email_send: NotRequired[bool]
    email_subject: NotRequired[str]
    email_to: NotRequired[str]
    employee_id: NotRequired[str]
    """Propexo key of the staff member."""
    event_datetime: NotRequired[DateTimeInput]
    event_name: NotRequired[EventApplicantEventName | str]
    event_result_id: NotRequired[str]
    event_sub_type_id: NotRequired[str]
    event_type_id: NotRequired[str]
    lead_id: NotRequired[str]
    """Propexo key of the lead."""
    lead_source_id: NotRequired[str]
    """Propexo key of the lead source."""
    notes: NotRequired[Annotated[str, Field(max_length=256)]]
    """Remarks about the input."""
    reasons_for_event: NotRequired[str]
    rent_amount_in_cents: NotRequired[Annotated[int | float, Field(ge=0)]]
    """Asking rent in cents."""
    status: NotRequired[EventLeadStatus | str]
    """State of the event in the PMS."""
    time_from: NotRequired[str]
    time_to: NotRequired[str]
    title: NotRequired[str]
    """Headline of the input."""
    unit_id: NotRequired[str]
    """Propexo key of the unit."""


class EventLeadUpdate(Request):
    """Arguments of `events.leads.update`."""

    employee_id: NotRequired[str]
    """Propexo key of the staff member."""
    event_datetime: NotRequired[DateTimeInput]
    event_type_id: NotRequired[str]
    notes: NotRequired[str]
    """Remarks about the input."""
    status: NotRequired[EventAppointmentLeadStatus | str]
    """State of the event in the PMS."""
