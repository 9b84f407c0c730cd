# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Appointments of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.AppointmentListParams, CallOptions): ...


LIST: Operation[s.Event] = Operation(
    "GET",
    "/v1/appointments/",
    args=lambda: s.AppointmentListParams,
    answer=lambda: s.Event,
    payload=("results",),
    paging=OFFSET,
)


class Appointments(Resource):
    """Appointments: `client.appointments`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.Event]:
        """List appointments.

        `GET /v1/appointments/`. Optional: `applicant_id`, `integration_id`,
        `integration_vendor`, `lead_id`, `limit`, `location_id`, `offset`, `order_by`,
        `property_id`, `resident_id`, `x_id`, `x_property_id` and 1 more.
        """
        return self._page(LIST, args)


class AsyncAppointments(AsyncResource):
    """The asynchronous twin of `Appointments`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.Event]:
        """See `Appointments.list`."""
        return self._page(LIST, args)
