"""Which field of which object of Swagger 2.0 holds what, as a table like that of OpenAPI 3.

Source: the OpenAPI specification 2.0. What is the same in 3.x is taken from there; fields that
stand here without being in 2.0 are habits of those who know 3.x.
"""

from __future__ import annotations

from typing import Final

from sdkgen.normalise.grammar import SCHEMA_IN_PARAMETER, SHAPES, Shape, shapes_of

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch")
#: What a parameter or a header says of its value beside what a schema may say.
IN_PARAMETER: Final[tuple[str, ...]] = (*SCHEMA_IN_PARAMETER, "x-nullable")

_SAME: Final = ("info", "tag", "external-docs", "paths", "responses")
_VALUE: Final = {
    "description": "string",
    "collectionFormat": "string",
    "x-nullable": "boolean",
}
_FIELDS: Final = {
    "document": {
        "info": "info",
        "host": "string",
        "basePath": "string",
        "schemes": "[string]",
        "consumes": "[string]",
        "produces": "[string]",
        "paths": "paths",
        "definitions": "{schema}",
        "parameters": "{parameter}",
        "responses": "{response}",
        "securityDefinitions": "{security-scheme}",
        "security": "[{[string]}]",
        "tags": "[tag]",
        "externalDocs": "external-docs",
    },
    "path-item": {
        "$ref": "string",
        **dict.fromkeys(METHODS, "operation"),
        "parameters": "[parameter]",
    },
    "operation": {
        "$ref": "string",
        "tags": "tags",
        "summary": "string",
        "description": "string",
        "externalDocs": "external-docs",
        "operationId": "string",
        "consumes": "[string]",
        "produces": "[string]",
        "parameters": "[parameter]",
        "responses": "responses",
        "schemes": "[string]",
        "deprecated": "boolean",
        "security": "[{[string]}]",
    },
    "parameter": {
        "$ref": "string",
        "name": "string",
        "in": "string",
        "required": "boolean",
        "allowEmptyValue": "boolean",
        "schema": "schema",
        **_VALUE,
    },
    "header": {"$ref": "string", **_VALUE},
    "response": {
        "$ref": "string",
        "description": "string",
        "schema": "schema",
        "headers": "{header}",
        "examples": "any",
    },
    "security-scheme": {
        "type": "string",
        "description": "string",
        "name": "string",
        "in": "string",
        "flow": "string",
        "authorizationUrl": "string",
        "tokenUrl": "string",
        "scopes": "any",
    },
}


def _grammar() -> dict[str, dict[str, Shape]]:
    in_value = {name: SHAPES["parameter"][name] for name in SCHEMA_IN_PARAMETER}
    found = {**{kind: SHAPES[kind] for kind in _SAME}, **shapes_of(_FIELDS)}
    for kind in ("parameter", "header"):
        found[kind] |= in_value
    found["schema"] = {
        **SHAPES["schema"],
        # A name of a property; an object where somebody writes as in 3.x.
        "discriminator": Shape("one", "any"),
        "x-nullable": Shape("one", "boolean"),
    }
    return found


GRAMMAR: Final = _grammar()
