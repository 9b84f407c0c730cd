"""An API on loopback that answers as a script says; it remembers who asked what."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import MappingProxyType
from typing import Any, NamedTuple


class Asked(NamedTuple):
    """A request as it arrived, and the connection that brought it."""

    method: str
    path: str
    connection: int
    content: bytes = b""


class Answer(NamedTuple):
    """What the API answers; `body` that is no bytes is sent as JSON.

    `CUT` ends the connection instead, `HANG` lets the client wait until it gives up,
    `HALF` promises a longer body than it sends.
    """

    status: int = 200
    body: Any = b""
    headers: Mapping[str, str] = MappingProxyType({})


CUT, HANG, HALF = -1, -2, -3


class Loopback:
    """Serve on a free port until the block ends."""

    def __init__(self, answer: Callable[[Asked], Answer]) -> None:
        self.answer, self.asked = answer, list[Asked]()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            timeout = 5

            def handle_any(self) -> None:
                content = self.rfile.read(int(self.headers.get("content-length", 0)))
                asked = Asked(self.command, self.path, self.client_address[1], content)
                outer.asked.append(asked)
                status, body, headers = outer.answer(asked)
                content = body if isinstance(body, bytes) else json.dumps(body).encode()
                self.close_connection = status < 0
                if status == HANG:
                    self.rfile.read(1)
                elif status == HALF:
                    whole = self._whole(200, content, headers)
                    self.wfile.write(whole[: -len(content) // 2])
                elif status != CUT:
                    self.wfile.write(self._whole(status, content, headers))

            def _whole(
                self, status: int, content: bytes, headers: Mapping[str, str]
            ) -> bytes:
                own = {"content-type": "application/json", **headers}
                length = [] if status == 204 else [f"content-length: {len(content)}"]
                lines = [f"HTTP/1.1 {status} {self.responses[status][0]}", *length]
                lines += [f"{name}: {value}" for name, value in own.items()]
                return "\r\n".join([*lines, "", ""]).encode() + content

            do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = handle_any

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        self.thread = threading.Thread(
            target=self.server.serve_forever, args=(0.01,), daemon=True
        )

    def __enter__(self) -> Loopback:
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()
