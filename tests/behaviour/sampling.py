"""Valid values of a schema, for tests that act as an API or as its user.

In comes a schema of the document, out goes a JSON value that it allows: the document's own
example where it has a valid one, else a value made up. The same call gives the same value.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal

from openapi_schema_validator import OAS31Validator, oas31_format_checker
from referencing import Registry
from referencing.jsonschema import DRAFT202012

Schema = Mapping[str, Any]
Shape = Literal["full", "null", "least"]
"""All properties; all, and null wherever it is allowed; the required ones alone."""
Direction = Literal["request", "response"]

_FORMATS = {
    "date-time": "2024-01-{:02}T09:30:00Z",
    "date": "2024-01-{:02}",
    "time": "09:30:{:02}Z",
    "uri": "https://example.com/{}",
    "email": "person{}@example.com",
    "uuid": "123e4567-e89b-12d3-a456-4266141740{:02}",
    "ipv4": "192.0.2.{}",
    "byte": "aGVsbG8=",
}
_FOR_PATTERNS = (  # the first that fits is taken
    "2024-01-{:02}",
    "2024-01",
    "09:30:{:02}",
    "09:30",
    "55512345{:02}",
    "word{}",
    "{}",
    "1.5",
    "-05:00",
)
_HIDDEN = {"request": "readOnly", "response": "writeOnly"}
_ROOT = "urn:document"


class Sampler:
    """Make values for the schemas of one document, in one direction.

    `number` tells values of the same schema apart: the n-th record, the n-th member of an enum.
    """

    def __init__(self, document: Schema, direction: Direction) -> None:
        self._document, self._hidden = document, _HIDDEN[direction]
        resource = DRAFT202012.create_resource(document)
        self._registry: Registry[Any] = Registry().with_resource(_ROOT, resource)
        self._kinds: dict[str, Callable[[Schema, str, int, Shape], Any]] = {
            "object": self._object,
            "array": self._array,
            "string": _text,
            "integer": lambda schema, *rest: int(_number(schema, *rest)),
            "number": _number,
            "boolean": lambda schema, name, number, shape: number % 2 == 0,
            "null": lambda *rest: None,
        }

    def value(self, schema: Schema, name: str, number: int, shape: Shape) -> Any:
        """Return a value; who receives it checks that it is valid."""
        schema = self.resolved(schema)
        if shape == "null" and _is_nullable(schema):
            return None
        if "properties" not in schema:  # an example would hide optional properties
            for example in _examples(schema):
                if self.allows(schema, example):
                    return example
        return self._made(schema, name, number, shape)

    def allows(self, schema: Schema, value: Any) -> bool:
        """Tell whether a value is one of those that a schema describes."""
        validator = OAS31Validator(
            _absolute(schema),
            registry=self._registry,
            format_checker=oas31_format_checker,
        )
        return bool(validator.is_valid(value))

    def resolved(self, schema: Schema) -> Schema:
        """Return a schema without the reference that it begins with."""
        while "$ref" in schema:
            node: Any = self._document
            for part in schema["$ref"].removeprefix("#/").split("/"):
                node = node[part.replace("~1", "/").replace("~0", "~")]
            schema = node
        return schema

    def _made(self, schema: Schema, name: str, number: int, shape: Shape) -> Any:
        choice = [value for value in schema.get("enum", ()) if value is not None]
        choice = choice or ([schema["const"]] if "const" in schema else [])
        if choice:
            return choice[number % len(choice)]
        arms = [self.resolved(arm) for arm in _arms(schema)]
        arms = [arm for arm in arms if _types(arm) != ["null"]]
        if arms:
            return self.value(arms[number % len(arms)], name, number, shape)
        kinds = [kind for kind in _types(schema) if kind != "null"]
        if not kinds:
            return {"any": "value"} if not _types(schema) else None
        return self._kinds[kinds[0]](schema, name, number, shape)

    def _object(self, schema: Schema, name: str, number: int, shape: Shape) -> Any:
        found: dict[str, Any] = {}
        for part in schema.get("allOf", ()):
            found |= self.value(part, name, number, shape)
        required = schema.get("required", ())
        for key, inner in schema.get("properties", {}).items():
            if self.resolved(inner).get(self._hidden):
                continue
            if shape != "least" or key in required:
                found[key] = self.value(inner, key, number, shape)
        extra = schema.get("additionalProperties", True)
        if not found and shape != "least" and extra is not False:
            inner = extra if isinstance(extra, Mapping) else {"type": "string"}
            found["any"] = self.value(inner, name, number, shape)
        return found

    def _array(self, schema: Schema, name: str, number: int, shape: Shape) -> Any:
        least = schema.get("minItems", 0)
        length = max(least, 1 if shape == "least" else 2)
        length = min(length, schema.get("maxItems", length))
        items = schema.get("items", {})
        return [self.value(items, name, number + i, shape) for i in range(length)]


def _types(schema: Schema) -> list[str]:
    found = schema.get("type")
    if isinstance(found, str):
        return [found]
    if found is None and ("properties" in schema or "allOf" in schema):
        return ["object"]
    return list(found or ())


def _is_nullable(schema: Schema) -> bool:
    if "enum" in schema:
        return None in schema["enum"]
    return "null" in _types(schema)


def _arms(schema: Schema) -> list[Schema]:
    found: list[Schema] = schema.get("anyOf") or schema.get("oneOf") or []
    return found


def _examples(schema: Schema) -> Iterable[Any]:
    found = schema.get("examples", [])
    yield from found if isinstance(found, list) else ()
    if "example" in schema:
        yield schema["example"]


def _text(schema: Schema, name: str, number: int, shape: Shape) -> str:
    day = number % 28 + 1
    if "pattern" in schema:
        made = (text.format(day) for text in _FOR_PATTERNS)
        fits = (text for text in made if re.search(schema["pattern"], text))
        return next(fits, "")
    if schema.get("format") in _FORMATS:
        return _FORMATS[schema["format"]].format(day)
    text = f"{name} é&+{number}"  # nothing that a URL or JSON may take amiss is lost
    text = text.ljust(schema.get("minLength", 0), "x")
    return text[: schema.get("maxLength", len(text))]


def _number(schema: Schema, name: str, number: int, shape: Shape) -> float:
    low = schema.get("minimum", schema.get("exclusiveMinimum", -1) + 1)
    high = schema.get("maximum", schema.get("exclusiveMaximum", low + 10**6) - 1)
    step = schema.get("multipleOf", 1)
    wanted: float = low + (number + 5) * step
    highest: float = min(wanted, high)
    return highest


def _absolute(node: Any) -> Any:
    """Return a schema whose references lead into the document."""
    if isinstance(node, Mapping):
        rooted = {key: _absolute(value) for key, value in node.items()}
        if isinstance(node.get("$ref"), str):
            rooted["$ref"] = f"{_ROOT}{node['$ref']}"
        return rooted
    return [_absolute(item) for item in node] if isinstance(node, list) else node
