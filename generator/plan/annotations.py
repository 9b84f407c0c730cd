"""Print types as annotations of the generated modules: one of the doors.

In come `ir.Type` values, out comes `Code`; one function per kind, chosen by `match`. The names
in it are those that the templates import.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import chain
from math import ceil, floor
from typing import Any, assert_never

from ..model import ir
from ..text.code import Code
from ..text.literals import literal
from ..text.patterns import translated

_RESPONSE = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "null": "None",
    "date": "dt.date",
    "date-time": "dt.datetime",
    "time": "dt.time",
    "duration": "Duration",
    "uuid": "UUID",
    "uri": "str",
    "email": "str",
    "byte": "Base64Bytes",
    "binary": "bytes",
    "decimal": "Decimal",
}
_REQUEST = _RESPONSE | {
    "date": "DateInput",
    "date-time": "DateTimeInput",
    "time": "TimeInput",
    "duration": "DurationInput",
    "uuid": "UUIDInput",
    "byte": "Base64Input",
    "binary": "File",
    "decimal": "DecimalInput",
}
# What a module of resources imports itself; the rest it reaches through the schemas, so that
# pydantic is not loaded before the first call.
_LIGHT = frozenset(
    {"str", "int", "float", "bool", "bytes", "list", "dict", "tuple", "None"}
    | {"UUID", "Decimal", "Any", "Literal", "Annotated", "dt"}
    | {"BestFit", "Only", "Row", "Tagged"}
)
_NUMBER_BOUNDS = {
    "minimum": "ge",
    "maximum": "le",
    "exclusive_minimum": "gt",
    "exclusive_maximum": "lt",
    "multiple_of": "multiple_of",
}
_TEXT_BOUNDS = {
    "min_length": "min_length",
    "max_length": "max_length",
    "pattern": "pattern",
}
_BOUNDED = {
    "string": _TEXT_BOUNDS,
    "uri": _TEXT_BOUNDS,
    "email": _TEXT_BOUNDS,
    "integer": _NUMBER_BOUNDS,
    "number": _NUMBER_BOUNDS,
}


# Names in annotations that a field or a method may have as well.
HIDING = (
    *("str", "int", "float", "bool", "bytes", "list", "dict", "tuple"),
    *("dt", "builtins"),
)


@dataclass(frozen=True, slots=True)
class Printer:
    """Prints the annotations of one module.

    `prefix` stands before the names of definitions (`s.` in resource modules), `bounded` prints
    what values are held to, `open_enums` lets requests take values beyond the listed ones,
    `closed` prints enums as they are, `tagged` prints what tells the arms of unions apart also
    where nothing is bounded, `hidden` are the names of `HIDING` that something in the
    current class has. `reached` is told what is reached through the schemas.
    """

    definitions: Mapping[str, ir.Definition]
    prefix: str = ""
    bounded: bool = True
    open_enums: bool = False
    closed: bool = False
    tagged: bool = False
    hidden: Collection[str] = ()
    reached: set[str] = field(default_factory=set)

    def code(self, found: ir.Type, direction: ir.Direction) -> Code:
        """Return the annotation of a type in one direction, to be printed."""
        return Code(self.show(found, direction))

    def show(self, found: ir.Type, direction: ir.Direction) -> str:
        """Return the annotation of a type in one direction."""
        match found:
            case ir.AnyValue():
                return self._use("Any")
            case ir.Scalar():
                return self._scalar(found, direction)
            case ir.Literal(values=values):
                return self.listed(values)
            case ir.Nullable(of=inner):
                shown = self.show(inner, direction)
                return shown if shown in ("None", "Any") else f"{shown} | None"
            case ir.ListOf(prefix=prefix) if prefix:
                return self._row(found, direction)
            case ir.ListOf(items=items):
                shown = f"{self._use('list')}[{self.show(items, direction)}]"
                return self._bounded(shown, _list_bounds(found), direction)
            case ir.MapOf(values=values):
                return f"{self._use('dict')}[{self._use('str')}, {self.show(values, direction)}]"
            case ir.OneOf():
                return self._union(found, direction)
            case ir.Named():
                return self._named(found, direction)
            case _:
                assert_never(found)

    def _use(self, name: str) -> str:
        head = name.partition(".")[0]
        if name in self.hidden:
            return f"{'_' * ('builtins' in self.hidden)}builtins.{name}"
        if head in self.hidden:
            return f"_{name}"
        if self.prefix and head not in _LIGHT:
            self.reached.add(name)
            return f"{self.prefix}{name}"
        return name

    def _scalar(self, found: ir.Scalar, direction: ir.Direction) -> str:
        table = _REQUEST if direction == "request" else _RESPONSE
        shown = self._use(table[found.kind])
        if found.kind == "binary" and direction == "response" and self.bounded:
            shown = "Base64Bytes"  # inside of JSON, which holds no bytes
        if found.kind == "number" and not self._is_held_to_steps(found, direction):
            # A whole number stays one: exact, and fit to be sent where one is wanted.
            shown = f"{self._use('int')} | {shown}"
        bounds = {
            argument: getattr(found.bounds, name)
            for name, argument in _BOUNDED.get(found.kind, {}).items()
            if getattr(found.bounds, name) is not None
        }
        if found.kind == "integer":
            bounds = _whole(bounds)
        if pattern := translated(str(bounds.pop("pattern", ""))):
            bounds["pattern"] = pattern
        return self._bounded(shown, bounds, direction)

    def _is_held_to_steps(self, found: ir.Scalar, direction: ir.Direction) -> bool:
        """Tell whether pydantic has to look at fractions, which it does for floats alone."""
        step = found.bounds.multiple_of
        checked = self.bounded and direction == "request"
        return checked and step is not None and step != int(step)

    def listed(self, values: Sequence[str | int | float | bool | None]) -> str:
        """Return the type of values that are listed; True is no 1 when it is checked."""
        named = [literal(value) for value in values if not isinstance(value, float)]
        arms = [f"{self._use('Literal')}[{', '.join(named)}]"] if named else []
        if len(named) < len(values):  # Python has no Literal of these
            arms.append(self._use("float"))
        shown = " | ".join(arms)
        if all(isinstance(value, str) for value in values) or not self.is_checked:
            return shown
        exact = f"{self._use('Only')}({', '.join(map(literal, values))})"
        return f"{self._use('Annotated')}[{shown}, {exact}]"

    @property
    def is_checked(self) -> bool:
        """Tell whether what is printed is what pydantic checks, not only type checkers."""
        return self.bounded or self.tagged

    def _row(self, found: ir.ListOf, direction: ir.Direction) -> str:
        """Return an array whose first items have types of their own, by all of its lengths."""
        kinds = [self.show(kind, direction) for kind in found.prefix]
        shorter = range(min(found.min_items or 0, len(kinds)), len(kinds))
        lengths = [kinds[:length] or ["()"] for length in shorter]
        whole = self._use("tuple")
        if found.rest is not None:
            kinds.append(f"*{whole}[{self.show(found.rest, direction)}, ...]")
        arms = [f"{whole}[{', '.join(own)}]" for own in (*lengths, kinds)]
        shown = " | ".join(arms)
        sent = direction == "request"
        if not self.is_checked or not (sent or found.rest):
            return shown
        least = found.min_items if (found.min_items or 0) > len(found.prefix) else None
        bounds = (least, found.max_items) if sent and found.rest else ()
        given = ", ".join(map(literal, bounds)) if any(bounds) else ""
        return f"{self._use('Annotated')}[{shown}, {self._use('Row')}({given})]"

    def _bounded(
        self, shown: str, bounds: Mapping[str, object], direction: ir.Direction
    ) -> str:
        """Return `shown` with the bounds that a request body or a query is held to."""
        if not bounds or direction == "response" or not self.bounded:
            return shown
        given = ", ".join(f"{name}={literal(value)}" for name, value in bounds.items())
        return f"{self._use('Annotated')}[{shown}, {self._use('Field')}({given})]"

    def _union(self, found: ir.OneOf, direction: ir.Direction) -> str:
        kinds = {arm.kind for arm in found.arms if isinstance(arm, ir.Scalar)}
        if kinds == {"date", "date-time"} and len(found.arms) == 2:
            name = (
                "DateOrDateTime" if direction == "response" else "DateOrDateTimeInput"
            )
            return self._use(name)
        # pydantic writes by the first arm that fits, and one without fields fits any object.
        fit_any = (ir.MapOf, ir.AnyValue)
        ordered = sorted(found.arms, key=lambda arm: isinstance(arm, fit_any))
        arms = [self._arm(arm, found, direction) for arm in ordered]
        whole = self._use("int")
        if f"{whole} | {self._use('float')}" in arms:
            arms = [arm for arm in arms if arm != whole]
        shown = " | ".join(dict.fromkeys(arms))
        if not self.is_checked:
            return shown
        if found.discriminator and (tag := self._tag(found, direction)):
            return f"{self._use('Annotated')}[{shown}, {self._use('Tagged')}({tag})]"
        if direction == "response" and self._is_open_question(found):
            return f"{self._use('Annotated')}[{shown}, {self._use('BestFit')}()]"
        return shown

    def _is_open_question(self, found: ir.OneOf) -> bool:
        """Tell whether an object may be one of several models, and nothing but them."""
        named = [self.definitions[a.id] for a in found.arms if isinstance(a, ir.Named)]
        kinds = [one for one in named if not isinstance(one, ir.Enum)]
        free = any(isinstance(arm, ir.MapOf | ir.AnyValue) for arm in found.arms)
        return (
            len(kinds) > 1 and not free and all(isinstance(k, ir.Model) for k in kinds)
        )

    def _arm(self, arm: ir.Type, union: ir.OneOf, direction: ir.Direction) -> str:
        """Return one arm; beside any text, an enum needs not be open."""
        plain = ir.Scalar("string") in union.arms
        enum = self.definitions.get(arm.id) if isinstance(arm, ir.Named) else None
        if plain and isinstance(enum, ir.Enum):
            return replace(self, closed=True).show(arm, direction)
        return self.show(arm, direction)

    def _tag(self, found: ir.OneOf, direction: ir.Direction) -> str:
        """Return what tells the arms apart: the property, the arm of each of its values.

        It is "" where no value of the property names one of the arms.
        """
        key = str(found.discriminator)
        fields = [self._field_of(arm, key) for arm in found.arms]
        told = {**self._own_values(fields, found.base), **dict(found.mapping)}
        if found.base is None and len(set(told.values())) < len(found.arms):
            return ""
        if direction == "request" and not any(fields):
            return ""
        shown = [self.show(arm, direction) for arm in found.arms]
        pairs = [f"{literal(value)}: {shown[at]}" for value, at in sorted(told.items())]
        pairs += [] if found.base is None else [f"None: {shown[found.base]}"]
        python = next((one.name.python for one in fields if one), key)
        names = (python,) if direction == "request" else (key, python)
        first, *other = map(literal, dict.fromkeys(names))
        return ", ".join([first, f"lambda: {{{', '.join(pairs)}}}", *other])

    def _own_values(
        self, fields: Sequence[ir.Field | None], base: int | None
    ) -> dict[str, int]:
        """Return the values that one arm alone lists; what the base lists is its own."""
        listed = [self._constants(one.type) if one else [] for one in fields]
        common = [] if base is None else listed[base]
        out: dict[str, list[int]] = {value: [] for value in common}
        for position, values in enumerate(listed):
            for value in values if values != common else ():
                out.setdefault(value, []).append(position)
        alone = {value: at for value, at in out.items() if len(at) < 2}
        return {v: at[0] if at else base or 0 for v, at in alone.items()}

    def _field_of(self, arm: ir.Type, wire: str) -> ir.Field | None:
        model = self.definitions.get(arm.id) if isinstance(arm, ir.Named) else None
        if not isinstance(model, ir.Model):
            return None
        inherited = (self._field_of(ir.Named(base), wire) for base in model.bases)
        found = (field for field in model.fields if field.name.wire == wire)
        return next(chain(found, filter(None, inherited)), None)

    def _constants(self, found: ir.Type) -> list[str]:
        """Return the values that a type lists, as a discriminator has them."""
        match found:
            case ir.Nullable(of=inner):
                return self._constants(inner)
            case ir.Literal(values=values):
                return [value for value in values if isinstance(value, str)]
            case ir.Named(id=key) if isinstance(
                enum := self.definitions.get(key), ir.Enum
            ):
                return [value for value in enum.values if isinstance(value, str)]
            case _:
                return []

    def _named(self, found: ir.Named, direction: ir.Direction) -> str:
        definition = self.definitions[found.id]
        shown = f"{self.prefix}{definition.name}"
        if not isinstance(definition, ir.Enum):
            return shown
        if self.closed:
            return shown
        bases = sorted({type(value).__name__ for value in definition.values})
        if direction == "response" and bases == ["str"]:
            if self.tagged:  # no annotation: `Open` means nothing there
                return shown
            return f"{self._use('Open')}[{shown}]"
        if direction == "response" or self.open_enums:
            return " | ".join([shown, *map(self._use, bases)])
        return shown


def _whole(bounds: Mapping[str, Any]) -> dict[str, Any]:
    """Return the bounds of a number as bounds of an integer, which are integers."""
    found = {key: _WHOLE[key](value) for key, value in bounds.items()}
    if found.get("multiple_of") == 1:
        del found["multiple_of"]
    return found


_WHOLE: Mapping[str, Callable[[float], int]] = {
    "ge": ceil,
    "gt": floor,
    "le": floor,
    "lt": ceil,
    # What is whole and a multiple of 3/2 is a multiple of 3.
    "multiple_of": lambda value: Fraction(str(value)).numerator,
}


def _list_bounds(found: ir.ListOf) -> dict[str, object]:
    pairs = {"min_length": found.min_items, "max_length": found.max_items}
    return {name: value for name, value in pairs.items() if value is not None}


def admits_none(found: ir.Type) -> bool:
    """Tell whether a type has None among its values, as it is printed."""
    match found:
        case ir.Nullable() | ir.AnyValue() | ir.Scalar(kind="null"):
            return True
        case ir.Literal(values=values):
            return None in values
        case ir.OneOf(arms=arms):
            return any(map(admits_none, arms))
        case _:
            return False
