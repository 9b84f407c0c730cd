# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Deposits of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.DepositListParams, CallOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


LIST: Operation[s.Deposit] = Operation(
    "GET",
    "/v1/deposits/",
    args=lambda: s.DepositListParams,
    answer=lambda: s.Deposit,
    payload=("results",),
    paging=OFFSET,
)
GET: Operation[s.Deposit] = Operation(
    "GET",
    "/v1/deposits/{id}",
    args=lambda: s.GetParams,
    answer=lambda: s.Deposit,
    payload=("results",),
)


class Deposits(Resource):
    """Deposits: `client.deposits`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.Deposit]:
        """List deposits.

        `GET /v1/deposits/`. Optional: `integration_id`, `integration_vendor`,
        `lease_id`, `limit`, `location_id`, `offset`, `order_by`, `property_id`,
        `refund_is_due`, `resident_id`, `x_building_id`, `x_property_id`.
        """
        return self._page(LIST, args)

    def get(self, id: str, **args: Unpack[GetArgs]) -> s.Deposit:
        """Fetch one deposit.

        `GET /v1/deposits/{id}`. Optional: `limit`, `offset`, `order_by`.

        Args:
            id: Key of the record in question.
        """
        return self._send(GET, args, id)


class AsyncDeposits(AsyncResource):
    """The asynchronous twin of `Deposits`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.Deposit]:
        """See `Deposits.list`."""
        return self._page(LIST, args)

    async def get(self, id: str, **args: Unpack[GetArgs]) -> s.Deposit:
        """See `Deposits.get`."""
        return await self._send(GET, args, id)
