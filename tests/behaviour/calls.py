"""Operations of the intermediate model as calls of the generated SDK.

In comes an operation and its arguments by wire name, out go the SDK's method and its keyword
arguments; what comes back is made comparable with the JSON of the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from sdkgen.model import ir
from tests.behaviour.sampling import Sampler, Schema, Shape

Json = Any


@dataclass(frozen=True)
class Given:
    """What a call is given, by wire name. `body` is None where the operation has none."""

    path: Mapping[str, str]
    query: Mapping[str, Json]
    body: Json


def sample(
    document: Schema, operation: ir.Operation, number: int, shape: Shape
) -> Given:
    """Return arguments that the document allows; path arguments are there in every shape."""
    node = document["paths"][operation.path][operation.method.lower()]
    sampler = Sampler(document, "request")
    found: dict[str, dict[str, Json]] = {"path": {}, "query": {}}
    for parameter in node.get("parameters", ()):
        place, name = parameter["in"], parameter["name"]
        if place == "path" or parameter.get("required") or shape == "full":
            schema = parameter.get("schema", {})
            # A schema that says nothing is sent as text, for that is what a URL can hold.
            schema = schema if sampler.resolved(schema).keys() else {"type": "string"}
            found[place][name] = sampler.value(schema, name, number, "full")
    body = None
    if "requestBody" in node:
        schema = node["requestBody"]["content"]["application/json"]["schema"]
        body = sampler.value(schema, "body", number, shape)
        if not sampler.resolved(schema).get("properties"):
            body = {}  # an object of which nothing is said
    return Given(found["path"], found["query"], body)


@dataclass(frozen=True)
class Caller:
    """Calls the SDK of an API by the names that the model gives."""

    api: ir.Api

    def method(self, client: Any, operation: ir.Operation) -> Callable[..., Any]:
        """Return the method of `client` for an operation."""
        found = getattr(client, operation.platform) if operation.platform else client
        for part in (*operation.resource, operation.action):
            found = getattr(found, part)
        method: Callable[..., Any] = found
        return method

    def positional(self, operation: ir.Operation, given: Given) -> list[str]:
        """Return the arguments of the path, in the order of the template."""
        parts = (part[1:-1] for part in operation.path.split("/") if part[:1] == "{")
        return [given.path[name] for name in parts]

    def keywords(self, operation: ir.Operation, given: Given) -> dict[str, Any]:
        """Return all other arguments by their Python names."""
        if operation.arguments is None:
            return {}
        found: dict[str, Any] = {}
        body = given.body if isinstance(given.body, dict) else {}
        for item in self._fields(operation.arguments):
            source = given.query if item.name.wire in given.query else body
            if item.name.wire in source:
                value = source[item.name.wire]
                found[item.name.python] = self._pythonic(item.type, value)
            elif item.name.wire == "body" and given.body is not body:
                found["body"] = self._pythonic(item.type, given.body)
        return found

    def _fields(self, id_: str) -> list[ir.Field]:
        model = self.api.definitions[id_]
        assert isinstance(model, ir.Model)
        return [item for base in model.bases for item in self._fields(base)] + list(
            model.fields
        )

    def _pythonic(self, kind: ir.Type, value: Json) -> Any:
        """Return a value with the keys that Python code writes."""
        match kind:
            case ir.Nullable(of=inner):
                return None if value is None else self._pythonic(inner, value)
            case ir.ListOf(items=inner) if isinstance(value, list):
                return [self._pythonic(inner, item) for item in value]
            case ir.MapOf(values=inner) if isinstance(value, dict):
                return {key: self._pythonic(inner, item) for key, item in value.items()}
            case ir.Named(id=id_):
                return self._pythonic_named(self.api.definitions[id_], value)
            case ir.OneOf(arms=arms) if isinstance(value, dict):
                return self._pythonic(self._arm(arms, value), value)
        return value

    def _pythonic_named(self, definition: ir.Definition, value: Json) -> Any:
        if isinstance(definition, ir.Alias):
            return self._pythonic(definition.type, value)
        if not isinstance(definition, ir.Model) or not isinstance(value, dict):
            return value
        known = {item.name.wire: item for item in self._fields(definition.id)}
        return {
            known[key].name.python if key in known else key: (
                self._pythonic(known[key].type, item) if key in known else item
            )
            for key, item in value.items()
        }

    def _arm(self, arms: tuple[ir.Type, ...], value: dict[str, Json]) -> ir.Type:
        """Return the arm whose properties fit best."""

        def fit(arm: ir.Type) -> int:
            if not isinstance(arm, ir.Named):
                return 0
            wires = {item.name.wire for item in self._fields(arm.id)}
            return len(wires & value.keys()) - len(value.keys() - wires)

        return max(arms, key=fit)


def in_query(value: Json) -> list[str]:
    """Return a value as it arrives in a query (`form`, exploded: the default)."""
    if isinstance(value, list):
        return [text for item in value for text in in_query(item)]
    if isinstance(value, bool):
        return ["true" if value else "false"]
    return [str(value)]


def plain(value: Any) -> Json:
    """Return what the SDK gave back as the JSON that it was read from."""
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", by_alias=True, exclude_unset=True)
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value


def dug(value: Json, path: tuple[str, ...]) -> Json:
    """Return what lies at a path in JSON, None where there is nothing."""
    for part in path:
        value = value.get(part) if isinstance(value, dict) else None
    return value
