"""A schema without references -> instances of it, and the same with one thing changed.

Schemathesis makes them; what a change breaks, the judge tells. The same schema gives the same
instances, whenever and wherever.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from datetime import UTC
from itertools import cycle
from typing import Any

import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode

from tests.conformance.documents import Json, Schema

_TEXTS: dict[str, st.SearchStrategy[str]] = {
    "byte": st.binary(max_size=12).map(lambda raw: b64encode(raw).decode()),
    "decimal": st.decimals(-(10**9), 10**9, places=2).map(str),
    "duration": st.tuples(st.integers(0, 999), st.sampled_from(("D", "M", "DT9S"))).map(
        lambda parts: f"P{parts[0]}{parts[1]}"
    ),
    "time": st.times(timezones=st.just(UTC)).map(lambda moment: moment.isoformat()),
    "uuid": st.uuids().map(str),
}
"""Texts of formats that schemathesis would fill with any text."""
for _name, _texts in _TEXTS.items():
    schemathesis.openapi.format(_name, _texts)
_OTHERS: tuple[Any, ...] = (
    None,
    True,
    -1,
    0.5,
    "",
    "two words",
    [],
    [None],
    {},
    {"else": 1},
    ...,
)
"""What stands in a place instead; `...` is nothing at all."""


def made(schema: Schema, most: int) -> list[Json]:
    """Return instances of a schema, each of them also with one place changed."""
    found = fitting(schema, most)
    others = cycle(_OTHERS)
    return [*found, *(_changed(one, n, others) for n, one in enumerate(found))]


def fitting(schema: Schema, most: int) -> list[Json]:
    """Return instances of a schema."""
    content = {"application/json": {"schema": schema}}
    body = {"requestBody": {"required": True, "content": content}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "One schema", "version": "1"},
        "paths": {"/": {"post": {**body, "responses": {"204": {"description": ""}}}}},
    }
    operation = schemathesis.openapi.from_dict(document)["/"]["POST"]
    strategy = operation.as_strategy(generation_mode=GenerationMode.POSITIVE)
    return [one for one in _drawn(strategy, most) if is_json(one)]


def _drawn(strategy: Any, most: int) -> list[Json]:
    found: list[Json] = []

    @settings(
        max_examples=most,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def draw(case: Any) -> None:
        found.append(case.body)

    draw()
    return found


def _changed(value: Json, number: int, others: Iterator[Any]) -> Json:
    """Return an instance with something else in one of its places, another for each number."""
    places = list(_places(value))
    place = places[number * 7 % len(places)]
    return _with(value, place, next(others))


def _places(
    value: Json, at: tuple[str | int, ...] = ()
) -> Iterator[tuple[str | int, ...]]:
    yield at
    inner: dict[Any, Json] = value if isinstance(value, dict) else {}
    if isinstance(value, list):
        inner = dict(enumerate(value[:1]))
    for key, item in inner.items():
        yield from _places(item, (*at, key))


def _with(value: Json, place: tuple[str | int, ...], other: Any) -> Json:
    if not place:
        return value if other is ... else other
    first, rest = place[0], place[1:]
    if isinstance(value, list):
        return [_with(x, rest, other) if i == first else x for i, x in enumerate(value)]
    made = {k: _with(x, rest, other) if k == first else x for k, x in value.items()}
    if other is ... and not rest:
        del made[first]
    return made


def is_json(value: object) -> bool:
    """Tell whether a value can travel as JSON."""
    if isinstance(value, dict):
        return all(is_json(k) and is_json(v) for k, v in value.items())
    if isinstance(value, list):
        return all(map(is_json, value))
    if isinstance(value, str):  # files are texts to schemathesis
        return type(value) is str and not any(
            "\ud800" <= char <= "\udfff" for char in value
        )
    if isinstance(value, float):
        return value - value == 0
    return value is None or isinstance(value, int)
