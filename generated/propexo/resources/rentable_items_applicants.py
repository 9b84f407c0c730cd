# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Rentable items applicants of the API."""

from __future__ import annotations

from typing import Any

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import (
    AsyncResource,
    AsyncWriteJob,
    GenericWriteOptions,
    Operation,
    Resource,
    WriteJob,
)


class AssignArgs(s.RentableItemApplicantAssign, GenericWriteOptions): ...


ASSIGN: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/rentable-items/applicants/assign",
    args=lambda: s.RentableItemApplicantAssign,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="rentable_items_applicants.assign",
)


class RentableItemsApplicants(Resource):
    """Rentable items applicants: `client.rentable_items.applicants`."""

    def assign(self, **args: Unpack[AssignArgs]) -> WriteJob[dict[str, Any]]:
        """Assign: applicant.

        `POST /v1/rentable-items/applicants/assign`. Required: `integration_id`.
        Optional: `applicant_id`, `rentable_item_id`.

        A platform may require more than the API does; no page here says what.
        """
        return self._job(ASSIGN, args)


class AsyncRentableItemsApplicants(AsyncResource):
    """The asynchronous twin of `RentableItemsApplicants`."""

    async def assign(self, **args: Unpack[AssignArgs]) -> AsyncWriteJob[dict[str, Any]]:
        """See `RentableItemsApplicants.assign`."""
        return await self._job(ASSIGN, args)
