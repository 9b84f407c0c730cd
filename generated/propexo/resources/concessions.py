# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Concessions of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.ConcessionListParams, CallOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


LIST: Operation[s.Concession] = Operation(
    "GET",
    "/v1/concessions/",
    args=lambda: s.ConcessionListParams,
    answer=lambda: s.Concession,
    payload=("results",),
    paging=OFFSET,
)
GET: Operation[s.Concession] = Operation(
    "GET",
    "/v1/concessions/{concession_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.Concession,
    payload=("results",),
)


class Concessions(Resource):
    """Concessions: `client.concessions`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.Concession]:
        """List concessions.

        `GET /v1/concessions/`. Optional: `integration_id`, `integration_vendor`,
        `limit`, `location_id`, `offset`, `order_by`, `property_id`, `x_id`.
        """
        return self._page(LIST, args)

    def get(self, concession_id: str, **args: Unpack[GetArgs]) -> s.Concession:
        """Fetch one concession.

        `GET /v1/concessions/{concession_id}`. Optional: `limit`, `offset`, `order_by`.
        """
        return self._send(GET, args, concession_id)


class AsyncConcessions(AsyncResource):
    """The asynchronous twin of `Concessions`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.Concession]:
        """See `Concessions.list`."""
        return self._page(LIST, args)

    async def get(self, concession_id: str, **args: Unpack[GetArgs]) -> s.Concession:
        """See `Concessions.get`."""
        return await self._send(GET, args, concession_id)
