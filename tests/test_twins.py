"""Each folder `tests/cases/twins_*`: one API in Swagger 2.0 and in 3.0, written by hand.

Both give the same model, down to the pointers that names are locked by, and the same SDK.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkgen.interpret import Lock
from sdkgen.load import load, validate
from tests.making import make

CASES = Path(__file__).parent / "cases"
FOLDERS = sorted(CASES.glob("twins_*"))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_twins_give_the_same_sdk(folder: Path) -> None:
    older, newer = (make(folder / f"{name}.yaml") for name in ("swagger", "openapi"))
    assert older.api == newer.api
    assert older.lock == newer.lock != Lock()
    assert older.files == newer.files


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_twins_are_valid(folder: Path) -> None:
    for name in ("swagger", "openapi"):
        assert validate(load(folder / f"{name}.yaml")) == []


def test_there_are_twins() -> None:
    assert FOLDERS
