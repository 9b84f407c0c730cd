"""Tell media types apart by how their content travels: the words that every stage shares.

In comes a media type as a document writes it, out comes its kind. Parameters (`; charset=…`)
do not count.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal as L
from typing import TypeAlias

MediaKind: TypeAlias = L["json", "form", "multipart", "events", "lines", "text", "file"]

FORM, MULTIPART = "application/x-www-form-urlencoded", "multipart/form-data"
_LINES = frozenset(
    {"ndjson", "x-ndjson", "jsonl", "x-jsonl", "jsonlines", "x-jsonlines"}
)
_KINDS: dict[str, MediaKind] = {
    FORM: "form",
    MULTIPART: "multipart",
    "text/event-stream": "events",
}


def bare(media_type: str) -> str:
    """Return a media type without parameters, in lower case."""
    return media_type.partition(";")[0].strip().lower()


def kind_of(media_type: str) -> MediaKind:
    """Return how content of a media type travels; what is not known is a file."""
    name = bare(media_type)
    main, _, sub = name.partition("/")
    if name in _KINDS:
        return _KINDS[name]
    if sub in _LINES or sub == "json-seq" or sub.endswith("+json-seq"):
        return "lines"
    # RFC 8259, RFC 6839 section 3.1
    if sub.endswith("json"):
        return "json"
    return "text" if main == "text" or sub.endswith("xml") else "file"


def is_json(media_type: str) -> bool:
    """Tell whether a media type is one JSON value."""
    return kind_of(media_type) == "json"


@dataclass(frozen=True, slots=True)
class Encoding:
    """How a field of a form is written that is not written in the usual way (section 4.8.15).

    `style` is "" where `content_type` says how. `reserved` lets characters stand that URLs give
    a meaning to.
    """

    wire: str
    style: str = ""
    explode: bool = True
    reserved: bool = False
    content_type: str = ""
