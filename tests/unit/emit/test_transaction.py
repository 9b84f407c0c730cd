"""A change of a package is whole or has not happened, whatever stops the process."""

from __future__ import annotations

import errno
import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

import pytest

from sdkgen.emit import Transaction, needs_recovery, recover
from sdkgen.emit.transaction import STAGED
from sdkgen.problems import SpecError

OLD = {"a.py": "old\n", "same.py": "same\n", "gone/x.py": "old\n", "api.md": "old\n"}
NEW = {"a.py": "new\n", "same.py": "same\n", "added/y.py": "new\n", "api.md": "new\n"}


def contents(root: Path) -> dict[str, str]:
    paths = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_text() for path in paths}


def written(files: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """Return what a manifest knows of `files`."""
    return {
        name: frozenset({sha256(text.encode()).hexdigest()})
        for name, text in files.items()
    }


def change(
    root: Path,
    files: dict[str, str],
    known: Mapping[str, str] = MappingProxyType({}),
    lock: str = "",
) -> None:
    """Write `files` to the package in `root`, and `lock` beside it, in one transaction."""
    with Transaction(root / "out", [root / "names.lock"]) as changes:
        changes.tree(root / "out" / "sdk", files, written(known))
        if lock:
            changes.file(root / "names.lock", lock)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a folder that holds a package in its old state, and the lock beside it."""
    change(tmp_path, OLD, lock="old")
    return tmp_path


def test_first_write_makes_the_folder(tmp_path: Path) -> None:
    change(tmp_path, OLD)
    assert contents(tmp_path / "out") == {
        f"sdk/{name}": text for name, text in OLD.items()
    }


def test_stale_files_go_but_those_that_were_edited(root: Path) -> None:
    edited = root / "out/sdk/gone/x.py"
    edited.write_text("mine")
    with Transaction(root / "out") as changes:
        kept = changes.tree(root / "out/sdk", NEW, written(OLD))
    assert kept == [edited]
    assert contents(root / "out/sdk") == {**NEW, "gone/x.py": "mine"}


def test_what_a_manifest_knows_is_removed_in_the_package_alone(tmp_path: Path) -> None:
    for folder in ("out/sdk", "elsewhere"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "elsewhere/x.py").write_text("old\n")
    (tmp_path / "out/sdk/link.py").symlink_to(tmp_path / "elsewhere/x.py")
    (tmp_path / "out/sdk/folder").symlink_to(tmp_path / "elsewhere")
    change(tmp_path, NEW, {"link.py": "old\n", "folder/x.py": "old\n"})
    assert contents(tmp_path / "elsewhere") == {"x.py": "old\n"}
    assert (tmp_path / "out/sdk/link.py").is_symlink()


@pytest.mark.parametrize("name", ["../../elsewhere/x.py", "{}/elsewhere/x.py"])
def test_what_a_manifest_knows_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/x.py").write_text("old\n")
    with pytest.raises(ValueError, match="not a relative path"):
        change(tmp_path, NEW, {name.format(tmp_path): "old\n"})
    assert contents(tmp_path) == {"elsewhere/x.py": "old\n"}


@pytest.mark.parametrize("name", ["out/sdk", "out/sdk/added", "out/sdk/a.py"])
def test_a_link_in_the_place_of_the_package_is_refused(root: Path, name: str) -> None:
    elsewhere = root / "elsewhere"
    if (root / name).exists():
        (root / name).rename(elsewhere)
    (root / name).symlink_to(elsewhere)
    before = contents(root)
    with pytest.raises(SpecError, match="is a link and is in the way"):
        change(root, NEW, OLD)
    assert contents(root) == before


def test_a_link_in_the_place_of_a_file_is_refused(root: Path) -> None:
    (root / "names.lock").rename(root / "elsewhere")
    (root / "names.lock").symlink_to(root / "elsewhere")
    with pytest.raises(SpecError, match="is a link and is in the way"):
        change(root, NEW, OLD, lock="new")
    assert (root / "elsewhere").read_text() == "old"


def test_line_ends_of_a_checkout_are_no_change(root: Path) -> None:
    change(root, {**OLD, "a.py": "one\ntwo\n"}, OLD, lock="old\n")
    (root / "out/sdk/a.py").write_bytes(b"one\r\ntwo\r\n")
    (root / "names.lock").write_bytes(b"old\r\n")
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    change(root, {**OLD, "a.py": "one\ntwo\n"}, OLD, lock="old\n")
    assert {
        path: path.read_bytes() for path in root.rglob("*") if path.is_file()
    } == before


def test_stale_files_go_and_foreign_ones_stay_the_same_file(root: Path) -> None:
    mine = root / "out/sdk/gone/notes.txt"
    mine.write_text("mine")
    (root / "out/sdk/link").symlink_to("nowhere")
    inode = mine.stat().st_ino
    change(root, NEW, OLD)
    left = contents(root / "out/sdk")
    assert left == {**NEW, "gone/notes.txt": "mine"}
    assert mine.stat().st_ino == inode
    assert os.readlink(root / "out/sdk/link") == "nowhere"


def test_nothing_is_touched_when_nothing_changes(root: Path) -> None:
    before = {path: touched(path) for path in root.rglob("*")}
    change(root, OLD, OLD, lock="old")
    assert {path: touched(path) for path in root.rglob("*")} == before


def touched(path: Path) -> tuple[int, int, int]:
    """Return which file it is and when it was written; reading it may be told elsewhere."""
    found = path.stat()
    return found.st_ino, found.st_mtime_ns, found.st_size


def test_unchanged_files_keep_their_time(root: Path) -> None:
    before = (root / "out/sdk/same.py").stat()
    change(root, NEW, OLD)
    assert (root / "out/sdk/same.py").stat().st_mtime_ns == before.st_mtime_ns


def test_byte_code_of_what_is_gone_goes_too(root: Path) -> None:
    cache = root / "out/sdk/gone/__pycache__"
    cache.mkdir()
    (cache / "x.cpython-311.pyc").write_bytes(b"")
    change(root, NEW, OLD)
    assert not (root / "out/sdk/gone").exists()


@pytest.mark.parametrize("name", ["a.py", "added/y.py"])
def test_a_file_of_somebody_else_is_never_overwritten(
    tmp_path: Path, name: str
) -> None:
    mine = tmp_path / "out/sdk" / name
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")
    with pytest.raises(SpecError, match="was not written by the generator"):
        change(tmp_path, NEW)
    assert contents(tmp_path / "out/sdk") == {name: "mine"}


def test_a_linked_folder_is_not_written_through(root: Path) -> None:
    elsewhere = root / "elsewhere"
    (root / "out/sdk/gone").rename(elsewhere)
    (root / "out/sdk/gone").symlink_to(elsewhere)
    with pytest.raises(SpecError, match="in the way"):
        change(root, {**OLD, "gone/x.py": "new"}, OLD)
    assert contents(elsewhere) == {"x.py": "old\n"}


@pytest.mark.parametrize(
    "name",
    ["../x.py", "/x.py", "a/../../x.py", "..\\x.py", "", ".. /x.py", "C:x.py", "a\0b"],
)
def test_names_that_lead_out_are_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="not a relative path inside the folder"):
        change(tmp_path, {name: ""})


def test_an_exception_leaves_everything_as_it_was(root: Path) -> None:
    before = contents(root)
    with pytest.raises(RuntimeError), Transaction(root / "out") as changes:
        changes.tree(root / "out/sdk", NEW, written(OLD))
        raise RuntimeError
    assert contents(root) == before


class Killed(BaseException):
    """What a test raises where a real process would be gone."""


CALLS = ("open", "replace", "mkdir", "rmdir", "unlink", "fsync")


@contextmanager
def killed_after(count: int, patch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """Let the system calls that change the disk work `count` times, and never again."""
    left = [count]

    def limited(call):  # type: ignore[no-untyped-def]
        def run(*args, **kwargs):  # type: ignore[no-untyped-def]
            left[0] -= 1
            if left[0] < 0:
                raise Killed
            return call(*args, **kwargs)

        return run

    with patch.context() as patched:
        for name in CALLS:
            patched.setattr(os, name, limited(getattr(os, name)))
        yield left


def test_killed_at_every_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = set()
    for count in range(400):
        root = tmp_path / str(count)
        change(root, OLD, lock="old")
        (root / "out/sdk/notes.txt").write_text("mine")
        old, new = {**OLD, "notes.txt": "mine"}, {**NEW, "notes.txt": "mine"}
        try:
            with killed_after(count, monkeypatch) as left:
                change(root, NEW, OLD, lock="new")
        except Killed:
            pass
        found = contents(root / "out/sdk"), (root / "names.lock").read_text()
        # A mixture is never taken for whole.
        whole = found in ((old, "old"), (new, "new"))
        assert whole or needs_recovery(root / "out")
        seen.add("whole" if whole else "mixture")
        recover(root / "out", [root / "names.lock"])  # the next run, whatever it does
        found = contents(root / "out/sdk"), (root / "names.lock").read_text()
        assert found in ((old, "old"), (new, "new"))
        assert list(root.rglob(".*")) == []
        seen.add(found[1])
        if left[0] >= 0:
            break
    else:
        pytest.fail("the change never came to its end")
    assert seen == {"old", "new", "whole", "mixture"}


def failing(
    patch: pytest.MonkeyPatch, failure: BaseException, *calls: int
) -> list[tuple[object, ...]]:
    """Let `os.replace` raise `failure` when it is called for these times, from 1."""
    real, made = os.replace, []

    def replace(*args: object) -> None:
        made.append(args)
        if len(made) in calls:
            raise failure
        real(*args)  # type: ignore[arg-type]

    patch.setattr(os, "replace", replace)
    return made


def test_interrupted_while_final_is_completed(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(monkeypatch, KeyboardInterrupt(), 3)
    with pytest.raises(KeyboardInterrupt):
        change(root, NEW, OLD, lock="new")
    assert contents(root / "out/sdk") == NEW
    assert (root / "names.lock").read_text() == "new"
    assert not needs_recovery(root / "out")


def test_a_lock_on_another_file_system_is_copied(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    away = OSError(errno.EXDEV, os.strerror(errno.EXDEV))
    with monkeypatch.context() as patched:
        failing(patched, away, 2)
        change(root, OLD, OLD, lock="new")
    assert (root / "names.lock").read_text() == "new"
    assert list(root.rglob(".*")) == []


def stopped(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Change everything as if the process were killed right after the journal was written."""
    with monkeypatch.context() as patched:
        patched.setattr(Transaction, "_finish", lambda self: None)
        change(root, NEW, OLD, lock="new")


def test_what_came_meanwhile_survives_the_recovery(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped(root, monkeypatch)
    (root / "out/sdk/later.txt").write_text("mine")
    recover(root / "out", [root])
    assert contents(root / "out/sdk") == {**NEW, "later.txt": "mine"}


@pytest.mark.parametrize("name", ["a.py", "added/y.py", "gone/x.py"])
def test_what_was_edited_meanwhile_is_not_overwritten(
    root: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    stopped(root, monkeypatch)
    mine = root / "out/sdk" / name
    mine.parent.mkdir(exist_ok=True)
    mine.write_text("mine")
    before = contents(root)
    with pytest.raises(SpecError, match="undo what was done to it"):
        recover(root / "out", [root])
    assert contents(root) == before
    shutil.rmtree(root / "out" / STAGED)
    change(root, {**OLD, name: "mine"}, OLD)  # as the remedy says


# --- a journal that somebody else wrote ---------------------------------------------------------

A_DIGEST = sha256(b"mine").hexdigest()


def forge(root: Path, **step: object) -> Path:
    """Put a journal with one step into `root / "out"` and return its path."""
    folder = root / "out" / STAGED
    folder.mkdir(parents=True)
    (folder / "0").write_text("theirs")
    row = {"before": None, "after": sha256(b"theirs").hexdigest(), **step}
    journal = folder / "journal.json"
    journal.write_text(json.dumps([row], indent=1))
    return journal


@pytest.mark.parametrize(
    "path",
    [
        "../victim",
        "../../victim",
        "sdk/../../victim",
        "/etc/victim",
        "C:/victim",
        "..\\victim",
        "sdk\\..\\victim",
        "sdk/a\u0000b",
        "sdk/a\nb",
        ".git/hooks/pre-commit",
        "sdk/.venv/x.py",
        "../specs/.env",
        "",
        ".",
        5,
        None,
    ],
)
def test_a_journal_cannot_reach_out(tmp_path: Path, path: object) -> None:
    journal = forge(tmp_path, path=path)
    (tmp_path / "specs").mkdir()
    before = contents(tmp_path)
    with pytest.raises(SpecError) as caught:
        recover(tmp_path / "out", [tmp_path / "specs"])
    assert contents(tmp_path) == before
    (problem,) = caught.value.problems
    assert problem.file == str(journal)
    assert "remove it" in problem.remedy
    # `null` and `""` stand in other places as well.
    assert problem.line == 5 or not isinstance(path, str) or path in ("", ".")


@pytest.mark.parametrize(
    "step",
    [
        {"before": A_DIGEST},
        {"before": A_DIGEST, "after": None},
        {"before": "0" * 64},
        {"after": "0" * 64},
        {"before": "x"},
        {"after": "x"},
        {"after": 1},
    ],
)
@pytest.mark.parametrize("path", ["sdk/link.py", "sdk/folder/victim"])
def test_a_journal_does_not_follow_links(
    tmp_path: Path, path: str, step: dict[str, object]
) -> None:
    (tmp_path / "victim").write_text("mine")
    (tmp_path / "out/sdk").mkdir(parents=True)
    (tmp_path / "out/sdk/link.py").symlink_to(tmp_path / "victim")
    (tmp_path / "out/sdk/folder").symlink_to(tmp_path)
    forge(tmp_path, path=path, **step)
    with pytest.raises(SpecError):
        recover(tmp_path / "out")
    assert (tmp_path / "victim").read_text() == "mine"
    assert (tmp_path / "out/sdk/link.py").is_symlink()


def test_a_journal_removes_nothing_outside_of_its_folder(tmp_path: Path) -> None:
    (tmp_path / "specs").mkdir()
    (tmp_path / "specs/sdk.yaml").write_text("mine")
    forge(tmp_path, path="../specs/sdk.yaml", before=A_DIGEST, after=None)
    with pytest.raises(SpecError, match="a file that may be removed"):
        recover(tmp_path / "out", [tmp_path / "specs"])
    assert (tmp_path / "specs/sdk.yaml").read_text() == "mine"


@pytest.mark.parametrize("name", ["out", f"out/{STAGED}", f"out/{STAGED}/journal.json"])
def test_a_journal_behind_a_link_is_not_read(tmp_path: Path, name: str) -> None:
    forge(tmp_path, path="sdk/a.py")
    (tmp_path / name).rename(tmp_path / "elsewhere")
    (tmp_path / name).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(SpecError, match="link"):
        recover(tmp_path / "out")
    assert not (tmp_path / "out/sdk").exists()


@pytest.mark.parametrize("text", ["", "{", "5", "[1]", '{"a": 1}', "[[]]", "[" * 9999])
def test_a_journal_without_sense_is_refused(root: Path, text: str) -> None:
    forge(root, path="sdk/a.py").write_text(text)
    before = contents(root)
    with pytest.raises(
        SpecError, match=r"journal\.json.*: this is not what sdkgen wrote"
    ):
        change(root, NEW, OLD)
    assert contents(root) == before


WRITER = """
import sys
from pathlib import Path
from sdkgen.emit import Transaction, digest
root, sides = Path(sys.argv[1]), []
for word in ("old", "new"):
    lines = [f"{word if n % 3 else 'same'} {n}\\n" for n in range(60)]
    sides.append({f"p{n % 7}/m{n}.py": line * 50 for n, line in enumerate(lines)})
    sides[-1][f"{word}.py"] = word
print("ready", flush=True)
for turn in range(10**6):
    with Transaction(root / "out") as changes:
        known = {
            name: frozenset({digest(text.encode())})
            for name, text in sides[1 - turn % 2].items()
        }
        changes.tree(root / "out/sdk", sides[turn % 2], known)
"""


def kill_and_look(root: Path, delay: float) -> None:
    """Kill a process that writes without pause after `delay` seconds; look at what stands."""
    command = [sys.executable, "-c", WRITER, str(root)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(delay)
        process.kill()
    recover(root / "out")
    found = contents(root / "out/sdk") if (root / "out/sdk").exists() else {}
    words = {text.split()[0] for text in found.values()} - {"same"}
    assert len(words) <= 1
    assert len(found) in (0, 61)
    if words:
        assert found[f"{words.pop()}.py"]


@pytest.mark.parametrize("rounds", [10, pytest.param(200, marks=pytest.mark.proof)])
def test_kills_leave_one_side_whole(tmp_path: Path, rounds: int) -> None:
    chance = random.Random(rounds)
    for _ in range(rounds):
        kill_and_look(tmp_path, chance.uniform(0, 0.1))
    assert [path.name for path in (tmp_path / "out").iterdir()] in (["sdk"], [])
