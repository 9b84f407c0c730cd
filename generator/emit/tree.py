"""Look at what would have to change in a package for it to hold certain texts.

In come a folder, the texts by posix path, and what the generator wrote there before; out comes a
`Change`. Nothing is changed yet, and no link is followed.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from ..problems import SpecError, error
from .manifest import Known, digest, digests_in
from .records import Inside


@dataclass(frozen=True, slots=True)
class Change:
    """What differs between a folder and the texts that it should hold, by posix path.

    `changed` have another text or none, `stale` are there and should not be; each with the digest
    that it has on disk. `kept` should not be there either, but somebody edited them.
    """

    changed: Mapping[str, str | None]
    stale: Mapping[str, str]
    kept: tuple[str, ...]


def survey(root: Path, files: Mapping[str, str], known: Known) -> Change:
    """Return what would have to change; `known` is what the generator wrote before.

    Raises SpecError where a link, or a file that the generator did not write, is in the way.
    """
    folders = {
        parent for name in files for parent in PurePosixPath(Inside(name)).parents
    }
    refuse(path for path in (root / folder for folder in folders) if is_no_folder(path))
    found = digests_in(root, {*files, *known})
    changed = {
        name: found.get(name)
        for name, text in files.items()
        if found.get(name) != digest(text.encode())
    }
    own = found.keys() & known.keys()
    refuse(root / name for name in changed.keys() - own if os.path.lexists(root / name))
    gone = {name: value for name, value in found.items() if name not in files}
    stale = {name: value for name, value in gone.items() if value in known[name]}
    return Change(changed, stale, tuple(sorted(gone.keys() - stale.keys())))


def refuse(obstacles: Iterable[Path]) -> None:
    """Raise SpecError where there is anything in the way."""
    problems = [
        error(
            "foreign-file",
            f"{path} {_what(path)} and is in the way",
            remedy="move it, or choose another folder",
        )
        for path in sorted(obstacles)
    ]
    if problems:
        raise SpecError(problems)


def is_no_folder(path: Path) -> bool:
    """Tell whether something that is no folder, or a link, lies where one should be."""
    return os.path.lexists(path) and (path.is_symlink() or not path.is_dir())


def _what(path: Path) -> str:
    return "is a link" if path.is_symlink() else "was not written by the generator"
