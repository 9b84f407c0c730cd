# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of appointment availability."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import DateOrDateTime, DateOrDateTimeInput, Model, Open, Request

AppointmentAvailabilityQueryCalendarType: TypeAlias = Literal[
    "GENERAL", "RESIDENT", "LEASING", "MAINTENANCE"
]

AppointmentAvailabilityQueryResultCalendarType: TypeAlias = Literal[
    "AGENT_CALENDAR", "PROPERTY_CALENDAR", "ENTRATA_SELF_GUIDED_TOUR_CALENDAR"
]
"""Which kind of calendar the days below come from."""

SimultaneousAppointmentMode: TypeAlias = Literal[
    "SINGLE", "MULTIPLE", "UNLIMITED", "UNKNOWN"
]
"""Whether overlapping visits are possible on this calendar."""


class AppointmentAvailabilityQuery(Request):
    """Arguments of `appointment_availability.query`."""

    integration_id: str
    appointment_duration_minutes: NotRequired[Annotated[int, Field(gt=0)]]
    """Length of one visit in minutes.

    RealPage Partner Exchange has no value of its own, so 30 steps in when you send
    none.

    Default: `30`.
    """
    availability_duration_days: NotRequired[Annotated[int, Field(ge=1, le=7)]]
    """Number of days to look ahead."""
    availability_start_date: NotRequired[DateOrDateTimeInput]
    """First day to look at.

    RealPage Partner Exchange counts from midnight at the property.
    """
    calendar_types: NotRequired[list[AppointmentAvailabilityQueryCalendarType | str]]
    """Calendar groups to search; Resident and Leasing when left out.

    Entrata lets the API book into the Leasing group only.
    """
    employee_id: NotRequired[str]
    """Propexo key of a staff member; narrows the answer to that person.

    Without it you see everybody.
    """
    property_id: NotRequired[str]
    """Propexo key of the property."""


class AppointmentAvailabilityQueryResult(Model):
    """Answer of `appointment_availability.query`."""

    last_seen: str
    """Latest sync in which the PMS still returned this calendar."""
    calendar_type: Open[AppointmentAvailabilityQueryResultCalendarType]
    """Which kind of calendar the days below come from."""
    x_agent_id: str | None
    """Agent key in the source system."""
    agent_first_name: str | None
    """Given name of the staff member who owns the calendar."""
    agent_last_name: str | None
    """Family name of the staff member who owns the calendar."""
    default_appointment_length: int | float | None
    """Standard visit length of this calendar in minutes."""
    minimum_appointment_lead_time: int | float | None
    """Shortest notice for a booking, in minutes."""
    timezone: str | None
    """Time zone of the calendar where the PMS tells it.

    Outside the United States and Canada, ask Propexo what can be done.
    """
    calendar_days: list[CalendarDay]
    x_property_id: str | None
    """Property key in the source system."""


class AvailableSlot(Model):
    """Part of `CalendarDay.available_slots`."""

    start: str
    """Clock time at which the slot begins."""
    end: str | None
    """Clock time at which the slot ends; some systems do not tell."""


class CalendarDay(Model):
    """Part of `AppointmentAvailabilityQueryResult.calendar_days`."""

    date: DateOrDateTime
    """Day these slots belong to."""
    day_of_week: str
    """Name of the weekday."""
    opening_time: str | None
    """Usual start of the bookable day."""
    closing_time: str | None
    """Usual end of the bookable day; the last visit must be over by then."""
    simultaneous_appointment_mode: Open[SimultaneousAppointmentMode]
    """Whether overlapping visits are possible on this calendar."""
    max_simultaneous_appointments: int | float | None
    """How many visits may overlap on this calendar."""
    available_slots: list[AvailableSlot | None]
