"""Name the classes of events, and keep their names: the lock holds them like those of schemas.

In come draft events with final types, the lock and the pins, out come `ir.Event` values, and what
of the lock is theirs.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from ..model import ir
from ..model.naming import Scope, class_name, join_names
from ..target.choices import Choices
from .events import DraftEvent
from .kinds import tell_apart
from .lock import GivenUp, Lock, Locked

MODULE = "webhooks"
# What the module of the events defines or imports itself.
RESERVED = (
    *("Annotated", "Any", "Decimal", "Event", "HEADER", "Kind", "Literal", "Tagged"),
    *("TypeAlias", "UUID", "UnknownEvent", "WebhookEvent"),
)


def pins_of(choices: Choices) -> dict[str, str]:
    """Return the names that sdk.yaml gives, by pointer."""
    return {f"#{at.lstrip('#')}": name for at, name in choices.names.schemas.items()}


@dataclass(frozen=True, slots=True)
class Events:
    """The events of an API; `path` leads to what tells their kind. Names of `given_up` work on."""

    path: tuple[str, ...]
    named: tuple[ir.Event, ...]
    given_up: Mapping[str, GivenUp]

    @classmethod
    def of(
        cls,
        drafts: Sequence[DraftEvent],
        definitions: Mapping[str, ir.Definition],
        choices: Choices,
        lock: Lock,
    ) -> Events:
        """Return the events with the names of their classes."""
        path, events = tell_apart(drafts, definitions, choices.webhooks.kind)
        whole = {draft.id for draft in drafts}
        named = _named(events, whole, lock, pins_of(choices))
        return cls(path, named, _given_up(named, lock, choices.version))

    def added_to(self, lock: Lock) -> Lock:
        """Return a lock with the names of the events as well."""
        names = {e.id: Locked(e.name, MODULE) for e in self.named if e.name}
        return replace(
            lock,
            schemas={**lock.schemas, **names},
            given_up={**lock.given_up, **self.given_up},
        )

    def old_names(self) -> tuple[ir.OldName, ...]:
        """Return the names that work for one more release."""
        return tuple(
            ir.OldName(MODULE, old.locked.name, at, True)
            for at, old in sorted(self.given_up.items())
        )


def _named(
    events: Sequence[ir.Event],
    whole: Collection[str],
    lock: Lock,
    pins: Mapping[str, str],
) -> tuple[ir.Event, ...]:
    """Return events under their names: pinned, else locked, else by what the document says.

    An event of `whole` is all that its key stands for.
    """
    scope = Scope(RESERVED)
    names: dict[str, str] = {}
    known = [event for event in events if event.payload is not None]
    locked = {at: old.name for at, old in lock.schemas.items()}
    for source in (pins, locked):
        for event in known:
            name = source.get(event.id, "")
            if event.id not in names and name and name not in scope.taken:
                names[event.id] = scope.claim(name)
    for event in known:
        if event.id not in names:
            word = event.key if event.id in whole else event.kinds[0]
            named = class_name(word.lower() if " /" in word else word)  # `POST /path`
            names[event.id] = scope.claim(join_names(named, "Event"))
    return tuple(replace(event, name=names.get(event.id, "")) for event in events)


def _given_up(
    events: Sequence[ir.Event], lock: Lock, version: str
) -> dict[str, GivenUp]:
    out: dict[str, GivenUp] = {}
    given = {event.name for event in events}
    for event in events:
        old, record = lock.schemas.get(event.id), lock.given_up.get(event.id)
        left = record.in_version(version) if record else None
        if event.name and old and old.name not in given:
            out[event.id] = GivenUp(old, version)
        elif event.name and left and left.locked.name not in given:
            out[event.id] = left
    return out
