"""Webhooks: only what was signed with the secret becomes an event."""

from __future__ import annotations

import hashlib
import hmac

import pytest
from mini import webhooks
from mini._runtime.errors import ConfigurationError, WebhookVerificationError

BODY = '{"event": "DATA_NEW", "model": "charges", "note": "Grüße"}'.encode()


def sign(body: bytes, secret: str = "whsec") -> str:
    return hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


@pytest.mark.parametrize(
    "signature",
    [sign(BODY), sign(BODY).upper(), f" {sign(BODY)}\n", f"sha256={sign(BODY)}"],
)
def test_signed_body_becomes_an_event(signature):
    event = webhooks.verify(BODY, signature, "whsec")
    assert event.kind == "DATA_NEW"
    assert event.payload["model"] == "charges"


def test_text_is_taken_too():
    assert webhooks.verify(BODY.decode(), sign(BODY), "whsec").kind == "DATA_NEW"


@pytest.mark.parametrize(
    ("body", "signature", "secret"),
    [
        (BODY + b" ", sign(BODY), "whsec"),
        (BODY, sign(BODY), "other"),
        (BODY, sign(BODY)[:-1], "whsec"),
        (BODY, "", "whsec"),
        (BODY, "ü" * 64, "whsec"),
        (BODY, "\ud800", "whsec"),
        (BODY, None, "whsec"),
        (b"not json", sign(b"not json"), "whsec"),
        (b"[1]", sign(b"[1]"), "whsec"),
    ],
)
def test_everything_else_is_refused(body, signature, secret):
    with pytest.raises(WebhookVerificationError):
        webhooks.verify(body, signature, secret)


def test_empty_secret_is_refused():
    with pytest.raises(ConfigurationError):
        webhooks.verify(BODY, sign(BODY, ""), "")


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b'{"type": "NEW_KIND"}', "NEW_KIND"),
        (b'{"x": "DATA_NEW"}', "DATA_NEW"),
        (b"{}", ""),
    ],
)
def test_unknown_kinds_survive(body, kind):
    assert webhooks.verify(body, sign(body), "whsec").kind == kind
