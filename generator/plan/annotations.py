"""Print types as annotations of the generated modules, and note what each of them imports.

In come `ir.Type` values, out come strings; one function per kind, chosen by `match`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import assert_never

from ..layout import imports
from ..model import ir
from ..text.literals import literal
from ..text.patterns import translated

RUNTIME = ".._runtime.models"
PYDANTIC = "pydantic"
_RESPONSE = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "null": "None",
    "date": "dt.date",
    "date-time": "dt.datetime",
    "time": "dt.time",
    "duration": "dt.timedelta",
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
_SOURCES = {  # name in an annotation -> module that it comes from
    "UUID": "uuid",
    "Decimal": "decimal",
    "Any": "typing",
    "Literal": "typing",
    "Annotated": "typing",
    "TypeAlias": "typing",
    "NotRequired": "typing_extensions",
    "TypeAliasType": "typing_extensions",
    "Base64Bytes": "pydantic",
    "Field": "pydantic",
}
_BUILTINS = frozenset({"str", "int", "float", "bool", "bytes", "list", "dict", "None"})
# What annotations reach through a module: how that is imported. The names with an underscore
# stand in classes where something else has the plain one; no field or method begins with it.
_MODULES = {
    "dt": "datetime as dt",
    "_dt": "datetime as _dt",
    "builtins": "builtins",
    "_builtins": "builtins as _builtins",
}
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


def is_heavy(name: str) -> bool:
    """Tell whether a name comes from pydantic, or from the module of the runtime that does."""
    if name in _BUILTINS or name.partition(".")[0] in _MODULES:
        return False
    return _SOURCES.get(name, PYDANTIC) == PYDANTIC


def source_of(name: str) -> str:
    """Return the module that a name in an annotation comes from."""
    return _SOURCES.get(name, RUNTIME)


@dataclass(slots=True)
class Imports:
    """What a module imports: names by module, and whole modules.

    `through_schemas` are names that resource modules reach as `s.Name`.
    """

    names: dict[str, set[str]] = field(default_factory=dict)
    modules: set[str] = field(default_factory=set)
    through_schemas: set[str] = field(default_factory=set)

    def use(self, name: str) -> str:
        """Note that `name` is used and return it."""
        head = name.partition(".")[0]
        if head in _MODULES:
            self.modules.add(_MODULES[head])
        elif head not in _BUILTINS:
            self.take(source_of(head), head)
        return name

    def take(self, module: str, name: str) -> None:
        """Note that `name` is imported from `module`."""
        self.names.setdefault(module, set()).add(name)


@dataclass(frozen=True, slots=True)
class Printer:
    """Prints the annotations of one module.

    `closed` prints enums as they are.

    `prefix` stands before the names of definitions (`s.` in resource modules), `open` holds the
    ids of request enums that take values beyond the listed ones, `hidden` the names of
    `HIDING` that something in the current class has.
    """

    definitions: Mapping[str, ir.Definition]
    imports: Imports
    prefix: str = ""
    open_enums: bool = False
    closed: bool = False
    hidden: Collection[str] = ()
    home: str = ""

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
        if name in self.hidden:
            name = f"builtins.{name}"
        head = name.partition(".")[0]
        if head in _MODULES:
            return self.imports.use(f"_{name}" if head in self.hidden else name)
        if self.prefix and is_heavy(name):  # resource modules do not load pydantic
            self.imports.through_schemas.add(name)
            return f"{self.prefix}{name}"
        return self.imports.use(name)

    def _scalar(self, found: ir.Scalar, direction: ir.Direction) -> str:
        table = _REQUEST if direction == "request" else _RESPONSE
        shown = self._use(table[found.kind])
        bounds = {
            argument: getattr(found.bounds, name)
            for name, argument in _BOUNDED.get(found.kind, {}).items()
            if getattr(found.bounds, name) is not None
        }
        if pattern := translated(str(bounds.pop("pattern", ""))):
            bounds["pattern"] = pattern
        return self._bounded(shown, bounds, direction)

    def _bounded(
        self, shown: str, bounds: Mapping[str, object], direction: ir.Direction
    ) -> str:
        """Return `shown` with the bounds that a request body or a query is held to."""
        if not bounds or direction == "response" or self.prefix:
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
        shown = " | ".join(dict.fromkeys(arms))
        if found.discriminator and not self.prefix and (name := self._tag(found)):
            field = f"{self._use('Field')}(discriminator={literal(name)})"
            return f"{self._use('Annotated')}[{shown}, {field}]"
        return shown

    def _arm(self, arm: ir.Type, union: ir.OneOf, direction: ir.Direction) -> str:
        """Return one arm; beside any text, an enum needs not be open."""
        plain = ir.Scalar("string") in union.arms
        enum = self.definitions.get(arm.id) if isinstance(arm, ir.Named) else None
        if plain and isinstance(enum, ir.Enum):
            return replace(self, closed=True).show(arm, direction)
        return self.show(arm, direction)

    def _tag(self, found: ir.OneOf) -> str:
        """Return the Python name of the discriminator, "" where it does not tell all arms apart."""
        names: set[str] = set()
        values: list[object] = []
        for arm in found.arms:
            model = self.definitions.get(arm.id) if isinstance(arm, ir.Named) else None
            fields = model.fields if isinstance(model, ir.Model) else ()
            field = next(
                (f for f in fields if f.name.wire == found.discriminator), None
            )
            if (
                field is None
                or not isinstance(field.type, ir.Literal)
                or not field.required
            ):
                return ""
            names.add(field.name.python)
            values += field.type.values
        apart = len(values) == len(set(values)) and len(names) == 1
        return names.pop() if apart else ""

    def _named(self, found: ir.Named, direction: ir.Direction) -> str:
        definition = self.definitions[found.id]
        if not self.prefix and definition.module != self.home:
            self.imports.take(f".{definition.module}", definition.name)
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


def _list_bounds(found: ir.ListOf) -> dict[str, object]:
    pairs = {"min_length": found.min_items, "max_length": found.max_items}
    return {name: value for name, value in pairs.items() if value is not None}


def type_checking(blocks: Collection[str]) -> str:
    """Return the block of what only type checkers see; `blocks` stand at its indent already."""
    return "if TYPE_CHECKING:\n    " + "\n\n    ".join(blocks)


_STANDARD = frozenset({"collections.abc", "decimal", "typing", "uuid"})
_PACKAGES = frozenset({"httpx2"})


def import_lines(
    used: Imports, left_out: Collection[str] = (), indent: int = 0
) -> tuple[str, ...]:
    """Return the imports in blocks: standard library, packages, the SDK itself.

    All lines but the first of a block stand at `indent`.
    """
    modules = sorted(module for module in used.names if module not in left_out)
    standard = [f"import {module}" for module in sorted(used.modules - _PACKAGES)]
    standard += [imports(m, used.names[m], indent) for m in modules if m in _STANDARD]
    own = sorted((m for m in modules if m.startswith(".")), key=_nearness)
    packages = [f"import {module}" for module in sorted(used.modules & _PACKAGES)]
    rest = [m for m in modules if m not in _STANDARD and m not in own]
    packages += [imports(m, used.names[m], indent) for m in rest]
    blocks = (standard, packages, [imports(m, used.names[m], indent) for m in own])
    line_break = "\n" + " " * indent
    return tuple(line_break.join(block) for block in blocks if block)


def _nearness(module: str) -> tuple[int, str]:
    """Order relative imports as isort does: the farthest first."""
    dots = len(module) - len(module.lstrip("."))
    return -dots, module
