"""What is read from the prose of a page: support, read-back, the upstream table."""

from __future__ import annotations

import random
import string

import pytest

from sdkgen.interpret import prose
from sdkgen.model import ir
from sdkgen.target.choices import Prose, UpstreamTable

TOKENS = Prose(
    not_supported=("Not Supported",),
    immediate=("created_record_id",),
    next_sync=("next data sync",),
    upstream=UpstreamTable(interface=("Interface",), method=("Method",)),
)


def rows(text: str) -> list[tuple[str, str]]:
    return [(row.interface, row.method) for row in prose.upstream(text, TOKENS)]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("| Method |\n|---|\n| POST /a |", [("", "POST /a")]),
        ("| Interface | Method |\n|---|---|\n| I | m |", [("I", "m")]),
        ("| Method | Interface |\n| :-- | --: |\n| m | I |", [("I", "m")]),
        ("| Notes | method |\n|---|---|\n| n | m |", [("", "m")]),
        ("Interface | Method\n--- | ---\nI | m", [("I", "m")]),
        ("| Method |\n|---|\n", []),
        ("| Method |\n|---|\n| |\n| b |", [("", "b")]),
        ("| Method |\n|---|\n| a |\n| |\n| c |", [("", "a"), ("", "c")]),
        ("| Interface | Method |\n|---|---|\n| only |", [("only", "")]),
        ("| Method |\n|---|\n| /\\{id\\}/y\\_z?\\$api=1 |", [("", "/{id}/y_z?$api=1")]),
        ("| Method |\n|---|\n| a \\| b |", [("", "a | b")]),
        ("| Method |\n|---|\n| `getX` |", [("", "getX")]),
        ("Creates it.| Method |\n|---|\n| a |\n\nAfter.", []),
        ("Text.\n\n| Method |\n|---|\n| a |\nAfter.\n| b |", [("", "a")]),
        ("| Name | Value |\n|---|---|\n| a | b |", []),
        ("| Name |\n|---|\n| a |\n\n| Method |\n|---|\n| b |", [("", "b")]),
        ("| Method |\nno rule\n| a |", []),
        ("", []),
    ],
)
def test_the_upstream_table(table: str, expected: list[tuple[str, str]]) -> None:
    assert rows(table) == expected


def test_any_text_has_rows_or_none() -> None:
    letters = "|-\\`: \n" + string.ascii_letters[:6]
    for seed in range(300):
        pick = random.Random(seed)
        text = "".join(pick.choice(letters) for _ in range(pick.randrange(80)))
        found = prose.upstream(f"| Method |\n|---|\n{text}", TOKENS)
        assert all(row.method for row in found)


@pytest.mark.parametrize(
    ("title", "text", "supported"),
    [
        ("Create lead: X", "Creates it.", True),
        ("Create lead: X - Not Supported", "", False),
        ("Create lead", "This is NOT SUPPORTED by X.", False),
    ],
)
def test_support(title: str, text: str, supported: bool) -> None:
    assert prose.is_supported(title, text, TOKENS) == supported
    assert prose.is_supported(title, text, Prose())


@pytest.mark.parametrize(
    ("text", "read_back", "contradicts"),
    [
        ("The created_record_id is set.", "immediate", False),
        ("It shows with the Next Data Sync.", "next_sync", False),
        ("created_record_id, after the next data sync", "immediate", True),
        ("Nothing is said.", "unknown", False),
    ],
)
def test_read_back(text: str, read_back: ir.ReadBack, contradicts: bool) -> None:
    assert prose.read_back(text, TOKENS) == read_back
    assert prose.contradicts(text, TOKENS) == contradicts
