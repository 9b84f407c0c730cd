"""Tokens of a readable file in, the line and column of every pointer out.

Runs for messages only: the readers do not keep places, so that a clean file costs nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

from sdkgen.model.document import Place, join

#: `{`, `[`, `}`, `]` or `scalar`, the scalar's text, line and column from 1.
Token: TypeAlias = tuple[str, str, int, int]


@dataclass
class Places:
    """Where each pointer stands, and where a key stands that its object already has."""

    found: dict[str, Place] = field(default_factory=dict)
    repeated: list[tuple[str, Place]] = field(default_factory=list)


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
    for sign, text, line, column in tokens:
        if sign in "}]":
            frames.pop()
            continue
        pointer = _enter(frames, text, (line, column), places)
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
