# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Timezones of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.TimezoneListParams, CallOptions): ...


LIST: Operation[s.Timezone] = Operation(
    "GET",
    "/v1/timezones/",
    args=lambda: s.TimezoneListParams,
    answer=lambda: s.Timezone,
    payload=("results",),
    paging=OFFSET,
)


class Timezones(Resource):
    """Timezones: `client.timezones`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.Timezone]:
        """List timezones.

        `GET /v1/timezones/`. Optional: `integration_id`, `integration_vendor`, `limit`,
        `location_id`, `offset`, `order_by`, `property_id`.
        """
        return self._page(LIST, args)


class AsyncTimezones(AsyncResource):
    """The asynchronous twin of `Timezones`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.Timezone]:
        """See `Timezones.list`."""
        return self._page(LIST, args)
