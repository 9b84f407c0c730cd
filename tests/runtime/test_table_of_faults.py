"""What a user sees of each fault, over real sockets: the table, and that it is true.

`pytest -s -k prints` shows it. Each cell holds for sync and async code alike.
"""

from __future__ import annotations

import asyncio
import importlib.util
import socket
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from mini import AsyncMini, Mini, errors

# The folder of the tests is not on the path: the assembled SDK has to be found first.
_SPEC = importlib.util.spec_from_file_location(
    "loopback", Path(__file__).with_name("loopback.py")
)
assert _SPEC is not None and _SPEC.loader is not None
loopback = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(loopback)
Answer = loopback.Answer

ROW = {
    "id": "charge-1",
    "amount_in_cents": 5,
    "integration_vendor": "ENTRATA",
    "created_at": "2026-03-01T09:30:00Z",
}
WHOLE = {
    "results": ROW,
    "job_id": "job-1",
    "data": {},
    "write_status": "SUCCESS",
    "created_record_id": "record-1",
}


class Seen(NamedTuple):
    """What the four calls raise for a fault, or what they return."""

    list: str
    get: str
    create: str
    wait: str


DECODE, AMBIGUOUS, TIMEOUT = (
    "ResponseDecodeError",
    "AmbiguousWriteError",
    "WriteTimeout",
)
UNREADABLE = Seen(DECODE, DECODE, AMBIGUOUS, TIMEOUT)


def same(error: str) -> Seen:
    return Seen(error, error, error, error)


TABLE: dict[str, tuple[Any, Seen]] = {
    "nobody listens": (
        None,
        Seen(*["APIConnectionError"] * 3, TIMEOUT),
    ),
    "connection is cut": (
        Answer(loopback.CUT),
        Seen("APIConnectionError", "APIConnectionError", AMBIGUOUS, TIMEOUT),
    ),
    "half of an answer": (
        Answer(loopback.HALF, WHOLE),
        Seen("APIConnectionError", "APIConnectionError", AMBIGUOUS, TIMEOUT),
    ),
    "no answer in time": (
        Answer(loopback.HANG),
        Seen("APITimeoutError", "APITimeoutError", AMBIGUOUS, TIMEOUT),
    ),
    "200, empty body": (Answer(), UNREADABLE),
    "200, {}": (Answer(body={}), UNREADABLE),
    "200, null": (Answer(body=None), UNREADABLE),
    "200, [1]": (Answer(body=[1]), UNREADABLE),
    "200, {error}": (Answer(body={"error": {"message": "x"}}), UNREADABLE),
    "200, another envelope": (Answer(body={"rows": [ROW], "ok": 1}), UNREADABLE),
    "200, payload is null": (
        Answer(body={"results": None, "job_id": None, "write_status": None}),
        UNREADABLE,
    ),
    "200, payload is text": (Answer(body={"results": "x", "data": {}}), UNREADABLE),
    "200, HTML": (Answer(body=b"<html>ok</html>"), UNREADABLE),
    "200, JSON is cut short": (Answer(body=b'{"results": [{"id'), UNREADABLE),
    "204": (Answer(204), UNREADABLE),
    "303": (
        Answer(303, headers={"location": "ftp://x/"}),
        Seen("RedirectError", "RedirectError", AMBIGUOUS, "RedirectError"),
    ),
    "307": (Answer(307, headers={"location": "ftp://x/"}), same("RedirectError")),
    "400": (Answer(400), same("BadRequestError")),
    "401": (Answer(401), same("AuthenticationError")),
    "404": (Answer(404), same("NotFoundError")),
    "429, come back in an hour": (
        Answer(429, headers={"retry-after": "3600"}),
        Seen(*["RateLimitError"] * 3, TIMEOUT),
    ),
    "500": (
        Answer(500),
        Seen("ServerStatusError", "ServerStatusError", AMBIGUOUS, TIMEOUT),
    ),
    "503, come back in an hour": (
        Answer(503, headers={"retry-after": "3600"}),
        Seen("ServerStatusError", "ServerStatusError", AMBIGUOUS, TIMEOUT),
    ),
    "more is promised, none comes": (
        Answer(body={**WHOLE, "results": [], "meta": {"hasMore": True}}),
        Seen("IncompleteListError", DECODE, "a job", "record-1"),
    ),
    "the same page for ever": (
        Answer(body={**WHOLE, "results": [ROW], "meta": {"hasMore": True}}),
        Seen("IncompleteListError", DECODE, "a job", "record-1"),
    ),
    "one record instead of a list": (
        Answer(body=WHOLE),
        Seen(DECODE, "a record", "a job", "record-1"),
    ),
    "the job has an unknown state": (
        Answer(body={**WHOLE, "write_status": "NEW"}),
        Seen(DECODE, "a record", "a job", TIMEOUT),
    ),
    "the job is pending for ever": (
        Answer(body={**WHOLE, "write_status": "PENDING"}),
        Seen(DECODE, "a record", "a job", TIMEOUT),
    ),
    "the job has failed": (
        Answer(body={**WHOLE, "write_status": "FAILURE"}),
        Seen(DECODE, "a record", "a job", "WriteFailed"),
    ),
}


@pytest.fixture(params=TABLE)
def place(request):
    """Return the address of an API that always has one fault, and what that gives."""
    answer, seen = TABLE[request.param]
    if answer is None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            yield f"http://127.0.0.1:{probe.getsockname()[1]}", seen, []
        return
    with loopback.Loopback(lambda _: answer) as server:
        yield server.url, seen, server.asked


OPTIONS = {"timeout": 0.2, "max_retries": 1}


def told(name: str, result: Any) -> str:
    return result if isinstance(result, str) else {"get": "a record"}.get(name, "a job")


def sync_cell(client, name: str) -> str:
    calls = {
        "list": lambda: str([one.id for one in client.charges.list()]),
        "get": lambda: client.charges.get("42"),
        "create": lambda: client.charges.create(integration_id="i"),
        "wait": lambda: client.job("job-1").wait(timeout=30),
    }
    try:
        return told(name, calls[name]())
    except errors.MiniError as error:
        assert_says_what_happened(error, name)
        return type(error).__name__


async def async_cell(client, name: str) -> str:
    async def walk() -> str:
        return str([one.id async for one in client.charges.list()])

    calls = {
        "list": walk,
        "get": lambda: client.charges.get("42"),
        "create": lambda: client.charges.create(integration_id="i"),
        "wait": lambda: client.job("job-1").wait(timeout=30),
    }
    try:
        return told(name, await calls[name]())
    except errors.MiniError as error:
        assert_says_what_happened(error, name)
        return type(error).__name__


def assert_says_what_happened(error: errors.MiniError, name: str) -> None:
    """Whatever failed is named with its method and path, or with the id of the job."""
    wanted = {
        "list": "GET /v1/charges/",
        "get": "GET /v1/charges/42",
        "create": "POST /v1/charges/",
        "wait": "job-1",
    }
    assert wanted[name] in str(error)
    assert wanted[name] in repr(error)


def assert_no_write_was_repeated(asked: list[Any]) -> None:
    writes = [one for one in asked if one.method == "POST"]
    assert len(writes) == 1 or not asked


def test_what_sync_code_sees(place, api):
    url, seen, asked = place
    with Mini("k", base_url=url, **OPTIONS) as client:
        client._clock = api.time.clock()
        found = Seen(*(sync_cell(client, name) for name in Seen._fields))
    assert found == seen
    assert_no_write_was_repeated(asked)


def test_what_async_code_sees(place, api):
    url, seen, asked = place

    async def main() -> Seen:
        async with AsyncMini("k", base_url=url, **OPTIONS) as client:
            client._clock = api.time.clock()
            return Seen(*[await async_cell(client, name) for name in Seen._fields])

    assert asyncio.run(main()) == seen
    assert_no_write_was_repeated(asked)


def test_prints_the_table(capsys):
    rows = [
        ("fault", *Seen._fields),
        *((key, *seen) for key, (_, seen) in TABLE.items()),
    ]
    print()
    for fault, *cells in rows:
        print("|", fault.ljust(29), "|", " | ".join(x.ljust(19) for x in cells), "|")
    printed = capsys.readouterr().out
    with capsys.disabled():
        print(printed, end="")
    lines = [line.split("|")[1:-1] for line in printed.split("\n")[1:-1]]
    assert [tuple(map(str.strip, line)) for line in lines] == rows
