"""Check this copy of the SDK: `python -m <package>.verify` leaves with 0 where it is untouched.

Needs the standard library alone: `VENDORED.json` beside it holds the SHA-256 of every file.
"""

from __future__ import annotations

import json
import sys
from hashlib import sha256
from pathlib import Path

HERE = Path(__file__).resolve().parent
RECORD = "VENDORED.json"
CODE = frozenset({".py", ".pyi", ".so", ".pyd"})


def faults(root: Path = HERE) -> list[str]:
    """Return what is missing, edited or not a part of the copy in `root`, sorted."""
    try:
        text = (root / RECORD).read_bytes()
        record = json.loads(text)
        listed, seal = dict(record["files"]), str(record["seal"])
    except (OSError, ValueError, KeyError, TypeError):
        return [f"{RECORD}: missing or unreadable"]
    unsealed = text.replace(seal.encode(), b"", 1)
    found = [] if sha256(unsealed).hexdigest() == seal else [f"{RECORD}: edited"]
    for name, expected in listed.items():
        path = root / name
        if not path.is_file():
            found.append(f"{name}: missing")
        elif sha256(path.read_bytes()).hexdigest() != expected:
            found.append(f"{name}: edited")
    code = (path for path in root.rglob("*") if path.suffix in CODE)
    names = {path.relative_to(root).as_posix() for path in code}
    return sorted(
        [*found, *(f"{name}: not part of it" for name in names - set(listed))]
    )


def main() -> int:
    """Print what is wrong and return the exit code."""
    found = faults()
    print("\n".join(found) or f"{HERE.name}: as it was vendored")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
