# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Purchase orders items of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.PurchaseOrderItemListParams, CallOptions): ...


LIST: Operation[s.PurchaseOrderItem] = Operation(
    "GET",
    "/v1/purchase-orders/{purchase_order_id}/items",
    args=lambda: s.PurchaseOrderItemListParams,
    answer=lambda: s.PurchaseOrderItem,
    payload=("results",),
    paging=OFFSET,
)


class PurchaseOrdersItems(Resource):
    """Purchase orders items: `client.purchase_orders.items`."""

    def list(
        self, purchase_order_id: str, **args: Unpack[ListArgs]
    ) -> Page[s.PurchaseOrderItem]:
        """List items.

        `GET /v1/purchase-orders/{purchase_order_id}/items`. Optional: `integration_id`,
        `integration_vendor`, `limit`, `offset`, `order_by`, `property_id`.

        Args:
            purchase_order_id: Propexo key of the purchase order.
        """
        return self._page(LIST, args, purchase_order_id)


class AsyncPurchaseOrdersItems(AsyncResource):
    """The asynchronous twin of `PurchaseOrdersItems`."""

    def list(
        self, purchase_order_id: str, **args: Unpack[ListArgs]
    ) -> AsyncPage[s.PurchaseOrderItem]:
        """See `PurchaseOrdersItems.list`."""
        return self._page(LIST, args, purchase_order_id)
