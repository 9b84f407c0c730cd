"""Reading a file: limits, places, and what a reader of the library may rely on."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
import yaml

from sdkgen.load import Limits, load, load_yaml, validate, yaml_reader
from sdkgen.model.document import Document
from sdkgen.problems import Problem, Severity, SpecError, Unsupported

SMALL = 'openapi: 3.1.0\ninfo: {title: T, version: "1"}\npaths: {}\n'


def written(folder: Path, text: str | bytes, name: str = "openapi.yaml") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def codes(failure: pytest.ExceptionInfo[SpecError]) -> list[str]:
    return [problem.code for problem in failure.value.problems]


def test_ontario_is_a_string(tmp_path: Path) -> None:
    document = load(written(tmp_path, SMALL + "x-provinces: [ON, BC]\n"))
    assert document.root["x-provinces"] == ["ON", "BC"]
    assert document.name == str(tmp_path / "openapi.yaml")
    assert document.source == (tmp_path / "openapi.yaml").read_bytes()


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (Limits(bytes=40), "too-large"),
        (Limits(depth=2), "too-deep"),
        (Limits(nodes=8), "too-many-nodes"),
    ],
)
@pytest.mark.parametrize("name", ["openapi.yaml", "openapi.json"])
def test_each_limit_refuses_one_more(
    tmp_path: Path, limits: Limits, code: str, name: str
) -> None:
    value = {"openapi": "3.1.0", "paths": {"/a": {"get": {"tags": ["x", "y", "z"]}}}}
    path = written(tmp_path, json.dumps(value), name)
    assert load(path).root == value
    with pytest.raises(SpecError) as failure:
        load(path, limits)
    assert codes(failure) == [code]


def test_the_depth_that_is_allowed_is_read(tmp_path: Path) -> None:
    nested = "[" * 199 + "]" * 199  # the document itself is the first of 200 levels
    for name in ("a.yaml", "a.json"):
        path = written(
            tmp_path, '{"openapi": "3.1.0", "paths": {}, "x-a": ' + nested + "}", name
        )
        assert load(path).root["x-a"] is not None


@pytest.mark.parametrize("name", ["gone.yaml", "folder", "nul\0.yaml"])
def test_what_cannot_be_opened_is_one_error(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(SpecError) as failure:
        load(tmp_path / name)
    assert codes(failure) == ["unreadable"]


def test_a_pipe_or_device_without_end_is_too_large() -> None:
    if not os.path.exists("/dev/zero"):
        pytest.skip("needs /dev/zero")
    with pytest.raises(SpecError) as failure:
        load(Path("/dev/zero"), Limits(bytes=1000))
    assert codes(failure) == ["too-large"]


def test_an_unsupported_document_is_its_own_kind_of_error(tmp_path: Path) -> None:
    with pytest.raises(Unsupported):
        load(written(tmp_path, 'swagger: "1.2"\npaths: {}\n'))


def test_any_yaml_file_whose_value_is_an_object_is_read_as_yaml(tmp_path: Path) -> None:
    assert load_yaml(written(tmp_path, "package: x\nverbs: [ON]\n")).root["verbs"] == [
        "ON"
    ]
    with pytest.raises(SpecError) as failure:
        load_yaml(written(tmp_path, "- x\n"))
    assert codes(failure) == ["not-an-object"]


def test_an_alias_is_a_copy(tmp_path: Path) -> None:
    root = load(written(tmp_path, SMALL + "x-a: &a {b: [1]}\nx-c: *a\n")).root
    root["x-a"]["b"].append(2)
    assert root["x-c"] == {"b": [1]}


def test_all_duplicate_keys_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(SpecError) as failure:
        load(written(tmp_path, SMALL + "x-a: {b: 1, b: 2}\nx-a: 3\n"))
    found = [(it.pointer, it.line, it.column) for it in failure.value.problems]
    assert found == [("/x-a/b", 4, 13), ("/x-a", 5, 1)]
    assert "line 4, column 7" in failure.value.problems[0].message


def test_works_without_libyaml(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_reader, "_LOADER", yaml.SafeLoader)
    text = SMALL + "x-a: &a [ON, 0o17, 'q', !!str 1]\nx-b: *a\n"
    document = load(written(tmp_path, text))
    assert document.root["x-b"] == ["ON", 15, "q", "1"]
    assert document.place("/x-a/1") == (4, 14)
    for broken in ("x-a: [\n", "x-a: b: c\n", "\tx: 1\n", "x-a: \x07\n"):
        with pytest.raises(SpecError):
            load(written(tmp_path, SMALL + broken))


# --- places -----------------------------------------------------------------------------------

PLACED = """\
openapi: 3.1.0
info: &i {title: T, version: "1"}
paths:
  /a/{b}:
    get:
      tags:
      - x
      -   y
x-e: {~: 1}
x-i: *i
"""


@pytest.mark.parametrize(
    ("pointer", "place"),
    [
        ("", (1, 1)),
        ("/openapi", (1, 1)),
        ("/info", (2, 1)),
        ("/info/version", (2, 21)),
        ("/paths/~1a~1{b}/get", (5, 5)),
        ("/paths/~1a~1{b}/get/tags/0", (7, 9)),
        ("/paths/~1a~1{b}/get/tags/1", (8, 11)),
        ("/paths/~1a~1{b}/get/tags/7/gone", (6, 7)),
        ("/gone", (1, 1)),
        ("/x-e/~0", (9, 7)),
        ("/x-i/title", (2, 11)),  # where the anchor has it
    ],
)
def test_a_pointer_leads_to_its_line(
    tmp_path: Path, pointer: str, place: tuple[int, int]
) -> None:
    assert load(written(tmp_path, PLACED)).place(pointer) == place


def test_json_has_places_too_with_tabs_and_escapes(tmp_path: Path) -> None:
    line = '\t"paths": {"\\u002fa": {"x-\\"q": [1, {"b": -2.5e3}, "}"]}}'
    text = f'{{\n\t"openapi": "3.1.0",\n{line}\n}}'
    document = load(written(tmp_path, text, "openapi.json"))
    assert document.place("/paths") == (3, 2)
    assert document.place("/paths/~1a") == (3, 12)
    assert document.place('/paths/~1a/x-"q/1/b') == (3, line.index('"b"') + 1)
    assert document.place('/paths/~1a/x-"q/2') == (3, line.index('"}"') + 1)


def test_columns_count_characters_not_bytes(tmp_path: Path) -> None:
    document = load(written(tmp_path, SMALL + "x-é: {ü: 1, a: 2}\n"))
    assert document.place("/x-é/a") == (4, 13)


def test_a_document_without_a_file_has_no_places() -> None:
    document = Document("made", {"a": 1})
    assert document.place("/a") == (0, 0)
    assert document.located(Problem("code", "m", "/a")).file == "made"


def test_problems_are_sorted_by_weight_then_place_and_told_once(tmp_path: Path) -> None:
    document = load(written(tmp_path, PLACED))
    late, early = Problem("a", "m", "/x-i"), Problem("b", "m", "/info")
    error = Problem("c", "m", "/x-e", severity=Severity.ERROR)
    found = document.sorted([late, early, error, late])
    assert [(it.code, it.line) for it in found] == [("c", 9), ("b", 2), ("a", 10)]


def test_messages_hold_nothing_that_a_terminal_would_obey(tmp_path: Path) -> None:
    document = load(written(tmp_path, SMALL))
    found = document.located(Problem("code", "a \x1b[31m red\nline", "/info"))
    assert found.message == "a  [31m red line"


# --- the validator's judgement ----------------------------------------------------------------


def judged(folder: Path, text: str) -> list[tuple[str, str, int]]:
    found = validate(load(written(folder, text)))
    return [(it.message, it.pointer, it.line) for it in found]


def test_a_valid_document_has_no_findings(tmp_path: Path) -> None:
    assert judged(tmp_path, SMALL) == []


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0", "3.2.0"])
def test_structure_is_judged_in_every_version(tmp_path: Path, version: str) -> None:
    text = f"openapi: {version}\ninfo: {{title: T}}\npaths: {{}}\n"
    assert judged(tmp_path, text) == [("`info` lacks `version`.", "/info", 2)]


def test_swagger_is_judged_by_its_own_rules(tmp_path: Path) -> None:
    text = """\
swagger: "2.0"
info: {title: T, version: "1"}
paths:
  /a:
    get:
      parameters:
        - {name: q, in: query, type: integer, default: x}
      responses:
        "200": {schema: {type: file}}
        "201": {description: ok, schema: {type: file}}
definitions:
  A: {type: object, discriminator: kind, required: [kind], properties: {kind: {type: text}}}
"""
    assert judged(tmp_path, text) == [
        (
            '`default` must be of type integer, but is "x".',
            "/paths/~1a/get/parameters/0/default",
            7,
        ),
        (
            "`200` must be exactly one of several forms, and is not.",
            "/paths/~1a/get/responses/200",
            9,
        ),
        (
            "`type` has none of the allowed forms.",
            "/definitions/A/properties/kind/type",
            12,
        ),
    ]


def test_findings_say_what_in_one_line_and_where(tmp_path: Path) -> None:
    text = SMALL.replace("paths: {}", "servers: [{name: x, url: 3}]") + """\
paths:
  /a:
    get:
      sumary: x
      tags: [[x]]
      deprecated: maybe
      parameters: [{name: q, in: nowhere, schema: {}}]
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {type: integer, default: x, minimum: low}}}
components:
  schemas: {A: {type: strnig}, B: {type: string, default: 5}, "a b": {}}
  securitySchemes: {S: {type: apiKey}}
"""
    found = judged(tmp_path, text)
    assert [line for _, _, line in found] == sorted(line for _, _, line in found)
    messages = [message for message, _, _ in found]
    assert all(len(message) < 300 and "\n" not in message for message in messages)
    places = {pointer for _, pointer, _ in found}
    assert len(places) == len(found)
    assert {
        "/servers/0/url",
        "/paths/~1a/get/tags/0",
        "/paths/~1a/get/deprecated",
        "/paths/~1a/get/parameters/0/in",
        "/components/schemas/A/type",
        "/components/schemas/B/default",
        "/components/schemas/a b",
    } <= places


def test_a_default_inside_a_referenced_schema_is_told_where_it_stands(
    tmp_path: Path,
) -> None:
    text = SMALL.replace(
        "paths: {}",
        """\
paths:
  /a:
    get:
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}
components:
  schemas:
    A: {type: object, properties: {b: {type: string, default: 5}}}
""",
    )
    found = [(pointer, line) for _, pointer, line in judged(tmp_path, text)]
    assert found == [("/components/schemas/A/properties/b/default", 12)]


def test_references_outside_are_never_opened(tmp_path: Path) -> None:
    folder = tmp_path / "inner"
    folder.mkdir()
    (tmp_path / "other.yaml").write_text("{not: [yaml", "utf-8")
    text = SMALL.replace(
        "paths: {}",
        """\
paths:
  /a:
    get:
      responses:
        "200":
          description: ok
          content:
            application/json: {schema: {$ref: 'http://127.0.0.1:9/x.yaml'}}
            text/plain: {schema: {$ref: '../other.yaml#/A'}}
  /b:
    get:
      responses: {"200": {description: 5}}
""",
    )
    found = validate(load(written(folder, text)))
    assert {it.code for it in found} == {"invalid", "not-judged"}
    assert [it.pointer for it in found if it.code == "invalid"] == [
        "/paths/~1b/get/responses/200/description"
    ]


def test_what_is_known_already_is_not_told_again(tmp_path: Path) -> None:
    document = load(written(tmp_path, SMALL.replace("version", "verzion")))
    assert len(validate(document)) == 1
    known = Problem("missing-info", "No version.", "/info")
    assert validate(document, [known]) == []
