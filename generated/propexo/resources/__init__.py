# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""All resources; a module is loaded when touched."""

from __future__ import annotations

from importlib import import_module
from typing import Any

# Module -> what it defines.
_NAMES: dict[str, tuple[str, ...]] = {
    ".accounting_entities": ("AccountingEntities", "AsyncAccountingEntities"),
    ".address_types": ("AddressTypes", "AsyncAddressTypes"),
    ".admin": ("Admin", "AsyncAdmin"),
    ".admin_data_diffs": ("AdminDataDiffs", "AsyncAdminDataDiffs"),
    ".admin_integrations": ("AdminIntegrations", "AsyncAdminIntegrations"),
    ".admin_integrations_data_access": (
        "AdminIntegrationsDataAccess",
        "AsyncAdminIntegrationsDataAccess",
    ),
    ".admin_integrations_job_schedules": (
        "AdminIntegrationsJobSchedules",
        "AsyncAdminIntegrationsJobSchedules",
    ),
    ".admin_integrations_properties": (
        "AdminIntegrationsProperties",
        "AsyncAdminIntegrationsProperties",
    ),
    ".admin_integrations_property_lists": (
        "AdminIntegrationsPropertyLists",
        "AsyncAdminIntegrationsPropertyLists",
    ),
    ".admin_integrations_rate_limits": (
        "AdminIntegrationsRateLimits",
        "AsyncAdminIntegrationsRateLimits",
    ),
    ".admin_job_logs": ("AdminJobLogs", "AsyncAdminJobLogs"),
    ".admin_job_logs_data": ("AdminJobLogsData", "AsyncAdminJobLogsData"),
    ".admin_logs": ("AdminLogs", "AsyncAdminLogs"),
    ".admin_logs_jobs": ("AdminLogsJobs", "AsyncAdminLogsJobs"),
    ".admin_logs_writes": ("AdminLogsWrites", "AsyncAdminLogsWrites"),
    ".admin_normalization": ("AdminNormalization", "AsyncAdminNormalization"),
    ".admin_users": ("AdminUsers", "AsyncAdminUsers"),
    ".admin_write_status": ("AdminWriteStatus", "AsyncAdminWriteStatus"),
    ".amenities": ("Amenities", "AsyncAmenities"),
    ".amenities_properties": ("AmenitiesProperties", "AsyncAmenitiesProperties"),
    ".amenities_units": ("AmenitiesUnits", "AsyncAmenitiesUnits"),
    ".applicants": ("Applicants", "AsyncApplicants"),
    ".applicants_rentable_items": (
        "ApplicantsRentableItems",
        "AsyncApplicantsRentableItems",
    ),
    ".application_statuses": ("ApplicationStatuses", "AsyncApplicationStatuses"),
    ".application_templates": ("ApplicationTemplates", "AsyncApplicationTemplates"),
    ".applications": ("Applications", "AsyncApplications"),
    ".appointment_availability": (
        "AppointmentAvailability",
        "AsyncAppointmentAvailability",
    ),
    ".appointments": ("Appointments", "AsyncAppointments"),
    ".call_logs": ("AsyncCallLogs", "CallLogs"),
    ".charge_codes": ("AsyncChargeCodes", "ChargeCodes"),
    ".concessions": ("AsyncConcessions", "Concessions"),
    ".construction_jobs": ("AsyncConstructionJobs", "ConstructionJobs"),
    ".construction_jobs_contracts": (
        "AsyncConstructionJobsContracts",
        "ConstructionJobsContracts",
    ),
    ".construction_jobs_contracts_details": (
        "AsyncConstructionJobsContractsDetails",
        "ConstructionJobsContractsDetails",
    ),
    ".construction_jobs_details": (
        "AsyncConstructionJobsDetails",
        "ConstructionJobsDetails",
    ),
    ".contracts": ("AsyncContracts", "Contracts"),
    ".deposit_summaries": ("AsyncDepositSummaries", "DepositSummaries"),
    ".deposits": ("AsyncDeposits", "Deposits"),
    ".employees": ("AsyncEmployees", "Employees"),
    ".event_results": ("AsyncEventResults", "EventResults"),
    ".event_sub_types": ("AsyncEventSubTypes", "EventSubTypes"),
    ".event_types": ("AsyncEventTypes", "EventTypes"),
    ".events": ("AsyncEvents", "Events"),
    ".events_applicants": ("AsyncEventsApplicants", "EventsApplicants"),
    ".events_appointments": ("AsyncEventsAppointments", "EventsAppointments"),
    ".events_appointments_applicants": (
        "AsyncEventsAppointmentsApplicants",
        "EventsAppointmentsApplicants",
    ),
    ".events_appointments_leads": (
        "AsyncEventsAppointmentsLeads",
        "EventsAppointmentsLeads",
    ),
    ".events_appointments_residents": (
        "AsyncEventsAppointmentsResidents",
        "EventsAppointmentsResidents",
    ),
    ".events_leads": ("AsyncEventsLeads", "EventsLeads"),
    ".events_residents": ("AsyncEventsResidents", "EventsResidents"),
    ".fees": ("AsyncFees", "Fees"),
    ".file_types": ("AsyncFileTypes", "FileTypes"),
    ".financial_accounts": ("AsyncFinancialAccounts", "FinancialAccounts"),
    ".floor_plans": ("AsyncFloorPlans", "FloorPlans"),
    ".invoices": ("AsyncInvoices", "Invoices"),
    ".lead_relationships": ("AsyncLeadRelationships", "LeadRelationships"),
    ".lead_sources": ("AsyncLeadSources", "LeadSources"),
    ".leads": ("AsyncLeads", "Leads"),
    ".leads_rentable_items": ("AsyncLeadsRentableItems", "LeadsRentableItems"),
    ".lease_transfers": ("AsyncLeaseTransfers", "LeaseTransfers"),
    ".leases": ("AsyncLeases", "Leases"),
    ".listings": ("AsyncListings", "Listings"),
    ".listings_pricing": ("AsyncListingsPricing", "ListingsPricing"),
    ".note_categories": ("AsyncNoteCategories", "NoteCategories"),
    ".owners": ("AsyncOwners", "Owners"),
    ".payable_registers": ("AsyncPayableRegisters", "PayableRegisters"),
    ".properties": ("AsyncProperties", "Properties"),
    ".property_lists": ("AsyncPropertyLists", "PropertyLists"),
    ".purchase_orders": ("AsyncPurchaseOrders", "PurchaseOrders"),
    ".purchase_orders_items": ("AsyncPurchaseOrdersItems", "PurchaseOrdersItems"),
    ".recurring_resident_charges": (
        "AsyncEntrataRecurringResidentCharges",
        "AsyncPropertywareRESTRecurringResidentCharges",
        "AsyncPropertywareRecurringResidentCharges",
        "AsyncRecurringResidentCharges",
        "AsyncRentManagerRecurringResidentCharges",
        "AsyncRentvineRecurringResidentCharges",
        "EntrataRecurringResidentCharges",
        "PropertywareRESTRecurringResidentCharges",
        "PropertywareRecurringResidentCharges",
        "RecurringResidentCharges",
        "RentManagerRecurringResidentCharges",
        "RentvineRecurringResidentCharges",
    ),
    ".rentable_items": ("AsyncRentableItems", "RentableItems"),
    ".rentable_items_applicants": (
        "AsyncRentableItemsApplicants",
        "RentableItemsApplicants",
    ),
    ".resident_charges": (
        "AppFolioResidentCharges",
        "AsyncAppFolioResidentCharges",
        "AsyncBuildiumResidentCharges",
        "AsyncEntrataResidentCharges",
        "AsyncPropertywareRESTResidentCharges",
        "AsyncPropertywareResidentCharges",
        "AsyncRentManagerResidentCharges",
        "AsyncRentvineResidentCharges",
        "AsyncResManResidentCharges",
        "AsyncResidentCharges",
        "BuildiumResidentCharges",
        "EntrataResidentCharges",
        "PropertywareRESTResidentCharges",
        "PropertywareResidentCharges",
        "RentManagerResidentCharges",
        "RentvineResidentCharges",
        "ResManResidentCharges",
        "ResidentCharges",
    ),
    ".resident_credits": (
        "AsyncPropertywareRESTResidentCredits",
        "AsyncRentManagerResidentCredits",
        "AsyncRentvineResidentCredits",
        "AsyncResidentCredits",
        "PropertywareRESTResidentCredits",
        "RentManagerResidentCredits",
        "RentvineResidentCredits",
        "ResidentCredits",
    ),
    ".resident_insurance": ("AsyncResidentInsurance", "ResidentInsurance"),
    ".resident_payments": (
        "AsyncBuildiumResidentPayments",
        "AsyncEntrataResidentPayments",
        "AsyncPropertywareRESTResidentPayments",
        "AsyncPropertywareResidentPayments",
        "AsyncRentManagerResidentPayments",
        "AsyncRentvineResidentPayments",
        "AsyncResManResidentPayments",
        "AsyncResidentPayments",
        "BuildiumResidentPayments",
        "EntrataResidentPayments",
        "PropertywareRESTResidentPayments",
        "PropertywareResidentPayments",
        "RentManagerResidentPayments",
        "RentvineResidentPayments",
        "ResManResidentPayments",
        "ResidentPayments",
    ),
    ".resident_pets": ("AsyncResidentPets", "ResidentPets"),
    ".residents": ("AsyncResidents", "Residents"),
    ".residents_rentable_items": (
        "AsyncResidentsRentableItems",
        "ResidentsRentableItems",
    ),
    ".service_request_categories": (
        "AsyncServiceRequestCategories",
        "ServiceRequestCategories",
    ),
    ".service_request_history": ("AsyncServiceRequestHistory", "ServiceRequestHistory"),
    ".service_request_locations": (
        "AsyncServiceRequestLocations",
        "ServiceRequestLocations",
    ),
    ".service_request_priorities": (
        "AsyncServiceRequestPriorities",
        "ServiceRequestPriorities",
    ),
    ".service_request_problems": (
        "AsyncServiceRequestProblems",
        "ServiceRequestProblems",
    ),
    ".service_request_statuses": (
        "AsyncServiceRequestStatuses",
        "ServiceRequestStatuses",
    ),
    ".service_requests": ("AsyncServiceRequests", "ServiceRequests"),
    ".timezones": ("AsyncTimezones", "Timezones"),
    ".unit_types": ("AsyncUnitTypes", "UnitTypes"),
    ".units": ("AsyncUnits", "Units"),
    ".units_details": ("AsyncUnitsDetails", "UnitsDetails"),
    ".vendors": ("AsyncVendors", "Vendors"),
    ".vendors_properties": ("AsyncVendorsProperties", "VendorsProperties"),
    ".webhooks": ("AsyncWebhooks", "Webhooks"),
}
_MODULES = {name: module for module, names in _NAMES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_MODULES[name], __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_MODULES})
