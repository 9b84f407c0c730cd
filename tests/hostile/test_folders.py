"""No path, tag or name of a document leads out of the folder of the output."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from sdkgen.cli import run
from tests.making import make

OUTWARDS = (
    "/../../etc",
    "/..",
    "/%2e%2e/x",
    "/./.",
    "/c:\\x",
    "/~/x",
    "//x//y",
    "/\\..\\x",
)


def escaping() -> dict[str, Any]:
    answer = {"200": {"description": "-", "content": {"application/json": {}}}}
    names = ["../../evil", "..", "/etc/passwd", "con", "a/b"]
    answer["200"]["content"] = {
        "application/json": {
            "schema": {
                "type": "object",
                "properties": {
                    name: {"type": "object", "properties": {name: {"type": "string"}}}
                    for name in names
                },
            }
        }
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "../../evil", "version": "1"},
        "tags": [{"name": "../../evil"}],
        "paths": {
            path: {"get": {"tags": ["../../evil"], "responses": answer}}
            for path in OUTWARDS
        },
    }


def test_every_file_is_named_by_an_identifier() -> None:
    made = make(escaping(), "made")
    assert len(made.api.operations) == len(OUTWARDS)
    for name in made.files:
        assert re.fullmatch(r"(\w+/)*(\w+\.(py|md|typed)|LICENSE)", name), name


def test_paths_do_not_leave_the_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec, out = tmp_path / "a/b/openapi.yaml", tmp_path / "a/b/out"
    spec.parent.mkdir(parents=True)
    spec.write_text(yaml.safe_dump(escaping()))
    monkeypatch.chdir(spec.parent)
    assert run(["generate", "--spec", str(spec), "--out", str(out)]) == 0
    outside = [p for p in tmp_path.rglob("*") if p.is_file() and out not in p.parents]
    assert outside == [spec]
    assert {path.name for path in out.iterdir() if not path.name.startswith(".")} == {
        "evil"
    }


@pytest.mark.parametrize("package", ["../x", "./x", "a..b", "import", "x y", ""])
def test_a_package_is_an_identifier(
    package: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spec, out = tmp_path / "openapi.yaml", tmp_path / "out"
    spec.write_text(yaml.safe_dump(escaping()))
    code = run(
        ["generate", "--spec", str(spec), "--out", str(out), "--package", package]
    )
    assert code == (2 if package else 0)
    assert package in capsys.readouterr().err
    assert [p.name for p in tmp_path.iterdir() if p not in (spec, out)] == []
