# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Every error that this SDK raises::

PropexoError
    ConfigurationError: the client cannot work as it is set up
    RequestValidationError: arguments do not fit; nothing was sent
    NotSupportedByPlatform: the platform cannot do this; nothing was sent
    APIConnectionError: no answer, and nothing can have been written
        APITimeoutError: no answer in time
    AmbiguousWriteError: a write whose outcome is unknown; it was not repeated
    ResponseDecodeError: an answer that is not what the API promises
    IncompleteListError: a list that the API does not give to its end
    APIStatusError: an answer that says no
        RedirectError: 3xx that is not followed
        ClientStatusError: 4xx
            BadRequestError: 400
            AuthenticationError: 401
            PermissionDeniedError: 403
            NotFoundError: 404
            MethodNotAllowedError: 405
            ConflictError: 409
            UnprocessableError: 422
            RateLimitError: 429
        ServerStatusError: 5xx
    JobError: what `job.wait()` raises
        WriteFailed: the platform refused the write
            WritePartiallyFailed: a part was refused, the other part is written
        WriteTimeout: the write was not decided in time; the job goes on
    WebhookVerificationError: a webhook that was not signed with the secret, or
        cannot be read
"""

from __future__ import annotations

from ._runtime.errors import (
    AmbiguousWriteError,
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ClientStatusError,
    ConfigurationError,
    ConflictError,
    FieldIssue,
    IncompleteListError,
    JobError,
    MethodNotAllowedError,
    NotFoundError,
    NotSupportedByPlatform,
    PermissionDeniedError,
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
from ._runtime.errors import SDKError as PropexoError

# Tracebacks call the root by the name that can be imported.
PropexoError.__name__ = PropexoError.__qualname__ = "PropexoError"

__all__ = [
    "APIConnectionError",
    "APIStatusError",
    "APITimeoutError",
    "AmbiguousWriteError",
    "AuthenticationError",
    "BadRequestError",
    "ClientStatusError",
    "ConfigurationError",
    "ConflictError",
    "FieldIssue",
    "IncompleteListError",
    "JobError",
    "MethodNotAllowedError",
    "NotFoundError",
    "NotSupportedByPlatform",
    "PermissionDeniedError",
    "PropexoError",
    "RateLimitError",
    "RedirectError",
    "RequestValidationError",
    "ResponseDecodeError",
    "ServerStatusError",
    "UnprocessableError",
    "WebhookVerificationError",
    "WriteFailed",
    "WritePartiallyFailed",
    "WriteTimeout",
]
