"""Compare who may call and where: security requirements and servers.

In come the two APIs and their operations, out come alternatives of credentials, in words and
judged, and notes on what concerns the API as a whole.
"""

from __future__ import annotations

from collections import Counter
from typing import TypeAlias

from ..model import ir
from ..model.document import escape
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


def given(api: ir.Api, operation: ir.Operation | None = None) -> Alternatives:
    """Return like `alternatives` what a user gives: the arguments of the client.

    One scheme of a kind has the argument of the kind, of several each has its own.
    """
    own = operation.security if operation else None
    names = _arguments(api)
    needed = api.security if own is None else own
    sets = (frozenset(names.get(n, n) for n in together) for together in needed)
    return frozenset(sets) or frozenset({frozenset[str]()})


def _arguments(api: ir.Api) -> dict[str, str]:
    """Return for each scheme that is in use what its argument is called."""
    lists = [api.security, *(o.security for o in api.operations if o.security)]
    used = {name for needed in lists for together in needed for name in together}
    schemes = [s for s in api.security_schemes if s.name in used or not used]
    kinds = {s.name: "key" if s.parameter else s.kind for s in schemes}
    alone = Counter(kinds.values())
    return {n: kind if alone[kind] == 1 else n for n, kind in kinds.items()}


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
    """Return whether all arguments that were enough still are: looser, else stricter.

    Where they are the same, the SDK sends them otherwise.
    """
    if old == new:
        return "sent"
    enough = all(any(names <= had for names in new) for had in old)
    return "looser" if enough else "stricter"


def compare_access(old: ir.Api, new: ir.Api, notes: Notes) -> None:
    """Take down changes of the usual security and of the environments."""
    was, now = alternatives(old), alternatives(new)
    if was != now:
        said = in_words(was), in_words(now)
        spot = Spot("security", old="/security", new="/security")
        case = access_change(given(old), given(new))
        notes.add("security-changed", spot, *said, case, said)
    _gone(old, new, notes)
    _shared(old, new, notes)
    before = {server.name: server.url for server in old.servers}
    after = {server.name: server.url for server in new.servers}
    for name in sorted(before.keys() | after.keys()):
        _server(name, before.get(name), after.get(name), notes)
    if old.servers and new.servers:
        first = old.servers[0].name, new.servers[0].name
        if first[0] != first[1] and first[0] in after:
            spot = Spot("servers", "request-property", "/servers/0", "/servers/0")
            notes.add("server-changed", spot, *first, "default")


def _gone(old: ir.Api, new: ir.Api, notes: Notes) -> None:
    """Take down ways to authenticate of which no argument is left."""
    before, after = _arguments(old), set(_arguments(new).values())
    said = {scheme.name: _scheme(scheme) for scheme in old.security_schemes}
    for name, argument in sorted(before.items()):
        if argument not in after:
            after.add(argument)
            place = f"security.{name}"
            pointer = f"/components/securitySchemes/{escape(name)}"
            notes.add(
                "security-changed", Spot(place, old=pointer), said[name], case="gone"
            )


def _shared(old: ir.Api, new: ir.Api, notes: Notes) -> None:
    """Take down arguments that the client takes for all calls, on one side only."""
    before = {one.name.python: one.location for one in old.client_arguments}
    after = {one.name.python: one.location for one in new.client_arguments}
    for name in sorted(before.keys() ^ after.keys()):
        gone = name in before
        spot = Spot(f"client.{name}", "request-parameter")
        was, now = (name, None) if gone else (None, name)
        case = "gone" if gone else "new"
        notes.add("client-argument-changed", spot, was, now, case)


def _server(name: str, old: str | None, new: str | None, notes: Notes) -> None:
    pointers = ("/servers" if old else "", "/servers" if new else "")
    spot = Spot(f"servers.{name}", "request-property", *pointers)
    if old is None or new is None:
        notes.add("server-changed", spot, old, new, "new" if new else "gone")
    elif old != new:
        notes.add("server-changed", spot, old, new)
