"""The way over the pages of one list: where the next page begins, and when it ends.

In come answers, out go the records of a page and the call for the next one; no I/O.
Records that move from page to page while a list is read are neither given twice in the
same form nor make the walk go round: a page that brings only known ids, or nothing,
ends it. Where the API promises more, that end is an error.
"""

# pyright: reportPrivateUsage=false
# The modules of the runtime are one whole; what is private is private to the SDK.
from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from urllib.parse import parse_qs, quote, unquote, urlsplit

from .decoding import Items, rest_of
from .errors import ConfigurationError, IncompleteListError
from .redaction import log
from .responses import attach
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
        self._core, self._operation, self._start = core, operation, call
        self._make = make
        paging = operation.paging
        self._paging = paging
        self._key = quote(paging.key, safe="") if paging else ""
        given = dict(call.query)
        self._limit = (
            _whole(given.get(quote(paging.limit, safe=""))) if paging else None
        )
        first = 1 if paging and paging.style == "page" else 0
        self._at = _whole(given.get(self._key), (paging and paging.start) or first)
        self._whole = self._key not in given
        self.position = unquote(given[self._key]) if self._key in given else None
        self._read = self._seen = self._empty = 0
        self._recent: list[dict[object, Any]] = []
        self._prints: set[int] = set()
        self._cursors: set[str] = set()
        self.pages = 0
        self.next: Call | None = call

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
            following = self._following(self._paging, items, received, last, fresh)
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
        for record in records:
            attach(record, answered.info)
        if self._paging is not None:
            more = dig(items.envelope, self._paging.more) if self._paging.more else None
            total = (
                dig(items.envelope, self._paging.total) if self._paging.total else None
            )
            items.has_more = more if isinstance(more, bool) else None
            items.total = _whole(total)
        return items

    # --- where next -------------------------------------------------------------------

    def _following(
        self,
        paging: Paging,
        items: Items[T],
        received: int,
        last: T | None,
        fresh: bool,
    ) -> str | None:
        """Return where the next page begins, None at the end of the list."""
        if paging.style == "cursor":
            return self._checked_cursor(self._cursor(paging, items, last), items, fresh)
        self._at = (self._at or 0) + (received if paging.style == "offset" else 1)
        ends = self._ends(items, received)
        if not fresh and ends is False:
            raise self._incomplete(items)
        if not fresh and received:
            text = "%s: a page brought nothing new; the list ends here"
            log.warning(text, self._operation.label)
        if not fresh or ends:
            self._compare(items)
            return None
        return str(self._at)

    def _ends(self, items: Items[T], received: int) -> bool | None:
        """Tell whether the list ends here, None where the API does not tell."""
        if items.has_more is not None:
            return not items.has_more
        if items.total is not None:
            return self._counted() >= items.total
        return True if self._limit is not None and received < self._limit else None

    def _counted(self) -> int:
        offset = self._paging is not None and self._paging.style == "offset"
        return (self._at or 0) if offset else self._seen

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

    def _incomplete(self, items: Items[T]) -> IncompleteListError:
        at = f"at {self.position!r}" if self.position else "on the first page"
        total = f" of {items.total}" if items.total is not None else ""
        return IncompleteListError(
            f"{self._start.shown}: the list is incomplete. The API promises more, but"
            f" {at} nothing new came; {self._read}{total} records were read",
            self._read,
            self.position,
            items,
        )

    def _cursor(self, paging: Paging, items: Items[T], last: T | None) -> str | None:
        """Return the next cursor: what the API tells, else the id of the last
        record.
        """
        if items.has_more is False:
            return None
        if not paging.next:
            found = _id_of(last) if items.has_more else None
        else:
            found = dig(items.envelope, paging.next)
        if found is None or found == "" or isinstance(found, bool | dict | list):
            return None
        text = str(found)
        if text.startswith(("http://", "https://", "/", "?")):
            return next(iter(parse_qs(urlsplit(text).query).get(paging.key, [])), None)
        return text

    def anew(self, items: Items[T]) -> Walk[T]:
        """Return a walk that begins behind a page that was read."""
        call = self.call_at(items.next_position)
        return Walk(self._core, self._operation, call, self._make)

    def call_at(self, position: str | None) -> Call:
        """Return the call of the list from a position on, None for its beginning."""
        if position is not None and self._paging is None:
            raise ConfigurationError("this list has no pages, and so no positions")
        return self._start if position is None else self._call(str(position))

    def _call(self, value: str) -> Call:
        rest = (pair for pair in self._start.query if pair[0] != self._key)
        pair = (self._key, quote(value, safe=""))
        return self._start.moved(self._start.url, (*rest, pair))

    # --- records that move while they are read ----------------------------------------

    def _fresh(self, items: Items[T], answered: Answered) -> bool:
        """Drop records that recent pages had; tell whether the page brought anything
        new.
        """
        ids = [_id_of(item) for item in items]
        if not ids or None in ids or len(set(ids)) < len(ids):
            return bool(ids) and self._is_new(hash(answered.response.content), items)
        page: dict[object, Any] = dict(zip(ids, items, strict=True))
        known = {i: x for past in self._recent for i, x in past.items() if i in page}
        if known:
            # A record that changed since is given again: better twice than stale.
            items[:] = [x for i, x in page.items() if i not in known or known[i] != x]
        self._recent = [*self._recent[1 - _REMEMBERED :], page]
        new = [i for i in ids if i not in known]
        return self._is_new(hash(tuple(ids)), items) and bool(new)

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


def _whole(value: object, default: int | None = None) -> int | None:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    return int(value) if isinstance(value, str) and value.isdecimal() else default


def _id_of(item: object) -> object:
    found = item.get("id") if is_dict(item) else getattr(item, "id", None)
    return found if isinstance(found, str | int) else None
