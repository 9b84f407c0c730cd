"""Say types, bounds and locations in words.

In come types and locations, out come texts for people; fingerprints are made of some of them,
so that they hold no name that may move.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Collection
from typing import assert_never

from ..model import ir
from .flat import Arm, Flat, Side, Values

_DEPTH = 2  # arrays and maps inside each other are told as far as this
_SHOWN = 8  # so many values of a set are told, then only how many more there are


def quoted(value: ir.Json) -> str:
    """Return a JSON value between backticks, in one line and without control characters."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    shown = (c if c.isprintable() and c != "`" else " " for c in text)
    line = " ".join("".join(shown).split())
    return f"`{line}`" if line else '`""`'  # two backticks would open a longer span


def listed(values: Collection[ir.Json]) -> str:
    """Return values as a list in a sentence."""
    shown = [quoted(value) for value in values]
    if len(shown) > _SHOWN + 1:
        return f"{', '.join(shown[:_SHOWN])} and {len(shown) - _SHOWN} more"
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if shown[1:] else shown)


def type_in_words(side: Side, found: ir.Type) -> str:
    """Return what a type is: `array of string`, `date or date-time or null`."""
    return _flat(side, side.flat(found), _DEPTH)


def _flat(side: Side, flat: Flat, depth: int) -> str:
    counts = Counter(_arm(side, arm, depth) for arm in flat.arms)
    parts = [text if n == 1 else f"one of {n} ({text})" for text, n in counts.items()]
    return " or ".join([*sorted(parts), *(["null"] if flat.nullable else [])])


def _arm(side: Side, arm: Arm, depth: int) -> str:
    match arm:
        case ir.AnyValue():
            return "any value"
        case ir.Scalar(kind=kind):
            return kind
        case Values(values=values):
            known = sorted(values, key=str)
            return f"one of {listed(known)}" if known[1:] else quoted(known[0])
        case ir.ListOf(items=items):
            return f"array of {_inner(side, items, depth)}"
        case ir.MapOf(values=values):
            inner = _inner(side, values, depth)
            return "free object" if inner == "any value" else f"map to {inner}"
        case ir.Model():
            return "object"
        case _:
            assert_never(arm)


def _inner(side: Side, found: ir.Type, depth: int) -> str:
    flat = side.flat(found)
    text = _flat(side, flat, depth - 1) if depth else "…"
    return f"({text})" if " or " in text else text


def bound_in_words(word: str, value: ir.Json) -> str:
    """Return one bound: `maximum 250`, `no pattern`."""
    plain = word.replace("_", " ")
    if value is None or value is False:
        return f"no {plain}"
    return plain if value is True else f"{plain} {quoted(value)}"


def demand_in_words(word: str, value: str | None) -> str:
    """Return a keyword, and its value where that is a number: `minProperties` `1`."""
    if value is None:
        return f"no `{word}`"
    return f"`{word}` {quoted(value)}" if value.isdecimal() else f"`{word}`"


def place_of(location: str) -> str:
    """Return how a sentence calls a location where it matters where that is: `id` in the query."""
    part, _, rest = location.partition(".")
    where, _, name = rest.partition(".")
    is_sent = part == "request" and name
    return f"{quoted(name)} in the {where}" if is_sent else name_of(location)


def name_of(location: str) -> str:
    """Return how a sentence calls a location: `charges[].notes` of the answer."""
    place, _, rest = location.partition(".")
    if place in ("servers", "schemas"):
        return quoted(rest)
    if place == "request":
        short = _short(rest)
        return quoted(short) if short else "the body"
    if place == "webhook":
        short = _short(rest)
        return quoted(short) if short else "the payload"
    status, _, rest = rest.partition(".")
    whole = f"the {status} answer"
    if not rest:
        return whole
    short = _short(rest)
    of_whom = "the answer" if status.startswith("2") else whole
    return f"{quoted(short)} of {of_whom}" if short else f"the body of {whole}"


def _short(rest: str) -> str:
    """Return a location without its first word: `body[].name` is `[].name`."""
    head, _, inner = rest.partition(".")
    brackets = head[len(re.split(r"[\[{]", head)[0]) :]
    return ".".join(part for part in (brackets, inner) if part)
