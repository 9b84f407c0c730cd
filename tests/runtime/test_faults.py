"""Over real sockets: no write twice, no write lost, every read whole or an error."""

from __future__ import annotations

import asyncio
import importlib.util
import random
import socket
from collections import Counter
from pathlib import Path

import httpx2
import pytest
from mini import AsyncMini, Mini, MiniError
from mini._runtime import errors as e
from mini._runtime.clock import Clock

# The folder of the tests is not on the path: the assembled SDK has to be found first.
_SPEC = importlib.util.spec_from_file_location(
    "runtime_faults", Path(__file__).with_name("faults.py")
)
assert _SPEC is not None and _SPEC.loader is not None
faults = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(faults)


async def no_sleep(_: float) -> None:
    """Pass no time."""


def clock() -> Clock:
    """Return a clock whose sleeps take no time and count for nothing."""
    return Clock(sleep=lambda _: None, sleep_async=no_sleep)


def closed_port() -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{probe.getsockname()[1]}"


class Refusing(httpx2.HTTPTransport):
    """Sends some requests to a port where nobody listens."""

    def __init__(self, refuse) -> None:
        super().__init__(retries=0)
        self.refuse, self.port = refuse, httpx2.URL(closed_port()).port

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        if self.refuse():
            request.url = request.url.copy_with(port=self.port)
        return super().handle_request(request)


class AsyncRefusing(httpx2.AsyncHTTPTransport):
    """Sends some requests to a port where nobody listens."""

    def __init__(self, refuse) -> None:
        super().__init__(retries=0)
        self.refuse, self.port = refuse, httpx2.URL(closed_port()).port

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        if self.refuse():
            request.url = request.url.copy_with(port=self.port)
        return await super().handle_async_request(request)


# --- each fault alone -----------------------------------------------------------------------

AMBIGUOUS = [
    "cut_before",
    "reset_before",
    "cut_after",
    "reset_after",
    "half",
    "half_chunked",
    "half_unsized",
    "no_json",
    "slow",
    "500",
    "503",
    "408",
]


@pytest.mark.parametrize("fault", AMBIGUOUS)
def test_write_meets_a_fault(fault):
    with faults.FaultServer(lambda *_: fault) as server:
        timeout = httpx2.Timeout(5, read=0.1) if fault == "slow" else 5.0
        with Mini("k", base_url=server.url, timeout=timeout, max_retries=4) as client:
            client._clock = clock()
            with pytest.raises(e.AmbiguousWriteError) as raised:
                client.charges.create(integration_id="i", extra_headers={"x-call": "1"})
    assert server.seen["1"] == [fault]
    status = {"500": 500, "503": 503, "408": 408, "half_unsized": 200, "no_json": 200}
    assert raised.value.status == status.get(fault)


@pytest.mark.parametrize("fault", [f for f in AMBIGUOUS if "no_json" not in f])
def test_read_meets_a_fault_and_comes_back_whole(fault):
    plan = iter([fault, fault, "ok"])
    with faults.FaultServer(lambda *_: next(plan)) as server:
        timeout = httpx2.Timeout(5, read=0.1) if fault == "slow" else 5.0
        with Mini("k", base_url=server.url, timeout=timeout) as client:
            client._clock = clock()
            page = client.charges.list(extra_headers={"x-call": "1"})
            if fault == "half_unsized":  # looks whole to HTTP, but is no JSON
                with pytest.raises(e.ResponseDecodeError):
                    page.first()
                return
            assert len(page.first_page()) == 20
    assert server.seen["1"] == [fault, fault, "ok"]


@pytest.mark.parametrize("fault", ["429", "429_after", "429_date"])
def test_write_is_repeated_after_a_429(fault):
    plan = iter([fault, fault, "ok"])
    with (
        faults.FaultServer(lambda *_: next(plan)) as server,
        Mini("k", base_url=server.url) as client,
    ):
        client._clock = clock()
        job = client.charges.create(integration_id="i", extra_headers={"x-call": "1"})
    assert job.id == "job-1"
    assert server.seen["1"] == [fault, fault, "ok"]


def test_connection_refused():
    with Mini("k", base_url=closed_port(), max_retries=1) as client:
        client._clock = clock()
        with pytest.raises(e.APIConnectionError):
            client.charges.create(integration_id="i")
        with pytest.raises(e.APIConnectionError):
            client.charges.get("1")


# --- ten thousand at random -----------------------------------------------------------------


class Judge:
    """Random faults, and the rules that must hold whatever they were."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.told: Counter[str] = Counter()

    def decide(self, *_: object) -> str:
        # One in two hundred waits for the client to give up, which costs real time.
        slow = self.random.random() < 0.005
        return "slow" if slow else self.random.choice(faults.FAULTS)

    def refuse(self) -> bool:
        return self.random.random() < 0.1

    def write(self, seen: list[str], error: MiniError | None) -> None:
        """A write arrives again after a 429 alone, and its outcome is told truly."""
        assert all(fault.startswith("429") for fault in seen[:-1]), seen
        acted = bool(seen) and seen[-1] in faults.ACTED
        if error is None:
            assert acted, seen
        elif not isinstance(error, e.AmbiguousWriteError):
            assert not acted, (seen, error)
        self.told[f"write: {type(error).__name__}"] += 1

    def read(self, ids: list[str] | None, error: MiniError | None) -> None:
        """A read is whole or an error."""
        whole = [row["id"] for row in faults.ROWS]
        assert (ids == whole) if error is None else (ids is None)
        self.told[f"read: {type(error).__name__}"] += 1


def run_sync(number: int, seed: int) -> tuple[Judge, int]:
    judge = Judge(seed)
    timeout = httpx2.Timeout(5, read=0.15)
    with faults.FaultServer(judge.decide) as server:
        http = httpx2.Client(transport=Refusing(judge.refuse))
        with (
            http,
            Mini("k", base_url=server.url, timeout=timeout, http_client=http) as c,
        ):
            c._clock = clock()
            for index in range(number):
                one_sync(c, judge, server, str(index), index % 2 == 0)
    return judge, sum(map(len, server.seen.values()))


def one_sync(client, judge: Judge, server, call: str, writes: bool) -> None:
    headers, ids, error = {"x-call": call}, None, None
    try:
        if writes:
            client.charges.create(integration_id="i", extra_headers=headers)
        else:
            ids = [one.id for one in client.charges.list(extra_headers=headers)]
    except MiniError as raised:
        error = raised
    if writes:
        judge.write(server.seen[call], error)
    else:
        judge.read(ids, error)


async def run_async(number: int, seed: int) -> tuple[Judge, int]:
    judge = Judge(seed)
    timeout = httpx2.Timeout(5, read=0.5)
    with faults.FaultServer(judge.decide) as server:
        http = httpx2.AsyncClient(transport=AsyncRefusing(judge.refuse))
        async with (
            http,
            AsyncMini(
                "k", base_url=server.url, timeout=timeout, http_client=http
            ) as client,
        ):
            client._clock = clock()
            for first in range(0, number, 10):
                calls = range(first, min(first + 10, number))
                await asyncio.gather(
                    *(
                        one_async(client, judge, server, str(n), n % 2 == 0)
                        for n in calls
                    )
                )
    return judge, sum(map(len, server.seen.values()))


async def one_async(client, judge: Judge, server, call: str, writes: bool) -> None:
    headers, ids, error = {"x-call": call}, None, None
    try:
        if writes:
            await client.charges.create(integration_id="i", extra_headers=headers)
        else:
            page = client.charges.list(extra_headers=headers)
            ids = [one.id async for one in page]
    except MiniError as raised:
        error = raised
    if writes:
        judge.write(server.seen[call], error)
    else:
        judge.read(ids, error)


def told_everything(judge: Judge, number: int) -> None:
    assert sum(judge.told.values()) == number
    assert judge.told["write: AmbiguousWriteError"] > number / 10
    assert judge.told["write: NoneType"] > number / 20
    assert judge.told["read: NoneType"] > number / 10


def test_random_faults_sync():
    judge, arrived = run_sync(500, 1)
    told_everything(judge, 500)
    assert arrived > 400


def test_random_faults_async():
    judge, arrived = asyncio.run(run_async(500, 2))
    told_everything(judge, 500)
    assert arrived > 400


@pytest.mark.proof
def test_ten_thousand_random_faults_sync():
    judge, arrived = run_sync(10_000, 3)
    print(arrived, sorted(judge.told.items()))
    told_everything(judge, 10_000)
    assert arrived >= 10_000


@pytest.mark.proof
def test_ten_thousand_random_faults_async():
    judge, arrived = asyncio.run(run_async(10_000, 4))
    print(arrived, sorted(judge.told.items()))
    told_everything(judge, 10_000)
    assert arrived >= 10_000
