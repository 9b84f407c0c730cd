"""Where credentials may go: to the origin that the user chose, and to those named.

An origin is scheme, host and port (RFC 6454). The description of an API may send an
operation anywhere; that alone is no reason to show a key there.
"""

from __future__ import annotations

from collections.abc import Iterable

import httpx2

from .errors import ConfigurationError

Origin = tuple[str, str, int | None]


def origin(url: httpx2.URL | str) -> Origin:
    """Return the origin of a URL."""
    parsed = httpx2.URL(url)
    default = {"http": 80, "https": 443}.get(parsed.scheme)
    return parsed.scheme, parsed.host, parsed.port or default


def origins(urls: Iterable[str]) -> frozenset[Origin]:
    """Return the origins of `trusted_servers`. Raises ConfigurationError for what is
    none.
    """
    try:
        found = frozenset(map(origin, [] if isinstance(urls, str) else urls))
    except (httpx2.InvalidURL, TypeError) as error:
        raise ConfigurationError(f"`trusted_servers`: {error}") from None
    usable = all(scheme in {"http", "https"} and host for scheme, host, _ in found)
    if isinstance(urls, str) or not usable:
        text = "should be a list of URLs such as https://uploads.example.com"
        raise ConfigurationError(f"`trusted_servers` {text}")
    return found
