"""Vendored copies: what is in them, what is not, how they are checked and redone."""

from __future__ import annotations

import ast
import importlib
import json
import os
import random
import re
import runpy
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx2
import pytest
from propexo.testing import Sandbox

from sdkgen import emit, pipeline
from sdkgen.model import archive
from sdkgen.target import locations
from sdkgen.target.target import of_target
from tests.workshop import (
    BREAKING,
    NEWER,
    SHOP,
    Shell,
    contents,
    lay_out,
    propexo,
)

SPEC = "specs/shop/openapi.yaml"
COPY = Path("acme/_vendor/till")
ORDER = ("vendor", "acme/_vendor", "--package", "acme._vendor.till")
VERIFY = Path(__file__).parent.parent / "templates/package/verify.py"


@pytest.fixture
def empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Shell]:
    """Return the command, in an empty folder that modules can be imported from."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    yield Shell(capsys)
    for name in [
        name for name in sys.modules if name.split(".")[0] in ("acme", "shop")
    ]:
        del sys.modules[name]


@pytest.fixture
def sdkgen(empty: Shell) -> Shell:
    """Return the command, in a folder that holds the target `shop`."""
    lay_out(Path())
    return empty


def methods(copy: Path = COPY) -> set[str]:
    """Return the calls that the copy's page of its surface lists."""
    lines = (copy / "api.md").read_text().splitlines()
    return {
        line.split("`")[1].partition("(")[0].removeprefix("client.")
        for line in lines
        if line.startswith("- `client.")
    }


def faults(copy: Path = COPY) -> list[str]:
    """Return what the copy's own check finds, run without the generator and its packages."""
    found: list[str] = runpy.run_path(str(copy / "verify.py"))["faults"](
        copy.absolute()
    )
    return found


# --- what is in a copy --------------------------------------------------------------------------

CHARGES = {
    "charges.list",
    "charges.create",
    "alpha.charges.create",
    "beta.charges.create",
}
UNITS = {"units.list", "alpha.units.create"}
NEEDED = {"jobs.get"}


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ([], CHARGES | UNITS),
        (
            ["--platform", "alpha"],
            {"charges.create", "alpha.charges.create", "alpha.units.create"},
        ),
        (
            ["--platform", "ALPHA", "--tag", "money-matters"],
            {"charges.create", "alpha.charges.create"},
        ),
        (
            ["--platform", "alpha", "--platform", "Beta", "--tag", "Money"],
            CHARGES - {"charges.list"},
        ),
        (["--tag", "places"], UNITS),
        (["--tag", "places", "--tag", "money-matters"], CHARGES | UNITS),
        (["--operation", "charges.*"], CHARGES),
        (
            ["--operation", "charges.list", "--operation", "units.list"],
            {"charges.list", "units.list"},
        ),
        (["--operation", "beta.*"], {"beta.charges.create", "charges.create"}),
        (["--operation", "GET /v1/*", "--tag", "places"], {"units.list"}),
        (
            ["--platform", "beta", "--operation", "*.create"],
            {"beta.charges.create", "charges.create"},
        ),
    ],
)
def test_filters(sdkgen: Shell, filters: list[str], expected: set[str]) -> None:
    assert sdkgen(*ORDER, *filters) == 0
    assert methods() == expected | NEEDED
    assert faults() == []


def test_what_was_not_asked_for_is_not_there(sdkgen: Shell) -> None:
    assert sdkgen(*ORDER, "--platform", "alpha") == 0
    whole = "\n".join(text.decode() for text in contents(COPY).values())
    assert "beta" not in whole.lower()
    assert "list_params" not in whole.lower()
    capabilities = importlib.import_module("acme._vendor.till.capabilities")
    assert [platform.slug for platform in capabilities.platforms] == ["alpha"]
    assert capabilities.supports("charges.create", "alpha")
    assert not capabilities.supports("units.create", "alpha")  # a page says so


def test_a_copy_stands_alone(sdkgen: Shell) -> None:
    assert sdkgen(*ORDER, "--platform", "alpha") == 0
    assert {"py.typed", "LICENSE", "README.md", "verify.py"} <= set(os.listdir(COPY))
    outside = set()
    for path in COPY.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Import):
                outside |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                outside.add(str(node.module).split(".")[0])
            elif isinstance(node, ast.ImportFrom):
                assert node.level <= 2
    # The others come with these two.
    needed = outside - sys.stdlib_module_names - {"httpx2", "pydantic"}
    assert needed <= {"anyio", "pydantic_core", "typing_extensions"}


def test_names_are_those_of_the_whole_sdk(sdkgen: Shell) -> None:
    sdkgen("generate", "--no-validate")
    assert sdkgen(*ORDER, "--platform", "beta") == 0
    for room in ("schemas", "resources"):
        for path in (COPY / room).glob("*.py"):
            whole = Path("generated/shop", room, path.name).read_text()
            classes = [
                n.name
                for n in ast.parse(path.read_text()).body
                if isinstance(n, ast.ClassDef)
            ]
            assert all(f"class {name}(" in whole for name in classes)
    assert importlib.import_module("acme._vendor.till").Shop  # not `Till`


def test_a_copy_says_where_it_comes_from(sdkgen: Shell) -> None:
    assert sdkgen(*ORDER, "--platform", "beta", "--tag", "money-matters") == 0
    record = json.loads((COPY / "VENDORED.json").read_text())
    assert record["asked"] == {
        "package": "acme._vendor.till",
        "target": "shop",
        "platforms": ["beta"],
        "tags": ["money-matters"],
        "operations": [],
    }
    assert record["sdk"] == "0.1.0"
    assert record["generator"]["version"]
    assert record["spec"].keys() == {"openapi.yaml"}
    on_disk = {
        path.relative_to(COPY).as_posix() for path in COPY.rglob("*") if path.is_file()
    }
    assert record["files"].keys() == on_disk - {"VENDORED.json"}


def test_the_same_order_gives_the_same_bytes(sdkgen: Shell) -> None:
    order = ("--package", "acme._vendor.till", "--platform", "alpha")
    assert sdkgen("vendor", "one", *order) == 0
    assert sdkgen("vendor", "two", "shop", *order) == 0
    one, two = contents(Path("one")), contents(Path("two"))
    assert [*one.values()] == [*two.values()]


def test_vendoring_leaves_the_target_alone(sdkgen: Shell) -> None:
    before = contents(Path("specs"))
    assert sdkgen(*ORDER) == 0
    assert contents(Path("specs")) == before  # no names.lock either
    assert sorted(os.listdir()) == ["acme", "specs"]


def test_a_document_can_be_vendored(sdkgen: Shell) -> None:
    config = ("--config", "specs/shop/sdk.yaml")
    assert sdkgen(*ORDER, SPEC, *config, "--platform", "alpha") == 0
    assert "alpha.charges.create" in methods()
    assert sdkgen("vendor", "acme/_vendor", SPEC, *config, "--check") == 0
    assert "no change for this copy" in sdkgen.out
    assert sdkgen("vendor", "acme/_vendor", "--update") == 2
    assert "there is no target `` here" in sdkgen.err


def test_foreign_files_stay_and_stale_ones_go(sdkgen: Shell) -> None:
    assert sdkgen(*ORDER) == 0
    (COPY / "notes.txt").write_text("mine")
    (COPY.parent / "other.py").write_text("mine")
    assert sdkgen(*ORDER, "--tag", "money-matters") == 0
    assert not (COPY / "schemas/units.py").exists()
    assert (COPY / "notes.txt").read_text() == "mine"
    assert (COPY.parent / "other.py").read_text() == "mine"
    assert sdkgen("vendor", "acme/_vendor", "--check") == 0


def test_a_foreign_file_in_the_way_is_not_overwritten(sdkgen: Shell) -> None:
    (COPY / "resources").mkdir(parents=True)
    (COPY / "client.py").write_text("mine")
    assert sdkgen(*ORDER) == 2
    assert "was not written by the generator" in sdkgen.err
    assert contents(Path("acme")) == {str(COPY / "client.py"): b"mine"}


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--platform", "gamma"], "no operation answers to --platform gamma"),
        (["--platform", "alfa"], "did you mean `alpha`?"),
        (["--tag", "money"], ""),
        (["--operation", "charges"], "no operation answers to --operation charges"),
        (["--platform", "beta", "--tag", "places"], "to all of the filters together"),
    ],
)
def test_filters_that_fit_nothing(
    sdkgen: Shell, arguments: list[str], says: str
) -> None:
    code = sdkgen(*ORDER, *arguments)
    assert code == (2 if says else 0)
    assert says in sdkgen.err
    assert Path("acme").exists() == (not says)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["acme"], "--package is missing"),
        (["acme", "--package", "a.b-c"], "`b-c` is no name for a package"),
        (["acme", "--package", "a.class"], "`class` is no name for a package"),
        (["acme", "--check", "--update"], "do not go together"),
        (["acme", "--check", "--platform", "alpha"], "as it was asked for"),
        (["acme", "--check"], "no vendored copy in acme"),
        (["acme", "shpo", "--package", "a"], "did you mean `shop`?"),
    ],
)
def test_wrong_usage(sdkgen: Shell, arguments: list[str], says: str) -> None:
    assert sdkgen("vendor", *arguments) == 2
    assert says in sdkgen.err


# --- the check inside the copy ------------------------------------------------------------------


def test_verify_runs_without_the_generator(sdkgen: Shell) -> None:
    assert sdkgen(*ORDER, "--platform", "alpha") == 0

    def verify() -> tuple[int, str]:
        command = [sys.executable, "-m", "acme._vendor.till.verify"]
        done = subprocess.run(command, capture_output=True, text=True)
        return done.returncode, done.stdout

    assert verify() == (0, "till: as it was vendored\n")
    (COPY / "README.md").write_text("mine")
    assert verify() == (1, "README.md: edited\n")


@pytest.mark.parametrize(
    "name", ["client.py", "_runtime/__init__.py", "__init__.py", "VENDORED.json"]
)
def test_verify_says_what_is_missing(sdkgen: Shell, name: str) -> None:
    assert sdkgen(*ORDER, "--platform", "alpha") == 0
    (COPY / name).unlink()
    command = [sys.executable, "-m", "acme._vendor.till.verify"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.splitlines()[0].startswith(f"{name}: missing")


def test_verify_is_no_part_of_an_import(sdkgen: Shell) -> None:
    assert sdkgen(*ORDER, "--platform", "alpha") == 0
    Path("main.py").write_text("import acme._vendor.till\nprint('imported')\n")
    for command in (["-m", "main", "acme._vendor.till.verify"], ["-m", "main"]):
        done = subprocess.run(
            [sys.executable, *command], capture_output=True, text=True, check=True
        )
        assert done.stdout == "imported\n"


def test_line_ends_of_a_checkout_are_no_fault(sdkgen: Shell) -> None:
    assert sdkgen(*ORDER, "--platform", "alpha") == 0
    for path in [path for path in COPY.rglob("*") if path.is_file()]:
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert faults() == []
    assert sdkgen("vendor", "acme/_vendor", "--check") == 0


def test_links_in_a_copy_are_found_out(sdkgen: Shell) -> None:
    assert sdkgen(*ORDER, "--platform", "alpha") == 0
    (COPY / "client.py").rename("client.py")
    (COPY / "client.py").symlink_to(Path("client.py").absolute())
    (COPY / "more").symlink_to(Path("specs").absolute())
    (COPY / "notes").symlink_to("nowhere")
    assert faults() == ["client.py: edited", "more: not part of it"]


def test_one_byte_anywhere_is_found_out(sdkgen: Shell) -> None:
    assert sdkgen(*ORDER, "--platform", "alpha") == 0
    chance = random.Random(0)
    check: Callable[[Path], list[str]] = runpy.run_path(str(VERIFY))["faults"]
    for path in [path for path in COPY.rglob("*") if path.is_file()]:
        content = path.read_bytes()
        for _ in range(40 if path.suffix == ".json" else 1):
            at = chance.randrange(len(content)) if content else 0
            other = bytes([content[at] ^ 1]) if content else b"x"
            path.write_bytes(content[:at] + other + content[at + 1 :])
            assert check(COPY), f"{path} at {at}"
        path.write_bytes(content)
    assert check(COPY) == []


def test_missing_and_added_files_are_found_out(sdkgen: Shell) -> None:
    assert sdkgen(*ORDER, "--platform", "alpha") == 0
    (COPY / "client.py").unlink()
    (COPY / "resources/more.py").write_text("")
    (COPY / "notes.txt").write_text("does no harm")
    assert faults() == ["client.py: missing", "resources/more.py: not part of it"]
    assert sdkgen("vendor", "acme/_vendor", "--check") == 1
    assert f"{COPY}: client.py: missing" in sdkgen.out
    (COPY / "VENDORED.json").unlink()
    assert faults() == ["VENDORED.json: missing or unreadable"]


# --- the check with the generator ---------------------------------------------------------------


def test_a_break_elsewhere_is_none_for_this_copy(sdkgen: Shell) -> None:
    assert sdkgen(*ORDER, "--platform", "alpha") == 0
    assert (
        sdkgen("vendor", "theirs", "--package", "theirs.shop", "--platform", "beta")
        == 0
    )
    Path(SPEC).write_text(BREAKING)
    assert sdkgen("vendor", "acme/_vendor", "--check") == 0
    assert f"{COPY}: as it was vendored; no change for this copy" in sdkgen.out
    assert sdkgen("vendor", str(COPY), "--check") == 0
    assert sdkgen("vendor", "theirs", "--check") == 1
    assert "theirs/shop: 0.1.0 -> 0.1.0, major for this copy" in sdkgen.out
    assert "`note` is now required" in sdkgen.out


def test_the_number_of_a_release_alone_is_no_change(sdkgen: Shell) -> None:
    sdkgen("generate", "--no-validate")
    assert sdkgen(*ORDER, "--platform", "alpha") == 0
    Path("newer.yaml").write_text(NEWER)
    assert sdkgen("release", "newer.yaml") == 0
    assert sdkgen("vendor", "acme/_vendor", "--check") == 0


def test_check_for_machines(sdkgen: Shell) -> None:
    assert sdkgen(*ORDER, "--platform", "beta") == 0
    Path(SPEC).write_text(NEWER)
    assert sdkgen("vendor", "acme/_vendor", "--check", "--format", "json") == 1
    (row,) = json.loads(sdkgen.out)["copies"]
    assert row["package"] == "acme._vendor.till"
    assert (row["bump"], row["faults"], row["stale"]) == ("minor", [], [])
    assert [change["location"] for change in row["changes"]] == ["request.body.day"]


def test_what_is_gone_from_the_document_is_a_break(sdkgen: Shell) -> None:
    assert sdkgen(*ORDER, "--operation", "units.list", "--platform", "alpha") == 2
    assert sdkgen(*ORDER, "--operation", "units.list") == 0
    Path(SPEC).write_text(SHOP.replace("/v1/units/:", "/v1/rooms/:"))
    assert sdkgen("vendor", "acme/_vendor", "--check") == 1
    assert "major for this copy" in sdkgen.out
    before = contents(Path("acme"))
    assert sdkgen("vendor", "acme/_vendor", "--update") == 2
    assert "no operation answers to --operation units.list" in sdkgen.err
    assert contents(Path("acme")) == before


def test_another_runtime_is_told(
    sdkgen: Shell, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert sdkgen(*ORDER, "--platform", "alpha") == 0
    shutil.copytree(project / "templates", tmp_path / "templates")
    clock = tmp_path / "templates/runtime/clock.py"
    clock.write_text(clock.read_text() + "# newer\n")
    monkeypatch.setattr(locations, "templates", lambda: tmp_path / "templates")
    assert sdkgen("vendor", "acme/_vendor", "--check") == 1
    assert "1 file would be written anew; no change for users" in sdkgen.out
    assert sdkgen("vendor", "acme/_vendor", "--update") == 0
    assert (COPY / "_runtime/clock.py").read_text().endswith("# newer\n")
    assert sdkgen("vendor", "acme/_vendor", "--check") == 0


def test_without_the_target_digests_are_checked(sdkgen: Shell) -> None:
    assert sdkgen(*ORDER) == 0
    shutil.rmtree("specs")
    assert sdkgen("vendor", "acme/_vendor", "--check") == 0
    assert "no target to compare it with" in sdkgen.out
    (COPY / "client.py").write_text("")
    assert sdkgen("vendor", "acme/_vendor", "--check") == 1
    assert sdkgen("vendor", "acme/_vendor", "--update") == 2


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"asked": 1}'])
def test_a_record_without_sense(sdkgen: Shell, text: str) -> None:
    assert sdkgen(*ORDER) == 0
    (COPY / "VENDORED.json").write_text(text)
    assert sdkgen("vendor", "acme/_vendor", "--check") == 2
    assert "VENDORED.json" in sdkgen.err
    assert "this is not what sdkgen wrote" in sdkgen.err
    assert "remedy: take it from version control" in sdkgen.err


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"files": {"/etc/passwd": "0" * 64}}, "is not a relative path"),
        ({"files": {"../x.py": "0" * 64}}, "is not a relative path"),
        ({"files": {"client.py": "0"}}, "is not a SHA-256"),
        ({"sdk": "1'; import os"}, "is not a version"),
        ({"sdk": 1}, "is not a version"),
        ({"asked": {"package": "acme/../../x"}}, "is not the name of a package"),
        ({"asked": {"package": "acme./tmp/x"}}, "is not the name of a package"),
        ({"asked": {"tags": "money"}}, "is not a list of texts"),
        ({"asked": {"tags": [1]}}, "is not a text"),
    ],
)
@pytest.mark.parametrize("command", ["--check", "--update"])
def test_a_record_of_somebody_else(
    sdkgen: Shell, change: dict[str, object], says: str, command: str
) -> None:
    assert sdkgen(*ORDER) == 0
    record = json.loads((COPY / "VENDORED.json").read_text())
    for key, value in change.items():
        record[key] = record[key] | value if isinstance(value, dict) else value
    (COPY / "VENDORED.json").write_text(json.dumps(record, indent=2))
    before = contents(Path())
    assert sdkgen("vendor", "acme/_vendor", command) == 2
    assert re.match(rf"{COPY}/VENDORED.json(:\d+)?: error: ", sdkgen.err)
    assert says in sdkgen.err
    assert contents(Path()) == before


@pytest.mark.parametrize("arguments", [("--check",), ("--update",), ORDER[2:]])
def test_a_copy_behind_a_link_is_refused(
    sdkgen: Shell, arguments: tuple[str, ...]
) -> None:
    assert sdkgen(*ORDER) == 0
    COPY.rename("elsewhere")
    COPY.symlink_to(Path("elsewhere").absolute())
    Path(SPEC).write_text(NEWER)
    before = contents(Path())
    assert sdkgen("vendor", "acme/_vendor", *arguments) == 2
    assert "link" in sdkgen.err
    assert contents(Path()) == before


@pytest.mark.parametrize("dest", ["acme/_vendor", "acme/_vendor/shop", "."])
def test_a_copy_is_redone_where_it_stands(
    sdkgen: Shell, monkeypatch: pytest.MonkeyPatch, dest: str
) -> None:
    assert sdkgen(*ORDER) == 0
    COPY.rename("acme/_vendor/shop")
    copy = Path("acme/_vendor/shop").absolute()
    config = (Path(SPEC).absolute(), "--config", Path("specs/shop/sdk.yaml").absolute())
    Path(SPEC).write_text(NEWER)
    if dest == ".":
        monkeypatch.chdir(copy)
    assert sdkgen("vendor", dest, *config, "--update") == 0
    assert os.listdir(copy.parent) == ["shop"]
    assert faults(copy) == []
    assert "day" in (copy / "schemas/charges.py").read_text()


def test_what_a_killed_run_left_is_completed_before_a_copy_is_read(
    sdkgen: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert sdkgen(*ORDER) == 0
    Path(SPEC).write_text(NEWER)
    with monkeypatch.context() as patched:
        patched.setattr(emit.Transaction, "_finish", lambda self: None)
        sdkgen("vendor", "acme/_vendor", "--update")
    assert "day" not in (COPY / "schemas/charges.py").read_text()
    assert sdkgen("vendor", str(COPY), "--check") == 1
    assert "a run that was stopped had begun to write" in sdkgen.err
    assert sdkgen("vendor", str(COPY), "--check") == 0
    assert "day" in (COPY / "schemas/charges.py").read_text()


def test_update_tells_of_what_it_leaves(sdkgen: Shell) -> None:
    assert sdkgen(*ORDER) == 0
    (COPY / "client.py").unlink()
    (COPY / "resources/more.py").write_text("mine")
    (COPY / "schemas/units.py").write_text("mine")
    Path(SPEC).write_text(SHOP.replace("/v1/units/", "/v1/rooms/"))
    assert sdkgen("vendor", "acme/_vendor", "--update") == 0
    said = sdkgen.err.splitlines()
    stays = "not part of it; it stays, remove it yourself"
    assert f"{COPY}: client.py: missing; redone" in said
    assert f"{COPY}: resources/more.py: {stays}" in said
    assert f"{COPY}: schemas/units.py: {stays}" in said
    assert (COPY / "resources/more.py").read_text() == "mine"
    assert (COPY / "schemas/units.py").read_text() == "mine"
    assert sdkgen("vendor", "acme/_vendor", "--check") == 1


def test_a_model_of_another_version_cannot_be_compared(sdkgen: Shell) -> None:
    assert sdkgen(*ORDER) == 0
    (COPY / "_model.json").write_text('{"is": "Api", "colour": 1}')
    assert sdkgen("vendor", "acme/_vendor", "--check") == 1
    assert "_model.json: edited" in sdkgen.out
    assert "made by another generator" in sdkgen.out
    assert sdkgen("vendor", "acme/_vendor", "--update") == 0
    assert sdkgen("vendor", "acme/_vendor", "--check") == 0


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"title":', '"titel":'),
        ('"title": "', '"title": ["'),
        ('"method":"GET"', '"method":1'),
        ('"location":"query"', '"location":"moon"'),
        ('"is":"Named","id":"', '"is":"Named","id":"no'),
        ('"is":"Operation"', '"is":"Server"'),
        ('"is":"Operation"', '"is":"os"'),
        ('"operations": [', '"operations": [' + "[" * 3000 + "]" * 3000 + ","),
        ('"operations": [', '"operations": [null,'),
    ],
)
def test_a_model_of_somebody_else_cannot_be_compared(
    sdkgen: Shell, old: str, new: str
) -> None:
    assert sdkgen(*ORDER) == 0
    text = (COPY / "_model.json").read_text()
    assert old in text
    (COPY / "_model.json").write_text(text.replace(old, new, 1))
    assert sdkgen("vendor", "acme/_vendor", "--check") == 1
    assert "made by another generator" in sdkgen.out
    assert sdkgen.err == ""


def test_update_redoes_what_was_asked_for(sdkgen: Shell) -> None:
    assert sdkgen(*ORDER, "--platform", "beta") == 0
    assert (
        sdkgen(
            "vendor",
            "acme/_vendor",
            "--package",
            "acme._vendor.other",
            "--tag",
            "places",
        )
        == 0
    )
    (COPY / "client.py").write_text("mine")
    Path(SPEC).write_text(NEWER)
    assert sdkgen("vendor", "acme/_vendor", "--update") == 0
    assert f"{COPY}: client.py: edited; redone" in sdkgen.err
    assert "minor for this copy" in sdkgen.out
    assert faults() == []
    assert "day" in (COPY / "schemas/charges.py").read_text()
    assert sdkgen("vendor", "acme/_vendor", "--check") == 0
    fresh = contents(COPY)
    assert sdkgen(*ORDER, "--platform", "beta") == 0
    assert contents(COPY) == fresh


def test_a_model_reads_back_as_it_was(project: Path, tmp_path: Path) -> None:
    reading = pipeline.read(of_target(propexo(project, tmp_path)))
    text = archive.dump(reading.api)
    assert archive.parse(text) == reading.api
    assert archive.dump(archive.parse(text)) == text


# --- in use -------------------------------------------------------------------------------------


def test_two_versions_live_side_by_side(sdkgen: Shell) -> None:
    sdkgen("generate", "--no-validate")
    assert sdkgen("vendor", "acme/old", "--package", "acme.old.shop") == 0
    Path("newer.yaml").write_text(NEWER)
    sdkgen("release", "newer.yaml")
    assert sdkgen("vendor", "acme/new", "--package", "acme.new.shop") == 0
    old, new = (importlib.import_module(f"acme.{age}.shop") for age in ("old", "new"))
    agents = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        agents.append(request.headers["User-Agent"])
        return httpx2.Response(200, json={"id": "1"})

    with httpx2.Client(transport=httpx2.MockTransport(answer)) as http:
        for sdk in (old, new, old):
            made = sdk.Shop("key", http_client=http).charges.create(amount=1)
            assert type(made).__module__.startswith(sdk.__name__)
    assert agents == ["shop-python/0.1.0", "shop-python/0.2.0", "shop-python/0.1.0"]
    with pytest.raises(old.ShopError) as caught:
        old.Shop("key").beta.charges.create(amount=1, day="x")
    assert not isinstance(caught.value, new.ShopError)


USER = """\
from acme._vendor.propexo import Propexo, WriteJob
from acme._vendor.propexo.schemas import EntrataResidentChargeCreated


def charge(client: Propexo) -> WriteJob[EntrataResidentChargeCreated]:
    return client.entrata.resident_charges.create(
        integration_id="i",
        lease_id="l",
        charge_code_id="c",
        amount_in_cents=1250,
        transaction_date="2026-11-21",
        description="Parking",
    )


client = Propexo("key")
client.resman.resident_charges.create_batch
client.yardi  # E
client.rentvine  # E
client.entrata.resident_charges.create(integration_id="i")  # E
"""


def test_a_repository_vendors_two_platforms(empty: Shell, project: Path) -> None:
    propexo(project, Path())
    order = ["--package", "acme._vendor.propexo", "--tag", "billing-and-payments"]
    platforms = ["--platform", "entrata", "--platform", "resman"]
    assert empty("vendor", "acme/_vendor", *order, *platforms) == 0
    shutil.rmtree("specs")

    Path("user.py").write_text(USER)
    mypy = [sys.executable, "-m", "mypy", "--strict", "user.py"]
    done = subprocess.run(mypy, capture_output=True, text=True)
    wrong = {
        int(line.split(":")[1])
        for line in done.stdout.splitlines()
        if ": error:" in line
    }
    assert wrong == {
        i for i, line in enumerate(USER.splitlines(), 1) if line.endswith("# E")
    }
    assert "acme/" not in done.stdout

    Path("user.py").write_text(USER.partition("client = ")[0])
    user = runpy.run_path("user.py")
    sdk = importlib.import_module("acme._vendor.propexo")
    sandbox = Sandbox()
    with httpx2.Client(transport=sandbox.transport) as http:
        job = user["charge"](sdk.Propexo("key", http_client=http))
    assert (job.id, job.result.lease_id) == ("job-1", "l")
    (sent,) = sandbox.requests
    assert sent.path == "/v1/resident-charges/entrata/"
    assert sent.json == {
        "integration_id": "i",
        "lease_id": "l",
        "charge_code_id": "c",
        "amount_in_cents": 1250,
        "transaction_date": "2026-11-21",
        "description": "Parking",
    }

    copy = Path("acme/_vendor/propexo")
    verify = [sys.executable, "-m", "acme._vendor.propexo.verify"]
    assert subprocess.run(verify, capture_output=True).returncode == 0
    text = (copy / "capabilities.py").read_bytes()
    (copy / "capabilities.py").write_bytes(text.replace(b"resman", b"resmam", 1))
    done = subprocess.run(verify, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (1, "capabilities.py: edited\n")
