# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Events appointments of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Resource

if TYPE_CHECKING:
    from .events_appointments_applicants import (
        AsyncEventsAppointmentsApplicants,
        EventsAppointmentsApplicants,
    )
    from .events_appointments_leads import (
        AsyncEventsAppointmentsLeads,
        EventsAppointmentsLeads,
    )
    from .events_appointments_residents import (
        AsyncEventsAppointmentsResidents,
        EventsAppointmentsResidents,
    )


class EventsAppointments(Resource):
    """Events appointments: `client.events.appointments`."""

    applicants: EventsAppointmentsApplicants
    leads: EventsAppointmentsLeads
    residents: EventsAppointmentsResidents


class AsyncEventsAppointments(AsyncResource):
    """The asynchronous twin of `EventsAppointments`."""

    applicants: AsyncEventsAppointmentsApplicants
    leads: AsyncEventsAppointmentsLeads
    residents: AsyncEventsAppointmentsResidents
