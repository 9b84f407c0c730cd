"""Figures of the proofs: rows in, a table of text in `tests/.proof/` out (not checked in)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[1] / ".proof"


def write(name: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """Append rows to a table; the first line names the columns."""
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / ".gitignore").write_text("*\n")
    with (FOLDER / f"{name}.tsv").open("a", encoding="utf-8") as file:
        for row in rows:
            file.write("\t".join(f"{key}={value}" for key, value in row.items()) + "\n")
