"""What follows from equal inputs is made once in a process: templates, layout, runtime, commands.

These steps are pure and take most of the time of a run, and the tests generate the same small
packages hundreds of times. Tests of the steps themselves call them where they are written;
`python -m sdkgen` in a process of its own knows nothing of this.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Mapping
from functools import cache, lru_cache
from typing import Any

from typer import main as typer

from sdkgen import render
from sdkgen.render.environment import Environment
from sdkgen.target.formatters import RUFF
from sdkgen.uses import site

KEPT = 200  # packages, of which few are large
Files = tuple[tuple[str, str], ...]


def keep(put: Callable[[Any, str, Any], None]) -> None:
    """Let the generator take these steps once for each input; `put` is `setattr`."""
    put(typer, "get_command", cache(typer.get_command))
    put(Environment, "compile", compiled(Environment.compile))
    put(render, "fitted", fitted(render.fitted))
    lay_out = formatted(render.formatted)
    for place in (render, site):
        put(place, "formatted", lay_out)


def compiled(compile: Callable[..., Any]) -> Callable[..., Any]:
    """Return how a template is compiled: its code follows from its text and its language."""
    known: dict[Hashable, Any] = {}

    def once(self: Environment, source: str, *where: Any, **options: Any) -> Any:
        key = (self.language.doors, source, *where, *options.items())
        if key not in known:
            known[key] = compile(self, source, *where, **options)
        return known[key]

    return once


def fitted(fit: Callable[..., dict[str, str]]) -> Callable[..., dict[str, str]]:
    """Return how the runtime is fitted to the features of an SDK."""

    @lru_cache(KEPT)
    def known(files: Files, features: frozenset[str]) -> dict[str, str]:
        return fit(dict(files), features)

    def once(files: Mapping[str, str], features: Collection[str]) -> dict[str, str]:
        return dict(known(tuple(files.items()), frozenset(features)))

    return once


def formatted(lay_out: Callable[..., dict[str, str]]) -> Callable[..., dict[str, str]]:
    """Return how a package is laid out."""

    @lru_cache(KEPT)
    def known(files: Files, formatter: str) -> dict[str, str]:
        return lay_out(dict(files), formatter)

    def once(files: Mapping[str, str], formatter: str = RUFF) -> dict[str, str]:
        return dict(known(tuple(files.items()), formatter))

    return once
