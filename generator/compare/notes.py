"""Take down changes: a word and a place become a `Change` with message, verdict and fingerprint.

In come what the walks through operations and types find, out come finished changes.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal as L
from typing import TypeAlias

from ..model import ir
from ..model.document import escape
from .report import Change, fingerprint
from .rules import rule_of
from .wording import name_of, quoted

Subject: TypeAlias = L["request-parameter", "request-property", "response-property"]

# Words of whose values a fingerprint knows nothing: texts may move without being another change.
_LOOSE = ("description-changed", "upstream-changed")
_UNREAD = "the SDK takes out what lies in it, and gives no type to what is around"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in both documents: its location in the report, and a pointer for each.

    `told` tells that what the model says of the place in words was written for this place, not
    for another one of equal shape. `around` leads from here to what the SDK takes out of an
    answer: () from there on, None where nothing of it lies, so that no code reads this place.
    `is_page`: the records of a page, of which a missing list is as good as an empty one.
    `python` is what the place is called in the SDK, "" where it has no name of its own.
    """

    location: str
    subject: Subject = "request-property"
    old: str = ""
    new: str = ""
    is_item: bool = False
    told: bool = True
    around: tuple[str, ...] | None = ()
    is_page: bool = False
    python: str = ""

    @property
    def direction(self) -> ir.Direction:
        """Return whether this is sent or answered."""
        return "response" if self.subject == "response-property" else "request"

    def inside(self, brackets: str, *segments: str) -> Spot:
        """Return the place of an array's items (`[]`) or of a map's values (`{}`)."""
        tail = "".join(f"/{escape(segment)}" for segment in segments)
        return replace(
            self,
            location=self.location + brackets,
            old=self.old + tail,
            new=self.new + tail,
            is_item=True,
            is_page=False,
            python=self.python and self.python + brackets,
        )

    def way_to(self, name: str) -> tuple[str, ...] | None:
        """Return what `around` is at a property."""
        if not self.around:
            return self.around
        return self.around[1:] if self.around[0] == name else None


@dataclass(slots=True)
class Notes:
    """The changes of one operation, each once. `about` is how reports name it, `key` how
    fingerprints do."""

    about: str
    key: str
    platform: str | None = None
    family: str = ""
    changes: list[Change] = field(default_factory=list)

    def add(
        self,
        word: str,
        spot: Spot,
        old: ir.Json = None,
        new: ir.Json = None,
        case: str = "",
        said: tuple[str, str] | None = None,
    ) -> None:
        """Take down a change; `case` is the circumstance that decides on the verdict.

        `said` is how the message calls the old and the new value where they do not speak for
        themselves.
        """
        rule = rule_of(word, case)
        if spot.around != () and rule.breaking:
            rule = replace(rule, breaking=False, why=_UNREAD)
        before, after = said or (quoted(old), quoted(new))
        name = quoted(spot.python) if spot.python else name_of(spot.location)
        values = () if word in _LOOSE else (old, new)
        change = Change(
            fingerprint(self.key, spot.location, word, *values),
            self.about,
            self.platform,
            self.family,
            spot.location,
            word,
            rule.breaking,
            rule.message.format(name=name, old=before, new=after),
            rule.why,
            old,
            new,
            spot.old.removeprefix("#"),
            spot.new.removeprefix("#"),
            rule.level,
        )
        if change not in self.changes:
            self.changes.append(change)
