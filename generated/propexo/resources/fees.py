# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Fees of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.FeeListParams, CallOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


LIST: Operation[s.Fee] = Operation(
    "GET",
    "/v1/fees/",
    args=lambda: s.FeeListParams,
    answer=lambda: s.Fee,
    payload=("results",),
    paging=OFFSET,
)
GET: Operation[s.Fee] = Operation(
    "GET",
    "/v1/fees/{fee_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.Fee,
    payload=("results",),
)


class Fees(Resource):
    """Fees: `client.fees`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.Fee]:
        """Lists fees.

        `GET /v1/fees/`. Optional: `charge_code_id`, `floor_plan_id`, `limit`, `offset`,
        `order_by`, `unit_id`.
        """
        return self._page(LIST, args)

    def get(self, fee_id: str, **args: Unpack[GetArgs]) -> s.Fee:
        """Returns one fee.

        `GET /v1/fees/{fee_id}`. Optional: `limit`, `offset`, `order_by`.

        Args:
            fee_id: Key of the fee in question.
        """
        return self._send(GET, args, fee_id)


class AsyncFees(AsyncResource):
    """The asynchronous twin of `Fees`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.Fee]:
        """See `Fees.list`."""
        return self._page(LIST, args)

    async def get(self, fee_id: str, **args: Unpack[GetArgs]) -> s.Fee:
        """See `Fees.get`."""
        return await self._send(GET, args, fee_id)
