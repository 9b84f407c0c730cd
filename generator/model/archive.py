"""Keep a model as text: `ir.Api` in, JSON out, and back.

A vendored copy carries its model, so that it can be compared with a newer one long after the
document that it was made from is gone.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from typing import Any

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
    except (KeyError, TypeError) as cause:
        raise ValueError(f"the model is of another version: {cause}") from None
    if not isinstance(found, ir.Api):
        raise ValueError("the text is no model")
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
    return _KINDS[value[_KIND]](**given)
