"""The commands as users call them: what they print, what they write, how they end."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sdkgen import pipeline
from sdkgen.cli import quick, run

SPEC = """\
openapi: 3.1.0
info: {title: Shop API, version: "1"}
servers: [{url: https://shop.example}]
paths:
  /v1/orders:
    get:
      summary: List orders.
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema:
                type: array
                items: {$ref: "#/components/schemas/Order"}
  /v1/orders/{order_id}:
    get:
      summary: Get an order.
      parameters: [{name: order_id, in: path, required: true, schema: {type: string}}]
      responses:
        "200":
          description: ok
          content:
            application/json: {schema: {$ref: "#/components/schemas/Order"}}
components:
  schemas:
    Order:
      type: object
      required: [id]
      properties:
        id: {type: string}
        amount_in_cents: {type: integer}
"""
IMPERFECT = SPEC.replace("in: path, required: true", "in: path, required: false")


class Shell:
    """Runs commands and keeps what they printed."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys
        self.out = self.err = ""

    def __call__(self, *arguments: str) -> int:
        self.capsys.readouterr()
        code = run(arguments)
        self.out, self.err = self.capsys.readouterr()
        return code


@pytest.fixture
def sdkgen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    """Return the command, in a folder that holds the target `shop`."""
    folder = tmp_path / "specs/shop"
    folder.mkdir(parents=True)
    (folder / "openapi.yaml").write_text(SPEC)
    (folder / "sdk.yaml").write_text("client: Shop\n")
    monkeypatch.chdir(tmp_path)
    return Shell(capsys)


def texts(root: Path) -> dict[str, str]:
    return {str(path): path.read_text() for path in root.rglob("*") if path.is_file()}


# --- generate -----------------------------------------------------------------------------------


def test_generate_writes_all_targets_and_a_summary(sdkgen: Shell) -> None:
    assert sdkgen("generate") == 0
    assert "2 operations, 0 dropped, " in sdkgen.out
    assert " 0 warnings, " in sdkgen.out
    assert sdkgen.err == ""
    assert Path("generated/shop/client.py").is_file()
    assert Path("specs/shop/names.lock").is_file()


def test_generate_again_changes_nothing(sdkgen: Shell) -> None:
    sdkgen("generate", "shop")
    before = {path: path.stat().st_mtime_ns for path in Path().rglob("*")}
    assert sdkgen("generate", "shop") == 0
    assert {path: path.stat().st_mtime_ns for path in Path().rglob("*")} == before


def test_generate_a_document(sdkgen: Shell) -> None:
    Path("doc.yaml").write_text(SPEC)
    assert sdkgen("generate", "--spec", "doc.yaml", "--out", "out") == 0
    assert Path("out/shop/client.py").is_file()  # by the title
    assert not list(Path().rglob("names.lock"))
    assert sdkgen("generate", "doc.yaml", "--out", "out", "--package", "acme.till") == 0
    assert Path("out/acme/till/client.py").is_file()
    assert sdkgen("generate", "doc.yaml", "--out", "out", "--lock", "names.lock") == 0
    assert Path("names.lock").is_file()


def test_a_configuration_brings_its_overlay(sdkgen: Shell) -> None:
    Path("cfg").mkdir()
    Path("cfg/sdk.yaml").write_text("package: till\noverlay: mine.yaml\n")
    Path("cfg/mine.yaml").write_text(
        "overlay: 1.0.0\ninfo: {title: x, version: '1'}\nactions:\n"
        "  - {target: '$.paths[\"/v1/orders\"]', description: not for us, remove: true}\n"
    )
    arguments = ["specs/shop/openapi.yaml", "--config", "cfg/sdk.yaml"]
    assert sdkgen("generate", *arguments, "--out", "out") == 0
    assert "1 operation, 0 dropped" in sdkgen.out
    assert Path("out/till").is_dir()


def test_warnings_are_told_and_the_run_goes_on(sdkgen: Shell) -> None:
    Path("specs/shop/openapi.yaml").write_text(IMPERFECT)
    assert sdkgen("generate") == 0
    assert "openapi.yaml:19:47: warning" in sdkgen.err
    assert " 1 warning, " in sdkgen.out


def test_strict_takes_warnings_for_errors(sdkgen: Shell) -> None:
    Path("specs/shop/openapi.yaml").write_text(IMPERFECT)
    assert sdkgen("generate", "--strict") == 2
    assert "path-parameter-optional" in sdkgen.err
    assert not Path("generated").exists()


@pytest.mark.parametrize(
    ("file", "text", "says"),
    [
        ("openapi.yaml", "", "[empty-file]"),
        ("openapi.yaml", "a: [", "openapi.yaml:2:1: error"),
        ("openapi.yaml", "swagger: '1.2'\n", "1.2"),
        ("sdk.yaml", "pakage: x\n", "did you mean `package`?"),
        ("sdk.yaml", "overlay: none.yaml\n", "none.yaml"),
        ("overlay.yaml", "overlay: 1.0.0\n", "overlay.yaml:1:1: error"),
        ("names.lock", "???\n", "names.lock:1:1: error"),
    ],
)
def test_bad_input_is_told_and_nothing_written(
    sdkgen: Shell, file: str, text: str, says: str
) -> None:
    Path("specs/shop", file).write_text(text)
    before = texts(Path())
    assert sdkgen("generate") == 2
    assert says in sdkgen.err
    assert "Traceback" not in sdkgen.err
    assert sdkgen.out == ""
    assert texts(Path()) == before


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["generate", "shpo"], "did you mean `shop`?"),
        (["generate", "doc.yaml"], "add --out DIR"),
        (["generate", "none.yaml", "--out", "out"], "none.yaml"),
        (["generate", "shop", "--package", "x"], "only for a document"),
        (["generate", "shop", "doc.yaml", "--out", "x"], "cannot be mixed"),
        (["generate", "--frob"], "--frob"),
        (["frob"], "frob"),
        (["inspect"], "SPEC"),
    ],
)
def test_wrong_usage(sdkgen: Shell, arguments: list[str], says: str) -> None:
    Path("doc.yaml").write_text(SPEC)
    assert sdkgen(*arguments) == 2
    assert says.lower() in sdkgen.err.lower()


def test_no_targets_here(sdkgen: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("specs")
    for command in ("generate", "check", "lint"):
        assert sdkgen(command) == 2
        assert "no target" in sdkgen.err


def test_somebody_elses_file_is_not_overwritten(sdkgen: Shell) -> None:
    mine = Path("generated/shop/client.py")
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")
    assert sdkgen("generate") == 2
    assert "was not written by the generator" in sdkgen.err
    assert texts(Path("generated")) == {str(mine): "mine"}
    assert not Path("specs/shop/names.lock").exists()


def test_interrupted(sdkgen: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "produce", interrupt)
    assert sdkgen("generate") == 130
    assert "interrupted" in sdkgen.err
    assert not Path("generated").exists()


def test_a_defect_is_one_message(
    sdkgen: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("far\nside")

    monkeypatch.setattr(pipeline, "produce", fail)
    monkeypatch.delenv("SDKGEN_DEBUG", raising=False)
    assert sdkgen("generate") == 2
    assert "internal error, ZeroDivisionError: far" in sdkgen.err
    assert "Traceback" not in sdkgen.err
    monkeypatch.setenv("SDKGEN_DEBUG", "1")
    assert sdkgen("generate") == 2
    assert "Traceback" in sdkgen.err


def test_a_document_cannot_talk_to_the_terminal(sdkgen: Shell) -> None:
    evil = SPEC.replace("name: order_id", 'name: "order_id\\e[31m\\a"')
    Path("specs/shop/openapi.yaml").write_text(evil)
    sdkgen("lint")
    assert "order_id" in sdkgen.out
    assert not {"\x1b", "\x07"} & set(sdkgen.out + sdkgen.err)


# --- check --------------------------------------------------------------------------------------


def test_check_after_generate_is_clean(sdkgen: Shell) -> None:
    sdkgen("generate")
    for arguments in ([], ["shop"], ["--diff"], ["--format", "text"]):
        assert sdkgen("check", *arguments) == 0
        assert sdkgen.out == "shop: up to date\n"
    assert sdkgen("check", "--quiet") == 0
    assert sdkgen.out == ""


def test_check_writes_nothing(sdkgen: Shell) -> None:
    before = texts(Path())
    assert sdkgen("check") == 1
    assert texts(Path()) == before
    assert "generated/shop/client.py: missing" in sdkgen.out
    assert "specs/shop/names.lock: " in sdkgen.out


def touch(path: str) -> Callable[[], object]:
    return lambda: Path(path).write_text(Path(path).read_text() + "\n# another line\n")


CLIENT, MANIFEST = "generated/shop/client.py", "generated/shop/_manifest.json"


@pytest.mark.parametrize(
    ("provoke", "path", "reason"),
    [
        (touch(CLIENT), CLIENT, "edited by hand"),
        (lambda: os.unlink(CLIENT), CLIENT, "missing"),
        (
            lambda: Path("generated/shop/more.py").write_text(""),
            "generated/shop/more.py",
            "extra",
        ),
        (touch("specs/shop/openapi.yaml"), MANIFEST, "spec changed"),
        (touch("specs/shop/sdk.yaml"), MANIFEST, "sdk.yaml changed"),
        (touch("specs/shop/names.lock"), "specs/shop/names.lock", "edited by hand"),
        (lambda: os.unlink(MANIFEST), MANIFEST, "missing"),
    ],
    ids=["edited", "missing", "extra", "spec", "config", "names", "manifest"],
)
def test_check_tells_each_reason(
    sdkgen: Shell, provoke: Callable[[], object], path: str, reason: str
) -> None:
    sdkgen("generate")
    provoke()
    assert sdkgen("check") == 1
    assert any(
        line.startswith(f"{path}: ") and reason in line
        for line in sdkgen.out.splitlines()
    )
    assert sdkgen("check", "--quiet") == 1
    assert sdkgen.out == ""
    assert sdkgen("check", "--format", "json") == 1
    rows = json.loads(sdkgen.out)["differences"]
    assert any(row["path"] == path and reason in row["reason"] for row in rows)


def test_a_new_overlay_is_seen(sdkgen: Shell) -> None:
    sdkgen("generate")
    Path("specs/shop/overlay.yaml").write_text(
        "overlay: 1.0.0\ninfo: {title: x, version: '1'}\nactions:\n"
        "  - {target: $.info, description: why, update: {title: Till API}}\n"
    )
    assert sdkgen("check") == 1
    assert "overlay.yaml changed" in sdkgen.out


def test_generate_mends_what_check_finds(sdkgen: Shell) -> None:
    sdkgen("generate")
    before = texts(Path())
    touch(CLIENT)()
    os.unlink("specs/shop/names.lock")
    assert sdkgen("generate") == 0
    assert texts(Path()) == before
    assert sdkgen("check") == 0


def test_diffs_show_what_would_be_written(sdkgen: Shell) -> None:
    sdkgen("generate")
    touch(CLIENT)()
    assert sdkgen("check", "--diff") == 1
    assert "-# another line" in sdkgen.out.splitlines()
    assert sdkgen("check", "--diff", "--format", "json") == 1
    assert "-# another line" in json.loads(sdkgen.out)["differences"][0]["diff"]


def test_github_annotations(sdkgen: Shell) -> None:
    sdkgen("generate")
    touch(CLIENT)()
    assert sdkgen("check", "--format", "github") == 1
    assert sdkgen.out.startswith(f"::error file={CLIENT},title=")
    assert sdkgen.out.endswith("::edited by hand\n")


def test_check_of_a_document(sdkgen: Shell) -> None:
    arguments = [
        "--spec",
        "specs/shop/openapi.yaml",
        "--out",
        "out",
        "--package",
        "till",
    ]
    assert sdkgen("generate", *arguments) == 0
    assert sdkgen("check", *arguments) == 0
    touch("out/till/client.py")()
    assert sdkgen("check", *arguments) == 1


def test_check_of_a_broken_document(sdkgen: Shell) -> None:
    sdkgen("generate")
    Path("specs/shop/openapi.yaml").write_text("a: [")
    assert sdkgen("check") == 2


def test_the_quick_answer_imports_nothing_slow(
    sdkgen: Shell, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sdkgen("generate")
    slow = {"typer", "pydantic", "yaml", "rich", "jinja2", "black", "jsonschema"}
    kept = {
        name: value
        for name, value in sys.modules.items()
        if name.split(".")[0] not in slow
    }
    kept = {
        name: value for name, value in kept.items() if not name.startswith("generator")
    }
    monkeypatch.setattr(sys, "modules", kept)
    from sdkgen.cli.quick import unchanged

    assert unchanged(["check"]) == "shop: up to date\n"
    assert slow.isdisjoint(kept)


def test_the_quick_answer_keeps_silent_when_in_doubt(sdkgen: Shell) -> None:
    sdkgen("generate")
    assert quick.unchanged(["check", "shop"]) is not None
    assert quick.unchanged(["check", "--diff"]) is None
    assert quick.unchanged(["generate"]) is None
    Path("specs/shop/overlay.yaml").write_text("")
    assert quick.unchanged(["check"]) is None
    os.unlink("specs/shop/overlay.yaml")
    Path("generated/copy").mkdir()
    Path("generated/copy/_manifest.json").write_text(Path(MANIFEST).read_text())
    assert quick.unchanged(["check"]) is None


# --- lint and inspect ---------------------------------------------------------------------------


def test_lint_text_and_json(sdkgen: Shell) -> None:
    Path("doc.yaml").write_text(IMPERFECT)
    assert sdkgen("lint", "doc.yaml") == 0
    assert "doc.yaml:19:47: warning" in sdkgen.out
    assert "0 errors, 1 warning, " in sdkgen.out
    assert sdkgen("lint", "doc.yaml", "--format", "json") == 0
    found = json.loads(sdkgen.out)
    assert found["counts"]["warnings"] == 1
    assert found["problems"][0]["code"] == "path-parameter-optional"
    assert found["problems"][0]["severity"] == "warning"
    assert found["problems"][0]["line"] == 19
    assert sdkgen("lint", "doc.yaml", "--strict") == 2


def test_lint_hears_the_judge(sdkgen: Shell) -> None:
    Path("doc.yaml").write_text(
        SPEC.replace("title: Shop API, ", "title: Shop API, frob: 1, ")
    )
    assert sdkgen("lint", "doc.yaml", "--format", "json") == 0
    pointers = [item["pointer"] for item in json.loads(sdkgen.out)["problems"]]
    assert any(pointer.startswith("/info") for pointer in pointers)


def test_lint_of_what_is_no_document(sdkgen: Shell) -> None:
    Path("doc.yaml").write_text("a: [")
    assert sdkgen("lint", "doc.yaml", "--format", "json") == 2
    assert json.loads(sdkgen.out)["counts"]["errors"] == 1
    assert sdkgen("lint", "shop", "--format", "json") == 0


def test_inspect_prints_the_contract_first(sdkgen: Shell) -> None:
    assert sdkgen("inspect", "shop") == 0
    model = json.loads(sdkgen.out)
    assert list(model)[:3] == ["counts", "operations", "families"]
    assert model["counts"] == {
        "operations": 2,
        "schemas": 1,
        "warnings": 0,
        "dropped": 0,
    }
    rows = [
        {key: row[key] for key in list(row)[:8]}
        for row in sorted(model["operations"], key=lambda row: str(row["path"]))
    ]
    assert rows[1] == {
        "method": "GET",
        "path": "/v1/orders/{order_id}",
        "platform": None,
        "display": None,
        "kind": "generic",
        "resource": "orders",
        "action": "get",
        "supported": True,
    }
    assert model["families"]["orders.list"] == {
        "resource": "orders",
        "action": "list",
        "generic": {"method": "GET", "path": "/v1/orders"},
        "variants": {},
        "fields": {},
    }
    assert {"definitions", "servers", "platforms", "title"} <= model.keys()


def test_version_and_help(sdkgen: Shell) -> None:
    assert sdkgen("--version") == 0
    assert sdkgen.out.startswith("sdkgen 0.")
    assert sdkgen("--help") == 0
    assert all(name in sdkgen.out for name in ("generate", "check", "lint", "inspect"))
