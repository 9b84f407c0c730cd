"""What the sandbox asks of a request: credentials, arguments, body, what its platform
takes.
"""

from __future__ import annotations

import json
import re
from base64 import b64decode
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cmp_to_key
from http.cookies import SimpleCookie
from typing import TYPE_CHECKING

from .answers import Refused
from .bodies import Bodies, Sent, media_of
from .checking import Checker, Issue
from .facts import Facts, Json, Operation, Type, is_object

if TYPE_CHECKING:
    from .engine import Request
    from .records import Records


class Demands:
    """Check the requests to one API."""

    def __init__(
        self,
        facts: Facts,
        checker: Checker,
        bodies: Bodies,
        records: Records,
        keys: Collection[str],
        limited: bool,
    ) -> None:
        self._facts, self._checker, self._records = facts, checker, records
        self._bodies = bodies
        self._keys, self._limited = keys, limited
        self._window, self._count = -1, 0
        self._number = 0

    def check(self, operation: Operation, request: Request) -> str | None:
        """Return the platform of a request; raise Refused for what is wrong."""
        self._check_access(operation, request)
        self._check_rate()
        if not operation.supported:
            raise self._unsupported(operation, operation.platform)
        issues = list(self._in_parameters(operation, request))
        issues += self._in_body(operation, request)
        if issues:
            raise _wrong(issues)
        sent = request.json
        platform = self._records.platform(operation, sent)
        if platform and not operation.platform:
            self._check_platform(operation, request, platform)
        return platform

    # --- access, rate -----------------------------------------------------------------

    def _check_access(self, operation: Operation, request: Request) -> None:
        needed = operation.security
        needed = self._facts.settings["security"] if needed is None else needed
        schemes = self._facts.settings["schemes"]
        ways = [[schemes[n] for n in names if n in schemes] for names in needed]
        if ways and not any(
            all(self._has(request, one) for one in way) for way in ways
        ):
            raise Refused(401, "a credential is missing, or is not the one that counts")

    def _has(self, request: Request, scheme: Mapping[str, Json]) -> bool:
        value = _credential(request, scheme)
        return value is None or (
            bool(value) and (not self._keys or value in self._keys)
        )

    def _check_rate(self) -> None:
        most = self._facts.settings["rate_limit"]["requests"]
        if self._limited and most and self._count > most:
            raise Refused(429, "too many requests")

    def count(self, now: float) -> None:
        """Count a request in the window of time that it falls in."""
        window = int(now // self._facts.settings["rate_limit"]["seconds"])
        self._count = 1 if window != self._window else self._count + 1
        self._window, self._number = window, self._number + 1

    def headers(self) -> dict[str, str]:
        """Return the headers that tell the number of a request, and the rate limit."""
        settings = self._facts.settings
        limit, id_ = settings["rate_limit"], f"sandbox-{self._number}"
        out = dict.fromkeys(settings["request_id"][:1], id_)
        if most := limit["requests"]:
            left = max(most - self._count, 0 if self._limited else 1)
            out |= dict.fromkeys(limit["limit"][:1], str(most))
            out |= dict.fromkeys(limit["remaining"][:1], str(left))
        return out

    # --- arguments --------------------------------------------------------------------

    def _in_parameters(self, operation: Operation, request: Request) -> Iterator[Issue]:
        for one in operation.parameters:
            place, name = one["in"], one["name"]
            texts = _texts(request, place, name)
            if not texts:
                if one["required"]:
                    yield Issue((place, name), "is required")
            elif one["plain"]:
                kind = self._facts.bare(one["type"])
                for issue in self._in_texts(one, kind, texts):
                    yield Issue((place, name, *issue.path), issue.message)

    def _in_texts(
        self, parameter: Mapping[str, Json], kind: Type, texts: Sequence[str]
    ) -> list[Issue]:
        if kind["is"] in ("model", "map", "one", "any"):
            return []
        if kind["is"] == "list":
            joined = not parameter["explode"] or parameter["in"] in ("path", "header")
            values = texts[0].split(",") if joined else list(texts)
            return self._checker.issues_of_texts(kind, values)
        return self._checker.issues_of_texts(parameter["type"], texts[-1])

    def _in_body(self, operation: Operation, request: Request) -> list[Issue]:
        bodies = operation.bodies
        if not bodies:
            return []
        media = media_of(request)
        known = self._bodies.described(operation, request)
        if not request.body:
            needed = bodies[0]["required"] and not (media and known)
            return [Issue(("body",), "is required")] if needed else []
        if known is None:
            told = ", ".join(one["media"] for one in bodies)
            raise Refused(415, f"the body is {media or 'of no type'}, not {told}")
        return self._in_sent(self._bodies.read(operation, request), request)

    def _in_sent(self, sent: Sent | None, request: Request) -> list[Issue]:
        if sent is None or sent.kind is None or sent.issues:
            return list(sent.issues) if sent else []
        extra = self._lenient(request)
        return self._checker.issues(sent.kind, sent.value, extra=extra)

    def _lenient(self, request: Request) -> bool:
        name = self._facts.settings["ignore_unknown_fields"]
        return bool(name) and request.query.get(name, [""])[-1].lower() == "true"

    # --- platforms --------------------------------------------------------------------

    def _check_platform(
        self, operation: Operation, request: Request, platform: str
    ) -> None:
        """Hold a generic write to what the platform of its integration takes."""
        own = self._facts.variant(operation.key, platform)
        if own is None:
            return
        if not own.supported:
            raise self._unsupported(operation, platform)
        if issues := self._in_sent(self._bodies.read(own, request), request):
            raise _wrong(issues)

    def _unsupported(self, operation: Operation, platform: str | None) -> Refused:
        name = self._facts.settings["displays"].get(platform) or platform
        return Refused(
            422, f"{operation.key} is not supported by {name}", "NOT_SUPPORTED"
        )

    # --- lists ------------------------------------------------------------------------

    def orders(self, operation: Operation, request: Request) -> bool:
        """Tell whether a query asks for some records only, or for an order."""
        filters, sorting = self._filters(operation), self._facts.settings["sorting"]
        return not request.query.keys().isdisjoint({*filters, *sorting})

    def ordered(
        self, operation: Operation, request: Request, records: list[Json]
    ) -> list[Json]:
        """Return the records that a query asks for, in the order that it asks for."""
        names = _declared(operation)
        for name in self._filters(operation) & request.query.keys():
            wanted = {text.lower() for text in request.query[name]}
            records = [one for one in records if _word(one.get(name)) in wanted]
        fields = self._facts.fields(self._facts.record(operation))
        for name in self._facts.settings["sorting"]:
            if name in names and (told := request.query.get(name)):
                return self._sorted(fields, told[-1], name, records)
        return records

    def passed_over(self, operation: Operation, request: Request) -> list[str]:
        """Return what a list was asked for and does not heed: filters but equality."""
        paging = operation.paging or {"key": "", "limit": "", "body": False}
        moved = {paging[name].partition(".")[0] for name in ("key", "limit")}
        settings = self._facts.settings
        sorting = _declared(operation).intersection(settings["sorting"])
        own = self._filters(operation) | sorting | {settings["ignore_unknown_fields"]}
        in_query = request.query.keys() - own
        in_body = request.json.keys() if is_object(request.json) else set[str]()
        if paging["body"]:
            in_body -= moved
        else:
            in_query -= moved
        return sorted(in_query | in_body)

    def _filters(self, operation: Operation) -> set[str]:
        """Return the parameters that are fields of the records: those are equal."""
        return (
            _declared(operation)
            & self._facts.fields(self._facts.record(operation)).keys()
        )

    def _sorted(
        self, fields: Collection[str], told: str, parameter: str, records: list[Json]
    ) -> list[Json]:
        match = re.fullmatch(r"(-?)(.+?)(?:[: ](asc|desc))?", told.strip(), re.I)
        if not match or match[2] not in fields:
            raise _wrong([Issue(("query", parameter), f"there is no field {told!r}")])
        down = bool(match[1]) or (match[3] or "").lower() == "desc"
        name = match[2]

        def compare(one: Json, other: Json) -> int:
            return _compare(one.get(name), other.get(name))

        return sorted(records, key=cmp_to_key(compare), reverse=down)


def _declared(operation: Operation) -> set[str]:
    return {one["name"] for one in operation.parameters if one["in"] == "query"}


def _wrong(issues: Sequence[Issue]) -> Refused:
    first = issues[0]
    place = ".".join(map(str, first.path)) or "the body"
    more = f" (and {len(issues) - 1} more)" if len(issues) > 1 else ""
    return Refused(422, f"{place}: {first.message}{more}", issues=issues)


def _credential(request: Request, scheme: Mapping[str, Json]) -> str | None:
    """Return what a request shows for a scheme; None for what no request can hold."""
    kind, name = scheme["kind"], scheme["parameter"]
    shown = request.headers.get("authorization", "")
    word, _, rest = shown.partition(" ")
    if kind == "bearer":
        return rest if word.lower() == "bearer" else ""
    if kind == "basic":
        return _password(rest) if word.lower() == "basic" else ""
    if kind in ("query", "header", "cookie"):
        return next(iter(_texts(request, kind, name)), "")
    return None


def _password(text: str) -> str:
    try:
        return b64decode(text).decode().partition(":")[2]
    except ValueError:
        return ""


def _texts(request: Request, place: str, name: str) -> list[str]:
    """Return the texts of a parameter as they came; none where it was not sent."""
    if place == "query":
        return list(request.query.get(name, ()))
    if place == "cookie":
        found = SimpleCookie(request.headers.get("cookie", "")).get(name)
        return [found.value] if found else []
    held = request.values if place == "path" else request.headers
    value = held.get(name if place == "path" else name.lower())
    return [] if value is None else [value]


def _word(value: Json) -> str:
    return (value if isinstance(value, str) else json.dumps(value)).lower()


def _compare(one: Json, other: Json) -> int:
    """Compare values of one field: nothing first, numbers as such, else as texts."""
    if one is None or other is None:
        return (one is not None) - (other is not None)
    if isinstance(one, int | float) and isinstance(other, int | float):
        return (one > other) - (one < other)
    first, second = _word(one), _word(other)
    return (first > second) - (first < second)
