"""Remember in the package what was written, and from what: `_manifest.json`.

In come the texts of all files and the digests of everything that they were made from, out goes
one JSON text, sorted, without times. Digests are SHA-256 in hexadecimal.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

MANIFEST = "_manifest.json"
NOTHING: Mapping[str, str] = MappingProxyType({})
_SKIPPED = frozenset({"__pycache__", "_templates"})
# Also in a manifest with conflict marks, the names of the files can be read.
_FILES = re.compile(r'"files": \{([^{}]*)')
_ROW = re.compile(r'^\s*"([^"\\]+)": "[0-9a-f]{64}"', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Inputs:
    """Digests of what an SDK is made from.

    `spec` and `config` map the names of files to digests, None for one that does not exist but
    would count; `target` is the folder of `specs/`, "" for a bare document.
    """

    target: str
    spec: Mapping[str, str | None]
    config: Mapping[str, str | None]
    templates: str
    generator: str

    def changes(self, then: Inputs) -> list[str]:
        """Return what is not as it was `then`, in words."""
        rows = {
            "spec": (self.spec, then.spec),
            **{
                name: (self.config.get(name), then.config.get(name))
                for name in sorted({*self.config, *then.config})
            },
            "templates": (self.templates, then.templates),
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
        """Return the manifest in `package`, None where there is none or it makes no sense."""
        try:
            content = json.loads((package / MANIFEST).read_bytes())
            inputs = Inputs(
                content["target"],
                dict(content["spec"]),
                dict(content["config"]),
                content["templates"],
                content["generator"],
            )
            beside = dict(content.get("beside", {}))
            return cls(inputs, dict(content["files"]), beside)
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def text(self) -> str:
        """Return the manifest as it is written."""
        content = {
            "target": self.inputs.target,
            "spec": self.inputs.spec,
            "config": self.inputs.config,
            "templates": self.inputs.templates,
            "generator": self.inputs.generator,
            "files": self.files,
            "beside": self.beside,
        }
        return json.dumps(content, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def known_files(package: Path, manifest: str = MANIFEST) -> frozenset[str]:
    """Return the files that the generator wrote in `package`, by what its manifest says."""
    try:
        text = (package / manifest).read_text("utf-8", "replace")
    except OSError:
        return frozenset()
    rows = (row for part in _FILES.findall(text) for row in _ROW.findall(part))
    names = (name for name in rows if ".." not in name.split("/"))
    return frozenset({manifest, *names})


def digests(files: Mapping[str, str]) -> dict[str, str]:
    """Return the digest of each text."""
    return {name: digest(text.encode()) for name, text in files.items()}


def digest(content: bytes) -> str:
    """Return the SHA-256 of `content`."""
    return sha256(content).hexdigest()


def digest_of(path: Path | None) -> str | None:
    """Return the digest of a file, None where there is none."""
    return digest(path.read_bytes()) if path is not None and path.is_file() else None


def digest_of_tree(root: Path) -> str:
    """Return one digest of the names and contents of all files below `root` but hidden ones."""
    total = sha256()
    paths = (path for path in root.rglob("*") if path.is_file())
    for path in sorted(paths, key=lambda path: path.relative_to(root).as_posix()):
        relative = path.relative_to(root)
        hidden = relative.name.startswith(".")
        if not hidden and not _SKIPPED.intersection(relative.parts):
            total.update(
                f"{relative.as_posix()}\0{digest(path.read_bytes())}\n".encode()
            )
    return total.hexdigest()
