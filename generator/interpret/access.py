"""Read who may call an operation, and where: security requirements and servers.

In come nodes of a normalised document, out come names of schemes and finished URLs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any


def security_at(node: Mapping[str, Any]) -> tuple[tuple[str, ...], ...] | None:
    """Return the security that an operation asks for, None where it says nothing of its own."""
    found = node.get("security")
    return security_of(found) if isinstance(found, list) else None


def security_of(found: Iterable[Any]) -> tuple[tuple[str, ...], ...]:
    """Return security requirements (OpenAPI 3.1 section 4.8.30) as alternatives of names."""
    return tuple(tuple(sorted(item)) for item in found if isinstance(item, Mapping))


def servers_at(node: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the URLs of the servers that an operation has of its own."""
    found = node.get("servers")
    servers = [item for item in found or () if isinstance(item, Mapping)]
    return tuple(filled_url(server) for server in servers if server.get("url"))


def filled_url(server: Mapping[str, Any]) -> str:
    """Return a server's URL with the defaults of its variables (OpenAPI 3.1 section 4.8.5)."""
    url = str(server["url"])
    variables = server.get("variables")
    for name, variable in (variables if isinstance(variables, Mapping) else {}).items():
        default = variable.get("default", "") if isinstance(variable, Mapping) else ""
        url = url.replace("{" + str(name) + "}", str(default))
    return url.rstrip("/")
