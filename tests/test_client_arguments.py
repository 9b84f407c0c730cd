"""Arguments of the client that nearly all operations take, over HTTP on loopback."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.making import importing, make

CASES = Path(__file__).parent / "cases"
CASE = CASES / "operation_client_arguments"
Seen = list[tuple[str, str | None, str | None, Any]]


class Handler(BaseHTTPRequestHandler):
    """Answers with nothing, and keeps path, tenant, version and the connection of each request."""

    protocol_version = "HTTP/1.1"
    seen: Seen

    def do_GET(self) -> None:
        """Take a request down."""
        told = self.headers["Tenant-Id"], self.headers["Api-Version"]
        self.seen.append((self.path, *told, self.client_address))
        self.send_response(204)
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@contextmanager
def serving() -> Iterator[tuple[str, Seen]]:
    """Run a server; yield its address and what it has seen."""
    handler = type("Own", (Handler,), {"seen": []})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", handler.seen
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("arguments") / "shop"
    made = make(CASE / "openapi.yaml", "shop", CASE / "sdk.yaml")
    with importing(made.write(folder)) as module:
        yield module


def test_a_call_stands_over_the_client_and_this_one_over_the_environment(
    shop: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHOP_TENANT_ID", "env")
    monkeypatch.setenv("SHOP_API_VERSION", "7")
    with serving() as (url, seen):
        with shop.Shop(base_url=url) as usual:
            usual.bills.get(region="r")
            usual.visits.get(tenant_id="call")
        with shop.Shop(base_url=url, tenant_id="own") as client:
            client.bills.get(region="r")
            client.with_options(tenant_id="other").bills.get(region="r")
            client.with_options(timeout=9).bills.get(region="r", api_version="8")
            client.bills.get(region="r")
    assert [told for _, *told, _ in seen] == [
        ["env", "7"],
        ["call", None],
        ["own", "7"],
        ["other", "7"],
        ["own", "8"],
        ["own", "7"],
    ]
    assert len({connection for *_, connection in seen[2:]}) == 1


def test_the_asynchronous_client_does_the_same(shop: ModuleType) -> None:
    async def calls(url: str) -> None:
        async with shop.AsyncShop(base_url=url, tenant_id="own") as client:
            await client.bills.get(region="r")
            await client.with_options(tenant_id="other").bills.get(region="r")
            await client.bills.get(region="r", tenant_id="call", api_version="8")
            with pytest.raises(shop.errors.RequestValidationError, match="region"):
                await client.bills.get()

    with serving() as (url, seen):
        asyncio.run(calls(url))
    assert [told for _, *told, _ in seen] == [
        ["own", None],
        ["other", None],
        ["call", "8"],
    ]
    assert len({connection for *_, connection in seen}) == 1


def test_what_nobody_gives_is_refused_before_anything_is_sent(shop: ModuleType) -> None:
    refused = pytest.raises(shop.errors.RequestValidationError)
    with serving() as (url, seen), shop.Shop(base_url=url) as client, refused as caught:
        client.bills.get(region="r")
    assert "set SHOP_TENANT_ID" in str(caught.value)
    assert seen == []


def test_an_empty_text_leaves_no_other_tenant_in_place(
    shop: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHOP_TENANT_ID", "env")
    with pytest.raises(shop.errors.ConfigurationError, match="`tenant_id` is empty"):
        shop.Shop(base_url="http://x.example", tenant_id="")
    client = shop.Shop(base_url="http://x.example", tenant_id="own")
    with pytest.raises(shop.errors.ConfigurationError, match="`tenant_id` is empty"):
        client.with_options(tenant_id="")


def test_an_account_in_the_path_is_one_of_the_client(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def calls(client: Any) -> None:
        async with client:
            await client.people.get()
            await client.rooms.get_by_room_id("r", day="d", account_id="call")

    monkeypatch.setenv("RENTED_ACCOUNT_ID", "env")
    made = make(CASES / "operation_client_variables/openapi.yaml", "rented")
    with importing(made.write(tmp_path / "rented")) as module, serving() as (url, seen):
        with module.Rented(base_url=url) as client:
            client.people.get()
            client.with_options(account_id="other").people.get()
            client.rooms.get_by_room_id("r", day="d", account_id="call")
        asyncio.run(calls(module.AsyncRented(base_url=url, account_id="own")))
        monkeypatch.delenv("RENTED_ACCOUNT_ID")
        with (
            module.Rented(base_url=url) as nobody,
            pytest.raises(module.errors.RequestValidationError) as caught,
        ):
            nobody.people.get()
    assert "set RENTED_ACCOUNT_ID" in str(caught.value)
    assert [path for path, *_ in seen] == [
        "/v1/accounts/env/people",
        "/v1/accounts/other/people",
        "/v1/accounts/call/rooms/r?day=d",
        "/v1/accounts/own/people",
        "/v1/accounts/call/rooms/r?day=d",
    ]
