"""Markdown and HTML become plain text: nothing said is lost, no mark-up is left, in linear time."""

from __future__ import annotations

import gc
import re
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sdkgen.interpret import prose
from sdkgen.model.naming import words
from sdkgen.render.doors import described
from sdkgen.target.choices import Prose
from sdkgen.text.markdown import plain

MADE_UP = settings(deadline=None)  # no test depends on speed
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff"
    "\U000e0000-\U000e007f]"
)


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("a **b** _c_ ***d*** snake_case", "a b c d snake_case"),
        ("2 * 3 * 4, `*` and \\*", "2 * 3 * 4, `*` and *"),
        ("snake\\_case", "snake_case"),
        ("&lt;b&gt; &amp; &copy; R&D", "<b> & © R&D"),
        ("x\r\ny\rz", "x\ny\nz"),
        ("a\n\n\n\nb", "a\n\nb"),
        ("# One\nTwo\n## Three ##\nFour", "One\n\nTwo\n\nThree\n\nFour"),
        ("One\n---\nTwo\n\n***\n\nThree", "One\n\nTwo\n\nThree"),
        ("> quoted\n> more\n\nafter", "quoted\nmore\n\nafter"),
        ("> [!WARNING]\n> Mind it.", "Warning: Mind it."),
        ("    indented by its surroundings", "indented by its surroundings"),
    ],
)
def test_text_keeps_its_words_and_loses_its_marks(markdown: str, text: str) -> None:
    assert plain(markdown) == text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("`Bearer <token>`", "`Bearer <token>`"),
        ("`` a`b ``", "``a`b``"),
        ("`/`, `\\`", "`/`, `\\`"),
        ("`&lt;`", "`&lt;`"),
        ("```json\n{\n  'a': *1*\n}\n```", "```json\n{\n  'a': *1*\n}\n```"),
        ("~~~\n<b>\n\n- x\n~~~", "```\n<b>\n\n- x\n```"),
        ("````\n```\n````", "````\n```\n````"),
        ("```\nwithout an end", "```\nwithout an end\n```"),
    ],
)
def test_code_keeps_what_it_says(markdown: str, text: str) -> None:
    assert plain(markdown) == text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("[docs](https://x.example/a)", "docs (https://x.example/a)"),
        ('[docs](</a b> "title").', "docs (/a b)."),
        ("[https://x.example](https://x.example)", "https://x.example"),
        ("[https://x.example/é](https://x.example/é)", "https://x.example/é"),
        ("<https://x.example/a_b_c>", "https://x.example/a_b_c"),
        ("<me@x.example>", "me@x.example"),
        ("[**docs**]()", "docs"),
        (
            "[docs][1] and [2]\n\n[1]: https://x.example",
            "docs (https://x.example) and [2]",
        ),
        ("see ![a figure](x.png)", "see a figure"),
        ("[![badge](x.png)](https://x.example)", "badge (https://x.example)"),
        ("[not a link] (x)", "[not a link] (x)"),
    ],
)
def test_links_tell_their_address_and_images_what_they_show(
    markdown: str, text: str
) -> None:
    assert plain(markdown) == text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("Intro\n* one\n+ two", "Intro\n- one\n- two"),
        ("Intro\n\n- one\n\n- two", "Intro\n\n- one\n\n- two"),
        ("1. one\n2. two\n   more", "1. one\n2. two\n   more"),
        (
            "- one\n  - two\n    1) three\n- four",
            "- one\n  - two\n    1) three\n- four",
        ),
        ("- one\n\n  two\n- three", "- one\n\n  two\n- three"),
        ("- one\n  ```\n  a\n   b\n  ```", "- one\n  ```\n  a\n   b\n  ```"),
        ("- - one", "- - one"),
        ("-\n- one", "- one"),
    ],
)
def test_lists_keep_their_shape(markdown: str, text: str) -> None:
    assert plain(markdown) == text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("| a | b |\n|---|---|\n| c | `d` |\n| e | |", "- c, `d`\n- e"),
        ("Intro:\n\na | b\n--- | :-:\nc | **d**", "Intro:\n\n- c, d"),
        ("Intro\n| a |\n|---|\n| c \\| d |\n\nafter", "Intro\n- c | d\n\nafter"),
    ],
)
def test_of_a_table_the_rows_are_told(markdown: str, text: str) -> None:
    assert plain(markdown) == text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("a<br/>b<BR>c", "a\nb\nc"),
        ("<b>bold</b> <I class='x'>it</I>", "bold it"),
        ("<p>One <code>a_b</code>.</p><p>Two *x*.</p>", "One `a_b`.\n\nTwo x."),
        ("<ul>\n  <li>one</li>\n  <li>two\n</ul>\nend", "- one\n\n- two\n\nend"),
        ("Send <token> or <your-id>", "Send <token> or <your-id>"),
        ("<Note>Mind it.</Note> <Card/> <x y='z'>", "Mind it."),
        ("a <!-- hidden --> b", "a  b"),
        ("a < b > c, a<b", "a < b > c, a<b"),
        ("<br>", ""),
    ],
)
def test_tags_are_dropped_and_placeholders_are_not(markdown: str, text: str) -> None:
    assert plain(markdown) == text


@MADE_UP
@given(st.text(st.sampled_from("ab.:,; \n{}/\"'?!(")))
def test_a_text_without_marks_is_what_it_was(text: str) -> None:
    expected = [line.split() for line in text.split("\n")]
    assert [line.split() for line in plain(text).split("\n") if line] == [
        line for line in expected if line
    ]


@MADE_UP
@given(
    st.text()
    | st.text(st.sampled_from("`*_[]()<>!#|-\\&;a1. \n\u200b\u202e\U000e0041"))
)
def test_nothing_is_hidden_whatever_the_text(text: str) -> None:
    assert not UNSEEN.search(plain(text))
    assert not UNSEEN.search(described(text))


def test_an_entity_hides_nothing_either() -> None:
    assert plain("a&#x202e;b&#xe0041;c&#8203;d&nbsp;e") == "abcd e"


def test_what_lies_too_deep_is_not_lost() -> None:
    assert "needle" in plain("> " * 60 + "needle")
    assert "needle" in plain("- " * 60 + "needle")
    assert "needle" in plain("![" * 500 + "needle" + "](a)" * 500)


def test_a_long_text_is_read_as_it_stands() -> None:
    assert plain("*a* " * 50_000) == ("*a* " * 50_000).strip()


# --- time ---------------------------------------------------------------------------------------

REPEATED: dict[str, Callable[[int], str]] = {
    unit: lambda n, unit=unit: unit * (4 * n // len(unit))  # type: ignore[misc]
    for unit in (
        "[", "![", "[a](", "[](", "*", "*a ", "_a*", "a**b", "`", "`a ", "<", "<a ", "<!--a ",
        "<?a ", "<![CDATA[", "&", "\\", "> ", "- ", "> a\nb\n", "- a\n\n", "|", "a|\n", "|---",
        "\n", " ", "x", "e.g. A ", "```\n", "[a]: b\n", "</a>", "<li>", "<p>a",
    )
}  # fmt: skip
BUILT: dict[str, Callable[[int], str]] = {
    "a rule that is none": lambda n: "a|b\n|" + "-" * n + "x",
    "a rule of many cells": lambda n: "|a" * n + "\n" + "|-" * n + "|x",
    "few cells for many columns": lambda n: f"{'|a' * 60}\n{'|-' * 60}\n" + "x|\n" * n,
    "brackets in brackets": lambda n: "[" * n + "a" + "](b)" * n,
    "images in images": lambda n: "![" * n + "a" + "](b)" * n,
    "emphasis in emphasis": lambda n: "*a " * n + "b*" * n,
    "code of growing marks": lambda n: "".join(
        "`" * i + "a" for i in range(int(n**0.5))
    ),
}


def seconds(run: Callable[[str], object], text: str) -> float:
    gc.collect()
    gc.disable()
    try:
        begin = time.process_time()
        run(text)
        return time.process_time() - begin
    finally:
        gc.enable()


def growth(
    run: Callable[[str], object], made: Callable[[int], str], size: int
) -> float:
    """Return how often longer an eightfold text takes; what is quick anyway counts as 10 ms."""
    small = min(seconds(run, made(size)), seconds(run, f" {made(size)}"))
    return seconds(run, made(8 * size)) / max(small, 0.01)


@pytest.mark.proof
@pytest.mark.parametrize("name", [*REPEATED, *BUILT])
def test_the_time_grows_with_the_length(name: str) -> None:
    made = (REPEATED | BUILT)[name]
    assert growth(lambda text: described(text), made, 1_000) < 30


@pytest.mark.proof
@pytest.mark.parametrize(
    "made", [lambda n: "|" + "---|" * n + "x", lambda n: "|" + "-" * n + "x"]
)
def test_the_time_for_an_upstream_table_grows_with_its_length(
    made: Callable[[int], str],
) -> None:
    assert (
        growth(lambda text: prose.upstream(f"a|b\n{text}", Prose()), made, 20_000) < 30
    )


@pytest.mark.proof
@pytest.mark.parametrize("unit", ["A", "a", "Aa", "A1", " ", "As"])
def test_the_time_for_a_name_grows_with_its_length(unit: str) -> None:
    assert growth(words, lambda n: unit * n, 20_000) < 30
