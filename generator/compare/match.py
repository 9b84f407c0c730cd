"""Find what belongs together in two APIs: operations, parameters, arms of unions.

In come the two sides, out come pairs and what is left over on either side.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from ..model import ir
from .flat import Arm, Flat, Side, Values
from .sameness import Sameness

T = TypeVar("T")
Key = Callable[[T], Hashable]  # None: this one has no such key


@dataclass(slots=True)
class Matched(Generic[T]):
    """Pairs, and what only the old or only the new side has; in the order of each side."""

    pairs: list[tuple[T, T]] = field(default_factory=list)
    gone: list[T] = field(default_factory=list)
    fresh: list[T] = field(default_factory=list)


def match(
    old: Iterable[T], new: Iterable[T], rounds: Sequence[tuple[Key[T], Key[T]]]
) -> Matched[T]:
    """Pair what has the same key, one to one; each round looks at what the last one left.

    A round is a key for the old side and one for the new side.
    """
    found = Matched[T](gone=list(old), fresh=list(new))
    for old_key, new_key in rounds:
        waiting: dict[Hashable, list[T]] = {}
        for item in found.fresh:
            waiting.setdefault(new_key(item), []).append(item)
        waiting.pop(None, None)
        left = []
        for item in found.gone:
            twins = waiting.get(old_key(item))
            if twins:
                found.pairs.append((item, twins.pop(0)))
            else:
                left.append(item)
        taken = {id(new_item) for _, new_item in found.pairs}
        found.gone = left
        found.fresh = [item for item in found.fresh if id(item) not in taken]
    return found


# --- operations ---------------------------------------------------------------------------------


def shape(operation: ir.Operation) -> str:
    """Return method and path without the names of parameters and the slash at the end."""
    path = re.sub(r"\{[^{}]*\}", "{}", operation.path.rstrip("/"))
    return f"{operation.method} {path}"


def match_operations(old: ir.Api, new: ir.Api) -> Matched[ir.Operation]:
    """Pair the operations: those of the same path first, then those of the same shape."""

    def exact(operation: ir.Operation) -> Hashable:
        return operation.method, operation.path

    rounds: list[tuple[Key[ir.Operation], Key[ir.Operation]]]
    rounds = [(exact, exact), (shape, shape)]
    return match(old.operations, new.operations, rounds)


def renamed(matched: Matched[ir.Operation]) -> Matched[ir.Operation]:
    """Pair what is gone with what is new where the call in the SDK is the same."""

    def call(operation: ir.Operation) -> Hashable:
        return operation.key, operation.platform

    return match(matched.gone, matched.fresh, [(call, call)])


# --- parameters ---------------------------------------------------------------------------------


def match_parameters(old: ir.Operation, new: ir.Operation) -> Matched[ir.Parameter]:
    """Pair the parameters by place and name, those of the path by their position."""

    def key_in(operation: ir.Operation) -> Key[ir.Parameter]:
        order = re.findall(r"\{([^{}]*)\}", operation.path)

        def key(parameter: ir.Parameter) -> Hashable:
            name = parameter.name.wire
            if parameter.location == "path" and name in order:
                return "path", order.index(name)
            return parameter.location, plain_name(parameter)

        return key

    return match(old.parameters, new.parameters, [(key_in(old), key_in(new))])


def plain_name(parameter: ir.Parameter) -> str:
    """Return the name on the wire; that of a header has no case (RFC 9110, section 5.1)."""
    name = parameter.name.wire
    return name.lower() if parameter.location == "header" else name


# --- arms of unions -----------------------------------------------------------------------------


def match_arms(
    sides: tuple[Side, Side],
    flats: tuple[Flat, Flat],
    same: Sameness,
    direction: ir.Direction,
) -> Matched[Arm]:
    """Pair the arms of two unions that are most likely one: equal, told alike, of one kind."""
    old, new = flats

    def equal(side: Side) -> Key[Arm]:
        return lambda arm: same.of_arm(side, arm, direction)

    def told(flat: Flat) -> Key[Arm]:
        tags = {
            id(arm): tag for arm, tag in zip(flat.arms, flat.told, strict=True) if tag
        }
        return lambda arm: tags.get(id(arm))

    rounds: list[tuple[Key[Arm], Key[Arm]]] = [
        (equal(sides[0]), equal(sides[1])),
        (told(old), told(new)),
        (_name, _name),
    ]
    found = match(old.arms, new.arms, rounds)
    _match_alike(sides, found)
    alone = len(old.arms) == 1 and len(new.arms) == 1
    last: Key[Arm] = lambda arm: _kind(arm, alone)  # noqa: E731 - a key like the others
    rest = match(found.gone, found.fresh, [(last, last)])
    return Matched([*found.pairs, *rest.pairs], rest.gone, rest.fresh)


def _name(arm: Arm) -> Hashable:
    return arm.name if isinstance(arm, ir.Model) and arm.name else None


def _kind(arm: Arm, alone: bool) -> Hashable:
    """Return what two arms must share to be compared; of several models, more than that."""
    match arm:
        case ir.Scalar(kind=kind):
            return kind
        case Values(values=values):
            return "values", frozenset(type(value) for value in values)
        case ir.Model() if not alone:
            return None
        case _:
            return type(arm).__name__


def _match_alike(sides: tuple[Side, Side], found: Matched[Arm]) -> None:
    """Pair models that share most properties, the most alike first."""
    scores = []
    for i, old in enumerate(found.gone):
        for j, new in enumerate(found.fresh):
            if isinstance(old, ir.Model) and isinstance(new, ir.Model):
                names = set(sides[0].fields(old)), set(sides[1].fields(new))
                share = len(names[0] & names[1]) / max(len(names[0] | names[1]), 1)
                scores.append((-share, i, j))
    gone, fresh = set[int](), set[int]()
    for score, i, j in sorted(scores):
        if score < 0 and i not in gone and j not in fresh:
            found.pairs.append((found.gone[i], found.fresh[j]))
            gone.add(i)
            fresh.add(j)
    found.gone = [arm for i, arm in enumerate(found.gone) if i not in gone]
    found.fresh = [arm for j, arm in enumerate(found.fresh) if j not in fresh]
