"""Schemas that contradict themselves in, schemas that can be read out; each repair reported."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, Final

from sdkgen.model.document import join
from sdkgen.normalise.grammar import walk
from sdkgen.normalise.report import Report

_TYPES: Final[dict[str, tuple[type, ...]]] = {
    "string": (str,),
    "integer": (int, float),
    "number": (int, float),
    "boolean": (bool,),
    "object": (dict,),
    "array": (list,),
    "null": (type(None),),
}
_COMBINED: Final = ("allOf", "anyOf", "oneOf", "$ref", "if", "not", "patternProperties")
#: What says, here or beside, which items an array has.
_HOLDS: Final = ("items", "prefixItems", *_COMBINED)


def run(root: dict[str, Any], report: Report) -> dict[str, Any]:
    """Repair every schema of the document in place."""
    for kind, node, pointer in walk(root):
        if kind == "schema":
            for word, repair in _REPAIRS:
                if word in node:
                    repair(node, pointer, report)
    return root


def types_of(schema: dict[str, Any]) -> list[str]:
    """Return the types that a schema names; none if it allows all."""
    types = schema.get("type", [])
    return types if isinstance(types, list) else [types]


def _unknown_types(node: dict[str, Any], pointer: str, report: Report) -> None:
    """Drop type names that JSON Schema does not have."""
    unknown = [name for name in types_of(node) if name not in _TYPES]
    if "type" not in node or (types_of(node) and not unknown):
        return
    report.warn(
        "unknown-type",
        f"`{unknown[0][:40] if unknown else '[]'}` is no type; it is left out.",
        f"{pointer}/type",
        f"Write one of {', '.join(_TYPES)}.",
    )
    known = [name for name in types_of(node) if name in _TYPES]
    node["type"] = known
    if not known:
        del node["type"]


def _missing_items(node: dict[str, Any], pointer: str, report: Report) -> None:
    """Let an array without `items` hold anything."""
    if "array" not in types_of(node) or any(name in node for name in _HOLDS):
        return
    node["items"] = {}
    report.warn(
        "missing-items",
        "The array does not say what it holds; any value is accepted.",
        pointer,
        "Add `items`.",
    )


def _enum(node: dict[str, Any], pointer: str, report: Report) -> None:
    """Drop repeated values of an enum, and an enum without any."""
    if "enum" not in node:
        return
    values = {_identity(value): value for value in reversed(node["enum"])}
    if not values:
        del node["enum"]
        message = "The enum is empty, so that nothing fits; it is left out."
        report.warn("empty-enum", message, f"{pointer}/enum", "List the values.")
    elif len(values) < len(node["enum"]):
        repeated = _first_repeated(node["enum"])
        report.warn(
            "duplicate-enum-value",
            f"The enum lists {len(node['enum']) - len(values)} value(s) more than once, "
            f"`{json.dumps(repeated)[:60]}` first; each is read once.",
            f"{pointer}/enum",
            "Remove the repetition.",
        )
        node["enum"] = list(reversed(values.values()))


def _first_repeated(values: list[Any]) -> Any:
    seen = set()
    for value in values:
        key = _identity(value)
        if key in seen:
            return value
        seen.add(key)
    return None


def _identity(value: Any) -> str:
    """Return what equal JSON values have in common: 1 and 1.0 are one, 1 and true are not."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        whole = value == value // 1
        return f"number {int(value) if whole else value}"
    return json.dumps(value, sort_keys=True)


def _enum_types(node: dict[str, Any], pointer: str, report: Report) -> None:
    """Report values of an enum that its type does not allow."""
    allowed = tuple(python for name in types_of(node) for python in _TYPES[name])
    if not allowed or "enum" not in node:
        return
    strangers = [value for value in node["enum"] if type(value) not in allowed]
    if strangers:
        report.warn(
            "enum-type",
            f"`{json.dumps(strangers[0])[:60]}` of the enum is no "
            f"{' or '.join(types_of(node))}; the values are kept.",
            f"{pointer}/enum",
            "Correct the type or put the value in quotes.",
        )


def _required(node: dict[str, Any], pointer: str, report: Report) -> None:
    """Add the properties that are required but not described, with any value."""
    if "required" not in node or not _describes_all(node, pointer):
        return
    properties = node.setdefault("properties", {})
    for index, name in enumerate(dict.fromkeys(node["required"])):
        if name not in properties:
            properties[name] = {}
            report.warn(
                "required-unknown",
                f"`{name[:60]}` is required but not among the properties; it is added, "
                "for any value.",
                join(pointer, "required", index),
                "Describe the property or take it out of `required`.",
            )


def _describes_all(node: dict[str, Any], pointer: str) -> bool:
    """Tell whether the properties of a schema stand in itself, not in one beside it."""
    if any(name in node for name in _COMBINED):
        return False
    if isinstance(node.get("additionalProperties"), dict):
        return False
    inside = pointer.split("/")[-2:-1]
    if inside and inside[0] in ("allOf", "anyOf", "oneOf"):
        return False
    return "properties" in node or "object" in types_of(node)


def _discriminator(node: dict[str, Any], pointer: str, report: Report) -> None:
    """Drop a discriminator that names no property."""
    if "discriminator" in node and "propertyName" not in node["discriminator"]:
        del node["discriminator"]
        report.warn(
            "discriminator-without-property",
            "The discriminator names no property; it is left out.",
            f"{pointer}/discriminator",
            "Add `propertyName`.",
        )


#: The word without which a schema needs no such repair, and the repair.
_REPAIRS: Final[
    tuple[tuple[str, Callable[[dict[str, Any], str, Report], None]], ...]
] = (
    ("type", _unknown_types),
    ("type", _missing_items),
    ("enum", _enum),
    ("enum", _enum_types),
    ("required", _required),
    ("discriminator", _discriminator),
)
