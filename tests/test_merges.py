"""Two branches that add operations, merged by git itself: nothing is lost, all is told."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.workshop import SHOP, Shell, contents, lay_out

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
LOCK = Path("specs/shop/names.lock")
SPEC = Path("specs/shop/openapi.yaml")
POST = """\
    post:
      requestBody:
        content:
          application/json: {{schema: {{type: object, properties: {{{0}: {{type: string}}}}}}}}
      responses:
        "200":
          description: ok
          content:
            application/json: {{schema: {{type: object, properties: {{{0}: {{type: string}}}}}}}}
"""
FIRST = "  /api/v1/animals:\n" + POST.format("fur")
LAST = "  /v1/animals:\n" + POST.format("wings")
APART = "  /v1/zebras:\n" + POST.format("stripes")


@pytest.fixture
def sdkgen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    """Return the command line in a repository with a target and its SDK."""
    monkeypatch.chdir(tmp_path)
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, "/dev/null")
    git("init -q -b main")
    git("config user.name n")
    git("config user.email n@example.com")
    lay_out(Path())
    shell = Shell(capsys)
    commit(shell)
    return shell


def git(line: str) -> int:
    done = subprocess.run(["git", *line.split()], capture_output=True, text=True)
    return done.returncode


def commit(shell: Shell) -> None:
    assert shell("generate", "shop", "--no-validate") == 0, shell.err
    assert git("add -A") == 0
    assert git("commit -q -m x") == 0


def at_the_top(text: str) -> str:
    return SHOP.replace("paths:\n", f"paths:\n{text}", 1)


def at_the_end(text: str) -> str:
    return SHOP.replace("components:\n", f"{text}components:\n", 1)


def merge(shell: Shell, ours: str, theirs: str) -> list[str]:
    """Let two branches change the document and return the files that git could not merge."""
    git("switch -q -c ours")
    SPEC.write_text(ours)
    commit(shell)
    git("switch -q -c theirs main")
    SPEC.write_text(theirs)
    commit(shell)
    git("switch -q ours")
    git("merge -q theirs -m merge")
    done = subprocess.run(
        ["git", "diff", "--name-only", "--diff-filter=U"],
        capture_output=True,
        text=True,
    )
    return done.stdout.split()


def keep_both_sides(path: Path) -> None:
    """Do what the README says: drop the marks, keep the lines."""
    text = path.read_text()
    path.write_text(re.sub(r"^(<{7}|={7}|>{7}).*\n", "", text, flags=re.MULTILINE))


def test_one_name_for_two_operations_is_a_conflict_and_is_mended(sdkgen: Shell) -> None:
    unmerged = merge(sdkgen, at_the_top(FIRST), at_the_end(LAST))
    assert str(LOCK) in unmerged
    assert str(SPEC) not in unmerged
    assert sdkgen("check") == 2
    assert re.search(r"names\.lock:\d+:1: error: Git's mark of a conflict", sdkgen.err)
    keep_both_sides(LOCK)
    assert sdkgen("generate", "shop", "--no-validate") == 0
    assert "`animals.create` already; this one is named anew" in sdkgen.err
    assert " 0 dropped" in sdkgen.err + sdkgen.out
    code = Path("generated/shop/resources/animals.py").read_text()
    assert "/api/v1/animals" in code
    assert '"/v1/animals"' in code
    shapes = contents(Path("generated/shop/schemas"))
    classes = re.findall(rb"^class (\w+)", b"".join(shapes.values()), re.MULTILINE)
    assert len(classes) == len(set(classes))
    assert not [name for name, text in contents(Path()).items() if marked(name, text)]
    assert sdkgen("check") == 0, sdkgen.out
    assert sdkgen("generate", "shop", "--no-validate") == 0
    assert "named anew" not in sdkgen.err


def marked(name: str, text: bytes) -> bool:
    return ".git/" not in name and b"<<<<<<<" in text


def test_one_name_for_two_shapes_is_told_and_mended(sdkgen: Shell) -> None:
    merge(sdkgen, at_the_top(FIRST), at_the_end(LAST))
    keep_both_sides(LOCK)
    assert sdkgen("generate", "shop", "--no-validate") == 0
    assert "[shape-claims-name]" in sdkgen.err
    assert re.search(r"`animals\.\w+` goes on meaning another shape", sdkgen.err)
    models = Path("generated/shop/schemas/animals.py").read_text()
    assert models.count("fur: ") == models.count("wings: ") == 2


def test_names_that_have_nothing_to_do_with_each_other_merge(sdkgen: Shell) -> None:
    unmerged = merge(sdkgen, at_the_top(FIRST), at_the_end(APART))
    assert str(LOCK) not in unmerged
    assert sdkgen("generate", "shop", "--no-validate") == 0
    assert "named anew" not in sdkgen.err
    assert "goes on meaning" not in sdkgen.err
    assert sdkgen("check") == 0
    assert {"animals.py", "zebras.py"} <= {
        path.name for path in Path("generated/shop/resources").iterdir()
    }


def test_files_of_an_sdk_with_marks_are_told_so(sdkgen: Shell) -> None:
    merge(sdkgen, at_the_top(FIRST), at_the_end(LAST))
    keep_both_sides(LOCK)
    assert sdkgen("check") == 1
    assert "_manifest.json: Git's marks of a conflict stand in it" in sdkgen.out


CONFLICT = "<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n"


@pytest.mark.parametrize("file", ["CHANGELOG.md", "spec.lock"])
def test_a_release_sees_marks_in_what_it_writes_anew(file: str, sdkgen: Shell) -> None:
    Path("newer.yaml").write_text(at_the_end(APART))
    Path("specs/shop", file).write_text(CONFLICT)
    before = contents(Path("specs"))
    assert sdkgen("release", "newer.yaml") == 2
    assert f"specs/shop/{file}:1:1: error: Git's mark of a conflict" in sdkgen.err
    assert contents(Path("specs")) == before


def test_line_ends_of_windows_are_no_edit(sdkgen: Shell) -> None:
    """As git leaves a checkout where `core.autocrlf` is true."""
    git("config core.autocrlf true")
    git("rm -q -r --cached .")
    for path in [p for p in Path().rglob("*") if p.is_file() and ".git" not in p.parts]:
        path.unlink()
    assert git("reset -q --hard") == 0
    assert b"\r\n" in LOCK.read_bytes()
    assert b"\r\n" in Path("generated/shop/client.py").read_bytes()
    assert sdkgen("check") == 0, sdkgen.out
    assert sdkgen("generate", "shop", "--no-validate") == 0
    assert sdkgen("check") == 0, sdkgen.out
