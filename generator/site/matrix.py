"""The matrix: platforms by operations, as the first page and as an image.

In comes `ir.Api`, out comes a `Matrix`. Reads that no platform has a page or a menu entry of are
the same everywhere, and are left out.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..model import ir
from .views import Cell, Matrix, Row

_BATCH = "_batch"
_STATES = {True: "yes", False: "no"}
_WORDS = {"yes": "supported", "no": "not supported, says its page"}
_READ_BACK = {
    "immediate": "read back at once",
    "next_sync": "read back at the next sync",
}


def address(family: ir.Family) -> str:
    """Return where the page of a logical operation lies."""
    return f"operations/{family.key}.html"


def plan_matrix(api: ir.Api) -> Matrix:
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
            _cells(api, family, families.get(family.key + _BATCH)),
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


def _cells(api: ir.Api, family: ir.Family, batch: ir.Family | None) -> tuple[Cell, ...]:
    variants = {variant.platform: variant for variant in family.variants}
    batches = {v.platform for v in batch.variants if v.supported} if batch else set()
    return tuple(
        _cell(
            platform,
            family,
            variants.get(platform.slug),
            platform.slug in batches or family.action.endswith(_BATCH),
        )
        for platform in api.platforms
    )


def _cell(
    platform: ir.Platform, family: ir.Family, variant: ir.Variant | None, batch: bool
) -> Cell:
    if variant is None and platform.slug not in family.listed:
        return Cell("")
    state = _STATES[variant is None or variant.supported]
    read_back = variant.read_back if variant and variant.supported else ""
    batch = batch and variant is not None and state == "yes"
    told = [_WORDS[state], *["in batches"] * batch]
    told += [_READ_BACK[read_back]] if read_back in _READ_BACK else []
    anchor = f"#{platform.slug}" if variant else ""
    return Cell(
        state,
        f"{address(family)}{anchor}",
        batch,
        read_back if read_back in _READ_BACK else "",
        f"{platform.display}: {', '.join(told)}",
    )
