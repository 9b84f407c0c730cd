"""Read the menus of reference pages: which operations a platform's part of the site lists.

In come `x-menu` of the document (platform, category, entries with method and title), operations
and platforms; out come, by operation, the slugs of the platforms that list it. A read has no page
of its own for a platform: that it is in the menu is all that tells.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from ..model import ir
from .titles import Deed, deed, plain

MENU = "x-menu"


def listed(
    root: Mapping[str, Any],
    operations: Sequence[ir.Operation],
    platforms: Iterable[ir.Platform],
) -> dict[str, tuple[str, ...]]:
    """Return the slugs of the platforms whose menu lists an operation, by operation id."""
    slugs = {plain(name): p.slug for p in platforms for name in (p.slug, p.display)}
    by_title: dict[tuple[str, Deed], str] = {}
    for operation in operations:
        if operation.platform is None and operation.method == "GET":
            own = operation.method, deed(operation.doc.summary)
            by_title.setdefault(own, operation.id)
    found: dict[str, set[str]] = {}
    for name, method, title in _entries(root.get(MENU)):
        slug, at = slugs.get(plain(name)), by_title.get((method, deed(title)))
        if slug and at:
            found.setdefault(at, set()).add(slug)
    return {at: tuple(sorted(found[at])) for at in found}


def _entries(menu: Any) -> Iterator[tuple[str, str, str]]:
    """Yield platform, method and title of what is an entry."""
    for name, categories in menu.items() if isinstance(menu, Mapping) else ():
        parts = categories.values() if isinstance(categories, Mapping) else ()
        for entries in parts:
            for entry in entries if isinstance(entries, list) else ():
                if isinstance(entry, Mapping):
                    yield str(name), str(entry.get("method")), str(entry.get("title"))
