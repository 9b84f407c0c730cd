"""The site of Propexo's release 1, built once, and a browser to look at it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sdkgen.cli import run

ROOT = Path(__file__).parents[2]
PROPEXO = ROOT / "tests/specs/propexo"
NEWER = ROOT / "tests/specs/propexo-billing-r2.yaml"
WEB = ROOT / ".venv/web/node_modules"
HOW = "`make web` gets it"


def build(out: Path, *arguments: object) -> Path:
    """Build a site and return its folder."""
    assert run(["site", *map(str, arguments), "--out", str(out), "-q"]) == 0
    return out


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of release 1."""
    out = tmp_path_factory.mktemp("sites") / "r1"
    config = PROPEXO / "sdk.yaml"
    return build(out, PROPEXO / "openapi.yaml", "--config", config)


@pytest.fixture(scope="session")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of release 2, with the changes since release 1."""
    out = tmp_path_factory.mktemp("sites") / "r2"
    old = PROPEXO / "openapi.yaml"
    return build(out, NEWER, "--config", PROPEXO / "sdk.yaml", "--since", old)


@pytest.fixture(scope="module")  # while it is there, no other event loop can run
def chromium() -> Iterator[Any]:
    """Return a headless Chromium."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not path:
        pytest.skip(f"needs chromium: {HOW}")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


def tool(name: str) -> Path:
    """Return a file of a package of npm."""
    path = WEB / name
    if not path.exists():
        pytest.skip(f"needs {name.split('/', maxsplit=1)[0]}: {HOW}")
    return path
