"""The clients of the Mini API."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Literal, overload

import httpx2

from ._runtime import (
    DEFAULT_MAX_RESPONSE_BYTES,
    DEFAULT_TIMEOUT,
    AsyncClient,
    Client,
)
from ._settings import SETTINGS

if TYPE_CHECKING:
    from .platforms import AsyncEntrata, AsyncResman, Entrata, Resman
    from .resources.charges import AsyncCharges, Charges
    from .resources.things import AsyncThings, Things


class Mini(Client):
    """Call the Mini API."""

    _settings = SETTINGS

    charges: Charges
    things: Things
    entrata: Entrata
    resman: Resman

    def __init__(
        self,
        api_key: str | None = None,
        *,
        environment: Literal["production", "sandbox"] | None = None,
        base_url: str | None = None,
        timeout: float | httpx2.Timeout | None = DEFAULT_TIMEOUT,
        max_retries: int = 2,
        http_client: httpx2.Client | None = None,
        default_headers: Mapping[str, str] | None = None,
        pace: bool = False,
        strict_responses: bool = False,
        max_response_bytes: int | None = DEFAULT_MAX_RESPONSE_BYTES,
        trusted_servers: Collection[str] = (),
    ) -> None:
        super().__init__(
            credentials={"api_key": api_key},
            environment=environment,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            http_client=http_client,
            default_headers=default_headers,
            pace=pace,
            strict_responses=strict_responses,
            max_response_bytes=max_response_bytes,
            trusted_servers=trusted_servers,
        )

    @overload
    def platform(self, value: Literal["entrata", "ENTRATA"]) -> Entrata: ...
    @overload
    def platform(self, value: Literal["resman", "RESMAN"]) -> Resman: ...
    @overload
    def platform(self, value: str) -> Entrata | Resman: ...
    def platform(self, value: str) -> Entrata | Resman:
        """Return the client of a platform that is known only at run time."""
        found: Entrata | Resman = super().platform(value)
        return found


class AsyncMini(AsyncClient):
    """Call the Mini API."""

    _settings = SETTINGS

    charges: AsyncCharges
    things: AsyncThings
    entrata: AsyncEntrata
    resman: AsyncResman

    def __init__(
        self,
        api_key: str | None = None,
        *,
        environment: Literal["production", "sandbox"] | None = None,
        base_url: str | None = None,
        timeout: float | httpx2.Timeout | None = DEFAULT_TIMEOUT,
        max_retries: int = 2,
        http_client: httpx2.AsyncClient | None = None,
        default_headers: Mapping[str, str] | None = None,
        pace: bool = False,
        strict_responses: bool = False,
        max_response_bytes: int | None = DEFAULT_MAX_RESPONSE_BYTES,
        trusted_servers: Collection[str] = (),
    ) -> None:
        super().__init__(
            credentials={"api_key": api_key},
            environment=environment,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            http_client=http_client,
            default_headers=default_headers,
            pace=pace,
            strict_responses=strict_responses,
            max_response_bytes=max_response_bytes,
            trusted_servers=trusted_servers,
        )
