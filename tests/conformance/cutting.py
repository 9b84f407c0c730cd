"""A schema -> one without references, no deeper and no wider than instances need to be.

It is for making instances alone: who judges them sees the whole document. Optional properties
that hold much go first, then arms of choices; an object takes no property beyond its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.conformance.documents import Json, Schema, resolved

_DEPTH, _MOST = 3, 300  # levels of objects, and schemas in all
_FLOOR = -6  # what has to be there goes as deep as this
_HOLDS = ("properties", "items", "allOf", "anyOf", "oneOf", "prefixItems", "$ref")
_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
_OPENING = (
    *("additionalProperties", "unevaluatedProperties", "patternProperties", "not"),
    *("allOf", "anyOf", "oneOf", "if", "dependentSchemas", "propertyNames"),
)


def cut(document: Json, schema: Schema) -> Schema:
    """Return what stands for a schema where instances of it are made."""
    return _Cutter(document).cut(schema, _DEPTH)


class _Cutter:
    def __init__(self, document: Json) -> None:
        self._root, self._left = document, _MOST

    def cut(self, schema: Schema, depth: int, part: bool = False) -> Schema:
        """Return a schema cut at `depth`; a `part` of another one stays open."""
        schema = self._resolved(schema)
        self._left -= 1
        depth = depth if self._left > 0 else min(depth, 0)
        if not isinstance(schema, Mapping) or depth < _FLOOR:
            return schema if isinstance(schema, bool) else {}
        made = {
            key: value for key, value in schema.items() if key not in ("$id", "$schema")
        }
        for key in _LISTS:
            if isinstance(schema.get(key), list):
                made[key] = self._list(key, schema[key], depth)
        if isinstance(schema.get("properties"), Mapping):
            made["properties"] = self._properties(schema, depth)
            if not part and not any(key in schema for key in _OPENING):
                made["additionalProperties"] = False
        for key in ("items", "additionalProperties", "not", "contains"):
            if isinstance(schema.get(key), Mapping):
                made[key] = self.cut(schema[key], depth - 1)
        if "items" in made and depth <= 0 and not made.get("minItems"):
            made["maxItems"] = 0
        return made

    def _resolved(self, schema: Schema) -> Schema:
        for _ in range(20):
            if not isinstance(schema, Mapping) or "$ref" not in schema:
                break
            target = resolved(self._root, schema["$ref"])
            beside = {key: value for key, value in schema.items() if key != "$ref"}
            schema = {"allOf": [target, beside]} if _says_more(beside) else target
        return schema

    def _list(self, key: str, arms: list[Schema], depth: int) -> list[Schema]:
        if key in ("anyOf", "oneOf") and depth <= 0:
            arms = [arm for arm in arms if not self._is_large(arm)] or arms[:1]
        inner = depth if key == "allOf" else depth - 1
        return [self.cut(arm, inner, key == "allOf") for arm in arms]

    def _properties(self, schema: Mapping[str, Any], depth: int) -> dict[str, Schema]:
        required = schema.get("required") or ()
        return {
            name: self.cut(value, depth - 1)
            for name, value in schema["properties"].items()
            if depth > 0 or name in required or not self._is_large(value)
        }

    def _is_large(self, schema: Schema) -> bool:
        schema = self._resolved(schema)
        return isinstance(schema, Mapping) and any(key in schema for key in _HOLDS)


def _says_more(schema: Mapping[str, Any]) -> bool:
    about = ("description", "title", "example", "default", "deprecated", "summary")
    return any(key not in about and not key.startswith("x-") for key in schema)
