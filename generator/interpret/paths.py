"""Read a path: which segments name the resource, which the platform, which the action.

In come the operations of a document with their paths, out goes for each one platform, resource
and action by the rules of the contract ("What an operation is called").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..model.naming import identifier, module_name, singular, snake, words

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
_VERSION = re.compile(r"^v\d+(?:(?:alpha|beta|rc)\d*|\.\d+)*$", re.IGNORECASE)
_DEEPEST = 16  # attributes of the client inside each other
_LONGEST = 200  # characters of all of them: their module is a file
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


def is_parameter(segment: str) -> bool:
    """Tell whether a path segment holds a template variable."""
    return "{" in segment


def parameters(path: str) -> list[str]:
    """Return the names of the template variables of `path`, in order."""
    return re.findall(r"\{([^{}]*)\}", path)


def static_segments(path: str, base_paths: Sequence[str] = ()) -> list[str]:
    """Return the segments that can name something: no version, no `api`, no variables."""
    for base in sorted(base_paths, key=len, reverse=True):
        if path == base or path.startswith(base.rstrip("/") + "/"):
            path = path[len(base.rstrip("/")) :]
            return [part for part in path.split("/") if part and not is_parameter(part)]
    segments = [part for part in path.split("/") if part]
    for index, segment in enumerate(segments[:_VERSION_WITHIN]):
        if _VERSION.match(segment):
            before = [part for part in segments[:index] if part.lower() != "api"]
            segments = before + segments[index + 1 :]
            break
    return [part for part in segments if not is_parameter(part)]


def leading(path: str) -> str:
    """Return the segment behind the version, which names a resource; "" where there is none."""
    segments = [part for part in path.split("/") if part]
    for at, segment in enumerate(segments[:_VERSION_WITHIN]):
        if _VERSION.match(segment):
            return next(iter(segments[at + 1 : at + 2]), "")
    return ""


def shape(path: str) -> str:
    """Return `path` without trailing slash and without the names of its variables."""
    return re.sub(r"\{[^{}]*\}", "{}", path.rstrip("/"))


def rank(method: str) -> int:
    """Return where a method stands among those of one path; those with no place come last."""
    return _METHODS.index(method) if method in _METHODS else len(_METHODS)


class OperationNaming:
    """Names the operations of one document."""

    def __init__(
        self,
        routes: Iterable[Route],
        verbs: Iterable[str],
        actions: Mapping[str, str],
        base_paths: Sequence[str] = (),
    ) -> None:
        self.routes = sorted(
            routes, key=lambda route: (route.path, rank(route.method), route.method)
        )
        self.verbs = frozenset(snake(verb) for verb in verbs)
        self.actions = actions
        self.base_paths = base_paths
        self.reads = {shape(r.path) for r in self.routes if r.method == "get"}
        self.patched = {r.path for r in self.routes if r.method == "patch"}

    def by_path(self, route: Route) -> Called:
        """Name one operation by rules 1 to 3 of the contract."""
        segments = static_segments(route.path, self.base_paths)
        if route.platform is not None and route.platform in segments:
            at = len(segments) - 1 - segments[::-1].index(route.platform)
            segments = segments[:at] + segments[at + 1 :]
        if len(segments) > 1 and snake(segments[-1]) in self.verbs:
            verb = snake(segments.pop())
            return Called(_resource(segments), identifier(self.actions.get(verb, verb)))
        return Called(_resource(segments), self._action(route))

    def by_operation_id(self, route: Route) -> Called:
        """Name one operation by its operationId, without the words of its resource."""
        called = self.by_path(route)
        own = {word for part in called.resource for word in part.split("_")}
        own |= {singular(word) for word in own}
        left = [word.lower() for word in words(route.operation_id)]
        left = [word for word in left if word not in own and singular(word) not in own]
        left = _trimmed(left)
        return Called(
            called.resource, identifier("_".join(left)) if left else called.action
        )

    def call_all(self, naming: str, fixed: Mapping[str, Called]) -> dict[str, Called]:
        """Name every operation; `naming` is `path` or `operation_id` (rule 4 included).

        `fixed` holds, by operation id, the names that are decided already.
        """
        name = self.by_operation_id if naming == "operation_id" else self.by_path
        platform = {route.id: route.platform for route in self.routes}
        taken = {
            (platform[key], called.resource, called.action)
            for key, called in fixed.items()
        }
        out = dict(fixed)
        numbers: Counter[tuple[object, ...]] = Counter()
        for route in self.routes:
            if route.id in fixed:
                continue
            called = name(route)
            around = (route.platform, called.resource)
            for action in _ways_out(called.action, route):
                if (*around, action) not in taken:
                    break
            else:
                action = f"{called.action}_{identifier(route.method)}_"
                number = numbers[*around, action] or 2
                while (*around, f"{action}{number}") in taken:
                    number += 1
                numbers[*around, action] = number
                action = f"{action}{number}"
            taken.add((*around, action))
            out[route.id] = Called(called.resource, action, action != called.action)
        return out

    def _action(self, route: Route) -> str:
        """Return the action by method, path and answer (rule 2)."""
        match route.method:
            case "put":
                return "replace" if route.path in self.patched else "update"
            case "patch":
                return "update"
            case "post":
                return "query" if route.answers_with_array else "create"
            case "get":
                return self._read(route)
            case method:
                return identifier(method)

    def _read(self, route: Route) -> str:
        segments = route.segments
        if segments and is_parameter(segments[-1]):
            parent = "/" + "/".join(segments[:-1])
            if shape(parent) in self.reads:
                return "get"
        return "list" if route.answers_with_array else "get"


def _resource(segments: Sequence[str]) -> tuple[str, ...]:
    """Return the segments as attributes; very many, or very long ones, are one attribute."""
    parts = tuple(identifier(segment) for segment in segments) or ("root",)
    joined = "_".join(parts)
    if len(parts) > _DEEPEST or len(joined) > _LONGEST:
        return (module_name(joined),)
    return parts


_SMALL_WORDS = frozenset(
    {"a", "an", "the", "for", "of", "from", "to", "in", "on", "by", "with"}
)


def _trimmed(found: list[str]) -> list[str]:
    """Drop the small words that are left at either end."""
    while found and found[-1] in _SMALL_WORDS:
        found = found[:-1]
    while found and found[0] in _SMALL_WORDS:
        found = found[1:]
    return found


def _ways_out(action: str, route: Route) -> Iterable[str]:
    """Yield the names that an operation may take, the plain one first (rule 4).

    Where all of them are taken, the last resort is a number.
    """
    yield action
    if variables := parameters(route.path):
        yield f"{action}_by_{identifier(variables[-1])}"
    yield f"{action}_{identifier(route.method)}"
    for segment in route.segments[::-1]:
        yield f"{action}_{identifier(route.method)}_{identifier(segment.strip('{}'))}"


def decide_naming(routes: Sequence[Route], chosen: str | None) -> str:
    """Return `operation_id` where all operations have one of their own, else `path`."""
    if chosen:
        return chosen
    ids = Counter(route.operation_id for route in routes)
    return "path" if "" in ids or max(ids.values(), default=0) > 1 else "operation_id"
