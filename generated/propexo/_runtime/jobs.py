"""Writes that finish later: `WriteJob` asks for their state, waits, and repeats on
demand.

`JobCore` reads answers by the conventions of the settings and does no I/O.
"""

# pyright: reportPrivateUsage=false
# The modules of the runtime are one whole; what is private is private to the SDK.
from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator
from math import inf
from typing import TYPE_CHECKING, Any, Generic, Literal, NamedTuple, TypeVar

from .calling import unclear
from .decoding import lacking
from .errors import (
    APIConnectionError,
    ConfigurationError,
    RateLimitError,
    ResponseDecodeError,
    SDKError,
    ServerStatusError,
    WriteFailed,
    WritePartiallyFailed,
    WriteTimeout,
)
from .records import Record
from .redaction import log
from .settings import Jobs, dig, first_of
from .shapes import is_id, is_list

if TYPE_CHECKING:
    from .attempts import Answered
    from .client import AsyncClient, Client
    from .core import Core
    from .operation import Operation
    from .responses import ResponseInfo

T = TypeVar("T")
ReadBack = Literal["immediate", "next_sync", "unknown"]
State = Literal["pending", "success", "partial", "failure"]
FIRST_PAUSE, LONGEST_PAUSE, GROWTH = 1.0, 30.0, 1.6
ANSWER = 1.0  # seconds that the first and the last question have at least
WAIT = 600.0
_PASSING = (
    APIConnectionError,
    ResponseDecodeError,
    ServerStatusError,
    RateLimitError,
)
"""What may be otherwise at the next poll."""

_NEXT_SYNC = "this platform shows the record only after its next data sync"


class Poll(NamedTuple):
    """The state is to be asked for, until the moment `end` at the latest."""

    end: float


class WriteStatus(Record):
    """How far a write has come. `state` is the API's own word, `raw` its whole answer.

    `outcome` is None for a word that the SDK does not know: `wait()` goes on asking
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
        method, _, path = reference.partition(" ")
        body = None if method == "GET" else "application/json"
        return Operation(method, path, answer=_anything, body=body), (self.id,)

    @property
    def _jobs(self) -> Jobs:
        jobs = self._core._settings.jobs
        if jobs is None:
            raise ConfigurationError("this API has no jobs")
        return jobs

    def _status_from(self, raw: Any, answered: Answered) -> WriteStatus:
        jobs, raw = self._jobs, _opened(raw, self._jobs.state, self._core)
        state, record = dig(raw, jobs.state), dig(raw, jobs.record)
        errors = dig(raw, jobs.errors)
        if not isinstance(state, str | int):
            raise lacking(answered, jobs.state, "is missing")
        return WriteStatus(
            state=str(state),
            outcome=_outcome(jobs, str(state)),
            created_record_id=None if record is None else str(record),
            errors=tuple(errors) if is_list(errors) else (),
            raw=raw,
            response=answered.info,
        )

    def _polls(
        self, timeout: float | None, interval: float | None
    ) -> Generator[Poll | float, WriteStatus | SDKError, str | None]:
        """Yield a `Poll` to ask for the state and seconds to sleep; return the
        record's id.

        An error that may pass is sent in like a state: the next poll may do better.
        """
        clock = self._core._clock
        begun, pause = clock.now(), interval or FIRST_PAUSE
        end = begun + (inf if timeout is None else timeout)
        last: WriteStatus | None = None
        unknown: set[str] = set()
        final = end <= begun
        until = max(end, begun + ANSWER)
        while True:
            found = yield Poll(until)
            if isinstance(found, WriteStatus):
                last = found
                if found.done:
                    return self._judged(found)
                self._tell_unknown(found, unknown)
            left, wanted = end - clock.now(), max(pause, _told_pause(found))
            if final or left <= 0:
                raise self._late(last, found, timeout or 0.0) from _cause(found)
            # The last question needs time for its answer.
            final, until = wanted >= left, end
            yield left - min(ANSWER, left / 2) if final else wanted
            pause = interval or min(pause * GROWTH, LONGEST_PAUSE)

    def _tell_unknown(self, status: WriteStatus, known: set[str]) -> None:
        """Log a word that the SDK does not know, once, when it is first seen."""
        if status.outcome is None and status.state not in known:
            known.add(status.state)
            text = "job %s: the state %r is not known to this SDK; still asking"
            log.warning(text, self.id, status.state)

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
        raise kind(f"{text}{said}", self.id, status)

    def _late(
        self, last: WriteStatus | None, found: WriteStatus | SDKError, timeout: float
    ) -> WriteTimeout:
        """Return what is left to say when the time is over."""
        if last is None:
            state = "its state could not be asked for"
        elif last.outcome is None:
            state = f"in a state that is not known to this SDK, {last.state!r},"
        else:
            state = f"still {last.state}"
        failed = (
            f"; the last attempt failed: {_brief(found)}" if last is not found else ""
        )
        text = (
            f"job {self.id}: {state} after {timeout:g} s; it may go on, call wait()"
            f" again (later: client.job({self.id!r}).wait())"
        )
        hint = self._hint(last) if last else ""
        return WriteTimeout(f"{text}{hint}{failed}", self.id, last)

    def _hint(self, status: WriteStatus) -> str:
        hidden = self.read_back == "next_sync" and status.created_record_id is None
        return f"; {_NEXT_SYNC}" if hidden else ""

    def _new_id(self, raw: Any, answered: Answered) -> str:
        found = first_of(raw, self._jobs.id)
        if not is_id(found):
            place = " or ".join(f"`{path}`" for path in self._jobs.id)
            raise unclear(self._core, answered, f"it names no job ({place})")
        return str(found)


def _anything() -> Any:
    return Any


def _checked(timeout: float | None, interval: float | None) -> None:
    """Raise ConfigurationError for times that make no sense."""
    if timeout is not None and not timeout >= 0:
        raise ConfigurationError("`timeout` should be seconds, 0 or more, or None")
    if interval is not None and not 0 < interval < inf:
        raise ConfigurationError("`poll_interval` should be seconds, more than 0")


def _told_pause(found: WriteStatus | SDKError) -> float:
    """Return the seconds that the API asks to wait, where it does."""
    told = getattr(found, "retry_after", None)
    return told if isinstance(told, float) else 0.0


async def _finished(result: object) -> None:
    if isinstance(result, Awaitable):
        await result


def _cause(found: WriteStatus | SDKError) -> SDKError | None:
    return found if isinstance(found, SDKError) else None


def _brief(found: WriteStatus | SDKError) -> str:
    return str(found).partition("\n")[0]


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
        return self._asked(inf)

    def _asked(self, end: float) -> WriteStatus:
        operation, path = self._call_of(self._jobs.status)
        return self._status_from(*self._core._ask(operation, path, end))

    def wait(
        self,
        timeout: float | None = WAIT,
        *,
        poll_interval: float | None = None,
        on_progress: Callable[[WriteStatus], object] | None = None,
    ) -> str | None:
        """Wait at most `timeout` seconds; return the id of the new record, if one is
        told.

        The state is asked for at once, after 1 s, then ever more rarely (every 30 s at
        last), or every `poll_interval` seconds; `on_progress` is called with each
        answer. What fails on the way is asked for again, as long as there is time.

        Raises WriteFailed, WritePartiallyFailed, or WriteTimeout: the job may go on
        then, and `wait()` can be called again.
        """
        _checked(timeout, poll_interval)
        polls = self._polls(timeout, poll_interval)
        try:
            step = next(polls)
            while True:
                if isinstance(step, Poll):
                    found = self._polled(step.end)
                    if on_progress and isinstance(found, WriteStatus):
                        on_progress(found)
                    step = polls.send(found)
                else:
                    self._core._clock.sleep(step)
                    step = next(polls)
        except StopIteration as done:
            created: str | None = done.value
            return created

    def _polled(self, end: float) -> WriteStatus | SDKError:
        try:
            return self._asked(end)
        except _PASSING as error:
            return error

    def retry(self) -> WriteJob[T]:
        """Put a failed write into the queue once more; return its new job."""
        operation, path = self._call_of(self._jobs.retry)
        raw, answered = self._core._ask(operation, path)
        id_ = self._new_id(raw, answered)
        return WriteJob(self._core, id_, self.result, self.read_back, answered.info)


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
        return await self._asked(inf)

    async def _asked(self, end: float) -> WriteStatus:
        operation, path = self._call_of(self._jobs.status)
        return self._status_from(*await self._core._ask(operation, path, end))

    async def wait(
        self,
        timeout: float | None = WAIT,
        *,
        poll_interval: float | None = None,
        on_progress: Callable[[WriteStatus], object] | None = None,
    ) -> str | None:
        """Wait at most `timeout` seconds; see `WriteJob.wait`.

        What `on_progress` returns is awaited, if that is possible.
        """
        _checked(timeout, poll_interval)
        polls = self._polls(timeout, poll_interval)
        try:
            step = next(polls)
            while True:
                if isinstance(step, Poll):
                    found = await self._polled(step.end)
                    if on_progress and isinstance(found, WriteStatus):
                        await _finished(on_progress(found))
                    step = polls.send(found)
                else:
                    await self._core._clock.sleep_async(step)
                    step = next(polls)
        except StopIteration as done:
            created: str | None = done.value
            return created

    async def _polled(self, end: float) -> WriteStatus | SDKError:
        try:
            return await self._asked(end)
        except _PASSING as error:
            return error

    async def retry(self) -> AsyncWriteJob[T]:
        """Put a failed write into the queue once more; return its new job."""
        operation, path = self._call_of(self._jobs.retry)
        raw, answered = await self._core._ask(operation, path)
        id_ = self._new_id(raw, answered)
        return AsyncWriteJob(
            self._core, id_, self.result, self.read_back, answered.info
        )
