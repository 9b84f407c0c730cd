# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""The clients of Propexo API."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ._runtime import DEFAULT_MAX_RESPONSE_BYTES, DEFAULT_TIMEOUT, AsyncClient, Client
from ._settings import SETTINGS

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from typing import Any, Literal

    import httpx2

    from .any_platform import AnyPlatform, AsyncAnyPlatform
    from .platforms import (
        AppFolio,
        AsyncAppFolio,
        AsyncBuildium,
        AsyncEntrata,
        AsyncPropertyware,
        AsyncPropertywareREST,
        AsyncRentManager,
        AsyncRentvine,
        AsyncResMan,
        Buildium,
        Entrata,
        Propertyware,
        PropertywareREST,
        RentManager,
        Rentvine,
        ResMan,
    )
    from .resources.accounting_entities import (
        AccountingEntities,
        AsyncAccountingEntities,
    )
    from .resources.address_types import AddressTypes, AsyncAddressTypes
    from .resources.admin import Admin, AsyncAdmin
    from .resources.amenities import Amenities, AsyncAmenities
    from .resources.applicants import Applicants, AsyncApplicants
    from .resources.application_statuses import (
        ApplicationStatuses,
        AsyncApplicationStatuses,
    )
    from .resources.application_templates import (
        ApplicationTemplates,
        AsyncApplicationTemplates,
    )
    from .resources.applications import Applications, AsyncApplications
    from .resources.appointment_availability import (
        AppointmentAvailability,
        AsyncAppointmentAvailability,
    )
    from .resources.appointments import Appointments, AsyncAppointments
    from .resources.call_logs import AsyncCallLogs, CallLogs
    from .resources.charge_codes import AsyncChargeCodes, ChargeCodes
    from .resources.concessions import AsyncConcessions, Concessions
    from .resources.construction_jobs import AsyncConstructionJobs, ConstructionJobs
    from .resources.contracts import AsyncContracts, Contracts
    from .resources.deposit_summaries import AsyncDepositSummaries, DepositSummaries
    from .resources.deposits import AsyncDeposits, Deposits
    from .resources.employees import AsyncEmployees, Employees
    from .resources.event_results import AsyncEventResults, EventResults
    from .resources.event_sub_types import AsyncEventSubTypes, EventSubTypes
    from .resources.event_types import AsyncEventTypes, EventTypes
    from .resources.events import AsyncEvents, Events
    from .resources.fees import AsyncFees, Fees
    from .resources.file_types import AsyncFileTypes, FileTypes
    from .resources.financial_accounts import AsyncFinancialAccounts, FinancialAccounts
    from .resources.floor_plans import AsyncFloorPlans, FloorPlans
    from .resources.invoices import AsyncInvoices, Invoices
    from .resources.lead_relationships import AsyncLeadRelationships, LeadRelationships
    from .resources.lead_sources import AsyncLeadSources, LeadSources
    from .resources.leads import AsyncLeads, Leads
    from .resources.lease_transfers import AsyncLeaseTransfers, LeaseTransfers
    from .resources.leases import AsyncLeases, Leases
    from .resources.listings import AsyncListings, Listings
    from .resources.note_categories import AsyncNoteCategories, NoteCategories
    from .resources.owners import AsyncOwners, Owners
    from .resources.payable_registers import AsyncPayableRegisters, PayableRegisters
    from .resources.properties import AsyncProperties, Properties
    from .resources.property_lists import AsyncPropertyLists, PropertyLists
    from .resources.purchase_orders import AsyncPurchaseOrders, PurchaseOrders
    from .resources.recurring_resident_charges import (
        AsyncRecurringResidentCharges,
        RecurringResidentCharges,
    )
    from .resources.rentable_items import AsyncRentableItems, RentableItems
    from .resources.resident_charges import AsyncResidentCharges, ResidentCharges
    from .resources.resident_credits import AsyncResidentCredits, ResidentCredits
    from .resources.resident_insurance import AsyncResidentInsurance, ResidentInsurance
    from .resources.resident_payments import AsyncResidentPayments, ResidentPayments
    from .resources.resident_pets import AsyncResidentPets, ResidentPets
    from .resources.residents import AsyncResidents, Residents
    from .resources.service_request_categories import (
        AsyncServiceRequestCategories,
        ServiceRequestCategories,
    )
    from .resources.service_request_history import (
        AsyncServiceRequestHistory,
        ServiceRequestHistory,
    )
    from .resources.service_request_locations import (
        AsyncServiceRequestLocations,
        ServiceRequestLocations,
    )
    from .resources.service_request_priorities import (
        AsyncServiceRequestPriorities,
        ServiceRequestPriorities,
    )
    from .resources.service_request_problems import (
        AsyncServiceRequestProblems,
        ServiceRequestProblems,
    )
    from .resources.service_request_statuses import (
        AsyncServiceRequestStatuses,
        ServiceRequestStatuses,
    )
    from .resources.service_requests import AsyncServiceRequests, ServiceRequests
    from .resources.timezones import AsyncTimezones, Timezones
    from .resources.unit_types import AsyncUnitTypes, UnitTypes
    from .resources.units import AsyncUnits, Units
    from .resources.vendors import AsyncVendors, Vendors
    from .resources.webhooks import AsyncWebhooks, Webhooks


class Propexo(Client):
    """The client of Propexo API.

    Resources are attributes; a connection pool is shared by all of them.

    Args:
        api_key: Credential; by default the environment variable `PROPEXO_API_KEY`.
        environment: One of the named servers; by default `production`.
        base_url: Another server; by default `PROPEXO_BASE_URL`. An argument stands
            over a variable.
        timeout: Seconds for each phase of a request; by default that of
            `http_client`.
        max_retries: How often a request that cannot do harm is sent again.
        http_client: A client of your own; it is used, and never closed. Its `auth`
            may stand instead of a credential.
        default_headers: Headers of every request.
        pace: Keep below the rate limit that the server tells.
        strict_responses: Raise where an answer does not fit its schema.
        max_response_bytes: Refuse an answer whose decompressed body is larger; None
            sets no limit.
        trusted_servers: Other servers of the API that get the credentials, too; by
            default only the one chosen by `environment` or `base_url`.

    Raises:
        ConfigurationError: A credential is missing.
    """

    _settings = SETTINGS
    accounting_entities: AccountingEntities
    address_types: AddressTypes
    admin: Admin
    amenities: Amenities
    applicants: Applicants
    application_statuses: ApplicationStatuses
    application_templates: ApplicationTemplates
    applications: Applications
    appointment_availability: AppointmentAvailability
    appointments: Appointments
    call_logs: CallLogs
    charge_codes: ChargeCodes
    concessions: Concessions
    construction_jobs: ConstructionJobs
    contracts: Contracts
    deposit_summaries: DepositSummaries
    deposits: Deposits
    employees: Employees
    event_results: EventResults
    event_sub_types: EventSubTypes
    event_types: EventTypes
    events: Events
    fees: Fees
    file_types: FileTypes
    financial_accounts: FinancialAccounts
    floor_plans: FloorPlans
    invoices: Invoices
    lead_relationships: LeadRelationships
    lead_sources: LeadSources
    leads: Leads
    lease_transfers: LeaseTransfers
    leases: Leases
    listings: Listings
    note_categories: NoteCategories
    owners: Owners
    payable_registers: PayableRegisters
    properties: Properties
    property_lists: PropertyLists
    purchase_orders: PurchaseOrders
    recurring_resident_charges: RecurringResidentCharges
    rentable_items: RentableItems
    resident_charges: ResidentCharges
    resident_credits: ResidentCredits
    resident_insurance: ResidentInsurance
    resident_payments: ResidentPayments
    resident_pets: ResidentPets
    residents: Residents
    service_request_categories: ServiceRequestCategories
    service_request_history: ServiceRequestHistory
    service_request_locations: ServiceRequestLocations
    service_request_priorities: ServiceRequestPriorities
    service_request_problems: ServiceRequestProblems
    service_request_statuses: ServiceRequestStatuses
    service_requests: ServiceRequests
    timezones: Timezones
    unit_types: UnitTypes
    units: Units
    vendors: Vendors
    webhooks: Webhooks
    appfolio: AppFolio
    buildium: Buildium
    entrata: Entrata
    propertyware: Propertyware
    propertyware_rest: PropertywareREST
    rentmanager: RentManager
    rentvine: Rentvine
    resman: ResMan

    def __init__(
        self,
        api_key: str | None = None,
        *,
        environment: Literal["production", "sandbox"] | None = None,
        base_url: str | None = None,
        timeout: float | httpx2.Timeout | None = DEFAULT_TIMEOUT,
        max_retries: int = 2,
        http_client: httpx2.Client | None = None,
        default_headers: Mapping[str, str] | None = None,
        pace: bool = False,
        strict_responses: bool = False,
        max_response_bytes: int | None = DEFAULT_MAX_RESPONSE_BYTES,
        trusted_servers: Collection[str] = (),
    ) -> None:
        """Set the client up; nothing is sent yet."""
        super().__init__(
            credentials={"api_key": api_key},
            environment=environment,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            http_client=http_client,
            default_headers=default_headers,
            pace=pace,
            strict_responses=strict_responses,
            max_response_bytes=max_response_bytes,
            trusted_servers=trusted_servers,
        )

    @overload
    def platform(self, value: Literal["APPFOLIO", "appfolio"]) -> AppFolio: ...

    @overload
    def platform(self, value: Literal["BUILDIUM", "buildium"]) -> Buildium: ...

    @overload
    def platform(self, value: Literal["ENTRATA", "entrata"]) -> Entrata: ...

    @overload
    def platform(
        self, value: Literal["PROPERTYWARE", "propertyware"]
    ) -> Propertyware: ...

    @overload
    def platform(
        self, value: Literal["PROPERTYWARE_REST", "propertyware_rest"]
    ) -> PropertywareREST: ...

    @overload
    def platform(self, value: Literal["RENTMANAGER", "rentmanager"]) -> RentManager: ...

    @overload
    def platform(self, value: Literal["RENTVINE", "rentvine"]) -> Rentvine: ...

    @overload
    def platform(self, value: Literal["RESMAN", "resman"]) -> ResMan: ...

    @overload
    def platform(self, value: str) -> Any: ...

    def platform(self, value: str) -> Any:
        """Return the client of a platform that is known at run time only.

        `value` is the API's own name for it or the attribute's. A type checker knows it
        where `value` is a literal.

        Raises:
            ConfigurationError: There is no such platform.
        """
        return super().platform(value)

    def for_integration(self, integration_id: str) -> AnyPlatform:
        """Return the client of an integration's platform, with its id filled in.

        The API is asked once for each integration.
        """
        found: AnyPlatform = super().for_integration(integration_id)
        return found


class AsyncPropexo(AsyncClient):
    """The asynchronous client of Propexo API.

    Resources are attributes; a connection pool is shared by all of them.

    Args:
        api_key: Credential; by default the environment variable `PROPEXO_API_KEY`.
        environment: One of the named servers; by default `production`.
        base_url: Another server; by default `PROPEXO_BASE_URL`. An argument stands
            over a variable.
        timeout: Seconds for each phase of a request; by default that of
            `http_client`.
        max_retries: How often a request that cannot do harm is sent again.
        http_client: A client of your own; it is used, and never closed. Its `auth`
            may stand instead of a credential.
        default_headers: Headers of every request.
        pace: Keep below the rate limit that the server tells.
        strict_responses: Raise where an answer does not fit its schema.
        max_response_bytes: Refuse an answer whose decompressed body is larger; None
            sets no limit.
        trusted_servers: Other servers of the API that get the credentials, too; by
            default only the one chosen by `environment` or `base_url`.

    Raises:
        ConfigurationError: A credential is missing.
    """

    _settings = SETTINGS
    accounting_entities: AsyncAccountingEntities
    address_types: AsyncAddressTypes
    admin: AsyncAdmin
    amenities: AsyncAmenities
    applicants: AsyncApplicants
    application_statuses: AsyncApplicationStatuses
    application_templates: AsyncApplicationTemplates
    applications: AsyncApplications
    appointment_availability: AsyncAppointmentAvailability
    appointments: AsyncAppointments
    call_logs: AsyncCallLogs
    charge_codes: AsyncChargeCodes
    concessions: AsyncConcessions
    construction_jobs: AsyncConstructionJobs
    contracts: AsyncContracts
    deposit_summaries: AsyncDepositSummaries
    deposits: AsyncDeposits
    employees: AsyncEmployees
    event_results: AsyncEventResults
    event_sub_types: AsyncEventSubTypes
    event_types: AsyncEventTypes
    events: AsyncEvents
    fees: AsyncFees
    file_types: AsyncFileTypes
    financial_accounts: AsyncFinancialAccounts
    floor_plans: AsyncFloorPlans
    invoices: AsyncInvoices
    lead_relationships: AsyncLeadRelationships
    lead_sources: AsyncLeadSources
    leads: AsyncLeads
    lease_transfers: AsyncLeaseTransfers
    leases: AsyncLeases
    listings: AsyncListings
    note_categories: AsyncNoteCategories
    owners: AsyncOwners
    payable_registers: AsyncPayableRegisters
    properties: AsyncProperties
    property_lists: AsyncPropertyLists
    purchase_orders: AsyncPurchaseOrders
    recurring_resident_charges: AsyncRecurringResidentCharges
    rentable_items: AsyncRentableItems
    resident_charges: AsyncResidentCharges
    resident_credits: AsyncResidentCredits
    resident_insurance: AsyncResidentInsurance
    resident_payments: AsyncResidentPayments
    resident_pets: AsyncResidentPets
    residents: AsyncResidents
    service_request_categories: AsyncServiceRequestCategories
    service_request_history: AsyncServiceRequestHistory
    service_request_locations: AsyncServiceRequestLocations
    service_request_priorities: AsyncServiceRequestPriorities
    service_request_problems: AsyncServiceRequestProblems
    service_request_statuses: AsyncServiceRequestStatuses
    service_requests: AsyncServiceRequests
    timezones: AsyncTimezones
    unit_types: AsyncUnitTypes
    units: AsyncUnits
    vendors: AsyncVendors
    webhooks: AsyncWebhooks
    appfolio: AsyncAppFolio
    buildium: AsyncBuildium
    entrata: AsyncEntrata
    propertyware: AsyncPropertyware
    propertyware_rest: AsyncPropertywareREST
    rentmanager: AsyncRentManager
    rentvine: AsyncRentvine
    resman: AsyncResMan

    def __init__(
        self,
        api_key: str | None = None,
        *,
        environment: Literal["production", "sandbox"] | None = None,
        base_url: str | None = None,
        timeout: float | httpx2.Timeout | None = DEFAULT_TIMEOUT,
        max_retries: int = 2,
        http_client: httpx2.AsyncClient | None = None,
        default_headers: Mapping[str, str] | None = None,
        pace: bool = False,
        strict_responses: bool = False,
        max_response_bytes: int | None = DEFAULT_MAX_RESPONSE_BYTES,
        trusted_servers: Collection[str] = (),
    ) -> None:
        """Set the client up; nothing is sent yet."""
        super().__init__(
            credentials={"api_key": api_key},
            environment=environment,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            http_client=http_client,
            default_headers=default_headers,
            pace=pace,
            strict_responses=strict_responses,
            max_response_bytes=max_response_bytes,
            trusted_servers=trusted_servers,
        )

    @overload
    def platform(self, value: Literal["APPFOLIO", "appfolio"]) -> AsyncAppFolio: ...

    @overload
    def platform(self, value: Literal["BUILDIUM", "buildium"]) -> AsyncBuildium: ...

    @overload
    def platform(self, value: Literal["ENTRATA", "entrata"]) -> AsyncEntrata: ...

    @overload
    def platform(
        self, value: Literal["PROPERTYWARE", "propertyware"]
    ) -> AsyncPropertyware: ...

    @overload
    def platform(
        self, value: Literal["PROPERTYWARE_REST", "propertyware_rest"]
    ) -> AsyncPropertywareREST: ...

    @overload
    def platform(
        self, value: Literal["RENTMANAGER", "rentmanager"]
    ) -> AsyncRentManager: ...

    @overload
    def platform(self, value: Literal["RENTVINE", "rentvine"]) -> AsyncRentvine: ...

    @overload
    def platform(self, value: Literal["RESMAN", "resman"]) -> AsyncResMan: ...

    @overload
    def platform(self, value: str) -> Any: ...

    def platform(self, value: str) -> Any:
        """Return the client of a platform that is known at run time only.

        `value` is the API's own name for it or the attribute's. A type checker knows it
        where `value` is a literal.

        Raises:
            ConfigurationError: There is no such platform.
        """
        return super().platform(value)

    async def for_integration(self, integration_id: str) -> AsyncAnyPlatform:
        """Return the client of an integration's platform, with its id filled in.

        The API is asked once for each integration.
        """
        found: AsyncAnyPlatform = await super().for_integration(integration_id)
        return found
