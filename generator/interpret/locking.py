"""Match the lock with the drafts of a new document: which draft bears which locked name.

In come the lock, the drafts and where references stand; out go locked names by draft, the lock
to write, and the old names that still have to work.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from ..model import ir
from ..model.naming import class_name
from .drafts import Draft
from .lock import GivenUp, Lock, Locked
from .operations import DraftOperation
from .paths import Called

_DEPTH = 3  # so many components around a place are looked through


class Locking:
    """The lock, seen from one document."""

    def __init__(
        self,
        lock: Lock,
        drafts: Mapping[str, Draft],
        referrers: Mapping[str, set[str]],
        machine_made: frozenset[str],
        version: str,
    ) -> None:
        self.lock = lock
        self.drafts = drafts
        self.referrers = referrers
        self.machine_made = machine_made
        self.version = version

    @cached_property
    def by_draft(self) -> dict[str, Locked]:
        """Return the locked names by draft.

        A shape that moved into a component is still known by the places that refer to it; a
        component with a number for a name is known by nothing else.
        """
        out = {}
        for key, draft in self.drafts.items():
            own = None if self._is_numbered(draft) else self.lock.schemas.get(key)
            if found := own or self._best(key, draft):
                out[key] = found
        return out

    def _best(self, key: str, draft: Draft) -> Locked | None:
        """Return the locked name to keep: that of the component, else the shortest."""
        found = [
            self.lock.schemas[at]
            for at in self._elsewhere(key)
            if at in self.lock.schemas
        ]
        wanted = class_name(draft.component) if draft.component else ""
        return min(
            found, key=lambda n: (n.name != wanted, len(n.name), n.name), default=None
        )

    def _elsewhere(self, key: str) -> list[str]:
        """Return the places that show a draft besides its own, as keys of the lock."""
        draft = self.drafts[key]
        places = self._seen_from(draft.pointer)
        return (
            places
            if draft.kind == "enum"
            else [f"{p} {draft.place.direction}" for p in places]
        )

    def _seen_from(self, pointer: str, depth: int = _DEPTH) -> list[str]:
        """Return where a place would be if the component around it were written in place."""
        parts = pointer.split("/")
        root, rest = "/".join(parts[:4]), parts[4:]
        found = []
        for place in sorted(self.referrers.get(root, ())):
            inner = "/".join([place, *rest])
            found += [inner, *(self._seen_from(inner, depth - 1) if depth else ())]
        return found

    def _is_numbered(self, draft: Draft) -> bool:
        return draft.component in self.machine_made and draft.component[-1:].isdigit()

    # --- what is written --------------------------------------------------------------------

    def to_write(
        self,
        members: Mapping[str, Sequence[str]],
        names: Mapping[str, Locked],
        operations: Sequence[DraftOperation],
        called: Mapping[str, Called],
    ) -> Lock:
        """Return the lock that pins every name that was given."""
        schemas: dict[str, Locked] = {}
        given = {public.dotted for public in names.values()}
        for key, own in members.items():
            for member in own:
                numbered = self._is_numbered(self.drafts[member])
                elsewhere = self._elsewhere(member)
                schemas |= dict.fromkeys(
                    elsewhere if numbered else [member], names[key]
                )
                for place in elsewhere:
                    if old := self.lock.schemas.get(place):
                        schemas[place] = names[key] if old.dotted in given else old
        methods = {o.id: locked_call(o.platform, called[o.id]) for o in operations}
        return Lock(methods, schemas, self._given_up(schemas, methods))

    def _given_up(
        self, schemas: Mapping[str, Locked], operations: Mapping[str, Locked]
    ) -> dict[str, GivenUp]:
        """Return the names that are no longer given but still work in this version."""
        now = {**operations, **schemas}
        given = {public.dotted for public in now.values()}
        out = {}
        for at, old in {**self.lock.operations, **self.lock.schemas}.items():
            if at in now and old.dotted not in given:
                out[at] = GivenUp(old, self.version)
        for at, record in self.lock.given_up.items():
            left = record.in_version(self.version)
            if left and at in now and at not in out and left.locked.dotted not in given:
                out[at] = left
        return out

    def old_names(
        self,
        lock: Lock,
        members: Mapping[str, Sequence[str]],
        names: Mapping[str, Locked],
    ) -> tuple[ir.OldName, ...]:
        """Return the names of schemas that still work beside the ones that `lock` gives.

        A name is old when shapes that had names of their own became one (it stays), or when it
        was given up on purpose (it stays for a release).
        """
        given = {public.dotted for public in names.values()}
        found: dict[str, ir.OldName] = {}
        for key, own in members.items():
            for at in [
                place for member in own for place in [member, *self._elsewhere(member)]
            ]:
                for old, deprecated in (
                    (lock.schemas.get(at), False),
                    (lock.given_up[at].locked if at in lock.given_up else None, True),
                ):
                    if old and old.dotted not in given:
                        found[old.dotted] = ir.OldName(
                            old.module, old.name, key, deprecated
                        )
        return tuple(found[name] for name in sorted(found))


def locked_call(platform: str | None, called: Called) -> Locked:
    """Return how an operation stands in the lock: its path of attributes, and the method."""
    return Locked(
        called.action, ".".join([*([platform] if platform else []), *called.resource])
    )
