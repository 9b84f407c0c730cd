"""Values on their way into source: they keep, and black has nothing to say."""

from __future__ import annotations

import ast
import math
import re
from typing import Any

import black
import pytest
from black.mode import TargetVersion
from hypothesis import given, settings
from hypothesis import strategies as st

from sdkgen.text.literals import literal

MODE = black.Mode(target_versions={TargetVersion.PY311})
TEXT = st.text(st.characters(exclude_categories=["Cs"]))
MADE_UP = settings(deadline=None)  # no test depends on speed
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXT,
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)


def black_of(source: str) -> str:
    return black.format_str(source, mode=MODE)


@MADE_UP
@given(TEXT)
def test_a_literal_is_the_text(text: str) -> None:
    assert ast.literal_eval(literal(text)) == text


@MADE_UP
@given(TEXT)
def test_a_literal_is_what_black_would_write(text: str) -> None:
    line = f"x = {literal(text)}\n"
    assert len(line) > 89 or black_of(line) == line


@MADE_UP
@given(TEXT)
def test_a_literal_is_one_line_that_shows_what_it_holds(text: str) -> None:
    assert len(literal(text).splitlines()) == 1
    assert not re.search(
        "[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]", literal(text)
    )


@MADE_UP
@given(JSON)
def test_every_json_value_has_a_literal(value: Any) -> None:
    found = eval(literal(value), {"float": float})
    assert found == value
    assert repr(found) == repr(value)


@MADE_UP
@given(st.lists(TEXT | st.booleans(), max_size=3).map(tuple))
def test_a_tuple_is_a_tuple(value: tuple[object, ...]) -> None:
    assert ast.literal_eval(literal(value)) == value


def test_numbers_without_end_have_a_literal() -> None:
    assert eval(literal(math.inf)) == math.inf
    assert eval(literal(-math.inf)) == -math.inf
    assert math.isnan(eval(literal(math.nan)))


def test_what_is_no_json_value_has_no_literal() -> None:
    with pytest.raises(TypeError):
        literal(object())


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("it's", '"it\'s"'),
        ('say "x"', "'say \"x\"'"),
        ("'\"", '"\'\\""'),
        ("ä€中", '"ä€中"'),
        ("\u202e", '"\\u202e"'),
        ("\x00", '"\\x00"'),
        ("\U0001f600", '"\\U0001f600"'),
    ],
)
def test_quotes_and_escapes(text: str, shown: str) -> None:
    assert literal(text) == shown
