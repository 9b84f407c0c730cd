"""Tell which types are the same for users of the SDK, in both APIs at once.

In come the two APIs, out come values that are equal if and only if nothing that is compared
differs, however deep below: names of definitions, references, order and places do not matter.
Models that reach each other in circles are told apart by splitting groups until nothing
splits (partition refinement).
"""

from __future__ import annotations

import json
from collections.abc import Hashable
from typing import assert_never

from ..model import ir
from .flat import Arm, Side, Values

_BOUNDED = {
    "string",
    "uri",
    "email",
    "integer",
    "number",
}  # what the SDK holds to bounds


def words_of(doc: ir.Doc) -> str:
    """Return what a document says of a thing, without line breaks and indentation."""
    return " ".join(f"{doc.summary}\n{doc.description}".split())


def bounds_of(scalar: ir.Scalar) -> ir.Bounds:
    """Return the bounds that the SDK checks."""
    return scalar.bounds if scalar.kind in _BOUNDED else ir.NO_BOUNDS


class Sameness:
    """Gives each type of both APIs its value; each model stands for a number."""

    def __init__(self, *sides: Side) -> None:
        self._numbers: dict[int, int] = {}
        self._known: dict[tuple[int, ir.Type, ir.Direction], Hashable] = {}
        self._split(sides)

    def of(
        self, side: Side, found: ir.Type | None, direction: ir.Direction
    ) -> Hashable:
        """Return the value that stands for a type."""
        if found is None:
            return None
        key = id(side), found, direction
        if key not in self._known:
            self._known[key] = self._type(side, found, direction, ())
        return self._known[key]

    def of_arm(self, side: Side, arm: Arm, direction: ir.Direction) -> Hashable:
        """Return the value that stands for an arm of a union."""
        return self._arm(side, arm, direction, ())

    def _split(self, sides: tuple[Side, ...]) -> None:
        models = [
            (side, definition)
            for side in sides
            for definition in side.api.definitions.values()
            if isinstance(definition, ir.Model)
        ]
        self._numbers = {id(model): 0 for _, model in models}
        count = 1
        while True:
            seen: dict[Hashable, int] = {}
            numbers = {
                id(model): seen.setdefault(self._model(side, model), len(seen))
                for side, model in models
            }
            if len(seen) == count:
                return
            self._numbers, count = numbers, len(seen)
            self._known.clear()

    def _model(self, side: Side, model: ir.Model) -> Hashable:
        way = model.direction
        fields = [self._field(side, item, way) for item in side.fields(model).values()]
        extra = model.extra
        if way == "response" and isinstance(extra, ir.AnyValue):
            extra = None  # answers keep what they get
        before = self._numbers[id(model)]  # what is told apart stays so
        return before, way, frozenset(fields), self.of(side, extra, way)

    def _field(self, side: Side, item: ir.Field, way: ir.Direction) -> Hashable:
        given = item.has_default and way == "request"
        return (
            item.name,
            item.required,
            words_of(item.doc),
            item.doc.deprecated,
            json.dumps(item.default, sort_keys=True) if given else "",
            self.of(side, item.type, way),
        )

    def _type(
        self, side: Side, found: ir.Type, way: ir.Direction, path: tuple[ir.Type, ...]
    ) -> Hashable:
        if found in path:  # a recursive alias: say how far up it begins again
            return len(path) - path.index(found)
        flat = side.flat(found)
        arms = [self._arm(side, arm, way, (*path, found)) for arm in flat.arms]
        told = flat.told if flat.discriminator else ("",) * len(arms)
        pairs = frozenset(zip(arms, told, strict=True))
        return flat.nullable, pairs, flat.discriminator

    def _arm(
        self, side: Side, arm: Arm, way: ir.Direction, path: tuple[ir.Type, ...]
    ) -> Hashable:
        match arm:
            case ir.AnyValue():
                return "any"
            case ir.Scalar(kind=kind):
                return kind, bounds_of(arm) if way == "request" else ir.NO_BOUNDS
            case Values(values=values, is_open=is_open):
                known = frozenset((type(value).__name__, value) for value in values)
                return "values", known, is_open and way == "response"
            case ir.ListOf(items=items):
                bounds = (arm.min_items or 0, arm.max_items, arm.unique)
                kept = bounds if way == "request" else None
                prefix = tuple(self._type(side, kind, way, path) for kind in arm.prefix)
                return "list", kept, prefix, self._type(side, items, way, path)
            case ir.MapOf(values=values):
                return "map", self._type(side, values, way, path)
            case ir.Model():
                return "model", self._numbers[id(arm)]
            case _:
                assert_never(arm)
