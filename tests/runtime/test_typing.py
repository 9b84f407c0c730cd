"""Type checkers: the runtime is clean, and they find what a user gets wrong."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SAMPLE = Path(__file__).with_name("typing_sample.py")
pytestmark = pytest.mark.proof


def wrong_lines() -> set[int]:
    lines = SAMPLE.read_text().splitlines()
    return {n for n, line in enumerate(lines, 1) if line.endswith("# wrong")}


@pytest.fixture(scope="module")
def folder(place: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    own = tmp_path_factory.mktemp("typing")
    shutil.copytree(place / "mini", own / "mini")
    shutil.copy(SAMPLE, own / "sample.py")
    strict = {
        "typeCheckingMode": "strict",
        "include": ["mini"],
        "pythonVersion": "3.11",
    }
    (own / "pyrightconfig.json").write_text(json.dumps(strict))
    return own


def mypy(folder: Path, *what: str) -> str:
    python = ["--python-executable", sys.executable, "--config-file", ""]
    command = [sys.executable, "-m", "mypy", "--strict", *python, *what]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True).stdout


def pyright(folder: Path, *what: str) -> list[dict[str, Any]]:
    command = [sys.executable, "-m", "pyright", "--outputjson"]
    command += ["--pythonpath", sys.executable, *what]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    found: list[dict[str, Any]] = json.loads(run.stdout)["generalDiagnostics"]
    return [one for one in found if one["severity"] == "error"]


def test_runtime_is_clean_for_strict_mypy(folder):
    assert "Success" in mypy(folder, "mini")


def test_runtime_is_clean_for_strict_pyright(folder):
    own = [one for one in pyright(folder) if "_runtime" in str(one["file"])]
    assert own == []


def test_mypy_finds_every_mistake_and_no_other(folder):
    found = re.findall(r"^sample\.py:(\d+): error", mypy(folder, "sample.py"), re.M)
    assert {int(line) for line in found} == wrong_lines()


def test_pyright_finds_every_mistake_and_no_other(folder):
    found = pyright(folder, "sample.py")
    assert {one["range"]["start"]["line"] + 1 for one in found} == wrong_lines()
