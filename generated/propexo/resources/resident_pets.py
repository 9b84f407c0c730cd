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


class CreateArgs(s.ResidentPetCreate, GenericWriteOptions): ...


class UpdateArgs(s.ResidentPetUpdate, GenericWriteOptions): ...


CREATE: Operation[dict[str, Any]] = Operation(
    "POST",
    "/v1/resident-pets/",
    args=lambda: s.ResidentPetCreate,
    body="application/json",
    answer=lambda: dict[str, Any],
    payload=("data",),
    job=("job_id",),
    family="resident_pets.create",
)
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

    def create(self, **args: Unpack[CreateArgs]) -> WriteJob[dict[str, Any]]:
        """Create a resident pet.

        `POST /v1/resident-pets/`. Required: `integration_id`. Optional: `age_in_years`,
        `color`, `gender_raw`, `is_fixed`, `is_service_animal`, `name`, `resident_id`,
        `type`, `weight_in_pounds`.

        A platform may require more than the API does; no page here says what.
        """
        return self._job(CREATE, args)

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

    async def create(self, **args: Unpack[CreateArgs]) -> AsyncWriteJob[dict[str, Any]]:
        """See `ResidentPets.create`."""
        return await self._job(CREATE, args)

    async def update(
        self, pet_id: str, **args: Unpack[UpdateArgs]
    ) -> AsyncWriteJob[dict[str, Any]]:
        """See `ResidentPets.update`."""
        return await self._job(UPDATE, args, pet_id)
