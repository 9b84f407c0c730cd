"""Where a generic operation promises less than the pages of its platforms."""

from __future__ import annotations

from typing import Any

import pytest

from sdkgen.problems import Severity
from sdkgen.target.choices import Choices
from tests.making import modelled

TEXT = {"type": "string"}


def told(
    generic: dict[str, Any], own: dict[str, Any], text: str = ""
) -> list[tuple[str, str]]:
    """Return code and message of what is said of a family with one platform."""
    paths = {
        "/v1/leads": {"post": operation("Create lead", generic)},
        "/v1/leads/zed": {"post": operation("Create lead: Zed", own, text)},
    }
    info = {"title": "T", "version": "1"}
    root = {"openapi": "3.1.0", "info": info, "paths": paths}
    _, _, problems = modelled(root, CHOICES)
    found = [p for p in problems if p.code.startswith(("generic-", "read-back"))]
    assert all(p.severity is Severity.NOTICE for p in found)
    assert all(p.pointer.startswith("/paths/~1v1~1leads~1zed/post") for p in found)
    return [(p.code, p.message) for p in found]


def operation(title: str, fields: dict[str, Any], text: str = "") -> dict[str, Any]:
    schema = {"type": "object", "properties": fields}
    return {
        "summary": title,
        "description": text,
        "requestBody": {"content": {"application/json": {"schema": schema}}},
        "responses": {"204": {"description": "-"}},
    }


CHOICES = Choices(package="made", client="Made")


def enum(*values: str) -> dict[str, Any]:
    return {"type": "string", "enum": list(values)}


@pytest.mark.parametrize(
    ("generic", "own", "code"),
    [
        ({"a": TEXT}, {"a": TEXT, "b": TEXT}, "generic-lacks-field"),
        ({"a": enum("x", "y")}, {"a": enum("x", "z")}, "generic-lacks-value"),
        (
            {"a": {"type": "integer"}},
            {"a": {"type": ["integer", "null"]}},
            "generic-lacks-type",
        ),
        ({"a": {"type": "integer"}}, {"a": {"type": "number"}}, "generic-lacks-type"),
        (
            {
                "a": {
                    "type": "array",
                    "items": {"type": "object", "properties": {"b": TEXT}},
                }
            },
            {
                "a": {
                    "type": "array",
                    "items": {"type": "object", "properties": {"c": TEXT}},
                }
            },
            "generic-lacks-field",
        ),
    ],
)
def test_what_only_the_platform_has_is_noticed(
    generic: dict[str, Any], own: dict[str, Any], code: str
) -> None:
    assert [found for found, _ in told(generic, own)] == [code]


@pytest.mark.parametrize(
    ("generic", "own"),
    [
        ({"a": TEXT, "b": TEXT}, {"a": TEXT}),
        ({"a": enum("x", "y")}, {"a": enum("x")}),
        ({"a": TEXT}, {"a": enum("x")}),
        ({"a": {}}, {"a": {"type": "integer"}}),
        ({"a": {"type": ["integer", "null"]}}, {"a": {"type": "integer"}}),
    ],
)
def test_a_generic_operation_that_takes_more_is_fine(
    generic: dict[str, Any], own: dict[str, Any]
) -> None:
    assert told(generic, own) == []


def test_the_message_names_family_platform_field_and_values() -> None:
    ((_, message),) = told({"kind": enum("x", "y")}, {"kind": enum("x", "z")})
    assert message.startswith("leads.create: zed takes")
    assert "`kind`" in message
    assert "'z'" in message
    assert "'x'" not in message
