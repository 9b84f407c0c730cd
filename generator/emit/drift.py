"""Tell how a package on disk differs from what would be written, and why.

In come the folder, its manifest, and the texts that would be written; out come differences,
file by file. As long as everything has the digest of the manifest, no text is needed.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..problems import conflict
from .manifest import (
    MANIFEST,
    NOTHING,
    Inputs,
    Manifest,
    digest,
    digest_of,
    digests_in,
)

MISSING = "missing"
EXTRA = "extra"
EDITED = "edited by hand"
UNMERGED = "Git's marks of a conflict stand in it"
CODE = (
    ".py",
    ".pyi",
)  # what an import could pick up; other files do no harm in a package


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """A file that is not what would be written; `path` is posix, in the package."""

    path: str
    reason: str


def glance(package: Path, manifest: Manifest) -> list[Difference]:
    """Compare the disk with the manifest alone: right as long as the inputs are the same."""
    out = [Difference(name, EXTRA) for name in strangers(package, manifest.files)]
    found = _found(package, manifest.files, manifest.beside)
    for name, expected in {**manifest.files, **manifest.beside}.items():
        if found.get(name) != expected:
            is_there = os.path.lexists(package / name)
            out.append(Difference(name, EDITED if is_there else MISSING))
    return sorted(out)


def compare(
    package: Path,
    files: Mapping[str, str],
    inputs: Inputs,
    beside: Mapping[str, str] = NOTHING,
) -> list[Difference]:
    """Compare the disk with the texts that would be written from `inputs`."""
    manifest = Manifest.read(package)
    known = {**manifest.files, **manifest.beside} if manifest else {}
    causes = _causes(inputs, manifest)
    whole = Manifest.of(inputs, files, beside).text()
    expected = {**files, **beside, MANIFEST: whole}
    ours = {*files, MANIFEST, *(manifest.files if manifest else ())}
    found = _found(package, ours, beside)
    out = []
    for name, text in expected.items():
        if not os.path.lexists(package / name):
            out.append(
                Difference(name, MISSING if name in known or not known else causes)
            )
        elif found.get(name) != digest(text.encode()):
            edited = name in known and found.get(name) != known[name]
            why = EDITED if edited else causes
            out.append(Difference(name, UNMERGED if _unmerged(package / name) else why))
    left = found.keys() - expected.keys()
    out += [Difference(name, causes) for name in left]
    strange = strangers(package, {*left, *expected})
    return sorted([*out, *(Difference(name, EXTRA) for name in strange)])


def strangers(package: Path, ours: Collection[str]) -> list[str]:
    """Return the files of `package` that an import could pick up and that are not `ours`."""
    return [name for name in _code(package) if name not in ours]


def _unmerged(path: Path) -> bool:
    """Tell whether git could not merge a file, and nobody has since."""
    text = path.read_bytes().decode("utf-8", "replace") if path.is_file() else ""
    return conflict(text) is not None


def _causes(inputs: Inputs, manifest: Manifest | None) -> str:
    if manifest is None:
        return "no manifest to compare with"
    return (
        ", ".join(inputs.changes(manifest.inputs))
        or "a library of the generator changed"
    )


def _found(
    package: Path, names: Collection[str], beside: Collection[str]
) -> dict[str, str | None]:
    """Return the digests of the files that are there, of those beside the package in any case."""
    outside = {name: digest_of(package / name) for name in beside}
    return {**digests_in(package, names), **outside}


def _code(package: Path) -> Iterator[str]:
    """Yield the files of `package` that an import could pick up, and the links to folders."""
    for folder, names, files in os.walk(package):
        names[:] = [name for name in names if name != "__pycache__"]
        linked = [name for name in names if (Path(folder) / name).is_symlink()]
        for name in (*linked, *(name for name in files if name.endswith(CODE))):
            yield (Path(folder) / name).relative_to(package).as_posix()
