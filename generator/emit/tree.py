"""Prepare the folder that will stand in the place of a package, and put it there.

In come the texts of all files, out goes a sibling folder that holds them beside everything that
the generator did not write: that is linked, so it stays the same file.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from ..problems import Problem, SpecError, error
from .exchange import exchange

CACHE = "__pycache__"


@dataclass(frozen=True, slots=True)
class Change:
    """What differs between a folder and the texts that it should hold; names are posix paths.

    `changed` have another text or none, `stale` are there and should not be.
    """

    changed: tuple[str, ...]
    stale: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.changed or self.stale)


def survey(root: Path, files: Mapping[str, str], known: Collection[str]) -> Change:
    """Return what would have to change; `known` names what the generator wrote before.

    Raises SpecError where a file that the generator did not write is in the way.
    """
    for name in files:
        _require_inside(name)
    changed = [name for name in files if _read(root / name) != files[name].encode()]
    obstacles = sorted(
        {*_blocked_folders(root, files), *_blocked(root, changed, known)}
    )
    if obstacles or (root.exists() and not root.is_dir()):
        raise SpecError(_in_the_way(root, obstacles))
    stale = [name for name in known if name not in files and _is_file(root / name)]
    return Change(tuple(sorted(changed)), tuple(sorted(stale)))


def stage(root: Path, staged: Path, files: Mapping[str, str], change: Change) -> None:
    """Fill `staged` with the new tree: new texts, and links to what stays as it is."""
    staged.mkdir()
    if root.exists():
        shutil.copymode(root, staged)
        for name in foreign(root, {*files, *change.stale}):
            link(root / name, _with_parent(staged / name))
    changed = set(change.changed)
    for name, text in files.items():
        if name in changed:
            write_synced(_with_parent(staged / name), text.encode())
        else:
            link(root / name, _with_parent(staged / name))
    for folder, _, _ in os.walk(staged):
        sync(Path(folder))


def put(root: Path, staged: Path, inode: int, change: Change) -> None:
    """Put `staged` in the place of `root`; can be repeated after any interruption.

    `inode` is that of `staged` when it was filled: the folder that has it is the new one.
    Neither has it in a copy of both.
    """
    if not staged.exists():
        return
    if not root.exists():
        staged.rename(root)
    elif staged.stat().st_ino == inode and not exchange(staged, root):
        _piecewise(root, staged, change)


def tidy(root: Path, staged: Path, inode: int, change: Change) -> None:
    """Clear away the old folder after `put`; can be repeated after any interruption.

    What came into it meanwhile and is not the generator's is taken over.
    """
    if not staged.exists():
        return
    if root.stat().st_ino == inode:
        _rescue(staged, root, change)
    shutil.rmtree(staged, ignore_errors=True)


def foreign(root: Path, ours: Collection[str], prefix: str = "") -> Iterator[str]:
    """Yield the files below `root` that are not `ours`, without byte code of what is ours."""
    for entry in sorted(os.scandir(root / prefix), key=lambda item: item.name):
        name = f"{prefix}{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from foreign(root, ours, f"{name}/")
        elif name not in ours and not _is_byte_code(name, ours):
            yield name


def link(old: Path, new: Path) -> None:
    """Make `new` another name of `old`, a copy where links cannot be had."""
    try:
        os.link(old, new, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(old, new, follow_symlinks=False)


def write_synced(path: Path, content: bytes) -> None:
    """Write `content` and wait until it is on the disk."""
    with open(path, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def sync(folder: Path) -> None:
    """Wait until the names in `folder` are on the disk, where the system knows how."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    with suppress(OSError):  # some file systems cannot sync a folder
        os.fsync(handle)
    os.close(handle)


def _piecewise(root: Path, staged: Path, change: Change) -> None:
    """Move the new files one by one: not one step, but what a next run completes."""
    for name in change.changed:
        if (staged / name).exists():
            os.replace(staged / name, _with_parent(root / name))
    for name in change.stale:
        (root / name).unlink(missing_ok=True)
        _prune(root, PurePosixPath(name).parent)


def _prune(root: Path, folder: PurePosixPath) -> None:
    """Remove a folder, and those above it, that held nothing but what is gone."""
    while folder.parts:
        here = root / folder
        shutil.rmtree(here / CACHE, ignore_errors=True)
        if not here.is_dir() or any(here.iterdir()):
            return
        here.rmdir()
        folder = folder.parent


def _rescue(old: Path, new: Path, change: Change) -> None:
    """Take over what changed in the old folder since it was linked into the new one."""
    for name in foreign(old, {*change.changed, *change.stale}):
        mine, theirs = old / name, new / name
        if not _is_same(mine, theirs) and not theirs.is_dir():
            os.replace(mine, _with_parent(theirs))


def _is_same(one: Path, other: Path) -> bool:
    """Tell whether two paths are names of one file; a symbolic link is a file of its own."""
    try:
        return os.path.samestat(one.lstat(), other.lstat())
    except OSError:
        return False


def _with_parent(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _read(path: Path) -> bytes | None:
    return path.read_bytes() if _is_file(path) else None


def _is_file(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _blocked(root: Path, changed: Iterable[str], known: Collection[str]) -> list[str]:
    """Return the files that cannot be written because something else lies there."""
    paths = {name: root / name for name in changed}
    return [
        name
        for name, path in paths.items()
        if path.is_dir() or (name not in known and os.path.lexists(path))
    ]


def _blocked_folders(root: Path, files: Iterable[str]) -> list[str]:
    """Return the folders that would have to be made where a file or a link lies."""
    folders = {str(folder) for name in files for folder in PurePosixPath(name).parents}
    paths = {name: root / name for name in folders - {"."}}
    return [
        name
        for name, path in paths.items()
        if path.is_symlink() or (path.exists() and not path.is_dir())
    ]


def _is_byte_code(name: str, ours: Collection[str]) -> bool:
    path = PurePosixPath(name)
    source = path.parent.parent / f"{path.name.partition('.')[0]}.py"
    return path.parent.name == CACHE and str(source) in ours


def _require_inside(name: str) -> None:
    path = PurePosixPath(name)
    if path.is_absolute() or not path.parts or ".." in path.parts or "\\" in name:
        raise ValueError(f"{name!r} leads out of the package")


def _in_the_way(root: Path, names: list[str]) -> list[Problem]:
    return [
        error(
            "foreign-file",
            f"{root / name} was not written by the generator and is in the way",
            remedy="move it, or choose another folder",
        )
        for name in names or [""]
    ]
