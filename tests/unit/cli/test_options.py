"""What a command prints for CI: `-q`, `-C`, `--format json`, `--timings`; several targets."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.unit.cli.test_commands import IMPERFECT, SPEC, Shell, sdkgen, texts

__all__ = ["sdkgen"]


@pytest.mark.parametrize(
    "command",
    [
        ["generate"],
        ["check"],
        ["lint"],
        ["diff", "specs/shop/openapi.yaml", "specs/shop/openapi.yaml"],
        ["release", "specs/shop/openapi.yaml"],
        ["vendor", "copies", "--package", "acme.shop"],
        ["vendor", "copies", "--check"],
        ["vendor", "copies", "--update"],
    ],
)
def test_quiet_says_nothing_but_errors(sdkgen: Shell, command: list[str]) -> None:
    Path("specs/shop/openapi.yaml").write_text(IMPERFECT)
    sdkgen("generate")
    sdkgen("vendor", "copies", "--package", "acme.shop")
    assert sdkgen(*command, "--quiet") == sdkgen(*command)
    assert sdkgen(*command, "-q") == 0
    assert (sdkgen.out, sdkgen.err) == ("", "")
    Path("specs/shop/openapi.yaml").write_text("openapi: [")
    if command[0] in ("generate", "check", "release"):
        assert sdkgen(*command, "-q") == 2
        assert "specs/shop/openapi.yaml:2:1: error: No YAML" in sdkgen.err


def test_a_folder_to_work_in(sdkgen: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    here = Path.cwd()
    Path("elsewhere").mkdir()
    monkeypatch.chdir("elsewhere")
    assert sdkgen("-C", str(here), "generate", "shop") == 0
    assert (here / "generated/shop/client.py").is_file()
    monkeypatch.chdir(here)
    assert sdkgen("-C", "nowhere", "check") == 2
    assert "nowhere" in sdkgen.err


def test_generate_as_json_with_the_seconds_of_stages(sdkgen: Shell) -> None:
    assert sdkgen("generate", "--format", "json", "--timings") == 0
    (row,) = json.loads(sdkgen.out)["targets"]
    assert (row["target"], row["package"]) == ("shop", str(Path("generated/shop")))
    assert (row["operations"], row["dropped"], row["warnings"]) == (2, 0, 0)
    stages = ["load", "normalise", "interpret", "judge", "plan", "render", "write"]
    assert list(row["timings"]) == stages
    assert sdkgen("generate", "--timings") == 0
    assert [line.split()[0] for line in sdkgen.out.splitlines()[1:]] == stages


def test_a_copy_is_told_as_json(sdkgen: Shell) -> None:
    assert sdkgen("vendor", "c", "--package", "a.shop", "--format", "json") == 0
    (row,) = json.loads(sdkgen.out)["copies"]
    assert row["path"] == str(Path("c/shop"))
    assert row["files"] == len(texts(Path("c/shop")))
    assert sdkgen("vendor", "c", "--update", "--format", "json") == 0
    assert len(json.loads(sdkgen.out)["copies"]) == 1


def test_what_is_to_be_committed_is_quoted_for_a_shell(sdkgen: Shell) -> None:
    Path("specs/shop").rename("specs/my $shop")
    Path("new.yaml").write_text(SPEC.replace("Get an order.", "Get one order."))
    assert sdkgen("release", "new.yaml") == 0
    (line,) = [line for line in sdkgen.out.splitlines() if "to commit:" in line]
    assert "'specs/my $shop/openapi.yaml'" in line
    assert "-m 'Release my $shop" in line


# --- several targets, and the names of packages ---------------------------------------------


def test_each_of_several_targets_can_be_installed(sdkgen: Shell) -> None:
    Path("specs/till").mkdir()
    Path("specs/till/openapi.yaml").write_text(SPEC)
    Path("specs/till/sdk.yaml").write_text("package: acme.till\n")
    assert sdkgen("generate") == 0
    assert 'name = "shop"' in Path("generated/pyproject.toml").read_text()
    assert (
        'name = "acme-till"' in Path("generated/acme/till/pyproject.toml").read_text()
    )
    assert sdkgen("check") == 0
    assert sdkgen("vendor", "copies", "till", "--package", "a.till") == 0
    assert not list(Path("copies").rglob("pyproject.toml"))


def test_a_project_file_of_ones_own_stays(sdkgen: Shell) -> None:
    Path("generated").mkdir()
    Path("generated/pyproject.toml").write_text("[project]\nname = 'mine'\n")
    assert sdkgen("generate") == 0
    assert [str(path) for path in Path("generated").rglob("pyproject.toml")] == [
        str(Path("generated/pyproject.toml"))
    ]


@pytest.mark.parametrize("name", ["email", "pydantic", "httpx2", "sdkgen", "json.shop"])
def test_a_package_does_not_hide_the_module_of_another(
    sdkgen: Shell, name: str
) -> None:
    Path("specs/shop/sdk.yaml").write_text(f"package: {name}\n")
    assert sdkgen("generate") == 2
    assert "specs/shop/sdk.yaml:1:" in sdkgen.err
    assert "hides a module" in sdkgen.err
    assert not Path("generated").exists()


def test_a_title_gives_a_package_that_hides_nothing(sdkgen: Shell) -> None:
    Path("doc.yaml").write_text(SPEC.replace("Shop API", "Email API"))
    assert sdkgen("generate", "doc.yaml", "--out", "out") == 0
    assert Path("out/email_api/client.py").is_file()
    assert not Path("out/email").exists()


def test_a_document_in_the_place_of_a_target_is_told_as_one(sdkgen: Shell) -> None:
    assert sdkgen("release", "shop", "specs/shop/openapi.yaml") == 2
    assert "`specs/shop/openapi.yaml` is a document" in sdkgen.err
    assert "targets: shop" in sdkgen.err


# --- entries of sdk.yaml that match nothing -------------------------------------------------


def test_entries_that_match_nothing_are_told_at_their_line(sdkgen: Shell) -> None:
    Path("specs/shop/sdk.yaml").write_text(
        "client: Shop\n"
        "reads:\n"
        "  - POST /v1/nothing\n"
        "names:\n"
        "  operations: {GET /v1/order: orders.get}\n"
        "  schemas:\n"
        "    /components/schemas/Order: PurchaseOrder\n"
        "    /components/schemas/Ordre: Misspelt\n"
        "credentials: {bearer: key, apiKeyAuth: key}\n"
        "platforms: {entrata: {}}\n"
    )
    assert sdkgen("lint", "--format", "json") == 0
    found = {
        (one["code"], one["line"], one["severity"])
        for one in json.loads(sdkgen.out)["problems"]
        if one["file"].endswith("sdk.yaml")
    }
    assert found == {
        ("unknown-operation", 3, "warning"),
        ("unknown-operation", 5, "warning"),
        ("unknown-schema", 8, "warning"),
        ("unknown-scheme", 9, "warning"),
        ("unknown-platform", 10, "notice"),
    }
