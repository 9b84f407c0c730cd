"""Things: every style, place and media type."""

from __future__ import annotations

from typing import Any

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncResource, CallOptions, Operation, Place, Resource


class SearchArgs(s.SearchParams, CallOptions):
    """Arguments of `search`."""


class UploadArgs(s.UploadParams, CallOptions):
    """Arguments of `upload`."""


class WholeArgs(s.WholeBody, CallOptions):
    """Arguments of `replace`."""


SEARCH: Operation[s.Thing] = Operation(
    "GET",
    "/v1/things/search",
    args=lambda: s.SearchParams,
    answer=lambda: s.Thing,
    places={
        "colours": Place("query", "colours", "pipeDelimited", False),
        "shape": Place("query", "shape", "deepObject"),
        "trace": Place("header", "X-Trace", "simple", False),
        "session": Place("cookie", "session"),
    },
)
CREATE: Operation[s.Thing] = Operation(
    "POST",
    "/v1/things",
    args=lambda: s.SearchParams,
    answer={"201": lambda: s.Thing, "2XX": lambda: s.Person},
    body="application/json",
    places={"size": Place("query", "size"), "trace": Place("header", "X-Trace")},
)
UPLOAD: Operation[s.Thing] = Operation(
    "POST",
    "/v1/things/upload",
    args=lambda: s.UploadParams,
    answer=lambda: s.Thing,
    body="multipart/form-data",
)
POST_FORM: Operation[None] = Operation(
    "POST",
    "/v1/things/form",
    args=lambda: s.SearchParams,
    body="application/x-www-form-urlencoded",
)
REPLACE: Operation[list[int]] = Operation(
    "PUT",
    "/v1/things",
    args=lambda: s.WholeBody,
    answer=lambda: list[int],
    body="application/json",
    whole_body=True,
)
TEXT: Operation[str] = Operation("GET", "/v1/things/text", accept="text/plain")
CONTENT: Operation[bytes] = Operation(
    "GET", "/v1/things/{id}/content", accept="application/octet-stream"
)
AT: Operation[Any] = Operation(
    "GET",
    "/v1/things/{place}/{names}",
    answer=lambda: Any,
    places={"names": Place("path", "names", "matrix", True)},
    security=(),
)
TREE: Operation[Any] = Operation("GET", "/v1/tree", answer=lambda: s.Tree)


class Things(Resource):
    """Things."""

    def search(self, **args: Unpack[SearchArgs]) -> s.Thing:
        """Search."""
        return self._send(SEARCH, args)

    def create(self, **args: Unpack[SearchArgs]) -> s.Thing:
        """Create."""
        return self._send(CREATE, args)

    def upload(self, **args: Unpack[UploadArgs]) -> s.Thing:
        """Upload."""
        return self._send(UPLOAD, args)

    def post_form(self, **args: Unpack[SearchArgs]) -> None:
        """Send a form."""
        return self._send(POST_FORM, args)

    def replace(self, **args: Unpack[WholeArgs]) -> list[int]:
        """Replace all."""
        return self._send(REPLACE, args)

    def text(self, **args: Unpack[CallOptions]) -> str:
        """Read text."""
        return self._send(TEXT, args)

    def content(self, id: str, **args: Unpack[CallOptions]) -> bytes:
        """Read bytes."""
        return self._send(CONTENT, args, id)

    def at(self, place: object, names: object, **args: Unpack[CallOptions]) -> Any:
        """Read at a place."""
        return self._send(AT, args, place, names)

    def tree(self, **args: Unpack[CallOptions]) -> Any:
        """Read a tree."""
        return self._send(TREE, args)


class AsyncThings(AsyncResource):
    """Things."""

    async def upload(self, **args: Unpack[UploadArgs]) -> s.Thing:
        """Upload."""
        return await self._send(UPLOAD, args)
