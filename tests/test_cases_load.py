"""Each folder `tests/cases/{load,repair,overlay,dialect}_*`: an input and what is said of it.

`expected.json` lists every finding of loading and normalising by code, severity, pointer and
line; `result` holds excerpts of the normalised document by pointer, `absent` what it lacks.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from sdkgen.load import load, load_yaml
from sdkgen.model.document import resolve
from sdkgen.normalise import normalise
from sdkgen.problems import Problem, Severity, SpecError

CASES = Path(__file__).parent / "cases"
THEMES = ("load", "repair", "overlay", "dialect")
FOLDERS = sorted(
    folder for theme in THEMES for folder in CASES.glob(f"{theme}_*") if folder.is_dir()
)


def described(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    return [
        {
            "code": problem.code,
            "severity": problem.severity.name.lower(),
            "pointer": problem.pointer,
            "file": Path(problem.file).name,
            "line": problem.line,
        }
        for problem in problems
    ]


@cache
def run(folder: Path) -> tuple[list[Problem], dict[str, Any] | None]:
    """Return what is found in the input of a case, and what it becomes if it is read."""
    try:
        document = load(next(iter(sorted(folder.glob("openapi.*")))))
        overlay = folder / "overlay.yaml"
        applied = load_yaml(overlay) if overlay.exists() else None
        normalised, problems = normalise(document, applied)
    except SpecError as failure:
        return list(failure.problems), None
    return problems, normalised.root


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_case(folder: Path) -> None:
    expected = json.loads((folder / "expected.json").read_text("utf-8"))
    problems, result = run(folder)
    assert described(problems) == expected["problems"]
    ends_the_run = any(problem.severity is Severity.ERROR for problem in problems)
    assert ends_the_run == (result is None)
    for pointer, value in expected.get("result", {}).items():
        assert resolve(result, pointer) == value, pointer
    for pointer in expected.get("absent", []):
        with pytest.raises(LookupError):
            resolve(result, pointer)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_finding_says_what_and_where_and_what_helps(folder: Path) -> None:
    problems, _ = run(folder)
    for problem in problems:
        assert problem.remedy, problem
        assert 10 < len(problem.message) < 300, problem
        assert problem.message[-1] in ".", problem
        assert Path(problem.file).parent == folder
        assert "\n" not in problem.message


def test_there_are_cases_of_every_theme() -> None:
    assert {folder.name.partition("_")[0] for folder in FOLDERS} == set(THEMES)
