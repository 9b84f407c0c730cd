"""The base of rendered resources: one line per method ends up in one of the three calls
here.
"""

# pyright: reportPrivateUsage=false
# The modules of the runtime are one whole; what is private is private to the SDK.
from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from . import namespaces
from .core import NO_ARGS, Args
from .operation import Operation
from .signatures import tell_arguments

if TYPE_CHECKING:
    from .client import AsyncClient, Client
    from .encoding import Call
    from .events import AsyncEventStream, AsyncLineStream, EventStream, LineStream
    from .jobs import AsyncWriteJob, WriteJob
    from .pages import AsyncPage, Page
    from .streams import AsyncByteStream, ByteStream

T = TypeVar("T")
# <streams>
Path = tuple[object, ...]
# </streams>


class _Namespace:
    """A part of a client. `_defaults` are filled into every call that takes them."""

    _modules: ClassVar[Mapping[str, str]] = {}
    _client: Any
    _defaults: Args

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        namespaces.install(cls)
        tell_arguments(cls)

    def _made(self, namespace: Callable[[Any, Args], Any]) -> Any:
        return namespace(self._client, self._defaults)


class Resource(_Namespace):
    """Be the base of every sync resource."""

    _client: Client

    def __init__(self, client: Client, defaults: Args = NO_ARGS) -> None:
        self._client, self._defaults = client, defaults

    def _send(self, operation: Operation[T], args: Args, *path: object) -> T:
        return self._client._send(operation, args, path, self._defaults)

    # <paging>
    def _page(self, operation: Operation[T], args: Args, *path: object) -> Page[T]:
        return self._client._page(operation, args, path, self._defaults)

    # </paging>

    # <jobs>
    def _job(self, operation: Operation[T], args: Args, *path: object) -> WriteJob[T]:
        return self._client._job(operation, args, path, self._defaults)

    # </jobs>

    # <streams>
    def _bytes(self, operation: Operation[T], args: Args, *path: object) -> ByteStream:
        from .streams import ByteStream

        return ByteStream(self._client, operation, self._call(operation, args, path))

    def _call(self, operation: Operation[T], args: Args, path: Path) -> Call:
        return self._client._prepare(operation, args, path, self._defaults)

    # <events>
    def _events(
        self, operation: Operation[T], args: Args, *path: object
    ) -> EventStream[T]:
        from .events import EventStream

        return EventStream(self._client, operation, self._call(operation, args, path))

    def _lines(
        self, operation: Operation[T], args: Args, *path: object
    ) -> LineStream[T]:
        from .events import LineStream

        return LineStream(self._client, operation, self._call(operation, args, path))

    # </events>
    # </streams>


class AsyncResource(_Namespace):
    """Be the base of every async resource."""

    _client: AsyncClient

    def __init__(self, client: AsyncClient, defaults: Args = NO_ARGS) -> None:
        self._client, self._defaults = client, defaults

    async def _send(self, operation: Operation[T], args: Args, *path: object) -> T:
        return await self._client._send(operation, args, path, self._defaults)

    # <paging>
    def _page(self, operation: Operation[T], args: Args, *path: object) -> AsyncPage[T]:
        return self._client._page(operation, args, path, self._defaults)

    # </paging>

    # <jobs>
    async def _job(
        self, operation: Operation[T], args: Args, *path: object
    ) -> AsyncWriteJob[T]:
        return await self._client._job(operation, args, path, self._defaults)

    # </jobs>

    # <streams>
    def _bytes(
        self, operation: Operation[T], args: Args, *path: object
    ) -> AsyncByteStream:
        from .streams import AsyncByteStream

        call = self._call(operation, args, path)
        return AsyncByteStream(self._client, operation, call)

    def _call(self, operation: Operation[T], args: Args, path: Path) -> Call:
        return self._client._prepare(operation, args, path, self._defaults)

    # <events>
    def _events(
        self, operation: Operation[T], args: Args, *path: object
    ) -> AsyncEventStream[T]:
        from .events import AsyncEventStream

        call = self._call(operation, args, path)
        return AsyncEventStream(self._client, operation, call)

    def _lines(
        self, operation: Operation[T], args: Args, *path: object
    ) -> AsyncLineStream[T]:
        from .events import AsyncLineStream

        call = self._call(operation, args, path)
        return AsyncLineStream(self._client, operation, call)

    # </events>
    # </streams>
