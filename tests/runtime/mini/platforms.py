"""Platform-scoped clients."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime import AsyncResource, Resource

if TYPE_CHECKING:
    from .resources.charges import AsyncEntrataCharges, EntrataCharges


class Entrata(Resource):
    """What Entrata can do."""

    charges: EntrataCharges


class AsyncEntrata(AsyncResource):
    """What Entrata can do."""

    charges: AsyncEntrataCharges


class Resman(Resource):
    """What ResMan can do."""


class AsyncResman(AsyncResource):
    """What ResMan can do."""
