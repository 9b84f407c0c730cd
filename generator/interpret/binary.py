"""Look for `format: binary`, which only a file, a form or a whole body can hold.

In come types and drafts, out come whether a form takes a file, and the places where JSON would
have to hold one: JSON has no bytes, so they travel in Base64 there, and that is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..model import ir
from ..model.media import is_json
from ..problems import Problem
from .drafts import Draft
from .shapes import all_references, references

_FILE = "binary"
_REMEDY = "write `contentEncoding: base64`, or `format: byte` in OpenAPI 3.0"
_TOLD = "`format: binary` in JSON, which holds no bytes; the SDK sends and reads Base64"


def takes_file(found: ir.Type, drafts: Mapping[str, Draft]) -> bool:
    """Tell whether one of the fields of a form is a file."""
    draft = drafts.get(found.id) if isinstance(found, ir.Named) else None
    return draft is not None and any(_is_file(item.type) for item in draft.fields)


def files_in_json(
    parts: Iterable[ir.Body | ir.Response | None], drafts: Mapping[str, Draft]
) -> Iterator[Problem]:
    """Yield the places in JSON bodies and answers that are described as bytes."""
    start: list[str] = []
    for part in parts:
        if part is not None and is_json(part.media_type) and part.type is not None:
            start += references(part.type)
            if _is_file(part.type):
                yield _problem(part.pointer)
    for draft in _reached(start, drafts):
        for item in draft.fields:
            if _is_file(item.type):
                yield _problem(item.pointer)


def _problem(pointer: str) -> Problem:
    return Problem("binary-in-json", _TOLD, pointer.lstrip("#"), _REMEDY)


def _reached(start: Iterable[str], drafts: Mapping[str, Draft]) -> Iterator[Draft]:
    """Yield the drafts that can be reached, each once, in a fixed order."""
    seen = dict.fromkeys(start)
    waiting = list(seen)
    while waiting:
        draft = drafts.get(waiting.pop())
        if draft is not None:
            yield draft
            new = [key for key in all_references(draft) if key not in seen]
            seen |= dict.fromkeys(new)
            waiting += new


def _is_file(found: ir.Type | None) -> bool:
    """Tell whether a type is a file, or has one in place."""
    match found:
        case ir.Scalar(kind=kind):
            return kind == _FILE
        case ir.Nullable(of=inner) | ir.ListOf(items=inner) | ir.MapOf(values=inner):
            return _is_file(inner)
        case ir.OneOf(arms=arms):
            return any(map(_is_file, arms))
        case _:
            return False
