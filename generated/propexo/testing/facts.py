"""What the sandbox knows of the API: a file of facts in, operations and definitions
out.

The file is written by the generator. Types and fields stay JSON; `is` tells the kind
of a type.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias, TypeGuard

Json: TypeAlias = Any
Type: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True)
class Operation:
    """One method on one path. `role` is what it does to the records of `collection`."""

    key: str
    method: str
    path: str
    collection: str
    role: str
    platform: str | None = None
    supported: bool = True
    read_back: str = "unknown"
    security: Sequence[Sequence[str]] | None = None
    prefixes: Sequence[str] = ()
    parameters: Sequence[Mapping[str, Json]] = ()
    bodies: Sequence[Mapping[str, Json]] = ()
    responses: Sequence[Mapping[str, Json]] = ()
    streams: Sequence[Mapping[str, Json]] = ()
    payload: Sequence[str] = ()
    payload_type: Type | None = None
    job: Sequence[str] | None = None
    paging: Mapping[str, Json] | None = None

    @property
    def call(self) -> str:
        """Return `METHOD /path`."""
        return f"{self.method} {self.path}"

    @property
    def names(self) -> tuple[str, ...]:
        """Return what it answers to: its key, alone and below its platform, its
        address.
        """
        own = f"{self.platform}.{self.key}" if self.platform else self.key
        return (self.key, own, self.call)

    @property
    def success(self) -> Mapping[str, Json]:
        """Return the answer of success, or what comes nearest."""
        ranks = "2d3"  # 2xx, a default that stands alone, a redirect
        known = [one for one in self.responses if one["status"][0] in ranks]
        return min(known, key=lambda one: ranks.index(one["status"][0]), default=_NONE)


_NONE: Mapping[str, Json] = {"status": "204", "media": ""}


@dataclass(frozen=True)
class Facts:
    """Everything that is known of an API."""

    title: str
    settings: Mapping[str, Json]
    operations: Sequence[Operation]
    definitions: Mapping[str, Type]
    _routes: dict[str, list[tuple[re.Pattern[str], Operation]]] = field(
        default_factory=dict[str, list[tuple[re.Pattern[str], Operation]]]
    )

    @classmethod
    def read(cls, text: str) -> Facts:
        """Read the text of a file of facts."""
        told = json.loads(text)
        operations = [Operation(**one) for one in told["operations"]]
        facts = cls(told["title"], told["settings"], operations, told["definitions"])
        for one in sorted(operations, key=lambda one: _concrete(one.path)):
            facts._routes.setdefault(one.method, []).append((_pattern(one.path), one))
        return facts

    def found(self, method: str, path: str) -> tuple[Operation, dict[str, str]] | None:
        """Return the operation that a request is for, and the values in its path.

        Of several the most concrete one is meant (OpenAPI 3.1 section 4.8.8.2).
        """
        for pattern, operation in self._routes.get(method, ()):
            for prefix in {*operation.prefixes, *self.settings["prefixes"], ""}:
                if path.startswith(prefix) and (
                    match := pattern.fullmatch(path[len(prefix) :])
                ):
                    names = re.findall(r"{([^{}]*)}", operation.path)
                    return operation, dict(zip(names, match.groups(), strict=True))
        return None

    def allowed(self, path: str) -> list[str]:
        """Return the methods that a path has."""
        return [method for method in self._routes if self.found(method, path)]

    def by_role(self, collection: str, *roles: str) -> Operation | None:
        """Return the first operation of a collection that has one of some roles."""
        own = (one for one in self.operations if one.collection == collection)
        return next((one for one in own if one.role in roles), None)

    def owner(self, operation: Operation) -> str:
        """Return the collection of the record that a path leads to or through last."""
        path = operation.path[: operation.path.rfind("}") + 1]
        own = (one for one in self.operations if one.path.rstrip("/") == path)
        return next((one.collection for one in own), operation.collection)

    def variant(self, key: str, platform: str) -> Operation | None:
        """Return what a platform makes of an operation, None where it has no page."""
        own = (one for one in self.operations if one.key == key)
        return next((one for one in own if one.platform == platform), None)

    def bare(self, kind: Type | None) -> Type:
        """Return a type without null and names around it; models keep their own."""
        while kind and kind["is"] in ("null", "named"):
            kind = kind["of"] if kind["is"] == "null" else self.definitions[kind["of"]]
        return kind or {"is": "any"}

    def fields(self, kind: Type | None) -> dict[str, Mapping[str, Json]]:
        """Return the fields of a model by their wire names, {} where it is none."""
        model = self.bare(kind)
        if model["is"] != "model":
            return {}
        found: dict[str, Mapping[str, Json]] = {}
        for base in model.get("bases", ()):
            found |= self.fields(self.definitions[base])
        found |= model["fields"]
        return found

    def record(self, operation: Operation) -> Type | None:
        """Return the type of the records that an operation is about."""
        kind = self.bare(operation.payload_type)
        return kind["of"] if kind["is"] == "list" else operation.payload_type

    def platform_of(self, word: Json) -> str | None:
        """Return the platform that has a value of the API's own."""
        own = self.settings["platforms"].items()
        return next((slug for slug, value in own if word in (value, slug)), None)


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Tell whether a JSON value is an object."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Tell whether a JSON value is an array."""
    return isinstance(value, list)


def dig(value: Json, path: Sequence[str]) -> Json:
    """Return what lies at a path in JSON, None where nothing does."""
    for part in path:
        value = value.get(part) if is_object(value) else None
    return value


def put(value: dict[str, Json], path: Sequence[str], inner: Json) -> None:
    """Put something at a path in JSON; objects on the way are made."""
    for part in path[:-1]:
        if not is_object(value.get(part)):
            value[part] = {}
        value = value[part]
    value[path[-1]] = inner


def parts(path: str) -> list[str]:
    """Return the parts of a dotted path."""
    return path.split(".")


def _pattern(path: str) -> re.Pattern[str]:
    pieces = re.split(r"{[^{}]*}", path.rstrip("/"))
    return re.compile("([^/]+)".join(map(re.escape, pieces)) + "/?")


def _concrete(path: str) -> tuple[bool, ...]:
    return tuple("{" in part for part in path.rstrip("/").split("/"))
