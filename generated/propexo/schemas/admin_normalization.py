# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of admin normalization."""

from __future__ import annotations

from typing_extensions import NotRequired

from .._runtime.models import Model, Request
from .shared import IntegrationVendor


class Normalization(Model):
    """Answer of `admin.normalization.get`."""

    is_custom_mapping: bool
    mappings: dict[str, str]
    default_value: str


class NormalizationParams(Request):
    """Arguments of `admin.normalization.get`."""

    integration_vendor: IntegrationVendor | str
    """Keep only rows that come from this vendor."""
    integration_id: NotRequired[str]
    """Keep only rows of this integration."""
