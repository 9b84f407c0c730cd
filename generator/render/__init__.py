"""Print the views: views and templates in, a mapping of path to text out.

The runtime and the licence are copied as they are. Nothing is decided here, nothing is written
to disk.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Protocol

from ..target.formatters import RUFF
from .environment import Printer
from .formatter import formatted

__all__ = ["formatted", "render", "show"]

RUNTIME = "_runtime"
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
    def left_out(self) -> frozenset[str]: ...


def render(
    package: Package, folders: Sequence[Path], formatter: str = RUFF
) -> dict[str, str]:
    """Return the text of every file of a package, by its path in the package.

    `folders` hold the templates; of several that have one the first gives it. Raises SpecError
    for what is wrong with a template.
    """
    printed = show(package.modules, package.sdk, folders)
    copied = {**_runtime(folders, package.left_out), **_licence(folders)}
    return dict(sorted({**formatted(printed, formatter), **copied}.items()))


def show(
    modules: Iterable[Module], sdk: object, folders: Sequence[Path]
) -> dict[str, str]:
    """Return the text of each of `modules` by its path, as the templates print it."""
    printer = Printer(folders)
    return {
        module.path: printer.show(module.template, sdk=sdk, module=module.view)
        for module in modules
    }


def _runtime(folders: Sequence[Path], left_out: frozenset[str]) -> dict[str, str]:
    """Return the files of the runtime, by their path in the package."""
    found: dict[str, str] = {}
    for folder in reversed([folder / "runtime" for folder in folders]):
        for path in sorted(folder.rglob("*.py")):
            key = path.relative_to(folder).as_posix()
            if key not in left_out and "__pycache__" not in path.parts:
                found[f"{RUNTIME}/{key}"] = path.read_text("utf-8")
    return found


def _licence(folders: Sequence[Path]) -> dict[str, str]:
    paths = [folder / "package" / LICENSE for folder in folders]
    first = next(path for path in paths if path.is_file())
    return {LICENSE: first.read_text("utf-8")}
