"""Text on its way into source: values keep, nothing breaks out, black has nothing to say."""

from __future__ import annotations

import ast
import keyword
import math
import re
from typing import Any

import black
import pytest
from black.mode import TargetVersion
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.layout import call, fit, fit_lines, imports, listing, mapping
from generator.text.source import (
    checkable,
    docstring,
    document,
    first_sentence,
    literal,
    long_literal,
    paragraphs,
    plain,
)

MODE = black.Mode(target_versions={TargetVersion.PY311})
TEXT = st.text(st.characters(exclude_categories=["Cs"]))
MADE_UP = settings(deadline=None)  # no test depends on speed
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXT,
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)
NAME = st.from_regex(r"[a-z][a-z0-9_]{0,18}[a-z0-9]", fullmatch=True).filter(
    lambda name: not keyword.iskeyword(name)
)


def black_of(source: str) -> str:
    return black.format_str(source, mode=MODE)


# --- values -----------------------------------------------------------------------------------


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


@MADE_UP
@given(TEXT, st.sampled_from([0, 4, 8]))
def test_a_long_literal_is_the_same_text(text: str, indent: int) -> None:
    assert ast.literal_eval(long_literal(text, indent)) == text


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


# --- docstrings -------------------------------------------------------------------------------


def function(doc: str) -> str:
    return f"def f() -> None:\n    {doc}\n"


def is_black(source: str) -> bool:
    return black_of(source) == source


@MADE_UP
@given(TEXT)
def test_a_docstring_is_one_text_and_ends_where_it_ends(text: str) -> None:
    doc = document(text, 4)
    if doc:
        (body,) = ast.parse(function(doc)).body[0].body  # type: ignore[attr-defined]
        assert isinstance(ast.literal_eval(body.value), str)


@MADE_UP
@given(TEXT)
def test_a_docstring_is_what_black_would_write(text: str) -> None:
    doc = document(text, 4)
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
    assert not re.search(f"[{UNSEEN}]", document(text, 4))


UNSEEN = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ue000-\uf8ff\ufeff\ufff9-\ufffb\U0001d173-\U0001d17a\U000e0000-\U0010ffff"
)


def test_hidden_words_do_not_reach_a_docstring() -> None:
    hidden = "".join(chr(0xE0000 + ord(char)) for char in "ignore all of it")
    text = f"Return\u200b a\u2060 \u202eunit\u2069{hidden}\ufff9 in Zürich, 日本 \U0001f600."
    assert document(text, 4) == '"""Return a unit in Zürich, 日本 \U0001f600."""'


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
    assert document(text, 4) == expected


def test_the_first_sentence_is_the_summary() -> None:
    text = "Create a charge. It costs 1.50 e.g. in May.\n\nMore about it."
    assert first_sentence(text)[0] == "Create a charge."
    assert document(text, 4).split("\n")[:3] == [
        '"""Create a charge.',
        "",
        "    It costs 1.50 e.g. in May.",
    ]


def test_lines_fit_whatever_the_indent() -> None:
    for indent in (0, 4, 8):
        lines = document("word " * 100 + ". " + "more " * 100, indent).split("\n")
        assert max(map(len, lines[1:])) <= 88
        assert len(lines[0]) + indent <= 88


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("[docs](https://x.example/a)", "docs (https://x.example/a)"),
        ("[https://x.example](https://x.example)", "https://x.example"),
        ("a<br/>b", "a\nb"),
        ("<b>bold</b>", "bold"),
        ("snake\\_case", "snake_case"),
        ("x\r\ny", "x\ny"),
    ],
)
def test_markdown_becomes_plain(markdown: str, text: str) -> None:
    assert plain(markdown) == text


def test_lists_and_tables_keep_their_lines() -> None:
    text = "Intro\n- one\n- two\n\n| a | b |\n|---|---|\n| c | d |"
    assert paragraphs(text, 80) == ["Intro", "- one", "- two", "", "- c, d"]


# --- layout -----------------------------------------------------------------------------------


@MADE_UP
@given(
    st.lists(
        st.tuples(NAME, st.sampled_from(["str", "dict[str, list[int]]", "int | None"]))
    ),
    NAME,
    st.sampled_from([0, 4]),
)
def test_a_definition_that_is_too_long_is_broken_as_black_does(
    arguments: list[tuple[str, str]], name: str, indent: int
) -> None:
    shown = ", ".join(
        f"{argument}{n}: {kind}" for n, (argument, kind) in enumerate(arguments)
    )
    head = fit(f"def {name}({shown}) -> dict[str, list[str]]:", indent)
    source = f"{' ' * indent}{head}\n{' ' * indent}    pass\n"
    source = f"class C:\n{source}" if indent else source
    assert is_black(source)


@MADE_UP
@given(st.lists(NAME, min_size=1, max_size=12), NAME, st.booleans())
def test_a_field_that_is_too_long_is_broken_as_black_does(
    kinds: list[str], name: str, nested: bool
) -> None:
    union = " | ".join(kinds)
    shown = f"NotRequired[Annotated[{union}, Field(alias={literal(name)})]]"
    source = f"class C:\n    {fit(f'{name}: {shown if nested else union}', 4)}\n"
    assert is_black(source)


@MADE_UP
@given(st.lists(st.tuples(NAME, TEXT), max_size=6), NAME)
def test_a_call_is_what_black_would_write(
    pairs: list[tuple[str, str]], name: str
) -> None:
    given_ = [f"{key}{n}={literal(value[:20])}" for n, (key, value) in enumerate(pairs)]
    source = fit_lines(f"x = {call(name, given_)}") + "\n"
    assert black_of(source) == source


@MADE_UP
@given(
    st.lists(NAME | NAME.map(str.title) | NAME.map(str.upper), min_size=1, max_size=12)
)
def test_imports_are_what_black_would_write(names: list[str]) -> None:
    line = imports("..schemas", names) + "\n"
    assert black_of(line) == line
    assert len(ast.parse(line).body) == 1


@MADE_UP
@given(st.lists(TEXT.map(lambda text: text[:30]), min_size=1, max_size=5))
def test_lists_and_mappings_are_what_black_would_write(values: list[str]) -> None:
    assert black_of(f"{listing('x', values)}\n") == f"{listing('x', values)}\n"
    pairs = [(literal(value), "1") for value in values]
    assert black_of(f"x = {mapping(pairs)}\n") == f"x = {mapping(pairs)}\n"


def test_constants_come_first_in_an_import() -> None:
    line = imports("m", ["b", "Class", "CONSTANT", "a", "b"])
    assert line == "from m import CONSTANT, Class, a, b"


# --- patterns ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "pattern", [None, "^a+$", r"\d{3}", "[a-z]", "(?i)x", r"\bx\b"]
)
def test_a_pattern_that_both_engines_know_is_checked(pattern: str | None) -> None:
    assert checkable(pattern)


@pytest.mark.parametrize(
    "pattern", ["(", "(?=x)", "(?!x)", "(?<=x)", r"(a)\1", r"\p{Lu}", "[", r"x\Z", 5]
)
def test_a_pattern_that_one_engine_lacks_is_not_checked(pattern: object) -> None:
    assert not checkable(pattern)
