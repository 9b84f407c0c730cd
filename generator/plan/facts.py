"""Tell the sandbox what an API is: `ir.Api` and the choices in, one JSON value out.

`templates/testing/` reads it, within an SDK as within `sdkgen mock`. All that is particular to
an API (ids of jobs, envelopes, what platforms do) comes from the model or from `sdk.yaml`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import urlsplit

from ..model import ir
from ..model.media import kind_of
from ..target.choices import Choices
from .fact_types import Json, TypeFacts, found

_EDITS = {"PUT": "update", "PATCH": "update", "POST": "update", "DELETE": "delete"}


def facts(api: ir.Api, choices: Choices, root: Mapping[str, Any]) -> dict[str, Json]:
    """Return what the sandbox needs to know; `root` is the document, for its examples."""
    types = TypeFacts(api, root)
    for operation in api.operations:
        for body in (operation.body, *ir.successes(operation.responses)):
            if body and (example := _example(root, body)) is not None:
                types.show(body.type, example)
    planner = OperationFacts(api, choices, types)
    return {
        "title": api.title,
        "settings": _settings(api, choices),
        "operations": [planner.operation(one) for one in api.operations],
        "definitions": types.definitions(),
    }


def facts_text(api: ir.Api, choices: Choices, root: Mapping[str, Any]) -> str:
    """Return the facts as the text of a file, one operation or definition per line."""
    told = facts(api, choices, root)
    parts = [f'"{key}": {_line(told[key])}' for key in ("title", "settings")]
    rows = ",\n".join(map(_line, told["operations"]))
    named = ",\n".join(
        f"{_line(key)}: {_line(value)}" for key, value in told["definitions"].items()
    )
    parts += [f'"operations": [\n{rows}\n]', f'"definitions": {{\n{named}\n}}']
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _line(value: Json) -> str:
    return json.dumps(value, separators=(",", ":"), default=str)


def _example(root: Mapping[str, Any], body: ir.Body | ir.Response) -> Json:
    """Return the example that stands beside the schema of a body, None where none does."""
    at = body.pointer
    if isinstance(body, ir.Response):
        media = body.media_type.replace("~", "~0").replace("/", "~1")
        at = f"{at}/content/{media}/schema"
    node = found(root, at.rpartition("/")[0])
    if not isinstance(node, Mapping):
        return None
    named = node.get("examples")
    first = next(iter(named.values()), None) if isinstance(named, Mapping) else None
    value = first.get("value") if isinstance(first, Mapping) else None
    return node.get("example", value)


def _settings(api: ir.Api, choices: Choices) -> dict[str, Json]:
    """Return the conventions of the API; of jobs and integrations only where it has some."""
    integration = choices.integration
    return {
        "prefixes": sorted({urlsplit(s.url).path.rstrip("/") for s in api.servers}),
        "schemes": {
            one.name: {"kind": one.kind, "parameter": one.parameter}
            for one in api.security_schemes
        },
        "security": api.security,
        "errors": asdict(choices.errors),
        "rate_limit": asdict(choices.rate_limit),
        "request_id": choices.request_id,
        "sorting": choices.sorting,
        "jobs": asdict(choices.jobs) if choices.jobs else None,
        "integration": asdict(integration) if integration else None,
        "ignore_unknown_fields": choices.ignore_unknown_fields,
        "platforms": {one.slug: one.value or one.slug.upper() for one in api.platforms},
        "displays": {one.slug: one.display for one in api.platforms},
    }


@dataclass(slots=True)
class OperationFacts:
    """Tells the operations of one API."""

    api: ir.Api
    choices: Choices
    types: TypeFacts

    def operation(self, one: ir.Operation) -> dict[str, Json]:
        """Return one operation: how it is found, what it takes, what it does and answers."""
        told = {
            "key": one.key,
            "method": one.method.upper(),
            "path": one.path,
            "platform": one.platform,
            "collection": ir.resource_name(one.resource),
            "role": self._role(one),
            "supported": one.supported,
            "read_back": self._read_back(one),
            "security": one.security,
            "prefixes": [urlsplit(url).path.rstrip("/") for url in one.servers],
            "parameters": [self._parameter(item) for item in one.parameters],
            "bodies": [self._body(body) for body in _bodies(one)],
            "responses": [self._response(item) for item in one.responses],
            "streams": [self._response(item) for item in one.streams],
            "payload": one.payload.path,
            "payload_type": one.payload.type and self.types.type(one.payload.type),
            "job": one.payload.job_id,
            "paging": asdict(one.payload.paging) if one.payload.paging else None,
        }
        return {
            key: value for key, value in told.items() if value not in (None, [], ())
        }

    def _role(self, one: ir.Operation) -> str:
        """Return what an operation does to the records of its resource."""
        jobs = self.choices.jobs
        call, last = _call(f"{one.method.upper()} {one.path}"), _last(one.path)
        if jobs and call == _call(jobs.status):
            return "job_status"
        if jobs and jobs.retry and call == _call(jobs.retry):
            return "job_retry"
        if isinstance(_bare(one.payload.type), ir.ListOf) and _is_read(one):
            return "list"
        if _is_read(one):
            return "get" if last else "read"
        if one.action in ("create", "create_batch"):
            return one.action
        if last:
            return _EDITS.get(one.method.upper(), "act")
        return "create" if self._is_collection(one) else "act"

    def _is_collection(self, one: ir.Operation) -> bool:
        """Tell whether what is posted here is listed here."""
        here = one.path.rstrip("/")
        lists = (
            o.path.rstrip("/") for o in self.api.operations if o.method.upper() == "GET"
        )
        return one.method.upper() == "POST" and here in lists

    def _read_back(self, one: ir.Operation) -> str:
        for family in self.api.families:
            for variant in family.variants:
                if variant.operation == one.id:
                    return variant.read_back
        return "unknown"

    def _parameter(self, one: ir.Parameter) -> dict[str, Json]:
        told = {
            "name": one.name.wire,
            "in": one.location,
            "type": self.types.type(one.type),
            "required": one.required,
            "plain": not one.content and one.style in ("form", "simple"),
            "explode": one.explode,
            "default": one.default if one.has_default else None,
        }
        return {key: value for key, value in told.items() if value is not None}

    def _body(self, one: ir.Body) -> dict[str, Json]:
        told: dict[str, Json] = {
            "media": one.media_type,
            "kind": kind_of(one.media_type),
            "type": self.types.type(one.type),
            "required": one.required,
        }
        if one.encodings:
            told["encodings"] = {e.wire: _encoding(e) for e in one.encodings}
        return told

    def _response(self, one: ir.Response) -> dict[str, Json]:
        told = {"status": one.status, "media": one.media_type}
        if one.media_type:
            told["kind"] = kind_of(one.media_type)
        return told | ({"type": self.types.type(one.type)} if one.type else {})


def _encoding(one: ir.Encoding) -> dict[str, Json]:
    if one.content_type:
        return {"media": one.content_type}
    return {"style": one.style, "explode": one.explode}


def _bodies(one: ir.Operation) -> Iterator[ir.Body]:
    if one.body:
        yield one.body
    yield from (other.body for other in one.others)


def _is_read(one: ir.Operation) -> bool:
    return one.method.upper() in ("GET", "HEAD", "QUERY") or one.reads


def _bare(kind: ir.Type | None) -> ir.Type | None:
    return kind.of if isinstance(kind, ir.Nullable) else kind


def _last(path: str) -> bool:
    """Tell whether a path ends in a parameter: it is about one record."""
    return path.rstrip("/").endswith("}")


def _call(text: str) -> str:
    """Return `METHOD /path` without the names of parameters and the slash at the end."""
    return re.sub(r"{[^}]*}", "{}", text).rstrip("/")
