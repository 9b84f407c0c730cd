"""Forms, files and answers in pieces: taken, checked and given as the document says.

Each through the transport of `testing` and over HTTP, with a client of either kind; what is wrong
is sent by hand, for the SDK would not send it.
"""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

from sdkgen.cli import run
from tests.making import importing
from tests.sandbox.running import mocking

SPEC = Path(__file__).parent / "files.yaml"
CONTENT = bytes(range(256)) * 3 + b"\r\n--boundary\r\n\r\n--"
PDF = "application/pdf"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """Return the SDK of the document, with its sandbox."""
    folder = tmp_path_factory.mktemp("files")
    (folder / "sdk.yaml").write_text("testing: true\nclient: Files\n")
    options = (
        "--package",
        "files_sdk",
        "--config",
        folder / "sdk.yaml",
        "--out",
        folder,
    )
    assert run(["generate", "--spec", *map(str, (SPEC, *options)), "-q"]) == 0
    with importing(folder / "files_sdk") as package:
        yield package


@dataclass
class Way:
    """A client of one kind, and a way to send by hand to where it leads."""

    client: Any
    http: httpx2.Client
    runner: asyncio.Runner

    def __call__(self, call: Callable[[Any], Any]) -> Any:
        """Return what a call gives, a stream as a list."""
        result = call(self.client)
        if inspect.isawaitable(result):
            return self.runner.run(_awaited(result))
        if hasattr(result, "__aiter__"):
            return self.runner.run(_listed(result))
        return list(result) if hasattr(result, "__next__") else result


async def _awaited(result: Any) -> Any:
    return await result


async def _listed(result: Any) -> list[Any]:
    return [one async for one in result]


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with mocking(SPEC) as running:
        yield running.url


@pytest.fixture(params=["sandbox", "sandbox, async", "http", "http, async"])
def way(request: pytest.FixtureRequest, files: ModuleType, url: str) -> Iterator[Way]:
    over, _, kind = str(request.param).partition(", ")
    with asyncio.Runner() as runner:
        if over == "sandbox":
            sandbox = files.testing.Sandbox()
            make = sandbox.async_client if kind else sandbox.client
            client = make(strict_responses=True)
            base, transport = "https://files.example", sandbox.transport
        else:
            make = files.AsyncFiles if kind else files.Files
            client = make(base_url=url, strict_responses=True)
            base, transport = url, None
        with httpx2.Client(base_url=base, transport=transport) as http:
            yield Way(client, http, runner)
        closed = client.close()
        if kind:
            runner.run(_awaited(closed))


def test_a_file_is_kept_with_its_record_and_given_back(way: Way) -> None:
    made = way(
        lambda client: client.documents.create(
            title="Lease",
            pages=3,
            tags=["lease", "photo"],
            about={"by": "me"},
            file=('a "lease".pdf', CONTENT),
        )
    )
    assert (made.title, made.pages, made.tags) == ("Lease", 3, ["lease", "photo"])
    content = way(lambda client: client.documents.content.get(made.id))
    assert content == CONTENT
    way(lambda client: client.documents.content.update(made.id, body=b"new"))
    assert way(lambda client: client.documents.content.get(made.id)) == b"new"
    asked = way.http.get(f"/documents/{made.id}/content")
    assert (asked.headers["content-type"], asked.content) == (PDF, b"new")
    assert way.http.get("/documents/none/content").status_code == 404


def test_what_nobody_sent_is_made_up(way: Way) -> None:
    assert way(lambda client: client.documents.content.get("documents-1"))


def test_texts_of_a_form_are_of_their_types(way: Way) -> None:
    given = {"user": "5", "days": 3, "keep": True, "scopes": ["read", "write"]}
    made = way(lambda client: client.logins.create(**given, limits={"from_": 2}))
    assert made.model_dump() == given


def test_answers_come_in_pieces(way: Way) -> None:
    found = way(lambda client: client.events.get())
    assert len(found) == 2 and {one.data.kind for one in found} <= {"moved", "paid"}
    assert [one.id for one in way(lambda client: client.export.get())]


def test_an_answer_comes_whole_or_in_pieces_as_it_is_asked_for(way: Way) -> None:
    assert way(lambda client: client.questions.create(text="why")).kind
    pieces = way(lambda client: client.questions.create_stream(text="why"))
    assert [one.data.kind for one in pieces]


LOGIN = {"user": "me", "days": "3"}
DOCUMENT = {"title": (None, "Lease"), "file": ("a.pdf", b"x", PDF)}


@pytest.mark.parametrize(
    ("path", "body", "place"),
    [
        ("/logins", {"data": {"user": "me"}}, ["days"]),
        ("/logins", {"data": {**LOGIN, "days": "31"}}, ["days"]),
        ("/logins", {"data": {**LOGIN, "days": "soon"}}, ["days"]),
        ("/logins", {"data": {**LOGIN, "keep": "perhaps"}}, ["keep"]),
        ("/logins", {"data": {**LOGIN, "limits[from]": "x"}}, ["limits", "from"]),
        ("/logins", {"data": {**LOGIN, "colour": "red"}}, ["colour"]),
        ("/documents", {"files": {"title": (None, "Lease")}}, ["file"]),
        ("/documents", {"files": {**DOCUMENT, "title": (None, "x" * 21)}}, ["title"]),
        ("/documents", {"files": {**DOCUMENT, "pages": (None, "0")}}, ["pages"]),
        ("/documents", {"files": {**DOCUMENT, "tags": (None, "other")}}, ["tags", 0]),
        ("/documents", {"files": {**DOCUMENT, "about": (None, "{}")}}, ["about", "by"]),
        (
            "/documents",
            {"files": {**DOCUMENT, "file": ("a.txt", b"x", "text/plain")}},
            ["file"],
        ),
    ],
)
def test_what_does_not_fit_is_told_with_its_place(
    way: Way, path: str, body: dict[str, Any], place: list[str | int]
) -> None:
    answer = way.http.post(path, **body)
    assert answer.status_code == 422, answer.text
    (issue,) = answer.json()["error"]["details"]["issues"]
    assert issue["path"] == place


def test_a_body_of_another_type_is_refused(way: Way) -> None:
    assert way.http.post("/logins", json=LOGIN).status_code == 415
    broken = {"content-type": "multipart/form-data"}  # without a boundary
    answer = way.http.post("/documents", content=b"--x\r\n", headers=broken)
    assert answer.status_code == 422


def test_what_was_sent_can_be_asserted(files: ModuleType) -> None:
    sandbox = files.testing.Sandbox()
    with sandbox.client() as client:
        client.documents.create(title="Lease", file=("a.pdf", CONTENT))
        client.logins.create(user="me", days=3)
    document, login = sandbox.requests
    assert document.json == {"title": "Lease"}
    (sent,) = document.files
    assert (sent.field, sent.name, sent.media) == ("file", "a.pdf", PDF)
    assert sent.content == CONTENT
    assert (login.json, login.files) == ({"user": "me", "days": 3}, [])


def test_a_list_tells_what_it_is_not_filtered_by(files: ModuleType) -> None:
    sandbox = files.testing.Sandbox()
    with httpx2.Client(
        base_url="https://files.example", transport=sandbox.transport
    ) as http:
        asked = {"title": "Lease", "created_after": "2026-01-01"}
        answer = http.get("/documents", params=asked)
        assert answer.json() == []
        assert answer.headers["x-sandbox-not-filtered"] == "created_after"
        assert "x-sandbox-not-filtered" not in http.get("/documents").headers
    assert sandbox.requests[0].verdict == "ok, not filtered by created_after"
