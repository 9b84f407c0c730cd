"""Plan the module of webhooks: a class for each event, and how a body tells which one it is.

In come the events of `ir.Api` and the choices about webhooks, out comes one view, or none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ..model import ir
from ..target import choices
from ..text.code import name
from .annotations import Printer
from .arguments import call_of
from .views import Event, OldName, Webhooks


def plan_webhooks(
    api: ir.Api, told: choices.Webhooks, reached: set[str]
) -> Webhooks | None:
    """Return the view of webhooks and callbacks; `reached` learns what schemas are used."""
    printer = Printer(api.definitions, prefix="s.", bounded=False, reached=reached)
    calls = {operation.id: call_of(operation) for operation in api.operations}
    events = tuple(_event(event, calls, printer) for event in api.events if event.name)
    if not (events or told.header or told.events):
        return None
    described = [kind for event in events for kind in event.kinds]
    untold = [event for event in events if not event.told]
    return Webhooks(
        header=told.header,
        kinds=tuple(dict.fromkeys([*described, *told.events])),
        events=events,
        plain=tuple(kind for kind in told.events if kind not in described),
        path=api.kind_path or _alone(told),
        given=bool(untold) and len(events) > 1,
        only=untold[0].kinds[0] if len(events) == 1 and untold else "",
        old_names=tuple(_old_names(api)),
    )


def _alone(told: choices.Webhooks) -> tuple[str, ...]:
    """Return the path that sdk.yaml says is the one, () where it lists customs."""
    return tuple(told.kind[0].split(".")) if len(told.kind) == 1 else ()


def _event(event: ir.Event, calls: Mapping[str, str], printer: Printer) -> Event:
    assert event.payload is not None  # what has a name has one
    return Event(
        name=name(event.name),
        kinds=event.kinds,
        payload=printer.code(event.payload, "response"),
        read=replace(printer, tagged=True).code(event.payload, "response"),
        origin=event.origin,
        key=event.key,
        calls=tuple(calls[key] for key in event.operations if key in calls),
        told=event.told,
        description=event.doc.description or event.doc.summary,
        deprecated=event.doc.deprecated,
    )


def _old_names(api: ir.Api) -> list[OldName]:
    names = {event.id: event.name for event in api.events}
    return [
        OldName(name(old.name), name(names[old.target]), old.deprecated)
        for old in api.old_names
        if old.target in names
    ]
