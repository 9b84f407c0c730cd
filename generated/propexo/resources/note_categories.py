# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Note categories of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.NoteCategoryListParams, CallOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


LIST: Operation[s.NoteCategory] = Operation(
    "GET",
    "/v1/note-categories/",
    args=lambda: s.NoteCategoryListParams,
    answer=lambda: s.NoteCategory,
    payload=("results",),
    paging=OFFSET,
)
GET: Operation[s.NoteCategory] = Operation(
    "GET",
    "/v1/note-categories/{note_category_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.NoteCategory,
    payload=("results",),
)


class NoteCategories(Resource):
    """Note categories: `client.note_categories`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.NoteCategory]:
        """List note categories.

        `GET /v1/note-categories/`. Optional: `integration_id`, `integration_vendor`,
        `limit`, `location_id`, `offset`, `order_by`, `property_id`, `x_id`,
        `x_property_id`.
        """
        return self._page(LIST, args)

    def get(self, note_category_id: str, **args: Unpack[GetArgs]) -> s.NoteCategory:
        """Fetch one note category.

        `GET /v1/note-categories/{note_category_id}`. Optional: `limit`, `offset`,
        `order_by`.
        """
        return self._send(GET, args, note_category_id)


class AsyncNoteCategories(AsyncResource):
    """The asynchronous twin of `NoteCategories`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.NoteCategory]:
        """See `NoteCategories.list`."""
        return self._page(LIST, args)

    async def get(
        self, note_category_id: str, **args: Unpack[GetArgs]
    ) -> s.NoteCategory:
        """See `NoteCategories.get`."""
        return await self._send(GET, args, note_category_id)
