"""Print the views: views and templates in, a mapping of path to text out.

The runtime is copied, without what the API has no use for. Nothing is written to disk.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Protocol

from ..target.formatters import RUFF
from .environment import Printer
from .formatter import formatted
from .runtime import fitted, whole

__all__ = ["formatted", "render", "show"]

RUNTIME = "_runtime"
TESTING = "testing"
LICENSE = "LICENSE"


class Module(Protocol):
    """A file to print (`plan.views.Module`)."""

    @property
    def path(self) -> str: ...

    @property
    def template(self) -> str: ...

    @property
    def view(self) -> Any: ...


class Package(Protocol):
    """What there is to print (`plan.views.Package`)."""

    @property
    def sdk(self) -> Any: ...

    @property
    def modules(self) -> Sequence[Module]: ...

    @property
    def features(self) -> frozenset[str]: ...


def render(
    package: Package, folders: Sequence[Path], formatter: str = RUFF
) -> dict[str, str]:
    """Return the text of every file of a package, by its path in the package.

    `folders` hold the templates; of several that have one the first gives it. Raises SpecError
    for what is wrong with a template.
    """
    files = show(package.modules, package.sdk, folders)
    runtime = _copied("runtime", folders)
    copied = _licence(folders)
    for name, text in fitted(runtime, package.features).items():
        to = copied if text == whole(runtime[name]) else files
        to[f"{RUNTIME}/{name}"] = text
    if TESTING in package.features:
        sandbox = _copied(TESTING, folders)
        copied |= {f"{TESTING}/{name}": text for name, text in sandbox.items()}
    return dict(sorted({**formatted(files, formatter), **copied}.items()))


def show(
    modules: Iterable[Module], sdk: object, folders: Sequence[Path]
) -> dict[str, str]:
    """Return the text of each of `modules` by its path, as the templates print it."""
    printer = Printer(folders)
    return {
        module.path: printer.show(module.template, sdk=sdk, module=module.view)
        for module in modules
    }


def _copied(room: str, folders: Sequence[Path]) -> dict[str, str]:
    """Return the modules of a room that is copied, by their path in it."""
    found: dict[str, str] = {}
    for folder in reversed([folder / room for folder in folders]):
        for path in sorted(folder.rglob("*.py")):
            if "__pycache__" not in path.parts:
                found[path.relative_to(folder).as_posix()] = path.read_text("utf-8")
    return found


def _licence(folders: Sequence[Path]) -> dict[str, str]:
    paths = [folder / "package" / LICENSE for folder in folders]
    first = next(path for path in paths if path.is_file())
    return {LICENSE: first.read_text("utf-8")}
