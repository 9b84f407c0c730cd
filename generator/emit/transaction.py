"""Change files together: all of them, or none, whenever the process is killed.

In come files with their new texts. All of them are first written to one folder, then a journal
makes the change final: what follows only moves files, and the next run does it again where it was
not done. Without a journal, what was prepared is thrown away.
"""

from __future__ import annotations

import errno
import glob
import json
import os
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from itertools import takewhile
from pathlib import Path
from types import TracebackType
from typing import Any

from ..problems import SpecError, error
from .manifest import Known, behind_link, digest, digest_of
from .records import BadValue, Digest, Inside, read_record
from .tree import is_no_folder, refuse, survey

STAGED = ".sdkgen-staged"
JOURNAL = "journal.json"
_REMEDY = f"see what is in the folder {STAGED}, then remove it"


@dataclass(frozen=True, slots=True)
class Step:
    """A file that changes, and its digests before and after, None where there is no file."""

    path: Path
    before: str | None
    after: str | None


class Transaction:
    """A change of several files that happens as a whole when the `with` block ends well.

    `home` is the folder that holds what is prepared, the same for every run that may have to
    complete this one. `reach` are other folders and files that it may change then.
    """

    def __init__(self, home: Path, reach: Iterable[Path] = ()) -> None:
        self.given, self.home = home, home.resolve()
        self.reach = [_resolved(path) for path in reach]
        self.staged = self.home / STAGED
        self.steps: list[Step] = []
        self._contents: list[bytes] = []
        self.completed: list[Path] = []  # what a run that was killed had made final
        self._lock = -1

    def tree(self, root: Path, files: Mapping[str, str], known: Known) -> list[Path]:
        """Let the folder `root` of `home` hold `files` (posix path -> text) and what is foreign.

        `known` are the files that the generator wrote there before: those that are not among
        `files` go. Those of them that somebody edited stay, and are returned. Raises SpecError
        where a link or a file of somebody else is in the way.
        """
        place = root.relative_to(self.given).as_posix()
        texts = {f"{place}/{name}": text for name, text in files.items()}
        ours: Known = {Inside(f"{place}/{name}"): row for name, row in known.items()}
        change = survey(self.home, texts, ours)
        for name, before in sorted(change.changed.items()):
            self._add(self.home / name, before, texts[name].encode())
        for name, before in sorted(change.stale.items()):
            self._add(self.home / name, before, None)
        return [self.given / name for name in change.kept]

    def file(self, path: Path, text: str | bytes) -> None:
        """Let the file `path` hold `text`; raises SpecError where a link lies there."""
        content = text.encode() if isinstance(text, str) else text
        refuse([path] if path.is_symlink() else [])
        before = digest_of(path)
        if before != digest(content):
            self._add(_resolved(path), before, content)

    def __enter__(self) -> Transaction:
        self.home.mkdir(parents=True, exist_ok=True)
        self._lock = _locked(self.home)
        try:
            self._recover()
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

    def _unlock(self) -> None:
        if self._lock >= 0:
            os.close(self._lock)

    def _add(self, path: Path, before: str | None, content: bytes | None) -> None:
        after = None if content is None else digest(content)
        self.steps.append(Step(path, before, after))
        self._contents.append(content or b"")

    def _commit(self) -> None:
        try:
            self.staged.mkdir()
            for number, content in enumerate(self._contents):
                _write(self.staged / str(number), content)
            rows = [
                {**asdict(step), "path": _relative(step.path, self.home)}
                for step in self.steps
            ]
            _write(self.staged / "draft", json.dumps(rows, indent=1).encode())
            os.replace(self.staged / "draft", self.staged / JOURNAL)
        except BaseException:
            self._discard()
            raise
        try:
            self._finish()
        except KeyboardInterrupt:
            self._finish()  # it is final: half of it must not stand
            raise

    def _finish(self) -> None:
        """Put everything in its place; can be repeated after any interruption."""
        for number, step in enumerate(self.steps):
            staged = self.staged / str(number)
            if step.after is None:
                _remove(step.path, self.home)
            elif staged.exists():
                step.path.parent.mkdir(parents=True, exist_ok=True)
                _move(staged, step.path)
        self._discard()

    def _discard(self) -> None:
        (self.staged / JOURNAL).unlink(missing_ok=True)  # first: the rest means nothing
        shutil.rmtree(self.staged, ignore_errors=True)

    def _recover(self) -> None:
        """Complete what a killed run had made final, throw away what it had only prepared."""
        if not needs_recovery(self.home):
            return
        linked = [self.given] if self.given.is_symlink() else []
        refuse([*linked, *([self.staged] if is_no_folder(self.staged) else [])])
        if os.path.lexists(self.staged / JOURNAL):
            self.steps = read_record(self.staged / JOURNAL, self._steps, _REMEDY)
            for number, step in enumerate(self.steps):
                self._require_untouched(step, self.staged / str(number))
            self._finish()
            self.completed = [step.path for step in self.steps]
            self.steps = []
        self._discard()

    def _steps(self, rows: Any) -> list[Step]:
        """Return the steps of a journal, which may have come with somebody else's repository."""
        steps = []
        for row in rows:
            path, (before, after) = self._reached(row["path"]), (
                None if row[key] is None else Digest(row[key])
                for key in ("before", "after")
            )
            if after is None and not path.is_relative_to(self.home):
                raise BadValue(row["path"], "a file that may be removed")
            steps.append(Step(path, before, after))
        return steps

    def _reached(self, name: str) -> Path:
        """Return the file that a step speaks of; raises BadValue for one out of reach.

        Nothing that is hidden (`.git`) or lies behind a link is in reach.
        """
        path = Path(os.path.normpath(self.home / name))
        if path in self.reach and not path.is_dir() and not path.is_symlink():
            return path
        for top in (self.home, *self.reach):
            if path.is_relative_to(top):
                way = Inside(path.relative_to(top).as_posix())
                if not behind_link(top, way) and "/." not in f"/{way}":
                    return path
        raise BadValue(name, "a file that this command may write")

    def _require_untouched(self, step: Step, staged: Path) -> None:
        """Raise SpecError where a file is neither what it was nor what it will be."""
        now = "a folder" if step.path.is_dir() else digest_of(step.path)
        ready = step.after in (None, now) or digest_of(staged) == step.after
        if now not in (step.before, step.after) or not ready:
            message = f"{step.path} is not as a run that was stopped left it"
            remedy = f"undo what was done to it, or remove {self.staged}"
            raise SpecError([error("journal", message, remedy=remedy)])


def needs_recovery(home: Path) -> bool:
    """Tell whether a killed run left something in `home` that the next one has to complete."""
    return os.path.lexists(home / STAGED)


def recover(home: Path, reach: Iterable[Path] = ()) -> list[Path]:
    """Complete, or throw away, what a killed run left in `home`; return what it completed."""
    if not needs_recovery(home):
        return []
    with Transaction(home, reach) as run:
        return run.completed


def _resolved(path: Path) -> Path:
    """Return a path without links but its last part, which is not followed."""
    return path.parent.resolve() / path.name


def _relative(path: Path, home: Path) -> str:
    try:
        return Path(os.path.relpath(path, home)).as_posix()
    except ValueError:  # on another drive of Windows
        return str(path)


def _write(path: Path, content: bytes) -> None:
    """Write `content` and wait until it is on the disk."""
    with open(path, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _move(staged: Path, live: Path) -> None:
    try:
        os.replace(staged, live)
    except OSError as cause:
        if cause.errno != errno.EXDEV:
            raise
        near = live.with_name(f".{live.name}{STAGED}")  # on the file system of `live`
        shutil.copyfile(staged, near)
        os.replace(near, live)


def _remove(path: Path, home: Path) -> None:
    """Remove a file, its byte code, and the folders that held nothing else."""
    path.unlink(missing_ok=True)
    cache = path.parent / "__pycache__"
    for compiled in cache.glob(f"{glob.escape(path.stem)}.*.pyc"):
        compiled.unlink()
    for folder in (cache, *takewhile(lambda folder: folder != home, path.parents)):
        with suppress(OSError):  # it is not empty, or gone already
            folder.rmdir()


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
