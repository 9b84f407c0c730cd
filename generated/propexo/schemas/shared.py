# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas that several resources share."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import Model, Request

IntegrationVendor: TypeAlias = Literal[
    "SAMPLE2",
    "BUILDIUM",
    "ENTRATA",
    "MRI",
    "PROPERTYWARE",
    "PROPERTYWARE_REST",
    "REALPAGE",
    "REALPAGE_RPX",
    "RENTMANAGER",
    "RENTVINE",
    "RESMAN",
    "SAMPLE1",
]
"""Vendors of the connected property management systems."""

System: TypeAlias = Literal["PRODUCTION", "SANDBOX"]
"""Environment the integration lives in."""

Vendor: TypeAlias = Literal[
    "SAMPLE2",
    "BUILDIUM",
    "ENTRATA",
    "FUNNEL",
    "KNOCK",
    "MRI",
    "PROPERTYWARE",
    "PROPERTYWARE_REST",
    "REALPAGE",
    "REALPAGE_RPX",
    "SAMPLE3",
    "RENTMANAGER",
    "RENTVINE",
    "RESMAN",
    "SAMPLE1",
]
"""Vendor of the source system."""


class Allocation(Model):
    """Part of `ResidentCharge.allocations`, `ResidentPayment.allocations`."""

    id: str
    """Propexo key of this allocation."""
    x_id: str
    """Key of this allocation in the source system."""
    x_source_id: str | None
    """Source-system key of the transaction the allocation draws on."""
    x_destination_id: str | None
    """Source-system key of the transaction that receives the allocation."""
    financial_account_id: str | None
    """Propexo key of the financial account."""
    amount_in_cents: int | float | None
    """Allocation amount in cents."""
    amount_raw: str | None
    """Amount, untouched, as the PMS delivered it."""
    resident_charge_id: str | None
    """Propexo key of the resident charge."""
    resident_payment_id: str | None
    """Propexo key of the resident payment."""
    created_at: str
    """Moment at which Propexo first stored this allocation."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    last_seen: str | None
    """Latest sync in which the PMS still returned this allocation."""
    custom_data: dict[str, Any] | None


class Error(Model):
    """Part of `ErrorResponse.error`."""

    code: str
    message: str
    details: dict[str, Any] | None = None


class ErrorResponse(Model):
    error: Error


class GetParams(Request):
    """Arguments of `admin.integrations.get`, `charge_codes.get`, `fees.get` and
    others.
    """

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
