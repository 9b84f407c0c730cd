# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Deposit summaries of the API."""

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


class ListArgs(s.DepositSummaryListParams, CallOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


class UpdateArgs(s.DepositSummaryUpdate, GenericWriteOptions): ...


LIST: Operation[s.DepositSummary] = Operation(
    "GET",
    "/v1/deposit-summaries/",
    args=lambda: s.DepositSummaryListParams,
    answer=lambda: s.DepositSummary,
    payload=("results",),
    paging=OFFSET,
)
GET: Operation[s.DepositSummary] = Operation(
    "GET",
    "/v1/deposit-summaries/{deposit_summary_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.DepositSummary,
    payload=("results",),
)
UPDATE: Operation[dict[str, Any]] = Operation(
    "PUT",
    "/v1/deposit-summaries/{deposit_summary_id}",
    args=lambda: s.DepositSummaryUpdate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="deposit_summaries.update",
)


class DepositSummaries(Resource):
    """Deposit summaries: `client.deposit_summaries`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.DepositSummary]:
        """List deposit summaries.

        `GET /v1/deposit-summaries/`. Optional: `integration_id`, `integration_vendor`,
        `invoice_id`, `invoice_id_not_null`, `lease_id`, `limit`, `location_id`,
        `offset`, `order_by`, `property_id`, `refund_is_due`, `resident_id` and 2 more.
        """
        return self._page(LIST, args)

    def get(self, deposit_summary_id: str, **args: Unpack[GetArgs]) -> s.DepositSummary:
        """Fetch one deposit summary.

        `GET /v1/deposit-summaries/{deposit_summary_id}`. Optional: `limit`, `offset`,
        `order_by`.
        """
        return self._send(GET, args, deposit_summary_id)

    def update(
        self, deposit_summary_id: str, **args: Unpack[UpdateArgs]
    ) -> WriteJob[dict[str, Any]]:
        """Update a deposit summary.

        `PUT /v1/deposit-summaries/{deposit_summary_id}`. Optional:
        `check_cleared_date`, `check_number`, `check_run_date`, `financial_account_id`,
        `is_not_reconciled`, `notes`, `payment_date`, `payment_method`, `post_month`,
        `total_amount_in_cents`, `x_bank_id`.

        A platform may require more than the API does; no page here says what.
        """
        return self._job(UPDATE, args, deposit_summary_id)


class AsyncDepositSummaries(AsyncResource):
    """The asynchronous twin of `DepositSummaries`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.DepositSummary]:
        """See `DepositSummaries.list`."""
        return self._page(LIST, args)

    async def get(
        self, deposit_summary_id: str, **args: Unpack[GetArgs]
    ) -> s.DepositSummary:
        """See `DepositSummaries.get`."""
        return await self._send(GET, args, deposit_summary_id)

    async def update(
        self, deposit_summary_id: str, **args: Unpack[UpdateArgs]
    ) -> AsyncWriteJob[dict[str, Any]]:
        """See `DepositSummaries.update`."""
        return await self._job(UPDATE, args, deposit_summary_id)
