# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Lead sources of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.LeadSourceListParams, CallOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


LIST: Operation[s.LeadSource] = Operation(
    "GET",
    "/v1/lead-sources/",
    args=lambda: s.LeadSourceListParams,
    answer=lambda: s.LeadSource,
    payload=("results",),
    paging=OFFSET,
)
GET: Operation[s.LeadSource] = Operation(
    "GET",
    "/v1/lead-sources/{lead_source_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.LeadSource,
    payload=("results",),
)


class LeadSources(Resource):
    """Lead sources: `client.lead_sources`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.LeadSource]:
        """List lead sources.

        `GET /v1/lead-sources/`. Optional: `integration_id`, `integration_vendor`,
        `limit`, `location_id`, `offset`, `order_by`, `property_id`, `x_id`.
        """
        return self._page(LIST, args)

    def get(self, lead_source_id: str, **args: Unpack[GetArgs]) -> s.LeadSource:
        """Fetch one lead source.

        `GET /v1/lead-sources/{lead_source_id}`. Optional: `limit`, `offset`,
        `order_by`.
        """
        return self._send(GET, args, lead_source_id)


class AsyncLeadSources(AsyncResource):
    """The asynchronous twin of `LeadSources`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.LeadSource]:
        """See `LeadSources.list`."""
        return self._page(LIST, args)

    async def get(self, lead_source_id: str, **args: Unpack[GetArgs]) -> s.LeadSource:
        """See `LeadSources.get`."""
        return await self._send(GET, args, lead_source_id)
