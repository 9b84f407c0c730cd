"""`sdkgen init`: from any document to a target, in one command."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from sdkgen.load import load_yaml
from sdkgen.target import locations
from sdkgen.target.choices import read_choices
from tests.test_several_files import FILES
from tests.test_several_files import lay_out as several
from tests.workshop import SHOP, Shell, contents

RICH: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Acme Parts API", "version": "7"},
    "servers": [
        {"url": "https://api.acme.example/v1", "description": "production"},
        {"url": "https://try.acme.example/v1", "description": "sandbox"},
    ],
    "security": [{"key": []}],
    "webhooks": {"made": {"post": {"responses": {"200": {"description": "ok"}}}}},
    "components": {
        "securitySchemes": {
            "key": {"type": "apiKey", "in": "header", "name": "X-Acme-Key"}
        }
    },
    "paths": {},
}


def answer(**properties: Any) -> dict[str, Any]:
    schema = {"type": "object", "properties": properties}
    return {"description": "ok", "content": {"application/json": {"schema": schema}}}


def add(method: str, path: str, status: str, told: Any, *query: str) -> None:
    RICH["paths"].setdefault(path, {})[method] = {
        "parameters": [
            {"name": name, "in": "query", "schema": {"type": "integer"}}
            for name in query
        ]
        + [
            {"name": part[1:-1], "in": "path", "required": True, "schema": {}}
            for part in path.split("/")
            if part.startswith("{")
        ],
        "responses": {status: told},
    }


TEXT = {"type": "string"}
for thing in ("bolts", "nuts", "gears"):
    row = {"type": "object", "properties": {f"{thing}_id": TEXT}}
    rows = {"type": "array", "items": row}
    summary = {"type": "object", "properties": {"count_of_all": {"type": "integer"}}}
    add(
        "get",
        f"/{thing}",
        "200",
        answer(members=rows, summary=summary),
        "number",
        "size",
    )
add(
    "get",
    "/wheels",
    "200",
    answer(data={"type": "array", "items": TEXT}),
    "offset",
    "limit",
)
add("post", "/bolts", "202", answer(task_id=TEXT))
add("get", "/tasks/{task_id}", "200", answer(task_id=TEXT, state=TEXT))


@pytest.fixture
def sdkgen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    """Return the command, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return Shell(capsys)


def test_one_command_makes_a_target_that_stays_clean(sdkgen: Shell) -> None:
    Path("shop.yml").write_text(SHOP)
    assert sdkgen("init", "shop.yml", "acme") == 0, sdkgen.err
    assert "next: sdkgen generate acme" in sdkgen.out
    folder = Path("specs/acme")
    assert (folder / "openapi.yml").read_text() == SHOP
    assert {path.name for path in folder.iterdir()} == {
        "openapi.yml",
        "sdk.yaml",
        "spec.lock",
    }
    assert sdkgen("generate", "acme") == 0, sdkgen.err
    assert Path("generated/acme/__init__.py").is_file()
    assert sdkgen("check") == 0
    assert sdkgen("release", "shop.yml") == 0
    assert "nothing to do" in sdkgen.out


def test_what_was_found_is_told(sdkgen: Shell) -> None:
    Path("parts.json").write_text(json.dumps(RICH))
    assert sdkgen("init", "parts.json") == 0, sdkgen.err
    text = Path("specs/acme_parts/sdk.yaml").read_text()
    made = yaml.safe_load(text)
    assert made == {
        "package": "acme_parts",
        "client": "AcmeParts",
        "version": "0.1.0",
        "credentials": {"key": "api_key"},
    }
    for told in (
        "a key in the header `X-Acme-Key`; asked for by all 6 operations",
        "`members` may do so as well: 3 of 6 answers",
        "`number` looks like paging that is not understood: GET /bolts and 2 more",
        "1 list walks all pages, by offset: `offset` and `limit`",
        "Answered with 202 (accepted): 1 of 6 operations",
        "GET /tasks/{task_id} has `state`",
        "The document describes 1 webhook",
    ):
        assert told in text
    assert "\n#  sandbox: https://try.acme.example/v1\n" in text


def test_every_line_that_stands_ready_can_be_taken(sdkgen: Shell) -> None:
    Path("parts.json").write_text(json.dumps(RICH))
    assert sdkgen("init", "parts.json", "parts") == 0
    path = Path("specs/parts/sdk.yaml")
    lines = path.read_text().splitlines()
    path.write_text("\n".join(_taken(lines)) + "\n")
    choices = read_choices(load_yaml(locations.defaults()), load_yaml(path))
    assert choices.environments["sandbox"] == "https://try.acme.example/v1"
    assert choices.envelope.payload == ("data", "members")
    assert choices.jobs and choices.jobs.id == ("task_id",)
    assert choices.webhooks
    assert sdkgen("generate", "parts") == 0, sdkgen.err


def _taken(lines: list[str]) -> list[str]:
    """Return the lines with every choice that stands ready made."""
    out, inside = [], False
    for line in lines:
        inside = line[:1] == "#" and (
            line[1:2] not in (" ", "") or (inside and line[:3] == "#  ")
        )
        out.append(line[1:] if inside else line)
    return out


def test_a_document_of_several_files_comes_whole(sdkgen: Shell) -> None:
    several(Path("zoo"))
    assert sdkgen("init", "zoo/openapi.yaml", "zoo") == 0, sdkgen.err
    for name, text in FILES.items():
        assert Path("specs/zoo", name).read_text() == text
    assert sdkgen("generate", "zoo") == 0
    assert sdkgen("check") == 0


def test_a_document_keeps_its_name_where_files_may_refer_to_it(sdkgen: Shell) -> None:
    files = {
        name: text.replace("../openapi.yaml", "../zoo.v2.yaml")
        for name, text in FILES.items()
    }
    several(Path("zoo"), files)
    Path("zoo/openapi.yaml").rename("zoo/zoo.v2.yaml")
    assert sdkgen("init", "zoo/zoo.v2.yaml", "zoo") == 0, sdkgen.err
    assert Path("specs/zoo/zoo.v2.yaml").is_file()
    assert "\nspec: zoo.v2.yaml\n" in Path("specs/zoo/sdk.yaml").read_text()
    assert sdkgen("inspect", "zoo") == 0
    assert json.loads(sdkgen.out)["counts"] == {
        "operations": 4,
        "schemas": 3,
        "warnings": 0,
        "dropped": 0,
    }


@pytest.mark.parametrize(
    ("name", "word"),
    [("shop", "already"), ("../x", "no name"), (".git", "no name"), ("a/b", "no name")],
)
def test_nothing_is_written_where_there_is_something(
    name: str, word: str, sdkgen: Shell
) -> None:
    Path("shop.yaml").write_text(SHOP)
    Path("specs/shop").mkdir(parents=True)
    Path("specs/shop/mine.txt").write_text("mine")
    before = contents(Path())
    assert sdkgen("init", "shop.yaml", name) == 2
    assert word in sdkgen.err
    assert contents(Path()) == before


@pytest.mark.parametrize("name", ["sdk.yaml", "names.lock/x.yaml", "OVERLAY.yaml"])
def test_no_file_of_a_document_becomes_one_of_ours(name: str, sdkgen: Shell) -> None:
    several(
        Path("zoo"),
        **{"schemas/all.yaml": f"Animal: {{$ref: ../{name}}}\n", name: "{}"},
    )
    assert sdkgen("init", "zoo/openapi.yaml", "zoo") == 2
    assert name in sdkgen.err
    assert not Path("specs").exists()


def test_texts_of_the_document_stay_texts(sdkgen: Shell) -> None:
    evil = 'x`\n\nversion: 9.9.9 #: {a: b} \u202e"'
    document = json.loads(json.dumps(RICH))
    document["info"]["title"] = evil
    schemes = document["components"]["securitySchemes"]
    schemes[evil] = {"type": "apiKey", "in": "query", "name": evil}
    document["security"] = [{"key": []}, {evil: []}]
    document["servers"] = [{"url": "https://x.example/`\n# a: b", "description": evil}]
    Path("evil.json").write_text(json.dumps(document))
    assert sdkgen("init", "evil.json", "evil") == 0, sdkgen.err
    text = Path("specs/evil/sdk.yaml").read_text()
    made = yaml.safe_load(text)
    assert made["version"] == "0.1.0"
    assert set(made) == {"package", "client", "version", "credentials"}
    assert set(made["credentials"]) == {"key", evil}
    assert text.isascii()
    assert sdkgen("generate", "evil", "--no-validate") == 0, sdkgen.err


@pytest.mark.parametrize(
    "text",
    ["{}\n", "", "# nothing is chosen\n", "{} # nothing\n", "# x\n\n{}\n", "---\n"],
)
def test_a_release_raises_the_version_where_nothing_was_chosen(
    text: str, sdkgen: Shell
) -> None:
    folder = Path("specs/shop")
    folder.mkdir(parents=True)
    (folder / "openapi.yaml").write_text(SHOP)
    (folder / "sdk.yaml").write_text(text)
    assert sdkgen("generate", "--no-validate") == 0
    Path("newer.yaml").write_text(SHOP.replace("/v1/jobs/", "/v1/tasks/"))
    assert sdkgen("release", "newer.yaml") == 0, sdkgen.err
    after = (folder / "sdk.yaml").read_text()
    assert yaml.safe_load(after) == {"version": "0.2.0"}
    assert "nothing" not in text or "# nothing" in after
    assert sdkgen("check") == 0
