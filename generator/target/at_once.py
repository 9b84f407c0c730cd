"""Make a dataclass of a plain value that surely fits; `choices` asks this before pydantic.

Pydantic finds the words for what does not fit, and importing it takes as long as reading a
large document. In comes a type hint and a value as YAML has it, out comes what pydantic would
have made of it, or `Unsure`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Literal,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from .parts import Above, After, Before

T = TypeVar("T")
_PLAIN = (str, int, bool, NoneType)


class Unsure(Exception):
    """A value that may not fit."""


def at_once(kind: type[T], value: object) -> T:
    """Return what a value is as a dataclass; Unsure where it may be nothing of the kind."""
    try:
        made: T = _made(kind, value)
        return made
    except (TypeError, ValueError, LookupError, RecursionError) as cause:
        raise Unsure from cause


def _made(hint: Any, value: Any) -> Any:
    if hint in _PLAIN:
        return _only(type(value) is hint, value)
    if isinstance(hint, type) and is_dataclass(hint):
        hints = _hints(hint)
        return hint(**{key: _made(hints[key], item) for key, item in _members(value)})
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is tuple:
        items = _only(type(value) in (list, tuple), value)
        return tuple(_made(arguments[0], item) for item in items)
    if origin is Mapping:
        key, item = arguments
        return {_made(key, k): _made(item, v) for k, v in _members(value)}
    if origin is Literal:
        return _only(type(value) is str and value in arguments, value)
    if origin in (Union, UnionType):
        return None if value is None else _made(arguments[0], value)
    return _checked(*arguments, value=value) if origin is Annotated else _only(False)


def _checked(hint: Any, *rules: Any, value: Any) -> Any:
    """Return a value that fits a type and the rules beside it."""
    for rule in reversed(rules):
        value = rule.make(value) if isinstance(rule, Before) else value
    value = _made(hint, value)
    for rule in rules:
        match rule:
            case After():
                value = rule.check(value)
            case Above():
                _only(value > rule.limit)
    return value


def _members(value: Any) -> Any:
    return _only(type(value) is dict, value).items()


def _only(fits: bool, value: Any = None) -> Any:
    if not fits:
        raise ValueError
    return value


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind, include_extras=True)
