"""`client.events.appointments`: namespaces that are imported and made when first
touched.

Rendered classes only annotate their namespaces (`events: Events`). A class is found in
the module of the class that annotates it, else in the module that `_modules` names,
relative to the SDK, else in the SDK's index of resources, else among its platforms.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

from .settings import ROOT


def namespaces(owner: type) -> dict[str, tuple[type, str]]:
    """Return the namespaces of a class: name -> (class that annotates it,
    annotation).
    """
    found: dict[str, tuple[type, str]] = {}
    for base in reversed(owner.__mro__):
        # A user's own subclass annotates what it likes.
        if f"{base.__module__}.".startswith(f"{ROOT}."):
            for name, annotation in getattr(base, "__annotations__", {}).items():
                if isinstance(annotation, str) and not name.startswith("_"):
                    found[name] = (base, annotation)
    return found


def load(owner: type, name: str) -> Any:
    """Return the class of a namespace. Raises AttributeError where there is none."""
    found = namespaces(owner).get(name)
    if found is None:
        raise AttributeError(f"{owner.__name__!r} object has no attribute {name!r}")
    base, annotation = found
    own = vars(sys.modules[base.__module__])
    if annotation in own:
        return own[annotation]
    named = getattr(base, "_modules", {}).get(name)
    for module in (named,) if named else ("resources", "platforms"):
        home = import_module(f"{ROOT}.{module}")
        if hasattr(home, annotation):
            return getattr(home, annotation)
    raise AttributeError(f"{annotation} is not in this copy of the SDK")
