"""Schemas of things: what charges do not show."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, NotRequired
from uuid import UUID

from pydantic import Field
from typing_extensions import TypeAliasType

from .._runtime.models import (
    Base64Input,
    DateInput,
    DecimalInput,
    DecimalNumberInput,
    DurationInput,
    File,
    Model,
    Request,
    TimeInput,
    UUIDInput,
)
from .charges import Person


class Cat(Model):
    """A thing that meows."""

    kind: str
    lives: int


class Thing(Model):
    """A thing with every sort of field."""

    id: UUID | None = None
    born: date | None = None
    price: Decimal | None = None
    owner: Person | Cat | None = None
    owners: list[Person | Cat] | None = None


Tree = TypeAliasType("Tree", "dict[str, Tree] | list[Tree] | int | str | None")


class SearchParams(Request):
    """Parameters in every place."""

    colours: NotRequired[list[str]]
    shape: NotRequired[dict[str, Any]]
    trace: NotRequired[Annotated[str, Field(alias="X-Trace")]]
    session: NotRequired[str]
    size: NotRequired[int]
    size_: NotRequired[Annotated[int, Field(alias="size")]]
    day: NotRequired[DateInput]
    at: NotRequired[TimeInput]
    within: NotRequired[DurationInput]
    uuid: NotRequired[UUIDInput]
    price: NotRequired[DecimalInput]
    weight: NotRequired[DecimalNumberInput | None]
    blob: NotRequired[Base64Input]
    ratio: NotRequired[float]


class UploadParams(Request):
    """A file and what belongs to it."""

    attachment: File
    title: NotRequired[str]
    meta: NotRequired[dict[str, Any]]
    pages: NotRequired[list[int]]


class WholeBody(Request):
    """A body that is no object."""

    body: list[int]
