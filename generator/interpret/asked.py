"""Read what an operation can be asked for its pages: parameters of the query, fields of a body.

In comes a draft operation, out come `Asked`: names, compared by their words, with what their types
tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..model import ir
from .answers import Answers, bare, plain
from .drafts import DraftField

if TYPE_CHECKING:
    from .operations import DraftOperation

_NUMBERS = ("integer", "number", "decimal")
_MOMENTS = ("date", "date-time", "time", "duration")


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing to ask with; `word` is what its name is compared by, `kind` its type.

    A field of an object in the body has a dotted name.
    """

    name: str
    word: str
    kind: ir.Type
    default: Any
    said: str = ""
    body: bool = False

    @property
    def _scalar(self) -> str:
        found = bare(self.kind)
        return found.kind if isinstance(found, ir.Scalar) else ""

    @property
    def moves(self) -> bool:
        """Tell whether it can lead from page to page: no date, no switch, no list."""
        if isinstance(bare(self.kind), ir.ListOf | ir.MapOf | ir.Literal):
            return False
        return self._scalar not in (*_MOMENTS, "boolean", "binary", "byte")

    @property
    def numeric(self) -> bool:
        """Tell whether it is a number."""
        return self._scalar in _NUMBERS

    @property
    def switch(self) -> bool:
        """Tell whether it is true or false."""
        return self._scalar == "boolean"

    def start(self, zero: re.Pattern[str]) -> int | None:
        """Return the first place: its default, the smallest that is allowed, or what is said."""
        found = bare(self.kind)
        least = found.bounds.minimum if isinstance(found, ir.Scalar) else None
        for told in (self.default, least):
            if told in (0, 1) and not isinstance(told, bool):
                return int(told)
        return 0 if zero.search(self.said) else None

    @property
    def maximum(self) -> int | None:
        """Return the largest number that the document allows."""
        found = bare(self.kind)
        most = found.bounds.maximum if isinstance(found, ir.Scalar) else None
        return int(most) if most is not None and most >= 1 else None

    @property
    def usual(self) -> int:
        """Return its default as a number, 0 where it has none."""
        return self.default if type(self.default) is int else 0

    def most(self, said: re.Pattern[str], unclear: re.Pattern[str]) -> int | None:
        """Return the largest number that the description allows, None where it is not plain.

        Where it names several, or fewer than come by themselves, it means something else.
        """
        if unclear.search(self.said):
            return None
        found = {one[one.lastindex or 0] for one in said.finditer(self.said)}
        told = {int(text.replace(",", "")) for text in found if text[:1].isdecimal()}
        is_plain = len(told) == 1 and min(told) > 1 and min(told) >= self.usual
        return told.pop() if is_plain else None


def asked_of(operation: DraftOperation, answers: Answers) -> Iterator[Asked]:
    """Yield what an operation takes in its query, and in the body of one that is no GET."""
    for one in operation.parameters:
        if one.location == "query" and not one.content:
            name = one.name.wire
            yield Asked(name, plain(name), one.type, one.default, one.doc.description)
    if operation.method == "get" or operation.body is None:
        return
    if not operation.body.media_type.partition(";")[0].endswith("json"):
        return
    for field in answers.fields(operation.body.type).values():
        yield _in_body(field)
        for inner in answers.fields(field.type).values():
            yield _in_body(inner, f"{field.wire}.")


def _in_body(field: DraftField, above: str = "") -> Asked:
    name, said = f"{above}{field.wire}", field.doc.description
    return Asked(name, plain(field.wire), field.type, field.default, said, True)


def limit_of(
    words: Sequence[str], asked: Sequence[Asked], key: Asked | None
) -> Asked | None:
    """Return what says how many records a page may have, beside the key."""
    body = key is not None and key.body
    above = key.name.rpartition(".")[0] if key else None
    for word in map(plain, words):
        for one in asked:
            beside = above in (None, one.name.rpartition(".")[0])
            fits = one.body == body and beside and one != key and one.moves
            if one.word == word and fits:
                return one
    return None
