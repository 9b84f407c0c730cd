"""Methods and paths of one API -> which paths a server takes before another one.

Of two paths that fit a request, the more concrete one is meant (OpenAPI 3.1 section 4.8.8.2):
`GET /things/{id}` with the id `search` calls `GET /things/search`. The runtime refuses such a
value, if the row of the operation tells it the path.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_STEPS = 500
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


class _Node:
    """A segment of some paths; `path` is the whole of the one that ends here."""

    __slots__ = ("children", "path")

    def __init__(self) -> None:
        self.children: dict[str, _Node] = {}
        self.path = ""


class Routes:
    """The paths of each method, by their segments."""

    def __init__(self, operations: Iterable[tuple[str, str]]) -> None:
        self._roots: dict[str, _Node] = {}
        for method, path in operations:
            node = self._roots.setdefault(method, _Node())
            for segment in path.split("/"):
                node = node.children.setdefault(segment, _Node())
            node.path = path

    def rivals(self, method: str, path: str) -> tuple[str, ...] | None:
        """Return the more concrete paths that a value in `path` could lead to, sorted.

        None where a document makes them too many to look through.
        """
        segments = path.split("/")
        found: list[str] = []
        pending = [(self._roots.get(method, _Node()), 0, False)]
        for _ in range(_STEPS):
            if not pending:
                return tuple(sorted(found))
            node, index, diverged = pending.pop()
            if index < len(segments):
                steps = _steps(node, segments[index], diverged)
                pending += ((child, index + 1, apart) for child, apart in steps)
            elif diverged and node.path:
                found.append(node.path)
        return None


def _steps(node: _Node, segment: str, diverged: bool) -> Iterator[tuple[_Node, bool]]:
    """Yield the children that may fit as well, and whether their path is more concrete."""
    if "{" not in segment:
        if segment in node.children:
            yield node.children[segment], diverged
        if not diverged:
            return  # the path itself is the more concrete one
    form = re.compile(".+".join(map(re.escape, _PLACEHOLDER.split(segment))))
    for other, child in node.children.items():
        if "{" in other:
            yield child, diverged
        elif "{" in segment and form.fullmatch(other):
            yield child, True
