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

from ..model import ir
from .drafts import Draft

LOCKED = "~"  # begins the mark of a draft whose name is locked
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

    def note(key: str) -> str:
        out.append(key)
        return key

    if found is not None:
        map_type(found, note)
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
            known = {
                ref: fixed.get(ref) or str(group[ref]) for ref in all_references(draft)
            }
            new[key] = seen.setdefault(_shape(draft, known.__getitem__), len(seen))
        if len(seen) == count:
            return new
        group, count = new, len(seen)


def _shape(draft: Draft, rename: Callable[[str], str]) -> Any:
    """Return what makes two drafts equal: the structure, not the words about it."""
    plain = (
        without_bounds if draft.place.direction == "response" else lambda found: found
    )

    def typed(found: ir.Type | None) -> ir.Type | None:
        return None if found is None else map_type(plain(found), rename)

    if draft.kind == "enum":
        return ("enum", frozenset((type(v).__name__, v) for v in draft.values))
    fields = frozenset(
        (item.wire, item.required, typed(item.type)) for item in draft.fields
    )
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
    """Return who stands for whom: one representative per structure and mark."""
    members: dict[int, list[str]] = defaultdict(list)
    holders: dict[str, str] = {}  # of several shapes, the first goes on holding a name
    for key in sorted(drafts):
        members[classes[key]].append(key)
        holders.setdefault(apart.get(key, ""), key)
    out: dict[str, str] = {}
    for keys in members.values():
        marks: dict[str, list[str]] = defaultdict(list)
        for key in keys:
            marks[apart.get(key, "")].append(key)
        held = {mark: own for mark, own in marks.items() if holders[mark] in own}
        anchor = _anchor(drafts, held)
        for mark, own in marks.items():
            out |= dict.fromkeys(own, anchor if mark == "" and anchor else own[0])
    return out


def _anchor(drafts: Mapping[str, Draft], marks: Mapping[str, list[str]]) -> str:
    """Return the named draft that anonymous ones of its structure join, "" where none fits.

    A name that is locked for anonymous drafts goes on standing for new ones; a component that
    a person named does so where there is one alone, and enough in it to take them for the same.
    """
    locked = [
        own[0]
        for mark, own in sorted(marks.items())
        if mark.startswith(LOCKED) and any(not drafts[key].component for key in own)
    ]
    if locked:
        return locked[0]
    named = [own[0] for mark, own in marks.items() if _is_named(mark, own, drafts)]
    if len(named) != 1:
        return ""
    draft = drafts[named[0]]
    return named[0] if len(draft.fields) + len(draft.values) >= _MIN_SIZE else ""


def _is_named(mark: str, own: list[str], drafts: Mapping[str, Draft]) -> bool:
    return mark in drafts or (
        mark.startswith(LOCKED) and any(drafts[k].component for k in own)
    )
