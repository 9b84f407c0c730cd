# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Events of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET

if TYPE_CHECKING:
    from .events_applicants import AsyncEventsApplicants, EventsApplicants
    from .events_appointments import AsyncEventsAppointments, EventsAppointments
    from .events_leads import AsyncEventsLeads, EventsLeads
    from .events_residents import AsyncEventsResidents, EventsResidents


class ListArgs(s.EventListParams, CallOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


LIST: Operation[s.Event] = Operation(
    "GET",
    "/v1/events/",
    args=lambda: s.EventListParams,
    answer=lambda: s.Event,
    payload=("results",),
    paging=OFFSET,
)
GET: Operation[s.Event] = Operation(
    "GET",
    "/v1/events/{event_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.Event,
    payload=("results",),
)


class Events(Resource):
    """Events: `client.events`."""

    applicants: EventsApplicants
    appointments: EventsAppointments
    leads: EventsLeads
    residents: EventsResidents

    def list(self, **args: Unpack[ListArgs]) -> Page[s.Event]:
        """List events.

        `GET /v1/events/`. Optional: `applicant_id`, `integration_id`,
        `integration_vendor`, `lead_id`, `limit`, `location_id`, `offset`, `order_by`,
        `property_id`, `resident_id`, `x_id`, `x_property_id` and 1 more.
        """
        return self._page(LIST, args)

    def get(self, event_id: str, **args: Unpack[GetArgs]) -> s.Event:
        """Fetch one event.

        `GET /v1/events/{event_id}`. Optional: `limit`, `offset`, `order_by`.

        Args:
            event_id: Propexo key of the calendar event.
        """
        return self._send(GET, args, event_id)


class AsyncEvents(AsyncResource):
    """The asynchronous twin of `Events`."""

    applicants: AsyncEventsApplicants
    appointments: AsyncEventsAppointments
    leads: AsyncEventsLeads
    residents: AsyncEventsResidents

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.Event]:
        """See `Events.list`."""
        return self._page(LIST, args)

    async def get(self, event_id: str, **args: Unpack[GetArgs]) -> s.Event:
        """See `Events.get`."""
        return await self._send(GET, args, event_id)
