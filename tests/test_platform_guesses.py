"""A platform guessed, not guessed, or guessed wrong: what is said, and how it is put right."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.workshop import CONFIG, SHOP, Shell, lay_out

PAGE = """\
  /v1/charges/SLUG/:
    post:
      summary: "TITLE"
      description: "TEXT"
      requestBody: {$ref: "#/components/requestBodies/New"}
      responses: {"200": {description: ok}}
"""
BODY = """\
  requestBodies:
    New: {content: {application/json: {schema: {$ref: "#/components/schemas/NewCharge"}}}}
"""
YAML = Path("specs/shop/sdk.yaml")


def with_page(slug: str, title: str, text: str = "") -> str:
    """Return the document of the shop with one page more."""
    page = PAGE.replace("SLUG", slug).replace("TITLE", title).replace("TEXT", text)
    text = SHOP.replace("  /v1/units/:\n", f"{page}  /v1/units/:\n")
    return text.replace("  schemas:\n", f"{BODY}  schemas:\n")


FOUND = with_page("hearthstone", "Create Charge: Hearthstone Living")
DOUBT = with_page("sunroom", "Create Charge: Sunroom", "Charges for a sunroom.")


@pytest.fixture
def sdkgen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    """Return the command, in a folder with the target `shop`, generated."""
    monkeypatch.chdir(tmp_path)
    lay_out(Path())
    Path("found.yaml").write_text(FOUND)
    Path("doubt.yaml").write_text(DOUBT)
    shell = Shell(capsys)
    assert shell("generate", "--no-validate") == 0
    return shell


def answers(*calls: str) -> list[bool]:
    """Return which attributes of a client exist, in a Python of its own."""
    code = "import shop\nfrom operator import attrgetter\n"
    code += "client = shop.Shop('t')\n"
    for call in calls:
        code += f"try: print(callable(attrgetter({call!r})(client)))\n"
        code += "except AttributeError: print(False)\n"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd="generated",
        capture_output=True,
        text=True,
        check=True,
    )
    return [word == "True" for word in done.stdout.split()]


def add(line: str) -> None:
    text = YAML.read_text()
    known = "platforms:\n"
    YAML.write_text(
        text.replace(known, f"{known}  {line}\n")
        if line.startswith("sun")
        else text + line
    )


def test_a_release_says_at_its_top_what_is_not_decided(sdkgen: Shell) -> None:
    assert sdkgen("release", "doubt.yaml") == 0
    first, second, *_ = sdkgen.out.splitlines()
    assert "warning: `sunroom` may be a platform" in first
    assert "it stands where alpha, beta stand" in first
    assert "the title names it: Sunroom" in first
    assert 'platforms: { sunroom: { display: "Sunroom" } }' in second
    assert "not_platforms: [sunroom]" in second
    assert answers("charges.sunroom.create", "sunroom.charges.create") == [True, False]


def test_a_release_says_so_once_and_lint_always(sdkgen: Shell) -> None:
    sdkgen("release", "doubt.yaml")
    newer = DOUBT.replace(
        "note: {type: string}", "note: {type: string}, day: {type: string}"
    )
    Path("newer.yaml").write_text(newer)
    assert sdkgen("release", "newer.yaml") == 0
    assert "may be a platform" not in sdkgen.out
    assert sdkgen("lint") == 0
    assert sdkgen.out.count("[platform-undecided]") == 1
    add("not_platforms: [sunroom]\n")
    assert sdkgen("lint") == 0
    assert "may be a platform" not in sdkgen.out


@pytest.mark.parametrize("format", ["markdown", "json"])
def test_other_forms_of_the_report_say_it_too(sdkgen: Shell, format: str) -> None:
    assert sdkgen("release", "doubt.yaml", "--dry-run", "--format", format) == 0
    if format == "json":
        asked = json.loads(sdkgen.out)["questions"]
        assert [item["code"] for item in asked] == ["platform-undecided"]
    else:
        assert sdkgen.out.startswith("> **Warning:** `sunroom` may be a platform")


def test_what_was_not_found_is_moved_by_one_line(sdkgen: Shell) -> None:
    sdkgen("release", "doubt.yaml")
    add("sunroom: {display: Sunroom}")
    assert sdkgen("generate", "--no-validate") == 0
    both = ("sunroom.charges.create", "charges.sunroom.create")
    assert answers(*both) == [True, True]
    assert "charges.sunroom.create 0.2.0 -  #/paths/~1v1~1charges~1sunroom~1/post" in (
        Path("specs/shop/names.lock").read_text()
    )
    assert "may be a platform" not in sdkgen.err
    assert sdkgen("check") == 0
    for version, document in enumerate(("0.3.0", "0.4.0")):
        text = DOUBT.replace(
            "{name: {type: string}}",
            f"{{name: {{type: string}}, n{version}: {{type: string}}}}",
        )
        Path("next.yaml").write_text(text)
        assert sdkgen("release", "next.yaml") == 0, document
    assert answers(*both) == [True, False]


def test_what_was_found_wrongly_is_moved_by_one_line(sdkgen: Shell) -> None:
    assert sdkgen("release", "found.yaml") == 0
    assert "found the platform `hearthstone` (Hearthstone Living)" in sdkgen.out
    both = ("hearthstone.charges.create", "charges.hearthstone.create")
    assert answers(*both) == [True, False]
    add("not_platforms: [hearthstone]\n")
    assert sdkgen("generate", "--no-validate") == 0
    assert answers(*both) == [True, True]
    assert sdkgen("check") == 0


def test_better_evidence_alone_moves_no_name(sdkgen: Shell) -> None:
    sdkgen("release", "doubt.yaml")
    clear = DOUBT.replace("Charges for a sunroom.", "Charges there.")
    Path("clear.yaml").write_text(clear)
    assert sdkgen("release", "clear.yaml") == 0
    assert (
        "`sunroom` is a platform, but names.lock has its operations without"
        in sdkgen.out
    )
    assert answers("charges.sunroom.create", "sunroom.charges.create") == [True, False]


def test_worse_evidence_moves_no_name_either(sdkgen: Shell) -> None:
    sdkgen("release", "found.yaml")
    Path("worse.yaml").write_text(
        FOUND.replace("Create Charge: Hearthstone Living", "More")
    )
    assert sdkgen("release", "worse.yaml") == 0
    assert answers("hearthstone.charges.create") == [True]


def test_a_line_for_a_platform_stands_over_one_against_it(sdkgen: Shell) -> None:
    YAML.write_text(CONFIG + "not_platforms: [alpha]\n")
    assert sdkgen("generate", "--no-validate") == 0
    assert answers("alpha.charges.create") == [True]
