"""What the stages after `normalise` rely on, whatever the document says."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from sdkgen.load import load, load_yaml
from sdkgen.model.document import METHODS, POINTER_KEY, Document, resolve
from sdkgen.normalise import inline, normalise, overlays
from sdkgen.normalise.grammar import SHAPES, walk
from sdkgen.normalise.report import Report
from sdkgen.problems import Problem, Severity, SpecError

SAMPLE: dict[str, Any] = {
    "openapi": "3.0.3",
    "info": {"title": "T", "version": "1"},
    "servers": [{"url": "https://{h}", "variables": {"h": {"default": "x"}}}],
    "security": [{"key": []}],
    "tags": [{"name": "a"}],
    "paths": {
        "/a/{id}": {
            "parameters": [{"$ref": "#/components/parameters/Id"}],
            "get": {
                "operationId": "getA",
                "tags": ["a"],
                "parameters": [
                    {"name": "q", "in": "query", "schema": {"type": "string", "nullable": True}}
                ],
                "responses": {
                    "200": {"$ref": "#/components/responses/Ok"},
                    "default": {"description": "x", "content": {"text/plain": {}}},
                },
            },
            "post": {
                "requestBody": {"content": {"application/json": {"schema": {
                    "type": "object", "required": ["a"], "properties": {
                        "a": {"enum": [1, 2]}, "b": {"$ref": "#/components/schemas/A"}}}}}},
                "responses": {"204": {"description": "x"}},
                "security": [{"key": []}],
            },
        },
        "/b": {"$ref": "#/components/pathItems/B"},
    },
    "components": {
        "parameters": {
            "Id": {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
        },
        "pathItems": {"B": {"get": {"responses": {"200": {"description": "x"}}}}},
        "responses": {"Ok": {"description": "ok",
            "headers": {"X": {"$ref": "#/components/headers/X"}},
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/A"}}}}},
        "headers": {"X": {"schema": {"type": "integer", "minimum": 1, "exclusiveMinimum": True}}},
        "schemas": {
            "A": {"allOf": [{"$ref": "#/components/schemas/B"}], "nullable": True,
                  "discriminator": {"propertyName": "k", "mapping": {"x": "B"}}},
            "B": {"type": "array", "items": {"$ref": "#/components/schemas/A"}},
        },
        "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X"}},
    },
}  # fmt: skip


def document(root: Any) -> Document:
    return Document("made.json", root)


def assert_plain(root: dict[str, Any]) -> None:
    """Check what the docstring of the package promises to the later stages."""
    for kind, node, pointer in walk(root):
        if "$ref" in node and "$ref" in SHAPES[kind]:
            assert kind == "schema" or "/callbacks/" in pointer, (kind, pointer)
            assert node["$ref"].startswith("#/")
            resolve(root, node["$ref"][1:])
        assert not (kind == "schema" and "nullable" in node)
    for _, item in inline.path_items(root):
        for method in METHODS:
            if method in item:
                assert isinstance(item[method]["responses"], dict)
                for parameter in item[method]["parameters"]:
                    assert parameter["name"] and parameter["in"]
                    assert isinstance(parameter[POINTER_KEY], str)
                    assert "schema" in parameter or "content" in parameter
    json.dumps(root, allow_nan=False)


def test_a_sound_document_has_no_findings_and_becomes_plain() -> None:
    normalised, problems = normalise(document(SAMPLE))
    assert problems == []
    assert_plain(normalised.root)


def test_the_document_passed_in_is_not_changed() -> None:
    before = deepcopy(SAMPLE)
    overlay = {
        "overlay": "1.0.0",
        "info": {"title": "T", "version": "1"},
        "actions": [{"target": "$.paths.*", "update": {"x-a": {}}, "description": "d"}],
    }
    normalise(document(SAMPLE), document(overlay))
    assert before == SAMPLE


def test_normalising_twice_is_normalising_once() -> None:
    once, _ = normalise(document(SAMPLE))
    twice, problems = normalise(document(once.root))
    assert problems == []
    # Pointers are those of the document that was read, which is now the plain one.
    assert _without_pointers(twice.root) == _without_pointers(once.root)


def _without_pointers(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            key: _without_pointers(it)
            for key, it in value.items()
            if key != POINTER_KEY
        }
    return [_without_pointers(it) for it in value] if isinstance(value, list) else value


def test_findings_of_loading_are_among_those_of_normalising() -> None:
    found = Problem("merge-key", "m", "/x", "r")
    _, problems = normalise(Document("a", SAMPLE, problems=(found,)))
    assert [problem.code for problem in problems] == ["merge-key"]


# --- hostile documents ------------------------------------------------------------------------


def places(value: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    nested = [
        place
        for key, it in inner
        for place in (
            [(*at, key)]
            + (places(it, (*at, key)) if isinstance(it, dict | list) else [])
        )
    ]
    return nested


PLACES = places(SAMPLE)
POINTERS = ["#", "#/", "#/paths", "#/info/title", "#/components/schemas/A", "#/x-a", "#x", "x#/a",
            "#/components/responses/Ok", "#/components/parameters/Id", "#/paths/~1b", "",
            "#/components/schemas/A/allOf/0", "#/components",
            "#/components/schemas/B/items"]  # fmt: skip
KEYS = sorted(
    {key for fields in SHAPES.values() for key in fields} | {"x-a", POINTER_KEY, "a"}
)
SCALARS = (
    st.none() | st.booleans() | st.integers(-2, 5) | st.floats()
    | st.text(max_size=3) | st.sampled_from(KEYS) | st.sampled_from(POINTERS)
)  # fmt: skip
JSON = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(KEYS), inner, max_size=3)
    | st.sampled_from(POINTERS).map(lambda pointer: {"$ref": pointer}),
    max_leaves=8,
)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.sampled_from(PLACES), JSON), min_size=1, max_size=4), JSON)
@example([(("components", "schemas", "B"), False)], None)
def test_no_document_makes_it_fail(
    changes: list[tuple[tuple[Any, ...], Any]], stray: Any
) -> None:
    root = {**deepcopy(SAMPLE), "x-a": stray}
    for place, value in changes:
        _replace(root, place, deepcopy(value))
    try:
        normalised, problems = normalise(document(root))
    except SpecError as failure:
        assert any(it.severity is Severity.ERROR for it in failure.problems)
        return
    assert all(problem.remedy and problem.message for problem in problems)
    assert_plain(normalised.root)


def _replace(root: Any, place: tuple[Any, ...], value: Any) -> None:
    node = root
    for key in place[:-1]:
        if not isinstance(node, dict | list):
            return
        try:
            node = node[key]
        except LookupError:
            return
        except TypeError:
            return
    if isinstance(node, dict) or (
        isinstance(node, list) and isinstance(place[-1], int) and place[-1] < len(node)
    ):
        node[place[-1]] = value


@settings(max_examples=150, deadline=None)
@given(JSON)
def test_no_overlay_makes_it_fail(actions: Any) -> None:
    overlay = {
        "overlay": "1.0.0",
        "info": {"title": "T", "version": "1"},
        "actions": actions,
    }
    with pytest.raises(SpecError) as failure:
        normalise(document(SAMPLE), document(overlay))
    assert failure.value.problems


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(["$", "$.paths.*", "$..schema", "$.tags", "$.info.title", "$..*"]), JSON,
       st.booleans())  # fmt: skip
def test_no_action_makes_it_fail(target: str, update: Any, remove: bool) -> None:
    action = {"target": target, "update": update, "remove": remove, "description": "d"}
    overlay = {
        "overlay": "1.1.0",
        "info": {"title": "T", "version": "1"},
        "actions": [action],
    }
    try:
        normalised, _ = normalise(document(SAMPLE), document(overlay))
    except SpecError as failure:
        assert any(it.severity is Severity.ERROR for it in failure.problems)
    else:
        assert_plain(normalised.root)


def test_references_of_references_do_not_grow_without_end() -> None:
    many = {f"e{number}": {"$ref": "#/components/examples/E"} for number in range(100)}
    media = {f"a/{number}": {"examples": many} for number in range(100)}
    headers = {
        f"h{number}": {"$ref": "#/components/headers/H"} for number in range(100)
    }
    root = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {
            f"/{number}": {
                "get": {"responses": {"200": {"$ref": "#/components/responses/R"}}}
            }
            for number in range(100)
        },
        "components": {
            "examples": {"E": {"value": 1}},
            "headers": {"H": {"content": media}},
            "responses": {"R": {"description": "r", "headers": headers}},
        },
    }
    with pytest.raises(SpecError) as failure:
        normalise(document(root))
    assert [problem.code for problem in failure.value.problems] == ["too-many-nodes"]


def test_a_header_that_contains_itself_is_an_error() -> None:
    header = {"content": {"a/b": {"encoding": {"x": {"headers": {
        "H": {"$ref": "#/components/headers/H"}}}}}}}  # fmt: skip
    root = {**SAMPLE, "components": {**SAMPLE["components"], "headers": {"H": header}}}
    with pytest.raises(SpecError) as failure:
        normalise(document(root))
    assert failure.value.problems[0].code == "reference-cycle"


def test_long_chains_and_deep_schemas_are_read(tmp_path: Path) -> None:
    schema: Any = {"type": "string", "nullable": True}
    for _ in range(90):
        schema = {"properties": {"a": schema}}
    chain = {
        f"s{number}": {"$ref": f"#/components/schemas/s{number + 1}"}
        for number in range(2000)
    }
    chain["s2000"] = schema
    root = {
        **SAMPLE,
        "components": {**SAMPLE["components"], "schemas": {"A": {}, "B": {}, **chain}},
    }
    path = tmp_path / "deep.json"
    path.write_text(json.dumps(root), "utf-8")
    normalised, problems = normalise(load(path))
    assert problems == []
    assert_plain(normalised.root)


# --- other people's documents -----------------------------------------------------------------


def test_overlays_have_the_results_that_their_specification_shows(real: Path) -> None:
    folders = sorted(
        (real / "suites/oai-overlay/compliant-sets").glob("*/overlay.yaml")
    )
    assert len(folders) >= 7
    for overlay in folders:
        before = load_yaml(overlay.parent / "openapi.yaml").root
        after = load_yaml(overlay.parent / "output.yaml").root
        assert (
            overlays.apply(before, load_yaml(overlay), Report()) == after
        ), overlay.parent.name


@pytest.mark.parametrize("version", ["v1.0", "v1.1"])
def test_overlays_are_judged_as_their_specification_does(
    real: Path, version: str
) -> None:
    folder = real / "suites/oai-overlay/tests" / version
    for path in sorted(folder.glob("*/*.yaml")):
        try:
            normalise(document(SAMPLE), load_yaml(path))
        except SpecError as failure:
            codes = {it.code for it in failure.problems}
            verdict = "fail" if codes & {"broken-overlay", "not-an-object"} else "pass"
        else:
            verdict = "pass"
        assert verdict == path.parent.name, path.name
