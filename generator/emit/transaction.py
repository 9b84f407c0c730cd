"""Change folders and files together: all of them, or none, whenever the process is killed.

In come folders and files with their new texts. Everything is first prepared beside its place; a
journal then makes the change final, and the steps that follow can be repeated. A run that finds
a journal completes it, or clears away what was only prepared.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Any

from ..problems import SpecError, error
from . import tree

JOURNAL = ".sdkgen-journal"
DRAFT = ".sdkgen-journal-draft"


@dataclass(frozen=True, slots=True)
class Step:
    """One path that changes. `change` is None for a file, `inode` 0 until a tree is staged."""

    path: str
    inode: int = 0
    changed: tuple[str, ...] | None = None
    stale: tuple[str, ...] = ()

    @property
    def change(self) -> tree.Change | None:
        """Return what changes in a tree."""
        return None if self.changed is None else tree.Change(self.changed, self.stale)


class Transaction:
    """A change of several paths that happens as a whole when the `with` block ends well.

    `home` is the folder that holds the journal, the same for every run that may have to complete
    this one. Paths lie below the parent of `home`, or are named in `reach`.
    """

    def __init__(self, home: Path, reach: Iterable[Path] = ()) -> None:
        self.home = home.resolve()
        self.bounds = [self.home.parent, *(path.resolve() for path in reach)]
        self.steps: list[Step] = []
        self._prepare: list[Callable[[Path, Path], None]] = []
        self._lock = -1

    def tree(
        self, root: Path, files: Mapping[str, str], known: Collection[str]
    ) -> None:
        """Let the folder `root` hold `files` (posix path -> text) and what is not `known`.

        `known` are the files that the generator wrote there before: those that are not among
        `files` go. Raises SpecError where a file of somebody else is in the way.
        """
        change = tree.survey(root, files, known)
        if change:
            step = Step(self._relative(root), 0, change.changed, change.stale)
            self._add(step, lambda live, new: tree.stage(live, new, files, change))

    def file(self, path: Path, text: str | bytes) -> None:
        """Let the file `path` hold `text`."""
        content = text.encode() if isinstance(text, str) else text
        if not path.is_file() or path.read_bytes() != content:
            step = Step(self._relative(path))
            self._add(step, lambda _, new: tree.write_synced(new, content))

    def __enter__(self) -> Transaction:
        self.home.mkdir(parents=True, exist_ok=True)
        self._lock = _locked(self.home)
        try:
            self.recover()
        except BaseException:
            self._unlock()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        cause: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if kind is None and self.steps:
                self._commit()
        finally:
            self._unlock()

    def recover(self) -> None:
        """Complete what a killed run had made final, clear away what it had only prepared.

        Raises SpecError for a journal that speaks of paths out of reach.
        """
        (self.home / DRAFT).unlink(missing_ok=True)
        if not (self.home / JOURNAL).exists():
            return
        state, self.steps = _read(self.home / JOURNAL)
        for step in self.steps:
            self._require_reach(step)
        if state == "ready":
            self._finish()
        else:
            self._abandon()
        self.steps = []

    def _unlock(self) -> None:
        if self._lock >= 0:
            os.close(self._lock)

    def _commit(self) -> None:
        try:
            self._record("staging")
            self.steps = [
                self._staged(*item)
                for item in zip(self.steps, self._prepare, strict=True)
            ]
            self._record("ready")
        except BaseException:
            self._abandon()
            raise
        try:
            self._finish()
        except KeyboardInterrupt:
            self._finish()  # it is final: half of it must not stand
            raise

    def _staged(self, step: Step, prepare: Callable[[Path, Path], None]) -> Step:
        live, new = self._paths(step)
        live.parent.mkdir(parents=True, exist_ok=True)
        _remove(new)
        prepare(live, new)
        return step if step.change is None else replace(step, inode=new.stat().st_ino)

    def _finish(self) -> None:
        # All paths change one right after the other; what takes time comes afterwards.
        for step in self.steps:
            live, new = self._paths(step)
            if step.change is not None:
                tree.put(live, new, step.inode, step.change)
            elif new.exists():
                os.replace(new, live)
        for step in self.steps:
            live, new = self._paths(step)
            if step.change is not None:
                tree.tidy(live, new, step.inode, step.change)
            tree.sync(live.parent)
        (self.home / JOURNAL).unlink(missing_ok=True)

    def _abandon(self) -> None:
        for step in self.steps:
            _remove(self._paths(step)[1])
        for name in (JOURNAL, DRAFT):
            (self.home / name).unlink(missing_ok=True)

    def _record(self, state: str) -> None:
        content = {"state": state, "steps": [asdict(step) for step in self.steps]}
        draft = self.home / DRAFT
        tree.write_synced(draft, json.dumps(content).encode())
        os.replace(draft, self.home / JOURNAL)
        tree.sync(self.home)

    def _add(self, step: Step, prepare: Callable[[Path, Path], None]) -> None:
        self.steps.append(step)
        self._prepare.append(prepare)

    def _relative(self, path: Path) -> str:
        return os.path.relpath(path.resolve(), self.home)

    def _paths(self, step: Step) -> tuple[Path, Path]:
        """Return where the step's path lies, and where its new content is prepared."""
        live = Path(os.path.normpath(self.home / step.path))
        return live, live.with_name(f".{live.name}.sdkgen-new")

    def _require_reach(self, step: Step) -> None:
        # A journal may come with a repository that somebody else wrote.
        path = self._paths(step)[0].resolve()
        if not any(path.is_relative_to(bound) for bound in self.bounds):
            message = f"{self.home / JOURNAL} speaks of {path}, which is out of reach"
            raise SpecError([error("journal", message, remedy="remove the journal")])


def needs_recovery(home: Path) -> bool:
    """Tell whether a killed run left something in `home` that the next one has to complete."""
    return any((home / name).exists() for name in (JOURNAL, DRAFT))


def recover(home: Path) -> None:
    """Complete, or clear away, what a killed run left in `home`, if it left anything."""
    if needs_recovery(home):
        with Transaction(home):
            pass


def _read(journal: Path) -> tuple[str, list[Step]]:
    """Read a journal; one that makes no sense was never final."""
    try:
        content = json.loads(journal.read_bytes())
        return content["state"], [_step(row) for row in content["steps"]]
    except (ValueError, KeyError, TypeError):
        return "staging", []


def _step(row: Any) -> Step:
    changed = None if row["changed"] is None else tuple(row["changed"])
    return Step(str(row["path"]), int(row["inode"]), changed, tuple(row["stale"]))


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _locked(folder: Path) -> int:
    """Wait until no other run changes `folder`; return the handle that holds the lock."""
    try:
        import fcntl
    except ImportError:  # not on Windows
        return -1
    handle = os.open(folder, os.O_RDONLY)
    with suppress(OSError):  # not on every network file system
        fcntl.flock(handle, fcntl.LOCK_EX)
    return handle
