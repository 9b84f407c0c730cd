"""Walk through two types side by side and take down what differs.

In come the types of one parameter, body or answer on both sides, out go notes with locations
such as `request.body.charges[].notes`. Definitions are followed wherever they are used, since
each use is a place of its own to a user; circles end where a pair repeats on its way.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from ..model import ir
from .bounds import bound_changes
from .fitting import Fitting
from .flat import Arm, Flat, Side, Values
from .match import Matched, match_arms
from .notes import Notes, Spot
from .sameness import Sameness
from .texts import described_anew
from .wording import listed, place_of, quoted, type_in_words

# So many places of one body are walked through in full; beyond that, a pair of types that was
# seen is not followed again (a changed model in the middle of a dense graph has endless uses).
_PATIENCE = 1_000


_Pair: TypeAlias = tuple[ir.Type, ir.Type]


@dataclass(frozen=True, slots=True)
class _Step:
    """Two types to look at, and the pairs on the way to them."""

    pair: _Pair
    spot: Spot
    old_none: bool
    path: frozenset[_Pair]


class Walk:
    """Compares one parameter, body or answer of one operation."""

    def __init__(
        self,
        sides: tuple[Side, Side],
        same: Sameness,
        notes: Notes,
        homes: tuple[str, str] = ("", ""),
        pages: bool = False,
    ) -> None:
        self.old, self.new = sides
        self.same, self.notes = same, notes
        self.homes = homes  # pointers that begin so belong to this operation
        self.pages = pages  # the payload of the answer is the records of a page
        self.moved: frozenset[str] = (
            frozenset()
        )  # pointers of what left or came to a body
        self.fits = Fitting(*sides, same)
        self._waiting: deque[_Step] = deque()
        self._path: frozenset[_Pair] = frozenset()

    def types(
        self, old: ir.Type, new: ir.Type, spot: Spot, old_none: bool = False
    ) -> None:
        """Take down how the types at one place differ, and at all places inside.

        `old_none` tells that a reader could find None there before, null or not.
        """
        self._go_on(old, new, spot, old_none)
        self.finish()

    def finish(self) -> None:
        """Look at all places that wait."""
        seen: set[_Pair] = set()
        patience = _PATIENCE
        while self._waiting:  # what is near is told first
            step = self._waiting.popleft()
            if patience > 0 or step.pair not in seen:
                patience -= 1
                seen.add(step.pair)
                self._path = step.path | {step.pair}
                self._look(step)
        self._path = frozenset()

    def _go_on(
        self, old: ir.Type, new: ir.Type, spot: Spot, old_none: bool = False
    ) -> None:
        """Remember to look at a place, unless it is equal or a circle closes here."""
        way, pair = spot.direction, (old, new)
        equal = self.same.of(self.old, old, way) == self.same.of(self.new, new, way)
        if not equal and pair not in self._path:
            self._waiting.append(_Step(pair, spot, old_none, self._path))

    def _look(self, step: _Step) -> None:
        pair, spot = step.pair, step.spot
        flats = self.old.flat(pair[0]), self.new.flat(pair[1])
        if all(flat.arms for flat in flats):
            self._null(flats[0].nullable, flats[1].nullable, spot, step.old_none)
        sides = self.old, self.new
        matched = match_arms(sides, flats, self.same, spot.direction)
        if matched.gone or matched.fresh:
            self._changed(pair, flats, matched, spot)
        self._told(flats, matched, spot)
        for twins in matched.pairs:
            self._arms(*twins, spot)

    # --- what a type is ---------------------------------------------------------------------

    def _null(self, old: bool, new: bool, spot: Spot, old_none: bool) -> None:
        if old == new:
            return
        word = f"{spot.subject}-became-{'nullable' if new else 'not-nullable'}"
        pays = (spot.direction == "request") == new  # does not break by itself
        case = "item" if spot.is_item and pays else ""
        case = "page" if spot.is_page and new else case
        if new and old_none and spot.direction == "response":
            case = "none"
        self.notes.add(word, spot, _null(old), _null(new), case)

    def _changed(
        self,
        pair: tuple[ir.Type, ir.Type],
        flats: tuple[Flat, Flat],
        matched: Matched[Arm],
        spot: Spot,
    ) -> None:
        way = spot.direction
        if way == "request":
            harmless = self.fits.sent(matched.gone, flats[1])
            case = "wider"
            if spot.location == "request.body":  # its properties are the arguments
                harmless = harmless and not any(map(_is_object, flats))
        else:
            harmless = self.fits.answered(matched.fresh, flats[0])
            harmless = harmless and not any(
                isinstance(a, ir.Model) for a in matched.gone
            )
            case = "narrower"
        if harmless and spot.is_item and not any(map(_is_any, flats)):
            case = "item"
        said = type_in_words(self.old, pair[0]), type_in_words(self.new, pair[1])
        chosen = case if harmless else ""
        self.notes.add(f"{spot.subject}-type-changed", spot, *said, chosen, said)

    def _told(
        self, flats: tuple[Flat, Flat], matched: Matched[Arm], spot: Spot
    ) -> None:
        """Compare what tells the arms of a union apart, where something did."""
        if not all(flat.discriminator for flat in flats):
            return
        pairs = [(flats[0].discriminator, flats[1].discriminator)]
        for old, new in matched.pairs:
            pairs.append((_tag(flats[0], old), _tag(flats[1], new)))
        changed = sorted({pair for pair in pairs if pair[0] != pair[1]})
        if changed:
            word = f"{spot.direction}-discriminator-changed"
            was, now = [old for old, _ in changed], [new for _, new in changed]
            self.notes.add(word, spot, [*was], [*now], "", (listed(was), listed(now)))

    def _arms(self, old: Arm, new: Arm, spot: Spot) -> None:
        match old, new:
            case ir.Model(), ir.Model():
                self._models(old, new, spot)
            case Values(), Values():
                self._values(old, new, spot)
            case ir.ListOf(), ir.ListOf():
                self._bounds(old, new, spot)
                self._items(old, new, spot)
            case ir.MapOf(), ir.MapOf():
                inner = spot.inside("{}", "additionalProperties")
                self._go_on(old.values, new.values, inner)
            case _:
                self._bounds(old, new, spot)

    def _items(self, old: ir.ListOf, new: ir.ListOf, spot: Spot) -> None:
        for at, pair in enumerate(zip(old.prefix, new.prefix, strict=False)):
            self._go_on(*pair, spot.inside(f"[{at}]", "prefixItems", str(at)))
        after = old.rest, new.rest
        if not old.prefix or not new.prefix:
            after = old.items, new.items
        if after[0] and after[1]:
            self._go_on(after[0], after[1], spot.inside("[]", "items"))

    def _values(self, old: Values, new: Values, spot: Spot) -> None:
        gone, fresh = old.beyond(new), new.beyond(old)
        word = f"{spot.direction}-enum-value"
        if gone:
            self.notes.add(
                f"{word}-removed", spot, [*gone], None, "", (listed(gone), "")
            )
        if fresh:
            closed = spot.direction == "response" and not old.is_open
            case = "closed" if closed else ""
            self.notes.add(
                f"{word}-added", spot, None, [*fresh], case, ("", listed(fresh))
            )

    def _bounds(self, old: Arm, new: Arm, spot: Spot) -> None:
        if spot.direction == "request":
            for word, before, after, said in bound_changes(old, new):
                self.notes.add(f"request-bound-{word}", spot, before, after, "", said)

    # --- objects ----------------------------------------------------------------------------

    def _models(self, old: ir.Model, new: ir.Model, spot: Spot) -> None:
        before, after = self.old.fields(old), self.new.fields(new)
        here = replace(spot, is_item=False)
        self._class(old, new, here)
        if spot.location == "request.body":
            before = {n: f for n, f in before.items() if f.pointer not in self.moved}
            after = {n: f for n, f in after.items() if f.pointer not in self.moved}
        for was, now in _respelled(before, after):
            first, second = before.pop(was), after.pop(now)
            places = (
                self._step(here, was, (old, first), (new, None)),
                self._step(here, now, (old, None), (new, second)),
            )
            self.respelled(first, second, *places)
        for name in sorted({*before, *after}):
            self._property(
                before.get(name),
                after.get(name),
                self._step(here, name, (old, before.get(name)), (new, after.get(name))),
            )
        if spot.direction == "request" or _is_typed(old.extra):
            self._extra(old.extra, new.extra, spot.inside("{}", "additionalProperties"))

    def _class(self, old: ir.Model, new: ir.Model, spot: Spot) -> None:
        """Take down that an answer has another class; arguments are told by their structure."""
        used = {name for name, late in self.old.classes(old).items() if not late}
        lost = used - self.new.classes(new).keys()
        if spot.direction == "response" and lost and old.name and new.name:
            word = "response-property-class-changed"
            self.notes.add(word, spot, old.name, new.name)

    def _step(
        self,
        spot: Spot,
        name: str,
        old: tuple[ir.Model, ir.Field | None],
        new: tuple[ir.Model, ir.Field | None],
    ) -> Spot:
        subject = "request-property" if spot.direction == "request" else spot.subject
        was, known = _stand(*old, spot.old, self.homes[0])
        now, known_too = _stand(*new, spot.new, self.homes[1])
        place, way = f"{spot.location}.{name}", spot.way_to(name)
        is_page = self.pages and bool(spot.around) and way == ()
        told = known and known_too
        python = self._called(spot, new if new[1] else old)
        return Spot(place, subject, was, now, False, told, way, is_page, python)

    def _called(self, spot: Spot, side: tuple[ir.Model, ir.Field | None]) -> str:
        """Return what a property is called in the SDK; those of a body are arguments."""
        model, field = side
        name = field.name.python if field else ""
        if spot.around != () or spot.location == "request.body" or not model.name:
            return name if spot.location == "request.body" else ""
        return f"{model.name}.{name}"

    def added(self, item: ir.Field | ir.Parameter, spot: Spot) -> None:
        """Take down that a property or parameter is new."""
        said = type_in_words(self.new, item.type)
        how = f"-{needed(item.required)}" if spot.direction == "request" else ""
        self.notes.add(f"{spot.subject}-added{how}", spot, None, said, "", ("", said))

    def respelled(
        self,
        old: ir.Field | ir.Parameter,
        new: ir.Field | ir.Parameter,
        old_spot: Spot,
        new_spot: Spot,
    ) -> None:
        """Take down that a name in Python stands for another one of the document."""
        said = place_of(old_spot.location), place_of(new_spot.location)
        was, now = type_in_words(self.old, old.type), type_in_words(self.new, new.type)
        word, case = f"{old_spot.subject}-removed", "respelled"
        self.notes.add(word, old_spot, was, None, case, said)
        how = f"-{needed(new.required)}" if new_spot.direction == "request" else ""
        word = f"{new_spot.subject}-added{how}"
        self.notes.add(word, new_spot, None, now, case, said)
        self.presence(old, new, new_spot)
        missing = new_spot.direction == "response" and not old.required
        self._go_on(old.type, new.type, new_spot, old_none=missing)

    def _property(self, old: ir.Field | None, new: ir.Field | None, spot: Spot) -> None:
        if old is None or new is None:
            if new is not None:
                self.added(new, spot)
            elif old is not None:
                said = type_in_words(self.old, old.type)
                self.notes.add(f"{spot.subject}-removed", spot, said)
            return
        self.presence(old, new, spot)
        missing = spot.direction == "response" and not old.required
        self._go_on(old.type, new.type, spot, old_none=missing)

    def presence(
        self, old: ir.Field | ir.Parameter, new: ir.Field | ir.Parameter, spot: Spot
    ) -> None:
        """Take down what a field says of itself, apart from its type."""
        add, subject = self.notes.add, spot.subject
        if old.name.python != new.name.python:
            names = old.name.python, new.name.python
            add(f"{subject}-renamed", spot, *names, "", names)
        if old.required != new.required:
            case = self._without(old, new, spot)
            word = f"{subject}-became-{needed(new.required)}"
            add(word, spot, needed(old.required), needed(new.required), case)
        if spot.direction == "request" and _default(old) != _default(new):
            words = f"{spot.direction}-default-changed"
            said = _default_in_words(old), _default_in_words(new)
            add(words, spot, old.default, new.default, "", said)
        if old.doc.deprecated != new.doc.deprecated:
            add(f"{subject}-{'un' * old.doc.deprecated}deprecated", spot)
        if spot.told and described_anew((self.old, old), (self.new, new)):
            add("description-changed", spot, old.doc.description, new.doc.description)

    def _without(
        self, old: ir.Field | ir.Parameter, new: ir.Field | ir.Parameter, spot: Spot
    ) -> str:
        """Return the circumstance of a value that may be missing."""
        if spot.direction == "request" or new.required:
            return ""
        if spot.is_page:
            return "page"
        return "none" if self.old.flat(old.type).nullable else ""

    def _extra(self, old: ir.Type | None, new: ir.Type | None, spot: Spot) -> None:
        if old is not None and new is not None:
            self._go_on(old, new, spot)
        elif spot.direction == "response" and old is not None:
            told = type_in_words(self.old, old), "any value"
            self.notes.add(f"{spot.subject}-type-changed", spot, *told, "", told)
        elif new is not None:
            said = type_in_words(self.new, new)
            word = "request-property-added-optional"
            self.notes.add(word, spot, None, said, "", ("", said))
        elif old is not None:
            said = type_in_words(self.old, old)
            self.notes.add("request-property-removed", spot, said)


def _null(nullable: bool) -> str:
    return "nullable" if nullable else "not nullable"


def needed(required: bool) -> str:
    """Return the word for a presence."""
    return "required" if required else "optional"


def _is_object(flat: Flat) -> bool:
    return len(flat.arms) == 1 and isinstance(flat.arms[0], ir.Model)


def _respelled(
    old: Mapping[str, ir.Field], new: Mapping[str, ir.Field]
) -> list[tuple[str, str]]:
    """Return pairs of wire names that only one side has and that are one name in Python."""
    fresh = {field.name.python: name for name, field in new.items() if name not in old}
    gone = {name: field.name.python for name, field in old.items() if name not in new}
    return [(name, fresh[python]) for name, python in gone.items() if python in fresh]


def _is_typed(found: ir.Type | None) -> bool:
    return found is not None and not isinstance(found, ir.AnyValue)


def _is_any(flat: Flat) -> bool:
    return ir.AnyValue() in flat.arms


def _tag(flat: Flat, arm: Arm) -> str:
    found: Sequence[str] = [
        t for a, t in zip(flat.arms, flat.told, strict=True) if a is arm
    ]
    return found[0] if found else ""


def _default(item: ir.Field | ir.Parameter) -> tuple[bool, ir.Json]:
    return item.has_default, item.default


def _default_in_words(item: ir.Field | ir.Parameter) -> str:
    return quoted(item.default) if item.has_default else "none"


def _stand(
    model: ir.Model, item: ir.Field | None, near: str, home: str
) -> tuple[str, bool]:
    """Return where a property stands, and whether its words are about that very place.

    A model may stand for several places: meant is the one that the way led to, else one inside
    the operation, else nobody knows.
    """
    if item is None:
        return "", True
    places = [place.removeprefix("#") for place in model.pointers]
    stands = item.pointer.removeprefix("#")
    first = max((p for p in places if stands.startswith(f"{p}/")), key=len, default="")
    start = home.removeprefix("#") + "/"
    own = [p for p in places if p == near.removeprefix("#")]
    own += [p for p in places if p.startswith(start)]
    if not first or not own:
        return stands, len(places) == 1
    return own[0] + stands[len(first) :], own[0] == first
