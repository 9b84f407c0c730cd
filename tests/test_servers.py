"""Addresses of an API: variables, operations elsewhere, what is relative to the document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

from sdkgen import pipeline
from sdkgen.normalise import normalise
from sdkgen.target.target import of_target
from tests.making import _inline, importing, make
from tests.workshop import lay_out

HERE = Path(__file__).parent
VARIABLES = HERE / "cases/operation_server_variables/openapi.yaml"
PATHS = {"/things": {"get": {"responses": {"204": {"description": "nothing"}}}}}


def document(*urls: str) -> dict[str, Any]:
    servers = [{"url": url} for url in urls]
    info = {"title": "Places", "version": "1"}
    return {"openapi": "3.1.0", "info": info, "servers": servers, "paths": PATHS}


@pytest.fixture
def places(tmp_path: Path) -> Iterator[ModuleType]:
    with importing(make(VARIABLES, "places").write(tmp_path / "places")) as module:
        yield module


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ({"site": "asia.example"}, "`site` is 'asia.example'; known: eu.example, us"),
        ({"protocol": "http"}, "`protocol` has no place in the address"),
        ({"environment": "own", "site": "us.example"}, "`site` has no place"),
        (
            {"base_url": "https://x.example", "site": "us.example"},
            "`site` has no place in the address `base_url` https://x.example",
        ),
        ({"subdomain": "evil.example/x?"}, "no user, no query and no fragment"),
    ],
)
def test_an_argument_that_cannot_count_is_refused(
    places: ModuleType, arguments: dict[str, str], told: str
) -> None:
    with pytest.raises(places.errors.ConfigurationError) as caught:
        places.Places(**arguments)
    assert told in str(caught.value)


def test_an_argument_stands_over_the_environment_variable(
    places: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLACES_BASE_URL", "https://var.example")
    assert "https://var.example" in repr(places.Places())
    assert "https://api.us.example" in repr(places.Places(site="us.example"))


def test_a_variable_without_default_has_to_be_given(tmp_path: Path) -> None:
    content = document("https://{tenant}.example/v1")
    content["servers"][0]["variables"] = {"tenant": {"description": "Who you are"}}
    made = make(content, "tenants")
    with importing(made.write(tmp_path / "tenants")) as module:
        with pytest.raises(module.errors.ConfigurationError, match="`tenant` is miss"):
            module.Tenants()
        assert "https://acme.example/v1" in repr(module.Tenants(tenant="acme"))
        assert "https://o.example" in repr(module.Tenants(base_url="https://o.example"))


def test_a_part_that_is_not_described_asks_for_the_whole_address(
    tmp_path: Path,
) -> None:
    made = make(document("https://{who}.example"), "unsaid")
    with importing(made.write(tmp_path / "unsaid")) as module:
        with pytest.raises(module.errors.ConfigurationError) as caught:
            module.Unsaid()
        assert "known only 'https://{who}.example': give `base_url`" in str(
            caught.value
        )


def test_an_address_that_is_relative_asks_for_the_whole_one(tmp_path: Path) -> None:
    made = make(document("/api"), "relative")
    with importing(made.write(tmp_path / "relative")) as module:
        with pytest.raises(module.errors.ConfigurationError) as caught:
            module.Relative()
        told = str(caught.value)
        assert "'/api'" in told
        assert "`base_url` (or the environment variable RELATIVE_BASE_URL)" in told
        assert "https://api.example.com/api" in told
        client = module.Relative(base_url="https://own.example/api")
        assert "https://own.example/api" in repr(client)


@pytest.mark.parametrize(
    ("url", "whole"),
    [
        ("/api", "https://docs.example/api"),
        ("v2", "https://docs.example/specs/v2"),
        ("https://other.example/x", "https://other.example/x"),
        ("//cdn.example/x", "https://cdn.example/x"),
        ("https://{region}.example", "https://{region}.example"),
        ("{scheme}://own.example", "{scheme}://own.example"),
        ("/{version}", "https://docs.example/{version}"),
    ],
)
def test_where_the_document_came_from_is_where_it_leads(url: str, whole: str) -> None:
    source = "https://docs.example/specs/openapi.yaml"
    found, _ = normalise(_inline(document(url)), source=source)
    assert found.root["servers"][0]["url"] == whole
    kept, _ = normalise(_inline(document(url)), source="openapi.yaml")
    assert kept.root["servers"][0]["url"] == url


def test_the_pin_of_a_target_tells_where_it_came_from(tmp_path: Path) -> None:
    text = (HERE / "specs/shop.yaml").read_text()
    folder = lay_out(tmp_path, text.replace("url: https://shop.example", "url: /v3"))
    (folder / "spec.lock").write_text("source: https://docs.example/a/b.yaml\n")
    api = pipeline.read(of_target(folder)).api
    assert [server.url for server in api.servers] == ["https://docs.example/v3"]


def test_an_operation_of_another_server_gets_no_credentials(tmp_path: Path) -> None:
    content = document("https://api.example", "https://files.example")
    content["components"] = {
        "securitySchemes": {"k": {"type": "http", "scheme": "bearer"}}
    }
    content["security"] = [{"k": []}]
    own = {"get": {"responses": {"204": {"description": "nothing"}}}}
    content["paths"] = {
        **PATHS,
        "/files": {**own, "servers": [{"url": "https://files.example"}]},
    }
    seen: list[str] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        seen.append(str(request.url))
        return httpx2.Response(204)

    http = httpx2.Client(transport=httpx2.MockTransport(answer))
    with importing(make(content, "elsewhere").write(tmp_path / "elsewhere")) as module:
        client = module.Elsewhere("t", http_client=http)
        client.things.get()
        with pytest.raises(module.errors.ConfigurationError, match="trusted_servers"):
            client.files.get()
        trusted = ["https://files.example"]
        client = module.Elsewhere("t", http_client=http, trusted_servers=trusted)
        client.files.get()
    assert seen == ["https://api.example/things", "https://files.example/files"]
