# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Lead relationships of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.LeadRelationshipListParams, CallOptions): ...


LIST: Operation[s.LeadRelationship] = Operation(
    "GET",
    "/v1/lead-relationships/",
    args=lambda: s.LeadRelationshipListParams,
    answer=lambda: s.LeadRelationship,
    payload=("results",),
    paging=OFFSET,
)


class LeadRelationships(Resource):
    """Lead relationships: `client.lead_relationships`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.LeadRelationship]:
        """List lead relationships.

        `GET /v1/lead-relationships/`. Optional: `integration_id`, `integration_vendor`,
        `limit`, `location_id`, `offset`, `order_by`, `property_id`, `x_id`,
        `x_property_id`.
        """
        return self._page(LIST, args)


class AsyncLeadRelationships(AsyncResource):
    """The asynchronous twin of `LeadRelationships`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.LeadRelationship]:
        """See `LeadRelationships.list`."""
        return self._page(LIST, args)
