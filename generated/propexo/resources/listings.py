# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Listings of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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

if TYPE_CHECKING:
    from .listings_pricing import AsyncListingsPricing, ListingsPricing


class ListArgs(s.ListingListParams, CallOptions): ...


class CreateArgs(s.ListingCreate, GenericWriteOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


class UpdateArgs(s.ListingUpdate, GenericWriteOptions): ...


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
GET: Operation[s.Listing] = Operation(
    "GET",
    "/v1/listings/{listing_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.Listing,
    payload=("results",),
    rivals=("/v1/listings/pricing",),
)
UPDATE: Operation[dict[str, Any]] = Operation(
    "PUT",
    "/v1/listings/{listing_id}",
    args=lambda: s.ListingUpdate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="listings.update",
)


class Listings(Resource):
    """Listings: `client.listings`."""

    pricing: ListingsPricing

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

    def get(self, listing_id: str, **args: Unpack[GetArgs]) -> s.Listing:
        """Fetch one listing.

        `GET /v1/listings/{listing_id}`. Optional: `limit`, `offset`, `order_by`.

        Args:
            listing_id: Propexo key of the listing.
        """
        return self._send(GET, args, listing_id)

    def update(
        self, listing_id: str, **args: Unpack[UpdateArgs]
    ) -> WriteJob[dict[str, Any]]:
        """Update a listing.

        `PUT /v1/listings/{listing_id}`. Optional: `available_date`, `bathrooms`,
        `bedrooms`, `building_name`, `city`, `country`, `deposit_amount_in_cents`,
        `floor`, `is_available`, `is_vacant`, `lease_term`, `notes` and 5 more.

        A platform may require more than the API does; no page here says what.

        Args:
            listing_id: Propexo key of the listing.
        """
        return self._job(UPDATE, args, listing_id)


class AsyncListings(AsyncResource):
    """The asynchronous twin of `Listings`."""

    pricing: AsyncListingsPricing

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.Listing]:
        """See `Listings.list`."""
        return self._page(LIST, args)

    async def create(self, **args: Unpack[CreateArgs]) -> AsyncWriteJob[dict[str, Any]]:
        """See `Listings.create`."""
        return await self._job(CREATE, args)

    async def get(self, listing_id: str, **args: Unpack[GetArgs]) -> s.Listing:
        """See `Listings.get`."""
        return await self._send(GET, args, listing_id)

    async def update(
        self, listing_id: str, **args: Unpack[UpdateArgs]
    ) -> AsyncWriteJob[dict[str, Any]]:
        """See `Listings.update`."""
        return await self._job(UPDATE, args, listing_id)
