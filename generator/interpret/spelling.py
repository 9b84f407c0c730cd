"""Spell the keys of alternatives apart: in a request, an alternative is told by its keys alone.

In come drafts, out come Python names that stand for the usual ones. Where two alternatives have
`username` and `Username`, both would be `username` in Python, and one would be sent as the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from ..model import ir
from ..model.naming import field_names, is_name
from .drafts import Draft
from .operations import DraftOperation

#: By draft, the Python names of some properties by their names on the wire.
Spelling = Mapping[str, Mapping[str, str]]


def spelled_apart(
    drafts: Mapping[str, Draft],
    standing: Mapping[str, str],
    operations: Iterable[DraftOperation],
    spell: Callable[[str], str] = str,
) -> Spelling:
    """Return the properties of alternatives that need another name than usual.

    The one that is called so on the wire keeps the usual name, else the first by its spelling.
    A discriminator tells alternatives apart by itself. `spell` is that of `field_names`.
    """
    types = [t for d in drafts.values() for t in (d.type, d.extra) if t is not None]
    types += [item.type for draft in drafts.values() for item in draft.fields]
    types += [o.body.type for o in operations if o.body is not None]
    out: dict[str, dict[str, str]] = defaultdict(dict)
    for union in (found for one in types for found in _unions(one)):
        arms = dict.fromkeys(_objects(union, drafts, standing, set()))
        for wires in _alike({key: drafts[key] for key in arms}, spell):
            usual = _usual(next(iter(wires)), spell)
            kept = usual if usual in wires else min(wires)
            for wire in sorted(wires.keys() - {kept}):
                for key in wires[wire]:
                    out[key][wire] = _other(wire, usual, drafts[key], spell)
    return out


def _unions(found: ir.Type) -> Iterator[ir.OneOf]:
    match found:
        case ir.OneOf(arms=arms):
            if not found.discriminator:
                yield found
            inner: Sequence[ir.Type | None] = arms
        case ir.Nullable(of=of):
            inner = (of,)
        case ir.ListOf():
            inner = (found.items, *found.prefix, found.rest)
        case ir.MapOf(values=values):
            inner = (values,)
        case _:
            inner = ()
    for one in inner:
        if one is not None:
            yield from _unions(one)


def _objects(
    found: ir.Type,
    drafts: Mapping[str, Draft],
    standing: Mapping[str, str],
    seen: set[str],
) -> Iterator[str]:
    """Yield the objects of requests that a choice is one of, also through its aliases."""
    match found:
        case ir.OneOf(arms=arms):
            for arm in arms:
                yield from _objects(arm, drafts, standing, seen)
        case ir.Nullable(of=inner):
            yield from _objects(inner, drafts, standing, seen)
        case ir.Named(id=key) if key not in seen:
            seen.add(key)
            draft = drafts[standing.get(key, key)]
            if draft.kind == "alias" and draft.type is not None:
                yield from _objects(draft.type, drafts, standing, seen)
            elif draft.kind == "object" and draft.place.direction == "request":
                yield draft.id
        case _:
            pass


def _alike(
    arms: Mapping[str, Draft], spell: Callable[[str], str]
) -> Iterator[dict[str, list[str]]]:
    """Yield names on the wire that are one name in Python, with the objects that have them."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for key, draft in arms.items():
        for item in draft.fields:
            found[_usual(item.wire, spell)][item.wire].append(key)
    yield from (wires for wires in found.values() if len(wires) > 1)


def _usual(wire: str, spell: Callable[[str], str]) -> str:
    return field_names([wire], spell=spell)[0]


def _other(wire: str, usual: str, draft: Draft, spell: Callable[[str], str]) -> str:
    taken: Collection[str] = {_usual(item.wire, spell) for item in draft.fields}
    return wire if is_name(wire) and wire not in taken else f"{usual}_"
