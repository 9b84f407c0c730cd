"""JSON text in, plain Python values out; the counterpart of `sdkgen.load.yaml_reader`."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from sdkgen.load import faults
from sdkgen.load.limits import Limits
from sdkgen.load.places import Places, Token, track
from sdkgen.load.scalars import MOST_DIGITS

_LONG = re.compile(rf"[0-9]{{{MOST_DIGITS}}}")
_TOKEN = re.compile(r'"((?:[^"\\]|\\.)*)"|[{}\[\]]|[^\s{}\[\]",:]+')


class _Hooks:
    """What the standard reader calls back: it refuses what JSON has not."""

    def __init__(self) -> None:
        self.repeated = False

    def pairs(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        """Return an object and note whether a key came twice."""
        members = dict(pairs)
        self.repeated = self.repeated or len(members) != len(pairs)
        return members

    def number(self, digits: str) -> int:
        """Refuse a number that is longer than any that means something."""
        if len(digits) > MOST_DIGITS:
            raise ValueError(digits)
        return int(digits)

    def constant(self, word: str) -> Any:
        """Refuse NaN and Infinity (RFC 8259, section 6)."""
        raise ValueError(word)


def read(text: str, limits: Limits) -> Any:
    """Return the value that a JSON text holds; Fault if it is broken."""
    hooks = _Hooks()
    try:
        value = json.loads(
            text,
            object_pairs_hook=hooks.pairs,
            parse_constant=hooks.constant,
            parse_int=hooks.number if _LONG.search(text) else None,
        )
    except json.JSONDecodeError as failure:
        raise faults.from_json(failure) from failure
    except RecursionError as failure:
        raise _too_large(text, limits) from failure
    except ValueError as failure:
        raise _bad_number(text, str(failure)) from failure
    if hooks.repeated:
        raise faults.duplicate_keys(places(text))
    if _is_too_large(value, limits):
        raise _too_large(text, limits)
    return value


def _bad_number(text: str, word: str) -> faults.Fault:
    """Return the fault for NaN, Infinity, or an integer of thousands of digits."""
    for sign, token, line, column, _ in _tokens(text):
        if sign == "scalar" and token == word:
            return faults.bad_scalar(None, token, (line, column))
    return faults.bad_scalar(None, word, (0, 0))


def _is_too_large(value: Any, limits: Limits) -> bool:
    """Walk level by level; tell whether the depth or the number of nodes is beyond the limits."""
    level, nodes = [value], 0
    for _ in range(limits.depth + 1):
        nodes += len(level)
        if nodes > limits.nodes:
            return True
        level = [child for node in level for child in _children(node)]
        if not level:
            return False
    return True


def _too_large(text: str, limits: Limits) -> faults.Fault:
    """Return the fault for what is beyond the limits, at the place where it begins to be."""
    depth = 0
    for sign, _, line, column, _ in _tokens(text):
        depth += {"{": 1, "[": 1, "}": -1, "]": -1}.get(sign, 0)
        if depth > limits.depth:
            return faults.too_deep(limits.depth, (line, column))
    return faults.too_many_nodes(limits.nodes, (1, 1))


def _children(node: Any) -> Any:
    """Return what a container holds, an empty tuple for everything else."""
    if type(node) is dict:
        return node.values()
    return node if type(node) is list else ()


def places(text: str) -> Places:
    """Return where every pointer of a readable JSON text stands."""
    return track(_tokens(text))


def _tokens(text: str) -> Iterator[Token]:
    """Yield brackets and scalars with line and column; strings lose quotes and escapes."""
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    for found in _TOKEN.finditer(text):
        token = found.group()
        line = bisect_right(starts, found.start())
        column = found.start() - starts[line - 1] + 1
        if token[0] == '"':
            yield "scalar", _unquoted(token), line, column, None
        else:
            yield token if token in "{}[]" else "scalar", token, line, column, None


def _unquoted(token: str) -> str:
    """Return what a string token says; without escapes it is what lies between the quotes."""
    if "\\" not in token:
        return token[1:-1]
    try:
        return str(json.loads(token))
    except ValueError:
        return token
