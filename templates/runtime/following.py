"""Where an answer says that the next page begins: in its body, or in its `Link` header.

In comes an answer, out comes a position: a value for the key of the list or, where that
is not enough, the URL of the page. Such a URL is followed at the server that was asked,
and nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import parse_qsl, quote, urlencode, urljoin, urlsplit

import httpx2

from .origins import origin
from .patterns import pattern
from .settings import ApiKey, dig
from .shapes import is_dict

if TYPE_CHECKING:
    from .encoding import Call, Query
    from .operation import Paging
    from .settings import Settings

_LINK = pattern(r"<([^<>]*)>([^<]*)")
_REL = pattern(r";\s*rel\s*=\s*(?:\"([^\"]*)\"|([^\s;,\"]+))", re.IGNORECASE)
_PAGES = frozenset({"next", "prev", "previous", "first", "last", "self"})
_COUNTED = ("offset", "page")


class Said(NamedTuple):
    """What an answer says of the next page: where it begins, None for no page; False
    where it says nothing.
    """

    known: bool
    position: str | None = None


class ElsewhereError(Exception):
    """The next page is said to be at another server."""


def said_by(
    paging: Paging,
    envelope: dict[str, Any],
    response: httpx2.Response,
    start: Call,
    settings: Settings,
) -> Said:
    """Return what an answer says of the next page. Raises ElsewhereError."""
    if paging.next and paging.style != "last":
        found = dig(envelope, paging.next)
        if _is_place(found):
            text = str(found)
            if not _is_url(paging, text):
                return Said(True, text)
            return Said(True, _position(paging, text, response, start, settings))
        # Where a total or a flag says how far the list goes, no URL is no end.
        else_told = bool(paging.more or paging.total or paging.pages)
        counted = paging.style in _COUNTED and else_told
        if not counted or _has(envelope, paging.next):
            return Said(True)
    return _linked(paging, response, start, settings)


def _is_place(found: object) -> bool:
    return isinstance(found, str | int) and not isinstance(found, bool) and found != ""


def _has(envelope: dict[str, Any], path: tuple[str, ...]) -> bool:
    around = dig(envelope, path[:-1])
    return is_dict(around) and path[-1] in around


def _is_url(paging: Paging, text: str) -> bool:
    """Tell a URL from a token, which may begin with a slash as well."""
    if text.startswith(("http://", "https://")) or paging.style == "url":
        return True
    if paging.style in _COUNTED:
        return not text.isdecimal()
    return text.startswith(("/", "?")) and "?" in text and "=" in text


def _linked(
    paging: Paging, response: httpx2.Response, start: Call, settings: Settings
) -> Said:
    """Return what the `Link` header says (RFC 8288)."""
    known = False
    for target, relations in _links(response):
        if "next" in relations:
            return Said(True, _position(paging, target, response, start, settings))
        known = known or not _PAGES.isdisjoint(relations)
    return Said(known or paging.link)


def _links(response: httpx2.Response) -> Iterator[tuple[str, set[str]]]:
    if "link" not in response.headers:
        return
    for target, parameters in _LINK.findall(response.headers["link"]):
        told = _REL.search(parameters)
        if told:
            yield target, set((told[1] or told[2] or "").lower().split())


def _position(
    paging: Paging,
    text: str,
    response: httpx2.Response,
    start: Call,
    settings: Settings,
) -> str:
    """Return the position that a URL leads to: the key in it, else the URL itself."""
    target = _joined(str(response.request.url), text)
    secret = {
        scheme.parameter
        for scheme in settings.schemes.values()
        if isinstance(scheme, ApiKey) and scheme.location == "query"
    }
    pairs = [p for p in _pairs(target) if p[0] not in secret]
    if paging.key and not paging.body and paging.key in dict(pairs):
        return _moved(paging.key, pairs, start)
    if origin(target) != origin(start.url):
        raise ElsewhereError(origin(target)[1])
    return f"{urlsplit(target)._replace(query='', fragment='').geturl()}?{_text(pairs)}"


def _joined(base: str, text: str) -> str:
    try:
        target = urljoin(base, text)
        origin(target)
    except (ValueError, httpx2.InvalidURL):
        raise ElsewhereError("whose address is none") from None
    return target


def _moved(key: str, pairs: list[tuple[str, str]], start: Call) -> str:
    """Return the key of a URL, or what else it has to say, laid over the own query."""
    own = list(_pairs(f"?{'&'.join(f'{k}={v}' for k, v in start.query)}"))
    if all(pair in own or pair[0] == key for pair in pairs):
        return dict(pairs)[key]
    told = dict(pairs)
    rest = [pair for pair in own if pair[0] not in told]
    return f"{start.url}?{_text([*rest, *pairs])}"


def _pairs(url: str) -> Iterator[tuple[str, str]]:
    yield from parse_qsl(urlsplit(url).query, keep_blank_values=True)


def _text(pairs: list[tuple[str, str]]) -> str:
    return urlencode(pairs, quote_via=quote, safe="")


def is_address(position: str) -> bool:
    """Tell whether a position is the URL of a page."""
    return position.startswith(("http://", "https://"))


def parted(position: str, start: Call) -> tuple[str, Query]:
    """Return URL and query of a position. Raises ElsewhereError for another server."""
    position = _joined(start.url, position)
    if origin(position) != origin(start.url):
        raise ElsewhereError(origin(position)[1])
    query = tuple((quote(k, safe=""), quote(v, safe="")) for k, v in _pairs(position))
    return urlsplit(position)._replace(query="", fragment="").geturl(), query
