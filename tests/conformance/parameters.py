"""Parameters of the operations of a document, sent by its SDK and read by openapi-core.

In comes a document, out comes what openapi-core has against the requests, or what it reads
otherwise than it was given. Bodies are tried elsewhere; operations that need one are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, unquote, urlsplit

from jsonschema import Draft202012Validator
from openapi_core import Config, OpenAPI
from openapi_core.testing import MockRequest
from pydantic_core import to_jsonable_python
from werkzeug.datastructures import ImmutableMultiDict

from tests.conformance.cutting import cut
from tests.conformance.documents import Json, as_json_schema, resolved
from tests.conformance.explained import STRICTER
from tests.conformance.instances import fitting
from tests.conformance.judge import difference
from tests.conformance.probe import METHODS
from tests.conformance.sdk import Sdk

_TEMPLATE = re.compile(r"{([^{}]+)}")
_whole = STRICTER["1.0 for an integer"]
URL = "https://probe.example"
_FORMATS = ("date", "date-time", "uuid", "byte", "int32", "int64", "float", "double")


@dataclass
class Seen:
    """What was seen of one document."""

    operations: int = 0
    requests: int = 0
    wrong: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, int]:
        """Return the row as it is printed."""
        operations, requests = self.operations, self.requests
        return {
            "operations": operations,
            "requests": requests,
            "wrong": len(self.wrong),
        }


def open_to_all(document: Json) -> Json:
    """Return the document at one address, without a word of credentials."""
    own = _without(document, "security", "components", "paths")
    paths = {path: _item(item) for path, item in document["paths"].items()}
    components = _without(document.get("components") or {}, "securitySchemes")
    return {**own, "paths": paths, "components": components, "servers": [{"url": URL}]}


def _item(item: Json) -> Json:
    return {
        key: _without(value, "security", "servers") if key in METHODS else value
        for key, value in _without(item, "servers").items()
    }


def _readable(node: Json) -> Json:
    """Return a part without the formats that openapi-core has no reader for.

    And without `readOnly`: a parameter is sent, whatever its schema says of bodies.
    """
    if isinstance(node, list):
        return [_readable(item) for item in node]
    if not isinstance(node, Mapping):
        return node
    drop = {"format"} if node.get("format") not in _FORMATS else set()
    drop |= {"readOnly"} if node.get("readOnly") is True else set()
    return {key: _readable(value) for key, value in node.items() if key not in drop}


def _without(node: Json, *keys: str) -> Json:
    return {name: value for name, value in node.items() if name not in keys}


def try_parameters(document: Json, sdk: Sdk, most: int) -> Seen:
    """Send requests of `most` operations of a document that is open to all."""
    seen = Seen()
    meant = as_json_schema(document, "request")
    config = Config(spec_validator_cls=None)  # type: ignore[arg-type]
    api = OpenAPI.from_dict(_readable(document), config=config)
    found = list(_operations(document, meant))
    for method, path, parameters in found[:: max(1, len(found) // most)]:
        seen.operations += 1
        for is_full in (True, False):
            asked = [one for one in parameters if is_full or one["required"]]
            given = [(one, _value(meant, one)) for one in asked]
            given = [(one, value) for one, value in given if value is not None]
            known = {one["name"] for one, _ in given}
            if any(one["required"] and one["name"] not in known for one in asked):
                continue  # no value that can travel without doubt
            seen.requests += 1
            if what := _tried(api, sdk, method, path, given):
                seen.wrong.append(f"{method} {path}: {what[:300]} <- {_shown(given)}")
    return seen


Given = list[tuple[Json, Json]]


def _shown(given: Given) -> str:
    return str({one["name"]: value for one, value in given})[:300]


def _operations(document: Json, meant: Json) -> Iterator[tuple[str, str, list[Json]]]:
    """Yield the operations without a body whose parameters have schemas, each named once."""
    for path, item in meant["paths"].items():
        for method in METHODS:
            operation = item.get(method)
            if not isinstance(operation, Mapping) or "requestBody" in operation:
                continue
            every = [
                *(item.get("parameters") or ()),
                *(operation.get("parameters") or ()),
            ]
            own = [_resolved(meant, one) for one in every]
            by_name = {one["name"]: {"required": False, **one} for one in own}
            told = all("schema" in x and x["in"] != "cookie" for x in own)
            if told and len(by_name) == len({(x["in"], x["name"]) for x in own}):
                yield method.upper(), path, list(by_name.values())


def _resolved(document: Json, node: Json) -> Json:
    return resolved(document, node["$ref"]) if "$ref" in node else node


def _value(meant: Json, parameter: Json) -> Json:
    """Return a value for a parameter, one that a URL or a header can hold; None for none."""
    schema = cut(meant, parameter["schema"])
    values = [*map(_taken, reversed(fitting(schema, 6))), "word"]
    fits = _is_word if parameter["in"] in ("path", "header") else _can_travel
    known = Draft202012Validator(schema)
    return next((x for x in values if fits(x) and known.is_valid(x)), None)


def _taken(value: Json) -> Json:
    """Return a value as the SDK takes it, where it is stricter than the document on purpose."""
    for meant in STRICTER.values():
        value = meant(value)
    return value


def _is_word(value: Json) -> bool:
    return not isinstance(value, (dict, list, bool, float)) and bool(
        re.fullmatch(r"[\w:@+-]+", str(value), re.ASCII)
    )


def _can_travel(value: Json) -> bool:
    """Tell whether a query says it without doubt: no null, and nothing empty."""
    if isinstance(value, list):
        return bool(value) and all(_is_plain(item) for item in value)
    if isinstance(value, dict):
        return bool(value) and all(_is_plain(item) for item in value.values())
    return _is_plain(value)


def _is_plain(value: Json) -> bool:
    return value not in (None, "") and not isinstance(value, (dict, list))


def _tried(api: OpenAPI, sdk: Sdk, method: str, path: str, given: Given) -> str:
    values = {one["name"]: value for one, value in given}
    names = _TEMPLATE.findall(path)
    positional = [values[name] for name in names]
    named = {one["name"]: value for one, value in given if one["in"] != "path"}
    told = sdk.asked(method, path, positional, named)
    if told or sdk.request is None:
        return f"is refused: {told.text if told else 'nothing was sent'}"
    url = urlsplit(str(sdk.request.url))
    mock = MockRequest(
        URL, method, unquote(url.path), headers=dict(sdk.request.headers)
    )
    mock.parameters.query = ImmutableMultiDict(parse_qsl(url.query, True))
    read = api.unmarshal_request(mock)
    if read.errors:
        return "; ".join(f"{error!r} {error.__cause__!r}" for error in read.errors)
    arrived = to_jsonable_python(
        {**read.parameters.path, **read.parameters.query, **read.parameters.header}
    )
    # A number in a URL has no type: openapi-core reads each as a float.
    return difference(values, {name: _whole(arrived.get(name)) for name in values})
