"""Fixtures of all tests: where the project lies, and the real documents where they are had."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import once

ROOT = Path(__file__).resolve().parent.parent

# Half of collecting is compiling, and so is a third of starting the command in a process.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False


@pytest.fixture(scope="session", autouse=True)
def _made_once() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        once.keep(patch.setattr)
        patch.setattr(
            os, "fsync", lambda file: None
        )  # files need not outlive a power cut
        yield


@pytest.fixture(scope="session")
def project() -> Path:
    """Return the folder of the project."""
    return ROOT


@pytest.fixture(scope="session")
def real() -> Path:
    """Return the folder of the real documents, which is not part of the project."""
    folder = ROOT.parent / "shared" / "real"
    if not folder.is_dir():
        pytest.skip(f"needs the real documents in {folder}")
    return folder
