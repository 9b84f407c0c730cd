"""Who lays the SDK out, and by which version: part of what an SDK is made from.

A new release of a formatter may write a line otherwise; the manifest names it, so that this does
not look like an edit by hand.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

RUFF, BLACK = "ruff", "black"


def version(formatter: str) -> str:
    """Return a formatter with the part of its version that its style may change with.

    Ruff promises a stable style for each minor version, black for each year.
    """
    parts = installed(formatter).split(".")
    return f"{formatter} {'.'.join(parts[: 1 if formatter == BLACK else 2])}"


def installed(name: str) -> str:
    """Return the version of a package, as the name of the folder beside it tells it.

    `importlib.metadata` reads the same name, but brings a library for e-mail along.
    """
    found = find_spec(name)
    beside = Path(found.origin).parent.parent if found and found.origin else None
    folders = list(beside.glob(f"{name}-*.dist-info")) if beside else []
    if len(folders) == 1:
        return folders[0].name.removeprefix(f"{name}-").removesuffix(".dist-info")
    from importlib.metadata import version as told

    return told(name)
