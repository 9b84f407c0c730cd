"""Put an array together: the types of its items in, a list or a tuple of each length out."""

from __future__ import annotations

from ..model import ir
from .unions import one_of

#: So many lengths, short of all the first items, are told apart.
_LENGTHS = 3


def array_of(
    prefix: tuple[ir.Type, ...],
    rest: ir.Type | None,
    least: int | None,
    most: int | None,
    unique: bool,
) -> ir.Type:
    """Return an array with the types of its first items (`prefixItems`) and of the others.

    An array may end before its `prefixItems` do, unless `minItems` forbids it.
    """
    if most is not None and most <= len(prefix):
        rest = None
    held = [*prefix, *([] if rest is None else [rest])]
    first = min(least or 0, len(prefix))
    last = len(prefix) if most is None else min(most, len(prefix))
    if not prefix or not first <= last <= first + _LENGTHS:
        return ir.ListOf(one_of(held), least, most, unique)
    shorter = [_exactly(prefix[:length], unique) for length in range(first, last)]
    if rest is None:
        return one_of([*shorter, _exactly(prefix[:last], unique)])
    least = max(least or 0, last)
    return one_of([*shorter, ir.ListOf(one_of(held), least, most, unique, prefix, rest)])


def _exactly(prefix: tuple[ir.Type, ...], unique: bool) -> ir.ListOf:
    length = len(prefix)
    items = one_of([*prefix]) if prefix else ir.AnyValue()
    return ir.ListOf(items, length, length, unique, prefix)
