# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of admin integrations properties."""

from __future__ import annotations

from typing_extensions import NotRequired

from .._runtime.models import Model, Request


class IntegrationProperty(Model):
    """Answer of `admin.integrations.properties.list`."""

    id: str
    """Propexo key of this output."""
    created_at: str
    """Moment at which Propexo first stored this output."""
    integration_id: str
    """Propexo key of the integration."""
    property_id: str
    """Propexo key of the property."""
    enabled: bool


class IntegrationPropertyUpdate(Request):
    """Arguments of `admin.integrations.properties.update`."""

    enabled: bool
    trigger_integration_resync: NotRequired[bool]
    """Default: `False`."""


class IntegrationPropertyUpdated(Model):
    """Answer of `admin.integrations.properties.update`."""

    id: str
    """Propexo key of this output."""
    created_at: str
    """Moment at which Propexo first stored this output."""
    integration_id: str
    """Propexo key of the integration."""
    property_id: str
    """Propexo key of the property."""
    enabled: bool
    additional_message: str | None = None
