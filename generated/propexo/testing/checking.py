"""What is wrong with a value: types of the facts in, schemas of pydantic's core behind.

Answers are read with unknown fields and unknown members of enums, as the SDK reads
them; what is sent has neither.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, TypeAlias

from pydantic_core import CoreSchema, SchemaError, SchemaValidator, ValidationError
from pydantic_core import core_schema as cs

from .facts import Facts, Json, Type

Path: TypeAlias = tuple[int | str, ...]
_SIMPLE: Mapping[str, Callable[[], CoreSchema]] = {
    "boolean": cs.bool_schema,
    "null": cs.none_schema,
    "date": cs.date_schema,
    "date-time": cs.datetime_schema,
    "time": cs.time_schema,
    "uuid": cs.uuid_schema,
    "decimal": cs.any_schema,
    "duration": cs.str_schema,
}
_BOUNDS = {
    "minimum": "ge",
    "maximum": "le",
    "exclusive_minimum": "gt",
    "exclusive_maximum": "lt",
    "multiple_of": "multiple_of",
}
_ARM = "\0arm "  # names an arm of a union in places; no key begins so
_LENGTHS = ("min_length", "max_length", "pattern")


class Issue(NamedTuple):
    """What is wrong at one place of a value."""

    path: Path
    message: str


class Checker:
    """Check values of the types of one API."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._known: dict[tuple[str, bool], SchemaValidator] = {}

    def issues(self, kind: Type, value: Json, *, extra: bool = False) -> list[Issue]:
        """Return what is wrong with a JSON value; `extra` allows unknown properties."""
        text = json.dumps(value)
        return self._said(kind, extra, lambda one: one.validate_json(text, strict=True))

    def issues_of_texts(self, kind: Type, value: Json) -> list[Issue]:
        """Return what is wrong with what texts of a URL say."""
        return self._said(
            kind, False, lambda one: one.validate_python(value, strict=False)
        )

    def _said(
        self, kind: Type, extra: bool, ask: Callable[[SchemaValidator], object]
    ) -> list[Issue]:
        try:
            ask(self._validator(kind, extra))
        except ValidationError as error:
            told = error.errors(include_url=False, include_context=False)
            return [Issue(_plain(one["loc"]), one["msg"]) for one in told]
        return []

    def _validator(self, kind: Type, extra: bool) -> SchemaValidator:
        key = (json.dumps(kind), extra)
        if key not in self._known:
            self._known[key] = _Builder(self._facts, extra).validator(kind)
        return self._known[key]


class _Builder:
    """Builds the schema of one type and of all that it names."""

    def __init__(self, facts: Facts, extra: bool) -> None:
        self._facts, self._extra = facts, extra
        self._models: dict[str, CoreSchema | None] = {}
        self._open: set[str] = set()
        self._kinds: dict[str, Callable[[Type], CoreSchema]] = {
            "any": lambda kind: cs.any_schema(),
            "scalar": _scalar,
            "literal": lambda kind: cs.literal_schema(kind["values"]),
            "null": lambda kind: cs.nullable_schema(self._of(kind["of"])),
            "list": self._list,
            "map": lambda kind: cs.dict_schema(cs.str_schema(), self._of(kind["of"])),
            "one": self._choice,
            "named": self._named,
            "model": self._model,
        }

    def validator(self, kind: Type) -> SchemaValidator:
        schema = self._of(kind)
        models = [one for one in self._models.values() if one]
        config = cs.CoreConfig(regex_engine="python-re")
        return SchemaValidator(cs.definitions_schema(schema, models), config)

    def _of(self, kind: Type) -> CoreSchema:
        return self._kinds[kind["is"]](kind)

    def _choice(self, kind: Type) -> CoreSchema:
        arms = enumerate(kind["of"])
        return cs.union_schema([(self._of(arm), f"{_ARM}{at}") for at, arm in arms])

    def _list(self, kind: Type) -> CoreSchema:
        bounds = {"min_length": kind.get("least"), "max_length": kind.get("most")}
        return cs.list_schema(self._of(kind["of"]), **bounds)

    def _named(self, kind: Type) -> CoreSchema:
        """Refer to a model; write any other definition out, but not within itself."""
        name, inner = kind["of"], self._facts.definitions[kind["of"]]
        if inner["is"] == "model":
            if name not in self._models:
                self._models[name] = None
                self._models[name] = self._model(inner, name)
            return cs.definition_reference_schema(name)
        if name in self._open:
            return cs.any_schema()
        self._open.add(name)
        try:
            return self._of(inner)
        finally:
            self._open.discard(name)

    def _model(self, kind: Type, name: str | None = None) -> CoreSchema:
        sent, extra = kind.get("sent", False), kind.get("extra")
        fields = {
            wire: cs.typed_dict_field(
                self._field(field["type"], sent), required=field.get("required", False)
            )
            for wire, field in self._facts.fields(kind).items()
        }
        closed = sent and extra is None and not self._extra
        return cs.typed_dict_schema(
            fields,
            extra_behavior="forbid" if closed else "allow",
            extras_schema=self._of(extra) if extra else None,
            ref=name,
        )

    def _field(self, kind: Type, sent: bool) -> CoreSchema:
        """Return the schema of a field; in answers an enum is no more than likely."""
        bare = kind["of"] if kind["is"] == "null" else kind
        named = self._facts.bare(kind)
        is_enum = named["is"] == "literal" and bare["is"] == "named"
        if is_enum and not sent and any(isinstance(v, str) for v in named["values"]):
            known = (self._of(bare), f"{_ARM}0")
            inner = cs.union_schema([known, (cs.str_schema(), f"{_ARM}1")])
            return cs.nullable_schema(inner) if kind["is"] == "null" else inner
        return self._of(kind)


def _scalar(kind: Type) -> CoreSchema:
    form = kind["kind"]
    if form in _SIMPLE:
        return _SIMPLE[form]()
    if form in ("integer", "number"):
        bounds: dict[str, Any] = {
            _BOUNDS[key]: value for key, value in kind.items() if key in _BOUNDS
        }
        make = cs.int_schema if form == "integer" else cs.float_schema
        if form == "integer":
            bounds = {k: int(v) for k, v in bounds.items() if v == int(v)}
        return make(**bounds)
    bounds = {key: kind[key] for key in _LENGTHS if key in kind}
    try:
        schema = cs.str_schema(**bounds)
        SchemaValidator(schema, cs.CoreConfig(regex_engine="python-re"))
    except SchemaError:  # a pattern that Python does not know
        bounds.pop("pattern", None)
        schema = cs.str_schema(**bounds)
    return schema


def _plain(loc: tuple[int | str, ...]) -> Path:
    """Return a place without the arms of unions on the way."""
    return tuple(p for p in loc if isinstance(p, int) or not p.startswith(_ARM))
