"""Documents as plain JSON, and as JSON Schema 2020-12: without a line of our own reader.

In comes a path, out goes the document as PyYAML or json read it; `as_json_schema` turns its
schemas, those of OpenAPI 3.0 as well, into what `jsonschema` judges, in one direction.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal
from urllib.parse import unquote

import yaml

Json = Any
Direction = Literal["request", "response"]
Schema = Any  # a mapping, or true or false

_HIDDEN = {"request": "readOnly", "response": "writeOnly"}
_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
_MAPS = ("properties", "patternProperties", "$defs", "definitions", "dependentSchemas")
_ONE = (
    *("items", "additionalProperties", "not", "contains", "if", "then", "else"),
    *("propertyNames", "unevaluatedItems", "unevaluatedProperties"),
)
_LIMITS = (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum"))
_SPEAK_OF = {
    **dict.fromkeys(
        ("properties", "additionalProperties", "patternProperties"), "object"
    ),
    **dict.fromkeys(("items", "prefixItems", "minItems", "maxItems"), "array"),
    **dict.fromkeys(("uniqueItems", "contains"), "array"),
    **dict.fromkeys(("minLength", "maxLength", "pattern", "format"), "string"),
    **dict.fromkeys(("minimum", "maximum", "multipleOf"), "number"),
    **dict.fromkeys(("exclusiveMinimum", "exclusiveMaximum"), "number"),
}


class _Loader(yaml.CSafeLoader):
    """Reads YAML 1.2: `ON` is a text, and so is a date."""

    yaml_implicit_resolvers = {  # noqa: RUF012
        first: [pair for pair in pairs if pair[0].endswith((":int", ":float", ":null"))]
        for first, pairs in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }


_Loader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf")
)


def read(path: Path) -> Json:
    """Return a document as plain JSON."""
    text = path.read_text("utf-8-sig")
    if path.suffix == ".json":
        return json.loads(text)
    # What YAML knows and JSON does not, such as a number for a key, goes.
    return json.loads(json.dumps(yaml.load(text, _Loader)))


def resolved(document: Json, reference: str) -> Json:
    """Return what a reference into the document leads to. Raises LookupError."""
    if not reference.startswith("#/"):
        raise LookupError(reference)
    for part in reference[2:].split("/"):
        key = unquote(part).replace("~1", "/").replace("~0", "~")
        document = document[int(key) if isinstance(document, list) else key]
    return document


def references(node: Json) -> Iterator[str]:
    """Yield every `$ref` of a node."""
    if isinstance(node, Mapping):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"]
        for value in node.values():
            yield from references(value)
    elif isinstance(node, list):
        for value in node:
            yield from references(value)


def as_json_schema(document: Json, direction: Direction) -> Json:
    """Return the document with its schemas in JSON Schema 2020-12, for one direction."""
    return _Dialect(document, direction).document()


def typed(node: Json) -> Json:
    """Return a node with a type wherever keywords speak of one and `type` is missing."""
    if isinstance(node, list):
        return [typed(item) for item in node]
    if not isinstance(node, Mapping):
        return node
    made = {key: typed(value) for key, value in node.items()}
    if "type" not in node:
        spoken = [kind for word, kind in _SPEAK_OF.items() if word in node]
        made |= {"type": spoken[0]} if spoken else {}
    return made


class _Dialect:
    """Turns the schemas of one document into JSON Schema, as OpenAPI says they are meant."""

    def __init__(self, document: Json, direction: Direction) -> None:
        self.root, self.hidden = document, _HIDDEN[direction]
        self.is_3_0 = str(document["openapi"]).startswith("3.0")

    def document(self) -> Json:
        found: Json = self._anything(self.root)
        return found | {"openapi": "3.1.0"}

    def _anything(self, node: Json) -> Json:
        """Return a node that is no schema, with the schemas in it."""
        if isinstance(node, list):
            return [self._anything(item) for item in node]
        if not isinstance(node, Mapping):
            return node
        return {key: self._part(key, value) for key, value in node.items()}

    def _part(self, key: str, value: Json) -> Json:
        if key in ("example", "examples"):
            return value
        if key == "schema":
            return self.schema(value)
        if key == "schemas" and isinstance(value, Mapping):
            return {name: self.schema(inner) for name, inner in value.items()}
        return self._anything(value)

    def schema(self, node: Schema) -> Schema:
        """Return one schema."""
        if not isinstance(node, Mapping):
            return node
        if self.is_3_0 and "$ref" in node:
            return self._nullable({"$ref": node["$ref"]}, node)
        found = {key: self._keyword(key, value) for key, value in node.items()}
        if node.get("contentEncoding") == "base64":
            found["format"] = "byte"
        self._limits(found)
        self._directed(found, node)
        self._told_apart(found, node)
        return self._nullable(found, node)

    def _keyword(self, key: str, value: Json) -> Json:
        if key in _LISTS and isinstance(value, list):
            return [self.schema(item) for item in value]
        if key in _MAPS and isinstance(value, Mapping):
            return {name: self.schema(item) for name, item in value.items()}
        return self.schema(value) if key in _ONE else value

    def _limits(self, found: dict[str, Json]) -> None:
        for exclusive, limit in _LIMITS:
            if isinstance(flag := found.get(exclusive), bool):
                del found[exclusive]
                if flag and limit in found:
                    found[exclusive] = found.pop(limit)

    def _directed(self, found: dict[str, Json], node: Mapping[str, Json]) -> None:
        """Take out the properties that never travel in this direction."""
        inner = node.get("properties")
        known = inner if isinstance(inner, Mapping) else {}
        hidden = {key for key, value in known.items() if self._is_hidden(value)}
        if hidden:
            shown = {k: v for k, v in found["properties"].items() if k not in hidden}
            required = [key for key in found.get("required", ()) if key not in hidden]
            found |= {"properties": shown, "required": required}

    def _is_hidden(self, schema: Schema, depth: int = 0) -> bool:
        """Tell whether a property says of itself, or by what it refers to, that it stays."""
        if not isinstance(schema, Mapping) or depth > 9:
            return False
        if schema.get(self.hidden) is True:
            return True
        parts = list(schema.get("allOf") or ())
        if "$ref" in schema:
            try:
                parts.append(resolved(self.root, schema["$ref"]))
            except (LookupError, ValueError):
                return False
        return any(self._is_hidden(part, depth + 1) for part in parts)

    def _told_apart(self, found: dict[str, Json], node: Mapping[str, Json]) -> None:
        """Let the property of a discriminator hold what names the arm, as OpenAPI says."""
        told = node.get("discriminator")
        for key in ("oneOf", "anyOf"):
            if isinstance(told, Mapping) and "propertyName" in told and key in node:
                found[key] = [self._tagged(arm, told) for arm in found[key]]

    def _tagged(self, arm: Schema, told: Mapping[str, Json]) -> Schema:
        target = arm.get("$ref") if isinstance(arm, Mapping) else None
        if target is None:
            return arm
        mapping = told.get("mapping") or {}
        short = target.rpartition("/")[2]
        values = [key for key, to in mapping.items() if to in (target, short)]
        named = {"properties": {told["propertyName"]: {"enum": values or [short]}}}
        return {"allOf": [arm, named]}

    def _nullable(self, found: Schema, node: Mapping[str, Json]) -> Schema:
        """Let null be, as `nullable` means it, whatever stands beside."""
        if node.get("nullable") is not True:
            return found
        return {"anyOf": [found, {"type": "null"}]}
