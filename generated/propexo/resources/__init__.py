# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""All resources; a module is loaded when touched."""

from __future__ import annotations

from importlib import import_module
from typing import Any

# Module -> what it defines.
_NAMES: dict[str, str] = {
('".admin"', '"Admin AsyncAdmin"')
('".admin_integrations"', '"AdminIntegrations AsyncAdminIntegrations"')
('".admin_write_status"', '"AdminWriteStatus AsyncAdminWriteStatus"')
('".amenities"', '"Amenities AsyncAmenities"')
('".amenities_units"', '"AmenitiesUnits AsyncAmenitiesUnits"')
('".appointment_availability"', '"AppointmentAvailability AsyncAppointmentAvailability"')
('".call_logs"', '"AsyncCallLogs CallLogs"')
('".charge_codes"', '"AsyncChargeCodes ChargeCodes"')
('".events"', '"AsyncEvents Events"')
('".events_appointments"', '"AsyncEventsAppointments EventsAppointments"')
('".events_appointments_leads"', '(\n        "AsyncEventsAppointmentsLeads " "EventsAppointmentsLeads"\n    )')
('".fees"', '"AsyncFees Fees"')
('".financial_accounts"', '"AsyncFinancialAccounts FinancialAccounts"')
('".listings"', '"AsyncListings Listings"')
('".purchase_orders"', '"AsyncPurchaseOrders PurchaseOrders"')
('".recurring_resident_charges"', '(\n        "AsyncEntrataRecurringResidentCharges "\n        "AsyncPropertywareRESTRecurringResidentCharges "\n        "AsyncPropertywareRecurringResidentCharges AsyncRecurringResidentCharges "\n        "AsyncRentManagerRecurringResidentCharges "\n        "AsyncRentvineRecurringResidentCharges EntrataRecurringResidentCharges "\n        "PropertywareRESTRecurringResidentCharges "\n        "PropertywareRecurringResidentCharges RecurringResidentCharges "\n        "RentManagerRecurringResidentCharges RentvineRecurringResidentCharges"\n    )')
('".resident_charges"', '(\n        "AppFolioResidentCharges AsyncAppFolioResidentCharges "\n        "AsyncEntrataResidentCharges AsyncPropertywareRESTResidentCharges "\n        "AsyncPropertywareResidentCharges AsyncRentManagerResidentCharges "\n        "AsyncRentvineResidentCharges AsyncResManResidentCharges AsyncResidentCharges "\n        "EntrataResidentCharges PropertywareRESTResidentCharges "\n        "PropertywareResidentCharges RentManagerResidentCharges "\n        "RentvineResidentCharges ResManResidentCharges ResidentCharges"\n    )')
('".resident_credits"', '(\n        "AsyncPropertywareRESTResidentCredits AsyncRentManagerResidentCredits "\n        "AsyncRentvineResidentCredits AsyncResidentCredits "\n        "PropertywareRESTResidentCredits RentManagerResidentCredits "\n        "RentvineResidentCredits ResidentCredits"\n    )')
('".resident_payments"', '(\n        "AsyncEntrataResidentPayments AsyncPropertywareRESTResidentPayments "\n        "AsyncPropertywareResidentPayments AsyncRentManagerResidentPayments "\n        "AsyncRentvineResidentPayments AsyncResManResidentPayments "\n        "AsyncResidentPayments EntrataResidentPayments "\n        "PropertywareRESTResidentPayments PropertywareResidentPayments "\n        "RentManagerResidentPayments RentvineResidentPayments ResManResidentPayments "\n        "ResidentPayments"\n    )')
('".resident_pets"', '"AsyncResidentPets ResidentPets"')
('".units"', '"AsyncUnits Units"')
('".webhooks"', '"AsyncWebhooks Webhooks"')
}
_MODULES = {name: module for module, names in _NAMES.items() for name in names.split()}


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_MODULES[name], __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_MODULES})
