"""Lists: one lazy walk over all pages, for sync and async code.

`Walk` knows how to page and does no I/O; `Page` and `AsyncPage` fetch. Records that
move from page to page while a list is read are neither given twice in the same form nor
make the walk go round: a page that brings only known ids, or nothing, ends it.
"""

# pyright: reportPrivateUsage=false
# The modules of the runtime are one whole; what is private is private to the SDK.
from __future__ import annotations

from collections.abc import AsyncIterator, Coroutine, Iterator
from copy import copy
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from urllib.parse import parse_qs, quote, urlsplit

from .decoding import Items, rest_of
from .redaction import log
from .settings import dig
from .shapes import is_dict, is_list

if TYPE_CHECKING:
    from .attempts import Answered
    from .client import AsyncClient, Client
    from .core import Core
    from .encoding import Call
    from .operation import Operation, Paging

T = TypeVar("T")
_REMEMBERED = 4  # pages whose records are compared with new ones; memory stays flat


class Walk(Generic[T]):
    """The way over the pages of one list, without I/O."""

    def __init__(self, core: Core, operation: Operation[T], call: Call) -> None:
        self._core, self._operation, self._start = core, operation, call
        paging = operation.paging
        self._paging = paging
        self._key = quote(paging.key, safe="") if paging else ""
        given = dict(call.query)
        self._limit = (
            _whole(given.get(quote(paging.limit, safe=""))) if paging else None
        )
        first = 1 if paging and paging.style == "page" else 0
        self._at = _whole(given.get(self._key), (paging and paging.start) or first)
        self._seen = 0
        self._recent: list[dict[object, Any]] = []
        self._prints: set[int] = set()
        self.next: Call | None = call

    def take(self, answered: Answered) -> Items[T]:
        """Return the records of the page that `next` fetched, and move on."""
        items = self._items(answered)
        received = len(items)
        last = items[-1] if items else None
        fresh = self._fresh(items, answered)
        self._seen += received
        if self._paging is None or not fresh:
            self.next = None
        else:
            self.next = self._onward(self._paging, items, received, last)
        return items

    def _items(self, answered: Answered) -> Items[T]:
        payload, envelope = self._core._decoded(self._operation, answered)
        # A payload that is no list (null, or an odd answer kept as it came) has no
        # records.
        records = payload if is_list(payload) else []
        rest = rest_of(envelope, self._operation.payload)
        items: Items[T] = Items(records, rest, self._core._settings.meta)
        items._sdk_response = answered.info
        if self._paging is not None:
            more = dig(items.envelope, self._paging.more) if self._paging.more else None
            total = (
                dig(items.envelope, self._paging.total) if self._paging.total else None
            )
            items.has_more = more if isinstance(more, bool) else None
            items.total = _whole(total)
        return items

    # --- where next -------------------------------------------------------------------

    def _onward(
        self, paging: Paging, items: Items[T], received: int, last: T | None
    ) -> Call | None:
        if paging.style == "cursor":
            cursor = self._cursor(paging, items, last)
            return None if cursor is None else self._call(cursor)
        self._at = (self._at or 0) + (received if paging.style == "offset" else 1)
        return None if self._ends(items, received) else self._call(str(self._at))

    def _ends(self, items: Items[T], received: int) -> bool:
        if items.has_more is not None:
            return not items.has_more
        if items.total is not None:
            offset = self._paging is not None and self._paging.style == "offset"
            return ((self._at or 0) if offset else self._seen) >= items.total
        return self._limit is not None and received < self._limit

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
        return self._is_new(hash(tuple(ids)), items) and self._brought(new)

    def fork(self) -> Walk[T]:
        """Return a walk that goes on from here, apart from this one."""
        other = copy(self)
        other._recent, other._prints = list(self._recent), set(self._prints)
        return other

    def _is_new(self, print_: int, items: Items[T]) -> bool:
        if print_ in self._prints and (
            not items or not isinstance(items[0], str | int)
        ):
            return self._brought([])
        self._prints.add(print_)
        return True

    def _brought(self, new: list[object]) -> bool:
        if not new:
            text = "%s: a page brought nothing new; the list ends here"
            log.warning(text, self._operation.label)
        return bool(new)


def _whole(value: object, default: int | None = None) -> int | None:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    return int(value) if isinstance(value, str) and value.isdecimal() else default


def _id_of(item: object) -> object:
    found = item.get("id") if is_dict(item) else getattr(item, "id", None)
    return found if isinstance(found, str | int) else None


class Page(Generic[T]):
    """A list of the API. Nothing is fetched before it is needed.

    Iterate it for all records of all pages; `.page` is the first page alone, `.pages()`
    gives one page after the other, `.first()` one record.
    """

    def __init__(self, client: Client, operation: Operation[T], call: Call) -> None:
        self._client, self._operation, self._call = client, operation, call
        self._first: tuple[Items[T], Walk[T]] | None = None

    def __repr__(self) -> str:
        return f"<Page of {self._operation.label}>"

    def __iter__(self) -> Iterator[T]:
        return self.records()

    def records(self, *, read_ahead: int = 0) -> Iterator[T]:
        """Walk over all records; fetch up to `read_ahead` pages before they are
        needed.
        """
        for page in self.pages(read_ahead=read_ahead):
            yield from page

    def pages(self, *, read_ahead: int = 0) -> Iterator[Items[T]]:
        """Walk over all pages; fetch up to `read_ahead` of them before they are
        needed.
        """
        pages = self._walk()
        return _ahead(pages, read_ahead) if read_ahead > 0 else pages

    @property
    def page(self) -> Items[T]:
        """Return the first page: a list of records with `meta`, `total` and
        `has_more`.
        """
        if self._first is None:
            walk = Walk(self._client, self._operation, self._call)
            self._first = walk.take(self._client._perform(self._call)), walk
        return self._first[0]

    @property
    def _sdk_response(self) -> object:
        return self.page._sdk_response

    def first(self) -> T | None:
        """Return the first record, None where the list is empty."""
        return next(iter(self.page), None)

    def _walk(self) -> Iterator[Items[T]]:
        if self._first is None:
            walk = Walk(self._client, self._operation, self._call)
        else:
            items, walk = self._first[0], self._first[1].fork()
            yield items
        while walk.next is not None:
            yield walk.take(self._client._perform(walk.next))


def _ahead(pages: Iterator[Items[T]], depth: int) -> Iterator[Items[T]]:
    """Run an iterator in a thread, at most `depth` items ahead."""
    from collections import deque
    from concurrent.futures import Future, ThreadPoolExecutor
    from contextvars import copy_context

    context = copy_context()
    queue: deque[Future[Items[T] | None]] = deque()

    def fetch() -> Items[T] | None:
        return context.run(next, pages, None)  # what captures responses sees these too

    with ThreadPoolExecutor(1, "read-ahead") as pool:
        try:
            for _ in range(depth):
                queue.append(pool.submit(fetch))
            while (page := queue.popleft().result()) is not None:
                queue.append(pool.submit(fetch))
                yield page
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


class AsyncPage(Generic[T]):
    """A list of the API. Nothing is fetched before it is needed.

    Iterate it (`async for`) for all records of all pages; `await .page` is the first
    page alone, `.pages()` gives one page after the other, `await .first()` one record.
    """

    def __init__(
        self, client: AsyncClient, operation: Operation[T], call: Call
    ) -> None:
        self._client, self._operation, self._call = client, operation, call
        self._first: tuple[Items[T], Walk[T]] | None = None

    def __repr__(self) -> str:
        return f"<AsyncPage of {self._operation.label}>"

    def __aiter__(self) -> AsyncIterator[T]:
        return self.records()

    async def records(self, *, read_ahead: int = 0) -> AsyncIterator[T]:
        """Walk over all records; fetch up to `read_ahead` pages before they are
        needed.
        """
        async for page in self.pages(read_ahead=read_ahead):
            for item in page:
                yield item

    def pages(self, *, read_ahead: int = 0) -> AsyncIterator[Items[T]]:
        """Walk over all pages; fetch up to `read_ahead` of them before they are
        needed.
        """
        pages = self._walk()
        return _ahead_async(pages, read_ahead) if read_ahead > 0 else pages

    @property
    def page(self) -> Coroutine[Any, Any, Items[T]]:
        """Return the first page: a list of records with `meta`, `total` and
        `has_more`.
        """
        return self._load()

    @property
    def _sdk_response(self) -> object:
        return self._first[0]._sdk_response if self._first else None

    async def first(self) -> T | None:
        """Return the first record, None where the list is empty."""
        return next(iter(await self._load()), None)

    async def _load(self) -> Items[T]:
        if self._first is None:
            walk = Walk(self._client, self._operation, self._call)
            self._first = walk.take(await self._client._perform(self._call)), walk
        return self._first[0]

    async def _walk(self) -> AsyncIterator[Items[T]]:
        if self._first is None:
            walk = Walk(self._client, self._operation, self._call)
        else:
            items, walk = self._first[0], self._first[1].fork()
            yield items
        while walk.next is not None:
            yield walk.take(await self._client._perform(walk.next))


async def _ahead_async(
    pages: AsyncIterator[Items[T]], depth: int
) -> AsyncIterator[Items[T]]:
    """Run an async iterator in a task, at most `depth` items ahead (asyncio only)."""
    import asyncio

    queue: asyncio.Queue[Items[T] | BaseException | None] = asyncio.Queue()
    room = asyncio.Semaphore(depth)

    async def produce() -> None:
        try:
            await room.acquire()
            async for page in pages:
                queue.put_nowait(page)
                await room.acquire()
            queue.put_nowait(None)
        except Exception as error:
            queue.put_nowait(error)

    task = asyncio.create_task(produce())
    try:
        while (page := await queue.get()) is not None:
            if isinstance(page, BaseException):
                raise page
            room.release()
            yield page
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
