"""Read who may call an operation, and where: security requirements and servers.

In come nodes of a normalised document, out come names of schemes and servers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..model import ir

_PLACEHOLDER = re.compile(r"\{([^{}]+)\}")


def security_at(node: Mapping[str, Any]) -> tuple[tuple[str, ...], ...] | None:
    """Return the security that an operation asks for, None where it says nothing of its own."""
    found = node.get("security")
    return security_of(found) if isinstance(found, list) else None


def security_of(found: Iterable[Any]) -> tuple[tuple[str, ...], ...]:
    """Return security requirements (OpenAPI 3.1 section 4.8.30) as alternatives of names."""
    return tuple(tuple(sorted(item)) for item in found if isinstance(item, Mapping))


def servers_at(node: Mapping[str, Any]) -> tuple[ir.Server, ...]:
    """Return the servers that an operation has of its own."""
    found = node.get("servers")
    servers = [item for item in found or () if isinstance(item, Mapping)]
    return tuple(server_of(server, "") for server in servers if server.get("url"))


def server_of(node: Mapping[str, Any], name: str) -> ir.Server:
    """Return a server with its variables (OpenAPI 3.1 section 4.8.5)."""
    template, about = str(node["url"]).rstrip("/"), str(node.get("description") or "")
    found = tuple(_variables(node, template))
    filled = template
    for variable in found:
        filled = filled.replace(f"{{{variable.name}}}", variable.default or "")
    return ir.Server(name, filled.rstrip("/"), about, template, found)


def _variables(node: Mapping[str, Any], template: str) -> Iterator[ir.ServerVariable]:
    """Yield the variables that the URL names, in its order; what is not described is text."""
    told = node.get("variables")
    variables = told if isinstance(told, Mapping) else {}
    for name in dict.fromkeys(_PLACEHOLDER.findall(template)):
        if not isinstance(about := variables.get(name), Mapping):
            continue
        default, listed = about.get("default"), about.get("enum")
        values = listed if isinstance(listed, list) else ()
        yield ir.ServerVariable(
            name,
            None if default is None else str(default),
            tuple(dict.fromkeys(map(str, values))),
            str(about.get("description") or ""),
        )
