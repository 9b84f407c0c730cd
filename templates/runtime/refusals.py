"""An outcome that is no success -> the error that the caller gets, or None for a
success.

The one place that decides what an outcome means for money: whether a write may have
happened.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from email.utils import parsedate_to_datetime
from typing import Any

import httpx2

from .encoding import Call
from .errors import (
    AmbiguousWriteError,
    APIConnectionError,
    APITimeoutError,
    ConfigurationError,
    FieldIssue,
    ResponseDecodeError,
    SDKError,
    status_error,
)
from .receiving import oversize
from .responses import excerpt
from .settings import Settings, dig, first_of
from .shapes import is_list, is_map

NEVER_SENT = (
    httpx2.ConnectError,
    httpx2.ConnectTimeout,
    httpx2.PoolTimeout,
    httpx2.ProxyError,
)
"""No connection: the server cannot have seen the request. Repeating is safe, also a
write.
"""

UNUSABLE = (httpx2.UnsupportedProtocol, httpx2.InvalidURL)
"""Nothing was sent and repeating cannot help."""

_AMBIGUOUS = frozenset({303, 408})
"""See Other is the answer to a write that was done; a gateway's 408 tells nothing."""

_ONCE = "It was sent once and not again, because repeating it could write twice."
_KEYED = "It was repeated under its idempotency key, in vain."
_LOOK = {
    "POST": "Look whether the record is there (list the records, or read the log of"
    " writes) before you repeat it.",
    "DELETE": "Look whether the record is still there before you repeat it.",
}
_LOOK_AT_CHANGE = "Read the record and see whether it has changed before you repeat it."

Outcome = httpx2.Response | Exception


def refusal(
    call: Call, kept: httpx2.Request, outcome: Outcome, settings: Settings, wall: float
) -> SDKError | None:
    """Return the error for an outcome. `kept` is the request without its
    credentials.
    """
    if isinstance(outcome, Exception):
        return _no_answer(call, kept, outcome)
    # <redirects>
    if call.redirect and outcome.is_redirect:
        return None
    # </redirects>
    if outcome.is_success:
        return _unread(call, kept, outcome, settings)
    told = told_by(outcome, settings, wall)
    status = outcome.status_code
    if call.writes and (status >= 500 or status in _AMBIGUOUS or status < 200):
        return ambiguous(call, kept, f"the answer was {status}", told)
    heading = f"{call.shown}: {status} {outcome.reason_phrase}".rstrip()
    return status_error(status)(_message(heading, told), told)


def repeatable(call: Call, outcome: Outcome) -> bool:
    """Tell whether a call may be sent again after this outcome.

    A write only where the server cannot have acted: never connected, or 429; or where
    the caller gave it an idempotency key.
    """
    careful = call.writes and not call.keyed
    if isinstance(outcome, UNUSABLE):
        return False
    if isinstance(outcome, NEVER_SENT):
        return True
    if isinstance(outcome, Exception):
        return not careful
    status = outcome.status_code
    return status == 429 or (not careful and (status == 408 or status >= 500))


def ambiguous(
    call: Call, kept: httpx2.Request, reason: str, told: Mapping[str, Any]
) -> AmbiguousWriteError:
    """Return the error of a write whose outcome is unknown."""
    heading = f"{call.shown} may or may not have been carried out: {reason}"
    done = _KEYED if call.keyed else _ONCE
    advice = f"{done} {_LOOK.get(call.method, _LOOK_AT_CHANGE)}"
    return AmbiguousWriteError(
        f"{_message(heading, told)}\n{advice}", {"request": kept, **told}
    )


def _unread(
    call: Call, kept: httpx2.Request, response: httpx2.Response, settings: Settings
) -> SDKError | None:
    """Return the error of a success whose body is too large, None for any other."""
    reason = oversize(response)
    if not reason:
        return None
    if not call.writes:
        issue = FieldIssue("", reason, "too_large")
        name = request_id(response.headers, settings)
        return ResponseDecodeError(call.shown, [issue], response, name)
    status = response.status_code
    told: dict[str, Any] = {"status": status, "response": response}
    told["request_id"] = request_id(response.headers, settings)
    return ambiguous(call, kept, f"the answer was {status}, but it {reason}", told)


def _no_answer(call: Call, kept: httpx2.Request, error: Exception) -> SDKError:
    reason = f"{type(error).__name__}: {error}".rstrip(": ")
    if isinstance(error, UNUSABLE):
        return ConfigurationError(f"{call.shown}: {reason}; look at `base_url`")
    if call.writes and not isinstance(error, NEVER_SENT):
        return ambiguous(call, kept, reason, {})
    late = isinstance(error, httpx2.TimeoutException)
    kind = APITimeoutError if late else APIConnectionError
    return kind(f"{call.shown}: no answer ({reason})", request=kept)


def _message(heading: str, told: Mapping[str, Any]) -> str:
    said = told.get("message") or excerpt(told.get("body"))
    code = f" [{told['code']}]" if told.get("code") else ""
    issues = "".join(f"\n  {issue}" for issue in told.get("issues", ()))
    rid = f" (request {told['request_id']})" if told.get("request_id") else ""
    return f"{heading}{code}{f': {said}' if said else ''}{rid}{issues}"


# --- what an answer tells -------------------------------------------------------------


def told_by(
    response: httpx2.Response, settings: Settings, wall: float
) -> dict[str, Any]:
    """Return the fields of an error from an answer, as the API's conventions place
    them.
    """
    body, shape = _body(response), settings.errors
    return {
        "status": response.status_code,
        "code": _text(body, shape.code),
        "message": _text(body, shape.message) or _cut(response),
        "details": first_of(body, shape.details),
        "issues": _issues(body, shape.issues),
        "body": body,
        "request_id": request_id(response.headers, settings),
        "retry_after": retry_after(response.headers, wall),
        "response": response,
        "request": response.request,
    }


def _cut(response: httpx2.Response) -> str | None:
    reason = oversize(response)
    return f"the body {reason}" if reason else None


def _body(response: httpx2.Response) -> Any:
    try:
        return json.loads(response.content)
    except (ValueError, RecursionError):
        return response.text[:2000] or None


def _text(body: Any, paths: tuple[str, ...]) -> str | None:
    """Return the first text (or number) that a path leads to."""
    found = (dig(body, path) for path in paths)
    return next((str(one) for one in found if isinstance(one, str | int)), None)


def _issues(body: Any, paths: tuple[str, ...]) -> tuple[FieldIssue, ...]:
    """Return the misfits that the API lists, in whichever words are common."""
    found = (dig(body, path) for path in paths)
    listed: list[Any] = next((one for one in found if is_list(one)), list[Any]())
    return tuple(_issue(item) for item in listed)


def _issue(item: Any) -> FieldIssue:
    if not is_map(item):
        return FieldIssue("", str(item))
    where = first_of(item, ("path", "field", "loc", "param", "pointer", "property"))
    path = _joined(where) if is_list(where) else str(where or "")
    message = first_of(item, ("message", "msg", "detail", "description", "title"))
    return FieldIssue(
        path, str(message or ""), str(first_of(item, ("code", "type")) or "")
    )


def _joined(path: Iterable[Any]) -> str:
    text = "".join(f"[{p}]" if isinstance(p, int) else f".{p}" for p in path)
    return text.removeprefix(".")


def request_id(headers: Mapping[str, str], settings: Settings) -> str | None:
    """Return the API's name for a request, from the first header that has one."""
    found = (headers.get(name) for name in settings.request_id)
    return next((value for value in found if value), None)


def retry_after(headers: Mapping[str, str], wall: float) -> float | None:
    """Return the seconds of `Retry-After`, given as a number or a date (RFC 9110,
    10.2.3).
    """
    text = headers.get("retry-after", "").strip()
    if not text:
        return None
    try:
        seconds = float(text)
    except ValueError:
        seconds = _seconds_until(text, wall)
    return max(0.0, seconds) if math.isfinite(seconds) else None


def _seconds_until(date: str, wall: float) -> float:
    try:
        return parsedate_to_datetime(date).timestamp() - wall
    except (ValueError, OverflowError, TypeError):
        return math.nan
