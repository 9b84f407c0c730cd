"""`sdkgen matrix`: what platforms can do, as people and programs read it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.workshop import Shell, lay_out


@pytest.fixture
def sdkgen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    """Return the command, in a folder that holds the target `shop`."""
    lay_out(tmp_path)
    monkeypatch.chdir(tmp_path)
    return Shell(capsys)


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text)))


def test_platforms_by_families(sdkgen: Shell) -> None:
    assert sdkgen("matrix", "--format", "csv") == 0
    assert rows(sdkgen.out) == [
        ["family", "generic", "alpha", "beta"],
        ["charges.create", "yes", "yes", "yes"],
        ["units.create", "", "not supported", ""],
    ]


@pytest.mark.parametrize("arguments", [["charges.create"], ["shop", "charges.create"]])
def test_fields_by_platforms(sdkgen: Shell, arguments: list[str]) -> None:
    assert sdkgen("matrix", *arguments, "--format", "csv") == 0
    assert rows(sdkgen.out) == [
        ["field", "generic", "alpha", "beta"],
        ["amount", "required", "required", "required"],
        ["code", "optional", "required", "absent"],
        ["note", "optional", "absent", "optional"],
    ]


def test_chosen_platforms_in_their_order(sdkgen: Shell) -> None:
    assert (
        sdkgen(
            "matrix", "--platform", "BETA", "--platform", "alpha", "--format", "json"
        )
        == 0
    )
    found = json.loads(sdkgen.out)
    assert found["columns"] == ["generic", "beta", "alpha"]
    assert found["rows"]["charges.create"] == {
        "generic": "yes",
        "beta": "yes",
        "alpha": "yes",
    }


def test_markdown(sdkgen: Shell) -> None:
    assert (
        sdkgen(
            "matrix", "charges.create", "--platform", "alpha", "--format", "markdown"
        )
        == 0
    )
    assert sdkgen.out.splitlines()[:3] == [
        "| field | generic | alpha |",
        "| --- | --- | --- |",
        "| amount | required | required |",
    ]


def test_names_are_no_markup(sdkgen: Shell) -> None:
    spec = Path("specs/shop/openapi.yaml")
    names = "'[x](https://x.example)': {type: string}, '<b>': {type: string}, note: "
    spec.write_text(spec.read_text().replace("note: ", names))
    assert sdkgen("matrix", "charges.create", "--format", "markdown") == 0
    rows = [line.split(" | ")[0] for line in sdkgen.out.splitlines()]
    assert "| \\[x\\]\\(https\\://x.example\\)" in rows
    assert "| \\<b\\>" in rows


def test_a_table_for_people(sdkgen: Shell) -> None:
    assert sdkgen("matrix") == 0
    heads, _, *lines = sdkgen.out.splitlines()
    assert heads.split() == ["family", "generic", "alpha", "beta"]
    assert [line.split()[0] for line in lines] == ["charges.create", "units.create"]
    assert "\x1b" not in sdkgen.out
    assert "3 families without a page" in sdkgen.err


def test_a_table_of_a_document(sdkgen: Shell) -> None:
    spec, config = "specs/shop/openapi.yaml", "specs/shop/sdk.yaml"
    assert sdkgen("matrix", spec, "--config", config, "--format", "csv") == 0
    assert rows(sdkgen.out)[0] == ["family", "generic", "alpha", "beta"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["charge.create"], "did you mean `charges.create`?"),
        (["--platform", "gamma"], "no platform `gamma`"),
        (["shop", "x"], "no family `x`"),
    ],
)
def test_names_that_are_not_there(
    sdkgen: Shell, arguments: list[str], says: str
) -> None:
    assert sdkgen("matrix", *arguments) == 2
    assert says in sdkgen.err
    assert sdkgen.out == ""
