"""Keep what was written in SQLite: a file that outlives the server, or memory.

What is accepted is on disk before it is answered: each request is one transaction.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ..problems import SpecError, error

MEMORY = ":memory:"
_TABLES = """
CREATE TABLE IF NOT EXISTS objects (
    place INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, id TEXT NOT NULL,
    value TEXT NOT NULL, UNIQUE (kind, id)
);
CREATE TABLE IF NOT EXISTS counts (name TEXT PRIMARY KEY, number INTEGER NOT NULL);
"""
_PUT = """
INSERT INTO objects (kind, id, value) VALUES (?, ?, ?)
ON CONFLICT (kind, id) DO UPDATE SET value = excluded.value
"""
_NEXT = """
INSERT INTO counts VALUES (?, 1)
ON CONFLICT (name) DO UPDATE SET number = number + 1 RETURNING number
"""


class SqliteStore:
    """Keeps JSON objects by kind and id, in the order in which they came."""

    def __init__(self, path: Path | None = None) -> None:
        name = str(path or MEMORY)
        try:
            self._base = sqlite3.connect(name, isolation_level=None)
            self._base.execute("PRAGMA journal_mode = WAL")
            self._base.execute("PRAGMA synchronous = NORMAL")  # survives any kill
            self._base.executescript(_TABLES)
        except sqlite3.Error as cause:
            remedy = "name a file that is not there yet, or one that `mock` has made"
            problem = error("store", f"{name}: {cause}", remedy=remedy)
            raise SpecError([problem]) from None

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Make all that is put within it last, or nothing of it."""
        self._base.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._base.execute("ROLLBACK")
            raise
        self._base.execute("COMMIT")

    def next(self, name: str) -> int:
        """Count on, from 1."""
        return int(self._base.execute(_NEXT, (name,)).fetchone()[0])

    def put(self, kind: str, id_: str, value: Mapping[str, Any]) -> None:
        """Keep an object, in the place of the one that had this id."""
        self._base.execute(_PUT, (kind, id_, json.dumps(value)))

    def get(self, kind: str, id_: str) -> dict[str, Any] | None:
        """Return an object, None where there is none."""
        query = "SELECT value FROM objects WHERE kind = ? AND id = ?"
        row = self._base.execute(query, (kind, id_)).fetchone()
        return json.loads(row[0]) if row else None

    def every(self, kind: str) -> Iterator[tuple[str, dict[str, Any]]]:
        """Yield ids and objects in the order in which they came."""
        query = "SELECT id, value FROM objects WHERE kind = ? ORDER BY place"
        for id_, value in self._base.execute(query, (kind,)).fetchall():
            yield id_, json.loads(value)

    def close(self) -> None:
        """Close the file."""
        self._base.close()
