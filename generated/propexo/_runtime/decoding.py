"""The body of an answer -> what the caller gets: one fast pass where it fits its
schema.

pydantic reads the JSON text straight into models, envelope and all. Where something
does not fit, `salvage` reads the record field by field instead, so that one odd record
never loses a
page: the odd field keeps its raw value, and each kind of misfit is logged once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache, partial
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, get_args, get_origin

import httpx2
from pydantic_core import ValidationError, from_json

from .errors import FieldIssue, ResponseDecodeError
from .media import is_json, is_text
from .redaction import log
from .responses import ResponseInfo, excerpt
from .settings import dig
from .shapes import is_dict, visible

if TYPE_CHECKING:
    from pydantic import TypeAdapter

    from .attempts import Answered
    from .many import Many
    from .operation import Operation

T = TypeVar("T")
_KNOWN_ODDITIES: set[tuple[str, str]] = set()
_EMPTY = frozenset({204, 205})  # RFC 9110: these have no content
NO_PAYLOAD = "no_payload"
_KINDS_OF_ODDITIES = 10_000  # keeps the memory of what was logged bounded


class Items(list[T]):
    """The records of one page, and what the API said about the page.

    `envelope` is the answer without its records and `meta` what it says about them;
    `total` and `has_more` speak of the whole list (None where the API does not tell).
    `position` is where the page begins and `next_position` where the next one does,
    None at the end: store it, and `list(...).resume(position)` goes on from there.
    """

    envelope: dict[str, Any]
    meta: dict[str, Any]
    total: int | None = None
    has_more: bool | None = None
    position: str | None = None
    next_position: str | None = None
    _sdk_response: ResponseInfo | None = None

    def __init__(
        self,
        items: Iterable[T] = (),
        envelope: dict[str, Any] | None = None,
        meta_keys: tuple[str, ...] = (),
    ) -> None:
        super().__init__(items)
        self.envelope = envelope or {}
        found = (self.envelope.get(key) for key in meta_keys)
        self.meta = next((x for x in found if is_dict(x)), self.envelope)

    @property
    def has_next(self) -> bool:
        """Tell whether another page follows."""
        return self.next_position is not None


class Decoded(NamedTuple):
    """The payload of an answer, and the envelope around it (None for a bare
    payload).
    """

    payload: Any
    envelope: Any


class _Shape(NamedTuple):
    """How to read the answers of one operation with one status."""

    adapter: Callable[[], TypeAdapter[Any]]
    kind: Any
    path: tuple[str, ...]
    payload: Any
    many: Many | None


def decode(
    operation: Operation[Any], answered: Answered, strict: bool = False
) -> Decoded:
    """Return what an answer holds, typed as far as it fits.

    Raises ResponseDecodeError for what is no JSON, for an answer without the payload
    that the API promises, and with `strict` for every misfit.
    """
    response = answered.response
    declared = _declared(operation, response.status_code)
    if not is_json(operation.accept):
        text = is_text(operation.accept) and not (declared and declared() is bytes)
        return Decoded(response.text if text else response.content, None)
    if declared is None or _rightly_empty(operation, declared, response):
        return Decoded(None, None)
    try:
        return _read(operation, declared, answered, strict)
    except RecursionError:
        issue = FieldIssue("", "is nested too deeply", "depth")
        raise _unexpected(answered, [issue]) from None


def _rightly_empty(
    operation: Operation[Any], declared: Callable[[], Any], response: httpx2.Response
) -> bool:
    """Tell whether an answer has no body and needs none."""
    free = declared() is Any and not operation.payload
    bare = response.status_code in _EMPTY or not response.content.strip()
    # A write that is answered with No Content has been carried out.
    done = response.status_code in _EMPTY and operation.writes and not operation.job
    return bare and (operation.empty or operation.method == "HEAD" or done or free)


def _unexpected(
    answered: Answered, issues: list[FieldIssue], came: str = ""
) -> ResponseDecodeError:
    name = answered.info.request_id
    return ResponseDecodeError(
        answered.call.shown, issues, answered.response, name, came
    )


def lacking(answered: Answered, place: str, what: str) -> ResponseDecodeError:
    """Return the error of an answer that has nothing of use at `place`."""
    bare = not answered.response.content.strip()
    came = "empty" if bare else excerpt(answered.response.json())
    return _unexpected(answered, [FieldIssue(place, what, NO_PAYLOAD)], came)


def _declared(operation: Operation[Any], status: int) -> Callable[[], Any] | None:
    answer = operation.answer
    if answer is None or callable(answer):
        return answer
    keys = (str(status), f"{status // 100}XX", "default")
    return next((answer[key] for key in keys if key in answer), None)


def _read(
    operation: Operation[Any],
    declared: Callable[[], Any],
    answered: Answered,
    strict: bool,
) -> Decoded:
    shape = _shape(operation, declared)
    issues: list[FieldIssue] = []
    try:
        whole = _whole(shape, answered.response.content, strict, issues)
    except ValidationError as error:
        whole = _salvaged(shape, answered, error, issues)
    payload, missing = _payload_in(whole, shape, issues)
    if missing and not _may_lack(operation, whole, payload):
        raise lacking(answered, *missing)
    if issues and strict:
        raise _unexpected(answered, issues)
    for issue in issues:
        log_once(operation.label, issue)
    return Decoded(payload, whole if shape.path else None)


def _whole(
    shape: _Shape, content: bytes, strict: bool, issues: list[FieldIssue]
) -> Any:
    """Return the whole answer, typed; list what does not fit its records.

    Raises ValidationError where something else does not, or no more can be said.
    """
    if shape.many is not None and not strict:
        try:
            whole, is_odd = shape.many.read(content, issues)
            if issues or not is_odd:
                return whole
        except ValidationError:
            issues.clear()
    return shape.adapter().validate_json(content, strict=True)


def _payload_in(
    whole: Any, shape: _Shape, issues: list[FieldIssue]
) -> tuple[Any, tuple[str, str] | None]:
    """Return the payload of an answer; where it is as good as none, also the place, and
    what is wrong there.
    """
    payload, place = whole, ""
    for part in shape.path:
        place = f"{place}.{part}" if place else part
        if not is_dict(payload) or part not in payload:
            return None, (place, "is missing")
        payload = payload[part]
    if issues and _is_nothing(shape.payload, payload):
        return payload, (place, "is not what was promised")
    return payload, None


def _is_nothing(kind: Any, payload: Any) -> bool:
    from .salvage import is_nothing_of  # needed for odd answers alone

    return is_nothing_of(kind, payload)


def _may_lack(operation: Operation[Any], whole: Any, payload: Any) -> bool:
    """Tell whether an answer is of use without its payload, or is allowed to be."""
    if operation.job and dig(whole, operation.job) is not None:
        log.warning("%s: the answer names a job, but no record", operation.label)
        return True
    return operation.optional and payload is None


def _salvaged(
    shape: _Shape,
    answered: Answered,
    error: ValidationError,
    issues: list[FieldIssue],
) -> Any:
    """Return the whole answer with every value typed that fits; list what does not."""
    response = answered.response
    if not response.content.strip():
        raise lacking(answered, ".".join(shape.path), "is missing") from None
    try:
        raw = from_json(response.content)
    except ValueError as cause:
        kind = response.headers.get("content-type", "no content type")
        issue = FieldIssue("", f"is no JSON ({kind}): {cause}", "json_invalid")
        raise _unexpected(answered, [issue]) from error
    return _fitting(shape, raw, issues, error)


def _fitting(
    shape: _Shape, raw: Any, issues: list[FieldIssue], error: ValidationError
) -> Any:
    """Return a value with every part typed that fits; list what does not."""
    from .checking import issues_of
    from .salvage import descend

    whole = descend(shape.kind, raw, "", issues, error)
    if not issues:  # a whole number that is written as 2.0 is read, and is no misfit
        issues += [issue for issue in issues_of(error, raw) if issue.code != "int_type"]
    return whole


def log_once(label: str, issue: FieldIssue) -> None:
    """Log one kind of misfit once: operation and field, whichever the record."""
    place = re.sub(r"\[\d+\]", "[]", issue.path)
    key = (label, place)
    if key in _KNOWN_ODDITIES or len(_KNOWN_ODDITIES) >= _KINDS_OF_ODDITIES:
        return
    _KNOWN_ODDITIES.add(key)
    kept = "it reads as None" if issue.code == "missing" else "it is kept as it came"
    told = visible(f"{place} {issue.message}")
    log.warning("%s: %s; %s", label, told, kept)


# --- adapters -------------------------------------------------------------------------


def _shape(operation: Operation[Any], declared: Callable[[], Any]) -> _Shape:
    """Return how to read an answer, building it on first use."""
    found = operation.adapters.get(declared)
    if found is None:
        from .checking import built

        kind = declared()
        if operation.paging is not None:
            kind = list[kind]  # type: ignore[valid-type]
        whole = _enveloped(kind, operation.payload)
        many = _many(kind, operation.payload)
        # Where records are read one by one, this is for odd answers alone.
        adapter = cache(partial(built, whole))
        found = _Shape(adapter, whole, operation.payload, kind, many)
        operation.adapters[declared] = found
    shape: _Shape = found
    return shape


def _many(kind: Any, path: tuple[str, ...]) -> Many | None:
    """Return how to read a list of records; None where a type is none."""
    from pydantic import BaseModel

    item, *_ = get_args(kind) if get_origin(kind) is list else (None,)
    if not (isinstance(item, type) and issubclass(item, BaseModel)):
        return None
    from .many import Many

    return Many(item, path)


def _enveloped(kind: Any, path: tuple[str, ...]) -> Any:
    """Return the type of an answer that holds `kind` at `path`; the rest stays raw."""
    if not path:
        return kind
    from pydantic import ConfigDict, with_config
    from typing_extensions import TypedDict

    fields = {path[0]: _enveloped(kind, path[1:])}
    envelope = TypedDict("Envelope", fields, total=False)  # type: ignore[misc]
    return with_config(ConfigDict(extra="allow"))(envelope)


def rest_of(envelope: Any, path: tuple[str, ...]) -> dict[str, Any]:
    """Return an envelope without the payload that lies in it at `path`."""
    if not is_dict(envelope) or not path:
        return {}
    key, *inner = path
    rest = {name: value for name, value in envelope.items() if name != key}
    if inner and is_dict(envelope.get(key)):
        rest[key] = rest_of(envelope[key], tuple(inner))
    return rest
