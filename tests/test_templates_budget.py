"""Templates print and plan decides: what may stand in a template, and how much of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

LINES_PER_FILE = 80
CONTROLS_PER_100_LINES = 12
CONTROL = re.compile(r"{%-?\s*(?:if|elif|else|for)\b")
TAG = re.compile(r"{[{%]-?(.*?)-?[%}]}", re.DOTALL)
FORBIDDEN = {
    "set": re.compile(r"^\s*set\b"),
    "arithmetic and string building": re.compile(r"[~+*/%]|\s-\s"),
    "a filter": re.compile(r"\|"),
    "a call with arguments of anything but a macro": re.compile(r"(?<!\bm)\.\w+\([^)]"),
}


@pytest.fixture
def templates(project: Path) -> dict[str, str]:
    """Return the text of every template by its path."""
    root = project / "templates"
    found = {path: path.read_text() for path in sorted(root.rglob("*.jinja"))}
    assert found
    return {str(path.relative_to(root)): text for path, text in found.items()}


def test_files_are_short(templates: dict[str, str]) -> None:
    assert {
        name: text.count("\n")
        for name, text in templates.items()
        if text.count("\n") > LINES_PER_FILE
    } == {}


@pytest.mark.parametrize("what", FORBIDDEN)
def test_templates_do_not_compute(templates: dict[str, str], what: str) -> None:
    found = [
        f"{name}: {tag.strip()}"
        for name, text in templates.items()
        for tag in TAG.findall(re.sub(r'"[^"]*"', "", text))
        if FORBIDDEN[what].search(tag)
    ]
    assert found == []


def test_no_quote_stands_next_to_a_value(templates: dict[str, str]) -> None:
    # A value between quotes of the template could end the string, and a document could run code.
    found = [
        name
        for name, text in templates.items()
        if re.search(r"[\"'`]{{|}}[\"'`]", text)
    ]
    assert found == []


def test_few_decisions_are_taken(templates: dict[str, str]) -> None:
    controls = sum(len(CONTROL.findall(text)) for text in templates.values())
    lines = sum(text.count("\n") for text in templates.values())
    assert 100 * controls / lines <= CONTROLS_PER_100_LINES
