"""Put an array together: the types of its items in, a list or a tuple out."""

from __future__ import annotations

from ..model import ir
from .unions import one_of

#: So many lengths short of all the first items are told apart.
_LENGTHS = 3


def array_of(
    prefix: tuple[ir.Type, ...],
    rest: ir.Type | None,
    least: int | None,
    most: int | None,
    unique: bool,
) -> ir.ListOf:
    """Return an array with the types of its first items (`prefixItems`) and of the others.

    An array may end before its `prefixItems` do, unless `minItems` forbids it: where that makes
    many lengths, it is a list.
    """
    if most is not None and most <= len(prefix):
        prefix, rest = prefix[:most], None
    items = one_of([*prefix, *([] if rest is None else [rest])])
    if not prefix or len(prefix) - (least or 0) > _LENGTHS:
        return ir.ListOf(items, least, most, unique)
    return ir.ListOf(items, least, most, unique, prefix, rest)
