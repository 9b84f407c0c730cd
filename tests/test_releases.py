"""Every release of the real document against its neighbour: finishes, and claims what is true.

The acid test generates both SDKs where nothing breaks by our own word, writes code that uses
every operation, argument and attribute of the old one, and type-checks it against the new one.
"""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from sdkgen import pipeline
from sdkgen.compare import FORMATS, Report, compare
from sdkgen.interpret import Lock, interpret
from sdkgen.load import load, load_yaml
from sdkgen.model import ir
from sdkgen.normalise import normalise
from sdkgen.target import locations
from sdkgen.target.choices import Choices, read_choices
from tests.claims.typed import user_code

ROOT = Path(__file__).resolve().parent.parent
CONFIG = ROOT / "tests/specs/propexo/sdk.yaml"
SPECS = (
    ROOT / "tests/specs/propexo/openapi.yaml",
    ROOT / "tests/specs/propexo-billing-r2.yaml",
)


@pytest.fixture(scope="module")
def releases(real: Path) -> list[Path]:
    """Return the releases of the real document in order of date."""
    found = sorted((real / "propexo").glob("*.yml"))
    assert len(found) > 1
    return found


@cache
def choices() -> Choices:
    return read_choices(load_yaml(ROOT / "generator/defaults.yaml"), load_yaml(CONFIG))


@cache
def read(path: Path) -> dict[str, object]:
    return normalise(load(path))[0].root


def model(path: Path, lock: Lock | None = None) -> tuple[ir.Api, Lock]:
    return interpret(read(path), choices(), lock)[:2]


def difference(old: Path, new: Path) -> Report:
    before, lock = model(old)
    return compare(before, model(new, lock)[0])


@pytest.mark.slow
def test_a_release_does_not_differ_from_itself(releases: list[Path]) -> None:
    for path in releases:
        assert difference(path, path).changes == (), path.name


@pytest.mark.slow
def test_each_release_is_compared_with_the_one_before(releases: list[Path]) -> None:
    for old, new in pairwise(releases):
        report = difference(old, new)
        assert report.changes, f"{old.name} and {new.name} are no copies"
        prints = [change.fingerprint for change in report.changes]
        assert len(set(prints)) == len(prints)
        for change in report.changes:
            assert change.message and change.why
            assert change.old_pointer or change.new_pointer
        assert all(show(report) for show in FORMATS.values())


def test_moving_shapes_into_references_is_no_change(releases: list[Path]) -> None:
    old, new = (
        next(path for path in releases if path.name.startswith(day))
        for day in ("2025-03-06", "2025-03-10")
    )
    report = difference(old, new)
    # Some parameters are described in other words there; thousands of lines are not.
    assert {change.change for change in report.changes} == {"description-changed"}
    assert report.bump == "patch"


# --- what is claimed is true --------------------------------------------------------------------


@pytest.mark.slow
def test_code_for_the_old_sdk_fits_the_new_one_where_nothing_breaks(
    releases: list[Path], tmp_path: Path
) -> None:
    claimed = 0
    for old, new in pairwise(releases):
        if difference(old, new).bump != "major":
            assert complaints(old, new, tmp_path / new.stem) == ""
            claimed += 1
    assert claimed, "no pair of releases was claimed to break nothing"


@pytest.mark.slow
def test_code_for_r1_fits_r2_and_not_the_other_way_round(tmp_path: Path) -> None:
    r1, r2 = SPECS
    assert complaints(r1, r2, tmp_path / "there") == ""
    assert 'has no attribute "buildium"' in complaints(r2, r1, tmp_path / "back")


def complaints(old: Path, new: Path, folder: Path) -> str:
    """Return what mypy says of code for the old SDK against the new one, "" for nothing."""
    before, lock = model(old)
    code = user_code(before, choices().package, choices().client)
    assert (
        check(before, code, folder / "old") == ""
    ), "the code does not fit its own SDK"
    return check(model(new, lock)[0], code, folder / "new")


def check(api: ir.Api, code: str, folder: Path) -> str:
    """Return what mypy says of code against the SDK of `api`."""
    _, files = pipeline.texts(api, choices(), [locations.templates()])
    for name, text in files.items():
        path = folder / choices().package / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (folder / "user.py").write_text(code)
    command = [sys.executable, "-m", "mypy", "--strict", "--no-pretty", "user.py"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert done.returncode in (0, 1), done.stderr
    return done.stdout if done.returncode else ""
