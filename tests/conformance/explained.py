"""What the SDK does on purpose otherwise than JSON Schema says, with the reasons.

In README.md the same stands for users. `NOT_ENFORCED` lists keywords by direction; `UNKNOWN` and
`STRICTER` are told though the document allows them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from tests.conformance.documents import Direction, Json

_LIMIT = "an answer beyond a limit is still an answer; requests are held to it"
_WIDTH = "an int of Python has any width; the API knows its own"
_TEXT = "the SDK does not judge addresses, hosts and URLs"
_UNCHECKED = "a type of Python cannot say it; the server still checks"

_BOTH = {
    **dict.fromkeys(("format: int32", "format: int64"), _WIDTH),
    **dict.fromkeys(
        ("format: email", "format: uri", "format: ipv4", "format: ipv6"), _TEXT
    ),
    **dict.fromkeys(("format: hostname", "format: uri-reference"), _TEXT),
    **dict.fromkeys(
        ("not", "if", "then", "else", "contains", "propertyNames"), _UNCHECKED
    ),
    **dict.fromkeys(("dependentRequired", "dependentSchemas"), _UNCHECKED),
    **dict.fromkeys(("unevaluatedProperties", "unevaluatedItems"), _UNCHECKED),
    **dict.fromkeys(("patternProperties", "uniqueItems"), _UNCHECKED),
    **dict.fromkeys(("minProperties", "maxProperties"), _UNCHECKED),
    "enum of objects": _UNCHECKED,
    "false": "a schema that nothing fits is read as one that anything fits",
    "oneOf": "what fits several types of a choice is read as the one that fits best",
}
NOT_ENFORCED: dict[Direction, dict[str, str]] = {
    "request": _BOTH,
    "response": {
        **_BOTH,
        **dict.fromkeys(("minimum", "maximum", "multipleOf"), _LIMIT),
        **dict.fromkeys(("exclusiveMinimum", "exclusiveMaximum"), _LIMIT),
        **dict.fromkeys(("minLength", "maxLength", "pattern"), _LIMIT),
        **dict.fromkeys(("minItems", "maxItems"), _LIMIT),
        "additionalProperties": "what an API adds is kept, not refused",
        "enum": "values that are not listed are kept: an API moves on",
    },
}
NULL = "null for an absent property"
"""In an answer; it reads as None either way."""

UNKNOWN = "unknown property"
"""In a request; `extra_body` sends it."""
WHOLE = "null for a body of fields"
"""The fields are arguments: there is no place for null."""
UNTYPED = "no type"
"""A schema whose keywords speak of one type, and that names none, is of that type."""


def _changed(value: Json, change: Callable[[Json], Json]) -> Json:
    if isinstance(value, dict):
        return {key: _changed(item, change) for key, item in value.items()}
    if isinstance(value, list):
        return [_changed(item, change) for item in value]
    return change(value)


def _whole(value: Json) -> Json:
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _day(value: Json) -> Json:
    if not isinstance(value, str) or not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return value
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        return "2024-01-01"


def _days(value: Json) -> Json:
    months = isinstance(value, str) and re.fullmatch(
        r"P(\d+Y)?(\d+M)?(\d+D)?(T.*)?", value
    )
    return "P1D" if months and (months[1] or months[2]) else value


STRICTER: dict[str, Callable[[Json], Json]] = {
    "1.0 for an integer": lambda value: _changed(value, _whole),
    "pattern of a date": lambda value: _changed(value, _day),
    "duration in months": lambda value: _changed(value, _days),
}
"""By name, how an instance is changed that the SDK then has to take."""
STRICTER_NAMES = (*STRICTER, UNKNOWN, UNTYPED, NULL, WHOLE)
