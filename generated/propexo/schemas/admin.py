# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of admin."""

from __future__ import annotations

from .._runtime.models import Model


class AdminRetryWriteResult(Model):
    """Answer of `admin.retry_write`."""

    success: bool
    """True when the retry went into the queue."""
    job_id: str
    """Key of the fresh job; watch this one from now on."""
