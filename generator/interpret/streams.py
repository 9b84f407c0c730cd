"""Read what comes in pieces: server-sent events, JSON lines, files.

In comes a response of success, out comes the media type and the type of one piece.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..model import ir
from ..model.media import kind_of
from .content import Node, in_pieces
from .drafts import Place
from .merge import escape
from .schemas import POINTER, Schemas

# What an event holds by the standard for server-sent events (WHATWG HTML, section 9.2).
_OF_EVENTS = frozenset({"event", "data", "id", "retry"})
_ARMS = ("allOf", "oneOf", "anyOf")
_DEEPEST = 8  # of references and choices around the data of an event
_TEXT = {"type": "string"}
_Placed = tuple[Any, str]  # a schema, and where it stands


def stream_of(
    answer: ir.Response, content: Mapping[str, Any], schemas: Schemas, place: Place
) -> ir.Response | None:
    """Return an answer as it comes in pieces, None where it does not."""
    found = in_pieces(content)
    if found is None:
        return None
    media, value = found
    kind = kind_of(media)
    item = None
    if kind in ("events", "lines"):
        where = f"{answer.pointer}/content/{escape(media)}"
        schema, pointer = _piece(value, where, schemas, events=kind == "events")
        item = schemas.type_of(schema, pointer, place.item())
    return ir.Response(answer.status, media, item, answer.doc, answer.pointer)


def _piece(value: Node, where: str, schemas: Schemas, *, events: bool) -> _Placed:
    """Return the schema of one piece: of a line, or of the data of an event.

    `schema` describes them all as an array (OpenAPI 3.2 section 4.14.1), or, as it was usual
    before, one of them.
    """
    key = "itemSchema" if "itemSchema" in value else "schema"
    schema, pointer = resolved(value.get(key, {}), f"{where}/{key}", schemas)
    if (
        key == "schema"
        and isinstance(schema, Mapping)
        and schema.get("type") == "array"
    ):
        schema, pointer = schema.get("items", {}), f"{pointer}/items"
    elif key == "schema":
        schema, pointer = value.get(key, {}), f"{where}/{key}"  # keeps the name it has
    if not events:
        return schema, pointer
    data = list(_data(schema, pointer, schemas, 0))
    if not data:
        return (schema if key == "schema" else None) or _TEXT, pointer
    if len(data) == 1:
        return data[0]
    return {"anyOf": [{**arm, POINTER: at} for arm, at in data]}, pointer


def _data(schema: Any, where: str, schemas: Schemas, depth: int) -> Iterator[_Placed]:
    """Yield what the schema of an event says of its data."""
    schema, where = resolved(schema, where, schemas)
    if not isinstance(schema, Mapping) or depth > _DEEPEST:
        return
    found = schema.get("properties")
    properties = found if isinstance(found, Mapping) else {}
    data = properties.get("data")
    if isinstance(data, Mapping) and properties.keys() <= _OF_EVENTS:
        at = f"{where}/properties/data"
        inner = isinstance(data.get("contentSchema"), Mapping)
        yield (data["contentSchema"], f"{at}/contentSchema") if inner else (data, at)
    for word in _ARMS:
        arms = schema.get(word)
        for index, arm in enumerate(arms if isinstance(arms, list) else ()):
            yield from _data(arm, f"{where}/{word}/{index}", schemas, depth + 1)


def resolved(schema: Any, where: str, schemas: Schemas) -> _Placed:
    """Follow references that stand alone, not endlessly."""
    for _ in range(_DEEPEST):
        target = schema.get("$ref") if isinstance(schema, Mapping) else None
        if not isinstance(target, str):
            break
        schema, where = schemas.resolve(target), target
    own = schema.get(POINTER, where) if isinstance(schema, Mapping) else where
    return schema, str(own)
