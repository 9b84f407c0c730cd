"""Valid records with only the fields that one cares about."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from pydantic import BaseModel
from pydantic_core import to_jsonable_python

from .checking import Checker
from .facts import Facts, Json, Type, is_array, is_object
from .sampling import Sampler

T = TypeVar("T")


def made(facts: Facts, model: type[T], fields: Mapping[str, Any], seed: int) -> T:
    """Return a record of a class of `schemas` with these fields, the others made up."""
    name = model.__name__
    if facts.definitions.get(name, {}).get("is") != "model":
        raise LookupError(f"{name} is no class of this API's schemas")
    checker = Checker(facts)
    kind: Type = {"is": "named", "of": name}
    wires = _wires(facts, kind)
    if unknown := fields.keys() - wires:
        raise TypeError(f"{name} has no field {', '.join(sorted(unknown))}")
    sampler = Sampler(facts, checker, seed)
    if not issubclass(model, BaseModel):
        record = sampler.model(kind, name, required=True)
        return cast(T, {**_pythonic(facts, kind, record), **fields})
    record = sampler.model(kind, name)
    for key, value in fields.items():
        record[wires[key]] = to_jsonable_python(value, by_alias=True)
    if issues := checker.issues(kind, record):
        place = ".".join(map(str, issues[0].path))
        raise ValueError(f"{name}.{place}: {issues[0].message}")
    return cast(T, model.model_validate_json(json.dumps(record)))


def _wires(facts: Facts, kind: Type) -> dict[str, str]:
    """Return the wire names of fields by their names in Python."""
    return {f.get("python", wire): wire for wire, f in facts.fields(kind).items()}


def _pythonic(facts: Facts, kind: Type, value: Json) -> Json:
    """Return a value with the names that Python code writes."""
    bare = facts.bare(kind)
    if is_array(value) and bare["is"] == "list":
        return [_pythonic(facts, bare["of"], one) for one in value]
    if not is_object(value) or bare["is"] != "model":
        return value
    fields = facts.fields(bare)
    return {
        name: _pythonic(facts, fields[wire]["type"], value[wire])
        for name, wire in _wires(facts, bare).items()
        if wire in value
    }
