"""Assemble a miniature SDK from `templates/runtime` and `mini`, and a scripted API for it."""

from __future__ import annotations

import atexit
import json
import shutil
import sys
import tempfile
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

HERE = Path(__file__).parent
RUNTIME = HERE.parents[1] / "templates" / "runtime"


def assemble(folder: Path) -> Path:
    """Copy the miniature SDK and the runtime to `folder`, as rendering would."""
    skip = shutil.ignore_patterns("__pycache__")
    shutil.copytree(HERE / "mini", folder / "mini", ignore=skip)
    shutil.copytree(RUNTIME, folder / "mini" / "_runtime", ignore=skip)
    (folder / "mini" / "py.typed").touch()
    return folder


# Test modules import `mini` when they are collected, which is before any fixture runs.
PLACE = assemble(Path(tempfile.mkdtemp(prefix="mini-sdk-")))
atexit.register(shutil.rmtree, PLACE, ignore_errors=True)
sys.path.insert(0, str(PLACE))


class FakeClock:
    """Time that passes only where someone sleeps."""

    def __init__(self) -> None:
        self.time = 1000.0
        self.sleeps: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.sleeps.append(seconds)
        self.time += seconds

    async def sleep_async(self, seconds: float) -> None:
        self.sleep(seconds)

    def clock(self) -> Any:
        from mini._runtime.clock import Clock

        return Clock(
            now=lambda: self.time,
            wall=lambda: self.time,
            sleep=self.sleep,
            sleep_async=self.sleep_async,
            chance=lambda: 1.0,
        )


Reply = httpx2.Response | Exception | Callable[[httpx2.Request], httpx2.Response]


class FakeApi:
    """Answers in the order of a script, then 599; remembers what was sent."""

    def __init__(self) -> None:
        self.script: deque[Reply] = deque()
        self.sent: list[httpx2.Request] = []
        self.time = FakeClock()

    def reply(self, status: int = 200, json: Any = None, **options: Any) -> FakeApi:
        if json is not None:
            options["json"] = json
        self.script.append(httpx2.Response(status, **options))
        return self

    def fail(self, error: Exception) -> FakeApi:
        self.script.append(error)
        return self

    def handle(self, handler: Callable[[httpx2.Request], httpx2.Response]) -> FakeApi:
        self.script.append(handler)
        return self

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        request.read()
        self.sent.append(request)
        reply = self.script.popleft() if self.script else httpx2.Response(599)
        if isinstance(reply, Exception):
            raise reply
        return reply if isinstance(reply, httpx2.Response) else reply(request)

    @property
    def body(self) -> Any:
        return json.loads(self.sent[-1].content)

    def client(self, **options: Any) -> Any:
        from mini import Mini

        http = httpx2.Client(transport=httpx2.MockTransport(self))
        options = {"api_key": "secret-key", "http_client": http} | options
        client = Mini(**options)
        client._clock = self.time.clock()
        return client

    def async_client(self, **options: Any) -> Any:
        from mini import AsyncMini

        async def handler(request: httpx2.Request) -> httpx2.Response:
            await request.aread()
            return self(request)

        http = httpx2.AsyncClient(transport=httpx2.MockTransport(handler))
        options = {"api_key": "secret-key", "http_client": http} | options
        client = AsyncMini(**options)
        client._clock = self.time.clock()
        return client


@pytest.fixture
def api(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeApi]:
    from mini._runtime import decoding

    for name in ("MINI_API_KEY", "MINI_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(decoding, "_KNOWN_ODDITIES", set())
    yield FakeApi()


@pytest.fixture(scope="session")
def place() -> Path:
    """Return the folder that holds the miniature SDK."""
    return PLACE


def charge(number: int = 1, **odd: Any) -> dict[str, Any]:
    return {
        "id": f"charge-{number}",
        "amount_in_cents": 100 + number,
        "integration_vendor": "ENTRATA",
        "created_at": "2026-03-01T09:30:00Z",
    } | odd


@pytest.fixture(name="charge")
def charge_fixture() -> Callable[..., dict[str, Any]]:
    return charge
