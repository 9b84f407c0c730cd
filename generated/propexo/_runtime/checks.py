"""What a client is told -> the same, checked: addresses, headers, seconds, counts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import httpx2

from .errors import ConfigurationError
from .patterns import pattern

Timeout = float | httpx2.Timeout | None
DEFAULT_TIMEOUT = httpx2.Timeout(60.0, connect=10.0)
"""Seconds: platforms are slow to answer, but not to connect."""
_SCOPE = pattern(r"[\x21\x23-\x5b\x5d-\x7e]+")
_UNSAID = httpx2.Timeout(5.0)  # that of an HTTP client that was made without one


def merged(*parts: Mapping[Any, str]) -> dict[str, str]:
    """Return headers laid over each other; their names have no case (RFC 9110, 5.1)."""
    found: dict[str, tuple[str, str]] = {}
    for part in parts:
        for name, value in part.items():
            found[name.lower() if isinstance(name, str) else name] = (name, value)
    return dict(found.values())


def checked_headers(headers: Mapping[str, str]) -> dict[str, str]:
    if not headers:
        return {}
    from .encoding import header_issues

    issues = header_issues(headers)
    if issues:
        raise ConfigurationError(f"`default_headers`: {issues[0]}")
    return dict(headers)


def checked_base(url: str) -> str:
    try:
        parsed = httpx2.URL(url)
    except (httpx2.InvalidURL, TypeError) as error:
        raise ConfigurationError(f"`base_url` is no URL: {error}") from None
    if parsed.scheme not in {"http", "https"} or not parsed.host:
        raise ConfigurationError("`base_url` should begin with https:// and a host")
    if parsed.userinfo or parsed.query or parsed.fragment:
        raise ConfigurationError(
            "`base_url` should hold no user, no query and no fragment"
        )
    return url.rstrip("/")


def is_whole(address: str) -> bool:
    """Tell whether an address has a host, and no part that nothing fills in."""
    return "://" in address and "{" not in address


def unknown_address(told: str | None, variable: str) -> ConfigurationError:
    """Return the error of a client that has no whole address to call.

    `told` is relative to where the description of the API came from, or has a part that
    is not described; "" for none.
    """
    text = f"give `base_url` (or the environment variable {variable})"
    if not told:
        return ConfigurationError(f"the API has no known address: {text}")
    known = f"of the API's address is known only {told!r}"
    if told.startswith("/"):
        known += ", relative to where its description came from"
        text += f", such as https://api.example.com{told}"
    return ConfigurationError(f"{known}: {text}")


def refuse_contradiction(base_url: str, named: str, environment: str | None) -> None:
    if base_url.rstrip("/") != named.rstrip("/"):
        raise ConfigurationError(
            f"`environment={environment!r}` is {named}, but `base_url` is {base_url!r};"
            " give one of them"
        )


def chosen_timeout(
    timeout: Timeout, http_client: httpx2.Client | httpx2.AsyncClient | None
) -> Timeout:
    """Return the timeout of the user's HTTP client where nothing else was said."""
    if timeout is DEFAULT_TIMEOUT and http_client is not None:
        own = http_client.timeout
        return timeout if own == _UNSAID else own
    return timeout


def checked_timeout(timeout: object) -> Timeout:
    # A wrong one would only show while sending, where a write counts as ambiguous.
    if timeout is None or isinstance(timeout, httpx2.Timeout):
        return timeout
    if isinstance(timeout, int | float) and timeout >= 0 and timeout is not True:
        return float(timeout)
    raise ConfigurationError("`timeout` should be seconds, an httpx2.Timeout or None")


def checked_job(job_id: object) -> str:
    """Return the id of a job. Raises ConfigurationError for what cannot be one."""
    if not isinstance(job_id, str) or not job_id.strip():
        raise ConfigurationError("`job_id` should be the id of a job")
    return job_id


def checked_retries(number: object) -> int:
    if isinstance(number, bool) or not isinstance(number, int) or number < 0:
        raise ConfigurationError("`max_retries` should be 0 or a positive whole number")
    return number
