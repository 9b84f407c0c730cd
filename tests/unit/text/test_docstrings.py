"""Text of a document as docstrings: nothing breaks out, nothing is hidden, black agrees."""

from __future__ import annotations

import ast
import re

import black
import pytest
from black.mode import TargetVersion
from hypothesis import given, settings
from hypothesis import strategies as st

from sdkgen.render.doors import described as prose
from sdkgen.text.docstrings import docstring
from sdkgen.text.literals import WIDTH
from sdkgen.text.prose import first_sentence, laid_out

MODE = black.Mode(target_versions={TargetVersion.PY311})
TEXT = st.text(st.characters(exclude_categories=["Cs"]))
MADE_UP = settings(deadline=None)  # no test depends on speed


def described(text: str, indent: int) -> str:
    """Return the docstring of a description, as `{% doc %}` makes it."""
    return docstring(laid_out(prose(text), WIDTH - indent), indent)


def black_of(source: str) -> str:
    return black.format_str(source, mode=MODE)


def function(doc: str) -> str:
    return f"def f() -> None:\n    {doc}\n"


def is_black(source: str) -> bool:
    return black_of(source) == source


@MADE_UP
@given(TEXT)
def test_a_docstring_is_one_text_and_ends_where_it_ends(text: str) -> None:
    doc = described(text, 4)
    if doc:
        (body,) = ast.parse(function(doc)).body[0].body  # type: ignore[attr-defined]
        assert isinstance(ast.literal_eval(body.value), str)


@MADE_UP
@given(TEXT)
def test_a_docstring_is_what_black_would_write(text: str) -> None:
    doc = described(text, 4)
    assert not doc or is_black(function(doc))


@MADE_UP
@given(st.lists(TEXT, max_size=4))
def test_lines_of_a_docstring_keep_their_words(lines: list[str]) -> None:
    doc = docstring(lines, 4)
    if doc:
        value = ast.literal_eval(doc.replace("\n    ", "\n"))
        for line in lines:
            kept = re.findall(r"[A-Za-z0-9]+", line)
            assert kept == [] or kept[0] in value


@MADE_UP
@given(TEXT)
def test_a_docstring_holds_nothing_that_is_not_seen(text: str) -> None:
    assert not re.search(
        "[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", described(text, 4)
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.", '"""One."""'),
        ('"Quoted"', '""" "Quoted" """'),
        ('ends with "', '"""ends with " """'),
        ("back\\slash", '"""back\\\\slash."""'),
        ("", ""),
        ("<br>", ""),
    ],
)
def test_docstrings_of_one_line(text: str, expected: str) -> None:
    assert described(text, 4) == expected


def test_the_first_sentence_is_the_summary() -> None:
    text = "Create a charge. It costs 1.50 e.g. in May.\n\nMore about it."
    assert first_sentence(text)[0] == "Create a charge."
    assert described(text, 4).split("\n")[:3] == [
        '"""Create a charge.',
        "",
        "    It costs 1.50 e.g. in May.",
    ]


def test_lines_fit_whatever_the_indent() -> None:
    for indent in (0, 4, 8):
        lines = described("word " * 100 + ". " + "more " * 100, indent).split("\n")
        assert max(map(len, lines[1:])) <= 88
        assert len(lines[0]) + indent <= 88
