"""Lists against a server that pages as its document says: every record once, in every way to page.

What is expected comes from the server's own list, never from what the generator found.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from functools import reduce
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from sdkgen.model import ir
from tests.making import Made, importing, make
from tests.paging.server import TOKEN, Api, serving

DOCUMENT = Path(__file__).parent / "lists.yaml"
ITEMS = yaml.safe_load(DOCUMENT.read_text())["paths"]
LISTS = {  # style, key and where the records are, by path
    "/offsets": ("offset", "offset", "data"),
    "/skips": ("offset", "$skip", ""),
    "/members": ("offset", "startIndex", "Resources"),
    "/envelopes": ("offset", "start_position", "envelopes"),
    "/servers": ("page", "page", "servers"),
    "/numbers": ("page", "page[number]", "data"),
    "/zeros": ("page", "page", "content"),
    "/bare": ("page", "page", ""),
    "/hal": ("page", "page", "items"),
    "/hidden": ("page", "page", ""),
    "/linked": ("cursor", "after", ""),
    "/cursors": ("cursor", "cursor", "data"),
    "/files": ("cursor", "pageToken", "files"),
    "/nested": ("cursor", "after", "artists.items"),
    "/halves": ("cursor", "PageToken", "things"),
    "/last": ("last", "starting_after", "data"),
    "/named": ("last", "after", "data"),
    "/urls": ("url", "", "results"),
    "/things/search": ("cursor", "cursor", "results"),
    "/things/list": ("offset", "options.offset", "things"),
    "/said": ("page", "page", ""),
    "/rows/list": ("offset", "offset", "rows"),
    "/stories/list": ("cursor", "cursor", "stories"),
}
NO_LISTS = {
    "/things": "",
    "/things/{id}": "holds no list",
    "/changes": "several arrays",
    "/unasked": "",
    "/backwards": "nothing in the answer tells",
    "/updates/get": "nothing in the answer tells",
    "/marks/list": "nothing in the answer tells",
}
LIMITED = ["/offsets", "/linked", "/cursors", "/files", "/nested", "/last", "/named"]
LIMITED += ["/urls", "/halves", "/things/search", "/hal", "/said", "/rows/list"]


@pytest.fixture(scope="module")
def made() -> Made:
    return make(DOCUMENT, "paged")


@pytest.fixture(scope="module")
def package(
    made: Made, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[ModuleType]:
    folder = made.write(tmp_path_factory.mktemp("paging") / "paged")
    with importing(folder) as module:
        yield module


@pytest.fixture(scope="module")
def served() -> Iterator[Api]:
    api = Api()
    with serving(api):
        yield api


@pytest.fixture
def api(served: Api) -> Api:
    served.begin()
    return served


@pytest.fixture(scope="module")
def client(package: ModuleType, served: Api) -> Iterator[Any]:
    options = {"token": TOKEN, "base_url": served.url, "max_retries": 0}
    with package.Paged(**options) as client:
        yield client


def operation(made: Made, path: str) -> ir.Operation:
    return next(one for one in made.api.operations if one.path == path)


def called(client: Any, one: ir.Operation, **arguments: Any) -> Any:
    owner = reduce(getattr, one.resource, client)
    return getattr(owner, one.action)(**arguments)


def numbers(records: Any) -> list[Any]:
    return [record.number for record in records]


def test_every_path_of_the_document_is_looked_at() -> None:
    assert set(ITEMS) == {*LISTS, *NO_LISTS}


@pytest.mark.parametrize("path", LISTS)
def test_a_list_is_found_by_both_sides(made: Made, path: str) -> None:
    one = operation(made, path)
    paging = one.payload.paging
    assert paging is not None, one.payload.unpaged
    assert (paging.style, paging.key, ".".join(one.payload.path)) == LISTS[path]
    assert one.action == "list" or one.method == "POST"
    assert len(one.payload.evidence) == 3
    assert one.reads == (one.method == "POST")


@pytest.mark.parametrize("path", NO_LISTS)
def test_one_side_alone_makes_no_list(made: Made, path: str) -> None:
    one = operation(made, path)
    assert one.payload.paging is None
    assert NO_LISTS[path] in one.payload.unpaged
    told = [p for p in made.problems if p.code == "list-not-walked"]
    assert any(p.pointer == one.id.lstrip("#") for p in told) == bool(NO_LISTS[path])


def faults(api: Api, found: list[Any]) -> list[str]:
    """Tell what came twice, not at all or in another order, and whether a page was asked twice."""
    wrong = []
    if [number for number in found if number != -1] != list(range(23)):
        wrong.append(f"came: {found}")
    # What arrives in front of a walk is behind it already.
    if found.count(-1) > (2 if api.arrive == "end" else 0):
        wrong.append(f"arrived: {found}")
    if len({repr(asked) for asked in api.asked}) != len(api.asked):
        wrong.append(f"asked: {api.asked}")
    return wrong


@pytest.mark.parametrize("path", LISTS)
def test_every_record_comes_once(made: Made, client: Any, api: Api, path: str) -> None:
    for arrive in ("", "end", "front"):
        api.begin(23, arrive)
        assert faults(api, numbers(called(client, operation(made, path)))) == []


@pytest.mark.parametrize("path", LISTS)
def test_every_record_comes_once_async(
    made: Made, package: ModuleType, api: Api, path: str
) -> None:
    async def main() -> list[str]:
        options = {"token": TOKEN, "base_url": api.url, "max_retries": 0}
        wrong = []
        async with package.AsyncPaged(**options) as client:
            for arrive in ("", "end", "front"):
                api.begin(23, arrive)
                pages = called(client, operation(made, path))
                wrong += faults(api, numbers([record async for record in pages]))
        return wrong

    assert asyncio.run(main()) == []


@pytest.mark.parametrize("path", LISTS)
def test_lists_of_every_size_end(made: Made, client: Any, api: Api, path: str) -> None:
    for size in (0, 1, 5, 10, 20):
        api.begin(size)
        assert numbers(called(client, operation(made, path))) == list(range(size))


@pytest.mark.parametrize("path", LIMITED)
def test_the_limit_is_the_largest_unless_given(
    made: Made, client: Any, api: Api, path: str
) -> None:
    one = operation(made, path)
    assert one.payload.paging
    limit = one.payload.paging.limit
    named = {p.name.wire: p.name.python for p in one.parameters}
    for given, sent in (({}, "10"), ({named.get(limit, limit): 7}, "7")):
        api.begin()
        assert numbers(called(client, one, **given)) == list(range(23))
        asked = {**api.asked[0].query, **api.asked[0].body}
        assert str(asked[limit]) == sent


@pytest.mark.parametrize("path", LISTS)
def test_a_walk_goes_on_at_any_position(
    made: Made, client: Any, api: Api, path: str
) -> None:
    one = operation(made, path)
    pages = [(page.position, numbers(page)) for page in called(client, one).pages()]
    for index, (position, _) in enumerate(pages):
        rest = [number for _, page in pages[index:] for number in page]
        assert numbers(called(client, one).resume(position)) == rest
    first = called(client, one).first_page()
    assert numbers(first) == pages[0][1]
    assert numbers(first.next_page()) == pages[1][1]


@pytest.mark.parametrize("elsewhere", ["http://127.0.0.1:9", "https://example.com"])
def test_a_next_url_at_another_server_is_an_error(
    made: Made, package: ModuleType, client: Any, api: Api, elsewhere: str
) -> None:
    api.elsewhere, one = elsewhere, operation(made, "/urls")
    with pytest.raises(package.errors.IncompleteListError, match="another server"):
        list(called(client, one))
    with pytest.raises(package.errors.ConfigurationError, match="another server"):
        called(client, one).resume(f"{elsewhere}/more/urls")
    assert len(api.asked) == 1
    # A key that such a URL holds is taken, and asked for at the own server.
    for path in ("/linked", "/hal"):
        assert numbers(called(client, operation(made, path))) == list(range(23))
    assert len(api.asked) == 1 + 3 + 3


def test_what_no_list_needs_does_not_come_along(made: Made) -> None:
    assert "_runtime/searches.py" in made.files
    document = {**yaml.safe_load(DOCUMENT.read_text())}
    document["paths"] = {p: ITEMS[p] for p in ("/offsets", "/cursors")}
    less = make(document, "paged").files
    assert "_runtime/following.py" in less
    assert "_runtime/searches.py" not in less
    assert "searches" not in less["_runtime/walk.py"]
    document["paths"] = {"/things/{id}": ITEMS["/things/{id}"]}
    none = make(document, "paged").files
    assert not {"_runtime/following.py", "_runtime/walk.py"} & none.keys()


PINS = """
lists:
  operations:
    GET /offsets: false
    GET /changes: { style: cursor, cursor: cursor, next: next_cursor, items: added }
    GET /unasked: { style: cursor, cursor: token }
    GET /things/{id}: { style: offset, offset: offset, items: rows }
"""


def test_a_pin_stands_over_the_evidence(tmp_path: Path) -> None:
    config = tmp_path / "sdk.yaml"
    config.write_text(PINS)
    pinned = make(DOCUMENT, "paged", config)
    payload = {one.path: one.payload for one in pinned.api.operations}
    assert "sdk.yaml" in payload["/offsets"].unpaged
    changes = payload["/changes"]
    assert changes.paging and changes.paging.next == ("next_cursor",)
    assert (changes.path, changes.evidence) == (("added",), ("sdk.yaml says so",))
    assert "takes no `token`" in payload["/unasked"].unpaged
    assert "no array at `rows`" in payload["/things/{id}"].unpaged


@pytest.mark.parametrize("link", ["http://[", "//evil.example/x?y=1", "https://:x/?z"])
def test_a_link_that_leads_nowhere_is_an_error(
    made: Made, package: ModuleType, client: Any, api: Api, link: str
) -> None:
    api.answer = {"results": [{"id": "1", "number": 1}], "next": link}
    with pytest.raises(package.errors.IncompleteListError, match="another server"):
        list(called(client, operation(made, "/urls")))
    api.answer, api.header = [{"id": "1", "number": 1}], f"<{link}>; rel=next"
    with pytest.raises(package.errors.IncompleteListError, match="another server"):
        list(called(client, operation(made, "/bare")))
    assert len(api.asked) == 2


@pytest.mark.parametrize("path", ["/last", "/named", "/cursors", "/things/search"])
def test_a_list_that_stands_still_is_an_error(
    made: Made, package: ModuleType, client: Any, api: Api, path: str
) -> None:
    api.stuck = True
    with pytest.raises(package.errors.IncompleteListError):
        list(called(client, operation(made, path)))
    assert len(api.asked) == 2
