# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""All schemas; a module is loaded when touched."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .admin import AdminRetryWriteResult
    from .admin_integrations import (
        AdminIntegration,
        AdminIntegrationDetail,
        AdminIntegrationListParams,
        AdminIntegrationModel,
        AdminIntegrationSyncCadence,
        ConfigurationMetaData,
        IntegrationInterface,
    )
    from .admin_write_status import AdminWriteStatus, WriteStatus
    from .amenities_units import AmenityUnitCreate
    from .appointment_availability import (
        AppointmentAvailabilityQuery,
        AppointmentAvailabilityQueryCalendarType,
        AppointmentAvailabilityQueryResult,
        AppointmentAvailabilityQueryResultCalendarType,
        AvailableSlot,
        CalendarDay,
        SimultaneousAppointmentMode,
    )
    from .call_logs import CallLog, CallLogListParams
    from .charge_codes import ChargeCode, ChargeCodeListParams
    from .events_appointments_leads import (
        AppointmentType,
        EventAppointmentLeadCancel,
        EventAppointmentLeadCreate,
        EventAppointmentLeadPriority,
        EventAppointmentLeadStatus,
        EventAppointmentLeadUpdate,
    )
    from .fees import Fee, FeeListParams
    from .financial_accounts import FinancialAccount, FinancialAccountListParams
    from .listings import Listing, ListingCreate, ListingListParams
    from .purchase_orders import (
        PurchaseOrderCreate,
        PurchaseOrderCreateBillingState,
        PurchaseOrderItemChoice1,
        PurchaseOrderItemChoice2,
    )
    from .recurring_resident_charges import (
        EntrataRecurringResidentChargeCreate,
        EntrataRecurringResidentChargeCreated,
        PropertywareRecurringResidentChargeCreate,
        PropertywareRecurringResidentChargeCreated,
        PropertywareRecurringResidentChargeCreateFrequencyNormalized,
        PropertywareRecurringResidentChargeUpdate,
        PropertywareRecurringResidentChargeUpdated,
        PropertywareRESTRecurringResidentChargeCreate,
        PropertywareRESTRecurringResidentChargeCreated,
        PropertywareRESTRecurringResidentChargeCreateFrequencyNormalized,
        RecurringResidentCharge,
        RecurringResidentChargeCreate,
        RecurringResidentChargeCreateFrequencyNormalized,
        RecurringResidentChargeFrequencyNormalized,
        RecurringResidentChargeListParams,
        RecurringResidentChargeUpdate,
        RentManagerRecurringResidentChargeCreate,
        RentManagerRecurringResidentChargeCreated,
        RentManagerRecurringResidentChargeUpdate,
        RentManagerRecurringResidentChargeUpdated,
        RentvineRecurringResidentChargeCreate,
        RentvineRecurringResidentChargeCreated,
    )
    from .resident_charges import (
        AppFolioResidentChargeCreate,
        AppFolioResidentChargeCreated,
        EntrataResidentChargeCreate,
        EntrataResidentChargeCreated,
        PropertywareResidentChargeCreate,
        PropertywareResidentChargeCreated,
        PropertywareRESTResidentChargeCreate,
        PropertywareRESTResidentChargeCreateBatch,
        PropertywareRESTResidentChargeCreateBatchCharge,
        PropertywareRESTResidentChargeCreateBatchResult,
        PropertywareRESTResidentChargeCreateBatchResultCharge,
        PropertywareRESTResidentChargeCreated,
        RentManagerResidentChargeCreate,
        RentManagerResidentChargeCreateBatch,
        RentManagerResidentChargeCreateBatchCharge,
        RentManagerResidentChargeCreateBatchResult,
        RentManagerResidentChargeCreateBatchResultCharge,
        RentManagerResidentChargeCreated,
        RentvineResidentChargeCreate,
        RentvineResidentChargeCreated,
        ResidentCharge,
        ResidentChargeCreate,
        ResidentChargeListParams,
        ResManResidentChargeCreate,
        ResManResidentChargeCreateBatch,
        ResManResidentChargeCreateBatchCharge,
        ResManResidentChargeCreateBatchResult,
        ResManResidentChargeCreateBatchResultCharge,
        ResManResidentChargeCreated,
    )
    from .resident_credits import (
        PropertywareRESTResidentCreditCreate,
        PropertywareRESTResidentCreditCreated,
        RentManagerResidentCreditCreate,
        RentManagerResidentCreditCreated,
        RentvineResidentCreditCreate,
        RentvineResidentCreditCreated,
        ResidentCreditCreate,
    )
    from .resident_payments import (
        PropertywareResidentPaymentCreate,
        PropertywareResidentPaymentCreated,
        PropertywareRESTResidentPaymentCreate,
        PropertywareRESTResidentPaymentCreated,
        PropertywareRESTResidentPaymentCreatePaymentType,
        RentManagerResidentPaymentCreate,
        RentManagerResidentPaymentCreated,
        RentvineResidentPaymentCreate,
        RentvineResidentPaymentCreated,
        RentvineResidentPaymentCreatePaymentType,
        ResidentPayment,
        ResidentPaymentCreate,
        ResidentPaymentCreatePaymentType,
        ResidentPaymentListParams,
        ResManResidentPaymentCreate,
        ResManResidentPaymentCreated,
    )
    from .resident_pets import ResidentPetUpdate
    from .shared import (
        Allocation,
        Error,
        ErrorResponse,
        GetParams,
        IntegrationVendor,
        System,
        Vendor,
    )
    from .units import (
        Unit,
        UnitCategory,
        UnitCreate,
        UnitListParams,
        UnitType,
        UnitUpdate,
    )
    from .webhooks import (
        Webhook,
        WebhookCreate,
        WebhookCreated,
        WebhookCreateHeader,
        WebhookCreateTrigger,
        WebhookDeleted,
        WebhookHeader,
        WebhookListParams,
        WebhookModel,
        WebhookTrigger,
        WebhookUpdate,
        WebhookUpdateTrigger,
    )

# Module -> what it defines.
_NAMES = {
    ".admin": "AdminRetryWriteResult",
    ".admin_integrations": (
        "AdminIntegration AdminIntegrationDetail AdminIntegrationListParams "
        "AdminIntegrationModel AdminIntegrationSyncCadence ConfigurationMetaData "
        "IntegrationInterface"
    ),
    ".admin_write_status": "AdminWriteStatus WriteStatus",
    ".amenities_units": "AmenityUnitCreate",
    ".appointment_availability": (
        "AppointmentAvailabilityQuery AppointmentAvailabilityQueryCalendarType "
        "AppointmentAvailabilityQueryResult "
        "AppointmentAvailabilityQueryResultCalendarType AvailableSlot CalendarDay "
        "SimultaneousAppointmentMode"
    ),
    ".call_logs": "CallLog CallLogListParams",
    ".charge_codes": "ChargeCode ChargeCodeListParams",
    ".events_appointments_leads": (
        "AppointmentType EventAppointmentLeadCancel EventAppointmentLeadCreate "
        "EventAppointmentLeadPriority EventAppointmentLeadStatus "
        "EventAppointmentLeadUpdate"
    ),
    ".fees": "Fee FeeListParams",
    ".financial_accounts": "FinancialAccount FinancialAccountListParams",
    ".listings": "Listing ListingCreate ListingListParams",
    ".purchase_orders": (
        "PurchaseOrderCreate PurchaseOrderCreateBillingState PurchaseOrderItemChoice1 "
        "PurchaseOrderItemChoice2"
    ),
    ".recurring_resident_charges": (
        "EntrataRecurringResidentChargeCreate EntrataRecurringResidentChargeCreated "
        "PropertywareRESTRecurringResidentChargeCreate "
        "PropertywareRESTRecurringResidentChargeCreateFrequencyNormalized "
        "PropertywareRESTRecurringResidentChargeCreated "
        "PropertywareRecurringResidentChargeCreate "
        "PropertywareRecurringResidentChargeCreateFrequencyNormalized "
        "PropertywareRecurringResidentChargeCreated "
        "PropertywareRecurringResidentChargeUpdate "
        "PropertywareRecurringResidentChargeUpdated RecurringResidentCharge "
        "RecurringResidentChargeCreate "
        "RecurringResidentChargeCreateFrequencyNormalized "
        "RecurringResidentChargeFrequencyNormalized RecurringResidentChargeListParams "
        "RecurringResidentChargeUpdate RentManagerRecurringResidentChargeCreate "
        "RentManagerRecurringResidentChargeCreated "
        "RentManagerRecurringResidentChargeUpdate "
        "RentManagerRecurringResidentChargeUpdated "
        "RentvineRecurringResidentChargeCreate RentvineRecurringResidentChargeCreated"
    ),
    ".resident_charges": (
        "AppFolioResidentChargeCreate AppFolioResidentChargeCreated "
        "EntrataResidentChargeCreate EntrataResidentChargeCreated "
        "PropertywareRESTResidentChargeCreate "
        "PropertywareRESTResidentChargeCreateBatch "
        "PropertywareRESTResidentChargeCreateBatchCharge "
        "PropertywareRESTResidentChargeCreateBatchResult "
        "PropertywareRESTResidentChargeCreateBatchResultCharge "
        "PropertywareRESTResidentChargeCreated PropertywareResidentChargeCreate "
        "PropertywareResidentChargeCreated RentManagerResidentChargeCreate "
        "RentManagerResidentChargeCreateBatch "
        "RentManagerResidentChargeCreateBatchCharge "
        "RentManagerResidentChargeCreateBatchResult "
        "RentManagerResidentChargeCreateBatchResultCharge "
        "RentManagerResidentChargeCreated RentvineResidentChargeCreate "
        "RentvineResidentChargeCreated ResManResidentChargeCreate "
        "ResManResidentChargeCreateBatch ResManResidentChargeCreateBatchCharge "
        "ResManResidentChargeCreateBatchResult "
        "ResManResidentChargeCreateBatchResultCharge ResManResidentChargeCreated "
        "ResidentCharge ResidentChargeCreate ResidentChargeListParams"
    ),
    ".resident_credits": (
        "PropertywareRESTResidentCreditCreate PropertywareRESTResidentCreditCreated "
        "RentManagerResidentCreditCreate RentManagerResidentCreditCreated "
        "RentvineResidentCreditCreate RentvineResidentCreditCreated "
        "ResidentCreditCreate"
    ),
    ".resident_payments": (
        "PropertywareRESTResidentPaymentCreate "
        "PropertywareRESTResidentPaymentCreatePaymentType "
        "PropertywareRESTResidentPaymentCreated PropertywareResidentPaymentCreate "
        "PropertywareResidentPaymentCreated RentManagerResidentPaymentCreate "
        "RentManagerResidentPaymentCreated RentvineResidentPaymentCreate "
        "RentvineResidentPaymentCreatePaymentType RentvineResidentPaymentCreated "
        "ResManResidentPaymentCreate ResManResidentPaymentCreated ResidentPayment "
        "ResidentPaymentCreate ResidentPaymentCreatePaymentType "
        "ResidentPaymentListParams"
    ),
    ".resident_pets": "ResidentPetUpdate",
    ".shared": (
        "Allocation Error ErrorResponse GetParams IntegrationVendor System " "Vendor"
    ),
    ".units": "Unit UnitCategory UnitCreate UnitListParams UnitType UnitUpdate",
    ".webhooks": (
        "Webhook WebhookCreate WebhookCreateHeader WebhookCreateTrigger "
        "WebhookCreated WebhookDeleted WebhookHeader WebhookListParams WebhookModel "
        "WebhookTrigger WebhookUpdate WebhookUpdateTrigger"
    ),
}
_MODULES = {name: module for module, names in _NAMES.items() for name in names.split()}

__all__ = [
    "AdminIntegration",
    "AdminIntegrationDetail",
    "AdminIntegrationListParams",
    "AdminIntegrationModel",
    "AdminIntegrationSyncCadence",
    "AdminRetryWriteResult",
    "AdminWriteStatus",
    "Allocation",
    "AmenityUnitCreate",
    "AppFolioResidentChargeCreate",
    "AppFolioResidentChargeCreated",
    "AppointmentAvailabilityQuery",
    "AppointmentAvailabilityQueryCalendarType",
    "AppointmentAvailabilityQueryResult",
    "AppointmentAvailabilityQueryResultCalendarType",
    "AppointmentType",
    "AvailableSlot",
    "CalendarDay",
    "CallLog",
    "CallLogListParams",
    "ChargeCode",
    "ChargeCodeListParams",
    "ConfigurationMetaData",
    "EntrataRecurringResidentChargeCreate",
    "EntrataRecurringResidentChargeCreated",
    "EntrataResidentChargeCreate",
    "EntrataResidentChargeCreated",
    "Error",
    "ErrorResponse",
    "EventAppointmentLeadCancel",
    "EventAppointmentLeadCreate",
    "EventAppointmentLeadPriority",
    "EventAppointmentLeadStatus",
    "EventAppointmentLeadUpdate",
    "Fee",
    "FeeListParams",
    "FinancialAccount",
    "FinancialAccountListParams",
    "GetParams",
    "IntegrationInterface",
    "IntegrationVendor",
    "Listing",
    "ListingCreate",
    "ListingListParams",
    "PropertywareRESTRecurringResidentChargeCreate",
    "PropertywareRESTRecurringResidentChargeCreateFrequencyNormalized",
    "PropertywareRESTRecurringResidentChargeCreated",
    "PropertywareRESTResidentChargeCreate",
    "PropertywareRESTResidentChargeCreateBatch",
    "PropertywareRESTResidentChargeCreateBatchCharge",
    "PropertywareRESTResidentChargeCreateBatchResult",
    "PropertywareRESTResidentChargeCreateBatchResultCharge",
    "PropertywareRESTResidentChargeCreated",
    "PropertywareRESTResidentCreditCreate",
    "PropertywareRESTResidentCreditCreated",
    "PropertywareRESTResidentPaymentCreate",
    "PropertywareRESTResidentPaymentCreatePaymentType",
    "PropertywareRESTResidentPaymentCreated",
    "PropertywareRecurringResidentChargeCreate",
    "PropertywareRecurringResidentChargeCreateFrequencyNormalized",
    "PropertywareRecurringResidentChargeCreated",
    "PropertywareRecurringResidentChargeUpdate",
    "PropertywareRecurringResidentChargeUpdated",
    "PropertywareResidentChargeCreate",
    "PropertywareResidentChargeCreated",
    "PropertywareResidentPaymentCreate",
    "PropertywareResidentPaymentCreated",
    "PurchaseOrderCreate",
    "PurchaseOrderCreateBillingState",
    "PurchaseOrderItemChoice1",
    "PurchaseOrderItemChoice2",
    "RecurringResidentCharge",
    "RecurringResidentChargeCreate",
    "RecurringResidentChargeCreateFrequencyNormalized",
    "RecurringResidentChargeFrequencyNormalized",
    "RecurringResidentChargeListParams",
    "RecurringResidentChargeUpdate",
    "RentManagerRecurringResidentChargeCreate",
    "RentManagerRecurringResidentChargeCreated",
    "RentManagerRecurringResidentChargeUpdate",
    "RentManagerRecurringResidentChargeUpdated",
    "RentManagerResidentChargeCreate",
    "RentManagerResidentChargeCreateBatch",
    "RentManagerResidentChargeCreateBatchCharge",
    "RentManagerResidentChargeCreateBatchResult",
    "RentManagerResidentChargeCreateBatchResultCharge",
    "RentManagerResidentChargeCreated",
    "RentManagerResidentCreditCreate",
    "RentManagerResidentCreditCreated",
    "RentManagerResidentPaymentCreate",
    "RentManagerResidentPaymentCreated",
    "RentvineRecurringResidentChargeCreate",
    "RentvineRecurringResidentChargeCreated",
    "RentvineResidentChargeCreate",
    "RentvineResidentChargeCreated",
    "RentvineResidentCreditCreate",
    "RentvineResidentCreditCreated",
    "RentvineResidentPaymentCreate",
    "RentvineResidentPaymentCreatePaymentType",
    "RentvineResidentPaymentCreated",
    "ResManResidentChargeCreate",
    "ResManResidentChargeCreateBatch",
    "ResManResidentChargeCreateBatchCharge",
    "ResManResidentChargeCreateBatchResult",
    "ResManResidentChargeCreateBatchResultCharge",
    "ResManResidentChargeCreated",
    "ResManResidentPaymentCreate",
    "ResManResidentPaymentCreated",
    "ResidentCharge",
    "ResidentChargeCreate",
    "ResidentChargeListParams",
    "ResidentCreditCreate",
    "ResidentPayment",
    "ResidentPaymentCreate",
    "ResidentPaymentCreatePaymentType",
    "ResidentPaymentListParams",
    "ResidentPetUpdate",
    "SimultaneousAppointmentMode",
    "System",
    "Unit",
    "UnitCategory",
    "UnitCreate",
    "UnitListParams",
    "UnitType",
    "UnitUpdate",
    "Vendor",
    "Webhook",
    "WebhookCreate",
    "WebhookCreateHeader",
    "WebhookCreateTrigger",
    "WebhookCreated",
    "WebhookDeleted",
    "WebhookHeader",
    "WebhookListParams",
    "WebhookModel",
    "WebhookTrigger",
    "WebhookUpdate",
    "WebhookUpdateTrigger",
    "WriteStatus",
]


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_MODULES[name], __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_MODULES})
