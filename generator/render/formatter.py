"""Lay out a package: a well-kept formatter has the last word on form.

In come the texts of a package by path, out come the same texts laid out, their imports sorted,
those that a file does not need left out. Ruff writes black's stable style in a fraction of
black's time; `formatter: black` has black do it. A text that is no Python is a `SpecError`.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from ..problems import Problem, SpecError, error
from ..target.formatters import BLACK, RUFF
from ..text.literals import WIDTH

_TARGET = "py311"
_STYLE = ("--isolated", "--no-cache", "--target-version", _TARGET)
# F401 and TC005: imports, and blocks of imports, that nothing in the file needs.
_TIDY = ("check", "--select", "I,F401,TC005", "--fix-only", "--exit-zero")
_ISORT = ("--config", "lint.isort.split-on-trailing-comma=false")
_FAILED = re.compile(r"(?:error|warning): Failed to parse (.+?):(\d+):\d+: (.*)")


def formatted(files: Mapping[str, str], formatter: str = RUFF) -> dict[str, str]:
    """Return the files laid out; those that are no Python stay as they are."""
    python = {name: text for name, text in files.items() if name.endswith(".py")}
    if not python:
        return dict(files)
    with tempfile.TemporaryDirectory(prefix="sdkgen-") as place:
        folder = Path(place)
        for name, text in python.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        _ruff(folder, *_TIDY, *_ISORT, *_STYLE, "--line-length", str(WIDTH))
        _WRITERS[formatter](folder)
        laid_out = {name: (folder / name).read_bytes().decode() for name in python}
    return {**files, **laid_out}


def _ruff(folder: Path, *arguments: str) -> None:
    """Run ruff over a folder; raises SpecError with every file that it cannot read."""
    from ruff import find_ruff_bin  # type: ignore[import-untyped]

    run = subprocess.run(
        [find_ruff_bin(), *arguments, "."],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    found = [_unreadable(*parts) for parts in _FAILED.findall(run.stderr)]
    if found or run.returncode:
        raise SpecError(found or [error("formatter", f"ruff: {run.stderr.strip()}")])


def _write_with_ruff(folder: Path) -> None:
    _ruff(folder, "format", *_STYLE, "--line-length", str(WIDTH))


def _write_with_black(folder: Path) -> None:
    import black  # slow to import, and seldom asked for
    from black.mode import TargetVersion
    from black.parsing import InvalidInput

    mode = black.Mode(line_length=WIDTH, target_versions={TargetVersion.PY311})
    for path in sorted(folder.rglob("*.py")):
        name = path.relative_to(folder).as_posix()
        try:
            text = black.format_str(path.read_bytes().decode(), mode=mode)
        except InvalidInput as cause:
            raise SpecError([_unreadable(name, "0", str(cause))]) from None
        path.write_bytes(text.encode())


def _unreadable(path: str, line: str, reason: str) -> Problem:
    return error(
        "template",
        f"what the templates print is no Python: {reason}",
        remedy="mend the template that prints this file",
        file=path,
        line=int(line),
    )


_WRITERS: dict[str, Callable[[Path], None]] = {
    RUFF: _write_with_ruff,
    BLACK: _write_with_black,
}
