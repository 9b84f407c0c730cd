"""Webhooks of the Mini API."""

from __future__ import annotations

from time import time
from typing import Literal, TypeAlias

from ._runtime import webhooks as _webhooks
from ._runtime.webhooks import Event

HEADER = "mini-signature"
Kind: TypeAlias = Literal["DATA_NEW", "SYNC_COMPLETE"] | str


def verify(
    body: bytes | str,
    signature: str,
    secret: str,
    *,
    tolerance: float | None = None,
) -> Event[Kind]:
    """Return the event of a webhook that was signed with `secret`."""
    _webhooks.verify(body, signature, secret)
    event = _webhooks.read(body, ("DATA_NEW", "SYNC_COMPLETE"))
    if tolerance is not None:
        _webhooks.check_age(event.payload, tolerance, time())
    return event


def sign(body: bytes | str, secret: str) -> str:
    """Return the signature of a body, for tests."""
    return _webhooks.sign(body, secret)
