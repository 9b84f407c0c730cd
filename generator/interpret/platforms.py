"""Find the platforms of a unified API: which path segments stand for a PMS, a CRM, a provider.

In come the operations (method, path, title) and the enums of the document, out go the slugs
with display name and kind. Paths come first, titles second, and never a title alone: a segment
is a platform when the configuration names it, or when evidence of two kinds meets.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..model import ir
from ..model.naming import snake
from ..target.choices import Choices
from .paths import shape, static_segments

# Points that each kind of evidence gives; a segment needs `_ENOUGH` of them, and at least one
# that speaks of a platform (an enum value or a title).
_TWIN, _IN_ENUM, _TITLED_ALIKE, _OWN_SUFFIX = 1, 2, 2, 1
_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Page:
    """What is looked at of one operation."""

    method: str
    path: str
    title: str


def plain(text: str) -> str:
    """Return `text` without case, blanks and punctuation, to compare names with slugs."""
    return re.sub(r"[^a-z0-9]", "", text.lower())


def suffix(title: str, not_supported: Sequence[str] = ()) -> str:
    """Return the name behind the last colon of a title: `Create Lead: ResMan` -> ResMan."""
    head, colon, tail = title.rpartition(":")
    for token in not_supported:
        tail = re.sub(rf"\s*-?\s*{re.escape(token)}\s*$", "", tail, flags=re.IGNORECASE)
    return tail.strip(" .-*|") if colon and head.strip() else ""


def find_platforms(
    pages: Sequence[Page], values: Iterable[str], choices: Choices
) -> tuple[ir.Platform, ...]:
    """Return the platforms that occur in the paths, sorted by slug.

    `values` are the values of the enums that list platforms (`platform_fields`).
    """
    known = {value.lower(): value for value in values}
    found = _in_paths(pages, choices) | _by_evidence(pages, known, choices)
    titles = _suffixes(pages, found, choices)
    return tuple(
        _platform(slug, titles[slug], known, pages, choices) for slug in sorted(found)
    )


def platform_of(path: str, slugs: Mapping[str, object], choices: Choices) -> str | None:
    """Return the platform that a path belongs to: its last segment that is a slug, no resource."""
    segments = static_segments(path, choices.base_paths)
    hits = [segment for segment in segments[1:] if segment in slugs]
    return hits[-1] if hits else None


def _in_paths(pages: Sequence[Page], choices: Choices) -> set[str]:
    return {
        segment
        for page in pages
        for segment in static_segments(page.path, choices.base_paths)[1:]
        if segment in choices.platforms
    }


def _by_evidence(
    pages: Sequence[Page], known: Mapping[str, str], choices: Choices
) -> set[str]:
    """Return the segments that the configuration does not name and that evidence speaks for."""
    verbs = {snake(verb) for verb in choices.verbs}
    twins = {(page.method, shape(page.path)) for page in pages}
    pages_of: dict[str, list[Page]] = defaultdict(list)
    for page in pages:
        for segment in dict.fromkeys(
            static_segments(page.path, choices.base_paths)[1:]
        ):
            if snake(segment) not in verbs and segment not in choices.platforms:
                pages_of[segment].append(page)
    suffix_count = Counter(
        suffix(page.title, choices.prose.not_supported) for page in pages
    )
    found = set()
    for segment, own in pages_of.items():
        told = _told(segment, own, suffix_count, known, choices)
        twin = any((p.method, shape(_without(p.path, segment))) in twins for p in own)
        if told and told + _TWIN * twin >= _ENOUGH:
            found.add(segment)
    return found


def _told(
    segment: str,
    own: Sequence[Page],
    suffix_count: Mapping[str, int],
    known: Mapping[str, str],
    choices: Choices,
) -> int:
    """Return the points that enums and titles give a segment."""
    suffixes = Counter(suffix(page.title, choices.prose.not_supported) for page in own)
    name, count = min(suffixes.items(), key=lambda item: (-item[1], item[0]))
    points = _IN_ENUM if segment.lower() in known else 0
    if name and any(plain(text) == plain(segment) for text in suffixes if text):
        points += _TITLED_ALIKE
    # One suffix on all pages of the segment, and on no other page: it is the segment's name.
    if name and count == len(own) == suffix_count[name] and count > 1:
        points += _OWN_SUFFIX
    return points


def _without(path: str, segment: str) -> str:
    """Return `path` with the last occurrence of `segment` taken out."""
    parts = path.split("/")
    at = len(parts) - 1 - parts[::-1].index(segment)
    return "/".join(parts[:at] + parts[at + 1 :])


def _suffixes(
    pages: Sequence[Page], slugs: set[str], choices: Choices
) -> dict[str, Counter[str]]:
    """Count the title suffixes of each platform's pages."""
    out: dict[str, Counter[str]] = {slug: Counter() for slug in slugs}
    for page in pages:
        slug = platform_of(page.path, dict.fromkeys(slugs), choices)
        name = suffix(page.title, choices.prose.not_supported)
        if slug and name:
            out[slug][name] += 1
    return out


def _platform(
    slug: str,
    titles: Counter[str],
    known: Mapping[str, str],
    pages: Sequence[Page],
    choices: Choices,
) -> ir.Platform:
    chosen = choices.platforms.get(slug)
    common = (
        min(titles.items(), key=lambda item: (-item[1], item[0]))[0] if titles else ""
    )
    display = common or slug.replace("_", " ").replace("-", " ").title()
    if chosen is None:
        return ir.Platform(
            slug, display, _kind(slug, pages, choices), known.get(slug.lower(), "")
        )
    value = chosen.value or known.get(slug.lower(), "")
    return ir.Platform(slug, chosen.display or display, chosen.kind or "PMS", value)


def _kind(slug: str, pages: Sequence[Page], choices: Choices) -> str:
    """Return the kind of a platform that the configuration does not name, by its base path."""
    paths = [page.path for page in pages if slug in page.path.split("/")]
    for prefix, kind in choices.platform_kinds.items():
        if prefix and all(path.startswith(prefix) for path in paths):
            return str(kind)
    return str(choices.platform_kinds.get("", "PMS"))
