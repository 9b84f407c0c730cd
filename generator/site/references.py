"""The list of all operations; where it is too long for a page, it goes on on others.

In come the pages of operations, out come `Reference` values and their addresses.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .parting import numbered, parted
from .views import Link, Listed, OperationPage, Reference

_NAMED = 20  # platforms of one operation
_ROW, _CHIP = 260, 60  # letters of markup


def references(
    pages: Iterable[OperationPage], first: str
) -> Iterator[tuple[str, Reference]]:
    """Yield the lists by address; `first` is that of the first one."""
    rows = map(_listed, (page for page in pages if page.number == 1))
    groups = list(parted(rows, _weight)) or [[]]
    links = numbered("operations", len(groups), first)
    for link, own in zip(links, groups, strict=True):
        others: tuple[Link, ...] = links if links[1:] else ()
        yield link.href, Reference(tuple(own), int(link.text), others)


def _listed(page: OperationPage) -> Listed:
    one = page.variants[0] if page.variants else None
    named = [(v.title, v.supported) for v in page.variants if v.title]
    return Listed(
        page.key,
        page.href,
        page.summary,
        one.method if one else "",
        one.path if one else "",
        tuple(named[:_NAMED]),
        len(named[_NAMED:]),
    )


def _weight(row: Listed) -> int:
    texts = (row.key, row.key, row.href, row.summary, row.path, row.path)
    chips = (len(name) + _CHIP for name, _ in row.platforms)
    return _ROW + sum(map(len, texts)) + sum(chips)
