# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of rentable items applicants."""

from __future__ import annotations

from typing_extensions import NotRequired

from .._runtime.models import Request


class RentableItemApplicantAssign(Request):
    """Arguments of `rentable_items.applicants.assign`."""

    integration_id: str
    """Propexo key of the integration."""
    applicant_id: NotRequired[str]
    rentable_item_id: NotRequired[str]
