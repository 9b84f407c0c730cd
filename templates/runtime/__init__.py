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
    from .capabilities import (
        Capabilities,
        Capability,
        FamilyInfo,
        Platform,
        Portable,
    )
    from .decoding import Items
    from .events import AsyncEventStream, AsyncLineStream, EventStream, LineStream
    from .jobs import AsyncWriteJob, WriteJob, WriteStatus
    from .operation import (
        CallOptions,
        GenericWriteOptions,
        Operation,
        Paging,
        Place,
    )
    from .pages import AsyncPage, Page
    from .resource import AsyncResource, Resource
    from .responses import ResponseInfo, capture_responses, response_of
    from .streams import AsyncByteStream, ByteStream
    from .webhooks import Event

_LAZY = {
    # <platforms>
    "capabilities": "Capabilities Capability FamilyInfo Platform Portable",
    # </platforms>
    "decoding": "Items",
    # <events>
    "events": "AsyncEventStream AsyncLineStream EventStream LineStream",
    # </events>
    # <jobs>
    "jobs": "AsyncWriteJob WriteJob WriteStatus",
    # </jobs>
    "operation": "CallOptions GenericWriteOptions Operation Paging Place",
    # <paging>
    "pages": "AsyncPage Page",
    # </paging>
    "resource": "AsyncResource Resource",
    "responses": "ResponseInfo capture_responses response_of",
    # <streams>
    "streams": "AsyncByteStream ByteStream",
    # </streams>
    # <webhooks>
    "webhooks": "Event",
    # </webhooks>
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
    # <streams>
    "AsyncByteStream",
    # </streams>
    "AsyncClient",
    # <events>
    "AsyncEventStream",
    "AsyncLineStream",
    # </events>
    # <paging>
    "AsyncPage",
    # </paging>
    "AsyncResource",
    # <jobs>
    "AsyncWriteJob",
    # </jobs>
    "Basic",
    "Bearer",
    # <streams>
    "ByteStream",
    # </streams>
    "CallOptions",
    # <platforms>
    "Capabilities",
    "Capability",
    # </platforms>
    "Client",
    "ErrorShape",
    # <webhooks>
    "Event",
    # </webhooks>
    # <events>
    "EventStream",
    # </events>
    # <platforms>
    "FamilyInfo",
    # </platforms>
    "GenericWriteOptions",
    "Integration",
    "Items",
    "Jobs",
    # <events>
    "LineStream",
    # </events>
    "Operation",
    "Outside",
    # <paging>
    "Page",
    # </paging>
    "Paging",
    "Place",
    # <platforms>
    "Platform",
    "Portable",
    # </platforms>
    "RateLimit",
    "Resource",
    "ResponseInfo",
    "Settings",
    # <jobs>
    "WriteJob",
    "WriteStatus",
    # </jobs>
    "capture_responses",
    "response_of",
]
