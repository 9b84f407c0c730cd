"""Keep below the rate limit of an API: every attempt asks the `Pacer` how long to wait.

One pacer is shared by the threads and tasks of a client; it only computes, it never
sleeps. Within any window of `seconds` it lets 80 % of the limit pass (an API may slow
down or refuse beyond); where the API's own count shows that others use the same key, it
spreads what is left.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from threading import Lock

from .pool import renewed_in_children
from .settings import RateLimit

SHARE = 0.8


class Pacer:
    """The starts of recent attempts, and the earliest moment for the next one."""

    def __init__(self, limit: RateLimit) -> None:
        self._names = limit
        self._requests = limit.requests
        self._seconds = limit.seconds
        self._starts: deque[float] = deque()
        self._not_before = 0.0
        self._gap = 0.0
        self._lock = Lock()
        renewed_in_children(self)

    def after_fork(self) -> None:
        """Let no lock stay closed that another thread of the parent held."""
        self._lock = Lock()

    def reserve(self, now: float) -> float:
        """Return the seconds to wait before the next attempt; its place is taken."""
        with self._lock:
            start = max(now, self._not_before)
            while self._starts and self._starts[0] <= now - self._seconds:
                self._starts.popleft()
            allowed = max(1, int(self._requests * SHARE)) if self._requests else None
            if allowed and len(self._starts) >= allowed:
                start = max(start, self._starts[-allowed] + self._seconds)
            self._starts.append(start)
            self._not_before = max(self._not_before, start + self._gap)
            return start - now

    def observe(self, headers: Mapping[str, str]) -> None:
        """Learn from the headers of an answer."""
        limit = _number(headers, self._names.limit)
        remaining = _number(headers, self._names.remaining)
        with self._lock:
            self._requests = limit or self._requests
            scarce = self._requests and remaining is not None
            scarce = scarce and (remaining or 0) <= (1 - SHARE) * (self._requests or 0)
            self._gap = self._seconds / ((remaining or 0) + 1) if scarce else 0.0

    def hold(self, until: float) -> None:
        """Let no attempt start before `until`: the API said that it is too much."""
        with self._lock:
            self._not_before = max(self._not_before, until)


def _number(headers: Mapping[str, str], names: tuple[str, ...]) -> int | None:
    for name in names:
        text = headers.get(name, "").strip()
        if text.isascii() and text.isdigit() and len(text) < 10:
            return int(text)
    return None
