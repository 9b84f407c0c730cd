# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""File types of the API."""

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


class ListArgs(s.FileTypeListParams, CallOptions): ...


class CreateArgs(s.FileTypeCreate, GenericWriteOptions): ...


class GetArgs(s.GetParams, CallOptions): ...


LIST: Operation[s.FileType] = Operation(
    "GET",
    "/v1/file-types/",
    args=lambda: s.FileTypeListParams,
    answer=lambda: s.FileType,
    payload=("results",),
    paging=OFFSET,
)
CREATE: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/file-types/",
    args=lambda: s.FileTypeCreate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="file_types.create",
)
GET: Operation[s.FileType] = Operation(
    "GET",
    "/v1/file-types/{file_type_id}",
    args=lambda: s.GetParams,
    answer=lambda: s.FileType,
    payload=("results",),
)


class FileTypes(Resource):
    """File types: `client.file_types`."""

    def list(self, **args: Unpack[ListArgs]) -> Page[s.FileType]:
        """List file types.

        `GET /v1/file-types/`. Optional: `integration_id`, `integration_vendor`,
        `limit`, `location_id`, `models`, `offset`, `order_by`, `property_id`, `type`,
        `x_id`, `x_property_id`.
        """
        return self._page(LIST, args)

    def create(self, **args: Unpack[CreateArgs]) -> WriteJob[dict[str, Any]]:
        """Create a file type.

        `POST /v1/file-types/`. Required: `integration_id`. Optional: `location_id`,
        `model`, `name`.

        A platform may require more than the API does; no page here says what.
        """
        return self._job(CREATE, args)

    def get(self, file_type_id: str, **args: Unpack[GetArgs]) -> s.FileType:
        """Fetch one file type.

        `GET /v1/file-types/{file_type_id}`. Optional: `limit`, `offset`, `order_by`.
        """
        return self._send(GET, args, file_type_id)


class AsyncFileTypes(AsyncResource):
    """The asynchronous twin of `FileTypes`."""

    def list(self, **args: Unpack[ListArgs]) -> AsyncPage[s.FileType]:
        """See `FileTypes.list`."""
        return self._page(LIST, args)

    async def create(self, **args: Unpack[CreateArgs]) -> AsyncWriteJob[dict[str, Any]]:
        """See `FileTypes.create`."""
        return await self._job(CREATE, args)

    async def get(self, file_type_id: str, **args: Unpack[GetArgs]) -> s.FileType:
        """See `FileTypes.get`."""
        return await self._send(GET, args, file_type_id)
