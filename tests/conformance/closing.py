"""Schemas of requests, closed: a property that the document does not name is a slip.

This is the rule of the SDK for requests; what is told by it alone is no mistake of the SDK.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.conformance.documents import Json, Schema, resolved

_SETTLED = ("additionalProperties", "unevaluatedProperties")
_CHOICES = ("allOf", "anyOf", "oneOf")


def for_requests(document: Json) -> Json:
    """Return the document with each value closed that stands for itself.

    What arms and parts of a schema name counts as named.
    """
    return _Sealing(document).document()


class _Sealing:
    def __init__(self, document: Json) -> None:
        self._root = document

    def document(self) -> Json:
        return self._node(self._root)

    def _node(self, node: Json) -> Json:
        if isinstance(node, list):
            return [self._node(item) for item in node]
        if not isinstance(node, Mapping):
            return node
        return {key: self._part(key, value) for key, value in node.items()}

    def _part(self, key: str, value: Json) -> Json:
        inner = self._node(value)
        if key == "properties" and isinstance(value, Mapping):
            return {name: self._sealed(value[name], one) for name, one in inner.items()}
        if key in ("items", "additionalProperties", "schema"):
            return self._sealed(value, inner)
        return inner

    def _sealed(self, schema: Schema, made: Schema) -> Schema:
        if not isinstance(schema, Mapping) or self._is_open(schema, set()):
            return made
        return {**made, "unevaluatedProperties": False}

    def _is_open(self, schema: Any, seen: set[str]) -> bool:
        """Tell whether a schema names no property, or says itself what others are."""
        return not self._names_some(schema, seen)

    def _names_some(self, schema: Any, seen: set[str]) -> bool:
        if not isinstance(schema, Mapping) or any(key in schema for key in _SETTLED):
            return False
        if isinstance(reference := schema.get("$ref"), str):
            try:
                target = resolved(self._root, reference)
            except (LookupError, ValueError):
                return False
            return reference not in seen and self._names_some(
                target, seen | {reference}
            )
        parts = [part for key in _CHOICES for part in schema.get(key) or ()]
        return bool(schema.get("properties")) or any(
            self._names_some(part, seen) for part in parts
        )
