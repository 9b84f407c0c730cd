"""Serve an engine over HTTP on loopback: starlette and uvicorn around it.

In come requests, out go the engine's answers; beside them the documents as they were read, and
`/_sandbox/` for faults, the sync and the clock.
"""

from __future__ import annotations

import json
import socket
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Annotated, Any

import uvicorn
from pydantic import Field, TypeAdapter, ValidationError
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.types import Receive, Scope, Send

HOST = "127.0.0.1"
_NAMES = [HOST, "localhost", "[::1]"]
_STRAIGHT = ("method", "path", "operation", "platform", "status", "verdict")
Note = Callable[[str], None]


class MovedClock:
    """The time of day, moved on by hand."""

    def __init__(self) -> None:
        self.ahead = 0.0

    def __call__(self) -> float:
        return time.time() + self.ahead


@dataclass
class Mock:
    """An engine with its documents by path; `note` is told a line per request."""

    engine: Any
    clock: MovedClock
    documents: Mapping[str, bytes]  # {"openapi.yaml": b"..."}
    note: Note

    def app(self) -> Starlette:
        """Return the application."""
        routes = [
            Mount("/_sandbox", routes=self._control()),
            Mount("/", app=self._api),
        ]
        guard = Middleware(TrustedHostMiddleware, allowed_hosts=_NAMES)
        return Starlette(routes=routes, middleware=[guard])

    def _control(self) -> list[Route]:
        return [
            Route("/faults", self._fail, methods=["POST"]),
            Route("/faults", self._recover, methods=["DELETE"]),
            Route("/sync", self._sync, methods=["POST"]),
            Route("/clock", self._advance, methods=["POST"]),
            Route("/requests", self._requests),
        ]

    async def _api(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request: for a document with it, for all else by the engine."""
        request = Request(scope, receive)
        name = scope["path"].removeprefix("/")
        if request.method == "GET" and name in self.documents:
            kind = "application/json" if name.endswith(".json") else "application/yaml"
            whole = Response(self.documents[name], media_type=kind)
            await whole(scope, receive, send)
            return
        module = sys.modules[type(self.engine).__module__]
        query = scope["query_string"].decode("latin-1")
        target = (
            scope.get("raw_path", scope["path"].encode())
            .decode("latin-1")
            .partition("?")[0]
        )
        told = module.Request.of(
            request.method,
            f"{target}?{query}" if query else target,
            dict(request.headers),
            await request.body(),
        )
        try:
            answer = self.engine.answer(told)
        except module.ConnectionCut:
            self._tell(told)
            await _cut(send)
            return
        except Exception as error:  # a fault of ours, or one that was asked for badly
            told.status, told.verdict = 500, f"the mock failed: {error!r}"
            self._tell(told)
            await JSONResponse({"message": told.verdict}, 500)(scope, receive, send)
            return
        self._tell(told)
        response = Response(answer.body, answer.status, answer.headers)
        await response(scope, receive, send)

    def _tell(self, told: Any) -> None:
        platform, status = told.platform or "-", told.status or "-"
        self.note(f"{told.method} {told.path} {platform} {status} {told.verdict}")

    async def _fail(self, request: Request) -> Response:
        """Let something go wrong; the body has the arguments of `Sandbox.fail`."""
        module = sys.modules[type(self.engine).__module__]
        try:
            self.engine.fail(_read(module.Fault, await request.body()))
        except (ValueError, LookupError) as error:
            return _refused(error)
        return Response(status_code=204)

    async def _recover(self, request: Request) -> Response:
        self.engine.faults.clear()
        return Response(status_code=204)

    async def _sync(self, request: Request) -> Response:
        self.engine.sync()
        return Response(status_code=204)

    async def _advance(self, request: Request) -> Response:
        """Move the clock on: `{"seconds": 60}`."""
        try:
            self.clock.ahead += _read(_Ahead, await request.body()).seconds
        except ValueError as error:
            return _refused(error)
        return Response(status_code=204)

    async def _requests(self, request: Request) -> Response:
        kept: Iterable[Any] = self.engine.requests
        rows = [{name: getattr(one, name) for name in _STRAIGHT} for one in kept]
        return JSONResponse(rows)


@dataclass
class _Ahead:
    seconds: Annotated[float, Field(ge=0, allow_inf_nan=False)]


def _read(kind: Any, body: bytes) -> Any:
    """Return a dataclass with what JSON says of it; raises ValueError for what it does not have."""
    adapter = TypeAdapter(kind)
    told = adapter.validate_json(body)
    known = [one.name for one in fields(kind)]
    if unknown := sorted(json.loads(body).keys() - set(known)):
        raise ValueError(f"{unknown[0]}: there is only {', '.join(known)}")
    return told


def _refused(error: Exception) -> Response:
    """Return what is wrong with a control, in a line."""
    text = str(error.args[0] if error.args else error)
    if isinstance(error, ValidationError):
        first = error.errors(include_url=False)[0]
        place = ".".join(map(str, first["loc"])) or "the body"
        text = f"{place}: {first['msg']}"
    return JSONResponse({"message": text}, 422)


async def _cut(send: Send) -> None:
    """End the connection before the answer is whole: more is announced than comes."""
    headers = [(b"content-length", b"1000000"), (b"connection", b"close")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": b"", "more_body": True})
    raise ConnectionAbortedError


def listening(port: int) -> socket.socket:
    """Return a socket on loopback; raises OSError where the port is taken."""
    return socket.create_server((HOST, port))


def serve(mock: Mock, bound: socket.socket) -> None:
    """Serve until a signal ends it."""
    config = uvicorn.Config(
        mock.app(),
        log_level="critical",
        access_log=False,
        lifespan="off",
        timeout_graceful_shutdown=3,
        server_header=False,
    )
    uvicorn.Server(config).run(sockets=[bound])
