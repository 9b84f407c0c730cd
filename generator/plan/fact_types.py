"""Tell types and definitions as JSON, for the sandbox: `ir.Type` in, plain values out.

Examples of the document come along: those of a schema, and what an example of a whole answer
says of each of its fields.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, assert_never

from ..model import ir
from ..model.document import resolve
from ..text.examples import fitting

Json = Any
_SCALARS = (str, int, float, bool)
_MISSING = object()
_FITTING = 3  # texts of a pattern


@dataclass(slots=True)
class TypeFacts:
    """Tells the types of one API; `root` is its document, where examples stand."""

    api: ir.Api
    root: Mapping[str, Any]
    keys: dict[str, str] = field(default_factory=dict)  # id of a definition -> its key
    shown: dict[str, Json] = field(
        default_factory=dict
    )  # pointer of a field -> example

    def __post_init__(self) -> None:
        for number, (id_, definition) in enumerate(self.api.definitions.items()):
            self.keys[id_] = definition.name or f"#{number}"

    def definitions(self) -> dict[str, Json]:
        """Return every definition by its key: its public name, or a number where it has none."""
        found = self.api.definitions.items()
        return {self.keys[id_]: self._definition(one) for id_, one in found}

    def type(self, node: ir.Type) -> Json:
        """Return a type as JSON; `is` tells its kind."""
        match node:
            case ir.AnyValue():
                return {"is": "any"}
            case ir.Scalar(kind=kind, bounds=bounds):
                return {"is": "scalar", "kind": kind, **_said(bounds), **_fit(bounds)}
            case ir.Literal(values=values):
                return {"is": "literal", "values": list(values)}
            case ir.Nullable(of=inner):
                return {"is": "null", "of": self.type(inner)}
            case ir.ListOf():
                return self._list(node)
            case ir.MapOf(values=values):
                return {"is": "map", "of": self.type(values)}
            case ir.OneOf():
                return self._choice(node)
            case ir.Named(id=id_):
                return {"is": "named", "of": self.keys[id_]}
        assert_never(node)

    def show(self, node: ir.Type | None, example: Json) -> None:
        """Note what an example of a whole answer says of the fields within it."""
        match node:
            case ir.Nullable(of=inner):
                self.show(inner, example)
            case ir.ListOf(items=inner) if isinstance(example, list):
                for item in example[:1]:
                    self.show(inner, item)
            case ir.Named(id=id_) if isinstance(example, Mapping):
                definition = self.api.definitions[id_]
                if isinstance(definition, ir.Alias):
                    self.show(definition.type, example)
                elif isinstance(definition, ir.Model):
                    self._show_fields(definition, example)
            case _:
                return

    def _show_fields(self, model: ir.Model, example: Mapping[str, Json]) -> None:
        for base in model.bases:
            self.show(ir.Named(base), example)
        for item in model.fields:
            value = example.get(item.name.wire, _MISSING)
            if isinstance(value, _SCALARS):
                self.shown.setdefault(item.pointer, value)
            elif value is not _MISSING:
                self.show(item.type, value)

    def _list(self, node: ir.ListOf) -> Json:
        out: dict[str, Json] = {"is": "list", "of": self.type(node.items)}
        if node.prefix:
            out["prefix"] = [self.type(one) for one in node.prefix]
            out["rest"] = node.rest is not None
        least, most = node.min_items, node.max_items
        bounds = {"least": least, "most": most, "unique": node.unique or None}
        return out | {key: value for key, value in bounds.items() if value is not None}

    def _choice(self, node: ir.OneOf) -> Json:
        out: dict[str, Json] = {"is": "one", "of": [self.type(a) for a in node.arms]}
        if node.discriminator:
            out |= {"tag": node.discriminator, "tags": dict(node.mapping)}
        return out

    def _definition(self, node: ir.Definition) -> Json:
        match node:
            case ir.Enum(values=values):
                return {"is": "literal", "values": list(values)}
            case ir.Alias(type=inner):
                return self.type(inner)
            case ir.Model():
                return self._model(node)
        assert_never(node)

    def _model(self, node: ir.Model) -> Json:
        out: dict[str, Json] = {"is": "model"}
        out["fields"] = {item.name.wire: self._field(item) for item in node.fields}
        if node.bases:
            out["bases"] = [self.keys[base] for base in node.bases]
        if node.extra is not None:
            out["extra"] = self.type(node.extra)
        if node.direction == "request":
            out["sent"] = True
        return out

    def _field(self, node: ir.Field) -> Json:
        out: dict[str, Json] = {"type": self.type(node.type)}
        if node.required:
            out["required"] = True
        if node.name.python != node.name.wire:
            out["python"] = node.name.python
        if (example := self._example(node.pointer)) is not None:
            out["example"] = example
        return out

    def _example(self, pointer: str) -> Json:
        """Return what the schema at a pointer gives as an example, None for nothing."""
        schema = found(self.root, pointer)
        if isinstance(schema, Mapping):
            several = schema.get("examples")
            first = several[:1] if isinstance(several, list) else []
            for value in [schema.get("example"), *first]:
                if value is not None:
                    return value
        return self.shown.get(pointer)


def found(root: Mapping[str, Any], pointer: str) -> Json:
    """Return the node that a pointer leads to, None where it leads nowhere."""
    try:
        return resolve(root, pointer.removeprefix("#"))
    except (LookupError, ValueError):
        return None


def _said(bounds: ir.Bounds) -> dict[str, Json]:
    pairs = ((one.name, getattr(bounds, one.name)) for one in fields(bounds))
    return {name: value for name, value in pairs if value is not None}


def _fit(bounds: ir.Bounds) -> dict[str, Json]:
    """Return texts that fit a pattern, for the sandbox has no way to find some."""
    if bounds.pattern is None:
        return {}
    least, most = bounds.min_length or 0, bounds.max_length
    found = fitting(bounds.pattern, least, most, _FITTING)
    return {"fits": found} if found else {}
