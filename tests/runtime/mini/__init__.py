"""A miniature SDK, written by hand like a rendered one."""

from __future__ import annotations

from ._runtime import (
    AsyncPage,
    AsyncWriteJob,
    Page,
    WriteJob,
    capture_responses,
    response_of,
)
from ._runtime.errors import SDKError as MiniError
from .client import AsyncMini, Mini

__all__ = [
    "AsyncMini",
    "AsyncPage",
    "AsyncWriteJob",
    "Mini",
    "MiniError",
    "Page",
    "WriteJob",
    "capture_responses",
    "response_of",
]
