# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Construction jobs contracts of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET

if TYPE_CHECKING:
    from .construction_jobs_contracts_details import (
        AsyncConstructionJobsContractsDetails,
        ConstructionJobsContractsDetails,
    )


class ListArgs(s.ConstructionJobContractListParams, CallOptions): ...


LIST: Operation[s.Contract] = Operation(
    "GET",
    "/v1/construction-jobs/{construction_job_id}/contracts",
    args=lambda: s.ConstructionJobContractListParams,
    answer=lambda: s.Contract,
    payload=("results",),
    paging=OFFSET,
)


class ConstructionJobsContracts(Resource):
    """Construction jobs contracts: `client.construction_jobs.contracts`."""

    details: ConstructionJobsContractsDetails

    def list(
        self, construction_job_id: str, **args: Unpack[ListArgs]
    ) -> Page[s.Contract]:
        """List contracts.

        `GET /v1/construction-jobs/{construction_job_id}/contracts`. Optional:
        `integration_id`, `integration_vendor`, `limit`, `offset`, `order_by`,
        `property_id`.
        """
        return self._page(LIST, args, construction_job_id)


class AsyncConstructionJobsContracts(AsyncResource):
    """The asynchronous twin of `ConstructionJobsContracts`."""

    details: AsyncConstructionJobsContractsDetails

    def list(
        self, construction_job_id: str, **args: Unpack[ListArgs]
    ) -> AsyncPage[s.Contract]:
        """See `ConstructionJobsContracts.list`."""
        return self._page(LIST, args, construction_job_id)
