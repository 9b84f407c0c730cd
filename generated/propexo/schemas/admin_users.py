# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of admin users."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import Model, Open, Request

UserRole: TypeAlias = Literal["ADMIN", "DEVELOPER", "SUPPORT", "READ_ONLY"]


class User(Model):
    """Answer of `admin.users.list`, `admin.users.get`."""

    id: str
    """Propexo key of this output."""
    created_at: str
    """Moment at which Propexo first stored this output."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    first_name: str
    last_name: str
    email: str
    roles: list[Open[UserRole]]


class UserListParams(Request):
    """Arguments of `admin.users.list`."""

    id: NotRequired[str]
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
