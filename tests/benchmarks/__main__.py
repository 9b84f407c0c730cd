"""Measure speed as ratios in one run, and write the table into README.md: `make bench`.

Nothing here passes or fails. `python -m tests.benchmarks [--spec SPEC] [--only generation |
changes |
runtime | growth]`; with `--only`, README.md stays as it is. TURNS in the environment says of how
many runs a figure is the median.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from . import generation, large, runtime
from .turns import ROOT, USUAL, Row

HEAD = (
    "| what / against what | ours / theirs | ratio | aim |\n| --- | --- | --- | --- |\n"
)
MARKED = re.compile(r"(<!-- bench -->\n).*?(<!-- /bench -->)", re.DOTALL)
REAL = ROOT.parent / "shared" / "real" / "propexo"


def main() -> None:
    """Print the table as it grows, then write it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--spec", type=Path, default=_usual())
    parser.add_argument(
        "--only", choices=("generation", "changes", "runtime", "growth")
    )
    given = parser.parse_args()
    print(HEAD, end="")
    lines = []
    with tempfile.TemporaryDirectory() as folder:
        for row in _rows(given.spec.resolve(), Path(folder), given.only):
            lines.append(row.text())
            print(lines[-1], flush=True)
    if not given.only:
        _write(given.spec, lines)


def _rows(spec: Path, folder: Path, only: str | None) -> Iterator[Row]:
    if only in (None, "runtime"):
        yield from runtime.rows()
        yield from large.first_use(folder)
    if only in (None, "generation"):
        yield from generation.rows(spec, folder)
    if only in (None, "changes"):
        yield from generation.changes(spec, folder)
    if only in (None, "growth"):
        yield from generation.growth(folder)


def _usual() -> Path:
    """Return the largest document at hand: the latest real one, else the one checked in."""
    found = sorted(REAL.glob("*.yml"))
    return found[-1] if found else ROOT / "specs" / "propexo" / "openapi.yaml"


def _write(spec: Path, lines: list[str]) -> None:
    readme = ROOT / "README.md"
    size = f"{spec.stat().st_size / 1e6:.1f} MB"
    turns, python = os.environ.get("TURNS", USUAL), sys.version.split()[0]
    told = f"Document: {size}; Python {python}; median of {turns}, in turn.\n\n"
    table = told + HEAD + "\n".join(lines) + "\n"
    text = MARKED.sub(
        lambda found: found[1] + table + found[2], readme.read_text("utf-8")
    )
    readme.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
