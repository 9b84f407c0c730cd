"""Schemas that nothing fits, or that are a choice of themselves, in; others, reported, out.

Runs when references are canonical. `allOf` of an object and a text fits no value, and a choice
that leads back to itself through nothing but choices says nothing there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final

from sdkgen.model.document import resolve
from sdkgen.normalise.grammar import walk
from sdkgen.normalise.report import Report
from sdkgen.normalise.schemas import types_of

_CHOICES: Final = ("oneOf", "anyOf")
#: How far types are looked for through references; beyond, all are taken to be allowed.
_DEPTH: Final = 40
#: What a schema keeps that nothing fits: what is said about it.
_ABOUT: Final = ("title", "description", "deprecated", "readOnly", "writeOnly")
Node = dict[str, Any]


def run(root: Node, report: Report) -> Node:
    """Repair the schemas of a document, in place."""
    types = _Types(root)
    choices, places = list[Node](), dict[int, str]()
    for kind, node, pointer in walk(root):
        if kind == "schema" and "allOf" in node:
            _all_of(node, pointer, types, report)
        if kind == "schema" and any(word in node for word in _CHOICES):
            choices.append(node)
            places[id(node)] = pointer
    visitor = _Choices(root, report, places)
    for node in choices:
        visitor.visit(node)
    return root


# --- allOf ------------------------------------------------------------------------------------


def _all_of(node: Node, pointer: str, types: _Types, report: Report) -> None:
    """Let a schema that no value fits take any."""
    allowed = types.of(node)
    if allowed is None or allowed:
        return
    said = list(dict.fromkeys(types.named(node)))
    report.warn(
        "contradictory-types",
        f"Nothing is {' and '.join(f'`{name}`' for name in said[:4])} at once, as `allOf` "
        "asks for; any value is accepted.",
        f"{pointer}/allOf",
        "Correct the type of one member, or write `oneOf`.",
    )
    for name in [it for it in node if it not in _ABOUT and it[:2] != "x-"]:
        del node[name]


class _Types:
    """Tells which types a schema allows, with all that it extends; None where that is open."""

    def __init__(self, root: Node) -> None:
        self.root = root
        self.known: dict[int, frozenset[str] | None] = {}

    def of(self, node: Node, depth: int = 0) -> frozenset[str] | None:
        """Return the names of the types; none at all where nothing fits."""
        if id(node) in self.known or depth > _DEPTH:
            return self.known.get(id(node))
        self.known[id(node)] = None  # while it is looked at: it may contain itself
        allowed = _own(node)
        for member in self.members(node):
            # A member that nothing fits is told at its own place, and takes any value then.
            allowed = _both(allowed, self.of(member, depth + 1) or None)
        self.known[id(node)] = allowed
        return allowed

    def named(self, node: Node) -> Iterator[str]:
        """Yield the types that a schema and its members name."""
        for part in (node, *self.members(node)):
            own = _own(part) if part is node else self.of(part)
            yield from sorted(own or ())

    def members(self, node: Node) -> Iterator[Node]:
        """Yield what a schema extends; `true` and `false` have no type."""
        extended = [resolve(self.root, node["$ref"][1:])] if "$ref" in node else []
        extended += node.get("allOf", ())
        yield from (it for it in extended if isinstance(it, dict))


def _own(node: Node) -> frozenset[str] | None:
    return frozenset(types_of(node)) or None


def _both(
    one: frozenset[str] | None, other: frozenset[str] | None
) -> frozenset[str] | None:
    """Return what both allow; a whole number is a number."""
    if one is None or other is None:
        return other if one is None else one
    whole = {"integer"} if {"integer", "number"} <= one | other else set()
    return (one & other) | (whole if one & _NUMBERS and other & _NUMBERS else set())


_NUMBERS: Final = frozenset({"integer", "number"})


# --- oneOf and anyOf --------------------------------------------------------------------------


class _Choices:
    """Takes out the arms that lead back to the choice they stand in, or to one around it."""

    def __init__(self, root: Node, report: Report, places: Mapping[int, str]) -> None:
        self.root = root
        self.report = report
        self.places = places
        self.done: set[int] = set()

    def visit(self, start: Node) -> None:
        """Walk from one choice to those that its arms are."""
        open_, waiting = list[int](), list[tuple[Node, bool]]([(start, False)])
        around = set[int]()
        while waiting:
            node, left = waiting.pop()
            if left:
                around.discard(open_.pop())
                self.done.add(id(node))
            elif id(node) not in self.done:
                open_.append(id(node))
                around.add(id(node))
                waiting.append((node, True))
                waiting += [(arm, False) for arm in self.arms(node, around)]

    def arms(self, node: Node, around: Collection[int]) -> Iterator[Node]:
        """Yield what the arms of a choice stand for, when those that are around it are out."""
        for word in [word for word in _CHOICES if word in node]:
            arms = [(arm, _meant(self.root, arm)) for arm in node[word]]
            kept = [(arm, meant) for arm, meant in arms if id(meant) not in around]
            if len(kept) < len(arms):
                self.left_out(f"{self.places.get(id(node), '')}/{word}")
                node[word] = [arm for arm, _ in kept]
            if not kept:
                del node[word]
            yield from (it for _, it in kept if isinstance(it, dict))

    def left_out(self, pointer: str) -> None:
        """Report an arm."""
        self.report.warn(
            "reference-cycle",
            "An arm is the choice itself; it is left out.",
            pointer,
            "Remove the arm, or describe what it stands for.",
        )


def _meant(root: Node, arm: Any) -> Any:
    """Return what an arm stands for: the end of the references that it begins."""
    for _ in range(_DEPTH):
        if not isinstance(arm, dict) or "$ref" not in arm:
            break
        arm = resolve(root, arm["$ref"][1:])
    return arm
