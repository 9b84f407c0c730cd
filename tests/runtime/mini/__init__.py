"""A miniature SDK, written by hand like a rendered one."""

from __future__ import annotations

from ._runtime.errors import SDKError as MiniError
from ._runtime.responses import capture_responses, response_of
from .client import AsyncMini, Mini

__all__ = ["AsyncMini", "Mini", "MiniError", "capture_responses", "response_of"]
