"""Methods of the client itself: what an API does to nothing in particular, over loopback."""

from __future__ import annotations

import asyncio
import inspect
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from sdkgen.cli import run
from sdkgen.compare import compare
from sdkgen.interpret import Lock
from sdkgen.model import ir
from sdkgen.problems import SpecError
from tests.making import choices_of, importing, make, modelled

CASE = Path(__file__).parent / "cases/names_client_methods/openapi.yaml"
NOTES = [{"id": at, "text": f"note {at}"} for at in range(5)]


class Handler(BaseHTTPRequestHandler):
    """Sends a note back with an id, gives notes by twos, and keeps what is asked."""

    protocol_version = "HTTP/1.1"
    seen: list[tuple[str, Any]]

    def do_POST(self) -> None:
        """Do what the path says."""
        text = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        asked = json.loads(text) if text[:1] == b"{" else text
        self.seen.append((self.path, asked))
        match self.path:
            case "/sendNote":
                self._answer({"id": 7, "text": asked["text"]})
            case "/getNotes":
                at = asked.get("offset", 0)
                found = NOTES[at : at + asked["limit"]]
                self._answer({"notes": found, "total_count": len(NOTES)})
            case _:
                self.send_response(204)
                self.end_headers()

    def _answer(self, value: Any) -> None:
        content = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@contextmanager
def serving() -> Iterator[tuple[str, list[tuple[str, Any]]]]:
    """Run a server; yield its address and what it was asked."""
    handler = type("Own", (Handler,), {"seen": []})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", handler.seen
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def notes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("methods") / "notes"
    with importing(make(CASE, "notes").write(folder)) as module:
        yield module


EXPECTED = [
    ("/sendNote", {"text": "hi"}),
    *(("/getNotes", {"limit": 2, "offset": at}) for at in (0, 2, 4)),
    ("/close", b""),
    ("/photos.sendPhoto", b""),
]


def plain(seen: list[tuple[str, Any]]) -> list[tuple[str, Any]]:
    """Return what was asked; the first page may be asked for without its place."""
    at_first = {"/getNotes": {"offset": 0}}
    return [
        (
            path,
            {**at_first.get(path, {}), **asked} if isinstance(asked, dict) else asked,
        )
        for path, asked in seen
    ]


def test_the_client_does_them_and_its_own_methods_stay(notes: ModuleType) -> None:
    with serving() as (url, seen), notes.Notes(base_url=url) as client:
        assert client.send_note(text="hi").id == 7
        assert [one.text for one in client.get_notes()] == [n["text"] for n in NOTES]
        client.with_options(timeout=9).close_()
        client.photos.send_photo()
        with pytest.raises(notes.errors.RequestValidationError, match="text"):
            client.send_note()
        with pytest.raises(AttributeError):
            client.send_nothing()
    assert plain(seen) == EXPECTED


def test_the_asynchronous_client_does_the_same(notes: ModuleType) -> None:
    async def calls(url: str) -> None:
        async with notes.AsyncNotes(base_url=url) as client:
            assert (await client.send_note(text="hi")).id == 7
            found = [one.text async for one in client.get_notes()]
            assert found == [n["text"] for n in NOTES]
            await client.close_()
            await client.photos.send_photo()

    with serving() as (url, seen):
        asyncio.run(calls(url))
    assert plain(seen) == EXPECTED


def test_the_page_of_all_methods_has_them_first(notes: ModuleType) -> None:
    text = (Path(str(notes.__file__)).parent / "api.md").read_text("utf-8")
    assert text.count("## client\n") == 1
    assert "- `client.send_note(*, text, [color])`\n  → `Note`\n" in text
    assert text.index("`client.close_()`") < text.index("### client.photos")


def test_help_and_signatures_tell_the_arguments(notes: ModuleType) -> None:
    for kind in (notes.Notes, notes.AsyncNotes):
        told = inspect.signature(kind.send_note)
        assert {"text", "color", "timeout"} <= told.parameters.keys()
        assert "Send a note." in (kind.send_note.__doc__ or "")


def test_inspect_tells_them_without_a_resource(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["inspect", str(CASE)]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {"send_note", "close_", "photos.send_photo"} <= found["families"].keys()
    own = [o for o in found["operations"] if o["path"] == "/sendNote"]
    assert [(o["resource"], o["action"]) for o in own] == [("", "send_note")]


def test_the_sandbox_answers_them(tmp_path: Path) -> None:
    out = tmp_path / "sdk.yaml"
    out.write_text("testing: true\n")
    argv = ["generate", str(CASE), "--config", str(out), "--package", "noted"]
    assert run([*argv, "--out", str(tmp_path)]) == 0
    with importing(tmp_path / "noted") as module:
        box = import_module(f"{module.__name__}.testing").Sandbox()
        client = box.client()
        assert client.send_note(text="hi").id is not None
        client.close_()
        assert len(box.calls("send_note")) == 1


# --- over releases ------------------------------------------------------------------------------


def called(api: ir.Api) -> dict[str, str]:
    return {o.path: ".".join((*o.resource, o.action)) for o in api.operations}


def document(*paths: str, method: str = "post") -> dict[str, Any]:
    nothing = {method: {"responses": {"204": {"description": "nothing"}}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Notes", "version": "1"},
        "paths": dict.fromkeys(paths, nothing),
    }


def test_the_lock_keeps_them_and_what_was_released_otherwise() -> None:
    choices = choices_of("notes")
    paths = ("/sendNote", "/sendPhoto")
    _, lock, _ = modelled(document(*paths), choices)
    lock = Lock.parse(lock.text())
    assert {name.dotted for name in lock.operations.values()} == {
        "send_note",
        "send_photo",
    }
    # no API of calls any more: the old ones stay, the new ones are named by their paths
    later = document(*paths)
    later["paths"] |= document(*(f"/a{at}" for at in range(9)), method="get")["paths"]
    api, again, _ = modelled(later, choices, lock)
    assert again.operations.items() >= lock.operations.items()
    assert called(api)["/a1"] == "a1.get"

    older = Lock.parse("operations:\n  root.send_note  #/paths/~1sendNote/post\n")
    api, again, _ = modelled(document(*paths), choices, older)
    assert called(api) == {"/sendNote": "root.send_note", "/sendPhoto": "send_photo"}


def test_one_that_is_given_up_works_for_one_more_release(tmp_path: Path) -> None:
    before, lock, _ = modelled(document("/sendNote", "/sendPhoto"), choices_of("notes"))
    config = tmp_path / "sdk.yaml"
    config.write_text("names: {operations: {POST /sendNote: notes.send}}")
    own = choices_of("notes", config)
    after, again, _ = modelled(document("/sendNote", "/sendPhoto"), own, lock)
    assert called(after)["/sendNote"] == "notes.send"
    assert [(old.module, old.name) for old in after.old_names] == [("", "send_note")]
    assert Lock.parse(again.text()) == again
    assert {c.change for c in compare(before, after).changes} >= {"operation-renamed"}


@pytest.mark.parametrize(
    "line", ["close  #/paths/~1close/post", "_a  #/paths/~1a/post"]
)
def test_a_lock_hides_nothing_of_the_client(line: str) -> None:
    with pytest.raises(SpecError):
        Lock.parse(f"operations:\n  {line}\n")


def test_a_clash_is_resolved_and_what_stands_above_others_is_a_resource() -> None:
    root = document("/close", "/sendNote", "/token", "/token/revoke", "/with_options")
    api, _, _ = modelled(root, choices_of("notes"))
    assert called(api) == {
        "/close": "close_",
        "/sendNote": "send_note",
        "/token": "token.create",
        "/token/revoke": "token.revoke",
        "/with_options": "with_options_",
    }
