"""The sandbox as tests use it: a transport for a client, and what to do with it."""

# pyright: reportPrivateUsage=false
# The sandbox belongs to the SDK; what is private is private to the SDK.
from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import httpx2

from .._runtime.client import AsyncClient, Client
from .._runtime.clock import Clock
from .engine import Engine, Request
from .facts import Facts, Json
from .faults import ConnectionCut, Cut, Fault, Outcome
from .jobs import Pace

A = TypeVar("A", bound=AsyncClient)
C = TypeVar("C", bound=Client)
_FACTS = Path(__file__).with_name("facts.json")
_READ: list[Facts] = []


def known() -> Facts:
    """Return what is known of the API; it is read once."""
    if not _READ:
        _READ.append(Facts.read(_FACTS.read_text("utf-8")))
    return _READ[0]


class Time:
    """Time that passes when it is told to, or when a client sleeps."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def now(self) -> float:
        """Return the seconds that have passed."""
        return self.seconds

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self.seconds += seconds

    async def sleep_async(self, seconds: float) -> None:
        """Let time pass."""
        self.advance(seconds)

    @property
    def clock(self) -> Clock:
        """Return the clock that a client goes by."""
        return Clock(self.now, self.now, self.advance, self.sleep_async, lambda: 0.5)


class Transport(httpx2.BaseTransport, httpx2.AsyncBaseTransport):
    """Carries requests of an HTTP client to the sandbox, and answers back."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Answer a request."""
        request.read()
        return self._answered(request)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Answer a request."""
        await request.aread()
        return self._answered(request)

    def _answered(self, request: httpx2.Request) -> httpx2.Response:
        target = request.url.raw_path.decode("ascii")
        told = Request.of(request.method, target, request.headers, request.content)
        try:
            answer = self._engine.answer(told)
        except ConnectionCut:
            text = "the sandbox cut the connection"
            raise httpx2.ReadError(text, request=request) from None
        return httpx2.Response(
            answer.status, headers=answer.headers, content=answer.body, request=request
        )


class Sandbox:
    """An API that is not there: it answers from its document, and keeps records.

    No network, no key, no waiting: a client of the sandbox sleeps by its `time`. The
    same seed gives the same answers.

    Args:
        seed: What is made up follows from it.
        job_seconds: How long a write takes until it is done.
        sync_seconds: How often platforms sync; by default only when `sync()` is called.
    """

    def __init__(
        self,
        *,
        seed: int = 0,
        job_seconds: float = 0.0,
        sync_seconds: float | None = None,
    ) -> None:
        self.time = Time()
        pace = Pace(self.time.now, job_seconds, sync_seconds)
        self._engine = Engine(known(), pace, seed=seed)
        self.transport = Transport(self._engine)

    @property
    def requests(self) -> list[Request]:
        """Return the requests that came, the oldest first."""
        return list(self._engine.requests)

    def calls(self, operation: str) -> list[Request]:
        """Return the requests of an operation, such as `resident_charges.create`."""
        return [one for one in self._engine.requests if one.operation == operation]

    def fail(
        self,
        operation: str,
        *,
        times: int | None = 1,
        status: int | None = None,
        code: str = "",
        message: str = "",
        headers: Mapping[str, str] | None = None,
        cut: Cut | None = None,
        odd: str | bool = False,
        unknown: str | bool = False,
        job: Outcome | None = None,
        errors: Sequence[str] = (),
    ) -> None:
        """Let the next calls of an operation go wrong.

        Args:
            operation: `resident_charges.create`, below its platform or by its address
                (`POST /v1/...`); `*` stands for anything.
            times: How many calls; None for all.
            status: Answer with this status and an error in the API's shape.
            code: The error's code.
            message: The error's message.
            headers: Headers of the answer.
            cut: End the connection before the request is acted on, or after it.
            odd: A field of the record that is of no known type; true chooses one.
            unknown: A field whose value is in no list of the document.
            job: The write is accepted, and its job fails, wholly or partly.
            errors: What the job says then.

        Raises:
            LookupError: No operation is meant.
            ValueError: The status is none of HTTP.
        """
        told = Fault(operation, times, status, code, message, headers or {}, cut)
        told.odd, told.unknown, told.job, told.errors = odd, unknown, job, errors
        self._engine.fail(told)

    def recover(self) -> None:
        """Let nothing go wrong any more."""
        self._engine.faults.clear()

    def sync(self) -> None:
        """Run the sync of all platforms: what was written can be read now."""
        self._engine.sync()

    def add(self, collection: str, record: Mapping[str, Json]) -> str:
        """Put a record there, as in `add("units", {"name": "12b"})`; return its id."""
        return self._engine.records.create(collection, record)

    def _lent(self, client: C) -> C:
        client._clock = self.time.clock
        return client

    def _lent_async(self, client: A) -> A:
        client._clock = self.time.clock
        return client
