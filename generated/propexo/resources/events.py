# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Events of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import AsyncResource, Resource

if TYPE_CHECKING:
    from .events_appointments import AsyncEventsAppointments, EventsAppointments


class Events(Resource):
    """Events: `client.events`."""

    appointments: EventsAppointments


class AsyncEvents(AsyncResource):
    """The asynchronous twin of `Events`."""

    appointments: AsyncEventsAppointments
