"""Remember in the package what was written, and from what: `_manifest.json`.

In come the texts of all files and the digests of everything that they were made from, out goes
one JSON text, sorted, without times. Digests are SHA-256 in hexadecimal, of texts with the line
ends of Unix: a checkout of git with `core.autocrlf` is the same text.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import Any

from .records import BadValue, Digest, Inside, digests_of, plain, read_record

MANIFEST = "_manifest.json"
NOTHING: Mapping[str, str] = MappingProxyType({})
REMEDY = "take it from version control, or remove the folder and write it anew"
_SKIPPED = frozenset({"__pycache__", "_templates"})
# Also in a record with conflict marks, the names and digests of both sides can be read.
_CONFLICT = re.compile(r"^<{7} ", re.MULTILINE)
_FILES = re.compile(r'"files": \{([^{}]*)')
_ROW = re.compile(r'^\s*"([^"\\]+)": "([0-9a-f]{64})"', re.MULTILINE)
_BESIDE = re.compile(r"(?:\.\./)+([^/]+)")

#: The digests that a file had when the generator wrote it, by posix path in a package.
Known = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Inputs:
    """Digests of what an SDK is made from.

    `spec` and `config` map the names of files to digests, None for one that does not exist but
    would count; `target` is the folder of `specs/`, "" for a bare document. `formatter` is what
    laid the code out, with its version (`ruff 0.15`).
    """

    target: str
    spec: Mapping[str, str | None]
    config: Mapping[str, str | None]
    templates: str
    generator: str
    formatter: str = ""

    def changes(self, then: Inputs) -> list[str]:
        """Return what is not as it was `then`, in words."""
        rows = {
            "spec": (self.spec, then.spec),
            **{
                name: (self.config.get(name), then.config.get(name))
                for name in sorted({*self.config, *then.config})
            },
            "templates": (self.templates, then.templates),
            "formatter": (self.formatter, then.formatter),
            "generator": (self.generator, then.generator),
        }
        return [
            f"{name} changed" for name, (now, before) in rows.items() if now != before
        ]


@dataclass(frozen=True, slots=True)
class Manifest:
    """What the generator wrote: `files` maps posix paths in the package to digests.

    `beside` does so for what lies outside of the package and belongs to it (`../pyproject.toml`).
    """

    inputs: Inputs
    files: Mapping[str, str] = field(hash=False)
    beside: Mapping[str, str] = field(default_factory=dict, hash=False)

    @classmethod
    def of(
        cls,
        inputs: Inputs,
        files: Mapping[str, str],
        beside: Mapping[str, str] = NOTHING,
    ) -> Manifest:
        """Return the manifest of these texts."""
        return cls(inputs, digests(files), digests(beside))

    @classmethod
    def read(cls, package: Path) -> Manifest | None:
        """Return the manifest in `package`, None where there is none or git could not merge it.

        Raises SpecError for one that holds what the generator does not write.
        """
        path = package / MANIFEST
        if not os.path.lexists(path):
            return None
        return read_record(path, _manifest, REMEDY, _whole)

    def text(self) -> str:
        """Return the manifest as it is written."""
        content = {**asdict(self.inputs), "files": self.files, "beside": self.beside}
        return json.dumps(content, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def known_files(package: Path, record: str = MANIFEST) -> Known:
    """Return the files that the generator wrote in `package`, by what its record says.

    Raises SpecError for a record that holds what the generator does not write.
    """
    path = package / record
    if not os.path.lexists(path):
        return {}
    return {record: frozenset(), **read_record(path, _known, REMEDY, _rows)}


def digests(files: Mapping[str, str]) -> dict[str, str]:
    """Return the digest of each text."""
    return {name: digest(text.encode()) for name, text in files.items()}


def digest(content: bytes) -> str:
    """Return the SHA-256 of a text; CRLF counts as LF."""
    if b"\r" in content:  # to look for one character is a tenth of the work
        content = content.replace(b"\r\n", b"\n")
    return sha256(content).hexdigest()


def digest_of(path: Path | None) -> str | None:
    """Return the digest of a file, None where there is none."""
    return digest(path.read_bytes()) if path is not None and path.is_file() else None


def digests_in(root: Path, names: Collection[str]) -> dict[str, str]:
    """Return the digests of those of `names` that are files below `root`; follows no link."""
    linked: dict[str, bool] = {}
    own = [name for name in names if not _is_behind_link(root, name, linked)]
    found = {name: digest_of(root / name) for name in own}
    return {name: value for name, value in found.items() if value is not None}


def behind_link(root: Path, name: str) -> bool:
    """Tell whether a file below `root`, or a folder on the way to it, is a link."""
    return _is_behind_link(root, name, {})


def _is_behind_link(root: Path, name: str, known: dict[str, bool]) -> bool:
    """Tell the same; `known` is what has been looked at, and whether it is a link."""
    while name:
        if name not in known:
            known[name] = os.path.islink(os.path.join(root, name))
        if known[name]:
            return True
        name = name.rpartition("/")[0]
    return False


def digest_of_tree(*roots: Path) -> str:
    """Return one digest of the names and contents of all files below `roots` but hidden ones.

    A file of an earlier folder stands for one of the same name in a later one.
    """
    total = sha256()
    found = {name: path for root in reversed(roots) for name, path in _below(root)}
    for name, path in sorted(found.items()):
        total.update(f"{name}\0{digest(Path(path).read_bytes())}\n".encode())
    return total.hexdigest()


def _below(root: Path) -> Iterator[tuple[str, str]]:
    """Yield the files below a folder but hidden ones: posix name and path."""
    top = str(root)
    for folder, names, files in os.walk(top):
        names[:] = filter(_counts, names)
        for name in filter(_counts, files):
            path = os.path.join(folder, name)
            if os.path.isfile(path):
                yield path[len(top) + 1 :].replace(os.sep, "/"), path


def _counts(name: str) -> bool:
    return name[:1] != "." and name not in _SKIPPED


def _manifest(found: list[Any]) -> Manifest | None:
    """Return a manifest of typed values; raises BadValue, KeyError, TypeError or ValueError."""
    if not found:
        return None
    content = found[0]
    inputs = Inputs(
        plain(content["target"]),
        _inputs(content["spec"]),
        _inputs(content["config"]),
        Digest(content["templates"]),
        Digest(content["generator"]),
        plain(content.get("formatter", "")),
    )
    beside = {
        _beside(name): str(Digest(value)) for name, value in content["beside"].items()
    }
    return Manifest(inputs, digests_of(content["files"]), beside)


def _inputs(rows: Mapping[Any, Any]) -> dict[str, str | None]:
    return {
        _file_name(name): None if value is None else Digest(value)
        for name, value in rows.items()
    }


def _file_name(name: str) -> str:
    """Return the name of an input, which the user may have given it, or its path beside it."""
    if name in ("", "..") or PurePath(name).name != name:
        return Inside(name)
    return plain(name)


def _beside(name: str) -> str:
    """Return the path of a file in one of the folders that a package lies in."""
    found = _BESIDE.fullmatch(name)
    if not found:
        raise BadValue(name, "the path of a file beside the package")
    Inside(found[1])
    return name


def _whole(text: str) -> list[Any]:
    """Return what a record holds, nothing for one that git could not merge."""
    return [] if _CONFLICT.search(text) else [json.loads(text)]


def _rows(text: str) -> Iterable[tuple[Any, Any]]:
    """Return the rows of the files of a record, of both sides where git could not merge it."""
    if _CONFLICT.search(text):
        return [row for part in _FILES.findall(text) for row in _ROW.findall(part)]
    rows: dict[Any, Any] = json.loads(text)["files"]
    return rows.items()


def _known(rows: Iterable[tuple[Any, Any]]) -> Known:
    found: dict[str, frozenset[str]] = {}
    for name, value in rows:
        before = found.get(name, frozenset())
        found[Inside(name)] = before | {Digest(value)}
    return found
