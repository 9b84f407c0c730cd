"""Answers that come piece by piece: opened late, read once, closed at the end."""

from __future__ import annotations

import asyncio
import traceback

import httpx2
import pytest
from mini import AsyncMini, Mini
from mini._runtime import capture_responses, response_of
from mini._runtime.errors import (
    AmbiguousWriteError,
    APIConnectionError,
    ConfigurationError,
    NotFoundError,
    ResponseDecodeError,
)
from mini._runtime.events import (
    AsyncEventStream,
    AsyncLineStream,
    EventStream,
    LineStream,
)
from mini._runtime.operation import Operation
from mini._runtime.streams import AsyncByteStream, ByteStream
from typing_extensions import TypedDict

from tests.runtime.loopback import CUT, HALF, Answer, Loopback


class Tick(TypedDict):
    n: int


FILE = Operation("GET", "/file", answer=lambda: bytes, accept="application/zip")
EVENTS = Operation("GET", "/events", answer=lambda: Tick, accept="text/event-stream")
ASKED = Operation("POST", "/ask", answer=lambda: Tick, accept="text/event-stream")
LINES = Operation("GET", "/lines", answer=lambda: Tick, accept="application/jsonl")
SSE = {"content-type": "text/event-stream"}


class Body(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """A body that comes in pieces, and knows whether it was closed."""

    def __init__(self, *pieces):
        self.pieces, self.closed, self.given = pieces, False, 0

    def __iter__(self):
        for piece in self.pieces:
            self.given += 1
            if isinstance(piece, Exception):
                raise piece
            yield piece

    async def __aiter__(self):
        for piece in self:
            yield piece

    def close(self):
        self.closed = True

    async def aclose(self):
        self.closed = True


def stream(kind, client, operation):
    return kind(client, operation, client._prepare(operation, {}, (), {}))


@pytest.fixture
def body(api):
    def reply(*pieces, **options):
        found = Body(*pieces)
        api.reply(200, stream=found, **options)
        return found

    return reply


# --- files ------------------------------------------------------------------------------


def test_nothing_is_sent_before_it_is_read(api, body):
    body(b"abc")
    file = stream(ByteStream, api.client(), FILE)
    assert api.sent == []
    assert file.read() == b"abc"
    assert api.sent[0].headers["authorization"] == "Bearer secret-key"


def test_bytes_come_as_they_arrive_and_the_end_closes(api, body):
    given = body(b"a", b"b", b"c")
    pieces = stream(ByteStream, api.client(max_response_bytes=1), FILE).iter_bytes()
    assert (next(pieces), given.given, given.closed) == (b"a", 1, False)
    assert [*pieces] == [b"b", b"c"]
    assert given.closed


def test_with_closes_before_the_end(api, body):
    given = body(b"a", b"b")
    with stream(ByteStream, api.client(), FILE) as file:
        assert next(iter(file)) == b"a"
        assert response_of(file).status == 200
    assert given.closed
    assert given.given == 1


def test_an_exception_of_the_user_closes_and_passes(api, body):
    given = body(b"a", b"b")
    with pytest.raises(KeyError), stream(ByteStream, api.client(), FILE):
        raise KeyError
    assert given.closed


def test_read_is_bounded(api, body):
    given = body(b"abc", b"def")
    with pytest.raises(ResponseDecodeError, match="larger than 4 bytes"):
        stream(ByteStream, api.client(max_response_bytes=4), FILE).read()
    assert given.closed


def test_to_file_is_not_bounded(api, body, tmp_path):
    body(b"abc", b"def")
    client = api.client(max_response_bytes=4)
    stream(ByteStream, client, FILE).to_file(tmp_path / "f.zip")
    assert [p.name for p in tmp_path.iterdir()] == ["f.zip"]
    assert (tmp_path / "f.zip").read_bytes() == b"abcdef"


def test_no_half_file_is_left(api, body, tmp_path):
    (tmp_path / "f.zip").write_bytes(b"old")
    body(b"abc", httpx2.ReadError("gone"))
    with pytest.raises(APIConnectionError):
        stream(ByteStream, api.client(), FILE).to_file(tmp_path / "f.zip")
    assert [p.name for p in tmp_path.iterdir()] == ["f.zip"]
    assert (tmp_path / "f.zip").read_bytes() == b"old"


def test_what_has_been_read_is_not_empty_but_gone(api, body, tmp_path):
    body(b"abc", b"def")
    file = stream(ByteStream, api.client(), FILE)
    assert next(file.iter_bytes()) == b"abc"
    assert file.read() == b"def"
    for again in (file.read, lambda: [*file], lambda: file.to_file(tmp_path / "f")):
        with pytest.raises(ConfigurationError, match="has been read"):
            again()
    assert len(api.sent) == 1


def test_an_error_status_is_read_and_raised(api):
    api.reply(404, json={"message": "no such file"})
    with pytest.raises(NotFoundError, match="no such file"):
        stream(ByteStream, api.client(), FILE).read()


def test_a_read_is_repeated_until_its_answer_begins(api, body):
    api.reply(503)
    body(b"abc")
    assert stream(ByteStream, api.client(), FILE).read() == b"abc"
    assert len(api.sent) == 2


def test_what_breaks_off_is_told_without_the_credentials(api, body):
    body(b"abc", httpx2.ReadError("gone"))
    with pytest.raises(APIConnectionError) as caught:
        stream(ByteStream, api.client(), FILE).read()
    told = "".join(
        traceback.TracebackException.from_exception(
            caught.value, capture_locals=True
        ).format()
    )
    assert "secret-key" not in told
    assert "authorization" not in caught.value.request.headers


# --- events and lines -------------------------------------------------------------------


def test_events_are_typed_and_come_as_they_arrive(api, body):
    given = body(b'data: {"n": 1}\n\nda', b'ta: {"n": 2}\n\n', headers=SSE)
    with (
        capture_responses() as responses,
        stream(EventStream, api.client(), EVENTS) as events,
    ):
        assert next(events).data == {"n": 1}
        assert given.given == 1
        assert [event.data for event in events] == [{"n": 2}]
    assert given.closed
    assert [one.status for one in responses] == [200]


def test_what_does_not_fit_is_kept_and_in_strict_mode_refused(api, body):
    odd = b'data: {"n": "x"}\n\ndata: pong\n\n'
    body(odd, headers=SSE)
    found = [one.data for one in stream(EventStream, api.client(), EVENTS)]
    assert found == [{"n": "x"}, "pong"]
    given = body(odd, headers=SSE)
    with pytest.raises(ResponseDecodeError):
        next(stream(EventStream, api.client(strict_responses=True), EVENTS))
    assert given.closed


def test_an_answer_of_another_kind_is_no_empty_list_of_events(api, body):
    given = body(b'{"n": 1}', headers={"content-type": "application/json"})
    with pytest.raises(ResponseDecodeError, match="came as application/json"):
        list(stream(EventStream, api.client(), EVENTS))
    assert given.closed


def test_no_content_is_no_events(api):
    api.reply(204)
    assert list(stream(EventStream, api.client(), EVENTS)) == []


def test_an_event_without_end_is_refused(api, body):
    body(b"data: ", *[b"x" * 50] * 10, headers=SSE)
    with pytest.raises(ResponseDecodeError, match="larger than 100 bytes"):
        list(stream(EventStream, api.client(max_response_bytes=100), EVENTS))


def test_a_write_that_breaks_off_is_ambiguous(api, body):
    body(b'data: {"n": 1}\n\n', httpx2.ReadError("gone"), headers=SSE)
    events = stream(EventStream, api.client(), ASKED)
    assert next(events).data == {"n": 1}
    with pytest.raises(AmbiguousWriteError):
        next(events)
    assert len(api.sent) == 1


def test_lines_are_typed(api, body):
    body(b'{"n": 1}\n{"n"', b": 2}")
    assert list(stream(LineStream, api.client(), LINES)) == [{"n": 1}, {"n": 2}]


# --- async ------------------------------------------------------------------------------


def test_async_code_has_the_same(api, body, tmp_path):
    async def main():
        client = api.async_client()
        body(b"abc", b"def")
        assert await stream(AsyncByteStream, client, FILE).read() == b"abcdef"
        body(b"abc", b"def")
        await stream(AsyncByteStream, client, FILE).to_file(tmp_path / "f")
        assert (tmp_path / "f").read_bytes() == b"abcdef"
        given = body(b"abc", b"def")
        async with stream(AsyncByteStream, client, FILE) as file:
            assert await anext(file.iter_bytes()) == b"abc"
        assert given.closed
        given = body(b'data: {"n": 1}\n\n', b'data: {"n": 2}\n\n', headers=SSE)
        async with stream(AsyncEventStream, client, EVENTS) as events:
            assert (await anext(events)).data == {"n": 1}
        assert given.closed
        body(b'{"n": 1}\n{"n"', b": 2}")
        lines = stream(AsyncLineStream, client, LINES)
        assert [line async for line in lines] == [{"n": 1}, {"n": 2}]
        body(b"abc", httpx2.ReadError("gone"))
        with pytest.raises(APIConnectionError):
            await stream(AsyncByteStream, client, FILE).read()

    asyncio.run(main())


# --- over a connection ------------------------------------------------------------------


def test_a_connection_is_given_back_at_the_end():
    with (
        Loopback(lambda asked: Answer(body=b"x" * 100_000)) as server,
        Mini(api_key="k", base_url=server.url) as client,
    ):
        for _ in range(2):
            assert len(stream(ByteStream, client, FILE).read()) == 100_000
        assert len({asked.connection for asked in server.asked}) == 1


@pytest.mark.parametrize("how", [HALF, CUT])
def test_a_body_that_is_cut_off_is_no_whole_one(how):
    answer = Answer(status=how, body=b"x" * 1000)
    with (
        Loopback(lambda asked: answer) as server,
        Mini(api_key="k", base_url=server.url, max_retries=0) as client,
        pytest.raises(APIConnectionError),
    ):
        stream(ByteStream, client, FILE).read()


def test_async_code_over_a_connection():
    async def main(url):
        async with AsyncMini(api_key="k", base_url=url) as client:
            events = stream(AsyncEventStream, client, EVENTS)
            return [event.data async for event in events]

    answer = Answer(body=b'data: {"n": 1}\n\n', headers=SSE)
    with Loopback(lambda asked: answer) as server:
        assert asyncio.run(main(server.url)) == [{"n": 1}]
