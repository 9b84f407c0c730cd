"""Properties of a comparison, over documents made up at random, and its limits."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from sdkgen.compare import Report, compare
from sdkgen.interpret import interpret
from sdkgen.model import ir
from sdkgen.model.document import Document
from sdkgen.normalise import normalise
from sdkgen.target.choices import read_choices

CHOICES = read_choices(Document("defaults", {"version": "0.1.0"}), None)
OPPOSITE = {
    "added": "removed",
    "removed": "added",
    "became-required": "became-optional",
    "became-optional": "became-required",
    "became-nullable": "became-not-nullable",
    "became-not-nullable": "became-nullable",
}
MADE_UP = settings(deadline=None, max_examples=50)

_scalars = st.sampled_from(
    [
        {"type": "string"},
        {"type": "integer"},
        {"type": "number", "minimum": 1},
        {"type": "string", "enum": ["A", "B"]},
        {"type": "string", "format": "date-time"},
        {"$ref": "#/components/schemas/Node"},
    ]
)


def _objects(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    properties = st.dictionaries(st.sampled_from("abcd"), inner, min_size=1, max_size=3)
    return properties.flatmap(
        lambda found: st.builds(
            lambda required: {
                "type": "object",
                "properties": found,
                "required": sorted(required),
            },
            st.sets(st.sampled_from(sorted(found))),
        )
    )


_schemas = st.recursive(
    _scalars,
    lambda inner: st.one_of(
        _objects(inner),
        st.builds(lambda items: {"type": "array", "items": items}, inner),
        st.builds(lambda a: {"anyOf": [a, {"type": "null"}]}, inner),
        st.builds(lambda a, b: {"anyOf": [a, b]}, inner, inner),
    ),
    max_leaves=6,
)
_documents = st.builds(
    lambda paths, node: {
        "openapi": "3.1.0",
        "info": {"title": "Made up", "version": "1"},
        "components": {"schemas": {"Node": _node(node)}},
        "paths": {f"/{name}": {"post": found} for name, found in paths.items()},
    },
    st.dictionaries(
        st.sampled_from("pqr"),
        st.builds(
            lambda sent, got: {
                "requestBody": {"content": {"application/json": {"schema": sent}}},
                "responses": {
                    "200": {
                        "description": "",
                        "content": {"application/json": {"schema": got}},
                    }
                },
            },
            _objects(_schemas),
            _schemas,
        ),
        min_size=1,
    ),
    _schemas,
)


def _node(schema: Any) -> Any:
    """Return a schema that can refer to itself without being nothing else."""
    return {
        "type": "object",
        "properties": {"next": schema, "name": {"type": "string"}},
    }


def model(root: dict[str, Any]) -> ir.Api:
    return interpret(normalise(Document("made up", root))[0].root, CHOICES)[0]


@MADE_UP
@given(_documents)
def test_a_document_never_differs_from_itself(root: dict[str, Any]) -> None:
    assert compare(model(root), model(root)).changes == ()


@MADE_UP
@given(_documents, _documents)
def test_there_and_back_mirror_each_other(
    one: dict[str, Any], two: dict[str, Any]
) -> None:
    there, back = compare(model(one), model(two)), compare(model(two), model(one))
    assert _told(there) == {
        (operation, location, _opposite(kind)): count
        for (operation, location, kind), count in _told(back).items()
    }


def _told(report: Report) -> Counter[tuple[str, str, str]]:
    """Return how often each kind of change is told of each place.

    Bounds are left out, since of two patterns none is the tighter one, and names of classes:
    that there is one more is no change.
    """
    return Counter(
        (
            change.operation,
            change.location,
            re.sub("-added-.*", "-added", change.change),
        )
        for change in report.changes
        if "-bound-" not in change.change and change.change != "schema-removed"
    )


def _opposite(kind: str) -> str:
    head, word, tail = re.split(f"({'|'.join(OPPOSITE)}|$)", kind, maxsplit=1)
    return head + OPPOSITE.get(word, word) + tail


@MADE_UP
@given(_documents, _documents)
def test_each_change_is_told_once_and_its_fingerprint_is_its_own(
    one: dict[str, Any], two: dict[str, Any]
) -> None:
    report = compare(model(one), model(two))
    places = Counter((c.operation, c.location, c.change) for c in report.changes)
    told = Counter((c.fingerprint) for c in report.changes)
    assert max(told.values(), default=1) == 1
    assert all(n == 1 or _is_union(two) or _is_union(one) for n in places.values())
    assert report == compare(model(one), model(two))


def _is_union(root: dict[str, Any]) -> bool:
    """Tell whether arms of a union may have properties of one name."""
    return "anyOf" in str(root)


def test_a_change_in_the_middle_of_a_dense_graph_is_told_in_good_time() -> None:
    names = [f"N{i}" for i in range(12)]

    def root(kind: str) -> dict[str, Any]:
        links = {n: {"$ref": f"#/components/schemas/{n}"} for n in names}
        schemas: dict[str, Any] = {
            n: {"type": "object", "properties": {**links, "own": {"type": "string"}}}
            for n in names
        }
        schemas["N0"]["properties"]["own"] = {"type": kind}
        schemas |= {
            n: {**schemas[n], "properties": {**schemas[n]["properties"], f"is_{n}": {}}}
            for n in names
        }
        answer = {"schema": {"$ref": "#/components/schemas/N1"}}
        content = {"description": "", "content": {"application/json": answer}}
        return {
            "openapi": "3.1.0",
            "info": {"title": "Dense", "version": "1"},
            "components": {"schemas": schemas},
            "paths": {"/p": {"get": {"responses": {"200": content}}}},
        }

    report = compare(model(root("string")), model(root("integer")))
    assert {c.change for c in report.changes} == {"response-property-type-changed"}
    assert "response.200.body.N0.own" in {c.location for c in report.changes}
    assert len(report.changes) < 10_000


def test_places_are_those_of_the_document() -> None:
    def root(kind: str) -> dict[str, Any]:
        body = {
            "type": "object",
            "properties": {
                "lines": {
                    "type": "array",
                    "items": {"type": "object", "properties": {"a/b": {"type": kind}}},
                }
            },
        }
        content = {"application/json": {"schema": body}}
        done = {"204": {"description": ""}}
        post = {"requestBody": {"content": content}, "responses": done}
        return {
            "openapi": "3.1.0",
            "info": {"title": "Places", "version": "1"},
            "paths": {"/p": {"post": post}},
        }

    (change,) = compare(model(root("string")), model(root("integer"))).changes
    assert change.location == "request.body.lines[].a/b"
    assert change.old_pointer == change.new_pointer
    assert change.new_pointer == (
        "/paths/~1p/post/requestBody/content/application~1json/schema"
        "/properties/lines/items/properties/a~1b"
    )
