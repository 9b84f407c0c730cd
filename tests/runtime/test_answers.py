"""What comes back: typed where it fits, raw where it does not, and never lost."""

from __future__ import annotations

import asyncio
import copy
import json
import logging
import warnings
from datetime import UTC, date, datetime

import pytest
from mini import capture_responses, response_of
from mini._runtime.errors import AmbiguousWriteError, ResponseDecodeError
from pydantic import ValidationError


def test_record_is_typed_and_keeps_what_it_does_not_know(api, charge):
    raw = charge(post_month="2026-03-01", schema="s", colour="red", model_x=1)
    found = api.reply(json={"results": raw}).client().charges.get("1")
    assert found.created_at == datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
    assert found.post_month == date(2026, 3, 1)
    assert (found.schema_, found.colour, found.model_x) == ("s", "red", 1)
    assert found.model_extra == {"colour": "red", "model_x": 1}


def test_odd_fields_stay_raw_and_the_rest_is_typed(api, charge, caplog):
    odd = charge(
        2,
        amount_in_cents="12",
        integration_vendor="NEW",
        person={"name": None, "age": "old"},
        tags=["a", 5],
        notes_by_author={"x": {"name": 1}, "y": {"name": "ok"}},
    )
    del odd["created_at"]
    api.reply(json={"results": [charge(1), odd, charge(3)], "meta": {"hasMore": False}})
    with caplog.at_level(logging.WARNING, "mini"):
        records = list(api.client().charges.list())
    one = records[1]
    assert [r.id for r in records] == ["charge-1", "charge-2", "charge-3"]
    assert (one.amount_in_cents, one.integration_vendor) == ("12", "NEW")
    assert (one.person.name, one.person.age) == (None, "old")
    assert one.tags == ["a", 5]
    assert type(one.notes_by_author["y"]).__name__ == "Person"
    assert one.notes_by_author["x"].name == 1
    assert one.created_at is None
    assert "created_at" not in one.model_fields_set
    assert records[2].created_at == datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
    logged = {record.getMessage().split()[2] for record in caplog.records}
    assert logged == {
        "results[].amount_in_cents",
        "results[].integration_vendor",
        "results[].person.name",
        "results[].person.age",
        "results[].tags[]",
        "results[].notes_by_author.x.name",
        "results[].created_at",
    }


def test_each_kind_of_misfit_is_logged_once(api, charge, caplog):
    page = {"results": [charge(n, amount_in_cents="5") for n in range(5)]}
    api.reply(json=page | {"meta": {"hasMore": False}})
    api.reply(json=page | {"meta": {"hasMore": False}})
    client = api.client()
    with caplog.at_level(logging.WARNING, "mini"):
        assert len(list(client.charges.list())) == 5
        assert len(list(client.charges.list())) == 5
    assert len(caplog.records) == 1


def test_strict_responses_name_every_misfit(api, charge):
    odd = charge(1, amount_in_cents="12", integration_vendor="NEW")
    client = api.reply(json={"results": [odd]}).client(strict_responses=True)
    with pytest.raises(ResponseDecodeError) as error:
        client.charges.list().first()
    assert [issue.path for issue in error.value.issues] == [
        "results[0].amount_in_cents",
        "results[0].integration_vendor",
    ]
    assert error.value.response.status_code == 200


# --- an answer without its payload is no empty answer ---------------------------------------

NOTHING = {
    "empty body": b"",
    "blank body": b"  ",
    "null": b"null",
    "{}": b"{}",
    "[]": b"[]",
    "text": b'"ok"',
    "an error": b'{"error": {"message": "the database is away"}}',
    "another envelope": b'{"data": [], "meta": {"hasMore": false}}',
    "null payload": b'{"results": null, "meta": {"hasMore": false}}',
    "odd payload": b'{"results": "odd"}',
}
CALLS = {
    "list": lambda client: list(client.charges.list()),
    "first": lambda client: client.charges.list().first(),
    "get": lambda client: client.charges.get("42"),
    "query": lambda client: client.charges.query(integration_id="i"),
}


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize("nothing", NOTHING)
@pytest.mark.parametrize("call", CALLS)
def test_answer_without_its_payload_is_an_error(api, call, nothing, strict):
    api.reply(content=NOTHING[nothing], headers={"x-request-id": "r-7"})
    with pytest.raises(ResponseDecodeError) as told:
        CALLS[call](api.client(strict_responses=strict))
    assert (told.value.status, told.value.request_id) == (200, "r-7")
    assert told.value.issues[0].path == "results"
    assert "/v1/charges" in str(told.value)
    assert "r-7" in str(told.value)
    if nothing == "an error":
        assert "the database is away" in str(told.value)


def test_object_instead_of_a_list_and_the_other_way_round(api, charge):
    client = (
        api.reply(json={"results": {}}).reply(json={"results": [charge()]}).client()
    )
    with pytest.raises(ResponseDecodeError):
        client.charges.list().first()
    with pytest.raises(ResponseDecodeError):
        client.charges.get("1")


def test_record_that_has_nothing_of_a_record(api):
    client = api.reply(json={"results": {"error": "gone"}}).client()
    with pytest.raises(ResponseDecodeError, match="gone"):
        client.charges.get("1")


def test_no_content_that_is_not_documented_is_no_record(api):
    for call in CALLS.values():
        with pytest.raises(ResponseDecodeError, match="204"):
            call(api.reply(204).client())


@pytest.mark.parametrize("answer", [{"status": 204}, {"content": b""}])
def test_documented_answer_without_a_body_stays_none(api, charge, answer):
    client = (
        api.reply(**answer).reply(json={"results": charge()}).reply(json={}).client()
    )
    assert client.charges.get_current() is None
    assert client.charges.get_current().id == "charge-1"
    with pytest.raises(ResponseDecodeError):
        client.charges.get_current()


@pytest.mark.parametrize("answer", [{}, {"results": None}])
def test_payload_that_may_be_left_out(api, answer):
    client = (
        api.reply(json=answer).reply(content=b"").reply(json={"results": 5}).client()
    )
    assert list(client.charges.list_sparse()) == []
    for _ in range(2):
        with pytest.raises(ResponseDecodeError):
            list(client.charges.list_sparse())


@pytest.mark.parametrize("nothing", NOTHING)
def test_write_that_is_answered_with_nothing_is_ambiguous(api, nothing):
    client = api.reply(content=NOTHING[nothing]).client()
    with pytest.raises(AmbiguousWriteError) as told:
        client.charges.update("42", description="new")
    assert told.value.status == 200
    assert "PATCH /v1/charges/42 may or may not" in str(told.value)
    assert len(api.sent) == 1


def test_write_that_is_answered_with_no_content_is_done(api):
    assert api.reply(204).client().charges.update("42", description="new") is None


def test_union_takes_the_arm_that_fits_best(api):
    owners = [{"kind": "cat", "lives": "9"}, {"name": 5}]
    thing = api.reply(json={"owners": owners}).client().things.search()
    assert [type(o).__name__ for o in thing.owners] == ["Cat", "Person"]
    assert (thing.owners[0].kind, thing.owners[0].lives) == ("cat", "9")


def test_record_that_is_no_arm_of_a_union_is_kept_as_such(api):
    owners = [{"kind": "bird", "wings": 2}, {"kind": "cat", "lives": 9}, {}]
    thing = api.reply(json={"owners": owners}).client().things.search()
    assert [type(o).__name__ for o in thing.owners] == ["Model", "Cat", "Model"]
    assert thing.owners[0].model_extra == owners[0]
    assert thing.model_dump(mode="json", exclude_unset=True) == {"owners": owners}
    with pytest.raises(ResponseDecodeError, match=r"owners\[0\]"):
        api.reply(json={"owners": owners}).client(strict_responses=True).things.search()


def test_union_that_fits_nothing_stays_raw(api):
    thing = api.reply(json={"owner": 5, "price": "x"}).client().things.search()
    assert (thing.owner, thing.price) == (5, "x")


def test_hostile_keys_are_only_data(api, charge):
    raw = charge(1, amount_in_cents="x", cls=1, self=2, _fields_set=3, __dict__={})
    found = api.reply(json={"results": raw}).client().charges.get("1")
    assert found.model_extra["cls"] == 1
    assert found.model_extra["__dict__"] == {}
    assert found.id == "charge-1"


@pytest.mark.parametrize("text", ["0.1", "12.35", '"0.12345678901234567890"', "7"])
def test_decimal_is_what_the_api_wrote(api, text):
    content = f'{{"price": {text}}}'.encode()
    thing = api.reply(content=content).client().things.search()
    assert str(thing.price) == text.strip('"')


@pytest.mark.parametrize("depth", [300, 5_000, 200_000])
def test_deep_answer_is_an_answer_or_an_error(api, depth):
    text = "[" * depth + "]" * depth
    try:
        assert isinstance(api.reply(content=text).client().things.tree(), list)
    except ResponseDecodeError as error:
        assert error.issues


@pytest.mark.parametrize("content", [b"", b"   "])
def test_empty_answer(api, content):
    client = api.reply(204, content=content).client()
    assert client.charges.delete("1") is None


def test_what_is_no_json_is_an_error(api):
    client = api.reply(content=b"<html>").reply(content=b'{"results": [').client()
    for _ in range(2):
        with pytest.raises(ResponseDecodeError, match="is no JSON"):
            client.charges.list().first()


def test_write_whose_answer_is_cut_short_is_ambiguous(api):
    client = api.reply(content=b'{"job_id": "jo').client()
    with pytest.raises(AmbiguousWriteError) as error:
        client.charges.create(integration_id="i")
    assert error.value.status == 200
    assert error.value.request.method == "POST"
    assert len(api.sent) == 1


def test_shape_follows_the_status(api):
    client = (
        api.reply(201, json={"price": "1.5"}).reply(202, json={"name": "n"}).client()
    )
    assert str(client.things.create().price) == "1.5"
    assert client.things.create().name == "n"


def test_text_and_bytes(api):
    client = api.reply(text="héllo").reply(content=b"\x00\xff").client()
    assert client.things.text() == "héllo"
    assert client.things.content("1") == b"\x00\xff"
    assert [sent.headers["accept"] for sent in api.sent] == [
        "text/plain",
        "application/octet-stream",
    ]


def test_response_of_models_pages_and_jobs(api, charge):
    headers = {"x-request-id": "r-1"}
    api.reply(json={"results": charge()}, headers=headers)
    api.reply(json={"results": [charge()]}, headers=headers)
    api.reply(json={"job_id": "j", "data": {}}, headers=headers)
    api.reply(json=[1], headers=headers)
    client = api.client()
    page = client.charges.list()
    results = [client.charges.get("1"), page, page.first_page()]
    results += [
        client.charges.create(integration_id="i"),
        client.things.replace(body=[]),
    ]
    for result in results:
        found = response_of(result)
        assert (found.status, found.request_id) == (200, "r-1")
        assert found.headers["x-request-id"] == "r-1"


def test_responses_of_plain_results_are_captured(api):
    client = api.reply(204).reply(text="x").client()
    with capture_responses() as responses:
        client.charges.delete("1")
        client.things.text()
    assert [one.status for one in responses] == [204, 200]
    with pytest.raises(TypeError, match="capture_responses"):
        response_of(None)


def test_capture_follows_tasks(api, charge):
    async def main() -> list[int]:
        api.reply(json={"results": charge()}).reply(204)
        async with api.async_client() as client:
            with capture_responses() as responses:
                tasks = [client.charges.get("1"), client.charges.delete("1")]
                for task in tasks:
                    await asyncio.create_task(task)
            return [one.status for one in responses]

    assert asyncio.run(main()) == [200, 204]


def test_models_survive_copy_and_json(api, charge):
    found = api.reply(json={"results": charge(x=1)}).client().charges.get("1")
    again = type(found).model_validate(found.model_dump())
    assert again == found
    assert json.loads(found.model_dump_json())["x"] == 1
    assert found.model_copy() == found


# --- records that are kept elsewhere --------------------------------------------------------


def salvaged(api, charge):
    odd = charge(
        2,
        amount_in_cents="12",
        integration_vendor="NEW",
        person={"name": None, "age": "old"},
        tags=["a", 5],
        extra={"deep": [1]},
        schema="s",
    )
    del odd["created_at"]
    api.reply(json={"results": odd})
    return api.client().charges.get("2")


def test_salvaged_record_survives_its_json(api, charge):
    found = salvaged(api, charge)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for text in (found.model_dump_json(), found.model_dump_json(by_alias=True)):
            again = type(found).model_validate_json(text)
            assert again == found
            assert type(again.person) is type(found.person)
            assert again.amount_in_cents == "12"
        assert found.model_dump()["tags"] == ["a", 5]


@pytest.mark.parametrize(
    "text", ["{}", "[]", "5", "", "null", '{"other": 1}', "<html>"]
)
def test_what_is_no_record_is_refused(api, charge, text):
    with pytest.raises(ValidationError):
        type(salvaged(api, charge)).model_validate_json(text)


def test_strict_validation_refuses_misfits(api, charge):
    found = salvaged(api, charge)
    with pytest.raises(ValidationError):
        type(found).model_validate_json(found.model_dump_json(), strict=True)


def test_response_of_records_of_a_list_and_of_copies(api, charge):
    headers = {"x-request-id": "r-1"}
    api.reply(json={"results": [charge(1), charge(2)]}, headers=headers)
    api.reply(json={"results": [charge(1, amount_in_cents="odd")]}, headers=headers)
    client = api.client()
    first, second = client.charges.list().first_page()
    queried = client.charges.query(integration_id="i")
    copies = [copy.copy(first), copy.deepcopy(first), first.model_copy()]
    copies += [first.model_copy(deep=True, update={"amount_in_cents": 5})]
    for record in (first, second, queried, queried[0], *copies):
        assert response_of(record).request_id == "r-1"
    with pytest.raises(TypeError):
        response_of(type(first).model_validate_json(first.model_dump_json()))
