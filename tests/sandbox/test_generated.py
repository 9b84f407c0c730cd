"""Who gets a sandbox, and what becomes of it for another API than ours."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.making import importing
from tests.workshop import CONFIG, Shell, lay_out

TESTING = f"{CONFIG}testing: true\n"
NOTES: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Notes", "version": "1"},
    "servers": [{"url": "https://notes.example/api/v2"}],
    "security": [{"login": []}],
    "components": {
        "securitySchemes": {"login": {"type": "http", "scheme": "basic"}},
        "schemas": {
            "Note": {
                "type": "object",
                "required": ["id", "text"],
                "properties": {
                    "id": {"type": "integer"},
                    "text": {"type": "string", "example": "buy milk"},
                    "parent": {"$ref": "#/components/schemas/Note"},
                    "score": {"type": "number", "minimum": 0.5, "maximum": 1},
                },
            }
        },
    },
    "paths": {
        "/notes": {
            "get": {
                "parameters": [
                    {"name": "cursor", "in": "query", "schema": {"type": "string"}},
                    {"name": "limit", "in": "query", "schema": {"type": "integer"}},
                ],
                "responses": {"200": {"description": "", "content": {}}},
            },
            "post": {
                "requestBody": {"content": {"application/json": {"schema": {}}}},
                "responses": {"201": {"description": "", "content": {}}},
            },
        },
        "/notes/{id}": {
            "parameters": [
                {
                    "name": "id",
                    "in": "path",
                    "required": True,
                    "schema": {"type": "integer"},
                }
            ],
            "get": {"responses": {"200": {"description": "", "content": {}}}},
            "delete": {"responses": {"204": {"description": ""}}},
        },
        "/notes/{id}/text": {
            "parameters": [
                {
                    "name": "id",
                    "in": "path",
                    "required": True,
                    "schema": {"type": "integer"},
                }
            ],
            "get": {
                "responses": {
                    "200": {
                        "description": "",
                        "content": {"text/plain": {"schema": {"type": "string"}}},
                    }
                }
            },
        },
    },
}
USED = """\
import pytest
from propexo import Propexo, WriteFailed
from propexo import schemas as s
from propexo.testing import Sandbox, make


@pytest.fixture
def client(sandbox: Sandbox) -> Propexo:
    return sandbox.client()


def test_rent_is_charged(client: Propexo, sandbox: Sandbox) -> None:
    sandbox.fail("resident_charges.create", job="failure", errors=["no such lease"])
    charge = make(s.EntrataResidentChargeCreate, amount_in_cents=1200)
    with pytest.raises(WriteFailed, match="no such lease"):
        client.entrata.resident_charges.create(**charge).wait()
    (call,) = sandbox.calls("resident_charges.create")
    assert (call.json["amount_in_cents"], len(call.files)) == (1200, 0)
    assert make(s.ResidentCharge, amount_in_cents=5).amount_in_cents == 5


async def test_units(sandbox: Sandbox) -> None:
    async with sandbox.async_client() as client:
        assert [unit.id async for unit in client.units.list()]
"""
NOTE = {"$ref": "#/components/schemas/Note"}
PAGE = {
    "type": "object",
    "required": ["data", "next_cursor"],
    "properties": {
        "data": {"type": "array", "items": NOTE},
        "next_cursor": {"type": ["string", "null"]},
    },
}
SENT = {
    "type": "object",
    "required": ["text"],
    "properties": {"text": {"type": "string"}},
}


def described() -> dict[str, Any]:
    """Return the document with its schemas in place."""
    document: dict[str, Any] = json.loads(json.dumps(NOTES))
    paths = document["paths"]

    def answers(node: Any, status: str, schema: Any) -> None:
        content = {"application/json": {"schema": schema}}
        node["responses"][status]["content"] = content

    answers(paths["/notes"]["get"], "200", PAGE)
    answers(paths["/notes"]["post"], "201", NOTE)
    answers(paths["/notes/{id}"]["get"], "200", NOTE)
    sent = paths["/notes"]["post"]["requestBody"]["content"]["application/json"]
    sent["schema"] = SENT
    return document


@pytest.fixture
def shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    """Return the command line in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return Shell(capsys)


@pytest.fixture
def notes(shell: Shell, tmp_path: Path) -> Iterator[ModuleType]:
    """Return an SDK with integer ids, a cursor, a login and answers of text."""
    (tmp_path / "notes.json").write_text(json.dumps(described()))
    (tmp_path / "sdk.yaml").write_text("testing: true\n")
    options = ("--package", "notes_sdk", "--config", "sdk.yaml", "--out", "made")
    assert shell("generate", "--spec", "notes.json", *options) == 0, shell.err
    with importing(tmp_path / "made/notes_sdk") as package:
        yield package


def test_only_who_asks_for_it_has_it(shell: Shell, tmp_path: Path) -> None:
    folder = lay_out(tmp_path)
    assert shell("generate") == 0
    assert not Path("generated/shop/testing").exists()
    (folder / "sdk.yaml").write_text(TESTING)
    assert shell("generate") == 0
    assert Path("generated/shop/testing/facts.json").is_file()
    assert shell("check") == 0
    (folder / "sdk.yaml").write_text(CONFIG)
    assert shell("generate") == 0
    assert not Path("generated/shop/testing").exists()


def test_a_copy_has_none(shell: Shell, tmp_path: Path) -> None:
    lay_out(tmp_path, config=TESTING)
    assert shell("generate") == 0
    assert shell("vendor", "acme/_vendor", "--package", "acme._vendor.shop") == 0
    assert not Path("acme/_vendor/shop/testing").exists()
    assert "testing" not in Path("acme/_vendor/shop/__init__.py").read_text()


def test_another_api_has_one_as_well(notes: ModuleType) -> None:
    with notes.testing.Sandbox().client(strict_responses=True) as client:
        made = client.notes.create(text="call home")
        assert (made.id, made.text) == (4, "call home")
        assert client.notes.get(4).text == "call home"
        texts = [note.text for note in client.notes.list(limit=2)]
        assert texts == ["buy milk"] * 3 + ["call home"]
        client.notes.delete(4)
        with pytest.raises(notes.NotFoundError):
            client.notes.get(4)
        assert isinstance(client.notes.text.get(1), str)


def test_it_follows_a_cursor_to_the_end(notes: ModuleType) -> None:
    sandbox = notes.testing.Sandbox()
    with sandbox.client() as client:
        assert len(list(client.notes.list(limit=2))) == 3
    told = [call.query.get("cursor") for call in sandbox.calls("notes.list")]
    assert told == [None, ["2"]]


def test_a_schema_that_leads_back_to_itself_is_made(notes: ModuleType) -> None:
    note = notes.testing.make(notes.schemas.Note, score=0.75)
    assert note.parent and note.parent.text == "buy milk" and note.score == 0.75
    with pytest.raises(ValueError, match=r"Note\.score"):
        notes.testing.make(notes.schemas.Note, score=7)


@pytest.mark.parametrize("kind", ["mypy", "pyright"])
def test_types_of_what_every_sdk_carries_are_whole(
    kind: str, project: Path, tmp_path: Path
) -> None:
    shutil.copytree(project / "generated/propexo", tmp_path / "propexo")
    (tmp_path / "test_rent.py").write_text(USED)
    settings = {
        "include": ["propexo/_runtime", "propexo/testing", "test_rent.py"],
        "typeCheckingMode": "strict",
    }
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(settings))
    checks = {
        "mypy": [
            "--strict",
            "--config-file=",
            "-p",
            "propexo.testing",
            "-p",
            "propexo._runtime",
        ],
        "pyright": ["--pythonpath", sys.executable],
    }
    run = [sys.executable, "-m", kind, *checks[kind]]
    told = subprocess.run(run, cwd=tmp_path, capture_output=True, text=True)
    assert told.returncode == 0, told.stdout
