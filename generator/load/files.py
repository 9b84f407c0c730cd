"""The other files that a document refers to: a document in, the same with what they hold out.

Opened are regular files below the folder of the document that are named as YAML or JSON, and
nothing else; what is fetched is up to who calls. A file's value is filed in the root under
`x-sdkgen-files`, and references to it become references into there. What a reference leads to,
and whether it may stand where it stands, is the business of `sdkgen.normalise`.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, Final
from urllib.parse import quote, unquote, urljoin

from sdkgen.load import faults, reader
from sdkgen.load.limits import Limits
from sdkgen.model.document import FILES_KEY, Document, into_file, join
from sdkgen.problems import SpecError

#: Returns what a URL leads to, None where it may not be asked for; SpecError where it fails.
Fetch = Callable[[str], bytes | None]

_SUFFIXES: Final = (".yaml", ".yml", ".json")
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|\\\\")
_REMOTE: Final = re.compile(r"https?://", re.IGNORECASE)
_MISSING: Final = "there is no such file"
_ANCHORS: Final = ("$anchor", "$dynamicAnchor")
#: What an object has that refers to another, or that others refer to.
_TELLING: Final = frozenset((*_ANCHORS, "$id", "$ref", "discriminator"))


class _Unread(Exception):
    """A reference that is not followed; its text says why."""


@dataclass
class _Part:
    """A file on the walk: its name from the folder of the document, "" for the document.

    `references` are the places that hold one which leads to a file that is there.
    """

    name: str
    document: Document
    anchors: dict[str, str] = field(default_factory=dict)
    ids: set[str] = field(default_factory=set)
    references: list[tuple[dict[str, Any], str, str]] = field(default_factory=list)


def with_files(document: Document, limits: Limits, fetch: Fetch | None) -> Document:
    """Return the document with all files that it refers to, directly or through others.

    Raises SpecError, located, for a file that is there and cannot be read, and where all of
    them together are larger than `limits`.
    """
    gathering = _Gathering(document, limits, fetch)
    gathering.run()
    document.files = {
        name: part.document if part else None
        for name, part in gathering.parts.items()
        if name
    }
    document.root.pop(FILES_KEY, None)
    known = {name: found.root for name, found in document.files.items() if found}
    if known:
        document.root[FILES_KEY] = known
    told = {problem.code for problem in document.problems}
    for name, found in document.files.items():
        if found:
            document.origins[join("", FILES_KEY, name)] = found, ""
            new = [one for one in found.problems if one.code not in told]
            document.problems += tuple(map(found.located, new))
            told |= {one.code for one in new}  # once for the whole
    return document


class _Gathering:
    """Reads file after file, and makes the references in each lead into the whole."""

    def __init__(self, document: Document, limits: Limits, fetch: Fetch | None) -> None:
        self.limits, self.fetch = limits, fetch
        path = Path(document.name)
        self.folder = path.parent
        self.real = path.parent.resolve()
        self.own = path.name
        self.parts: dict[str, _Part | None] = {"": _Part("", document)}
        self.bytes = len(document.source)
        self.nodes = 0

    def run(self) -> None:
        """Look through the document, then through each file that is found on the way."""
        done = 0
        while done < len(self.parts):
            for part in list(self.parts.values())[done:]:
                done += 1
                if part is not None:
                    self.look_through(part)
        for part in filter(None, self.parts.values()):
            for holder, key, pointer in part.references:
                try:
                    holder[key] = self.redirected(part, holder[key])
                except _Unread as why:
                    part.document.unread[pointer] = str(why)

    def look_through(self, part: _Part) -> None:
        """Note the references of a file and the names it gives; read what they lead to."""
        found = list[tuple[dict[str, Any], str, str]]()
        for node, way in _objects(part.document.root, self.count):
            if _TELLING.isdisjoint(node):  # as nearly all
                continue
            for name in _ANCHORS:
                if isinstance(node.get(name), str):
                    part.anchors.setdefault(node[name], _pointer(way))
            if isinstance(node.get("$id"), str):
                part.ids.add(node["$id"].partition("#")[0])
            for holder, key, steps in _references(node):
                if part.name or holder[key][:1] != "#":
                    found.append((holder, key, join(_pointer(way), *steps)))
        part.ids.discard("")
        for holder, key, at in found:
            try:
                self.open(part, holder[key].partition("#")[0])
                part.references.append((holder, key, at))
            except _Unread as why:
                part.document.unread[at] = str(why)

    def count(self, more: int) -> None:
        """Add to the number of values; SpecError beyond the limit."""
        self.nodes += more
        if self.nodes > self.limits.nodes:
            self.refuse(faults.too_many_nodes(self.limits.nodes, (0, 0)))

    def refuse(self, fault: faults.Fault) -> None:
        """Raise SpecError for the whole."""
        document = self.parts[""]
        assert document is not None
        raise SpecError(map(document.document.located, fault.problems))

    def open(self, part: _Part, base: str) -> str:
        """Return the name of the file that a reference of `part` leads to, read by then."""
        if not base or base in part.ids:
            return part.name
        name = self.named(part.name, base)
        if name not in self.parts:
            self.parts[name] = None  # where it is not there
            self.parts[name] = _Part(name, self.read(name))
        if self.parts[name] is None:
            raise _Unread(_MISSING)
        return name

    def named(self, of: str, base: str) -> str:
        """Return the name of a file: its path from the folder of the document, or its URL."""
        if _REMOTE.match(of) or _REMOTE.match(base):
            url = urljoin(of, base)
            if not _REMOTE.match(url):
                raise _Unread("it is neither a file nor an address of the web")
            return url
        path = unquote(base)
        if _SCHEME.match(path) or "\\" in path or "\0" in path:
            raise _Unread("it is no path of a file beside the document")
        name = posixpath.normpath(PurePosixPath(of).parent / path)
        if name.startswith(("/", "../")) or name == "..":
            raise _Unread("it lies outside of the folder of the document")
        return self.without_links(name)

    def without_links(self, name: str) -> str:
        """Return the name that a file has itself, if it may be opened; it may not be there."""
        try:
            path = (self.folder / name).resolve()
        except (OSError, RuntimeError):
            raise _Unread("it leads through links without end") from None
        if not path.is_relative_to(self.real):
            raise _Unread("a link leads out of the folder of the document")
        real = path.relative_to(self.real).as_posix()
        if any(step.startswith(".") for step in real.split("/")):
            raise _Unread("hidden files are not opened")
        if not real.lower().endswith(_SUFFIXES):
            raise _Unread(f"only files named {', '.join(_SUFFIXES)} are opened")
        return "" if real == self.own else real

    def read(self, name: str) -> Document:
        """Return a file, or what is fetched."""
        if _REMOTE.match(name):
            content = self.fetch(name) if self.fetch else None
            if content is None:
                raise _Unread("nothing is fetched without --allow-remote")
            found = reader.read_bytes(name, content, self.limits)
        else:
            found = reader.read_any(self.regular(name), self.limits)
        self.bytes += len(found.source)
        if self.bytes > self.limits.bytes:
            self.refuse(faults.too_large(self.bytes, self.limits.bytes))
        return found

    def regular(self, name: str) -> Path:
        """Return the path of a regular file."""
        path = self.folder / name
        try:
            if path.is_file():
                return path
            raise _Unread(_MISSING if not path.exists() else "it is no regular file")
        except OSError as cause:  # a name that is too long, a folder that is closed
            raise _Unread(cause.strerror or _MISSING) from None

    def redirected(self, part: _Part, reference: str) -> str:
        """Return a reference that leads into the whole."""
        base, _, fragment = reference.partition("#")
        name = self.open(part, base)
        target = self.parts[name]
        if base in part.ids or target is None or not (base or name):
            return reference
        if fragment and fragment[0] != "/":
            if fragment not in target.anchors:
                raise _Unread("that file has no such anchor")
            fragment = quote(target.anchors[fragment])
        return f"{into_file(name) if name else '#'}{fragment}"


def _objects(root: Any, count: Callable[[int], None]) -> Iterator[tuple[Any, Any]]:
    """Yield each object of a tree and the way to it; `count` is told how many values there are."""
    waiting: list[tuple[Any, Any]] = [(root, None)] * isinstance(root, dict | list)
    while waiting:
        node, way = waiting.pop()
        is_object = type(node) is dict
        count(len(node))
        if is_object:
            yield node, way
        rows = node.items() if is_object else enumerate(node)
        waiting += [
            (child, (way, key)) for key, child in rows if type(child) in (dict, list)
        ]


def _pointer(way: Any) -> str:
    """Return the pointer of a node by the way to it: its parent's way, and its key there."""
    keys = []
    while way is not None:
        way, key = way
        keys.append(key)
    return join("", *reversed(keys))


def _references(
    node: dict[str, Any],
) -> Iterator[tuple[dict[str, Any], str, tuple[str, ...]]]:
    """Yield the references of one object: what holds one, its key, and the steps to there.

    A value of a mapping may also be the name of a schema, which is no reference.
    """
    if isinstance(node.get("$ref"), str):
        yield node, "$ref", ("$ref",)
    match node.get("discriminator"):
        case {"mapping": dict(mapping)}:
            for key, value in mapping.items():
                if isinstance(value, str) and ("#" in value or _is_path(value)):
                    yield mapping, key, ("discriminator", "mapping", key)


def _is_path(value: str) -> bool:
    return value.lower().endswith(_SUFFIXES)
