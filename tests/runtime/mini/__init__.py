"""A miniature SDK, written by hand like a rendered one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import _runtime
from ._runtime.errors import SDKError as MiniError
from .client import AsyncMini, Mini

if TYPE_CHECKING:
    from ._runtime import (
        AsyncPage,
        AsyncWriteJob,
        Page,
        WriteJob,
        capture_responses,
        response_of,
    )

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


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(name)
    return getattr(_runtime, name)
