"""Models inside of models, further than Python's recursion goes: they are read and written."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import httpx2

from tests.making import importing, make

DEPTH = 400  # with the usual limit pydantic builds some 60 of them


def chain() -> dict[str, Any]:
    """Return schemas of which each holds the next."""
    reference = "#/components/schemas/M{}"
    return {
        f"M{index}": {
            "type": "object",
            "properties": {
                "id": {"type": "string"},
                "next": {"$ref": reference.format(index + 1)},
            },
        }
        for index in range(DEPTH)
    } | {f"M{DEPTH}": {"type": "object", "properties": {"id": {"type": "string"}}}}


def test_a_long_chain_of_models_can_be_sent_and_read(tmp_path: Path) -> None:
    body = {"application/json": {"schema": {"$ref": "#/components/schemas/M0"}}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "components": {"schemas": chain()},
        "paths": {
            "/a": {
                "put": {
                    "requestBody": {"required": True, "content": body},
                    "responses": {"200": {"description": "ok", "content": body}},
                }
            }
        },
    }
    folder = make(document, "nested").write(tmp_path / "nested")
    sent: list[bytes] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        sent.append(request.content)
        return httpx2.Response(200, json={"id": "1", "next": {"id": "2"}})

    limit = sys.getrecursionlimit()
    transport = httpx2.Client(transport=httpx2.MockTransport(answer))
    with (
        importing(folder) as package,
        package.Nested(base_url="http://a.example", http_client=transport) as client,
    ):
        found = client.a.update(id="1", next={"id": "2"})
    assert found.next.id == "2"
    assert sent == [b'{"id":"1","next":{"id":"2"}}']
    assert sys.getrecursionlimit() == limit
