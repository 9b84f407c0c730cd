"""Read the title of a page: which part says what is done, which part may name a platform.

In come titles and segments of paths, out come readings, and words on how a name and a segment
go together. Nothing here decides; `evidence` weighs what is found.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from ..model.naming import singular, words

_LONGEST = 300  # characters of a title that are looked at
_ALIKE = 0.6  # so much of two heads must be the same
_SMALL = frozenset({"a", "an", "the", "new", "of", "for", "in", "to", "by", "and"})
_DASHES = "-\u2013\u2014"
_NAME = r"(?P<name>[^:()\[\]]+)"
_HEAD = r"(?P<head>.+)"
# How titles set a name apart: a colon also one that is written small. The last form is ordinary
# language, the others are firm: made for it.
_FORMS = (
    re.compile(rf"{_HEAD}:\s*(?P<name>[^:]+)"),
    re.compile(r"(?P<head>[^:]+):\s*(?P<name>.+)"),
    re.compile(rf"{_NAME}:\s*{_HEAD}"),
    re.compile(rf"{_HEAD}\s+[{_DASHES}|/]\s+{_NAME}"),
    re.compile(rf"{_HEAD}\s*[(\[]{_NAME}[)\]]"),
    re.compile(rf"{_NAME}\s+[{_DASHES}|/]\s+{_HEAD}"),
    re.compile(rf"[(\[]{_NAME}[)\]]\s*{_HEAD}"),
    re.compile(rf"{_HEAD}\s+(?:for|in|on|at|via|with|to|into|from|by)\s+{_NAME}"),
)
_SMALL_TOO, _LOOSE = _FORMS[:3], _FORMS[-1]


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to take a title apart. `firm` where its form is made to set a name apart."""

    head: str
    name: str
    firm: bool


def plain(text: str) -> str:
    """Return `text` without case, blanks and punctuation, to compare names with slugs."""
    return re.sub(r"[^a-z0-9]", "", text.lower())


def without_tokens(title: str, not_supported: Sequence[str]) -> str:
    """Return a title without the words that say that something is not supported."""
    for token in not_supported:
        own = rf"\s*[{_DASHES}|:,(\[]*\s*\b{re.escape(token)}\b\s*[)\]]?\s*:?"
        title = re.sub(own, " ", title, flags=re.IGNORECASE)
    return title.strip(f" .{_DASHES}*|:")


def suffix(title: str, not_supported: Sequence[str] = ()) -> str:
    """Return the name behind the last colon of a title: `Create Lead: ResMan` -> ResMan."""
    head, colon, tail = title.rpartition(":")
    tail = without_tokens(tail, not_supported)
    return tail.strip(" .-*|") if colon and head.strip() else ""


@lru_cache(maxsize=1024)
def readings(title: str, not_supported: tuple[str, ...] = ()) -> tuple[Reading, ...]:
    """Return the ways to take a title apart, the likeliest first."""
    return tuple(_readings(title, not_supported))


def _readings(title: str, not_supported: Sequence[str]) -> Iterator[Reading]:
    title = without_tokens(title[:_LONGEST], not_supported)
    for form in _FORMS:
        found = form.fullmatch(title)
        if found and (form in _SMALL_TOO or _is_proper(found["name"])):
            head, name = found["head"].strip(), found["name"].strip(" .-*|")
            yield Reading(head, name, form is not _LOOSE)


def _is_proper(name: str) -> bool:
    """Tell whether a name is written like one: no word of it is small but the smallest."""
    return all(word[:1].isupper() or word in _SMALL for word in name.split())


def within(title: str, segment: str, not_supported: Sequence[str] = ()) -> Reading:
    """Return the reading of a title that names a segment among its words.

    At its end, the word could be a noun as well (`Create Resident Charge Drafts`): what stands
    before it is then no head. At its beginning it is a verb, unless it is all that there is.
    """
    slug = plain(segment)
    if not slug or slug not in plain(title[:_LONGEST]):
        return Reading("", "", False)
    found = without_tokens(title[:_LONGEST], not_supported).split()
    for start in range(len(found)):
        for end in range(start + 1, min(start + 5, len(found) + 1)):
            name = " ".join(found[start:end])
            if plain(name) != slug or not _is_proper(name):
                continue
            if end == len(found):
                return Reading("", name, False)
            if start:
                return Reading(" ".join([*found[:start], *found[end:]]), name, False)
    return Reading("", "", False)


@dataclass(frozen=True, slots=True)
class Deed:
    """What a title says is done: its first word, and all that count."""

    first: str
    words: frozenset[str]

    def is_like(self, other: Deed) -> bool:
        """Tell whether two titles say the same, but for a word that is not the first."""
        same = len(self.words & other.words)
        near = same >= _ALIKE * len(self.words | other.words)
        return bool(same) and near and self.first == other.first


def deed(head: str, verbs: Container[str] = ()) -> Deed:
    """Return what the head of a title says is done, without the `verbs` of paths."""
    found = (singular(word.lower()) for word in words(head[:_LONGEST]))
    kept = [word for word in found if word not in _SMALL and word not in verbs]
    return Deed(kept[0] if kept else "", frozenset(kept))


def likeness(name: str, segment: str) -> str:
    """Return how a name and a segment go together, in words; "" where they do not."""
    own, slug = plain(name), plain(segment)
    if not own or not slug:
        return ""
    parts = [word.lower() for word in words(name)]
    firsts = accumulate(plain(word) for word in name.split())
    if own == slug or (len(slug) > 3 and slug in firsts):
        return "is"
    if len(slug) > 2 and slug in own:
        return "begins with" if own.startswith(slug) else "contains"
    if len(own) > 2 and slug.startswith(own):
        return "begins"
    initials = "".join(part[0] for part in parts)
    first = re.split("[-_]", segment.lower())[0]
    if len(parts) > 1 and initials in (slug, first):
        return "has the initials of"
    shared = {w for w in parts if len(w) > 2} & {w.lower() for w in words(segment)}
    if shared:
        return "shares a word with"
    return "is long for" if len(slug) > 2 and _shortens(parts, slug) else ""


def _shortens(parts: Sequence[str], slug: str) -> bool:
    """Tell whether a slug begins like a name and takes its letters in their order."""
    letters = iter("".join(parts))
    whole = "".join(parts)
    return whole[0] == slug[0] and all(letter in letters for letter in slug)
