"""What is made at once of a plain value is what pydantic makes of it, or it is not made."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from sdkgen.load import load_yaml
from sdkgen.target import locations
from sdkgen.target.at_once import Unsure, at_once
from sdkgen.target.choices import Choices


def by_pydantic(value: Any) -> Choices:
    return TypeAdapter(Choices).validate_json(json.dumps(value))


def test_the_usual_choices_are_made_at_once() -> None:
    usual = load_yaml(locations.defaults()).root
    assert at_once(Choices, usual) == by_pydantic(usual)


def test_the_choices_of_each_target_are_made_at_once(project: Path) -> None:
    for path in sorted(project.glob("specs/*/sdk.yaml")):
        own = load_yaml(path).root
        assert at_once(Choices, own) == by_pydantic(own)


@pytest.mark.parametrize(
    "own",
    [
        {"package": "a.b", "client": "Shop", "version": "1.2.3", "testing": True},
        {"request_id": "one", "sorting": ["one", "two"], "rate_limit": {"requests": 5}},
        {"spec": "a.yaml", "credentials": {"key": "api_key", "basic": ["user", "pw"]}},
        {"lists": {"operations": {"GET /a": False, "GET /b": {"items": "rows"}}}},
        {"names": {"operations": {"GET /a": "things.list"}}, "arrays": "brackets"},
        {"jobs": None, "naming": None, "rate_limit": {"requests": None}},
    ],
)
def test_both_make_the_same(own: dict[str, Any]) -> None:
    assert at_once(Choices, own) == by_pydantic(own)


@pytest.mark.parametrize(
    "own",
    [
        {"unknown": 1},
        {"package": 1},
        {"package": "no name"},
        {"testing": 1},
        {"testing": None},
        {"rate_limit": {"requests": 0}},
        {"rate_limit": {"requests": True}},
        {"rate_limit": []},
        {"versioning": "other"},
        {"verbs": "one"},
        {"jobs": {"id": "a"}},
        {"machine_names": ["("]},
        {"names": {"operations": {"/a": "things.list"}}},
        {"environments": "x"},
    ],
)
def test_what_pydantic_refuses_is_left_to_it(own: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        by_pydantic(own)
    with pytest.raises(Unsure):
        at_once(Choices, own)
