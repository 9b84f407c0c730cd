"""Damaged files: whatever the bytes are, there is a document or a located error."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sdkgen.load import load, validate
from sdkgen.model.document import Document
from sdkgen.problems import SpecError

TEXT = """\
openapi: 3.1.0
info: {title: "T", version: '1'}
paths:
  /a/{id}: &path
    get:
      summary: |
        two
        lines
      parameters:
      - {name: id, in: path, required: true, schema: {type: string, default: ON}}
      responses: {"200": {description: ok}}
  /b: *path
components:
  schemas: {A: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}}
"""
AS_JSON = json.dumps(yaml.safe_load(TEXT), indent=1)
SCRAPS = [
    *(
        "\t",
        "\n",
        " ",
        ":",
        ",",
        "- ",
        "{",
        "}",
        "[",
        "]",
        "? ",
        "|",
        '"',
        "'",
        "\\",
        "%",
    ),
    *("&a ", "*a", "*path", "!x ", "<<: ", "---\n", "...\n", "1e999", "NaN", "\\ud800"),
    *("\0", "\x85", "\u2028", "é"),
]
BYTES = [b"\xff", b"\xfe\xff", b"\xed\xa0\xbd", *(scrap.encode() for scrap in SCRAPS)]


@settings(
    max_examples=400,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@pytest.mark.parametrize("name", ["openapi.yaml", "openapi.json"])
@given(
    edits=st.lists(
        st.tuples(
            st.integers(0, len(AS_JSON)), st.integers(0, 6), st.sampled_from(BYTES)
        ),
        max_size=3,
    )
)
def test_damaged_text_is_read_or_refused(
    tmp_path: Path, name: str, edits: list[tuple[int, int, bytes]]
) -> None:
    source = (TEXT if name.endswith("yaml") else AS_JSON).encode()
    for position, removed, inserted in edits:
        source = source[:position] + inserted + source[position + removed :]
    path = tmp_path / name
    path.write_bytes(source)
    try:
        document = load(path)
    except SpecError as failure:
        for problem in failure.problems:
            assert problem.file == str(path)
            assert problem.message and problem.remedy
            assert problem.message.isprintable()
    else:
        for path_name in document.root.get("paths") or {}:
            key = path_name.replace("~", "~0").replace("/", "~1")
            assert document.place(f"/paths/{key}") > (0, 0)


SCALARS = (
    st.none() | st.booleans() | st.integers() | st.sampled_from(["x", "#/info", "3.1"])
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=2)
    | st.dictionaries(
        st.sampled_from(["$ref", "type", "a", "allOf"]), inner, max_size=2
    ),
    max_leaves=4,
)
PLACES = ["info", "paths", "components", "tags", "servers", "security"]
DEEPER = [
    "/a/{id}",
    "get",
    "parameters",
    0,
    "schema",
    "responses",
    "200",
    "schemas",
    "A",
]


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(PLACES), st.lists(st.sampled_from(DEEPER), max_size=6), VALUES)
def test_the_validator_judges_any_tree(
    place: str, deeper: list[Any], value: Any
) -> None:
    root = json.loads(AS_JSON)
    node, key = root, place
    for step in deeper:
        inner = node.get(key) if isinstance(node, dict) else None
        if isinstance(inner, dict) and isinstance(step, str):
            node, key = inner, step
    node[key] = value
    for problem in validate(Document("made.json", root)):
        assert problem.message and problem.remedy
        assert len(problem.message) < 300
