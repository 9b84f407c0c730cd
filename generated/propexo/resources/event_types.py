# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Event types of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.EventTypeListParams, CallOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


LIST: Operation[s.EventType] = Operation(
    "GET",
    "/v1/event-types/",
    args=lambda: s.EventTypeListParams,
    answer=lambda: s.EventType,
    payload=("results",),
    paging=OFFSET,
)
GET: Operation[s.EventType] = Operation(
    "GET",
    "/v1/event-types/{event_type_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.EventType,
    payload=("results",),
)


class EventTypes(Resource):
    """Event types: `client.event_types`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.EventType]:
        """List event types.

        `GET /v1/event-types/`. Optional: `integration_id`, `integration_vendor`,
        `limit`, `location_id`, `models`, `offset`, `order_by`, `property_id`, `x_id`,
        `x_property_id`.
        """
        return self._page(LIST, args)

    def get(self, event_type_id: str, **args: Unpack[GetArgs]) -> s.EventType:
        """Fetch one event type.

        `GET /v1/event-types/{event_type_id}`. Optional: `limit`, `offset`, `order_by`.
        """
        return self._send(GET, args, event_type_id)


class AsyncEventTypes(AsyncResource):
    """The asynchronous twin of `EventTypes`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.EventType]:
        """See `EventTypes.list`."""
        return self._page(LIST, args)

    async def get(self, event_type_id: str, **args: Unpack[GetArgs]) -> s.EventType:
        """See `EventTypes.get`."""
        return await self._send(GET, args, event_type_id)
