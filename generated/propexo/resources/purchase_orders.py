# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Purchase orders of the API."""

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


class CreateArgs(s.PurchaseOrderCreate, GenericWriteOptions): ...


CREATE: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/purchase-orders/",
    args=lambda: s.PurchaseOrderCreate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="purchase_orders.create",
)


class PurchaseOrders(Resource):
    """Purchase orders: `client.purchase_orders`."""

    def create(self, **args: Unpack[CreateArgs]) -> WriteJob[dict[str, Any]]:
        """Places a purchase order with a supplier.

        `POST /v1/purchase-orders/`. Required: `integration_id`. Optional:
        `ap_financial_account_id`, `billing_address_1`, `billing_address_2`,
        `billing_city`, `billing_country`, `billing_state`, `billing_zip`,
        `description`, `discount_amount_in_cents`, `display_type`, `expense_type`,
        `number` and 14 more.

        A platform may require more than the API does; no page here says what.
        """
        return self._job(CREATE, args)


class AsyncPurchaseOrders(AsyncResource):
    """The asynchronous twin of `PurchaseOrders`."""

    async def create(self, **args: Unpack[CreateArgs]) -> AsyncWriteJob[dict[str, Any]]:
        """See `PurchaseOrders.create`."""
        return await self._job(CREATE, args)
