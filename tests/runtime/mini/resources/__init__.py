"""Every resource class, imported when it is first named."""

from __future__ import annotations

from importlib import import_module
from typing import Any

_MODULES = {
    "charges": "AsyncCharges AsyncEntrataCharges Charges EntrataCharges",
    "things": "AsyncThings Things",
}


def __getattr__(name: str) -> Any:
    for module, names in _MODULES.items():
        if name in names.split():
            return getattr(import_module(f".{module}", __name__), name)
    raise AttributeError(name)
