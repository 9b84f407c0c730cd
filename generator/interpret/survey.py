"""Look over all pages of a document: who stands where, and with what beside it.

In come the pages, out come the `Case`s that `evidence` weighs. Every page is filed once under
each place of its path, so that a document of any size is walked through a few times, not squared.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ..model.naming import singular, snake, words
from ..target.choices import Choices
from . import titles
from .evidence import Case, Language, Page
from .paths import is_parameter, leading, shape, static_segments
from .titles import Deed

_LONGEST = 16  # segments of a path that are looked at
_SHOWN = 4
_SLUG = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*", re.IGNORECASE)
Place = tuple[str, ...]


@dataclass(slots=True)
class _Frame:
    """A hole in a path: the segments that stand in it, and the deeds of pages that name them."""

    pages: list[tuple[str, Page]] = field(default_factory=list)
    named: dict[Deed, set[str]] = field(default_factory=dict)
    deed_of: dict[str, Deed] = field(default_factory=dict)
    first: dict[Deed, list[str]] = field(default_factory=dict)

    def peers(self, segment: str) -> tuple[str, ...]:
        """Return other segments that titles name by the deed by which they name this one."""
        deed = self.deed_of.get(segment)
        if deed is None:
            return ()
        if deed not in self.first:
            self.first[deed] = sorted(self.named[deed])[: _SHOWN + 1]
        return tuple(name for name in self.first[deed] if name != segment)[:_SHOWN]


@dataclass(frozen=True, slots=True)
class _Standing:
    """What is known of a frame in one round."""

    siblings: tuple[str, ...]
    usual: dict[str, frozenset[str]]
    deeds: frozenset[Deed]


class Survey:
    """The pages of one document by the places in which their segments stand."""

    def __init__(self, pages: Sequence[Page], choices: Choices) -> None:
        self.pages = pages
        self.choices = choices
        verbs = frozenset(snake(verb) for verb in choices.verbs)
        tokens = choices.prose.not_supported
        self.language = Language(verbs, never(choices), tokens)
        self._known_parts: dict[str, list[str]] = {}
        self.exact = {(page.method, shape(page.path)): page for page in pages}
        self.bare: dict[Place, Page] = {}
        for page in pages:
            parts = tuple(self._parts(page.path))
            self.bare.setdefault((page.method, *parts), page)
            self.bare.setdefault(parts, page)
        firsts = (static_segments(p.path, choices.base_paths)[:1] for p in pages)
        self.resources = {part for first in firsts for part in first}
        self.resources |= {leading(page.path) for page in pages}
        self.candidates = [self._candidates(page.path) for page in pages]
        self.frames: dict[Place, _Frame] = defaultdict(_Frame)
        for page, found in zip(pages, self.candidates, strict=True):
            for segment in found:
                self._file(page, segment)

    def there(self, slugs: Iterable[str]) -> set[str]:
        """Return which of `slugs` occur in a path behind a resource."""
        return {slug for found in self.candidates for slug in found} & set(slugs)

    def cases(self, known: set[str]) -> Iterator[Case]:
        """Yield the cases of all segments on pages that belong to no platform that is `known`."""
        standing = {at: _standing(frame, known) for at, frame in self.frames.items()}
        for page, found in zip(self.pages, self.candidates, strict=True):
            if not known.intersection(found):
                for segment in found:
                    if not self._is_resource(segment):
                        yield self._case(page, segment, standing, bool(known))

    def _is_resource(self, segment: str) -> bool:
        return segment in self.resources or self.language.never(segment)

    def _candidates(self, path: str) -> list[str]:
        """Return the segments of a path that could be platforms, each once."""
        found = static_segments(path, self.choices.base_paths)[1:_LONGEST]
        known = self.choices.platforms
        return [
            segment
            for segment in dict.fromkeys(found)
            if segment in known
            or (_SLUG.fullmatch(segment) and snake(segment) not in self.language.verbs)
        ]

    def _file(self, page: Page, segment: str) -> None:
        """Enter a page into the frame in which a segment of it stands."""
        frame = self.frames[self._frame(page.path, segment)]
        frame.pages.append((segment, page))
        for reading in titles.readings(page.title, self.language.not_supported):
            if titles.likeness(reading.name, segment):
                deed = self.language.deed(reading.head)
                frame.named.setdefault(deed, set()).add(segment)
                frame.deed_of.setdefault(segment, deed)
                return

    def _parts(self, path: str) -> list[str]:
        """Return the segments of a path but for verbs; variables have no names."""
        if path not in self._known_parts:
            verbs, known = self.language.verbs, self.choices.platforms
            parts = (part for part in shape(path).split("/") if part)
            kept = [p for p in parts if p in known or snake(p) not in verbs]
            self._known_parts[path] = kept
        return self._known_parts[path]

    def _frame(self, path: str, segment: str) -> Place:
        parts = self._parts(path)
        at = _last(parts, segment)
        return (*parts[:at], "*", *(p for p in parts[at + 1 :] if not is_parameter(p)))

    def _case(
        self, page: Page, segment: str, all_standing: dict[Place, _Standing], any_: bool
    ) -> Case:
        place = self._frame(page.path, segment)
        standing, frame = all_standing[place], self.frames[place]
        parts, without = self._parts(page.path), shape(page.path).split("/")
        at = _last(parts, segment)
        del without[_last(without, segment)]
        before = parts[at - 1] if at and not is_parameter(parts[at - 1]) else ""
        twin = self.exact.get((page.method, "/".join(without))) if before else None
        rest = (*parts[:at], *parts[at + 1 :])
        related = self.bare.get((page.method, *rest)) or self.bare.get(rest)
        resource = {singular(word.lower()) for word in words(before)}
        return Case(
            page,
            segment,
            self.language,
            standing.siblings,
            frame.peers(segment) if before else (),
            standing.deeds,
            standing.usual.get(page.method, frozenset()),
            twin,
            related if before else None,
            any_ and bool(before),
            frozenset(resource),
        )


def never(choices: Choices) -> Callable[[str], bool]:
    """Return the test for segments that no platform is called by (`not_platforms`).

    Of several words, each must be one of those, or a verb: `late-fees`, `bulk_upload`.
    """
    forms = "|".join(f"(?:{form})" for form in choices.not_platforms)
    known, pattern = choices.platforms, re.compile(forms or r"(?!)", re.IGNORECASE)
    verbs = {snake(verb) for verb in choices.verbs}

    def test(segment: str) -> bool:
        if segment in known:
            return False
        parts = re.split("[-_]", segment)
        return bool(pattern.fullmatch(segment)) or all(
            part.lower() in verbs or pattern.fullmatch(part) for part in parts
        )

    return test


def _last(parts: Sequence[str], segment: str) -> int:
    return len(parts) - 1 - parts[::-1].index(segment)


def _standing(frame: _Frame, known: set[str]) -> _Standing:
    """Return the siblings in a frame, what most of them ask for, and how their titles begin."""
    own = [(segment, page) for segment, page in frame.pages if segment in known]
    usual = {}
    for method in {page.method for _, page in own}:
        asked = [page.fields for _, page in own if page.method == method]
        counts = Counter(name for fields in asked for name in fields)
        usual[method] = frozenset(n for n in counts if 2 * counts[n] >= len(asked))
    ranked = sorted(
        frame.named, key=lambda deed: (-len(frame.named[deed]), _order(deed))
    )
    deeds = (
        deed
        for deed in ranked
        if known & frame.named[deed] or len(frame.named[deed]) > 1
    )
    shown = frozenset(deed for deed, _ in zip(deeds, range(_SHOWN), strict=False))
    return _Standing(tuple(sorted({segment for segment, _ in own})), usual, shown)


def _order(deed: Deed) -> list[str]:
    return [deed.first, *sorted(deed.words)]
