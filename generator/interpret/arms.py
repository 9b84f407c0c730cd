"""Say which arm of a union a place lies in, by what the arm is and not by where it stands.

In come the document and JSON pointers, out come the same pointers with a word for each arm in
the place of its index: `#/…/oneOf/Cat`, `#/…/oneOf/kind=cat`, `#/…/anyOf/object`.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import Any

from .merge import escape, plain_reference
from .schemas import lookup

_ARM = re.compile(r"/(?:oneOf|anyOf)/(?=[^/]+(?:/|$))")
_INDEX = re.compile(r"/(?:oneOf|anyOf)/\d+(?=[/ ]|$)")
_DEEPEST = 8  # so many references in a row are followed
_MOST = 50  # so many schemas are looked at to tell what one arm is
_LONGEST = 60
_ENDS_WITH_NUMBER = re.compile(r"\d\s*$")


def steps(pointer: str) -> Iterator[tuple[str, str, str]]:
    """Yield for each arm on the way the pointer of its list, the arm's own segment, the rest."""
    for found in _ARM.finditer(pointer):
        own, slash, rest = pointer[found.end() :].partition("/")
        yield pointer[: found.end() - 1], own, f"{slash}{rest}"


def unindexed(key: str) -> str:
    """Return a key of an older lock, which has indices for arms, as one that names no arm."""
    return _INDEX.sub(r"\g<0>:old", key)


class Arms:
    """The unions of one document."""

    def __init__(self, root: Mapping[str, Any]) -> None:
        self._root = root
        self._known: dict[str, Sequence[str]] = {}

    def word(self, union: str, index: str) -> str:
        """Return the word for an arm; `union` is the real pointer of the list it stands in."""
        if union not in self._known:
            found = lookup(self._root, union)
            arms = found if isinstance(found, list) else []
            self._known[union] = [escape(word) for word in self._words(arms)]
        words = self._known[union]
        is_known = index.isdecimal() and int(index) < len(words)
        return words[int(index)] if is_known else index

    def real(self, pointer: str) -> str:
        """Return where a place really stands that a pointer leads to through references."""
        out, node = "#", self._root
        for part in pointer.split("/")[1:]:
            out, node = self._follow(f"{out}/{part}")
            if node is None:
                return pointer
        return out

    def _follow(self, pointer: str) -> tuple[str, Any]:
        """Return a place and its node, or those that a reference there leads to."""
        node = lookup(self._root, pointer)
        for _ in range(_DEEPEST):
            target = plain_reference(node) if isinstance(node, Mapping) else ""
            if not target:
                break
            pointer, node = target, lookup(self._root, target)
        return pointer, node

    def _words(self, arms: Sequence[Any]) -> list[str]:
        """Return a word for each arm that no other has; the first kind of word that tells."""
        nodes = [self._behind(arm) for arm in arms]
        words: list[str] = [""] * len(arms)
        for say in (_kind, self._title, self._constants, self._digest):
            said = {at: say(nodes[at]) for at, word in enumerate(words) if not word}
            counts = Counter(said.values())
            for at, word in said.items():
                words[at] = word if counts[word] == 1 else ""
        twins: dict[str, list[int]] = defaultdict(list)
        for at, word in enumerate(words):
            if not word:
                twins[self._digest(nodes[at])].append(at)
        for word, places in twins.items():
            for number, at in enumerate(places, 1):
                words[at] = f"{word}:{number}"
        return words

    def _behind(self, node: Any) -> Mapping[str, Any]:
        target = plain_reference(node) if isinstance(node, Mapping) else ""
        found = self._follow(target)[1] if target else node
        return found if isinstance(found, Mapping) else {}

    def _title(self, node: Mapping[str, Any]) -> str:
        """Return the title, unless it is one of several that are numbered."""
        title = node.get("title")
        if not isinstance(title, str) or _ENDS_WITH_NUMBER.search(title):
            return ""
        return "_".join(title.split())[:_LONGEST]

    def _constants(self, node: Mapping[str, Any]) -> str:
        """Return the properties that have one value only, which tells arms apart."""
        told = {}
        for name, schema in self._properties(node).items():
            if isinstance(schema, Mapping):
                values = [schema["const"]] if "const" in schema else schema.get("enum")
                if isinstance(values, list) and len(values) == 1:
                    told[name] = values[0]
        words = ",".join(f"{name}={value}" for name, value in sorted(told.items()))
        return "_".join(words.split())[:_LONGEST]

    def _digest(self, node: Mapping[str, Any]) -> str:
        parts = sorted(
            {_kind(node), *self._properties(node), *map(repr, _values(node))}
        )
        return f"@{blake2b(' '.join(parts).encode(), digest_size=4).hexdigest()}"

    def _properties(self, node: Mapping[str, Any]) -> dict[str, Any]:
        """Return the properties of a schema, of its members, and of what its items are."""
        out: dict[str, Any] = {}
        waiting: list[Any] = [node]
        for _ in range(_MOST):
            if not waiting:
                break
            found = self._behind(waiting.pop())
            own = found.get("properties")
            out = {**(own if isinstance(own, Mapping) else {}), **out}
            waiting += [found.get("items"), *_list(found, "allOf")]
            waiting += [*_list(found, "oneOf"), *_list(found, "anyOf")]
        return out


def _list(node: Mapping[str, Any], word: str) -> list[Any]:
    found = node.get(word)
    return found if isinstance(found, list) else []


def _values(node: Mapping[str, Any]) -> list[Any]:
    return [*_list(node, "enum"), *([node["const"]] if "const" in node else [])]


def _kind(node: Mapping[str, Any]) -> str:
    """Return the word for an arm that is the only one of its kind."""
    if _values(node):
        return "enum"
    if "oneOf" in node or "anyOf" in node:
        return "choice"
    if "properties" in node or "allOf" in node:
        return "object"
    kind = node.get("type") or ("array" if "items" in node else "object")
    return kind if isinstance(kind, str) else "several"
