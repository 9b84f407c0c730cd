"""Tokens of a readable file in, the line and column of every pointer out.

Runs for messages only: the readers do not keep places, so that a clean file costs nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

from sdkgen.model.document import UNKNOWN, Place, join

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


@dataclass
class _Frame:
    """An open container: the index of an array's next item, or an object's last key."""

    pointer: str
    index: int | None = None
    member: str | None = None
    keys: set[str] = field(default_factory=set)


def track(tokens: Iterable[Token]) -> Places:
    """Return the place of every node: of its key in an object, of itself in an array."""
    places = Places()
    frames: list[_Frame] = []
    anchors: dict[str, str] = {}
    for sign, text, line, column, anchor in tokens:
        if sign in "}]":
            frames.pop()
            continue
        pointer = _enter(frames, text, (line, column), places)
        if sign == "alias" and anchor in anchors:
            places.aliases[pointer] = anchors[anchor]
        elif anchor is not None:
            anchors[anchor] = pointer
        if sign == "{":
            frames.append(_Frame(pointer))
        elif sign == "[":
            frames.append(_Frame(pointer, index=0))
    return places


def _enter(frames: list[_Frame], text: str, place: Place, places: Places) -> str:
    """Return the pointer of the node that begins here; note its place unless its key did."""
    if not frames:
        return _note("", place, places)
    frame = frames[-1]
    if frame.index is not None:
        frame.index += 1
        return _note(join(frame.pointer, frame.index - 1), place, places)
    if frame.member is None:
        frame.member = _note(join(frame.pointer, text), place, places)
        if text in frame.keys:
            places.repeated.append((frame.member, place))
        frame.keys.add(text)
        return frame.member
    pointer, frame.member = frame.member, None
    return pointer


def _note(pointer: str, place: Place, places: Places) -> str:
    """Remember the first place of a pointer."""
    places.found.setdefault(pointer, place)
    return pointer
