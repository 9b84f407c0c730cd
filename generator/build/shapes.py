"""Find drafts that are the same shape, so that equal shapes become one model.

In come drafts with their references, out goes for each draft the id of the one that stands for
it. Anonymous drafts of equal structure are merged; what a person named stays apart, and so do
the arguments and answers that operations have of their own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from .. import ir
from .drafts import Draft

_MIN_SIZE = 3  # fewer fields or values say too little to take one thing for another


def map_type(found: ir.Type, rename: Callable[[str], str]) -> ir.Type:
    """Return `found` with every reference renamed."""
    match found:
        case ir.Named(id=key):
            return ir.Named(rename(key))
        case ir.Nullable(of=inner):
            return ir.Nullable(map_type(inner, rename))
        case ir.ListOf(items=inner):
            return replace(found, items=map_type(inner, rename))
        case ir.MapOf(values=inner):
            return ir.MapOf(map_type(inner, rename))
        case ir.OneOf(arms=arms):
            return replace(found, arms=tuple(map_type(arm, rename) for arm in arms))
        case _:
            return found


def references(found: ir.Type | None) -> list[str]:
    """Return the ids that a type refers to, in order."""
    out: list[str] = []
    if found is not None:
        map_type(found, lambda key: out.append(key) or key)  # type: ignore[func-returns-value]
    return out


def all_references(draft: Draft) -> list[str]:
    """Return the ids that a draft refers to."""
    types = [item.type for item in draft.fields] + [draft.extra, draft.type]
    return [key for found in types for key in references(found)] + list(draft.bases)


def without_bounds(found: ir.Type) -> ir.Type:
    """Return `found` as the SDK reads it in an answer, where bounds are not enforced."""
    match found:
        case ir.Scalar(kind=kind):
            return ir.Scalar(kind)
        case ir.Nullable(of=inner):
            return ir.Nullable(without_bounds(inner))
        case ir.ListOf(items=inner):
            return ir.ListOf(without_bounds(inner))
        case ir.MapOf(values=inner):
            return ir.MapOf(without_bounds(inner))
        case ir.OneOf(arms=arms):
            return replace(found, arms=tuple(without_bounds(arm) for arm in arms))
        case _:
            return found


def merge_equal(
    drafts: Mapping[str, Draft], apart: Mapping[str, str]
) -> dict[str, str]:
    """Return for each draft the id of its representative (itself, where it stays alone).

    `apart` gives drafts a mark: only drafts of the same mark are merged. Components whose name
    a person chose carry their own id as mark.
    """
    standing = {key: key for key in drafts}
    while True:
        classes = _partition(drafts, standing, apart)
        joined = _join(drafts, classes, apart)
        if joined == standing:
            return joined
        standing = joined


def _partition(
    drafts: Mapping[str, Draft], standing: Mapping[str, str], apart: Mapping[str, str]
) -> dict[str, int]:
    """Group drafts by structure: start with all alike, split until nothing splits any more."""
    fixed = {key: f"={standing[key]}" for key in drafts if apart.get(standing[key], "")}
    group = dict.fromkeys(drafts, 0)
    count = 1
    while True:
        seen: dict[Any, int] = {}
        new = {}
        for key, draft in drafts.items():
            shape = _shape(draft, lambda ref: fixed.get(ref) or str(group.get(ref, ref)))
            new[key] = seen.setdefault(shape, len(seen))
        if len(seen) == count:
            return new
        group, count = new, len(seen)


def _shape(draft: Draft, rename: Callable[[str], str]) -> Any:
    """Return what makes two drafts equal: the structure, not the words about it."""
    plain = without_bounds if draft.place.direction == "response" else lambda found: found

    def typed(found: ir.Type | None) -> ir.Type | None:
        return None if found is None else map_type(plain(found), rename)

    if draft.kind == "enum":
        return ("enum", frozenset((type(v).__name__, v) for v in draft.values))
    fields = frozenset((item.wire, item.required, typed(item.type)) for item in draft.fields)
    bases = tuple(rename(base) for base in draft.bases)
    return (
        draft.kind,
        draft.place.direction,
        fields,
        typed(draft.extra),
        typed(draft.type),
        bases,
    )


def _join(
    drafts: Mapping[str, Draft], classes: Mapping[str, int], apart: Mapping[str, str]
) -> dict[str, str]:
    members: dict[int, list[str]] = defaultdict(list)
    for key in sorted(drafts):
        members[classes[key]].append(key)
    out = {}
    for keys in members.values():
        marks: dict[str, list[str]] = defaultdict(list)
        for key in keys:
            marks[apart.get(key, "")].append(key)
        named = [mark for mark in marks if mark in drafts]
        size = len(drafts[keys[0]].fields) + len(drafts[keys[0]].values)
        for mark, own in marks.items():
            target = own[0]
            if mark == "" and len(named) == 1 and size >= _MIN_SIZE:
                target = marks[named[0]][0]
            out |= dict.fromkeys(own, target)
    return out
