"""Keywords of JSON Schema that Python's types cannot say -> marks that pydantic asks.

A type checker sees the plain type beside the mark. `Only` is `enum`, which has 1 and
true apart; `Row` is `prefixItems`; `taking` is `additionalProperties` of a request.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import chain, repeat
from types import SimpleNamespace, UnionType
from typing import (
    Any,
    TypeVar,
    Union,
    Unpack,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from pydantic import GetCoreSchemaHandler
from pydantic_core import (
    CoreSchema,
    PydanticCustomError,
    PydanticSerializationUnexpectedValue,
    core_schema,
)
from pydantic_core.core_schema import TypedDictSchema

from .shapes import is_array, is_list

C = TypeVar("C", bound=type)
_EXTRA = "__pydantic_extra__"
_HOOK = "__get_pydantic_core_schema__"


class Only:
    """Takes the values that are listed and no others: True is no 1, and 1.0 is."""

    def __init__(self, *values: object) -> None:
        self.values = values

    def takes(self, value: object) -> bool:
        """Tell whether a value is listed."""
        truth = isinstance(value, bool)
        return any(
            value == known for known in self.values if isinstance(known, bool) is truth
        )

    def _checked(self, value: object) -> object:
        if self.takes(value):
            return value
        *head, last = map(repr, self.values)
        wanted = f"{', '.join(head)} or {last}" if head else last
        text = {"text": f"should be {wanted}"}
        # Braces would be read as a template.
        raise PydanticCustomError("literal_error", "{text}", text)

    def _written(self, value: object) -> object:
        if self.takes(value):
            return value
        # In a union, another arm checked this value; it writes the value too.
        raise PydanticSerializationUnexpectedValue("it is not listed")

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        write = core_schema.plain_serializer_function_ser_schema(self._written)
        return core_schema.no_info_plain_validator_function(
            self._checked,
            serialization=write,
            json_schema_input_schema=handler(source),
        )

    def __repr__(self) -> str:
        return f"Only{self.values!r}"

    def __hash__(self) -> int:
        return hash(self._told)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Only) and self._told == other._told

    @property
    def _told(self) -> tuple[tuple[str, object], ...]:
        return tuple((type(value).__name__, value) for value in self.values)


class Row:
    """Reads a list as a tuple, each item by the type of its place.

    It stands with one tuple, or with several of growing length.
    """

    def __init__(self, least: int | None = None, most: int | None = None) -> None:
        self.bounds = least, most

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        several = get_origin(source) in (Union, UnionType)
        kinds = [kinds_of(row) for row in (get_args(source) if several else (source,))]
        lengths = [len(one) for one, _ in kinds]
        rows = {f"{len(k)} items": self._row(k, rest, handler) for k, rest in kinds}

        def length_of(value: object) -> str:
            length = len(value) if is_array(value) else max(lengths)
            return f"{max(min(lengths), min(length, max(lengths)))} items"

        found = core_schema.tagged_union_schema(rows, length_of)
        given = core_schema.no_info_before_validator_function(_as_tuple, found)
        return core_schema.json_or_python_schema(found, given)

    def _row(
        self, kinds: tuple[Any, ...], rest: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        items = [handler.generate_schema(kind) for kind in kinds]
        least, most = self.bounds
        if rest is None:
            return core_schema.tuple_schema(items)
        return core_schema.tuple_schema(
            [*items, handler.generate_schema(rest)],
            variadic_item_index=len(items),
            min_length=least,
            max_length=most,
        )

    def __repr__(self) -> str:
        return f"Row{self.bounds!r}"

    def __hash__(self) -> int:
        return hash(self.bounds)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Row) and self.bounds == other.bounds


def _as_tuple(value: object) -> object:
    return tuple(value) if is_list(value) else value


def kinds_of(row: Any) -> tuple[tuple[Any, ...], Any]:
    """Return the types of the first items of a tuple and that of the others, or
    None.
    """
    kinds = get_args(row)
    if not kinds:
        return (), None
    *first, last = kinds
    if last is Ellipsis:
        return (), first[0]
    if get_origin(last) is Unpack:
        return tuple(first), get_args(get_args(last)[0])[0]
    # A star that was not read from text.
    if getattr(last, "__unpacked__", False):
        return tuple(first), get_args(last)[0]
    return kinds, None


def kinds_for(row: Any, length: int) -> Iterator[Any] | None:
    """Return the types of as many items; None where a tuple has more, or fewer."""
    first, rest = kinds_of(row)
    if length < len(first) or (rest is None and length > len(first)):
        return None
    return chain(first, repeat(rest, length - len(first)))


def taking(kind: Callable[[], Any]) -> Callable[[C], C]:
    """Let a typed dict take what it does not name, if it has this type.

    `kind` is called when it is needed: what it names may stand further down.
    """

    def mark(owner: C) -> C:
        def build(source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
            schema = handler(source)
            inner = cast(TypedDictSchema, handler.resolve_ref_schema(schema))
            inner["extras_schema"] = handler.generate_schema(kind())
            return schema

        setattr(owner, _HOOK, staticmethod(build))
        return owner

    return mark


@lru_cache(maxsize=1024)
def extra_of(kind: type) -> Any:
    """Return the type of what a model holds beyond its fields, None where it is any."""
    for owner in kind.__mro__:
        told = getattr(owner, "__annotations__", {}).get(_EXTRA)
        if told is not None and owner.__module__.partition(".")[0] != "pydantic":
            names = vars(sys.modules[owner.__module__])
            holder = SimpleNamespace(__annotations__={_EXTRA: told})
            hints = get_type_hints(holder, names, include_extras=True)
            return get_args(hints[_EXTRA])[1]
    return None
