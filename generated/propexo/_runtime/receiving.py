"""An answer whose body is still to come -> the answer with its body, within a limit.

httpx2 decompresses piece by piece; counting the pieces tells a small body that becomes
a huge one before it fills the memory. Where it does not fit, the answer comes without a
body, and `oversize` says why.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import aclosing, suppress

import httpx2

from .errors import ConfigurationError

DEFAULT_MAX_RESPONSE_BYTES = 256 * 1024 * 1024
"""Of one answer, decompressed: far beyond any page of records."""

_LIMIT = "max_response_bytes"


def _never() -> bool:
    return False


def receive(
    response: httpx2.Response,
    limit: int | None,
    is_late: Callable[[], bool] = _never,
) -> httpx2.Response:
    """Read the body of an answer, and close it.

    Raises ReadTimeout where `is_late` says so between two pieces: the timeouts of
    httpx2 are for each piece, and a server may send one byte after the other.
    """
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
    response: httpx2.Response,
    limit: int | None,
    is_late: Callable[[], bool] = _never,
) -> httpx2.Response:
    """Read the body of an answer, and close it; see `receive`."""
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


def _refuse_late(is_late: Callable[[], bool]) -> None:
    if is_late():
        raise httpx2.ReadTimeout("the whole answer did not come in time")


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
