"""An object that may be one of several models -> the one that it fits best, or none.

`BestFit` stands with a union of models that no property tells apart. Of those whose
required fields are there and whose constants agree, the one that fits and names most of
what came is read. Where several do so alike, nothing says which was meant: then it is
none of them, but a plain `Model`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple, get_args

from pydantic import (
    BaseModel,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    TypeAdapter,
    ValidationError,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema, to_json

from .redaction import log
from .shapes import is_map
from .unions import UNTOLD

_PLAIN = "\0plain"
_LOGGED: set[str] = set()
Models = Sequence[type[BaseModel]]


class _Facts(NamedTuple):
    """What tells a model from another one: names are those of the wire."""

    names: Mapping[str, str]  # what it may be called -> what it is called
    required: frozenset[str]
    constants: Mapping[str, tuple[Any, ...]]


@lru_cache(maxsize=1024)
def _facts(kind: type[BaseModel]) -> _Facts:
    from .salvage import constants_of

    wires = {name: f.alias or name for name, f in kind.model_fields.items()}
    fields = [(wires[name], field) for name, field in kind.model_fields.items()]
    listed = {wire: constants_of(field.annotation) for wire, field in fields}
    return _Facts(
        {**wires, **{wire: wire for wire in wires.values()}},
        frozenset(wire for wire, field in fields if field.is_required()),
        {wire: values for wire, values in listed.items() if values},
    )


def _best(kinds: Models, value: Mapping[str, Any]) -> Models:
    """Return the models that a value fits alike; none where pydantic finds the best."""
    named = [(kind, _named(kind, value)) for kind in kinds]
    meant = [(kind, names) for kind, names in named if names is not None]
    most = max((len(names) for _, names in meant), default=0)
    best = [kind for kind, names in meant if len(names) == most]
    return [] if len(best) < 2 else [kind for kind in best if _fits(kind, value)]


def _named(kind: type[BaseModel], value: Mapping[str, Any]) -> set[str] | None:
    """Return what a model names of a value, None where it is not meant."""
    facts = _facts(kind)
    given = {
        facts.names[key]: item for key, item in value.items() if key in facts.names
    }
    if not facts.required <= given.keys():
        return None
    for wire, values in facts.constants.items():
        if wire in given and given[wire] is not None and given[wire] not in values:
            return None
    return set(given)


def _fits(kind: type[BaseModel], value: Mapping[str, Any]) -> bool:
    try:
        TypeAdapter(kind).validate_json(to_json(value), strict=True)
    except ValidationError:
        return False
    return True


class BestFit:
    """Reads an object as the model that it fits best."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        from .models import Model

        arms = get_args(source)
        kinds = [a for a in arms if isinstance(a, type) and issubclass(a, BaseModel)]
        schemas = {kind.__name__: handler.generate_schema(kind) for kind in kinds}

        def tag_of(value: object) -> str:
            if not is_map(value):
                return UNTOLD
            best = _best(kinds, value)
            if len(best) > 1:
                _log_once(best)
                return _PLAIN
            return best[0].__name__ if best else UNTOLD

        plain = handler.generate_schema(Model)
        return core_schema.tagged_union_schema(
            {**schemas, _PLAIN: plain, UNTOLD: handler(source)}, tag_of
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        assert schema["type"] == "tagged-union"
        return handler(schema["choices"][UNTOLD])

    def __repr__(self) -> str:
        return "BestFit()"

    def __hash__(self) -> int:
        return hash(BestFit)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, BestFit)


def _log_once(kinds: Models) -> None:
    names = " and ".join(kind.__name__ for kind in kinds)
    if names not in _LOGGED:
        _LOGGED.add(names)
        log.warning("a value fits %s alike; it is kept as a plain Model", names)
