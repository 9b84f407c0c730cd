"""Part what is too much for one page, by what each piece weighs.

In come pieces and the letters that each makes of a page, out come as many lists as there are
pages. No page of a site is to have more than 300 kB.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from .views import Link

T = TypeVar("T")
ROOM = 200_000  # letters of HTML; the frame of a page and what is estimated too low have the rest


def parted(
    pieces: Iterable[T], weight: Callable[[T], int], room: int = ROOM
) -> Iterator[list[T]]:
    """Yield as many pieces as a page holds, again and again; one piece is never parted."""
    page: list[T] = []
    left = room
    for piece in pieces:
        own = weight(piece)
        if page and own > left:
            yield page
            page, left = [], room
        page.append(piece)
        left -= own
    if page:
        yield page


def numbered(stem: str, count: int, first: str = "") -> tuple[Link, ...]:
    """Return the links of pages that go on: `operations.html`, `operations-2.html`."""
    links = (
        Link(str(number), f"{stem}-{number}.html" if number > 1 else f"{stem}.html")
        for number in range(1, count + 1)
    )
    return tuple(
        Link(one.text, first) if first and one.text == "1" else one for one in links
    )
