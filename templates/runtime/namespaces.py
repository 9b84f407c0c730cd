"""`client.events.appointments`: namespaces that are imported and made when first
touched.

Rendered classes only annotate their namespaces (`events: Events`). `install` puts an
attribute of that name on the class: on an instance it makes the namespace, on the class
it is the class of the namespace, for tools that look at classes. That class is found in
the module of the class that annotates it, else in the module that `_modules` names,
relative to the SDK, else in the SDK's index of resources, else among its platforms.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

from .settings import ROOT


class Namespace:
    """The attribute of a class that stands for one of its namespaces."""

    def __init__(self, home: type, name: str, annotation: str) -> None:
        self._home, self._name, self._annotation = home, name, annotation
        self._module = vars(sys.modules[home.__module__])

    def __get__(self, instance: Any, owner: type) -> Any:
        kind = self.load()
        if instance is None:
            return kind
        return instance.__dict__.setdefault(self._name, instance._made(kind))

    def load(self) -> Any:
        """Return the class of the namespace. Raises AttributeError if it is absent."""
        if self._annotation in self._module:
            return self._module[self._annotation]
        named = getattr(self._home, "_modules", {}).get(self._name)
        for module in (named,) if named else ("resources", "platforms"):
            found = import_module(f"{ROOT}.{module}")
            if hasattr(found, self._annotation):
                return getattr(found, self._annotation)
        raise AttributeError(f"{self._annotation} is not in this copy of the SDK")


def install(owner: type) -> None:
    """Give a class of the SDK an attribute for each namespace that it annotates."""
    # A user's own subclass annotates what it likes.
    if not f"{owner.__module__}.".startswith(f"{ROOT}."):
        return
    taken = {name for base in owner.__mro__[1:] for name in vars(base)}
    for name, annotation in vars(owner).get("__annotations__", {}).items():
        own = isinstance(annotation, str) and not name.startswith("_")
        if own and name not in taken and name not in vars(owner):
            setattr(owner, name, Namespace(owner, name, annotation))


def load(owner: type, name: str) -> Any:
    """Return the class of a namespace. Raises AttributeError where there is none."""
    for base in owner.__mro__:
        found = vars(base).get(name)
        if isinstance(found, Namespace):
            return found.load()
    raise AttributeError(f"{owner.__name__!r} object has no attribute {name!r}")
