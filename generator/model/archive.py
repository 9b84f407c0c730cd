"""Keep a model as text: `ir.Api` in, JSON out, and back.

A vendored copy carries its model, so that it can be compared with a newer one long after the
document that it was made from is gone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from . import ir

_KINDS = {
    name: kind
    for name, kind in vars(ir).items()
    if isinstance(kind, type) and is_dataclass(kind)
}
_KIND = "is"
_JSON = frozenset({"default"})  # fields that hold JSON values, which may be lists


def dump(api: ir.Api) -> str:
    """Return a model as JSON, one operation or definition to a line, for the sake of diffs."""
    plain = _plain(api)
    lines = []
    for key, value in plain.items():
        if isinstance(value, dict):
            rows = [f"{json.dumps(k)}: {_line(v)}" for k, v in value.items()]
            lines.append(f"{json.dumps(key)}: {{\n{_joined(rows)}\n}}")
        elif isinstance(value, list):
            rows = [_line(item) for item in value]
            lines.append(f"{json.dumps(key)}: [\n{_joined(rows)}\n]")
        else:
            lines.append(f"{json.dumps(key)}: {_line(value)}")
    return f"{{\n{_joined(lines)}\n}}\n"


def parse(text: str) -> ir.Api:
    """Return the model that `dump` has made a text of.

    Raises ValueError for a text that is none, or one that another version of the model made.
    """
    try:
        found = _model(json.loads(text))
    except (KeyError, TypeError, RecursionError) as cause:
        raise ValueError(f"the model is of another version: {cause}") from None
    if not isinstance(found, ir.Api):
        raise ValueError("the text is no model")
    if unknown := {*_named(found)} - found.definitions.keys():
        raise ValueError(f"the model lacks {', '.join(sorted(unknown))}")
    return found


def _joined(rows: list[str]) -> str:
    return ",\n".join(rows)


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _plain(node: Any) -> Any:
    """Return a part of the model as JSON values, without what is as by default."""
    if is_dataclass(node) and not isinstance(node, type):
        out = {_KIND: type(node).__name__}
        for item in fields(node):
            value = getattr(node, item.name)
            if item.default is MISSING or value != item.default:
                out[item.name] = value if item.name in _JSON else _plain(value)
        return out
    if isinstance(node, Mapping):
        return {key: _plain(value) for key, value in node.items()}
    if isinstance(node, tuple):
        return [_plain(item) for item in node]
    return node


def _model(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(map(_model, value))
    if not isinstance(value, dict):
        return value
    if _KIND not in value:
        return {key: _model(item) for key, item in value.items()}
    given = {
        key: item if key in _JSON else _model(item)
        for key, item in value.items()
        if key != _KIND
    }
    made: Any = _KINDS[value[_KIND]](**given)
    for key, wanted in _hints(value[_KIND]).items():
        if key not in _JSON and not _fits(getattr(made, key), wanted):
            raise ValueError(f"`{key}` of {value[_KIND]} has another type")
    return made


@cache
def _hints(kind: str) -> Mapping[str, Any]:
    return get_type_hints(_KINDS[kind])


def _fits(value: Any, wanted: Any) -> bool:
    """Tell whether a value has a type; the fields of a class were looked at when it was made."""
    origin, parts = get_origin(wanted), get_args(wanted)
    if origin in (Union, UnionType):
        return any(_fits(value, part) for part in parts)
    if origin is Literal:
        return value in parts
    if origin is tuple and parts[1:] == (...,):
        return isinstance(value, tuple) and all(_fits(item, parts[0]) for item in value)
    if origin is tuple:
        return (
            isinstance(value, tuple)
            and len(value) == len(parts)
            and all(map(_fits, value, parts))
        )
    if origin is Mapping:
        return isinstance(value, dict) and all(
            _fits(item, parts[1]) for item in value.values()
        )
    return isinstance(value, wanted)


def _named(node: Any) -> Iterator[str]:
    """Yield the ids of all definitions that a part of the model speaks of."""
    if isinstance(node, tuple):
        for item in node:
            yield from _named(item)
    elif isinstance(node, Mapping):
        yield from _named(tuple(node.values()))
    elif isinstance(node, ir.Named):
        yield node.id
    elif is_dataclass(node):
        yield from node.bases if isinstance(node, ir.Model) else ()
        for item in fields(node):
            if item.name not in _JSON:
                yield from _named(getattr(node, item.name))
