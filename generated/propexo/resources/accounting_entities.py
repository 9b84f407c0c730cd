# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Accounting entities of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.AccountingEntityListParams, CallOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


LIST: Operation[s.AccountingEntity] = Operation(
    "GET",
    "/v1/accounting-entities/",
    args=lambda: s.AccountingEntityListParams,
    answer=lambda: s.AccountingEntity,
    payload=("results",),
    paging=OFFSET,
)
GET: Operation[s.AccountingEntity] = Operation(
    "GET",
    "/v1/accounting-entities/{accounting_entity_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.AccountingEntity,
    payload=("results",),
)


class AccountingEntities(Resource):
    """Accounting entities: `client.accounting_entities`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.AccountingEntity]:
        """List accounting entities.

        `GET /v1/accounting-entities/`. Optional: `integration_id`,
        `integration_vendor`, `limit`, `location_id`, `offset`, `order_by`,
        `property_id`.
        """
        return self._page(LIST, args)

    def get(
        self, accounting_entity_id: str, **args: Unpack[GetArgs]
    ) -> s.AccountingEntity:
        """Fetch one accounting entity.

        `GET /v1/accounting-entities/{accounting_entity_id}`. Optional: `limit`,
        `offset`, `order_by`.
        """
        return self._send(GET, args, accounting_entity_id)


class AsyncAccountingEntities(AsyncResource):
    """The asynchronous twin of `AccountingEntities`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.AccountingEntity]:
        """See `AccountingEntities.list`."""
        return self._page(LIST, args)

    async def get(
        self, accounting_entity_id: str, **args: Unpack[GetArgs]
    ) -> s.AccountingEntity:
        """See `AccountingEntities.get`."""
        return await self._send(GET, args, accounting_entity_id)
