"""Read a path: which segments can name something, and which are versions and variables.

In come paths, out come their segments: those that can name something. `calling` makes names of them
by the rules of the contract ("What an operation is called").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_METHODS = (
    "get",
    "put",
    "post",
    "patch",
    "delete",
    "head",
    "options",
    "trace",
    "query",
)
# A date is a version as well: `/2010-04-01/calls`.
_VERSION = re.compile(
    r"^(?:v\d+(?:(?:alpha|beta|rc)\d*|\.\d+)*|\d{4}-\d\d(?:-\d\d)?)$", re.IGNORECASE
)
_MARKED = re.compile(r"(?<=[^/])[:#](?=[A-Za-z])([^/{}:#]+)/?$")
_FORMAT = re.compile(r"(?<=[^/{}.])\.\{[^{}]*\}(?=/|$)")
_VERSION_WITHIN = 3  # the version stands among the first three segments, or is none


@dataclass(frozen=True, slots=True)
class Route:
    """What the naming rules need to know of one operation."""

    id: str
    method: str
    path: str
    operation_id: str
    answers_with_array: bool
    platform: str | None = None

    @property
    def segments(self) -> list[str]:
        return [segment for segment in self.path.split("/") if segment]


@dataclass(frozen=True, slots=True)
class Called:
    """What an operation is called: the segments of its resource, its action, and a hint.

    `renamed` tells that the plain action was taken by an earlier operation.
    """

    resource: tuple[str, ...]
    action: str
    renamed: bool = False


def as_told(path: str) -> str:
    """Return a path as its names are read.

    What is done is a segment (`/{id}:cancel`, `/{id}#cancel`); a format behind a name
    (`/image.{ext}`) and a fixed query (`?beta=true`) name nothing.
    """
    bare, _, _ = path.partition("?")
    return _FORMAT.sub("", _MARKED.sub(r"/\1", bare))


def is_marked(path: str) -> bool:
    """Tell whether a path says behind a mark what is done: `/{id}:cancel`."""
    return _MARKED.search(path.partition("?")[0]) is not None


def is_parameter(segment: str) -> bool:
    """Tell whether a path segment holds a template variable."""
    return "{" in segment


def is_version(segment: str) -> bool:
    """Tell whether a segment is a version: `v1`, `v2beta`, `2010-04-01`."""
    return _VERSION.match(segment) is not None


def parameters(path: str) -> list[str]:
    """Return the names of the template variables of `path`, in order."""
    return re.findall(r"\{([^{}]*)\}", path)


def static_segments(path: str, base_paths: Sequence[str] = ()) -> list[str]:
    """Return the segments that can name something: no version, no `api`, no variables."""
    found = bare_segments(path, base_paths)
    return [part for part in found if not is_parameter(part)]


def bare_segments(path: str, base_paths: Sequence[str] = ()) -> list[str]:
    """Return the segments without a version, or what the config takes out."""
    for base in sorted(base_paths, key=len, reverse=True):
        if path == base or path.startswith(base.rstrip("/") + "/"):
            path = path[len(base.rstrip("/")) :]
            return [part for part in path.split("/") if part]
    segments = [part for part in path.split("/") if part]
    for index, segment in enumerate(segments[:_VERSION_WITHIN]):
        if is_version(segment):
            before = [part for part in segments[:index] if part.lower() != "api"]
            return before + segments[index + 1 :]
    return segments


def leading(path: str) -> str:
    """Return the segment behind the version, which names a resource; "" where there is none."""
    segments = [part for part in path.split("/") if part]
    for at, segment in enumerate(segments[:_VERSION_WITHIN]):
        if is_version(segment):
            return next(iter(segments[at + 1 : at + 2]), "")
    return ""


def shape(path: str) -> str:
    """Return `path` without trailing slash and without the names of its variables."""
    return re.sub(r"\{[^{}]*\}", "{}", path.rstrip("/"))


def rank(method: str) -> int:
    """Return where a method stands among those of one path; those with no place come last."""
    return _METHODS.index(method) if method in _METHODS else len(_METHODS)
