"""Webhooks: raw body, signature header and secret -> a typed event, or an error.

The signature is the HMAC-SHA256 (RFC 2104) of the raw body in hexadecimal digits.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Mapping
from typing import Any, Generic, TypeVar

from .errors import ConfigurationError, WebhookVerificationError
from .records import Record
from .settings import dig
from .shapes import is_dict

K = TypeVar("K", bound=str)
_KIND_FIELDS = ("event", "type", "trigger", "event_type", "kind")
"""Where webhooks carry their kind by custom: fields that machines fill, not people."""


class Event(Record, Generic[K]):
    """What a webhook tells. `kind` is one of the documented words, or a newer one."""

    kind: K
    payload: Mapping[str, Any]


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


def read(body: bytes | str, events: tuple[str, ...], field: str = "") -> Event[str]:
    """Return the event in a body that has been verified.

    Its kind is what the dotted path `field` leads to, "" where that is no text. Without
    `field` it is a documented word, or else any, where webhooks carry it by custom.
    Raises WebhookVerificationError for what is no JSON object.
    """
    try:
        payload = json.loads(_bytes(body, "body"))
    except (ValueError, RecursionError) as error:
        raise WebhookVerificationError("the body is no JSON") from error
    if not is_dict(payload):
        raise WebhookVerificationError("the body is no JSON object")
    found = (dig(payload, path) for path in ([field] if field else _KIND_FIELDS))
    words = [word for word in found if isinstance(word, str)]
    known = (word for word in words if word in events)
    return Event(next(known, words[0] if words else ""), payload)


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
