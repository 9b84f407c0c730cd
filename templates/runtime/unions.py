"""A union that one property tells apart -> the arm that the property names, no other.

`Tagged` stands in the annotation of such a union: a type checker sees the plain union,
pydantic asks the property. A value that names no arm fits none. Where the property is
absent, the arm that fits best is read; where the arms extend a base, that is read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from .shapes import is_map

UNTOLD = "\0"
"""Stands for the value of a property that is absent."""
_BASE = "\0base"


class Tagged:
    """Tells by which property, and by which of its values, arms are told apart.

    `key` is its name in what is read, `name` another one that it may have, in Python.
    `arms` is called when it is needed: what it names may stand further down. The one of
    None is what the others extend.
    """

    def __init__(
        self, key: str, arms: Callable[[], Mapping[str | None, Any]], name: str = ""
    ) -> None:
        self.key = key
        self.name = name or key
        self._arms = arms

    @cached_property
    def _all(self) -> Mapping[str | None, Any]:
        return self._arms()

    @cached_property
    def arms(self) -> Mapping[str, Any]:
        """Return the arms by the values of the property that name them."""
        return {tag: arm for tag, arm in self._all.items() if tag is not None}

    @property
    def base(self) -> Any:
        """Return what the arms extend, None where they have nothing in common."""
        return self._all.get(None)

    def tag_of(self, value: object) -> str:
        """Return what a value says of itself; models are told apart by their class."""
        if not is_map(value):
            return UNTOLD
        told = value.get(self.key, value.get(self.name))
        if told is None:
            return UNTOLD if self.base is None else _BASE
        text = str(told).lower() if isinstance(told, bool) else str(told)
        return "" if text in (UNTOLD, _BASE) else text

    def names_none(self, tag: str) -> bool:
        """Tell whether what a value says of itself is not known."""
        return tag not in (UNTOLD, _BASE) and tag not in self.arms

    @property
    def refusal(self) -> str:
        """Return what is said of a value that names no arm."""
        return f"should have as `{self.key}` one of: {', '.join(map(repr, self.arms))}"

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        choices = {tag: handler.generate_schema(arm) for tag, arm in self.arms.items()}
        if self.base is not None:
            choices[_BASE] = handler.generate_schema(self.base)
        return core_schema.tagged_union_schema(
            {**choices, UNTOLD: handler(source)},
            self.tag_of,
            custom_error_type="discriminator",
            # Braces would be read as a template.
            custom_error_message="{text}",
            custom_error_context={"text": self.refusal},
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        assert schema["type"] == "tagged-union"
        return handler(schema["choices"][UNTOLD])

    def __repr__(self) -> str:
        return f"Tagged({self.key!r}, {self._all!r})"

    def __hash__(self) -> int:
        return hash((self.key, self.name))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Tagged) and self._said == other._said

    @property
    def _said(self) -> tuple[str, str, Mapping[str | None, Any]]:
        return self.key, self.name, self._all
