# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Financial accounts of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.FinancialAccountListParams, CallOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


LIST: Operation[s.FinancialAccount] = Operation(
    "GET",
    "/v1/financial-accounts/",
    args=lambda: s.FinancialAccountListParams,
    answer=lambda: s.FinancialAccount,
    payload=("results",),
    paging=OFFSET,
)
GET: Operation[s.FinancialAccount] = Operation(
    "GET",
    "/v1/financial-accounts/{financial_account_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.FinancialAccount,
    payload=("results",),
)


class FinancialAccounts(Resource):
    """Financial accounts: `client.financial_accounts`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.FinancialAccount]:
        """Lists financial accounts.

        `GET /v1/financial-accounts/`. Optional: `account_number`, `integration_id`,
        `integration_vendor`, `limit`, `offset`, `order_by`, `property_id`.
        """
        return self._page(LIST, args)

    def get(
        self, financial_account_id: str, **args: Unpack[GetArgs]
    ) -> s.FinancialAccount:
        """Returns one financial account.

        `GET /v1/financial-accounts/{financial_account_id}`. Optional: `limit`,
        `offset`, `order_by`.

        Args:
            financial_account_id: Key of the account in question.
        """
        return self._send(GET, args, financial_account_id)


class AsyncFinancialAccounts(AsyncResource):
    """The asynchronous twin of `FinancialAccounts`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.FinancialAccount]:
        """See `FinancialAccounts.list`."""
        return self._page(LIST, args)

    async def get(
        self, financial_account_id: str, **args: Unpack[GetArgs]
    ) -> s.FinancialAccount:
        """See `FinancialAccounts.get`."""
        return await self._send(GET, args, financial_account_id)
