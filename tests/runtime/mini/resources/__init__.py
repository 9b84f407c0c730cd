"""All resources; a module is loaded when touched."""

from __future__ import annotations

from importlib import import_module
from typing import Any

_NAMES = {
    ".charges": "AsyncCharges AsyncEntrataCharges Charges EntrataCharges",
    ".things": "AsyncThings Things",
}
_MODULES = {name: module for module, names in _NAMES.items() for name in names.split()}


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_MODULES[name], __name__), name)
    globals()[name] = value
    return value
