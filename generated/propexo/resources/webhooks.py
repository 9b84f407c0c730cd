# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Webhooks of the API."""

from __future__ import annotations

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import AsyncPage, AsyncResource, CallOptions, Operation, Page, Resource
from .._settings import OFFSET


class ListArgs(s.WebhookListParams, CallOptions): ...


class CreateArgs(s.WebhookCreate, CallOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


class UpdateArgs(s.WebhookUpdate, CallOptions): ...


LIST: Operation[s.Webhook] = Operation(
    "GET",
    "/v1/webhooks/",
    args=lambda: s.WebhookListParams,
    answer=lambda: s.Webhook,
    payload=("results",),
    paging=OFFSET,
)
CREATE: Operation[s.WebhookResult] = Operation(
    "POST",
    "/v1/webhooks/",
    args=lambda: s.WebhookCreate,
    body="application/json",
    answer=lambda: s.WebhookResult,
    payload=("result",),
)
GET: Operation[s.Webhook] = Operation(
    "GET",
    "/v1/webhooks/{webhook_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.Webhook,
    payload=("results",),
)
UPDATE: Operation[s.WebhookResult] = Operation(
    "PUT",
    "/v1/webhooks/{webhook_id}",
    args=lambda: s.WebhookUpdate,
    body="application/json",
    answer=lambda: s.WebhookResult,
    payload=("result",),
)
DELETE: Operation[s.WebhookDeleted] = Operation(
    "DELETE",
    "/v1/webhooks/{webhook_id}",
    body="application/json",
    answer=lambda: s.WebhookDeleted,
    payload=("result",),
)


class Webhooks(Resource):
    """Webhooks: `client.webhooks`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.Webhook]:
        """Lists your webhooks.

        `GET /v1/webhooks/`. Optional: `active`, `limit`, `offset`, `order_by`.
        """
        return self._page(LIST, args)

    def create(self, **args: Unpack[CreateArgs]) -> s.WebhookResult:
        """Registers an address that is called when something happens.

        `POST /v1/webhooks/`. Required: `url`, `triggers`. Optional: `active`,
        `headers`, `model`, `secret`.
        """
        return self._send(CREATE, args)

    def get(self, webhook_id: str, **args: Unpack[GetArgs]) -> s.Webhook:
        """Returns one webhook.

        `GET /v1/webhooks/{webhook_id}`. Optional: `limit`, `offset`, `order_by`.

        Args:
            webhook_id: Key of the webhook in question.
        """
        return self._send(GET, args, webhook_id)

    def update(self, webhook_id: str, **args: Unpack[UpdateArgs]) -> s.WebhookResult:
        """Changes a webhook.

        `PUT /v1/webhooks/{webhook_id}`. Optional: `active`, `headers`, `model`,
        `secret`, `triggers`, `url`.

        Args:
            webhook_id: Key of the webhook in question.
        """
        return self._send(UPDATE, args, webhook_id)

    def delete(self, webhook_id: str, **args: Unpack[CallOptions]) -> s.WebhookDeleted:
        """Removes a webhook.

        `DELETE /v1/webhooks/{webhook_id}`.

        Args:
            webhook_id: Key of the webhook in question.
        """
        return self._send(DELETE, args, webhook_id)


class AsyncWebhooks(AsyncResource):
    """The asynchronous twin of `Webhooks`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.Webhook]:
        """See `Webhooks.list`."""
        return self._page(LIST, args)

    async def create(self, **args: Unpack[CreateArgs]) -> s.WebhookResult:
        """See `Webhooks.create`."""
        return await self._send(CREATE, args)

    async def get(self, webhook_id: str, **args: Unpack[GetArgs]) -> s.Webhook:
        """See `Webhooks.get`."""
        return await self._send(GET, args, webhook_id)

    async def update(
        self, webhook_id: str, **args: Unpack[UpdateArgs]
    ) -> s.WebhookResult:
        """See `Webhooks.update`."""
        return await self._send(UPDATE, args, webhook_id)

    async def delete(
        self, webhook_id: str, **args: Unpack[CallOptions]
    ) -> s.WebhookDeleted:
        """See `Webhooks.delete`."""
        return await self._send(DELETE, args, webhook_id)
