"""Webhooks: raw body, signature header and secret -> a typed event, or an error.

The signature is the HMAC-SHA256 (RFC 2104) of the raw body in hexadecimal digits.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Generic, TypeVar

from .errors import ConfigurationError, WebhookVerificationError
from .records import Record
from .settings import dig
from .shapes import is_dict

K = TypeVar("K", bound=str)
_KIND_KEYS = ("event", "type", "trigger", "event_type", "kind", "name")


_TIME_FIELDS = (
    *("timestamp", "sent_at", "created_at", "time"),
    *("meta.timestamp", "meta.sent_at", "meta.created_at"),
)
_LATEST_SECOND = 1e11  # in the year 5138; what is greater counts milliseconds


class Event(Record, Generic[K]):
    """What a webhook tells. `kind` is one of the documented words, or a newer one."""

    kind: K
    payload: Mapping[str, Any]


def verify(body: bytes | str, signature: str, secret: str) -> None:
    """Return if `body`, exactly as it was received, was signed with `secret`.

    Raises WebhookVerificationError if not, ConfigurationError without a secret.
    """
    if not secret:
        raise ConfigurationError("`secret` is empty; anyone could sign with that")
    raw = body.encode() if isinstance(body, str) else body
    wanted = hmac.new(secret.encode(), raw, "sha256").hexdigest()
    given = (signature or "").strip().lower().removeprefix("sha256=")
    # As bytes: comparing text that is not ASCII would be an error of its own.
    if not hmac.compare_digest(wanted.encode(), given.encode("utf-8", "replace")):
        raise WebhookVerificationError("the signature does not fit body and secret")


def read(body: bytes | str, events: tuple[str, ...]) -> Event[str]:
    """Return the event in a body that has been verified.

    Raises WebhookVerificationError for what is no JSON object.
    """
    try:
        payload = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise WebhookVerificationError("the body is no JSON") from error
    if not is_dict(payload):
        raise WebhookVerificationError("the body is no JSON object")
    return Event(_kind(payload, events), payload)


def _kind(payload: Mapping[str, Any], events: tuple[str, ...]) -> str:
    """Return the documented word that the payload names, else its likeliest word."""
    words = [v for v in payload.values() if isinstance(v, str)]
    known = [word for word in words if word in events]
    likely = (payload.get(key) for key in _KIND_KEYS)
    return next((x for x in (*known, *likely) if isinstance(x, str)), "")


# --- time, and tests ------------------------------------------------------------------


def check_age(payload: Mapping[str, Any], tolerance: float, now: float) -> None:
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
    raw = body.encode() if isinstance(body, str) else body
    return hmac.new(secret.encode(), raw, "sha256").hexdigest()
