"""The bases of rendered clients: they perform the steps that `core` computes, and own
the pool.

The two classes differ only in `await`; whatever does no I/O is in `core`.
"""

# pyright: reportPrivateUsage=false
# The modules of the runtime are one whole; what is private is private to the SDK.
from __future__ import annotations

import sys
from collections.abc import Collection, Mapping
from math import inf
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar

import httpx2

from .checks import DEFAULT_TIMEOUT, Timeout, checked_job, checked_scopes
from .core import NO_ARGS, Args, Core
from .errors import ConfigurationError
from .origins import origins
from .pool import Pool
from .receiving import (
    DEFAULT_MAX_RESPONSE_BYTES,
    checked_limit,
    receive,
    receive_async,
)
from .responses import note
from .secrecy import forget_locals
from .settings import NOTHING

if TYPE_CHECKING:
    from typing import Self

    from .attempts import Answered, Send
    from .encoding import Call
    from .jobs import AsyncWriteJob, WriteJob
    from .operation import Operation
    from .pages import AsyncPage, Page
    from .refusals import Outcome

T = TypeVar("T")


class Client(Core):
    """Call the API. Thread-safe; use it as a context manager, or `close()` it."""

    _pool: Pool[httpx2.Client]

    def __init__(
        self,
        *,
        credentials: Mapping[str, str | None],
        environment: str | None = None,
        base_url: str | None = None,
        timeout: Timeout = DEFAULT_TIMEOUT,
        max_retries: int = 2,
        http_client: httpx2.Client | None = None,
        default_headers: Mapping[str, str] | None = None,
        pace: bool = False,
        strict_responses: bool = False,
        max_response_bytes: int | None = DEFAULT_MAX_RESPONSE_BYTES,
        trusted_servers: Collection[str] = (),
        # <variables>
        variables: Mapping[str, str | None] = NOTHING,
        # </variables>
        # <tokens>
        scopes: Collection[str] = (),
        # </tokens>
    ) -> None:
        if isinstance(http_client, httpx2.AsyncClient):
            raise ConfigurationError("`http_client` should be an httpx2.Client")
        # <variables>
        self._variables = variables
        # </variables>
        # <tokens>
        self._scope = checked_scopes(scopes)
        # </tokens>
        self._set_up(
            credentials,
            environment,
            base_url,
            timeout,
            max_retries,
            default_headers,
            pace,
            strict_responses,
            http_client,
        )
        self._limit = checked_limit(max_response_bytes)
        self._trusted = origins(trusted_servers)
        self._pool = Pool(httpx2.Client, http_client)
        self._owns_pool = self._pool.owned

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections, unless they belong to `http_client` or another
        client.
        """
        if self._owns_pool:
            self._pool.own().close()

    def request(
        self,
        method: str,
        url: str,
        *,
        params: Mapping[str, Any] | None = None,
        json: object = ...,
        content: bytes | str | None = None,
        headers: Mapping[str, str] | None = None,
        timeout: Timeout | object = ...,
        max_retries: int | None = None,
    ) -> httpx2.Response:
        """Call a path that the SDK does not know, with the same auth, retries and
        errors.

        `url` begins with a slash and follows the base URL.
        """
        from .calling import raw_call

        options = _raw_options(headers, timeout, max_retries)
        call = raw_call(self, method, url, params or {}, json, content, options)
        answered = self._perform(call)
        note(answered.info)
        return answered.response

    # <jobs>
    def job(self, job_id: str) -> WriteJob[None]:
        """Return the job of an earlier write by its id, also one of another process."""
        from .jobs import WriteJob

        return WriteJob(self, checked_job(job_id), None)

    # </jobs>

    # <platforms>
    def platform(self, value: str) -> Any:
        """Return the client of a platform that is known only at run time."""
        return getattr(self, self._known_platform(value))

    # </platforms>

    # <platforms>
    def for_integration(self, integration_id: str) -> Any:
        """Return the client of an integration's platform, with its id filled in.

        The API is asked once for each integration.
        """
        from .integrations import asking, platform_in

        told = self._settings.integration or self._no_integration()
        if integration_id not in self._platform_of:
            asked = self._ask(asking(told.operation), (integration_id,))
            found = platform_in(self, told, *asked)
            self._platform_of[integration_id] = found
        platform = self._platform_of[integration_id]
        return self._scoped(platform, {told.argument: integration_id})

    # </platforms>

    # --- what resources call ----------------------------------------------------------

    def _send(
        self,
        operation: Operation[T],
        args: Args,
        path: tuple[object, ...] = (),
        defaults: Args = NO_ARGS,
    ) -> T:
        from .results import result_of

        call = self._prepare(operation, args, path, defaults)
        result: T = result_of(self, operation, self._perform(call))
        return result

    # <paging>
    def _page(
        self,
        operation: Operation[T],
        args: Args,
        path: tuple[object, ...] = (),
        defaults: Args = NO_ARGS,
    ) -> Page[T]:
        from .pages import Page

        return Page(self, operation, self._prepare(operation, args, path, defaults))

    # </paging>

    # <jobs>
    def _job(
        self,
        operation: Operation[T],
        args: Args,
        path: tuple[object, ...] = (),
        defaults: Args = NO_ARGS,
    ) -> WriteJob[T]:
        from .jobs import WriteJob
        from .results import job_of

        answered = self._perform(self._prepare(operation, args, path, defaults))
        id_, result = job_of(self, operation, answered)
        return WriteJob(
            self, id_, result, self._read_back(operation, args), answered.info
        )

    # </jobs>

    # --- performing -------------------------------------------------------------------

    def _ask(
        self, operation: Operation[Any], path: tuple[object, ...], end: float = inf
    ) -> tuple[Any, Answered]:
        """Call one of the API's own conventions; return the answer as plain JSON."""
        answered = self._perform(self._question(operation, path, end))
        return self._decoded(operation, answered).payload, answered

    def _perform(self, call: Call) -> Answered:
        steps = self._steps(call, self._pool.http())
        outcome: Outcome | None = None
        try:
            while True:
                step = steps.send(outcome)
                outcome = None
                if isinstance(step, float | int):
                    self._clock.sleep(step)
                else:
                    outcome = self._attempt(step)
                    del step  # or a traceback of what follows would show it
        except StopIteration as done:
            answered: Answered = done.value
            return answered

    def _attempt(self, step: Send) -> Outcome:
        auth = httpx2.USE_CLIENT_DEFAULT if step.home else None
        outer = sys.exception()
        try:
            response = self._pool.own().send(
                step.request, auth=auth, follow_redirects=False, stream=True
            )
            # <streams>
            if step.streamed and response.is_success:
                return response
            # </streams>
            return receive(response, self._limit, self._lateness(step.end))
        except BaseException as error:
            forget_locals(error, outer)
            if isinstance(error, Exception):
                return error  # whatever a transport raises, the rules are the same
            raise


class AsyncClient(Core):
    """Call the API. Task-safe; use it as an async context manager, or `await
    close()`.
    """

    _pool: Pool[httpx2.AsyncClient]

    def __init__(
        self,
        *,
        credentials: Mapping[str, str | None],
        environment: str | None = None,
        base_url: str | None = None,
        timeout: Timeout = DEFAULT_TIMEOUT,
        max_retries: int = 2,
        http_client: httpx2.AsyncClient | None = None,
        default_headers: Mapping[str, str] | None = None,
        pace: bool = False,
        strict_responses: bool = False,
        max_response_bytes: int | None = DEFAULT_MAX_RESPONSE_BYTES,
        trusted_servers: Collection[str] = (),
        # <variables>
        variables: Mapping[str, str | None] = NOTHING,
        # </variables>
        # <tokens>
        scopes: Collection[str] = (),
        # </tokens>
    ) -> None:
        if isinstance(http_client, httpx2.Client):
            raise ConfigurationError("`http_client` should be an httpx2.AsyncClient")
        # <variables>
        self._variables = variables
        # </variables>
        # <tokens>
        self._scope = checked_scopes(scopes)
        # </tokens>
        self._set_up(
            credentials,
            environment,
            base_url,
            timeout,
            max_retries,
            default_headers,
            pace,
            strict_responses,
            http_client,
        )
        self._limit = checked_limit(max_response_bytes)
        self._trusted = origins(trusted_servers)
        self._pool = Pool(httpx2.AsyncClient, http_client)
        self._owns_pool = self._pool.owned

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Close the connections, unless they belong to `http_client` or another
        client.
        """
        if self._owns_pool:
            await self._pool.own().aclose()

    async def request(
        self,
        method: str,
        url: str,
        *,
        params: Mapping[str, Any] | None = None,
        json: object = ...,
        content: bytes | str | None = None,
        headers: Mapping[str, str] | None = None,
        timeout: Timeout | object = ...,
        max_retries: int | None = None,
    ) -> httpx2.Response:
        """Call a path that the SDK does not know; see `Client.request`."""
        from .calling import raw_call

        options = _raw_options(headers, timeout, max_retries)
        call = raw_call(self, method, url, params or {}, json, content, options)
        answered = await self._perform(call)
        note(answered.info)
        return answered.response

    # <jobs>
    def job(self, job_id: str) -> AsyncWriteJob[None]:
        """Return the job of an earlier write by its id, also one of another process."""
        from .jobs import AsyncWriteJob

        return AsyncWriteJob(self, checked_job(job_id), None)

    # </jobs>

    # <platforms>
    def platform(self, value: str) -> Any:
        """Return the client of a platform that is known only at run time."""
        return getattr(self, self._known_platform(value))

    # </platforms>

    # <platforms>
    async def for_integration(self, integration_id: str) -> Any:
        """Return the client of an integration's platform; see
        `Client.for_integration`.
        """
        from .integrations import asking, platform_in

        told = self._settings.integration or self._no_integration()
        if integration_id not in self._platform_of:
            asked = self._ask(asking(told.operation), (integration_id,))
            found = platform_in(self, told, *await asked)
            self._platform_of[integration_id] = found
        platform = self._platform_of[integration_id]
        return self._scoped(platform, {told.argument: integration_id})

    # </platforms>

    # --- what resources call ----------------------------------------------------------

    async def _send(
        self,
        operation: Operation[T],
        args: Args,
        path: tuple[object, ...] = (),
        defaults: Args = NO_ARGS,
    ) -> T:
        from .results import result_of

        call = self._prepare(operation, args, path, defaults)
        result: T = result_of(self, operation, await self._perform(call))
        return result

    # <paging>
    def _page(
        self,
        operation: Operation[T],
        args: Args,
        path: tuple[object, ...] = (),
        defaults: Args = NO_ARGS,
    ) -> AsyncPage[T]:
        from .pages import AsyncPage

        return AsyncPage(
            self, operation, self._prepare(operation, args, path, defaults)
        )

    # </paging>

    # <jobs>
    async def _job(
        self,
        operation: Operation[T],
        args: Args,
        path: tuple[object, ...] = (),
        defaults: Args = NO_ARGS,
    ) -> AsyncWriteJob[T]:
        from .jobs import AsyncWriteJob
        from .results import job_of

        answered = await self._perform(self._prepare(operation, args, path, defaults))
        id_, result = job_of(self, operation, answered)
        read_back = self._read_back(operation, args)
        return AsyncWriteJob(self, id_, result, read_back, answered.info)

    # </jobs>

    # --- performing -------------------------------------------------------------------

    async def _ask(
        self, operation: Operation[Any], path: tuple[object, ...], end: float = inf
    ) -> tuple[Any, Answered]:
        """Call one of the API's own conventions; return the answer as plain JSON."""
        answered = await self._perform(self._question(operation, path, end))
        return self._decoded(operation, answered).payload, answered

    async def _perform(self, call: Call) -> Answered:
        steps = self._steps(call, self._pool.http_here())
        outcome: Outcome | None = None
        try:
            while True:
                step = steps.send(outcome)
                outcome = None
                if isinstance(step, float | int):
                    await self._clock.sleep_async(step)
                else:
                    outcome = await self._attempt(step)
                    del step  # or a traceback of what follows would show it
        except StopIteration as done:
            answered: Answered = done.value
            return answered

    async def _attempt(self, step: Send) -> Outcome:
        auth = httpx2.USE_CLIENT_DEFAULT if step.home else None
        outer = sys.exception()
        try:
            response = await self._pool.own().send(
                step.request, auth=auth, follow_redirects=False, stream=True
            )
            # <streams>
            if step.streamed and response.is_success:
                return response
            # </streams>
            late = self._lateness(step.end)
            return await receive_async(response, self._limit, late)
        except BaseException as error:
            forget_locals(error, outer)
            if isinstance(error, Exception):
                return error  # whatever a transport raises, the rules are the same
            raise


def _raw_options(
    headers: Mapping[str, str] | None,
    timeout: Timeout | object,
    max_retries: int | None,
) -> dict[str, Any]:
    options: dict[str, Any] = {"extra_headers": headers or {}}
    options["max_retries"] = max_retries
    return options if timeout is ... else {**options, "timeout": timeout}
