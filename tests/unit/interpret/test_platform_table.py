"""Platforms and traps that were thought up, and the verdict of a person on each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from sdkgen.interpret.evidence import Page
from sdkgen.interpret.platforms import Found, find_platforms
from sdkgen.target.choices import PlatformChoice
from tests.making import choices_of

TABLE = yaml.safe_load(Path(__file__).with_name("platforms.yaml").read_text("utf-8"))
KNOWN = {"northgate", "tenantly_rest"}


def page(row: Sequence[Any]) -> Page:
    """Return the page of a row: `METHOD path`, title, and what else is said of it."""
    place, title, *rest = row
    method, path = place.split(" ", 1)
    more = dict(rest[0]) if rest else {}
    for name, kind in (("fields", frozenset), ("tags", tuple)):
        if name in more:
            more[name] = kind(more[name])
    return Page(method.lower(), path, title, **more)


def found(base: str, rows: Sequence[Any]) -> Found:
    """Return what is found in a base and some pages more."""
    choices = choices_of("made")
    if base == "ledger":
        named = {slug: PlatformChoice() for slug in KNOWN}
        choices = replace(choices, platforms=named)
    pages = [page(row) for row in (*TABLE["bases"][base], *rows)]
    return find_platforms(pages, [], choices)


def told(case: Sequence[Any]) -> str:
    return f"{case[0]} {case[-1][1]}"


@pytest.mark.parametrize("case", TABLE["platforms"], ids=told)
def test_a_platform_is_found(case: Sequence[Any]) -> None:
    slug, display, base, *rows = case
    platforms = {p.slug: p.display for p in found(base, rows).platforms}
    assert platforms.keys() - KNOWN == {slug}
    assert platforms[slug] == display


@pytest.mark.parametrize("case", TABLE["traps"], ids=told)
def test_what_is_no_platform_is_not_even_a_candidate(case: Sequence[Any]) -> None:
    _, base, *rows = case
    verdict = found(base, rows)
    assert {platform.slug for platform in verdict.platforms} <= KNOWN
    assert verdict.undecided == {}


@pytest.mark.parametrize("case", TABLE["undecided"], ids=told)
def test_what_only_a_person_can_tell_is_asked(case: Sequence[Any]) -> None:
    slug, base, *rows = case
    verdict = found(base, rows)
    assert {platform.slug for platform in verdict.platforms} <= KNOWN
    assert list(verdict.undecided) == [slug]
    assert verdict.undecided[slug].reasons


def test_the_table_is_large_enough() -> None:
    assert len(TABLE["platforms"]) >= 30
    assert len(TABLE["traps"]) >= 30
