"""`sdkgen matrix`: what every platform can do, as a table, from the families of the model.

In come `ir.Api`, perhaps one family and some platforms; out come rows in one of four formats.
"""

from __future__ import annotations

import csv
import io
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from .. import pipeline
from ..model import ir
from ..problems import SpecError, error, visible
from ..target.target import Target
from .door import complain, harmless, tell
from .messages import as_json, counted, progress

GENERIC = "generic"
# What means something to Markdown within a cell, as far as names and words hold it.
_LIVE = re.compile(
    r"([\\`*\[\]()<>!|~&]|(?<!\w)_|_(?!\w)|:(?=//)|(?<=www)\.)", re.IGNORECASE
)
_STYLES = {"required": "bold", "yes": "green", "not supported": "red"}


@dataclass(frozen=True, slots=True)
class Table:
    """A corner word, the heads of the columns, and rows that begin with their name.

    `left_out` counts the families that are the same on every platform.
    """

    corner: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    left_out: int = 0


def matrix(target: Target, family: str, platforms: Sequence[str], format: str) -> None:
    """Print platforms x families, or with a family fields x platforms."""
    with progress(target.name) as step:
        api = pipeline.read(target, step=step).api
    chosen = _chosen(api, platforms)
    table = _fields(api, family, chosen) if family else _families(api, chosen)
    show = {"csv": _csv, "json": _json, "markdown": _markdown}
    if format == "table":
        sys.stdout.write(_pretty(table))  # coloured; the cells are harmless
    else:
        tell(show[format](table), form=format)
    if table.left_out and format == "table":
        number = counted(table.left_out, "family").replace("familys", "families")
        complain(f"{number} without a page of any platform left out")


def _chosen(api: ir.Api, wanted: Sequence[str]) -> list[str]:
    """Return the slugs of platforms that were asked for, all where none was."""
    known = {name.lower(): p.slug for p in api.platforms for name in (p.slug, p.value)}
    out = []
    for name in wanted:
        if name.lower() not in known:
            slugs = [platform.slug for platform in api.platforms]
            raise _unknown("platform", name, slugs)
        out.append(known[name.lower()])
    return out or [platform.slug for platform in api.platforms]


def _families(api: ir.Api, platforms: Sequence[str]) -> Table:
    rows = []
    for family in api.families:
        cells = dict.fromkeys(family.listed, "yes")
        cells |= {variant.platform: _cell(variant) for variant in family.variants}
        shown = tuple(cells.get(slug, "") for slug in platforms)
        if cells:
            rows.append((family.key, "yes" if family.generic else "", *shown))
    left = len(api.families) - len(rows)
    return Table("family", (GENERIC, *platforms), tuple(rows), left)


def _cell(variant: ir.Variant) -> str:
    return "yes" if variant.supported else "not supported"


def _fields(api: ir.Api, key: str, platforms: Sequence[str]) -> Table:
    family = next((family for family in api.families if family.key == key), None)
    if family is None:
        raise _unknown("family", key, [family.key for family in api.families])
    there = {variant.platform for variant in family.variants}
    generic = [GENERIC] if family.generic else []
    columns = (*generic, *(slug for slug in platforms if slug in there))
    rows = [
        (row.name, *(dict(row.cells).get(who, "absent") for who in columns))
        for row in family.fields
    ]
    kept = tuple(row for row in rows if set(row[1:]) != {"absent"})
    return Table("field", columns, kept)


def _unknown(what: str, name: str, known: Sequence[str]) -> SpecError:
    near = get_close_matches(name, known, 1)
    remedy = f"did you mean `{near[0]}`?" if near else f"known: {', '.join(known)}"
    return SpecError([error("usage", f"there is no {what} `{name}`", remedy=remedy)])


# --- formats ------------------------------------------------------------------------------------


def _csv(table: Table) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow((table.corner, *table.columns))
    writer.writerows(table.rows)
    return stream.getvalue()


def _json(table: Table) -> str:
    rows = {
        name: dict(zip(table.columns, cells, strict=True))
        for name, *cells in table.rows
    }
    return as_json({"columns": table.columns, "rows": rows})


def _markdown(table: Table) -> str:
    heads = (table.corner, *table.columns)
    lines = [heads, tuple("---" for _ in heads), *table.rows]
    return "".join(f"| {' | '.join(map(_escaped, line))} |\n" for line in lines)


def _escaped(cell: str) -> str:
    return _LIVE.sub(r"\\\1", visible(cell))


def _pretty(table: Table) -> str:
    """Print a table for a person; colours and wrapping are for a terminal only."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table as Grid
    from rich.text import Text

    terminal = sys.stdout.isatty()
    grid = Grid(box=SIMPLE_HEAD, pad_edge=False)
    for head in (table.corner, *table.columns):
        grid.add_column(head, overflow="fold")
    for name, *cells in table.rows:
        shown = [Text(visible(cell), _STYLES.get(cell, "")) for cell in cells]
        grid.add_row(Text(harmless(visible(name))), *shown)
    console = Console(file=io.StringIO(), force_terminal=terminal)
    console.width = Console().width if terminal else 10_000
    console.print(grid)
    text: str = console.file.getvalue()  # type: ignore[attr-defined]
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines() if line.strip())
