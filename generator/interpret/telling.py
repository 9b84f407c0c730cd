"""Tell the arms of a union apart by what is in them: a word for each arm that has no name.

In come the arms as the document has them, out comes for each its title, the value of the property
that tells them apart, or the property that no other has or requires; "" where nothing tells.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from .merge import Node

Resolve = Callable[[str], Node]
_MOST = 30  # so many schemas are looked at to tell what one arm has
_KINDS = frozenset({"type", "object", "kind"})  # what tells arms apart, by custom


def arm_words(arms: Sequence[Node], resolve: Resolve, told_by: str = "") -> list[str]:
    """Return a word for each arm; `told_by` is the property that the document names."""
    properties = [_properties(arm, resolve) for arm in arms]
    counts = Counter(name for own in properties for name in own)
    asked = Counter(name for arm in arms for name in _required(arm))
    out = []
    for arm, own in zip(arms, properties, strict=True):
        title = arm.get("title")
        if isinstance(title, str) and title.strip():
            out.append(title)
            continue
        alone = (f"with {n}" for n in sorted(_required(arm)) if asked[n] == 1)
        word = _constant(own, told_by) or _own(arm, own, counts)
        out.append(word or next(alone, ""))
    seen = Counter(out)
    return [word if seen[word] == 1 or not word else "" for word in out]


def _constant(own: Mapping[str, Any], told_by: str) -> str:
    """Return the only value of a property; the one that the document names, or is usual, first."""
    found = {name: value for name, node in own.items() if (value := _only(node))}
    order = sorted(found, key=lambda name: (name != told_by, name not in _KINDS, name))
    return found[order[0]] if order else ""


def _only(node: Any) -> str:
    if not isinstance(node, Mapping):
        return ""
    values = [node["const"]] if "const" in node else node.get("enum")
    if not isinstance(values, list) or len(values) != 1:
        return ""
    return values[0] if isinstance(values[0], str) else ""


def _own(arm: Node, own: Mapping[str, Any], counts: Mapping[str, int]) -> str:
    """Return a property that no other arm has, one that is required first."""
    first = _required(arm)
    alone = sorted(
        (n for n in own if counts[n] == 1), key=lambda n: (n not in first, n)
    )
    return alone[0] if alone else ""


def _required(arm: Node) -> frozenset[str]:
    """Return the properties that an arm requires, itself or by a member."""
    members = arm.get("allOf")
    parts = [arm, *(members[:_MOST] if isinstance(members, list) else [])]
    lists = [part.get("required") for part in parts if isinstance(part, Mapping)]
    names = (name for one in lists if isinstance(one, list) for name in one)
    return frozenset(filter(_is_text, names))


def _is_text(found: Any) -> bool:
    return isinstance(found, str)


def _properties(node: Node, resolve: Resolve) -> dict[str, Any]:
    """Return the properties of a schema and of its members; its own stand over theirs."""
    out: dict[str, Any] = {}
    waiting: list[Any] = [node]
    for _ in range(_MOST):
        if not waiting:
            break
        found = waiting.pop(0)
        if not isinstance(found, Mapping):
            continue
        own, members = found.get("properties"), found.get("allOf")
        out = {**(own if isinstance(own, Mapping) else {}), **out}
        waiting += members[:_MOST] if isinstance(members, list) else []
        if isinstance(found.get("$ref"), str):
            waiting.append(resolve(found["$ref"]))
    return out
