"""Bodies of requests: bytes and what the document says of them in, JSON and files out.

Values of a form come as texts; what their types make of them is what is checked and
kept. Of a file the content is kept as it came.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from email.parser import BytesHeaderParser
from email.policy import HTTP
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from .checking import Checker, Issue
from .facts import Facts, Json, Operation, Type

if TYPE_CHECKING:
    from .engine import Request

_SEPARATORS = {"spaceDelimited": " ", "pipeDelimited": "|"}
_NUMBERS: Mapping[str, Sequence[type]] = {
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
}


@dataclass(frozen=True)
class File:
    """A file as it was sent; `field` is "" where it is the whole body."""

    field: str
    name: str
    media: str
    content: bytes


@dataclass(frozen=True)
class Sent:
    """The body of a request: as JSON where it has such a form, and its files.

    `value` is what the type `kind` is asked of: the JSON, and texts for files.
    """

    json: Json = None
    files: Sequence[File] = ()
    value: Json = None
    kind: Type | None = None
    issues: Sequence[Issue] = ()


@dataclass
class _Node:
    """What a form holds under a name: values of its own, and those of `name[inner]`."""

    values: list[File] = field(default_factory=list[File])
    inner: dict[str, _Node] = field(default_factory=dict[str, "_Node"])

    def below(self, keys: Sequence[str]) -> _Node:
        """Return the node at the end of a way, made where it is not there."""
        node = self
        for key in keys:
            node = node.inner.setdefault(key, _Node())
        return node

    def items(self) -> Iterator[_Node]:
        """Yield a node for each value, then for each one within."""
        yield from (_Node([one]) for one in self.values)
        for key, node in self.inner.items():
            yield from [node] if key else node.items()


class Bodies:
    """Read the bodies of requests to one API."""

    def __init__(self, facts: Facts, checker: Checker) -> None:
        self._facts, self._checker = facts, checker

    def described(
        self, operation: Operation, request: Request
    ) -> Mapping[str, Json] | None:
        """Return what the document says of a body of this media type; else None."""
        media = media_of(request)
        return next((b for b in operation.bodies if _fits(b["media"], media)), None)

    def read(self, operation: Operation, request: Request) -> Sent | None:
        """Return what a request holds, None where it has no body that is described."""
        body = self.described(operation, request)
        if body is None or not request.body:
            return None
        kind, media = body["type"], media_of(request)
        match body["kind"]:
            case "json":
                return _json(kind, request.body)
            case "form":
                return self._form(body, list(_pairs(request.body)))
            case "multipart":
                content_type = request.headers["content-type"]
                return self._form(body, list(_parts(content_type, request.body)))
            case "text":
                return Sent(value=request.body.decode("utf-8", "replace"), kind=kind)
            case _:
                return Sent(files=[File("", "", media, request.body)])

    # --- forms ------------------------------------------------------------------------

    def _form(self, body: Mapping[str, Json], parts: Sequence[File]) -> Sent:
        kind, encodings = body["type"], body.get("encodings", {})
        fields = self._facts.fields(kind)
        tree, issues = _Node(), list[Issue]()
        for part in parts:
            tree.below(_way(part.field, fields)).values.append(part)
        self._gather(tree, fields, encodings)
        value = {
            name: self._field(name, node, fields, encodings, issues)
            for name, node in tree.inner.items()
        }
        names = [name for name, one in fields.items() if self._is_file(one["type"])]
        files = [part for part in parts if _way(part.field, fields)[0] in names]
        rest = {name: one for name, one in value.items() if name not in names}
        return Sent(rest, files, value, kind, issues)

    def _gather(
        self,
        tree: _Node,
        fields: Mapping[str, Mapping[str, Json]],
        encodings: Mapping[str, Mapping[str, Json]],
    ) -> None:
        """Put the fields of an object in one place that stand beside it, exploded."""
        for name, told in encodings.items():
            if told.get("style") == "form" and told["explode"] and name in fields:
                for inner in self._facts.fields(fields[name]["type"]).keys() - fields:
                    if inner in tree.inner:
                        tree.below([name]).inner[inner] = tree.inner.pop(inner)

    def _field(
        self,
        name: str,
        node: _Node,
        fields: Mapping[str, Mapping[str, Json]],
        encodings: Mapping[str, Mapping[str, Json]],
        issues: list[Issue],
    ) -> Json:
        """Return the value of one field; note a part that is of a wrong media type."""
        kind: Type = fields[name]["type"] if name in fields else {"is": "any"}
        told = encodings.get(name, {})
        if wanted := told.get("media"):
            for part in node.values:
                if part.media and not _fits(wanted, part.media):
                    issues.append(Issue((name,), f"is {part.media}, not {wanted}"))
        if told and not told.get("explode", True) and node.values:
            mark = _SEPARATORS.get(told["style"], ",").encode()
            one = node.values[-1]
            pieces = one.content.split(mark)
            node = _Node([File(name, "", one.media, piece) for piece in pieces])
        return self._typed(kind, node)

    def _typed(self, kind: Type, node: _Node) -> Json:
        """Return the JSON that the texts of a node say, by the type they are of."""
        bare = self._facts.bare(kind)
        if bare["is"] == "one":
            tried = [self._typed(arm, node) for arm in bare["of"]]
            pairs = zip(bare["of"], tried, strict=True)
            fits = (
                value for arm, value in pairs if not self._checker.issues(arm, value)
            )
            return next(fits, tried[0])
        if bare["is"] == "list":
            return [self._typed(bare["of"], one) for one in node.items()]
        if node.inner:
            fields = self._facts.fields(bare)
            other: Type = bare["of"] if bare["is"] == "map" else {"is": "any"}
            return {
                key: self._typed(fields[key]["type"] if key in fields else other, one)
                for key, one in node.inner.items()
            }
        if bare["is"] == "any" and node.values[1:]:
            return [_scalar(bare, one) for one in node.values]
        return _scalar(bare, node.values[-1])

    def _is_file(self, kind: Type) -> bool:
        bare = self._facts.bare(kind)
        if bare["is"] == "list":
            return self._is_file(bare["of"])
        return bare.get("kind") == "binary"


def media_of(request: Request) -> str:
    """Return the media type of a body, "" where none is told."""
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


def _json(kind: Type, body: bytes) -> Sent:
    try:
        value = json.loads(body)
    except ValueError as error:
        return Sent(issues=[Issue(("body",), f"is no JSON: {error}")])
    return Sent(value, (), value, kind)


def _scalar(kind: Type, value: File) -> Json:
    """Return what one text says: a number, a truth, a value of a list, else itself."""
    if kind.get("kind") == "binary":
        return value.content.decode("latin-1")  # a letter for each byte
    text = value.content.decode("utf-8", "replace")
    if kind["is"] == "literal":
        known = (one for one in kind["values"] if text in (one, json.dumps(one)))
        return next(known, text)
    try:
        told = json.loads(text)
    except ValueError:
        return text
    if kind["is"] in ("model", "map") or value.media.endswith("json"):
        return told
    wanted = _NUMBERS.get(kind.get("kind", ""), ())
    return told if type(told) in wanted else text


def _way(name: str, fields: Mapping[str, Json]) -> list[str]:
    """Return the keys that a name of a form leads through: `a[b][0]`."""
    if name in fields or name.startswith("["):
        return [name]
    first, *rest = name.split("[")
    return [first, *(key.removesuffix("]") for key in rest)]


def _pairs(body: bytes) -> Iterator[File]:
    for name, value in parse_qsl(body.decode("utf-8", "replace"), True):
        yield File(name, "", "", value.encode())


def _parts(content_type: str, body: bytes) -> Iterator[File]:
    """Yield the parts of a multipart body (RFC 7578, RFC 2046 section 5.1)."""
    read = BytesHeaderParser(policy=HTTP)
    told = read.parsebytes(f"content-type: {content_type}\r\n\r\n".encode())
    mark = f"\r\n--{told.get_boundary()}".encode()
    for piece in (b"\r\n" + body).split(mark)[1:]:
        head, _, content = piece.partition(b"\r\n")[2].partition(b"\r\n\r\n")
        if piece.startswith(b"--"):
            return
        about = read.parsebytes(head + b"\r\n\r\n")
        name = about.get_param("name", "", "content-disposition")
        media = about.get_content_type() if "content-type" in about else ""
        yield File(_unescaped(name), _unescaped(about.get_filename("")), media, content)


def _unescaped(name: object) -> str:
    """Return a name whose quotes and line ends are written as browsers do."""
    text = str(name)
    for escaped, char in (("%22", '"'), ("%0D", "\r"), ("%0A", "\n")):
        text = text.replace(escaped, char)
    return text


def _fits(wanted: str, media: str) -> bool:
    """Tell whether a media type is one of those of a document, which may be ranges."""
    names = [one.partition(";")[0].strip().lower() for one in wanted.split(",")]
    both_json = media.endswith("json") and any(one.endswith("json") for one in names)
    return both_json or any(fnmatchcase(media, one) for one in names)
