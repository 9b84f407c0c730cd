# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Listings pricing of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.PricingListParams, CallOptions): ...


LIST: Operation[s.Pricing] = Operation(
    "GET",
    "/v1/listings/pricing",
    args=lambda: s.PricingListParams,
    answer=lambda: s.Pricing,
    payload=("results",),
    paging=OFFSET,
)


class ListingsPricing(Resource):
    """Listings pricing: `client.listings.pricing`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.Pricing]:
        """List pricing.

        `GET /v1/listings/pricing`. Optional: `integration_id`, `integration_vendor`,
        `limit`, `listing_id`, `location_id`, `offset`, `order_by`, `property_id`,
        `x_id`.
        """
        return self._page(LIST, args)


class AsyncListingsPricing(AsyncResource):
    """The asynchronous twin of `ListingsPricing`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.Pricing]:
        """See `ListingsPricing.list`."""
        return self._page(LIST, args)
