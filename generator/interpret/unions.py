"""Put the arms of a union together: types of arms in, one type out, flat and without repetition.

Also tells how large a type has become: what nests without end is no type any more.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..model import ir
from .drafts import Draft
from .merge import Node, escape, plain_reference
from .shapes import references

#: How deep arrays, maps and unions may nest in one type, and how many one type may hold.
DEEPEST = 40
_MOST = 2_000
#: How many arms one union may have: a few times as many are too many for Python's own parser.
WIDEST = 500
_HOLDING = (ir.Nullable, ir.ListOf, ir.MapOf, ir.OneOf)


def one_of(arms: list[ir.Type]) -> ir.Type:
    """Return the union of `arms`, flat, without repetition; null arms make it nullable."""
    flat: dict[ir.Type, None] = {}  # in order
    nullable = False
    for arm in arms:
        inner = arm.of if isinstance(arm, ir.Nullable) else arm
        nullable = nullable or inner is not arm
        parts = (
            inner.arms
            if isinstance(inner, ir.OneOf) and not inner.discriminator
            else (inner,)
        )
        flat |= dict.fromkeys(parts)
    if ir.AnyValue() in flat:
        return ir.AnyValue()
    kept = [arm for arm in flat if arm != ir.Scalar("null")]
    nullable = nullable or len(kept) < len(flat)
    if not kept:
        return ir.Scalar("null")
    found = kept[0] if len(kept) == 1 else ir.OneOf(tuple(kept))
    return ir.Nullable(found) if nullable else found


def constants(arms: list[Node]) -> list[Any] | None:
    """Return the values where each arm is nothing but a `const` or an enum."""
    values: list[Any] = []
    for arm in arms:
        if "const" in arm:
            values.append(arm["const"])
        elif isinstance(arm.get("enum"), list):
            values += arm["enum"]
        elif arm.get("type") == "null":
            values.append(None)
        else:
            return None
    return values


def is_too_large(found: ir.Type) -> bool:
    """Tell whether a type nests deeper, or holds more, than can be read.

    Definitions count as one: what they hold stands behind their name.
    """
    waiting, left = [(found, 0)] * isinstance(found, _HOLDING), _MOST
    while waiting:
        outer, depth = waiting.pop()
        left -= 1
        if depth > DEEPEST or left < 0:
            return True
        match outer:
            case ir.Nullable(of=inner):
                waiting.append((inner, depth))
            case ir.ListOf(items=inner) | ir.MapOf(values=inner):
                waiting.append((inner, depth + 1))
            case ir.OneOf(arms=arms):
                if len(arms) > WIDEST:
                    return True
                waiting += [(arm, depth + 1) for arm in arms if type(arm) in _HOLDING]
    return False


def overgrown(drafts: Mapping[str, Draft]) -> list[str]:
    """Return the aliases that hold more than one type may once aliases are written out.

    pydantic does so with each that is not recursive. What is returned counts as one.
    """
    weights: dict[str, int] = {}
    found = []
    for start in drafts:
        waiting = [start]
        while waiting:
            key = waiting[-1]
            inner = _named_in(drafts, key)
            if key not in weights:
                weights[key] = 1  # meanwhile, for what it holds may lead back here
                waiting += [name for name in inner if name not in weights]
                continue
            waiting.pop()
            if weights[key] == 1 and inner:
                weights[key] = 1 + sum(weights[name] for name in inner)
            if weights[key] > _MOST:
                found.append(key)
                weights[key] = 1
    return found


def _named_in(drafts: Mapping[str, Draft], key: str) -> list[str]:
    """Return the aliases that an alias names, as often as it does."""
    draft = drafts.get(key)
    if draft is None or draft.kind != "alias":
        return []
    return [name for name in references(draft.type) if name in drafts]


def discriminated(node: Node, arms: list[Node], types: list[ir.Type]) -> ir.Type | None:
    """Return a union that is told apart by one property, None where there is no such."""
    told = node.get("discriminator")
    if not isinstance(told, Mapping) or not isinstance(told.get("propertyName"), str):
        return None
    bare = [found.of if isinstance(found, ir.Nullable) else found for found in types]
    kept = [at for at, found in enumerate(bare) if found != ir.Scalar("null")]
    if not kept or ir.AnyValue() in bare:
        return None
    targets = {
        target: position
        for position, at in enumerate(kept)
        if (target := plain_reference(arms[at]))
    }
    union = ir.OneOf(
        tuple(bare[at] for at in kept),
        told["propertyName"],
        _mapping(told.get("mapping"), targets),
    )
    return union if [bare[at] for at in kept] == types else ir.Nullable(union)


def _mapping(
    mapping: object, targets: Mapping[str, int]
) -> tuple[tuple[str, int], ...]:
    """Return the values that name arms; an arm without one goes by its component's name."""
    pairs = [
        (value, targets[_as_pointer(target)])
        for value, target in sorted(
            (mapping if isinstance(mapping, Mapping) else {}).items()
        )
        if isinstance(target, str) and _as_pointer(target) in targets
    ]
    named = {position for _, position in pairs}
    return (
        *pairs,
        *(
            (component_of(target) or target, position)
            for target, position in targets.items()
            if position not in named
        ),
    )


def component_of(pointer: str) -> str:
    """Return the key of the component that a pointer names, "" for any other place."""
    head, _, name = pointer.rpartition("/")
    return name if head == "#/components/schemas" else ""


def _as_pointer(target: str) -> str:
    return (
        target if target.startswith("#") else f"#/components/schemas/{escape(target)}"
    )
