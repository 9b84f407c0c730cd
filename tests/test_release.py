"""A release day: `sdkgen diff` and `sdkgen release`, what they say, write, and leave alone."""

from __future__ import annotations

import importlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from sdkgen import emit
from sdkgen.cli import releases
from sdkgen.interpret import Lock
from tests.workshop import (
    BREAKING,
    CONFIG,
    NEWER,
    SHOP,
    Shell,
    contents,
    lay_out,
    propexo,
)

SPEC, YAML = "specs/shop/openapi.yaml", "specs/shop/sdk.yaml"


@pytest.fixture
def empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    """Return the command, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return Shell(capsys)


@pytest.fixture
def sdkgen(empty: Shell) -> Shell:
    """Return the command, in a folder with the target `shop`, generated, and newer documents."""
    lay_out(Path())
    Path("newer.yaml").write_text(NEWER)
    Path("breaking.yaml").write_text(BREAKING)
    assert empty("generate", "--no-validate") == 0
    return empty


def tree() -> dict[str, bytes]:
    return contents(Path("specs"), Path("generated"))


# --- the two releases of the billing document ---------------------------------------------------


def test_r2_over_r1_and_back(empty: Shell, project: Path) -> None:
    r2 = project / "tests/specs/propexo-billing-r2.yaml"
    folder = propexo(project, Path())
    r1 = (folder / "openapi.yaml").read_bytes()
    assert empty("generate", "--no-validate") == 0
    before, names = tree(), Lock.parse((folder / "names.lock").read_text())

    assert empty("release", r2) == 0
    assert "0.1.0 -> 0.2.0 (minor)" in empty.out
    assert (folder / "openapi.yaml").read_bytes() == r2.read_bytes()
    told = (folder / "CHANGELOG.md").read_text()
    assert "- `buildium.resident_charges.create` is new" in told
    assert empty("check") == 0
    require_only_what_r2_says(before, tree())
    after = Lock.parse((folder / "names.lock").read_text())
    assert names.operations.items() < after.operations.items()
    assert names.schemas.items() < after.schemas.items()

    Path("r1.yaml").write_bytes(r1)
    assert empty("release", "r1.yaml") == 0
    assert "0.2.0 -> 0.3.0 (major, takes back 0.2.0)" in empty.out
    told = (folder / "CHANGELOG.md").read_text()
    assert told.index("## 0.3.0\n\nTakes back 0.2.0.") < told.index("## 0.2.0")
    assert empty("check") == 0


def require_only_what_r2_says(old: dict[str, bytes], new: dict[str, bytes]) -> None:
    """Look at every file of the SDK that a release touches, and at every line that went."""
    changed = {
        name.removeprefix("generated/")
        for name in old.keys() | new.keys()
        if name.startswith("generated/") and old.get(name) != new.get(name)
    }
    numbers = {"pyproject.toml", "propexo/_manifest.json", "propexo/CHANGELOG.md"}
    numbers |= {"propexo/README.md", "propexo/__init__.py", "propexo/_settings.py"}
    lists = {"api.md", "client.py", "platforms.py", "any_platform.py"}
    lists |= {"capabilities.py"}
    lists |= {f"{room}/__init__.py" for room in ("resources", "schemas", "types")}
    said = {
        f"{room}/{name}.py"
        for room in ("resources", "schemas")
        for name in ("resident_charges", "resident_payments")
    }
    assert changed == numbers | {f"propexo/{name}" for name in lists | said}
    for name in said | {"client.py", "platforms.py", "capabilities.py"}:
        path = f"generated/propexo/{name}"
        lines = set(new[path].decode().splitlines())
        gone = [row for row in old[path].decode().splitlines() if row not in lines]
        assert not [row for row in gone if re.match(r"\s*(class|def|async def|@)", row)]


def test_the_differences_are_those_that_were_expected(
    empty: Shell, project: Path
) -> None:
    expected = project / "tests/cases/diff_r1_r2/expected.json"
    if not expected.exists():
        pytest.skip(f"needs {expected}")
    propexo(project, Path())
    r2 = project / "tests/specs/propexo-billing-r2.yaml"
    assert (
        empty("diff", "propexo", r2, "--format", "json", "--fail-on", "breaking") == 0
    )
    found = json.loads(empty.out)
    assert found["bump"] == "minor"
    assert len(found["changes"]) == 5
    assert not any(change["breaking"] for change in found["changes"])
    assert empty("diff", "propexo", r2, "--fail-on", "any") == 1


# --- diff ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("new", "fail_on", "code"),
    [
        ("newer.yaml", "breaking", 0),
        ("newer.yaml", "any", 1),
        ("breaking.yaml", "breaking", 1),
        (SPEC, "any", 0),
    ],
)
def test_diff_fails_on_what_it_is_told(
    sdkgen: Shell, new: str, fail_on: str, code: int
) -> None:
    assert sdkgen("diff", "shop", new, "--fail-on", fail_on) == code
    assert sdkgen("diff", SPEC, new, "--target", "shop", "--fail-on", fail_on) == code
    assert sdkgen("diff", SPEC, new, "--config", YAML, "--fail-on", fail_on) == code
    assert sdkgen("diff", "shop", new) == 0


def test_diff_formats(sdkgen: Shell) -> None:
    sdkgen("diff", "shop", "breaking.yaml")
    assert "  beta.charges.create\n    `note` is now required" in sdkgen.out
    sdkgen("diff", "shop", "breaking.yaml", "--format", "markdown")
    assert "### Breaking\n\n- `beta.charges.create`: `note` is now" in sdkgen.out
    sdkgen("diff", "shop", "breaking.yaml", "--format", "github")
    line = BREAKING[: BREAKING.index("BetaCharge:")].count("\n") + 1
    assert sdkgen.out.startswith(f"::error file=breaking.yaml,line={line},")
    sdkgen("diff", "shop", "breaking.yaml", "--format", "json")
    assert json.loads(sdkgen.out)["bump"] == "major"


def test_an_approved_change_breaks_no_build(sdkgen: Shell) -> None:
    sdkgen("diff", "shop", "breaking.yaml", "--format", "json")
    mark = json.loads(sdkgen.out)["changes"][0]["fingerprint"]
    Path("specs/shop/approved.txt").write_text(f"{mark} agreed with Beta\n")
    assert sdkgen("diff", "shop", "breaking.yaml", "--fail-on", "breaking") == 0
    assert "approved" in sdkgen.out
    assert sdkgen(
        "diff", SPEC, "breaking.yaml", "--config", YAML, "--fail-on", "breaking"
    )
    Path("specs/shop/approved.txt").write_text("certainly\n")
    assert sdkgen("diff", "shop", "breaking.yaml") == 2
    assert "approved.txt:1:1: error" in sdkgen.err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["shop", "none.yaml"], "none.yaml"),
        (["shpo", "newer.yaml"], "did you mean `shop`?"),
        (["shop", "newer.yaml", "--config", YAML], "--config: only for a document"),
        (["shop", "newer.yaml", "--fail-on", "minor"], "fail-on"),
        (["shop"], "NEW"),
    ],
)
def test_diff_of_what_is_not_there(
    sdkgen: Shell, arguments: list[str], says: str
) -> None:
    assert sdkgen("diff", *arguments) == 2
    assert says.lower() in sdkgen.err.lower()


# --- release: what it writes --------------------------------------------------------------------


def test_release_writes_all_that_belongs_to_it(sdkgen: Shell) -> None:
    assert sdkgen("release", "newer.yaml") == 0
    folder = Path("specs/shop")
    assert (folder / "openapi.yaml").read_text() == NEWER
    pin = yaml.safe_load((folder / "spec.lock").read_text())
    assert pin["source"] == "newer.yaml"
    assert pin["sha256"] == emit.digest(NEWER.encode())
    assert (pin["openapi"], pin["version"]) == ("3.1.0", "1")
    assert pin["counts"] == {"paths": 6, "operations": 7, "schemas": 8, "platforms": 2}
    assert (folder / "sdk.yaml").read_text() == CONFIG.replace("0.1.0", "0.2.0")
    told = (folder / "CHANGELOG.md").read_text()
    assert "## 0.2.0\n\n1 change: a minor release.\n\n### New\n\n" in told
    assert "- `beta.charges.create`: `day` is new: `string`\n" in told
    assert Path("generated/shop/CHANGELOG.md").read_text() == told
    assert 'version = "0.2.0"' in Path("generated/pyproject.toml").read_text()
    assert "day" in Path("generated/shop/schemas/charges.py").read_text()
    paths = f"{folder}/CHANGELOG.md {folder}/names.lock {folder}/openapi.yaml "
    paths += f"{folder}/sdk.yaml {folder}/spec.lock"
    assert (
        f"git add {paths} generated && git commit -m 'Release shop 0.2.0'" in sdkgen.out
    )
    assert sdkgen("check") == 0


def test_release_again_does_nothing(sdkgen: Shell) -> None:
    sdkgen("release", "newer.yaml")
    before = tree()
    assert sdkgen("release", "newer.yaml") == 0
    assert "nothing to do" in sdkgen.out
    assert tree() == before


def test_the_first_release_may_only_pin(sdkgen: Shell) -> None:
    before = tree()
    assert sdkgen("release", SPEC) == 0
    assert tree().keys() - before.keys() == {"specs/shop/spec.lock"}
    assert {name: tree()[name] for name in before} == before


def test_bytes_that_change_nothing_are_no_release(sdkgen: Shell) -> None:
    Path("same.json").write_text(json.dumps(yaml.safe_load(SHOP)))
    assert sdkgen("release", "same.json") == 0
    assert Path(SPEC).read_bytes() == Path("same.json").read_bytes()
    assert Path(YAML).read_text() == CONFIG
    assert not Path("specs/shop/CHANGELOG.md").exists()
    assert sdkgen("check") == 0


def test_dry_run_tells_everything_and_writes_nothing(sdkgen: Shell) -> None:
    before = contents(Path())
    assert sdkgen("release", "newer.yaml", "--dry-run") == 0
    assert "  beta.charges.create\n    `day` is new" in sdkgen.out
    assert "0.1.0 -> 0.2.0 (minor)" in sdkgen.out
    assert "would write: specs/shop/CHANGELOG.md" in sdkgen.out
    assert contents(Path()) == before


def test_the_report_can_be_the_body_of_a_pull_request(sdkgen: Shell) -> None:
    assert sdkgen("release", "newer.yaml", "--format", "markdown") == 0
    assert sdkgen.out.startswith("## 0.2.0\n\n1 change: a minor release.\n")
    assert "git add" in sdkgen.err
    assert sdkgen("release", "breaking.yaml", "--format", "json") == 0
    assert json.loads(sdkgen.out)["bump"] == "major"


def test_findings_name_what_the_user_named(sdkgen: Shell) -> None:
    Path("odd.yaml").write_text(
        NEWER.replace("in: path, required: true", "in: path, required: false")
    )
    assert sdkgen("release", "odd.yaml") == 0
    assert re.search(r"^odd.yaml:\d+:\d+: warning", sdkgen.err)


def test_the_changelog_is_the_users_to_write_in(sdkgen: Shell) -> None:
    sdkgen("release", "newer.yaml")
    path = Path("specs/shop/CHANGELOG.md")
    path.write_text(
        path.read_text().replace("What changes", "All that changes") + "\nThanks.\n"
    )
    assert sdkgen("check") == 1
    assert "CHANGELOG.md changed" in sdkgen.out
    sdkgen("generate", "--no-validate")
    sdkgen("release", "breaking.yaml")
    told = path.read_text()
    assert "All that changes" in told
    assert told.endswith("\nThanks.\n")
    assert told.index("## 0.3.0") < told.index("## 0.2.0") < told.index("Thanks.")


# --- release: versions --------------------------------------------------------------------------


def test_an_undone_release_is_no_major_one(sdkgen: Shell) -> None:
    Path(YAML).write_text(Path(YAML).read_text().replace("0.1.0", "1.0.0"))
    before = Path("specs/shop/openapi.yaml").read_bytes()
    assert sdkgen("release", "newer.yaml") == 0
    Path("older.yaml").write_bytes(before)
    assert sdkgen("release", "older.yaml") == 0
    assert "1.1.0 -> 1.2.0 (major, takes back 1.1.0)" in sdkgen.out
    assert Path("specs/shop/openapi.yaml").read_bytes() == before
    assert sdkgen("release", "older.yaml") == 0
    assert "nothing to do" in sdkgen.out


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--bump", "patch"), "0.1.0 -> 0.1.1 (minor)"),
        (("--bump", "major"), "0.1.0 -> 0.2.0 (minor)"),
        (("--version", "1.0.0"), "0.1.0 -> 1.0.0 (minor)"),
    ],
)
def test_a_version_can_be_asked_for(
    sdkgen: Shell, options: tuple[str, str], said: str
) -> None:
    assert sdkgen("release", "newer.yaml", *options) == 0
    assert said in sdkgen.out
    assert "- `beta.charges.create`: " in Path("specs/shop/CHANGELOG.md").read_text()


@pytest.mark.parametrize("version", ["0.1.0", "0.0.9", "one", "1.0.0; rm"])
def test_a_version_that_does_not_come_after_is_refused(
    sdkgen: Shell, version: str
) -> None:
    before = contents(Path())
    assert sdkgen("release", "newer.yaml", "--version", version) == 2
    assert "--version" in sdkgen.err
    assert contents(Path()) == before


def test_how_versions_count_is_a_choice(sdkgen: Shell) -> None:
    Path(YAML).write_text(f"{Path(YAML).read_text()}versioning: zero\n")
    assert sdkgen("release", "newer.yaml") == 0
    assert "0.1.0 -> 0.1.1 (minor)" in sdkgen.out


# --- release: findings --------------------------------------------------------------------------

ODD = "parameters: [{name: gone, in: path, required: true, schema: {type: string}}]"


def odd(text: str) -> str:
    """Return a document with a path parameter that its path does not have."""
    return text.replace("summary: List units", f"summary: List units\n      {ODD}")


def test_what_was_there_before_is_one_line(sdkgen: Shell) -> None:
    Path("specs/shop/openapi.yaml").write_text(odd(SHOP))
    Path("odd.yaml").write_text(odd(NEWER))
    assert sdkgen("release", "odd.yaml") == 0
    assert "warning" not in sdkgen.err
    assert re.search(r"^\d+ findings? .*before", sdkgen.err, re.M)
    Path("odder.yaml").write_text(odd(NEWER).replace("name: gone", "name: other"))
    assert sdkgen("release", "odder.yaml") == 0
    assert "odder.yaml" in sdkgen.err and "warning" in sdkgen.err


def test_a_finding_that_is_accepted_with_a_reason_is_told_no_more(
    sdkgen: Shell,
) -> None:
    Path("specs/shop/openapi.yaml").write_text(odd(SHOP))
    sdkgen("lint", "shop", "--format", "json")
    found = json.loads(sdkgen.out)
    items = found["problems"] if isinstance(found, dict) else found
    plain = Path(YAML).read_text()
    rows = [
        {"code": item["code"], "pointer": item["pointer"], "reason": "they know"}
        for item in items
    ]
    Path(YAML).write_text(f"{plain}accepted: {json.dumps(rows)}\n")
    assert sdkgen("lint", "shop", "--strict") == 0
    Path("specs/shop/openapi.yaml").write_text(SHOP)
    assert sdkgen("lint", "shop") == 0
    assert "does not occur [accepted-gone]" in sdkgen.out + sdkgen.err
    assert f"{YAML}:" in sdkgen.out + sdkgen.err


def test_messages_are_no_markdown(sdkgen: Shell) -> None:
    said = releases._markdown("`a<b>` is *new* [x](y)\n# z `odd")
    assert said == r"\`a\<b\>\` is \*new\* \[x\]\(y\)\\n\# z \`odd"
    assert releases._markdown("`a_b` is new_") == r"`a_b` is new\_"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("version: 0.1.0 # why\n", "version: 0.2.0 # why\n"),
        ("'version'  :   \"0.1.0\"\n", "'version'  :   \"0.2.0\"\n"),
        ("", "version: 0.2.0\n"),
        (
            "# version: 0.1.0\nversion: 0.1.0\r\n",
            "# version: 0.1.0\nversion: 0.2.0\r\n",
        ),
    ],
)
def test_the_version_alone_is_edited(sdkgen: Shell, before: str, after: str) -> None:
    rest = CONFIG.replace("version: 0.1.0 # raised by releases\n", "")
    Path(YAML).write_bytes(f"{rest}{before}".encode())
    assert sdkgen("release", "newer.yaml") == 0
    assert Path(YAML).read_bytes() == f"{rest}{after}".encode()


def test_a_mapping_on_one_line_is_edited_too(sdkgen: Shell) -> None:
    text = json.dumps(yaml.safe_load(CONFIG))
    Path(YAML).write_text(text)
    assert sdkgen("release", "newer.yaml") == 0
    assert Path(YAML).read_text() == text.replace('"0.1.0"', '"0.2.0"')


# --- release: whatever fails, nothing has happened ----------------------------------------------


def occupy() -> None:
    Path("generated/shop/schemas").rename("generated/shop/elsewhere")
    Path("generated/shop/schemas").write_text("mine")


@pytest.mark.parametrize(
    ("provoke", "says"),
    [
        (lambda: Path("newer.yaml").write_text("a: ["), "newer.yaml:2:1: error"),
        (lambda: Path("newer.yaml").write_text("swagger: '1.2'"), "1.2"),
        (lambda: Path("newer.yaml").unlink(), "cannot read newer.yaml"),
        (
            lambda: Path(YAML).write_text(CONFIG.replace(" 0.1.0", " &v 0.1.0")),
            "cannot be raised",
        ),
        (lambda: Path("specs/shop/approved.txt").write_text("x"), "approved.txt:1:1"),
        (occupy, "was not written by the generator"),
    ],
    ids=["syntax", "swagger", "missing", "version", "approved", "foreign"],
)
def test_bad_input_changes_nothing(sdkgen: Shell, provoke: object, says: str) -> None:
    assert callable(provoke)
    provoke()
    before = tree()
    assert sdkgen("release", "newer.yaml") == 2
    assert says in sdkgen.err
    assert "Traceback" not in sdkgen.err
    assert tree() == before


@pytest.mark.parametrize("failure", [KeyboardInterrupt, OSError(28, "No space left")])
@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_failure_while_writing_changes_nothing(
    sdkgen: Shell, monkeypatch: pytest.MonkeyPatch, failure: BaseException, call: str
) -> None:
    before, real, calls = tree(), getattr(os, call), []

    def failing(*given: object) -> object:
        calls.append(given)
        if len(calls) == (3 if call == "fsync" else 1):
            raise failure
        return real(*given)

    with monkeypatch.context() as patched:
        patched.setattr(os, call, failing)
        code = sdkgen("release", "newer.yaml")
    assert code == (130 if failure is KeyboardInterrupt else 2)
    assert tree() == before
    assert sdkgen("release", "newer.yaml") == 0
    assert sdkgen("check") == 0


def test_a_killed_release_is_completed_before_anything_is_read(
    sdkgen: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(emit.Transaction, "_finish", lambda self: None)
        sdkgen("release", "newer.yaml")  # as if killed when the journal was final
    assert Path(SPEC).read_text() == SHOP
    assert sdkgen("generate", "--no-validate") == 0
    assert "a run that was stopped had begun to write" in sdkgen.err
    assert Path(SPEC).read_text() == NEWER
    assert 'version = "0.2.0"' in Path("generated/pyproject.toml").read_text()
    assert sdkgen("check") == 0
    assert list(Path().rglob(".*sdkgen*")) == []


# --- names --------------------------------------------------------------------------------------

CALLS = """
import sys, warnings
sys.path.insert(0, "generated")
import shop
client = shop.Shop("key")
print(hasattr(client.charges, sys.argv[1]), hasattr(client.charges, sys.argv[2]))
"""


def methods(*names: str) -> list[bool]:
    """Tell in a fresh process which methods `client.charges` has."""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", CALLS, *names],
        capture_output=True,
        text=True,
        check=True,
    )
    return [word == "True" for word in done.stdout.split()]


def test_a_name_given_up_on_purpose_works_for_one_more_release(sdkgen: Shell) -> None:
    pin = 'names: {operations: {"POST /v1/charges/": charges.add}}\n'
    Path(YAML).write_text(CONFIG + pin)
    assert sdkgen("generate", "--no-validate") == 0
    assert methods("add", "create") == [True, True]
    assert sdkgen("release", "newer.yaml") == 0
    assert methods("add", "create") == [True, True]
    assert sdkgen("check") == 0
    assert sdkgen("release", "breaking.yaml") == 0
    assert methods("add", "create") == [True, False]
    assert sdkgen("check") == 0


def test_releases_are_told_to_importers(
    sdkgen: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    sdkgen("release", "newer.yaml")
    monkeypatch.syspath_prepend("generated")
    monkeypatch.delitem(sys.modules, "shop", raising=False)
    assert importlib.import_module("shop").__version__ == "0.2.0"
    monkeypatch.delitem(sys.modules, "shop", raising=False)


@pytest.mark.parametrize("config", ["", "# nothing yet\n", "{}\n"])
def test_a_target_that_chooses_nothing_can_be_released(
    config: str, empty: Shell
) -> None:
    lay_out(Path(), config=config)
    Path("newer.yaml").write_text(NEWER)
    assert empty("generate") == 0, empty.err
    assert empty("release", "newer.yaml") == 0, empty.err
    text = Path(YAML).read_text()
    assert text.startswith(config.replace("{}\n", ""))
    assert "version: 0.2.0\n" in text
    assert empty("check") == 0
