# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Resident payments of the API."""

from __future__ import annotations

from typing import Any

from typing_extensions import Unpack, deprecated

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


class ListArgs(s.ResidentPaymentListParams, CallOptions): ...


class CreateArgs(s.ResidentPaymentCreate, GenericWriteOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


class CreateBuildiumArgs(s.BuildiumResidentPaymentCreate, CallOptions): ...


class CreatePropertywareArgs(s.PropertywareResidentPaymentCreate, CallOptions): ...


class CreatePropertywareRestArgs(
    s.PropertywareRESTResidentPaymentCreate, CallOptions
): ...


class CreateRentmanagerArgs(s.RentManagerResidentPaymentCreate, CallOptions): ...


class CreateRentvineArgs(s.RentvineResidentPaymentCreate, CallOptions): ...


class CreateResmanArgs(s.ResManResidentPaymentCreate, CallOptions): ...


LIST: Operation[s.ResidentPayment] = Operation(
    "GET",
    "/v1/resident-payments/",
    args=lambda: s.ResidentPaymentListParams,
    answer=lambda: s.ResidentPayment,
    payload=("results",),
    paging=OFFSET,
)
CREATE: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/resident-payments/",
    args=lambda: s.ResidentPaymentCreate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="resident_payments.create",
)
GET: Operation[s.ResidentPayment] = Operation(
    "GET",
    "/v1/resident-payments/{resident_payment_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.ResidentPayment,
    payload=("results",),
)
CREATE_BUILDIUM: Operation[s.BuildiumResidentPaymentCreated] = Operation(
    "POST",
    "/v1/resident-payments/buildium/",
    args=lambda: s.BuildiumResidentPaymentCreate,
    body="application/json",
    answer=lambda: s.BuildiumResidentPaymentCreated,
    payload=("result",),
    job=("meta", "job_id"),
    platform="buildium",
    family="resident_payments.create",
    read_back="immediate",
)
CREATE_ENTRATA: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/resident-payments/entrata/",
    body="application/json",
    answer=lambda: dict[str, Any],
    platform="entrata",
    family="resident_payments.create",
    supported=False,
)
CREATE_PROPERTYWARE: Operation[s.PropertywareResidentPaymentCreated] = Operation(
    "POST",
    "/v1/resident-payments/propertyware/",
    args=lambda: s.PropertywareResidentPaymentCreate,
    body="application/json",
    answer=lambda: s.PropertywareResidentPaymentCreated,
    payload=("result",),
    job=("meta", "job_id"),
    platform="propertyware",
    family="resident_payments.create",
    read_back="immediate",
)
CREATE_PROPERTYWARE_REST: Operation[s.PropertywareRESTResidentPaymentCreated] = (
    Operation(
        "POST",
        "/v1/resident-payments/propertyware_rest/",
        args=lambda: s.PropertywareRESTResidentPaymentCreate,
        body="application/json",
        answer=lambda: s.PropertywareRESTResidentPaymentCreated,
        payload=("result",),
        job=("meta", "job_id"),
        platform="propertyware_rest",
        family="resident_payments.create",
        read_back="immediate",
    )
)
CREATE_RENTMANAGER: Operation[s.RentManagerResidentPaymentCreated] = Operation(
    "POST",
    "/v1/resident-payments/rentmanager/",
    args=lambda: s.RentManagerResidentPaymentCreate,
    body="application/json",
    answer=lambda: s.RentManagerResidentPaymentCreated,
    payload=("result",),
    job=("meta", "job_id"),
    platform="rentmanager",
    family="resident_payments.create",
    read_back="immediate",
)
CREATE_RENTVINE: Operation[s.RentvineResidentPaymentCreated] = Operation(
    "POST",
    "/v1/resident-payments/rentvine/",
    args=lambda: s.RentvineResidentPaymentCreate,
    body="application/json",
    answer=lambda: s.RentvineResidentPaymentCreated,
    payload=("result",),
    job=("meta", "job_id"),
    platform="rentvine",
    family="resident_payments.create",
    read_back="immediate",
)
CREATE_RESMAN: Operation[s.ResManResidentPaymentCreated] = Operation(
    "POST",
    "/v1/resident-payments/resman/",
    args=lambda: s.ResManResidentPaymentCreate,
    body="application/json",
    answer=lambda: s.ResManResidentPaymentCreated,
    payload=("result",),
    job=("meta", "job_id"),
    platform="resman",
    family="resident_payments.create",
    read_back="next_sync",
)


class ResidentPayments(Resource):
    """Resident payments: `client.resident_payments`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.ResidentPayment]:
        """Lists payments on resident ledgers.

        The view is partial, so do not take it for everything a resident has paid.

        `GET /v1/resident-payments/`. Optional: `integration_id`, `integration_vendor`,
        `lease_id`, `limit`, `offset`, `order_by`, `property_id`, `resident_id`,
        `transaction_date_end`, `transaction_date_start`.
        """
        return self._page(LIST, args)

    def create(self, **args: Unpack[CreateArgs]) -> WriteJob[dict[str, Any]]:
        """Records a payment on a resident ledger, whichever PMS is behind the
        integration.

        `POST /v1/resident-payments/`. Required: `integration_id`. Optional:
        `allocate_prepays`, `amount_in_cents`, `batch_id`, `charge_code_id`,
        `description`, `financial_account_id`, `lease_id`, `notes`, `payment_type`,
        `property_id`, `reference_number`, `resident_id` and 3 more.

        Required by some platforms: `amount_in_cents`, `batch_id`, `description`,
        `financial_account_id`, `lease_id`, `notes`, `payment_type`, `reference_number`,
        `resident_id`, `send_email_receipt`, `transaction_date`.
        """
        return self._job(CREATE, args)

    def get(
        self, resident_payment_id: str, **args: Unpack[GetArgs]
    ) -> s.ResidentPayment:
        """Returns one payment.

        The ledger view is partial.

        `GET /v1/resident-payments/{resident_payment_id}`. Optional: `limit`, `offset`,
        `order_by`.

        Args:
            resident_payment_id: Key of the payment in question.
        """
        return self._send(GET, args, resident_payment_id)


class AsyncResidentPayments(AsyncResource):
    """The asynchronous twin of `ResidentPayments`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.ResidentPayment]:
        """See `ResidentPayments.list`."""
        return self._page(LIST, args)

    async def create(self, **args: Unpack[CreateArgs]) -> AsyncWriteJob[dict[str, Any]]:
        """See `ResidentPayments.create`."""
        return await self._job(CREATE, args)

    async def get(
        self, resident_payment_id: str, **args: Unpack[GetArgs]
    ) -> s.ResidentPayment:
        """See `ResidentPayments.get`."""
        return await self._send(GET, args, resident_payment_id)


class BuildiumResidentPayments(Resource):
    """Resident payments in Buildium: `client.buildium.resident_payments`."""

    def create(
        self, **args: Unpack[CreateBuildiumArgs]
    ) -> WriteJob[s.BuildiumResidentPaymentCreated]:
        """Records a payment on a Buildium lease.

        As soon as the job is through, write-status names the new record in
        created_record_id and you can fetch it.

        `POST /v1/resident-payments/buildium/`. Required: `integration_id`, `lease_id`,
        `financial_account_id`, `transaction_date`, `amount_in_cents`, `payment_type`,
        `send_email_receipt`. Optional: `description`, `reference_number`,
        `resident_id`.

        Upstream: Lease Transactions: POST /leases/:leaseId/payments.
        """
        return self._job(CREATE_BUILDIUM, args)


class AsyncBuildiumResidentPayments(AsyncResource):
    """The asynchronous twin of `BuildiumResidentPayments`."""

    async def create(
        self, **args: Unpack[CreateBuildiumArgs]
    ) -> AsyncWriteJob[s.BuildiumResidentPaymentCreated]:
        """See `BuildiumResidentPayments.create`."""
        return await self._job(CREATE_BUILDIUM, args)


class EntrataResidentPayments(Resource):
    """Resident payments in Entrata: `client.entrata.resident_payments`."""

    @deprecated("Entrata does not support this operation.")
    def create(self, **args: Unpack[CallOptions]) -> dict[str, Any]:
        """Entrata offers no way of recording a payment.

        The call is answered with status 405 and a message that says so, whatever you
        send.

        `POST /v1/resident-payments/entrata/`.
        """
        return self._send(CREATE_ENTRATA, args)


class AsyncEntrataResidentPayments(AsyncResource):
    """The asynchronous twin of `EntrataResidentPayments`."""

    @deprecated("Entrata does not support this operation.")
    async def create(self, **args: Unpack[CallOptions]) -> dict[str, Any]:
        """See `EntrataResidentPayments.create`."""
        return await self._send(CREATE_ENTRATA, args)


class PropertywareResidentPayments(Resource):
    """Resident payments in Propertyware: `client.propertyware.resident_payments`."""

    def create(
        self, **args: Unpack[CreatePropertywareArgs]
    ) -> WriteJob[s.PropertywareResidentPaymentCreated]:
        """Records a payment on a Propertyware lease through the SOAP interface.

        As soon as the job is through, write-status names the new record in
        created_record_id and you can fetch it.

        `POST /v1/resident-payments/propertyware/`. Required: `integration_id`,
        `lease_id`, `amount_in_cents`. Optional: `description`, `reference_number`,
        `transaction_date`.

        Upstream: createPayment.
        """
        return self._job(CREATE_PROPERTYWARE, args)


class AsyncPropertywareResidentPayments(AsyncResource):
    """The asynchronous twin of `PropertywareResidentPayments`."""

    async def create(
        self, **args: Unpack[CreatePropertywareArgs]
    ) -> AsyncWriteJob[s.PropertywareResidentPaymentCreated]:
        """See `PropertywareResidentPayments.create`."""
        return await self._job(CREATE_PROPERTYWARE, args)


class PropertywareRESTResidentPayments(Resource):
    """Resident payments in Propertyware REST:
    `client.propertyware_rest.resident_payments`.
    """

    def create(
        self, **args: Unpack[CreatePropertywareRestArgs]
    ) -> WriteJob[s.PropertywareRESTResidentPaymentCreated]:
        """Records a payment on a Propertyware lease through the REST interface.

        As soon as the job is through, write-status names the new record in
        created_record_id and you can fetch it.

        `POST /v1/resident-payments/propertyware_rest/`. Required: `integration_id`,
        `lease_id`, `resident_id`, `financial_account_id`, `amount_in_cents`,
        `transaction_date`, `payment_type`, `reference_number`. Optional: `description`.

        Upstream: Leases: POST /v1/leases/payments.
        """
        return self._job(CREATE_PROPERTYWARE_REST, args)


class AsyncPropertywareRESTResidentPayments(AsyncResource):
    """The asynchronous twin of `PropertywareRESTResidentPayments`."""

    async def create(
        self, **args: Unpack[CreatePropertywareRestArgs]
    ) -> AsyncWriteJob[s.PropertywareRESTResidentPaymentCreated]:
        """See `PropertywareRESTResidentPayments.create`."""
        return await self._job(CREATE_PROPERTYWARE_REST, args)


class RentManagerResidentPayments(Resource):
    """Resident payments in Rent Manager: `client.rentmanager.resident_payments`."""

    def create(
        self, **args: Unpack[CreateRentmanagerArgs]
    ) -> WriteJob[s.RentManagerResidentPaymentCreated]:
        """Records a resident's payment in Rent Manager.

        As soon as the job is through, write-status names the new record in
        created_record_id and you can fetch it.

        `POST /v1/resident-payments/rentmanager/`. Required: `integration_id`,
        `resident_id`, `transaction_date`, `notes`, `amount_in_cents`,
        `reference_number`. Optional: `allocate_prepays`, `charge_code_id`.

        Upstream: POST /Payments.
        """
        return self._job(CREATE_RENTMANAGER, args)


class AsyncRentManagerResidentPayments(AsyncResource):
    """The asynchronous twin of `RentManagerResidentPayments`."""

    async def create(
        self, **args: Unpack[CreateRentmanagerArgs]
    ) -> AsyncWriteJob[s.RentManagerResidentPaymentCreated]:
        """See `RentManagerResidentPayments.create`."""
        return await self._job(CREATE_RENTMANAGER, args)


class RentvineResidentPayments(Resource):
    """Resident payments in Rentvine: `client.rentvine.resident_payments`."""

    def create(
        self, **args: Unpack[CreateRentvineArgs]
    ) -> WriteJob[s.RentvineResidentPaymentCreated]:
        """Records a payment on a Rentvine lease.

        Only a primary resident can be the payer - look for PRIMARY in
        resident_type_normalized under residents_meta_data or leases_meta_data.

        As soon as the job is through, write-status names the new record in
        created_record_id and you can fetch it.

        `POST /v1/resident-payments/rentvine/`. Required: `integration_id`, `lease_id`,
        `financial_account_id`, `resident_id`, `amount_in_cents`, `payment_type`,
        `transaction_date`, `send_email_receipt`. Optional: `description`,
        `reference_number`.

        Upstream: Accounting: POST /api/manager/accounting/leases/{leaseID}/payments.
        """
        return self._job(CREATE_RENTVINE, args)


class AsyncRentvineResidentPayments(AsyncResource):
    """The asynchronous twin of `RentvineResidentPayments`."""

    async def create(
        self, **args: Unpack[CreateRentvineArgs]
    ) -> AsyncWriteJob[s.RentvineResidentPaymentCreated]:
        """See `RentvineResidentPayments.create`."""
        return await self._job(CREATE_RENTVINE, args)


class ResManResidentPayments(Resource):
    """Resident payments in ResMan: `client.resman.resident_payments`."""

    def create(
        self, **args: Unpack[CreateResmanArgs]
    ) -> WriteJob[s.ResManResidentPaymentCreated]:
        """Records a resident's payment in ResMan.

        Before it counts, the management company has to approve it under "Partner
        Transactions" in the ResMan portal.

        The PMS keeps the key of the new record to itself. Expect the record with the
        next data sync.

        `POST /v1/resident-payments/resman/`. Required: `integration_id`, `resident_id`,
        `payment_type`, `batch_id`, `transaction_date`, `description`, `notes`,
        `amount_in_cents`, `reference_number`.

        Required here, not elsewhere: `batch_id`, `description`.

        Upstream: Accounts Receivable: /MITS/PostResidentTransactions2_0.
        """
        return self._job(CREATE_RESMAN, args)


class AsyncResManResidentPayments(AsyncResource):
    """The asynchronous twin of `ResManResidentPayments`."""

    async def create(
        self, **args: Unpack[CreateResmanArgs]
    ) -> AsyncWriteJob[s.ResManResidentPaymentCreated]:
        """See `ResManResidentPayments.create`."""
        return await self._job(CREATE_RESMAN, args)
