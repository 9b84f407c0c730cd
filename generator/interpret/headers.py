"""Call headers as a person would: `consumer_id`, not `x_apideck_consumer_id`.

In come the arguments of operations and the lock, out come Python names that stand for the usual
ones. They are decided once for the whole document, and the lock keeps them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cached_property

from ..model.naming import CALL_OPTIONS, GENERIC_WRITE_OPTIONS, field_names, is_name
from .drafts import Draft, DraftField
from .lock import Lock
from .operations import DraftOperation

_WIRE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")
_VAGUE = frozenset({"code", "id", "key", "name", "number", "token", "type"})
_TAKEN = CALL_OPTIONS | GENERIC_WRITE_OPTIONS
_ARTICLES = frozenset({"a", "an", "api", "the"})


class Headers:
    """What headers are called in one document; a header is known by its name in lower case."""

    def __init__(
        self,
        operations: Sequence[DraftOperation],
        drafts: Mapping[str, Draft],
        titles: Collection[str],
        lock: Lock,
        spell: Callable[[str], str],
    ) -> None:
        self.operations = operations
        self.drafts = drafts
        self.titles = titles
        self.lock = lock
        self.spell = spell
        self._named: dict[str, str] = {}
        self.pointers = {
            p.pointer
            for o in operations
            for p in o.parameters
            if p.location == "header"
        }

    @cached_property
    def names(self) -> dict[str, str]:
        """Return the names of the headers that have a shorter one, also where it is not taken.

        What was released before there were short names keeps its long one.
        """
        if self.lock.operations and not self.lock.arguments:
            return {}
        locked = dict(self.lock.arguments)
        wanted = {**dict(self._wanted()), **locked}
        clashing = {w for key in self._keys() for w in self._clashing(key, wanted)}
        usual = {wire: self._usual(wire) for wire in clashing}
        return wanted | usual | locked

    def spelling(self) -> dict[str, dict[str, str]]:
        """Return the names by draft and by the name on the wire, where nothing else has them."""
        out: dict[str, dict[str, str]] = {}
        for key in self._keys() if self.names else ():
            known = self.names.keys() - self._clashing(key, self.names, fixed=True)
            fields = [item for item in self._own(key) if item.wire.lower() in known]
            out[key] = {item.wire: self.names[item.wire.lower()] for item in fields}
        return out

    # --- which names there could be ---------------------------------------------------------

    def _wanted(self) -> Iterator[tuple[str, str]]:
        requests = (d for d in self.drafts.values() if d.place.direction == "request")
        fields = [item for draft in requests for item in draft.fields]
        known = {f.wire.lower() for f in fields if f.pointer in self.pointers}
        others = {f.wire.lower() for f in fields if f.pointer not in self.pointers}
        wires = sorted(wire for wire in known - others if _WIRE.fullmatch(wire))
        prefixes = {*self._titles(), *_common(wires)}
        for wire in wires:
            usual = self._usual(wire)
            if (short := _shortest(usual, prefixes)) != usual:
                yield wire, short

    def _titles(self) -> Iterator[str]:
        """Yield the name of the API: the first word of a title that says something."""
        for title in self.titles:
            parts = re.findall(r"[A-Za-z0-9]+", title.replace("_", " "))
            words = [part for part in parts if part.lower() not in _ARTICLES]
            yield from (word.lower() for word in words[:1])

    @cached_property
    def _spelled(self) -> dict[str, str]:
        """Return the usual names by header, as the first of its spellings reads."""
        fields = (item for key in self._keys() for item in self._own(key))
        found = sorted({item.wire for item in fields}, reverse=True)
        return {wire.lower(): self._name(wire) for wire in found}

    def _usual(self, wire: str) -> str:
        return self._spelled[wire]

    def _name(self, wire: str) -> str:
        if wire not in self._named:
            self._named[wire] = field_names([wire], spell=self.spell)[0]
        return self._named[wire]

    # --- what stands beside them ------------------------------------------------------------

    def _keys(self) -> Iterator[str]:
        """Yield the drafts of arguments that have headers."""
        for key in self._paths:
            if any(item.pointer in self.pointers for item in self.drafts[key].fields):
                yield key

    @cached_property
    def _paths(self) -> dict[str, list[str]]:
        """Return the variables of the path by the draft of the arguments beside them."""
        out: dict[str, list[str]] = {}
        for operation in self.operations:
            found = [p for p in operation.parameters if p.location == "path"]
            names = [self._name(p.name.wire) for p in found]
            keys = (operation.arguments, *(one.arguments for one in operation.others))
            out |= {key: names for key in keys if key}
        return out

    def _own(self, key: str) -> Iterator[DraftField]:
        for item in self.drafts[key].fields:
            if item.pointer in self.pointers:
                yield item

    def _clashing(
        self, key: str, names: Mapping[str, str], fixed: bool = False
    ) -> set[str]:
        """Return the headers whose name another argument has as well.

        A name that is `fixed` gives way to bodies and variables of the path only.
        """
        taken = self._taken(key, names, fixed)
        wires = {item.wire.lower() for item in self._own(key)} & names.keys()
        return {wire for wire in wires if taken[names[wire]] > 1}

    def _taken(self, key: str, names: Mapping[str, str], fixed: bool) -> Counter[str]:
        """Return how often a name stands among the arguments of an operation."""
        found = Counter([*self._paths[key], *_TAKEN])
        fields = self._own(key) if fixed else self.drafts[key].fields
        found.update(self._argument(item, names) for item in fields)
        found.update(self._name(item.wire) for item in self._inherited(key))
        return found

    def _inherited(self, key: str) -> Iterator[DraftField]:
        """Yield the fields of the body, which stand among the arguments."""
        seen = {key}
        waiting = [*self.drafts[key].bases]
        while waiting:
            at = waiting.pop()
            if at not in seen:
                seen.add(at)
                yield from self.drafts[at].fields
                waiting += self.drafts[at].bases

    def _argument(self, item: DraftField, names: Mapping[str, str]) -> str:
        usual = self._name(item.wire)
        is_header = item.pointer in self.pointers
        return names.get(item.wire.lower(), usual) if is_header else usual


def _common(wires: Collection[str]) -> list[str]:
    """Return the word that all headers of the API's own have behind their `x`."""
    own = [wire.split("-") for wire in wires if wire.startswith("x-")]
    words = {parts[1] for parts in own}
    return sorted(words) if len(own) > 1 and len(words) == 1 else []


def _shortest(usual: str, prefixes: Collection[str]) -> str:
    """Return a name without `x` and the name of the API, where that says enough."""
    bare = usual.removeprefix("x_")
    shorter = (bare.removeprefix(f"{one}_") for one in sorted(prefixes))
    for name in (*sorted(shorter, key=len), bare):
        if is_name(name) and name not in _VAGUE | _TAKEN:
            return name
    return usual
