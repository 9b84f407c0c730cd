# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Invoices of the API."""

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


class ListArgs(s.InvoiceListParams, CallOptions): ...


class CreateArgs(s.InvoiceCreate, GenericWriteOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


class UpdateArgs(s.InvoiceUpdate, GenericWriteOptions): ...


LIST: Operation[s.Invoice] = Operation(
    "GET",
    "/v1/invoices/",
    args=lambda: s.InvoiceListParams,
    answer=lambda: s.Invoice,
    payload=("results",),
    paging=OFFSET,
)
CREATE: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/invoices/",
    args=lambda: s.InvoiceCreate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="invoices.create",
)
GET: Operation[s.Invoice] = Operation(
    "GET",
    "/v1/invoices/{invoice_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.Invoice,
    payload=("results",),
)
UPDATE: Operation[dict[str, Any]] = Operation(
    "PUT",
    "/v1/invoices/{invoice_id}",
    args=lambda: s.InvoiceUpdate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="invoices.update",
)


class Invoices(Resource):
    """Invoices: `client.invoices`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.Invoice]:
        """List invoices.

        `GET /v1/invoices/`. Optional: `integration_id`, `integration_vendor`, `limit`,
        `location_id`, `offset`, `order_by`, `property_id`.
        """
        return self._page(LIST, args)

    def create(self, **args: Unpack[CreateArgs]) -> WriteJob[dict[str, Any]]:
        """Create an invoice.

        `POST /v1/invoices/`. Required: `integration_id`. Optional: `accounting_date`,
        `ap_financial_account_id`, `attachments`, `cash_financial_account_id`,
        `description`, `discount_amount_in_cents`, `display_type`, `due_date`,
        `expense_type`, `invoice_date`, `invoice_items`, `invoice_number` and 14 more.

        A platform may require more than the API does; no page here says what.
        """
        return self._job(CREATE, args)

    def get(self, invoice_id: str, **args: Unpack[GetArgs]) -> s.Invoice:
        """Fetch one invoice.

        `GET /v1/invoices/{invoice_id}`. Optional: `limit`, `offset`, `order_by`.
        """
        return self._send(GET, args, invoice_id)

    def update(
        self, invoice_id: str, **args: Unpack[UpdateArgs]
    ) -> WriteJob[dict[str, Any]]:
        """Update an invoice.

        `PUT /v1/invoices/{invoice_id}`. Optional: `check_number`, `expense_period`,
        `item_number`, `payment_date`, `payment_period`, `status`.

        A platform may require more than the API does; no page here says what.
        """
        return self._job(UPDATE, args, invoice_id)


class AsyncInvoices(AsyncResource):
    """The asynchronous twin of `Invoices`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.Invoice]:
        """See `Invoices.list`."""
        return self._page(LIST, args)

    async def create(self, **args: Unpack[CreateArgs]) -> AsyncWriteJob[dict[str, Any]]:
        """See `Invoices.create`."""
        return await self._job(CREATE, args)

    async def get(self, invoice_id: str, **args: Unpack[GetArgs]) -> s.Invoice:
        """See `Invoices.get`."""
        return await self._send(GET, args, invoice_id)

    async def update(
        self, invoice_id: str, **args: Unpack[UpdateArgs]
    ) -> AsyncWriteJob[dict[str, Any]]:
        """See `Invoices.update`."""
        return await self._job(UPDATE, args, invoice_id)
