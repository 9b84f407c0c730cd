"""Read `content` of bodies and answers: which media type is used, and what is said of it.

In come nodes of a normalised document, out come media types with the schemas of what travels.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ..model import ir
from ..model.media import FORM, MULTIPART, MediaKind, bare, is_json, kind_of

Node = Mapping[str, Any]
Content = Mapping[str, Any]
_ANY = ("*/*", "application/*")
_TEXT: Node = {"type": "string"}
_BYTES: Node = {"type": "string", "format": "binary"}
_JSON = "application/json"
# Which of several the SDK uses, best first.
_ORDER: tuple[Callable[[str], bool], ...] = (
    lambda name: name == _JSON,
    is_json,
    _ANY.__contains__,
    lambda name: name == FORM,
    lambda name: name == MULTIPART,
    lambda name: name.startswith("text/") and kind_of(name) == "text",
    lambda name: True,
)


def best(content: Content) -> tuple[str, Node]:
    """Return the media type that suits the SDK best, and what is said of it."""
    media = min(content, key=_rank)
    return media, _node(content[media])


def others(content: Content) -> Iterator[tuple[MediaKind, str, Node]]:
    """Yield one media type of each other kind than that of the best, the better first."""
    first, about = best(content)
    kinds = {_sent_as(first, about)}
    for media in sorted(content, key=_rank):
        kind = _sent_as(media, _node(content[media]))
        if "/" in media and media not in _ANY and kind not in kinds:
            kinds.add(kind)
            yield kind, media, _node(content[media])


def in_pieces(content: Content) -> tuple[str, Node] | None:
    """Return the media type that comes piece by piece: events, else lines, else a file."""
    for kind in ("events", "lines", "file"):
        found = sorted(media for media in content if _read_as(media, content) == kind)
        if found:
            return found[0], _node(content[found[0]])
    return None


def _rank(name: str) -> tuple[int, str]:
    plain = bare(name)
    return next(i for i, test in enumerate(_ORDER) if test(plain)), name


def _node(found: Any) -> Node:
    return found if isinstance(found, Mapping) else {}


def _sent_as(media: str, value: Node) -> MediaKind:
    """Return the kind of a body: what is described as bytes is a file, as words a text."""
    if media in _ANY:
        return "file" if _is_file(value) else "json"
    kind = kind_of(media)
    if kind in ("text", "file"):
        schema = value.get("schema")
        words = isinstance(schema, Mapping) and schema.get("type") == "string"
        return "file" if _is_file(value) else "text" if words else kind
    return kind


def _read_as(media: str, content: Content) -> MediaKind:
    if media in _ANY and not _is_file(_node(content[media])):
        return "json"
    kind = kind_of(media)
    if kind == "text" and bare(media).startswith("text/"):  # xml reads as bytes
        return "file" if _is_file(_node(content[media])) else kind
    return kind if kind in ("json", "events", "lines") else "file"


def _is_file(value: Node) -> bool:
    """Tell whether a body is described as bytes."""
    schema = value.get("schema")
    return isinstance(schema, Mapping) and schema.get("format") == "binary"


# --- what is said of it -----------------------------------------------------------------------


def spoken(media: str, value: Node) -> str:
    """Return the media type to name in a request: JSON where any will do, unless it is a file."""
    if media not in _ANY:
        return media
    return media if _is_file(value) else _JSON


def schema_sent(media: str, value: Node) -> Any:
    """Return the schema of a body; what is neither JSON nor a form is sent as it is given."""
    schema = value.get("schema", {})
    if media in _ANY or kind_of(media) in ("json", "form", "multipart"):
        return schema
    if isinstance(schema, Mapping) and schema.get("type") == "string":
        return schema
    return _TEXT if kind_of(media) == "text" else _BYTES


def schema_read(media: str, value: Node) -> Any:
    """Return the schema of an answer; what is no JSON is read as text or as bytes."""
    if is_json(media) and _is_file(value):
        return {**value["schema"], "format": "byte"}
    if is_json(media) or (media in _ANY and not _is_file(value)):
        return value.get("schema", {})
    text = bare(media).startswith("text/") and not _is_file(value)
    return _TEXT if text else _BYTES


def encodings(value: Node) -> Iterator[ir.Encoding]:
    """Yield how the fields of a form are written that are not written in the usual way.

    Where style, explode or allowReserved stand, a content type says nothing (section 4.8.15).
    """
    found = value.get("encoding")
    for wire, about in sorted(found.items() if isinstance(found, Mapping) else ()):
        if not isinstance(about, Mapping):
            continue
        if {"style", "explode", "allowReserved"} & about.keys():
            style = str(about.get("style", "form"))
            explode = bool(about.get("explode", style == "form"))
            reserved = about.get("allowReserved") is True
            yield ir.Encoding(wire, style, explode, reserved)
        elif isinstance(kind := about.get("contentType"), str) and kind:
            yield ir.Encoding(wire, content_type=kind)
