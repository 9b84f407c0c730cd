"""The judge: `jsonschema` over the document, and what differs between two JSON values.

In comes the probe of a document, out go, for an instance, the keywords that it breaks. The
judge knows OpenAPI as `documents` translates it, and nothing of ours.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from datetime import datetime, time
from decimal import Decimal, localcontext
from functools import cache
from itertools import groupby
from typing import Any
from uuid import UUID

import jsonschema_rs
from jsonschema import (
    Draft202012Validator,
    FormatChecker,
    ValidationError,
    validators,
)
from openapi_schema_validator import oas31_format_checker
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from tests.conformance.documents import Json, Schema, resolved

_ROOT = "urn:document"
_NAMED = ("properties", "$defs", "definitions")
_AROUND = (
    *("not", "if", "then", "else", "contains", "propertyNames", "patternProperties"),
    *("dependentSchemas", "unevaluatedProperties", "unevaluatedItems"),
)
"""Keywords that hold schemas and are named instead of what is broken inside them."""

formats = FormatChecker(())
formats.checkers = {
    **oas31_format_checker.checkers,
    **Draft202012Validator.FORMAT_CHECKER.checkers,
}


@formats.checks("duration")
def _is_duration(value: object) -> bool:
    form = r"P(?!$)(\d+W|(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?)"
    return not isinstance(value, str) or bool(re.fullmatch(form, value))


@cache
def _pattern(text: str) -> Any:
    options = jsonschema_rs.FancyRegexOptions(backtrack_limit=100_000)
    return jsonschema_rs.Draft202012Validator(
        {"pattern": text}, pattern_options=options
    )


def _pattern_fits(
    _: Any, text: str, instance: Json, __: Schema
) -> Iterator[ValidationError]:
    """Judge a pattern as ECMA-262 means it, and in bounded time: `re` does neither."""
    if isinstance(instance, str) and not _pattern(text).is_valid(instance):
        yield ValidationError(f"{instance!r} does not match {text!r}")


def _multiple(
    _: Any, step: Json, instance: Json, __: Schema
) -> Iterator[ValidationError]:
    """Judge steps by the numbers as they are written: floats of Python are not exact."""
    if isinstance(instance, (int, float)) and not isinstance(instance, bool):
        with localcontext(prec=800):
            if Decimal(str(instance)) % Decimal(str(step)):
                yield ValidationError(f"{instance!r} is not a multiple of {step!r}")


_Validator: Any = validators.extend(  # type: ignore[no-untyped-call]
    Draft202012Validator, {"pattern": _pattern_fits, "multipleOf": _multiple}
)


@formats.checks("decimal")
def _is_decimal(value: object) -> bool:
    form = r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?"
    return not isinstance(value, str) or bool(re.fullmatch(form, value))


@formats.checks("base64", raises=ValueError)
@formats.checks("byte", raises=ValueError)
def _is_base64(value: object) -> bool:
    if isinstance(value, str):
        base64.b64decode(value, validate=True)
    return True


class Judge:
    """Judges instances of the schemas of one probe, in JSON Schema 2020-12."""

    def __init__(self, document: Json) -> None:
        self._document = document
        resource = DRAFT202012.create_resource(document)
        self._registry: Registry[Any] = Registry().with_resource(_ROOT, resource)

    def schema(self, path: str) -> Schema:
        """Return the schema of a spot."""
        return resolved(self._document, _place(path))

    def errors(self, path: str, instance: Json) -> list[ValidationError]:
        """Return what an instance of a spot breaks."""
        return errors({"$ref": f"{_ROOT}{_place(path)}"}, instance, self._registry)


def _place(path: str) -> str:
    place = f"paths/{path.replace('/', '~1')}/post/requestBody/content"
    return f"#/{place}/application~1json/schema"


def errors(
    schema: Schema, instance: Json, registry: Registry[Any] | None = None
) -> list[ValidationError]:
    """Return what an instance breaks of a schema."""
    validator = _Validator(
        schema, registry=registry or Registry(), format_checker=formats
    )
    return list(validator.iter_errors(instance))


def keyword(error: ValidationError) -> str:
    """Return the keyword that an error is told under; a format with its name."""
    path = iter(error.relative_schema_path)
    for part in path:
        if part in _NAMED:
            next(path, None)
        elif part in _AROUND:
            return str(part)
    found = str(error.validator or "false")
    if found == "enum" and all(
        isinstance(x, dict | list) for x in error.validator_value
    ):
        return "enum of objects"
    return f"format: {error.validator_value}" if found == "format" else found


def broken(found: Iterable[ValidationError]) -> set[str]:
    """Return the keywords that errors are told under, those of all arms."""
    out: set[str] = set()
    for error in found:
        out |= broken(error.context) if error.context else {keyword(error)}
    return out


def excused(found: Iterable[ValidationError], known: Iterable[str]) -> set[str] | None:
    """Return the keywords by which errors may pass, None where one of them may not.

    Of a choice, one arm is enough.
    """
    out: set[str] = set()
    for error in found:
        one = _excused(error, known)
        if one is None:
            return None
        out |= one
    return out


def _arm(error: ValidationError) -> Any:
    return next(iter(error.relative_schema_path), None)


def _excused(error: ValidationError, known: Iterable[str]) -> set[str] | None:
    if keyword(error) in known:
        return {keyword(error)}
    for _, arm in groupby(error.context or (), key=_arm):
        if (one := excused(arm, known)) is not None:
            return one
    return None


def without_nulls(value: Json, found: Iterable[ValidationError]) -> Json:
    """Return an instance without the properties that break something by being null."""
    value = deepcopy(value)
    for *place, last in _nulls(found):
        holder = value
        for part in place:
            holder = holder[part] if isinstance(part, int) else holder.get(part, {})
        if isinstance(holder, dict):
            holder.pop(last, None)
    return value


def _nulls(found: Iterable[ValidationError]) -> Iterator[list[Any]]:
    for error in found:
        if error.instance is None and error.absolute_path:
            yield list(error.absolute_path)
        yield from _nulls(error.context or ())


# --- equality -------------------------------------------------------------------------------


def difference(one: Json, other: Json, path: str = "") -> str:
    """Return where two JSON values differ, "" where they do not: 1, 1.0 and true are three.

    But an integer may be written as 1.0 and is read as 1 (JSON Schema 2020-12, 6.1.1).
    """
    if isinstance(one, float) and type(other) is int and one == other:
        return ""
    if type(one) is not type(other):
        return f"{path or '.'}: {one!r} became {other!r}"
    if isinstance(one, dict):
        pairs: Iterator[tuple[str, Any, Any]] = (
            (f"{path}.{key}", one.get(key, ...), other.get(key, ...))
            for key in {**one, **other}
        )
    elif isinstance(one, list) and len(one) == len(other):
        pairs = (
            (f"{path}[{i}]", *both)
            for i, both in enumerate(zip(one, other, strict=True))
        )
    else:
        same = one == other or (isinstance(one, str) and _is_respelled(one, other))
        return "" if same else f"{path or '.'}: {one!r} became {other!r}"
    return next(filter(None, (difference(x, y, at) for at, x, y in pairs)), "")


def _is_respelled(one: str, other: str) -> bool:
    """Tell whether two texts are two ways to write one moment, UUID or string of bytes."""
    return any(_same(read, one, other) for read in _READERS)


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(re.sub(r"(\.\d{6})\d+", r"\1", text.upper()))


def _duration(text: str) -> tuple[float, float]:
    """Return months and seconds: neither can be told in the other."""
    found = re.fullmatch(_DURATION, text)
    if found is None:
        raise ValueError(text)
    years, months, weeks, days, hours, minutes, seconds = (
        float(number or 0) for number in found.groups()
    )
    days += weeks * 7
    return years * 12 + months, (days * 24 + hours) * 3600 + minutes * 60 + seconds


_NUMBER = r"(\d+(?:\.\d+)?)"
_DURATION = r"P{}?{}?{}?{}?(?:T{}?{}?{}?)?".format(
    *(f"(?:{_NUMBER}{unit})" for unit in "YMWDHMS")
)
_READERS = (
    _duration,
    _moment,
    time.fromisoformat,
    UUID,
    lambda text: base64.b64decode(text, validate=True),
)


def _same(read: Any, one: str, other: str) -> bool:
    try:
        return bool(read(one) == read(other))
    except ValueError:
        return False
