# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of resident credits."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import (
    DateOrDateTime,
    DateOrDateTimeInput,
    DateTimeInput,
    Model,
    Request,
)


class PropertywareRESTResidentCreditCreate(Request):
    """Arguments of `propertyware_rest.resident_credits.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    lease_id: str
    """Propexo key of the lease."""
    amount_in_cents: Annotated[int, Field(ge=0)]
    """Credit amount in cents, zero or more.

    The sign is turned round on the way to Propertyware.
    """
    transaction_date: DateOrDateTimeInput
    """Day on which the credit took place."""
    description: NotRequired[str]
    """Free text about the credit."""
    reference_number: NotRequired[str]
    """Reference under which the credit is filed."""


class PropertywareRESTResidentCreditCreated(Model):
    """Answer of `propertyware_rest.resident_credits.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    lease_id: str
    """Propexo key of the lease."""
    amount_in_cents: int
    """Credit amount in cents, zero or more.

    The sign is turned round on the way to Propertyware.
    """
    transaction_date: DateOrDateTime
    """Day on which the credit took place."""
    description: str | None
    """Free text about the credit."""
    reference_number: str | None
    """Reference under which the credit is filed."""


class RentManagerResidentCreditCreate(Request):
    """Arguments of `rentmanager.resident_credits.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    resident_id: str
    """Propexo key of the resident."""
    charge_code_id: str
    """Propexo key of the charge code."""
    transaction_date: DateTimeInput
    """Day on which the credit took place."""
    notes: str
    """Remarks about the credit."""
    amount_in_cents: int
    """Credit amount in cents."""
    reference_number: str
    """Reference under which the credit is filed."""


class RentManagerResidentCreditCreated(Model):
    """Answer of `rentmanager.resident_credits.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    resident_id: str
    """Propexo key of the resident."""
    charge_code_id: str
    """Propexo key of the charge code."""
    transaction_date: dt.datetime
    """Day on which the credit took place."""
    notes: str
    """Remarks about the credit."""
    amount_in_cents: int
    """Credit amount in cents."""
    reference_number: str
    """Reference under which the credit is filed."""


class RentvineResidentCreditCreate(Request):
    """Arguments of `rentvine.resident_credits.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    lease_id: str
    """Propexo key of the lease."""
    financial_account_id: str
    """Propexo key of the financial account."""
    amount_in_cents: Annotated[int, Field(gt=0)]
    """Credit amount in cents."""
    transaction_date: DateOrDateTimeInput
    """Day on which the credit took place."""
    description: str
    """Free text about the credit."""


class RentvineResidentCreditCreated(Model):
    """Answer of `rentvine.resident_credits.create`."""

    integration_id: str
    """Propexo key of the integration to write through."""
    lease_id: str
    """Propexo key of the lease."""
    financial_account_id: str
    """Propexo key of the financial account."""
    amount_in_cents: int
    """Credit amount in cents."""
    transaction_date: DateOrDateTime
    """Day on which the credit took place."""
    description: str
    """Free text about the credit."""


class ResidentCreditCreate(Request):
    """Arguments of `resident_credits.create`."""

    integration_id: str
    amount_in_cents: NotRequired[Annotated[int, Field(gt=0)]]
    """Resident credit amount in cents."""
    charge_code_id: NotRequired[str]
    """Propexo key of the charge code."""
    description: NotRequired[str]
    """Free text about the resident credit."""
    financial_account_id: NotRequired[str]
    """Propexo key of the financial account."""
    lease_id: NotRequired[str]
    """Propexo key of the lease."""
    notes: NotRequired[str]
    """Remarks about the credit.

    The source calls them notes of a charge.
    """
    reference_number: NotRequired[str]
    """Reference under which the credit is filed.

    The source calls it the reference of a charge.
    """
    resident_id: NotRequired[str]
    """Propexo key of the resident."""
    transaction_date: NotRequired[DateOrDateTimeInput]
    """Day on which the resident credit took place."""
