# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""All types of arguments; a module is loaded when touched."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..schemas.accounting_entities import AccountingEntityListParams
    from ..schemas.address_types import AddressTypeListParams
    from ..schemas.admin_data_diffs import DataDiffListParams
    from ..schemas.admin_integrations import (
        AdminIntegrationListParams,
        CredentialsBuildium,
        CredentialsEntrata,
        CredentialsKnock,
        CredentialsMri,
        CredentialsPropertywareRest,
        CredentialsPropertywareSoap,
        CredentialsRealpagePartnerExchange,
        CredentialsRealpageRegisteredVendor,
        CredentialsRentManagerProduction,
        CredentialsRentManagerSandbox,
        CredentialsRentvine,
        CredentialsResman,
        CredentialsSample1,
        CredentialsSample2,
        FtpCredentials,
        IntegrationBackSync,
        IntegrationCreate,
        IntegrationCreateCustomSyncSchedule,
        IntegrationCreateInterval,
        IntegrationCreateIntervalEntry,
        IntegrationCreateSlot,
        IntegrationCredentialsSample1Entry,
        IntegrationManualSync,
        IntegrationMethodSpecificEntry,
        IntegrationUpdate,
        MethodSpecific,
    )
    from ..schemas.admin_integrations_properties import IntegrationPropertyUpdate
    from ..schemas.admin_integrations_property_lists import (
        IntegrationPropertyListCreate,
        IntegrationPropertyListUpdate,
    )
    from ..schemas.admin_logs_jobs import JobListParams, JobParams
    from ..schemas.admin_logs_writes import WriteListParams
    from ..schemas.admin_normalization import NormalizationParams
    from ..schemas.admin_users import UserListParams
    from ..schemas.amenities import AmenityCreate, AmenityListParams, AmenityUpdate
    from ..schemas.amenities_properties import (
        AmenityPropertyCreate,
        AmenityPropertyUpdate,
    )
    from ..schemas.amenities_units import AmenityUnitCreate, AmenityUnitUpdate
    from ..schemas.applicants import (
        ApplicantAddressHistory,
        ApplicantCreate,
        ApplicantEmergencyContact,
        ApplicantEmploymentHistory,
        ApplicantListParams,
        ApplicantOtherIncome,
        ApplicantOtherOccupant,
        ApplicantPet,
        ApplicantUpdate,
        ApplicantVehicle,
    )
    from ..schemas.applicants_rentable_items import ApplicantRentableItemListParams
    from ..schemas.application_statuses import ApplicationStatusListParams
    from ..schemas.application_templates import ApplicationTemplateListParams
    from ..schemas.applications import (
        ApplicationCreate,
        ApplicationEmploymentHistory,
        ApplicationListParams,
        ApplicationOtherOccupant,
        ApplicationUpdate,
        ApplicationUpdateAddressHistory,
        ApplicationUpdateEmergencyContact,
        ApplicationVehicle,
    )
    from ..schemas.appointment_availability import AppointmentAvailabilityQuery
    from ..schemas.appointments import AppointmentListParams
    from ..schemas.call_logs import CallLogListParams
    from ..schemas.charge_codes import ChargeCodeListParams
    from ..schemas.concessions import ConcessionListParams
    from ..schemas.construction_jobs import (
        ConstructionJobCreate,
        ConstructionJobListParams,
    )
    from ..schemas.construction_jobs_contracts import ConstructionJobContractListParams
    from ..schemas.construction_jobs_contracts_details import ContractDetailListParams
    from ..schemas.construction_jobs_details import ConstructionJobDetailListParams
    from ..schemas.contracts import (
        ContractCreate,
        ContractCreateContractDetail,
        ContractUpdate,
    )
    from ..schemas.deposit_summaries import (
        DepositSummaryListParams,
        DepositSummaryUpdate,
    )
    from ..schemas.deposits import DepositListParams
    from ..schemas.employees import EmployeeListParams
    from ..schemas.event_results import EventResultListParams
    from ..schemas.event_sub_types import EventSubTypeListParams
    from ..schemas.event_types import EventTypeListParams
    from ..schemas.events import EventListParams
    from ..schemas.events_applicants import EventApplicantCreate, EventApplicantUpdate
    from ..schemas.events_appointments_applicants import (
        AppointmentApplicantCancel,
        AppointmentApplicantCreate,
        AppointmentApplicantUpdate,
    )
    from ..schemas.events_appointments_leads import (
        EventAppointmentLeadCancel,
        EventAppointmentLeadCreate,
        EventAppointmentLeadUpdate,
    )
    from ..schemas.events_appointments_residents import (
        AppointmentResidentCancel,
        AppointmentResidentCreate,
        AppointmentResidentUpdate,
    )
    from ..schemas.events_leads import EventLeadCreate, EventLeadUpdate
    from ..schemas.events_residents import EventResidentCreate, EventResidentUpdate
    from ..schemas.fees import FeeListParams
    from ..schemas.file_types import FileTypeCreate, FileTypeListParams
    from ..schemas.financial_accounts import FinancialAccountListParams
    from ..schemas.floor_plans import FloorPlanListParams
    from ..schemas.invoices import (
        InvoiceAttachment,
        InvoiceCreate,
        InvoiceCreateInvoiceItem,
        InvoiceListParams,
        InvoiceUpdate,
    )
    from ..schemas.lead_relationships import LeadRelationshipListParams
    from ..schemas.lead_sources import LeadSourceListParams
    from ..schemas.leads import LeadCreate, LeadListParams, LeadUpdate
    from ..schemas.leads_rentable_items import LeadRentableItemListParams
    from ..schemas.lease_transfers import LeaseTransferListParams
    from ..schemas.leases import (
        LeaseAddressHistory,
        LeaseCreate,
        LeaseEmergencyContact,
        LeaseListParams,
        LeaseRecurringResidentCharge,
        LeaseResidentCharge,
        LeaseTenant,
        LeaseUpdate,
        LeaseVehicle,
    )
    from ..schemas.listings import ListingCreate, ListingListParams, ListingUpdate
    from ..schemas.listings_pricing import PricingListParams
    from ..schemas.note_categories import NoteCategoryListParams
    from ..schemas.owners import OwnerListParams
    from ..schemas.payable_registers import (
        PayableRegisterCancel,
        PayableRegisterCreate,
        PayableRegisterCreatePayableRegisterItem,
        PayableRegisterListParams,
    )
    from ..schemas.properties import PropertyCreate, PropertyListParams, PropertyUpdate
    from ..schemas.property_lists import PropertyListParams2
    from ..schemas.purchase_orders import (
        PurchaseOrderCreate,
        PurchaseOrderItemChoice1,
        PurchaseOrderItemChoice2,
        PurchaseOrderJobItem,
        PurchaseOrderListParams,
        PurchaseOrderPlainItem,
        PurchaseOrderUpdate,
        PurchaseOrderUpdatePurchaseOrderItem,
    )
    from ..schemas.purchase_orders_items import PurchaseOrderItemListParams
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
    from ..schemas.rentable_items import RentableItemListParams
    from ..schemas.rentable_items_applicants import RentableItemApplicantAssign
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
    from ..schemas.resident_insurance import ResidentInsuranceListParams
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
    from ..schemas.resident_pets import ResidentPetCreate, ResidentPetUpdate
    from ..schemas.residents import (
        ResidentAttachment,
        ResidentCreate,
        ResidentListParams,
        ResidentUpdate,
    )
    from ..schemas.residents_rentable_items import ResidentRentableItemListParams
    from ..schemas.service_request_categories import ServiceRequestCategoryListParams
    from ..schemas.service_request_history import (
        ServiceRequestHistoryAttachment,
        ServiceRequestHistoryCreate,
        ServiceRequestHistoryListParams,
    )
    from ..schemas.service_request_locations import (
        ServiceRequestLocationListParams,
        ServiceRequestLocationParams,
    )
    from ..schemas.service_request_priorities import ServiceRequestPriorityListParams
    from ..schemas.service_request_problems import (
        ServiceRequestProblemListParams,
        ServiceRequestProblemParams,
    )
    from ..schemas.service_request_statuses import ServiceRequestStatusListParams
    from ..schemas.service_requests import (
        ServiceRequestCreate,
        ServiceRequestListParams,
        ServiceRequestUpdate,
    )
    from ..schemas.shared import (
        AddOns,
        ApplicantEvent,
        ApplicationAddressHistory,
        ApplicationEmergencyContact,
        ApplicationFee,
        ApplicationReference,
        Assistance,
        Attachment,
        BankAccount,
        ConcessionFee,
        CreditCard,
        EmploymentHistory,
        GetParams,
        LeadCreateEvent,
        ListParams,
        OtherIncome,
        OtherOccupant,
        Pet,
    )
    from ..schemas.timezones import TimezoneListParams
    from ..schemas.unit_types import UnitTypeListParams
    from ..schemas.units import UnitCreate, UnitListParams, UnitUpdate
    from ..schemas.units_details import UnitDetailListParams
    from ..schemas.vendors import VendorCreate, VendorListParams, VendorUpdate
    from ..schemas.webhooks import (
        WebhookCreate,
        WebhookCreateHeader,
        WebhookListParams,
        WebhookUpdate,
    )

__all__ = [
    "AccountingEntityListParams",
    "AddOns",
    "AddressTypeListParams",
    "AdminIntegrationListParams",
    "AmenityCreate",
    "AmenityListParams",
    "AmenityPropertyCreate",
    "AmenityPropertyUpdate",
    "AmenityUnitCreate",
    "AmenityUnitUpdate",
    "AmenityUpdate",
    "AppFolioResidentChargeCreate",
    "ApplicantAddressHistory",
    "ApplicantCreate",
    "ApplicantEmergencyContact",
    "ApplicantEmploymentHistory",
    "ApplicantEvent",
    "ApplicantListParams",
    "ApplicantOtherIncome",
    "ApplicantOtherOccupant",
    "ApplicantPet",
    "ApplicantRentableItemListParams",
    "ApplicantUpdate",
    "ApplicantVehicle",
    "ApplicationAddressHistory",
    "ApplicationCreate",
    "ApplicationEmergencyContact",
    "ApplicationEmploymentHistory",
    "ApplicationFee",
    "ApplicationListParams",
    "ApplicationOtherOccupant",
    "ApplicationReference",
    "ApplicationStatusListParams",
    "ApplicationTemplateListParams",
    "ApplicationUpdate",
    "ApplicationUpdateAddressHistory",
    "ApplicationUpdateEmergencyContact",
    "ApplicationVehicle",
    "AppointmentApplicantCancel",
    "AppointmentApplicantCreate",
    "AppointmentApplicantUpdate",
    "AppointmentAvailabilityQuery",
    "AppointmentListParams",
    "AppointmentResidentCancel",
    "AppointmentResidentCreate",
    "AppointmentResidentUpdate",
    "Assistance",
    "Attachment",
    "BankAccount",
    "BuildiumResidentChargeCreate",
    "BuildiumResidentPaymentCreate",
    "CallLogListParams",
    "ChargeCodeListParams",
    "ConcessionFee",
    "ConcessionListParams",
    "ConstructionJobContractListParams",
    "ConstructionJobCreate",
    "ConstructionJobDetailListParams",
    "ConstructionJobListParams",
    "ContractCreate",
    "ContractCreateContractDetail",
    "ContractDetailListParams",
    "ContractUpdate",
    "CredentialsBuildium",
    "CredentialsEntrata",
    "CredentialsKnock",
    "CredentialsMri",
    "CredentialsPropertywareRest",
    "CredentialsPropertywareSoap",
    "CredentialsRealpagePartnerExchange",
    "CredentialsRealpageRegisteredVendor",
    "CredentialsRentManagerProduction",
    "CredentialsRentManagerSandbox",
    "CredentialsRentvine",
    "CredentialsResman",
    "CredentialsSample1",
    "CredentialsSample2",
    "CreditCard",
    "DataDiffListParams",
    "DepositListParams",
    "DepositSummaryListParams",
    "DepositSummaryUpdate",
    "EmployeeListParams",
    "EmploymentHistory",
    "EntrataRecurringResidentChargeCreate",
    "EntrataResidentChargeCreate",
    "EventApplicantCreate",
    "EventApplicantUpdate",
    "EventAppointmentLeadCancel",
    "EventAppointmentLeadCreate",
    "EventAppointmentLeadUpdate",
    "EventLeadCreate",
    "EventLeadUpdate",
    "EventListParams",
    "EventResidentCreate",
    "EventResidentUpdate",
    "EventResultListParams",
    "EventSubTypeListParams",
    "EventTypeListParams",
    "FeeListParams",
    "FileTypeCreate",
    "FileTypeListParams",
    "FinancialAccountListParams",
    "FloorPlanListParams",
    "FtpCredentials",
    "GetParams",
    "IntegrationBackSync",
    "IntegrationCreate",
    "IntegrationCreateCustomSyncSchedule",
    "IntegrationCreateInterval",
    "IntegrationCreateIntervalEntry",
    "IntegrationCreateSlot",
    "IntegrationCredentialsSample1Entry",
    "IntegrationManualSync",
    "IntegrationMethodSpecificEntry",
    "IntegrationPropertyListCreate",
    "IntegrationPropertyListUpdate",
    "IntegrationPropertyUpdate",
    "IntegrationUpdate",
    "InvoiceAttachment",
    "InvoiceCreate",
    "InvoiceCreateInvoiceItem",
    "InvoiceListParams",
    "InvoiceUpdate",
    "JobListParams",
    "JobParams",
    "LeadCreate",
    "LeadCreateEvent",
    "LeadListParams",
    "LeadRelationshipListParams",
    "LeadRentableItemListParams",
    "LeadSourceListParams",
    "LeadUpdate",
    "LeaseAddressHistory",
    "LeaseCreate",
    "LeaseEmergencyContact",
    "LeaseListParams",
    "LeaseRecurringResidentCharge",
    "LeaseResidentCharge",
    "LeaseTenant",
    "LeaseTransferListParams",
    "LeaseUpdate",
    "LeaseVehicle",
    "ListParams",
    "ListingCreate",
    "ListingListParams",
    "ListingUpdate",
    "MethodSpecific",
    "NormalizationParams",
    "NoteCategoryListParams",
    "OtherIncome",
    "OtherOccupant",
    "OwnerListParams",
    "PayableRegisterCancel",
    "PayableRegisterCreate",
    "PayableRegisterCreatePayableRegisterItem",
    "PayableRegisterListParams",
    "Pet",
    "PricingListParams",
    "PropertyCreate",
    "PropertyListParams",
    "PropertyListParams2",
    "PropertyUpdate",
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
    "PurchaseOrderItemListParams",
    "PurchaseOrderJobItem",
    "PurchaseOrderListParams",
    "PurchaseOrderPlainItem",
    "PurchaseOrderUpdate",
    "PurchaseOrderUpdatePurchaseOrderItem",
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
    "RentableItemApplicantAssign",
    "RentableItemListParams",
    "RentvineRecurringResidentChargeCreate",
    "RentvineResidentChargeCreate",
    "RentvineResidentCreditCreate",
    "RentvineResidentPaymentCreate",
    "ResManResidentChargeCreate",
    "ResManResidentChargeCreateBatch",
    "ResManResidentChargeCreateBatchCharge",
    "ResManResidentPaymentCreate",
    "ResidentAttachment",
    "ResidentChargeCreate",
    "ResidentChargeListParams",
    "ResidentCreate",
    "ResidentCreditCreate",
    "ResidentInsuranceListParams",
    "ResidentListParams",
    "ResidentPaymentCreate",
    "ResidentPaymentListParams",
    "ResidentPetCreate",
    "ResidentPetUpdate",
    "ResidentRentableItemListParams",
    "ResidentUpdate",
    "ServiceRequestCategoryListParams",
    "ServiceRequestCreate",
    "ServiceRequestHistoryAttachment",
    "ServiceRequestHistoryCreate",
    "ServiceRequestHistoryListParams",
    "ServiceRequestListParams",
    "ServiceRequestLocationListParams",
    "ServiceRequestLocationParams",
    "ServiceRequestPriorityListParams",
    "ServiceRequestProblemListParams",
    "ServiceRequestProblemParams",
    "ServiceRequestStatusListParams",
    "ServiceRequestUpdate",
    "TimezoneListParams",
    "UnitCreate",
    "UnitDetailListParams",
    "UnitListParams",
    "UnitTypeListParams",
    "UnitUpdate",
    "UserListParams",
    "VendorCreate",
    "VendorListParams",
    "VendorUpdate",
    "WebhookCreate",
    "WebhookCreateHeader",
    "WebhookListParams",
    "WebhookUpdate",
    "WriteListParams",
]

# Module -> what it defines.
_NAMES: dict[str, tuple[str, ...]] = {
    "..schemas.accounting_entities": ("AccountingEntityListParams",),
    "..schemas.address_types": ("AddressTypeListParams",),
    "..schemas.admin_data_diffs": ("DataDiffListParams",),
    "..schemas.admin_integrations": (
        "AdminIntegrationListParams",
        "CredentialsBuildium",
        "CredentialsEntrata",
        "CredentialsKnock",
        "CredentialsMri",
        "CredentialsPropertywareRest",
        "CredentialsPropertywareSoap",
        "CredentialsRealpagePartnerExchange",
        "CredentialsRealpageRegisteredVendor",
        "CredentialsRentManagerProduction",
        "CredentialsRentManagerSandbox",
        "CredentialsRentvine",
        "CredentialsResman",
        "CredentialsSample1",
        "CredentialsSample2",
        "FtpCredentials",
        "IntegrationBackSync",
        "IntegrationCreate",
        "IntegrationCreateCustomSyncSchedule",
        "IntegrationCreateInterval",
        "IntegrationCreateIntervalEntry",
        "IntegrationCreateSlot",
        "IntegrationCredentialsSample1Entry",
        "IntegrationManualSync",
        "IntegrationMethodSpecificEntry",
        "IntegrationUpdate",
        "MethodSpecific",
    ),
    "..schemas.admin_integrations_properties": ("IntegrationPropertyUpdate",),
    "..schemas.admin_integrations_property_lists": (
        "IntegrationPropertyListCreate",
        "IntegrationPropertyListUpdate",
    ),
    "..schemas.admin_logs_jobs": ("JobListParams", "JobParams"),
    "..schemas.admin_logs_writes": ("WriteListParams",),
    "..schemas.admin_normalization": ("NormalizationParams",),
    "..schemas.admin_users": ("UserListParams",),
    "..schemas.amenities": ("AmenityCreate", "AmenityListParams", "AmenityUpdate"),
    "..schemas.amenities_properties": (
        "AmenityPropertyCreate",
        "AmenityPropertyUpdate",
    ),
    "..schemas.amenities_units": ("AmenityUnitCreate", "AmenityUnitUpdate"),
    "..schemas.applicants": (
        "ApplicantAddressHistory",
        "ApplicantCreate",
        "ApplicantEmergencyContact",
        "ApplicantEmploymentHistory",
        "ApplicantListParams",
        "ApplicantOtherIncome",
        "ApplicantOtherOccupant",
        "ApplicantPet",
        "ApplicantUpdate",
        "ApplicantVehicle",
    ),
    "..schemas.applicants_rentable_items": ("ApplicantRentableItemListParams",),
    "..schemas.application_statuses": ("ApplicationStatusListParams",),
    "..schemas.application_templates": ("ApplicationTemplateListParams",),
    "..schemas.applications": (
        "ApplicationCreate",
        "ApplicationEmploymentHistory",
        "ApplicationListParams",
        "ApplicationOtherOccupant",
        "ApplicationUpdate",
        "ApplicationUpdateAddressHistory",
        "ApplicationUpdateEmergencyContact",
        "ApplicationVehicle",
    ),
    "..schemas.appointment_availability": ("AppointmentAvailabilityQuery",),
    "..schemas.appointments": ("AppointmentListParams",),
    "..schemas.call_logs": ("CallLogListParams",),
    "..schemas.charge_codes": ("ChargeCodeListParams",),
    "..schemas.concessions": ("ConcessionListParams",),
    "..schemas.construction_jobs": (
        "ConstructionJobCreate",
        "ConstructionJobListParams",
    ),
    "..schemas.construction_jobs_contracts": ("ConstructionJobContractListParams",),
    "..schemas.construction_jobs_contracts_details": ("ContractDetailListParams",),
    "..schemas.construction_jobs_details": ("ConstructionJobDetailListParams",),
    "..schemas.contracts": (
        "ContractCreate",
        "ContractCreateContractDetail",
        "ContractUpdate",
    ),
    "..schemas.deposit_summaries": ("DepositSummaryListParams", "DepositSummaryUpdate"),
    "..schemas.deposits": ("DepositListParams",),
    "..schemas.employees": ("EmployeeListParams",),
    "..schemas.event_results": ("EventResultListParams",),
    "..schemas.event_sub_types": ("EventSubTypeListParams",),
    "..schemas.event_types": ("EventTypeListParams",),
    "..schemas.events": ("EventListParams",),
    "..schemas.events_applicants": ("EventApplicantCreate", "EventApplicantUpdate"),
    "..schemas.events_appointments_applicants": (
        "AppointmentApplicantCancel",
        "AppointmentApplicantCreate",
        "AppointmentApplicantUpdate",
    ),
    "..schemas.events_appointments_leads": (
        "EventAppointmentLeadCancel",
        "EventAppointmentLeadCreate",
        "EventAppointmentLeadUpdate",
    ),
    "..schemas.events_appointments_residents": (
        "AppointmentResidentCancel",
        "AppointmentResidentCreate",
        "AppointmentResidentUpdate",
    ),
    "..schemas.events_leads": ("EventLeadCreate", "EventLeadUpdate"),
    "..schemas.events_residents": ("EventResidentCreate", "EventResidentUpdate"),
    "..schemas.fees": ("FeeListParams",),
    "..schemas.file_types": ("FileTypeCreate", "FileTypeListParams"),
    "..schemas.financial_accounts": ("FinancialAccountListParams",),
    "..schemas.floor_plans": ("FloorPlanListParams",),
    "..schemas.invoices": (
        "InvoiceAttachment",
        "InvoiceCreate",
        "InvoiceCreateInvoiceItem",
        "InvoiceListParams",
        "InvoiceUpdate",
    ),
    "..schemas.lead_relationships": ("LeadRelationshipListParams",),
    "..schemas.lead_sources": ("LeadSourceListParams",),
    "..schemas.leads": ("LeadCreate", "LeadListParams", "LeadUpdate"),
    "..schemas.leads_rentable_items": ("LeadRentableItemListParams",),
    "..schemas.lease_transfers": ("LeaseTransferListParams",),
    "..schemas.leases": (
        "LeaseAddressHistory",
        "LeaseCreate",
        "LeaseEmergencyContact",
        "LeaseListParams",
        "LeaseRecurringResidentCharge",
        "LeaseResidentCharge",
        "LeaseTenant",
        "LeaseUpdate",
        "LeaseVehicle",
    ),
    "..schemas.listings": ("ListingCreate", "ListingListParams", "ListingUpdate"),
    "..schemas.listings_pricing": ("PricingListParams",),
    "..schemas.note_categories": ("NoteCategoryListParams",),
    "..schemas.owners": ("OwnerListParams",),
    "..schemas.payable_registers": (
        "PayableRegisterCancel",
        "PayableRegisterCreate",
        "PayableRegisterCreatePayableRegisterItem",
        "PayableRegisterListParams",
    ),
    "..schemas.properties": ("PropertyCreate", "PropertyListParams", "PropertyUpdate"),
    "..schemas.property_lists": ("PropertyListParams2",),
    "..schemas.purchase_orders": (
        "PurchaseOrderCreate",
        "PurchaseOrderItemChoice1",
        "PurchaseOrderItemChoice2",
        "PurchaseOrderJobItem",
        "PurchaseOrderListParams",
        "PurchaseOrderPlainItem",
        "PurchaseOrderUpdate",
        "PurchaseOrderUpdatePurchaseOrderItem",
    ),
    "..schemas.purchase_orders_items": ("PurchaseOrderItemListParams",),
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
    "..schemas.rentable_items": ("RentableItemListParams",),
    "..schemas.rentable_items_applicants": ("RentableItemApplicantAssign",),
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
    "..schemas.resident_insurance": ("ResidentInsuranceListParams",),
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
    "..schemas.resident_pets": ("ResidentPetCreate", "ResidentPetUpdate"),
    "..schemas.residents": (
        "ResidentAttachment",
        "ResidentCreate",
        "ResidentListParams",
        "ResidentUpdate",
    ),
    "..schemas.residents_rentable_items": ("ResidentRentableItemListParams",),
    "..schemas.service_request_categories": ("ServiceRequestCategoryListParams",),
    "..schemas.service_request_history": (
        "ServiceRequestHistoryAttachment",
        "ServiceRequestHistoryCreate",
        "ServiceRequestHistoryListParams",
    ),
    "..schemas.service_request_locations": (
        "ServiceRequestLocationListParams",
        "ServiceRequestLocationParams",
    ),
    "..schemas.service_request_priorities": ("ServiceRequestPriorityListParams",),
    "..schemas.service_request_problems": (
        "ServiceRequestProblemListParams",
        "ServiceRequestProblemParams",
    ),
    "..schemas.service_request_statuses": ("ServiceRequestStatusListParams",),
    "..schemas.service_requests": (
        "ServiceRequestCreate",
        "ServiceRequestListParams",
        "ServiceRequestUpdate",
    ),
    "..schemas.shared": (
        "AddOns",
        "ApplicantEvent",
        "ApplicationAddressHistory",
        "ApplicationEmergencyContact",
        "ApplicationFee",
        "ApplicationReference",
        "Assistance",
        "Attachment",
        "BankAccount",
        "ConcessionFee",
        "CreditCard",
        "EmploymentHistory",
        "GetParams",
        "LeadCreateEvent",
        "ListParams",
        "OtherIncome",
        "OtherOccupant",
        "Pet",
    ),
    "..schemas.timezones": ("TimezoneListParams",),
    "..schemas.unit_types": ("UnitTypeListParams",),
    "..schemas.units": ("UnitCreate", "UnitListParams", "UnitUpdate"),
    "..schemas.units_details": ("UnitDetailListParams",),
    "..schemas.vendors": ("VendorCreate", "VendorListParams", "VendorUpdate"),
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
