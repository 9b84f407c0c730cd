# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""All schemas; a module is loaded when touched."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .admin import AdminRetryWriteResult
    from .admin_integrations import (
        AdminIntegration,
        AdminIntegrationCadence,
        AdminIntegrationDetail,
        AdminIntegrationListParams,
        AdminIntegrationModel,
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
        Province,
        PurchaseOrderCreate,
        PurchaseOrderItemChoice1,
        PurchaseOrderItemChoice2,
    )
    from .recurring_resident_charges import (
        EntrataRecurringResidentChargeCreate,
        EntrataRecurringResidentChargeCreated,
        FrequencyNormalized,
        PropertywareRecurringResidentChargeCreate,
        PropertywareRecurringResidentChargeCreated,
        PropertywareRecurringResidentChargeUpdate,
        PropertywareRecurringResidentChargeUpdated,
        PropertywareRESTRecurringResidentChargeCreate,
        PropertywareRESTRecurringResidentChargeCreated,
        PropertywareRESTRecurringResidentChargeCreateFrequencyNormalized,
        RecurringResidentCharge,
        RecurringResidentChargeCreate,
        RecurringResidentChargeFrequencyNormalized,
        RecurringResidentChargeFrequencyNormalizedValue,
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
        PaymentType,
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
        WebhookCreateHeader,
        WebhookCreateTrigger,
        WebhookDeleted,
        WebhookHeader,
        WebhookListParams,
        WebhookModel,
        WebhookResult,
        WebhookTrigger,
        WebhookUpdate,
        WebhookUpdateTrigger,
    )

# Module -> what it defines.
_NAMES: dict[str, str] = {
    ".admin": "AdminRetryWriteResult",
    ".admin_integrations": (
        "AdminIntegration AdminIntegrationCadence AdminIntegrationDetail "
        "AdminIntegrationListParams AdminIntegrationModel ConfigurationMetaData "
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
        "Province PurchaseOrderCreate PurchaseOrderItemChoice1 "
        "PurchaseOrderItemChoice2"
    ),
    ".recurring_resident_charges": (
        "EntrataRecurringResidentChargeCreate EntrataRecurringResidentChargeCreated "
        "FrequencyNormalized PropertywareRESTRecurringResidentChargeCreate "
        "PropertywareRESTRecurringResidentChargeCreateFrequencyNormalized "
        "PropertywareRESTRecurringResidentChargeCreated "
        "PropertywareRecurringResidentChargeCreate "
        "PropertywareRecurringResidentChargeCreated "
        "PropertywareRecurringResidentChargeUpdate "
        "PropertywareRecurringResidentChargeUpdated RecurringResidentCharge "
        "RecurringResidentChargeCreate RecurringResidentChargeFrequencyNormalized "
        "RecurringResidentChargeFrequencyNormalizedValue "
        "RecurringResidentChargeListParams RecurringResidentChargeUpdate "
        "RentManagerRecurringResidentChargeCreate "
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
        "PaymentType PropertywareRESTResidentPaymentCreate "
        "PropertywareRESTResidentPaymentCreatePaymentType "
        "PropertywareRESTResidentPaymentCreated PropertywareResidentPaymentCreate "
        "PropertywareResidentPaymentCreated RentManagerResidentPaymentCreate "
        "RentManagerResidentPaymentCreated RentvineResidentPaymentCreate "
        "RentvineResidentPaymentCreatePaymentType RentvineResidentPaymentCreated "
        "ResManResidentPaymentCreate ResManResidentPaymentCreated ResidentPayment "
        "ResidentPaymentCreate ResidentPaymentListParams"
    ),
    ".resident_pets": "ResidentPetUpdate",
    ".shared": (
        "Allocation Error ErrorResponse GetParams IntegrationVendor System " "Vendor"
    ),
    ".units": "Unit UnitCategory UnitCreate UnitListParams UnitType UnitUpdate",
    ".webhooks": (
        "Webhook WebhookCreate WebhookCreateHeader WebhookCreateTrigger "
        "WebhookDeleted WebhookHeader WebhookListParams WebhookModel WebhookResult "
        "WebhookTrigger WebhookUpdate WebhookUpdateTrigger"
    ),
}
_MODULES = {name: module for module, names in _NAMES.items() for name in names.split()}

__all__ = [
    "AdminIntegration",
    "AdminIntegrationCadence",
    "AdminIntegrationDetail",
    "AdminIntegrationListParams",
    "AdminIntegrationModel",
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
    "FrequencyNormalized",
    "GetParams",
    "IntegrationInterface",
    "IntegrationVendor",
    "Listing",
    "ListingCreate",
    "ListingListParams",
    "PaymentType",
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
    "PropertywareRecurringResidentChargeCreated",
    "PropertywareRecurringResidentChargeUpdate",
    "PropertywareRecurringResidentChargeUpdated",
    "PropertywareResidentChargeCreate",
    "PropertywareResidentChargeCreated",
    "PropertywareResidentPaymentCreate",
    "PropertywareResidentPaymentCreated",
    "Province",
    "PurchaseOrderCreate",
    "PurchaseOrderItemChoice1",
    "PurchaseOrderItemChoice2",
    "RecurringResidentCharge",
    "RecurringResidentChargeCreate",
    "RecurringResidentChargeFrequencyNormalized",
    "RecurringResidentChargeFrequencyNormalizedValue",
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
    "WebhookDeleted",
    "WebhookHeader",
    "WebhookListParams",
    "WebhookModel",
    "WebhookResult",
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
