"""Answers that are larger than anyone wants: told while they are read, and not kept."""

from __future__ import annotations

import asyncio
import gzip
import json
import tracemalloc
import zlib

import httpx2
import pytest
from mini._runtime import errors as e

MIB = 1024 * 1024


def bomb(size: int) -> bytes:
    """Return zeros, compressed; made piece by piece, like they are read."""
    pack = zlib.compressobj(9, zlib.DEFLATED, 31)
    piece = bytes(MIB)
    parts = [pack.compress(piece[: min(MIB, size - at)]) for at in range(0, size, MIB)]
    return b"".join([*parts, pack.flush()])


class Stream(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """A body that comes in pieces; `given` counts them."""

    def __init__(self, body: bytes, piece: int = 16_384) -> None:
        self.pieces = [body[at : at + piece] for at in range(0, len(body), piece)]
        self.given, self.closed = 0, False

    def __iter__(self):
        for piece in self.pieces:
            self.given += 1
            yield piece

    async def __aiter__(self):
        for piece in self:
            yield piece

    def close(self):
        self.closed = True

    async def aclose(self):
        self.closed = True


def packed(body: bytes, status: int = 200, kind: str = "gzip") -> httpx2.Response:
    headers = {"content-type": "application/json", "content-encoding": kind}
    return httpx2.Response(status, headers=headers, stream=Stream(body))


def read(api, asynchronous, method="GET", **options):
    """Call a path that the SDK does not know, in one of the two ways."""
    if not asynchronous:
        return api.client(**options).request(method, "/v1/x")

    async def main():
        async with api.async_client(**options) as client:
            return await client.request(method, "/v1/x")

    return asyncio.run(main())


both = pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])


def test_small_body_that_becomes_419_megabytes_is_refused_by_default(api):
    body = bomb(419_000_000)
    assert len(body) < 410_000
    answer = packed(body)
    api.script.append(answer)
    with pytest.raises(e.ResponseDecodeError) as raised:
        api.client().charges.get("1")
    assert "is larger than 268,435,456 bytes (`max_response_bytes`)" in str(
        raised.value
    )
    assert raised.value.response.content == b""
    assert len(api.sent) == 1


@both
def test_no_more_is_read_than_the_limit_allows(api, asynchronous):
    answer = packed(bomb(200 * MIB))
    api.script.append(answer)
    tracemalloc.start()
    with pytest.raises(e.ResponseDecodeError, match="1,000,000 bytes"):
        read(api, asynchronous, max_response_bytes=1_000_000)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 16 * MIB
    assert answer.stream._stream.given == 1
    assert answer.stream._stream.closed


@both
@pytest.mark.parametrize("status", [200, 204])
def test_write_with_a_body_too_large_is_ambiguous(api, asynchronous, status):
    api.script.append(packed(bomb(MIB), status))
    with pytest.raises(e.AmbiguousWriteError, match="larger than 10 bytes") as raised:
        read(api, asynchronous, "POST", max_response_bytes=10)
    assert raised.value.status == status
    assert len(api.sent) == 1


@both
def test_status_holds_where_the_body_of_an_error_is_too_large(api, asynchronous):
    api.script.append(packed(bomb(MIB), 404))
    with pytest.raises(e.NotFoundError, match="the body is larger than 10 bytes"):
        read(api, asynchronous, max_response_bytes=10)
    api.script.append(packed(bomb(MIB), 500))
    with pytest.raises(e.AmbiguousWriteError, match="the answer was 500"):
        read(api, asynchronous, "POST", max_response_bytes=10)


@both
def test_body_of_just_the_limit_is_read(api, asynchronous):
    api.reply(content=b"x" * 1000)
    assert len(read(api, asynchronous, max_response_bytes=1000).content) == 1000
    api.reply(content=b"x" * 1001)
    with pytest.raises(e.ResponseDecodeError):
        read(api, asynchronous, max_response_bytes=1000)


@both
@pytest.mark.parametrize("kind", ["gzip", "gzip, gzip", "identity"])
def test_answer_is_whole_and_tells_what_came(api, asynchronous, kind):
    text = json.dumps({"a": "Grüße" * 5000}, ensure_ascii=False).encode()
    body = text
    for _ in range(kind.count("gzip")):
        body = gzip.compress(body)
    api.script.append(packed(body, kind=kind))
    response = read(api, asynchronous)
    assert response.content == text
    assert response.json() == {"a": "Grüße" * 5000}
    assert response.headers["content-encoding"] == kind
    assert response.elapsed.total_seconds() >= 0
    assert str(response.request.url) == "https://api.mini.test/v1/x"
    assert response.is_closed


def test_limit_can_be_lifted_and_set_for_a_copy(api):
    client = api.client(max_response_bytes=10)
    api.reply(content=b"x" * 11).reply(content=b"x" * 11).reply(content=b"x" * 11)
    with pytest.raises(e.ResponseDecodeError):
        client.request("GET", "/v1/x")
    copy = client.with_options(max_response_bytes=None)
    assert len(copy.request("GET", "/v1/x").content) == 11
    with pytest.raises(e.ResponseDecodeError):
        client.with_options(timeout=1).request("GET", "/v1/x")


@pytest.mark.parametrize("limit", [0, -1, True, 1.5, "1000"])
def test_unusable_limit_is_refused(api, limit):
    with pytest.raises(e.ConfigurationError, match="max_response_bytes"):
        api.client(max_response_bytes=limit)
    with pytest.raises(e.ConfigurationError, match="max_response_bytes"):
        api.client().with_options(max_response_bytes=limit)
