"""Example values of a type: the same one as JSON and as Python, so that neither can be wrong alone.

In comes `ir.Type`, out comes an `Example`. What has to be there is there; of an answer everything
is, as deep as a page can show. Values are made up and the same in every run.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import assert_never

from ..model import ir
from ..model.naming import words
from ..text.literals import literal

_DEEPEST = 6  # levels of objects in which what is optional is shown
_MOST = 20  # items of a list
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
# Texts that patterns are often of; the first that fits is taken.
_FOR_PATTERNS = (
    *("2026-03-01", "2026-03", "2026", "09:30", "09:30:00", "+15551234567"),
    *("5551234567", "12345", "1234", "123", "12", "1", "1.50", "-05:00", "a", "A"),
    *("USD", "US", "en", "en-US", "#aabbcc", "abc123", "a@example.com", "word"),
    *("https://example.com", "1.0.0", "2026-03-01T09:30:00Z", "a-1", "A1", "a_1"),
)


@dataclass(frozen=True, slots=True)
class Example:
    """A value as JSON and as a Python expression. `sure`: it is known to fit its type."""

    json: ir.Json
    python: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Sampler:
    """Makes examples for the types of one API, in one direction."""

    definitions: Mapping[str, ir.Definition]
    direction: ir.Direction

    def value(
        self, found: ir.Type, name: str = "", inside: tuple[str, ...] = (), at: int = 1
    ) -> Example:
        """Return an example; `inside` are the definitions around it, `at` tells items apart."""
        match found:
            case ir.AnyValue():
                return _plain("value")
            case ir.Scalar():
                return _scalar(found, name, at)
            case ir.Literal(values=values):
                return _plain(next((v for v in values if v is not None), None))
            case ir.Nullable(of=inner):
                return self.value(inner, name, inside, at)
            case ir.ListOf():
                return self._list(found, name, inside)
            case ir.MapOf(values=values):
                one = self.value(values, name, inside)
                return Example({"key": one.json}, f'{{"key": {one.python}}}', one.sure)
            case ir.OneOf():
                return self._union(found, name, inside, at)
            case ir.Named(id=key):
                return self._named(self.definitions[key], name, inside, at)
            case _:
                assert_never(found)

    def _list(self, found: ir.ListOf, name: str, inside: tuple[str, ...]) -> Example:
        wanted = max(1, len(found.prefix), found.min_items or 0)
        length = min(wanted, found.max_items if found.max_items is not None else wanted)
        types = [*found.prefix, *[found.rest or found.items] * length]
        count = min(length, _MOST)
        if length and self._returns(found.items, inside) and not found.min_items:
            count = 0
        items = [
            self.value(kind, name, inside, number)
            for number, kind in enumerate(types[:count], 1)
        ]
        shown = f"[{', '.join(item.python for item in items)}]"
        sure = length <= _MOST and all(item.sure for item in items)
        return Example([item.json for item in items], shown, sure)

    def _union(
        self, found: ir.OneOf, name: str, inside: tuple[str, ...], at: int
    ) -> Example:
        arms = [
            position
            for position, arm in enumerate(found.arms)
            if not self._returns(arm, inside) and arm != ir.Scalar("null")
        ]
        chosen = arms[0] if arms else 0
        told = [value for value, position in found.mapping if position == chosen]
        arm = found.arms[chosen]
        model = self.definitions.get(arm.id) if isinstance(arm, ir.Named) else None
        if found.discriminator and told and isinstance(model, ir.Model):
            given = {found.discriminator: told[0]}
            return self._object(model, (*inside, model.id), given)
        return self.value(arm, name, inside, at)

    def _named(
        self, found: ir.Definition, name: str, inside: tuple[str, ...], at: int
    ) -> Example:
        if isinstance(found, ir.Enum):
            return _plain(found.values[0])
        if inside.count(found.id):
            return Example({}, "{}", sure=False)
        around = (*inside, found.id)
        if isinstance(found, ir.Alias):
            return self.value(found.type, name, around, at)
        return self._object(found, around, {})

    def _object(
        self, model: ir.Model, inside: tuple[str, ...], given: Mapping[str, str]
    ) -> Example:
        pairs: dict[str, ir.Json] = {}
        shown, sure = [], True
        for field in self.shown(self.fields(model), inside, given):
            wire = field.name.wire
            made = (
                _plain(given[wire])
                if wire in given
                else self.value(field.type, wire, inside)
            )
            pairs[wire] = made.json
            shown.append(f"{literal(field.name.python)}: {made.python}")
            sure = sure and made.sure
        return Example(pairs, f"{{{', '.join(shown)}}}", sure)

    def shown(
        self,
        fields: Sequence[ir.Field],
        inside: tuple[str, ...] = (),
        given: Mapping[str, str] | None = None,
    ) -> list[ir.Field]:
        """Return the fields to show: of a request what it needs, two where that is nothing."""
        needed = [f for f in fields if f.required or f.name.wire in (given or {})]
        free = [f for f in fields if not self._returns(f.type, inside)]
        if self.direction == "request":
            return needed or ([] if inside[1:] else free[:2])
        if len(inside) > _DEEPEST:
            return needed
        return [field for field in fields if field.required or field in free]

    def fields(self, model: ir.Model) -> tuple[ir.Field, ...]:
        """Return the fields of a model, inherited ones first."""
        return tuple({f.name.wire: f for f in self._fields(model, ())}.values())

    def _fields(self, model: ir.Model, below: tuple[str, ...]) -> Iterator[ir.Field]:
        for base in model.bases:
            parent = self.definitions.get(base)
            if isinstance(parent, ir.Model) and base not in below:
                yield from self._fields(parent, (*below, base))
        yield from model.fields

    def _returns(self, found: ir.Type, inside: tuple[str, ...]) -> bool:
        """Tell whether a type leads at once to what it lies in."""
        match found:
            case (
                ir.Nullable(of=inner) | ir.ListOf(items=inner) | ir.MapOf(values=inner)
            ):
                return self._returns(inner, inside)
            case ir.OneOf(arms=arms):
                return all(self._returns(arm, inside) for arm in arms)
            case ir.Named(id=key):
                return key in inside
            case _:
                return False


def _plain(value: str | int | float | bool | None) -> Example:
    return Example(value, literal(value))


# --- scalars ------------------------------------------------------------------------------------


def _scalar(found: ir.Scalar, name: str, at: int) -> Example:
    if found.kind in _TEXTS:
        return Example(*_TEXTS[found.kind])
    return _PLAIN[found.kind](found.bounds, name, at)


def _text(bounds: ir.Bounds, name: str, at: int) -> Example:
    least, most = bounds.min_length or 0, bounds.max_length
    if bounds.pattern is not None:
        for text in _FOR_PATTERNS:
            if least <= len(text) <= (len(text) if most is None else most) and _fits(
                bounds.pattern, text
            ):
                return _plain(text)
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


def _fits(pattern: str, text: str) -> bool:
    """Tell whether a text fits; only plain patterns are asked, for others may take for ever."""
    if len(pattern) > 200 or re.search(r"[)\]+*}][+*{]", pattern.replace("\\", "")):
        return False
    try:
        return re.search(pattern, text, re.ASCII) is not None
    except (re.error, OverflowError, RecursionError):
        return False


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
    return _plain(True)


def _null(bounds: ir.Bounds, name: str, at: int) -> Example:
    return _plain(None)


_PLAIN: Mapping[str, Callable[[ir.Bounds, str, int], Example]] = {
    "string": _text,
    "integer": _integer,
    "number": _number,
    "boolean": _boolean,
    "null": _null,
}
