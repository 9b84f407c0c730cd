"""Webhooks: raw body, signature header and secret -> a typed event, or an error.

The signature is the HMAC-SHA256 (RFC 2104) of the raw body in hexadecimal digits.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any, Generic

from typing_extensions import TypeVar

from .errors import ConfigurationError, WebhookVerificationError
from .records import Record
from .settings import dig
from .shapes import is_dict

K = TypeVar("K", bound=str | None)
P = TypeVar("P", default=Mapping[str, Any])
KIND_FIELDS = ("event", "type", "trigger", "event_type", "kind")
"""Where webhooks carry their kind by custom: fields that machines fill, not people."""


_TIME_FIELDS = (
    *("timestamp", "sent_at", "created_at", "time"),
    *("meta.timestamp", "meta.sent_at", "meta.created_at"),
)
_LATEST_SECOND = 1e11  # in the year 5138; what is greater counts milliseconds


class Event(Record, Generic[K, P]):
    """What a webhook tells. `kind` is one of the documented words, or a newer one."""

    kind: K
    payload: P


def verify(body: bytes | str, signature: bytes | str, secret: str) -> None:
    """Return if `body`, exactly as it was received, was signed with `secret`.

    Raises WebhookVerificationError if not, whatever was received, ConfigurationError
    without a secret.
    """
    wanted = hmac.new(_key(secret), _bytes(body, "body"), "sha256")
    given = _bytes(signature, "signature").strip().lower().removeprefix(b"sha256=")
    # As bytes: comparing text that is not ASCII would be an error of its own.
    if not hmac.compare_digest(wanted.hexdigest().encode(), given):
        raise WebhookVerificationError("the signature does not fit body and secret")


def read(
    body: bytes | str,
    events: Collection[str],
    field: str | tuple[str, ...] = "",
) -> Event[str]:
    """Return the event in a body that has been verified.

    Its kind is what the path `field` leads to, "" where that is no text. Without
    `field` it is a documented word, or else any, where webhooks carry it by custom.
    Raises WebhookVerificationError for what is no JSON object.
    """
    payload = read_json(body)
    if not is_dict(payload):
        raise WebhookVerificationError("the body is no JSON object")
    return Event(kind_of(payload, events, field), payload)


def read_json(body: bytes | str) -> Any:
    """Return the JSON value in a body."""
    try:
        return json.loads(_bytes(body, "body"))
    except (ValueError, RecursionError) as error:
        raise WebhookVerificationError("the body is no JSON") from error


def kind_of(
    payload: Any, events: Collection[str], field: str | tuple[str, ...] = ""
) -> str:
    """Return the kind that a payload tells, "" where it tells none."""
    found = (dig(payload, path) for path in ([field] if field else KIND_FIELDS))
    words = [word for word in found if isinstance(word, str)]
    known = (word for word in words if word in events)
    return next(known, words[0] if words else "")


def _key(secret: object) -> bytes:
    if not isinstance(secret, str) or not secret:
        raise ConfigurationError("`secret` should be text, and not empty")
    try:
        return secret.encode()
    except UnicodeEncodeError:
        raise ConfigurationError("`secret` is text without a UTF-8 form") from None


def _bytes(received: object, name: str) -> bytes:
    """Return what was received as bytes. Raises where it is neither bytes nor text."""
    try:
        if isinstance(received, str):
            return received.encode()
        if isinstance(received, bytes):
            return received
    except UnicodeEncodeError:
        raise WebhookVerificationError(
            f"the {name} is text without a UTF-8 form"
        ) from None
    kind = type(received).__name__
    raise WebhookVerificationError(f"the {name} should be bytes or text, not {kind}")


# --- time, and tests ------------------------------------------------------------------


def check_age(payload: Any, tolerance: float, now: float) -> None:
    """Return if a verified payload was sent at most `tolerance` seconds before or
    after `now`.

    Raises WebhookVerificationError if not, and where it does not tell its time: who has
    caught a webhook could send it again.
    """
    told = (_seconds(dig(payload, path)) for path in _TIME_FIELDS)
    sent = next((moment for moment in told if moment is not None), None)
    if sent is None:
        raise WebhookVerificationError(
            "the body tells no time, so `tolerance` cannot be kept; leave it out"
        )
    if not abs(now - sent) <= tolerance:
        text = f"the webhook is {now - sent:.0f} s old, more than {tolerance:g} s"
        raise WebhookVerificationError(text)


def _seconds(value: object) -> float | None:
    """Return a moment as seconds since 1970; it may be given in milliseconds, or as
    text with a time zone.
    """
    if isinstance(value, str):
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            return None
        return None if moment.tzinfo is None else moment.timestamp()
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return value / 1000 if abs(value) > _LATEST_SECOND else float(value)


def sign(body: bytes | str, secret: str) -> str:
    """Return the signature of a body, for tests of the code that receives webhooks."""
    return hmac.new(_key(secret), _bytes(body, "body"), "sha256").hexdigest()
