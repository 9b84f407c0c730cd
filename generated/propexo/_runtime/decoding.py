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
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from .errors import FieldIssue, ResponseDecodeError
from .redaction import log
from .responses import ResponseInfo
from .shapes import is_dict, visible

if TYPE_CHECKING:
    import httpx2
    from pydantic import TypeAdapter, ValidationError

    from .operation import Operation

T = TypeVar("T")
_KNOWN_ODDITIES: set[tuple[str, str]] = set()
_EMPTY = frozenset({204, 205})  # RFC 9110: these have no content
_KINDS_OF_ODDITIES = 10_000  # keeps the memory of what was logged bounded


class Items(list[T]):
    """The records of one page, and what the API said about the page.

    `envelope` is the answer without its records and `meta` what it says about them;
    `total` and `has_more` speak of the whole list (None where the API does not tell).
    """

    envelope: dict[str, Any]
    meta: dict[str, Any]
    total: int | None = None
    has_more: bool | None = None
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


class Decoded(NamedTuple):
    """The payload of an answer, and the envelope around it (None for a bare
    payload).
    """

    payload: Any
    envelope: Any


class _Shape(NamedTuple):
    """How to read the answers of one operation with one status."""

    adapter: TypeAdapter[Any]
    kind: Any
    path: tuple[str, ...]


def decode(
    operation: Operation[Any], response: httpx2.Response, strict: bool = False
) -> Decoded:
    """Return what an answer holds, typed as far as it fits.

    Raises ResponseDecodeError for what is no JSON, and with `strict` for every misfit.
    """
    if response.status_code in _EMPTY:
        return Decoded(None, None)
    if operation.accept.startswith("text/"):
        return Decoded(response.text, None)
    if not _is_json(operation.accept):
        return Decoded(response.content, None)
    declared = _declared(operation, response.status_code)
    if not response.content or declared is None:
        return Decoded(None, None)
    try:
        return _read(operation, declared, response, strict)
    except RecursionError:
        issue = FieldIssue("", "is nested too deeply", "depth")
        raise ResponseDecodeError(operation.label, [issue], response) from None


def _is_json(media: str) -> bool:
    bare = media.partition(";")[0].strip().lower()
    return bare == "application/json" or bare.endswith("+json")


def _declared(operation: Operation[Any], status: int) -> Callable[[], Any] | None:
    answer = operation.answer
    if answer is None or callable(answer):
        return answer
    keys = (str(status), f"{status // 100}XX", "default")
    return next((answer[key] for key in keys if key in answer), None)


def _read(
    operation: Operation[Any],
    declared: Callable[[], Any],
    response: httpx2.Response,
    strict: bool,
) -> Decoded:
    from pydantic import ValidationError

    shape = _shape(operation, declared)
    try:
        whole = shape.adapter.validate_json(response.content, strict=True)
    except ValidationError as error:
        whole = _salvaged(operation, shape, response, error, strict)
    payload = whole
    for part in shape.path:
        payload = payload.get(part) if is_dict(payload) else None
    return Decoded(payload, whole if shape.path else None)


def _salvaged(
    operation: Operation[Any],
    shape: _Shape,
    response: httpx2.Response,
    error: ValidationError,
    strict: bool,
) -> Any:
    """Return the whole answer with every value typed that fits."""
    from pydantic_core import from_json

    from .checking import issues_of
    from .salvage import descend

    try:
        raw = from_json(response.content)
    except ValueError as cause:
        kind = response.headers.get("content-type", "no content type")
        issue = FieldIssue("", f"is no JSON ({kind}): {cause}", "json_invalid")
        raise ResponseDecodeError(operation.label, [issue], response) from error
    issues: list[FieldIssue] = []
    whole = descend(shape.kind, raw, "", issues, error)
    if strict:
        found = issues or issues_of(error, raw)
        raise ResponseDecodeError(operation.label, found, response)
    for issue in issues:
        _log_once(operation.label, issue)
    return whole


def _log_once(label: str, issue: FieldIssue) -> None:
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
        kind = _enveloped(kind, operation.payload)
        found = _Shape(built(kind), kind, operation.payload)
        operation.adapters[declared] = found
    shape: _Shape = found
    return shape


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
    return {key: value for key, value in envelope.items() if key != path[0]}
