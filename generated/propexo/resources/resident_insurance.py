# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Resident insurance of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.ResidentInsuranceListParams, CallOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


LIST: Operation[s.ResidentInsurance] = Operation(
    "GET",
    "/v1/resident-insurance/",
    args=lambda: s.ResidentInsuranceListParams,
    answer=lambda: s.ResidentInsurance,
    payload=("results",),
    paging=OFFSET,
)
GET: Operation[s.ResidentInsurance] = Operation(
    "GET",
    "/v1/resident-insurance/{resident_insurance_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.ResidentInsurance,
    payload=("results",),
)


class ResidentInsurance(Resource):
    """Resident insurance: `client.resident_insurance`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.ResidentInsurance]:
        """List resident insurance.

        `GET /v1/resident-insurance/`. Optional: `integration_id`, `integration_vendor`,
        `lease_id`, `limit`, `offset`, `order_by`, `property_id`, `resident_id`,
        `unit_id`.
        """
        return self._page(LIST, args)

    def get(
        self, resident_insurance_id: str, **args: Unpack[GetArgs]
    ) -> s.ResidentInsurance:
        """Fetch one resident insurance.

        `GET /v1/resident-insurance/{resident_insurance_id}`. Optional: `limit`,
        `offset`, `order_by`.
        """
        return self._send(GET, args, resident_insurance_id)


class AsyncResidentInsurance(AsyncResource):
    """The asynchronous twin of `ResidentInsurance`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.ResidentInsurance]:
        """See `ResidentInsurance.list`."""
        return self._page(LIST, args)

    async def get(
        self, resident_insurance_id: str, **args: Unpack[GetArgs]
    ) -> s.ResidentInsurance:
        """See `ResidentInsurance.get`."""
        return await self._send(GET, args, resident_insurance_id)
