"""Choices that name each other through `allOf` multiply: they are told before memory ends."""

from __future__ import annotations

from typing import Any

import pytest

from sdkgen.problems import SpecError
from tests.making import make


def choice(other: str) -> dict[str, Any]:
    ref = {"$ref": f"#/components/schemas/{other}"}
    return {"anyOf": [ref, {"allOf": [ref, {"properties": {"t": ref}}]}]}


def test_choices_that_extend_each_other_are_refused_with_their_place() -> None:
    body = {"schema": {"$ref": "#/components/schemas/A"}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "components": {"schemas": {"A": choice("B"), "B": choice("A")}},
        "paths": {
            "/a": {
                "put": {
                    "requestBody": {"content": {"application/json": body}},
                    "responses": {"200": {"description": "ok"}},
                }
            }
        },
    }
    with pytest.raises(SpecError) as caught:
        make(document, "multiplying")
    (problem,) = [p for p in caught.value.problems if p.code == "schemas-multiply"]
    assert problem.pointer and problem.remedy
