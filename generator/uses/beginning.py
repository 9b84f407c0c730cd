"""Begin a target: the first `specs/<name>/` of a document, whose `sdk.yaml` tells what was found.

In come the bytes of a document and a name, out comes a `Beginning`, of which nothing is on disk
before `write` puts everything there at once.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from .. import emit, pipeline
from ..pipeline import Reading, Step
from ..problems import SpecError, error
from ..target import locations
from ..target.remote import Fetch
from ..target.target import Target, of_document, of_target, package_name
from .fetch import Fetched
from .findings import Findings, findings
from .first_choices import text_of
from .incoming import called, inside, laid_out, own_files, renamed
from .release import pin
from .remote import copies
from .remote import fetched as fetched_before

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,60}")


@dataclass(frozen=True)
class Beginning:
    """A target that is not there yet; `reading` is how it will be read."""

    folder: Path
    found: Findings
    reading: Reading
    files: Mapping[Path, bytes]


def prepare(
    fetched: Fetched, name: str, specs: Path, step: Step, fetch: Fetch | None = None
) -> Beginning:
    """Work out the first files of a target; writes nothing.

    Raises SpecError where there is a target of that name, or the document cannot be read.
    """
    if name:
        _require_free(specs, name)
    with laid_out(fetched, _file_name(fetched)) as path:
        bare = replace(of_document(path, Path()), fetch=fetch)
        with renamed(str(path), fetched.shown):
            first = pipeline.read(bare, step=step)
        name = name or package_name(first.api.title, Path(fetched.source))
        folder = _require_free(specs, name)
        found = findings(first)
        texts = own_files(first.documents[0])
        own = _own_name(path.name) if texts else _file_name(fetched)
        choices = text_of(found, first, name, fetched.source, own)
        files = {folder / inside(at): text for at, text in texts.items()}
        files[folder / own] = fetched.content
        files[folder / locations.CONFIG] = choices.encode()
    with _tried(files, folder) as target:
        again = fetched_before(first)
        scratch = str(target.folder)
        with renamed(scratch, str(folder)):
            reading = pipeline.read(replace(target, fetch=again.get), step=step)
    problems = [called(item, scratch, str(folder)) for item in reading.problems]
    moved = _moved(reading.target, folder)
    reading = replace(reading, target=moved, problems=problems)
    files |= copies(reading, reading.target)
    files |= pin(reading.target, fetched, reading, files)
    return Beginning(folder, found, reading, files)


def write(beginning: Beginning) -> None:
    """Write the files of a target: all or none."""
    out = locations.output(beginning.folder.parent)
    with emit.Transaction(out, beginning.files) as changes:
        for path, content in beginning.files.items():
            changes.file(path, content)


def _require_free(specs: Path, name: str) -> Path:
    """Return the folder of a new target; raises SpecError where it cannot be one."""
    folder = specs / name
    if not _NAME.fullmatch(name):
        message = f"`{name}` is no name for a target"
        remedy = "take letters, digits, `_` and `-`: sdkgen init SPEC acme"
    elif os.path.lexists(folder):
        message = f"there is a {folder} already"
        remedy = "take another name, or `sdkgen release` for a newer document"
    else:
        return folder
    raise SpecError([error("usage", message, remedy=remedy)])


def _own_name(name: str) -> str:
    """Return what a document of several files is called: they may refer to it by its name."""
    return name if name in locations.SPECS else str(inside(name))


def _file_name(fetched: Fetched) -> str:
    """Return what the document is called in the target: by custom, after its own suffix."""
    suffix = Path(fetched.source.partition("?")[0]).suffix.lower()
    if suffix not in (".yaml", ".yml", ".json"):
        is_json = fetched.content.lstrip()[:1] == b"{"
        suffix = ".json" if is_json else ".yaml"
    return f"openapi{suffix}"


@contextmanager
def _tried(files: Mapping[Path, bytes], folder: Path) -> Iterator[Target]:
    """Give the target as it is once `files` are on disk."""
    with TemporaryDirectory(prefix="sdkgen-") as scratch:
        for path, content in files.items():
            at = Path(scratch) / folder.name / path.relative_to(folder)
            at.parent.mkdir(parents=True, exist_ok=True)
            at.write_bytes(content)
        yield of_target(Path(scratch) / folder.name)


def _moved(target: Target, folder: Path) -> Target:
    """Return a target that was tried elsewhere as one in its own folder."""
    return replace(
        target,
        spec=folder / target.spec.name,
        config=folder / locations.CONFIG,
        lock=folder / locations.LOCK,
        folder=folder,
        out=locations.output(folder.parent),
    )
