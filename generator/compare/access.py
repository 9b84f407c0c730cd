"""Compare who may call and where: security requirements and servers.

In come the two APIs and their operations, out come alternatives of credentials, in words and
judged, and notes on what concerns the API as a whole.
"""

from __future__ import annotations

from typing import TypeAlias

from ..model import ir
from .notes import Notes, Spot
from .wording import quoted

Alternatives: TypeAlias = frozenset[frozenset[str]]


def alternatives(api: ir.Api, operation: ir.Operation | None = None) -> Alternatives:
    """Return the sets of credentials of which one is needed; without operation, by default.

    Credentials are told by what is sent, since names of schemes may change (OpenAPI 3.1,
    section 4.8.30).
    """
    own = operation.security if operation else None
    needed = api.security if own is None else own
    schemes = {scheme.name: _scheme(scheme) for scheme in api.security_schemes}
    sets = (
        frozenset(schemes.get(name) or quoted(name) for name in names)
        for names in needed
    )
    return frozenset(sets) or frozenset({frozenset[str]()})


def _scheme(scheme: ir.SecurityScheme) -> str:
    if scheme.parameter:
        return f"{scheme.kind} {quoted(scheme.parameter)}"
    words = {
        "bearer": "a bearer token",
        "basic": "user and password",
        "certificate": "a certificate",
        "other": quoted(scheme.name),
    }
    return words.get(scheme.kind, scheme.kind)


def in_words(needed: Alternatives) -> str:
    """Return `a bearer token, or header X-Api-Key`."""
    texts = sorted(" and ".join(sorted(names)) or "nothing" for names in needed)
    return ", or ".join(texts)


def access_change(old: Alternatives, new: Alternatives) -> str:
    """Return whether all credentials that were enough still are: looser, else stricter."""
    enough = all(any(names <= had for names in new) for had in old)
    return "looser" if enough else "stricter"


def compare_access(old: ir.Api, new: ir.Api, notes: Notes) -> None:
    """Take down changes of the usual security and of the environments."""
    was, now = alternatives(old), alternatives(new)
    if was != now:
        said = in_words(was), in_words(now)
        spot = Spot("security", old="/security", new="/security")
        notes.add("security-changed", spot, *said, access_change(was, now), said)
    before = {server.name: server.url for server in old.servers}
    after = {server.name: server.url for server in new.servers}
    for name in sorted(before.keys() | after.keys()):
        _server(name, before.get(name), after.get(name), notes)


def _server(name: str, old: str | None, new: str | None, notes: Notes) -> None:
    pointers = ("/servers" if old else "", "/servers" if new else "")
    spot = Spot(f"servers.{name}", "request-property", *pointers)
    if old is None or new is None:
        notes.add("server-changed", spot, old, new, "new" if new else "gone")
    elif old != new:
        notes.add("server-changed", spot, old, new)
