"""The release page: what users of the SDK feel between two documents.

In comes a report of `compare`, out comes a `Release`: breaking changes first, then by platform.
Where the changes are many, there are several.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Protocol

from .parting import numbered, parted
from .views import Change, Release

_EVERYONE = "For all"
_MARKUP = 200  # letters of a change beside its texts


class Told(Protocol):
    """A change (`compare.Change`)."""

    @property
    def operation(self) -> str: ...
    @property
    def platform(self) -> str | None: ...
    @property
    def family(self) -> str: ...
    @property
    def location(self) -> str: ...
    @property
    def breaking(self) -> bool: ...
    @property
    def message(self) -> str: ...
    @property
    def why(self) -> str: ...
    @property
    def approved(self) -> bool: ...


class Report(Protocol):
    """What a comparison says (`compare.Report`)."""

    @property
    def changes(self) -> Sequence[Told]: ...
    @property
    def platforms(self) -> tuple[tuple[str, str], ...]: ...
    @property
    def bump(self) -> str: ...


def plan_release(
    report: Report,
    pages: Mapping[str, str],
    places: Mapping[tuple[str, str], str],
) -> tuple[Release, ...]:
    """Return the pages of a report.

    `pages` are the addresses of operations by key, `places` those of variants by key and platform.
    """
    display = dict(report.platforms)
    rows = sorted(
        (
            (not told.breaking, display.get(slug, slug) if slug else "", at, told)
            for at, told in enumerate(report.changes)
            for slug in [told.platform or ""]
        ),
        key=lambda row: row[:3],
    )
    found = [
        (name or _EVERYONE, _change(told, pages, places)) for _, name, _, told in rows
    ]
    groups = list(parted(found, _weight)) or [[]]
    links = numbered("release", len(groups))
    breaking = sum(change.breaking for _, change in found)
    whole = Release(report.bump, breaking, len(found) - breaking, (), ())
    return tuple(
        replace(
            whole,
            breaking=_by_platform(row for row in own if row[1].breaking),
            other=_by_platform(row for row in own if not row[1].breaking),
            number=int(link.text),
            others=links if links[1:] else (),
        )
        for link, own in zip(links, groups, strict=True)
    )


def _by_platform(
    rows: Iterable[tuple[str, Change]],
) -> tuple[tuple[str, tuple[Change, ...]], ...]:
    """Return the changes by platform; those of one stand together."""
    return tuple(
        (name, tuple(change for _, change in own))
        for name, own in groupby(rows, key=lambda row: row[0])
    )


def _change(
    told: Told, pages: Mapping[str, str], places: Mapping[tuple[str, str], str]
) -> Change:
    page = pages.get(told.family, "")
    return Change(
        told.family or told.operation,
        places.get((told.family, told.platform or ""), page),
        told.message,
        told.why,
        told.operation,
        told.breaking,
        told.approved,
    )


def _weight(row: tuple[str, Change]) -> int:
    texts = (row[1].call, row[1].href, row[1].message, row[1].why)
    return sum(map(len, texts)) + _MARKUP
