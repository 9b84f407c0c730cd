# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Charge codes of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.ChargeCodeListParams, CallOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


LIST: Operation[s.ChargeCode] = Operation(
    "GET",
    "/v1/charge-codes/",
    args=lambda: s.ChargeCodeListParams,
    answer=lambda: s.ChargeCode,
    payload=("results",),
    paging=OFFSET,
)
GET: Operation[s.ChargeCode] = Operation(
    "GET",
    "/v1/charge-codes/{charge_code_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.ChargeCode,
    payload=("results",),
)


class ChargeCodes(Resource):
    """Charge codes: `client.charge_codes`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.ChargeCode]:
        """Lists charge codes.

        `GET /v1/charge-codes/`. Optional: `integration_id`, `integration_vendor`,
        `limit`, `offset`, `order_by`, `property_id`.
        """
        return self._page(LIST, args)

    def get(self, charge_code_id: str, **args: Unpack[GetArgs]) -> s.ChargeCode:
        """Returns one charge code.

        `GET /v1/charge-codes/{charge_code_id}`. Optional: `limit`, `offset`,
        `order_by`.

        Args:
            charge_code_id: Key of the charge code in question.
        """
        return self._send(GET, args, charge_code_id)


class AsyncChargeCodes(AsyncResource):
    """The asynchronous twin of `ChargeCodes`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.ChargeCode]:
        """See `ChargeCodes.list`."""
        return self._page(LIST, args)

    async def get(self, charge_code_id: str, **args: Unpack[GetArgs]) -> s.ChargeCode:
        """See `ChargeCodes.get`."""
        return await self._send(GET, args, charge_code_id)
