"""Read `kinds.yaml`: single changes of a document that has something of everything.

In come edits by place, out come the documents that they make of `everything.yaml`.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
Json = Any


@dataclass(frozen=True)
class Kind:
    """A kind of change: its name, and what it does to the document."""

    name: str
    edits: tuple[tuple[str, ...], ...]

    def apply(self) -> dict[str, Json]:
        """Return the changed document."""
        root = deepcopy(everything())
        for verb, place, *rest in deepcopy(self.edits):
            parent, key = _reach(root, _pointer(place))
            if verb == "set":
                _put(parent, key, rest[0])
            else:
                found = parent.pop(int(key) if isinstance(parent, list) else key)
                if verb == "move":
                    _put(*_reach(root, _pointer(rest[0])), found)
        return root


def everything() -> dict[str, Json]:
    """Return the document that is changed."""
    found: dict[str, Json] = _read("everything.yaml")
    return found


def kinds() -> list[Kind]:
    """Return all kinds, in their order."""
    found = _read("kinds.yaml")["kinds"]
    return [Kind(name, tuple(map(tuple, edits))) for name, edits in found.items()]


def policies() -> dict[str, str]:
    """Return the pairs that are called breaking though code goes on working, with the reasons."""
    found: dict[str, str] = _read("kinds.yaml")["policies"]
    return found


@cache
def _read(name: str) -> Any:
    return yaml.safe_load((HERE / name).read_text("utf-8"))


def _pointer(place: str) -> list[str]:
    """Return the segments that a place stands for: `Charge.note/type` for a property's type."""
    if not place.startswith("/"):
        head, slash, tail = place.partition("/")
        known = _read("kinds.yaml")["places"]
        schema = f"/components/schemas/{head.replace('.', '/properties/')}"
        place = f"{known.get(head, schema)}{slash}{tail}"
    parts = place.removeprefix("/").split("/")
    return [part.replace("~1", "/").replace("~0", "~") for part in parts]


def _reach(root: Json, parts: list[str]) -> tuple[Json, str]:
    node = root
    for part in parts[:-1]:
        node = node[int(part)] if isinstance(node, list) else node.setdefault(part, {})
    return node, parts[-1]


def _put(parent: Json, key: str, value: Json) -> None:
    if not isinstance(parent, list):
        parent[key] = value
    elif int(key) == len(parent):
        parent.append(value)
    else:
        parent[int(key)] = value
