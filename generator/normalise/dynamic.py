"""Schemas with `$dynamicRef` in; schemas out in which each leads to one place.

A schema that refers to a generic one and gives its `$dynamicAnchor` another meaning gets a copy
of that, with the references resolved (JSON Schema 2020-12, section 8.2.3.2). What is left is
resolved by `references` like any other reference, from where it stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from sdkgen.model.document import join
from sdkgen.normalise.grammar import walk
from sdkgen.normalise.lookup import Lookup, Target
from sdkgen.normalise.report import Report
from sdkgen.problems import Problem, SpecError, error

#: What identifies the generic schema and not its copy.
_OWN: Final = ("$id", "$anchor", "$dynamicAnchor", "$schema", "$defs")
#: How many values may be copied: a document of generic schemas alone multiplies itself.
_MOST: Final = 200_000


def run(root: dict[str, Any], _report: Report) -> dict[str, Any]:
    """Write generic schemas out where they are given their meaning, in place."""
    schemas, is_used = [], False
    for kind, node, pointer in walk(root):
        if kind == "schema":
            is_used = is_used or "$dynamicRef" in node
            if "$dynamicAnchor" in node or "$defs" in node:
                schemas.append((node, pointer))
    if not is_used:
        return root
    maker = _Maker(root)
    for node, pointer in schemas:
        if anchors := dict(_anchors(node, pointer)):
            maker.write_out(node, pointer, anchors)
    return root


def _anchors(node: Mapping[str, Any], pointer: str) -> Iterator[tuple[str, str]]:
    """Yield what a schema gives a meaning to, and where it does."""
    if "$dynamicAnchor" in node:
        yield f"#{node['$dynamicAnchor']}", pointer
    for name, inner in node.get("$defs", {}).items():
        if isinstance(inner, dict) and "$dynamicAnchor" in inner:
            yield f"#{inner['$dynamicAnchor']}", join(pointer, "$defs", name)


class _Maker:
    def __init__(self, root: dict[str, Any]) -> None:
        self.lookup = Lookup(root)
        self.left = _MOST
        self.opened: dict[str, frozenset[str]] = {}

    def write_out(
        self, node: dict[str, Any], pointer: str, anchors: Mapping[str, str]
    ) -> None:
        """Replace what a schema extends by copies in which its anchors are resolved."""
        for holder in (node, *node.get("allOf", ())):
            reference = holder.get("$ref") if isinstance(holder, dict) else None
            target = self.lookup.find(reference, pointer) if reference else None
            if target is None or not target.is_a("schema") or target.value is node:
                continue
            if (
                not isinstance(target.value, dict)
                or not self._open(target) & anchors.keys()
            ):
                continue
            generic = {k: v for k, v in target.value.items() if k not in _OWN}
            del holder["$ref"]
            copied = self._copy(generic, target.pointer, anchors)
            holder["allOf"] = [copied, *holder.get("allOf", ())]

    def _open(self, target: Target) -> frozenset[str]:
        """Return the anchors that a schema leaves open."""
        if target.pointer not in self.opened:
            found = (
                node.get("$dynamicRef") for _, node, _ in walk(target.value, "schema")
            )
            self.opened[target.pointer] = frozenset(filter(None, found))
        return self.opened[target.pointer]

    def _copy(self, value: Any, place: str, anchors: Mapping[str, str]) -> Any:
        self.left -= 1
        if self.left < 0:
            raise SpecError([_too_much(place)])
        if isinstance(value, list):
            return [self._copy(item, place, anchors) for item in value]
        if not isinstance(value, dict):
            return value
        out = {key: self._copy(item, place, anchors) for key, item in value.items()}
        dynamic = out.get("$dynamicRef")
        if isinstance(dynamic, str) and dynamic in anchors:
            del out["$dynamicRef"]
            out["$ref"] = f"#{anchors[dynamic]}"
        elif isinstance(reference := out.get("$ref"), str):
            target = self.lookup.find(reference, place)
            out["$ref"] = f"#{target.pointer}" if target else reference
        return out


def _too_much(pointer: str) -> Problem:
    return error(
        "schemas-multiply",
        "Generic schemas are given a meaning so often that writing them out would not end.",
        pointer,
        "Use fewer `$dynamicAnchor`s, or describe the schemas without them.",
    )
