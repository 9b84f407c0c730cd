# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Address types of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.AddressTypeListParams, CallOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


LIST: Operation[s.AddressType] = Operation(
    "GET",
    "/v1/address-types/",
    args=lambda: s.AddressTypeListParams,
    answer=lambda: s.AddressType,
    payload=("results",),
    paging=OFFSET,
)
GET: Operation[s.AddressType] = Operation(
    "GET",
    "/v1/address-types/{address_type_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.AddressType,
    payload=("results",),
)


class AddressTypes(Resource):
    """Address types: `client.address_types`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.AddressType]:
        """List address types.

        `GET /v1/address-types/`. Optional: `integration_id`, `integration_vendor`,
        `limit`, `location_id`, `offset`, `order_by`, `property_id`, `x_id`.
        """
        return self._page(LIST, args)

    def get(self, address_type_id: str, **args: Unpack[GetArgs]) -> s.AddressType:
        """Fetch one address type.

        `GET /v1/address-types/{address_type_id}`. Optional: `limit`, `offset`,
        `order_by`.
        """
        return self._send(GET, args, address_type_id)


class AsyncAddressTypes(AsyncResource):
    """The asynchronous twin of `AddressTypes`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.AddressType]:
        """See `AddressTypes.list`."""
        return self._page(LIST, args)

    async def get(self, address_type_id: str, **args: Unpack[GetArgs]) -> s.AddressType:
        """See `AddressTypes.get`."""
        return await self._send(GET, args, address_type_id)
