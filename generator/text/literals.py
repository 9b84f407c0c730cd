"""Values of a document as Python source: the door `literal()`.

In come JSON values of any content, out come expressions that black would write the same. Text of a
document enters a generated file only here, through `docstrings`, or as an identifier of `naming`.
"""

from __future__ import annotations

import re

from .code import Code

WIDTH = 88
# Printed as they are; everything else outside of ASCII is escaped. A list of our own, because
# what `repr` takes for printable changes with the Unicode tables of each Python.
_PRINTABLE = re.compile("[ -~\u00a1-\u00ac\u00ae-\u024f\u0370-\u03ff\u0400-\u04ff\u2010-\u2027"
                        "\u20ac\u2122\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")  # fmt: skip
_SPECIAL = re.compile(r'["\\]')
_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def literal(value: object) -> Code:
    """Return `value` (JSON scalars, lists, mappings, tuples) as a Python expression."""
    return Code(_expression(value))


def _expression(value: object) -> str:
    match value:
        case str():
            return _string(value)
        case bool() | None | int():
            return repr(value)
        case float():
            return (
                f'float("{value}")'
                if value != value or value in _ENDLESS
                else repr(value)
            )
        case tuple():
            inner = ", ".join(map(_expression, value))
            return f"({inner},)" if len(value) == 1 else f"({inner})"
        case list():
            return f"[{', '.join(map(_expression, value))}]"
        case dict():
            pairs = (
                f"{_expression(key)}: {_expression(item)}"
                for key, item in value.items()
            )
            return f"{{{', '.join(pairs)}}}"
        case _:
            raise TypeError(f"no literal for {type(value).__name__}")


_ENDLESS = (float("inf"), float("-inf"))


def _string(text: str) -> str:
    """Return a string literal with the quotes that black prefers: the ones to escape less."""
    if text.isascii() and text.isprintable() and not _SPECIAL.search(text):
        return f'"{text}"'
    quote = "'" if text.count('"') > text.count("'") else '"'
    body = "".join(_character(char, quote) for char in text)
    return f"{quote}{body}{quote}"


def _character(char: str, quote: str) -> str:
    if char == quote:
        return f"\\{char}"
    if char in _ESCAPES:
        return _ESCAPES[char]
    if _PRINTABLE.match(char):
        return char
    code = ord(char)
    return f"\\x{code:02x}" if code < 256 else (
        f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
    )  # fmt: skip
