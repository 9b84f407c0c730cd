"""Webhooks: only what was signed with the secret becomes an event."""

from __future__ import annotations

import hashlib
import hmac

import pytest
from mini import webhooks
from mini._runtime.errors import ConfigurationError, WebhookVerificationError
from mini._runtime.webhooks import read

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
        (BODY, [sign(BODY)], "whsec"),
        (BODY, {}, "whsec"),
        (BODY, b"\xff" * 64, "whsec"),
        (BODY, bytearray(sign(BODY), "ascii"), "whsec"),
        ("\ud800", sign(b""), "whsec"),
        ([BODY], sign(BODY), "whsec"),
        (None, sign(b""), "whsec"),
        (bytearray(BODY), sign(BODY), "whsec"),
        ({"event": "DATA_NEW"}, sign(BODY), "whsec"),
    ],
)
def test_everything_else_is_refused(body, signature, secret):
    with pytest.raises(WebhookVerificationError):
        webhooks.verify(body, signature, secret)


@pytest.mark.parametrize("secret", ["", None, b"whsec", ["whsec"], "\ud800"])
def test_secret_that_is_no_text_is_refused(secret):
    with pytest.raises(ConfigurationError, match="secret"):
        webhooks.verify(BODY, sign(BODY, ""), secret)


def test_signature_may_be_the_bytes_of_a_header():
    assert webhooks.verify(BODY, sign(BODY).encode(), "whsec").kind == "DATA_NEW"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ('{"type": "NEW_KIND"}', "NEW_KIND"),
        ('{"note": "SYNC_COMPLETE", "event": "DATA_NEW"}', "DATA_NEW"),
        ('{"note": "SYNC_COMPLETE", "event": "NEW_KIND"}', "NEW_KIND"),
        ('{"name": "SYNC_COMPLETE", "event": "NEW_KIND"}', "NEW_KIND"),
        ('{"event": "evt_1", "type": "DATA_NEW"}', "DATA_NEW"),
        ('{"event": {"id": 1}, "type": "DATA_NEW"}', "DATA_NEW"),
        ('{"note": "DATA_NEW"}', ""),
        ('{"event": 5}', ""),
        ("{}", ""),
    ],
)
def test_kind_is_read_where_it_is_carried(body, kind):
    assert webhooks.verify(body, sign(body.encode()), "whsec").kind == kind


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ('{"event": "DATA_NEW", "meta": {"what": "NEW_KIND"}}', "NEW_KIND"),
        ('{"event": "DATA_NEW", "meta": {"what": null}}', ""),
        ('{"event": "DATA_NEW"}', ""),
    ],
)
def test_field_that_is_told_is_the_only_one(body, kind):
    assert read(body, ("DATA_NEW",), "meta.what").kind == kind
