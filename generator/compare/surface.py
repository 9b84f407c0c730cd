"""Compare what can be imported: the classes of both SDKs by their names.

In come the operations in which nothing else breaks, out go notes on classes of theirs that are
gone, or that have lost an attribute. Where an operation breaks, the cause is told there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model import ir
from .flat import Side
from .notes import Notes, Spot


def compare_surface(
    sides: tuple[Side, Side], operations: Iterable[ir.Operation], notes: Notes
) -> None:
    """Take down the names that code for `operations` of the old side can no longer use."""
    old, new = sides
    known = {found.name: found for found in new.api.definitions.values() if found.name}
    for name in new.api.old_names:
        if name.target in new.api.definitions:
            known.setdefault(name.name, new.api.definitions[name.target])
    reached = sorted(_reached(old, operations), key=lambda found: found.name)
    for before in reached:
        if not before.name:
            continue
        after = known.get(before.name)
        pointer = before.pointers[0] if before.pointers else ""
        if after is None:
            spot = Spot(f"schemas.{before.name}", old=pointer)
            notes.add("schema-removed", spot, before.name)
        elif isinstance(before, ir.Model) and isinstance(after, ir.Model):
            for field in _lost(old.fields(before), new.fields(after)):
                spot = Spot(f"schemas.{before.name}.{field}", old=pointer)
                notes.add("schema-removed", spot, field, None, "field")


def _lost(old: dict[str, ir.Field], new: dict[str, ir.Field]) -> list[str]:
    left = {field.name.python for field in new.values()}
    names = (field.name.python for field in old.values())
    return [name for name in names if name not in left]


def _reached(side: Side, operations: Iterable[ir.Operation]) -> list[ir.Definition]:
    """Return the definitions that operations need, each once."""
    waiting = [key for operation in operations for key in _used(operation)]
    found: dict[str, ir.Definition] = {}
    while waiting:
        key = waiting.pop()
        if key not in found:
            found[key] = side.api.definitions[key]
            waiting += _inside(found[key])
    return [*found.values()]


def _used(operation: ir.Operation) -> Iterator[str]:
    yield from (operation.arguments,) if operation.arguments else ()
    types = [p.type for p in operation.parameters]
    types += [operation.body.type] if operation.body else []
    types += [answer.type for answer in operation.responses if answer.type]
    for found in types:
        yield from _named(found)


def _inside(definition: ir.Definition) -> Iterator[str]:
    match definition:
        case ir.Model(fields=fields, extra=extra, bases=bases):
            yield from bases
            for found in (*(field.type for field in fields), extra):
                yield from _named(found)
        case ir.Alias(type=found):
            yield from _named(found)


def _named(found: ir.Type | None) -> Iterator[str]:
    match found:
        case ir.Named(id=key):
            yield key
        case ir.Nullable(of=inner) | ir.ListOf(items=inner) | ir.MapOf(values=inner):
            yield from _named(inner)
        case ir.OneOf(arms=arms):
            for arm in arms:
                yield from _named(arm)
