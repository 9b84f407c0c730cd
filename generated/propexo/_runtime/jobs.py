"""Writes that finish later: `WriteJob` asks for their state, waits, and repeats on
demand.

`JobCore` reads answers by the conventions of the settings and does no I/O.
"""

# pyright: reportPrivateUsage=false
# The modules of the runtime are one whole; what is private is private to the SDK.
from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar

from .errors import (
    ConfigurationError,
    WriteFailed,
    WritePartiallyFailed,
    WriteTimeout,
)
from .records import Record
from .settings import Jobs, dig, first_of
from .shapes import is_list

if TYPE_CHECKING:
    from .client import AsyncClient, Client
    from .core import Core
    from .operation import Operation
    from .responses import ResponseInfo

T = TypeVar("T")
ReadBack = Literal["immediate", "next_sync", "unknown"]
State = Literal["pending", "success", "partial", "failure"]
FIRST_PAUSE, LONGEST_PAUSE, GROWTH = 1.0, 30.0, 1.6
WAIT = 600.0
_NEXT_SYNC = "this platform shows the record only after its next data sync"


class WriteStatus(Record):
    """How far a write has come. `state` is the API's own word, `raw` its whole answer.

    `outcome` is None for a word that the SDK does not know: the job counts as pending
    then. `response` is what the answer says beside its body.
    """

    state: str
    outcome: State | None
    created_record_id: str | None
    errors: tuple[Any, ...]
    raw: Any
    response: ResponseInfo

    @property
    def _sdk_response(self) -> ResponseInfo:
        return self.response

    @property
    def done(self) -> bool:
        """Tell whether the job has been decided."""
        return self.outcome not in (None, "pending")


class JobCore(Generic[T]):
    """A write that was accepted: its id, what the API answered, and how to find the
    record.

    `read_back` says when the record can be read: at once (`immediate`, by the id that
    `wait()` returns), after the platform's next data sync (`next_sync`), or `unknown`.
    """

    id: str
    result: T
    read_back: ReadBack
    _sdk_response: ResponseInfo | None

    def _set_up(
        self,
        core: Core,
        id_: str,
        result: T,
        read_back: ReadBack,
        info: ResponseInfo | None,
    ) -> None:
        self._core, self.id, self.result = core, id_, result
        self.read_back, self._sdk_response = read_back, info

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.id!r} read_back={self.read_back!r}>"

    def _call_of(self, reference: str | None) -> tuple[Operation[Any], tuple[str, ...]]:
        """Return the operation `METHOD /path/{id}` of the settings, and its id."""
        from .operation import Operation

        if not reference:
            raise ConfigurationError("this API offers no such call for jobs")
        if not self.id:
            raise ConfigurationError("the answer to the write named no job")
        method, _, path = reference.partition(" ")
        body = None if method == "GET" else "application/json"
        return Operation(method, path, answer=_anything, body=body), (self.id,)

    @property
    def _jobs(self) -> Jobs:
        jobs = self._core._settings.jobs
        if jobs is None:
            raise ConfigurationError("this API has no jobs")
        return jobs

    def _status_from(self, raw: Any, info: ResponseInfo) -> WriteStatus:
        jobs, raw = self._jobs, _opened(raw, self._jobs.state, self._core)
        state, record = dig(raw, jobs.state), dig(raw, jobs.record)
        errors = dig(raw, jobs.errors)
        return WriteStatus(
            state=str(state),
            outcome=_outcome(jobs, str(state)),
            created_record_id=None if record is None else str(record),
            errors=tuple(errors) if is_list(errors) else (),
            raw=raw,
            response=info,
        )

    def _polls(
        self, timeout: float
    ) -> Generator[float | None, WriteStatus | None, str | None]:
        """Yield None to ask for the state and seconds to sleep; return the
        record's id.
        """
        clock = self._core._clock
        end, pause = clock.now() + timeout, FIRST_PAUSE
        while True:
            status = yield None
            assert status is not None
            if status.done:
                return self._judged(status)
            left = end - clock.now()
            if left <= 0:
                raise WriteTimeout(self._late(status, timeout), self.id, status)
            yield min(pause, left)
            pause = min(pause * GROWTH, LONGEST_PAUSE)

    def _judged(self, status: WriteStatus) -> str | None:
        if status.outcome == "success":
            return status.created_record_id
        part = status.outcome == "partial"
        kind = WritePartiallyFailed if part else WriteFailed
        text = f"job {self.id}: {status.state}"
        text += "; a part is written, do not repeat the whole" if part else ""
        created = status.created_record_id
        text += f"; created: {created}" if created else ""
        said = "".join(f"\n  {error}" for error in status.errors)
        raise kind(f"{text}{self._hint(status)}{said}", self.id, status)

    def _late(self, status: WriteStatus, timeout: float) -> str:
        return (
            f"job {self.id}: still {status.state} after {timeout:g} s; the job goes on,"
            f" call wait() again (later: client.job({self.id!r}).wait())"
            f"{self._hint(status)}"
        )

    def _hint(self, status: WriteStatus) -> str:
        hidden = self.read_back == "next_sync" and status.created_record_id is None
        return f"; {_NEXT_SYNC}" if hidden else ""

    def _new_id(self, raw: Any) -> str:
        found = first_of(raw, self._jobs.id)
        return self.id if found is None else str(found)


def _anything() -> Any:
    return Any


def _opened(raw: Any, state: str, core: Core) -> Any:
    """Return the answer without an envelope around it."""
    if dig(raw, state) is None:
        inner = first_of(raw, core._settings.envelope)
        return raw if inner is None else inner
    return raw


def _outcome(jobs: Jobs, state: str) -> State | None:
    words: dict[State, tuple[str, ...]] = {
        "pending": jobs.pending,
        "success": jobs.success,
        "partial": jobs.partial,
        "failure": jobs.failure,
    }
    return next((outcome for outcome, known in words.items() if state in known), None)


class WriteJob(JobCore[T]):
    """A write that the API has accepted and carries out in its own time."""

    _core: Client

    def __init__(
        self,
        core: Client,
        id_: str,
        result: T,
        read_back: ReadBack = "unknown",
        info: ResponseInfo | None = None,
    ) -> None:
        self._set_up(core, id_, result, read_back, info)

    def status(self) -> WriteStatus:
        """Ask how far the write has come."""
        operation, path = self._call_of(self._jobs.status)
        raw, info = self._core._ask(operation, path)
        return self._status_from(raw, info)

    def wait(self, timeout: float = WAIT) -> str | None:
        """Wait at most `timeout` seconds; return the id of the new record, if one is
        told.

        Raises WriteFailed, WritePartiallyFailed, or WriteTimeout: the job goes on then,
        and `wait()` can be called again.
        """
        polls = self._polls(timeout)
        status: WriteStatus | None = None
        try:
            while True:
                pause = polls.send(status)
                if pause is None:
                    status = self.status()
                else:
                    self._core._clock.sleep(pause)
        except StopIteration as done:
            created: str | None = done.value
            return created

    def retry(self) -> WriteJob[T]:
        """Put a failed write into the queue once more; return its new job."""
        operation, path = self._call_of(self._jobs.retry)
        raw, info = self._core._ask(operation, path)
        id_ = self._new_id(raw)
        return WriteJob(self._core, id_, self.result, self.read_back, info)


class AsyncWriteJob(JobCore[T]):
    """A write that the API has accepted and carries out in its own time."""

    _core: AsyncClient

    def __init__(
        self,
        core: AsyncClient,
        id_: str,
        result: T,
        read_back: ReadBack = "unknown",
        info: ResponseInfo | None = None,
    ) -> None:
        self._set_up(core, id_, result, read_back, info)

    async def status(self) -> WriteStatus:
        """Ask how far the write has come."""
        operation, path = self._call_of(self._jobs.status)
        raw, info = await self._core._ask(operation, path)
        return self._status_from(raw, info)

    async def wait(self, timeout: float = WAIT) -> str | None:
        """Wait at most `timeout` seconds; see `WriteJob.wait`."""
        polls = self._polls(timeout)
        status: WriteStatus | None = None
        try:
            while True:
                pause = polls.send(status)
                if pause is None:
                    status = await self.status()
                else:
                    await self._core._clock.sleep_async(pause)
        except StopIteration as done:
            created: str | None = done.value
            return created

    async def retry(self) -> AsyncWriteJob[T]:
        """Put a failed write into the queue once more; return its new job."""
        operation, path = self._call_of(self._jobs.retry)
        raw, info = await self._core._ask(operation, path)
        id_ = self._new_id(raw)
        return AsyncWriteJob(self._core, id_, self.result, self.read_back, info)
