"""What packages of the cases put on the wire: a server on loopback keeps every byte."""

from __future__ import annotations

import asyncio
import io
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.making import importing, make

CASES = Path(__file__).parents[1] / "cases"
Headers = dict[str, str]


@dataclass
class Server:
    """Keeps method, path, headers and body; answers with what is set."""

    status: int = 204
    kind: str = ""
    pieces: list[bytes] = field(default_factory=list)
    location: str = ""
    seen: list[tuple[str, str, Headers, bytes]] = field(default_factory=list)
    url: str = ""

    def answer(self, status: int, kind: str = "", *pieces: bytes) -> None:
        self.status, self.kind, self.pieces = status, kind, list(pieces)

    @property
    def sent(self) -> bytes:
        return self.seen[-1][3]

    @property
    def headers(self) -> Headers:
        return self.seen[-1][2]


@pytest.fixture
def server() -> Iterator[Server]:
    found = Server()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 5

        def handle_any(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", 0)))
            told = {name.lower(): value for name, value in self.headers.items()}
            found.seen.append((self.command, self.path, told, body))
            self.send_response(found.status)
            if found.location:
                self.send_header("Location", found.location)
            if found.status == 204:
                self.end_headers()
                return
            self.send_header("Content-Type", found.kind)
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            for piece in [*found.pieces, b""]:
                self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))

        do_GET = do_POST = handle_any

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    http.daemon_threads = True
    found.url = f"http://127.0.0.1:{http.server_port}"
    thread = threading.Thread(target=http.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield found
    http.shutdown()
    thread.join()
    http.server_close()


@pytest.fixture
def package(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[ModuleType]:
    name = request.param
    made = make(CASES / name / "openapi.yaml", name)
    with importing(made.write(tmp_path / name)) as module:
        yield module


def client_of(package: ModuleType, url: str, kind: str = "") -> Any:
    words = package.__name__.title().replace("_", "")
    return getattr(package, f"{kind}{words}")(base_url=url)


@pytest.mark.parametrize("package", ["operation_body_types"], indirect=True)
def test_bytes_arrive_as_they_are(
    package: ModuleType, server: Server, tmp_path: Path
) -> None:
    content = bytes(range(256))
    path = tmp_path / "a.bin"
    path.write_bytes(content)
    with client_of(package, server.url) as client:
        for body in (content, io.BytesIO(content), path):
            client.zips.create(body=body)
            assert server.sent == content
            assert server.headers["content-type"] == "application/zip"
            assert server.headers["content-length"] == "256"
        client.images.create(body=("a.png", content, "image/png"))
        assert (server.headers["content-type"], server.sent) == ("image/png", content)
        client.jsonl.create(body=b'{"a": 1}\n{"a": 2}\n')
        assert server.sent == b'{"a": 1}\n{"a": 2}\n'
        client.objects.create(body={"free": ["dict"]})
        assert server.sent == b'{"free":["dict"]}'


@pytest.mark.parametrize("package", ["operation_body_types"], indirect=True)
def test_parameters_of_media_types_arrive(package: ModuleType, server: Server) -> None:
    media = "application/vnd.api+json;version=1"
    server.answer(200, media, b'{"id": 1}')
    with client_of(package, server.url) as client:
        assert client.versions.create(a="x").id == 1
    assert server.headers["accept"] == server.headers["content-type"] == media


@pytest.mark.parametrize("package", ["operation_encoding"], indirect=True)
def test_parts_have_the_types_that_the_document_gives(
    package: ModuleType, server: Server
) -> None:
    with client_of(package, server.url) as client:
        client.uploads.create(picture=b"\x89PNG", meta={"a": 1})
        parts = server.sent.split(b"--" + server.headers["content-type"][30:].encode())
        picture = next(part for part in parts if b'"picture"' in part)
        meta = next(part for part in parts if b'"meta"' in part)
        assert b"\r\nContent-Type: image/png\r\n\r\n\x89PNG\r\n" in picture
        assert b'\r\nContent-Type: application/vnd.meta+json\r\n\r\n{"a": 1}' in meta
        client.search.get(q="a/b?c:d", other="a/b?c:d")
        assert server.seen[-1][1] == "/search?other=a%2Fb%3Fc%3Ad&q=a/b?c:d"


@pytest.mark.parametrize("package", ["operation_redirects"], indirect=True)
def test_a_redirect_that_is_the_answer_is_not_followed(
    package: ModuleType, server: Server
) -> None:
    server.location = "/files/r.mp3"
    server.answer(302, "text/plain")
    with client_of(package, server.url) as client:
        assert client.recordings.get("r") == f"{server.url}/files/r.mp3"
        assert client.logins.create() == f"{server.url}/files/r.mp3"

    async def main() -> str:
        async with client_of(package, server.url, "Async") as client:
            return str(await client.recordings.get("r"))

    assert asyncio.run(main()) == f"{server.url}/files/r.mp3"
    assert [one[1] for one in server.seen] == [
        "/recordings/r",
        "/logins",
        "/recordings/r",
    ]


@pytest.mark.parametrize("package", ["operation_streams"], indirect=True)
def test_streams_come_over_a_connection(
    package: ModuleType, server: Server, tmp_path: Path
) -> None:
    pieces = [b'data: {"n": ', b"1}\n", b'\ndata: {"n": 2}\r', b"\n\r\n"]

    async def main() -> list[int]:
        async with client_of(package, server.url, "Async") as client:
            file = client.files.get_stream("f")
            await file.to_file(tmp_path / "async.zip")
            server.answer(200, "text/event-stream", *pieces)
            return [event.data.n async for event in client.events.get()]

    with client_of(package, server.url) as client:
        server.answer(200, "text/event-stream", *pieces)
        assert [event.data.n for event in client.events.get()] == [1, 2]
        with client.events.get() as events:
            assert next(events).data.n == 1
        server.answer(200, "application/x-ndjson", b'{"n": 1}\n{"n"', b": 2}\n")
        assert [one.n for one in client.lines.get()] == [1, 2]
        server.answer(200, "application/zip", b"PK", b"\x03\x04")
        client.files.get_stream("f").to_file(tmp_path / "sync.zip")
        assert client.files.get("f") == b"PK\x03\x04"
    assert asyncio.run(main()) == [1, 2]
    for name in ("sync.zip", "async.zip"):
        assert (tmp_path / name).read_bytes() == b"PK\x03\x04"
