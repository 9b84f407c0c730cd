# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Construction jobs of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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

if TYPE_CHECKING:
    from .construction_jobs_contracts import (
        AsyncConstructionJobsContracts,
        ConstructionJobsContracts,
    )
    from .construction_jobs_details import (
        AsyncConstructionJobsDetails,
        ConstructionJobsDetails,
    )


class ListArgs(s.ConstructionJobListParams, CallOptions): ...


class CreateArgs(s.ConstructionJobCreate, GenericWriteOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


LIST: Operation[s.ConstructionJob] = Operation(
    "GET",
    "/v1/construction-jobs/",
    args=lambda: s.ConstructionJobListParams,
    answer=lambda: s.ConstructionJob,
    payload=("results",),
    paging=OFFSET,
)
CREATE: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/construction-jobs/",
    args=lambda: s.ConstructionJobCreate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="construction_jobs.create",
)
GET: Operation[s.ConstructionJob] = Operation(
    "GET",
    "/v1/construction-jobs/{construction_job_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.ConstructionJob,
    payload=("results",),
)
UPDATE: Operation[dict[str, Any]] = Operation(
    "PUT",
    "/v1/construction-jobs/{construction_job_id}",
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="construction_jobs.update",
)


class ConstructionJobs(Resource):
    """Construction jobs: `client.construction_jobs`."""

    contracts: ConstructionJobsContracts
    details: ConstructionJobsDetails

    def list(self, **args: Unpack[ListArgs]) -> Page[s.ConstructionJob]:
        """List construction jobs.

        `GET /v1/construction-jobs/`. Optional: `integration_id`, `integration_vendor`,
        `limit`, `offset`, `order_by`, `property_id`.
        """
        return self._page(LIST, args)

    def create(self, **args: Unpack[CreateArgs]) -> WriteJob[dict[str, Any]]:
        """Create a construction job.

        `POST /v1/construction-jobs/`. Required: `integration_id`.

        A platform may require more than the API does; no page here says what.
        """
        return self._job(CREATE, args)

    def get(
        self, construction_job_id: str, **args: Unpack[GetArgs]
    ) -> s.ConstructionJob:
        """Fetch one construction job.

        `GET /v1/construction-jobs/{construction_job_id}`. Optional: `limit`, `offset`,
        `order_by`.
        """
        return self._send(GET, args, construction_job_id)

    def update(
        self, construction_job_id: str, **args: Unpack[GenericWriteOptions]
    ) -> WriteJob[dict[str, Any]]:
        """Update a construction job.

        `PUT /v1/construction-jobs/{construction_job_id}`.

        A platform may require more than the API does; no page here says what.
        """
        return self._job(UPDATE, args, construction_job_id)


class AsyncConstructionJobs(AsyncResource):
    """The asynchronous twin of `ConstructionJobs`."""

    contracts: AsyncConstructionJobsContracts
    details: AsyncConstructionJobsDetails

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.ConstructionJob]:
        """See `ConstructionJobs.list`."""
        return self._page(LIST, args)

    async def create(self, **args: Unpack[CreateArgs]) -> AsyncWriteJob[dict[str, Any]]:
        """See `ConstructionJobs.create`."""
        return await self._job(CREATE, args)

    async def get(
        self, construction_job_id: str, **args: Unpack[GetArgs]
    ) -> s.ConstructionJob:
        """See `ConstructionJobs.get`."""
        return await self._send(GET, args, construction_job_id)

    async def update(
        self, construction_job_id: str, **args: Unpack[GenericWriteOptions]
    ) -> AsyncWriteJob[dict[str, Any]]:
        """See `ConstructionJobs.update`."""
        return await self._job(UPDATE, args, construction_job_id)
