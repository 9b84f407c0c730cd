# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Vendors of the API."""

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
    from .vendors_properties import AsyncVendorsProperties, VendorsProperties


class ListArgs(s.VendorListParams, CallOptions): ...


class CreateArgs(s.VendorCreate, GenericWriteOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


class UpdateArgs(s.VendorUpdate, GenericWriteOptions): ...


LIST: Operation[s.VendorListItem] = Operation(
    "GET",
    "/v1/vendors/",
    args=lambda: s.VendorListParams,
    answer=lambda: s.VendorListItem,
    payload=("results",),
    paging=OFFSET,
)
CREATE: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/vendors/",
    args=lambda: s.VendorCreate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="vendors.create",
)
GET: Operation[s.VendorListItem] = Operation(
    "GET",
    "/v1/vendors/{vendor_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.VendorListItem,
    payload=("results",),
)
UPDATE: Operation[dict[str, Any]] = Operation(
    "PUT",
    "/v1/vendors/{vendor_id}",
    args=lambda: s.VendorUpdate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="vendors.update",
)


class Vendors(Resource):
    """Vendors: `client.vendors`."""

    properties: VendorsProperties

    def list(self, **args: Unpack[ListArgs]) -> Page[s.VendorListItem]:
        """List vendors.

        `GET /v1/vendors/`. Optional: `integration_id`, `integration_vendor`, `limit`,
        `location_id`, `offset`, `order_by`, `property_id`, `x_id`, `x_property_id`.
        """
        return self._page(LIST, args)

    def create(self, **args: Unpack[CreateArgs]) -> WriteJob[dict[str, Any]]:
        """Create a vendor.

        `POST /v1/vendors/`. Required: `integration_id`. Optional: `account_number`,
        `address_1`, `address_2`, `city`, `country`, `email_1`, `email_2`, `first_name`,
        `insurance_expire_date`, `insurance_policy_number`, `insurance_provider`,
        `is_company` and 21 more.

        A platform may require more than the API does; no page here says what.
        """
        return self._job(CREATE, args)

    def get(self, vendor_id: str, **args: Unpack[GetArgs]) -> s.VendorListItem:
        """Fetch one vendor.

        `GET /v1/vendors/{vendor_id}`. Optional: `limit`, `offset`, `order_by`.
        """
        return self._send(GET, args, vendor_id)

    def update(
        self, vendor_id: str, **args: Unpack[UpdateArgs]
    ) -> WriteJob[dict[str, Any]]:
        """Update a vendor.

        `PUT /v1/vendors/{vendor_id}`. Optional: `address_1`, `address_2`, `city`,
        `country`, `email_1`, `is_active`, `liability_expiration_date`, `name`, `notes`,
        `phone_1`, `phone_2`, `state` and 5 more.

        A platform may require more than the API does; no page here says what.
        """
        return self._job(UPDATE, args, vendor_id)


class AsyncVendors(AsyncResource):
    """The asynchronous twin of `Vendors`."""

    properties: AsyncVendorsProperties

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.VendorListItem]:
        """See `Vendors.list`."""
        return self._page(LIST, args)

    async def create(self, **args: Unpack[CreateArgs]) -> AsyncWriteJob[dict[str, Any]]:
        """See `Vendors.create`."""
        return await self._job(CREATE, args)

    async def get(self, vendor_id: str, **args: Unpack[GetArgs]) -> s.VendorListItem:
        """See `Vendors.get`."""
        return await self._send(GET, args, vendor_id)

    async def update(
        self, vendor_id: str, **args: Unpack[UpdateArgs]
    ) -> AsyncWriteJob[dict[str, Any]]:
        """See `Vendors.update`."""
        return await self._job(UPDATE, args, vendor_id)
