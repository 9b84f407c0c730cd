"""Remember what the referee said of a document, in the user's cache folder.

In comes what `validate` takes, out comes what it returns. A verdict is found by the digest of the
document and of all that judges it, so that it can only be the one that would be given again. What
is not as it was written, and a folder that others can write to, is passed by; what cannot be
written is not remembered. No document is kept, nor any of its files.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import astuple
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from sdkgen.load.judgement import Heard, heard, told, validate
from sdkgen.model.document import Document
from sdkgen.problems import Problem, Severity
from sdkgen.target.formatters import installed

#: Characters of a document as JSON; one that is smaller is judged in no time.
_SMALL: Final = 100_000
_KEPT: Final = 50  # verdicts; who comes back to an older one waits
_LARGEST: Final = 4_000_000  # bytes of one verdict
_JUDGES: Final = (
    *("openapi_spec_validator", "openapi_schema_validator", "jsonschema"),
    *("jsonschema_path", "jsonschema_rs", "referencing", "pathable"),
)


def judged(document: Document, known: Iterable[Problem] = ()) -> list[Problem]:
    """Return what `validate` returns, without asking where that is remembered."""
    path = _place(document.root)
    if path is None:
        return validate(document, known)
    found = _read(path)
    if found is None:
        found = heard(document.root)
        _write(path, found)
    return told(document, found, known)


def _place(root: Any) -> Path | None:
    """Return where the verdict on a document lies, None where none is to be kept."""
    try:
        text = json.dumps(root)
    except (TypeError, ValueError, RecursionError):  # no JSON, or too deep
        return None
    folder = _folder() if len(text) > _SMALL else None
    if folder is None:
        return None
    digest = sha256(text.encode("ascii"))
    for path in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(path.read_bytes())
    digest.update(repr([sys.version_info, *map(installed, _JUDGES)]).encode())
    return folder / digest.hexdigest()


def _folder() -> Path | None:
    """Return the folder of verdicts, if it is there or can be made, and nobody else's."""
    from platformdirs import user_cache_path  # seldom needed

    with suppress(OSError, RuntimeError):
        folder = user_cache_path("sdkgen", appauthor=False) / "verdicts"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        about = folder.stat()
        if os.name == "nt" or (
            about.st_uid == os.geteuid() and not about.st_mode & 0o022
        ):
            return folder
    return None


def _read(path: Path) -> list[Heard] | None:
    """Return a verdict; None where there is none, or none as it was written."""
    try:
        with path.open("rb") as file:
            told, _, text = file.read(_LARGEST).partition(b"\n")
        if sha256(text).hexdigest().encode() != told:
            return None
        rows = json.loads(text)
        return [(place, row and _problem(*row)) for place, row in rows]
    except (OSError, TypeError, ValueError, RecursionError):
        return None


def _problem(
    code: str, message: str, pointer: str, remedy: str, severity: int, *_: object
) -> Problem:
    return Problem(code, message, pointer, remedy, Severity(severity))


def _write(path: Path, found: list[Heard]) -> None:
    """Keep a verdict, whole or not at all, and let the oldest ones go."""
    rows = [(place, problem and astuple(problem)) for place, problem in found]
    text = json.dumps(rows).encode()
    if len(text) >= _LARGEST // 2:
        return
    with suppress(OSError):
        handle, new = tempfile.mkstemp(dir=path.parent)
        with open(handle, "wb") as file:
            file.write(sha256(text).hexdigest().encode() + b"\n" + text)
        os.replace(new, path)
        known = sorted(path.parent.iterdir(), key=lambda one: one.stat().st_mtime)
        for old in known[:-_KEPT]:
            old.unlink(missing_ok=True)
