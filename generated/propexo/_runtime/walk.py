"""The way over the pages of one list: where the next page begins, and when it ends.

In come answers, out go the records of a page and the call for the next one; no I/O.
What an answer says decides (`following`); where it says nothing, an offset or a number
is counted on, until a page has no records.
Records that move from page to page while a list is read are neither given twice in the
same form nor make the walk go round: a page that brings only known ids, or nothing,
ends it. Where the API promises more, that end is an error.
"""

# pyright: reportPrivateUsage=false
# The modules of the runtime are one whole; what is private is private to the SDK.
from __future__ import annotations

from copy import copy
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from urllib.parse import quote, unquote, urlsplit

from .decoding import Items, rest_of
from .errors import ConfigurationError, IncompleteListError
from .following import ElsewhereError, Said, is_address, parted, said_by
from .redaction import log
from .responses import attach_all
from .settings import dig
from .shapes import is_dict, is_list

if TYPE_CHECKING:
    from .attempts import Answered
    from .core import Core
    from .encoding import Call
    from .operation import Operation, Paging

T = TypeVar("T")
MOST_EMPTY = 100  # pages in a row without a record that a cursor may lead through
_REMEMBERED = 4  # pages whose records are compared with new ones; memory stays flat


class Walk(Generic[T]):
    """The way over the pages of one list, without I/O."""

    def __init__(
        self, core: Core, operation: Operation[T], call: Call, make: type[Items[T]]
    ) -> None:
        self._core, self._operation = core, operation
        self._make = make
        self._paging = paging = operation.paging
        self._start, self.position = begun(call, paging)
        self._whole = self.position is None
        first = 1 if paging and paging.style == "page" else 0
        if paging and paging.start is not None:
            first = paging.start
        self._base = first
        self._at = _whole(self.position, first)
        self._read = self._seen = self._empty = 0
        self._recent: list[dict[object, Any]] = []
        self._prints: set[int] = set()
        self._cursors: set[str] = set()
        self.pages = 0
        self.next: Call | None = self._start

    def take(self, answered: Answered) -> Items[T]:
        """Return the records of the page that `next` fetched, and move on.

        Raises IncompleteListError where the API promises more than it gives.
        """
        items = self._items(answered)
        received = len(items)
        last = items[-1] if items else None
        fresh = self._fresh(items, answered)
        self._seen += received
        self._read += len(items) if fresh else 0
        following = None
        if self._paging is not None:
            said = self._said(self._paging, items, answered)
            self._count(self._paging, items, received)
            following = self._following(self._paging, items, said, last, fresh)
        items.next_position = following
        self.pages += 1
        self.position = following
        self.next = None if following is None else self._call(following)
        return items

    def _items(self, answered: Answered) -> Items[T]:
        payload, envelope = self._core._decoded(self._operation, answered)
        records = payload if is_list(payload) else []
        rest = rest_of(envelope, self._operation.payload)
        items = self._make(records, rest, self._core._settings.meta)
        items._sdk_response, items.position = answered.info, self.position
        attach_all(records, answered.info)
        if self._paging is not None:
            more = dig(items.envelope, self._paging.more) if self._paging.more else None
            total = (
                dig(items.envelope, self._paging.total) if self._paging.total else None
            )
            items.has_more = more if isinstance(more, bool) else None
            items.total = _whole(total)
        return items

    # --- where next -------------------------------------------------------------------

    def _said(self, paging: Paging, items: Items[T], answered: Answered) -> Said:
        if items.has_more is False:
            return Said(True)
        settings = self._core._settings
        try:
            return said_by(
                paging, items.envelope, answered.response, self._start, settings
            )
        except ElsewhereError as error:
            reason = f"the next page is said to be at another server, {error}"
            raise self._incomplete(items, reason) from None

    def _following(
        self, paging: Paging, items: Items[T], said: Said, last: T | None, fresh: bool
    ) -> str | None:
        """Return where the next page begins, None at the end of the list."""
        if paging.style == "last" and not said.known:
            said = Said(True, self._after(paging, items, last))
        if said.known:
            following = self._checked_cursor(said.position, items, fresh)
            self._at = _whole(following, self._at)
            return following
        if paging.style in ("offset", "page"):
            return self._counted_on(items, last, fresh)
        if last is not None:
            text = "%s: no answer tells whether the list goes on; it ends here"
            log.warning(text, self._operation.label)
        return self._checked_cursor(None, items, fresh)

    def _after(self, paging: Paging, items: Items[T], last: T | None) -> str | None:
        """Return the id of the last record, None where no record came."""
        if last is None:
            return None
        told = dig(items.envelope, paging.next) if paging.next else None
        found = _id_of(last) if told is None or told == "" else told
        if found is None:
            raise self._incomplete(items, "the last record has no id to go on from")
        return str(found)

    def _count(self, paging: Paging, items: Items[T], received: int) -> None:
        """Count on from the page that came; it may tell where it begins itself."""
        at = self._at
        if self.pages == 0 and self._whole and paging.current:
            told = _whole(dig(items.envelope, paging.current))
            if told in (0, 1):
                self._base = at = told
        step = received if paging.style == "offset" else 1
        self._at = None if at is None else at + step

    def _counted_on(self, items: Items[T], last: T | None, fresh: bool) -> str | None:
        """Return the next offset or number, None at the end of the list."""
        ends = self._ends(items)
        if self._at is None or (not fresh and ends is False):
            raise self._incomplete(items)
        if not fresh and last is not None:
            text = "%s: a page brought nothing new; the list ends here"
            log.warning(text, self._operation.label)
        if not fresh or ends:
            self._compare(items)
            return None
        return str(self._at)

    def _ends(self, items: Items[T]) -> bool | None:
        """Tell whether the list ends here, None where the API does not tell."""
        if items.has_more is not None:
            return not items.has_more
        paging = self._paging
        pages = _whole(dig(items.envelope, paging.pages)) if paging else None
        if paging and paging.pages and pages is not None and self._at is not None:
            return self._at - self._base >= pages
        if items.total is not None and (self._whole or self._counts_offsets):
            return self._counted() >= items.total
        return None

    @property
    def _counts_offsets(self) -> bool:
        return self._paging is not None and self._paging.style == "offset"

    def _counted(self) -> int:
        return (self._at or 0) - self._base if self._counts_offsets else self._seen

    def _compare(self, items: Items[T]) -> None:
        """Log where the list is shorter or longer than the API said: records come and
        go.
        """
        if self._whole and items.total not in (None, self._counted()):
            text = "%s: the API counts %d records, and %d came"
            log.warning(text, self._operation.label, items.total, self._counted())

    def _checked_cursor(
        self, cursor: str | None, items: Items[T], fresh: bool
    ) -> str | None:
        """Return the next cursor. A page may be empty, but a cursor must not repeat."""
        self._empty = 0 if fresh else self._empty + 1
        if cursor is None:
            if items.has_more:
                raise self._incomplete(items)
            self._compare(items)
            return None
        again = cursor == self.position or cursor in self._cursors
        if again or self._empty > MOST_EMPTY:
            raise self._incomplete(items)
        self._cursors.add(cursor)
        return cursor

    def _incomplete(self, items: Items[T], reason: str = "") -> IncompleteListError:
        at = self.position
        if at is not None and is_address(at):
            at = urlsplit(at).path  # its query may be anything
        where = f"at {at!r}" if at else "on the first page"
        total = f" of {items.total}" if items.total is not None else ""
        why = reason or f"the API promises more, but {where} nothing new came"
        return IncompleteListError(
            f"{self._start.shown}: the list is incomplete: {why};"
            f" {self._read}{total} records were read",
            self._read,
            self.position,
            items,
        )

    def anew(self, items: Items[T]) -> Walk[T]:
        """Return a walk that begins behind a page that was read."""
        call = self.call_at(items.next_position)
        return Walk(self._core, self._operation, call, self._make)

    def call_at(self, position: str | None) -> Call:
        """Return the call of the list from a position on, None for its beginning."""
        if position is not None and self._paging is None:
            raise ConfigurationError("this list has no pages, and so no positions")
        return self._start if position is None else self._call(str(position))

    def _call(self, position: str) -> Call:
        """Return the call of the page at a position."""
        paging = self._paging
        if is_address(position):
            try:
                return self._start.moved(*parted(position, self._start))
            except ElsewhereError:
                text = "this position is of another server"
                raise ConfigurationError(text) from None
        if paging is None or not paging.key:
            raise ConfigurationError("this list goes on at URLs, and this is none")
        return _put(self._start, paging, paging.key, position)

    # --- records that move while they are read ----------------------------------------

    def _fresh(self, items: Items[T], answered: Answered) -> bool:
        """Drop records that recent pages had; tell whether the page brought anything
        new.
        """
        ids = _ids_of(items)
        page: dict[object, Any] = dict(zip(ids, items, strict=True))
        if not ids or None in page or len(page) < len(ids):
            return bool(ids) and self._is_new(hash(answered.response.content), items)
        known = {i: x for past in self._recent for i, x in past.items() if i in page}
        if known:
            # A record that changed since is given again: better twice than stale.
            items[:] = [x for i, x in page.items() if i not in known or known[i] != x]
        self._recent = [*self._recent[1 - _REMEMBERED :], page]
        return self._is_new(hash(tuple(ids)), items) and len(known) < len(page)

    def fork(self) -> Walk[T]:
        """Return a walk that goes on from here, apart from this one."""
        other = copy(self)
        other._recent, other._prints = list(self._recent), set(self._prints)
        other._cursors = set(self._cursors)
        return other

    def _is_new(self, print_: int, items: Items[T]) -> bool:
        if print_ in self._prints and (
            not items or not isinstance(items[0], str | int)
        ):
            return False
        self._prints.add(print_)
        return True


def begun(call: Call, paging: Paging | None) -> tuple[Call, str | None]:
    """Return the call of a list, and where it begins."""
    if paging is None:
        return call, None
    return _with_limit(call, paging), _position_of(call, paging)


def _with_limit(call: Call, paging: Paging) -> Call:
    """Return a call that asks for as many records as a page may have."""
    most, key = paging.max_limit, paging.limit
    if not key or most is None or _given(call, paging, key) is not None:
        return call
    return _put(call, paging, key, str(most))


def _position_of(call: Call, paging: Paging) -> str | None:
    """Return where a call begins, None at the beginning of the list."""
    if paging.key:
        return _given(call, paging, paging.key)
    return None


@lru_cache(maxsize=1024)
def _quoted(key: str) -> str:
    return quote(key, safe="")


def _given(call: Call, paging: Paging, key: str) -> str | None:
    found = dict(call.query).get(_quoted(key))
    return None if found is None else unquote(found)


def _put(call: Call, paging: Paging, key: str, value: str) -> Call:
    name = _quoted(key)
    rest = [pair for pair in call.query if pair[0] != name]
    text = value if value.isdecimal() and value.isascii() else quote(value, safe="")
    return call.moved(call.url, (*rest, (name, text)))


def _whole(value: object, default: int | None = None) -> int | None:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    return int(value) if isinstance(value, str) and value.isdecimal() else default


def _ids_of(items: list[Any]) -> list[object]:
    try:
        found = [item.id for item in items]
    except AttributeError:
        found = []
    usual = found and set(map(type, found)) <= {str, int}
    return found if usual else [_id_of(item) for item in items]


def _id_of(item: object) -> object:
    found = item.get("id") if is_dict(item) else getattr(item, "id", None)
    return found if isinstance(found, str | int) else None
