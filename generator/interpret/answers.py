"""Look into an answer: where its records are, and what it says about them.

In comes the type of an answer, out come `Records` (one array) and `Told` (the paths that may say
how a list goes on). Nothing here knows how anything is asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Any

from ..model import ir
from ..model.naming import singular, words
from ..target.choices import ListWords
from .drafts import Draft, DraftField

_DEEP = 3
#: What an answer may have, if its lists are looked for below its top; and places looked at.
_WIDE, _PLACES = 100, 1000
_NOT_PLAIN = re.compile(r"[^a-z0-9]")


@lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """Return what names are compared by: `page[size]` and `pageSize` are one."""
    return _NOT_PLAIN.sub("", name.lower())


def bare(found: ir.Type | None) -> ir.Type | None:
    """Return a type without null."""
    return found.of if isinstance(found, ir.Nullable) else found


@dataclass(frozen=True, slots=True)
class Records:
    """The array of an answer that holds its records; `path` is () for the whole answer.

    `alone`: the answer is the array, with little beside it. `id` is the type of a record's id.
    """

    path: tuple[str, ...]
    type: ir.ListOf
    optional: bool
    alone: bool
    id: ir.Type | None

    @property
    def name(self) -> str:
        """Return what the array is called, "" where it is the whole answer."""
        return self.path[-1] if self.path else ""


class Told:
    """What an answer says about a list: paths to values."""

    def __init__(self, places: Sequence[tuple[tuple[str, ...], ir.Type]]) -> None:
        self.places = [(tuple(map(plain, path)), path, kind) for path, kind in places]

    def flag(self, wanted: Sequence[str]) -> tuple[str, ...]:
        """Return the likeliest path to a value that is true or false."""
        return self._first(wanted, lambda kind: _kind(kind) in ("boolean", ""))

    def number(self, wanted: Sequence[str], items: str) -> tuple[str, ...]:
        """Return the likeliest path to a number, which may be in a text."""
        named = [word.replace("{items}", items) for word in wanted]
        return self._first(named, lambda kind: _kind(kind) not in ("boolean", None))

    def place(self, wanted: Sequence[str]) -> tuple[str, ...]:
        """Return the likeliest path to where the next page begins."""
        return self._first(wanted, lambda kind: _kind(kind) not in ("boolean", None))

    def _first(
        self, wanted: Sequence[str], fits: Callable[[ir.Type], bool]
    ) -> tuple[str, ...]:
        for word in wanted:
            steps = tuple(map(plain, word.split(".")))
            found = [
                p for s, p, k in self.places if s[-len(steps) :] == steps and fits(k)
            ]
            if found:
                return min(found, key=lambda path: (len(path), path))
        return ()


def _kind(found: ir.Type) -> str | None:
    """Return which scalar a type is, "" where it can be any, None where it is none."""
    match bare(found):
        case ir.Scalar(kind=kind):
            return kind
        case ir.Literal(values=values):
            return "boolean" if isinstance(values[0], bool) else "string"
        case ir.AnyValue():
            return ""
        case ir.OneOf(arms=arms):
            kinds = [kind for kind in map(_kind, arms) if kind not in (None, "null")]
            return kinds[0] if kinds else None
    return None


class Answers:
    """Reads the answers of one document."""

    def __init__(self, drafts: Mapping[str, Draft], words: ListWords) -> None:
        self.drafts, self.words = drafts, words
        self.around = {plain(word) for word in words.around}
        self.no_items = {plain(word) for word in words.not_items}
        self.link = re.compile(words.link) if words.link else None

    def fields(self, found: ir.Type | None) -> dict[str, DraftField]:
        """Return the fields of an object, none of anything else."""
        draft = self._draft(found)
        return {item.wire: item for item in draft.fields} if draft else {}

    def _draft(self, found: ir.Type | None) -> Draft | None:
        inner = bare(found)
        return self.drafts.get(inner.id) if isinstance(inner, ir.Named) else None

    def links(self, node: Mapping[str, Any]) -> bool:
        """Tell whether an operation speaks of the `Link` header, as a header or in words."""
        answers = node.get("responses")
        for status, one in answers.items() if isinstance(answers, Mapping) else ():
            headers = one.get("headers") if isinstance(one, Mapping) else None
            names = headers if isinstance(headers, Mapping) else ()
            if str(status)[:1] == "2" and any(n.lower() == "link" for n in names):
                return True
        asked = node.get("parameters")
        texts = [node, *(asked if isinstance(asked, list) else ())]
        told = [t.get("description") for t in texts if isinstance(t, Mapping)]
        return self.link is not None and any(
            self.link.search(text) for text in told if isinstance(text, str)
        )

    # --- the records ------------------------------------------------------------------------

    def records(self, answer: ir.Type, path: str) -> Records | str:
        """Return the one array of an answer that holds records, else why there is none."""
        if isinstance(bare(answer), ir.ListOf):
            return self._records(answer, ())
        fields = self.fields(answer)
        if found := self._one(fields, path):
            return self._records(answer, (found,))
        below = {
            name: self._one(self.fields(field.type), path)
            for name, field in fields.items()
            if found is None and len(fields) <= _WIDE
            if plain(name) not in self.around
            if "id" not in self.fields(field.type)  # a record, whose arrays are its own
        }
        inner = [(name, one) for name, one in below.items() if one]
        if len(inner) == 1:
            return self._records(answer, inner[0])
        if inner or found == "" or "" in below.values():
            return "several arrays of the answer may be the list"
        return "the answer holds no list"

    def records_at(self, answer: ir.Type, path: tuple[str, ...]) -> Records | str:
        """Return the array at a path that sdk.yaml names."""
        found: ir.Type | None = answer
        for step in path:
            field = self.fields(found).get(step)
            found = field.type if field else None
        if not isinstance(bare(found), ir.ListOf):
            return f"the answer has no array at `{'.'.join(path)}`"
        return self._records(answer, path)

    def _one(self, fields: Mapping[str, DraftField], path: str) -> str | None:
        """Return the name of the array of records, "" where it may be several, None for none."""
        arrays = {
            n: f.type for n, f in fields.items() if isinstance(bare(f.type), ir.ListOf)
        }
        own = _own_names(path)
        named = [n for n in arrays if {plain(n), plain(singular(n))} & own]
        rest = {n: f for n, f in arrays.items() if plain(n) not in self.no_items}
        objects = [n for n, kind in rest.items() if self._is_of_objects(kind)]
        known = [
            w for w in map(plain, self.words.items) if w in {plain(n) for n in rest}
        ]
        usual = [n for n in rest if known and plain(n) == known[0]]
        if len(objects) == 1 and not (usual and usual[0] not in objects):
            return objects[0]
        ends = [n for n in objects if plain(n).endswith(tuple(own))] if own else []
        for likely in (named, usual, ends, rest if len(rest) == 1 else []):
            if len(likely) == 1:
                return next(iter(likely))
        return "" if rest else None

    def _is_of_objects(self, array: ir.Type) -> bool:
        inner = bare(array)
        return isinstance(inner, ir.ListOf) and self._is_object(inner.items)

    def _is_object(self, found: ir.Type) -> bool:
        match bare(found):
            case ir.Named() as named:
                draft = self._draft(named)
                if (
                    draft is not None
                    and draft.kind == "alias"
                    and draft.type is not None
                ):
                    inner = bare(draft.type)
                    return not isinstance(inner, ir.Named) and self._is_object(
                        inner or named
                    )
                return draft is not None and draft.kind == "object"
            case ir.OneOf(arms=arms):
                return any(isinstance(bare(arm), ir.Named | ir.MapOf) for arm in arms)
            case ir.MapOf() | ir.AnyValue():
                return True
        return False

    def _records(self, answer: ir.Type, path: tuple[str, ...]) -> Records:
        found, optional, names = answer, False, set[str]()
        for step in path:
            fields = self.fields(found)
            required = {f.wire for f in fields.values() if f.required}
            optional |= bool(required) and step not in required
            names |= set(fields) - {step}
            found = fields[step].type
        beside = len([n for n in names if plain(n) not in self.around])
        array = bare(found)
        assert isinstance(array, ir.ListOf)
        alone = not path or (beside <= self.words.beside and "id" not in names)
        optional |= array is not found
        return Records(path, array, optional, alone, self._id(array.items))

    def _id(self, record: ir.Type) -> ir.Type | None:
        """Return the type of a record's id, None where not every record has one."""
        inner = bare(record)
        if isinstance(inner, ir.OneOf):
            ids = [self._id(arm) for arm in inner.arms]
            return None if None in ids else ids[0]
        own = self.fields(inner).get("id")
        return bare(own.type) if own else None

    # --- what is said about them ---------------------------------------------------------------

    def told(self, answer: ir.Type, records: Records) -> Told:
        """Return what an answer says at its top, beside the records, and around them."""
        places: list[tuple[tuple[str, ...], ir.Type]] = []
        found = answer
        for index in range(len(records.path)):
            above = records.path[:index]
            places += islice(self._around(self.fields(found), above), _PLACES)
            found = self.fields(found)[records.path[index]].type
        return Told(places)

    def told_at_top(self, answer: ir.Type) -> Told:
        """Return what an answer says at its top."""
        return Told([*islice(self._around(self.fields(answer), ()), _PLACES)])

    def _around(
        self, fields: Mapping[str, DraftField], above: tuple[str, ...], deep: int = 0
    ) -> Iterator[tuple[tuple[str, ...], ir.Type]]:
        for name, field in fields.items():
            yield (*above, name), field.type
            if plain(name) in self.around and deep < _DEEP:
                inner = self.fields(field.type)
                yield from self._around(inner, (*above, name), deep + 1)


def _own_names(path: str) -> frozenset[str]:
    """Return what an array may be called after the resource that a path ends in."""
    fixed = [part for part in path.split("/") if part and "{" not in part]
    found: set[str] = set()
    for part in fixed[-2:]:
        told = words(part.partition(".")[0])
        found |= {
            plain("".join(told)),
            plain("".join([*told[:-1], *map(singular, told[-1:])])),
        }
    return frozenset(found | {f"{name}s" for name in found})
