"""Processes and event loops: nobody reads the answers that were meant for another."""

from __future__ import annotations

import asyncio
import importlib.util
import json
import os
from pathlib import Path

import httpx2
import pytest
from mini import AsyncMini, Mini
from mini._runtime import errors as e
from mini._runtime.pacing import Pacer
from mini._runtime.settings import RateLimit

# The folder of the tests is not on the path: the assembled SDK has to be found first.
_SPEC = importlib.util.spec_from_file_location(
    "loopback", Path(__file__).with_name("loopback.py")
)
assert _SPEC is not None and _SPEC.loader is not None
loopback = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(loopback)

# Python 3.12 warns that a process with threads (here: the server) is forked.
pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork()"),
    pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning"),
]


@pytest.fixture
def server(charge):
    def answer(asked):
        name = asked.path.rpartition("/")[2]
        kept = {} if name != "once" else {"connection": "close"}
        return loopback.Answer(200, {"results": charge() | {"id": name}}, kept)

    with loopback.Loopback(answer) as running:
        yield running


def in_child(work) -> object:
    """Return what `work` returns in a forked process, or the error that it raises."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:  # whatever happens, the child must not go on with the tests
        try:
            found = work()
        except BaseException as error:
            found = f"{type(error).__name__}: {error}"
        os.write(writing, json.dumps(found).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        told = pipe.read()
    os.waitpid(child, 0)
    return json.loads(told)


def test_both_sides_of_a_fork_read_their_own_answers(server):
    with Mini("k", base_url=server.url) as client:
        copy = client.with_options(max_retries=0)
        assert client.charges.get("warm").id == "warm"
        parent = {asked.connection for asked in server.asked}

        def work() -> list[str]:
            return [client.charges.get("child").id, copy.charges.get("copy").id]

        assert in_child(work) == ["child", "copy"]
        # One that reads the child's answer here would show that a connection was shared.
        assert client.charges.get("parent").id == "parent"
    by_path = {one.path.rpartition("/")[2]: one.connection for one in server.asked}
    assert by_path["parent"] in parent
    assert by_path["child"] == by_path["copy"] not in parent


def test_async_client_on_both_sides_of_a_fork(server):
    client = AsyncMini("k", base_url=server.url)

    async def read(name: str) -> str:
        return (await client.charges.get(name)).id

    async def main() -> None:
        assert await read("warm") == "warm"
        assert in_child(lambda: asyncio.run(read("child"))) == "child"
        assert await read("parent") == "parent"
        await client.close()

    asyncio.run(main())


def test_child_may_close_and_a_closed_client_stays_closed(server):
    client = Mini("k", base_url=server.url)
    client.charges.get("warm")
    assert in_child(client.close) is None
    assert client.charges.get("parent").id == "parent"
    client.close()
    assert "the client is closed" in in_child(lambda: client.charges.get("x").id)


def test_own_http_client_over_a_fork_is_refused_before_anything_is_sent(server):
    with httpx2.Client() as http:
        unused = Mini("k", base_url=server.url, http_client=http)
        assert in_child(lambda: unused.charges.get("child").id) == "child"
        used = Mini("k", base_url=server.url, http_client=http)
        used.charges.get("warm")
        told = in_child(lambda: used.charges.get("child").id)
        assert told.startswith("ConfigurationError: nothing was sent")
        assert "http_client" in told
        assert used.charges.get("parent").id == "parent"
    paths = [asked.path.rpartition("/")[2] for asked in server.asked]
    assert paths == ["child", "warm", "parent"]


def test_lock_that_another_thread_held_does_not_stop_the_child():
    pacer = Pacer(RateLimit(requests=10))
    with pacer._lock:
        assert in_child(lambda: pacer.reserve(0.0)) == 0.0


def test_one_async_client_in_two_event_loops_is_refused(server):
    client = AsyncMini("k", base_url=server.url)

    async def read() -> str:
        return (await client.charges.get("once")).id

    assert asyncio.run(read()) == "once"
    with pytest.raises(e.ConfigurationError, match="another event loop"):
        asyncio.run(read())
    with pytest.raises(e.ConfigurationError, match="nothing was sent"):
        asyncio.run(client.with_options(timeout=1).charges.get("once"))
    assert len(server.asked) == 1
