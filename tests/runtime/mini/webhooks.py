"""Webhooks of the Mini API."""

from __future__ import annotations

from typing import Literal, TypeAlias

from ._runtime import webhooks as _webhooks
from ._runtime.webhooks import Event

HEADER = "mini-signature"
Kind: TypeAlias = Literal["DATA_NEW", "SYNC_COMPLETE"] | str


def verify(body: bytes | str, signature: str, secret: str) -> Event[Kind]:
    """Return the event of a webhook that was signed with `secret`."""
    _webhooks.verify(body, signature, secret)
    return _webhooks.read(body, ("DATA_NEW", "SYNC_COMPLETE"))
