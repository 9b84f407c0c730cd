"""Types as they are compared: without names, nesting and order, `Flat` values with plain arms.

In come `ir.Type` values with the definitions of their API, out come values that say the same
of an enum written in place and of one behind a reference, of unions in unions, of nulls.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias, assert_never

from ..model import ir

Value: TypeAlias = "str | int | float | bool"


@dataclass(frozen=True, slots=True)
class Values:
    """A set of values. `is_open`: an answer may hold others, and its type says so."""

    values: tuple[Value, ...]
    is_open: bool

    def beyond(self, other: Values) -> list[Value]:
        """Return the values that another set lacks; for Python, 1 and true are equal."""
        known = {(isinstance(value, bool), value) for value in other.values}
        return [v for v in self.values if (isinstance(v, bool), v) not in known]


Arm: TypeAlias = "ir.AnyValue | ir.Scalar | Values | ir.ListOf | ir.MapOf | ir.Model"


@dataclass(frozen=True, slots=True)
class Flat:
    """A type as a union: `told` has for each arm what its discriminator says, or ""."""

    nullable: bool
    arms: tuple[Arm, ...]
    discriminator: str = ""
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two APIs that are compared."""

    api: ir.Api
    variants: Mapping[str, ir.Variant]

    @classmethod
    def of(cls, api: ir.Api) -> Side:
        """Return the side with the variants of its families at hand, by operation id."""
        found = (variant for family in api.families for variant in family.variants)
        return cls(api, {variant.operation: variant for variant in found})

    def flat(self, found: ir.Type) -> Flat:
        """Return a type without names and nesting."""
        return _flat(found, self.api.definitions, frozenset())

    def old_calls(self, operation: ir.Operation) -> set[str]:
        """Return the names that an operation once had and that still work."""
        found = (name for name in self.api.old_names if name.target == operation.id)
        return {f"{name.module}.{name.name}" for name in found}

    def classes(self, model: ir.Model) -> dict[str, bool]:
        """Return the names that stand for a model, and whether each is deprecated.

        They are its own, old ones and those of its bases.
        """
        old_names = (old for old in self.api.old_names if old.target == model.id)
        out = {old.name: old.deprecated for old in old_names}
        for base in map(self.api.definitions.__getitem__, model.bases):
            out |= self.classes(base) if isinstance(base, ir.Model) else {}
        return out | {model.name: False}

    def fields(self, model: ir.Model) -> dict[str, ir.Field]:
        """Return the fields of a model and of its bases by their names on the wire."""
        out: dict[str, ir.Field] = {}
        for key in model.bases:
            base = self.api.definitions[key]
            out |= self.fields(base) if isinstance(base, ir.Model) else {}
        return out | {field.name.wire: field for field in model.fields}


def _flat(
    found: ir.Type, definitions: Mapping[str, ir.Definition], seen: frozenset[str]
) -> Flat:
    match found:
        case ir.Named(id=key):
            return _behind(definitions[key], definitions, seen)
        case ir.Nullable(of=inner):
            flat = _flat(inner, definitions, seen)
            is_any = ir.AnyValue() in flat.arms  # null is one of any values
            return Flat(not is_any, flat.arms, flat.discriminator, flat.told)
        case ir.OneOf():
            return _union(found, definitions, seen)
        case ir.Literal(values=values):
            return _values(values, is_open=False)
        case ir.Scalar(kind="null"):
            return Flat(True, ())
        case ir.AnyValue() | ir.Scalar() | ir.ListOf() | ir.MapOf():
            return Flat(False, (found,), told=("",))
        case _:
            assert_never(found)


def _behind(
    definition: ir.Definition,
    definitions: Mapping[str, ir.Definition],
    seen: frozenset[str],
) -> Flat:
    match definition:
        case ir.Model():
            return Flat(False, (definition,), told=("",))
        case ir.Enum(values=values):
            return _values(values, is_open=True)
        case ir.Alias(id=key, type=found):
            if key in seen:  # a union that names itself as an arm says nothing new
                return Flat(False, ())
            return _flat(found, definitions, seen | {key})
        case _:
            assert_never(definition)


def _values(values: tuple[Value | None, ...], is_open: bool) -> Flat:
    known = tuple(value for value in values if value is not None)
    arms = (Values(known, is_open),) if known else ()
    return Flat(len(known) < len(values), arms, told=("",) * len(arms))


def _union(
    union: ir.OneOf, definitions: Mapping[str, ir.Definition], seen: frozenset[str]
) -> Flat:
    """Return the arms of a union and of those inside it, each once."""
    tags = {position: value for value, position in reversed(union.mapping)}
    nullable, arms, told = False, list[Arm](), list[str]()
    for position, inner in enumerate(union.arms):
        flat = _flat(inner, definitions, seen)
        nullable = nullable or flat.nullable
        for arm in flat.arms:
            if arm not in arms:
                arms.append(arm)
                told.append(tags.get(position, ""))
    if ir.AnyValue() in arms:
        return Flat(False, (ir.AnyValue(),), told=("",))
    return Flat(nullable, tuple(arms), union.discriminator or "", tuple(told))
