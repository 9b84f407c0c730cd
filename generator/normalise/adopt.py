"""References into places where no such object belongs in; references to components out.

People keep schemas under `definitions` or `x-…`, where no pass would find them: their
targets are copied to `components`, as if the author had written them there.
"""

from __future__ import annotations

from typing import Any, Final

from sdkgen.model.document import POINTER_KEY, join, split
from sdkgen.normalise.grammar import Node, Shape, walk
from sdkgen.normalise.lookup import Lookup, Target
from sdkgen.normalise.report import Report
from sdkgen.normalise.shapes import Shaper

_SECTIONS: Final = {
    "schema": "schemas",
    "response": "responses",
    "parameter": "parameters",
    "example": "examples",
    "request-body": "requestBodies",
    "header": "headers",
    "security-scheme": "securitySchemes",
    "link": "links",
    "callback": "callbacks",
    "path-item": "pathItems",
    "media-type": "mediaTypes",
}


def run(root: dict[str, Any], report: Report) -> dict[str, Any]:
    """Copy every stray target to the components, in place, and refer to the copy."""
    return _Adoption(root, report).run()


class _Adoption:
    def __init__(self, root: dict[str, Any], report: Report) -> None:
        self.root = root
        self.report = report
        self.lookup = Lookup(root)
        self.adopted: dict[tuple[str, str], str] = {}
        self.waiting: list[Node] = []
        self.numbers: dict[tuple[str, str], int] = {}

    def run(self) -> dict[str, Any]:
        """Visit the document, then what was adopted, which may refer to more."""
        self.visit(Node("document", self.root, ""))
        while self.waiting:
            self.visit(self.waiting.pop())
        return self.root

    def visit(self, start: Node) -> None:
        """Deal with every reference in one tree."""
        for kind, node, pointer in list(walk(start.value, start.kind, start.pointer)):
            reference = node.get("$ref")
            if kind not in _SECTIONS or not isinstance(reference, str):
                continue
            if _is_regular(reference, kind):
                continue
            target = self.lookup.find(reference, pointer)
            if target is not None and not target.is_a(kind) and target.pointer:
                node["$ref"] = self.adopt(kind, target)

    def adopt(self, kind: str, target: Target) -> str:
        """Return a reference to the copy of a target, made on the first call."""
        known = self.adopted.get((kind, target.pointer))
        if known is not None:
            return known
        section = self.root.setdefault("components", {}).setdefault(_SECTIONS[kind], {})
        key = self.free(_SECTIONS[kind], split(target.pointer)[-1], section)
        copied = Shaper(self.report).shaped(
            Shape("one", kind), target.value, target.pointer
        )
        if not isinstance(copied, dict):
            copied = {} if copied is not False else {"not": {}}
        section[key] = {**copied, POINTER_KEY: target.pointer}
        self.waiting.append(Node(kind, section[key], target.pointer))
        reference = "#" + join("", "components", _SECTIONS[kind], key)
        self.adopted[kind, target.pointer] = reference
        return reference

    def free(self, title: str, name: str, taken: dict[str, Any]) -> str:
        """Return the name, or the first of `name_2`, `name_3` … that is not taken."""
        free, number = name, self.numbers.get((title, name), 1)
        while free in taken:
            number += 1
            free = f"{name}_{number}"
        self.numbers[title, name] = number
        return free


def _is_regular(reference: str, kind: str) -> bool:
    """Tell whether a reference names a component of its kind, as nearly all do."""
    prefix = f"#/components/{_SECTIONS[kind]}/"
    return reference.startswith(prefix) and reference.count("/") == 3
