# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of admin integrations data access."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from .._runtime.models import BestFit, Model, Open

DataAccessStatus: TypeAlias = Literal["SUCCESS", "FAILED", "PROCESSING"]
"""State of the event in the PMS."""


class DataAccess(Model):
    """Answer of `admin.integrations.data_access.get`."""

    models: dict[str, DataAccessModel]
    last_data_access_check: str | None
    """When access was last probed, in UTC."""
    data_access_check_in_process: bool


class DataAccessCreated(Model):
    """Answer of `admin.integrations.data_access.create`."""

    began_data_access: bool


class DataAccessModel(Model):
    """Part of `DataAccess.models`."""

    create: (
        Annotated[ErrorMessage | DataAccessUnsupported | DataAccessUntested, BestFit()]
        | None
    ) = None
    read: (
        Annotated[ErrorMessage | DataAccessUnsupported | DataAccessUntested, BestFit()]
        | None
    ) = None
    update: (
        Annotated[ErrorMessage | DataAccessUnsupported | DataAccessUntested, BestFit()]
        | None
    ) = None


class DataAccessUnsupported(Model):
    """Part of `DataAccessModel.create`, `DataAccessModel.read`,
    `DataAccessModel.update`.
    """

    unsupported: bool


class DataAccessUntested(Model):
    """Part of `DataAccessModel.create`, `DataAccessModel.read`,
    `DataAccessModel.update`.
    """

    untested: bool


class ErrorMessage(Model):
    """Part of `DataAccessModel.create`, `DataAccessModel.read`,
    `DataAccessModel.update`.
    """

    status: Open[DataAccessStatus]
    """State of the event in the PMS."""
    error_message: str | None
