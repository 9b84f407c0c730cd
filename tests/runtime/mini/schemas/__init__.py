"""Every schema, imported when it is first named."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .charges import (
        BatchCreate,
        Charge,
        ChargeCreate,
        ChargeCreated,
        ChargeListParams,
        ChargeUpdate,
        EntrataChargeCreate,
        IntegrationVendor,
        Person,
        ResmanBatchCreate,
    )
    from .things import (
        SearchParams,
        Thing,
        Tree,
        UploadParams,
        WholeBody,
    )

_MODULES = {
    "charges": "BatchCreate Charge ChargeCreate ChargeCreated ChargeListParams"
    " ChargeUpdate EntrataChargeCreate IntegrationVendor Person ResmanBatchCreate",
    "things": "SearchParams Thing Tree UploadParams WholeBody",
}


def __getattr__(name: str) -> Any:
    for module, names in _MODULES.items():
        if name in names.split():
            return getattr(import_module(f".{module}", __name__), name)
    raise AttributeError(name)


__all__ = [
    "BatchCreate",
    "Charge",
    "ChargeCreate",
    "ChargeCreated",
    "ChargeListParams",
    "ChargeUpdate",
    "EntrataChargeCreate",
    "IntegrationVendor",
    "Person",
    "ResmanBatchCreate",
    "SearchParams",
    "Thing",
    "Tree",
    "UploadParams",
    "WholeBody",
]
