"""Find the lines of the lock that speak of a place, wherever that stands by now.

In come the lock, the drafts and the words for arms; out come keys: those that the lock has for a
place, and those to write. Arms of a union are paired with those of the lock by their words, and
what is left by likeness. A lock that still has indices for arms is read by them, once.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import product
from typing import Any

from ..model.document import POINTER_KEY, join
from .arms import Arms, steps
from .drafts import Draft
from .likeness import ALIKE, Shape
from .lock import Lock
from .operations import operations_of

_MOST_PAIRS = 10_000  # of arms that are compared in one union: a hundred on either side
_PATH = re.compile(r"#/paths/[^/]*")
_VARIABLE = re.compile(r"\{[^{}/]*\}")
_Under = dict[str, dict[str, str]]  # arm -> the rest of a key -> the key


class Keys:
    """The keys of places, for the lock that was read and for the one to write."""

    def __init__(
        self,
        lock: Lock,
        drafts: Mapping[str, Draft],
        shapes: Mapping[str, Shape],
        arms: Arms,
    ) -> None:
        self._lock = lock
        self._shapes = shapes
        self._arms = arms
        self._locked = _by_union([*lock.gone, *lock.schemas])
        self._paths: dict[str, set[str]] = defaultdict(set)
        for key in lock.schemas:
            self._paths[_plain(_path_of(key))].add(_path_of(key))
        self._drafted = _by_union(drafts)
        self._pairs: dict[str, Mapping[str, str]] = {}
        self._real = cache(arms.real)
        self.old = cache(self._old)
        self.new = cache(self._new)
        known = {*lock.schemas, *lock.gone} - set(map(self.old, drafts))
        self._ends = {key.rpartition("/")[2] for key in known}
        self._has_others = bool(known)

    def may_be_known(self, key: str) -> bool:
        """Tell whether the lock may have a place that is no draft's own: most are not there."""
        last = key.rpartition("/")[2]
        return last in self._ends or (self._has_others and last[:1].isdecimal())

    def _new(self, key: str) -> str:
        """Return the key to write for a place."""
        out, at = "", 0
        for union, own, _ in steps(parted(key)[0]):
            out += f"{key[at:len(union)]}/{self._arms.word(self._real(union), own)}"
            at = len(union) + 1 + len(own)
        return out + key[at:]

    def _old(self, key: str) -> str:
        """Return the key that the lock has for a place, if it has one."""
        head = _path_of(key)
        known = self._paths.get(_plain(head), set())
        out = min(known) if len(known) == 1 and head not in known else head
        at = len(head)
        for union, own, _ in steps(parted(key)[0]):
            out += key[at : len(union)]
            real = self._real(union)
            if union not in self._pairs:
                self._pairs[union] = self._pair(real, out, real != union)
            word = self._pairs[union].get(own) or self._arms.word(real, own)
            out += f"/{word}"
            at = len(union) + 1 + len(own)
        return out + key[at:]

    def _pair(self, union: str, there: str, is_seen: bool) -> Mapping[str, str]:
        """Return what the lock calls the arms of a union; `there` is the pointer in the lock.

        Where a union is only seen through a reference (`is_seen`), the lock may know its own
        place better: then no likeness is looked for.
        """
        ours, theirs = self._drafted.get(union, {}), self._locked.get(there, {})
        if any(arm.isdecimal() for arm in theirs):
            return {arm: arm for arm in ours if arm in theirs}
        words = {arm: self._arms.word(union, arm) for arm in ours}
        out = {arm: word for arm, word in words.items() if word in theirs}
        taken = set(out.values())
        left = ours.keys() - out.keys(), theirs.keys() - taken
        if is_seen and union in self._locked:
            return out
        if len(left[0]) * len(left[1]) > _MOST_PAIRS:
            return out
        shares = ((self._share(ours[a], theirs[w]), a, w) for a, w in product(*left))
        for share, arm, word in sorted(shares, key=lambda it: (-it[0], it[1], it[2])):
            if share >= ALIKE and arm not in out and word not in taken:
                out[arm] = word
                taken.add(word)
        return out

    def _share(self, ours: Mapping[str, str], theirs: Mapping[str, str]) -> float:
        """Return how alike two arms are: by what stands nearest to their top in both."""
        for rest in sorted(ours.keys() & theirs.keys(), key=len):
            locked = self._lock.schemas.get(theirs[rest])
            known = self._lock.shapes.get(locked.dotted) if locked else None
            if known:
                return self._shapes[ours[rest]].share(known)
        return 0.0


def _path_of(key: str) -> str:
    """Return how a key begins: with a path, or ""."""
    found = _PATH.match(key)
    return found[0] if found else ""


def _plain(path: str) -> str:
    """Return a path without the names of parameters and the slash at the end."""
    return _VARIABLE.sub("{}", path.removesuffix("~1"))


def parted(key: str) -> tuple[str, str]:
    """Return the pointer of a key, and its direction with the space before it."""
    pointer, space, direction = key.rpartition(" ")
    is_directed = direction in ("request", "response")
    return (pointer, f"{space}{direction}") if is_directed else (key, "")


def _by_union(keys: Iterable[str]) -> Mapping[str, _Under]:
    """Return keys by the union and the arm that they lie in."""
    out: dict[str, _Under] = defaultdict(lambda: defaultdict(dict))
    for key in keys:
        pointer, direction = parted(key)
        for union, own, rest in steps(pointer):
            out[union][own][rest + direction] = key
    return out


def moved_parts(root: Mapping[str, Any]) -> dict[str, set[str]]:
    """Return by bodies and answers that are components the places that refer to them.

    `normalise` has put them there, with the place where they were written.
    """
    out: dict[str, set[str]] = defaultdict(set)
    for pointer, _, _, operation in operations_of(root):
        answers = operation.get("responses", {})
        parts = [(("responses", status), it) for status, it in answers.items()]
        for way, node in [(("requestBody",), operation.get("requestBody")), *parts]:
            if isinstance(node, Mapping) and POINTER_KEY in node:
                out[f"#{node[POINTER_KEY]}"].add(join(pointer, *way))
    return out


def joined(*parts: Mapping[str, set[str]]) -> dict[str, set[str]]:
    """Return places that several tables know of, by what they refer to."""
    out: dict[str, set[str]] = defaultdict(set)
    for part in parts:
        for key, places in part.items():
            out[key] |= places
    return dict(out)
