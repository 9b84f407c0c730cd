"""Webhooks that the API's document describes: a body -> an event with a typed payload.

What the document does not describe stays as it came.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from .decoding import log_once
from .errors import FieldIssue
from .records import Record
from .webhooks import KIND_FIELDS, Event, kind_of, read_json


class UnknownEvent(Event[None, Any]):
    """A webhook that the API does not describe, with its payload as it came.

    It has no `kind`; `name` is what it calls itself, "" where it does not say. One that
    has nothing of what is described for its kind is kept so, too.
    """

    name: str


class Known(Record):
    """An event that is described: its class, and the type of its payload."""

    event: Callable[..., Event[Any, Any]]
    payload: Callable[[], Any]


def read(
    body: bytes | str,
    known: Mapping[str, Known],
    path: tuple[str, ...] = (),
    given: str = "",
    only: str = "",
) -> Any:
    """Return the event in a body: one of `known`, or an `UnknownEvent`.

    `path` leads to what tells the kind, `given` is what the caller knows of it. `only`
    is the kind of a body that says no other, if it fits without a remark. Raises
    WebhookVerificationError for what is no JSON.
    """
    raw = read_json(body)
    told = kind_of(raw, known, path)
    kind = (told or given) if path else (given or told)
    if kind in known:
        issues: list[FieldIssue] = []
        event = _event(kind, known[kind], raw, issues)
        for issue in issues:
            log_once(f"webhook {kind}", issue)
        return event
    if only and not given:
        issues = []
        event = _event(only, known[only], raw, issues)
        if not issues and not _says_another(event.payload):
            return event
    return UnknownEvent(None, raw, kind)


def _event(kind: str, known: Known, raw: Any, issues: list[FieldIssue]) -> Any:
    from .salvage import is_nothing_of, salvage  # with pydantic

    wanted = known.payload()
    payload = salvage(wanted, raw, "", issues)
    if issues and is_nothing_of(wanted, payload):
        return UnknownEvent(None, raw, kind)
    return known.event(kind, payload)


def _says_another(payload: Any) -> bool:
    """Tell whether a payload has, beyond what is described, what carries a kind by
    custom.
    """
    extra: dict[str, Any] = getattr(payload, "model_extra", None) or {}
    return any(name in extra for name in KIND_FIELDS)
