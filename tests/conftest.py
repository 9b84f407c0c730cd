"""Fixtures of all tests: where the project lies, and the real documents where they are had."""

from __future__ import annotations

import gc
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
# What was imported stays; to look through all of it for circles took a fifth of the time.
gc.set_threshold(100_000, 10, 10)

#: Files with tests of several seconds. They begin first: no worker shall wait for another's last.
LONG = {
    *("test_canary.py", "test_cases_build.py", "test_claims.py", "test_doors.py"),
    *("test_every_operation.py", "test_expectations.py", "test_fuzz.py"),
    *("test_generated.py", "test_import_pages.py", "test_release.py"),
    "test_several_files.py",
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put what takes long first; the rest stays in its order."""
    items.sort(key=lambda item: item.path.name not in LONG)


def pytest_collection_finish() -> None:
    """Let no search for circles go through what is there; keep no code of what is generated."""
    gc.collect()
    gc.freeze()
    sys.dont_write_bytecode = True


@pytest.fixture(scope="session", autouse=True)
def _made_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        # What mypy knows of libraries, it need not find out in each test.
        patch.setenv("MYPY_CACHE_DIR", str(tmp_path_factory.mktemp("mypy")))
        once.keep(patch.setattr)
        # Files of tests need not outlive a power cut.
        patch.setattr(os, "fsync", lambda file: None)
        yield


@pytest.fixture(scope="session")
def project() -> Path:
    """Return the folder of the project."""
    return ROOT


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what the tests remember apart from what their user's runs remember."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def real() -> Path:
    """Return the folder of the real documents, which is not part of the project."""
    folder = ROOT.parent / "shared" / "real"
    if not folder.is_dir():
        pytest.skip(f"needs the real documents in {folder}")
    return folder
