# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Leases of the API."""

from __future__ import annotations

from typing import Any

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


class ListArgs(s.LeaseListParams, CallOptions): ...


class CreateArgs(s.LeaseCreate, GenericWriteOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


class UpdateArgs(s.LeaseUpdate, GenericWriteOptions): ...


LIST: Operation[s.Lease] = Operation(
    "GET",
    "/v1/leases/",
    args=lambda: s.LeaseListParams,
    answer=lambda: s.Lease,
    payload=("results",),
    paging=OFFSET,
)
CREATE: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/leases/",
    args=lambda: s.LeaseCreate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="leases.create",
)
GET: Operation[s.Lease] = Operation(
    "GET",
    "/v1/leases/{lease_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.Lease,
    payload=("results",),
)
UPDATE: Operation[dict[str, Any]] = Operation(
    "PUT",
    "/v1/leases/{lease_id}",
    args=lambda: s.LeaseUpdate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="leases.update",
)


class Leases(Resource):
    """Leases: `client.leases`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.Lease]:
        """List leases.

        `GET /v1/leases/`. Optional: `after_move_in_date`, `after_move_out_date`,
        `before_move_in_date`, `before_move_out_date`, `integration_id`,
        `integration_vendor`, `limit`, `location_id`, `offset`, `only_null_move_outs`,
        `order_by`, `property_id` and 8 more.
        """
        return self._page(LIST, args)

    def create(self, **args: Unpack[CreateArgs]) -> WriteJob[dict[str, Any]]:
        """Create a lease.

        `POST /v1/leases/`. Required: `integration_id`. Optional: `address_1`,
        `address_1_alternate`, `address_2`, `address_2_alternate`, `address_history`,
        `application_fees`, `associated_resident_ids`, `city`, `city_alternate`,
        `concession_fees`, `country`, `country_alternate` and 62 more.

        A platform may require more than the API does; no page here says what.
        """
        return self._job(CREATE, args)

    def get(self, lease_id: str, **args: Unpack[GetArgs]) -> s.Lease:
        """Fetch one lease.

        `GET /v1/leases/{lease_id}`. Optional: `limit`, `offset`, `order_by`.

        Args:
            lease_id: Propexo key of the lease.
        """
        return self._send(GET, args, lease_id)

    def update(
        self, lease_id: str, **args: Unpack[UpdateArgs]
    ) -> WriteJob[dict[str, Any]]:
        """Update a lease.

        `PUT /v1/leases/{lease_id}`. Optional: `address_1`, `address_2`,
        `address_history`, `applicant_id`, `application_date`, `application_fees`,
        `automatically_move_out_residents`, `city`, `concession_fees`,
        `criminal_charge_description`, `date_of_birth`, `deposit_amount_in_cents` and 48
        more.

        A platform may require more than the API does; no page here says what.

        Args:
            lease_id: Propexo key of the lease.
        """
        return self._job(UPDATE, args, lease_id)


class AsyncLeases(AsyncResource):
    """The asynchronous twin of `Leases`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.Lease]:
        """See `Leases.list`."""
        return self._page(LIST, args)

    async def create(self, **args: Unpack[CreateArgs]) -> AsyncWriteJob[dict[str, Any]]:
        """See `Leases.create`."""
        return await self._job(CREATE, args)

    async def get(self, lease_id: str, **args: Unpack[GetArgs]) -> s.Lease:
        """See `Leases.get`."""
        return await self._send(GET, args, lease_id)

    async def update(
        self, lease_id: str, **args: Unpack[UpdateArgs]
    ) -> AsyncWriteJob[dict[str, Any]]:
        """See `Leases.update`."""
        return await self._job(UPDATE, args, lease_id)
