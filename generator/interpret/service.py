"""Describe the service itself: title, servers, ways to authenticate; then the whole model.

In come the normalised document and the assembly of its operations, out comes `ir.Api`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from ..model import ir
from ..model.naming import Scope, identifier
from ..target.choices import Choices
from .access import security_of, server_of
from .assemble import Assembly
from .families import families_of
from .menus import listed
from .schemas import doc_of


def describe(root: Mapping[str, Any], choices: Choices, assembly: Assembly) -> ir.Api:
    """Return the model of the whole API."""
    info = root.get("info")
    about: Mapping[str, Any] = info if isinstance(info, Mapping) else {}
    components = root.get("components")
    parts: Mapping[str, Any] = components if isinstance(components, Mapping) else {}
    schemas = parts.get("schemas")
    required = root.get("security")
    menus = listed(root, assembly.operations, assembly.platforms)
    families = families_of(assembly.operations, assembly.definitions, choices.prose)
    return ir.Api(
        str(about.get("title", "")),
        str(about.get("version", "")),
        doc_of(about),
        tuple(_servers(root, choices)),
        tuple(_schemes(parts.get("securitySchemes"))),
        security_of(required) if isinstance(required, list) else _usual(assembly),
        tuple(_tags(root)),
        assembly.platforms,
        assembly.operations,
        tuple(replace(f, listed=menus.get(f.generic or "", ())) for f in families),
        assembly.definitions,
        assembly.old_names,
        len(schemas) if isinstance(schemas, Mapping) else 0,
        assembly.events.named,
        assembly.events.path,
    )


def _usual(assembly: Assembly) -> tuple[tuple[str, ...], ...]:
    """Return the security that most operations ask for, where the document names no default."""
    counts: dict[tuple[tuple[str, ...], ...], int] = {}
    for operation in assembly.operations:
        if operation.security:
            counts[operation.security] = counts.get(operation.security, 0) + 1
    return min(counts, key=lambda key: (-counts[key], key)) if counts else ()


def _servers(root: Mapping[str, Any], choices: Choices) -> Iterable[ir.Server]:
    """Yield the servers as environments: those of sdk.yaml, else those of the document."""
    if choices.environments:
        for name, url in choices.environments.items():
            yield ir.Server(name, url.rstrip("/"), template=url.rstrip("/"))
        return
    scope = Scope()
    found = root.get("servers")
    for index, server in enumerate(found if isinstance(found, list) else ()):
        if isinstance(server, Mapping) and isinstance(server.get("url"), str):
            about = str(server.get("description") or "")
            named = server.get("name") or about
            short = named if isinstance(named, str) and 0 < len(named) <= 24 else ""
            fallback = "production" if index == 0 else "server"
            name = scope.claim(identifier(short, fallback))
            yield server_of(server, name)


def _schemes(found: Any) -> Iterable[ir.SecurityScheme]:
    for name, node in sorted(found.items() if isinstance(found, Mapping) else ()):
        if not isinstance(node, Mapping):
            continue
        doc, kind = doc_of(node), str(node.get("type", ""))
        scheme = str(node.get("scheme", "")).lower()
        place, key = node.get("in"), str(node.get("name") or "")
        if kind == "apiKey" and place in ("header", "query", "cookie") and key:
            yield ir.SecurityScheme(name, place, key, doc)
        elif kind in ("oauth2", "openIdConnect") or scheme == "bearer":
            url = _token_url(node)
            scopes = _scopes(node) if url else ()
            yield ir.SecurityScheme(name, "bearer", "", doc, url, scopes)
        elif scheme == "basic":
            yield ir.SecurityScheme(name, "basic", "", doc)
        elif kind == "mutualTLS":
            yield ir.SecurityScheme(name, "certificate", "", doc)
        else:
            yield ir.SecurityScheme(name, "other", "", doc)


def _token_url(node: Mapping[str, Any]) -> str:
    """Return where a client gets a token with its own credentials (RFC 6749 section 4.4)."""
    found = _flow(node).get("tokenUrl")
    return found if isinstance(found, str) and node.get("type") == "oauth2" else ""


def _scopes(node: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what a client can ask for where it gets a token."""
    found = _flow(node).get("scopes")
    return tuple(sorted(map(str, found))) if isinstance(found, Mapping) else ()


def _flow(node: Mapping[str, Any]) -> Mapping[str, Any]:
    flows = node.get("flows")
    flow = flows.get("clientCredentials") if isinstance(flows, Mapping) else None
    return flow if isinstance(flow, Mapping) else {}


def _tags(root: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    found = root.get("tags")
    for tag in found if isinstance(found, list) else ():
        if isinstance(tag, Mapping) and isinstance(tag.get("name"), str):
            display = tag.get("x-displayName")
            yield tag["name"], display if isinstance(display, str) else tag["name"]
