"""Webhooks over a socket: an API on loopback signs and sends, a receiver reads with the SDK."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from hmac import new
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from types import ModuleType
from typing import Any

import httpx2
import pytest

from tests.making import importing
from tests.test_cases_build import CASES, load_case

SECRET = "whsec"


@contextmanager
def receiver(package: ModuleType) -> Iterator[tuple[str, list[Any]]]:
    """Run a server that answers a webhook with 204, or with 400 where it is refused."""
    received: list[Any] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            signature = self.headers.get(package.webhooks.HEADER, "")
            try:
                received.append(package.webhooks.verify(body, signature, SECRET))
                self.send_response(204)
            except package.WebhookVerificationError:
                self.send_response(400)
            self.end_headers()

        def log_message(self, format: str, *args: Any) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/hooks", received
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def package(tmp_path: Path) -> Iterator[ModuleType]:
    case = load_case(CASES / "events_signed")
    with importing(case.made.write(tmp_path / case.name)) as found:
        yield found


def test_signed_webhook_arrives_as_an_event_and_a_changed_one_does_not(
    package: ModuleType,
) -> None:
    payload = {"meta": {"event": "lease.ended", "sent_at": "now"}, "lease_id": "ünit 5"}
    body = json.dumps(payload, ensure_ascii=False, indent=1).encode()
    signed = {"x-signature": new(SECRET.encode(), body, sha256).hexdigest()}
    with receiver(package) as (url, received), httpx2.Client() as api:
        assert api.post(url, content=body, headers=signed).status_code == 204
        changed = body.replace(b"5", b"6")
        assert api.post(url, content=changed, headers=signed).status_code == 400
        assert api.post(url, content=body).status_code == 400
    (event,) = received
    assert isinstance(event, package.webhooks.LeaseEndedEvent)
    assert event.payload.lease_id == "ünit 5"
