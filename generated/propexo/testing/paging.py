"""A page of a list: which records it has, and what tells how the list goes on.

In come the records and what a request asks for, out comes a `Part` in the terms of the
document: offsets, numbers of pages, cursors, ids of last records or URLs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar
from urllib.parse import urlencode

from .facts import Json, dig, parts

if TYPE_CHECKING:
    from .engine import Request

T = TypeVar("T")
SIZE = 100
PLACE = (
    "sandbox_from"  # tells the place in URLs of an API whose lists have no other key
)
_URLS = ("uri", "url", "href", "link")


@dataclass(frozen=True)
class Part(Generic[T]):
    """The records of a page, and what is `told` by the words of `Paging`.

    `following` is the address of the next page, "" at the end.
    """

    records: Sequence[T]
    begin: int = 0
    size: int = 0
    told: Mapping[str, Json] = field(default_factory=dict[str, Json])
    following: str = ""


def part(
    paging: Mapping[str, Json] | None,
    found: Sequence[T],
    request: Request,
    identify: Callable[[T], str],
) -> Part[T]:
    """Return the page of some records that a request asks for."""
    if not paging:
        return Part(found)
    name, size = paging["key"] or PLACE, _size(paging, request)
    begin, at, key = _placed(
        paging, _asked(paging, request, name), size, found, identify
    )
    is_last = begin + size >= len(found)
    following = "" if is_last else _address(request, name, key)
    is_url = not paging["key"] or "".join(paging["next"][-1:]).lower().endswith(_URLS)
    told = {
        "more": not is_last,
        "total": len(found),
        "pages": -(-len(found) // size),
        "current": at,
        "next": (following if is_url else key) if not is_last else None,
    }
    return Part(found[begin : begin + size], begin, size, told, following)


def _placed(
    paging: Mapping[str, Json],
    asked: Json,
    size: int,
    found: Sequence[T],
    identify: Callable[[T], str],
) -> tuple[int, int, str]:
    """Return where a page begins, what the API calls that place, and the next one."""
    start: int | None = paging["start"]
    told = whole(asked)
    if paging["style"] == "last":
        ids = [identify(one) for one in found]
        begin = ids.index(str(asked)) + 1 if str(asked) in ids else 0
        return begin, begin, "".join(ids[begin + size - 1 : begin + size])
    if paging["style"] == "page":
        first = 1 if start is None else start
        at = first if told is None else max(told, first)
        return (at - first) * size, at, str(at + 1)
    first = start or 0
    at = max(told or first, first)
    return at - first, at, str(at + size)


def whole(told: Json) -> int | None:
    """Return a number that is told as such or as a text, None for anything else."""
    text = str(told)
    return int(text) if text.isascii() and text.isdecimal() else None


def _asked(paging: Mapping[str, Json], request: Request, name: str) -> Json:
    if paging["body"]:
        return dig(request.json, parts(name))
    return request.query.get(name, [None])[-1]


def _size(paging: Mapping[str, Json], request: Request) -> int:
    size = whole(_asked(paging, request, paging["limit"])) or SIZE
    return min(size, paging["max_limit"] or size)


def _address(request: Request, name: str, key: str) -> str:
    query = {**request.query, name: [key]}
    return f"{request.path}?{urlencode(query, doseq=True)}"
