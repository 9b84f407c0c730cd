"""An API in several documents: the first stands, each knows its lines, every command reads all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.workshop import CONFIG, SHOP, Shell, contents, lay_out

FOLDER = Path("specs/shop")
MORE = (Path(__file__).parent / "specs/more.yaml").read_text()


@pytest.fixture
def sdkgen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    """Return the command, in a folder with the target `shop` in two documents."""
    monkeypatch.chdir(tmp_path)
    lay_out(Path(), config=CONFIG + "spec: [openapi.yaml, more.yaml]\n")
    (FOLDER / "more.yaml").write_text(MORE)
    return Shell(capsys)


def operations(shell: Shell) -> set[str]:
    assert shell("inspect", "shop") == 0
    return {f"{o['method']} {o['path']}" for o in json.loads(shell.out)["operations"]}


def test_the_operations_of_all_documents_are_there(sdkgen: Shell) -> None:
    assert "POST /v1/charges/gamma/" in operations(sdkgen)
    assert sdkgen("inspect", "shop") == 0
    found = json.loads(sdkgen.out)
    gamma = next(o for o in found["operations"] if o["path"].endswith("gamma/"))
    assert gamma["platform"] == "gamma"
    assert gamma["servers"] == ["https://more.example"]
    fields = found["families"]["charges.create"]["fields"]
    assert fields["day"]["gamma"] == "required"
    assert fields["code"]["alpha"] == "required"
    assert fields["amount"]["gamma"] == "absent"


def test_operations_of_one_path_in_two_documents(sdkgen: Shell) -> None:
    """Each keeps what its own path item says; methods beyond the usual ones come along."""
    first = """
  /v1/notes/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    get: {responses: {"200": {description: ok}}}
"""
    other = """
  /v1/notes/{id}:
    parameters:
    - {name: id, in: path, required: true, schema: {type: integer}}
    - {name: trace, in: header, required: true, schema: {type: string}}
    delete: {responses: {"204": {description: ok}}}
    additionalOperations:
      LINK: {responses: {"204": {description: ok}}}
"""
    for name, lines in (("openapi.yaml", first), ("more.yaml", other)):
        text = (FOLDER / name).read_text().replace("openapi: 3.1.0", "openapi: 3.2.0")
        (FOLDER / name).write_text(text.replace("\npaths:", f"\npaths:{lines}", 1))
    found = operations(sdkgen)
    assert {f"{m} /v1/notes/{{id}}" for m in ("GET", "DELETE", "LINK")} <= found
    assert sdkgen("generate", "--no-validate") == 0
    page = Path("generated/shop/api.md").read_text()
    assert "`client.notes.get(id)`" in page
    assert "`client.notes.delete(id, *, trace)`" in page


def test_one_name_for_two_schemas_makes_two(sdkgen: Shell) -> None:
    assert sdkgen("generate", "--no-validate") == 0
    text = Path("generated/shop/schemas/charges.py").read_text()
    assert "class Charge(Model)" in text
    assert "class GammaChargeCreate(" in text


def test_lint_tells_where_documents_differ(sdkgen: Shell) -> None:
    assert sdkgen("lint") == 0
    told = [line for line in sdkgen.out.splitlines() if "[documents-differ]" in line]
    assert len(told) == 1
    line = MORE[: MORE.index("    AlphaCharge:")].count("\n") + 1
    assert told[0].startswith(f"specs/shop/more.yaml:{line}:")
    assert "warning: POST /v1/charges/alpha/" in told[0]
    assert "`code`" in told[0]


def test_messages_name_the_file_that_a_place_is_in(sdkgen: Shell) -> None:
    assert sdkgen("lint") == 0
    line = MORE[: MORE.index("    Charge:")].count("\n") + 1
    twice = [line for line in sdkgen.out.splitlines() if "duplicate-enum" in line]
    assert twice and twice[0].startswith(f"specs/shop/more.yaml:{line}:")


def test_what_was_inferred_is_no_difference(sdkgen: Shell) -> None:
    more = FOLDER / "more.yaml"
    more.write_text(
        MORE.replace("AlphaCharge: {type", "AlphaCharge: {x-inferred: true, type")
    )
    assert sdkgen("lint") == 0
    assert "documents-differ" not in sdkgen.out


def test_check_sees_a_change_of_either_document(sdkgen: Shell) -> None:
    assert sdkgen("generate", "--no-validate") == 0
    assert sdkgen("check") == 0
    manifest = json.loads(Path("generated/shop/_manifest.json").read_text())
    assert set(manifest["spec"]) == {"openapi.yaml", "more.yaml"}
    (FOLDER / "more.yaml").write_text(MORE.replace("Create Charge: Gamma", "Gamma"))
    assert sdkgen("check") == 1
    assert "spec changed" in sdkgen.out


def test_imported_pages_are_read_without_being_named(sdkgen: Shell) -> None:
    (FOLDER / "sdk.yaml").write_text(CONFIG)
    assert "POST /v1/charges/gamma/" not in operations(sdkgen)
    assert sdkgen("generate", "--no-validate") == 0
    (FOLDER / "more.yaml").rename(FOLDER / "pages.yaml")
    assert "POST /v1/charges/gamma/" in operations(sdkgen)
    assert sdkgen("check") == 1


def test_pages_alone_are_an_api(sdkgen: Shell) -> None:
    (FOLDER / "sdk.yaml").write_text(CONFIG)
    (FOLDER / "openapi.yaml").unlink()
    (FOLDER / "more.yaml").rename(FOLDER / "pages.yaml")
    assert operations(sdkgen) == {"POST /v1/charges/alpha/", "POST /v1/charges/gamma/"}


@pytest.mark.parametrize(
    "argument", ["specs/shop/openapi.yaml", "specs/shop/more.yaml"]
)
def test_a_release_counts_what_came_to_another_document(
    sdkgen: Shell, argument: str
) -> None:
    (FOLDER / "more.yaml").write_text(
        MORE.replace("gamma", "delta").replace("Gamma", "Delta")
    )
    assert sdkgen("generate", "--no-validate") == 0
    assert sdkgen("release", argument) == 0
    (FOLDER / "more.yaml").write_text(MORE)
    assert sdkgen("release", argument) == 0
    assert "0.1.0 -> 0.2.0 (major)" in sdkgen.out
    assert "delta" in sdkgen.out and "gamma" in sdkgen.out
    assert sdkgen("check") == 0
    before = contents(Path("specs"), Path("generated"))
    assert sdkgen("release", argument) == 0
    assert "nothing to do" in sdkgen.out
    assert contents(Path("specs"), Path("generated")) == before


def test_the_first_release_of_another_document_adds_its_operations(
    sdkgen: Shell,
) -> None:
    more = FOLDER / "more.yaml"
    text, _ = more.read_text(), more.unlink()
    (FOLDER / "sdk.yaml").write_text(CONFIG)
    assert sdkgen("generate", "--no-validate") == 0
    (FOLDER / "pages.yaml").write_text(text)
    assert sdkgen("release", "specs/shop/pages.yaml") == 0
    assert "0.1.0 -> 0.2.0 (minor)" in sdkgen.out
    assert "    gamma.charges.create is new" in sdkgen.out
    assert (FOLDER / "released/pages.yaml").read_text() == text
    assert "pages.yaml" in (FOLDER / "spec.lock").read_text()


def test_documents_of_two_versions_are_refused(sdkgen: Shell) -> None:
    (FOLDER / "more.yaml").write_text(MORE.replace("3.1.0", "3.0.3"))
    assert sdkgen("generate") == 2
    assert "specs/shop/more.yaml:1:1: error" in sdkgen.err
    assert not Path("generated").exists()


def test_a_document_that_is_not_there_is_said(sdkgen: Shell) -> None:
    (FOLDER / "more.yaml").unlink()
    assert sdkgen("generate") == 2
    assert "more.yaml" in sdkgen.err


def test_the_shop_alone_is_what_it_was(sdkgen: Shell) -> None:
    (FOLDER / "sdk.yaml").write_text(CONFIG + "spec: openapi.yaml\n")
    assert len(operations(sdkgen)) == SHOP.count("      summary:")
