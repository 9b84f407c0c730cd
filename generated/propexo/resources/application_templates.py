# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Application templates of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.ApplicationTemplateListParams, CallOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


LIST: Operation[s.ApplicationTemplate] = Operation(
    "GET",
    "/v1/application-templates/",
    args=lambda: s.ApplicationTemplateListParams,
    answer=lambda: s.ApplicationTemplate,
    payload=("results",),
    paging=OFFSET,
)
GET: Operation[s.ApplicationTemplate] = Operation(
    "GET",
    "/v1/application-templates/{application_template_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.ApplicationTemplate,
    payload=("results",),
)


class ApplicationTemplates(Resource):
    """Application templates: `client.application_templates`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.ApplicationTemplate]:
        """List application templates.

        `GET /v1/application-templates/`. Optional: `integration_id`,
        `integration_vendor`, `limit`, `location_id`, `offset`, `order_by`,
        `property_id`, `x_id`.
        """
        return self._page(LIST, args)

    def get(
        self, application_template_id: str, **args: Unpack[GetArgs]
    ) -> s.ApplicationTemplate:
        """Fetch one application template.

        `GET /v1/application-templates/{application_template_id}`. Optional: `limit`,
        `offset`, `order_by`.
        """
        return self._send(GET, args, application_template_id)


class AsyncApplicationTemplates(AsyncResource):
    """The asynchronous twin of `ApplicationTemplates`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.ApplicationTemplate]:
        """See `ApplicationTemplates.list`."""
        return self._page(LIST, args)

    async def get(
        self, application_template_id: str, **args: Unpack[GetArgs]
    ) -> s.ApplicationTemplate:
        """See `ApplicationTemplates.get`."""
        return await self._send(GET, args, application_template_id)
