# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of webhooks."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import Model, Open, Request
from .shared import System

WebhookCreateTrigger: TypeAlias = Literal[
    "DATA_UPDATE",
    "DATA_NEW",
    "JOB_FAILURE",
    "SYNC_COMPLETE",
    "FIRST_SYNC_COMPLETE",
    "WRITE_OPERATION_FAILURE",
]

WebhookModel: TypeAlias = Literal[
    "accounting_entities",
    "address_types",
    "amenities",
    "ap_codes",
    "ap_codes_to_construction_job",
    "applicant_pets",
    "applicants",
    "applicants_to_applications",
    "applicants_to_events",
    "applicants_to_rentable_items",
    "application_statuses",
    "applications",
    "call_logs",
    "charge_code_types",
    "charge_code_types_to_charge_timings",
    "charge_codes",
    "charge_timings",
    "concessions",
    "construction_job_details",
    "construction_jobs",
    "contract_details",
    "contracts",
    "crm_agents",
    "crm_amenities",
    "crm_attributions",
    "crm_communities",
    "crm_communities_to_agents",
    "crm_communities_to_attributions",
    "crm_events",
    "crm_listings",
    "crm_pet_policies",
    "crm_prospects",
    "deposit_summaries",
    "deposits",
    "employees",
    "entrata_lease_periods",
    "entrata_unit_types",
    "entrata_vendor_locations",
    "event_results",
    "event_results_to_event_types",
    "event_sub_types",
    "event_types",
    "events",
    "fees",
    "file_types",
    "financial_accounts",
    "floor_plans",
    "integration_configuration_meta_data",
    "invoice_items",
    "invoices",
    "lead_pets",
    "lead_relationships",
    "lead_sources",
    "leads",
    "leads_to_events",
    "leads_to_rentable_items",
    "lease_services",
    "lease_transfers",
    "leases",
    "listings",
    "locations",
    "note_categories",
    "owners",
    "owners_to_properties",
    "payable_register_items",
    "payable_registers",
    "pet_types",
    "properties",
    "property_lists",
    "property_lists_to_properties",
    "property_office_hours",
    "purchase_order_items",
    "purchase_order_items_to_invoices",
    "purchase_orders",
    "recurring_resident_charges",
    "rentable_items",
    "rentvine_application_templates",
    "resident_allocations",
    "resident_charges",
    "resident_insurance",
    "resident_payments",
    "resident_pets",
    "resident_vehicles",
    "residents",
    "residents_to_events",
    "residents_to_leases",
    "residents_to_rentable_items",
    "screenings",
    "service_request_access_contacts",
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
    "service_request_vendors_to_properties",
    "service_requests",
    "service_requests_to_employees",
    "service_requests_to_vendors",
    "timezones",
    "transactions",
    "unit_details",
    "unit_pricing",
    "units",
    "units_to_amenity",
    "vendor_insurance_coverage_types",
    "vendor_insurance_policy_types",
    "vendor_payment_types",
]
"""Data model to watch; only DATA_NEW and DATA_UPDATE look at it."""

WebhookUpdateTrigger: TypeAlias = Literal[
    "DATA_UPDATE",
    "DATA_NEW",
    "JOB_FAILURE",
    "JOB_SUCCESS",
    "SYNC_COMPLETE",
    "FIRST_SYNC_COMPLETE",
    "WRITE_OPERATION_FAILURE",
]


class Webhook(Model):
    """Answer of `webhooks.list`, `webhooks.get`."""

    id: str
    """Propexo key of this webhook."""
    created_at: str
    """Moment at which Propexo first stored this webhook."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    url: str
    """Address that receives the deliveries."""
    active: bool
    """Deliveries happen only while this is true."""
    secret: str
    """Shared secret with which deliveries are signed."""
    system: Open[System]
    """Environment it belongs to."""
    headers: list[WebhookHeader] | None = None
    triggers: list[WebhookTrigger] | None = None


class WebhookCreate(Request):
    """Arguments of `webhooks.create`."""

    url: str
    """Address that receives the deliveries."""
    triggers: Annotated[list[WebhookCreateTrigger | str], Field(min_length=1)]
    """Events that set a delivery off."""
    active: NotRequired[bool]
    """Start deliveries at once.

    Default: `False`.
    """
    headers: NotRequired[list[WebhookCreateHeader]]
    """Extra HTTP headers to add to each delivery."""
    model: NotRequired[WebhookModel | str]
    """Data model to watch; only DATA_NEW and DATA_UPDATE look at it."""
    secret: NotRequired[Annotated[str, Field(min_length=10)]]
    """Shared secret with which deliveries are signed.

    Leave it out and one is made for you.
    """


class WebhookCreateHeader(Request):
    """Part of `WebhookCreate.headers`, `WebhookUpdate.headers`."""

    header: str
    value: str


class WebhookDeleted(Model):
    """Answer of `webhooks.delete`."""

    id: str
    """Key of the webhook that is gone."""


class WebhookHeader(Model):
    """Part of `Webhook.headers`, `WebhookResult.headers`."""

    header: str
    value: str


class WebhookListParams(Request):
    """Arguments of `webhooks.list`."""

    active: NotRequired[bool | None]
    """Keep only webhooks that are switched on, or off.

    Default: `True`.
    """
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


class WebhookResult(Model):
    """Answer of `webhooks.create`, `webhooks.update`."""

    id: str
    """Propexo key of this webhook."""
    created_at: str
    """Moment at which Propexo first stored this webhook."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    url: str
    """Address that receives the deliveries."""
    headers: list[WebhookHeader] | None
    active: bool
    """Deliveries happen only while this is true."""
    secret: str
    """Shared secret with which deliveries are signed."""
    system: Open[System]
    """Environment it belongs to."""
    triggers: list[WebhookTrigger] | None = None


class WebhookTrigger(Model):
    """Part of `Webhook.triggers`, `WebhookResult.triggers`."""

    id: str
    """Key of the trigger."""
    trigger: str
    """Event that sets the delivery off."""
    model: str | None
    """Data model the trigger watches."""


class WebhookUpdate(Request):
    """Arguments of `webhooks.update`."""

    active: NotRequired[bool]
    """Deliveries happen only while this is true."""
    headers: NotRequired[list[WebhookCreateHeader]]
    """Extra HTTP headers to add to each delivery."""
    model: NotRequired[WebhookModel | str]
    """Data model to watch; only DATA_NEW and DATA_UPDATE look at it."""
    secret: NotRequired[Annotated[str, Field(min_length=10)]]
    """Shared secret with which deliveries are signed."""
    triggers: NotRequired[
        Annotated[list[WebhookUpdateTrigger | str], Field(min_length=1)]
    ]
    """Events that set a delivery off."""
    url: NotRequired[str]
    """Address that receives the deliveries."""
