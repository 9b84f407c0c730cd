"""Charges."""

from __future__ import annotations

import builtins

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
from .._settings import CURSOR, NUMBERED, OFFSET


class ListArgs(s.ChargeListParams, CallOptions):
    """Arguments of `list`."""


class CreateArgs(s.ChargeCreate, GenericWriteOptions):
    """Arguments of `create`."""


class QueryArgs(s.ChargeCreate, CallOptions):
    """Arguments of `query`."""


class UpdateArgs(s.ChargeUpdate, CallOptions):
    """Arguments of `update`."""


class BatchArgs(s.BatchCreate, GenericWriteOptions):
    """Arguments of `create_batch`."""


class CreateEntrataArgs(s.EntrataChargeCreate, CallOptions):
    """Arguments of `create` for Entrata."""


LIST: Operation[s.Charge] = Operation(
    "GET",
    "/v1/charges/",
    args=lambda: s.ChargeListParams,
    answer=lambda: s.Charge,
    payload=("results",),
    paging=OFFSET,
)
LIST_CURSOR: Operation[s.Charge] = Operation(
    "GET",
    "/v1/charges/by-cursor",
    answer=lambda: s.Charge,
    payload=("results",),
    paging=CURSOR,
)
LIST_NUMBERED: Operation[s.Charge] = Operation(
    "GET",
    "/v1/charges/by-number",
    answer=lambda: s.Charge,
    payload=("results",),
    paging=NUMBERED,
)
LIST_SPARSE: Operation[s.Charge] = Operation(
    "GET",
    "/v1/charges/sparse",
    answer=lambda: s.Charge,
    payload=("results",),
    paging=OFFSET,
    optional=True,
)
QUERY: Operation[list[s.Charge]] = Operation(
    "POST",
    "/v1/charges/query",
    body="application/json",
    args=lambda: s.ChargeCreate,
    answer=lambda: list[s.Charge],
    payload=("results",),
    reads=True,
)
GET: Operation[s.Charge] = Operation(
    "GET", "/v1/charges/{charge_id}", answer=lambda: s.Charge, payload=("results",)
)
GET_CURRENT: Operation[s.Charge | None] = Operation(
    "GET",
    "/v1/charges/current",
    answer=lambda: s.Charge,
    payload=("results",),
    empty=True,
)
UPDATE: Operation[s.Charge] = Operation(
    "PATCH",
    "/v1/charges/{charge_id}",
    body="application/json",
    args=lambda: s.ChargeUpdate,
    answer=lambda: s.Charge,
    payload=("results",),
)
CREATE: Operation[s.ChargeCreated] = Operation(
    "POST",
    "/v1/charges/",
    body="application/json",
    args=lambda: s.ChargeCreate,
    answer=lambda: s.ChargeCreated,
    payload=("data",),
    job=("job_id",),
    family="charges.create",
)
CREATE_BATCH: Operation[s.ChargeCreated] = Operation(
    "POST",
    "/v1/charges/batch/",
    body="application/json",
    args=lambda: s.BatchCreate,
    answer=lambda: s.ChargeCreated,
    payload=("data",),
    job=("job_id",),
    family="charges.create_batch",
)
CREATE_ENTRATA: Operation[s.ChargeCreated] = Operation(
    "POST",
    "/v1/charges/entrata/",
    body="application/json",
    args=lambda: s.EntrataChargeCreate,
    answer=lambda: s.ChargeCreated,
    payload=("result",),
    job=("meta", "job_id"),
    platform="entrata",
    family="charges.create",
    read_back="next_sync",
)
CANCEL_ENTRATA: Operation[None] = Operation(
    "POST",
    "/v1/charges/cancel/entrata/{charge_id}",
    platform="entrata",
    family="charges.cancel",
    supported=False,
)
DELETE: Operation[None] = Operation("DELETE", "/v1/charges/{charge_id}")


class Charges(Resource):
    """Charges."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.Charge]:
        """List charges."""
        return self._page(LIST, args)

    def list_by_cursor(self, **args: Unpack[CallOptions]) -> Page[s.Charge]:
        """List charges by cursor."""
        return self._page(LIST_CURSOR, args)

    def list_by_number(self, **args: Unpack[CallOptions]) -> Page[s.Charge]:
        """List charges by page number."""
        return self._page(LIST_NUMBERED, args)

    def list_sparse(self, **args: Unpack[CallOptions]) -> Page[s.Charge]:
        """List charges; an answer may leave them out."""
        return self._page(LIST_SPARSE, args)

    def query(self, **args: Unpack[QueryArgs]) -> builtins.list[s.Charge]:
        """Query charges."""
        return self._send(QUERY, args)

    def get(self, charge_id: str, **args: Unpack[CallOptions]) -> s.Charge:
        """Get a charge."""
        return self._send(GET, args, charge_id)

    def get_current(self, **args: Unpack[CallOptions]) -> s.Charge | None:
        """Get the current charge, if there is one."""
        return self._send(GET_CURRENT, args)

    def update(self, charge_id: str, **args: Unpack[UpdateArgs]) -> s.Charge:
        """Update a charge."""
        return self._send(UPDATE, args, charge_id)

    def create(self, **args: Unpack[CreateArgs]) -> WriteJob[s.ChargeCreated]:
        """Create a charge."""
        return self._job(CREATE, args)

    def create_batch(self, **args: Unpack[BatchArgs]) -> WriteJob[s.ChargeCreated]:
        """Create charges."""
        return self._job(CREATE_BATCH, args)

    def delete(self, charge_id: str, **args: Unpack[CallOptions]) -> None:
        """Delete a charge."""
        return self._send(DELETE, args, charge_id)


class AsyncCharges(AsyncResource):
    """Charges."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.Charge]:
        """See `Charges.list`."""
        return self._page(LIST, args)

    async def get(self, charge_id: str, **args: Unpack[CallOptions]) -> s.Charge:
        """See `Charges.get`."""
        return await self._send(GET, args, charge_id)

    async def create(
        self, **args: Unpack[CreateArgs]
    ) -> AsyncWriteJob[s.ChargeCreated]:
        """See `Charges.create`."""
        return await self._job(CREATE, args)

    async def delete(self, charge_id: str, **args: Unpack[CallOptions]) -> None:
        """See `Charges.delete`."""
        return await self._send(DELETE, args, charge_id)


class EntrataCharges(Resource):
    """Charges of Entrata."""

    def create(self, **args: Unpack[CreateEntrataArgs]) -> WriteJob[s.ChargeCreated]:
        """Create a charge in Entrata."""
        return self._job(CREATE_ENTRATA, args)

    def cancel(self, charge_id: str, **args: Unpack[CallOptions]) -> None:
        """Cancel a charge in Entrata."""
        return self._send(CANCEL_ENTRATA, args, charge_id)


class AsyncEntrataCharges(AsyncResource):
    """Charges of Entrata."""

    async def create(
        self, **args: Unpack[CreateEntrataArgs]
    ) -> AsyncWriteJob[s.ChargeCreated]:
        """See `EntrataCharges.create`."""
        return await self._job(CREATE_ENTRATA, args)
