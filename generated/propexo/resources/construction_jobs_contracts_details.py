# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Construction jobs contracts details of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.ContractDetailListParams, CallOptions): ...


LIST: Operation[s.ContractDetail] = Operation(
    "GET",
    "/v1/construction-jobs/contracts/{contract_id}/details",
    args=lambda: s.ContractDetailListParams,
    answer=lambda: s.ContractDetail,
    payload=("results",),
    paging=OFFSET,
)


class ConstructionJobsContractsDetails(Resource):
    """Construction jobs contracts details:
    `client.construction_jobs.contracts.details`.
    """

    def list(
        self, contract_id: str, **args: Unpack[ListArgs]
    ) -> Page[s.ContractDetail]:
        """List details.

        `GET /v1/construction-jobs/contracts/{contract_id}/details`. Optional:
        `integration_id`, `integration_vendor`, `limit`, `offset`, `order_by`,
        `property_id`.

        Args:
            contract_id: Propexo key of the contract.
        """
        return self._page(LIST, args, contract_id)


class AsyncConstructionJobsContractsDetails(AsyncResource):
    """The asynchronous twin of `ConstructionJobsContractsDetails`."""

    def list(
        self, contract_id: str, **args: Unpack[ListArgs]
    ) -> AsyncPage[s.ContractDetail]:
        """See `ConstructionJobsContractsDetails.list`."""
        return self._page(LIST, args, contract_id)
