# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Contracts of the API."""

from __future__ import annotations

from typing import Any

from typing_extensions import Unpack

from .. import schemas as s
from .._runtime import (
    AsyncResource,
    AsyncWriteJob,
    GenericWriteOptions,
    Operation,
    Resource,
    WriteJob,
)


class CreateArgs(s.ContractCreate, GenericWriteOptions): ...


class UpdateArgs(s.ContractUpdate, GenericWriteOptions): ...


CREATE: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/contracts/",
    args=lambda: s.ContractCreate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="contracts.create",
)
UPDATE: Operation[dict[str, Any]] = Operation(
    "PUT",
    "/v1/contracts/{contract_id}",
    args=lambda: s.ContractUpdate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="contracts.update",
)


class Contracts(Resource):
    """Contracts: `client.contracts`."""

    def create(self, **args: Unpack[CreateArgs]) -> WriteJob[dict[str, Any]]:
        """Create a contract.

        `POST /v1/contracts/`. Required: `integration_id`. Optional: `contract_details`,
        `end_date`, `expense_type`, `notes`, `retention_percent`, `start_date`,
        `vendor_id`, `x_id`.

        A platform may require more than the API does; no page here says what.
        """
        return self._job(CREATE, args)

    def update(
        self, contract_id: str, **args: Unpack[UpdateArgs]
    ) -> WriteJob[dict[str, Any]]:
        """Update a contract.

        `PUT /v1/contracts/{contract_id}`. Optional: `end_date`, `expense_type`,
        `notes`, `retention_percent`, `start_date`, `vendor_id`.

        A platform may require more than the API does; no page here says what.

        Args:
            contract_id: Propexo key of the contract.
        """
        return self._job(UPDATE, args, contract_id)


class AsyncContracts(AsyncResource):
    """The asynchronous twin of `Contracts`."""

    async def create(self, **args: Unpack[CreateArgs]) -> AsyncWriteJob[dict[str, Any]]:
        """See `Contracts.create`."""
        return await self._job(CREATE, args)

    async def update(
        self, contract_id: str, **args: Unpack[UpdateArgs]
    ) -> AsyncWriteJob[dict[str, Any]]:
        """See `Contracts.update`."""
        return await self._job(UPDATE, args, contract_id)
