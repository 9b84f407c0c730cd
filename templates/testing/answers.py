"""Answers of the sandbox: envelopes, pages and errors in the form of the API."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from .facts import Facts, Json, Operation, Type, dig, is_object, parts, put

if TYPE_CHECKING:
    from .checking import Checker, Issue
    from .sampling import Sampler

PAGE = 100
_OCTETS = "application/octet-stream"
_PIECES = {"events": ("data: ", "\n\n"), "lines": ("", "\n")}
T = TypeVar("T")


@dataclass
class Answer:
    """What goes back; `verdict` says for people what was made of the request."""

    status: int
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict[str, str])
    verdict: str = "ok"
    operation: Operation | None = None
    platform: str | None = None


class Refused(Exception):
    """The request is not taken; `issues` tell what is wrong with it, and where."""

    def __init__(
        self, status: int, message: str, code: str = "", issues: Sequence[Issue] = ()
    ) -> None:
        super().__init__(message)
        self.status, self.message = status, message
        self.code, self.issues = code or _CODES.get(status, "ERROR"), issues


_CODES = {
    400: "BAD_REQUEST",
    401: "UNAUTHORIZED",
    404: "NOT_FOUND",
    405: "METHOD_NOT_ALLOWED",
    415: "UNSUPPORTED_MEDIA_TYPE",
    422: "VALIDATION_ERROR",
    429: "RATE_LIMITED",
}


class Answers:
    """Make answers of one API."""

    def __init__(self, facts: Facts, sampler: Sampler, checker: Checker) -> None:
        self._facts, self._sampler, self._checker = facts, sampler, checker

    def enclosed(self, operation: Operation, payload: Json, job: str | None) -> Json:
        """Return a whole answer of success with the payload and the job's id in it."""
        whole = self._sampler.value(operation.success.get("type"), "", operation.call)
        if not operation.payload:
            whole = payload
        elif is_object(whole):
            put(whole, operation.payload, payload)
        if job and operation.job and is_object(whole):
            put(whole, operation.job, job)
        return whole

    def told(self, operation: Operation, whole: Json, accept: str = "") -> Answer:
        """Return an answer of success in the media type asked for, if it can be."""
        success = operation.success
        status = _number(success["status"])
        if status >= 300:
            return Answer(status, headers={"location": "/"})
        media, kind = success["media"], success.get("kind")
        for stream in operation.streams:
            usual = success if media != stream["media"] else None
            if stream["kind"] in _PIECES and _is_asked(accept, stream, usual):
                return self._streamed(status, stream)
        if not media:
            return Answer(status)
        if kind != "json" and success.get("type", {}).get("is") != "model":
            text = whole if isinstance(whole, str) else "sandbox"
            return self.content(operation, text.encode())
        return Answer(status, _json(whole), {"content-type": media})

    def content(self, operation: Operation, content: bytes) -> Answer:
        """Return an answer that is a file or a text."""
        success = operation.success
        media = _OCTETS if "*" in success["media"] else success["media"]
        return Answer(_number(success["status"]), content, {"content-type": media})

    def _streamed(self, status: int, stream: Mapping[str, Json]) -> Answer:
        """Return an answer that comes in pieces: events, or values of JSON by line."""
        values = [self._sampler.value(stream["type"], "", str(at)) for at in range(2)]
        begin, end = _PIECES[stream["kind"]]
        if stream["media"].endswith("json-seq"):
            begin = "\x1e"
        text = "".join(f"{begin}{json.dumps(value)}{end}" for value in values)
        return Answer(status, text.encode(), {"content-type": stream["media"]})

    def page(
        self,
        operation: Operation,
        found: Sequence[T],
        query: Mapping[str, Json],
        shown: Callable[[T], Json],
    ) -> Json:
        """Return the page of a list that a query asks for, in its envelope."""
        paging = operation.paging
        if not paging:
            return self.enclosed(operation, list(map(shown, found)), None)
        begin, size = _place(paging, query)
        part = [shown(one) for one in found[begin : begin + size]]
        end = begin + len(part)
        whole: Json = self.enclosed(operation, part, None)
        told = {
            "more": end < len(found),
            "total": len(found),
            "next": str(end) if end < len(found) else None,
        }
        for name in (name for name in told if paging[name]):
            put(whole, paging[name], told[name])
        for name, value in ((paging["limit"], size), (paging["key"], begin)):
            beside = [*paging["more"][:-1], name]
            if paging["style"] == "offset" and isinstance(dig(whole, beside), int):
                put(whole, beside, value)
        return whole

    # --- errors -----------------------------------------------------------------------

    def refusal(self, operation: Operation | None, why: Refused) -> Answer:
        """Return an error in the API's own shape, by what the document says of it."""
        known = {one["status"]: one for one in operation.responses} if operation else {}
        status = str(why.status)
        kinds = (status, f"{status[0]}XX", "default", "400")
        kind = next((known[one].get("type") for one in kinds if one in known), None)
        body = self._error(kind, why)
        answer = Answer(why.status, _json(body), {"content-type": "application/json"})
        answer.verdict = f"refused: {why.message}"
        return answer

    def _error(self, kind: Type | None, why: Refused) -> Json:
        shape = self._facts.settings["errors"]
        sampled = self._sampler.value(kind, "error", "error") if kind else None
        body: dict[str, Any] = sampled if is_object(sampled) else {}
        issues = [{"path": list(i.path), "message": i.message} for i in why.issues]
        for name, value in (("code", why.code), ("message", why.message)):
            self._fill(body, kind, shape[name], value)
        if issues or kind:
            self._fill(body, kind, shape["issues"], issues)
        return body

    def _fill(
        self,
        body: dict[str, Json],
        kind: Type | None,
        paths: Sequence[str],
        value: Json,
    ) -> None:
        """Put a value where the document has a place for it, else at the first."""
        there = [path for path in paths if dig(body, parts(path)) is not None]
        for path in (*there, *paths[:1]):
            tried = json.loads(json.dumps(body))
            put(tried, parts(path), value)
            if kind is None or not self._checker.issues(kind, tried):
                put(body, parts(path), value)
                return


def _place(paging: Mapping[str, Json], query: Mapping[str, Json]) -> tuple[int, int]:
    """Return where a page begins and how many records it has at most."""
    most = paging["max_limit"]
    size = _whole(query.get(paging["limit"])) or PAGE
    size = min(size, most) if most else size
    asked = _whole(query.get(paging["key"]))
    if paging["style"] == "page":
        return max((asked or 1) - 1, 0) * size, size
    return asked or 0, size


def _whole(told: Json) -> int | None:
    text = str(told)
    return int(text) if text.isascii() and text.isdecimal() else None


def _number(status: str) -> int:
    digits = status.replace("XX", "00")
    return int(digits) if digits.isdigit() else 200


def _is_asked(
    accept: str, stream: Mapping[str, Json], usual: Mapping[str, Json] | None
) -> bool:
    """Tell whether pieces are asked for, and not the usual answer, if there is one."""
    names = [one.partition(";")[0].strip() for one in accept.lower().split(",")]
    if usual is None or not usual["media"]:
        return True
    return stream["media"] in names and usual["media"] not in names


def _json(value: Json) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()
