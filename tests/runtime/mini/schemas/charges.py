"""Schemas of charges."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal, NotRequired, TypeAlias

from annotated_types import Ge, MaxLen, MinLen
from pydantic import Field

from .._runtime.models import (
    DateOrDateTime,
    DateOrDateTimeInput,
    DateTimeInput,
    Model,
    Open,
    Request,
)

IntegrationVendor: TypeAlias = Literal["ENTRATA", "RESMAN"]


class Person(Model):
    """Someone who is charged."""

    name: str
    age: int | None = None


class Charge(Model):
    """A charge."""

    id: str
    amount_in_cents: int
    integration_vendor: Open[IntegrationVendor]
    created_at: datetime
    post_month: DateOrDateTime | None = None
    person: Person | None = None
    tags: Annotated[list[str], Field(default_factory=list)]
    notes_by_author: dict[str, Person] | None = None
    schema_: Annotated[str | None, Field(alias="schema")] = None


class ChargeListParams(Request):
    """What a list of charges can be narrowed by."""

    limit: NotRequired[Annotated[int, Field(ge=1, le=250)]]
    offset: NotRequired[int]
    order_by: NotRequired[Annotated[str, Field(alias="order-by")]]
    property_id: NotRequired[str]
    integration_vendor: NotRequired[IntegrationVendor]
    updated_after: NotRequired[DateTimeInput]
    ids: NotRequired[list[str]]


class ChargeCreate(Request):
    """A charge to create."""

    integration_id: str
    amount_in_cents: NotRequired[Annotated[int, Ge(0)]]
    transaction_date: NotRequired[DateOrDateTimeInput | None]
    description: NotRequired[Annotated[str, MaxLen(10)] | None]
    batch_id: NotRequired[str]
    custom_data: NotRequired[dict[str, Any]]
    from_: NotRequired[Annotated[str, Field(alias="from", pattern="^[a-z]+$")]]


class ChargeUpdate(Request):
    """What of a charge can be changed."""

    description: NotRequired[str]
    amount_in_cents: NotRequired[int]


class EntrataChargeCreate(Request):
    """A charge to create in Entrata."""

    integration_id: str
    charge_code_id: str
    amount_in_cents: int
    transaction_date: NotRequired[DateOrDateTimeInput]


class ChargeItem(Request):
    """A charge of a batch."""

    resident_id: str
    amount_in_cents: Annotated[int, Ge(0)]
    notes: NotRequired[str]


class ResmanChargeItem(Request):
    """A charge of a batch in ResMan."""

    resident_id: str
    amount_in_cents: Annotated[int, Ge(0)]
    batch_id: NotRequired[str]


class BatchCreate(Request):
    """Charges to create."""

    integration_id: str
    charges: Annotated[list[ChargeItem], MinLen(1)]


class ResmanBatchCreate(Request):
    """Charges to create in ResMan."""

    integration_id: str
    charges: Annotated[list[ResmanChargeItem], MinLen(1)]


class ChargeCreated(Model):
    """What is known of a charge that was sent."""

    amount_in_cents: int | None = None
    charge_code_id: str | None = None
