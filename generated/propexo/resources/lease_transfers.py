# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Lease transfers of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.LeaseTransferListParams, CallOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


LIST: Operation[s.LeaseTransfer] = Operation(
    "GET",
    "/v1/lease-transfers/",
    args=lambda: s.LeaseTransferListParams,
    answer=lambda: s.LeaseTransfer,
    payload=("results",),
    paging=OFFSET,
)
GET: Operation[s.LeaseTransfer] = Operation(
    "GET",
    "/v1/lease-transfers/{lease_transfer_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.LeaseTransfer,
    payload=("results",),
)


class LeaseTransfers(Resource):
    """Lease transfers: `client.lease_transfers`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.LeaseTransfer]:
        """List lease transfers.

        `GET /v1/lease-transfers/`. Optional: `integration_id`, `integration_vendor`,
        `lease_id_next`, `lease_id_previous`, `limit`, `location_id`, `offset`,
        `order_by`, `property_id`, `resident_id`, `unit_id_next`, `unit_id_previous` and
        2 more.
        """
        return self._page(LIST, args)

    def get(self, lease_transfer_id: str, **args: Unpack[GetArgs]) -> s.LeaseTransfer:
        """Fetch one lease transfer.

        `GET /v1/lease-transfers/{lease_transfer_id}`. Optional: `limit`, `offset`,
        `order_by`.
        """
        return self._send(GET, args, lease_transfer_id)


class AsyncLeaseTransfers(AsyncResource):
    """The asynchronous twin of `LeaseTransfers`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.LeaseTransfer]:
        """See `LeaseTransfers.list`."""
        return self._page(LIST, args)

    async def get(
        self, lease_transfer_id: str, **args: Unpack[GetArgs]
    ) -> s.LeaseTransfer:
        """See `LeaseTransfers.get`."""
        return await self._send(GET, args, lease_transfer_id)
