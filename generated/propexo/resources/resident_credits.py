# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Resident credits of the API."""

from __future__ import annotations

from typing import Any

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import (
    AsyncResource,
    AsyncWriteJob,
    CallOptions,
    GenericWriteOptions,
    Operation,
    Resource,
    WriteJob,
)


class CreateArgs(s.ResidentCreditCreate, GenericWriteOptions): ...


class CreatePropertywareRestArgs(
    s.PropertywareRESTResidentCreditCreate, CallOptions
): ...


class CreateRentmanagerArgs(s.RentManagerResidentCreditCreate, CallOptions): ...


class CreateRentvineArgs(s.RentvineResidentCreditCreate, CallOptions): ...


CREATE: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/resident-credits/",
    args=lambda: s.ResidentCreditCreate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="resident_credits.create",
)
CREATE_PROPERTYWARE_REST: Operation[s.PropertywareRESTResidentCreditCreated] = (
    Operation(
        "POST",
        "/v1/resident-credits/propertyware_rest/",
        args=lambda: s.PropertywareRESTResidentCreditCreate,
        body="application/json",
        answer=lambda: s.PropertywareRESTResidentCreditCreated,
        payload=("result",),
        job=("meta", "job_id"),
        platform="propertyware_rest",
        family="resident_credits.create",
        read_back="immediate",
    )
)
CREATE_RENTMANAGER: Operation[s.RentManagerResidentCreditCreated] = Operation(
    "POST",
    "/v1/resident-credits/rentmanager/",
    args=lambda: s.RentManagerResidentCreditCreate,
    body="application/json",
    answer=lambda: s.RentManagerResidentCreditCreated,
    payload=("result",),
    job=("meta", "job_id"),
    platform="rentmanager",
    family="resident_credits.create",
    read_back="next_sync",
)
CREATE_RENTVINE: Operation[s.RentvineResidentCreditCreated] = Operation(
    "POST",
    "/v1/resident-credits/rentvine/",
    args=lambda: s.RentvineResidentCreditCreate,
    body="application/json",
    answer=lambda: s.RentvineResidentCreditCreated,
    payload=("result",),
    job=("meta", "job_id"),
    platform="rentvine",
    family="resident_credits.create",
    read_back="immediate",
)


class ResidentCredits(Resource):
    """Resident credits: `client.resident_credits`."""

    def create(self, **args: Unpack[CreateArgs]) -> WriteJob[dict[str, Any]]:
        """Puts a credit on a resident ledger, whichever PMS is behind the
        integration.

        `POST /v1/resident-credits/`. Required: `integration_id`. Optional:
        `amount_in_cents`, `charge_code_id`, `description`, `financial_account_id`,
        `lease_id`, `notes`, `reference_number`, `resident_id`, `transaction_date`.

        Required by some platforms: `amount_in_cents`, `charge_code_id`, `description`,
        `financial_account_id`, `lease_id`, `notes`, `reference_number`, `resident_id`,
        `transaction_date`.
        """
        return self._job(CREATE, args)


class AsyncResidentCredits(AsyncResource):
    """The asynchronous twin of `ResidentCredits`."""

    async def create(self, **args: Unpack[CreateArgs]) -> AsyncWriteJob[dict[str, Any]]:
        """See `ResidentCredits.create`."""
        return await self._job(CREATE, args)


class PropertywareRESTResidentCredits(Resource):
    """Resident credits in Propertyware REST:
    `client.propertyware_rest.resident_credits`.
    """

    def create(
        self, **args: Unpack[CreatePropertywareRestArgs]
    ) -> WriteJob[s.PropertywareRESTResidentCreditCreated]:
        """Posts a credit to a lease in Propertyware through the REST interface.

        As soon as the job is through, write-status names the new record in
        created_record_id and you can fetch it.

        `POST /v1/resident-credits/propertyware_rest/`. Required: `integration_id`,
        `lease_id`, `amount_in_cents`, `transaction_date`. Optional: `description`,
        `reference_number`.

        Upstream: Leases: POST /v1/leases/adjustments.
        """
        return self._job(CREATE_PROPERTYWARE_REST, args)


class AsyncPropertywareRESTResidentCredits(AsyncResource):
    """The asynchronous twin of `PropertywareRESTResidentCredits`."""

    async def create(
        self, **args: Unpack[CreatePropertywareRestArgs]
    ) -> AsyncWriteJob[s.PropertywareRESTResidentCreditCreated]:
        """See `PropertywareRESTResidentCredits.create`."""
        return await self._job(CREATE_PROPERTYWARE_REST, args)


class RentManagerResidentCredits(Resource):
    """Resident credits in Rent Manager: `client.rentmanager.resident_credits`."""

    def create(
        self, **args: Unpack[CreateRentmanagerArgs]
    ) -> WriteJob[s.RentManagerResidentCreditCreated]:
        """Posts a credit for a resident in Rent Manager.

        The PMS keeps the key of the new record to itself. Expect the record with the
        next data sync.

        `POST /v1/resident-credits/rentmanager/`. Required: `integration_id`,
        `resident_id`, `charge_code_id`, `transaction_date`, `notes`, `amount_in_cents`,
        `reference_number`.

        Required here, not elsewhere: `charge_code_id`, `notes`, `reference_number`,
        `resident_id`.

        Upstream: POST /Credits.
        """
        return self._job(CREATE_RENTMANAGER, args)


class AsyncRentManagerResidentCredits(AsyncResource):
    """The asynchronous twin of `RentManagerResidentCredits`."""

    async def create(
        self, **args: Unpack[CreateRentmanagerArgs]
    ) -> AsyncWriteJob[s.RentManagerResidentCreditCreated]:
        """See `RentManagerResidentCredits.create`."""
        return await self._job(CREATE_RENTMANAGER, args)


class RentvineResidentCredits(Resource):
    """Resident credits in Rentvine: `client.rentvine.resident_credits`."""

    def create(
        self, **args: Unpack[CreateRentvineArgs]
    ) -> WriteJob[s.RentvineResidentCreditCreated]:
        """Posts a credit to a lease in Rentvine.

        Reading it back later, you will find a charge with a negative amount.

        As soon as the job is through, write-status names the new record in
        created_record_id and you can fetch it.

        `POST /v1/resident-credits/rentvine/`. Required: `integration_id`, `lease_id`,
        `financial_account_id`, `amount_in_cents`, `transaction_date`, `description`.

        Required here, not elsewhere: `description`, `financial_account_id`.

        Upstream: Accounting: POST /api/manager/accounting/leases/{leaseID}/credits.
        """
        return self._job(CREATE_RENTVINE, args)


class AsyncRentvineResidentCredits(AsyncResource):
    """The asynchronous twin of `RentvineResidentCredits`."""

    async def create(
        self, **args: Unpack[CreateRentvineArgs]
    ) -> AsyncWriteJob[s.RentvineResidentCreditCreated]:
        """See `RentvineResidentCredits.create`."""
        return await self._job(CREATE_RENTVINE, args)
