"""Answer on loopback, in a process of its own: what it costs is not what a client costs.

`python server.py` reads two bodies in JSON from standard input, one for every GET and one for every
POST, and prints its port.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from types import TracebackType

HEAD = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n"


class Answering(asyncio.Protocol):
    """Answer what comes over one connection, one request after the other."""

    def __init__(self, answers: dict[bytes, bytes]) -> None:
        self.answers = answers
        self.came = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the way back."""
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        """Answer where a request is whole."""
        self.came += data
        head, end, body = self.came.partition(b"\r\n\r\n")
        _, told, length = head.lower().partition(b"content-length:")
        if end and len(body) >= (int(length.split()[0]) if told else 0):
            self.transport.write(self.answers[head.split()[0]])
            self.came = b""


async def serve(get: str, post: str) -> None:
    """Serve until the process is ended."""
    answers = {
        method: HEAD.format(len(body.encode())).encode() + body.encode()
        for method, body in ((b"GET", get), (b"POST", post))
    }
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Answering(answers), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


class serving:
    """Serve as long as the block lasts; its value is the URL."""

    def __init__(self, get: str, post: str = "") -> None:
        self.bodies = json.dumps([get, post])

    def __enter__(self) -> str:
        self.process = subprocess.Popen(
            [sys.executable, __file__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdin and self.process.stdout
        self.process.stdin.write(self.bodies)
        self.process.stdin.close()
        return f"http://127.0.0.1:{int(self.process.stdout.readline())}"

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.process.terminate()
        self.process.wait()


if __name__ == "__main__":
    asyncio.run(serve(*json.load(sys.stdin)))
