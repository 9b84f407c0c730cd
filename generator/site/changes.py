"""The release page: what users of the SDK feel between two documents.

In comes a report of `compare`, out comes a `Release`: breaking changes first, then by platform.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from .views import Change, Release

_EVERYONE = "For all"


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


def plan_release(report: Report, pages: Mapping[str, str]) -> Release:
    """Return the page of a report; `pages` are the addresses of operations by key."""
    display = dict(report.platforms)
    breaking = [change for change in report.changes if change.breaking]
    other = [change for change in report.changes if not change.breaking]
    return Release(
        report.bump,
        len(breaking),
        len(other),
        tuple(_by_platform(breaking, display, pages)),
        tuple(_by_platform(other, display, pages)),
    )


def _by_platform(
    changes: Iterable[Told], display: Mapping[str, str], pages: Mapping[str, str]
) -> Iterator[tuple[str, tuple[Change, ...]]]:
    """Yield the changes by platform: those for everyone first, then by name."""
    out: dict[str, list[Change]] = {}
    for change in changes:
        slug = change.platform or ""
        out.setdefault(display.get(slug, slug), []).append(_change(change, pages))
    for name, own in sorted(out.items()):
        yield name or _EVERYONE, tuple(own)


def _change(told: Told, pages: Mapping[str, str]) -> Change:
    anchor = f"#{told.platform}" if told.platform else ""
    page = pages.get(told.family, "")
    return Change(
        told.family or told.operation,
        f"{page}{anchor}" if page else "",
        told.message,
        told.why,
        told.operation,
        told.breaking,
        told.approved,
    )
