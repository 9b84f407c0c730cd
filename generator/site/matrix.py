"""The matrix: platforms by operations, as the first page and as an image.

In comes `ir.Api`, out comes a `Matrix`. Reads that no platform has a page or a menu entry of are
the same everywhere, and are left out. A matrix that is too large for a page has parts, by tag.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import groupby

from ..model import ir
from .parting import ROOM, parted
from .views import Cell, Matrix, Overview, Part, Row

Places = Mapping[tuple[str, str], str]  # of variants, by operation and platform

_BATCH = "_batch"
_HEAD, _CELL, _EMPTY, _COUNT = 100, 90, 10, 70  # letters of markup
_STATES = {True: "yes", False: "no"}
_WORDS = {"yes": "supported", "no": "not supported, says its page"}
_READ_BACK = {
    "immediate": "read back at once",
    "next_sync": "read back at the next sync",
}


def address(family: ir.Family) -> str:
    """Return where the page of a logical operation lies."""
    return f"operations/{family.key}.html"


def plan_matrix(api: ir.Api, places: Places) -> Matrix:
    """Return what every platform makes of every operation that concerns one."""
    by_id = {operation.id: operation for operation in api.operations}
    families = {family.key: family for family in api.families}
    concerned = [f for f in api.families if f.variants or f.listed]
    used = dict.fromkeys(t for f in concerned for t in tags_of(f, by_id))
    tags = list(used)
    rows = tuple(
        Row(
            family.key,
            address(family),
            summary_of(family, by_id),
            tuple(tags.index(tag) for tag in tags_of(family, by_id)),
            family.generic is not None,
            _cells(api, family, families.get(family.key + _BATCH), places),
        )
        for family in concerned
    )
    display = dict(api.tags)
    return Matrix(
        tuple((p.display, p.kind) for p in api.platforms),
        tuple(display.get(tag) or tag for tag in tags),
        rows,
        len(api.families) - len(rows),
    )


def tags_of(family: ir.Family, by_id: Mapping[str, ir.Operation]) -> list[str]:
    """Return the tags of all variants, each once."""
    return list(
        dict.fromkeys(t for one in operations_of(family) for t in by_id[one].tags)
    )


def operations_of(family: ir.Family) -> list[str]:
    """Return the ids of the operations of a family, the generic one first."""
    generic = [family.generic] if family.generic else []
    return [*generic, *(variant.operation for variant in family.variants)]


def summary_of(family: ir.Family, by_id: Mapping[str, ir.Operation]) -> str:
    """Return what the document calls a logical operation, "" where only platforms have names."""
    return by_id[family.generic].doc.summary if family.generic else ""


def _cells(
    api: ir.Api, family: ir.Family, batch: ir.Family | None, places: Places
) -> tuple[Cell, ...]:
    variants = {variant.platform: variant for variant in family.variants}
    batches = {v.platform for v in batch.variants if v.supported} if batch else set()
    return tuple(
        _cell(
            platform,
            family,
            variants.get(platform.slug),
            platform.slug in batches or family.action.endswith(_BATCH),
            places.get((family.key, platform.slug), address(family)),
        )
        for platform in api.platforms
    )


def _cell(
    platform: ir.Platform,
    family: ir.Family,
    variant: ir.Variant | None,
    batch: bool,
    place: str,
) -> Cell:
    if variant is None and platform.slug not in family.listed:
        return Cell("")
    state = _STATES[variant is None or variant.supported]
    read_back = variant.read_back if variant and variant.supported else ""
    batch = batch and variant is not None and state == "yes"
    told = [_WORDS[state], *["in batches"] * batch]
    told += [_READ_BACK[read_back]] if read_back in _READ_BACK else []
    return Cell(
        state,
        place,
        batch,
        read_back if read_back in _READ_BACK else "",
        f"{platform.display}: {', '.join(told)}",
    )


# --- a matrix that is too large for a page --------------------------------------------------------


def parts_of(matrix: Matrix) -> tuple[Matrix, ...]:
    """Return the parts of a matrix, each some tags or a piece of one; of a small one itself."""
    if sum(map(_weight, matrix.rows)) <= ROOM:
        return (matrix,)
    rows = sorted(matrix.rows, key=_first_tag)
    pieces = [
        (own, number)
        for _, group in groupby(rows, key=_first_tag)
        for number, own in enumerate(parted(group, _weight), 1)
    ]
    groups = parted(pieces, lambda piece: sum(map(_weight, piece[0])))
    return tuple(_part(matrix, own, number) for number, own in enumerate(groups, 1))


def overview(matrix: Matrix, parts: tuple[Matrix, ...]) -> Overview:
    """Return the page that leads to the parts, with columns where there is room."""
    fits = len(parts) * len(matrix.platforms) * _COUNT <= ROOM
    return Overview(
        matrix.platforms if fits else (),
        len(matrix.platforms),
        tuple(
            Part(part.title, part.href, len(part.rows), _counts(part) if fits else ())
            for part in parts
        ),
        len(matrix.rows),
        matrix.left_out,
    )


def _part(matrix: Matrix, pieces: list[tuple[list[Row], int]], number: int) -> Matrix:
    rows = [row for own, _ in pieces for row in own]
    used = sorted({tag for row in rows for tag in row.tags})
    return replace(
        matrix,
        tags=tuple(matrix.tags[tag] for tag in used),
        rows=tuple(replace(r, tags=tuple(map(used.index, r.tags))) for r in rows),
        href=f"matrix-{number}.html",
        title=", ".join(_title(matrix, own[0], piece) for own, piece in pieces),
    )


def _title(matrix: Matrix, first: Row, number: int) -> str:
    name = matrix.tags[first.tags[0]] if first.tags else "Others"
    return f"{name} ({number})" if number > 1 else name


def _counts(part: Matrix) -> tuple[int, ...]:
    return tuple(
        sum(row.cells[at].state == "yes" for row in part.rows)
        for at in range(len(part.platforms))
    )


def _first_tag(row: Row) -> tuple[bool, tuple[int, ...]]:
    return (not row.tags, row.tags[:1])


def _weight(row: Row) -> int:
    cells = (
        len(one.href) + len(one.label) + _CELL if one.state else _EMPTY
        for one in row.cells
    )
    return _HEAD + len(row.href) + 2 * len(row.key) + len(row.summary) + sum(cells)
