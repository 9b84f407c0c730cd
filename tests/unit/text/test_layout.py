"""Statements that are too long are broken as black breaks them."""

from __future__ import annotations

import ast
import keyword

import black
from black.mode import TargetVersion
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.layout import call, fit, fit_lines, imports, listing, mapping
from generator.text.literals import literal

MODE = black.Mode(target_versions={TargetVersion.PY311})
TEXT = st.text(st.characters(exclude_categories=["Cs"]))
MADE_UP = settings(deadline=None)  # no test depends on speed
NAME = st.from_regex(r"[a-z][a-z0-9_]{0,18}[a-z0-9]", fullmatch=True).filter(
    lambda name: not keyword.iskeyword(name)
)


def black_of(source: str) -> str:
    return black.format_str(source, mode=MODE)


def is_black(source: str) -> bool:
    return black_of(source) == source


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
