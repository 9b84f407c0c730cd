"""A request with many arguments builds those that are given, and says what the whole one says."""

from __future__ import annotations

from typing import Annotated, Any, NotRequired

import pytest
from mini._runtime.checking import args_adapter, check, read
from mini._runtime.errors import RequestValidationError
from mini._runtime.models import DateInput, Request
from mini._runtime.operation import Operation
from pydantic import Field

built: list[str] = []


class Costly:
    """A type that tells when it is built."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        built.append("costly")
        return handler(int)


class Part(Request):
    day: NotRequired[DateInput]
    count: int


class Base(Request):
    id: str
    a: NotRequired[Annotated[int, Field(ge=1)]]
    b: NotRequired[Annotated[str, Field(alias="wire-b")]]
    c: NotRequired[list[Part]]


class Large(Base):
    d: NotRequired[str | None]
    costly: NotRequired[Costly]
    f1: NotRequired[str]
    f2: NotRequired[str]
    f3: NotRequired[str]
    f4: NotRequired[str]
    f5: NotRequired[str]
    f6: NotRequired[str]
    f7: NotRequired[str]
    name: str


def operation() -> Operation[Any]:
    built.clear()
    return Operation("POST", "/v1/x", args=lambda: Large, body="application/json")


GIVEN: list[dict[str, Any]] = [
    {"id": "1", "name": "n"},
    {"id": "1", "name": "n", "b": "x", "c": [{"count": 1, "day": "2026-03-01"}]},
    {"id": "1"},
    {},
    {"id": 1, "name": None, "a": 0},
    {"id": "1", "name": "n", "wire-b": "x", "stranger": 1},
    {"id": "1", "name": "n", "a": "1", "d": 5},
    {"id": "1", "name": "n", "c": [{"count": True, "day": "soon", "more": 1}]},
    {"id": "1", "name": "n", "d": None, "f7": "x"},
]


@pytest.mark.parametrize("given", GIVEN, ids=lambda given: "-".join(given) or "nothing")
def test_what_is_found_is_what_the_whole_request_finds(given):
    one = operation()
    values, issues = read(args_adapter({}, lambda: Large), given)
    built.clear()
    try:
        wire = check(one, given)
    except RequestValidationError as error:
        assert list(error.issues) == issues and issues
    else:
        assert not issues
        assert {
            name: value for name, (_, value) in wire.items()
        }.keys() == values.keys()
        assert "b" not in wire or wire["b"] == ("wire-b", "x")
    assert not built


def test_arguments_of_later_calls_are_checked_too():
    one = operation()
    check(one, {"id": "1", "name": "n"})
    assert check(one, {"id": "1", "name": "n", "d": "x"})["d"] == ("d", "x")
    with pytest.raises(RequestValidationError) as raised:
        check(one, {"id": "1", "name": "n", "a": 0, "stranger": 1})
    assert {issue.path for issue in raised.value.issues} == {"a", "stranger"}
    assert built
