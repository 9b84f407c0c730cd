"""The jobs of the sandbox: writes that pass through their states by a clock."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .facts import Facts, Json, parts, put

if TYPE_CHECKING:
    from .store import Store


@dataclass
class Pace:
    """How long things take, in seconds of `clock`; no `sync`, it is run by hand."""

    clock: Callable[[], float]
    job: float = 0.0
    sync: float | None = None


class Jobs:
    """Keep the jobs and tell how far they are."""

    def __init__(self, facts: Facts, store: Store, pace: Pace) -> None:
        self._told: Mapping[str, Any] | None = facts.settings["jobs"]
        self._store, self.pace = store, pace

    def begin(
        self, read_back: str, outcome: str = "success", errors: Sequence[str] = ()
    ) -> str:
        """Begin a job and return its id."""
        id_ = f"job-{self._store.next('jobs')}"
        job = {"read_back": read_back, "outcome": outcome, "errors": list(errors)}
        self._store.put(
            "jobs", id_, {**job, "began": self.pace.clock(), "record": None}
        )
        return id_

    def note(self, id_: str, record: str) -> None:
        """Note which record a job makes."""
        self._store.put("jobs", id_, {**self._job(id_), "record": record})

    def retry(self, id_: str) -> bool:
        """Begin a job once more, which succeeds then; tell whether there is one."""
        job = self._store.get("jobs", id_)
        if job is None:
            return False
        anew: dict[str, Json] = {
            "outcome": "success",
            "errors": [],
            "began": self.pace.clock(),
        }
        self._store.put("jobs", id_, {**job, **anew})
        return True

    def status(self, id_: str, answer: dict[str, Json]) -> bool:
        """Fill in how far a job is; tell whether there is one."""
        job = self._store.get("jobs", id_)
        if job is None or not self._told:
            return False
        state, done = self._state(job)
        put(answer, parts(self._told["state"]), state)
        if self._told["errors"]:
            failed = done and job["outcome"] != "success"
            told = job["errors"] or [f"the sandbox was told so: {state}"]
            put(answer, parts(self._told["errors"]), told if failed else [])
        if self._told["record"]:
            told = (
                done and job["outcome"] != "failure" and job["read_back"] != "next_sync"
            )
            put(answer, parts(self._told["record"]), job["record"] if told else None)
        return True

    def is_visible(self, id_: str) -> bool:
        """Tell whether what a job writes can be read by now."""
        job = self._job(id_)
        end = job["began"] + self.pace.job
        if self.pace.clock() < end or job["outcome"] == "failure":
            return False
        is_at_once: bool = job["read_back"] != "next_sync"
        return is_at_once or self._last_sync() >= end

    def sync(self) -> None:
        """Run the sync: what was written before can be read now."""
        self._store.put("clock", "sync", {"at": self.pace.clock()})

    def _last_sync(self) -> float:
        by_hand = (self._store.get("clock", "sync") or {"at": -1.0})["at"]
        if not self.pace.sync:
            return float(by_hand)
        now = self.pace.clock()
        return max(float(by_hand), now - now % self.pace.sync)

    def _state(self, job: Mapping[str, Json]) -> tuple[Json, bool]:
        """Return the API's word for how far a job is, and whether it is done."""
        assert self._told is not None
        gone = self.pace.clock() - job["began"]
        waiting: Sequence[str] = self._told["pending"]
        if gone < self.pace.job and waiting:
            return waiting[int(len(waiting) * max(gone, 0) / self.pace.job)], False
        words: Sequence[str] = self._told[job["outcome"]]
        return next(iter(words), job["outcome"].upper()), gone >= self.pace.job

    def _job(self, id_: str) -> dict[str, Json]:
        return self._store.get("jobs", id_) or {
            "began": 0.0,
            "outcome": "failure",
            "read_back": "unknown",
        }
