"""Print types as annotations of the generated modules: one of the doors.

In come `ir.Type` values, out comes `Code`; one function per kind, chosen by `match`. The names
in it are those that the templates import.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
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
    {"str", "int", "float", "bool", "bytes", "list", "dict", "None"}
    | {"UUID", "Decimal", "Any", "Literal", "Annotated", "Tagged", "dt"}
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
HIDING = ("str", "int", "float", "bool", "bytes", "list", "dict", "dt", "builtins")


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
                return f"{self._use('Literal')}[{', '.join(map(literal, values))}]"
            case ir.Nullable(of=inner):
                shown = self.show(inner, direction)
                return shown if shown in ("None", "Any") else f"{shown} | None"
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
        if found.kind == "number" and direction == "response":
            # A whole number is read as such: exact, and fit to be sent where one is wanted.
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
        if not found.discriminator or not (self.bounded or self.tagged):
            return shown
        if not (tag := self._tag(found, direction)):
            return shown
        return f"{self._use('Annotated')}[{shown}, {self._use('Tagged')}({tag})]"

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
        listed: dict[str, list[int]] = {}
        for position, told_by in enumerate(fields):
            for value in self._constants(told_by.type) if told_by else ():
                listed.setdefault(value, []).append(position)
        own = {value: at[0] for value, at in listed.items() if len(at) == 1}
        told = {**own, **dict(found.mapping)}
        if len(set(told.values())) < len(found.arms):
            return ""
        shown = [self.show(arm, direction) for arm in found.arms]
        pairs = [f"{literal(value)}: {shown[at]}" for value, at in sorted(told.items())]
        python = next((one.name.python for one in fields if one), key)
        names = (python,) if direction == "request" else (key, python)
        first, *other = map(literal, dict.fromkeys(names))
        return ", ".join([first, f"lambda: {{{', '.join(pairs)}}}", *other])

    def _field_of(self, arm: ir.Type, wire: str) -> ir.Field | None:
        model = self.definitions.get(arm.id) if isinstance(arm, ir.Named) else None
        fields = model.fields if isinstance(model, ir.Model) else ()
        return next((field for field in fields if field.name.wire == wire), None)

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
