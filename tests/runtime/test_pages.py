"""Lists: all records, lazily, once, and always to an end."""

from __future__ import annotations

import asyncio
import gc
import json
import pickle
import tracemalloc

import httpx2
import pytest
from mini._runtime.errors import (
    ConfigurationError,
    IncompleteListError,
    ServerStatusError,
)


def offset_of(request: httpx2.Request) -> int:
    return int(dict(request.url.params).get("offset", 0))


def table(charge, size: int, page: int = 10, odd: bool = False):
    """Return a handler for a table of `size` charges, paged by offset."""

    def answer(request: httpx2.Request) -> httpx2.Response:
        first = offset_of(request)
        rows = [charge(n) for n in range(first, min(first + page, size))]
        if odd and rows:
            rows[first % len(rows)]["amount_in_cents"] = "odd"
        meta = {"hasMore": first + page < size, "total": size, "offset": first}
        return httpx2.Response(200, json={"meta": meta, "results": rows})

    return answer


def serve(api, handler, times: int = 1000):
    for _ in range(times):
        api.handle(handler)
    return api


def test_all_records_of_all_pages_lazily(api, charge):
    page = serve(api, table(charge, 25)).client().charges.list()
    assert api.sent == []
    walk = iter(page)
    assert next(walk).id == "charge-0"
    assert len(api.sent) == 1
    assert [one.id for one in walk] == [f"charge-{n}" for n in range(1, 25)]
    assert [offset_of(sent) for sent in api.sent] == [0, 10, 20]


def test_first_page_alone(api, charge):
    page = serve(api, table(charge, 25)).client().charges.list()
    first = page.first_page()
    assert len(first) == 10
    assert (first.total, first.has_more) == (25, True)
    assert first.meta == {"hasMore": True, "total": 25, "offset": 0}
    assert page.first().id == "charge-0"
    assert len(api.sent) == 1
    assert [len(one) for one in page.pages()] == [10, 10, 5]
    assert [offset_of(sent) for sent in api.sent] == [0, 10, 20]


def test_walk_starts_where_the_caller_says(api, charge):
    page = serve(api, table(charge, 25)).client().charges.list(offset=20, limit=10)
    assert len(list(page)) == 5
    assert dict(api.sent[0].url.params) == {"offset": "20", "limit": "10"}


def test_page_that_is_shorter_than_asked_loses_nothing(api, charge):
    """A server may give fewer than `limit`: the next page follows what was received."""
    page = serve(api, table(charge, 25, page=4)).client().charges.list(limit=10)
    assert len({one.id for one in page}) == 25


def test_walk_can_begin_anew(api, charge):
    page = serve(api, table(charge, 15)).client().charges.list()
    assert len(list(page)) == len(list(page)) == 15


def test_record_that_moves_to_the_next_page_is_given_once(api, charge):
    def answer(request: httpx2.Request) -> httpx2.Response:
        new = len(api.sent) - 1  # one record is inserted in front before each page
        rows = [charge(n) for n in range(-new, 30)]
        first = offset_of(request)
        part = rows[first : first + 10]
        meta = {"hasMore": first + 10 < len(rows)}
        return httpx2.Response(200, json={"meta": meta, "results": part})

    ids = [one.id for one in serve(api, answer).client().charges.list()]
    assert ids == [f"charge-{n}" for n in range(30)]


def test_record_that_changed_while_it_moved_is_given_again(api, charge):
    api.reply(json={"meta": {"hasMore": True}, "results": [charge(1), charge(2)]})
    moved = [charge(2, amount_in_cents=7), charge(3)]
    api.reply(json={"meta": {"hasMore": False}, "results": moved})
    found = [(one.id, one.amount_in_cents) for one in api.client().charges.list()]
    assert found == [
        ("charge-1", 101),
        ("charge-2", 102),
        ("charge-2", 7),
        ("charge-3", 103),
    ]


# --- a walk that cannot finish is no success ------------------------------------------------


@pytest.mark.parametrize(("rows", "read"), [([], 0), ([1, 2], 2)])
def test_api_that_always_promises_more_is_an_error(api, charge, rows, read):
    body = {"meta": {"hasMore": True}, "results": [charge(n) for n in rows]}
    serve(api, lambda _: httpx2.Response(200, json=body))
    found = []
    with pytest.raises(IncompleteListError) as told:
        collect(api.client().charges.list(), found)
    assert told.value.read == read
    assert len(api.sent) <= 2
    assert "GET /v1/charges/: the list is incomplete" in str(told.value)


def collect(records, found):
    """Collect ids one by one: what was read is there when the walk fails."""
    for one in records:
        found.append(one.id)


def test_empty_page_in_the_middle(api, charge):
    api.handle(table(charge, 25)).reply(json={"meta": {"hasMore": True}, "results": []})
    walk = api.client().charges.list()
    found = []
    with pytest.raises(IncompleteListError) as told:
        collect(walk, found)
    assert found == [f"charge-{n}" for n in range(10)]
    assert (told.value.read, told.value.position, walk.position) == (10, "10", "10")
    serve(api, table(charge, 25))
    rest = [one.id for one in walk.resume(told.value.position)]
    assert rest == [f"charge-{n}" for n in range(10, 25)]
    assert pickle.loads(pickle.dumps(told.value)).position == "10"


def test_round_of_pages_is_an_error(api, charge):
    def answer(request: httpx2.Request) -> httpx2.Response:
        first = offset_of(request) % 60
        rows = [charge(n) for n in range(first, first + 10)]
        return httpx2.Response(200, json={"meta": {"hasMore": True}, "results": rows})

    found = []
    with pytest.raises(IncompleteListError):
        collect(serve(api, answer).client().charges.list(), found)
    assert 60 <= len(found) <= 120
    assert len(api.sent) <= 12


def test_total_alone_promises_more(api, charge):
    for rows in ([charge(1), charge(2)], []):
        api.reply(json={"results": rows, "meta": {"total": 5}})
    with pytest.raises(IncompleteListError, match="2 of 5 records were read"):
        list(api.client().charges.list_by_number())


def test_same_page_again_ends_a_list_that_promises_nothing(api, charge, caplog):
    serve(api, lambda _: httpx2.Response(200, json={"results": [charge(1)]}))
    assert len(list(api.client().charges.list())) == 1
    assert "brought nothing new" in caplog.text


def test_count_that_differs_at_the_end_is_a_warning(api, charge, caplog):
    meta = {"hasMore": False, "total": 3}
    api.reply(json={"results": [charge(1), charge(2)], "meta": meta})
    assert len(list(api.client().charges.list())) == 2
    assert "the API counts 3 records, and 2 came" in caplog.text


def test_cursor_leads_through_empty_pages(api, charge):
    api.reply(json={"results": [], "next_cursor": "a"})
    api.reply(json={"results": [], "next_cursor": "b"})
    api.reply(json={"results": [charge(1)], "next_cursor": None})
    client = api.client()
    assert [one.id for one in client.charges.list_by_cursor()] == ["charge-1"]
    api.reply(json={"results": [], "next_cursor": "a"})
    api.reply(json={"results": [charge(1)], "next_cursor": "b"})
    assert client.charges.list_by_cursor().first().id == "charge-1"


def test_cursors_without_records_come_to_an_end(api):
    def answer(_: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, json={"results": [], "next_cursor": len(api.sent)})

    with pytest.raises(IncompleteListError):
        list(serve(api, answer).client().charges.list_by_cursor())


@pytest.mark.parametrize("rows", [[], [1]])
def test_cursor_that_stands_still_is_an_error(api, charge, rows):
    body = {"results": [charge(n) for n in rows], "next_cursor": "same"}
    serve(api, lambda _: httpx2.Response(200, json=body))
    with pytest.raises(IncompleteListError) as told:
        list(api.client().charges.list_by_cursor())
    assert (told.value.read, told.value.position) == (len(rows), "same")
    assert len(api.sent) == 2


# --- one page after the other ---------------------------------------------------------------


def test_page_leads_to_the_next(api, charge):
    walk = serve(api, table(charge, 25)).client().charges.list(limit=10)
    page = walk.first_page()
    sizes = [len(page)]
    while page.has_next:
        assert page.next_position == str(sum(sizes))
        page = page.next_page()
        sizes.append(len(page))
    assert sizes == [10, 10, 5]
    assert [offset_of(sent) for sent in api.sent] == [0, 10, 20]
    with pytest.raises(ConfigurationError, match="last page"):
        page.next_page()
    assert len(api.sent) == 3


def test_next_page_takes_nothing_from_a_walk(api, charge):
    walk = serve(api, table(charge, 25)).client().charges.list()
    first, *rest = [(page, page.has_next and page.next_page()) for page in walk.pages()]
    assert [len(page) for page, _ in (first, *rest)] == [10, 10, 5]
    assert [page.position for page, _ in (first, *rest)] == [None, "10", "20"]
    assert first[0].next_page()[0].id == "charge-10"


def test_pages_that_go_round_one_after_the_other(api, charge):
    body = {"meta": {"hasMore": True}, "results": [charge(1)]}
    serve(api, lambda _: httpx2.Response(200, json=body))
    page = api.client().charges.list().first_page()
    with pytest.raises(IncompleteListError):
        while page.has_next:
            page = page.next_page()


def test_copy_of_a_page_knows_its_position(api, charge):
    client = serve(api, table(charge, 25)).client()
    page = pickle.loads(pickle.dumps(client.charges.list().first_page()))
    assert (len(page), page.next_position) == (10, "10")
    with pytest.raises(ConfigurationError, match="resume"):
        page.next_page()
    assert client.charges.list().resume(page.next_position).first().id == "charge-10"


def test_position_after_an_error(api, charge):
    api.handle(table(charge, 30)).handle(table(charge, 30)).reply(500)
    walk = api.client(max_retries=0).charges.list()
    with pytest.raises(ServerStatusError):
        list(walk)
    assert walk.position == "20"
    serve(api, table(charge, 30))
    assert len(list(walk.resume(walk.position))) == 10
    # A page whose records the caller did not finish is read again.
    other = api.client().charges.list()
    for number, _ in enumerate(other.records(read_ahead=2)):
        if number == 15:
            break
    assert other.position == "10"


def test_position_of_a_cursor_is_kept_as_it_is(api, charge):
    api.reply(json={"results": [charge(1)], "next_cursor": "a/b&c"}).reply(500)
    walk = api.client(max_retries=0).charges.list_by_cursor()
    with pytest.raises(ServerStatusError):
        list(walk)
    again = walk.resume(walk.position)
    assert again.position == "a/b&c"
    api.reply(json={"results": [charge(2)], "next_cursor": None})
    assert [one.id for one in again] == ["charge-2"]
    assert dict(api.sent[-1].url.params) == {"cursor": "a/b&c"}


def test_no_property_of_a_list_fetches(api, charge):
    page = serve(api, table(charge, 1)).client().charges.list()
    for name in dir(type(page)):
        if isinstance(getattr(type(page), name), property):
            getattr(page, name)
    assert api.sent == []


def test_awaiting_a_list_gives_its_first_page(api, charge):
    async def main() -> None:
        client = serve(api, table(charge, 25)).async_client()
        page = await client.charges.list()
        assert (len(page), page.total) == (10, 25)
        assert (await page.next_page())[0].id == "charge-10"
        walk = client.charges.list().resume("20")
        assert [one.id async for one in walk][-1] == "charge-24"

    asyncio.run(main())


def test_async_read_ahead_without_asyncio_is_refused(api):
    walk = api.async_client().charges.list().records(read_ahead=2)
    with pytest.raises(ConfigurationError, match="needs asyncio"):
        walk.__anext__().send(None)
    assert api.sent == []


# --- lists that are odd, and whole ----------------------------------------------------------


def test_ids_that_are_not_unique_lose_no_record(api, charge):
    rows = [charge(1, amount_in_cents=n) for n in range(4)]
    api.reply(json={"meta": {"hasMore": True}, "results": rows[:2]})
    api.reply(json={"meta": {"hasMore": False}, "results": rows[2:]})
    assert [one.amount_in_cents for one in api.client().charges.list()] == [0, 1, 2, 3]


def test_cursor(api, charge):
    api.reply(json={"results": [charge(1)], "next_cursor": "a/b"})
    api.reply(json={"results": [charge(2)], "next_cursor": "https://x/?cursor=c%20d"})
    api.reply(json={"results": [charge(3)], "next_cursor": None})
    assert len(list(api.client().charges.list_by_cursor())) == 3
    given = [dict(sent.url.params).get("cursor") for sent in api.sent]
    assert given == [None, "a/b", "c d"]


def test_page_numbers(api, charge):
    for n in range(3):
        rows = [charge(2 * n), charge(2 * n + 1)][: 1 if n == 2 else 2]
        api.reply(json={"results": rows, "meta": {"total": 5}})
    assert len(list(api.client().charges.list_by_number())) == 5
    given = [dict(sent.url.params).get("page") for sent in api.sent]
    assert given == [None, "2", "3"]


@pytest.mark.parametrize("depth", [1, 2, 5])
def test_read_ahead_gives_the_same_and_stays_bounded(api, charge, depth):
    walk = serve(api, table(charge, 200)).client().charges.list()
    seen = []
    for number, page in enumerate(walk.pages(read_ahead=depth), 1):
        assert len(api.sent) <= number + depth
        seen += page
    assert [one.id for one in seen] == [f"charge-{n}" for n in range(200)]


def test_read_ahead_ends_with_its_reader(api, charge):
    walk = serve(api, table(charge, 2000)).client().charges.list()
    for _ in walk.records(read_ahead=3):
        break
    sent = len(api.sent)
    assert sent <= 5
    assert len(list(walk.pages())) == 200


def test_read_ahead_passes_errors_on(api, charge):
    api.handle(table(charge, 30))
    for _ in range(9):
        api.reply(500)
    got = []
    with pytest.raises(ServerStatusError):
        got += api.client().charges.list().records(read_ahead=2)
    walk = api.client().charges.list().records(read_ahead=2)
    with pytest.raises(ServerStatusError):
        next(walk)


def test_async_lists(api, charge):
    async def main() -> None:
        client = serve(api, table(charge, 25)).async_client()
        page = client.charges.list()
        assert (await page.first()).id == "charge-0"
        assert (await page.first_page()).total == 25
        assert len([one async for one in page]) == 25
        assert [len(one) async for one in page.pages(read_ahead=2)] == [10, 10, 5]
        async for _ in client.charges.list().records(read_ahead=2):
            break

    asyncio.run(main())


def test_async_read_ahead_passes_errors_on(api, charge):
    async def main() -> list[str]:
        api.handle(table(charge, 30))
        for _ in range(3):
            api.reply(500)
        got = []
        with pytest.raises(ServerStatusError):
            async for one in api.async_client().charges.list().records(read_ahead=2):
                got.append(one.id)
        return got

    assert len(asyncio.run(main())) == 10


@pytest.fixture
def usual_collection():
    """Look for circles as Python does for everybody; these tests do so seldom."""
    seldom = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    yield
    gc.set_threshold(*seldom)


@pytest.mark.usefixtures("usual_collection")
def test_export_of_ten_thousand_odd_records_stays_flat(api, charge, caplog):
    """Holding all records would take ten times what is allowed here.

    What grows is the cache of strings of pydantic's JSON reader, which is bounded.
    """
    serve(api, table(charge, 10_000, page=100, odd=True), times=100)
    walk = api.client().charges.list(limit=100).pages()
    odd = sum(one.amount_in_cents == "odd" for one in next(walk))
    seen, api_memory = 100, len(api.sent)
    tracemalloc.start()
    for number, page in enumerate(walk, 2):
        seen += len(page)
        odd += sum(one.amount_in_cents == "odd" for one in page)
        api.sent.clear()  # what this test keeps is not the SDK's
        if number == 10:
            gc.collect()
            early, _ = tracemalloc.get_traced_memory()
            tracemalloc.reset_peak()
    gc.collect()
    late, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (seen, odd, api_memory) == (10_000, 100, 1)
    assert late - early < 1_000_000
    assert peak - early < 4_000_000
    assert len(caplog.records) == 1


def test_records_are_json_again(api, charge):
    one = serve(api, table(charge, 1)).client().charges.list().first()
    assert json.loads(one.model_dump_json())["id"] == "charge-0"
