"""Where the sandbox keeps what was written: in memory here, elsewhere in a database.

Of each record the changes are kept, with the job that makes each: what can be seen of
it follows from the clock.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import Protocol

from .facts import Json


class Store(Protocol):
    """Keep JSON objects by kind and id, in the order in which they came."""

    def transaction(self) -> AbstractContextManager[object]:
        """Make all that is put within it last, or nothing of it."""
        ...

    def next(self, name: str) -> int:
        """Count on, from 1."""
        ...

    def put(self, kind: str, id_: str, value: Mapping[str, Json]) -> None:
        """Keep an object, in the place of the one that had this id."""
        ...

    def get(self, kind: str, id_: str) -> dict[str, Json] | None:
        """Return an object, None where there is none."""
        ...

    def every(self, kind: str) -> Iterator[tuple[str, dict[str, Json]]]:
        """Yield ids and objects in the order in which they came."""
        ...


class MemoryStore:
    """Keeps everything for as long as it lives."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}
        self._kinds: dict[str, dict[str, dict[str, Json]]] = {}

    def transaction(self) -> AbstractContextManager[object]:
        """Do nothing: who answers one request at a time, leaves nothing half done."""
        return nullcontext()

    def next(self, name: str) -> int:
        """Count on, from 1."""
        self._counts[name] = self._counts.get(name, 0) + 1
        return self._counts[name]

    def put(self, kind: str, id_: str, value: Mapping[str, Json]) -> None:
        """Keep an object, in the place of the one that had this id."""
        self._kinds.setdefault(kind, {})[id_] = dict(value)

    def get(self, kind: str, id_: str) -> dict[str, Json] | None:
        """Return an object, None where there is none."""
        return self._kinds.get(kind, {}).get(id_)

    def every(self, kind: str) -> Iterator[tuple[str, dict[str, Json]]]:
        """Yield ids and objects in the order in which they came."""
        yield from list(self._kinds.get(kind, {}).items())
