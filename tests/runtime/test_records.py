"""Records of facts: as strict as dataclasses, at a fraction of their price."""

from __future__ import annotations

import pickle

import pytest
from mini._runtime.operation import Operation, Paging, Place
from mini._runtime.settings import Bearer, Jobs, RateLimit, dig, first_of


def test_values_by_order_or_by_name():
    assert Place("query", "a") == Place(location="query", wire="a", style="form")
    assert hash(Bearer("x")) == hash(Bearer(credential="x"))
    assert Bearer("x") != Bearer("y")
    assert repr(Bearer("x")) == "Bearer(credential='x')"


@pytest.mark.parametrize(
    ("args", "named"),
    [
        ((), {}),
        (tuple("abcdefgh"), {}),
        (("a",), {"location": "b"}),
        (("a", "b"), {"x": 1}),
    ],
)
def test_wrong_values_are_an_error_of_the_programmer(args, named):
    with pytest.raises(TypeError, match="Place"):
        Place(*args, **named)


def test_records_do_not_change():
    limit = RateLimit()
    with pytest.raises(AttributeError):
        limit.requests = 5
    with pytest.raises(AttributeError):
        del limit.requests
    assert pickle.loads(pickle.dumps(limit)) == limit


def test_records_can_be_matched():
    match Paging(style="cursor", key="c"):
        case Paging("cursor", key):
            assert key == "c"
        case _:
            pytest.fail("a record should match by position")


def test_operations_are_told_apart_by_identity():
    one, other = Operation("GET", "/"), Operation("GET", "/")
    assert one != other
    assert len({one, other}) == 2
    assert (one.label, one.writes, Operation("PUT", "/").writes) == (
        "GET /",
        False,
        True,
    )
    assert one.adapters is not other.adapters


def test_dotted_paths():
    answer = {"meta": {"job_id": "j"}, "list": [1]}
    assert dig(answer, "meta.job_id") == "j"
    assert dig(answer, ("meta", "job_id")) == "j"
    assert dig(answer, "list.0") is None
    assert first_of(answer, ("job_id", "meta.job_id")) == "j"
    assert first_of(None, ("a",)) is None
    assert Jobs(status="GET /x/{id}", state="s").pending == ()
