# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of events appointments applicants."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import DateOrDateTimeInput, Request
from .events_appointments_leads import (
    AppointmentType,
    EventAppointmentLeadPriority,
    EventAppointmentLeadStatus,
)


class AppointmentApplicantCancel(Request):
    """Arguments of `events.appointments.applicants.cancel`."""

    integration_id: str
    """Propexo key of the integration."""
    event_id: NotRequired[str]
    """Propexo key of the calendar event."""


class AppointmentApplicantCreate(Request):
    """Arguments of `events.appointments.applicants.create`."""

    integration_id: str
    """Propexo key of the integration."""
    applicant_id: NotRequired[str]
    application_id: NotRequired[str]
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
    notes: NotRequired[Annotated[str, Field(max_length=256)]]
    """Remarks about the input."""
    priority: NotRequired[EventAppointmentLeadPriority | str]
    """Urgency of the input."""
    status: NotRequired[EventAppointmentLeadStatus | str]
    """State of the event in the PMS."""
    title: NotRequired[Annotated[str, Field(max_length=50)]]
    """Headline of the input."""
    unit_id: NotRequired[str]
    """Propexo key of the unit."""


class AppointmentApplicantUpdate(Request):
    """Arguments of `events.appointments.applicants.update`."""

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
    notes: NotRequired[str]
    """Remarks about the input."""
    priority: NotRequired[EventAppointmentLeadPriority | str]
    """Urgency of the input."""
    status: NotRequired[EventAppointmentLeadStatus | str]
    """State of the event in the PMS."""
    title: NotRequired[Annotated[str, Field(max_length=50)]]
    """Headline of the input."""
    unit_id: NotRequired[str]
    """Propexo key of the unit."""
