# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of admin data diffs."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import Model, Open, Request
from .shared import IntegrationVendor

DataDiffEventType: TypeAlias = Literal["NEW", "UPDATE"]


class DataDiff(Model):
    """Answer of `admin.data_diffs.list`."""

    id: str
    """Propexo key of this output."""
    model: str
    """Data model to watch; only DATA_NEW and DATA_UPDATE look at it."""
    model_record_id: str
    event_type: Open[DataDiffEventType]
    data_diff: dict[str, Any]
    created_at: str
    """Moment at which Propexo first stored this output."""
    job_id: str | None
    """Key of the job that was queued."""
    integration_id: str
    """Propexo key of the integration."""
    integration_vendor: Open[IntegrationVendor]


class DataDiffListParams(Request):
    """Arguments of `admin.data_diffs.list`."""

    after: NotRequired[str | None]
    before: NotRequired[str | None]
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
