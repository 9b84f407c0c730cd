"""Read the values that a schema lists: `enum` and `const` in, plain values and their types out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from ..model import ir
from .assertions import is_scalar

Values: TypeAlias = tuple[str | int | float | bool, ...]


def listed(values: Sequence[Any]) -> tuple[Values, bool] | None:
    """Return what an enum lists besides null, each once, and whether it lists null.

    None where one is no scalar.
    """
    if not all(map(is_scalar, values)):
        return None
    # Python has 1 and true for equal.
    each = dict.fromkeys((type(value).__name__, value) for value in values)
    known = tuple(value for _, value in each if value is not None)
    return known, len(known) < len(each)


def nameless(values: Values) -> ir.Type | None:
    """Return the type of values that need no name; None where they do."""
    if not values:
        return ir.Scalar("null")
    if {*map(repr, values)} == {"True", "False"}:
        return ir.Scalar("boolean")
    return ir.Literal(values) if len(values) == 1 else None
