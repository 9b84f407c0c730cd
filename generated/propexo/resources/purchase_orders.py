# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Purchase orders of the API."""

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
    from .purchase_orders_items import AsyncPurchaseOrdersItems, PurchaseOrdersItems


class ListArgs(s.PurchaseOrderListParams, CallOptions): ...


class CreateArgs(s.PurchaseOrderCreate, GenericWriteOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


class UpdateArgs(s.PurchaseOrderUpdate, GenericWriteOptions): ...


LIST: Operation[s.PurchaseOrder] = Operation(
    "GET",
    "/v1/purchase-orders/",
    args=lambda: s.PurchaseOrderListParams,
    answer=lambda: s.PurchaseOrder,
    payload=("results",),
    paging=OFFSET,
)
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
GET: Operation[s.PurchaseOrder] = Operation(
    "GET",
    "/v1/purchase-orders/{purchase_order_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.PurchaseOrder,
    payload=("results",),
)
UPDATE: Operation[dict[str, Any]] = Operation(
    "PUT",
    "/v1/purchase-orders/{purchase_order_id}",
    args=lambda: s.PurchaseOrderUpdate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="purchase_orders.update",
)


class PurchaseOrders(Resource):
    """Purchase orders: `client.purchase_orders`."""

    items: PurchaseOrdersItems

    def list(self, **args: Unpack[ListArgs]) -> Page[s.PurchaseOrder]:
        """List purchase orders.

        `GET /v1/purchase-orders/`. Optional: `integration_id`, `integration_vendor`,
        `limit`, `offset`, `order_by`, `property_id`.
        """
        return self._page(LIST, args)

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

    def get(self, purchase_order_id: str, **args: Unpack[GetArgs]) -> s.PurchaseOrder:
        """Fetch one purchase order.

        `GET /v1/purchase-orders/{purchase_order_id}`. Optional: `limit`, `offset`,
        `order_by`.

        Args:
            purchase_order_id: Propexo key of the purchase order.
        """
        return self._send(GET, args, purchase_order_id)

    def update(
        self, purchase_order_id: str, **args: Unpack[UpdateArgs]
    ) -> WriteJob[dict[str, Any]]:
        """Update a purchase order.

        `PUT /v1/purchase-orders/{purchase_order_id}`. Optional: `billing_address_1`,
        `billing_address_2`, `billing_city`, `billing_country`, `billing_state`,
        `billing_zip`, `description`, `display_type`, `expense_type`, `number`,
        `order_date`, `purchase_order_items` and 8 more.

        A platform may require more than the API does; no page here says what.

        Args:
            purchase_order_id: Propexo key of the purchase order.
        """
        return self._job(UPDATE, args, purchase_order_id)


class AsyncPurchaseOrders(AsyncResource):
    """The asynchronous twin of `PurchaseOrders`."""

    items: AsyncPurchaseOrdersItems

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.PurchaseOrder]:
        """See `PurchaseOrders.list`."""
        return self._page(LIST, args)

    async def create(self, **args: Unpack[CreateArgs]) -> AsyncWriteJob[dict[str, Any]]:
        """See `PurchaseOrders.create`."""
        return await self._job(CREATE, args)

    async def get(
        self, purchase_order_id: str, **args: Unpack[GetArgs]
    ) -> s.PurchaseOrder:
        """See `PurchaseOrders.get`."""
        return await self._send(GET, args, purchase_order_id)

    async def update(
        self, purchase_order_id: str, **args: Unpack[UpdateArgs]
    ) -> AsyncWriteJob[dict[str, Any]]:
        """See `PurchaseOrders.update`."""
        return await self._job(UPDATE, args, purchase_order_id)
