"""Tell what a definition is, apart from its name and place: a digest, and marks to compare by.

In come drafts, out come `Shape` values, short enough to stand in `names.lock`. Equal digests
mean equal structure; the share of common marks says how far a shape is another one that changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b

from ..model import ir
from .drafts import Draft
from .shapes import all_references, references, without_bounds

ALIKE = 0.4  # so much of two shapes must be common for one to be the other, changed
_AGAIN = 0.6  # and so much for one to take the name of the other, wherever it stands
_KEPT = 24  # marks of one shape: the lowest stand for all (a bottom-k sketch)
_ROUNDS = 4  # so deep a digest looks into what a draft refers to
_FORM = re.compile(r"([0-9a-f]{10})-((?:[0-9a-f]{4})*)")


@dataclass(frozen=True, slots=True)
class Shape:
    """What a name stands for. `base` is the name (`module.Name`) that it derives from, or ""."""

    digest: str
    marks: frozenset[str]
    base: str = ""

    @classmethod
    def parse(cls, text: str, base: str = "") -> Shape | None:
        """Return the shape that a line of the lock holds, None for any other text."""
        found = _FORM.fullmatch(text)
        marks = re.findall("....", found[2]) if found else []
        return cls(found[1], frozenset(marks), base) if found else None

    @property
    def text(self) -> str:
        """Return the shape as the lock holds it."""
        return f"{self.digest}-{''.join(sorted(self.marks))}"

    def share(self, other: Shape) -> float:
        """Return how much two shapes have in common, from 0 to 1."""
        if self.digest == other.digest:
            return 1.0
        both = set(sorted(self.marks | other.marks)[:_KEPT])
        return len(both & self.marks & other.marks) / max(len(both), 1)

    def is_like(self, other: Shape) -> bool:
        """Tell whether one may be the other, changed, in the same place."""
        return self.share(other) >= ALIKE

    def is_again(self, other: Shape) -> bool:
        """Tell whether one may be the other, come back in another place."""
        return self.share(other) >= _AGAIN


def shapes_of(drafts: Mapping[str, Draft]) -> dict[str, Shape]:
    """Return the shape of each draft by its id."""
    known = {key: draft.kind for key, draft in drafts.items()}
    words = {key: _Words(draft) for key, draft in drafts.items()}
    marks = {key: words[key].marks(known) for key in drafts}
    digests = {key: _hash(own, 5) for key, own in marks.items()}
    linked = [key for key, draft in drafts.items() if all_references(draft)]
    for _ in range(_ROUNDS):
        below = {key: _hash(words[key].parts(digests), 5) for key in linked}
        digests |= below
    short = {
        mark: _hash([mark], 2) for mark in {m for own in marks.values() for m in own}
    }
    kept = {key: sorted({short[mark] for mark in own}) for key, own in marks.items()}
    return {key: Shape(digests[key], frozenset(kept[key][:_KEPT])) for key in drafts}


def _hash(parts: Iterable[str], size: int) -> str:
    return blake2b("\n".join(sorted(parts)).encode(), digest_size=size).hexdigest()


class _Words:
    """A draft in words, part by part; those that refer to nothing are found once."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.is_answer = draft.place.direction == "response"
        self.fixed: list[str] = [draft.kind]
        self.fixed += [f"value {type(v).__name__} {v}" for v in draft.values]
        self.open: list[tuple[str, ir.Type]] = []
        for start, found in _typed(draft):
            if references(found):
                self.open.append((start, found))
            else:
                self.fixed.append(start + self._told(found, {}))

    def marks(self, known: Mapping[str, str]) -> list[str]:
        """Return what the draft is; a property counts by its name and by its type."""
        names = [f"property {item.wire}" for item in self.draft.fields]
        return [*names, *self.parts(known)]

    def parts(self, known: Mapping[str, str]) -> list[str]:
        """Return what the draft is, in no order, with `known` for what it refers to."""
        bases = (f"base {known.get(base, '')}" for base in self.draft.bases)
        found = (start + self._told(one, known) for start, one in self.open)
        return [*self.fixed, *found, *bases]

    def _told(self, found: ir.Type, known: Mapping[str, str]) -> str:
        return _text(without_bounds(found) if self.is_answer else found, known)


def _typed(draft: Draft) -> Iterator[tuple[str, ir.Type]]:
    """Yield the types that a draft is made of, and how the words about each begin."""
    for item in draft.fields:
        yield f"{item.wire} {item.required} ", item.type
    if draft.extra:
        yield "extra ", draft.extra
    for arm in _arms(draft.type) if draft.type else ():
        yield "is ", arm


def _arms(found: ir.Type) -> tuple[ir.Type, ...]:
    inner = found.of if isinstance(found, ir.Nullable) else found
    return inner.arms if isinstance(inner, ir.OneOf) else (inner,)


def _text(found: ir.Type, known: Mapping[str, str]) -> str:
    """Return a type in words that hold for years: no order of arms, no id."""
    match found:
        case ir.Named(id=key):
            return f"<{known.get(key, '')}>"
        case ir.Scalar(kind=kind, bounds=bounds):
            limits = ((name, getattr(bounds, name)) for name in bounds.__slots__)
            return f"{kind}{[pair for pair in limits if pair[1] is not None]}"
        case ir.Literal(values=values):
            return f"literal {values!r}"
        case ir.Nullable(of=inner):
            return f"{_text(inner, known)} or null"
        case ir.ListOf(items=inner):
            lengths = (found.min_items, found.max_items, found.unique)
            return f"list{lengths} {_text(inner, known)}"
        case ir.MapOf(values=inner):
            return f"map {_text(inner, known)}"
        case ir.OneOf(arms=arms):
            return " | ".join(sorted(_text(arm, known) for arm in arms))
        case _:
            return type(found).__name__
