"""Nothing that is printed is obeyed: not by a terminal, not by a runner that reads the log."""

from __future__ import annotations

import ast
import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from sdkgen.cli.door import harmless
from tests.workshop import CONFIG, SHOP, Shell

ROOT = Path(__file__).resolve().parents[2]
ODD = (
    "x\n::error::PWN",
    "x\r\n::set-output name=a::b",
    "::add-mask::x",
    "  ::warning file=a::b",
    "##[error]PWN",
    "##vso[task.setvariable variable=a]b",
    "\x1b[31mred\x1b]0;title\x07",
    "\x9b31m",
    "\u202eleft\u2066",
    "line\u2028break\u2029",
    "tag\U000e0041",
    "bell\x07 back\x08 feed\x0c",
)
COMMANDS = (
    "lint openapi.json",
    "lint openapi.json --format json",
    "inspect openapi.json",
    "generate --spec openapi.json --out out --package shop",
    "diff old.json openapi.json",
    "diff old.json openapi.json --format github",
    "diff old.json openapi.json --format json",
    "diff old.json openapi.json --format markdown",
    "matrix openapi.json --config sdk.yaml",
    "matrix openapi.json --config sdk.yaml --format csv",
    "matrix openapi.json --config sdk.yaml --format markdown",
    "check --spec openapi.json --out out --package shop --diff",
    "check --spec openapi.json --out out --package shop --diff --format github",
    "check --spec openapi.json --out out --package shop --format json",
)


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> Shell:
    monkeypatch.chdir(tmp_path)
    return Shell(capsys)


def spoilt(node: Any, text: str) -> Any:
    """Return a document that says `text` behind each name and in each description."""
    if isinstance(node, dict):
        return {_name(key, text): spoilt(value, text) for key, value in node.items()}
    if isinstance(node, list):
        return [spoilt(item, text) for item in node]
    return node


def _name(key: str, text: str) -> str:
    return f"{key}{text}" if key in ("amount", "note", "state") else key


def is_plain(char: str) -> bool:
    return char == "\n" or unicodedata.category(char)[0] not in "CZ" or char == " "


def obeyed(text: str, github: bool) -> list[str]:
    """Return the lines that a terminal or a runner would obey."""
    lines = [line for line in text.split("\n") if not all(map(is_plain, line))]
    for line in text.split("\n"):
        ours = github and re.match(r"::(error|warning|notice) (file|title)=", line)
        if line.strip().startswith("::") and not ours:
            lines.append(line)
        if re.search(r"##(\[|vso\[|teamcity\[)", line):
            lines.append(line)
    return lines


@pytest.mark.parametrize("text", ODD)
def test_no_command_prints_what_is_obeyed(
    text: str, shell: Shell, project: Path
) -> None:
    import yaml

    shop = yaml.safe_load(SHOP)
    changed = spoilt(shop, text)
    changed["components"]["schemas"][f"S{text}"] = {
        "type": f"t{text}",
        "enum": [text, text],
    }
    changed["paths"][f"/v1/{text}"] = {
        "get": {"operationId": text, "responses": {f"9{text}": {"description": text}}}
    }
    Path("old.json").write_text(json.dumps(shop))
    Path("openapi.json").write_text(json.dumps(changed))
    Path("sdk.yaml").write_text(CONFIG)
    seen = ""
    for command in COMMANDS:
        assert shell(*command.split()) in (0, 1), shell.err
        github = command.endswith("github")
        assert obeyed(shell.out, github) == [], command
        assert obeyed(shell.err, github) == [], command
        if command.endswith("--format json"):
            json.loads(shell.out)
        seen += shell.out + shell.err
    assert "openapi.json" in seen


def test_a_break_in_a_command_of_ours_is_escaped(shell: Shell) -> None:
    """The rules of docs.github.com, workflow commands: %25, %0D, %0A, in properties %3A, %2C."""
    from sdkgen.cli.messages import annotation

    line = annotation("error", "a,b:c\n::x::", "100%\r", "one\n::error::two, 50%", 3)
    assert line == (
        "::error file=a%2Cb%3Ac%0A%3A%3Ax%3A%3A,title=100%25%0D,line=3"
        "::one%0A::error::two, 50%25"
    )
    assert harmless(line, "github") == line


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("::error::x", ": :error::x"),
        ("  ::error::x", "  : :error::x"),
        ("a ::error::x", "a ::error::x"),
        ("a\n::error::x\n", "a\n: :error::x\n"),
        ("a ##[error]x", "a # #[error]x"),
        ("##vso[x", "# #vso[x"),
        ("## Heading", "## Heading"),
        ("\x1b[31m\x9b\x07", "\\x1b[31m\\x9b\\x07"),
        ("\u202e\u2028\U000e0041", "\\u202e\\u2028\\U000e0041"),
        ("größe 中 → …", "größe 中 → …"),
    ],
)
def test_what_is_obeyed_is_shown_instead(text: str, shown: str) -> None:
    assert harmless(text) == shown


def test_json_keeps_its_values() -> None:
    value = {
        "a\u202e": "\x9b \U000e0041 ##[error] größe \ud83d\ude00",
        "b": "::error::",
    }
    text = harmless(json.dumps(value, indent=2, ensure_ascii=False), "json")
    assert json.loads(text) == json.loads(json.dumps(value))
    assert "größe" in text
    assert obeyed(text, False) == []


def test_nothing_is_printed_past_the_door() -> None:
    allowed = {
        "door.py": 1,
        "matrix.py": 1,
    }  # a coloured table, whose cells are harmless
    found: dict[str, int] = {}
    for path in sorted((ROOT / "generator").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and _prints(ast.unparse(node.func)):
                found[path.name] = found.get(path.name, 0) + 1
    assert found == allowed


def _prints(function: str) -> bool:
    return function == "print" or bool(
        re.search(r"\b(stdout|stderr|sys\.stdout\))\.write$", function)
    )


@pytest.mark.parametrize(
    ("cause", "told"),
    [(RecursionError(), "nests too deep"), (MemoryError(), "is too large")],
)
def test_what_nothing_else_has_caught_is_a_message(
    cause: Exception, told: str, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sdkgen import pipeline

    def fail(*args: object, **options: object) -> None:
        raise cause

    monkeypatch.setattr(pipeline, "normalise", fail)
    Path("openapi.yaml").write_text(SHOP)
    assert shell("lint", "openapi.yaml") == 2
    assert told in shell.err
    assert "internal error" not in shell.err
    assert "Traceback" not in shell.err
