"""Reach the engine of the sandbox: plain Python among the templates, imported as a package."""

from __future__ import annotations

import sys
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

_NAME = "sdkgen_sandbox"
_FOLDER = "testing"


@cache
def engine(templates: Path) -> ModuleType:
    """Return the module that defines `Engine`, from a folder of templates."""
    package = ModuleType(_NAME, "The engine of the sandbox.")
    package.__path__ = [str(templates / _FOLDER)]
    sys.modules[_NAME] = package
    return import_module(f"{_NAME}.engine")


def build(templates: Path, facts: str, clock: Any, **settings: Any) -> Any:
    """Return an engine that knows these facts; `settings` are those of `Engine` and `Pace`."""
    module = engine(templates)
    pace = module.Pace(clock, settings.pop("job"), settings.pop("sync"))
    return module.Engine(module.Facts.read(facts), pace, **settings)
