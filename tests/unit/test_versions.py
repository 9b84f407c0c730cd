"""Which version follows: by the step, by the way of counting, by what was asked for."""

from __future__ import annotations

from datetime import date

import pytest

from sdkgen.uses.versions import raised

MARCH = date(2026, 3, 9)


@pytest.mark.parametrize(
    ("version", "bump", "expected"),
    [
        ("0.1.0", "minor", "0.2.0"),
        ("0.1.0", "patch", "0.1.1"),
        ("0.9.3", "major", "0.10.0"),
        ("1.9.9", "patch", "1.9.10"),
        ("1.9.9", "major", "2.0.0"),
        ("2.3.4", "none", "2.3.4"),
        ("2.3.4-rc.1", "minor", "2.4.0"),
        ("1.2.3+build.7", "patch", "1.2.4"),
    ],
)
def test_by_semantic_versioning(version: str, bump: str, expected: str) -> None:
    assert raised(version, bump) == expected


@pytest.mark.parametrize(
    ("version", "bump", "expected"),
    [
        ("0.4.2", "major", "0.5.0"),
        ("0.4.2", "minor", "0.4.3"),
        ("0.4.2", "patch", "0.4.3"),
    ],
)
def test_with_a_zero_for_good(version: str, bump: str, expected: str) -> None:
    assert raised(version, bump, "zero") == expected


@pytest.mark.parametrize(
    ("version", "expected"),
    [("1.4.2", "2026.3.0"), ("2026.3.0", "2026.3.1"), ("2026.2.5", "2026.3.0")],
)
def test_by_the_calendar(version: str, expected: str) -> None:
    assert raised(version, "major", "calendar", MARCH) == expected
    assert raised(version, "none", "calendar", MARCH) == version
