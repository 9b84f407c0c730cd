# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Resident pets of the API."""

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


class UpdateArgs(s.ResidentPetUpdate, GenericWriteOptions): ...


UPDATE: Operation[dict[str, Any]] = Operation(
    "PUT",
    "/v1/resident-pets/{pet_id}",
    args=lambda: s.ResidentPetUpdate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="resident_pets.update",
)


class ResidentPets(Resource):
    """Resident pets: `client.resident_pets`."""

    def update(
        self, pet_id: str, **args: Unpack[UpdateArgs]
    ) -> WriteJob[dict[str, Any]]:
        """Changes the record of a resident's pet.

        `PUT /v1/resident-pets/{pet_id}`. Required: `resident_pet_id`. Optional:
        `age_in_years`, `color`, `gender_raw`, `is_fixed`, `is_service_animal`, `name`,
        `type`, `weight_in_pounds`.

        A platform may require more than the API does; no page here says what.

        Args:
            pet_id: Propexo key of the pet.
        """
        return self._job(UPDATE, args, pet_id)


class AsyncResidentPets(AsyncResource):
    """The asynchronous twin of `ResidentPets`."""

    async def update(
        self, pet_id: str, **args: Unpack[UpdateArgs]
    ) -> AsyncWriteJob[dict[str, Any]]:
        """See `ResidentPets.update`."""
        return await self._job(UPDATE, args, pet_id)
