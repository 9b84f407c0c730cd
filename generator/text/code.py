"""The kinds of text that may be printed into a file: what a door has made, and nothing else.

Text of a document is a `str`. It becomes one of these types through a door: `name()` here, the
literals, the docstrings and the annotations. A template refuses to print anything else.
"""

from __future__ import annotations

import keyword
from functools import lru_cache


class Code(str):
    """Python source: an expression, a type, a docstring."""

    __slots__ = ()


class Name(Code):
    """An identifier, or several joined by dots. It may stand in strings and in prose as well."""

    __slots__ = ()


class Markdown(str):
    """Markdown in which no markup is live but our own."""

    __slots__ = ()


class Toml(str):
    """A TOML value."""

    __slots__ = ()


@lru_cache(maxsize=4096)
def name(text: str) -> Name:
    """Return `text` as a name; "" for no name. Raises ValueError for what is no identifier.

    Leading dots are those of a relative import.
    """
    parts = text.lstrip(".").split(".")
    if text.strip(".") and not all(map(_is_identifier, parts)):
        raise ValueError(f"{text!r} is no Python name")
    return Name(text)


def _is_identifier(part: str) -> bool:
    return part.isidentifier() and not keyword.iskeyword(part)


NO_NAME = Name("")
