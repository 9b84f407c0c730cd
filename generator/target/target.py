"""What one run is about: a document, the choices that apply to it, and where its files lie.

In comes a folder of `specs/` or the path of a document, out goes a `Target` for the pipeline.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path
from types import MappingProxyType

from ..emit import Inputs, digest, digest_of, digest_of_tree
from ..load import load_choices, load_yaml
from ..model.naming import identifier, words
from ..problems import SpecError, error
from . import locations
from .choices import Choices, Source, read_choices
from .formatters import version
from .remote import Fetch, pinned
from .taken import free

NO_FILES: Mapping[Path, bytes] = MappingProxyType({})
_TITLE_ENDS = frozenset({"api", "apis", "rest", "openapi", "specification"})


@dataclass(frozen=True)
class Target:
    """A document and what applies to it.

    `folder` is one of `specs/`, None for a bare document, which has an overlay and a lock of
    names only where somebody named them. Packages are written below `out`. A file of
    `own_templates` stands in for ours of the same name. Operations that `spec` does not have
    are looked for in `more`. `source` is where `spec` was downloaded from, "" if nobody knows.
    `fetch` gives what documents refer to by URL.
    """

    spec: Path
    choices: Choices
    out: Path
    config: Path | None = None
    overlay: Path | None = None
    lock: Path | None = None
    folder: Path | None = None
    own_templates: Path | None = None
    more: tuple[Path, ...] = ()
    source: str = ""
    fetch: Fetch | None = field(default=None, compare=False)

    @property
    def documents(self) -> tuple[Path, ...]:
        """Return the documents of the API; what the first says stands."""
        return (self.spec, *self.more)

    @property
    def folder_name(self) -> str:
        """Return the name of the folder of `specs/`, "" for a bare document."""
        return self.folder.name if self.folder else ""

    @property
    def name(self) -> str:
        """Return what people call it: the folder of `specs/`, or the path of the document."""
        return self.folder_name or str(self.spec)

    @property
    def package(self) -> Path:
        """Return the folder that the package is written to, where the choices name one."""
        return self.out.joinpath(*self.choices.package.split("."))

    @property
    def templates(self) -> tuple[Path, ...]:
        """Return the folders of templates; of several that have one the first gives it."""
        ours = (locations.templates(),)
        return (self.own_templates, *ours) if self.own_templates else ours

    @property
    def changelog(self) -> Path | None:
        """Return where the changes of a target's SDK are told; the file need not exist."""
        return self.folder / locations.CHANGELOG if self.folder else None

    @property
    def project(self) -> Path | None:
        """Return where a target's SDK is made installable."""
        return self.out / locations.PROJECT if self.folder else None

    @property
    def home(self) -> Path:
        """Return the folder that its files lie in."""
        return self.folder or self.spec.parent

    def inputs(
        self, coming: Mapping[Path, bytes] = NO_FILES, parts: Iterable[Path] = ()
    ) -> Inputs:
        """Return the digests of all that the SDK is made from.

        `coming` holds the files that will have another content than they have on disk, `parts`
        are files that the documents refer to.
        """

        def of(path: Path | None) -> str | None:
            new = coming.get(path) if path else None
            return digest_of(path) if new is None else digest(new)

        config = {
            _name(self.config, locations.CONFIG): of(self.config),
            _name(self.overlay, locations.OVERLAY): of(self.overlay),
            locations.LOCK: of(self.lock),
        }
        if self.changelog:
            config[locations.CHANGELOG] = of(self.changelog)
        return Inputs(
            self.folder_name,
            {_inside(path, self.home): of(path) for path in parts}
            | {path.name: of(path) for path in self.documents},
            config,
            digest_of_tree(*self.templates),
            digest_of_tree(locations.HERE),
            version(self.choices.formatter),
        )


def of_target(folder: Path) -> Target:
    """Return the target of a folder of `specs/`; raises SpecError for a broken `sdk.yaml`.

    A target without `package` takes the folder's name.
    """
    config = folder / locations.CONFIG
    given = load_choices(config)
    choices = read_choices(load_yaml(locations.defaults()), given)
    first, *more = _documents(folder, choices)
    return Target(
        first,
        choices.named(choices.package or free(identifier(folder.name))),
        locations.output(folder.parent),
        config,
        _overlay(folder, choices),
        folder / locations.LOCK,
        folder,
        _own_templates(given, choices),
        tuple(more),
        _source(folder),
        pinned(folder),
    )


def _source(folder: Path) -> str:
    """Return where the document of a target came from, as its last release noted."""
    pin = folder / locations.PIN
    facts = load_yaml(pin).root if pin.is_file() else {}
    source = facts.get("source")
    return source if isinstance(source, str) else ""


def _documents(folder: Path, choices: Choices) -> list[Path]:
    """Return the documents: `spec` of the choices, else those that lie in the folder.

    Imported pages belong to them where `spec` is no list.
    """
    named = [folder / name for name in choices.spec]
    if len(named) > 1:
        return named
    usual = [folder / name for name in locations.SPECS]
    there = next((path for path in usual if path.exists()), None)
    pages = [path for path in [folder / locations.PAGES] if path.exists()]
    first = named or ([there] if there else pages[:1] or usual[:1])
    return list(dict.fromkeys([*first, *pages]))


def _overlay(folder: Path, choices: Choices) -> Path | None:
    """Return the overlay: `overlay` of the choices, else `overlay.yaml` where it exists."""
    if choices.overlay:
        return folder / choices.overlay
    usual = folder / locations.OVERLAY
    return usual if usual.exists() else None


def of_document(
    spec: Path,
    out: Path,
    config: Path | None = None,
    lock: Path | None = None,
    package: str = "",
) -> Target:
    """Return the target of a document outside of `specs/`; raises SpecError as `of_target`."""
    given = load_choices(config) if config else None
    choices = read_choices(load_yaml(locations.defaults()), given)
    overlay = config.parent / choices.overlay if config and choices.overlay else None
    choices = choices.named(package) if package else choices
    own = _own_templates(given, choices) if given else None
    return Target(spec, choices, out, config, overlay, lock, None, own)


def _own_templates(config: Source, choices: Choices) -> Path | None:
    """Return the folder that `templates` names, told from where `sdk.yaml` lies."""
    if not choices.templates:
        return None
    found = Path(config.name).parent / choices.templates
    if found.is_dir():
        return found
    message, remedy = (
        f"there is no folder {found}",
        "`sdkgen templates --out` makes one",
    )
    problem = error("no-templates", message, "/templates", remedy)
    raise SpecError([config.located(problem)])


def package_name(title: str, spec: Path) -> str:
    """Return a name for the package of a document: the first words of its title, or its file's."""
    return free(identifier(" ".join(_telling(title)) or spec.stem, "sdk"))


def _telling(title: str) -> Iterator[str]:
    """Yield the words of a title up to the first that speaks of the form, not of the API."""
    return takewhile(
        lambda word: word.lower() not in _TITLE_ENDS and not word[1:].isdigit(),
        words(title),
    )


def _inside(path: Path, home: Path) -> str:
    return Path(os.path.relpath(path, home)).as_posix()


def _name(path: Path | None, usual: str) -> str:
    return path.name if path else usual
