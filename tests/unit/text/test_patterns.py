"""Patterns mean in the SDK what they mean in ECMA-262, or they are not checked.

`patterns.json` holds what node says: {pattern: {text: does it match}}. A proof asks it anew.
"""

from __future__ import annotations

import json
import random
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import SchemaValidator, core_schema

from sdkgen.text.patterns import checkable, translated

HERE = Path(__file__).parent
ANSWERS: dict[str, dict[str, bool]] = json.loads((HERE / "patterns.json").read_text())


def matches(twin: str, text: str) -> bool:
    """Ask the engine that checks in the SDK."""
    schema = core_schema.str_schema(pattern=twin)
    return SchemaValidator(schema).isinstance_python(text)


@pytest.mark.parametrize("pattern", ANSWERS)
def test_a_translated_pattern_matches_what_the_pattern_does(pattern: str) -> None:
    twin = translated(pattern)
    assert twin is not None
    assert {text: matches(twin, text) for text in ANSWERS[pattern]} == ANSWERS[pattern]


@pytest.mark.parametrize(
    "pattern",
    [
        *("^(?=a)a$", "^(?!a)b$", "(?<=a)b", "(?<!a)b", r"^(a)\1$", r"(?<y>a)\k<y>"),
        *("(?>a)b", "a++", "(?s:.)", "(?i:a)", "(?#a)", "[a--b]", r"\p{Greek}"),
        *(r"\Aa\Z", r"\Qa\E", r"\e", r"\01", r"\c1", r"\x4", r"\p{L}\-", r"[\p{L}-z]"),
        *("(unclosed", "a)", "[a", "a\\", "*a", "a**", "^*a", r"\b+", "x{2}{3}", "(?<a"),
        *("x{2,1}", "[b-a]", r"\ud800", r"\u{110000}", "\ud800", "(" * 300 + ")" * 300),
        *("a{99999999999}", "^.{0,99999}$", "((a{100}){100}){100}"),
    ],
)  # fmt: skip
def test_a_pattern_without_a_twin_is_not_checked(pattern: str) -> None:
    assert translated(pattern) is None
    assert not checkable(pattern)


def test_what_is_there_is_checked_and_what_is_no_text_is_not() -> None:
    assert checkable(None)
    assert checkable("^a+$")
    assert not checkable(5)


def test_forms_of_other_dialects_that_mean_one_thing_everywhere_are_read() -> None:
    assert matches(translated("(?i)^abc$") or "", "aBC")
    assert matches(translated(r"^(?P<year>\d+)$") or "", "2024")


def test_the_room_of_a_set_of_ascii_is_enough_for_thousands() -> None:
    assert matches(translated(r"^\w{5000}$") or "", "a" * 5000)


@pytest.mark.parametrize(
    "pattern", ["^[A-Z]{2}$", "^a|bc?$", r"^\+?[0-9]+(\.[0-9]{1,2})?$", "[a-z_]*-x"]
)
def test_a_pattern_that_both_read_alike_stays_as_it_is(pattern: str) -> None:
    assert translated(pattern) == pattern


PIECES = st.sampled_from(
    [
        *"abé19_-^$.|()[]{}*+?,\\/&~# \n",
        *(
            r"\d",
            r"\W",
            r"\s",
            r"\b",
            r"\-",
            r"\u00e9",
            r"\x41",
            r"\cA",
            r"\p{L}",
            r"\1",
        ),
        *("(?:", "(?=", "(?<n>", "[^", "{2}", "{1,", "a-z"),
    ]
)


@settings(deadline=None)
@given(st.lists(PIECES, max_size=12).map("".join) | st.text(max_size=12))
def test_what_is_translated_is_a_pattern_of_the_engine(pattern: str) -> None:
    twin = translated(pattern)
    assert twin is None or matches(twin, "") in (True, False)


# --- node -------------------------------------------------------------------------------------


def judged(rows: Sequence[tuple[str, Sequence[str]]]) -> list[list[bool] | None]:
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed: ECMAScript itself was not asked")
    script = str(HERE / "judge.js")
    said = subprocess.run([node, script], input=json.dumps(rows), text=True, stdout=-1)
    return json.loads(said.stdout)  # type: ignore[no-any-return]


@pytest.mark.proof
def test_node_says_what_is_written_down() -> None:
    rows = [(pattern, list(texts)) for pattern, texts in ANSWERS.items()]
    answers = [list(texts.values()) for texts in ANSWERS.values()]
    assert judged(rows) == answers


@pytest.mark.proof
def test_node_agrees_about_patterns_made_up() -> None:
    chance = random.Random(547)
    pieces = [
        *"abé19_-^$.|()[]{}*+?,/&~# ",
        "\n",
        r"\d",
        r"\D",
        r"\w",
        r"\W",
        r"\s",
        r"\S",
    ]
    pieces += [
        r"\b",
        r"\B",
        r"\-",
        r"\.",
        "(?:",
        "[^",
        "(?<n>",
        "{2}",
        "{1,2}",
        r"\u00e9",
    ]
    pieces += [
        r"\x41",
        r"\cA",
        r"\p{L}",
        r"\u{61}",
        "a-z",
        r"\/",
        r"\_",
        "[a",
        "]",
        "[]",
    ]
    letters = "abzé19_-^$.{},/&~# \n\r\u0661\u2028\x85\ufeff\x01A\u017f\\[]()"
    rows = []
    for _ in range(40_000):
        pattern = "".join(chance.choices(pieces, k=chance.randrange(1, 8)))
        texts = ["".join(chance.choices(letters, k=k)) for k in (0, 1, 1, 1, 2, 2, 3)]
        rows.append((pattern, [*texts, pattern]))
    wrong, checked, left_out = [], 0, 0
    for (pattern, texts), answers in zip(rows, judged(rows), strict=True):
        twin = translated(pattern)
        checked, left_out = checked + bool(twin), left_out + (
            twin is None and bool(answers)
        )
        if twin is not None and [matches(twin, text) for text in texts] != answers:
            wrong.append((pattern, twin, answers))
    print(f"{checked} checked alike, {left_out} patterns without a twin")
    assert not wrong[:5]
    assert checked > 5_000
