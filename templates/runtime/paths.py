"""Arguments of a path -> the path of a request, which leads to no other operation.

Values arrive as the caller gave them. What counts is the segment that travels, whatever
the type and style that it came from: none is empty, none is a dot segment (RFC 3986
section 5.2.4), and none is that of a more concrete path (OpenAPI 3.1 section 4.8.8.2).
"""

# pyright: reportPrivateUsage=false
# The modules of the runtime are one whole; what is private is private to the SDK.
from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from typing import Any
from urllib.parse import quote, unquote

from .encoding import SEPARATORS, _joined, _quoted
from .errors import FieldIssue, RequestValidationError
from .operation import Operation, Place
from .patterns import pattern
from .shapes import is_array, is_map

_PLACEHOLDER = pattern(r"\{([^{}]*)\}")
_SLASH = pattern(r"/(?![^{}]*\})")
_PATH = Place("path", "", "simple", False)
_EMPTY = ("should not be empty", "empty")
_DOTS = ("should not be a dot segment", "dot_segment")
_ELSEWHERE = {"": _EMPTY, ".": _DOTS, "..": _DOTS}


def expand(operation: Operation[Any], values: Sequence[object]) -> str:
    """Return the path of an operation with its parameters filled in, in their order.

    Raises RequestValidationError for what has no text, and for what leads elsewhere.
    """
    if "{" not in operation.path:
        return operation.path
    names = _PLACEHOLDER.findall(operation.path)
    styles = {p.wire: p for p in operation.places.values() if p.location == "path"}
    texts: dict[str, str] = {}
    issues: list[FieldIssue] = []
    for name, value in zip(names, values, strict=True):
        try:
            texts[name] = _text(styles.get(name, _PATH), name, value)
        except _Misfit as misfit:
            issues.append(FieldIssue(name, *misfit.args))
    issues = issues or [*_elsewhere(operation, texts)]
    if issues:
        raise RequestValidationError(operation.label, issues)
    return _filled(operation.path, texts)


def _filled(template: str, texts: Mapping[str, str]) -> str:
    return _PLACEHOLDER.sub(lambda found: texts[found[1]], template)


# --- where a path leads ---------------------------------------------------------------


def _elsewhere(
    operation: Operation[Any], texts: Mapping[str, str]
) -> Iterator[FieldIssue]:
    """Yield the arguments that would make the path lead to something else."""
    for part in _SLASH.split(operation.path):
        names = _PLACEHOLDER.findall(part)
        told = _ELSEWHERE.get(unquote(_filled(part, texts)))
        if names and told:
            yield from (FieldIssue(name, *told) for name in names)
    path = _filled(operation.path, texts)
    rival = next((one for one in operation.rivals if _leads_to(path, one)), None)
    if rival is not None:
        message = f"would call {operation.method} {rival} instead"
        yield FieldIssue(", ".join(texts), message, "other_operation")


def _leads_to(path: str, template: str) -> bool:
    parts, segments = _SLASH.split(template), path.split("/")
    return len(parts) == len(segments) and all(
        _form(part).fullmatch(unquote(segment))
        for part, segment in zip(parts, segments, strict=True)
    )


def _form(part: str) -> re.Pattern[str]:
    literals = map(re.escape, map(unquote, _PLACEHOLDER.split(part)[::2]))
    return re.compile("(?s:.+)".join(literals))


# --- the text of a value --------------------------------------------------------------


class _Misfit(Exception):
    """A value that has no place in a path; what is wrong, and the word for it."""


def _text(place: Place, name: str, value: object) -> str:
    plain = _plain(value)
    try:
        text = _styled(place, quote(name, safe=""), plain)
    except (TypeError, ValueError, RecursionError):
        raise _Misfit("should be text or a number", "type") from None
    if plain is None or not text:
        raise _Misfit(*_EMPTY)
    return text


def _plain(value: object) -> object:
    """Return a path value in its JSON form: dates, UUIDs and the like become text."""
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, float) and not math.isfinite(value):
        raise _Misfit("should be a finite number", "finite_number")
    if value is None or isinstance(value, str | int | float):
        return value
    if is_array(value) or is_map(value):
        return value
    isoformat = getattr(value, "isoformat", None)
    if isoformat is None and not _has_text(value):
        raise _Misfit("should be text or a number", "type")
    return isoformat() if isoformat else str(value)


def _has_text(value: object) -> bool:
    """Tell whether `str` gives a text that was made for people, not for debugging."""
    binary = isinstance(value, bytes | bytearray | memoryview)
    return type(value).__str__ is not object.__str__ and not binary


def _styled(place: Place, name: str, value: object) -> str:
    """Return the text of a value in the style of its place, "" where it has none."""
    mark = {"label": ".", "matrix": ";"}.get(place.style, "")
    named = place.style == "matrix"
    if named and place.explode and is_array(value):
        return "".join(f";{name}={_quoted(item)}" for item in value)
    separator = SEPARATORS.get(place.style, ",")
    between = mark if mark and place.explode else separator
    nested = is_array(value) or is_map(value)
    text = _joined(value, between, place.explode, between) if nested else _quoted(value)
    if named and not (place.explode and is_map(value)):
        mark = f";{name}="
    return f"{mark}{text}" if text else ""
