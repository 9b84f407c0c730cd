# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Appointment availability of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncResource, CallOptions, Operation, Resource


class QueryArgs(s.AppointmentAvailabilityQuery, CallOptions): ...


QUERY: Operation[list[s.AppointmentAvailabilityQueryResult]] = Operation(
    "POST",
    "/v1/appointment-availability/",
    args=lambda: s.AppointmentAvailabilityQuery,
    body="application/json",
    answer=lambda: list[s.AppointmentAvailabilityQueryResult],
    payload=("result",),
)


class AppointmentAvailability(Resource):
    """Appointment availability: `client.appointment_availability`."""

    def query(
        self, **args: Unpack[QueryArgs]
    ) -> list[s.AppointmentAvailabilityQueryResult]:
        """Asks the PMS for free visiting times and answers straight away, without a
        job.

        `POST /v1/appointment-availability/`. Required: `integration_id`. Optional:
        `appointment_duration_minutes`, `availability_duration_days`,
        `availability_start_date`, `calendar_types`, `employee_id`, `property_id`.
        """
        return self._send(QUERY, args)


class AsyncAppointmentAvailability(AsyncResource):
    """The asynchronous twin of `AppointmentAvailability`."""

    async def query(
        self, **args: Unpack[QueryArgs]
    ) -> list[s.AppointmentAvailabilityQueryResult]:
        """See `AppointmentAvailability.query`."""
        return await self._send(QUERY, args)
