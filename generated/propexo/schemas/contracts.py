# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of contracts."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import DateOrDateTimeInput, Request


class ContractCreate(Request):
    """Arguments of `contracts.create`."""

    integration_id: str
    """Propexo key of the integration."""
    contract_details: NotRequired[list[ContractCreateContractDetail]]
    end_date: NotRequired[DateOrDateTimeInput]
    """Last day on which the input applies."""
    expense_type: NotRequired[str]
    """Expense type of the input; your customer has the list."""
    notes: NotRequired[str]
    """Remarks about the input."""
    retention_percent: NotRequired[str]
    start_date: NotRequired[DateOrDateTimeInput]
    """First day on which the input applies."""
    vendor_id: NotRequired[str]
    """Propexo key of the supplier."""
    x_id: NotRequired[Annotated[str, Field(max_length=16)]]
    """Key of this input in the source system."""


class ContractCreateContractDetail(Request):
    """Part of `ContractCreate.contract_details`."""

    construction_job_id: str
    """Propexo key of the construction job."""
    property_id: str
    """Propexo key of the property."""
    total_amount_in_cents: int | float
    """Value of the whole input, in cents."""
    category_code: NotRequired[str]
    """Cost category of the line; your customer has the list."""
    cost_code: NotRequired[str]
    """Cost code of the line; your customer has the list."""
    financial_account_id: NotRequired[str]
    """Propexo key of the financial account."""
    notes: NotRequired[str]
    """Remarks about the input."""
    retention_percent: NotRequired[str]


class ContractUpdate(Request):
    """Arguments of `contracts.update`."""

    end_date: NotRequired[DateOrDateTimeInput]
    """Last day on which the input applies."""
    expense_type: NotRequired[str]
    """Expense type of the input; your customer has the list."""
    notes: NotRequired[str]
    """Remarks about the input."""
    retention_percent: NotRequired[str]
    start_date: NotRequired[DateOrDateTimeInput]
    """First day on which the input applies."""
    vendor_id: NotRequired[str]
    """Propexo key of the supplier."""
