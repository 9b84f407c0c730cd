# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""All resources; a module is loaded when touched."""

from __future__ import annotations

from importlib import import_module
from typing import Any

# Module -> what it defines.
_NAMES: dict[str, tuple[str, ...]] = {
    ".admin": ("Admin", "AsyncAdmin"),
    ".admin_integrations": ("AdminIntegrations", "AsyncAdminIntegrations"),
    ".admin_write_status": ("AdminWriteStatus", "AsyncAdminWriteStatus"),
    ".amenities": ("Amenities", "AsyncAmenities"),
    ".amenities_units": ("AmenitiesUnits", "AsyncAmenitiesUnits"),
    ".appointment_availability": (
        "AppointmentAvailability",
        "AsyncAppointmentAvailability",
    ),
    ".call_logs": ("AsyncCallLogs", "CallLogs"),
    ".charge_codes": ("AsyncChargeCodes", "ChargeCodes"),
    ".events": ("AsyncEvents", "Events"),
    ".events_appointments": ("AsyncEventsAppointments", "EventsAppointments"),
    ".events_appointments_leads": (
        "AsyncEventsAppointmentsLeads",
        "EventsAppointmentsLeads",
    ),
    ".fees": ("AsyncFees", "Fees"),
    ".financial_accounts": ("AsyncFinancialAccounts", "FinancialAccounts"),
    ".listings": ("AsyncListings", "Listings"),
    ".purchase_orders": ("AsyncPurchaseOrders", "PurchaseOrders"),
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
    ".units": ("AsyncUnits", "Units"),
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
