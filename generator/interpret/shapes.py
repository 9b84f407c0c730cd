"""Find drafts that are the same shape, so that equal shapes become one model.

In come drafts with their references, out goes for each draft the id of the one that stands for
it. Anonymous drafts of equal structure are merged; what a person named stays apart, and so do
the arguments and answers that operations have of their own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any, TypeAlias

from ..model import ir
from .drafts import Draft

LOCKED = "~"  # begins the mark of a draft whose name is locked
NO_HOMES: Mapping[str, str] = MappingProxyType({})
_MIN_SIZE = 3  # fewer fields or values say too little to take one thing for another


def map_type(found: ir.Type, rename: Callable[[str], str]) -> ir.Type:
    """Return `found` with every reference renamed."""
    match found:
        case ir.Named(id=key):
            return ir.Named(rename(key))
        case ir.Nullable(of=inner):
            return ir.Nullable(map_type(inner, rename))
        case ir.ListOf(items=inner, prefix=prefix, rest=rest):
            return replace(
                found,
                items=map_type(inner, rename),
                prefix=tuple(map_type(one, rename) for one in prefix),
                rest=rest and map_type(rest, rename),
            )
        case ir.MapOf(values=inner):
            return ir.MapOf(map_type(inner, rename))
        case ir.OneOf(arms=arms):
            return replace(found, arms=tuple(map_type(arm, rename) for arm in arms))
        case _:
            return found


def references(found: ir.Type | None) -> list[str]:
    """Return the ids that a type refers to, in order."""
    match found:
        case ir.Named(id=key):
            return [key]
        case ir.Nullable(of=inner) | ir.MapOf(values=inner):
            return references(inner)
        case ir.ListOf(items=inner, prefix=prefix, rest=rest):
            return [key for one in (inner, *prefix, rest) for key in references(one)]
        case ir.OneOf(arms=arms):
            return [key for arm in arms for key in references(arm)]
        case _:
            return []


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
        case ir.ListOf(items=inner, prefix=()):
            return ir.ListOf(without_bounds(inner))
        case ir.MapOf(values=inner):
            return ir.MapOf(without_bounds(inner))
        case ir.OneOf(arms=arms):
            return replace(found, arms=tuple(without_bounds(arm) for arm in arms))
        case _:
            return found


def merge_equal(
    drafts: Mapping[str, Draft],
    apart: Mapping[str, str],
    homes: Mapping[str, str] = NO_HOMES,
) -> dict[str, str]:
    """Return for each draft the id of its representative (itself, where it stays alone).

    `apart` gives drafts a mark: only drafts of the same mark are merged. Components whose name
    a person chose carry their own id as mark. `homes` are where drafts belong: those without a
    mark become one with others of their home only.
    """
    standing, shapes = {key: key for key in drafts}, _Shapes(drafts)
    while True:
        classes = _partition(drafts, standing, apart, shapes)
        joined = _join(drafts, classes, apart, homes)
        if joined == standing:
            return joined
        standing = joined


def _partition(
    drafts: Mapping[str, Draft],
    standing: Mapping[str, str],
    apart: Mapping[str, str],
    shapes: _Shapes,
) -> dict[str, int]:
    """Group drafts by structure: start with all alike, split until nothing splits any more."""
    fixed = {key: f"={standing[key]}" for key in drafts if apart.get(standing[key], "")}
    groups = _Groups(drafts)

    def number(ref: str) -> str:
        return fixed.get(ref) or str(groups.of[ref])

    def shape(key: str) -> Any:
        return shapes.shape(key, number)

    referrers: dict[str, list[str]] = defaultdict(list)
    for key, targets in shapes.refs.items():
        for target in targets:
            if target not in fixed:
                referrers[target].append(key)
    waiting = list(drafts)
    while waiting:
        moved = groups.split(waiting, shape)
        waiting = list(dict.fromkeys(r for key in moved for r in referrers[key]))
    return groups.of


class _Groups:
    """Drafts in groups, all in one at first; `of` is the number of each draft's group."""

    def __init__(self, keys: Iterable[str]) -> None:
        self.of = dict.fromkeys(keys, 0)
        self.members: list[dict[str, None]] = [dict.fromkeys(self.of)]

    def split(self, keys: Sequence[str], shape: Callable[[str], Any]) -> list[str]:
        """Split the groups of `keys`, the only ones whose shape may have changed.

        Return who got another number. The largest part of a group keeps the old one: so a
        draft moves no more than log n times, and all is done in n log n.
        """
        parts: dict[int, dict[Any, list[str]]] = defaultdict(lambda: defaultdict(list))
        for key in keys:
            parts[self.of[key]][shape(key)].append(key)
        moved: list[str] = []
        for number, by_shape in parts.items():
            self._gather(number, by_shape, shape)
            for own in sorted(by_shape.values(), key=len)[:-1]:
                self._move(own, number)
                moved += own
        return moved

    def _gather(
        self, number: int, by_shape: dict[Any, list[str]], shape: Callable[[str], Any]
    ) -> None:
        """Add the members of a group that were not looked at: their shapes are equal still."""
        told = {key for own in by_shape.values() for key in own}
        members = self.members[number]
        if len(told) == len(members):
            return
        same = shape(next(key for key in members if key not in told))
        most = max(map(len, by_shape.values()))
        if len(members) - len(told) < most:
            by_shape[same] += [key for key in members if key not in told]
        else:  # they are the largest part, and need not be listed to stay
            by_shape[same] = [""] * len(members)

    def _move(self, keys: Sequence[str], number: int) -> None:
        for key in keys:
            del self.members[number][key]
            self.of[key] = len(self.members)
        self.members.append(dict.fromkeys(keys))


class _Shapes:
    """Draft by draft what makes two equal: the structure, not the words about it.

    What stays as it is while references are renamed is told by a number, once: the same parts
    come up in most drafts, and are compared often.
    """

    def __init__(self, drafts: Mapping[str, Draft]) -> None:
        self._numbers: dict[Any, int] = {}
        self.refs = {key: all_references(draft) for key, draft in drafts.items()}
        self._parts = {key: self._parted(draft) for key, draft in drafts.items()}

    def shape(self, key: str, rename: Callable[[str], str]) -> Any:
        """Return the shape of a draft with its references renamed."""
        fixed, rows, bases = self._parts[key]
        renamed = frozenset((row, tuple(map(rename, refs))) for row, refs in rows)
        return fixed, renamed, tuple(map(rename, bases))

    def _parted(self, draft: Draft) -> _Parts:
        """Return what of a draft is fixed, and what refers to others."""
        if draft.kind == "enum":
            values = frozenset((type(v).__name__, v) for v in draft.values)
            return self._number(("enum", values)), (), ()
        is_answer = draft.place.direction == "response"
        fixed, open_ = set[int](), list[tuple[int, list[str]]]()
        for slot, found in _typed(draft):
            own = without_bounds(found) if is_answer else found
            refs = references(own)
            row = self._number((*slot, map_type(own, _nobody) if refs else own))
            fixed.add(row)
            open_ += [(row, refs)] if refs else []
        number = self._number((draft.kind, draft.place.direction, frozenset(fixed)))
        return number, tuple(open_), draft.bases

    def _number(self, value: Any) -> int:
        return self._numbers.setdefault(value, len(self._numbers))


_Parts: TypeAlias = tuple[int, Sequence[tuple[int, list[str]]], Sequence[str]]


def _typed(draft: Draft) -> Iterator[tuple[tuple[str, str, bool], ir.Type]]:
    """Yield the types that a draft is made of, and what each is the type of."""
    for item in draft.fields:
        yield ("field", item.wire, item.required), item.type
    for slot, found in (("extra", draft.extra), ("type", draft.type)):
        if found is not None:
            yield (slot, "", False), found


def _nobody(key: str) -> str:
    return ""


def _join(
    drafts: Mapping[str, Draft],
    classes: Mapping[str, int],
    apart: Mapping[str, str],
    homes: Mapping[str, str],
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
        for home, free in _by_home(marks.pop("", []), homes).items():
            near = {m: o for m, o in held.items() if homes.get(o[0], "") == home}
            near.pop("", None)
            out |= dict.fromkeys(free, _anchor(drafts, near) or free[0])
        for own in marks.values():
            out |= dict.fromkeys(own, own[0])
    return out


def _by_home(keys: Sequence[str], homes: Mapping[str, str]) -> dict[str, list[str]]:
    out: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        out[homes.get(key, "")].append(key)
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
