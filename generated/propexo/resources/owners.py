# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Owners of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.OwnerListParams, CallOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


LIST: Operation[s.Owner] = Operation(
    "GET",
    "/v1/owners/",
    args=lambda: s.OwnerListParams,
    answer=lambda: s.Owner,
    payload=("results",),
    paging=OFFSET,
)
GET: Operation[s.Owner] = Operation(
    "GET",
    "/v1/owners/{owner_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.Owner,
    payload=("results",),
)


class Owners(Resource):
    """Owners: `client.owners`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.Owner]:
        """List owners.

        `GET /v1/owners/`. Optional: `integration_id`, `integration_vendor`, `limit`,
        `location_id`, `offset`, `order_by`, `property_id`.
        """
        return self._page(LIST, args)

    def get(self, owner_id: str, **args: Unpack[GetArgs]) -> s.Owner:
        """Fetch one owner.

        `GET /v1/owners/{owner_id}`. Optional: `limit`, `offset`, `order_by`.
        """
        return self._send(GET, args, owner_id)


class AsyncOwners(AsyncResource):
    """The asynchronous twin of `Owners`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.Owner]:
        """See `Owners.list`."""
        return self._page(LIST, args)

    async def get(self, owner_id: str, **args: Unpack[GetArgs]) -> s.Owner:
        """See `Owners.get`."""
        return await self._send(GET, args, owner_id)
