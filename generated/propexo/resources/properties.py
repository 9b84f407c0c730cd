# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Properties of the API."""

from __future__ import annotations

from typing import Any

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import (
    AsyncPage,
    AsyncResource,
    AsyncWriteJob,
    CallOptions,
    GenericWriteOptions,
    Operation,
    Page,
    Resource,
    WriteJob,
)
from .._settings import OFFSET


class ListArgs(s.PropertyListParams, CallOptions): ...


class CreateArgs(s.PropertyCreate, GenericWriteOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


class UpdateArgs(s.PropertyUpdate, GenericWriteOptions): ...


LIST: Operation[s.Property] = Operation(
    "GET",
    "/v1/properties/",
    args=lambda: s.PropertyListParams,
    answer=lambda: s.Property,
    payload=("results",),
    paging=OFFSET,
)
CREATE: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/properties/",
    args=lambda: s.PropertyCreate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="properties.create",
)
GET: Operation[s.Property] = Operation(
    "GET",
    "/v1/properties/{id}",
    args=lambda: s.GetParams,
    answer=lambda: s.Property,
    payload=("results",),
)
UPDATE: Operation[dict[str, Any]] = Operation(
    "PUT",
    "/v1/properties/{id}",
    args=lambda: s.PropertyUpdate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="properties.update",
)


class Properties(Resource):
    """Properties: `client.properties`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.Property]:
        """List properties.

        `GET /v1/properties/`. Optional: `integration_id`, `integration_vendor`,
        `is_active`, `limit`, `location_id`, `offset`, `order_by`, `x_id`,
        `x_property_id`.
        """
        return self._page(LIST, args)

    def create(self, **args: Unpack[CreateArgs]) -> WriteJob[dict[str, Any]]:
        """Create a property.

        `POST /v1/properties/`. Required: `integration_id`. Optional: `abbreviation`,
        `address_1`, `address_2`, `category`, `city`, `country`, `county`, `is_active`,
        `name`, `notes`, `square_footage`, `state` and 5 more.

        A platform may require more than the API does; no page here says what.
        """
        return self._job(CREATE, args)

    def get(self, id: str, **args: Unpack[GetArgs]) -> s.Property:
        """Fetch one property.

        `GET /v1/properties/{id}`. Optional: `limit`, `offset`, `order_by`.

        Args:
            id: Key of the record in question.
        """
        return self._send(GET, args, id)

    def update(self, id: str, **args: Unpack[UpdateArgs]) -> WriteJob[dict[str, Any]]:
        """Update a property.

        `PUT /v1/properties/{id}`. Required: `integration_id`. Optional: `abbreviation`,
        `category`, `city`, `country`, `county`, `is_active`, `name`, `notes`,
        `property_id`, `square_footage`, `state`, `street_address_1` and 5 more.

        A platform may require more than the API does; no page here says what.

        Args:
            id: Key of the record in question.
        """
        return self._job(UPDATE, args, id)


class AsyncProperties(AsyncResource):
    """The asynchronous twin of `Properties`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.Property]:
        """See `Properties.list`."""
        return self._page(LIST, args)

    async def create(self, **args: Unpack[CreateArgs]) -> AsyncWriteJob[dict[str, Any]]:
        """See `Properties.create`."""
        return await self._job(CREATE, args)

    async def get(self, id: str, **args: Unpack[GetArgs]) -> s.Property:
        """See `Properties.get`."""
        return await self._send(GET, args, id)

    async def update(
        self, id: str, **args: Unpack[UpdateArgs]
    ) -> AsyncWriteJob[dict[str, Any]]:
        """See `Properties.update`."""
        return await self._job(UPDATE, args, id)
