"""An operation as a row of facts: rendered once per operation, read by encoding and
decoding.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Generic, Literal, TypeVar

import httpx2
from typing_extensions import TypedDict  # mixes with the schemas, which pydantic reads

from .records import Record
from .settings import NOTHING

T = TypeVar("T")

SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "QUERY"})
"""Methods that write nothing (RFC 9110, section 9.2.1); every other method is a write.
"""


class CallOptions(TypedDict, total=False):
    """What every call takes beside the arguments of its operation.

    Args:
        timeout: seconds, or an `httpx2.Timeout`; None waits for ever.
        extra_headers: headers over those of the client.
        extra_query: query parameters that the SDK does not know.
        extra_body: properties of the body that the SDK does not know.
        max_retries: how often a failed attempt may be repeated, where that is safe.
    """

    timeout: float | httpx2.Timeout | None
    extra_headers: Mapping[str, str]
    extra_query: Mapping[str, Any]
    extra_body: Mapping[str, Any]
    max_retries: int


class GenericWriteOptions(CallOptions, total=False):
    """What a generic write takes beside its arguments.

    Args:
        platform: check the arguments against what this platform takes, before sending.
        ignore_unknown_fields: let the API drop what the platform does not know.
    """

    platform: str
    ignore_unknown_fields: bool


class Place(Record):
    """Where an argument travels, and how (OpenAPI 3.1 section 4.8.12).

    `style` `json` is a parameter described by `content: application/json`. `reserved`:
    characters that URLs give a meaning to stand as they are. `content_type` is that of
    a part of a form, or several, the first of which is meant.
    """

    location: Literal["path", "query", "header", "cookie", "body"]
    wire: str
    style: str = "form"
    explode: bool = True
    reserved: bool = False
    content_type: str = ""


class Paging(Record):
    """How a list is paged; `key` and `limit` are parameters by their wire names.

    `key` moves from page to page: an offset, a page number, a cursor, the id of the
    last record; "" where an answer gives URLs alone. `max_limit` is asked for where the
    caller says nothing. `more`, `total`, `next` (a key or a URL), `pages` (how many)
    and `current` (which one) are paths into the answer, () where it does not tell.
    `start` is the first place where it is not the usual one. `body`: key and limit are
    fields of the body, dotted; `numeric`: the key is a number there. `link`: the API
    has a `Link` header wherever a page follows.
    """

    style: Literal["offset", "page", "cursor", "last", "url"]
    key: str = ""
    limit: str = ""
    max_limit: int | None = None
    more: tuple[str, ...] = ()
    total: tuple[str, ...] = ()
    next: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    current: tuple[str, ...] = ()
    start: int | None = None
    body: bool = False
    numeric: bool = False
    link: bool = False


class Operation(Record, Generic[T]):
    """One method on one path, and everything that is needed to call it.

    `args` returns the TypedDict of its arguments, `answer` the type of the payload (of
    one record where `paging` is given), by status where answers differ. `payload` is
    the path to it in the answer, `job` the path to the id of the job that a write
    starts. An argument that `places` does not list is a query parameter where there is
    no body, else a field of it; `whole_body`: the argument `body` is the body. `accept`
    is the media type of the answer. `security` is None where that of the settings
    holds. `server` is its own, with `variables`. `optional`: the payload may be absent
    from its envelope. `empty`: an answer may have no body. `redirect`: the answer is
    the address that its `Location` names. `reads`: it changes nothing, whatever its
    method. `rivals` are paths of the same method that a router prefers where both fit.
    `shared`: an argument, what the client calls it, and whether it must be given;
    `owners`: what the client calls each parameter of the path, "" for none.
    """

    method: str
    path: str
    args: Callable[[], Any] | None = None
    answer: Callable[[], Any] | Mapping[str, Callable[[], Any]] | None = None
    payload: tuple[str, ...] = ()
    job: tuple[str, ...] | None = None
    paging: Paging | None = None
    body: str | None = None
    whole_body: bool = False
    places: Mapping[str, Place] = NOTHING
    accept: str = "application/json"
    security: tuple[tuple[str, ...], ...] | None = None
    server: str | None = None
    platform: str | None = None
    family: str | None = None
    read_back: Literal["immediate", "next_sync", "unknown"] = "unknown"
    supported: bool = True
    optional: bool = False
    empty: bool = False
    reads: bool = False
    rivals: tuple[str, ...] = ()

    __hash__ = object.__hash__

    def __eq__(self, other: object) -> bool:
        return self is other

    @property
    def adapters(self) -> dict[object, Any]:
        """Return what pydantic built for this operation; `checking` and `decoding` fill
        it.
        """
        found: dict[object, Any] = self.__dict__.setdefault("_adapters", {})
        return found

    @property
    def label(self) -> str:
        """Return `METHOD path`."""
        return f"{self.method} {self.path}"

    @property
    def writes(self) -> bool:
        """Tell whether calling it can change something."""
        return self.method not in SAFE and not self.reads
