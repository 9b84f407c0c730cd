"""What a JSON value is, told so that people and type checkers understand it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, TypeGuard
from unicodedata import category


def is_map(value: object) -> TypeGuard[Mapping[str, Any]]:
    """Tell whether a JSON value is an object."""
    return isinstance(value, (dict, Mapping))  # in this order: a dict is told at once


def is_dict(value: object) -> TypeGuard[dict[str, Any]]:
    """Tell whether a value is an object that was read from JSON."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Tell whether a value is an array that was read from JSON."""
    return isinstance(value, list)


def is_array(value: object) -> TypeGuard[list[Any] | tuple[Any, ...]]:
    """Tell whether a value becomes a JSON array."""
    return isinstance(value, list | tuple)


def is_id(value: object) -> bool:
    """Tell whether a value of an answer can be an id."""
    if isinstance(value, str):
        return bool(value.strip())
    return isinstance(value, int) and not isinstance(value, bool)


def visible(text: str) -> str:
    """Return a text of others as it may stand in a log or on a terminal.

    What steers a terminal or cannot be seen (controls but the line feed, text
    direction, zero-width and tag characters, lone surrogates) is escaped as in JSON.
    """
    if text.isprintable():
        return text
    return "".join(char if _is_seen(char) else json.dumps(char)[1:-1] for char in text)


def _is_seen(char: str) -> bool:
    return char == "\n" or not category(char).startswith(("C", "Zl", "Zp"))
