"""The HTTP client under an SDK client: shared by its copies, never by two processes or
two event loops.

A connection that both sides of a fork use gives one the answer that was meant for the
other. `renewed_in_children` makes such things anew in the child.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from threading import Lock
from typing import Any, Generic, Protocol, TypeVar
from weakref import WeakSet

import httpx2

from .errors import ConfigurationError

_FRAMING = (b"host", b"content-length", b"transfer-encoding")
_WITH_BODY = frozenset({"POST", "PUT", "PATCH", "QUERY"})


class Renewable(Protocol):
    """Something that a process must not have in common with the one it came from."""

    def after_fork(self) -> None:
        """Start anew, in the child."""


_RENEWED: WeakSet[Renewable] = WeakSet()
H = TypeVar("H", bound=httpx2.Client | httpx2.AsyncClient)


def renewed_in_children(thing: Renewable) -> None:
    """Have `thing.after_fork()` called in every process that is forked from here."""
    _RENEWED.add(thing)


def _renew() -> None:
    for thing in list(_RENEWED):
        thing.after_fork()


if hasattr(os, "register_at_fork"):  # not on Windows, which does not fork
    os.register_at_fork(after_in_child=_renew)


class Pool(Generic[H]):
    """An HTTP client, made when it is needed or given by the user (`given`)."""

    def __init__(self, make: Callable[[], H], given: H | None) -> None:
        self._make = make
        self._http = given or make()
        self.owned = given is None
        self._used = self._foreign = False
        self._loop: object = None
        self._lock = Lock()
        renewed_in_children(self)

    def after_fork(self) -> None:
        """Leave the connections to the parent; nothing is sent over them, not even an
        end.
        """
        self._lock, self._loop = Lock(), None
        self._foreign = self._foreign or self._used
        self._used = False

    def http(self) -> H:
        """Return the HTTP client. Raises ConfigurationError if it must not be used."""
        if self._http.is_closed:
            raise ConfigurationError("the client is closed")
        if self._foreign:
            self._start_anew()
        self._used = True
        return self._http

    def http_here(self) -> H:
        """Do the same in a coroutine, for the event loop that it runs in."""
        loop = _running_loop()
        if self._loop not in (None, loop):
            raise ConfigurationError(
                "nothing was sent: this client belongs to another event loop, with its"
                " connections. Make one client per asyncio.run(), inside of it"
            )
        http = self.http()
        self._loop = loop
        return http

    def building(self, http: H) -> Callable[..., httpx2.Request]:
        """Return what builds a request that takes along what the HTTP client has.

        One of our own has nothing but usual headers and the cookies that it got; to
        merge them by ourselves takes a third of the time.
        """
        if not self.owned:
            return http.build_request
        return partial(_built, http.headers.raw, http.cookies)

    def own(self) -> H:
        """Return the HTTP client that this process may close."""
        if self._foreign and self.owned:
            self._start_anew()
        return self._http

    def _start_anew(self) -> None:
        if not self.owned:
            raise ConfigurationError(
                "nothing was sent: `http_client` was used before this process was"
                " forked, and its connections belong to the parent process. Make the"
                " client after the fork, or leave `http_client` out"
            )
        with self._lock:
            if self._foreign:
                self._http, self._foreign = self._make(), False


def _built(
    usual: list[tuple[bytes, bytes]],
    jar: httpx2.Cookies,
    method: str,
    url: str | httpx2.URL,
    *,
    headers: list[tuple[bytes, bytes]],
    cookies: Mapping[str, str] | None,
    content: bytes | None,
    files: Any,
    timeout: Any,
) -> httpx2.Request:
    if cookies:
        jar = httpx2.Cookies(jar)
        jar.update(dict(cookies))
    own = {name.lower() for name, _ in headers}
    parts = [*(pair for pair in usual if pair[0].lower() not in own), *headers]
    rest: dict[str, Any] = {"content": content, "files": files}
    if isinstance(url, str):
        url = _parsed(url)
    if not files and own.isdisjoint(_FRAMING):
        parts += _framing(method, url, content)
        rest = {"stream": httpx2.ByteStream(content or b"")}
    extensions = {"timeout": httpx2.Timeout(timeout).as_dict()}
    request = httpx2.Request(
        method, url, headers=parts, cookies=jar, extensions=extensions, **rest
    )
    if not files:
        request.read()
    return request


def _framing(
    method: str, url: httpx2.URL, content: bytes | None
) -> list[tuple[bytes, bytes]]:
    """Return what httpx2 adds to the headers of a request, without having it look at
    all of them again and again.
    """
    host = [(b"Host", url.netloc)]
    if not content and method not in _WITH_BODY:
        return host
    return [*host, (b"Content-Length", b"%d" % len(content or b""))]


@lru_cache(maxsize=256)
def _parsed(url: str) -> httpx2.URL:
    return httpx2.URL(url)


def _running_loop() -> object:
    """Return what stands for the running event loop, of asyncio or of trio."""
    import asyncio

    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        trio = sys.modules.get("trio")
        return trio and trio.lowlevel.current_trio_token()
