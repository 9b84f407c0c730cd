"""Find what (nearly) all paths of a document share: that part of a path names no resource.

In come paths, one per operation, out come the segments of each that can name something. Shared are
a fixed prefix (`/admin/…`), the owner of a variable that they all take (`/accounts/{id}/…`) and an
ending (`.json`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

from ..model.naming import identifier
from .paths import bare_segments, is_parameter

_NEARLY_ALL = 0.9  # of the operations of a document
_SEVERAL = 3  # so many different segments behind a prefix show that it is one
_DEEPEST = 4  # so many prefixes behind each other are taken out
_ENDING = re.compile(r"\.[a-z]{2,5}$", re.IGNORECASE)


class Bases:
    """The shared parts of the paths of one document.

    `base_paths` of the config stand for what would be found. `kept` are first attributes of names
    that are decided already: what stands beside them begins as they do.
    """

    def __init__(
        self,
        paths: Sequence[str],
        base_paths: Sequence[str] = (),
        kept: Collection[str] = (),
    ) -> None:
        self._base_paths = base_paths
        self._ending = "" if base_paths else _shared_ending(paths)
        self._shared: list[tuple[str, ...]] = []
        self._others: set[str] = set()
        if not base_paths:
            self._find([self._bare(path) for path in paths], kept)

    def segments(self, path: str) -> list[str]:
        """Return the segments of a path that can name something."""
        left = self._bare(path)
        for prefix in self._shared:
            rest = _behind(left, prefix)
            if rest and rest[0].lower() not in self._others:
                left = rest
        return [part for part in left if not is_parameter(part)]

    def _bare(self, path: str) -> list[str]:
        if self._ending and path.endswith(self._ending):
            path = path.removesuffix(self._ending)
        return bare_segments(path, self._base_paths)

    def _find(self, parts: list[list[str]], kept: Collection[str]) -> None:
        """Note one prefix after the other; what else begins as its rest does stays apart."""
        for _ in range(_DEEPEST):
            prefix = _shared_prefix(parts)
            if not prefix or identifier(prefix[0]) in kept:
                break
            behind = [(part, _behind(part, prefix)) for part in parts]
            self._others |= {
                part[0].lower()
                for part, rest in behind
                if part and not rest and part[0] != prefix[0]
            }
            self._shared.append(prefix)
            parts = [rest for _, rest in behind if rest]


def _behind(parts: Sequence[str], prefix: Sequence[str]) -> list[str]:
    """Return what follows a prefix where that is a name, [] elsewhere."""
    size = len(prefix)
    is_there = parts[:1] == list(prefix[:1]) and len(parts) > size
    if not is_there or is_parameter(parts[size]):
        return []
    return list(parts[size:]) if size == 1 or is_parameter(parts[1]) else []


def _shared_prefix(parts: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Return the segment that all begin with, with its variable if they take one, else ()."""
    firsts = Counter(part[0] for part in parts if part and not is_parameter(part[0]))
    if not firsts:
        return ()
    first, count = max(firsts.items(), key=lambda item: (item[1], item[0]))
    own = [part[1:] for part in parts if part and part[0] == first]
    fixed = {part[0] for part in own if part and not is_parameter(part[0])}
    if count == len(parts) and sum(map(_is_named, own)) == count:
        return (first,) if len(fixed) >= _SEVERAL else ()
    taken = [part for part in own if part and is_parameter(part[0])]
    behind = {part[1] for part in taken if len(part) > 1 and not is_parameter(part[1])}
    if len(taken) >= _NEARLY_ALL * len(parts) and len(behind) >= _SEVERAL:
        return (first, "{}")
    return ()


def _is_named(part: Sequence[str]) -> bool:
    return bool(part) and not is_parameter(part[0])


def _shared_ending(paths: Sequence[str]) -> str:
    """Return the ending that (nearly) all paths have, such as `.json`."""
    found = Counter(match[0] for path in paths if (match := _ENDING.search(path)))
    ending, count = max(
        found.items(), key=lambda item: (item[1], item[0]), default=("", 0)
    )
    return ending if count >= max(_NEARLY_ALL * len(paths), _SEVERAL) else ""
