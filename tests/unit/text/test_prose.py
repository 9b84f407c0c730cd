"""Plain text as prose: where a sentence ends, how paragraphs are wrapped."""

from __future__ import annotations

import pytest

from sdkgen.text.markdown import plain
from sdkgen.text.prose import first_sentence, paragraphs


@pytest.mark.parametrize(
    ("first", "rest"),
    [
        ("Create a charge.", "It costs 1.50."),
        ("Use one, e.g. Foo, i.e. Bar vs. Baz.", "More."),
        ('Send it (e.g. "A") to approx. Ten people.', "Done."),
        ("Given by Dr. No and J. R. Smith.", "Then more."),
        ("Paid in U.S. Dollar.", "Never in euro."),
        ("Since version 1.2. 5 of them, No. 5 of all.", "Then more."),
        ("Is it? ", "Yes."),
        ("Run `a. B` twice.", "`c` follows."),
        ("All of them, etc.", "Then more."),
        ("It is on by default: no.", "Then more."),
        ("No stop", ""),
    ],
)
def test_a_sentence_ends_where_it_ends(first: str, rest: str) -> None:
    assert first_sentence(f"{first} {rest}".strip()) == (first.strip(), rest)


@pytest.mark.parametrize(
    ("text", "first", "rest"),
    [
        ("One\ntwo. Three\nfour.\n\nFive.", "One two.", "Three four.\n\nFive."),
        ("Either:\n- one\n- two", "Either:", "- one\n- two"),
        ("Run:\n```\na. B\n```", "Run:", "```\na. B\n```"),
        ("```\na. B\n```", "", "```\na. B\n```"),
        ("", "", ""),
    ],
)
def test_a_list_or_code_is_no_part_of_a_sentence(
    text: str, first: str, rest: str
) -> None:
    assert first_sentence(text) == (first, rest)


def test_lists_and_tables_keep_their_lines() -> None:
    text = "Intro\n- one\n- two\n\n| a | b |\n|---|---|\n| c | d |"
    assert paragraphs(plain(text), 80) == ["Intro", "- one", "- two", "", "- c, d"]


def test_rows_of_a_table_that_is_none_are_told_too() -> None:
    text = "a | b | c\n--- | ---\n| d | e |"
    assert paragraphs(plain(text), 80) == ["- d, e"]


def test_what_belongs_to_an_item_stands_under_its_text() -> None:
    text = "- one two three four five\n\n  six seven\n  - eight nine ten eleven twelve"
    assert paragraphs(text, 20) == [
        "- one two three four",
        "  five",
        "",
        "  six seven",
        "  - eight nine ten",
        "    eleven twelve",
    ]


def test_code_keeps_its_lines_and_empty_lines() -> None:
    text = (
        "Run:\n\n```sh\n$ a | b  # - c\n\n    d "
        + "e" * 20
        + " ffffffffff gg\n```\nThen."
    )
    assert paragraphs(text, 36) == [
        "Run:",
        "",
        "```sh",
        "$ a | b  # - c",
        "",
        "    d " + "e" * 20,
        "        ffffffffff gg",
        "```",
        "Then.",
    ]
