"""Example values of a type: the same one as JSON and as Python, so that neither can be wrong alone.

In comes `ir.Type`, out comes an `Example`. What has to be there is there; of an answer everything
is, as deep as a page can show. Values are made up and the same in every run.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import assert_never

from ..model import ir
from ..text.literals import literal
from .scalars import Example, plain, scalar

_DEEPEST = 6  # levels of objects in which what is optional is shown
_MOST = 20  # items of a list
_ROOM = 150  # fields of one example, in all of its objects
_END = -2000  # where even what is required has no room


@dataclass(slots=True)
class Sampler:
    """Makes examples for the types of one API, in one direction.

    `room` counts down how many fields an example may have: then what is optional is left out.
    """

    definitions: Mapping[str, ir.Definition]
    direction: ir.Direction
    room: int = _ROOM

    def value(
        self, found: ir.Type, name: str = "", inside: tuple[str, ...] = (), at: int = 1
    ) -> Example:
        """Return an example; `inside` are the definitions around it, `at` tells items apart."""
        match found:
            case ir.AnyValue():
                return plain("value")
            case ir.Scalar():
                return scalar(found, name, at)
            case ir.Literal(values=values):
                return plain(next((v for v in values if v is not None), None))
            case ir.Nullable(of=inner):
                return self.value(inner, name, inside, at)
            case ir.ListOf():
                return self._list(found, name, inside)
            case ir.MapOf(values=values):
                one = self.value(values, name, inside)
                return Example({"key": one.json}, f'{{"key": {one.python}}}', one.sure)
            case ir.OneOf():
                return self._union(found, name, inside, at)
            case ir.Named(id=key):
                return self._named(self.definitions[key], name, inside, at)
            case _:
                assert_never(found)

    def _list(self, found: ir.ListOf, name: str, inside: tuple[str, ...]) -> Example:
        wanted = max(1, len(found.prefix), found.min_items or 0)
        length = min(wanted, found.max_items if found.max_items is not None else wanted)
        types = [*found.prefix, *[found.rest or found.items] * length]
        count = min(length, _MOST)
        if length and self._returns(found.items, inside) and not found.min_items:
            count = 0
        items = [
            self.value(kind, name, inside, number)
            for number, kind in enumerate(types[:count], 1)
        ]
        shown = f"[{', '.join(item.python for item in items)}]"
        sure = length <= _MOST and all(item.sure for item in items)
        return Example([item.json for item in items], shown, sure)

    def _union(
        self, found: ir.OneOf, name: str, inside: tuple[str, ...], at: int
    ) -> Example:
        arms = [
            position
            for position, arm in enumerate(found.arms)
            if not self._returns(arm, inside) and arm != ir.Scalar("null")
        ]
        chosen = arms[0] if arms else 0
        told = [value for value, position in found.mapping if position == chosen]
        arm = found.arms[chosen]
        model = self.definitions.get(arm.id) if isinstance(arm, ir.Named) else None
        if found.discriminator and told and isinstance(model, ir.Model):
            given = {found.discriminator: told[0]}
            return self._object(model, (*inside, model.id), given)
        return self.value(arm, name, inside, at)

    def _named(
        self, found: ir.Definition, name: str, inside: tuple[str, ...], at: int
    ) -> Example:
        if isinstance(found, ir.Enum):
            return plain(found.values[0])
        if inside.count(found.id) or self.room < _END:
            return Example({}, "{}", sure=False)
        around = (*inside, found.id)
        if isinstance(found, ir.Alias):
            return self.value(found.type, name, around, at)
        return self._object(found, around, {})

    def _object(
        self, model: ir.Model, inside: tuple[str, ...], given: Mapping[str, str]
    ) -> Example:
        pairs: dict[str, ir.Json] = {}
        shown, sure = [], True
        for field in self.shown(self.fields(model), inside, given):
            wire = field.name.wire
            made = (
                plain(given[wire])
                if wire in given
                else self.value(field.type, wire, inside)
            )
            pairs[wire] = made.json
            self.room -= 1
            shown.append(f"{literal(field.name.python)}: {made.python}")
            sure = sure and made.sure
        return Example(pairs, f"{{{', '.join(shown)}}}", sure)

    def shown(
        self,
        fields: Sequence[ir.Field],
        inside: tuple[str, ...] = (),
        given: Mapping[str, str] | None = None,
    ) -> list[ir.Field]:
        """Return the fields to show: of a request what it needs, two where that is nothing."""
        needed = [f for f in fields if f.required or f.name.wire in (given or {})]
        free = [f for f in fields if not self._returns(f.type, inside)]
        if self.direction == "request":
            return needed or ([] if inside[1:] else free[:2])
        if len(inside) > _DEEPEST or self.room <= 0:
            return needed
        return [field for field in fields if field.required or field in free]

    def fields(self, model: ir.Model) -> tuple[ir.Field, ...]:
        """Return the fields of a model, inherited ones first."""
        return tuple({f.name.wire: f for f in self._fields(model, ())}.values())

    def _fields(self, model: ir.Model, below: tuple[str, ...]) -> Iterator[ir.Field]:
        for base in model.bases:
            parent = self.definitions.get(base)
            if isinstance(parent, ir.Model) and base not in below:
                yield from self._fields(parent, (*below, base))
        yield from model.fields

    def _returns(self, found: ir.Type, inside: tuple[str, ...]) -> bool:
        """Tell whether a type leads at once to what it lies in."""
        match found:
            case (
                ir.Nullable(of=inner) | ir.ListOf(items=inner) | ir.MapOf(values=inner)
            ):
                return self._returns(inner, inside)
            case ir.OneOf(arms=arms):
                return all(self._returns(arm, inside) for arm in arms)
            case ir.Named(id=key):
                return key in inside
            case _:
                return False
