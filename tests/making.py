"""Make packages for tests: load -> normalise -> build -> plan -> render, nothing but texts.

What lies behind rendering (manifest, lock file, transactions) has tests of its own.
"""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from sdkgen.interpret import Lock, interpret
from sdkgen.load import load, load_yaml
from sdkgen.model import ir
from sdkgen.model.document import Document
from sdkgen.normalise import normalise
from sdkgen.plan import plan
from sdkgen.problems import Problem
from sdkgen.render import render
from sdkgen.target import locations
from sdkgen.target.choices import Choices, read_choices


@dataclass(frozen=True)
class Made:
    """What came of a document: its model, the lock of its names, the texts, the findings."""

    api: ir.Api
    lock: Lock
    files: Mapping[str, str]
    problems: tuple[Problem, ...]

    def write(self, folder: Path) -> Path:
        """Write the package as `folder` and return that."""
        for name, text in self.files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        return folder


def choices_of(package: str, config: Path | None = None) -> Choices:
    """Return the choices of a document under `config`, for a package of that name."""
    own = load_yaml(config) if config else None
    return read_choices(load_yaml(locations.defaults()), own).named(package)


def modelled(
    document: Path | Mapping[str, Any],
    choices: Choices,
    lock: Lock | None = None,
) -> tuple[ir.Api, Lock, list[Problem]]:
    """Return the model of a document, a file or its content."""
    read = load(document) if isinstance(document, Path) else _inline(document)
    normalised, found = normalise(read)
    api, locked, noticed = interpret(normalised.root, choices, lock)
    return api, locked, [*found, *noticed]


def make(
    document: Path | Mapping[str, Any],
    package: str = "made",
    config: Path | None = None,
    lock: Lock | None = None,
) -> Made:
    """Return the package of a document."""
    choices = choices_of(package, config)
    api, locked, problems = modelled(document, choices, lock)
    files = render(plan(api, choices), [locations.templates()])
    return Made(api, locked, files, tuple(problems))


def _inline(content: Mapping[str, Any]) -> Document:
    return Document("openapi.json", json.loads(json.dumps(content)))


@contextmanager
def importing(folder: Path) -> Iterator[ModuleType]:
    """Import the package in `folder` under its name, and forget it afterwards."""
    sys.path.insert(0, str(folder.parent))
    importlib.invalidate_caches()
    try:
        yield importlib.import_module(folder.name)
    finally:
        sys.path.remove(str(folder.parent))
        own = (folder.name, f"{folder.name}.")
        for name in [n for n in sys.modules if n == own[0] or n.startswith(own[1])]:
            del sys.modules[name]
