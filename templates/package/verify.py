"""Check this copy of the SDK: `python -m <package>.verify` leaves with 0 if untouched.

Needs the standard library alone: `VENDORED.json` beside it holds the SHA-256 of every
file, with the line ends of Unix, so that a checkout of git with `core.autocrlf` is
untouched too.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

HERE = Path(__file__).resolve().parent
RECORD = "VENDORED.json"
CODE = (".py", ".pyi", ".so", ".pyd")


def faults(root: Path = HERE) -> list[str]:
    """Return what is missing, edited or not a part of the copy in `root`, sorted."""
    try:
        text = (root / RECORD).read_bytes().replace(b"\r\n", b"\n")
        record = json.loads(text)
        listed, seal = dict(record["files"]), str(record["seal"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return [f"{RECORD}: missing or unreadable"]
    unsealed = text.replace(seal.encode(), b"", 1)
    found = [] if sha256(unsealed).hexdigest() == seal else [f"{RECORD}: edited"]
    there = set(_files(root))
    for name, expected in listed.items():
        if name not in there:
            found.append(f"{name}: missing")
        elif _digest(root / name) != expected:
            found.append(f"{name}: edited")
    foreign = {name for name in there - set(listed) if _is_code(root / name)}
    return sorted([*found, *(f"{name}: not part of it" for name in foreign)])


def _files(root: Path) -> Iterator[str]:
    """Yield the paths of all files below `root`; links are not followed."""
    for folder, names, files in os.walk(root):
        links = [name for name in names if (Path(folder) / name).is_symlink()]
        for name in (*files, *links):
            yield (Path(folder) / name).relative_to(root).as_posix()


def _digest(path: Path) -> str:
    if path.is_symlink() or not path.is_file():
        return ""
    return sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def _is_code(path: Path) -> bool:
    """Tell whether an import could pick up a file, or what a link leads to."""
    return path.suffix in CODE or path.is_dir()


def main() -> int:
    """Print what is wrong and return the exit code."""
    found = faults()
    print("\n".join(found) or f"{HERE.name}: as it was vendored")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
