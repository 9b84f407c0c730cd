"""Plan what makes an SDK installable: the `pyproject.toml` that lies beside the package.

In come the title of the API and the choices, out comes one view. Who vendors does without.
"""

from __future__ import annotations

import json

from ..target.choices import Choices
from .views import Module, Project

# What every SDK needs; the floors are those that the tests run with.
REQUIREMENTS = ("httpx2>=2.16", "pydantic>=2.11", "typing-extensions>=4.12")
_HEAD = "# Written by propexo-sdkgen for {name}; edits will be overwritten."


def plan_project(title: str, choices: Choices) -> Module:
    """Return the file `pyproject.toml` (packaging.python.org, "pyproject.toml specification")."""
    folder = choices.package.replace(".", "/")
    about = " ".join("".join(c if c.isprintable() else " " for c in title).split())
    view = Project(
        head(choices),
        _text(choices.distribution_name),
        _text(choices.version),
        _text(f"The Python SDK of {about or 'an API'}."),
        _text(f"{folder}/README.md"),
        _text(f"{folder}/LICENSE"),
        tuple(map(_text, REQUIREMENTS)),
        _text(folder),
    )
    return Module("pyproject.toml", "package/pyproject.toml.jinja", view)


def head(choices: Choices) -> str:
    """Return the first line, by which a project file is known to be the generator's."""
    return _HEAD.format(name=choices.package)


def _text(value: str) -> str:
    """Return a TOML string; of printable text JSON makes the same (toml.io, v1.0.0, String)."""
    return json.dumps(value, ensure_ascii=False)
