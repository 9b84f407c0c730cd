"""References as people write them in; canonical ones, each of which resolves, out.

A canonical reference is `#` and a JSON pointer (RFC 6901) that plain lookup follows: nothing
is percent-encoded and no other reference lies on the way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

from sdkgen.model.document import UNREAD_KEY, join, resolve
from sdkgen.normalise.grammar import SHAPES, Node, Spot, walk
from sdkgen.normalise.lookup import Lookup, as_written, is_escaped
from sdkgen.normalise.report import Report

_LEFT_OUT: Final = ("operation", "path-item")
_EFFECTS: Final = {
    "schema": "any value is accepted there",
    "operation": "the operation is left out",
    "path-item": "the operations of the path are left out",
}
_COMPONENT_NAME: Final = re.compile(r"[a-zA-Z0-9._-]+")


def run(root: dict[str, Any], report: Report) -> dict[str, Any]:
    """Make every reference canonical, in place; take out those that lead nowhere."""
    nodes = list(walk(root))  # once: what holds what stays as it is
    lookup = Lookup(root, nodes)
    for kind, node, pointer in nodes:
        if kind == "schema" and "$dynamicRef" in node and "$ref" not in node:
            node["$ref"] = node.pop("$dynamicRef")
        if "$ref" in node and "$ref" in SHAPES[kind]:
            _canonical(Node(kind, node, pointer), lookup, report)
        if kind == "discriminator":
            _mapping(node, pointer, lookup, report)
    _component_names(root, report)
    _break_cycles(root, nodes, report)
    _summaries(report)
    return root


def _canonical(place: Node, lookup: Lookup, report: Report) -> None:
    """Rewrite one `$ref`, or remove it with a finding."""
    kind, node, pointer = place
    reference = node["$ref"]
    target = lookup.find(reference, pointer)
    if target is None or not target.is_a(kind):
        del node["$ref"]
        if kind in _LEFT_OUT:
            node[UNREAD_KEY] = True
        _unresolved(reference, f"{pointer}/$ref", report, kind)
        return
    if not is_escaped(reference):
        report.collect("reference-unescaped", reference, f"{pointer}/$ref")
    node["$ref"] = f"#{target.pointer}"


def _unresolved(reference: str, pointer: str, report: Report, kind: str) -> None:
    """Report a reference that is not followed, why, and what becomes of its place."""
    effect = _EFFECTS.get(kind, "it is left out")
    shown = as_written(reference)
    shown = shown if len(shown) <= 80 else f"{shown[:80]}…"
    if reference.startswith("#"):
        report.warn(
            "unresolved-reference",
            f"`{shown}` leads nowhere in this document; {effect}.",
            pointer,
            "Correct the reference or add what it names.",
        )
    else:
        reason = report.reason(pointer) or "it is not read"
        report.warn(
            "external-reference",
            f"`{shown}` leads to another file, and {reason}; {effect}.",
            pointer,
            "Correct the path, or put the file below the folder of the document.",
        )


def _mapping(
    node: dict[str, Any], pointer: str, lookup: Lookup, report: Report
) -> None:
    """Make the values of a discriminator's mapping references; drop those without target."""
    for value, name in list(node.get("mapping", {}).items()):
        known = lookup.find("#" + join("/components/schemas", name))
        target = known or lookup.find(name)
        if target is not None and target.pointer:
            node["mapping"][value] = f"#{target.pointer}"
        else:
            _unresolved(name, join(pointer, "mapping", value), report, kind="")
            del node["mapping"][value]


def _component_names(root: dict[str, Any], report: Report) -> None:
    """Collect the names that the Components Object does not allow (section 4.8.7)."""
    for section, components in root.get("components", {}).items():
        if section in SHAPES["components"]:
            for name in components:
                if not _COMPONENT_NAME.fullmatch(name):
                    place = join("/components", section, name)
                    report.collect("component-name", name, place)


def _summaries(report: Report) -> None:
    report.summarise(
        "component-name",
        "Component names hold characters other than A-Z a-z 0-9 . _ -: {}; they are kept.",
        "Rename the components; some tools refuse the document.",
    )
    report.summarise(
        "reference-unescaped",
        "References hold characters that a URI must percent-encode: {}; they are read as "
        "they are meant.",
        "Write `{` as %7B, `}` as %7D and a space as %20 in a `$ref`.",
    )
    report.summarise(
        "nullable",
        "`nullable` means nothing in OpenAPI 3.1, it is read as in 3.0: {}.",
        "Write `type: [string, 'null']`.",
    )


def _break_cycles(root: dict[str, Any], nodes: Iterable[Spot], report: Report) -> None:
    """Take out references that lead back to their own schema through nothing but `allOf`."""
    done: set[int] = set()
    for kind, node, pointer in nodes:
        if kind == "schema" and ("$ref" in node or "allOf" in node):
            _break_cycle(root, node, pointer, done, report)


def _break_cycle(
    root: dict[str, Any],
    start: dict[str, Any],
    pointer: str,
    done: set[int],
    report: Report,
) -> None:
    """Walk from one schema to what it must equal; remove a reference that closes a circle."""
    path: list[int] = []
    waiting: list[dict[str, Any] | None] = [start]
    while waiting:
        node = waiting.pop()
        if node is None:
            done.add(path.pop())
        elif id(node) not in done:
            path.append(id(node))
            waiting.append(None)
            target = resolve(root, node["$ref"][1:]) if "$ref" in node else None
            if id(target) in path:
                report.warn(
                    "reference-cycle",
                    f"`{node.pop('$ref')}` refers to itself; any value is accepted there.",
                    pointer,
                    "Describe the schema where the reference stands.",
                )
                target = None
            inner = [target, *node.get("allOf", ())]
            waiting.extend(it for it in inner if isinstance(it, dict))
