"""What one run is about: a document, the choices that apply to it, and where its files lie.

In comes a folder of `specs/` or the path of a document, out goes a `Subject` for the pipeline.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from types import MappingProxyType

from . import resources
from .emit import Inputs, digest, digest_of, digest_of_tree
from .load import load_yaml
from .naming import identifier, words
from .target import Choices, read_choices, read_target

NO_FILES: Mapping[Path, bytes] = MappingProxyType({})
_TITLE_ENDS = frozenset({"api", "apis", "rest", "openapi", "specification"})


@dataclass(frozen=True)
class Subject:
    """A document and what applies to it.

    `target` is the name of a folder in `specs/`, "" for a bare document, which has an overlay
    and a lock of names only where somebody named them. Packages are written below `out`.
    `folder` is that of the target, None for a bare document.
    """

    spec: Path
    choices: Choices
    out: Path
    target: str = ""
    config: Path | None = None
    overlay: Path | None = None
    lock: Path | None = None
    folder: Path | None = None

    @property
    def name(self) -> str:
        """Return what people call it: the target, or the path of the document."""
        return self.target or str(self.spec)

    @property
    def changelog(self) -> Path | None:
        """Return where the changes of a target's SDK are told; the file need not exist."""
        return self.folder / resources.CHANGELOG if self.folder else None

    @property
    def project(self) -> Path | None:
        """Return where a target's SDK is made installable."""
        return self.out / resources.PROJECT if self.folder else None

    def inputs(self, coming: Mapping[Path, bytes] = NO_FILES) -> Inputs:
        """Return the digests of all that the SDK is made from.

        `coming` holds the files that will have another content than they have on disk.
        """

        def of(path: Path | None) -> str | None:
            new = coming.get(path) if path else None
            return digest_of(path) if new is None else digest(new)

        config = {
            _name(self.config, resources.CONFIG): of(self.config),
            _name(self.overlay, resources.OVERLAY): of(self.overlay),
            resources.LOCK: of(self.lock),
        }
        if self.changelog:
            config[resources.CHANGELOG] = of(self.changelog)
        return Inputs(
            self.target,
            {self.spec.name: of(self.spec)},
            config,
            digest_of_tree(resources.templates()),
            digest_of_tree(resources.HERE),
        )


def of_target(folder: Path) -> Subject:
    """Return the subject of a folder of `specs/`; raises SpecError for a broken `sdk.yaml`."""
    defaults, config = load_yaml(resources.defaults()), load_yaml(
        folder / resources.CONFIG
    )
    target = read_target(folder, resources.output(folder.parent), defaults, config)
    return Subject(
        target.spec_path,
        target,
        target.out,
        target.name,
        target.config_path,
        target.overlay_path,
        target.lock_path,
        folder,
    )


def of_document(
    spec: Path,
    out: Path,
    config: Path | None = None,
    lock: Path | None = None,
    package: str = "",
) -> Subject:
    """Return the subject of a document outside of `specs/`; raises SpecError as `of_target`."""
    own = load_yaml(config) if config else None
    choices = read_choices(load_yaml(resources.defaults()), own)
    overlay = config.parent / choices.overlay if config and choices.overlay else None
    choices = choices.named(package) if package else choices
    return Subject(spec, choices, out, "", config, overlay, lock)


def package_name(title: str, spec: Path) -> str:
    """Return a name for the package of a document: the first words of its title, or its file's."""
    return identifier(" ".join(_telling(title)) or spec.stem, "sdk")


def _telling(title: str) -> Iterator[str]:
    """Yield the words of a title up to the first that speaks of the form, not of the API."""
    return takewhile(
        lambda word: word.lower() not in _TITLE_ENDS and not word[1:].isdigit(),
        words(title),
    )


def _name(path: Path | None, usual: str) -> str:
    return path.name if path else usual
