"""Find the lists that page: by what a read is asked with, and by what its answer tells.

In come a draft operation and the type of its answer, out comes a `Listing`, or in words why there
is none. Evidence from one side alone makes no list. All words are choices; `answers` reads answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ..model import ir
from ..model.naming import words
from ..problems import Problem, Severity
from ..target.choices import Choices, ListPin, Paging
from .answers import Answers, Records, Told, plain
from .asked import Asked, asked_of, limit_of

if TYPE_CHECKING:
    from .operations import DraftOperation

#: How good a way to page is; of several the lowest is taken. `_LATE` comes after what is told.
_TOLD = {"cursor": 0, "offset": 1, "page": 2, "last": 3, "url": 4}
_LATE = 10
_USUAL_START = {"page": 1, "offset": 0}
_FORBIDDEN = "sdk.yaml says that it is no list to walk"


@dataclass(frozen=True, slots=True)
class Listing:
    """A list that pages, and why it is one."""

    records: Records
    paging: ir.Paging
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Sides:
    """What is known of one read: how it can be asked, its records, and what is said of them."""

    operation: DraftOperation
    asked: list[Asked]
    records: Records
    told: Told


class Lists:
    """Finds the lists of one document; `mentions` yields whether operations name `Link`."""

    def __init__(
        self, choices: Choices, answers: Answers, nodes: Iterator[Mapping[str, Any]]
    ) -> None:
        self.choices, self.words = choices, choices.lists
        self.answers = answers
        self.nodes = nodes

    @cached_property
    def zero(self) -> re.Pattern[str]:
        """Return what descriptions say of places that are counted from zero."""
        return re.compile(self.words.zero or r"(?!)")

    @cached_property
    def most(self) -> re.Pattern[str]:
        """Return what descriptions say of how many records a page may have."""
        return re.compile(self.words.most or r"(?!)")

    @cached_property
    def unclear(self) -> re.Pattern[str]:
        """Return what descriptions say where that is not all."""
        return re.compile(self.words.unclear or r"(?!)")

    @cached_property
    def links(self) -> bool:
        """Tell whether any operation speaks of the `Link` header."""
        return any(map(self.answers.links, self.nodes))

    @cached_property
    def elsewhere(self) -> frozenset[str]:
        """Return the parameters that do not lead forwards to an end."""
        return frozenset(map(plain, self.words.elsewhere))

    def find(self, operation: DraftOperation, answer: ir.Type) -> Listing | str:
        """Return the list that an operation answers with, else why it is none; "" where nothing
        asks for pages.
        """
        label = f"{operation.method.upper()} {operation.path}"
        if (pin := self.words.operations.get(label)) is not None:
            return self._pinned(pin, operation, answer) if pin.walk else _FORBIDDEN
        asked = list(asked_of(operation, self.answers))
        if not self._asks(operation, asked):
            return ""
        movers = self._movers(asked)
        records = self.answers.records(answer, operation.path)
        if isinstance(records, str):
            return f"it takes {_named(movers)}, but {records}" if movers else ""
        told = self.answers.told(answer, records)
        found = [*self._ways(_Sides(operation, asked, records, told))]
        if found:
            return min(found, key=lambda row: row[0])[1]
        return _why_not(movers, records) if movers else ""

    def why_unclear(self, operation: DraftOperation) -> str:
        """Tell why a read is no list whose answers of success differ."""
        asked = list(asked_of(operation, self.answers))
        movers = self._movers(asked) if self._asks(operation, asked) else []
        text = "the answer is described in several ways"
        return f"it takes {_named(movers)}, but {text}" if movers else ""

    def tells_more(self, answer: ir.Type) -> bool:
        """Tell whether an answer says that more follows, or where."""
        told = self.answers.told_at_top(answer)
        return any(
            told.flag(paging.more) or told.place(paging.next)
            for paging in self.choices.paging.values()
        )

    def _asks(self, operation: DraftOperation, asked: list[Asked]) -> bool:
        """Tell whether it may be a read that pages; a POST has to be a search by its name."""
        if operation.method in ("get", "query"):
            return bool(asked)
        fixed = [part for part in operation.path.split("/") if part and "{" not in part]
        name = str(operation.node.get("operationId") or "")
        told = {
            word.lower() for word in (*words("".join(fixed[-1:])), *words(name)[:1])
        }
        return operation.method == "post" and not told.isdisjoint(self.words.searches)

    def _movers(self, asked: list[Asked]) -> list[str]:
        """Return the parameters that lead from page to page, also backwards."""
        known = set(self.elsewhere)
        for paging in self.choices.paging.values():
            known |= {plain(word) for word in getattr(paging, paging.style)}
        return [one.name for one in asked if one.word in known and one.moves]

    # --- the ways to page -----------------------------------------------------------------

    def _ways(self, sides: _Sides) -> Iterator[tuple[int, Listing]]:
        """Yield the ways to page that the evidence reaches for, each with its rank."""
        spoken = self.answers.links(sides.operation.node)
        for paging in self.choices.paging.values():
            for key in self._keys(paging, sides.asked):
                found = self._way(paging, key, sides)
                rank = self._rank(found, key, sides, spoken)
                if rank is not None:
                    late = found.style == "cursor" and rank >= _LATE
                    found = replace(found, link=spoken or (late and self.links))
                    yield rank, Listing(
                        sides.records, found, self._evidence(found, sides)
                    )

    def _keys(self, paging: Paging, asked: list[Asked]) -> Iterator[Asked | None]:
        """Yield the likeliest parameter that leads from page to page; None for a URL alone."""
        if paging.style == "url":
            yield None
            return
        for word in map(plain, getattr(paging, paging.style)):
            for one in asked:
                if one.word == word and one.moves:
                    yield one
                    return

    def _way(self, paging: Paging, key: Asked | None, sides: _Sides) -> ir.Paging:
        """Return what a convention would be here, whether or not it is good enough."""
        told, items = sides.told, sides.records.name
        limit = limit_of(paging.limit, sides.asked, key)
        own = limit and (limit.maximum or limit.most(self.most, self.unclear))
        bound = paging.max_limit or (self.words.largest if own else None)
        most = min(own, bound) if own and bound else bound
        if limit and most and not paging.max_limit and limit.usual > most:
            most = None  # what comes by itself is more
        start = paging.start
        if start is None and key and paging.style in _USUAL_START:
            found = key.start(self.zero)
            start = found if found != _USUAL_START[paging.style] else None
        return ir.Paging(
            paging.style,
            key.name if key else "",
            limit.name if limit else "",
            most,
            told.flag(paging.more),
            told.number(paging.total, items),
            told.place(paging.next),
            told.number(paging.pages, items),
            told.number(paging.current, items),
            start,
            bool(key and key.body),
            bool(key and key.body and key.numeric),
        )

    def _rank(
        self, way: ir.Paging, key: Asked | None, sides: _Sides, spoken: bool
    ) -> int | None:
        """Return how good a way is, None where the evidence does not reach."""
        told = bool(way.more or way.total or way.next or way.pages)
        is_post = sides.operation.method == "post"
        if is_post and not (way.body and (told or self._is_listed(way, key, sides))):
            return None
        rank = _TOLD[way.style]
        match way.style:
            case "url":
                return rank if way.next and way.limit else None
            case "last":
                return self._rank_of_last(way, key, sides)
            case "cursor":
                if key is None or self._is_number_of_page(key):
                    return None
                if way.next:
                    opted = any(key.word in x.word for x in sides.asked if x.switch)
                    return rank + _LATE if opted else rank
                return self._rank_of_link(way, key, sides, spoken)
            case "page" | "offset":
                if told:
                    return rank
                asked = way.limit or way.style == "page"
                return rank + _LATE if sides.records.alone and asked else None

    def _is_listed(self, way: ir.Paging, key: Asked | None, sides: _Sides) -> bool:
        """Tell whether a POST is a list by its path, and is asked for a place and a number."""
        if key is None or not key.numeric:
            return False
        end = sides.operation.path.rstrip("/").rpartition("/")[2]
        is_list = end.lower() in self.words.listed and sides.records.alone
        return is_list and bool(way.limit) and way.style in ("offset", "page")

    def _is_number_of_page(self, key: Asked) -> bool:
        """Tell whether a cursor by its name is the number of a page."""
        pages = [p.page for p in self.choices.paging.values() if p.style == "page"]
        return key.numeric and key.word in {plain(w) for words in pages for w in words}

    def _rank_of_last(
        self, way: ir.Paging, key: Asked | None, sides: _Sides
    ) -> int | None:
        """Judge a list that goes on after the id of the last record."""
        own = sides.records.id
        if key is None or not (own is not None or way.next):
            return None
        if way.more or way.next:
            return _TOLD["last"]
        # Nothing tells the end but a page without records, and the order may be any.
        same = own is not None and key.kind == own
        both = any(one.word in self.elsewhere for one in sides.asked)
        return _LATE + _TOLD["last"] if same and way.limit and not both else None

    def _rank_of_link(
        self, way: ir.Paging, key: Asked, sides: _Sides, spoken: bool
    ) -> int | None:
        """Judge a cursor of which an answer can tell in its `Link` header alone."""
        both = any(one.word in self.elsewhere for one in sides.asked)
        if way.body or not sides.records.alone:
            return None
        if spoken:
            return _LATE
        if both or not way.limit or (key.numeric and not self.links):
            return None
        return _LATE if self.links else 2 * _LATE

    def _evidence(self, paging: ir.Paging, sides: _Sides) -> tuple[str, ...]:
        """Return in words what speaks for a list, from both sides."""
        records = sides.records
        keys = [name for name in (paging.key, paging.limit) if name]
        ways = (paging.next, paging.more, paging.total, paging.pages)
        told = [f"`{'.'.join(path)}`" for path in ways if path]
        told += ["the `Link` header"] if paging.link else []
        where = f"`{'.'.join(records.path)}`" if records.path else "the whole answer"
        return (
            f"asked by {_named(keys)} of the {'body' if paging.body else 'query'}"
            + self._said(paging, sides),
            f"the records are {where}",
            f"the rest is told by {', '.join(told) or 'pages that are empty'}",
        )

    def _said(self, paging: ir.Paging, sides: _Sides) -> str:
        """Return in words that a description says how many records a page may have."""
        limits = [one for one in sides.asked if one.name == paging.limit]
        found = [one.most(self.most, self.unclear) for one in limits if not one.maximum]
        is_said = any(found) and paging.max_limit
        return f", at most {paging.max_limit} as it says" if is_said else ""

    # --- what sdk.yaml says, and what is missing ---------------------------------------------

    def _pinned(
        self, pin: ListPin, operation: DraftOperation, answer: ir.Type
    ) -> Listing | str:
        """Return the list that sdk.yaml describes; its paths are taken at their word."""
        asked = list(asked_of(operation, self.answers))
        if pin.items is None:
            records = self.answers.records(answer, operation.path)
        else:
            path = tuple(part for part in pin.items.split(".") if part)
            records = self.answers.records_at(answer, path)
        if isinstance(records, str):
            return f"sdk.yaml says how it pages, but {records}"
        key = next(self._keys(pin, asked), None)
        if key is None and pin.style != "url":
            wanted = " or ".join(f"`{name}`" for name in getattr(pin, pin.style))
            return f"sdk.yaml says how it pages, but it takes no {wanted or 'such key'}"
        found = self._way(pin, key, _Sides(operation, asked, records, Told(())))
        paths: dict[str, Any] = {
            name: tuple(getattr(pin, name)[0].split(".")) if getattr(pin, name) else ()
            for name in ("more", "total", "next", "pages", "current")
        }
        return Listing(records, replace(found, **paths), ("sdk.yaml says so",))


def _why_not(movers: list[str], records: Records) -> str:
    where = f"`{records.name}`" if records.path else "the array"
    lone = "" if records.alone else ", which is not all of the answer,"
    return (
        f"it takes {_named(movers)}, but beside {where}{lone} nothing in the answer tells"
        " whether and where it goes on"
    )


def not_walked(operations: Iterable[DraftOperation]) -> Iterator[Problem]:
    """Yield the reads that take a parameter for pages, but are no lists that are walked."""
    remedy = "if it is a list, say how it pages under `lists.operations` in sdk.yaml"
    for one in operations:
        if why := one.payload.unpaged:
            label = f"{one.method.upper()} {one.path}"
            text = f"{label} is not walked: {why}"
            pointer = one.id.lstrip("#")
            yield Problem("list-not-walked", text, pointer, remedy, Severity.NOTICE)


def _named(names: list[str]) -> str:
    return " and ".join(f"`{name}`" for name in names)
