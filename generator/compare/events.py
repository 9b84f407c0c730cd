"""Compare what two versions of an API send by themselves: webhooks and callbacks.

In come the two sides, out go the notes of each event: it is new or gone, has another kind, or its
payload differs, which is read like an answer.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from ..model import ir
from .flat import Side
from .match import match
from .notes import Notes, Spot
from .sameness import Sameness
from .schemas import Walk
from .wording import listed


def compare_events(sides: tuple[Side, Side], same: Sameness) -> Iterator[Notes]:
    """Yield what differs, event by event. What is new or gone is one change."""

    def place(event: ir.Event) -> Hashable:
        return event.id

    def call(event: ir.Event) -> Hashable:
        return event.origin, event.key, event.kinds

    old, new = ([e for e in side.api.events if e.name] for side in sides)
    matched = match(old, new, [(place, place), (call, call)])
    for event in matched.gone:
        yield _one(event, "event-removed", Spot("webhook", old=event.id))
    for event in matched.fresh:
        yield _one(event, "event-added", Spot("webhook", new=event.id))
    for before, after in matched.pairs:
        yield _pair(sides, same, before, after)


def _notes(event: ir.Event) -> Notes:
    about = f"{event.origin} {' '.join(event.key.split())}"
    return Notes(about, about, None, f"webhooks.{event.name}")


def _one(event: ir.Event, word: str, spot: Spot) -> Notes:
    notes = _notes(event)
    values = (event.name, None) if spot.old else (None, event.name)
    notes.add(word, spot, *values)
    return notes


def _pair(
    sides: tuple[Side, Side], same: Sameness, old: ir.Event, new: ir.Event
) -> Notes:
    notes = _notes(new)
    spot = Spot("webhook", old=old.id, new=new.id)
    if set(old.kinds) != set(new.kinds):
        said = listed(old.kinds), listed(new.kinds)
        gone = not set(old.kinds) <= set(new.kinds)
        values = sorted(old.kinds), sorted(new.kinds)
        notes.add(
            "event-kind-changed", spot, [*values[0]], [*values[1]], "gone" * gone, said
        )
    if old.doc.deprecated != new.doc.deprecated:
        word = "event-undeprecated" if old.doc.deprecated else "event-deprecated"
        notes.add(word, spot)
    if old.payload is not None and new.payload is not None:
        body = Spot("webhook.body", "response-property", old.pointer, new.pointer)
        homes = f"#{old.pointer}", f"#{new.pointer}"
        Walk(sides, same, notes, homes).types(old.payload, new.payload, body)
    return notes
