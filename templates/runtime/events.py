"""Answers in pieces: server-sent events, and lines that hold a record each."""

# pyright: reportPrivateUsage=false
# The modules of the runtime are one whole; what is private is private to the SDK.
from __future__ import annotations

from collections.abc import AsyncGenerator, Generator, Iterator
from typing import TYPE_CHECKING, Generic, TypeVar

from .decoding import decode_piece
from .media import bare
from .pieces import Events, Lines, Parser, ServerSentEvent, TooLong
from .streams import Answer, AsyncStreamed, Streamed

if TYPE_CHECKING:
    from typing import Self

    from .attempts import Answered
    from .client import AsyncClient, Client
    from .encoding import Call
    from .operation import Operation

T = TypeVar("T")


class _Pieces(Answer, Generic[T]):
    """The pieces of an answer, typed."""

    _ended = False

    def _begun(self, answered: Answered) -> Answered:
        """Keep the answer. Raises ResponseDecodeError where it is of another kind."""
        super()._begun(answered)
        came = answered.response.headers.get("content-type", "")
        wanted = bare(self._operation.accept)
        events = wanted == "text/event-stream" and answered.response.status_code != 204
        if events and bare(came) != wanted:
            text = f"came as {came or 'no content type'}, not as {wanted}; an argument"
            raise self._misfit(f"{text} of the call may have to ask for it", "kind")
        return answered

    def _typed(
        self, found: Iterator[ServerSentEvent[str]]
    ) -> Iterator[ServerSentEvent[T]]:
        """Yield pieces until the one that tells the end.

        Raises ResponseDecodeError for one that is longer than an answer may be.
        """
        answered = self._answered
        assert answered is not None
        core = self._core
        try:
            for one in found:
                if one.data in core._settings.stream_end:
                    self._ended = True
                    return
                data = decode_piece(self._operation, answered, one.data, core._strict)
                yield ServerSentEvent(one.event, data, one.id, one.retry)
        except TooLong:
            raise self._too_large() from None


class _Walk(Streamed, _Pieces[T]):
    """The pieces, one after the other."""

    def __init__(
        self, client: Client, operation: Operation[T], call: Call, parser: Parser
    ) -> None:
        super().__init__(client, operation, call)
        self._pieces = self._walk(parser)

    def _walk(self, parser: Parser) -> Generator[ServerSentEvent[T]]:
        with self:
            for data in self._bytes:
                yield from self._typed(parser.feed(data))
                if self._ended:
                    return
            yield from self._typed(parser.end())


class _AsyncWalk(AsyncStreamed, _Pieces[T]):
    """The pieces, one after the other, for async code."""

    def __init__(
        self, client: AsyncClient, operation: Operation[T], call: Call, parser: Parser
    ) -> None:
        super().__init__(client, operation, call)
        self._pieces = self._walk(parser)

    async def _walk(self, parser: Parser) -> AsyncGenerator[ServerSentEvent[T]]:
        async with self:
            async for data in self._bytes:
                for one in self._typed(parser.feed(data)):
                    yield one
                if self._ended:
                    return
            for one in self._typed(parser.end()):
                yield one


class EventStream(_Walk[T]):
    """Events that a server sends (`event.data` is typed), as long as it does."""

    def __init__(self, client: Client, operation: Operation[T], call: Call) -> None:
        super().__init__(client, operation, call, Events(client._limit))

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> ServerSentEvent[T]:
        return next(self._pieces)


class AsyncEventStream(_AsyncWalk[T]):
    """Events that a server sends, for async code; see `EventStream`."""

    def __init__(
        self, client: AsyncClient, operation: Operation[T], call: Call
    ) -> None:
        super().__init__(client, operation, call, Events(client._limit))

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> ServerSentEvent[T]:
        return await anext(self._pieces)


class LineStream(_Walk[T]):
    """Records of which each comes in a line."""

    def __init__(self, client: Client, operation: Operation[T], call: Call) -> None:
        parser = Lines(bare(operation.accept), client._limit)
        super().__init__(client, operation, call, parser)

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        return next(self._pieces).data


class AsyncLineStream(_AsyncWalk[T]):
    """Records of which each comes in a line, for async code."""

    def __init__(
        self, client: AsyncClient, operation: Operation[T], call: Call
    ) -> None:
        parser = Lines(bare(operation.accept), client._limit)
        super().__init__(client, operation, call, parser)

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        return (await anext(self._pieces)).data
