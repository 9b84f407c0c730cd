"""What is to go wrong: faults by operation, each for a number of calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Literal, TypeAlias

from .facts import Facts, Json, Operation, Type, dig, is_array, is_object, put

Cut: TypeAlias = Literal["before", "after"]
Outcome: TypeAlias = Literal["failure", "partial"]


class ConnectionCut(Exception):
    """The connection ends before there is an answer."""


@dataclass
class Fault:
    """One thing that goes wrong with calls of an operation; `times` None is always.

    `cut` is before the request is acted on, or after it. `odd` and `unknown` name a
    field of the record, or are true for the first that fits.
    """

    operation: str
    times: int | None = 1
    status: int | None = None
    code: str = ""
    message: str = ""
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    cut: Cut | None = None
    odd: str | bool = False
    unknown: str | bool = False
    job: Outcome | None = None
    errors: Sequence[str] = ()

    def meets(self, operation: Operation) -> bool:
        """Tell whether it is about an operation: by its key, its address, or a glob."""
        return any(fnmatchcase(name, self.operation) for name in operation.names)


class Faults:
    """The faults that wait for calls."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []

    def add(self, fault: Fault, known: Sequence[Operation]) -> None:
        """Let something go wrong; raise LookupError where no operation is meant.

        Raises ValueError for a status that is none.
        """
        if fault.status is not None and not 100 <= fault.status <= 599:
            raise ValueError(f"status: {fault.status} is none of HTTP")
        if not any(map(fault.meets, known)):
            raise LookupError(f"there is no operation {fault.operation!r}")
        self._waiting.append(fault)

    def clear(self) -> None:
        """Let nothing go wrong any more."""
        self._waiting.clear()

    def take(self, operation: Operation) -> Fault | None:
        """Return what goes wrong with this call, and count it."""
        found = next((one for one in self._waiting if one.meets(operation)), None)
        if found and found.times is not None:
            found.times -= 1
            if found.times <= 0:
                self._waiting.remove(found)
        return found


def spoil(fault: Fault, facts: Facts, operation: Operation, answer: Json) -> None:
    """Make the record in an answer odd, or an enum of it unknown."""
    found = dig(answer, operation.payload) if operation.payload else answer
    record = found[0] if is_array(found) and found else found
    if not is_object(record):
        return
    fields = facts.fields(facts.record(operation))
    if fault.odd:
        name = _chosen(fault.odd, [n for n in fields if n != "id"])
        put(record, [name], {"odd": True})
    if fault.unknown:
        enums = [n for n, one in fields.items() if _is_enum(facts, one["type"])]
        put(record, [_chosen(fault.unknown, enums)], "UNKNOWN_TO_THE_DOCUMENT")


def _chosen(wanted: str | bool, names: Sequence[str]) -> str:
    if isinstance(wanted, str):
        return wanted
    if not names:
        raise LookupError("the record has no such field")
    return names[0]


def _is_enum(facts: Facts, kind: Type) -> bool:
    bare = facts.bare(kind)
    values = bare.get("values", ())
    return bare["is"] == "literal" and all(isinstance(one, str) for one in values)
