"""Find the platforms of a unified API: which path segments stand for one of its providers.

In come the operations and what configuration, lock and enums name, out come the slugs with
display name and kind, the evidence for those that nobody named, and the candidates in doubt.
A segment is a platform when it is named, or when evidence of place and of name meets.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..model import ir
from ..target.choices import Choices
from .evidence import (
    AMONG,
    CANDIDATE,
    COMMON,
    ENOUGH,
    IN_ENUM,
    Clue,
    Page,
    common_words,
    is_common,
    points,
)
from .evidence import clues as clues_of
from .paths import static_segments
from .survey import Survey
from .titles import likeness, suffix

KIND = "platform"  # of one that sdk.yaml says no more about
_REASONS = 5  # so many are told, the weightiest
_ROUNDS = 3  # what one round finds is a sibling in the next


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is thought of a segment, and why: the reasons in words."""

    slug: str
    display: str
    reasons: tuple[str, ...]
    page: Page


@dataclass(frozen=True, slots=True)
class Found:
    """The platforms of a document, the evidence for those that nobody named, and the doubts."""

    platforms: tuple[ir.Platform, ...]
    accepted: Mapping[str, Verdict]
    undecided: Mapping[str, Verdict]


def find_platforms(
    pages: Sequence[Page],
    values: Iterable[str],
    choices: Choices,
    locked: Iterable[str] = (),
    fields: Iterable[str] = (),
) -> Found:
    """Return the platforms that occur in the paths, sorted by slug.

    `values` are the values of the enums that list platforms (`platform_fields`), `locked` the
    slugs that the lock of names knows, `fields` the names of all properties.
    """
    known = {value.lower(): value for value in values}
    survey = Survey(pages, choices)
    named = survey.there({*choices.platforms, *locked})
    accepted: dict[str, Verdict] = {}
    undecided: dict[str, Verdict] = {}
    for _ in range(_ROUNDS):
        verdicts = _judge(survey, named | accepted.keys(), known, fields)
        undecided = verdicts[1]
        if not verdicts[0]:
            break
        accepted |= verdicts[0]
    slugs = sorted(named | accepted.keys())
    names = _names(pages, slugs, accepted, choices)
    paths = _paths(pages, slugs)
    return Found(
        tuple(_platform(at, names[at], known, paths[at], choices) for at in slugs),
        dict(sorted(accepted.items())),
        dict(sorted((at, v) for at, v in undecided.items() if at not in accepted)),
    )


def platform_of(path: str, slugs: Mapping[str, object], choices: Choices) -> str | None:
    """Return the platform that a path belongs to: its last segment that is a slug, no resource."""
    segments = static_segments(path, choices.base_paths)
    hits = [segment for segment in segments[1:] if segment in slugs]
    return hits[-1] if hits else None


def _judge(
    survey: Survey, known: set[str], values: Mapping[str, str], fields: Iterable[str]
) -> tuple[dict[str, Verdict], dict[str, Verdict]]:
    """Return what is a platform beside those that are `known`, and what may be one."""
    found: dict[str, dict[str, Clue]] = defaultdict(dict)
    names: dict[str, Counter[str]] = defaultdict(Counter)
    first: dict[str, Page] = {}
    for case in survey.cases(known):
        own = found[case.segment]
        for clue in clues_of(case):
            own.setdefault(clue.rule, clue)
        first.setdefault(case.segment, case.page)
        names[case.segment][case.reading[0].name or case.page.declared] += 1
    common = common_words(survey.pages, fields) if found else frozenset()
    accepted, undecided = {}, {}
    for slug, own in found.items():
        told = [*own.values(), *([IN_ENUM] if slug.lower() in values else [])]
        told += [COMMON] if is_common(slug, common) else []
        name, whole = points(told)
        among = any(clue.rule == AMONG for clue in told)
        best = sorted(told, key=lambda clue: -abs(clue.weight))[:_REASONS]
        reasons = tuple(clue.words for clue in told if clue in best)
        verdict = Verdict(slug, _commonest(names[slug]), reasons, first[slug])
        if whole >= ENOUGH:
            accepted[slug] = verdict
        elif whole >= CANDIDATE and (name > 1 or among):
            undecided[slug] = verdict
    return accepted, undecided


def _names(
    pages: Sequence[Page],
    slugs: Sequence[str],
    accepted: Mapping[str, Verdict],
    choices: Choices,
) -> dict[str, str]:
    """Return what titles call each platform: the commonest suffix, else as it was found."""
    counts: dict[str, Counter[str]] = {slug: Counter() for slug in slugs}
    for page in pages:
        slug = platform_of(page.path, counts, choices)
        if slug:
            counts[slug][suffix(page.title, choices.prose.not_supported)] += 1
    return {slug: _called(slug, counts[slug], accepted.get(slug)) for slug in slugs}


def _called(slug: str, suffixes: Counter[str], verdict: Verdict | None) -> str:
    name = _commonest(suffixes)
    found = verdict.display if verdict else ""
    return name if likeness(name, slug) or not found else found


def _commonest(names: Counter[str]) -> str:
    del names[""]
    return min(names, key=lambda name: (-names[name], name)) if names else ""


def _platform(
    slug: str,
    title: str,
    known: Mapping[str, str],
    paths: Sequence[str],
    choices: Choices,
) -> ir.Platform:
    chosen = choices.platforms.get(slug)
    display = title or slug.replace("_", " ").replace("-", " ").title()
    if chosen is None:
        return ir.Platform(
            slug, display, _kind(paths, choices), known.get(slug.lower(), "")
        )
    value = chosen.value or known.get(slug.lower(), "")
    return ir.Platform(slug, chosen.display or display, chosen.kind or KIND, value)


def _paths(pages: Sequence[Page], slugs: Sequence[str]) -> dict[str, list[str]]:
    """Return the paths that hold each slug."""
    out: dict[str, list[str]] = {slug: [] for slug in slugs}
    for page in pages:
        for segment in set(page.path.split("/")) & out.keys():
            out[segment].append(page.path)
    return out


def _kind(paths: Sequence[str], choices: Choices) -> str:
    """Return the kind of a platform that the configuration does not name, by its base path."""
    for prefix, kind in choices.platform_kinds.items():
        if prefix and all(path.startswith(prefix) for path in paths):
            return str(kind)
    return str(choices.platform_kinds.get("", KIND))
