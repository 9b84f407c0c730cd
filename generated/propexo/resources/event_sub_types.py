# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Event sub types of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.EventSubTypeListParams, CallOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


LIST: Operation[s.EventSubType] = Operation(
    "GET",
    "/v1/event-sub-types/",
    args=lambda: s.EventSubTypeListParams,
    answer=lambda: s.EventSubType,
    payload=("results",),
    paging=OFFSET,
)
GET: Operation[s.EventSubType] = Operation(
    "GET",
    "/v1/event-sub-types/{event_sub_type_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.EventSubType,
    payload=("results",),
)


class EventSubTypes(Resource):
    """Event sub types: `client.event_sub_types`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.EventSubType]:
        """List event sub types.

        `GET /v1/event-sub-types/`. Optional: `event_type_id`, `integration_id`,
        `integration_vendor`, `limit`, `location_id`, `offset`, `order_by`,
        `property_id`, `x_id`, `x_property_id`.
        """
        return self._page(LIST, args)

    def get(self, event_sub_type_id: str, **args: Unpack[GetArgs]) -> s.EventSubType:
        """Fetch one event sub type.

        `GET /v1/event-sub-types/{event_sub_type_id}`. Optional: `limit`, `offset`,
        `order_by`.
        """
        return self._send(GET, args, event_sub_type_id)


class AsyncEventSubTypes(AsyncResource):
    """The asynchronous twin of `EventSubTypes`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.EventSubType]:
        """See `EventSubTypes.list`."""
        return self._page(LIST, args)

    async def get(
        self, event_sub_type_id: str, **args: Unpack[GetArgs]
    ) -> s.EventSubType:
        """See `EventSubTypes.get`."""
        return await self._send(GET, args, event_sub_type_id)
