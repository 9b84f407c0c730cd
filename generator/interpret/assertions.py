"""Read the assertions of JSON Schema Validation (2020-12, section 6) that the model keeps.

In come schema nodes of any quality, out come `ir.Bounds` and plain values; what has the wrong
type is left out.
"""

from __future__ import annotations

from typing import Any

from ..model import ir
from .merge import Node

_BOUNDS = {
    "minimum": "minimum",
    "maximum": "maximum",
    "exclusiveMinimum": "exclusive_minimum",
    "exclusiveMaximum": "exclusive_maximum",
    "multipleOf": "multiple_of",
    "minLength": "min_length",
    "maxLength": "max_length",
    "pattern": "pattern",
}
_BOUNDS_OF = {
    "string": {"minLength", "maxLength", "pattern"},
    "number": {
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "multipleOf",
    },
}

#: Keywords that speak of values of one type.
_IMPLIED = {
    "properties": "object",
    "additionalProperties": "object",
    "patternProperties": "object",
    "items": "array",
    "prefixItems": "array",
    "minItems": "array",
    "maxItems": "array",
    "uniqueItems": "array",
    "minLength": "string",
    "maxLength": "string",
    "pattern": "string",
    "format": "string",
    "minimum": "number",
    "maximum": "number",
    "exclusiveMinimum": "number",
    "exclusiveMaximum": "number",
    "multipleOf": "number",
}


def implied(node: Node) -> str | None:
    """Return the type that a schema without `type` speaks of, None where it speaks of none."""
    return next((kind for word, kind in _IMPLIED.items() if word in node), None)


def bounds_of(node: Node, kind: str) -> ir.Bounds:
    """Return the assertions that hold for values of one type."""
    found: dict[str, Any] = {}
    if _BOUNDS.keys().isdisjoint(node):
        return ir.NO_BOUNDS
    for word, name in _BOUNDS.items():
        value = node.get(word)
        fits = isinstance(value, str) if word == "pattern" else _is_number(value)
        if word in _BOUNDS_OF[kind] and fits:
            found[name] = value
    return ir.Bounds(**found) if found else ir.NO_BOUNDS


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def natural(value: object) -> int | None:
    """Return a whole number that is not negative, None for anything else."""
    return (
        value
        if isinstance(value, int) and not isinstance(value, bool) and value >= 0
        else None
    )


def is_scalar(value: object) -> bool:
    """Tell whether a JSON value is no array and no object."""
    return value is None or isinstance(value, str | int | float | bool)
