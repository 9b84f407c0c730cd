"""A page with odd records is read as each of its records would be, and in one pass."""

from __future__ import annotations

import json
import logging
import random
from collections.abc import Iterator
from typing import Any

import pytest
from mini._runtime import decoding, salvage
from mini._runtime.decoding import Items
from mini._runtime.errors import ResponseDecodeError
from mini._runtime.operation import Operation
from mini.resources import charges

ODD: tuple[tuple[str, Any], ...] = (
    ("id", 5),
    ("id", None),
    ("amount_in_cents", "12"),
    ("amount_in_cents", 12.0),
    ("amount_in_cents", 12.5),
    ("integration_vendor", "NEW"),
    ("integration_vendor", 7),
    ("integration_vendor", {"a": 1}),
    ("created_at", "yesterday"),
    ("post_month", 3),
    ("person", {"age": 3}),
    ("person", []),
    ("tags", ["a", 5]),
    ("tags", "a"),
    ("notes_by_author", {"x": {"name": 1}, "y": {"name": "ok"}}),
    ("schema", 10**30),
    ("colour", "red"),
)


@pytest.fixture(autouse=True)
def forgetful() -> Iterator[None]:
    """Let no test profit from what another one has learnt."""
    yield
    forget()


def forget() -> None:
    for value in vars(charges).values():
        if isinstance(value, Operation):
            value.adapters.clear()


def page(records: list[Any]) -> dict[str, Any]:
    return {"results": records, "meta": {"hasMore": False}}


def shown(items: Items[Any]) -> list[Any]:
    """Return everything that a caller sees of records."""
    return [
        (
            (type(x).__name__, vars(x), x.model_fields_set, x.model_extra)
            if hasattr(x, "model_fields_set")
            else x
        )
        for x in items
    ]


def odd_records(charge: Any, chance: random.Random, often: float) -> list[Any]:
    records: list[Any] = []
    for number in range(chance.choice((1, 3, 60))):
        record = charge(number)
        while chance.random() < often:
            name, value = chance.choice(ODD)
            record[name] = value
        if chance.random() < often / 4:
            del record[chance.choice(list(record))]
        records.append(
            chance.choice((None, "x", [])) if chance.random() < 0.02 else record
        )
    return records


def read(api: Any, records: list[Any], caplog: Any) -> tuple[list[Any], set[str]]:
    caplog.clear()
    decoding._KNOWN_ODDITIES.clear()
    with caplog.at_level(logging.WARNING, "mini"):
        items = api.reply(json=page(records)).client().charges.list().first_page()
    return shown(items), {record.getMessage() for record in caplog.records}


def test_each_record_is_read_as_if_it_were_alone(api, charge, caplog, monkeypatch):
    for seed in range(60):
        records = odd_records(charge, random.Random(seed), seed / 75)
        found = read(api, records, caplog)
        forget()
        with monkeypatch.context() as patch:
            patch.setattr(decoding, "_many", lambda *_: None)
            expected = read(api, records, caplog)
        forget()
        assert found == expected, f"seed {seed}"


def test_only_odd_records_are_salvaged(api, charge, monkeypatch):
    seen: list[Any] = []
    real = salvage.salvage

    def counting(kind, raw, path, *rest):
        seen.append(path)
        return real(kind, raw, path, *rest)

    monkeypatch.setattr(salvage, "salvage", counting)
    records = [charge(n) for n in range(50)]
    records[7]["amount_in_cents"] = "12"
    api.reply(json=page(records)).client().charges.list().first_page()
    assert seen and all(path.startswith("results[7]") for path in seen)


def test_what_is_new_in_an_enum_is_told_once_and_then_costs_nothing(
    api, charge, caplog, monkeypatch
):
    records = [charge(n, integration_vendor="NEW") for n in range(50)]
    client = api.reply(json=page(records)).reply(json=page(records)).client()
    with caplog.at_level(logging.WARNING, "mini"):
        first = client.charges.list().first_page()
        monkeypatch.setattr(salvage, "salvage", None)  # is not asked again
        again = client.charges.list().first_page()
    assert shown(first) == shown(again)
    assert {x.integration_vendor for x in again} == {"NEW"}
    assert type(again[0]).__name__ == "Charge"
    [told] = caplog.records
    assert "results[].integration_vendor" in told.getMessage()


def test_a_long_answer_is_not_salvaged_record_by_record(
    api, charge, caplog, monkeypatch
):
    salvaged: set[str] = set()
    real = salvage.salvage

    def noting(kind, raw, path, *rest):
        salvaged.add(path.partition(".")[0])
        return real(kind, raw, path, *rest)

    monkeypatch.setattr(salvage, "salvage", noting)
    records = [charge(n, integration_vendor="NEW") for n in range(6000)]
    records[5999]["amount_in_cents"] = "12"
    assert len(json.dumps(records)) > 600_000
    with caplog.at_level(logging.WARNING, "mini"):
        items = api.reply(json=page(records)).client().charges.list().first_page()
    assert len(items) == 6000
    assert {x.integration_vendor for x in items} == {"NEW"}
    assert {type(x).__name__ for x in items} == {"Charge"}
    assert items[5999].amount_in_cents == "12"
    assert len(salvaged) < 50
    fields = [record.getMessage().split(" ")[2] for record in caplog.records]
    assert sorted(fields) == [
        "results[].amount_in_cents",
        "results[].integration_vendor",
    ]


def test_a_long_answer_is_read_like_its_records_alone(api, charge, caplog, monkeypatch):
    chance = random.Random(5)
    records = [x for _ in range(120) for x in odd_records(charge, chance, 0.4)]
    records += [
        charge(n, notes_by_author={"x": {"name": "n" * 600_000}}) for n in (1, 2)
    ]
    for record in records:
        if isinstance(record, dict):
            record.pop("colour", None)  # only `model_fields_set` would tell it apart
    found = read(api, records, caplog)
    forget()
    monkeypatch.setattr(decoding, "_many", lambda *_: None)
    assert found == read(api, records, caplog)


def test_what_was_told_once_is_still_a_misfit_where_misfits_are_refused(api, charge):
    records = [charge(n, integration_vendor="NEW") for n in range(50)]
    api.reply(json=page(records)).client().charges.list().first_page()
    strict = api.reply(json=page(records)).client(strict_responses=True)
    with pytest.raises(ResponseDecodeError) as error:
        strict.charges.list().first_page()
    assert len(error.value.issues) == 50


def test_a_field_that_takes_what_comes_still_types_what_fits(api, charge):
    odd = [charge(n, created_at="yesterday") for n in range(50)]
    mixed = json.loads(json.dumps([charge(1), charge(2, created_at=3)]))
    client = api.reply(json=page(odd)).reply(json=page(mixed)).client()
    assert client.charges.list().first_page()[49].created_at == "yesterday"
    one, two = client.charges.list().first_page()
    assert (one.created_at.year, two.created_at) == (2026, 3)
