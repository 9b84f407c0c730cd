"""What a document refers to by https, as `spec.lock` pins it: a URL in, what was fetched out.

Nothing is fetched here. A copy lies in `remote/`, named by its digest, so that a pin can lead
to nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from ..emit import BadValue, Digest
from ..load import load_yaml
from ..problems import SpecError, error
from . import locations

#: Returns what a URL leads to, None where it may not be asked for.
Fetch = Callable[[str], bytes | None]


def pinned(folder: Path) -> Fetch:
    """Return what knows the pins of a target; they are read when the first URL is asked for."""
    found: dict[str, str] = {}

    def fetch(url: str) -> bytes | None:
        if not found:
            found.update(pins(folder))
        digest = found.get(url)
        return None if digest is None else _copy(folder, url, digest)

    return fetch


def pins(folder: Path) -> dict[str, str]:
    """Return the digests that `spec.lock` has by URL; SpecError where it holds something else."""
    path = folder / locations.PIN
    source = load_yaml(path) if path.is_file() else None
    rows = source.root.get("remote", {}) if source else {}
    try:
        return {str(url): Digest(digest) for url, digest in dict(rows).items()}
    except (BadValue, TypeError, ValueError) as cause:
        assert source is not None
        problem = error("record", f"this is not what sdkgen wrote: {cause}", "/remote")
        raise SpecError([source.located(problem)]) from None


def copy_of(folder: Path, content: bytes) -> Path:
    """Return where a copy of what was fetched lies."""
    return folder / locations.REMOTE / sha256(content).hexdigest()


def _copy(folder: Path, url: str, digest: str) -> bytes:
    path = folder / locations.REMOTE / digest
    if path.is_file() and not path.is_symlink():
        content = path.read_bytes()
        if sha256(content).hexdigest() == digest:
            return content
    message = f"the copy of {url} is not the one that {locations.PIN} pins"
    remedy = "take it from version control, or release with --allow-remote"
    raise SpecError([error("remote", message, remedy=remedy, file=str(path))])
