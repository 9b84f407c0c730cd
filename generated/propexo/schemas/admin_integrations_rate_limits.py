# Written by propexo-sdkgen from an OpenAPI document; edits will be overwritten.
"""Schemas of admin integrations rate limits."""

from __future__ import annotations

from .._runtime.models import Model


class ApiRatelimit(Model):
    """Part of `RateLimit.api_ratelimits`."""

    api: str
    updated_at: str
    """Moment of the latest change inside Propexo."""
    day_limit: int | None
    hour_limit: int | None
    minute_limit: int | None


class IntegrationRateLimit(Model):
    """Answer of `admin.integrations.rate_limits.get`."""

    integration_id: str
    """Propexo key of the integration."""
    updated_at: str
    """Moment of the latest change inside Propexo."""
    minute_limit: int | None


class RateLimit(Model):
    """Answer of `admin.integrations.rate_limits.get`."""

    integration_id: str
    """Propexo key of the integration."""
    api_ratelimits: list[ApiRatelimit]
