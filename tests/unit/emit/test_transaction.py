"""A change of a package is whole or has not happened, whatever stops the process."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.emit import Transaction, transaction, tree
from generator.problems import SpecError

OLD = {"a.py": "old\n", "same.py": "same\n", "gone/x.py": "old\n", "api.md": "old\n"}
NEW = {"a.py": "new\n", "same.py": "same\n", "added/y.py": "new\n", "api.md": "new\n"}


def contents(root: Path) -> dict[str, str]:
    paths = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_text() for path in paths}


def change(
    root: Path, files: dict[str, str], known: object = (), lock: str = ""
) -> None:
    """Write `files` to the package in `root`, and `lock` beside it, in one transaction."""
    with Transaction(root / "out") as changes:
        changes.tree(root / "out" / "sdk", files, set(known))  # type: ignore[call-overload]
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
    before = {path: path.stat() for path in root.rglob("*")}
    change(root, OLD, OLD, lock="old")
    assert {path: path.stat() for path in root.rglob("*")} == before


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


@pytest.mark.parametrize("name", ["../x.py", "/x.py", "a/../../x.py", "..\\x.py", ""])
def test_names_that_lead_out_are_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="leads out"):
        change(tmp_path, {name: ""})


def test_an_exception_leaves_everything_as_it_was(root: Path) -> None:
    before = contents(root)
    with pytest.raises(RuntimeError), Transaction(root / "out") as changes:
        changes.tree(root / "out/sdk", NEW, set(OLD))
        raise RuntimeError
    assert contents(root) == before


class Killed(BaseException):
    """What a test raises where a real process would be gone."""


CALLS = ("open", "replace", "rename", "link", "mkdir", "rmdir", "unlink", "fsync")


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
        patched.setattr(tree, "exchange", limited(tree.exchange))
        yield left


@pytest.mark.parametrize("atomic", [True, False], ids=["exchange", "piecewise"])
def test_killed_at_every_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, atomic: bool
) -> None:
    if not atomic:
        monkeypatch.setattr(tree, "exchange", lambda one, other: False)
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
        if atomic:
            assert contents(root / "out/sdk") in (old, new)
        with Transaction(root / "out"):
            pass  # the next run, whatever it does
        found = contents(root / "out/sdk"), (root / "names.lock").read_text()
        assert found in ((old, "old"), (new, "new"))
        assert list(root.rglob(".*")) == []
        seen.add(found[1])
        if left[0] >= 0:
            break
    else:
        pytest.fail("the change never came to its end")
    assert seen == {"old", "new"}


def test_interrupted_while_final_is_completed(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, calls = tree.exchange, []

    def interrupted(one: Path, other: Path) -> bool:
        calls.append(one)
        if len(calls) == 1:
            raise KeyboardInterrupt
        return real(one, other)

    monkeypatch.setattr(tree, "exchange", interrupted)
    with pytest.raises(KeyboardInterrupt):
        change(root, NEW, OLD, lock="new")
    assert contents(root / "out/sdk") == NEW
    assert (root / "names.lock").read_text() == "new"


def test_what_came_meanwhile_survives_the_recovery(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(Transaction, "_finish", lambda self: None)
        change(root, NEW, OLD)  # as if killed right after the journal was written
    (root / "out/sdk/later.txt").write_text("mine")
    with Transaction(root / "out"):
        pass
    assert contents(root / "out/sdk") == {**NEW, "later.txt": "mine"}


def test_a_journal_cannot_reach_out_of_the_project(tmp_path: Path) -> None:
    home, victim = tmp_path / "project/out", tmp_path / "victim"
    home.mkdir(parents=True)
    victim.write_text("mine")
    (tmp_path / ".victim.sdkgen-new").write_text("theirs")
    step = {"path": "../../victim", "inode": 0, "changed": None, "stale": []}
    journal = home / transaction.JOURNAL
    journal.write_text(json.dumps({"state": "ready", "steps": [step]}))
    with pytest.raises(SpecError, match="out of reach"), Transaction(home):
        pass
    assert victim.read_text() == "mine"


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"state": "ready", "steps": [1]}'])
def test_a_journal_without_sense_is_cleared_away(root: Path, text: str) -> None:
    before = contents(root)
    (root / "out" / transaction.JOURNAL).write_text(text)
    change(root, OLD, OLD)
    assert contents(root) == before


WRITER = """
import sys
from pathlib import Path
from generator.emit import Transaction
root, sides = Path(sys.argv[1]), []
for word in ("old", "new"):
    lines = [f"{word if n % 3 else 'same'} {n}\\n" for n in range(60)]
    sides.append({f"p{n % 7}/m{n}.py": line * 50 for n, line in enumerate(lines)})
    sides[-1][f"{word}.py"] = word
print("ready", flush=True)
for turn in range(10**6):
    with Transaction(root / "out") as changes:
        changes.tree(root / "out/sdk", sides[turn % 2], set(sides[1 - turn % 2]))
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
    with Transaction(tmp_path / "out"):
        pass
    assert [path.name for path in (tmp_path / "out").iterdir()] in (["sdk"], [])
