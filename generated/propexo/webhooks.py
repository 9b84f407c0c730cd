# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Webhooks: check the signature, then read the event."""

from __future__ import annotations

from time import time
from typing import Literal, TypeAlias

from ._runtime import webhooks as _webhooks
from ._runtime.webhooks import Event

__all__ = [
    "Event",
    "HEADER",
    "Kind",
    "sign",
    "verify",
]

HEADER = "propexo-signature"
Kind: TypeAlias = (
    Literal["DATA_NEW", "DATA_UPDATE", "SYNC_COMPLETE", "FIRST_SYNC_COMPLETE"] | str
)
_KINDS = ("DATA_NEW", "DATA_UPDATE", "SYNC_COMPLETE", "FIRST_SYNC_COMPLETE")


def verify(
    body: bytes | str, signature: str, secret: str, *, tolerance: float | None = None
) -> Event[Kind]:
    """Return the event of a webhook that was signed with `secret`.

    `body` is the raw body as it came, `signature` what the header `HEADER` holds. The
    comparison takes constant time. With `tolerance` (seconds), a body that tells an
    older or a later time is refused, and so is one that tells none.

    Raises:
        WebhookVerificationError: The signature does not fit, or it is no event.
    """
    _webhooks.verify(body, signature, secret)
    event: Event[Kind] = _webhooks.read(body, _KINDS)
    if tolerance is not None:
        _webhooks.check_age(event.payload, tolerance, time())
    return event


def sign(body: bytes | str, secret: str) -> str:
    """Return the signature of a body, for tests of the code that receives webhooks."""
    return _webhooks.sign(body, secret)
