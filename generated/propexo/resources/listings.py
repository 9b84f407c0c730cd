# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Listings of the API."""

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


class ListArgs(s.ListingListParams, CallOptions): ...


class CreateArgs(s.ListingCreate, GenericWriteOptions): ...


LIST: Operation[s.Listing] = Operation(
    "GET",
    "/v1/listings/",
    args=lambda: s.ListingListParams,
    answer=lambda: s.Listing,
    payload=("results",),
    paging=OFFSET,
)
CREATE: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/listings/",
    args=lambda: s.ListingCreate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="listings.create",
)


class Listings(Resource):
    """Listings: `client.listings`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.Listing]:
        """Lists the adverts.

        `GET /v1/listings/`. Optional: `integration_id`, `integration_vendor`, `limit`,
        `location_id`, `offset`, `order_by`, `property_id`, `unit_id`, `x_id`.
        """
        return self._page(LIST, args)

    def create(self, **args: Unpack[CreateArgs]) -> WriteJob[dict[str, Any]]:
        """Advertises a unit.

        `POST /v1/listings/`. Required: `unit_id`, `rent_amount_in_cents`,
        `deposit_amount_in_cents`, `available_date`, `contact_id`,
        `is_managed_external`. Optional: `custom_data`, `lease_terms`.

        A platform may require more than the API does; no page here says what.
        """
        return self._job(CREATE, args)


class AsyncListings(AsyncResource):
    """The asynchronous twin of `Listings`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.Listing]:
        """See `Listings.list`."""
        return self._page(LIST, args)

    async def create(self, **args: Unpack[CreateArgs]) -> AsyncWriteJob[dict[str, Any]]:
        """See `Listings.create`."""
        return await self._job(CREATE, args)
