"""Cut a model down to what somebody asked for: `ir.Api` in, a smaller `ir.Api` out. Pure.

Names, modules and types stay what they are in the whole SDK, so code that works with a copy works
with the SDK, and the other way round.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from difflib import get_close_matches
from fnmatch import fnmatchcase
from typing import Any

from ..problems import Problem, SpecError, error
from . import ir


@dataclass(frozen=True, slots=True)
class Selection:
    """What is asked for: values of one kind unite, kinds intersect, an empty kind asks for all.

    `operations` are globs of `resource.action`, also with the platform before it
    (`entrata.resident_charges.*`) or by address (`POST /v1/resident-charges/*`).
    """

    platforms: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    operations: tuple[str, ...] = ()


def cut(api: ir.Api, wanted: Selection, needed: Iterable[str] = ()) -> ir.Api:
    """Return the part of `api` that is `wanted`, and what that cannot do without.

    That is: the generic twins of the chosen operations of a platform, the operations `needed` by
    the runtime (`METHOD /path`), and the definitions that all of these reach. Platforms that
    were not asked for are not there at all.
    """
    chosen = {operation.id for operation in _chosen(api, wanted)}
    twins = {
        str(family.generic)
        for family in api.families
        if any(variant.operation in chosen for variant in family.variants)
    }
    calls = {_call(text) for text in needed}
    own = {o.id for o in api.operations if _call(f"{o.method} {o.path}") in calls}
    kept = chosen | twins | own
    operations = tuple(item for item in api.operations if item.id in kept)
    slugs = {operation.platform for operation in operations}
    events = tuple(event for event in api.events if _is_heard(event, wanted, kept))
    definitions = _reached((*operations, *events), api.definitions)
    tags = {tag for operation in operations for tag in operation.tags}
    there = kept | definitions.keys() | {event.id for event in events}
    return replace(
        api,
        platforms=tuple(item for item in api.platforms if item.slug in slugs),
        operations=operations,
        families=tuple(_families(api.families, kept)),
        definitions=definitions,
        tags=tuple(pair for pair in api.tags if pair[0] in tags),
        old_names=tuple(old for old in api.old_names if old.target in there),
        events=events,
    )


def require_matches(api: ir.Api, wanted: Selection) -> None:
    """Raise SpecError for values of `wanted` that nothing answers to, and if nothing is left."""
    problems = []
    for kind, values in _values(wanted).items():
        known = sorted({name for o in api.operations for name in _names(kind, o, api)})
        for value in values:
            if not any(_answers(kind, value, o, api) for o in api.operations):
                problems.append(_unknown(kind, value, known))
    all_of_it = wanted == Selection() and api.events
    if not problems and not _chosen(api, wanted) and not all_of_it:
        message = "no operation answers to all of the filters together"
        problems = [error("usage", message, remedy="ask for less at once")]
    if problems:
        raise SpecError(problems)


def _chosen(api: ir.Api, wanted: Selection) -> list[ir.Operation]:
    kinds = {kind: values for kind, values in _values(wanted).items() if values}

    def fits(operation: ir.Operation) -> bool:
        return all(
            any(_answers(kind, value, operation, api) for value in values)
            for kind, values in kinds.items()
        )

    return [operation for operation in api.operations if fits(operation)]


def _is_heard(event: ir.Event, wanted: Selection, kept: Collection[str]) -> bool:
    """Tell whether an event comes along: with all, by its tag, or with its operation."""
    tags = set(map(_plain, event.tags)) & set(map(_plain, wanted.tags))
    return wanted == Selection() or bool(tags) or bool({*event.operations} & {*kept})


def _values(wanted: Selection) -> dict[str, tuple[str, ...]]:
    return {
        "platform": wanted.platforms,
        "tag": wanted.tags,
        "operation": wanted.operations,
    }


def _answers(kind: str, value: str, operation: ir.Operation, api: ir.Api) -> bool:
    names = _names(kind, operation, api)
    if kind == "operation":
        return any(fnmatchcase(name, value) for name in names)
    return _plain(value) in map(_plain, names)


def _names(kind: str, operation: ir.Operation, api: ir.Api) -> list[str]:
    """Return what an operation answers to in filters of one kind, the usual name first."""
    return _NAMES[kind](operation, api)


def _platforms(operation: ir.Operation, api: ir.Api) -> list[str]:
    found = (item for item in api.platforms if item.slug == operation.platform)
    return [name for p in found for name in (p.slug, p.value, p.display) if name]


def _tags(operation: ir.Operation, api: ir.Api) -> list[str]:
    shown = [display for name, display in api.tags if name in operation.tags]
    return [*operation.tags, *shown]


def _keys(operation: ir.Operation, api: ir.Api) -> list[str]:
    names = [operation.key, ".".join((*operation.resource, operation.action))]
    if operation.platform:
        names += [f"{operation.platform}.{name}" for name in names]
    return [*names, f"{operation.method} {operation.path}"]


_NAMES: Mapping[str, Callable[[ir.Operation, ir.Api], list[str]]] = {
    "platform": _platforms,
    "tag": _tags,
    "operation": _keys,
}


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower())


def _call(text: str) -> str:
    """Return `METHOD /path` without the names of parameters and the slash at the end."""
    return re.sub(r"{[^}]*}", "{}", text).rstrip("/")


def _families(
    families: Iterable[ir.Family], kept: Collection[str]
) -> Iterator[ir.Family]:
    """Yield the families with what is kept of them; a field that nobody takes is left out."""
    for family in families:
        generic = family.generic if family.generic in kept else None
        variants = tuple(item for item in family.variants if item.operation in kept)
        there = {
            *(["generic"] if generic else []),
            *(item.platform for item in variants),
        }
        rows = tuple(
            replace(row, cells=tuple(cell for cell in row.cells if cell[0] in there))
            for row in family.fields
            if any(who in there and how != "absent" for who, how in row.cells)
        )
        if there:
            listed = tuple(slug for slug in family.listed if slug in there)
            yield replace(
                family, generic=generic, variants=variants, fields=rows, listed=listed
            )


def _reached(
    parts: Iterable[ir.Operation | ir.Event], definitions: Mapping[str, ir.Definition]
) -> dict[str, ir.Definition]:
    """Return the definitions that operations and events name, and those that these name."""
    waiting = [key for part in parts for key in _references(part)]
    seen: set[str] = set()
    while waiting:
        key = waiting.pop()
        if key not in seen and key in definitions:
            seen.add(key)
            waiting += _references(definitions[key])
    return {key: value for key, value in definitions.items() if key in seen}


def _references(node: Any) -> Iterator[str]:
    """Yield the ids of definitions that a part of the model names."""
    if isinstance(node, ir.Named):
        yield node.id
    elif isinstance(node, tuple):
        for item in node:
            yield from _references(item)
    elif is_dataclass(node):
        if isinstance(node, ir.Operation | ir.OtherBody) and node.arguments:
            yield node.arguments
        if isinstance(node, ir.Model):
            yield from node.bases
        for item in fields(node):
            yield from _references(getattr(node, item.name))


def _unknown(kind: str, value: str, known: list[str]) -> Problem:
    near = get_close_matches(value, known, 1)
    remedy = f"did you mean `{near[0]}`?" if near else f"known: {', '.join(known[:20])}"
    return error("usage", f"no operation answers to --{kind} {value}", remedy=remedy)
