"""Lists: one lazy walk over all pages, for sync and async code.

`walk.Walk` knows how to page and does no I/O; `Page` and `AsyncPage` fetch.
"""

# pyright: reportPrivateUsage=false
# The modules of the runtime are one whole; what is private is private to the SDK.
from __future__ import annotations

from collections.abc import AsyncIterator, Generator, Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from .decoding import Items
from .errors import ConfigurationError
from .walk import Walk, begun

if TYPE_CHECKING:
    from .client import AsyncClient, Client
    from .encoding import Call
    from .operation import Operation

T = TypeVar("T")
S = TypeVar("S")
P = TypeVar("P")


class PageItems(Items[T]):
    """The records of one page, with the way to the next."""

    _source: _Source[T] | None = None
    _walk: Walk[T] | None = None
    _number = 0

    def next_page(self) -> PageItems[T]:
        """Fetch the page that follows; ask `has_next` before."""
        source, walk = _way_on(self, self._source, self._walk, self._number)
        return source.fetch(walk)

    def __getstate__(self) -> dict[str, Any]:
        return _without_way(self)


class _Source(Generic[T]):
    """Fetches the pages of a list, and holds none: a cycle would keep them all."""

    def __init__(self, client: Client, operation: Operation[T], call: Call) -> None:
        self.client, self.operation, self._call = client, operation, call

    def walk(self) -> Walk[T]:
        return Walk(self.client, self.operation, self._call, PageItems)

    def fetch(self, walk: Walk[T]) -> PageItems[T]:
        assert walk.next is not None
        answered = self.client._perform(walk.next)
        items = cast("PageItems[T]", walk.take(answered))
        items._source, items._walk, items._number = self, walk, walk.pages
        return items


class Page(Generic[T]):
    """A list of the API. Nothing is fetched before it is needed.

    Iterate it for all records of all pages; `.pages()` gives one page after the other,
    `.first_page()` the first alone, `.first()` one record. `position` is where the page
    begins that is being read, or could not be: `.resume(position)` goes on from there,
    also in another process.

    Where records arrive meanwhile, a list that goes on after a cursor or an id loses
    and doubles nothing. One that counts offsets or pages gives every record once that
    was there at the beginning, as long as they have an `id` and none is deleted; what
    arrives in front is not seen.
    """

    position: str | None

    def __init__(self, client: Client, operation: Operation[T], call: Call) -> None:
        call, self.position = begun(call, operation.paging)
        self._source = _Source(client, operation, call)
        self._first: tuple[PageItems[T], Walk[T]] | None = None

    def __repr__(self) -> str:
        return f"<Page of {self._source.operation.label}>"

    def __iter__(self) -> Iterator[T]:
        return self.records()

    def records(self, *, read_ahead: int = 0) -> Iterator[T]:
        """Walk over all records; fetch up to `read_ahead` pages before they are
        needed.

        Raises IncompleteListError where the API does not give the list to its end.
        """
        for page in self.pages(read_ahead=read_ahead):
            yield from page

    def pages(self, *, read_ahead: int = 0) -> Iterator[PageItems[T]]:
        """Walk over all pages; fetch up to `read_ahead` of them before they are
        needed.
        """
        pages = self._walk()
        for page in _ahead(pages, read_ahead) if read_ahead > 0 else pages:
            self.position = page.position
            yield page
            self.position = page.next_position

    def first_page(self) -> PageItems[T]:
        """Return the first page: a list of records with `meta`, `total`, `has_next`
        and `next_page()`.
        """
        if self._first is None:
            walk = self._source.walk()
            self._first = self._source.fetch(walk), walk
        return self._first[0]

    @property
    def _sdk_response(self) -> object:
        return self._first[0]._sdk_response if self._first else None

    def first(self) -> T | None:
        """Return the first record, None where the list is empty."""
        page = self.first_page()
        while not page and page.has_next:
            page = page.next_page()
        return page[0] if page else None

    def resume(self, position: str | None) -> Page[T]:
        """Return the same list from a position on (None: from its beginning)."""
        source = self._source
        call = source.walk().call_at(position)
        return Page(source.client, source.operation, call)

    def _walk(self) -> Iterator[PageItems[T]]:
        if self._first is None:
            walk = self._source.walk()
        else:
            items, walk = self._first[0], self._first[1].fork()
            yield items
        while walk.next is not None:
            yield self._source.fetch(walk)


def _way_on(
    items: Items[T], source: S | None, walk: Walk[T] | None, number: int
) -> tuple[S, Walk[T]]:
    """Return the source of a page and a walk that stands behind the page."""
    if source is None or walk is None:
        raise ConfigurationError(
            "this page is a copy: use `list(...).resume(page.next_position)`"
        )
    if items.next_position is None:
        raise ConfigurationError("this is the last page; ask `has_next` before")
    # The walk that brought the page may have gone on since, without it.
    return source, walk.fork() if walk.pages == number else walk.anew(items)


def _without_way(items: Items[Any]) -> dict[str, Any]:
    """Return what of a page can be copied to another process."""
    away = ("_source", "_walk", "_number")
    return {key: value for key, value in vars(items).items() if key not in away}


def _ahead(pages: Iterator[P], depth: int) -> Iterator[P]:
    """Run an iterator in a thread, at most `depth` items ahead."""
    from collections import deque
    from concurrent.futures import Future, ThreadPoolExecutor
    from contextvars import copy_context

    context = copy_context()
    queue: deque[Future[P | None]] = deque()

    def fetch() -> P | None:
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


class AsyncPageItems(Items[T]):
    """The records of one page, with the way to the next."""

    _source: _AsyncSource[T] | None = None
    _walk: Walk[T] | None = None
    _number = 0

    async def next_page(self) -> AsyncPageItems[T]:
        """Fetch the page that follows; ask `has_next` before."""
        source, walk = _way_on(self, self._source, self._walk, self._number)
        return await source.fetch(walk)

    def __getstate__(self) -> dict[str, Any]:
        return _without_way(self)


class _AsyncSource(Generic[T]):
    """Fetches the pages of a list, and holds none; see `_Source`."""

    def __init__(
        self, client: AsyncClient, operation: Operation[T], call: Call
    ) -> None:
        self.client, self.operation, self._call = client, operation, call

    def walk(self) -> Walk[T]:
        return Walk(self.client, self.operation, self._call, AsyncPageItems)

    async def fetch(self, walk: Walk[T]) -> AsyncPageItems[T]:
        assert walk.next is not None
        answered = await self.client._perform(walk.next)
        items = cast("AsyncPageItems[T]", walk.take(answered))
        items._source, items._walk, items._number = self, walk, walk.pages
        return items


class AsyncPage(Generic[T]):
    """A list of the API. Nothing is fetched before it is needed.

    Iterate it (`async for`) for all records of all pages; `await` it for the first page
    alone. `.pages()` gives one page after the other, `await .first()` one record. See
    `Page` for `position` and `resume`.
    """

    position: str | None

    def __init__(
        self, client: AsyncClient, operation: Operation[T], call: Call
    ) -> None:
        call, self.position = begun(call, operation.paging)
        self._source = _AsyncSource(client, operation, call)
        self._first: tuple[AsyncPageItems[T], Walk[T]] | None = None

    def __repr__(self) -> str:
        return f"<AsyncPage of {self._source.operation.label}>"

    def __await__(self) -> Generator[Any, Any, AsyncPageItems[T]]:
        return self.first_page().__await__()

    def __aiter__(self) -> AsyncIterator[T]:
        return self.records()

    async def records(self, *, read_ahead: int = 0) -> AsyncIterator[T]:
        """Walk over all records; fetch up to `read_ahead` pages before they are
        needed.

        Raises IncompleteListError where the API does not give the list to its end.
        """
        async for page in self.pages(read_ahead=read_ahead):
            for item in page:
                yield item

    async def pages(self, *, read_ahead: int = 0) -> AsyncIterator[AsyncPageItems[T]]:
        """Walk over all pages; fetch up to `read_ahead` of them before they are
        needed.
        """
        pages = self._walk()
        async for page in _ahead_async(pages, read_ahead) if read_ahead > 0 else pages:
            self.position = page.position
            yield page
            self.position = page.next_position

    async def first_page(self) -> AsyncPageItems[T]:
        """Return the first page: a list of records with `meta`, `total`, `has_next`
        and `next_page()`.
        """
        if self._first is None:
            walk = self._source.walk()
            self._first = await self._source.fetch(walk), walk
        return self._first[0]

    @property
    def _sdk_response(self) -> object:
        return self._first[0]._sdk_response if self._first else None

    async def first(self) -> T | None:
        """Return the first record, None where the list is empty."""
        page = await self.first_page()
        while not page and page.has_next:
            page = await page.next_page()
        return page[0] if page else None

    def resume(self, position: str | None) -> AsyncPage[T]:
        """Return the same list from a position on (None: from its beginning)."""
        source = self._source
        call = source.walk().call_at(position)
        return AsyncPage(source.client, source.operation, call)

    async def _walk(self) -> AsyncIterator[AsyncPageItems[T]]:
        if self._first is None:
            walk = self._source.walk()
        else:
            items, walk = self._first[0], self._first[1].fork()
            yield items
        while walk.next is not None:
            yield await self._source.fetch(walk)


async def _ahead_async(pages: AsyncIterator[P], depth: int) -> AsyncIterator[P]:
    """Run an async iterator in a task, at most `depth` items ahead (asyncio only)."""
    import asyncio

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        text = "`read_ahead` needs asyncio; leave it out under another event loop"
        raise ConfigurationError(text) from None
    queue: asyncio.Queue[P | BaseException | None] = asyncio.Queue()
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
