"""Who lays the SDK out, and by which version: part of what an SDK is made from.

A new release of a formatter may write a line otherwise; the manifest names it, so that this does
not look like an edit by hand.
"""

from __future__ import annotations

RUFF, BLACK = "ruff", "black"


def version(formatter: str) -> str:
    """Return a formatter with the part of its version that its style may change with.

    Ruff promises a stable style for each minor version, black for each year.
    """
    from importlib.metadata import version as installed  # slow to import

    parts = installed(formatter).split(".")
    return f"{formatter} {'.'.join(parts[: 1 if formatter == BLACK else 2])}"
