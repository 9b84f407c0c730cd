# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of resident pets."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from typing_extensions import NotRequired

from .._runtime.models import Request


class ResidentPetCreate(Request):
    """Arguments of `resident_pets.create`."""

    integration_id: str
    """Propexo key of the integration."""
    age_in_years: NotRequired[Annotated[int, Field(ge=0)]]
    """How old the input is, in full years."""
    color: NotRequired[str]
    """Coat colour of the input."""
    gender_raw: NotRequired[str]
    """Sex of the input, untouched, as the PMS writes it."""
    is_fixed: NotRequired[bool]
    """The input was neutered."""
    is_service_animal: NotRequired[bool]
    """The input works as a service animal."""
    name: NotRequired[str]
    """What the input is called."""
    resident_id: NotRequired[str]
    """Propexo key of the resident."""
    type: NotRequired[str]
    """Kind of input."""
    weight_in_pounds: NotRequired[Annotated[int, Field(ge=0)]]
    """Weight of the input in pounds."""


class ResidentPetUpdate(Request):
    """Arguments of `resident_pets.update`."""

    resident_pet_id: str
    """Propexo key of the pet."""
    age_in_years: NotRequired[Annotated[int, Field(ge=0)]]
    """How old the pet is, in full years."""
    color: NotRequired[str]
    """Coat colour of the pet."""
    gender_raw: NotRequired[str]
    """Sex of the pet, untouched, as the PMS writes it."""
    is_fixed: NotRequired[bool]
    """The pet was neutered."""
    is_service_animal: NotRequired[bool]
    """The pet works as a service animal."""
    name: NotRequired[str]
    """What the pet is called."""
    type: NotRequired[str]
    """Kind of pet."""
    weight_in_pounds: NotRequired[Annotated[int, Field(ge=0)]]
    """Weight of the pet in pounds."""
