"""Example values of scalars, and what an example is: one value as JSON and as Python.

In comes `ir.Scalar` with its bounds, out comes an `Example`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from ..model import ir
from ..model.naming import words
from ..text.examples import fitting
from ..text.literals import literal

_TEXTS = {
    "date": ("2026-03-01", "date(2026, 3, 1)"),
    "date-time": ("2026-03-01T09:30:00Z", "datetime(2026, 3, 1, 9, 30, tzinfo=UTC)"),
    "time": ("09:30:00Z", "time(9, 30, tzinfo=UTC)"),
    "duration": ("PT1H", "timedelta(hours=1)"),
    "uuid": (
        "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
        'UUID("3f2504e0-4f89-41d3-9a0c-0305e82c3301")',
    ),
    "uri": ("https://example.com/a", '"https://example.com/a"'),
    "email": ("someone@example.com", '"someone@example.com"'),
    "byte": ("aGVsbG8=", 'b"hello"'),
    "binary": ("aGVsbG8=", 'b"hello"'),
    "decimal": ("12.50", 'Decimal("12.50")'),
}


@dataclass(frozen=True, slots=True)
class Example:
    """A value as JSON and as a Python expression. `sure`: it is known to fit its type."""

    json: ir.Json
    python: str
    sure: bool = True


def plain(value: str | int | float | bool | None) -> Example:
    """Return a value as an example of itself."""
    return Example(value, literal(value))


def scalar(found: ir.Scalar, name: str, at: int) -> Example:
    """Return an example of a scalar; `name` says what it stands for, `at` tells items apart."""
    if found.kind in _TEXTS:
        return Example(*_TEXTS[found.kind])
    return _PLAIN[found.kind](found.bounds, name, at)


def _text(bounds: ir.Bounds, name: str, at: int) -> Example:
    least, most = bounds.min_length or 0, bounds.max_length
    if bounds.pattern is not None:
        for text in fitting(bounds.pattern, least, most):
            return plain(text)
    own = _telling(name, at)
    text = own.ljust(least, "x") if least <= 1000 else own
    text = text if most is None else text[:most]
    return Example(text, literal(text), bounds.pattern is None and len(text) >= least)


def _telling(name: str, at: int) -> str:
    """Return a text that says what it stands for: `lease-1` for `lease_id`."""
    parts = [word.lower() for word in words(name)] or ["text"]
    if parts[-1] in ("id", "ids") and parts[:-1]:
        parts[-1] = str(at)
        return "-".join(parts)
    return " ".join(parts) if at == 1 else f"{' '.join(parts)} {at}"


def _integer(bounds: ir.Bounds, name: str, at: int) -> Example:
    made = _number(bounds, name, at)
    whole = (
        int(made.json) if isinstance(made.json, int | float) else 1
    )  # a number always
    return Example(whole, literal(whole), made.sure and whole == made.json)


def _number(bounds: ir.Bounds, name: str, at: int) -> Example:
    """Return the number next to what the bounds allow that is as small as can be, but not 0."""
    step = Fraction(str(bounds.multiple_of or 1))
    lows = [Fraction(str(b)) for b in [bounds.minimum] if b is not None]
    over = bounds.exclusive_minimum
    lows += (
        [Fraction(str(over)) + (step if step < 1 else 1)] if over is not None else []
    )
    value = ceil(max([*lows, step * at]) / step) * step
    high, under = bounds.maximum, bounds.exclusive_maximum
    tops = [Fraction(str(high))] if high is not None else []
    tops += [Fraction(str(under)) - step] if under is not None else []
    if tops and value > min(tops):
        value = min(tops) // step * step
    sure = (not lows or value >= max(lows)) and (not tops or value <= min(tops))
    shown = int(value) if value.denominator == 1 else float(value)
    return Example(shown, literal(shown), sure)


def _boolean(bounds: ir.Bounds, name: str, at: int) -> Example:
    return plain(True)


def _null(bounds: ir.Bounds, name: str, at: int) -> Example:
    return plain(None)


_PLAIN: Mapping[str, Callable[[ir.Bounds, str, int], Example]] = {
    "string": _text,
    "integer": _integer,
    "number": _number,
    "boolean": _boolean,
    "null": _null,
}
