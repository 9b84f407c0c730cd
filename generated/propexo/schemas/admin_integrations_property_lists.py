# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of admin integrations property lists."""

from __future__ import annotations

from .._runtime.models import Model, Request


class IntegrationPropertyList(Model):
    """Answer of `admin.integrations.property_lists.list`."""

    id: str
    """Propexo key of this output."""
    created_at: str
    """Moment at which Propexo first stored this output."""
    integration_id: str
    """Propexo key of the integration."""
    property_list_id: str
    x_property_list_id: str
    enabled: bool


class IntegrationPropertyListCreate(Request):
    """Arguments of `admin.integrations.property_lists.create`."""

    x_property_list_id: str
    enabled: bool


class IntegrationPropertyListResult(Model):
    """Answer of `admin.integrations.property_lists.create`,
    `admin.integrations.property_lists.update`.
    """

    id: str
    """Propexo key of this output."""
    created_at: str
    """Moment at which Propexo first stored this output."""
    integration_id: str
    """Propexo key of the integration."""
    property_list_id: str
    x_property_list_id: str
    enabled: bool


class IntegrationPropertyListUpdate(Request):
    """Arguments of `admin.integrations.property_lists.update`."""

    enabled: bool
