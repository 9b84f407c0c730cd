# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Resident charges of the API."""

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


class ListArgs(s.ResidentChargeListParams, CallOptions): ...


class CreateArgs(s.ResidentChargeCreate, GenericWriteOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


class CreateAppfolioArgs(s.AppFolioResidentChargeCreate, CallOptions): ...


class CreateBuildiumArgs(s.BuildiumResidentChargeCreate, CallOptions): ...


class CreateEntrataArgs(s.EntrataResidentChargeCreate, CallOptions): ...


class CreatePropertywareArgs(s.PropertywareResidentChargeCreate, CallOptions): ...


class CreateBatchPropertywareRestArgs(
    s.PropertywareRESTResidentChargeCreateBatch, CallOptions
): ...


class CreatePropertywareRestArgs(
    s.PropertywareRESTResidentChargeCreate, CallOptions
): ...


class CreateBatchRentmanagerArgs(
    s.RentManagerResidentChargeCreateBatch, CallOptions
): ...


class CreateRentmanagerArgs(s.RentManagerResidentChargeCreate, CallOptions): ...


class CreateRentvineArgs(s.RentvineResidentChargeCreate, CallOptions): ...


class CreateBatchResmanArgs(s.ResManResidentChargeCreateBatch, CallOptions): ...


class CreateResmanArgs(s.ResManResidentChargeCreate, CallOptions): ...


LIST: Operation[s.ResidentCharge] = Operation(
    "GET",
    "/v1/resident-charges/",
    args=lambda: s.ResidentChargeListParams,
    answer=lambda: s.ResidentCharge,
    payload=("results",),
    paging=OFFSET,
)
CREATE: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/resident-charges/",
    args=lambda: s.ResidentChargeCreate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="resident_charges.create",
)
GET: Operation[s.ResidentCharge] = Operation(
    "GET",
    "/v1/resident-charges/{resident_charge_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.ResidentCharge,
    payload=("results",),
)
CREATE_APPFOLIO: Operation[s.AppFolioResidentChargeCreated] = Operation(
    "POST",
    "/v1/resident-charges/appfolio/",
    args=lambda: s.AppFolioResidentChargeCreate,
    body="application/json",
    answer=lambda: s.AppFolioResidentChargeCreated,
    payload=("result",),
    job=("meta", "job_id"),
    platform="appfolio",
    family="resident_charges.create",
    read_back="immediate",
)
CREATE_BUILDIUM: Operation[s.BuildiumResidentChargeCreated] = Operation(
    "POST",
    "/v1/resident-charges/buildium/",
    args=lambda: s.BuildiumResidentChargeCreate,
    body="application/json",
    answer=lambda: s.BuildiumResidentChargeCreated,
    payload=("result",),
    job=("meta", "job_id"),
    platform="buildium",
    family="resident_charges.create",
    read_back="immediate",
)
CREATE_ENTRATA: Operation[s.EntrataResidentChargeCreated] = Operation(
    "POST",
    "/v1/resident-charges/entrata/",
    args=lambda: s.EntrataResidentChargeCreate,
    body="application/json",
    answer=lambda: s.EntrataResidentChargeCreated,
    payload=("result",),
    job=("meta", "job_id"),
    platform="entrata",
    family="resident_charges.create",
    read_back="next_sync",
)
CREATE_PROPERTYWARE: Operation[s.PropertywareResidentChargeCreated] = Operation(
    "POST",
    "/v1/resident-charges/propertyware/",
    args=lambda: s.PropertywareResidentChargeCreate,
    body="application/json",
    answer=lambda: s.PropertywareResidentChargeCreated,
    payload=("result",),
    job=("meta", "job_id"),
    platform="propertyware",
    family="resident_charges.create",
    read_back="immediate",
)
CREATE_BATCH_PROPERTYWARE_REST: Operation[
    s.PropertywareRESTResidentChargeCreateBatchResult
] = Operation(
    "POST",
    "/v1/resident-charges/batch/propertyware_rest/",
    args=lambda: s.PropertywareRESTResidentChargeCreateBatch,
    body="application/json",
    answer=lambda: s.PropertywareRESTResidentChargeCreateBatchResult,
    payload=("result",),
    job=("meta", "job_id"),
    platform="propertyware_rest",
    family="resident_charges.create_batch",
    read_back="immediate",
)
CREATE_PROPERTYWARE_REST: Operation[s.PropertywareRESTResidentChargeCreated] = (
    Operation(
        "POST",
        "/v1/resident-charges/propertyware_rest/",
        args=lambda: s.PropertywareRESTResidentChargeCreate,
        body="application/json",
        answer=lambda: s.PropertywareRESTResidentChargeCreated,
        payload=("result",),
        job=("meta", "job_id"),
        platform="propertyware_rest",
        family="resident_charges.create",
        read_back="immediate",
    )
)
CREATE_BATCH_RENTMANAGER: Operation[s.RentManagerResidentChargeCreateBatchResult] = (
    Operation(
        "POST",
        "/v1/resident-charges/batch/rentmanager/",
        args=lambda: s.RentManagerResidentChargeCreateBatch,
        body="application/json",
        answer=lambda: s.RentManagerResidentChargeCreateBatchResult,
        payload=("result",),
        job=("meta", "job_id"),
        platform="rentmanager",
        family="resident_charges.create_batch",
        read_back="next_sync",
    )
)
CREATE_RENTMANAGER: Operation[s.RentManagerResidentChargeCreated] = Operation(
    "POST",
    "/v1/resident-charges/rentmanager/",
    args=lambda: s.RentManagerResidentChargeCreate,
    body="application/json",
    answer=lambda: s.RentManagerResidentChargeCreated,
    payload=("result",),
    job=("meta", "job_id"),
    platform="rentmanager",
    family="resident_charges.create",
    read_back="next_sync",
)
CREATE_RENTVINE: Operation[s.RentvineResidentChargeCreated] = Operation(
    "POST",
    "/v1/resident-charges/rentvine/",
    args=lambda: s.RentvineResidentChargeCreate,
    body="application/json",
    answer=lambda: s.RentvineResidentChargeCreated,
    payload=("result",),
    job=("meta", "job_id"),
    platform="rentvine",
    family="resident_charges.create",
    read_back="immediate",
)
CREATE_BATCH_RESMAN: Operation[s.ResManResidentChargeCreateBatchResult] = Operation(
    "POST",
    "/v1/resident-charges/batch/resman/",
    args=lambda: s.ResManResidentChargeCreateBatch,
    body="application/json",
    answer=lambda: s.ResManResidentChargeCreateBatchResult,
    payload=("result",),
    job=("meta", "job_id"),
    platform="resman",
    family="resident_charges.create_batch",
    read_back="next_sync",
)
CREATE_RESMAN: Operation[s.ResManResidentChargeCreated] = Operation(
    "POST",
    "/v1/resident-charges/resman/",
    args=lambda: s.ResManResidentChargeCreate,
    body="application/json",
    answer=lambda: s.ResManResidentChargeCreated,
    payload=("result",),
    job=("meta", "job_id"),
    platform="resman",
    family="resident_charges.create",
    read_back="next_sync",
)


class ResidentCharges(Resource):
    """Resident charges: `client.resident_charges`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.ResidentCharge]:
        """Lists charges on resident ledgers.

        The view is partial, so do not take it for everything a resident owes. A credit
        shows up as a charge below zero.

        `GET /v1/resident-charges/`. Optional: `integration_id`, `integration_vendor`,
        `lease_id`, `limit`, `offset`, `order_by`, `property_id`, `resident_id`,
        `transaction_date_end`, `transaction_date_start`.
        """
        return self._page(LIST, args)

    def create(self, **args: Unpack[CreateArgs]) -> WriteJob[dict[str, Any]]:
        """Puts a charge on a resident ledger, whichever PMS is behind the
        integration.

        `POST /v1/resident-charges/`. Required: `integration_id`. Optional:
        `amount_in_cents`, `batch_id`, `charge_code_id`, `description`,
        `financial_account_id`, `is_approval_required`, `lease_id`, `notes`,
        `post_month`, `property_id`, `reference_number`, `resident_id` and 4 more.

        Required by some platforms: `amount_in_cents`, `batch_id`, `charge_code_id`,
        `description`, `financial_account_id`, `lease_id`, `notes`, `reference_number`,
        `resident_id`, `transaction_date`.
        """
        return self._job(CREATE, args)

    def get(self, resident_charge_id: str, **args: Unpack[GetArgs]) -> s.ResidentCharge:
        """Returns one charge.

        The ledger view is partial, and a credit is a charge below zero.

        `GET /v1/resident-charges/{resident_charge_id}`. Optional: `limit`, `offset`,
        `order_by`.

        Args:
            resident_charge_id: Key of the charge in question.
        """
        return self._send(GET, args, resident_charge_id)


class AsyncResidentCharges(AsyncResource):
    """The asynchronous twin of `ResidentCharges`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.ResidentCharge]:
        """See `ResidentCharges.list`."""
        return self._page(LIST, args)

    async def create(self, **args: Unpack[CreateArgs]) -> AsyncWriteJob[dict[str, Any]]:
        """See `ResidentCharges.create`."""
        return await self._job(CREATE, args)

    async def get(
        self, resident_charge_id: str, **args: Unpack[GetArgs]
    ) -> s.ResidentCharge:
        """See `ResidentCharges.get`."""
        return await self._send(GET, args, resident_charge_id)


class AppFolioResidentCharges(Resource):
    """Resident charges in AppFolio: `client.appfolio.resident_charges`."""

    def create(
        self, **args: Unpack[CreateAppfolioArgs]
    ) -> WriteJob[s.AppFolioResidentChargeCreated]:
        """Posts one charge to a lease in AppFolio.

        To read the result back, the whole day of the transaction is fetched, so other
        records of that day can turn up as well.

        As soon as the job is through, write-status names the new record in
        created_record_id and you can fetch it.

        `POST /v1/resident-charges/appfolio/`. Required: `integration_id`, `lease_id`,
        `financial_account_id`, `amount_in_cents`, `transaction_date`, `description`.

        Upstream: Charges: POST /v0/charges.
        """
        return self._job(CREATE_APPFOLIO, args)


class AsyncAppFolioResidentCharges(AsyncResource):
    """The asynchronous twin of `AppFolioResidentCharges`."""

    async def create(
        self, **args: Unpack[CreateAppfolioArgs]
    ) -> AsyncWriteJob[s.AppFolioResidentChargeCreated]:
        """See `AppFolioResidentCharges.create`."""
        return await self._job(CREATE_APPFOLIO, args)


class BuildiumResidentCharges(Resource):
    """Resident charges in Buildium: `client.buildium.resident_charges`."""

    def create(
        self, **args: Unpack[CreateBuildiumArgs]
    ) -> WriteJob[s.BuildiumResidentChargeCreated]:
        """Posts one charge to a lease in Buildium.

        As soon as the job is through, write-status names the new record in
        created_record_id and you can fetch it.

        `POST /v1/resident-charges/buildium/`. Required: `integration_id`, `lease_id`,
        `financial_account_id`, `amount_in_cents`, `transaction_date`. Optional:
        `description`, `reference_number`.

        Upstream: Lease Transactions: POST /leases/:leaseId/charges.
        """
        return self._job(CREATE_BUILDIUM, args)


class AsyncBuildiumResidentCharges(AsyncResource):
    """The asynchronous twin of `BuildiumResidentCharges`."""

    async def create(
        self, **args: Unpack[CreateBuildiumArgs]
    ) -> AsyncWriteJob[s.BuildiumResidentChargeCreated]:
        """See `BuildiumResidentCharges.create`."""
        return await self._job(CREATE_BUILDIUM, args)


class EntrataResidentCharges(Resource):
    """Resident charges in Entrata: `client.entrata.resident_charges`."""

    def create(
        self, **args: Unpack[CreateEntrataArgs]
    ) -> WriteJob[s.EntrataResidentChargeCreated]:
        """Posts one charge to a lease in Entrata.

        The PMS keeps the key of the new record to itself. Expect the record with the
        next data sync.

        `POST /v1/resident-charges/entrata/`. Required: `integration_id`, `lease_id`,
        `charge_code_id`, `transaction_date`, `amount_in_cents`, `description`.
        Optional: `is_approval_required`, `post_month`, `third_party_charge_id`.

        Upstream: artransactions/sendLeaseArTransactions.
        """
        return self._job(CREATE_ENTRATA, args)


class AsyncEntrataResidentCharges(AsyncResource):
    """The asynchronous twin of `EntrataResidentCharges`."""

    async def create(
        self, **args: Unpack[CreateEntrataArgs]
    ) -> AsyncWriteJob[s.EntrataResidentChargeCreated]:
        """See `EntrataResidentCharges.create`."""
        return await self._job(CREATE_ENTRATA, args)


class PropertywareResidentCharges(Resource):
    """Resident charges in Propertyware: `client.propertyware.resident_charges`."""

    def create(
        self, **args: Unpack[CreatePropertywareArgs]
    ) -> WriteJob[s.PropertywareResidentChargeCreated]:
        """Posts one charge to a lease in Propertyware through the SOAP interface.

        As soon as the job is through, write-status names the new record in
        created_record_id and you can fetch it.

        `POST /v1/resident-charges/propertyware/`. Required: `integration_id`,
        `lease_id`, `financial_account_id`, `amount_in_cents`. Optional: `description`,
        `reference_number`, `transaction_date`.

        Upstream: appendLeaseLedgerItems.
        """
        return self._job(CREATE_PROPERTYWARE, args)


class AsyncPropertywareResidentCharges(AsyncResource):
    """The asynchronous twin of `PropertywareResidentCharges`."""

    async def create(
        self, **args: Unpack[CreatePropertywareArgs]
    ) -> AsyncWriteJob[s.PropertywareResidentChargeCreated]:
        """See `PropertywareResidentCharges.create`."""
        return await self._job(CREATE_PROPERTYWARE, args)


class PropertywareRESTResidentCharges(Resource):
    """Resident charges in Propertyware REST:
    `client.propertyware_rest.resident_charges`.
    """

    def create_batch(
        self, **args: Unpack[CreateBatchPropertywareRestArgs]
    ) -> WriteJob[s.PropertywareRESTResidentChargeCreateBatchResult]:
        """Posts many charges to Propertyware in one go.

        The interface does not let us read them back afterwards, so take the
        single-charge endpoint whenever you depend on the key of the new record.

        As soon as the job is through, write-status names the new record in
        created_record_id and you can fetch it.

        `POST /v1/resident-charges/batch/propertyware_rest/`. Required:
        `integration_id`, `charges`.

        Required here, not elsewhere: `charges[].lease_id`,
        `charges[].financial_account_id`.

        Upstream: Leases: POST /v1/leases/charges/bulk.
        """
        return self._job(CREATE_BATCH_PROPERTYWARE_REST, args)

    def create(
        self, **args: Unpack[CreatePropertywareRestArgs]
    ) -> WriteJob[s.PropertywareRESTResidentChargeCreated]:
        """Posts one charge to a lease in Propertyware through the REST interface.

        As soon as the job is through, write-status names the new record in
        created_record_id and you can fetch it.

        `POST /v1/resident-charges/propertyware_rest/`. Required: `integration_id`,
        `lease_id`, `financial_account_id`, `amount_in_cents`, `transaction_date`.
        Optional: `description`, `reference_number`.

        Upstream: Leases: POST /v1/leases/charges.
        """
        return self._job(CREATE_PROPERTYWARE_REST, args)


class AsyncPropertywareRESTResidentCharges(AsyncResource):
    """The asynchronous twin of `PropertywareRESTResidentCharges`."""

    async def create_batch(
        self, **args: Unpack[CreateBatchPropertywareRestArgs]
    ) -> AsyncWriteJob[s.PropertywareRESTResidentChargeCreateBatchResult]:
        """See `PropertywareRESTResidentCharges.create_batch`."""
        return await self._job(CREATE_BATCH_PROPERTYWARE_REST, args)

    async def create(
        self, **args: Unpack[CreatePropertywareRestArgs]
    ) -> AsyncWriteJob[s.PropertywareRESTResidentChargeCreated]:
        """See `PropertywareRESTResidentCharges.create`."""
        return await self._job(CREATE_PROPERTYWARE_REST, args)


class RentManagerResidentCharges(Resource):
    """Resident charges in Rent Manager: `client.rentmanager.resident_charges`."""

    def create_batch(
        self, **args: Unpack[CreateBatchRentmanagerArgs]
    ) -> WriteJob[s.RentManagerResidentChargeCreateBatchResult]:
        """Posts many charges with a single job.

        They all have to end up at one Rent Manager location; send one request for each
        location.

        The PMS keeps the key of the new record to itself. Expect the record with the
        next data sync.

        `POST /v1/resident-charges/batch/rentmanager/`. Required: `integration_id`,
        `charges`.

        Upstream: POST /Charges.
        """
        return self._job(CREATE_BATCH_RENTMANAGER, args)

    def create(
        self, **args: Unpack[CreateRentmanagerArgs]
    ) -> WriteJob[s.RentManagerResidentChargeCreated]:
        """Posts one charge for a resident in Rent Manager.

        The PMS keeps the key of the new record to itself. Expect the record with the
        next data sync.

        `POST /v1/resident-charges/rentmanager/`. Required: `integration_id`,
        `resident_id`, `charge_code_id`, `transaction_date`, `notes`, `amount_in_cents`,
        `reference_number`.

        Upstream: POST /Charges.
        """
        return self._job(CREATE_RENTMANAGER, args)


class AsyncRentManagerResidentCharges(AsyncResource):
    """The asynchronous twin of `RentManagerResidentCharges`."""

    async def create_batch(
        self, **args: Unpack[CreateBatchRentmanagerArgs]
    ) -> AsyncWriteJob[s.RentManagerResidentChargeCreateBatchResult]:
        """See `RentManagerResidentCharges.create_batch`."""
        return await self._job(CREATE_BATCH_RENTMANAGER, args)

    async def create(
        self, **args: Unpack[CreateRentmanagerArgs]
    ) -> AsyncWriteJob[s.RentManagerResidentChargeCreated]:
        """See `RentManagerResidentCharges.create`."""
        return await self._job(CREATE_RENTMANAGER, args)


class RentvineResidentCharges(Resource):
    """Resident charges in Rentvine: `client.rentvine.resident_charges`."""

    def create(
        self, **args: Unpack[CreateRentvineArgs]
    ) -> WriteJob[s.RentvineResidentChargeCreated]:
        """Posts one charge to a lease in Rentvine.

        As soon as the job is through, write-status names the new record in
        created_record_id and you can fetch it.

        `POST /v1/resident-charges/rentvine/`. Required: `integration_id`, `lease_id`,
        `financial_account_id`, `amount_in_cents`, `transaction_date`, `description`.
        Optional: `reference_number`.

        Upstream: Accounting: POST /api/manager/accounting/leases/{leaseID}/charges.
        """
        return self._job(CREATE_RENTVINE, args)


class AsyncRentvineResidentCharges(AsyncResource):
    """The asynchronous twin of `RentvineResidentCharges`."""

    async def create(
        self, **args: Unpack[CreateRentvineArgs]
    ) -> AsyncWriteJob[s.RentvineResidentChargeCreated]:
        """See `RentvineResidentCharges.create`."""
        return await self._job(CREATE_RENTVINE, args)


class ResManResidentCharges(Resource):
    """Resident charges in ResMan: `client.resman.resident_charges`."""

    def create_batch(
        self, **args: Unpack[CreateBatchResmanArgs]
    ) -> WriteJob[s.ResManResidentChargeCreateBatchResult]:
        """Posts many charges with a single job.

        They all have to lie in one ResMan property.

        The PMS keeps the key of the new record to itself. Expect the record with the
        next data sync.

        `POST /v1/resident-charges/batch/resman/`. Required: `integration_id`,
        `charges`.

        Required here, not elsewhere: `charges[].description`, `charges[].batch_id`.

        Upstream: Accounts Receivable: /MITS/PostResidentTransactions2_0.
        """
        return self._job(CREATE_BATCH_RESMAN, args)

    def create(
        self, **args: Unpack[CreateResmanArgs]
    ) -> WriteJob[s.ResManResidentChargeCreated]:
        """Posts one charge for a resident in ResMan.

        The charge stays pending until somebody at the management company approves it;
        the place to do so is "Partner Transactions" in the ResMan portal.

        The PMS keeps the key of the new record to itself. Expect the record with the
        next data sync.

        `POST /v1/resident-charges/resman/`. Required: `integration_id`, `resident_id`,
        `charge_code_id`, `batch_id`, `transaction_date`, `description`, `notes`,
        `amount_in_cents`, `reference_number`.

        Required here, not elsewhere: `batch_id`.

        Upstream: Accounts Receivable: /MITS/PostResidentTransactions2_0.
        """
        return self._job(CREATE_RESMAN, args)


class AsyncResManResidentCharges(AsyncResource):
    """The asynchronous twin of `ResManResidentCharges`."""

    async def create_batch(
        self, **args: Unpack[CreateBatchResmanArgs]
    ) -> AsyncWriteJob[s.ResManResidentChargeCreateBatchResult]:
        """See `ResManResidentCharges.create_batch`."""
        return await self._job(CREATE_BATCH_RESMAN, args)

    async def create(
        self, **args: Unpack[CreateResmanArgs]
    ) -> AsyncWriteJob[s.ResManResidentChargeCreated]:
        """See `ResManResidentCharges.create`."""
        return await self._job(CREATE_RESMAN, args)
