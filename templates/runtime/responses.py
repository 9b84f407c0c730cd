"""Status, headers and request id of any result, without a second family of classes.

Decoding attaches a `ResponseInfo` to what it returns; `capture_responses` also sees the
responses of results that can carry nothing (None, text, plain values).
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import httpx2


class ResponseInfo(NamedTuple):
    """What an answer says beside its body. `elapsed` is in seconds, of the last
    attempt.
    """

    status: int
    headers: httpx2.Headers
    request_id: str | None
    method: str
    path: str
    attempts: int = 1
    elapsed: float = 0.0


_captured: ContextVar[list[ResponseInfo] | None] = ContextVar("captured", default=None)


def response_of(result: object) -> ResponseInfo:
    """Return the response that a result came with: a model, a page, a list or a job.

    Raises TypeError for a result that carries none, such as None, text, or a record
    inside of a list; `capture_responses` is for those.
    """
    found = getattr(result, "_sdk_response", None)
    if isinstance(found, ResponseInfo):
        return found
    raise TypeError(
        f"a {type(result).__name__} carries no response; call inside of"
        " `with capture_responses() as responses:` instead"
    )


@contextmanager
def capture_responses() -> Generator[list[ResponseInfo]]:
    """Collect the responses of all calls made inside of the block, in their order."""
    seen: list[ResponseInfo] = []
    token = _captured.set(seen)
    try:
        yield seen
    finally:
        _captured.reset(token)


def note(info: ResponseInfo) -> None:
    """Hand a response to the blocks that capture them."""
    seen = _captured.get()
    if seen is not None:
        seen.append(info)
