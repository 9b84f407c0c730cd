"""Part the page of an operation whose variants are too many for one, and tell where each stands.

In come whole pages, out come pages of which no one is too large. Each part has the generic
operation in its table, to compare with; the first one has its section as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from .parting import ROOM, numbered, parted
from .views import FieldCell, FieldRow, Link, OperationPage, Variant

_SECTION = 1500  # letters of a variant's section beside its texts
_CELL = {"absent": 60, "optional": 110, "required": 110}
_LEAST = 20_000  # room for variants, whatever the fields take


def parted_operations(pages: Iterable[OperationPage]) -> tuple[OperationPage, ...]:
    """Return the pages, those in parts that are too large."""
    return tuple(part for page in pages for part in _parts(page))


def variant_places(pages: Iterable[OperationPage]) -> Mapping[tuple[str, str], str]:
    """Return where each variant stands, by key of the operation and slug of the platform."""
    return {
        (page.key, variant.anchor): f"{page.href}#{variant.anchor}"
        for page in pages
        for variant in page.variants
    }


def _parts(page: OperationPage) -> Iterator[OperationPage]:
    generic = [at for at, one in enumerate(page.variants) if not one.title]
    others = [at for at, one in enumerate(page.variants) if one.title]
    weights = [_weight(page, at) for at in range(len(page.variants))]
    fixed = sum(map(_row, page.fields)) + sum(weights[at] for at in generic)
    room = max(ROOM - fixed, _LEAST)
    groups = list(parted(others, weights.__getitem__, room))
    if len(groups) < 2:
        yield page
        return
    links = numbered(page.href.removesuffix(".html"), len(groups))
    titles = tuple(
        (link.text, tuple(_chip(page.variants[at], link) for at in own))
        for link, own in zip(links, groups, strict=True)
    )
    for link, own in zip(links, groups, strict=True):
        yield _part(page, link, titles, generic, own)


def _part(
    page: OperationPage,
    link: Link,
    others: tuple[tuple[str, tuple[Link, ...]], ...],
    generic: list[int],
    own: list[int],
) -> OperationPage:
    columns = [*generic, *own]
    rows = tuple(
        replace(row, cells=tuple(row.cells[at] for at in columns))
        for row in page.fields
    )
    fields = tuple(row for row in rows if any(map(_is_there, row.cells)))
    return replace(
        page,
        href=link.href,
        variants=tuple(page.variants[at] for at in columns),
        fields=fields,
        has_differences=any(cell.differs for row in fields for cell in row.cells),
        number=int(link.text),
        others=others,
    )


def _chip(variant: Variant, link: Link) -> Link:
    return Link(variant.title, f"{link.href}#{variant.anchor}")


def _is_there(cell: FieldCell) -> bool:
    return cell.presence != "absent"


def _weight(page: OperationPage, at: int) -> int:
    """Return the letters that a variant makes: its section, and its column."""
    own, snippet = page.variants[at], page.variants[at].snippet
    texts = [own.description, *(word for row in own.upstream for word in row)]
    if snippet:
        texts += [snippet.sync, snippet.asynchronous, snippet.body, snippet.answer]
    cells = (row.cells[at] for row in page.fields)
    column = sum(_CELL[cell.presence] + len(cell.differs) for cell in cells)
    return _SECTION + sum(map(len, texts)) + column


def _row(row: FieldRow) -> int:
    return len(row.description) + len(row.notes) + 2 * len(row.name) + 200
