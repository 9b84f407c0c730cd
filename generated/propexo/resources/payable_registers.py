# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Payable registers of the API."""

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


class ListArgs(s.PayableRegisterListParams, CallOptions): ...


class CreateArgs(s.PayableRegisterCreate, GenericWriteOptions): ...


class CancelArgs(s.PayableRegisterCancel, GenericWriteOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


LIST: Operation[s.PayableRegister] = Operation(
    "GET",
    "/v1/payable-registers/",
    args=lambda: s.PayableRegisterListParams,
    answer=lambda: s.PayableRegister,
    payload=("results",),
    paging=OFFSET,
)
CREATE: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/payable-registers/",
    args=lambda: s.PayableRegisterCreate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="payable_registers.create",
)
CANCEL: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/payable-registers/cancel",
    args=lambda: s.PayableRegisterCancel,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="payable_registers.cancel",
)
GET: Operation[s.PayableRegister] = Operation(
    "GET",
    "/v1/payable-registers/{payable_register_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.PayableRegister,
    payload=("results",),
)
UPDATE: Operation[dict[str, Any]] = Operation(
    "PUT",
    "/v1/payable-registers/{payable_register_id}",
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="payable_registers.update",
)


class PayableRegisters(Resource):
    """Payable registers: `client.payable_registers`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.PayableRegister]:
        """List payable registers.

        `GET /v1/payable-registers/`. Optional: `integration_id`, `integration_vendor`,
        `limit`, `location_id`, `offset`, `order_by`, `property_id`.
        """
        return self._page(LIST, args)

    def create(self, **args: Unpack[CreateArgs]) -> WriteJob[dict[str, Any]]:
        """Create a payable register.

        `POST /v1/payable-registers/`. Required: `integration_id`. Optional:
        `ap_financial_account_id`, `cash_financial_account_id`,
        `discount_amount_in_cents`, `discount_date`, `discount_percent`, `display_type`,
        `due_date`, `expense_type`, `invoice_date`, `invoice_number`, `invoice_status`,
        `is_adjustment` and 12 more.

        A platform may require more than the API does; no page here says what.
        """
        return self._job(CREATE, args)

    def cancel(self, **args: Unpack[CancelArgs]) -> WriteJob[dict[str, Any]]:
        """Cancel: payable register.

        `POST /v1/payable-registers/cancel`. Required: `integration_id`. Optional:
        `payable_register_id`.

        A platform may require more than the API does; no page here says what.
        """
        return self._job(CANCEL, args)

    def get(
        self, payable_register_id: str, **args: Unpack[GetArgs]
    ) -> s.PayableRegister:
        """Fetch one payable register.

        `GET /v1/payable-registers/{payable_register_id}`. Optional: `limit`, `offset`,
        `order_by`.

        Args:
            payable_register_id: Propexo key of the payable register.
        """
        return self._send(GET, args, payable_register_id)

    def update(
        self, payable_register_id: str, **args: Unpack[GenericWriteOptions]
    ) -> WriteJob[dict[str, Any]]:
        """Update a payable register.

        `PUT /v1/payable-registers/{payable_register_id}`.

        A platform may require more than the API does; no page here says what.

        Args:
            payable_register_id: Propexo key of the payable register.
        """
        return self._job(UPDATE, args, payable_register_id)


class AsyncPayableRegisters(AsyncResource):
    """The asynchronous twin of `PayableRegisters`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.PayableRegister]:
        """See `PayableRegisters.list`."""
        return self._page(LIST, args)

    async def create(self, **args: Unpack[CreateArgs]) -> AsyncWriteJob[dict[str, Any]]:
        """See `PayableRegisters.create`."""
        return await self._job(CREATE, args)

    async def cancel(self, **args: Unpack[CancelArgs]) -> AsyncWriteJob[dict[str, Any]]:
        """See `PayableRegisters.cancel`."""
        return await self._job(CANCEL, args)

    async def get(
        self, payable_register_id: str, **args: Unpack[GetArgs]
    ) -> s.PayableRegister:
        """See `PayableRegisters.get`."""
        return await self._send(GET, args, payable_register_id)

    async def update(
        self, payable_register_id: str, **args: Unpack[GenericWriteOptions]
    ) -> AsyncWriteJob[dict[str, Any]]:
        """See `PayableRegisters.update`."""
        return await self._job(UPDATE, args, payable_register_id)
