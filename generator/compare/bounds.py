"""Compare the bounds of what is sent: which became tighter, which looser.

In come two scalars or two arrays, out come words, values and how to say them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal as L
from typing import TypeAlias

from ..model import ir
from .flat import Arm
from .sameness import bounds_of
from .wording import bound_in_words

# Patterns that any text matches: they need not match it whole (JSON Schema, section 6.3.3).
_ANY_TEXT = {"", ".*", "^.*", ".*$", "^", "$", r"^[\s\S]*$", r"[\s\S]*", r"^(.|\n)*$"}

Number: TypeAlias = "int | float"


@dataclass(frozen=True, slots=True)
class Edge:
    """A limit of numbers; `excluded`: the limit itself is outside."""

    value: Number
    excluded: bool


Bound: TypeAlias = "Number | str | bool | Edge | None"
Way: TypeAlias = L["tightened", "loosened"]
BoundChange: TypeAlias = tuple[Way, ir.Json, ir.Json, tuple[str, str]]


def bound_changes(old: Arm, new: Arm) -> Iterator[BoundChange]:
    """Yield each bound that moved: the direction, old and new as JSON, both in words."""
    before, after = _bounds(old), _bounds(new)
    for word in before:
        was, now = before[word], after[word]
        if was != now:
            way: Way = "loosened" if _contains(word, now, was) else "tightened"
            said = bound_in_words(*_told(word, was)), bound_in_words(*_told(word, now))
            yield way, _json(word, was), _json(word, now), said


def _bounds(arm: Arm) -> dict[str, Bound]:
    match arm:
        case ir.Scalar(kind=kind):
            found = bounds_of(arm)
            whole = kind == "integer"
            return {
                "minimum": _edge(found.minimum, found.exclusive_minimum, 1, whole),
                "maximum": _edge(found.maximum, found.exclusive_maximum, -1, whole),
                "multiple_of": found.multiple_of,
                "min_length": found.min_length or None,
                "max_length": found.max_length,
                "pattern": found.pattern,
            }
        case ir.ListOf():
            return {
                "min_items": arm.min_items or None,
                "max_items": arm.max_items,
                "unique_items": arm.unique,
            }
        case _:
            return {}


def _edge(
    plain: Number | None, strict: Number | None, step: int, whole: bool
) -> Edge | None:
    """Return the tighter of two limits; `step` leads away from the limit, inwards.

    Whole numbers know no excluded limit: more than 0 is at least 1.
    """
    edges = [] if plain is None else [Edge(plain, False)]
    if strict is not None:
        inside = whole and isinstance(strict, int)
        edges.append(Edge(strict + step, False) if inside else Edge(strict, True))
    return max(edges, key=lambda e: (e.value * step, e.excluded), default=None)


def _contains(word: str, wide: Bound, narrow: Bound) -> bool:
    """Tell whether all that one bound lets through, the other lets through as well."""
    match wide, narrow:
        case None | False, _:
            return True
        case str(), str():
            return wide in _ANY_TEXT
        case bool(), _:
            return False
        case Edge(), Edge():
            step = 1 if word == "minimum" else -1
            inside = (wide.value * step, wide.excluded)
            return inside <= (narrow.value * step, narrow.excluded)
        case (int() | float()), (int() | float()):
            if word == "multiple_of":
                return wide != 0 and narrow % wide == 0
            return wide <= narrow if word.startswith("min") else wide >= narrow
        case _:
            return False


def _told(word: str, bound: Bound) -> tuple[str, ir.Json]:
    if isinstance(bound, Edge):
        return f"exclusive_{word}" if bound.excluded else word, bound.value
    return word, bound


def _json(word: str, bound: Bound) -> ir.Json:
    name, value = _told(word, bound)
    return None if value is None else {name: value}
