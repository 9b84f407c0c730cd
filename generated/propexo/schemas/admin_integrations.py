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

IntegrationTimezone: TypeAlias = Literal[
    "UTC",
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Phoenix",
    "America/Los_Angeles",
    "America/Anchorage",
    "Pacific/Honolulu",
]
"""Time zone of the calendar where the PMS tells it.

Outside the United States and Canada, ask Propexo what can be done.
"""

ModelsToSync: TypeAlias = Literal[
    "accounting_entities",
    "address_types",
    "amenities",
    "ap_codes",
    "applicant_pets",
    "applicants",
    "application_statuses",
    "applications",
    "call_logs",
    "charge_codes",
    "charge_code_types",
    "charge_timings",
    "concessions",
    "construction_jobs",
    "contracts",
    "deposit_summaries",
    "deposits",
    "employees",
    "event_results",
    "event_sub_types",
    "event_types",
    "events",
    "fees",
    "file_types",
    "financial_accounts",
    "floor_plans",
    "invoice_items",
    "invoices",
    "lead_pets",
    "lead_relationships",
    "lead_sources",
    "leads",
    "lease_services",
    "lease_transfers",
    "leases",
    "listings",
    "locations",
    "note_categories",
    "owners",
    "payable_registers",
    "pet_types",
    "properties",
    "property_lists",
    "property_office_hours",
    "purchase_orders",
    "recurring_resident_charges",
    "rentable_items",
    "resident_allocations",
    "resident_charges",
    "resident_insurance",
    "resident_payments",
    "resident_pets",
    "resident_vehicles",
    "residents",
    "screenings",
    "service_request_categories",
    "service_request_locations",
    "service_request_notes",
    "service_request_priorities",
    "service_request_problems",
    "service_request_statuses",
    "service_request_vendor_categories",
    "service_request_vendor_contacts",
    "service_request_vendors",
    "service_request_vendors_insurance",
    "service_requests",
    "timezones",
    "unit_details",
    "unit_pricing",
    "units",
    "vendor_insurance_coverage_types",
    "vendor_insurance_policy_types",
    "vendor_payment_types",
]


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


class CredentialsBuildium(Request):
    """Part of `IntegrationCreate.credentials`, `IntegrationUpdate.credentials`."""

    client_id: Annotated[str, Field(alias="clientId")]
    secret: str
    """Shared secret with which deliveries are signed."""


class CredentialsEntrata(Request):
    """Part of `IntegrationCreate.credentials`, `IntegrationUpdate.credentials`."""

    api_key: Annotated[str, Field(alias="apiKey")]
    company_id: Annotated[str, Field(alias="companyId")]


class CredentialsKnock(Request):
    """Part of `IntegrationCreate.credentials`, `IntegrationUpdate.credentials`."""

    api_key: Annotated[str, Field(alias="apiKey")]


class CredentialsMri(Request):
    """Part of `IntegrationCreate.credentials`, `IntegrationUpdate.credentials`."""

    client_id: Annotated[str, Field(alias="clientId")]
    database_name: Annotated[str, Field(alias="databaseName")]
    partner_key: Annotated[str, Field(alias="partnerKey")]
    username: str
    password: str
    baseUrl: str


class CredentialsPropertywareRest(Request):
    """Part of `IntegrationCreate.credentials`, `IntegrationUpdate.credentials`."""

    client_id: Annotated[str, Field(alias="clientId")]
    client_secret: Annotated[str, Field(alias="clientSecret")]
    system_id: Annotated[str, Field(alias="systemId")]


class CredentialsPropertywareSoap(Request):
    """Part of `IntegrationCreate.credentials`, `IntegrationUpdate.credentials`."""

    username: str
    password: str


class CredentialsRealpagePartnerExchange(Request):
    """Part of `IntegrationCreate.credentials`, `IntegrationUpdate.credentials`."""

    baseUrl: Annotated[str, Field(min_length=1)]
    licensekey: Annotated[str, Field(min_length=1)]
    method_specific: NotRequired[MethodSpecific]
    pmcId: NotRequired[str]
    siteId: NotRequired[str]


class CredentialsRealpageRegisteredVendor(Request):
    """Part of `IntegrationCreate.credentials`, `IntegrationUpdate.credentials`."""

    pmc_id: Annotated[str, Field(alias="PMC_ID")]
    site_id: Annotated[str, Field(alias="SITE_ID")]
    license_key: Annotated[str, Field(alias="LICENSE_KEY")]
    onesite_username: Annotated[str, Field(alias="ONESITE_USERNAME")]
    base_url: NotRequired[Annotated[str, Field(alias="BASE_URL")]]
    onesite_password: NotRequired[Annotated[str, Field(alias="ONESITE_PASSWORD")]]
    ftp_credentials: NotRequired[FtpCredentials]


class CredentialsRentManagerProduction(Request):
    """Part of `IntegrationCreate.credentials`, `IntegrationUpdate.credentials`."""

    partner_token: Annotated[str, Field(alias="PartnerToken")]
    company_id: Annotated[str, Field(alias="companyId")]


class CredentialsRentManagerSandbox(Request):
    """Part of `IntegrationCreate.credentials`, `IntegrationUpdate.credentials`."""

    Username: str
    Password: str
    company_id: Annotated[str, Field(alias="companyId")]


class CredentialsRentvine(Request):
    """Part of `IntegrationCreate.credentials`, `IntegrationUpdate.credentials`."""

    api_key: Annotated[str, Field(alias="apiKey")]
    api_secret: Annotated[str, Field(alias="apiSecret")]
    company_id: Annotated[str, Field(alias="companyId")]
    portfolio_id: NotRequired[Annotated[str, Field(alias="portfolioId")]]


class CredentialsResman(Request):
    """Part of `IntegrationCreate.credentials`, `IntegrationUpdate.credentials`."""

    integration_partner_id: Annotated[str, Field(alias="integrationPartnerId")]
    account_id: Annotated[str, Field(alias="accountId")]
    api_key: Annotated[str, Field(alias="apiKey")]


class CredentialsSample1(Request):
    """Part of `IntegrationCreate.credentials`, `IntegrationUpdate.credentials`."""

    username: str
    password: str
    database: str
    server_name: Annotated[str, Field(alias="serverName")]
    platform: str
    entity: str
    license: str
    company_id: Annotated[
        Annotated[str, Field(pattern="^[0-9A-Za-z_]+$")], Field(alias="companyId")
    ]
    baseUrl: NotRequired[str]
    common_data: NotRequired[IntegrationCredentialsSample1Entry]
    guest_card: NotRequired[IntegrationCredentialsSample1Entry]
    job_cost: NotRequired[IntegrationCredentialsSample1Entry]
    resident_transactions: NotRequired[IntegrationCredentialsSample1Entry]
    service_requests: NotRequired[IntegrationCredentialsSample1Entry]
    vendor_invoicing: NotRequired[IntegrationCredentialsSample1Entry]


class CredentialsSample2(Request):
    """Part of `IntegrationCreate.credentials`, `IntegrationUpdate.credentials`."""

    client_id: Annotated[str, Field(alias="clientId")]
    client_secret: Annotated[str, Field(alias="clientSecret")]
    developer_id: Annotated[str, Field(alias="developerId")]


class FtpCredentials(Request):
    """Part of `CredentialsRealpageRegisteredVendor.ftp_credentials`."""

    sftp_host: Annotated[str, Field(alias="SFTP_HOST")]
    sftp_port: Annotated[int | float, Field(alias="SFTP_PORT")]
    sftp_username: Annotated[str, Field(alias="SFTP_USERNAME")]
    sftp_password: Annotated[str, Field(alias="SFTP_PASSWORD")]
    sftp_dir: Annotated[str, Field(alias="SFTP_DIR")]


class IntegrationBackSync(Request):
    """Arguments of `admin.integrations.back_sync`."""

    models_to_sync: NotRequired[list[ModelsToSync | str]]
    sync_config_id: NotRequired[str]


class IntegrationCreate(Request):
    """Arguments of `admin.integrations.create`."""

    integration_vendor: IntegrationVendor | str
    credentials: (
        CredentialsEntrata
        | CredentialsMri
        | CredentialsPropertywareRest
        | CredentialsRealpageRegisteredVendor
        | CredentialsPropertywareSoap
        | CredentialsRentManagerSandbox
        | CredentialsRentManagerProduction
        | CredentialsBuildium
        | CredentialsResman
        | CredentialsSample2
        | CredentialsRealpagePartnerExchange
        | CredentialsKnock
        | CredentialsRentvine
        | CredentialsSample1
        | dict[str, Any]
    )
    name: str
    """What the input is called."""
    active: NotRequired[bool]
    """Deliveries happen only while this is true.

    Default: `False`.
    """
    allow_manual_syncs: NotRequired[bool]
    """Deprecated.

    Retired setting.

    Manual syncs are open to everyone, so it always reads true.

    Default: `True`.
    """
    base_url: NotRequired[str | None]
    """Deprecated.

    Retired.

    Address of the vendor API; nowadays part of the credentials of each PMS.
    """
    based_on_integration_id: NotRequired[str]
    custom_sync_schedule: NotRequired[IntegrationCreateCustomSyncSchedule]
    max_job_concurrency: NotRequired[Annotated[int, Field(ge=1, le=100)]]
    """How many jobs of this integration may run side by side.

    Default: `1`.
    """
    max_request_cadence: NotRequired[AdminIntegrationCadence | str]
    """Time window to which max_request_frequency refers.

    Default: `SECOND`.
    """
    max_request_frequency: NotRequired[Annotated[int | float, Field(ge=1)]]
    """How many jobs fit into one time window.

    Default: `1`.
    """
    new_properties_are_enabled: NotRequired[bool]
    """Tells whether a new property is read in without an approval first.

    Default: `True`.
    """
    sync_cadence: NotRequired[AdminIntegrationCadence | str]
    """Retired, see the job schedules.

    Time unit of the sync interval, such as HOUR.

    Default: `HOUR`.
    """
    sync_frequency: NotRequired[Annotated[int, Field(ge=1)]]
    """Retired, see the job schedules.

    Number of time units between two syncs, such as 12.

    Default: `12`.
    """
    system: NotRequired[System | str]
    """Deprecated.

    Environment it belongs to.
    """
    use_custom_sync_schedule: NotRequired[bool]
    """Default: `False`."""


class IntegrationCreateCustomSyncSchedule(Request):
    """Part of `IntegrationCreate.custom_sync_schedule`,
    `IntegrationUpdate.custom_sync_schedule`.
    """

    type: Literal["WEEK_BASED"]
    """Kind of input."""
    timezone: IntegrationTimezone | str
    """Time zone of the calendar where the PMS tells it.

    Outside the United States and Canada, ask Propexo what can be done.
    """
    interval: IntegrationCreateInterval


class IntegrationCreateInterval(Request):
    """Part of `IntegrationCreateCustomSyncSchedule.interval`."""

    friday: NotRequired[
        Annotated[IntegrationCreateIntervalEntry, Field(alias="FRIDAY")]
    ]
    monday: NotRequired[
        Annotated[IntegrationCreateIntervalEntry, Field(alias="MONDAY")]
    ]
    saturday: NotRequired[
        Annotated[IntegrationCreateIntervalEntry, Field(alias="SATURDAY")]
    ]
    sunday: NotRequired[
        Annotated[IntegrationCreateIntervalEntry, Field(alias="SUNDAY")]
    ]
    thursday: NotRequired[
        Annotated[IntegrationCreateIntervalEntry, Field(alias="THURSDAY")]
    ]
    tuesday: NotRequired[
        Annotated[IntegrationCreateIntervalEntry, Field(alias="TUESDAY")]
    ]
    wednesday: NotRequired[
        Annotated[IntegrationCreateIntervalEntry, Field(alias="WEDNESDAY")]
    ]


class IntegrationCreateIntervalEntry(Request):
    """Part of `IntegrationCreateInterval.friday`,
    `IntegrationCreateInterval.monday`, `IntegrationCreateInterval.saturday` and
    others.
    """

    slots: list[IntegrationCreateSlot]


class IntegrationCreateSlot(Request):
    """Part of `IntegrationCreateIntervalEntry.slots`."""

    start: Annotated[str, Field(pattern="(?:[01][0-9]|2[0123]):(?:[012345][0-9])")]
    """Clock time at which the slot begins."""
    end: Annotated[str, Field(pattern="(?:[01][0-9]|2[0123]):(?:[012345][0-9])")]
    """Clock time at which the slot ends; some systems do not tell."""
    sync_frequency: Annotated[int, Field(gt=0)]
    """Retired, see the job schedules.

    Number of time units between two syncs, such as 12.
    """
    sync_cadence: AdminIntegrationCadence | str
    """Retired, see the job schedules.

    Time unit of the sync interval, such as HOUR.
    """


class IntegrationCreated(Model):
    """Answer of `admin.integrations.create`."""

    id: str
    """Propexo key of this output."""
    created_at: str
    """Moment at which Propexo first stored this output."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    name: str | None
    """What the output is called."""
    vendor: Open[Vendor]
    """Vendor of the source system."""
    active: bool
    """Deliveries happen only while this is true."""
    system: Open[System]
    """Environment it belongs to."""
    sync_frequency: int
    """Retired, see the job schedules.

    Number of time units between two syncs, such as 12.
    """
    sync_cadence: Open[AdminIntegrationCadence]
    """Retired, see the job schedules.

    Time unit of the sync interval, such as HOUR.
    """
    base_url: str | None
    """Deprecated.

    Retired.

    Address of the vendor API; nowadays part of the credentials of each PMS.
    """
    customer_id: str
    is_archived: bool
    """The integration was put away."""
    ping_results: dict[str, str]
    new_properties_are_enabled: bool
    """Tells whether a new property is read in without an approval first."""
    use_custom_sync_schedule: bool
    allow_manual_syncs: bool | None = None
    """Deprecated.

    Retired setting.

    Manual syncs are open to everyone, so it always reads true.

    Default: `True`.
    """
    custom_sync_schedule: IntegrationCreatedCustomSyncSchedule | None = None
    max_job_concurrency: int | None = None
    """How many jobs of this integration may run side by side.

    Default: `1`.
    """
    max_request_cadence: Open[AdminIntegrationCadence] | None = None
    """Time window to which max_request_frequency refers.

    Default: `SECOND`.
    """
    max_request_frequency: int | float | None = None
    """How many jobs fit into one time window.

    Default: `1`.
    """


class IntegrationCreatedCustomSyncSchedule(Model):
    """Part of `IntegrationCreated.custom_sync_schedule`,
    `IntegrationUpdated.custom_sync_schedule`.
    """

    type: Literal["WEEK_BASED"]
    """Kind of output."""
    timezone: Open[IntegrationTimezone]
    """Time zone of the calendar where the PMS tells it.

    Outside the United States and Canada, ask Propexo what can be done.
    """
    interval: IntegrationCreatedInterval


class IntegrationCreatedInterval(Model):
    """Part of `IntegrationCreatedCustomSyncSchedule.interval`."""

    friday: IntegrationCreatedIntervalEntry | None = Field(default=None, alias="FRIDAY")
    monday: IntegrationCreatedIntervalEntry | None = Field(default=None, alias="MONDAY")
    saturday: IntegrationCreatedIntervalEntry | None = Field(
        default=None, alias="SATURDAY"
    )
    sunday: IntegrationCreatedIntervalEntry | None = Field(default=None, alias="SUNDAY")
    thursday: IntegrationCreatedIntervalEntry | None = Field(
        default=None, alias="THURSDAY"
    )
    tuesday: IntegrationCreatedIntervalEntry | None = Field(
        default=None, alias="TUESDAY"
    )
    wednesday: IntegrationCreatedIntervalEntry | None = Field(
        default=None, alias="WEDNESDAY"
    )


class IntegrationCreatedIntervalEntry(Model):
    """Part of `IntegrationCreatedInterval.friday`,
    `IntegrationCreatedInterval.monday`, `IntegrationCreatedInterval.saturday` and
    others.
    """

    slots: list[IntegrationCreatedSlot]


class IntegrationCreatedSlot(Model):
    """Part of `IntegrationCreatedIntervalEntry.slots`."""

    start: str
    """Clock time at which the slot begins."""
    end: str
    """Clock time at which the slot ends; some systems do not tell."""
    sync_frequency: int
    """Retired, see the job schedules.

    Number of time units between two syncs, such as 12.
    """
    sync_cadence: Open[AdminIntegrationCadence]
    """Retired, see the job schedules.

    Time unit of the sync interval, such as HOUR.
    """


class IntegrationCredentialsSample1Entry(Request):
    """Part of `CredentialsSample1.common_data`, `CredentialsSample1.guest_card`,
    `CredentialsSample1.job_cost` and others.
    """

    entity: str
    license: str
    base_url: NotRequired[Annotated[str, Field(alias="baseUrl")]]
    company_id: NotRequired[
        Annotated[
            Annotated[str, Field(pattern="^[0-9A-Za-z_]+$")], Field(alias="companyId")
        ]
    ]
    database: NotRequired[str]
    password: NotRequired[str]
    platform: NotRequired[str]
    server_name: NotRequired[Annotated[str, Field(alias="serverName")]]
    username: NotRequired[str]


class IntegrationInterface(Model):
    """Part of `AdminIntegration.integration_interfaces`,
    `AdminIntegrationDetail.integration_interfaces`.
    """

    interface_name: str
    enabled: bool
    version: str | None


class IntegrationManualSync(Request):
    """Arguments of `admin.integrations.manual_sync`."""

    models_to_sync: NotRequired[list[ModelsToSync | str]]
    sync_config_id: NotRequired[str]


class IntegrationMethodSpecificEntry(Request):
    """Part of `MethodSpecific.addresidentactivitylog`,
    `MethodSpecific.addservicerequest`, `MethodSpecific.getactivitytypes` and
    others.
    """

    base_url: Annotated[str, Field(alias="baseUrl")]
    licensekey: str


class IntegrationResult(Model):
    """Answer of `admin.integrations.delete`, `admin.integrations.back_sync`,
    `admin.integrations.manual_sync`.
    """

    success: bool
    """True when the retry went into the queue."""


class IntegrationUpdate(Request):
    """Arguments of `admin.integrations.update`."""

    active: NotRequired[bool]
    """Deliveries happen only while this is true."""
    allow_manual_syncs: NotRequired[bool]
    """Deprecated.

    Retired setting.

    Manual syncs are open to everyone, so it always reads true.

    Default: `True`.
    """
    base_url: NotRequired[str | None]
    """Deprecated.

    Retired.

    Address of the vendor API; nowadays part of the credentials of each PMS.
    """
    credentials: NotRequired[
        CredentialsEntrata
        | CredentialsMri
        | CredentialsPropertywareRest
        | CredentialsRealpageRegisteredVendor
        | CredentialsPropertywareSoap
        | CredentialsRentManagerSandbox
        | CredentialsRentManagerProduction
        | CredentialsBuildium
        | CredentialsResman
        | CredentialsSample2
        | CredentialsRealpagePartnerExchange
        | CredentialsKnock
        | CredentialsRentvine
        | CredentialsSample1
        | dict[str, Any]
    ]
    custom_sync_schedule: NotRequired[IntegrationCreateCustomSyncSchedule]
    integration_vendor: NotRequired[IntegrationVendor | str]
    max_job_concurrency: NotRequired[Annotated[int, Field(ge=1, le=100)]]
    """How many jobs of this integration may run side by side.

    Default: `1`.
    """
    max_request_cadence: NotRequired[AdminIntegrationCadence | str]
    """Time window to which max_request_frequency refers.

    Default: `SECOND`.
    """
    max_request_frequency: NotRequired[Annotated[int | float, Field(ge=1)]]
    """How many jobs fit into one time window.

    Default: `1`.
    """
    name: NotRequired[str]
    """What the input is called."""
    new_properties_are_enabled: NotRequired[bool]
    """Tells whether a new property is read in without an approval first."""
    sync_cadence: NotRequired[AdminIntegrationCadence | str]
    """Retired, see the job schedules.

    Time unit of the sync interval, such as HOUR.
    """
    sync_frequency: NotRequired[int]
    """Retired, see the job schedules.

    Number of time units between two syncs, such as 12.
    """
    system: NotRequired[System | str]
    """Deprecated.

    Environment it belongs to.
    """
    use_custom_sync_schedule: NotRequired[bool]


class IntegrationUpdated(Model):
    """Answer of `admin.integrations.update`."""

    id: str
    """Propexo key of this output."""
    created_at: str
    """Moment at which Propexo first stored this output."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    name: str | None
    """What the output is called."""
    integration_vendor: Open[IntegrationVendor]
    active: bool
    """Deliveries happen only while this is true."""
    system: Open[System]
    """Environment it belongs to."""
    sync_frequency: int | None
    """Deprecated.

    Retired, see the job schedules.

    Number of time units between two syncs, such as 12.
    """
    sync_cadence: Open[AdminIntegrationCadence] | None
    """Deprecated.

    Retired, see the job schedules.

    Time unit of the sync interval, such as HOUR.
    """
    base_url: str | None
    """Deprecated.

    Retired.

    Address of the vendor API; nowadays part of the credentials of each PMS.
    """
    is_archived: bool
    """The integration was put away."""
    new_properties_are_enabled: bool
    """Tells whether a new property is read in without an approval first."""
    allow_manual_syncs: bool | None = None
    """Deprecated.

    Retired setting.

    Manual syncs are open to everyone, so it always reads true.

    Default: `True`.
    """
    custom_sync_schedule: IntegrationCreatedCustomSyncSchedule | None = None
    max_job_concurrency: int | None = None
    """How many jobs of this integration may run side by side.

    Default: `1`.
    """
    max_request_cadence: Open[AdminIntegrationCadence] | None = None
    """Time window to which max_request_frequency refers.

    Default: `SECOND`.
    """
    max_request_frequency: int | float | None = None
    """How many jobs fit into one time window.

    Default: `10`.
    """
    use_custom_sync_schedule: bool | None = None


class MethodSpecific(Request):
    """Part of `CredentialsRealpagePartnerExchange.method_specific`."""

    addresidentactivitylog: NotRequired[IntegrationMethodSpecificEntry]
    addservicerequest: NotRequired[IntegrationMethodSpecificEntry]
    getactivitytypes: NotRequired[IntegrationMethodSpecificEntry]
    getagentsappointmenttimes: NotRequired[IntegrationMethodSpecificEntry]
    getfloorplanlist: NotRequired[IntegrationMethodSpecificEntry]
    getleaseinfo: NotRequired[IntegrationMethodSpecificEntry]
    getleasingagentsbyproperty: NotRequired[IntegrationMethodSpecificEntry]
    getlocationlist: NotRequired[IntegrationMethodSpecificEntry]
    getmarketingsourcesbyproperty: NotRequired[IntegrationMethodSpecificEntry]
    getpicklistprospect: NotRequired[IntegrationMethodSpecificEntry]
    getprospectsurveylist: NotRequired[IntegrationMethodSpecificEntry]
    getresidentactivitytypes: NotRequired[IntegrationMethodSpecificEntry]
    getresidentconvergent: NotRequired[IntegrationMethodSpecificEntry]
    getresidentledger: NotRequired[IntegrationMethodSpecificEntry]
    getresidentlistinfo: NotRequired[IntegrationMethodSpecificEntry]
    getresidentsactivitylogbydaterange: NotRequired[IntegrationMethodSpecificEntry]
    getscheduledappointments: NotRequired[IntegrationMethodSpecificEntry]
    getserviceissuelist: NotRequired[IntegrationMethodSpecificEntry]
    getservicerequest: NotRequired[IntegrationMethodSpecificEntry]
    getsitelist: NotRequired[IntegrationMethodSpecificEntry]
    getsubscriptions: NotRequired[IntegrationMethodSpecificEntry]
    getunitlist: NotRequired[IntegrationMethodSpecificEntry]
    getunits: NotRequired[IntegrationMethodSpecificEntry]
    getunitsbyproperty: NotRequired[IntegrationMethodSpecificEntry]
    getwoprioritylist: NotRequired[IntegrationMethodSpecificEntry]
    getworkordersurveylist: NotRequired[IntegrationMethodSpecificEntry]
    insertactivity: NotRequired[IntegrationMethodSpecificEntry]
    insertfollowup: NotRequired[IntegrationMethodSpecificEntry]
    insertprospect: NotRequired[IntegrationMethodSpecificEntry]
    postsinglecharge: NotRequired[IntegrationMethodSpecificEntry]
    prospectsearch: NotRequired[IntegrationMethodSpecificEntry]
    transactioncodes: NotRequired[IntegrationMethodSpecificEntry]
    unitlist: NotRequired[IntegrationMethodSpecificEntry]
    updateprospect: NotRequired[IntegrationMethodSpecificEntry]
    updateservicerequest: NotRequired[IntegrationMethodSpecificEntry]
    updatesitesubscriptionstatus: NotRequired[IntegrationMethodSpecificEntry]
