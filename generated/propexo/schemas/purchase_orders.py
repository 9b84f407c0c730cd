# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of purchase orders."""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import DateOrDateTimeInput, Model, Open, Request
from .shared import IntegrationVendor, Province


class PurchaseOrder(Model):
    """Answer of `purchase_orders.list`, `purchase_orders.get`."""

    id: str
    """Propexo key of this PurchaseOrder."""
    created_at: str
    """Moment at which Propexo first stored this PurchaseOrder."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    last_seen: str | None
    """Latest sync in which the PMS still returned this PurchaseOrder."""
    x_id: str
    """Key of this PurchaseOrder in the source system."""
    x_property_id: str
    """Property key in the source system."""
    x_location_id: str | None
    """Location key in the source system.

    Rent Manager has one; it stays null everywhere else.
    """
    x_invoice_id: str | None
    x_vendor_id: str | None
    x_parent_purchase_order_id: str | None
    number: str | None
    """Number of the PurchaseOrder."""
    is_closed: bool | None
    description: str | None
    """Free text about the PurchaseOrder."""
    total_amount_in_cents: int | float | None
    """Value of the whole PurchaseOrder, in cents."""
    order_date: str | None
    """Day on which the PurchaseOrder was placed."""
    expense_type: str | None
    """Expense type of the PurchaseOrder; your customer has the list."""
    display_type: str | None
    """Display type of the PurchaseOrder; your customer has the list."""
    status_raw: str | None
    """State of the PurchaseOrder, untouched, as the PMS delivered it."""
    shipping_address_1: str | None
    """Delivery address, street line one."""
    shipping_address_2: str | None
    """Delivery address, street line two."""
    shipping_city: str | None
    """Delivery address, city."""
    shipping_state: str | None
    """Delivery address, state or province as a two-letter code."""
    shipping_zip: str | None
    """Delivery address, postal code."""
    shipping_country: str | None
    """Delivery address, country."""
    billing_address_1: str | None
    """Invoice address, street line one."""
    billing_address_2: str | None
    """Invoice address, street line two."""
    billing_city: str | None
    """Invoice address, city."""
    billing_state: str | None
    """Invoice address, state or province as a two-letter code."""
    billing_zip: str | None
    """Invoice address, postal code."""
    billing_country: str | None
    """Invoice address, country."""
    custom_data: dict[str, Any] | None
    """Extra values of the source system."""
    associated_invoice_ids: list[str]
    property_id: str
    """Propexo key of the property."""
    integration_id: str
    """Propexo key of the integration."""
    integration_vendor: Open[IntegrationVendor]
    invoice_id: str | None
    vendor_id: str | None
    """Propexo key of the supplier."""
    parent_purchase_order_id: str | None


class PurchaseOrderCreate(Request):
    """Arguments of `purchase_orders.create`."""

    integration_id: str
    ap_financial_account_id: NotRequired[str]
    """Propexo key of the payables account.

    Ask your customer which account applies.
    """
    billing_address_1: NotRequired[str]
    """Invoice address, street line one."""
    billing_address_2: NotRequired[str]
    """Invoice address, street line two."""
    billing_city: NotRequired[str]
    """Invoice address, city."""
    billing_country: NotRequired[str]
    """Invoice address, country."""
    billing_state: NotRequired[Province | str]
    """Invoice address, state or province as a two-letter code."""
    billing_zip: NotRequired[str]
    """Invoice address, postal code."""
    description: NotRequired[str]
    """Free text about the order."""
    discount_amount_in_cents: NotRequired[int]
    """Discount on the order, in cents."""
    display_type: NotRequired[str]
    """Display type of the order; your customer has the list."""
    expense_type: NotRequired[str]
    """Expense type of the order; your customer has the list."""
    number: NotRequired[Annotated[str, Field(max_length=8)]]
    """Number of the order."""
    order_date: NotRequired[DateOrDateTimeInput]
    """Day on which the order was placed."""
    post_date: NotRequired[DateOrDateTimeInput]
    """Day on which the order is booked."""
    property_id: NotRequired[str]
    """Propexo key of the property."""
    purchase_order_items: NotRequired[
        Annotated[
            list[PurchaseOrderJobItem | PurchaseOrderPlainItem], Field(min_length=1)
        ]
    ]
    """Lines of the order, at least one."""
    shipping_address_1: NotRequired[str]
    """Delivery address, street line one."""
    shipping_address_2: NotRequired[str]
    """Delivery address, street line two."""
    shipping_amount_in_cents: NotRequired[int]
    """Freight of the order, in cents."""
    shipping_city: NotRequired[str]
    """Delivery address, city."""
    shipping_country: NotRequired[str]
    """Delivery address, country."""
    shipping_state: NotRequired[Province | str]
    """Delivery address, state or province as a two-letter code."""
    shipping_zip: NotRequired[str]
    """Delivery address, postal code."""
    total_amount_in_cents: NotRequired[int | float]
    """Value of the whole order, in cents."""
    vendor_id: NotRequired[str]
    """Propexo key of the supplier."""
    vendor_location_id: NotRequired[str]
    """Propexo key of the supplier's location."""


class PurchaseOrderJobItem(Request):
    """Line that is booked on a construction job."""

    property_id: str
    """Propexo key of the property."""
    description: str
    """Free text about the order line."""
    construction_job_id: str
    """Propexo key of the construction job."""
    stock_code: str
    """Stock code of the line; your customer has the list."""
    quantity_ordered: str
    """Ordered quantity, carried as text."""
    unit_price_in_cents: int
    """Price of one piece, in cents."""
    total_cost_in_cents: int
    """Value of the line, in cents."""
    cost_code: str
    """Cost code of the line; your customer has the list."""
    category_code: str
    """Cost category of the line; your customer has the list."""
    financial_account_id: NotRequired[str]
    """Propexo key of the financial account."""


class PurchaseOrderListParams(Request):
    """Arguments of `purchase_orders.list`."""

    integration_id: NotRequired[str]
    """Keep only rows of this integration."""
    integration_vendor: NotRequired[IntegrationVendor | str]
    """Keep only rows that come from this vendor."""
    limit: NotRequired[Annotated[int, Field(ge=0, le=250)] | None]
    """Page size, 1 to 250.

    Default: `100`.
    """
    offset: NotRequired[Annotated[int, Field(ge=0)] | None]
    """Rows to skip before the page starts.

    Default: `0`.
    """
    order_by: NotRequired[Annotated[str, Field(alias="order-by")]]
    """Sort field, optionally followed by a colon and asc or desc; asc when you give
    no direction.

    Default: `created_at:desc`.
    """
    property_id: NotRequired[str]
    """Keep only rows of this property."""


class PurchaseOrderPlainItem(Request):
    """Line without a construction job."""

    property_id: str
    """Propexo key of the property."""
    description: str
    """Free text about the order line."""
    financial_account_id: str
    """Propexo key of the financial account."""
    stock_code: str
    """Stock code of the line; your customer has the list."""
    quantity_ordered: str
    """Ordered quantity, carried as text."""
    unit_price_in_cents: int
    """Price of one piece, in cents."""
    total_cost_in_cents: int
    """Value of the line, in cents."""


class PurchaseOrderUpdate(Request):
    """Arguments of `purchase_orders.update`."""

    billing_address_1: NotRequired[str]
    """Invoice address, street line one."""
    billing_address_2: NotRequired[str]
    """Invoice address, street line two."""
    billing_city: NotRequired[str]
    """Invoice address, city."""
    billing_country: NotRequired[str]
    """Invoice address, country."""
    billing_state: NotRequired[Province | str]
    """Invoice address, state or province as a two-letter code."""
    billing_zip: NotRequired[str]
    """Invoice address, postal code."""
    description: NotRequired[str]
    """Free text about the input."""
    display_type: NotRequired[str]
    """Display type of the input; your customer has the list."""
    expense_type: NotRequired[str]
    """Expense type of the input; your customer has the list."""
    number: NotRequired[Annotated[str, Field(min_length=1, max_length=8)]]
    """Number of the input."""
    order_date: NotRequired[DateOrDateTimeInput]
    """Day on which the input was placed."""
    purchase_order_items: NotRequired[
        Annotated[list[PurchaseOrderUpdatePurchaseOrderItem], Field(min_length=1)]
    ]
    """Lines of the order, at least one."""
    shipping_address_1: NotRequired[str]
    """Delivery address, street line one."""
    shipping_address_2: NotRequired[str]
    """Delivery address, street line two."""
    shipping_city: NotRequired[str]
    """Delivery address, city."""
    shipping_country: NotRequired[str]
    """Delivery address, country."""
    shipping_state: NotRequired[Province | str]
    """Delivery address, state or province as a two-letter code."""
    shipping_zip: NotRequired[str]
    """Delivery address, postal code."""
    total_amount_in_cents: NotRequired[int | float]
    """Value of the whole input, in cents."""
    vendor_id: NotRequired[str]
    """Propexo key of the supplier."""


class PurchaseOrderUpdatePurchaseOrderItem(Request):
    """Part of `PurchaseOrderUpdate.purchase_order_items`."""

    property_id: str
    """Propexo key of the property."""
    description: str
    """Free text about the input."""
    stock_code: str
    """Stock code of the line; your customer has the list."""
    quantity_ordered: str
    """Ordered quantity, carried as text."""
    unit_price_in_cents: int
    """Price of one piece, in cents."""
    total_cost_in_cents: int
    """Value of the line, in cents."""
    cost_code: str
    """Cost code of the line; your customer has the list."""
    category_code: str
    """Cost category of the line; your customer has the list."""
    construction_job_id: NotRequired[str]
    """Propexo key of the construction job."""
    financial_account_id: NotRequired[str]
    """Propexo key of the financial account."""


PurchaseOrderItemChoice1: TypeAlias = PurchaseOrderJobItem
"""Deprecated: now called `PurchaseOrderJobItem`."""

PurchaseOrderItemChoice2: TypeAlias = PurchaseOrderPlainItem
"""Deprecated: now called `PurchaseOrderPlainItem`."""
