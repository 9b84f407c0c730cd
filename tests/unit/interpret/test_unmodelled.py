"""What servers demand of requests and no type says is kept for comparisons."""

from __future__ import annotations

from typing import Any

from sdkgen.compare import compare
from sdkgen.model import ir
from tests.making import choices_of, modelled

CHOICES = choices_of("made")


def model(schema: Any, **schemas: Any) -> ir.Api:
    body = {"content": {"application/json": {"schema": schema}}}
    post = {"requestBody": body, "responses": {"204": {"description": ""}}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Demanding", "version": "1"},
        "paths": {"/p": {"post": post}},
        "components": {"schemas": schemas},
    }
    return modelled(document, CHOICES)[0]


def demands(api: ir.Api) -> list[tuple[str, str, str]]:
    (operation,) = api.operations
    return [(a.location, a.word, a.value) for a in operation.assertions]


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def test_demands_are_found_wherever_they_stand() -> None:
    part = {"type": "object", "properties": {"a": {}}, "minProperties": 1}
    listed = {"type": "array", "items": ref("Part"), "contains": {"const": 1}}
    schema = {
        "type": "object",
        "properties": {"list": listed, "map": {"additionalProperties": ref("Part")}},
        "not": {"required": ["x"]},
    }
    assert demands(model(schema, Part=part)) == [
        ("request.body", "not", '{"required": ["x"]}'),
        ("request.body.list", "contains", '{"const": 1}'),
        ("request.body.list[]", "minProperties", "1"),
    ]


def test_what_demands_nothing_is_left_out() -> None:
    schema = {
        "type": "object",
        "properties": {"a": {"unevaluatedProperties": True, "minProperties": 0}},
        "unevaluatedProperties": False,
    }
    assert demands(model(schema)) == [
        ("request.body", "unevaluatedProperties", "false")
    ]


def test_circles_and_long_ways_end() -> None:
    chain = {f"N{i}": {"properties": {"n": ref(f"N{i + 1}")}} for i in range(3_000)}
    chain["N3000"] = {"properties": {"n": ref("N0")}, "maxProperties": 2}
    # Types end at some depth, what a server demands does not.
    ((place, word, value),) = demands(model(ref("N0"), **chain))
    assert (word, value) == ("maxProperties", "2")
    assert place == "request.body" + ".n" * 3_000


def test_a_smaller_demand_is_looser() -> None:
    def report(old: Any, new: Any) -> list[tuple[str, bool, str]]:
        pair = [
            model({"type": "object", "properties": {"a": {}}, **more})
            for more in (old, new)
        ]
        return [(c.change, c.breaking, c.message) for c in compare(*pair).changes]

    two, one = {"minProperties": 2}, {"minProperties": 1}
    tighter, looser = "request-bound-tightened", "request-bound-loosened"
    said = "the body: now `minProperties` `2`, was `minProperties` `1`"
    assert report(one, two) == [(tighter, True, said)]
    assert [row[:2] for row in report(two, one)] == [(looser, False)]
    assert [row[:2] for row in report({}, one)] == [(tighter, True)]
    assert [row[:2] for row in report(one, {})] == [(looser, False)]
