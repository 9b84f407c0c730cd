# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of admin integrations."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import Model, Open, Request
from .shared import IntegrationVendor, System, Vendor

AdminIntegrationCadence: TypeAlias = Literal[
    "MINUTE", "HOUR", "DAY", "WEEK", "MONTH", "SECOND"
]
"""Time window to which max_request_frequency refers."""


class AdminIntegration(Model):
    """Answer of `admin.integrations.list`."""

    id: str
    """Propexo key of this integration."""
    created_at: str
    """Moment at which Propexo first stored this integration."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    name: str
    """What the integration is called."""
    vendor: Open[Vendor]
    """Vendor of the source system."""
    active: bool
    """Whether the integration is switched on."""
    system: Open[System]
    """Environment the integration lives in."""
    max_job_concurrency: int
    """How many jobs of this integration may run side by side."""
    max_request_frequency: int
    """How many jobs fit into one time window."""
    max_request_cadence: Open[AdminIntegrationCadence]
    """Time window to which max_request_frequency refers."""
    base_url: str | None
    """Deprecated.

    Retired.

    Address of the vendor API; nowadays part of the credentials of each PMS.
    """
    is_archived: bool
    """The integration was put away."""
    last_completed_sync: str | None
    """When the latest sync finished."""
    last_completed_back_sync: str | None
    """When the latest back sync finished."""
    new_properties_are_enabled: bool
    """Tells whether a new property is read in without an approval first."""
    integration_interfaces: list[IntegrationInterface]
    models: dict[str, AdminIntegrationModel]
    can_authenticate: bool
    """Becomes true once the stored credentials opened at least one PMS endpoint."""
    last_data_access_check: str | None
    """When access was last probed, in UTC."""
    configuration_meta_data: list[ConfigurationMetaData]
    allow_manual_syncs: bool | None = None
    """Deprecated.

    Retired setting.

    Manual syncs are open to everyone, so it always reads true.

    Default: `True`.
    """
    sync_cadence: Open[AdminIntegrationCadence] | None = None
    """Deprecated.

    Retired, see the job schedules.

    Time unit of the sync interval, such as HOUR.
    """
    sync_frequency: int | None = None
    """Deprecated.

    Retired, see the job schedules.

    Number of time units between two syncs, such as 12.
    """


class AdminIntegrationDetail(Model):
    """Answer of `admin.integrations.get`."""

    id: str
    """Propexo key of this integration."""
    created_at: str
    """Moment at which Propexo first stored this integration."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    name: str
    """What the integration is called."""
    vendor: Open[Vendor]
    """Vendor of the source system."""
    active: bool
    """Whether the integration is switched on."""
    system: Open[System]
    """Environment the integration lives in."""
    max_job_concurrency: int
    """How many jobs of this integration may run side by side."""
    max_request_frequency: int
    """How many jobs fit into one time window."""
    max_request_cadence: Open[AdminIntegrationCadence]
    """Time window to which max_request_frequency refers."""
    base_url: str | None
    """Deprecated.

    Retired.

    Address of the vendor API; nowadays part of the credentials of each PMS.
    """
    is_archived: bool
    """The integration was put away."""
    last_completed_sync: str | None
    """When the latest sync finished."""
    last_completed_back_sync: str | None
    """When the latest back sync finished."""
    new_properties_are_enabled: bool
    """Tells whether a new property is read in without an approval first."""
    integration_interfaces: list[IntegrationInterface]
    models: dict[str, AdminIntegrationModel]
    can_authenticate: bool
    """Becomes true once the stored credentials opened at least one PMS endpoint."""
    last_data_access_check: str | None
    """When access was last probed, in UTC."""
    configuration_meta_data: list[ConfigurationMetaData]
    is_running_sync: bool
    """A sync runs right now."""
    is_running_data_access_check: bool
    """An access check runs right now."""
    allow_manual_syncs: bool | None = None
    """Deprecated.

    Retired setting.

    Manual syncs are open to everyone, so it always reads true.

    Default: `True`.
    """
    sync_cadence: Open[AdminIntegrationCadence] | None = None
    """Deprecated.

    Retired, see the job schedules.

    Time unit of the sync interval, such as HOUR.
    """
    sync_frequency: int | None = None
    """Deprecated.

    Retired, see the job schedules.

    Number of time units between two syncs, such as 12.
    """


class AdminIntegrationListParams(Request):
    """Arguments of `admin.integrations.list`."""

    integration_vendor: NotRequired[IntegrationVendor | str]
    """Keep only rows that come from this vendor."""
    is_archived: NotRequired[bool]
    """Return archived integrations as well."""
    limit: NotRequired[Annotated[int, Field(ge=0, le=250)] | None]
    """Page size, 1 to 250.

    Default: `100`.
    """
    offset: NotRequired[Annotated[int, Field(ge=0)] | None]
    """Rows to skip before the page starts.

    Default: `0`.
    """
    order_by: NotRequired[Annotated[str, Field(alias="order-by")]]
    """Sort field, optionally followed by a colon and asc or desc; asc when you give
    no direction.

    Default: `created_at:desc`.
    """


class AdminIntegrationModel(Model):
    """Part of `AdminIntegration.models`, `AdminIntegrationDetail.models`."""

    enabled: bool
    from_interfaces: list[str]


class ConfigurationMetaData(Model):
    """Part of `AdminIntegration.configuration_meta_data`,
    `AdminIntegrationDetail.configuration_meta_data`.
    """

    last_seen: str
    interface_name: str | None
    configuration_data: dict[str, Any]
    custom_data: dict[str, Any] | None


class IntegrationInterface(Model):
    """Part of `AdminIntegration.integration_interfaces`,
    `AdminIntegrationDetail.integration_interfaces`.
    """

    interface_name: str
    enabled: bool
    version: str | None
