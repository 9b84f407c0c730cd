"""The bases of methods that the client has itself: `client.send_message(...)`.

They do what those of a resource do; a client derives from both.
"""

# pyright: reportPrivateUsage=false
# The modules of the runtime are one whole; what is private is private to the SDK.
from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .resource import AsyncResource, Resource
from .signatures import tell_arguments

if TYPE_CHECKING:
    from .client import AsyncClient, Client


class OnClient:
    """Be the base of the methods of a sync client."""

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        tell_arguments(cls)

    @property
    def _own(self) -> Resource:
        return Resource(cast("Client", self))


class AsyncOnClient:
    """Be the base of the methods of an async client."""

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        tell_arguments(cls)

    @property
    def _own(self) -> AsyncResource:
        return AsyncResource(cast("AsyncClient", self))
