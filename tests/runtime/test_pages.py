"""Lists: all records, lazily, once, and always to an end."""

from __future__ import annotations

import asyncio
import gc
import json
import tracemalloc

import httpx2
import pytest
from mini._runtime.errors import ServerStatusError


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
    assert len(page.page) == 10
    assert (page.page.total, page.page.has_more) == (25, True)
    assert page.page.meta == {"hasMore": True, "total": 25, "offset": 0}
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


@pytest.mark.parametrize("rows", [[], None, "same"])
def test_api_that_always_promises_more_comes_to_an_end(api, charge, rows):
    same = [charge(1), charge(2)] if rows == "same" else rows
    body = {"meta": {"hasMore": True}, "results": same}
    found = list(
        serve(api, lambda _: httpx2.Response(200, json=body)).client().charges.list()
    )
    assert len(found) == (2 if same else 0)
    assert len(api.sent) <= 2


def test_round_of_pages_comes_to_an_end(api, charge):
    def answer(request: httpx2.Request) -> httpx2.Response:
        first = offset_of(request) % 60
        rows = [charge(n) for n in range(first, first + 10)]
        return httpx2.Response(200, json={"meta": {"hasMore": True}, "results": rows})

    found = list(serve(api, answer).client().charges.list())
    assert 60 <= len(found) <= 120
    assert len(api.sent) <= 12


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


def test_cursor_that_stands_still_comes_to_an_end(api, charge):
    body = {"results": [charge(1)], "next_cursor": "same"}
    serve(api, lambda _: httpx2.Response(200, json=body))
    assert len(list(api.client().charges.list_by_cursor())) == 1
    assert len(api.sent) == 2


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
        assert (await page.page).total == 25
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
