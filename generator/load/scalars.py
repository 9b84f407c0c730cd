"""What a YAML scalar means under the 1.2 core schema; `sdkgen.load.yaml_reader` asks.

PyYAML speaks YAML 1.1, in which `ON`, `no`, `12:30` and `2024-01-01` are no strings. Source
of every rule here: YAML 1.2.2, section 10.3.2, "Tag Resolution".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, TypeAlias

Scalar: TypeAlias = "str | int | float | bool | None"

_WORDS: Final[dict[str, Scalar]] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys((".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"), float("inf")),
    **dict.fromkeys(("-.inf", "-.Inf", "-.INF"), float("-inf")),
    **dict.fromkeys((".nan", ".NaN", ".NAN"), float("nan")),
}
_NUMBER_STARTS: Final = frozenset("0123456789+-.")
_NUMBERS: Final[tuple[tuple[re.Pattern[str], Callable[[str], Scalar]], ...]] = (
    (re.compile(r"[-+]?[0-9]+"), int),
    (re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"), float),
    (re.compile(r"0o[0-7]+"), lambda text: int(text, 8)),
    (re.compile(r"0x[0-9a-fA-F]+"), lambda text: int(text, 16)),
)
#: More digits than any number has that computers reckon with (2 ** 1024 has 309).
MOST_DIGITS: Final = 250
_ANY_NUMBER: Final = re.compile(r"[-+]?(0x[0-9a-fA-F]+|0o[0-7]+|[0-9.eE+-]+)")


def resolve(text: str) -> Scalar:
    """Return the value of a plain scalar; ValueError if a number has too many digits."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] in _NUMBER_STARTS:
        if len(text) > MOST_DIGITS and _ANY_NUMBER.fullmatch(text):
            raise ValueError(text)
        for pattern, convert in _NUMBERS:
            if pattern.fullmatch(text):
                return convert(text)
    return text


def _tagged(*kinds: type) -> Callable[[str], Scalar]:
    """Return a reader that resolves as the core schema does and insists on a kind."""

    def read(text: str) -> Scalar:
        value = resolve(text)
        if type(value) not in kinds:
            raise ValueError(text)
        return value

    return read


#: Readers for the tags of the core schema and for `!`, which makes any scalar a string.
TAGS: Final[dict[str, Callable[[str], Scalar]]] = {
    "!": str,
    "tag:yaml.org,2002:str": str,
    "tag:yaml.org,2002:null": _tagged(type(None)),
    "tag:yaml.org,2002:bool": _tagged(bool),
    "tag:yaml.org,2002:int": _tagged(int),
    "tag:yaml.org,2002:float": lambda text: float(_tagged(int, float)(text) or 0),
}
