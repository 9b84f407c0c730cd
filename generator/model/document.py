"""The input between the stages: `sdkgen.load` makes a `Document`, `normalise` another one.

Also holds what every reader of a document needs: JSON pointers (RFC 6901) and the methods.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any
from urllib.parse import quote

from sdkgen.problems import Problem

#: Where a node was written in the author's file, when a later stage moved or wrapped it.
POINTER_KEY = "x-sdkgen-pointer"
#: Marks an operation, or the operations of a path, that a reference leads to and nobody found.
UNREAD_KEY = "x-sdkgen-unread"
#: Where a document holds the other files that it refers to, by their paths from its folder.
FILES_KEY = "x-sdkgen-files"

#: The fields of a Path Item Object that hold operations (OpenAPI 3.2, section 4.9).
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")

#: Where a path item holds the operations of all other methods (OpenAPI 3.2, section 4.9).
ADDITIONAL = "additionalOperations"
#: What a fragment may hold as it is (RFC 3986, section 3.5).
_SAFE = "/~!$&'()*+,;=:@"

Place = tuple[int, int]
UNKNOWN: Place = (0, 0)


def escape(segment: object) -> str:
    """Return one reference token of a JSON pointer (RFC 6901, section 3)."""
    text = str(segment)
    if "~" in text or "/" in text:  # seldom, and a document is full of pointers
        text = text.replace("~", "~0").replace("/", "~1")
    return text


def join(pointer: str, *segments: object) -> str:
    """Return the pointer that leads from `pointer` through the raw `segments`."""
    return "/".join((pointer, *map(escape, segments)))


def into_file(name: str) -> str:
    """Return the reference into a document that leads to another file in it."""
    return f"#{quote(join('', FILES_KEY, name), safe=_SAFE)}"


def split(pointer: str) -> list[str]:
    """Return the raw segments of a pointer; the empty pointer has none."""
    tokens = pointer.split("/")[1:]
    return [token.replace("~1", "/").replace("~0", "~") for token in tokens]


def step(node: Any, segment: str) -> Any:
    """Return the child of `node` that one raw segment names; LookupError if there is none."""
    if isinstance(node, dict):
        return node[segment]
    if isinstance(node, list) and segment.isascii() and segment.isdigit():
        return node[int(segment)] if len(segment) < 10 else node[len(node)]
    raise KeyError(segment)


def resolve(root: Any, pointer: str) -> Any:
    """Return the node that a pointer leads to; LookupError if it leads nowhere."""
    for segment in split(pointer):
        root = step(root, segment)
    return root


def operations_in(item: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield method, in small letters, and way of every operation that a path item holds."""
    yield from ((method, (method,)) for method in METHODS if method in item)
    more = item.get(ADDITIONAL)
    for method in more if isinstance(more, Mapping) else ():
        yield str(method).lower(), (ADDITIONAL, str(method))


def dialect_of(root: Mapping[str, Any]) -> tuple[str, str]:
    """Return the key that names the dialect of a document, and the version that it gives."""
    key = "openapi" if "openapi" in root else "swagger"
    return key, str(root.get(key, ""))


def size_of(root: Any) -> int:
    """Return how many values a tree holds; what stands in several places counts once."""
    waiting, seen, size = [root] * isinstance(root, dict | list), set[int](), 1
    while waiting:
        node = waiting.pop()
        if id(node) not in seen:
            seen.add(id(node))
            size += len(node)
            inner = node.values() if isinstance(node, dict) else node
            waiting += [it for it in inner if isinstance(it, dict | list)]
    return size


def printable(message: str) -> str:
    """Return a message on one line without what a terminal would take for a command."""
    if message.isprintable():
        return message
    return "".join(char if char.isprintable() else " " for char in message)


def _nowhere(pointer: str) -> Place:
    return UNKNOWN


def _no_places(source: bytes) -> Callable[[str], Place]:
    return _nowhere


@dataclass
class Document:
    """A parsed file: plain Python values, the text they came from and what reading found.

    `name` is the path as the user wrote it, `source` the bytes of the file. `scan` makes what
    finds the place of a pointer in `source`; it runs on the first question only, because most
    runs have none.

    `files` are the other files that the document refers to, by their paths from its folder,
    None for one that is not there. `origins` tells by pointer which nodes came from elsewhere:
    from another file, or (None) from another place of this one. `unread` tells by the pointer of
    a reference why it was not followed.
    """

    name: str
    root: dict[str, Any]
    source: bytes = b""
    problems: tuple[Problem, ...] = ()
    scan: Callable[[bytes], Callable[[str], Place]] = field(
        default=_no_places, repr=False
    )
    files: Mapping[str, Document | None] = field(default_factory=dict, repr=False)
    origins: dict[str, tuple[Document | None, str]] = field(
        default_factory=dict, repr=False
    )
    unread: dict[str, str] = field(default_factory=dict, repr=False)

    @cached_property
    def _found(self) -> Callable[[str], Place]:
        return self.scan(self.source)

    def with_root(self, root: dict[str, Any]) -> Document:
        """Return a document with another content that came from the same files."""
        return replace(self, root=root, problems=(), scan=lambda _: self._found)

    def origin(self, pointer: str) -> tuple[Document, str]:
        """Return the file that a node was written in, and its pointer there."""
        head = pointer = pointer.removeprefix("#")
        while head and head not in self.origins:
            head = head.rpartition("/")[0]
        if head not in self.origins:
            return self, pointer
        document, own = self.origins[head]
        return (document or self).origin(own + pointer[len(head) :])

    def place(self, pointer: str) -> Place:
        """Return line and column, from 1, of a pointer or of its nearest ancestor in its file.

        A member of an object stands where its key stands, an item of an array where it begins.
        The answer is (0, 0) for a document that no file lies behind.
        """
        document, own = self.origin(pointer)
        return document._found(own)

    def reason(self, pointer: str) -> str:
        """Return why the reference at a pointer was not followed; nothing if it was."""
        document, own = self.origin(pointer)
        return document.unread.get(own, "")

    def located(self, problem: Problem) -> Problem:
        """Return the problem with file, line and column; one that has a file stays as it is."""
        if problem.file:
            return problem
        document, own = self.origin(problem.pointer)
        message = printable(problem.message)
        problem = replace(problem, message=message, pointer=own)
        return problem.at(document.name, *document._found(own))

    def sorted(self, problems: Iterable[Problem]) -> list[Problem]:
        """Return the problems located, most serious first, then in the order of the file."""
        found = {self.located(problem): None for problem in problems}
        return sorted(
            found, key=lambda problem: (problem.severity, problem.line, problem.column)
        )
