"""Print the views: views and templates in, a mapping of path to text out.

The runtime and the licence are copied as they are. Nothing is decided here, nothing is written
to disk.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Protocol

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

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


def render(modules: Iterable[Module], templates: Path) -> dict[str, str]:
    """Return the text of every file of the package, by its path in the package."""
    licence = {LICENSE: (templates / "package" / LICENSE).read_text("utf-8")}
    return dict(
        sorted({**runtime(templates), **licence, **printed(modules, templates)}.items())
    )


def printed(modules: Iterable[Module], templates: Path) -> dict[str, str]:
    """Return the text of each of `modules`, by its path."""
    environment = Environment(
        loader=FileSystemLoader(templates),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # the output is Python; what may enter it is decided in `source`
    )
    loaded: dict[str, Template] = {}
    out = {}
    for module in modules:
        if module.template not in loaded:
            loaded[module.template] = environment.get_template(module.template)
        out[module.path] = loaded[module.template].render(view=module.view)
    return out


def runtime(templates: Path) -> Mapping[str, str]:
    """Return the files of the runtime, by their path in the package."""
    folder = templates / "runtime"
    return {
        f"{RUNTIME}/{path.relative_to(folder).as_posix()}": path.read_text("utf-8")
        for path in sorted(folder.rglob("*.py"))
    }
