# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""All types of arguments; a module is loaded when touched."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..schemas.admin_integrations import AdminIntegrationListParams
    from ..schemas.amenities_units import AmenityUnitCreate
    from ..schemas.appointment_availability import AppointmentAvailabilityQuery
    from ..schemas.call_logs import CallLogListParams
    from ..schemas.charge_codes import ChargeCodeListParams
    from ..schemas.events_appointments_leads import (
        EventAppointmentLeadCancel,
        EventAppointmentLeadCreate,
        EventAppointmentLeadUpdate,
    )
    from ..schemas.fees import FeeListParams
    from ..schemas.financial_accounts import FinancialAccountListParams
    from ..schemas.listings import ListingCreate, ListingListParams
    from ..schemas.purchase_orders import (
        PurchaseOrderCreate,
        PurchaseOrderItemChoice1,
        PurchaseOrderItemChoice2,
    )
    from ..schemas.recurring_resident_charges import (
        EntrataRecurringResidentChargeCreate,
        PropertywareRecurringResidentChargeCreate,
        PropertywareRecurringResidentChargeUpdate,
        PropertywareRESTRecurringResidentChargeCreate,
        RecurringResidentChargeCreate,
        RecurringResidentChargeListParams,
        RecurringResidentChargeUpdate,
        RentManagerRecurringResidentChargeCreate,
        RentManagerRecurringResidentChargeUpdate,
        RentvineRecurringResidentChargeCreate,
    )
    from ..schemas.resident_charges import (
        AppFolioResidentChargeCreate,
        BuildiumResidentChargeCreate,
        EntrataResidentChargeCreate,
        PropertywareResidentChargeCreate,
        PropertywareRESTResidentChargeCreate,
        PropertywareRESTResidentChargeCreateBatch,
        PropertywareRESTResidentChargeCreateBatchCharge,
        RentManagerResidentChargeCreate,
        RentManagerResidentChargeCreateBatch,
        RentManagerResidentChargeCreateBatchCharge,
        RentvineResidentChargeCreate,
        ResidentChargeCreate,
        ResidentChargeListParams,
        ResManResidentChargeCreate,
        ResManResidentChargeCreateBatch,
        ResManResidentChargeCreateBatchCharge,
    )
    from ..schemas.resident_credits import (
        PropertywareRESTResidentCreditCreate,
        RentManagerResidentCreditCreate,
        RentvineResidentCreditCreate,
        ResidentCreditCreate,
    )
    from ..schemas.resident_payments import (
        BuildiumResidentPaymentCreate,
        PropertywareResidentPaymentCreate,
        PropertywareRESTResidentPaymentCreate,
        RentManagerResidentPaymentCreate,
        RentvineResidentPaymentCreate,
        ResidentPaymentCreate,
        ResidentPaymentListParams,
        ResManResidentPaymentCreate,
    )
    from ..schemas.resident_pets import ResidentPetUpdate
    from ..schemas.shared import GetParams
    from ..schemas.units import UnitCreate, UnitListParams, UnitUpdate
    from ..schemas.webhooks import (
        WebhookCreate,
        WebhookCreateHeader,
        WebhookListParams,
        WebhookUpdate,
    )

__all__ = [
    "AdminIntegrationListParams",
    "AmenityUnitCreate",
    "AppFolioResidentChargeCreate",
    "AppointmentAvailabilityQuery",
    "BuildiumResidentChargeCreate",
    "BuildiumResidentPaymentCreate",
    "CallLogListParams",
    "ChargeCodeListParams",
    "EntrataRecurringResidentChargeCreate",
    "EntrataResidentChargeCreate",
    "EventAppointmentLeadCancel",
    "EventAppointmentLeadCreate",
    "EventAppointmentLeadUpdate",
    "FeeListParams",
    "FinancialAccountListParams",
    "GetParams",
    "ListingCreate",
    "ListingListParams",
    "PropertywareRESTRecurringResidentChargeCreate",
    "PropertywareRESTResidentChargeCreate",
    "PropertywareRESTResidentChargeCreateBatch",
    "PropertywareRESTResidentChargeCreateBatchCharge",
    "PropertywareRESTResidentCreditCreate",
    "PropertywareRESTResidentPaymentCreate",
    "PropertywareRecurringResidentChargeCreate",
    "PropertywareRecurringResidentChargeUpdate",
    "PropertywareResidentChargeCreate",
    "PropertywareResidentPaymentCreate",
    "PurchaseOrderCreate",
    "PurchaseOrderItemChoice1",
    "PurchaseOrderItemChoice2",
    "RecurringResidentChargeCreate",
    "RecurringResidentChargeListParams",
    "RecurringResidentChargeUpdate",
    "RentManagerRecurringResidentChargeCreate",
    "RentManagerRecurringResidentChargeUpdate",
    "RentManagerResidentChargeCreate",
    "RentManagerResidentChargeCreateBatch",
    "RentManagerResidentChargeCreateBatchCharge",
    "RentManagerResidentCreditCreate",
    "RentManagerResidentPaymentCreate",
    "RentvineRecurringResidentChargeCreate",
    "RentvineResidentChargeCreate",
    "RentvineResidentCreditCreate",
    "RentvineResidentPaymentCreate",
    "ResManResidentChargeCreate",
    "ResManResidentChargeCreateBatch",
    "ResManResidentChargeCreateBatchCharge",
    "ResManResidentPaymentCreate",
    "ResidentChargeCreate",
    "ResidentChargeListParams",
    "ResidentCreditCreate",
    "ResidentPaymentCreate",
    "ResidentPaymentListParams",
    "ResidentPetUpdate",
    "UnitCreate",
    "UnitListParams",
    "UnitUpdate",
    "WebhookCreate",
    "WebhookCreateHeader",
    "WebhookListParams",
    "WebhookUpdate",
]

# Module -> what it defines.
_NAMES: dict[str, tuple[str, ...]] = {
    "..schemas.admin_integrations": ("AdminIntegrationListParams",),
    "..schemas.amenities_units": ("AmenityUnitCreate",),
    "..schemas.appointment_availability": ("AppointmentAvailabilityQuery",),
    "..schemas.call_logs": ("CallLogListParams",),
    "..schemas.charge_codes": ("ChargeCodeListParams",),
    "..schemas.events_appointments_leads": (
        "EventAppointmentLeadCancel",
        "EventAppointmentLeadCreate",
        "EventAppointmentLeadUpdate",
    ),
    "..schemas.fees": ("FeeListParams",),
    "..schemas.financial_accounts": ("FinancialAccountListParams",),
    "..schemas.listings": ("ListingCreate", "ListingListParams"),
    "..schemas.purchase_orders": (
        "PurchaseOrderCreate",
        "PurchaseOrderItemChoice1",
        "PurchaseOrderItemChoice2",
    ),
    "..schemas.recurring_resident_charges": (
        "EntrataRecurringResidentChargeCreate",
        "PropertywareRESTRecurringResidentChargeCreate",
        "PropertywareRecurringResidentChargeCreate",
        "PropertywareRecurringResidentChargeUpdate",
        "RecurringResidentChargeCreate",
        "RecurringResidentChargeListParams",
        "RecurringResidentChargeUpdate",
        "RentManagerRecurringResidentChargeCreate",
        "RentManagerRecurringResidentChargeUpdate",
        "RentvineRecurringResidentChargeCreate",
    ),
    "..schemas.resident_charges": (
        "AppFolioResidentChargeCreate",
        "BuildiumResidentChargeCreate",
        "EntrataResidentChargeCreate",
        "PropertywareRESTResidentChargeCreate",
        "PropertywareRESTResidentChargeCreateBatch",
        "PropertywareRESTResidentChargeCreateBatchCharge",
        "PropertywareResidentChargeCreate",
        "RentManagerResidentChargeCreate",
        "RentManagerResidentChargeCreateBatch",
        "RentManagerResidentChargeCreateBatchCharge",
        "RentvineResidentChargeCreate",
        "ResManResidentChargeCreate",
        "ResManResidentChargeCreateBatch",
        "ResManResidentChargeCreateBatchCharge",
        "ResidentChargeCreate",
        "ResidentChargeListParams",
    ),
    "..schemas.resident_credits": (
        "PropertywareRESTResidentCreditCreate",
        "RentManagerResidentCreditCreate",
        "RentvineResidentCreditCreate",
        "ResidentCreditCreate",
    ),
    "..schemas.resident_payments": (
        "BuildiumResidentPaymentCreate",
        "PropertywareRESTResidentPaymentCreate",
        "PropertywareResidentPaymentCreate",
        "RentManagerResidentPaymentCreate",
        "RentvineResidentPaymentCreate",
        "ResManResidentPaymentCreate",
        "ResidentPaymentCreate",
        "ResidentPaymentListParams",
    ),
    "..schemas.resident_pets": ("ResidentPetUpdate",),
    "..schemas.shared": ("GetParams",),
    "..schemas.units": ("UnitCreate", "UnitListParams", "UnitUpdate"),
    "..schemas.webhooks": (
        "WebhookCreate",
        "WebhookCreateHeader",
        "WebhookListParams",
        "WebhookUpdate",
    ),
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
