"""Swagger 2.0 at the command line: what is found, what is refused, what becomes of a target."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from tests.workshop import Shell, lay_out

CASES = Path(__file__).parent / "cases"
SHELTER = CASES / "twins_shelter"
SMALL = """\
swagger: "2.0"
info: {title: Small, version: "1"}
host: small.example.com
schemes: [https]
paths:
  /a:
    get: {responses: {"204": {description: nothing}}}
"""


@pytest.fixture
def sdkgen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    monkeypatch.chdir(tmp_path)
    return Shell(capsys)


def test_a_document_that_moves_to_3_0_changes_nothing(sdkgen: Shell) -> None:
    older, newer = SHELTER / "swagger.yaml", SHELTER / "openapi.yaml"
    assert sdkgen("diff", older, newer, "--format", "json") == 0
    assert json.loads(sdkgen.out) == {"bump": "none", "changes": []}
    for number, document in enumerate((older, newer)):
        generate = ("generate", "--spec", document, "--lock", "names.lock")
        assert sdkgen(*generate, "--out", f"out{number}", "--package", "shelter") == 0
        lock = Path("names.lock").read_text()
        Path(f"{number}.lock").write_text(lock)
    assert Path("0.lock").read_text() == Path("1.lock").read_text()
    assert "\n  animals.AnimalInput  #/components/schemas/Animal request\n" in lock


def test_a_release_keeps_which_dialect_it_was(sdkgen: Shell) -> None:
    folder = lay_out(Path.cwd(), SMALL, "client: Small\n")
    assert sdkgen("generate") == 0, sdkgen.err
    Path("new.yaml").write_text(SMALL.replace("/a:", "/b:"))
    assert sdkgen("release", "new.yaml") == 0, sdkgen.err
    pin = yaml.safe_load((folder / "spec.lock").read_text())
    assert (pin["swagger"], pin["counts"]["operations"]) == ("2.0", 1)
    assert sdkgen("check") == 0


def test_an_overlay_corrects_what_the_author_wrote(sdkgen: Shell) -> None:
    folder = lay_out(Path.cwd(), SMALL, "overlay: overlay.yaml\n")
    (folder / "overlay.yaml").write_text("""\
overlay: 1.0.0
info: {title: Corrections, version: "1"}
actions:
  - target: $.paths['/a'].get
    description: It takes a list.
    update: {parameters: [{name: q, in: query, type: array, items: {type: string}}]}
""")
    assert sdkgen("inspect", "shop") == 0, sdkgen.err
    assert sdkgen.err == ""
    operation = json.loads(sdkgen.out)["operations"][0]
    found = [(p["style"], p["explode"]) for p in operation["parameters"]]
    assert found == [("form", False)]


@pytest.mark.parametrize(
    "other", [SMALL, SMALL.replace('swagger: "2.0"', "openapi: 3.0.3")]
)
def test_it_stands_alone(sdkgen: Shell, other: str) -> None:
    folder = lay_out(Path.cwd(), SMALL, "spec: [openapi.yaml, more.yaml]\n")
    (folder / "more.yaml").write_text(other)
    assert sdkgen("lint", "shop") == 2
    assert "[mixed-versions]" in sdkgen.err + sdkgen.out


def test_bodies_that_multiply_are_refused(sdkgen: Shell) -> None:
    names = [f"application/x{number}" for number in range(50)]
    big = {"type": "object", "properties": {f"p{n}": {} for n in range(3000)}}
    body = {"in": "body", "name": "b", "schema": big}
    root = {**yaml.safe_load(SMALL), "consumes": names, "parameters": {"B": body}}
    post = {"parameters": [{"$ref": "#/parameters/B"}]}
    root["paths"] = {f"/{number}": {"post": post} for number in range(100)}
    Path("big.json").write_text(json.dumps(root))
    assert sdkgen("lint", "big.json") == 2
    assert "[too-many-nodes]" in sdkgen.err + sdkgen.out
