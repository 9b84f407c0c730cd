"""The document of the canary matrix: every place for a text, found by walking through it.

`rich.yaml` marks free texts as `<name>`. `filled()` gives each the text that it is to have, the
way the place allows it: a `/` would part a segment of a path, a `;` begins a parameter.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

import yaml

Text = Callable[[str], str]  # the name of a free text -> what stands there
SLOT = re.compile(r"<([a-z-]+)>")

#: Values with a structure of their own, by the key that they stand at, and what that is.
STRUCTURED = {
    "openapi": "the version of the specification",
    "jsonSchemaDialect": "the dialect, known ones only",
    "overlay": "the version of the specification",
    "type": "a word of JSON Schema or of security schemes",
    "in": "one of four places",
    "style": "one of seven styles",
    "format": "formats decide on types",
    "scheme": "a word of the registry of HTTP authentication",
    "contentEncoding": "base64 makes bytes",
    "contentMediaType": "an image makes bytes",
    "$anchor": "what references lead to",
    "target": "JSONPath",
    "client": "a class name, judged by `read_choices`",
    "status": "an operation, judged by `read_choices`",
    "id": "a dotted path that the document has to have",
    "interface": "heads of a table of the document",
    "method": "heads of a table of the document",
    "platform_fields": "names of properties",
    "payload": "a key of answers, by which they are unwrapped",
    "meta": "a key of answers, by which they are unwrapped",
}
#: Names that stand for a convention: with another one the program is another.
CONVENTIONS = {
    "offset",
    "limit",
    "job_id",
    "results",
    "meta",
    "Create charge",
    "https://api.example",
    "Not Supported",
}


def escaped_pattern(text: str) -> str:
    """Return a pattern (ECMA-262, with the flag `u`) that matches nothing but `text`."""
    return re.sub(r"([\^$\\.*+?()\[\]{}|/])", r"\\\1", text)


def in_reference(text: str) -> str:
    """Return a text as one segment of a reference (RFC 6901, section 6)."""
    return quote(text.replace("~", "~0").replace("/", "~1"), safe="")


def in_path(text: str) -> str:
    """Return a text as one segment of a path without variables."""
    return re.sub(r"[/{}]", "", text)


def in_media_type(text: str) -> str:
    """Return a text as a media type without parameters."""
    return text.replace(";", "")


def in_cell(text: str) -> str:
    """Return a text that neither ends a cell of a table nor holds markup."""
    return re.sub(r"[^\w ]+", " ", text)


#: How a text stands in a string, by what the string begins with.
PLACES: tuple[tuple[str, Text], ...] = (
    ("#/", in_reference),
    ("/", in_path),
    ("application/", in_media_type),
    ("text/", in_media_type),
    ("^", escaped_pattern),
    ("| Interface", in_cell),
)


@dataclass(frozen=True)
class Position:
    """A place of a string: where it is, what stands there, and the key that it stands at."""

    pointer: str
    string: str
    at: str
    is_key: bool

    @property
    def slots(self) -> list[str]:
        """Return the names of the free texts within the string."""
        return SLOT.findall(self.string)


@cache
def source() -> Mapping[str, Any]:
    """Return the document, its choices and its overlay, with the marks of free texts."""
    path = Path(__file__).with_name("rich.yaml")
    return dict(yaml.safe_load(path.read_text("utf-8")))


def positions(node: object, pointer: str = "", at: str = "") -> Iterator[Position]:
    """Yield every string of a tree of JSON values, keys of mappings among them."""
    match node:
        case str():
            yield Position(pointer, node, at, False)
        case list():
            for index, item in enumerate(node):
                yield from positions(item, f"{pointer}/{index}", at)
        case dict():
            for key, value in node.items():
                yield Position(f"{pointer}/{key}", key, key, True)
                yield from positions(value, f"{pointer}/{key}", key)


@cache
def free_texts() -> tuple[str, ...]:
    """Return the names of all free texts in the order of the document."""
    slots = (slot for found in positions(source()) for slot in found.slots)
    return tuple(dict.fromkeys(slots))


def lead(slot: str) -> str:
    """Return words of its own for a free text, so that twins are named and sorted alike."""
    tens, ones = divmod(free_texts().index(slot), 20)
    letters = "bcdfghjklmnpqrstvwxz"
    return f"{letters[tens]}{letters[ones]}u lead"


def filled_string(string: str, text: Text) -> str:
    """Return a string of the source with its free texts filled in."""
    if "<" not in string:
        return string
    fit = next((fit for head, fit in PLACES if string.startswith(head)), str)
    return SLOT.sub(lambda mark: fit(_whole(mark[1], text)), string)


def _whole(slot: str, text: Text) -> str:
    """Return a free text; a variable of a path is called alike wherever it stands."""
    return in_path(text(slot)) if slot.endswith("variable") else text(slot)


def filled(node: Any, text: Text) -> Any:
    """Return a copy of a tree with its free texts filled in."""
    match node:
        case str():
            return filled_string(node, text)
        case list():
            return [filled(item, text) for item in node]
        case dict():
            return {
                filled_string(key, text): filled(item, text)
                for key, item in node.items()
            }
    return node


def newer(node: Any) -> Any:
    """Return a copy in which much has changed: every second property, value and prose.

    Nothing is required any more.
    """
    match node:
        case list():
            return [newer(item) for item in node]
        case dict():
            return {key: _changed(key, newer(item)) for key, item in node.items()}
    return node


def _changed(key: str, value: Any) -> Any:
    match key, value:
        case "properties", dict() if len(value) > 2:
            return dict(list(value.items())[::2])
        case "enum", list() if len(value) > 1:
            return value[1:]
        case "required", list():
            return []
        case "default" | "description" | "const" | "title", str():
            return f"{value} anew"
        case "paths", dict():
            return dict(list(value.items())[:-1])
        case "securitySchemes" | "servers", dict() | list():
            return type(value)(
                list(value.items() if isinstance(value, dict) else value)[1:]
            )
    return value
