# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""The SDK of Propexo API.

Start with `Propexo(...)`; `api.md` beside this file lists the whole surface.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .client import AsyncPropexo, Propexo
from .errors import (
    AmbiguousWriteError,
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ClientStatusError,
    ConfigurationError,
    ConflictError,
    IncompleteListError,
    JobError,
    MethodNotAllowedError,
    NotFoundError,
    NotSupportedByPlatform,
    PermissionDeniedError,
    PropexoError,
    RateLimitError,
    RedirectError,
    RequestValidationError,
    ResponseDecodeError,
    ServerStatusError,
    UnprocessableError,
    WebhookVerificationError,
    WriteFailed,
    WritePartiallyFailed,
    WriteTimeout,
)

if TYPE_CHECKING:
    from . import capabilities as capabilities
    from . import errors as errors
    from . import schemas as schemas
    from . import testing as testing
    from . import types as types
    from . import webhooks as webhooks
    from ._runtime import (
        AsyncPage,
        AsyncWriteJob,
        Page,
        ResponseInfo,
        WriteJob,
        capture_responses,
        response_of,
    )
    from ._runtime.models import File

__version__ = "0.3.0"
__all__ = [
    "APIConnectionError",
    "APIStatusError",
    "APITimeoutError",
    "AmbiguousWriteError",
    "AsyncPage",
    "AsyncPropexo",
    "AsyncWriteJob",
    "AuthenticationError",
    "BadRequestError",
    "ClientStatusError",
    "ConfigurationError",
    "ConflictError",
    "File",
    "IncompleteListError",
    "JobError",
    "MethodNotAllowedError",
    "NotFoundError",
    "NotSupportedByPlatform",
    "Page",
    "PermissionDeniedError",
    "Propexo",
    "PropexoError",
    "RateLimitError",
    "RedirectError",
    "RequestValidationError",
    "ResponseDecodeError",
    "ResponseInfo",
    "ServerStatusError",
    "UnprocessableError",
    "WebhookVerificationError",
    "WriteFailed",
    "WriteJob",
    "WritePartiallyFailed",
    "WriteTimeout",
    "__version__",
    "capabilities",
    "capture_responses",
    "errors",
    "response_of",
    "schemas",
    "testing",
    "types",
    "webhooks",
]

# Loaded when touched, so that importing the SDK stays cheap.
_LAZY = {
    "capabilities": ".capabilities",
    "errors": ".errors",
    "schemas": ".schemas",
    "testing": ".testing",
    "types": ".types",
    "webhooks": ".webhooks",
    "AsyncPage": "._runtime",
    "Page": "._runtime",
    "AsyncWriteJob": "._runtime",
    "WriteJob": "._runtime",
    "ResponseInfo": "._runtime",
    "capture_responses": "._runtime",
    "response_of": "._runtime",
    "File": "._runtime.models",
}


def __getattr__(name: str) -> Any:
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = import_module(_LAZY[name], __name__)
    return getattr(module, name, module)
