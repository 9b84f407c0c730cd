"""An answer whose body is still to come -> the answer with its body, within a limit.

httpx2 decompresses piece by piece; counting the pieces tells a small body that becomes
a huge one before it fills the memory. Where it does not fit, the answer comes without a
body, and `oversize` says why.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import aclosing, suppress
from typing import Any

import httpx2

from .errors import ConfigurationError

DEFAULT_MAX_RESPONSE_BYTES = 256 * 1024 * 1024
"""Of one answer, decompressed: far beyond any page of records."""

_LIMIT = "max_response_bytes"


IsLate = Callable[[], bool]


def receive(
    response: httpx2.Response, limit: int | None, is_late: IsLate | None = None
) -> httpx2.Response:
    """Read the body of an answer, and close it.

    Raises ReadTimeout where `is_late` says so between two pieces: the timeouts of
    httpx2 are for each piece, and a server may send one byte after the other.
    """
    if _comes_as_it_is(response):
        counted = response.stream = _Counted(response.stream, limit, is_late)
        try:
            response.read()
        except _TooLargeError:
            return _whole(response, b"", limit)
        finally:
            response.close()
        return counted.kept(response)
    body = bytearray()
    try:
        for piece in response.iter_bytes():
            body += piece
            if limit is not None and len(body) > limit:
                return _whole(response, b"", limit)
            _refuse_late(is_late)
    finally:
        response.close()
    return _whole(response, bytes(body))


async def receive_async(
    response: httpx2.Response, limit: int | None, is_late: IsLate | None = None
) -> httpx2.Response:
    """Read the body of an answer, and close it; see `receive`."""
    if _comes_as_it_is(response):
        counted = response.stream = _Counted(response.stream, limit, is_late)
        try:
            await response.aread()
        except _TooLargeError:
            return _whole(response, b"", limit)
        finally:
            await response.aclose()
        return counted.kept(response)
    body = bytearray()
    try:
        async with aclosing(response.aiter_bytes()) as pieces:
            async for piece in pieces:
                body += piece
                if limit is not None and len(body) > limit:
                    return _whole(response, b"", limit)
                _refuse_late(is_late)
    finally:
        await response.aclose()
    return _whole(response, bytes(body))


def _refuse_late(is_late: IsLate | None) -> None:
    if is_late is not None and is_late():
        raise httpx2.ReadTimeout("the whole answer did not come in time")


# --- without decompression ------------------------------------------------------------


class _TooLargeError(Exception):
    """A body is larger than it may be."""


class _Counted(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """A body that comes as it is: then httpx2 may read it by itself, in half the time.

    Raises _TooLargeError as soon as it is larger than it may be.
    """

    def __init__(self, came: Any, limit: int | None, is_late: IsLate | None) -> None:
        self._came, self._limit, self._is_late = came, limit, is_late
        self._size = 0

    def __iter__(self) -> Iterator[bytes]:
        return map(self._count, self._came)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for piece in self._came:
            yield self._count(piece)

    def _count(self, piece: bytes) -> bytes:
        self._size += len(piece)
        if self._limit is not None and self._size > self._limit:
            raise _TooLargeError
        _refuse_late(self._is_late)
        return piece

    def close(self) -> None:
        self._came.close()

    async def aclose(self) -> None:
        await self._came.aclose()

    def kept(self, response: httpx2.Response) -> httpx2.Response:
        """Return the answer, which holds no connection any more."""
        if self._limit is not None and len(response.content) > self._limit:
            return _whole(response, b"", self._limit)  # it came at once
        elapsed = getattr(self._came, "elapsed", None)
        if elapsed is not None:
            response.elapsed = elapsed
        response.stream = httpx2.ByteStream(response.content)
        return response


def _comes_as_it_is(response: httpx2.Response) -> bool:
    return "content-encoding" not in response.headers


# --- too large ------------------------------------------------------------------------


def oversize(response: httpx2.Response) -> str:
    """Return what to say of a body that was not kept, "" of one that was."""
    limit = response.extensions.get(_LIMIT)
    return f"is larger than {limit:,} bytes (`{_LIMIT}`)" if limit else ""


def checked_limit(limit: object) -> int | None:
    """Return the limit that a caller gave. Raises ConfigurationError for a wrong
    one.
    """
    if limit is None or (isinstance(limit, int) and limit > 0 and limit is not True):
        return limit
    raise ConfigurationError(f"`{_LIMIT}` should be a positive whole number or None")


def _whole(
    response: httpx2.Response, content: bytes, limit: int | None = None
) -> httpx2.Response:
    whole = httpx2.Response(
        response.status_code,
        content=content,
        request=response.request,
        extensions={**response.extensions, _LIMIT: limit},
        history=response.history,
        default_encoding=response.default_encoding,
    )
    # Only now: its Content-Encoding would have the content decompressed once more.
    whole.headers = response.headers
    with suppress(RuntimeError):  # what came at once was never timed
        whole.elapsed = response.elapsed
    return whole
