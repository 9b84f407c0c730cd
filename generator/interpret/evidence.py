"""Weigh what speaks for a segment of a path being a platform: one table, one row per reason.

In comes a `Case` (one page, one of its segments, what is known of the rest), out come `Clue`s:
of place (it stands where platforms stand) and of name (somebody calls it so). Each function of
the table is pure and answers with words for people, or with nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal as L

from ..model.naming import singular, words
from . import titles
from .titles import Deed, Reading, likeness, plain

Kind = L["place", "name", "against"]
ENOUGH = 5  # points that make a platform
CANDIDATE = 3  # points that are worth a question
MOST_OF_PLACE = 3  # a place alone decides nothing
_SHOWN = 3
_NEAR = 0.6  # so much of two requests must be the same
_LOWER = re.compile(r"(?<![\w/{`.:-])[a-z]{3,}(?:-[a-z]+)*(?![\w/}`:-])")


@dataclass(frozen=True, slots=True)
class Page:
    """What is looked at of one operation; `declared` is the platform that it names itself."""

    method: str
    path: str
    title: str
    text: str = ""
    tags: tuple[str, ...] = ()
    fields: frozenset[str] = frozenset()
    declared: str = ""
    upstream: bool = False
    supported: bool = True


@dataclass(frozen=True, slots=True)
class Clue:
    """One reason with its points; `words` are for people, `rule` tells it from other reasons."""

    rule: str
    kind: Kind
    weight: int
    words: str


@dataclass(frozen=True, slots=True)
class Language:
    """The words of an API: verbs, words that never name a platform, how support is denied."""

    verbs: frozenset[str]
    never: Callable[[str], bool]
    not_supported: tuple[str, ...]

    def is_ordinary(self, name: str) -> bool:
        """Tell whether a name has but words that no platform is called by."""
        found = (word.lower() for word in name.split())
        return all(self.never(word) or word in self.verbs for word in found)

    def deed(self, head: str) -> Deed:
        """Return what the head of a title says is done, without verbs of paths."""
        return titles.deed(head, self.verbs)


@dataclass(frozen=True)
class Case:
    """One page and one segment of its path, with what stands in the same place.

    `siblings` are platforms there, `peers` segments there whose titles name them, `deeds` the
    heads of titles there, and `usual` what most siblings ask for. `twin` is the page of the
    path without the segment, `related` one of that path without verbs.
    """

    page: Page
    segment: str
    language: Language
    siblings: Sequence[str] = ()
    peers: Sequence[str] = ()
    deeds: frozenset[Deed] = frozenset()
    usual: frozenset[str] = frozenset()
    twin: Page | None = None
    related: Page | None = None
    elsewhere: bool = False
    resource: frozenset[str] = frozenset()

    @cached_property
    def reading(self) -> tuple[Reading, str]:
        """Return the reading of the title that fits best, and how its name fits the segment."""
        tokens = self.language.not_supported
        inner = titles.within(self.page.title, self.segment, tokens)
        best, how = Reading("", "", False), ""
        for found in (*titles.readings(self.page.title, tokens), inner):
            if not found.name or self.language.is_ordinary(found.name):
                continue
            fits = likeness(found.name, self.segment)
            if fits and self.told(found):
                return found, fits
            if fits and not how:
                best, how = found, fits
            elif found.firm and not best.name and found.name[:1].isupper():
                best = found
        return best, how

    def told(self, reading: Reading) -> bool:
        """Tell whether the head of a title says what other pages, or the path, say as well."""
        return self.same_deed(reading) or self.names_resource(reading)

    def same_deed(self, reading: Reading) -> bool:
        """Tell whether the head of a title is that of the generic page, or of a sibling."""
        own = self.language.deed(reading.head)
        pages = (page for page in (self.twin, self.related) if page)
        others = [self.language.deed(page.title) for page in pages]
        return any(own.is_like(other) for other in (*self.deeds, *others))

    def names_resource(self, reading: Reading) -> bool:
        """Tell whether a head is a deed and what it is done to, as the path names that."""
        own = titles.deed(reading.head)
        told = bool(self.resource) and self.resource <= own.words
        return told and own.first not in self.resource


# --- the reasons --------------------------------------------------------------------------------


def _siblings(case: Case) -> str:
    shown = ", ".join(case.siblings[:_SHOWN])
    verb = "stand" if len(case.siblings) > 1 else "stands"
    return f"it stands where {shown} {verb}" if shown else ""


def _peers(case: Case) -> str:
    shown = "" if case.siblings else ", ".join(case.peers[:_SHOWN])
    return f"it stands beside {shown}, each on a page of its own name" if shown else ""


def _twin(case: Case) -> str:
    twin = case.twin
    return f"without it, the path is that of {_place(twin)}" if twin else ""


def _related(case: Case) -> str:
    found = None if case.twin else case.related
    return f"without it, the path belongs to {_place(found)}" if found else ""


def _elsewhere(case: Case) -> str:
    return "platforms stand behind other resources" if case.elsewhere else ""


def _equal_title(case: Case) -> str:
    reading, how = case.reading
    told = how == "is" and reading.firm and case.told(reading)
    return f"the title names it: {reading.name}" if told else ""


def _like_title(case: Case) -> str:
    reading, how = case.reading
    told = how not in ("", "is") and reading.firm and case.told(reading)
    return f"a name in the title {how} it: {reading.name}" if told else ""


def _spoken_title(case: Case) -> str:
    """Take `for Hearthstone` for a name in an API that has platforms, and nowhere else."""
    reading, how = case.reading
    known = case.siblings or case.elsewhere
    told = known and how == "is" and not reading.firm and case.told(reading)
    return f"the title speaks of it: {reading.name}" if told else ""


def _loose_title(case: Case) -> str:
    reading, how = case.reading
    told = how and not _spoken_title(case) and not (reading.firm and case.told(reading))
    return f"the title may name it: {reading.name}" if told else ""


def _same_title(case: Case) -> str:
    """Compare whole titles: beside platforms, two pages with one title are of one operation."""
    own = case.language.deed(case.page.title)
    pages = (page for page in (case.twin, case.related) if page)
    same = case.siblings and any(
        own.words and own == case.language.deed(page.title) for page in pages
    )
    return f"its title is that of the generic page: {case.page.title}" if same else ""


def _head(case: Case) -> str:
    """Compare heads; a form that ordinary language has as well counts beside platforms only."""
    reading, how = case.reading
    firm = reading.firm or case.siblings
    same = how and firm and reading.head and case.same_deed(reading)
    return f"the title begins like its siblings: {reading.head}" if same else ""


def _head_alone(case: Case) -> str:
    reading, how = case.reading
    same = not how and reading.name and case.same_deed(reading)
    return f"the title adds a name to its siblings': {reading.name}" if same else ""


def _declared(case: Case) -> str:
    name = case.page.declared
    return f"the page says that it is of {name}" if name else ""


def _not_supported(case: Case) -> str:
    title = case.page.title.lower()
    titled = any(token.lower() in title for token in case.language.not_supported)
    told = not case.page.supported and (titled or case.siblings)
    return "the page says that it is not supported" if told else ""


def _tag(case: Case) -> str:
    told = [tag for tag in case.page.tags if likeness(tag, case.segment)]
    return f"a tag names it: {told[0]}" if told else ""


def _text(case: Case) -> str:
    slug, text = plain(case.segment), case.page.text
    names = re.findall(r"(?<![.:!?|] )(?<!^)\b[A-Z]\w+", text, re.MULTILINE)
    told = [name for name in names if plain(name) and slug.startswith(plain(name))]
    told = [
        name for name in told if len(name) > 2 and not case.language.is_ordinary(name)
    ]
    return f"the description names it: {told[0]}" if told else ""


def _upstream(case: Case) -> str:
    told = case.page.upstream and (case.siblings or case.elsewhere)
    return "the page lists upstream calls" if told else ""


def _untitled(case: Case) -> str:
    bare = titles.without_tokens(case.page.title, case.language.not_supported)
    return "" if bare or not case.siblings else "no title says anything else"


def _request(case: Case) -> str:
    own = case.page.fields
    others = [case.usual, *([case.twin.fields] if case.twin else [])]
    near = any(
        len(own & other) >= max(2, _NEAR * min(len(own), len(other)))
        for other in others
    )
    return "its request is nearly that of its siblings" if near else ""


def _place(page: Page | None) -> str:
    return f"{page.method.upper()} {page.path}" if page else ""


# Reasons and their points. Of one reason, a segment gets the points once, however many pages.
EVIDENCE: tuple[tuple[Kind, int, Callable[[Case], str]], ...] = (
    ("place", 3, _siblings),
    ("place", 2, _peers),
    ("place", 2, _twin),
    ("place", 1, _related),
    ("place", 2, _elsewhere),
    ("name", 3, _declared),
    ("name", 3, _equal_title),
    ("name", 2, _like_title),
    ("name", 3, _spoken_title),
    ("name", 1, _loose_title),
    ("name", 1, _same_title),
    ("name", 2, _head),
    ("name", 1, _head_alone),
    ("name", 2, _not_supported),
    ("name", 2, _upstream),
    ("name", 1, _untitled),
    ("name", 1, _tag),
    ("name", 1, _text),
    ("name", 1, _request),
)
AMONG = _siblings.__name__
IN_ENUM = Clue("enum", "name", 3, "an enum of platforms lists it")
# A proper name is never written small; a noun or a verb of the API's own language is.
COMMON = Clue("common", "against", -5, "but the document uses the word as a common one")
_WEAK = frozenset({_loose_title, _tag, _text, _request})  # give each other no weight
_ALONE = frozenset({_loose_title})  # but are worth a question


def clues(case: Case) -> Iterator[Clue]:
    """Yield what speaks for the segment of a case; weak reasons only beside a better one."""
    found = [(kind, weight, find, find(case)) for kind, weight, find in EVIDENCE]
    strong = {find for kind, _, find, text in found if text and kind == "name"} - _WEAK
    for kind, weight, find, text in found:
        if text and (strong or find not in _WEAK or find in _ALONE):
            yield Clue(find.__name__, kind, weight, text)


def points(found: Iterable[Clue]) -> tuple[int, int]:
    """Return the points of names, and all together; 0 where either kind of evidence lacks."""
    sums = Counter[str]()
    for clue in found:
        sums[clue.kind] += clue.weight
    whole = min(sums["place"], MOST_OF_PLACE) + sums["name"] + sums["against"]
    return sums["name"], whole if sums["place"] and sums["name"] else 0


def common_words(pages: Iterable[Page], fields: Iterable[str]) -> frozenset[str]:
    """Return the words that a document uses as common ones: small in its prose, as properties."""
    found = {word for page in pages for word in _LOWER.findall(page.text)}
    small = {part for word in found for part in (word, *word.split("-"))}
    return frozenset(small | {plain(singular(word)) for word in (*small, *fields)})


def is_common(segment: str, common: frozenset[str]) -> bool:
    """Tell whether a segment, or every word of it, is one of the common words."""
    parts = [word.lower() for word in words(segment)]
    return plain(segment) in common or all(
        part in common or singular(part) in common for part in parts
    )
