"""Fold `allOf` into one schema: what all of its members say together.

In comes a schema with `allOf` or with a `$ref` that has siblings, out goes one without either.
Each property keeps the pointer of the member that it came from.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Mapping
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
        # What a schema is called by, and what stands in it to be referred to.
        *("$id", "$anchor", "$dynamicAnchor", "$schema", "$comment", "$defs"),
    }
)


def escape(key: str) -> str:
    """Return `key` as a JSON pointer segment (RFC 6901 section 3)."""
    return key.replace("~", "~0").replace("/", "~1")


def plain_reference(node: Node) -> str:
    """Return the target where a schema is nothing but one reference, else ""."""
    if "$ref" not in node and "allOf" not in node:
        return ""
    rest = {key for key in node if key not in _ANNOTATIONS and not key.startswith("x-")}
    if rest == {"$ref"} and isinstance(node["$ref"], str):
        return str(node["$ref"])
    members = node.get("allOf")
    if rest == {"allOf"} and isinstance(members, list) and len(members) == 1:
        return plain_reference(members[0]) if isinstance(members[0], Mapping) else ""
    return ""


def merged(
    node: Node, pointer: str, resolve: Resolve, take: Callable[[int], None]
) -> Node:
    """Return `node` with its `allOf` members and its `$ref` folded in.

    `take` is told how much is folded: schemas that extend each other may be many.
    """
    out: dict[str, Any] = {}
    for member, where in _members(node, pointer, resolve):
        take(1 + len(member.get("properties", ())))
        for key, value in member.items():
            if key == "properties" and isinstance(value, Mapping):
                _add_properties(out.setdefault("properties", {}), value, where)
            elif key == "required" and isinstance(value, list):
                names = out.setdefault("required", {})
                names |= dict.fromkeys(name for name in value if isinstance(name, str))
            elif key in _MERGE and key in out:
                out[key] = _MERGE[key](out[key], value)
            else:
                out[key] = value
    if "required" in out:
        out["required"] = list(out["required"])
    return out


def _members(node: Node, pointer: str, resolve: Resolve) -> Iterator[tuple[Node, str]]:
    """Yield all members in the order of growing weight: the schema's own words come last.

    What several members extend is a member once, where it comes first.
    """
    seen = {pointer}
    waiting: list[tuple[Node, str, bool]] = [(node, pointer, False)]
    while waiting:
        member, where, is_open = waiting.pop()
        if is_open:
            yield _own_words(member, seen), str(member.get(_POINTER, where))
            continue
        waiting.append((member, where, True))
        members = member.get("allOf")
        inner = members if isinstance(members, list) else ()
        for index in range(len(inner) - 1, -1, -1):
            if isinstance(inner[index], Mapping):
                waiting.append((inner[index], f"{where}/allOf/{index}", False))
        target = member.get("$ref")
        if isinstance(target, str) and target not in seen:
            seen.add(target)
            waiting.append((_unnamed(resolve(target)), target, False))


def _unnamed(node: Node) -> Node:
    """Return what a schema passes on to one that extends it."""
    return {key: node[key] for key in node if key not in ("title", "description")}


def _own_words(node: Node, extended: Collection[str]) -> Node:
    """Return what a schema says itself.

    A choice of schemas is left out where one of them extends this very schema: that is how
    people write down who inherits from it.
    """
    out = {k: v for k, v in node.items() if k not in ("$ref", "allOf", _POINTER)}
    for word in ("oneOf", "anyOf"):
        arms = out.get(word)
        if isinstance(arms, list) and any(
            isinstance(arm, Mapping) and plain_reference(arm) in extended
            for arm in arms
        ):
            del out[word]
            out.pop("discriminator", None)
    return out


class _Joined(dict[str, Any]):
    """A property that several members describe: `allOf` of what they say."""


def _add_properties(out: dict[str, Any], new: Node, pointer: str) -> None:
    for name, schema in new.items():
        where = f"{pointer}/properties/{escape(name)}"
        placed = {_POINTER: where, **schema} if isinstance(schema, Mapping) else schema
        old = out.get(name)
        if name not in out:
            out[name] = placed
        elif isinstance(old, _Joined):
            joined = [*old["allOf"], placed]
            out[name] = _Joined({**old, _POINTER: where, "allOf": joined})
            out[name].update(_about(placed))
        elif _bare(old) != _bare(placed):
            out[name] = _Joined({_POINTER: where, "allOf": [old, placed]})
            out[name].update(_about(placed))


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
    if not isinstance(old, list) or not isinstance(new, list):
        return new
    known = {_key(value) for value in new}
    return [value for value in old if _key(value) in known] or new


def _key(value: Any) -> Any:
    """Return what equal JSON values have in common; Python has 1 and true for equal."""
    if isinstance(value, dict | list):
        return json.dumps(value, sort_keys=True)
    return isinstance(value, bool), value


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
