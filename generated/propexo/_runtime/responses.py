"""Status, headers and request id of any result, without a second family of classes.

Decoding attaches a `ResponseInfo` to what it returns; `capture_responses` also sees the
responses of results that can carry nothing (None, text, plain values).
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import repeat
from types import MemberDescriptorType
from typing import TYPE_CHECKING, Any, NamedTuple

from .redaction import redacted

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


_EXCERPT = 300

_captured: ContextVar[list[ResponseInfo] | None] = ContextVar("captured", default=None)


def excerpt(body: object) -> str:
    """Return the beginning of a body that has no message, in one line; '' for none."""
    if body is None or body == "":
        return ""
    shown = redacted(body)
    text = shown if isinstance(shown, str) else json.dumps(shown)
    line = " ".join(text.split())
    return line if len(line) <= _EXCERPT else f"{line[:_EXCERPT]}..."


def response_of(result: object) -> ResponseInfo:
    """Return the response that a result came with: a model (also one of a list, or a
    copy), a page, a list whose first page has been fetched, or a job.

    Raises TypeError for a result that carries none, such as None or text;
    `capture_responses` is for those.
    """
    found = getattr(result, "_sdk_response", None)
    if isinstance(found, ResponseInfo):
        return found
    raise TypeError(
        f"a {type(result).__name__} carries no response; call inside of"
        " `with capture_responses() as responses:` instead"
    )


def attach(result: Any, info: ResponseInfo) -> None:
    """Let a result tell its response, if it is of a kind that can."""
    kind: Any = result.__class__  # not the value: it may answer for every name
    if hasattr(kind, "_sdk_response"):
        object.__setattr__(result, "_sdk_response", info)


def attach_all(results: list[Any], info: ResponseInfo) -> None:
    """Let all records of a list tell their response."""
    kinds = set(map(type, results))
    slot = getattr(kinds.pop(), "_sdk_response", None) if len(kinds) == 1 else None
    if isinstance(slot, MemberDescriptorType):
        deque(map(slot.__set__, results, repeat(info)), maxlen=0)  # no line for each
        return
    for result in results:
        attach(result, info)


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
