"""Tell how a package on disk differs from what would be written, and why.

In come the folder, its manifest, and the texts that would be written; out come differences,
file by file. As long as everything has the digest of the manifest, no text is needed.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from .manifest import MANIFEST, NOTHING, Inputs, Manifest, digest_of

MISSING = "missing"
EXTRA = "extra"
EDITED = "edited by hand"
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
    for name, expected in {**manifest.files, **manifest.beside}.items():
        found = digest_of(package / name)
        if found != expected:
            out.append(Difference(name, MISSING if found is None else EDITED))
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
    out = []
    for name, text in expected.items():
        path = package / name
        if not path.is_file():
            out.append(
                Difference(name, MISSING if name in known or not known else causes)
            )
        elif path.read_bytes() != text.encode():
            edited = name in known and digest_of(path) != known[name]
            out.append(Difference(name, EDITED if edited else causes))
    ours = manifest.files if manifest else {}
    left = {name for name in ours if (package / name).is_file()} - expected.keys()
    out += [Difference(name, causes) for name in left]
    strange = strangers(package, {*left, *expected})
    return sorted([*out, *(Difference(name, EXTRA) for name in strange)])


def strangers(package: Path, ours: Collection[str]) -> list[str]:
    """Return the files of `package` that an import could pick up and that are not `ours`."""
    return [name for name in _code(package) if name not in ours]


def _causes(inputs: Inputs, manifest: Manifest | None) -> str:
    if manifest is None:
        return "no manifest to compare with"
    return (
        ", ".join(inputs.changes(manifest.inputs))
        or "a library of the generator changed"
    )


def _code(package: Path) -> Iterator[str]:
    """Yield the files of `package` that an import could pick up."""
    for folder, names, files in os.walk(package):
        names[:] = [name for name in names if name != "__pycache__"]
        for name in files:
            if name.endswith(CODE):
                yield (Path(folder) / name).relative_to(package).as_posix()
