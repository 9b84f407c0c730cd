# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of events appointments leads."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import DateOrDateTimeInput, Request

AppointmentType: TypeAlias = Literal[
    "LEASING_APPOINTMENT", "SELF_GUIDED_TOUR", "TOUR", "VIRTUAL_TOUR"
]
"""Sort of visit.

Only Entrata reads it; the values mirror its calendar kinds.
"""

EventAppointmentLeadPriority: TypeAlias = Literal["HIGH", "MEDIUM", "LOW"]
"""Urgency of the input."""

EventAppointmentLeadStatus: TypeAlias = Literal["COMPLETED", "OPEN", "REVIEW", "DENIED"]
"""State of the event in the PMS."""


class EventAppointmentLeadCancel(Request):
    """Arguments of `events.appointments.leads.cancel`."""

    integration_id: str
    event_id: NotRequired[str]
    """Propexo key of the calendar event."""


class EventAppointmentLeadCreate(Request):
    """Arguments of `events.appointments.leads.create`."""

    integration_id: str
    appointment_date: NotRequired[DateOrDateTimeInput]
    """Calendar day of the visit."""
    appointment_duration_minutes: NotRequired[Annotated[int, Field(gt=0)]]
    """Length of the visit in minutes."""
    appointment_time: NotRequired[
        Annotated[
            str,
            Field(pattern="(?:[01][0-9]|2[0123]):(?:[012345][0-9]):(?:[012345][0-9])"),
        ]
    ]
    """Clock time of the visit, HH:MM:SS.

    Time zones are treated differently from PMS to PMS.
    """
    appointment_type: NotRequired[AppointmentType | str]
    """Sort of visit.

    Only Entrata reads it; the values mirror its calendar kinds.
    """
    employee_id: NotRequired[str]
    """Propexo key of the staff member."""
    lead_id: NotRequired[str]
    """Propexo key of the lead."""
    lead_source_id: NotRequired[str]
    """Propexo key of the lead source."""
    notes: NotRequired[Annotated[str, Field(max_length=256)]]
    """Remarks about the appointment."""
    priority: NotRequired[EventAppointmentLeadPriority | str]
    """Urgency of the appointment."""
    status: NotRequired[EventAppointmentLeadStatus | str]
    """State of the event in the PMS."""
    title: NotRequired[Annotated[str, Field(max_length=50)]]
    """Headline of the appointment."""
    unit_id: NotRequired[str]
    """Propexo key of the unit."""


class EventAppointmentLeadUpdate(Request):
    """Arguments of `events.appointments.leads.update`."""

    appointment_date: NotRequired[DateOrDateTimeInput]
    """Calendar day of the visit."""
    appointment_duration_minutes: NotRequired[Annotated[int, Field(gt=0)]]
    """Length of the visit in minutes."""
    appointment_time: NotRequired[
        Annotated[
            str,
            Field(pattern="(?:[01][0-9]|2[0123]):(?:[012345][0-9]):(?:[012345][0-9])"),
        ]
    ]
    """Clock time of the visit, HH:MM:SS.

    Time zones are treated differently from PMS to PMS.
    """
    appointment_type: NotRequired[AppointmentType | str]
    """Sort of visit.

    Only Entrata reads it; the values mirror its calendar kinds.
    """
    employee_id: NotRequired[str]
    """Propexo key of a staff member who has the role LEASING_AGENT."""
    notes: NotRequired[str]
    """Remarks about the appointment."""
    priority: NotRequired[EventAppointmentLeadPriority | str]
    """Urgency of the appointment."""
    status: NotRequired[EventAppointmentLeadStatus | str]
    """State of the event in the PMS."""
    title: NotRequired[Annotated[str, Field(max_length=50)]]
    """Headline of the appointment."""
    unit_id: NotRequired[str]
    """Propexo key of the unit."""
