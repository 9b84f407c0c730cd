# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Recurring resident charges of the API."""

from __future__ import annotations

from typing import Any

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import (
    AsyncPage,
    AsyncResource,
    AsyncWriteJob,
    CallOptions,
    GenericWriteOptions,
    Operation,
    Page,
    Resource,
    WriteJob,
)
from .._settings import OFFSET


class ListArgs(s.RecurringResidentChargeListParams, CallOptions): ...


class CreateArgs(s.RecurringResidentChargeCreate, GenericWriteOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


class UpdateArgs(s.RecurringResidentChargeUpdate, GenericWriteOptions): ...


class CreateEntrataArgs(s.EntrataRecurringResidentChargeCreate, CallOptions): ...


class CreatePropertywareArgs(
    s.PropertywareRecurringResidentChargeCreate, CallOptions
): ...


class UpdatePropertywareArgs(
    s.PropertywareRecurringResidentChargeUpdate, CallOptions
): ...


class CreatePropertywareRestArgs(
    s.PropertywareRESTRecurringResidentChargeCreate, CallOptions
): ...


class CreateRentmanagerArgs(
    s.RentManagerRecurringResidentChargeCreate, CallOptions
): ...


class UpdateRentmanagerArgs(
    s.RentManagerRecurringResidentChargeUpdate, CallOptions
): ...


class CreateRentvineArgs(s.RentvineRecurringResidentChargeCreate, CallOptions): ...


LIST: Operation[s.RecurringResidentCharge] = Operation(
    "GET",
    "/v1/recurring-resident-charges/",
    args=lambda: s.RecurringResidentChargeListParams,
    answer=lambda: s.RecurringResidentCharge,
    payload=("results",),
    paging=OFFSET,
)
CREATE: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/recurring-resident-charges/",
    args=lambda: s.RecurringResidentChargeCreate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="recurring_resident_charges.create",
)
GET: Operation[s.RecurringResidentCharge] = Operation(
    "GET",
    "/v1/recurring-resident-charges/{recurring_resident_charge_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.RecurringResidentCharge,
    payload=("results",),
)
UPDATE: Operation[dict[str, Any]] = Operation(
    "PUT",
    "/v1/recurring-resident-charges/{recurring_resident_charge_id}",
    args=lambda: s.RecurringResidentChargeUpdate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="recurring_resident_charges.update",
)
CREATE_ENTRATA: Operation[s.EntrataRecurringResidentChargeCreated] = Operation(
    "POST",
    "/v1/recurring-resident-charges/entrata/",
    args=lambda: s.EntrataRecurringResidentChargeCreate,
    body="application/json",
    answer=lambda: s.EntrataRecurringResidentChargeCreated,
    payload=("result",),
    job=("meta", "job_id"),
    platform="entrata",
    family="recurring_resident_charges.create",
    read_back="immediate",
)
CREATE_PROPERTYWARE: Operation[s.PropertywareRecurringResidentChargeCreated] = (
    Operation(
        "POST",
        "/v1/recurring-resident-charges/propertyware/",
        args=lambda: s.PropertywareRecurringResidentChargeCreate,
        body="application/json",
        answer=lambda: s.PropertywareRecurringResidentChargeCreated,
        payload=("result",),
        job=("meta", "job_id"),
        platform="propertyware",
        family="recurring_resident_charges.create",
        read_back="next_sync",
    )
)
UPDATE_PROPERTYWARE: Operation[s.PropertywareRecurringResidentChargeUpdated] = (
    Operation(
        "PUT",
        "/v1/recurring-resident-charges/propertyware/{recurring_resident_charge_id}",
        args=lambda: s.PropertywareRecurringResidentChargeUpdate,
        body="application/json",
        answer=lambda: s.PropertywareRecurringResidentChargeUpdated,
        payload=("result",),
        job=("meta", "job_id"),
        platform="propertyware",
        family="recurring_resident_charges.update",
    )
)
CREATE_PROPERTYWARE_REST: Operation[
    s.PropertywareRESTRecurringResidentChargeCreated
] = Operation(
    "POST",
    "/v1/recurring-resident-charges/propertyware_rest/",
    args=lambda: s.PropertywareRESTRecurringResidentChargeCreate,
    body="application/json",
    answer=lambda: s.PropertywareRESTRecurringResidentChargeCreated,
    payload=("result",),
    job=("meta", "job_id"),
    platform="propertyware_rest",
    family="recurring_resident_charges.create",
    read_back="immediate",
)
CREATE_RENTMANAGER: Operation[s.RentManagerRecurringResidentChargeCreated] = Operation(
    "POST",
    "/v1/recurring-resident-charges/rentmanager/",
    args=lambda: s.RentManagerRecurringResidentChargeCreate,
    body="application/json",
    answer=lambda: s.RentManagerRecurringResidentChargeCreated,
    payload=("result",),
    job=("meta", "job_id"),
    platform="rentmanager",
    family="recurring_resident_charges.create",
    read_back="immediate",
)
UPDATE_RENTMANAGER: Operation[s.RentManagerRecurringResidentChargeUpdated] = Operation(
    "PUT",
    "/v1/recurring-resident-charges/rentmanager/{recurring_resident_charge_id}",
    args=lambda: s.RentManagerRecurringResidentChargeUpdate,
    body="application/json",
    answer=lambda: s.RentManagerRecurringResidentChargeUpdated,
    payload=("result",),
    job=("meta", "job_id"),
    platform="rentmanager",
    family="recurring_resident_charges.update",
)
CREATE_RENTVINE: Operation[s.RentvineRecurringResidentChargeCreated] = Operation(
    "POST",
    "/v1/recurring-resident-charges/rentvine/",
    args=lambda: s.RentvineRecurringResidentChargeCreate,
    body="application/json",
    answer=lambda: s.RentvineRecurringResidentChargeCreated,
    payload=("result",),
    job=("meta", "job_id"),
    platform="rentvine",
    family="recurring_resident_charges.create",
    read_back="immediate",
)


class RecurringResidentCharges(Resource):
    """Recurring resident charges: `client.recurring_resident_charges`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.RecurringResidentCharge]:
        """Lists recurring charges.

        `GET /v1/recurring-resident-charges/`. Optional: `integration_id`,
        `integration_vendor`, `lease_id`, `limit`, `location_id`, `offset`, `order_by`,
        `property_id`.
        """
        return self._page(LIST, args)

    def create(self, **args: Unpack[CreateArgs]) -> WriteJob[dict[str, Any]]:
        """Sets a recurring charge up, whichever PMS is behind the integration.

        `POST /v1/recurring-resident-charges/`. Required: `integration_id`. Optional:
        `amount_in_cents`, `charge_code_id`, `charge_code_type_id`, `charge_due_day`,
        `charge_timing_id`, `day_due`, `description`, `end_date`,
        `financial_account_id`, `frequency_normalized`, `frequency_raw`, `is_active` and
        7 more.

        Required by some platforms: `amount_in_cents`, `charge_code_id`,
        `charge_code_type_id`, `charge_due_day`, `charge_timing_id`, `day_due`,
        `description`, `financial_account_id`, `frequency_normalized`, `is_active`,
        `lease_id`, `resident_id` and 1 more.
        """
        return self._job(CREATE, args)

    def get(
        self, recurring_resident_charge_id: str, **args: Unpack[GetArgs]
    ) -> s.RecurringResidentCharge:
        """Returns one recurring charge.

        `GET /v1/recurring-resident-charges/{recurring_resident_charge_id}`. Optional:
        `limit`, `offset`, `order_by`.

        Args:
            recurring_resident_charge_id: Propexo key of the recurring charge.
        """
        return self._send(GET, args, recurring_resident_charge_id)

    def update(
        self, recurring_resident_charge_id: str, **args: Unpack[UpdateArgs]
    ) -> WriteJob[dict[str, Any]]:
        """Changes a recurring charge, whichever PMS is behind the integration.

        `PUT /v1/recurring-resident-charges/{recurring_resident_charge_id}`. Optional:
        `amount_in_cents`, `charge_code_id`, `charge_due_day`, `description`,
        `end_date`, `financial_account_id`, `frequency_normalized`, `is_active`,
        `reference_number`, `start_date`.

        Required by some platforms: `amount_in_cents`, `charge_code_id`,
        `charge_due_day`, `description`, `frequency_normalized`, `is_active`,
        `start_date`.

        Args:
            recurring_resident_charge_id: Propexo key of the recurring charge.
        """
        return self._job(UPDATE, args, recurring_resident_charge_id)


class AsyncRecurringResidentCharges(AsyncResource):
    """The asynchronous twin of `RecurringResidentCharges`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.RecurringResidentCharge]:
        """See `RecurringResidentCharges.list`."""
        return self._page(LIST, args)

    async def create(self, **args: Unpack[CreateArgs]) -> AsyncWriteJob[dict[str, Any]]:
        """See `RecurringResidentCharges.create`."""
        return await self._job(CREATE, args)

    async def get(
        self, recurring_resident_charge_id: str, **args: Unpack[GetArgs]
    ) -> s.RecurringResidentCharge:
        """See `RecurringResidentCharges.get`."""
        return await self._send(GET, args, recurring_resident_charge_id)

    async def update(
        self, recurring_resident_charge_id: str, **args: Unpack[UpdateArgs]
    ) -> AsyncWriteJob[dict[str, Any]]:
        """See `RecurringResidentCharges.update`."""
        return await self._job(UPDATE, args, recurring_resident_charge_id)


class EntrataRecurringResidentCharges(Resource):
    """Recurring resident charges in Entrata:
    `client.entrata.recurring_resident_charges`.
    """

    def create(
        self, **args: Unpack[CreateEntrataArgs]
    ) -> WriteJob[s.EntrataRecurringResidentChargeCreated]:
        """Sets up a scheduled charge on an Entrata lease.

        As soon as the job is through, write-status names the new record in
        created_record_id and you can fetch it.

        `POST /v1/recurring-resident-charges/entrata/`. Required: `integration_id`,
        `lease_id`, `resident_id`, `charge_code_id`, `amount_in_cents`, `start_date`,
        `charge_timing_id`, `charge_code_type_id`. Optional: `description`, `end_date`,
        `last_posted_date`, `month_to_month_amount_in_cents`,
        `month_to_month_fee_in_cents`.

        Required here, not elsewhere: `charge_code_type_id`, `charge_timing_id`.

        Upstream: leases/sendScheduledCharges.
        """
        return self._job(CREATE_ENTRATA, args)


class AsyncEntrataRecurringResidentCharges(AsyncResource):
    """The asynchronous twin of `EntrataRecurringResidentCharges`."""

    async def create(
        self, **args: Unpack[CreateEntrataArgs]
    ) -> AsyncWriteJob[s.EntrataRecurringResidentChargeCreated]:
        """See `EntrataRecurringResidentCharges.create`."""
        return await self._job(CREATE_ENTRATA, args)


class PropertywareRecurringResidentCharges(Resource):
    """Recurring resident charges in Propertyware:
    `client.propertyware.recurring_resident_charges`.
    """

    def create(
        self, **args: Unpack[CreatePropertywareArgs]
    ) -> WriteJob[s.PropertywareRecurringResidentChargeCreated]:
        """Sets up a recurring charge on a Propertyware lease through the SOAP
        interface.

        The PMS keeps the key of the new record to itself. Expect the record with the
        next data sync.

        `POST /v1/recurring-resident-charges/propertyware/`. Required: `integration_id`,
        `lease_id`, `financial_account_id`, `is_active`, `amount_in_cents`,
        `description`, `charge_due_day`, `start_date`, `frequency_normalized`. Optional:
        `end_date`, `reference_number`.

        Required here, not elsewhere: `is_active`.

        Upstream: updateLease.
        """
        return self._job(CREATE_PROPERTYWARE, args)

    def update(
        self, recurring_resident_charge_id: str, **args: Unpack[UpdatePropertywareArgs]
    ) -> WriteJob[s.PropertywareRecurringResidentChargeUpdated]:
        """Rewrites a recurring charge on a Propertyware lease through the SOAP
        interface.

        Most fields have to be sent again.

        `PUT
        /v1/recurring-resident-charges/propertyware/{recurring_resident_charge_id}`.
        Required: `is_active`, `amount_in_cents`, `description`, `charge_due_day`,
        `start_date`, `frequency_normalized`. Optional: `end_date`,
        `financial_account_id`, `reference_number`.

        Required here, not elsewhere: `amount_in_cents`, `charge_due_day`,
        `description`, `frequency_normalized`, `is_active`, `start_date`.

        Upstream: updateLease.

        Args:
            recurring_resident_charge_id: Propexo key of the recurring charge.
        """
        return self._job(UPDATE_PROPERTYWARE, args, recurring_resident_charge_id)


class AsyncPropertywareRecurringResidentCharges(AsyncResource):
    """The asynchronous twin of `PropertywareRecurringResidentCharges`."""

    async def create(
        self, **args: Unpack[CreatePropertywareArgs]
    ) -> AsyncWriteJob[s.PropertywareRecurringResidentChargeCreated]:
        """See `PropertywareRecurringResidentCharges.create`."""
        return await self._job(CREATE_PROPERTYWARE, args)

    async def update(
        self, recurring_resident_charge_id: str, **args: Unpack[UpdatePropertywareArgs]
    ) -> AsyncWriteJob[s.PropertywareRecurringResidentChargeUpdated]:
        """See `PropertywareRecurringResidentCharges.update`."""
        return await self._job(UPDATE_PROPERTYWARE, args, recurring_resident_charge_id)


class PropertywareRESTRecurringResidentCharges(Resource):
    """Recurring resident charges in Propertyware REST:
    `client.propertyware_rest.recurring_resident_charges`.
    """

    def create(
        self, **args: Unpack[CreatePropertywareRestArgs]
    ) -> WriteJob[s.PropertywareRESTRecurringResidentChargeCreated]:
        """Sets up a recurring charge on a Propertyware lease through the REST
        interface.

        As soon as the job is through, write-status names the new record in
        created_record_id and you can fetch it.

        `POST /v1/recurring-resident-charges/propertyware_rest/`. Required:
        `integration_id`, `lease_id`, `financial_account_id`, `amount_in_cents`,
        `charge_due_day`, `start_date`, `frequency_normalized`. Optional: `description`,
        `end_date`, `reference_number`.

        Upstream: Leases: POST /v1/leases/autocharges.
        """
        return self._job(CREATE_PROPERTYWARE_REST, args)


class AsyncPropertywareRESTRecurringResidentCharges(AsyncResource):
    """The asynchronous twin of `PropertywareRESTRecurringResidentCharges`."""

    async def create(
        self, **args: Unpack[CreatePropertywareRestArgs]
    ) -> AsyncWriteJob[s.PropertywareRESTRecurringResidentChargeCreated]:
        """See `PropertywareRESTRecurringResidentCharges.create`."""
        return await self._job(CREATE_PROPERTYWARE_REST, args)


class RentManagerRecurringResidentCharges(Resource):
    """Recurring resident charges in Rent Manager:
    `client.rentmanager.recurring_resident_charges`.
    """

    def create(
        self, **args: Unpack[CreateRentmanagerArgs]
    ) -> WriteJob[s.RentManagerRecurringResidentChargeCreated]:
        """Sets up a recurring charge for a resident in Rent Manager.

        As soon as the job is through, write-status names the new record in
        created_record_id and you can fetch it.

        `POST /v1/recurring-resident-charges/rentmanager/`. Required: `integration_id`,
        `resident_id`, `charge_code_id`, `amount_in_cents`, `frequency_normalized`.
        Optional: `description`, `end_date`, `start_date`.

        Upstream: POST /RecurringCharges.
        """
        return self._job(CREATE_RENTMANAGER, args)

    def update(
        self, recurring_resident_charge_id: str, **args: Unpack[UpdateRentmanagerArgs]
    ) -> WriteJob[s.RentManagerRecurringResidentChargeUpdated]:
        """Changes a recurring charge in Rent Manager.

        `PUT /v1/recurring-resident-charges/rentmanager/{recurring_resident_charge_id}`.
        Required: `charge_code_id`. Optional: `amount_in_cents`, `description`,
        `end_date`, `frequency_normalized`, `start_date`.

        Required here, not elsewhere: `charge_code_id`.

        Upstream: POST /RecurringCharges/{RecurringChargeID}.

        Args:
            recurring_resident_charge_id: Propexo key of the recurring charge.
        """
        return self._job(UPDATE_RENTMANAGER, args, recurring_resident_charge_id)


class AsyncRentManagerRecurringResidentCharges(AsyncResource):
    """The asynchronous twin of `RentManagerRecurringResidentCharges`."""

    async def create(
        self, **args: Unpack[CreateRentmanagerArgs]
    ) -> AsyncWriteJob[s.RentManagerRecurringResidentChargeCreated]:
        """See `RentManagerRecurringResidentCharges.create`."""
        return await self._job(CREATE_RENTMANAGER, args)

    async def update(
        self, recurring_resident_charge_id: str, **args: Unpack[UpdateRentmanagerArgs]
    ) -> AsyncWriteJob[s.RentManagerRecurringResidentChargeUpdated]:
        """See `RentManagerRecurringResidentCharges.update`."""
        return await self._job(UPDATE_RENTMANAGER, args, recurring_resident_charge_id)


class RentvineRecurringResidentCharges(Resource):
    """Recurring resident charges in Rentvine:
    `client.rentvine.recurring_resident_charges`.
    """

    def create(
        self, **args: Unpack[CreateRentvineArgs]
    ) -> WriteJob[s.RentvineRecurringResidentChargeCreated]:
        """Sets up a recurring charge on a Rentvine lease.

        As soon as the job is through, write-status names the new record in
        created_record_id and you can fetch it.

        `POST /v1/recurring-resident-charges/rentvine/`. Required: `integration_id`,
        `lease_id`, `financial_account_id`, `amount_in_cents`, `description`, `day_due`,
        `start_date`. Optional: `end_date`, `frequency_raw`.

        Required here, not elsewhere: `day_due`.

        Upstream: Leases: POST /api/manager/leases/{leaseID}/recurring-charges.
        """
        return self._job(CREATE_RENTVINE, args)


class AsyncRentvineRecurringResidentCharges(AsyncResource):
    """The asynchronous twin of `RentvineRecurringResidentCharges`."""

    async def create(
        self, **args: Unpack[CreateRentvineArgs]
    ) -> AsyncWriteJob[s.RentvineRecurringResidentChargeCreated]:
        """See `RentvineRecurringResidentCharges.create`."""
        return await self._job(CREATE_RENTVINE, args)
