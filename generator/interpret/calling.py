"""Call every operation of a document by the rules of the contract ("What an operation is called").

In come routes and the names that are decided already, out goes for each one resource and action:
the shortest name that is unique, growing only where it must.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from ..model.naming import CLIENT_ATTRIBUTES, identifier, module_name, snake
from ..target.choices import Choices
from .bases import Bases
from .operations import DraftOperation, answers_with_array
from .paths import (
    Called,
    Route,
    as_told,
    is_marked,
    is_parameter,
    is_version,
    parameters,
    rank,
    shape,
)
from .sayings import Saying, Sayings, Vocabulary, only_spell

_DEEPEST = 16  # attributes of the client inside each other
_LONGEST = 200  # characters of all of them: their module is a file
_DEEP = 64  # segments of a path that are looked at for what stands below them
_NEARLY_ALL = 0.9  # of the operations
_WRITES = frozenset({"post", "put", "patch", "delete"})


class OperationNaming:
    """Names the operations of one document; `fixed` are those that are decided, by id."""

    def __init__(
        self,
        routes: Iterable[Route],
        vocabulary: Vocabulary,
        base_paths: Sequence[str] = (),
        fixed: Mapping[str, Called] | None = None,
    ) -> None:
        found = sorted(
            routes, key=lambda route: (route.path, rank(route.method), route.method)
        )
        self.routes = [replace(route, path=as_told(route.path)) for route in found]
        self.has_platforms = any(route.platform for route in found)
        self.marked = {route.id for route in found if is_marked(route.path)}
        self.vocabulary = vocabulary
        self.fixed = fixed or {}
        kept = {c.resource[0] for c in self.fixed.values() if len(c.resource) > 1}
        self.bases = Bases([route.path for route in self.routes], base_paths, kept)
        self.reads = {shape(r.path) for r in self.routes if r.method == "get"}
        self.methods: dict[str, set[str]] = defaultdict(set)
        for route in self.routes:
            self.methods[shape(route.path)].add(route.method)
        ids = ((route.operation_id, route.method) for route in self.routes)
        sayings = Sayings(ids, vocabulary)
        self.sayings = {
            r.id: sayings.says(r.operation_id, r.method, r.path) for r in self.routes
        }

    # --- what stands where ------------------------------------------------------------------

    @cached_property
    def _spots(self) -> dict[tuple[str, ...], set[str]]:
        """Return the methods at each place, whatever the platform."""
        out: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for route in self.routes:
            out[_spot(route)].add(route.method)
        return out

    @cached_property
    def _above(self) -> set[tuple[str, ...]]:
        """Return the places that something stands below."""
        return {
            spot[:size] for spot in self._spots for size in range(min(len(spot), _DEEP))
        }

    @cached_property
    def _is_rpc(self) -> bool:
        """Tell whether (nearly) all operations are calls: POST without variables, to do a thing."""
        calls = [r for r in self.routes if r.method == "post" and "{" not in r.path]
        if len(calls) < max(2, _NEARLY_ALL * len(self.routes)):
            return False
        lasts = [self.vocabulary.split(self._last(r))[:1] for r in calls]
        verbs = [one for one in lasts if one and self._is_call(one[0])]
        return 2 * len(verbs) > len(calls)

    def _is_call(self, word: str) -> bool:
        return word in self.vocabulary.imperatives or self.vocabulary.is_verb(word)

    def _last(self, route: Route) -> str:
        return (route.segments or [""])[-1].rpartition(".")[2]

    # --- rules 1 to 3 -----------------------------------------------------------------------

    def by_path(self, route: Route) -> Called:
        """Name one operation by its path, method and answer."""
        segments = self._segments(route)
        action = self._stated(route, segments)
        if action:
            return self._doing(segments[:-1], action)
        return Called(self._resource(segments), self._usual(route))

    def by_operation_id(self, route: Route) -> Called:
        """Name one operation by the verb of its operationId, where it says one."""
        segments = self._segments(route)
        action = self._stated(route, segments, self.sayings[route.id])
        if action:
            return self._doing(segments[:-1], action)
        verb = self.sayings[route.id].verb
        usual = self._usual(route)
        has_both = {"put", "patch"} <= self.methods[shape(route.path)]
        is_usual = not verb or (has_both and {verb, usual} <= {"update", "replace"})
        return Called(self._resource(segments), usual if is_usual else identifier(verb))

    def _doing(self, segments: Sequence[str], action: str) -> Called:
        """Return what an action is called; one without a resource is a method of the client."""
        if segments or self.has_platforms:
            return Called(self._resource(segments), action)
        return Called((), f"{action}_" if action in CLIENT_ATTRIBUTES else action)

    def _segments(self, route: Route) -> list[str]:
        segments = self.bases.segments(route.path)
        if route.platform is not None and route.platform in segments:
            at = len(segments) - 1 - segments[::-1].index(route.platform)
            segments = segments[:at] + segments[at + 1 :]
        if self._is_rpc and segments:
            segments = [*segments[:-1], *filter(None, segments[-1].split("."))]
        return segments

    def _stated(
        self, route: Route, segments: Sequence[str], saying: Saying | None = None
    ) -> str:
        """Return the action that the last segment states, "" where it names a thing."""
        alone = len(segments) == 1
        if not segments or (
            alone and (not self._is_rpc or _spot(route) in self._above)
        ):
            return ""
        own = self.vocabulary.split(segments[-1])
        verb = "_".join(own)
        known = snake(segments[-1])
        if known in self.vocabulary.verbs:
            is_thing = self._is_thing(route, known)
            return (
                "" if is_thing else identifier(self.vocabulary.actions.get(known, verb))
            )
        if self._is_rpc and route.method == "post" and "{" not in route.path:
            return identifier(verb)
        if route.id in self.marked and self._is_call(own[0]):
            return identifier(verb)
        told = self._is_deed(own) and not self.sayings[route.id].names(own)
        told = told or (bool(own) and saying is not None and saying.tells(own))
        return identifier(verb) if told and self._is_single(route) else ""

    def _is_deed(self, own: Sequence[str]) -> bool:
        """Tell whether words begin with a verb, or say that it is done to many (`bulk-ban`)."""
        verbs = self.vocabulary.imperatives
        is_many = len(own) > 1 and own[0] in self.vocabulary.actions
        return bool(own) and (own[0] in verbs or (is_many and own[-1] in verbs))

    def _is_thing(self, route: Route, verb: str) -> bool:
        """Tell whether a word that is an action elsewhere is read, and perhaps written, here."""
        methods = self._spots[_spot(route)]
        renamed = route.method == "get" and verb in self.vocabulary.actions
        return renamed or ("get" in methods and bool(methods & _WRITES))

    def _is_single(self, route: Route) -> bool:
        """Tell whether one writing method stands at a place, and nothing below it."""
        spot = _spot(route)
        methods = self._spots[spot]
        is_name = bool(spot) and not is_parameter(spot[-1])
        return (
            is_name
            and len(methods) == 1
            and methods <= _WRITES
            and spot not in self._above
        )

    def _resource(self, segments: Sequence[str]) -> tuple[str, ...]:
        """Return segments as attributes; very many, or very long ones, are one attribute."""
        apart = self.vocabulary.acronyms.apart
        plain = (
            part.replace("#", " ") for part in segments
        )  # what follows is no number
        parts = tuple(identifier(apart(part)) for part in plain) or ("root",)
        joined = "_".join(parts)
        if len(parts) > _DEEPEST or len(joined) > _LONGEST:
            return (module_name(joined),)
        return parts

    def _usual(self, route: Route) -> str:
        """Return the action by method, path and answer (rule 2)."""
        match route.method:
            case "put":
                has_patch = "patch" in self.methods[shape(route.path)]
                return "replace" if has_patch else "update"
            case "patch":
                return "update"
            case "post":
                return self._post(route)
            case "get":
                return self._read(route)
            case method:
                return identifier(method)

    def _post(self, route: Route) -> str:
        """Return what a POST does: `update` to what is read, and written by nothing else."""
        beside = self.methods[shape(route.path)]
        if _is_one(route) and "get" in beside and not beside & {"put", "patch"}:
            return "update"
        return "query" if route.answers_with_array else "create"

    def _read(self, route: Route) -> str:
        if _is_one(route) and shape(route.path).rpartition("/")[0] in self.reads:
            return "get"
        return "list" if route.answers_with_array else "get"

    # --- rule 4 -----------------------------------------------------------------------------

    def call_all(self, naming: str) -> dict[str, Called]:
        """Name every operation; `naming` is `path` or `operation_id`."""
        name = self.by_operation_id if naming == "operation_id" else self.by_path
        routes = {route.id: route for route in self.routes}
        out = dict(self.fixed)
        holders = {
            (routes[key].platform, called.resource, called.action): routes[key]
            for key, called in out.items()
        }
        numbers: Counter[tuple[object, ...]] = Counter()
        for route in self.routes:
            if route.id in self.fixed:
                continue
            called = name(route)
            around = (route.platform, called.resource)
            holder = holders.get((*around, called.action))
            ways = (
                self._ways_out(called.action, route, holder)
                if holder
                else [called.action]
            )
            action = next((way for way in ways if (*around, way) not in holders), "")
            if not action:
                action = f"{called.action}_{identifier(route.method)}_"
                number = numbers[*around, action] or 2
                while (*around, f"{action}{number}") in holders:
                    number += 1
                numbers[*around, action] = number
                action = f"{action}{number}"
            holders[*around, action] = route
            out[route.id] = Called(called.resource, action, action != called.action)
        return out

    def _ways_out(self, action: str, route: Route, holder: Route) -> Iterable[str]:
        """Yield the names that an operation may take whose plain one is taken, the best first.

        Where all of them are taken, the last resort is a number.
        """
        variables, theirs = parameters(route.path), parameters(holder.path)
        spell = self.vocabulary.acronyms.apart
        if len(variables) > len(theirs) or set(variables) - set(theirs):
            own = [one for one in variables if one not in theirs] or variables
            yield f"{action}_by_{identifier(spell(own[-1]))}"
        if shape(route.path) != shape(holder.path):
            yield from (
                f"{action}_{identifier(one)}" for one in _versions(route, holder)
            )
        saying = self.sayings[route.id]
        for words in (saying.apart(self.sayings[holder.id]), saying.rest):
            if words:
                says = words.startswith(f"{action.strip('_')}_")
                yield identifier(words) if says else f"{action}_{identifier(words)}"
        yield f"{action}_{identifier(route.method)}"
        for segment in route.segments[::-1]:
            yield f"{action}_{identifier(route.method)}_{identifier(segment.strip('{}'))}"


def _spot(route: Route) -> tuple[str, ...]:
    """Return where a route leads, without names of variables and without its platform."""
    parts = [part for part in shape(route.path).split("/") if part]
    if route.platform in parts:
        del parts[len(parts) - 1 - parts[::-1].index(str(route.platform))]
    return tuple(parts)


def _versions(route: Route, holder: Route) -> list[str]:
    """Return the version of a path that is another's but for its version, [] for any other."""
    own, theirs = shape(route.path).split("/"), shape(holder.path).split("/")
    pairs = zip(own, theirs, strict=False)
    found = [(mine, other) for mine, other in pairs if mine != other]
    is_so = len(own) == len(theirs) and all(
        is_version(m) and is_version(o) for m, o in found
    )
    return [mine for mine, _ in found] if is_so else []


def _is_one(route: Route) -> bool:
    """Tell whether a path ends in a variable: it leads to one of several."""
    return bool(route.segments) and is_parameter(route.segments[-1])


def vocabulary_of(choices: Choices) -> Vocabulary:
    """Return the words of a config that names are read by."""
    return Vocabulary.of(
        choices.verbs,
        choices.actions,
        choices.imperatives,
        choices.ambiguous_verbs,
        choices.acronyms,
        choices.reading_verbs,
    )


def call(
    operations: Sequence[DraftOperation],
    vocabulary: Vocabulary,
    choices: Choices,
    fixed: Mapping[str, Called],
) -> dict[str, Called]:
    """Return what each operation is called, whose platform is decided; `fixed` stays."""
    routes = [
        Route(
            o.id,
            o.method,
            o.path,
            str(o.node.get("operationId") or ""),
            answers_with_array(o),
            o.platform,
        )
        for o in operations
    ]
    way = decide_naming(routes, choices.naming)
    return OperationNaming(routes, vocabulary, choices.base_paths, fixed).call_all(way)


def decide_naming(routes: Sequence[Route], chosen: str | None) -> str:
    """Return `operation_id` where all operations have one that says something, else `path`."""
    if chosen:
        return chosen
    ids = Counter(route.operation_id for route in routes)
    if "" in ids or max(ids.values(), default=0) > 1:
        return "path"
    told = ((route.operation_id, route.method) for route in routes)
    return "path" if only_spell(told) else "operation_id"
