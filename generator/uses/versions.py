"""Decide which version follows: by what changes, by how a target counts, or by what was asked for.

In come a version and the step that a report asks for, out comes the next version.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import TypeAlias

from ..problems import SpecError, error

Numbers: TypeAlias = tuple[int, int, int]

_FORM = re.compile(r"\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?")


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person asked for: a step, or a version; "" for what the report says."""

    bump: str = ""
    version: str = ""


NO_WISH = Wish()


def raised(
    version: str, bump: str, way: str = "semver", today: date | None = None
) -> str:
    """Return the version after `version`; whatever stands behind its numbers is left out.

    `way` is `versioning:` of sdk.yaml.
    """
    if bump == "none":
        return version
    numbers = _numbers(version)
    if way == "calendar":
        return ".".join(map(str, _calendar(numbers, today or date.today())))
    return ".".join(map(str, _WAYS[way](numbers, bump)))


def chosen(version: str, bump: str, way: str, wish: Wish) -> str:
    """Return the next version; a wish stands over what the report asks for.

    Raises SpecError for a version that is none, or that does not come after.
    """
    if not wish.version:
        return raised(version, wish.bump or bump, way)
    if not _FORM.fullmatch(wish.version):
        message = f"--version: {wish.version!r} is no version"
        raise SpecError([error("version", message, remedy="write 1.2.3")])
    if _numbers(wish.version) <= _numbers(version):
        message = f"--version: {wish.version} does not come after {version}"
        remedy = "versions that were released are never given again; raise it"
        raise SpecError([error("version", message, remedy=remedy)])
    return wish.version


def _numbers(version: str) -> Numbers:
    major, minor, patch = map(int, re.findall(r"\d+", version)[:3])
    return major, minor, patch


def _semver(numbers: Numbers, bump: str) -> Numbers:
    """Count as semver.org 2.0.0 says; before 1.0.0 a break raises the second number (item 4)."""
    major, minor, patch = numbers
    if bump == "major" and major:
        return major + 1, 0, 0
    return (major, minor, patch + 1) if bump == "patch" else (major, minor + 1, 0)


def _zero(numbers: Numbers, bump: str) -> Numbers:
    """Leave the first number for good: a break raises the second, all else the third."""
    major, minor, patch = numbers
    return (major, minor + 1, 0) if bump == "major" else (major, minor, patch + 1)


def _calendar(numbers: Numbers, today: date) -> Numbers:
    """Count the releases of a month: 2026.3.0, 2026.3.1."""
    month = today.year, today.month
    return (*month, numbers[2] + 1) if numbers[:2] == month else (*month, 0)


_WAYS: Mapping[str, Callable[[Numbers, str], Numbers]] = MappingProxyType(
    {"semver": _semver, "zero": _zero}
)
