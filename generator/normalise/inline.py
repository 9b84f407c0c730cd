"""Canonical references in; an operation that holds all it needs, but for schemas, out.

References to parameters, bodies, responses and the like are replaced by their targets, and
what a path item says for all of its operations is moved into each. Schemas keep their
references: they have names, and may contain themselves. Callbacks stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from sdkgen.model.document import ADDITIONAL, POINTER_KEY, join, operations_in, resolve
from sdkgen.normalise.grammar import REFERABLE, slots
from sdkgen.normalise.report import Report
from sdkgen.problems import Problem, SpecError, error

_SKIPPED: Final = frozenset(("schema", "callback"))
#: How many objects may be reachable once every reference is followed: a walk must end.
_LIMIT: Final = 3_000_000
#: How many references may lie inside each other.
_DEPTH: Final = 100
_BESIDE: Final = ("summary", "description")


def run(root: dict[str, Any], _report: Report) -> dict[str, Any]:
    """Replace references by their targets and complete each operation, in place.

    What was moved keeps the place where it was written under `POINTER_KEY`. Raises
    SpecError where following references would not end, or end too late.
    """
    _Inliner(root).expand("document", root, "")
    for pointer, item in path_items(root):
        _complete(item, pointer)
    return root


def path_items(root: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield pointer and value of each path item that holds operations of the document."""
    for section in ("paths", "webhooks"):
        for name, item in root.get(section, {}).items():
            if isinstance(item, dict) and not (section == "paths" and name[:2] == "x-"):
                yield item.get(POINTER_KEY, join("", section, name)), item


class _Inliner:
    def __init__(self, root: dict[str, Any]) -> None:
        self.root = root
        self.weights: dict[int, int] = {}
        self.open: set[int] = set()

    def expand(self, kind: str, node: dict[str, Any], pointer: str) -> int:
        """Replace the references in one object, in place; return how many it holds then."""
        if id(node) in self.weights:
            return self.weights[id(node)]
        self.open.add(id(node))
        weight = 1
        for inner, container, key, at in slots(kind, node, pointer):
            member = container[key]
            if inner in _SKIPPED or not isinstance(member, dict):
                continue
            if inner in REFERABLE and "$ref" in member:
                member = self.target(inner, member, at)
                container[key] = member
            weight += self.expand(inner, member, member.get(POINTER_KEY, at))
            if weight > _LIMIT:
                raise SpecError([_too_much(pointer)])
        self.open.discard(id(node))
        self.weights[id(node)] = weight
        return weight

    def target(self, kind: str, node: dict[str, Any], pointer: str) -> dict[str, Any]:
        """Return a copy of what a reference leads to, completed, with its place noted.

        `summary` and `description` beside the reference win over those of the target
        (OpenAPI 3.1.1, section 4.8.23); beside the reference to a path item all fields do.
        """
        place = pointer
        found = node
        for _ in range(_DEPTH):
            if "$ref" not in found:
                break
            place = found["$ref"][1:]
            found = resolve(self.root, place)
        if "$ref" in found or id(found) in self.open or len(self.open) > _DEPTH:
            raise SpecError([_endless(node["$ref"], pointer)])
        place = found.get(POINTER_KEY, place)
        weight = self.expand(kind, found, place)
        own = {name: value for name, value in node.items() if name != "$ref"}
        if kind != "path-item":
            own = {name: own[name] for name in _BESIDE if name in own}
        copied = {**found, **own, POINTER_KEY: place}
        if not own:
            self.weights[id(copied)] = weight
        return copied


def _endless(reference: str, pointer: str) -> Problem:
    return error(
        "reference-cycle",
        f"Following `{reference}` does not end.",
        f"{pointer}/$ref",
        "Only schemas may contain themselves; write out one of the references.",
    )


def _too_much(pointer: str) -> Problem:
    return error(
        "too-many-nodes",
        f"More than {_LIMIT:,} objects are reached through the references in here.",
        pointer,
        "References of references grow fast: refer to schemas instead.",
    )


def _complete(item: dict[str, Any], pointer: str) -> None:
    """Give each operation of a path item the item's parameters and servers."""
    if ADDITIONAL in item:  # a path item may stand in several places
        item[ADDITIONAL] = dict(item[ADDITIONAL])
    for _, way in operations_in(item):
        *above, name = way
        holder = item[above[0]] if above else item
        operation = dict(holder[name])
        if POINTER_KEY in item:
            operation.setdefault(POINTER_KEY, join(pointer, *way))
        own_pointer = operation.get(POINTER_KEY, join(pointer, *way))
        parameters = [
            *_placed(item.get("parameters", []), f"{pointer}/parameters"),
            *_placed(operation.get("parameters", []), f"{own_pointer}/parameters"),
        ]
        operation["parameters"] = _merged(parameters, len(item.get("parameters", ())))
        if "servers" in item and "servers" not in operation:
            operation["servers"] = item["servers"]
        holder[name] = operation


def _placed(parameters: list[dict[str, Any]], pointer: str) -> list[dict[str, Any]]:
    """Return copies of parameters that know where they were written."""
    return [
        {**parameter, POINTER_KEY: parameter.get(POINTER_KEY, f"{pointer}/{index}")}
        for index, parameter in enumerate(parameters)
    ]


def _merged(parameters: list[dict[str, Any]], inherited: int) -> list[dict[str, Any]]:
    """Drop each of the first `inherited` parameters that an operation's own one replaces."""
    own = {_identity(parameter) for parameter in parameters[inherited:]}
    kept = [it for it in parameters[:inherited] if _identity(it) not in own]
    return [*kept, *parameters[inherited:]]


def _identity(parameter: dict[str, Any]) -> tuple[Any, Any]:
    return parameter.get("name"), parameter.get("in")
