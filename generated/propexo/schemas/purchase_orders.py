# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of purchase orders."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import DateOrDateTimeInput, Request

Province: TypeAlias = Literal[
    "AA",
    "AE",
    "AK",
    "AL",
    "AP",
    "AR",
    "AS",
    "AZ",
    "CA",
    "CO",
    "CT",
    "DC",
    "DE",
    "FL",
    "FM",
    "GA",
    "GU",
    "HI",
    "IA",
    "ID",
    "IN",
    "KS",
    "KY",
    "LA",
    "MA",
    "MD",
    "ME",
    "MH",
    "MI",
    "MN",
    "MO",
    "MP",
    "MS",
    "MT",
    "NC",
    "NE",
    "NJ",
    "NM",
    "NV",
    "NY",
    "OH",
    "OK",
    "OR",
    "PA",
    "PR",
    "SD",
    "TN",
    "TX",
    "UT",
    "VA",
    "VI",
    "VT",
    "WA",
    "WI",
    "WV",
    "WY",
    "AB",
    "BC",
    "MB",
    "NB",
    "NL",
    "NT",
    "NS",
    "NU",
    "ON",
    "PE",
    "QC",
    "SK",
    "YT",
]


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
            list[PurchaseOrderItemChoice1 | PurchaseOrderItemChoice2],
            Field(min_length=1),
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


class PurchaseOrderItemChoice1(Request):
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


class PurchaseOrderItemChoice2(Request):
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
