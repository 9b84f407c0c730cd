"""Fold `allOf` into one schema: what all of its members say together.

In comes a schema with `allOf` or with a `$ref` that has siblings, out goes one without either.
Each property keeps the pointer of the member that it came from.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

Node: TypeAlias = Mapping[str, Any]
Resolve: TypeAlias = Callable[[str], Node]

_POINTER = "x-sdkgen-pointer"
# Keywords that only describe: a `$ref` with nothing but these beside it is a plain reference.
_ANNOTATIONS = frozenset(
    {
        "description",
        "title",
        "summary",
        "example",
        "examples",
        "default",
        "deprecated",
        "readOnly",
        "writeOnly",
        "externalDocs",
        "xml",
        "discriminator",
    }
)


def plain_reference(node: Node) -> str:
    """Return the target where a schema is nothing but one reference, else ""."""
    rest = {key for key in node if key not in _ANNOTATIONS and not key.startswith("x-")}
    if rest == {"$ref"} and isinstance(node["$ref"], str):
        return str(node["$ref"])
    members = node.get("allOf")
    if rest == {"allOf"} and isinstance(members, list) and len(members) == 1:
        return plain_reference(members[0]) if isinstance(members[0], Mapping) else ""
    return ""


def merged(node: Node, pointer: str, resolve: Resolve) -> Node:
    """Return `node` with its `allOf` members and its `$ref` folded in."""
    out: dict[str, Any] = {}
    for member, where in _members(node, pointer, resolve, ()):
        for key, value in member.items():
            if key == "properties" and isinstance(value, Mapping):
                out["properties"] = _properties(out.get("properties", {}), value, where)
            elif key == "required" and isinstance(value, list):
                out["required"] = [*dict.fromkeys([*out.get("required", []), *value])]
            elif key in _MERGE and key in out:
                out[key] = _MERGE[key](out[key], value)
            else:
                out[key] = value
    return out


def _members(
    node: Node, pointer: str, resolve: Resolve, seen: tuple[str, ...]
) -> list[tuple[Node, str]]:
    """Return all members in the order of growing weight: the schema's own words come last."""
    found: list[tuple[Node, str]] = []
    target = node.get("$ref")
    if isinstance(target, str) and target not in seen:
        inner = {
            k: v
            for k, v in resolve(target).items()
            if k not in ("title", "description")
        }
        found += _members(inner, target, resolve, (*seen, target))
    members = node.get("allOf")
    for index, member in enumerate(members if isinstance(members, list) else ()):
        if isinstance(member, Mapping):
            found += _members(member, f"{pointer}/allOf/{index}", resolve, seen)
    own = {
        key: value
        for key, value in node.items()
        if key not in ("$ref", "allOf", _POINTER)
    }
    return [*found, (own, str(node.get(_POINTER, pointer)))]


def _properties(old: Node, new: Node, pointer: str) -> dict[str, Any]:
    out = dict(old)
    for name, schema in new.items():
        where = f"{pointer}/properties/{name.replace('~', '~0').replace('/', '~1')}"
        placed = {_POINTER: where, **schema} if isinstance(schema, Mapping) else schema
        if name not in out:
            out[name] = placed
        elif _bare(out[name]) != _bare(placed):
            out[name] = {
                _POINTER: where,
                "allOf": [out[name], placed],
                **_about(placed),
            }
    return out


def _bare(schema: Any) -> Any:
    if not isinstance(schema, Mapping):
        return schema
    return {key: value for key, value in schema.items() if key != _POINTER}


def _about(schema: Any) -> Node:
    keep = ("description", "readOnly", "writeOnly", "default", "deprecated")
    return {
        key: schema[key]
        for key in keep
        if isinstance(schema, Mapping) and key in schema
    }


def _common(old: Any, new: Any) -> Any:
    """Return what two lists share, the newer one where they share nothing."""
    if isinstance(old, list) and isinstance(new, list):
        return [value for value in old if value in new] or new
    return new


def _narrower(old: Any, new: Any) -> Any:
    """Return the type names that both allow; a whole number is a number."""
    first, second = ([t] if isinstance(t, str) else t for t in (old, new))
    if not isinstance(first, list) or not isinstance(second, list):
        return new
    both = [t for t in first if t in second]
    if "integer" in (*first, *second) and "number" in (*first, *second):
        both.append("integer")
    return both or new


_MERGE: dict[str, Callable[[Any, Any], Any]] = {"enum": _common, "type": _narrower}
