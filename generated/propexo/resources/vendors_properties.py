# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Vendors properties of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.ListParams, CallOptions): ...


LIST: Operation[s.VendorProperty] = Operation(
    "GET",
    "/v1/vendors/properties/{property_id}",
    args=lambda: s.ListParams,
    answer=lambda: s.VendorProperty,
    payload=("results",),
    paging=OFFSET,
)


class VendorsProperties(Resource):
    """Vendors properties: `client.vendors.properties`."""

    def list(
        self, property_id: str, **args: Unpack[ListArgs]
    ) -> Page[s.VendorProperty]:
        """Fetch one property.

        `GET /v1/vendors/properties/{property_id}`. Optional: `limit`, `offset`,
        `order_by`.

        Args:
            property_id: Propexo key of the property.
        """
        return self._page(LIST, args, property_id)


class AsyncVendorsProperties(AsyncResource):
    """The asynchronous twin of `VendorsProperties`."""

    def list(
        self, property_id: str, **args: Unpack[ListArgs]
    ) -> AsyncPage[s.VendorProperty]:
        """See `VendorsProperties.list`."""
        return self._page(LIST, args, property_id)
