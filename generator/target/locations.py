"""Where files lie: those of the generator, and those that a target has by custom.

In come folders, out go paths. Imports nothing, so that `sdkgen check` can be quick.
"""

from __future__ import annotations

from pathlib import Path

CONFIG = "sdk.yaml"
SPECS = ("openapi.yaml", "openapi.yml", "openapi.json")
PAGES = "pages.yaml"
RELEASED = "released"
REMOTE = "remote"
OVERLAY = "overlay.yaml"
LOCK = "names.lock"
PIN = "spec.lock"
APPROVED = "approved.txt"
CHANGELOG = "CHANGELOG.md"
PROJECT = "pyproject.toml"
#: Names in a target's folder that no file of a document may have, in small letters.
OWN = frozenset(
    name.casefold()
    for name in (CONFIG, *SPECS, PAGES, RELEASED, REMOTE, OVERLAY, LOCK, PIN, APPROVED)
)
HERE = Path(__file__).resolve().parent.parent


def templates() -> Path:
    """Return the folder of the templates: in the wheel, else beside the package."""
    packaged = HERE / "_templates"
    return packaged if packaged.is_dir() else HERE.parent / "templates"


def defaults() -> Path:
    """Return the path of the conventions that are common to REST APIs."""
    return HERE / "defaults.yaml"


def discover(specs: Path) -> list[Path]:
    """Return the folders of `specs` that hold an `sdk.yaml`, sorted by name."""
    return sorted(path.parent for path in specs.glob(f"*/{CONFIG}"))


def output(specs: Path) -> Path:
    """Return the folder that the targets of `specs` are written to."""
    return specs.parent / "generated"
