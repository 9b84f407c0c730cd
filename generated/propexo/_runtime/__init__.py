"""The runtime of the SDK: everything that is the same for every API. Private to the
package.

Rendered modules import from here. What only calls need is imported when it is first
named, and pydantic not before the first body is read or written (`models` is imported
by schemas).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .checks import DEFAULT_TIMEOUT
from .client import AsyncClient, Client
from .receiving import DEFAULT_MAX_RESPONSE_BYTES
from .settings import (
    ROOT,
    ApiKey,
    Basic,
    Bearer,
    ErrorShape,
    Integration,
    Jobs,
    Outside,
    RateLimit,
    Settings,
)

if TYPE_CHECKING:
    from .capabilities import Capabilities, Capability, FamilyInfo, Platform, Portable
    from .decoding import Items
    from .jobs import AsyncWriteJob, WriteJob, WriteStatus
    from .operation import CallOptions, GenericWriteOptions, Operation, Paging, Place
    from .pages import AsyncPage, Page
    from .resource import AsyncResource, Resource
    from .responses import ResponseInfo, capture_responses, response_of
    from .webhooks import Event

_LAZY = {
    "capabilities": "Capabilities Capability FamilyInfo Platform Portable",
    "decoding": "Items",
    "jobs": "AsyncWriteJob WriteJob WriteStatus",
    "operation": "CallOptions GenericWriteOptions Operation Paging Place",
    "pages": "AsyncPage Page",
    "resource": "AsyncResource Resource",
    "responses": "ResponseInfo capture_responses response_of",
    "webhooks": "Event",
}
_MODULE_OF = {name: module for module, names in _LAZY.items() for name in names.split()}


def __getattr__(name: str) -> Any:
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f".{_MODULE_OF[name]}", __name__), name)
    globals()[name] = found
    return found


__all__ = [
    "DEFAULT_MAX_RESPONSE_BYTES",
    "DEFAULT_TIMEOUT",
    "ROOT",
    "ApiKey",
    "AsyncClient",
    "AsyncPage",
    "AsyncResource",
    "AsyncWriteJob",
    "Basic",
    "Bearer",
    "CallOptions",
    "Capabilities",
    "Capability",
    "Client",
    "ErrorShape",
    "Event",
    "FamilyInfo",
    "GenericWriteOptions",
    "Integration",
    "Items",
    "Jobs",
    "Operation",
    "Outside",
    "Page",
    "Paging",
    "Place",
    "Platform",
    "Portable",
    "RateLimit",
    "Resource",
    "ResponseInfo",
    "Settings",
    "WriteJob",
    "WriteStatus",
    "capture_responses",
    "response_of",
]
