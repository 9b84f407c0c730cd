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

    from ._runtime import AsyncResource, Resource
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
    from .resources.admin import Admin, AsyncAdmin
    from .resources.amenities import Amenities, AsyncAmenities
    from .resources.appointment_availability import (
        AppointmentAvailability,
        AsyncAppointmentAvailability,
    )
    from .resources.call_logs import AsyncCallLogs, CallLogs
    from .resources.charge_codes import AsyncChargeCodes, ChargeCodes
    from .resources.events import AsyncEvents, Events
    from .resources.fees import AsyncFees, Fees
    from .resources.financial_accounts import AsyncFinancialAccounts, FinancialAccounts
    from .resources.listings import AsyncListings, Listings
    from .resources.purchase_orders import AsyncPurchaseOrders, PurchaseOrders
    from .resources.recurring_resident_charges import (
        AsyncRecurringResidentCharges,
        RecurringResidentCharges,
    )
    from .resources.resident_charges import AsyncResidentCharges, ResidentCharges
    from .resources.resident_credits import AsyncResidentCredits, ResidentCredits
    from .resources.resident_payments import AsyncResidentPayments, ResidentPayments
    from .resources.resident_pets import AsyncResidentPets, ResidentPets
    from .resources.units import AsyncUnits, Units
    from .resources.webhooks import AsyncWebhooks, Webhooks

    class AnyPlatform(Resource):
        """What a platform may have that is known at run time only."""

        recurring_resident_charges: RecurringResidentCharges
        resident_charges: ResidentCharges
        resident_credits: ResidentCredits
        resident_payments: ResidentPayments

    class AsyncAnyPlatform(AsyncResource):
        """What a platform may have that is known at run time only."""

        recurring_resident_charges: AsyncRecurringResidentCharges
        resident_charges: AsyncResidentCharges
        resident_credits: AsyncResidentCredits
        resident_payments: AsyncResidentPayments


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
    admin: Admin
    amenities: Amenities
    appointment_availability: AppointmentAvailability
    call_logs: CallLogs
    charge_codes: ChargeCodes
    events: Events
    fees: Fees
    financial_accounts: FinancialAccounts
    listings: Listings
    purchase_orders: PurchaseOrders
    recurring_resident_charges: RecurringResidentCharges
    resident_charges: ResidentCharges
    resident_credits: ResidentCredits
    resident_payments: ResidentPayments
    resident_pets: ResidentPets
    units: Units
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
    admin: AsyncAdmin
    amenities: AsyncAmenities
    appointment_availability: AsyncAppointmentAvailability
    call_logs: AsyncCallLogs
    charge_codes: AsyncChargeCodes
    events: AsyncEvents
    fees: AsyncFees
    financial_accounts: AsyncFinancialAccounts
    listings: AsyncListings
    purchase_orders: AsyncPurchaseOrders
    recurring_resident_charges: AsyncRecurringResidentCharges
    resident_charges: AsyncResidentCharges
    resident_credits: AsyncResidentCredits
    resident_payments: AsyncResidentPayments
    resident_pets: AsyncResidentPets
    units: AsyncUnits
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
