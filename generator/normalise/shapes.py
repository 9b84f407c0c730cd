"""Any JSON tree in, a copy out in which every field of an OpenAPI object has its type.

After this pass no other has to ask whether `parameters` is an array. What has the wrong type
is read as the right one where that loses nothing, else left out; both are reported.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from math import isfinite
from typing import Any, Final, TypeAlias

from sdkgen.model.document import POINTER_KEY, UNREAD_KEY, join
from sdkgen.normalise.grammar import SHAPES, Shape
from sdkgen.normalise.report import Report

Grammar: TypeAlias = Mapping[str, Mapping[str, Shape]]

_DROP: Final = object()
#: Kinds that stay as an empty object when they are none, so that nothing around them is lost.
_KEPT: Final = frozenset(("operation", "schema", "response", "media-type", "path-item"))
_OURS: Final = (POINTER_KEY, UNREAD_KEY)
_OBJECT_SHAPE: Final = Shape("one", "document")


def run(
    root: dict[str, Any], report: Report, grammar: Grammar = SHAPES
) -> dict[str, Any]:
    """Return a copy of the document with every known field of its type."""
    return Shaper(report, grammar).shaped(_OBJECT_SHAPE, root, "") or {}


class Shaper:
    """Copies values by their shape; reports what does not have it."""

    def __init__(self, report: Report, grammar: Grammar = SHAPES) -> None:
        self.report = report
        self.grammar = grammar
        self.wraps: dict[str, Callable[[Shape, Any, str], Any]] = {
            "one": self.one,
            "list": self.array,
            "map": self.mapping,
        }
        self.values: dict[str, Callable[[Any, str], Any]] = {
            "any": self.anything,
            "string": self.string,
            "boolean": self.boolean,
            "integer": self.integer,
            "number": self.number,
            "bound": self.bound,
            "type": self.type,
            "tags": self.tags,
        }

    def shaped(self, shape: Shape, value: Any, pointer: str) -> Any:
        """Return a copy of `value` in its shape, `_DROP` where nothing can stand for it."""
        return self.wraps[shape.wrap](shape, value, pointer)

    # --- containers ---------------------------------------------------------------------------

    def one(self, shape: Shape, value: Any, pointer: str) -> Any:
        """Return an object of the grammar, or a plain value."""
        kind = shape.kind
        if kind not in self.grammar:
            return self.values[kind](value, pointer)
        if kind == "schema" and isinstance(value, bool):
            return value
        if not isinstance(value, dict):
            self.wrong(
                f"an object ({kind.replace('-', ' ')})", value, pointer, kind in _KEPT
            )
            return {} if kind in _KEPT else _DROP
        fields = self.grammar[kind]
        copied = {}
        for name, member in value.items():
            inner = fields.get(name)
            if inner is None and not name.startswith("x-"):
                inner = fields.get("*")
            if inner is None:
                if name not in _OURS:
                    copied[name] = self.anything(member, join(pointer, name))
                continue
            found = self.shaped(inner, member, join(pointer, name))
            if found is not _DROP:
                copied[name] = found
        return copied

    def array(self, shape: Shape, value: Any, pointer: str) -> Any:
        """Return an array without the items that cannot be read."""
        assert shape.inner is not None
        if not isinstance(value, list):
            return self.wrong("an array", value, pointer)
        items = [
            self.shaped(shape.inner, item, f"{pointer}/{index}")
            for index, item in enumerate(value)
        ]
        return [item for item in items if item is not _DROP]

    def mapping(self, shape: Shape, value: Any, pointer: str) -> Any:
        """Return a map without the members that cannot be read."""
        assert shape.inner is not None
        if not isinstance(value, dict):
            return self.wrong("an object", value, pointer)
        if isinstance(value.get("$ref"), str) and shape.kind in SHAPES:
            value = self.without_reference(value, pointer)
        items = {
            name: self.shaped(shape.inner, item, join(pointer, name))
            for name, item in value.items()
        }
        return {name: item for name, item in items.items() if item is not _DROP}

    def without_reference(self, value: dict[str, Any], pointer: str) -> dict[str, Any]:
        """Return a map without the reference that stands for it and was not followed."""
        place = f"{pointer}/$ref"
        reason = self.report.reason(place) or "no reference may stand for a map"
        self.report.warn(
            "external-reference",
            f"`{value['$ref'][:80]}` should give {_named(pointer)}, and {reason}; "
            "it is left out.",
            place,
            "Correct the path, or put the file below the folder of the document.",
        )
        return {name: value[name] for name in value if name != "$ref"}

    # --- values -------------------------------------------------------------------------------

    def anything(self, value: Any, pointer: str) -> Any:
        """Return a copy of any JSON value; infinite numbers, which JSON has not, are null."""
        if type(value) is dict:
            return {
                name: self.anything(item, pointer)
                for name, item in value.items()
                if name != POINTER_KEY
            }
        if type(value) is list:
            return [self.anything(item, pointer) for item in value]
        if type(value) is float and not isfinite(value):
            self.wrong("a finite number", value, pointer)
            return None
        return value

    def string(self, value: Any, pointer: str) -> Any:
        """Return a text; a number or boolean that should be one is read as it is spelled."""
        if isinstance(value, str):
            return value
        if isinstance(value, bool | int | float):
            text = json.dumps(value)
            self.read_as("a text", f'"{text}"', pointer, "Put it in quotes.")
            return text
        return self.wrong("a text", value, pointer)

    def boolean(self, value: Any, pointer: str) -> Any:
        """Return a boolean, also from a text that says one."""
        if isinstance(value, bool):
            return value
        if isinstance(value, str) and value.lower() in ("true", "false"):
            self.read_as("true or false", value.lower(), pointer, "Remove the quotes.")
            return value.lower() == "true"
        return self.wrong("true or false", value, pointer)

    def number(self, value: Any, pointer: str) -> Any:
        """Return a finite number, also from a text that says one."""
        number = _as_number(value)
        if number is None:
            return self.wrong("a number", value, pointer)
        if isinstance(value, str):
            self.read_as("a number", str(number), pointer, "Remove the quotes.")
        return number

    def integer(self, value: Any, pointer: str) -> Any:
        """Return an integer, not negative; 5.0 is one (JSON Schema Core, section 4.2.3)."""
        number = _as_number(value)
        if number is None or number != int(number) or number < 0:
            return self.wrong("a whole number, not negative", value, pointer)
        if isinstance(value, str):
            self.read_as("a whole number", str(number), pointer, "Remove the quotes.")
        return int(number)

    def bound(self, value: Any, pointer: str) -> Any:
        """Return an exclusive limit: a number in 3.1, a boolean in 3.0."""
        return value if isinstance(value, bool) else self.number(value, pointer)

    def type(self, value: Any, pointer: str) -> Any:
        """Return the name of a type or an array of names."""
        if isinstance(value, list):
            return self.array(_NAMES, value, pointer)
        return "null" if value is None else self.string(value, pointer)

    def tags(self, value: Any, pointer: str) -> Any:
        """Return the tags of an operation as one flat array of names."""
        if isinstance(value, str):
            self.report.warn(
                "tags-not-array",
                f"`tags` is the text `{value[:40]}`; it is read as an array of one.",
                pointer,
                "Write an array of names.",
            )
            return [value]
        if isinstance(value, list) and any(isinstance(item, list) for item in value):
            self.report.warn(
                "nested-tags",
                "`tags` is nested one array too deep; it is read as one array.",
                pointer,
                "Write `tags: [name]`, not `tags: [[name]]`.",
            )
            value = [
                name
                for item in value
                for name in (item if isinstance(item, list) else [item])
            ]
        return self.array(_NAMES, value, pointer)

    # --- findings -----------------------------------------------------------------------------

    def wrong(self, wanted: str, value: Any, pointer: str, kept: bool = False) -> Any:
        """Report a value that cannot be read; return the mark of one to leave out."""
        effect = "read as empty" if kept else "left out"
        if value is None:
            self.report.notice(
                "empty-value",
                f"{_named(pointer)} is empty where {wanted} belongs; it is {effect}.",
                pointer,
                "Give it a value or remove the key.",
            )
        else:
            self.report.warn(
                "wrong-type",
                f"{_named(pointer)} must be {wanted}, not {_kind_of(value)}; "
                f"it is {effect}.",
                pointer,
                f"Write {wanted}.",
            )
        return _DROP

    def read_as(self, wanted: str, text: str, pointer: str, remedy: str) -> None:
        """Report a value of another type that says clearly what is meant."""
        message = f"{_named(pointer)} must be {wanted}; it is read as {text[:60]}."
        self.report.warn("wrong-type", message, pointer, remedy)


_NAMES: Final = Shape("list", "string", Shape("one", "string"))
_KINDS: Final[dict[type, str]] = {
    dict: "an object",
    list: "an array",
    str: "a text",
    bool: "a boolean",
    type(None): "null",
}


def _kind_of(value: Any) -> str:
    if isinstance(value, float) and not isfinite(value):
        return "an infinite one"
    return _KINDS.get(type(value), f"the number {value}"[:40])


def _named(pointer: str) -> str:
    """Return how a message names the place of a pointer: by its last segment."""
    last = pointer.rpartition("/")[2].replace("~1", "/").replace("~0", "~")
    if last.isdigit() and "/" in pointer[1:]:
        return f"`{last}` in {_named(pointer.rpartition('/')[0])}"
    return f"`{last[:60]}`" if last else "The document"


def _as_number(value: Any) -> int | float | None:
    """Return the finite number that a value is or spells, None if there is none."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = json.loads(value) if isinstance(value, str) else value
    except (ValueError, RecursionError):
        return None
    if isinstance(number, bool) or not isinstance(number, int | float):
        return None
    return number if isinstance(number, int) or isfinite(number) else None
