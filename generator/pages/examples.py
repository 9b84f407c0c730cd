"""Read the examples of a page: the command that sends a request, and the JSON that comes back."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from .lines import Line, Page, Unreadable

_DATA = frozenset({"-d", "--data", "--data-raw", "--data-binary", "--json"})
_DEPTH = 60  # levels of an example that are taken in


@dataclass(frozen=True, slots=True)
class Request:
    """What a command sends: method, where to, with which headers and which body."""

    line: Line
    method: str
    server: str
    path: str
    headers: dict[str, str] = field(default_factory=dict)
    body: Any = None
    has_body: bool = False


def find_request(page: Page) -> Request | None:
    """Return the first request that a page shows by curl, None where it shows none."""
    for line in page.lines:
        if line.kind == "code" and line.text.lstrip().startswith("curl"):
            return _request(page, line)
    return None


def find_answer(page: Page, after: Line | None) -> Any:
    """Return the first JSON that stands behind a line; LookupError where there is none."""
    start = page.lines.index(after) + 1 if after else 0
    for line in page.lines[start:]:
        if line.kind == "code" and line.text.strip()[:1] in ("{", "["):
            return _json(page, line.text, line.number)
    raise LookupError


def _request(page: Page, line: Line) -> Request:
    """Read a command; raises Unreadable where it is none that curl would take."""
    try:
        method, url, headers, data = _command(
            shlex.split(line.text.replace("\\\n", " "))
        )
        parts = urlsplit(url)
    except ValueError as cause:
        told = f"the example of a request cannot be read: {cause}"
        raise Unreadable([page.problem("example", told, line.number)]) from None
    server = f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
    if data is None:
        return Request(line, method or "GET", server, parts.path, headers)
    before = line.text.partition(data.partition("\n")[0] or "\0")[0].count("\n")
    body = _json(page, data, line.number + before)
    return Request(line, method or "POST", server, parts.path, headers, body, True)


def _command(words: Sequence[str]) -> tuple[str, str, dict[str, str], str | None]:
    """Return method, URL, headers and body of a command; "" and None for what it leaves out."""
    method, url, data, in_query = "", "", None, False
    headers: dict[str, str] = {}
    options = iter(words[1:])
    for word in options:
        if word in ("-X", "--request"):
            method = next(options, "").upper()
        elif word in ("-H", "--header"):
            name, _, value = next(options, "").partition(":")
            headers[name.strip().lower()] = value.strip()
        elif word in _DATA:
            data = next(options, "")
        elif word in ("-G", "--get"):
            in_query = True
        elif not word.startswith("-") and not url:
            url = word
    return method, url, headers, None if in_query else data


def _json(page: Page, text: str, number: int) -> Any:
    """Return the value of an example; raises Unreadable, at its line, where it is no JSON."""
    try:
        value = json.loads(text, parse_constant=_refused)
    except (ValueError, RecursionError) as cause:
        at = number + getattr(cause, "lineno", 1) - 1
        told = f"an example is no JSON: {getattr(cause, 'msg', cause)}"
        remedy = "correct the saved page"
        raise Unreadable([page.problem("example", told, at, remedy)]) from None
    if any(depth > _DEPTH for depth in _depths(value)):
        told = f"an example is nested deeper than {_DEPTH} levels"
        raise Unreadable([page.problem("example", told, number)])
    return value


def _refused(word: str) -> Any:
    raise ValueError(f"{word} is no JSON")


def _depths(value: Any) -> Iterator[int]:
    waiting = [(value, 1)]
    while waiting:
        node, depth = waiting.pop()
        yield depth
        inner = (
            node.values()
            if isinstance(node, dict)
            else node if isinstance(node, list) else ()
        )
        waiting += [(one, depth + 1) for one in inner]
