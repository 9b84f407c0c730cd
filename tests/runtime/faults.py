"""A real socket server on loopback that breaks in every way that networks do.

What happens to a request is decided by `decide(call, is_write)`; `seen` holds, for each call
(header `x-call`), what was done with every request that arrived for it.
"""

from __future__ import annotations

import contextlib
import json
import socket
import struct
import threading
from collections import defaultdict
from collections.abc import Callable

ROWS = [
    {
        "id": f"charge-{n}",
        "amount_in_cents": n,
        "integration_vendor": "ENTRATA",
        "created_at": "2026-03-01T09:30:00Z",
    }
    for n in range(20)
]
WHOLE = json.dumps({"results": ROWS, "meta": {"hasMore": False}}).encode()
DONE = json.dumps({"job_id": "job-1", "data": {"amount_in_cents": 5}}).encode()

ACTED = frozenset(
    {"ok", "stale", "cut_after", "half", "half_chunked", "half_unsized", "no_json"}
    | {"reset_after", "slow", "500", "503", "trickle"}
)
"""What is done to a write that the server has carried out."""

FAULTS = [
    "ok",
    "ok",
    "ok",
    "stale",
    "trickle",
    "cut_before",
    "reset_before",
    "cut_after",
    "reset_after",
    "half",
    "half_chunked",
    "half_unsized",
    "no_json",
    "400",
    "429",
    "429_after",
    "429_date",
    "500",
    "503",
    "408",
]


class Hangup(Exception):
    """The connection ends here."""


class FaultServer:
    """Serve on a free port until closed."""

    def __init__(self, decide: Callable[[str, bool], str]) -> None:
        self.decide = decide
        self.seen: dict[str, list[str]] = defaultdict(list)
        self.closing = threading.Event()
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.url = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        self.threads: list[threading.Thread] = []
        self.main = threading.Thread(target=self._accept, daemon=True)
        self.main.start()

    def __enter__(self) -> FaultServer:
        return self

    def __exit__(self, *_: object) -> None:
        self.closing.set()
        # Closing alone does not wake a thread that waits in accept().
        with contextlib.suppress(OSError):
            socket.create_connection(self.listener.getsockname()).close()
        self.main.join()
        self.listener.close()
        for thread in self.threads:
            thread.join()

    def _accept(self) -> None:
        while not self.closing.is_set():
            connection, _ = self.listener.accept()
            thread = threading.Thread(
                target=self._talk, args=(connection,), daemon=True
            )
            self.threads = [one for one in self.threads if one.is_alive()] + [thread]
            thread.start()

    def _talk(self, connection: socket.socket) -> None:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection.settimeout(0.2)
        with connection, contextlib.suppress(Hangup, OSError):
            while not self.closing.is_set():
                self._serve(connection)

    def _serve(self, connection: socket.socket) -> None:
        head, rest = self._head(connection)
        lines = head.decode("latin-1").split("\r\n")
        fields = dict(line.lower().split(": ", 1) for line in lines[1:] if line)
        writes = not lines[0].startswith("GET")
        call = fields.get("x-call", "")
        fault = self.decide(call, writes)
        self.seen[call].append(fault)
        if fault in ("cut_before", "reset_before"):
            self._hang_up(connection, reset=fault.startswith("reset"))
        length = int(fields.get("content-length", 0))
        while len(rest) < length:
            rest += self._received(connection)
        getattr(self, f"_{fault}", self._status)(connection, fault, writes)

    def _head(self, connection: socket.socket) -> tuple[bytes, bytes]:
        got = b""
        while b"\r\n\r\n" not in got:
            try:
                got += self._received(connection)
            except TimeoutError:
                if got or self.closing.is_set():
                    raise Hangup from None
        head, _, rest = got.partition(b"\r\n\r\n")
        return head, rest

    def _received(self, connection: socket.socket) -> bytes:
        got = connection.recv(65536)
        if not got:
            raise Hangup
        return got

    def _hang_up(self, connection: socket.socket, reset: bool = False) -> None:
        if reset:  # RST instead of FIN
            linger = struct.pack("ii", 1, 0)
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        raise Hangup

    # --- what can be done with a request ----------------------------------------------------

    def _answer(
        self, connection: socket.socket, status: str, body: bytes, *extra: str
    ) -> None:
        lines = [f"HTTP/1.1 {status}", f"content-length: {len(body)}", *extra]
        connection.sendall("\r\n".join([*lines, "", ""]).encode() + body)

    def _ok(self, connection: socket.socket, _: str, writes: bool) -> None:
        self._answer(connection, "200 OK", DONE if writes else WHOLE)

    def _stale(self, connection: socket.socket, fault: str, writes: bool) -> None:
        self._ok(connection, fault, writes)
        self._hang_up(connection)

    def _trickle(self, connection: socket.socket, _: str, writes: bool) -> None:
        body = DONE if writes else WHOLE
        connection.sendall(
            f"HTTP/1.1 200 OK\r\ncontent-length: {len(body)}\r\n".encode()
        )
        for part in (b"\r", b"\n", body[:7], body[7:]):
            connection.sendall(part)

    def _cut_after(self, connection: socket.socket, fault: str, _: bool) -> None:
        self._hang_up(connection, reset=fault.startswith("reset"))

    _reset_after = _cut_after

    def _half(self, connection: socket.socket, _: str, writes: bool) -> None:
        body = DONE if writes else WHOLE
        head = f"HTTP/1.1 200 OK\r\ncontent-length: {len(body)}\r\n\r\n".encode()
        connection.sendall(head + body[: len(body) // 2])
        self._hang_up(connection)

    def _half_chunked(self, connection: socket.socket, _: str, writes: bool) -> None:
        part = (DONE if writes else WHOLE)[:20]
        head = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"
        connection.sendall(head + b"%x\r\n" % len(part) + part + b"\r\n")
        self._hang_up(connection)

    def _half_unsized(self, connection: socket.socket, _: str, writes: bool) -> None:
        body = DONE if writes else WHOLE
        head = b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n"
        connection.sendall(head + body[: len(body) // 2])
        self._hang_up(connection)

    def _no_json(self, connection: socket.socket, _: str, __: bool) -> None:
        self._answer(connection, "200 OK", b"<html>all is well</html>")

    def _slow(self, connection: socket.socket, _: str, __: bool) -> None:
        with contextlib.suppress(TimeoutError):  # until the client gives up
            while not self.closing.is_set() and connection.recv(1):
                pass
        self._hang_up(connection)

    def _status(self, connection: socket.socket, fault: str, _: bool) -> None:
        status, _, how = fault.partition("_")
        extra = {
            "after": ["retry-after: 3"],
            "date": ["retry-after: Wed, 21 Oct 2015 07:28:00 GMT"],
        }.get(how, [])
        self._answer(connection, f"{status} X", b'{"error": {"code": "x"}}', *extra)
