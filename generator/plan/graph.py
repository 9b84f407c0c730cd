"""Order what needs each other: modules that import each other, aliases that name each other.

In come edges by name, out come the strong components, those that are needed first in front.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping


def components(edges: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """Return the strong components, each behind those that it leads to (Tarjan 1972).

    Takes time in proportion to the edges, and no stack.
    """
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    open_: dict[str, None] = {}
    out: list[list[str]] = []
    for start in edges:
        if start in index:
            continue
        index[start] = low[start] = len(index)
        open_[start] = None
        path: list[tuple[str, Iterator[str]]] = [(start, iter(edges[start]))]
        while path:
            node, rest = path[-1]
            following = next((n for n in rest if n in edges), None)
            if following is None:
                path.pop()
                if path:
                    low[path[-1][0]] = min(low[path[-1][0]], low[node])
                if low[node] == index[node]:
                    out.append(_closed(node, open_))
            elif following not in index:
                index[following] = low[following] = len(index)
                open_[following] = None
                path.append((following, iter(edges[following])))
            elif following in open_:
                low[node] = min(low[node], index[following])
    return out


def _closed(root: str, open_: dict[str, None]) -> list[str]:
    found: list[str] = []
    while not found or found[-1] != root:
        found.append(open_.popitem()[0])
    return found[::-1]
