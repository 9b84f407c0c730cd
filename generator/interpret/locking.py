"""Match the lock with the drafts of a new document: which draft bears which locked name.

In come the lock, the drafts and where references stand; out go locked names by draft, the lock
to write, and the old names that still have to work.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, partial

from ..model import ir
from ..model.naming import class_name
from ..problems import Problem
from .arms import Arms, unindexed
from .drafts import Draft
from .keys import Keys
from .likeness import Shape, shapes_of
from .lock import GivenUp, Lock, Locked, Retired, parted_from
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
        arms: Arms,
    ) -> None:
        self.lock = lock
        self.drafts = drafts
        self.referrers = referrers
        self.machine_made = machine_made
        self.version = version
        self.shapes = shapes_of(drafts)
        self.keys = Keys(lock, drafts, self.shapes, arms)

    @cached_property
    def by_draft(self) -> dict[str, Locked]:
        """Return the locked names by draft; one name stands for one shape."""
        return {k: name for k, name in self._claims.items() if k not in self.lost}

    @cached_property
    def lost(self) -> dict[str, Locked]:
        """Return by draft the locked names that go on standing for another shape.

        Where uses that share a name are no longer alike, it stays with those that have not
        changed, or have changed least.
        """
        claims: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for key, locked in self._claims.items():
            claims[locked.dotted][self.shapes[key].digest].append(key)
        out: dict[str, Locked] = {}
        for dotted, by_shape in claims.items():
            known = self.lock.shapes.get(dotted)
            if known and len(by_shape) > 1:
                heirs = max(
                    (by_shape[digest] for digest in sorted(by_shape)),
                    key=partial(self._claim, known),
                )
                others = {k for own in by_shape.values() for k in own} - {*heirs}
                out |= {key: self._claims[key] for key in sorted(others)}
        return out

    def told(
        self, standing: Mapping[str, str], names: Mapping[str, Locked]
    ) -> Iterator[Problem]:
        """Yield the places whose locked name stands for another shape now, new name by name."""
        seen = set()
        for key, old in self.lost.items():
            new = names.get(standing[key])
            if new and (old, new) not in seen:
                seen.add((old, new))
                yield parted_from(self.drafts[key].pointer, old.dotted, new.dotted)

    def _claim(self, known: Shape, own: Sequence[str]) -> tuple[bool, float, int]:
        shape = self.shapes[own[0]]
        return shape.digest == known.digest, shape.share(known), len(own)

    @cached_property
    def _claims(self) -> dict[str, Locked]:
        """Return by draft what the lock calls it.

        A shape that moved into a component is still known by the places that refer to it; a
        component with a number for a name is known by nothing else.
        """
        out = {}
        for key, draft in self.drafts.items():
            own = None if self._is_numbered(draft) else self._locked(key, key)
            if found := own or self._best(key, draft):
                out[key] = found
        return out

    def _locked(self, at: str, key: str) -> Locked | None:
        """Return the locked name of a place; one that was gone comes back to what is alike."""
        old = self.keys.old(at)
        gone = self.lock.gone.get(old)
        if old in self.lock.schemas or not gone:
            return self.lock.schemas.get(old)
        known = self.lock.shapes.get(gone.dotted)
        return gone if known and known.is_like(self.shapes[key]) else None

    def _best(self, key: str, draft: Draft) -> Locked | None:
        """Return the locked name to keep: that of the component, else the shortest."""
        places = [at for at in self._elsewhere(key) if self.keys.may_be_known(at)]
        found = [name for at in places if (name := self._locked(at, key))]
        wanted = class_name(draft.component) if draft.component else ""
        return min(
            found, key=lambda n: (n.name != wanted, len(n.name), n.name), default=None
        )

    @cached_property
    def retired(self) -> dict[str, Retired]:
        """Return the names that nothing bears now and that mean something to older code."""
        named = (*self.lock.gone.values(), *self.lock.schemas.values())
        borne = {locked.name for locked in self.by_draft.values()}
        return {
            locked.name: Retired(self.lock.shapes.get(locked.dotted), locked.module)
            for locked in named
            if locked.name not in borne
        }

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
        bases: Mapping[str, str],
        operations: Sequence[DraftOperation],
        called: Mapping[str, Called],
    ) -> Lock:
        """Return the lock that pins every name that was given."""
        schemas: dict[str, Locked] = {}
        moved: dict[str, str] = {}  # keys as the lock has them -> as they are written
        given = {public.name for public in names.values()}
        for key, own in members.items():
            for member in own:
                numbered = self._is_numbered(self.drafts[member])
                elsewhere = self._elsewhere(member)
                for at in elsewhere if numbered else [member]:
                    moved[self.keys.old(at)] = new = self.keys.new(at)
                    schemas[new] = names[key]
                for at in filter(self.keys.may_be_known, elsewhere):
                    old = self.lock.schemas.get(self.keys.old(at))
                    if old and (old.name in given or self._means(old, member)):
                        moved[self.keys.old(at)] = new = self.keys.new(at)
                        schemas[new] = names[key] if old.name in given else old
        methods = {o.id: locked_call(o.platform, called[o.id]) for o in operations}
        moved |= {at: at for at in methods}
        given_up = self._given_up({**methods, **schemas}, moved)
        gone = self._gone(given, schemas, moved)
        shapes = self._meanings(names, bases, (*gone.values(), *schemas.values()))
        return Lock(methods, schemas, given_up, shapes, gone)

    def _means(self, old: Locked, key: str) -> bool:
        """Tell whether a name may go on as another name of a draft."""
        known = self.lock.shapes.get(old.dotted)
        return known is None or known.is_like(self.shapes[key])

    def _given_up(
        self, now: Mapping[str, Locked], moved: Mapping[str, str]
    ) -> dict[str, GivenUp]:
        """Return the names that are no longer given but still work in this version."""
        given = {public.dotted for public in now.values()}
        out = {}
        for at, old in {**self.lock.operations, **self.lock.schemas}.items():
            if at in moved and old.dotted not in given:
                out[moved[at]] = GivenUp(old, self.version)
        for at, record in self.lock.given_up.items():
            left, new = record.in_version(self.version), moved.get(at, at)
            is_open = new in now and new not in out
            if left and is_open and left.locked.dotted not in given:
                out[new] = left
        return out

    def _gone(
        self,
        given: set[str],
        schemas: Mapping[str, Locked],
        moved: Mapping[str, str],
    ) -> dict[str, Locked]:
        """Return the names of places that the document has no longer."""
        left = {at: old for at, old in self.lock.schemas.items() if at not in moved}
        kept = given | {public.name for public in schemas.values()}
        # A place may have had several names; only the last one comes back with it.
        earlier = {
            f"{at}:{old.name}" if at in left else at: old
            for at, old in self.lock.gone.items()
        }
        return {
            unindexed(at): old
            for at, old in {**earlier, **left}.items()
            if old.name not in kept
        }

    def _meanings(
        self,
        names: Mapping[str, Locked],
        bases: Mapping[str, str],
        known: Iterable[Locked],
    ) -> dict[str, Shape]:
        """Return what each name stands for, or stood for while something bore it."""
        old = {public.dotted for public in known}
        kept = {name: it for name, it in self.lock.shapes.items() if name in old}
        now = {
            public.dotted: replace(self.shapes[key], base=bases.get(key, ""))
            for key, public in names.items()
        }
        return {**kept, **now}

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
        given = {public.name for public in names.values()}
        found: dict[str, ir.OldName] = {}
        for key, own in members.items():
            for at in [
                self.keys.new(place)
                for member in own
                for place in [member, *self._elsewhere(member)]
                if place == member or self.keys.may_be_known(place)
            ]:
                for old, deprecated in (
                    (lock.schemas.get(at), False),
                    (lock.given_up[at].locked if at in lock.given_up else None, True),
                ):
                    if old and old.name not in given:
                        found[old.dotted] = ir.OldName(
                            old.module, old.name, key, deprecated
                        )
        return tuple(found[name] for name in sorted(found))


def locked_call(platform: str | None, called: Called) -> Locked:
    """Return how an operation stands in the lock: its path of attributes, and the method."""
    return Locked(
        called.action, ".".join([*([platform] if platform else []), *called.resource])
    )
