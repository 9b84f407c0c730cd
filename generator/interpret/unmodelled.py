"""Collect what a document demands of requests and the types of the SDK do not say.

In come the normalised document and its operations, out come the same operations with
`ir.Assertion` values: a server refuses what an SDK takes there, so a comparison has to know.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeAlias

from ..model import ir
from ..model.document import escape, resolve

Node: TypeAlias = Mapping[str, Any]
_Part: TypeAlias = tuple[object, str, str]  # a schema, its place, its pointer

# Keywords of JSON Schema (2020-12) for which Python has no type. Some stand for others that
# mean nothing without them.
_WORDS = {
    "minProperties": (),
    "maxProperties": (),
    "dependentRequired": (),
    "dependentSchemas": (),
    "not": (),
    "if": ("then", "else"),
    "contains": ("minContains", "maxContains"),
    "propertyNames": (),
    "unevaluatedProperties": (),
    "unevaluatedItems": (),
}
_NOTHING = ("true", "{}", "0")  # what demands nothing, as JSON
_ARMS = ("allOf", "anyOf", "oneOf")


def with_assertions(
    root: Node, operations: tuple[ir.Operation, ...]
) -> tuple[ir.Operation, ...]:
    """Return the operations with what is demanded of their requests beyond the types."""
    reader = _Reader(root)
    return tuple(replace(o, assertions=tuple(reader.read(o))) for o in operations)


class _Reader:
    def __init__(self, root: Node) -> None:
        self.root = root
        self.demanding = self._demanding()

    def _demanding(self) -> set[str]:
        """Return the components that lead to an assertion, however far."""
        components = self.root.get("components")
        schemas = components.get("schemas") if isinstance(components, Mapping) else None
        found, referrers = list[str](), defaultdict[str, list[str]](list)
        for name, node in (schemas if isinstance(schemas, Mapping) else {}).items():
            own = f"#/components/schemas/{escape(name)}"
            for inner in _everything(node):
                if not _WORDS.keys().isdisjoint(inner):
                    found.append(own)
                if isinstance(inner.get("$ref"), str):
                    referrers[inner["$ref"]].append(own)
        out: set[str] = set()
        while found:
            name = found.pop()
            if name not in out:
                out.add(name)
                found += referrers[name]
        return out

    def read(self, operation: ir.Operation) -> Iterator[ir.Assertion]:
        """Yield what is demanded of the body of an operation and of its parameters."""
        item = self.root["paths"].get(operation.path) or {}
        node = item.get(operation.method.lower())
        if not isinstance(node, Mapping):
            return
        waiting = list[_Part]()
        for at, parameter in enumerate(node.get("parameters") or ()):
            if isinstance(parameter, Mapping):
                place = f"request.{parameter.get('in')}.{parameter.get('name')}"
                start = f"{operation.id}/parameters/{at}/schema"
                waiting.append((parameter.get("schema"), place, start))
        if operation.body is not None:
            content = (node.get("requestBody") or {}).get("content") or {}
            media = content.get(operation.body.media_type) or {}
            start = operation.body.pointer
            waiting.append((media.get("schema"), "request.body", start))
        yield from self._look(waiting[::-1])

    def _look(self, waiting: list[_Part]) -> Iterator[ir.Assertion]:
        """Yield the assertions of schemas and of all inside; each component is seen once."""
        seen = set[str]()
        while waiting:
            node, place, pointer = waiting.pop()
            if not isinstance(node, Mapping):
                continue
            yield from _own(node, place, pointer)
            waiting += [*_parts(node, place, pointer)][::-1]
            target = node.get("$ref")
            if isinstance(target, str) and target in self.demanding:
                if target not in seen:
                    waiting.append((resolve(self.root, target), place, target))
                seen.add(target)


def _own(node: Node, place: str, pointer: str) -> Iterator[ir.Assertion]:
    if _WORDS.keys().isdisjoint(node):  # as nearly all
        return
    for word, others in _WORDS.items():
        text = json.dumps(node.get(word, True), sort_keys=True)
        if text not in _NOTHING:
            value = {key: node[key] for key in (word, *others) if key in node}
            if len(value) > 1:
                text = json.dumps(value, sort_keys=True)
            yield ir.Assertion(place, word, text, f"{pointer}/{escape(word)}")


def _parts(node: Node, place: str, pointer: str) -> Iterator[_Part]:
    """Yield the schemas inside a schema, with their places and pointers."""
    found = node.get("properties")
    properties: Node = found if isinstance(found, Mapping) else {}
    for name in sorted(properties):
        where = f"{pointer}/properties/{escape(name)}"
        yield properties[name], f"{place}.{name}", where
    for word, brackets in (("items", "[]"), ("additionalProperties", "{}")):
        yield node.get(word), f"{place}{brackets}", f"{pointer}/{word}"
    for word in _ARMS:
        arms = node.get(word)
        for at, arm in enumerate(arms if isinstance(arms, list) else ()):
            yield arm, place, f"{pointer}/{word}/{at}"


def _everything(node: object) -> Iterator[Node]:
    """Yield all objects inside a schema, whatever they are; references are not followed."""
    waiting = [node]
    while waiting:
        found = waiting.pop()
        if isinstance(found, Mapping):
            yield found
            waiting += found.values()
        elif isinstance(found, list):
            waiting += found
