"""Bodies of which the document gives the media type alone: what cannot be sent so is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx2
import pytest

from tests.making import importing, make


def document(media: str) -> dict[str, Any]:
    answer = {"200": {"description": "ok"}}
    body = {"required": True, "content": {media: {}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {"/a": {"put": {"requestBody": body, "responses": answer}}},
    }


@pytest.mark.parametrize(
    ("media", "good", "bad", "message"),
    [
        ("multipart/form-data", {"a": "b"}, "text", "a mapping of the fields"),
        (
            "application/x-www-form-urlencoded",
            {"a": "b"},
            [1],
            "a mapping of the fields",
        ),
        ("text/plain", "text", 1, "a valid string"),
        ("application/json", "text", None, ""),
    ],
)
def test_a_body_without_a_type(
    tmp_path: Path, media: str, good: Any, bad: Any, message: str
) -> None:
    folder = make(document(media), "untyped").write(tmp_path / "untyped")
    sent: list[httpx2.Request] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        sent.append(request)
        return httpx2.Response(200)

    transport = httpx2.Client(transport=httpx2.MockTransport(answer))
    with (
        importing(folder) as package,
        package.Untyped(base_url="http://a.example", http_client=transport) as client,
    ):
        client.a.update(body=good)
        assert sent.pop().headers["content-type"].startswith(media)
        if message:
            with pytest.raises(package.RequestValidationError, match=message):
                client.a.update(body=bad)
            assert sent == []
