"""A document on its way into a target: where it is read, what comes with it, what it is called.

In come what was fetched and documents that were read, out go paths, files and problems.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from .. import emit
from ..model.document import Document
from ..problems import Problem, SpecError, error
from ..target import locations
from .fetch import Fetched


@contextmanager
def laid_out(fetched: Fetched, name: str) -> Iterator[Path]:
    """Give the path at which a new document can be read: its own, where it has one.

    The files that it refers to lie beside it.
    """
    if "://" not in fetched.shown:
        yield Path(fetched.shown)
        return
    with TemporaryDirectory(prefix="sdkgen-") as folder:
        path = Path(folder) / name
        path.write_bytes(fetched.content)
        yield path


def own_files(document: Document) -> dict[str, bytes]:
    """Return the files that a document refers to, by their paths from its folder."""
    rows = document.files.items()
    return {name: one.source for name, one in rows if one and "://" not in name}


def inside(name: str) -> str:
    """Return the path of a file that a document refers to, if it may lie in a target.

    Raises SpecError for one that is the target's own, by its name.
    """
    top = name.partition("/")[0].casefold()
    try:
        if top not in locations.OWN:
            return emit.Inside(name)
    except emit.BadValue:
        pass
    message = (
        f"the document refers to a file `{name}`, which is no name for one in a target"
    )
    raise SpecError([error("file-name", message, remedy="rename the file")])


@contextmanager
def renamed(path: str, shown: str) -> Iterator[None]:
    """Let errors about the file, or what lies in the folder, `path` speak of `shown`."""
    try:
        yield
    except SpecError as cause:
        raise SpecError(called(item, path, shown) for item in cause.problems) from None


def called(problem: Problem, path: str, shown: str) -> Problem:
    """Return a problem of the file, or of what lies in the folder, `path` as one of `shown`."""
    inside = problem.file == path or problem.file.startswith(f"{path}{os.sep}")
    file = f"{shown}{problem.file[len(path) :]}" if inside else problem.file
    return replace(problem, file=file, message=problem.message.replace(path, shown))
