"""Bytes as they come -> lines of JSON, and server-sent events: parsers without I/O.

`feed` takes the next bytes and yields what they complete, `end` what is left at the
end. Neither keeps more than `limit` bytes of what is not complete.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import Generic, NamedTuple, Protocol, TypeVar

T = TypeVar("T")
_LINE_ENDS = re.compile(r"\r\n|\n|\r")


class TooLong(Exception):
    """A line or an event is longer than may be kept."""


class ServerSentEvent(NamedTuple, Generic[T]):
    """An event (WHATWG HTML, section 9.2): its name, data and id.

    `id` is that of the last event which has one: it tells where to go on. `retry` are
    milliseconds, where the server just told how long to wait before asking again.
    """

    event: str
    data: T
    id: str = ""
    retry: int | None = None


class Parser(Protocol):
    """What takes bytes and gives texts that are complete."""

    def feed(self, data: bytes) -> Iterator[ServerSentEvent[str]]: ...

    def end(self) -> Iterator[ServerSentEvent[str]]: ...


class _Text:
    """Lines of UTF-8, of which the last may not be complete."""

    def __init__(self, ends: re.Pattern[str], limit: int | None) -> None:
        self._ends, self._limit = ends, limit
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")("replace")
        self._parts: list[str] = []
        self._size = 0

    def feed(self, data: bytes, final: bool = False) -> Iterator[str]:
        text = self._decoder.decode(data, final)
        if self._parts and self._parts[-1].endswith("\r"):
            last = self._parts.pop()  # ends with what may be half of a line end
            self._size -= len(last)
            text = last + text
        held = "" if final or not text.endswith("\r") else "\r"
        first, *rest = self._ends.split(text.removesuffix("\r") if held else text)
        for line in rest:
            yield "".join([*self._parts, first])
            self._parts, self._size, first = [], 0, line
        self._keep(first + held)

    def end(self) -> Iterator[str]:
        yield from self.feed(b"", final=True)
        if self._parts:
            yield "".join(self._parts)

    def _keep(self, part: str) -> None:
        if part:
            self._parts.append(part)
        self._size += len(part)
        if self._limit is not None and self._size > self._limit:
            raise TooLong


class Lines:
    """Values of JSON, each in a line, or behind a separator (RFC 7464)."""

    def __init__(self, media: str, limit: int | None = None) -> None:
        separator = "\x1e" if media.endswith("json-seq") else "\n"
        self._text = _Text(re.compile(separator), limit)

    def feed(self, data: bytes) -> Iterator[ServerSentEvent[str]]:
        """Yield the values that the next bytes complete."""
        return _filled(self._text.feed(data))

    def end(self) -> Iterator[ServerSentEvent[str]]:
        """Yield the value at the end, which nothing need follow."""
        return _filled(self._text.end())


def _filled(lines: Iterator[str]) -> Iterator[ServerSentEvent[str]]:
    return (ServerSentEvent("", line) for line in lines if line.strip())


class Events:
    """Server-sent events, as the standard has them parsed (section 9.2.6).

    One that the end cuts off is no event.
    """

    def __init__(self, limit: int | None = None) -> None:
        self._text = _Text(_LINE_ENDS, limit)
        self._limit = limit
        self._id = ""
        self._retry: int | None = None
        self._begin()

    def _begin(self) -> None:
        self._name, self._size = "", 0
        self._data: list[str] = []

    def feed(self, data: bytes) -> Iterator[ServerSentEvent[str]]:
        """Yield the events that the next bytes complete."""
        return self._events(self._text.feed(data))

    def end(self) -> Iterator[ServerSentEvent[str]]:
        """Yield the event that a carriage return at the very end completes."""
        return self._events(self._text.feed(b"", final=True))

    def _events(self, lines: Iterator[str]) -> Iterator[ServerSentEvent[str]]:
        for line in lines:
            if line:
                self._take(line)
                continue
            if self._data:
                text, name = "\n".join(self._data), self._name or "message"
                yield ServerSentEvent(name, text, self._id, self._retry)
                self._retry = None
            self._begin()

    def _take(self, line: str) -> None:
        field, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if field == "data":
            self._data.append(value)
            self._size += len(value) + 1
            if self._limit is not None and self._size > self._limit:
                raise TooLong
        elif field == "event":
            self._name = value
        elif field == "id" and "\0" not in value:
            self._id = value
        elif field == "retry" and value.isascii() and value.isdigit():
            self._retry = int(value)
