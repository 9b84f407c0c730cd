# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of admin write status."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.models import Model, Open

WriteStatus: TypeAlias = Literal["SUCCESS", "PARTIAL_SUCCESS", "FAILURE", "PENDING"]
"""Outcome so far - PENDING while it runs, SUCCESS when everything arrived,
PARTIAL_SUCCESS when only some of it did, FAILURE when nothing did.
"""


class AdminWriteStatus(Model):
    """Answer of `admin.write_status.get`."""

    write_status: Open[WriteStatus]
    """Outcome so far - PENDING while it runs, SUCCESS when everything arrived,
    PARTIAL_SUCCESS when only some of it did, FAILURE when nothing did.
    """
    errors: list[str]
    created_record_id: str | None
    """Key of the new record.

    Null when the job failed or the PMS reports no key. A write can start further jobs,
    so the key may even belong to another model than the one you wrote; treat it as a
    hint.
    """
