# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Webhooks: check the signature, then read the event."""

from __future__ import annotations

from typing import Literal, TypeAlias

from ._runtime import webhooks as _webhooks
from ._runtime.webhooks import Event

HEADER = "propexo-signature"
Kind: TypeAlias = (
    Literal["DATA_NEW", "DATA_UPDATE", "SYNC_COMPLETE", "FIRST_SYNC_COMPLETE"] | str
)
_KINDS = ("DATA_NEW", "DATA_UPDATE", "SYNC_COMPLETE", "FIRST_SYNC_COMPLETE")


def verify(body: bytes | str, signature: str, secret: str) -> Event[Kind]:
    """Return the event of a webhook that was signed with `secret`.

    `body` is the raw body as it came, `signature` what the header `HEADER` holds. The
    comparison takes constant time.

    Raises:
        WebhookVerificationError: The signature does not fit, or the body is no event.
    """
    _webhooks.verify(body, signature, secret)
    return _webhooks.read(body, _KINDS)
