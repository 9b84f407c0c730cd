"""Which field of which OpenAPI object holds what, as a table; every pass walks by it.

`name` is one object or value of that kind, `[name]` an array and `{name}` a map of them. The
field `*` stands for every other field of its object but extensions (`x-…`). Source: the
OpenAPI specification 3.0.4, 3.1.1 and 3.2.0, section 4, and JSON Schema 2020-12. Fields
that stand here without being in the specification are habits of older dialects.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from typing import Any, Final, NamedTuple, TypeAlias

from sdkgen.model.document import METHODS, POINTER_KEY, escape

_ANNOTATIONS: Final = {"summary": "string", "description": "string"}
#: Fields of a schema that Swagger 2.0 writes into the parameter itself.
SCHEMA_IN_PARAMETER: Final = (
    *("type", "format", "items", "enum", "default", "pattern", "multipleOf"),
    *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
    *("minLength", "maxLength", "minItems", "maxItems", "uniqueItems"),
)
_SCHEMA: Final = {
    **dict.fromkeys(
        (
            *("$ref", "$id", "$schema", "$anchor", "$dynamicRef", "$dynamicAnchor"),
            *("$comment", "title", "description", "format", "pattern"),
            *("contentEncoding", "contentMediaType"),
        ),
        "string",
    ),
    **dict.fromkeys(
        (
            *("additionalProperties", "items", "not", "if", "then", "else"),
            *("contains", "propertyNames", "unevaluatedItems"),
            *("unevaluatedProperties", "contentSchema"),
        ),
        "schema",
    ),
    **dict.fromkeys(("allOf", "anyOf", "oneOf", "prefixItems"), "[schema]"),
    **dict.fromkeys(
        (
            *("properties", "patternProperties", "dependentSchemas"),
            *("$defs", "definitions"),
        ),
        "{schema}",
    ),
    **dict.fromkeys(
        ("deprecated", "readOnly", "writeOnly", "nullable", "uniqueItems"), "boolean"
    ),
    **dict.fromkeys(
        (
            *("minLength", "maxLength", "minItems", "maxItems"),
            *("minProperties", "maxProperties", "minContains", "maxContains"),
        ),
        "integer",
    ),
    **dict.fromkeys(("minimum", "maximum", "multipleOf"), "number"),
    **dict.fromkeys(("exclusiveMinimum", "exclusiveMaximum"), "bound"),
    "type": "type",
    "required": "[string]",
    "enum": "[any]",
    "dependentRequired": "{[string]}",
    "discriminator": "discriminator",
    "externalDocs": "external-docs",
}
_PARAMETER: Final = {
    "$ref": "string",
    "description": "string",
    "required": "boolean",
    "deprecated": "boolean",
    "allowEmptyValue": "boolean",
    "style": "string",
    "explode": "boolean",
    "allowReserved": "boolean",
    "schema": "schema",
    "example": "any",
    "examples": "{example}",
    "content": "{media-type}",
    **{name: _SCHEMA.get(name, "any") for name in SCHEMA_IN_PARAMETER},
}
_FIELDS: Final[dict[str, dict[str, str]]] = {
    "document": {
        "info": "info",
        "jsonSchemaDialect": "string",
        "servers": "[server]",
        "paths": "paths",
        "webhooks": "{path-item}",
        "components": "components",
        "security": "[{[string]}]",
        "tags": "[tag]",
        "externalDocs": "external-docs",
    },
    "info": {
        **_ANNOTATIONS,
        "title": "string",
        "termsOfService": "string",
        "contact": "any",
        "license": "any",
        "version": "string",
    },
    "server": {
        "url": "string",
        "name": "string",
        "description": "string",
        "variables": "{server-variable}",
    },
    "server-variable": {
        "enum": "[string]",
        "default": "string",
        "description": "string",
    },
    "tag": {
        **_ANNOTATIONS,
        "name": "string",
        "parent": "string",
        "kind": "string",
        "externalDocs": "external-docs",
    },
    "external-docs": {"description": "string", "url": "string"},
    "paths": {"*": "path-item"},
    "components": {
        "schemas": "{schema}",
        "responses": "{response}",
        "parameters": "{parameter}",
        "examples": "{example}",
        "requestBodies": "{request-body}",
        "headers": "{header}",
        "securitySchemes": "{security-scheme}",
        "links": "{link}",
        "callbacks": "{callback}",
        "pathItems": "{path-item}",
        "mediaTypes": "{media-type}",
    },
    "path-item": {
        **_ANNOTATIONS,
        "$ref": "string",
        **dict.fromkeys(METHODS, "operation"),
        "additionalOperations": "{operation}",
        "servers": "[server]",
        "parameters": "[parameter]",
    },
    "operation": {
        **_ANNOTATIONS,
        "$ref": "string",  # not of the specification, but usual where files are split
        "tags": "tags",
        "externalDocs": "external-docs",
        "operationId": "string",
        "parameters": "[parameter]",
        "requestBody": "request-body",
        "responses": "responses",
        "callbacks": "{callback}",
        "deprecated": "boolean",
        "security": "[{[string]}]",
        "servers": "[server]",
    },
    "parameter": {"name": "string", "in": "string", **_PARAMETER},
    "header": _PARAMETER,
    "request-body": {
        "$ref": "string",
        "description": "string",
        "content": "{media-type}",
        "required": "boolean",
    },
    "media-type": {
        "$ref": "string",
        "schema": "schema",
        "itemSchema": "schema",
        "example": "any",
        "examples": "{example}",
        "encoding": "{encoding}",
    },
    "encoding": {
        "contentType": "string",
        "headers": "{header}",
        "style": "string",
        "explode": "boolean",
        "allowReserved": "boolean",
    },
    "responses": {"*": "response"},
    "response": {
        **_ANNOTATIONS,
        "$ref": "string",
        "headers": "{header}",
        "content": "{media-type}",
        "links": "{link}",
        "schema": "schema",  # Swagger 2.0 has no `content`
    },
    "callback": {"$ref": "string", "*": "path-item"},
    "example": {**_ANNOTATIONS, "$ref": "string", "externalValue": "string"},
    "link": {"$ref": "string", "operationRef": "string", "operationId": "string"},
    "security-scheme": {
        "$ref": "string",
        "type": "string",
        "description": "string",
        "name": "string",
        "in": "string",
        "scheme": "string",
        "bearerFormat": "string",
        "flows": "any",
        "openIdConnectUrl": "string",
    },
    "schema": _SCHEMA,
    "discriminator": {
        "propertyName": "string",
        "mapping": "{string}",
        "defaultMapping": "string",
    },
}


class Shape(NamedTuple):
    """What a field holds: `one`, a `list` or a `map` of a kind or of another shape."""

    wrap: str
    kind: str
    inner: Shape | None = None


def _parse(text: str) -> Shape:
    """Return the shape that a cell of the table describes."""
    wrap = {"[": "list", "{": "map"}.get(text[0], "one")
    if wrap == "one":
        return Shape(wrap, text)
    inner = _parse(text[1:-1])
    return Shape(wrap, inner.kind, inner)


def shapes_of(table: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, Shape]]:
    """Return a table with its cells parsed."""
    return {
        kind: {field: _parse(text) for field, text in fields.items()}
        for kind, fields in table.items()
    }


SHAPES: Final = shapes_of(_FIELDS)
#: The same without the fields that hold no objects: what a walk goes into. None of them holds
#: arrays or maps in each other.
_INNER: Final[dict[str, dict[str, tuple[str, str]]]] = {
    kind: {
        field: (shape.wrap, shape.kind)
        for field, shape in fields.items()
        if shape.kind in SHAPES
    }
    for kind, fields in SHAPES.items()
}
#: Kinds that may be given by a Reference Object and are replaced by what it refers to.
REFERABLE: Final = frozenset(kind for kind in SHAPES if "$ref" in SHAPES[kind]) - {
    "schema"
}


class Node(NamedTuple):
    """An object of the document on a walk: its kind, itself, where its author wrote it."""

    kind: str
    value: dict[str, Any]
    pointer: str


#: What a walk yields: a `Node` that is a plain tuple, for there are many.
Spot: TypeAlias = tuple[str, dict[str, Any], str]


def walk(
    root: Any,
    kind: str = "document",
    pointer: str = "",
    passing: Container[str] = frozenset(),
) -> Iterator[Spot]:
    """Yield kind, value and pointer of every object below and including `root`.

    In order, each before what it holds. References are not followed, and the kinds of `passing`
    are passed by. A node may be changed while it is the last one yielded.
    """
    waiting = [(kind, root, pointer)]
    while waiting:
        kind, value, pointer = waiting.pop()
        if type(value) is dict:
            if POINTER_KEY in value:
                moved = value[POINTER_KEY]  # of any type, in a document not read yet
                pointer = moved if isinstance(moved, str) else pointer
            yield kind, value, pointer
            if found := slots(kind, value, pointer):
                found.reverse()
                waiting += [
                    (inner, held[key], at)
                    for inner, held, key, at in found
                    if inner not in passing
                ]


#: A place for an object: the kind, the container and key that hold it, its pointer.
Slot: TypeAlias = tuple[str, Any, Any, str]


def slots(kind: str, value: dict[str, Any], pointer: str) -> list[Slot]:
    """Return the places in one object that hold other objects.

    A list, and no call for each: the passes together ask for every object a dozen times.
    """
    fields, found = _INNER[kind], list[Slot]()
    others = fields.get("*")
    if others is None and fields.keys().isdisjoint(value):
        return found
    for name in value:
        shape = fields.get(name)
        if shape is None and not name.startswith("x-"):
            shape = others
        if shape is None:
            continue
        wrap, inner = shape
        at, held = f"{pointer}/{escape(name)}", value[name]
        if wrap == "one":
            found.append((inner, value, name, at))
        elif wrap == "list" and type(held) is list:
            found += [(inner, held, i, f"{at}/{i}") for i in range(len(held))]
        elif wrap == "map" and type(held) is dict:
            found += [(inner, held, key, f"{at}/{escape(key)}") for key in held]
    return found


def field_shape(shape: Shape | None, segment: str) -> Shape | None:
    """Return the shape of what a pointer's segment leads to; None outside of the table."""
    if shape is None or shape.inner is not None:
        return shape and shape.inner
    fields = SHAPES.get(shape.kind, {})
    return fields.get(segment) or (None if segment[:2] == "x-" else fields.get("*"))
