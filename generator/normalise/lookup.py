"""Where a `$ref` leads inside one document; asked by the passes that deal with references."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import unquote, urljoin

from sdkgen.model.document import FILES_KEY, join, split, step
from sdkgen.normalise.grammar import Shape, Spot, field_shape, walk

#: How many references one pointer may lead through.
_HOPS: Final = 50
#: How many tokens a name may be cut into by slashes that its author did not escape.
_JOINED: Final = 6
_ROOT: Final = Shape("one", "document")
#: What a URI fragment may hold (RFC 3986, section 3.5).
_FRAGMENT: Final = re.compile(r"(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})*")


@dataclass(frozen=True)
class Target:
    """What a reference leads to, its canonical pointer, and what the grammar has there."""

    pointer: str
    value: Any
    shape: Shape | None

    def is_a(self, kind: str) -> bool:
        """Tell whether an object of this kind has its regular place here."""
        return (
            self.shape is not None
            and self.shape.inner is None
            and self.shape.kind == kind
        )


def is_escaped(reference: str) -> bool:
    """Tell whether the fragment of a reference holds only what a URI may hold."""
    return _FRAGMENT.fullmatch(reference.partition("#")[2]) is not None


def as_written(reference: str) -> str:
    """Return a reference into another file as one writes it: by the path of the file."""
    head = f"#/{FILES_KEY}/"
    if not reference.startswith(head):
        return reference
    name, slash, rest = reference[len(head) :].partition("/")
    return f"{unquote(split(f'/{name}')[0])}{slash and '#/'}{rest}"


class Lookup:
    """Resolves references: JSON pointers, anchors and the `$id`s of embedded schemas."""

    def __init__(
        self, root: dict[str, Any], nodes: Iterable[Spot] | None = None
    ) -> None:
        """`nodes` is what a walk of the document yields, where somebody has it already."""
        self.root = root
        self.names: dict[str, str] = {}
        self._bases: dict[str, str] = {}
        self._near: dict[tuple[str, str], str] = {}
        self._hops = 0
        for kind, node, pointer in walk(root) if nodes is None else nodes:
            if kind == "schema":
                self._learn(node, pointer)

    def _learn(self, node: dict[str, Any], pointer: str) -> None:
        if isinstance(node.get("$id"), str):
            self._bases[pointer] = _joined(self._base(pointer), node["$id"]).rstrip("#")
            for name in (self._bases[pointer], node["$id"].rstrip("#")):
                self.names.setdefault(name, pointer)
        for key in ("$anchor", "$dynamicAnchor"):
            if key in node:
                self.names.setdefault(f"{self._base(pointer)}#{node[key]}", pointer)
                for around in _around(pointer):
                    self._near.setdefault((around, f"#{node[key]}"), pointer)

    def _base(self, pointer: str) -> str:
        """Return the URI of the schema around a place that has one."""
        found = (self._bases.get(around) for around in _around(pointer))
        return next((base for base in found if base), "") if self._bases else ""

    def find(self, reference: str, at: str = "") -> Target | None:
        """Return where a reference leads that stands at `at`; None if nowhere in here.

        Of several anchors of one name the nearest is meant.
        """
        self._hops = _HOPS
        base = self._base(at)
        found = self._find(_joined(base, reference)) if base else None
        known = _around(at) if self._near else ()
        near = (self._near.get((around, reference)) for around in known)
        if found is None and (pointer := next(filter(None, near), None)):
            found = self._follow(pointer)
        return found or self._find(reference)

    def _find(self, reference: str) -> Target | None:
        base, _, fragment = reference.partition("#")
        start = self.names.get(base) if base else ""
        if reference in self.names:
            start, fragment = self.names[reference], ""
        if start is None or (fragment and fragment[0] != "/"):
            return None
        readings = dict.fromkeys((unquote(fragment), fragment))
        found = (self._follow(start + reading) for reading in readings)
        return next((target for target in found if target is not None), None)

    def _follow(self, pointer: str) -> Target | None:
        """Walk along a pointer, through references on the way; None where it ends early."""
        target: Target | None = Target("", self.root, _ROOT)
        tokens = pointer.split("/")[1:]
        while tokens and target is not None:
            after, used = self._next(target, tokens)
            target = after or self._through(target)
            tokens = tokens[used:]
        return target

    def _next(self, target: Target, tokens: list[str]) -> tuple[Target | None, int]:
        """Return what the next tokens name and their number: one if each `/` is escaped."""
        for end in range(1, min(len(tokens), _JOINED) + 1):
            text = "/".join(tokens[:end])
            for segment in (text.replace("~1", "/").replace("~0", "~"), text):
                try:
                    value = step(target.value, segment)
                except LookupError:
                    continue
                shape = field_shape(target.shape, segment)
                return Target(join(target.pointer, segment), value, shape), end
            if not isinstance(target.value, dict):
                break
        return None, 0

    def _through(self, target: Target) -> Target | None:
        """Return what stands behind a reference, or inside a wrapper made for null."""
        value = target.value
        self._hops -= 1
        if not isinstance(value, dict) or self._hops < 0:
            return None
        if isinstance(value.get("$ref"), str):
            return self._find(value["$ref"])
        match value.get("anyOf"):
            case [{"x-sdkgen-pointer": _} as inner, *_]:
                return Target(f"{target.pointer}/anyOf/0", inner, target.shape)
        return None


def _around(pointer: str) -> Iterator[str]:
    """Yield a pointer and those of all that is around it."""
    yield pointer
    while pointer:
        pointer = pointer.rpartition("/")[0]
        yield pointer


def _joined(base: str, reference: str) -> str:
    try:
        return urljoin(base, reference)
    except ValueError:  # what is no URI names nothing but itself
        return reference
