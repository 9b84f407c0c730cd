"""Answer `sdkgen check` at once where nothing changed since the packages were written.

In come the arguments, out goes what to print, or None where the whole program has to look. Nothing
is parsed but the manifests, and nothing slow is imported: an answer takes a tenth of a second.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..emit import (
    MANIFEST,
    Inputs,
    Manifest,
    digest_of,
    digest_of_tree,
    glance,
    needs_recovery,
)
from ..problems import SpecError
from ..target import locations
from ..target.formatters import version

SPECS = Path("specs")
QUIET = frozenset({"-q", "--quiet"})


def unchanged(arguments: Sequence[str]) -> str | None:
    """Return what `check` says of targets that are all as they were written, else None."""
    if not arguments or arguments[0] != "check":
        return None
    names = [name for name in arguments[1:] if name not in QUIET]
    folders = {folder.name: folder for folder in locations.discover(SPECS)}
    names = names or list(folders)
    out = locations.output(SPECS)
    if not names or any(name not in folders for name in names) or needs_recovery(out):
        return None
    try:
        packages = _packages(out)
    except SpecError:  # which the whole program tells, where it matters
        return None
    if not all(_is_as_written(folders[name], packages.get(name, [])) for name in names):
        return None
    quiet = QUIET.intersection(arguments)
    return "" if quiet else "".join(f"{name}: up to date\n" for name in names)


def _packages(out: Path) -> dict[str, list[tuple[Path, Manifest]]]:
    """Return the packages below `out` and their manifests, by the target that they are of."""
    found: dict[str, list[tuple[Path, Manifest]]] = {}
    for path in sorted(out.rglob(MANIFEST)):
        if manifest := Manifest.read(path.parent):
            found.setdefault(manifest.inputs.target, []).append((path.parent, manifest))
    return found


def _is_as_written(folder: Path, packages: Sequence[tuple[Path, Manifest]]) -> bool:
    if len(packages) != 1:
        return False
    package, manifest = packages[0]
    return manifest.inputs == _inputs(folder, manifest.inputs) and not glance(
        package, manifest
    )


def _inputs(folder: Path, then: Inputs) -> Inputs | None:
    """Return the digests of the files that counted then; None where another may count now."""
    usual = {*locations.SPECS, locations.PAGES, locations.OVERLAY}
    usual |= {locations.LOCK, locations.CHANGELOG}
    counted = {name for name in (*then.spec, *then.config) if name}
    if not then.formatter or any((folder / name).exists() for name in usual - counted):
        return None
    return Inputs(
        then.target,
        {name: digest_of(folder / name) for name in then.spec},
        {name: digest_of(folder / name) for name in then.config},
        digest_of_tree(locations.templates()),
        digest_of_tree(locations.HERE),
        version(then.formatter.partition(" ")[0]),
    )
