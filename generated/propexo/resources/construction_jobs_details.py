# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Construction jobs details of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.ConstructionJobDetailListParams, CallOptions): ...


LIST: Operation[s.ConstructionJobDetail] = Operation(
    "GET",
    "/v1/construction-jobs/{construction_job_id}/details",
    args=lambda: s.ConstructionJobDetailListParams,
    answer=lambda: s.ConstructionJobDetail,
    payload=("results",),
    paging=OFFSET,
)


class ConstructionJobsDetails(Resource):
    """Construction jobs details: `client.construction_jobs.details`."""

    def list(
        self, construction_job_id: str, **args: Unpack[ListArgs]
    ) -> Page[s.ConstructionJobDetail]:
        """List details.

        `GET /v1/construction-jobs/{construction_job_id}/details`. Optional:
        `integration_id`, `integration_vendor`, `limit`, `offset`, `order_by`,
        `property_id`.
        """
        return self._page(LIST, args, construction_job_id)


class AsyncConstructionJobsDetails(AsyncResource):
    """The asynchronous twin of `ConstructionJobsDetails`."""

    def list(
        self, construction_job_id: str, **args: Unpack[ListArgs]
    ) -> AsyncPage[s.ConstructionJobDetail]:
        """See `ConstructionJobsDetails.list`."""
        return self._page(LIST, args, construction_job_id)
