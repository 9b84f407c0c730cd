"""Infer from examples what a page does not spell out: fields of items, forms of texts.

In come JSON values, out come schemas that say `x-inferred: true` wherever a value is all that
is known. Nothing is guessed beyond what an example shows.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any

INFERRED = "x-inferred"
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_TIME = re.compile(
    r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})"
)
_DATE_PATTERN = r"^\d{4}-\d{2}-\d{2}$"
Schema = dict[str, Any]


def schema_of(values: Sequence[Any], required: Collection[str] | None = None) -> Schema:
    """Return the schema of values that stand in one place.

    Of objects, the keys that all of them have are required, or those that are in `required`.
    """
    kinds = {_kind(value) for value in values}
    if not kinds - {"null"}:
        return {INFERRED: True}
    if len(kinds) > 1 and kinds != {"integer", "number"}:
        told = [v for v in values if v is not None]
        return schema_of(told, required) if "null" in kinds else {INFERRED: True}
    kind = "number" if len(kinds) > 1 else next(iter(kinds))
    if kind == "object":
        return _object(values, required)
    if kind == "array":
        items = [item for value in values for item in value]
        return {"type": "array", INFERRED: True, "items": schema_of(items, required)}
    if kind == "string":
        return text_of(values)
    return {"type": kind, INFERRED: True}


def _object(
    values: Sequence[Mapping[str, Any]], required: Collection[str] | None
) -> Schema:
    names = list(dict.fromkeys(name for value in values for name in value))
    always = [name for name in names if all(name in value for value in values)]
    needed = always if required is None else [n for n in names if n in required]
    out: Schema = {"type": "object", INFERRED: True, "properties": {}}
    for name in names:
        seen = [value[name] for value in values if name in value]
        out["properties"][name] = schema_of(seen, required)
    return out | ({"required": needed} if needed else {})


def text_of(values: Sequence[str]) -> Schema:
    """Return the schema of texts: a day, a moment, one of both, or any text."""
    days = [bool(_DATE.fullmatch(value)) for value in values]
    times = [bool(_TIME.fullmatch(value)) for value in values]
    if values and all(day or time for day, time in zip(days, times, strict=True)):
        if all(times):
            return {"type": "string", "format": "date-time", INFERRED: True}
        return day_or_moment()
    return {"type": "string", INFERRED: True}


def looks_like_time(values: Sequence[Any]) -> bool:
    """Tell whether values are days or moments, all of them."""
    texts = [value for value in values if isinstance(value, str)]
    return bool(texts) and all(_DATE.fullmatch(t) or _TIME.fullmatch(t) for t in texts)


def day_or_moment() -> Schema:
    """Return the schema of a text that is a moment or a day."""
    arms = [
        {"type": "string", "format": "date-time"},
        {"type": "string", "pattern": _DATE_PATTERN},
    ]
    return {"anyOf": arms, INFERRED: True}


def places(node: Any, where: str = "") -> list[str]:
    """Return where something was inferred, outermost place first, as `charges[].lease_id`."""
    found: list[str] = []
    waiting = [(node, where)]
    while waiting:
        schema, at = waiting.pop()
        if not isinstance(schema, dict):
            continue
        if schema.get(INFERRED) is True:
            found.append(at)
        inner = schema.get("properties")
        waiting += [
            (value, f"{at}.{name}" if at else name)
            for name, value in reversed(list((inner or {}).items()))
        ]
        if "items" in schema:
            waiting.append((schema["items"], f"{at}[]"))
    return found


def _kind(value: Any) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case int():
            return "integer"
        case float():
            return "number"
        case str():
            return "string"
        case list():
            return "array"
        case _:
            return "object"
