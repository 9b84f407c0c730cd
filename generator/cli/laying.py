"""`sdkgen templates`: a folder in, our templates laid out in it.

Nothing that lies there already is written over.
"""

from __future__ import annotations

from pathlib import Path

from ..problems import SpecError, error
from ..target import locations
from .door import tell


def templates(out: Path) -> None:
    """Write every template and every module of the runtime; raises SpecError where one lies."""
    ours = locations.templates()
    files = [
        path.relative_to(ours)
        for path in sorted(ours.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    ]
    there = [str(out / name) for name in files if (out / name).exists()]
    if there:
        message = f"{len(there)} of the files are there already, first {there[0]}"
        remedy = "name another folder, or remove what you did not change"
        raise SpecError([error("usage", message, remedy=remedy)])
    for name in files:
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_bytes((ours / name).read_bytes())
    tell(f"{out}: {len(files)} files; leave out what you do not change, then")
    tell(f"`templates: {out}` in sdk.yaml, or `sdkgen generate --templates {out}`")
