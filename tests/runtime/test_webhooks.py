"""Webhooks: only what was signed with the secret becomes an event."""

from __future__ import annotations

import hashlib
import hmac
import json

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


# --- time -----------------------------------------------------------------------------------

NOW = 1_772_355_600.0  # 2026-03-01T09:00:00Z


@pytest.fixture
def at_nine(monkeypatch):
    monkeypatch.setattr(webhooks, "time", lambda: NOW)


MOMENTS = [
    {"timestamp": NOW},
    {"timestamp": int(NOW * 1000)},
    {"meta": {"sent_at": "2026-03-01T09:00:00Z"}},
    {"created_at": "2026-03-01T10:00:00+01:00"},
]


@pytest.mark.parametrize("moment", MOMENTS)
def test_webhook_of_now_is_taken_and_an_old_one_refused(at_nine, monkeypatch, moment):
    body = json.dumps({"event": "DATA_NEW", **moment})
    signature = webhooks.sign(body, "whsec")
    assert webhooks.verify(body, signature, "whsec", tolerance=300).kind == "DATA_NEW"
    for later in (301, -301):
        monkeypatch.setattr(webhooks, "time", lambda later=later: NOW + later)
        with pytest.raises(WebhookVerificationError, match="more than 300 s"):
            webhooks.verify(body, signature, "whsec", tolerance=300)
        assert webhooks.verify(body, signature, "whsec").kind == "DATA_NEW"


@pytest.mark.parametrize("moment", [{}, {"time": "soon"}, {"time": "2026-03-01"}])
def test_tolerance_needs_a_time(at_nine, moment):
    body = json.dumps(moment)
    with pytest.raises(WebhookVerificationError, match="tells no time"):
        webhooks.verify(body, webhooks.sign(body, "s"), "s", tolerance=300)


def test_signature_for_tests_is_that_of_the_api():
    assert webhooks.sign(BODY, "whsec") == sign(BODY)
