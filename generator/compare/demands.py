"""Compare what servers demand of requests beyond what the types of the SDK say.

In come two versions of an operation, out go notes: a demand that is new or another one may
refuse what was right, one that is gone harms nobody.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ..model import ir
from .notes import Notes, Spot, Subject
from .wording import demand_in_words

#: Changes of a place with all that lies in it, which is not listed again.
_WHOLE = re.compile(r"^(?!.*-enum-value).*-(added|removed|type-changed)")


def compare_demands(old: ir.Operation, new: ir.Operation, notes: Notes) -> None:
    """Take down demands that differ, where both sides know the place."""
    before, after = _demands(old), _demands(new)
    told = [c.location for c in notes.changes if _WHOLE.search(c.change)]
    for place, word in sorted({*before, *after}):
        was, now = before.get((place, word)), after.get((place, word))
        apart = any(place == at or place.startswith(f"{at}.") for at in told)
        if not apart and _value(was) != _value(now):
            _demand(word, was, now, Spot(place, _subject(place)), notes)


def _demand(
    word: str,
    old: ir.Assertion | None,
    new: ir.Assertion | None,
    spot: Spot,
    notes: Notes,
) -> None:
    was, now = _value(old), _value(new)
    way = "loosened" if _is_looser(word, was, now) else "tightened"
    said = demand_in_words(word, was), demand_in_words(word, now)
    case = "other" if said[0] == said[1] else ""
    spot = replace(spot, old=old.pointer if old else "", new=new.pointer if new else "")
    notes.add(
        f"request-bound-{way}", spot, _json(word, was), _json(word, now), case, said
    )


def _demands(operation: ir.Operation) -> dict[tuple[str, str], ir.Assertion]:
    """Return the assertions of an operation by place and keyword; arms of a union share one."""
    out: dict[tuple[str, str], ir.Assertion] = {}
    for found in operation.assertions:
        key = found.location, found.word
        value = f"{out[key].value}, {found.value}" if key in out else found.value
        out[key] = replace(found, value=value)
    return out


def _value(found: ir.Assertion | None) -> str | None:
    return found.value if found else None


def _json(word: str, value: str | None) -> ir.Json:
    return None if value is None else {word: value}


def _subject(place: str) -> Subject:
    is_body = place.startswith("request.body")
    return "request-property" if is_body else "request-parameter"


def _is_looser(word: str, old: str | None, new: str | None) -> bool:
    if old is None or new is None:
        return new is None
    numbers = old.isdecimal() and new.isdecimal()
    return numbers and (int(new) < int(old)) == word.startswith("min")
