"""Values that a user of an SDK may give, and what a user makes of what comes back.

In come types of the *old* model. Of what may be sent it is typical values and those at every
edge; what came back is looked at as code that was written for the old SDK does.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Any
from uuid import UUID

from sdkgen.compare.flat import Side
from sdkgen.model import ir

Json = Any
_DEPTH = 4
_UUID = UUID("123e4567-e89b-12d3-a456-426614174000")
_PLAIN: Mapping[str, list[Any]] = MappingProxyType(
    {
        "boolean": [True, False],
        "null": [None],
        "date": [dt.date(2026, 3, 1)],
        "date-time": [dt.datetime(2026, 3, 1, 9, 30, tzinfo=dt.UTC)],
        "uuid": [_UUID],
        "uri": ["https://example.com/a"],
        "email": ["a@example.com"],
        "binary": [b"bytes"],
        "decimal": [Decimal("1.5")],
    }
)
_FITTING = ("ABC", "AB", "q", "some words", "a", "ab", "é " * 20)
_READ: Mapping[str, type | tuple[type, ...]] = MappingProxyType(
    {
        "integer": int,
        "number": (int, float),
        "boolean": bool,
        "null": type(None),
        "date": dt.date,
        "date-time": dt.datetime,
        "uuid": UUID,
        "binary": bytes,
        "decimal": Decimal,
    }
)


@dataclass(frozen=True)
class Giver:
    """Makes values to send; the first of a type is the usual one."""

    api: ir.Api

    def values(self, found: ir.Type, depth: int = _DEPTH) -> list[Any]:
        """Return values of a type, those at its edges among them."""
        match found:
            case ir.AnyValue():
                return ["text", 5, {"a": 1}, ["a"]]
            case ir.Scalar():
                return self._scalars(found)
            case ir.Literal(values=values):
                return [*values]
            case ir.Nullable(of=inner):
                return [*self.values(inner, depth), None]
            case ir.ListOf():
                return self._lists(found, self.values(found.items, depth))
            case ir.MapOf(values=inner):
                made = self.values(inner, depth)
                maps = [{"key": value} for value in made]
                return [*maps, {}, {"a": made[0], "b": made[0]}]
            case ir.OneOf(arms=arms):
                return [value for arm in arms for value in self.values(arm, depth)]
            case ir.Named(id=key):
                return self._named(self.api.definitions[key], depth)

    def objects(self, model: ir.Model, depth: int = _DEPTH) -> list[dict[str, Any]]:
        """Return objects: all properties, the needed ones, and each edge of each property."""
        fields = Side.of(self.api).fields(model).values()
        known = {f.name.python: self.values(f.type, depth - 1) for f in fields}
        full = {name: made[0] for name, made in known.items()}
        least = {f.name.python: full[f.name.python] for f in fields if f.required}
        out = [full, least]
        out += [
            {**least, name: value} for name, made in known.items() for value in made
        ]
        extra = self._extra(model)
        if extra is not None:
            out += [{**least, "more": value} for value in self.values(extra, depth - 1)]
        return out

    def _extra(self, model: ir.Model) -> ir.Type | None:
        bases = [self.api.definitions[key] for key in model.bases]
        found = [base.extra for base in bases if isinstance(base, ir.Model)]
        return next((one for one in [model.extra, *found] if one is not None), None)

    def _named(self, found: ir.Definition, depth: int) -> list[Any]:
        if isinstance(found, ir.Enum):
            return [*found.values]
        if isinstance(found, ir.Alias):
            return self.values(found.type, depth)
        return [*self.objects(found, depth)] if depth else [{}]

    def _scalars(self, found: ir.Scalar) -> list[Any]:
        if found.kind in _PLAIN:
            return _PLAIN[found.kind]
        bounds = found.bounds
        if found.kind in ("integer", "number"):
            edges = [bounds.minimum, bounds.maximum, 7, 10**6, -3, 2]
            edges += [1.5, 0.25] * (found.kind == "number")
            low = -(10**9) if bounds.minimum is None else bounds.minimum
            high = 10**9 if bounds.maximum is None else bounds.maximum
            return [e for e in (2, *edges) if e is not None and low <= e <= high]
        least, most = bounds.min_length or 0, bounds.max_length
        lengths = ["x" * least, "x" * (most or 30), ""]
        texts = ["ABC", *_FITTING, *lengths]
        return [t for t in texts if least <= len(t) <= (most or 99)]

    def _lists(self, found: ir.ListOf, made: list[Any]) -> list[Any]:
        least, most = found.min_items or 0, found.max_items
        lists = [[value] for value in made]
        lists += [made[:1] * count for count in (2, least, most or 5)]
        return [one for one in lists if least <= len(one) <= (most or 99)] or [[]]


class Surprise(Exception):
    """Something came back that code for the old SDK does not expect."""


@dataclass(frozen=True)
class Reader:
    """Looks at answers: `schemas` is where the classes are imported from."""

    side: Side
    schemas: Any

    def read(self, found: ir.Type, value: Any, place: str = "it") -> None:
        """Read everything of a value; raises Surprise or what Python raises."""
        match found:
            case ir.Nullable(of=inner):
                if value is not None:
                    self.read(inner, value, place)
            case ir.Scalar(kind=kind):
                wanted = _READ.get(kind, str)
                exact = type(value) is not bool or kind == "boolean"
                day = kind == "date" and isinstance(value, dt.datetime)
                _expect(isinstance(value, wanted) and exact and not day, value, place)
            case ir.Literal(values=values):
                _expect(value in values, value, place)
            case ir.ListOf(items=items):
                _expect(isinstance(value, list), value, place)
                for item in value:
                    self.read(items, item, f"{place}[]")
            case ir.MapOf(values=values):
                _expect(isinstance(value, dict), value, place)
                for item in value.values():
                    self.read(values, item, f"{place}{{}}")
            case ir.OneOf(arms=arms):
                _expect(any(self._fits(arm, value) for arm in arms), value, place)
            case ir.Named(id=key):
                self._named(self.side.api.definitions[key], value, place)

    def _fits(self, arm: ir.Type, value: Any) -> bool:
        try:
            self.read(arm, value)
        except (Surprise, AttributeError):
            return False
        return True

    def _named(self, found: ir.Definition, value: Any, place: str) -> None:
        if isinstance(found, ir.Alias):
            return self.read(found.type, value, place)
        if isinstance(found, ir.Enum):  # its values are open
            kinds = tuple({type(member) for member in found.values})
            return _expect(isinstance(value, kinds), value, place)
        _expect(isinstance(value, getattr(self.schemas, found.name)), value, place)
        for item in self.side.fields(found).values():
            got = getattr(value, item.name.python)
            if got is not None or item.required:
                self.read(item.type, got, f"{place}.{item.name.python}")
        if found.extra is not None:
            for got in (value.model_extra or {}).values():
                self.read(found.extra, got, f"{place}.*")
        return None


def _expect(fits: bool, value: Any, place: str) -> None:
    if not fits:
        raise Surprise(f"{place} is {value!r}")
