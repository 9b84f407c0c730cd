# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Admin users of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.UserListParams, CallOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


LIST: Operation[s.User] = Operation(
    "GET",
    "/v1/admin/users/",
    args=lambda: s.UserListParams,
    answer=lambda: s.User,
    payload=("results",),
    paging=OFFSET,
)
GET: Operation[s.User | None] = Operation(
    "GET",
    "/v1/admin/users/{id}",
    args=lambda: s.GetParams,
    answer=lambda: s.User | None,
    payload=("results",),
)


class AdminUsers(Resource):
    """Admin users: `client.admin.users`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.User]:
        """List users.

        `GET /v1/admin/users/`. Optional: `id`, `limit`, `offset`, `order_by`.
        """
        return self._page(LIST, args)

    def get(self, id: str, **args: Unpack[GetArgs]) -> s.User | None:
        """Fetch one user.

        `GET /v1/admin/users/{id}`. Optional: `limit`, `offset`, `order_by`.

        Args:
            id: Key of the record in question.
        """
        return self._send(GET, args, id)


class AsyncAdminUsers(AsyncResource):
    """The asynchronous twin of `AdminUsers`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.User]:
        """See `AdminUsers.list`."""
        return self._page(LIST, args)

    async def get(self, id: str, **args: Unpack[GetArgs]) -> s.User | None:
        """See `AdminUsers.get`."""
        return await self._send(GET, args, id)
