"""Types in words, for people who do not read Python: `list of string`, `at most 5`.

In comes `ir.Type`, out come links (to schemas) and notes (what values are held to). Names and
values of the document stay raw text.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from ..model import ir
from .views import Link

_VALUES = 16  # how many values of an enum are told in a row
_NUMBERS = {
    "minimum": "at least",
    "maximum": "at most",
    "exclusive_minimum": "above",
    "exclusive_maximum": "below",
    "multiple_of": "a multiple of",
}
_LENGTHS = {"min_length": "at least", "max_length": "at most"}


@dataclass(frozen=True, slots=True)
class Words:
    """Tells types in words; `places` are the addresses of definitions, by id."""

    definitions: Mapping[str, ir.Definition]
    places: Mapping[str, str]

    def links(self, found: ir.Type) -> tuple[Link, ...]:
        """Return a type as pieces of text, some of which lead to a schema."""
        match found:
            case ir.AnyValue():
                return (Link("anything"),)
            case ir.Scalar(kind=kind):
                return (Link(kind),)
            case ir.Literal(values=values):
                return (Link(" or ".join(map(as_json, values))),)
            case ir.Nullable(of=inner):
                return (*self.links(inner), Link(" or null"))
            case ir.ListOf(items=items):
                return (Link("list of "), *self.links(items))
            case ir.MapOf(values=values):
                return (Link("map of "), *self.links(values))
            case ir.OneOf(arms=arms):
                rest = [piece for arm in arms[1:] for piece in self._or(arm)]
                return (*self.links(arms[0]), *rest)
            case ir.Named(id=key):
                name = self.definitions[key].name or "object"
                return (Link(name, self.places.get(key, "")),)
            case _:
                assert_never(found)

    def _or(self, arm: ir.Type) -> Iterator[Link]:
        yield Link(" or ")
        yield from self.links(arm)

    def shape(self, found: ir.Type) -> str:
        """Return what two platforms can differ in: models are objects, enums their values."""
        match found:
            case ir.Nullable(of=inner):
                return f"{self.shape(inner)} or null"
            case ir.ListOf(items=items):
                return f"list of {self.shape(items)}"
            case ir.MapOf(values=values):
                return f"map of {self.shape(values)}"
            case ir.OneOf(arms=arms):
                return " or ".join(map(self.shape, arms))
            case ir.Named(id=key):
                return self._named(self.definitions[key])
            case _:
                return "".join(piece.text for piece in self.links(found))

    def _named(self, definition: ir.Definition) -> str:
        if isinstance(definition, ir.Model):
            return "object"
        if isinstance(definition, ir.Enum):
            return listed(definition.values)
        return definition.name

    def notes(self, found: ir.Type) -> str:
        """Return what the values of a type are held to, "" for nothing."""
        match found:
            case ir.Nullable(of=inner):
                return self.notes(inner)
            case ir.Scalar(bounds=bounds):
                return "; ".join(_bounds(bounds))
            case ir.ListOf(items=items):
                own = [*_count(found), *filter(None, [self.notes(items)])]
                return "; ".join(own)
            case ir.Named(id=key) if isinstance(enum := self.definitions[key], ir.Enum):
                return listed(enum.values)
            case _:
                return ""


def listed(values: tuple[str | int | float | bool, ...]) -> str:
    """Return the values of an enum, the first ones where there are many."""
    shown = ", ".join(map(as_json, values[:_VALUES]))
    more = len(values) - _VALUES
    return f"one of {shown}{f' and {more} more' * (more > 0)}"


def as_json(value: object) -> str:
    """Return a value of the document as JSON in one line."""
    return json.dumps(value, ensure_ascii=False)


def _bounds(bounds: ir.Bounds) -> Iterator[str]:
    for name, word in _NUMBERS.items():
        if (value := getattr(bounds, name)) is not None:
            yield f"{word} {value}"
    for name, word in _LENGTHS.items():
        if (value := getattr(bounds, name)) is not None:
            yield f"{word} {value} character{'s' * (value != 1)}"
    if bounds.pattern is not None:
        yield f"pattern {bounds.pattern}"


def _count(found: ir.ListOf) -> Iterator[str]:
    if found.min_items:
        yield f"at least {found.min_items} item{'s' * (found.min_items != 1)}"
    if found.max_items is not None:
        yield f"at most {found.max_items} item{'s' * (found.max_items != 1)}"
    if found.unique:
        yield "no two alike"
