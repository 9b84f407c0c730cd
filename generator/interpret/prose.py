"""Read what a platform's page says only in prose: support, read-back, upstream calls.

In comes the text of an operation and the tokens of the configuration, out come facts. Nothing
here knows an API: every word that is looked for is a line of `sdk.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import ir
from ..target.choices import Prose

_RULE_CELL = re.compile(r":?-+:?")
_CELL_BREAK = re.compile(r"(?<!\\)\|")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!|$~<>-])")


def is_supported(title: str, description: str, prose: Prose) -> bool:
    """Tell whether the page says that the platform has this operation."""
    text = f"{title}\n{description}".lower()
    return not any(token.lower() in text for token in prose.not_supported)


def read_back(description: str, prose: Prose) -> ir.ReadBack:
    """Tell when a written record can be read; what says "at once" outweighs the rest."""
    text = description.lower()
    if _holds(text, prose.immediate):
        return "immediate"
    return "next_sync" if _holds(text, prose.next_sync) else "unknown"


def contradicts(description: str, prose: Prose) -> bool:
    """Tell whether the text holds tokens of both kinds of read-back."""
    text = description.lower()
    return _holds(text, prose.immediate) and _holds(text, prose.next_sync)


def _holds(text: str, tokens: Sequence[str]) -> bool:
    return any(token.lower() in text for token in tokens)


def upstream(description: str, prose: Prose) -> tuple[ir.Upstream, ...]:
    """Return the rows of the first table whose head names an upstream method or interface.

    Columns may stand in any order and rows may lack cells; rows without any text are left out.
    """
    lines = [line.strip() for line in description.splitlines()]
    for index in range(len(lines) - 1):
        head = [cell.lower() for cell in _cells(lines[index])]
        if not _is_rule(lines[index + 1]) or "|" not in lines[index]:
            continue
        wanted = (prose.upstream.interface, prose.upstream.method)
        columns = [_column(head, names) for names in wanted]
        if columns != [None, None]:
            return _rows(lines[index + 2 :], columns)
    return ()


def _is_rule(line: str) -> bool:
    """Tell whether a line parts the head of a table from its rows."""
    first, *cells = line.removeprefix("|").split("|")
    last = cells.pop().strip() if cells else "no bar"
    return (not last or bool(_RULE_CELL.fullmatch(last))) and all(
        _RULE_CELL.fullmatch(cell.strip()) for cell in (first, *cells)
    )


def _column(head: Sequence[str], names: Sequence[str]) -> int | None:
    wanted = [name.lower() for name in names]
    return next((at for at, cell in enumerate(head) if cell in wanted), None)


def _rows(
    lines: Sequence[str], columns: Sequence[int | None]
) -> tuple[ir.Upstream, ...]:
    rows = []
    for line in lines:
        if "|" not in line:
            break
        cells = _cells(line)
        picked = [
            cells[at] if at is not None and at < len(cells) else "" for at in columns
        ]
        if any(picked):
            rows.append(ir.Upstream(picked[0], picked[1]))
    return tuple(rows)


def _cells(line: str) -> list[str]:
    """Split a Markdown table row (GFM 4.10) and take the escapes off its cells."""
    inner = line.strip()
    inner = inner[1:] if inner.startswith("|") else inner
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    return [
        _ESCAPE.sub(r"\1", cell).strip().strip("`") for cell in _CELL_BREAK.split(inner)
    ]
