"""References into places where no such object belongs in; references to components out.

People keep schemas under `definitions` or `x-…`, where no pass would find them: their
targets are copied to `components`, as if the author had written them there.
"""

from __future__ import annotations

import re
from typing import Any, Final

from sdkgen.model.document import FILES_KEY, POINTER_KEY, join, split
from sdkgen.normalise.grammar import Node, Shape, Spot, walk
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

_FILES: Final = f"#/{FILES_KEY}/"
_ODD: Final = re.compile(r"[^A-Za-z0-9_-]+")
#: How many references may lead to each other.
_HOPS: Final = 50


def run(root: dict[str, Any], report: Report) -> dict[str, Any]:
    """Copy every stray target to the components, in place, and refer to the copy."""
    return _Adoption(root, report).run()


class _Adoption:
    def __init__(self, root: dict[str, Any], report: Report) -> None:
        self.root = root
        self.report = report
        self.nodes = list(walk(root))
        self.lookup = Lookup(root, self.nodes)
        self.adopted: dict[tuple[str, str], str] = {}
        self.waiting: list[Node] = []
        self.numbers: dict[tuple[str, str], int] = {}

    def run(self) -> dict[str, Any]:
        """Visit the document, then what was adopted, which may refer to more."""
        self.settle()
        self.visit(list(walk(self.root)) if self.adopted else self.nodes)
        while self.waiting:
            kind, node, pointer = self.waiting.pop()
            self.visit(list(walk(node, kind, pointer)))
        return self.root

    def settle(self) -> None:
        """Let a component that only refers to another file be what is there, with its name."""
        for kind, section in _SECTIONS.items():
            components = self.root.get("components", {}).get(section, {})
            for name, component in components.items():
                if not _is_alias(component):
                    continue
                pointer = join("/components", section, name)
                target = self.stray(kind, component, pointer)
                if target is None or not _is_elsewhere(target):
                    continue
                if (kind, target.pointer) not in self.adopted:
                    self.put(kind, target, name, components)

    def visit(self, nodes: list[Spot]) -> None:
        """Deal with every reference in one tree."""
        for kind, node, pointer in nodes:
            if kind == "discriminator":
                self.map(node.get("mapping", {}), pointer)
            if kind not in _SECTIONS:
                continue
            if (target := self.stray(kind, node, pointer)) is not None:
                node["$ref"] = self.adopt(kind, target)

    def map(self, mapping: dict[str, str], pointer: str) -> None:
        """Adopt the schemas in other files that a discriminator names."""
        for value, name in mapping.items():
            if name.startswith(_FILES):
                target = self.stray("schema", {"$ref": name}, pointer)
                mapping[value] = self.adopt("schema", target) if target else name

    def stray(self, kind: str, node: dict[str, Any], pointer: str) -> Target | None:
        """Return what a reference leads to in the end, if its like has no place there."""
        reference, target = node.get("$ref"), None
        for _ in range(_HOPS):
            if not isinstance(reference, str) or _is_regular(reference, kind):
                break
            target = self.lookup.find(reference, pointer)
            if target is None or not _is_elsewhere(target):
                break
            if not _is_alias(target.value):
                break
            reference = target.value["$ref"]
        if target is None or target.is_a(kind) or not target.pointer:
            return None
        return target

    def adopt(self, kind: str, target: Target) -> str:
        """Return a reference to the copy of a target, made on the first call."""
        known = self.adopted.get((kind, target.pointer))
        if known is not None:
            return known
        section = self.root.setdefault("components", {}).setdefault(_SECTIONS[kind], {})
        key = self.free(_SECTIONS[kind], _names(target.pointer), section)
        return self.put(kind, target, key, section)

    def put(self, kind: str, target: Target, key: str, section: dict[str, Any]) -> str:
        """File the copy of a target among the components; return a reference to it."""
        copied = Shaper(self.report).shaped(
            Shape("one", kind), target.value, target.pointer
        )
        if not isinstance(copied, dict):
            copied = {} if copied is not False else {"not": {}}
        section[key] = {**copied, POINTER_KEY: target.pointer}
        self.waiting.append(Node(kind, section[key], target.pointer))
        place = join("", "components", _SECTIONS[kind], key)
        self.report.moved[place] = target.pointer
        self.adopted[kind, target.pointer] = f"#{place}"
        return f"#{place}"

    def free(self, title: str, names: list[str], taken: dict[str, Any]) -> str:
        """Return the first name that is not taken, else one with a number: `name_2` …."""
        free = next((name for name in names if name not in taken), names[-1])
        name, number = free, self.numbers.get((title, free), 1)
        while free in taken:
            number += 1
            free = f"{name}_{number}"
        self.numbers[title, name] = number
        return free


def _is_elsewhere(target: Target) -> bool:
    """Tell whether a target came from another file."""
    return target.pointer.startswith(_FILES[1:])


def _is_alias(value: Any) -> bool:
    """Tell whether an object is a reference and nothing else."""
    return isinstance(value, dict) and len(value) == 1 and "$ref" in value


def _names(pointer: str) -> list[str]:
    """Return names for a target, best first: what it is called, then with what it lies in.

    A file is called by its name, and lies in its folders.
    """
    segments = split(pointer)
    if segments[0] != FILES_KEY:
        return segments[-1:]
    *folders, file = segments[1].split("/")
    own = segments[2:]
    parts = [*folders, file.rpartition(".")[0] or file, *own]
    words = [_ODD.sub("_", part) for part in parts]
    return ["_".join(words[at:]) for at in reversed(range(len(words)))]


def _is_regular(reference: str, kind: str) -> bool:
    """Tell whether a reference names a component of its kind, as nearly all do."""
    prefix = f"#/components/{_SECTIONS[kind]}/"
    return reference.startswith(prefix) and reference.count("/") == 3
