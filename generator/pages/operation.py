"""Facts of a page in, an operation of OpenAPI 3.1 out, and what was inferred for it.

What the page spells out stands as it is; what only its examples show is marked `x-inferred`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from ..model.naming import words
from ..target.choices import Envelope
from .facts import Facts, Field
from .infer import INFERRED, Schema, day_or_moment, looks_like_time, places, schema_of

PLATFORM = "x-platform"
BEARER = "bearerAuth"
_PARAMETER = re.compile(r"\{([^{}]+)\}")
_OBJECTS = {"type": "array", "items": {"type": "object"}}
_IN = {"path": "path", "query": "query", "headers": "header"}
_SCHEMES: Mapping[str, dict[str, str]] = {
    "bearer": {"type": "http", "scheme": "bearer"},
    "basic": {"type": "http", "scheme": "basic"},
}


@dataclass(frozen=True, slots=True)
class Imported:
    """An operation with its place, and what its page says beside it."""

    method: str
    path: str
    node: dict[str, Any]
    tag: str
    tag_name: str
    scheme: dict[str, str] | None
    server: str
    menu_of: str
    menu: tuple[tuple[str, str], ...]
    inferred: tuple[str, ...]


def operation_of(facts: Facts, generic: Sequence[str], envelope: Envelope) -> Imported:
    """Return the operation that a page describes."""
    heading, category = facts.heading if len(facts.heading) == 2 else ("", "")
    platform = "" if heading in generic else heading
    tag = "-".join(word.lower() for word in words(category))
    scheme = _scheme(facts)
    node: dict[str, Any] = {"summary": facts.title}
    node |= {"description": facts.description} if facts.description else {}
    node |= {PLATFORM: platform} if platform else {}
    node |= {"tags": [tag]} if tag else {}
    node |= {"security": [{BEARER: []}]} if scheme else {}
    parameters = list(_parameters(facts))
    node |= {"parameters": parameters} if parameters else {}
    body = _body(facts, envelope)
    node |= {"requestBody": body} if body else {}
    node["responses"] = _responses(facts, body, envelope)
    inferred = (
        *_inferred(node),
        *([] if tag else ["no category: the page names none"]),
    )
    return Imported(
        facts.method.lower(),
        facts.path,
        node,
        tag,
        category,
        scheme,
        facts.sent.server if facts.sent else "",
        heading,
        tuple(facts.menu),
        inferred,
    )


def _scheme(facts: Facts) -> dict[str, str] | None:
    told = facts.authentication or (
        facts.sent.headers.get("authorization", "") if facts.sent else ""
    )
    return next((dict(s) for word, s in _SCHEMES.items() if word in told.lower()), None)


def _parameters(facts: Facts) -> list[dict[str, Any]]:
    out = []
    for kind, fields in facts.parameters.items():
        for own in fields:
            required = own.required or kind == "path"
            node: dict[str, Any] = {
                "name": own.name,
                "in": _IN[kind],
                "required": required,
            }
            out.append(node | _told(own) | {"schema": own.schema})
    known = {node["name"] for node in out if node["in"] == "path"}
    for name in _PARAMETER.findall(facts.path):
        if name not in known:
            schema = {"type": "string", INFERRED: True}
            out.append({"name": name, "in": "path", "required": True, "schema": schema})
    return out


# --- what is sent -------------------------------------------------------------------------------


def _body(facts: Facts, envelope: Envelope) -> dict[str, Any]:
    sent = facts.sent.body if facts.sent and facts.sent.has_body else None
    if not facts.request and sent is None:
        return {}
    if facts.request:
        schema = _object(facts.request, sent, _echo(facts.answer, envelope))
    else:
        schema = schema_of([sent])
    media: dict[str, Any] = {"schema": schema}
    media |= {} if sent is None else {"example": sent}
    return {"content": {"application/json": media}}


def _object(fields: Sequence[Field], sent: Any, echo: Any) -> Schema:
    """Return the schema of a body whose fields are spelled out."""
    properties = {}
    for own in fields:
        seen = [one[own.name] for one in (sent, echo) if _has(one, own.name)]
        properties[own.name] = _completed(own, seen)
    required = [own.name for own in fields if own.required]
    out: Schema = {"type": "object", "properties": properties}
    return out | ({"required": required} if required else {})


def _completed(own: Field, seen: Sequence[Any]) -> Schema:
    """Return the schema of a field, with what its page only shows by examples.

    `seen` holds the example of the request before that of the answer, which may say more. A
    text that looks like a day or a moment may be either: a plain moment would say its form.
    """
    schema = dict(own.schema)
    items = schema.get("items")
    if schema == {"type": "string"} and looks_like_time(seen):
        schema = day_or_moment()
    elif isinstance(items, dict) and items == {"type": "object"} and _are_lists(seen):
        first = [one for one in seen[0] if isinstance(one, dict)]
        inner = schema_of([one for value in seen for one in value])
        always = [
            n for n in inner.get("properties", {}) if all(n in one for one in first)
        ]
        inner = {k: v for k, v in inner.items() if k != "required"}
        schema["items"] = inner | ({"required": always} if always else {})
    elif (
        schema == {"type": "object"} and seen and all(isinstance(v, dict) for v in seen)
    ):
        schema = schema_of(seen[:1]) | {INFERRED: True}
    return schema | _told(own)


def _told(own: Field) -> dict[str, str]:
    return {"description": own.description} if own.description else {}


def _are_lists(seen: Sequence[Any]) -> bool:
    return bool(seen) and all(isinstance(value, list) and value for value in seen)


def _has(value: Any, name: str) -> bool:
    return isinstance(value, dict) and value.get(name) is not None


def _echo(answer: Any, envelope: Envelope) -> Any:
    """Return what an answer repeats of the request: the payload in its envelope."""
    found = (
        (answer.get(name) for name in envelope.payload)
        if isinstance(answer, dict)
        else ()
    )
    return next((value for value in found if isinstance(value, dict)), None)


# --- what comes back ----------------------------------------------------------------------------


def _responses(
    facts: Facts, body: dict[str, Any], envelope: Envelope
) -> dict[str, Any]:
    good: dict[str, Any] = {"description": facts.response_text or "OK"}
    if facts.response or facts.has_answer:
        request = body["content"]["application/json"]["schema"] if body else {}
        media: dict[str, Any] = {"schema": _answer(facts, request, envelope)}
        media |= {"example": facts.answer} if facts.has_answer else {}
        good["content"] = {"application/json": media}
    # What is in the body of an error is folded away on a page.
    errors = {
        status: {"description": told or status, INFERRED: True}
        for status, told in facts.errors.items()
    }
    success = "200" if not any(s.startswith("2") for s in errors) else ""
    return ({success: good} if success else {}) | errors


def _answer(facts: Facts, request: Schema, envelope: Envelope) -> Schema:
    """Return the schema of the answer, of which the page at most spells out the first level."""
    answer = facts.answer
    if not facts.response:
        return _echoed(answer, request)
    properties = {}
    for own in facts.response:
        schema, seen = own.schema, _has(answer, own.name) and answer[own.name]
        if seen and schema in ({"type": "object"}, _OBJECTS):
            is_echo = own.name in envelope.payload
            schema = _echoed(seen, request) if is_echo else schema_of([seen])
        properties[own.name] = schema | _told(own)
    out: Schema = {"type": "object", "properties": properties}
    always = [own.name for own in facts.response if own.required]
    return out | ({"required": always} if always else {})


def _echoed(value: Any, request: Schema) -> Schema:
    """Return the schema of what an answer repeats of the request.

    A field has the schema that it has there, and comes back for sure only where it is required.
    """
    properties, required = request.get("properties", {}), _required(request)
    schema = schema_of([value], required if properties else None)
    for name, inner in schema.get("properties", {}).items():
        if name in properties:
            inner.clear()
            inner |= deepcopy(properties[name]) | {INFERRED: True}
            for key in ("description", "default"):
                inner.pop(key, None)
        if properties and name not in required and isinstance(inner.get("type"), str):
            inner["type"] = [inner["type"], "null"]
    return schema


def _required(schema: Schema) -> set[str]:
    """Return the names that are required in a body, or in the items of one of its lists."""
    inner = [p.get("items", {}) for p in schema.get("properties", {}).values()]
    return {name for one in (schema, *inner) for name in one.get("required", ())}


def _inferred(node: dict[str, Any]) -> list[str]:
    """Return what was inferred, in words: the part of the operation and the field."""
    out = [
        f"{p['in']} parameter {p['name']}"
        for p in node.get("parameters", ())
        if p["schema"].get(INFERRED)
    ]
    parts = {"request": node.get("requestBody", {})}
    parts |= {f"response {s}": r for s, r in node["responses"].items()}
    for name, part in parts.items():
        for media in part.get("content", {}).values():
            out += [f"{name}: {at or 'body'}" for at in places(media["schema"])]
    return out
