"""Tokens of a readable file in, the line and column of every pointer out.

Runs for messages only: the readers do not keep places, so that a clean file costs nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from sdkgen.model.document import UNKNOWN, Place, escape

#: `{`, `[`, `}`, `]`, `scalar` or `alias`, its text, line and column from 1, its anchor.
Token: TypeAlias = tuple[str, str, int, int, str | None]
_MERGE = "<<"
#: How many aliases and merges are followed for one place.
_HOPS = 200


@dataclass
class Places:
    """Where each pointer stands, and where a key stands that its object already has."""

    found: dict[str, Place] = field(default_factory=dict)
    repeated: list[tuple[str, Place]] = field(default_factory=list)
    aliases: dict[str, str] = field(
        default_factory=dict
    )  # to the pointer of the anchor

    def place(self, pointer: str) -> Place:
        """Return where a pointer, or its nearest ancestor, stands.

        What an alias stands for, and what `<<` merges, stands where its anchor has it.
        """
        nearest, lost = "", pointer.count("/") + 1
        waiting = [pointer]
        for _ in range(_HOPS):
            if not waiting or not lost:
                break
            wanted = waiting.pop()
            known = wanted
            while known and known not in self.found:
                known = known.rpartition("/")[0]
            rest = wanted[len(known) :]
            if rest.count("/") < lost:
                nearest, lost = known, rest.count("/")
            if known in self.aliases:
                waiting.append(self.aliases[known] + rest)
            else:
                waiting += [source + rest for source in self._merged(known)]
        return self.found.get(nearest, UNKNOWN)

    def _merged(self, pointer: str) -> list[str]:
        """Return the pointers of what is merged into an object, the most important last."""
        merge, sources = f"{pointer}/{_MERGE}", list[str]()
        while f"{merge}/{len(sources)}" in self.found:
            sources.insert(0, f"{merge}/{len(sources)}")
        return sources or ([merge] if merge in self.found else [])


class _Frame(NamedTuple):
    """An open container: its pointer, and how far it has been read."""

    pointer: str
    item: int | None  # of an array's next item
    keys: set[str]  # that an object has already


def track(tokens: Iterable[Token]) -> Places:
    """Return the place of every node: of its key in an object, of itself in an array.

    One loop without calls, for a document has a token for every few of its bytes.
    """
    places = Places()
    anchors: dict[str, str] = {}
    frames: list[_Frame] = []
    holder, index, keys = "", None, set[str]()
    member: str | None = ""  # the node that comes next, where its key came already
    note = places.found.setdefault  # the first place of a pointer stands
    for sign, text, line, column, anchor in tokens:
        if sign == "}" or sign == "]":
            holder, index, keys = frames.pop()
            continue
        if member is not None:
            pointer, member = member, None
            if not frames:
                note(pointer, (line, column))
        elif index is not None:
            pointer = f"{holder}/{index}"
            index += 1
            note(pointer, (line, column))
        else:
            pointer = member = f"{holder}/{escape(text)}"
            note(pointer, (line, column))
            if text in keys:
                places.repeated.append((pointer, (line, column)))
            keys.add(text)
        if sign == "alias" and anchor in anchors:
            places.aliases[pointer] = anchors[anchor]
        elif anchor is not None:
            anchors[anchor] = pointer
        if sign == "{" or sign == "[":
            frames.append(_Frame(holder, index, keys))
            holder, index, keys = pointer, 0 if sign == "[" else None, set()
    return places
