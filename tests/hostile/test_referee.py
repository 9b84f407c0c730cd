"""The referee of documents opens nothing, and is done in a number of steps that is known."""

from __future__ import annotations

import sys
from typing import Any

import pytest

from sdkgen.load import validate
from sdkgen.load.bounded import Budget
from sdkgen.model.document import Document

SLOW = "^(a+)+$"  # exponential for an engine that tries every way
SLOW_FOR = "a" * 40 + "b"
OUTSIDE = (
    "http://127.0.0.1:9/x.yaml",
    "https://127.0.0.1:9/x.yaml#/A",
    "ftp://127.0.0.1:9/x",
    "file:///etc/passwd",
    "file:///dev/zero",
    "//127.0.0.1/share/x.yaml",
    "other.yaml#/A",
    "../other.yaml",
    "/etc/passwd",
    "data:application/json,{}",
)


def judged(version: str, **schemas: Any) -> list[tuple[str, str]]:
    root = {
        "openapi": version,
        "info": {"title": "T", "version": "1"},
        "paths": {},
        "components": {"schemas": schemas},
    }
    return [(it.code, it.pointer) for it in validate(Document("x.yaml", root))]


def reference(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0", "3.2.0"])
@pytest.mark.parametrize("target", OUTSIDE)
def test_nothing_is_opened(target: str, version: str) -> None:
    judged(version, A={"type": "string"})  # imports what is needed
    opened: list[str] = []
    watching = True

    def hook(event: str, args: tuple[object, ...]) -> None:
        if watching and event in ("open", "socket.connect", "urllib.Request"):
            opened.append(f"{event} {args[0]}")

    sys.addaudithook(hook)
    inner = {"allOf": [{"$ref": target}], "default": 3}
    found = judged(version, A={"$ref": target}, B={"properties": {"b": inner}})
    watching = False
    assert opened == []
    assert ("not-judged", "/components/schemas/A") in found


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "pattern": SLOW, "default": SLOW_FOR},
        {"propertyNames": {"pattern": SLOW}, "default": {SLOW_FOR: 1}},
        {
            "properties": {
                "q": {
                    "$schema": "http://json-schema.org/draft-07/schema#",
                    "pattern": SLOW,
                }
            },
            "default": {"q": SLOW_FOR},
        },
    ],
)
def test_a_default_is_compared_with_a_pattern_in_linear_time(schema: Any) -> None:
    [(_, pointer)] = judged("3.1.0", A=schema)
    assert pointer.startswith("/components/schemas/A/default")


@pytest.mark.parametrize("word", ["additionalProperties", "unevaluatedProperties"])
def test_names_are_not_compared_with_patterns_that_can_hang(word: str) -> None:
    schema = {"patternProperties": {SLOW: {}}, word: False, "default": {SLOW_FOR: 1}}
    assert judged("3.1.0", A=schema) == []


def test_a_document_whose_references_multiply_is_judged_in_part() -> None:
    chain = {
        f"S{i}": {"allOf": [reference(f"S{i + 1}"), reference(f"S{i + 1}")]}
        for i in range(40)
    }
    found = judged("3.1.0", A={"type": "strnig"}, **chain, S40={"type": "object"})
    assert ("invalid", "/components/schemas/A/type") in found
    assert ("not-judged", "") in found


def test_many_values_of_several_types_are_compared_once() -> None:
    values = [None, *(f"v{i}" for i in range(20_000))]
    assert judged("3.1.0", A={"enum": values}) == []


def test_the_budget_grows_with_the_document() -> None:
    small, large = Budget({"a": 1}), Budget({"a": [1] * 1000})
    assert large.left - small.left == 20 * 1000
