"""Answers that come piece by piece, and the first kind of them: files.

Nothing is sent before a stream is entered or read. `with` closes the connection at its
end; without it, reading to the end does.
"""

# pyright: reportPrivateUsage=false
# The modules of the runtime are one whole; what is private is private to the SDK.
from __future__ import annotations

import os
import sys
from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator
from contextlib import contextmanager, suppress
from os import PathLike
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from .errors import ConfigurationError, FieldIssue, ResponseDecodeError, SDKError
from .refusals import refusal
from .responses import note
from .secrecy import forget_locals

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from .attempts import Answered
    from .client import AsyncClient, Client
    from .core import Core
    from .encoding import Call
    from .operation import Operation

_TOO_LARGE = "too_large"


class Answer:
    """An answer that is being read, and what sync and async code share of that."""

    _core: Core

    def __init__(self, operation: Operation[Any], call: Call) -> None:
        self._operation, self._call = operation, call
        call.streamed = True
        self._answered: Answered | None = None
        self._spent = False

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._operation.label}>"

    @property
    def _sdk_response(self) -> object:
        return self._answered.info if self._answered else None

    def _begun(self, answered: Answered) -> Answered:
        """Keep the answer whose body is still to come."""
        self._answered = answered
        note(answered.info)
        return answered

    def _misfit(self, text: str, code: str) -> ResponseDecodeError:
        assert self._answered is not None
        label, info = self._call.shown, self._answered.info
        issue = FieldIssue("", text, code)
        return ResponseDecodeError(
            label, [issue], self._answered.response, info.request_id
        )

    def _too_large(self) -> ResponseDecodeError:
        text = f"is larger than {self._core._limit:,} bytes (`max_response_bytes`)"
        return self._misfit(text, _TOO_LARGE)

    def _broken(self, error: Exception) -> SDKError:
        """Return the error of an answer that did not come to its end."""
        assert self._answered is not None
        core, kept = self._core, self._answered.response.request
        wall = core._clock.wall()
        found = refusal(self._call, kept, error, core._settings, wall)
        assert found is not None  # an exception is no success
        return found

    def _refuse_spent(self) -> None:
        if self._spent:
            text = "has been read, or closed; call the method again"
            raise ConfigurationError(f"{self._call.shown}: the answer {text}")

    def _refuse_large(self, size: int) -> None:
        if self._core._limit is not None and size > self._core._limit:
            raise self._too_large()


class Streamed(Answer):
    """An answer that sync code reads."""

    def __init__(self, client: Client, operation: Operation[Any], call: Call) -> None:
        super().__init__(operation, call)
        self._client = self._core = client
        self._bytes = self._read()

    def __enter__(self) -> Self:
        self._open()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection, also before the end."""
        self._spent = True
        self._bytes.close()
        if self._answered is not None:
            self._answered.response.close()

    def _open(self) -> Answered:
        if self._answered is not None:
            return self._answered
        answered = self._client._perform(self._call)
        try:
            return self._begun(answered)
        except BaseException:
            answered.response.close()
            raise

    def _read(self) -> Generator[bytes]:
        response = self._open().response
        outer = sys.exception()
        try:
            yield from response.iter_bytes()
        except Exception as error:
            forget_locals(error, outer)
            raise self._broken(error) from error
        finally:
            self._spent = True
            response.close()


class AsyncStreamed(Answer):
    """An answer that async code reads."""

    def __init__(
        self, client: AsyncClient, operation: Operation[Any], call: Call
    ) -> None:
        super().__init__(operation, call)
        self._client = self._core = client
        self._bytes = self._read()

    async def __aenter__(self) -> Self:
        await self._open()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Close the connection, also before the end."""
        self._spent = True
        await self._bytes.aclose()
        if self._answered is not None:
            await self._answered.response.aclose()

    async def _open(self) -> Answered:
        if self._answered is not None:
            return self._answered
        answered = await self._client._perform(self._call)
        try:
            return self._begun(answered)
        except BaseException:
            await answered.response.aclose()
            raise

    async def _read(self) -> AsyncGenerator[bytes]:
        response = (await self._open()).response
        outer = sys.exception()
        try:
            async for piece in response.aiter_bytes():
                yield piece
        except Exception as error:
            forget_locals(error, outer)
            raise self._broken(error) from error
        finally:
            self._spent = True
            await response.aclose()


# --- files ----------------------------------------------------------------------------


class ByteStream(Streamed):
    """A file of the API. Read it whole, piece by piece, or into a file; once."""

    def __iter__(self) -> Iterator[bytes]:
        return self.iter_bytes()

    def iter_bytes(self) -> Iterator[bytes]:
        """Return the bytes as they come, however many there are."""
        self._refuse_spent()
        return self._bytes

    def read(self) -> bytes:
        """Return all bytes. Raises ResponseDecodeError beyond `max_response_bytes`."""
        self._refuse_spent()
        body = bytearray()
        with self:
            for piece in self._bytes:
                body += piece
                self._refuse_large(len(body))
        return bytes(body)

    def to_file(self, path: str | PathLike[str]) -> None:
        """Write all bytes to a file, which is there when it is whole."""
        self._refuse_spent()
        with self, _whole_file(path) as file:
            for piece in self._bytes:
                file.write(piece)


class AsyncByteStream(AsyncStreamed):
    """A file of the API, for async code; see `ByteStream`."""

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self.iter_bytes()

    def iter_bytes(self) -> AsyncIterator[bytes]:
        """Return the bytes as they come, however many there are."""
        self._refuse_spent()
        return self._bytes

    async def read(self) -> bytes:
        """Return all bytes. Raises ResponseDecodeError beyond `max_response_bytes`."""
        self._refuse_spent()
        body = bytearray()
        async with self:
            async for piece in self._bytes:
                body += piece
                self._refuse_large(len(body))
        return bytes(body)

    async def to_file(self, path: str | PathLike[str]) -> None:
        """Write all bytes to a file, which is there when it is whole."""
        self._refuse_spent()
        async with self:
            with _whole_file(path) as file:
                async for piece in self._bytes:
                    file.write(piece)


@contextmanager
def _whole_file(path: str | PathLike[str]) -> Generator[IO[bytes]]:
    """Open a file beside `path` that takes its place if nothing is raised."""
    place = Path(path)
    part = place.with_name(f".{place.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            yield file
        part.replace(place)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise
