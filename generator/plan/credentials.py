"""Plan how the client authenticates: security schemes, and the arguments that they take.

In come `ir.Api` and the choices of the target, out come the schemes that an operation needs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..model import ir
from ..model.naming import Scope, identifier
from ..target.choices import Choices
from ..text.code import name
from .views import Scheme

Alternatives = tuple[tuple[str, ...], ...]

_OUTSIDE = ("certificate", "other")  # what the user's own HTTP client does
_CLIENT = ("client_id", "client_secret")  # by their names in RFC 6749
_KINDS = ("bearer", "basic", "header", "query", "cookie")  # keys of `credentials:`
ARGUMENTS = (  # of every client
    "self",
    "environment",
    "base_url",
    "timeout",
    "max_retries",
    "http_client",
    "default_headers",
    "pace",
    "strict_responses",
    "max_response_bytes",
    "trusted_servers",
    "scopes",
)


@dataclass(frozen=True, slots=True)
class Access:
    """The schemes of an API by their names in the document, with all their arguments."""

    schemes: tuple[Scheme, ...]
    arguments: tuple[str, ...]
    accepted: Alternatives  # what single operations take instead of the default


def plan_access(api: ir.Api, choices: Choices) -> Access:
    """Return the schemes that an operation needs; all of them where none is asked for."""
    own = {o.security for o in api.operations if o.security is not None}
    lists = [api.security, *sorted(own - {api.security})]
    needed = {n for alternatives in lists for names in alternatives for n in names}
    schemes = [s for s in api.security_schemes if s.name in needed or not needed]
    arguments = _arguments(schemes, lists, choices)
    accepted = {names for listed in lists[1:] for names in listed if names}
    return Access(
        tuple(_scheme(scheme, arguments[scheme.name]) for scheme in schemes),
        tuple(dict.fromkeys(a for s in schemes for a in arguments[s.name])),
        tuple(sorted(accepted - set(api.security))),
    )


def _scheme(scheme: ir.SecurityScheme, arguments: tuple[str, ...]) -> Scheme:
    match scheme.kind:
        case "basic":
            return Scheme(scheme.name, name("Basic"), arguments)
        case "bearer" if scheme.token_url:
            told = (*arguments, scheme.token_url)
            return Scheme(scheme.name, name("ClientCredentials"), told)
        case "bearer":
            return Scheme(scheme.name, name("Bearer"), arguments)
        case "certificate" | "other":
            return Scheme(scheme.name, name("Outside"), (scheme.kind,))
        case kind:
            told = (*arguments, kind, scheme.parameter)
            return Scheme(scheme.name, name("ApiKey"), told)


# --- arguments --------------------------------------------------------------------------------


def _arguments(
    schemes: list[ir.SecurityScheme], lists: list[Alternatives], choices: Choices
) -> Mapping[str, tuple[str, ...]]:
    """Return the arguments of each scheme.

    Names for a scheme in sdk.yaml win. One that is the only one of its kind has the names of
    the kind (`api_key`), others are named after themselves (`application_key`).
    """
    named = [s.name for s in schemes if _is_named(s, choices)]
    groups: dict[tuple[str, ...], dict[object, list[ir.SecurityScheme]]] = {}
    uses = _uses(lists)
    for scheme in schemes:
        if scheme.name not in named and scheme.kind not in _OUTSIDE:
            same = _sent(scheme), uses.get(scheme.name, frozenset((scheme.name,)))
            alike = groups.setdefault(_usual(scheme, choices), {})
            alike.setdefault(same, []).append(scheme)
    out = {s.name: _usual(s, choices) for s in schemes if s.kind not in _OUTSIDE}
    scope = Scope({*ARGUMENTS, *(a for n in named for a in out[n])})
    for usual, alike in groups.items():
        alone = len(alike) == 1 and not scope.taken & set(usual)
        for members in alike.values():
            first = members[0].name
            found = tuple(
                scope.claim(*_candidates(usual, a, first, alone)) for a in usual
            )
            out |= {scheme.name: found for scheme in members}
    _add_clients(schemes, out, scope)
    return {scheme.name: out.get(scheme.name, ()) for scheme in schemes}


def _candidates(
    usual: tuple[str, ...], argument: str, scheme: str, alone: bool
) -> tuple[str, ...]:
    """Return names for an argument, the best first."""
    if alone:
        return (argument,)
    if len(usual) > 1:
        return (identifier(f"{scheme}_{argument}"),)
    own = identifier(scheme, argument)
    return own, identifier(f"{scheme}_{argument}")


def _add_clients(
    schemes: list[ir.SecurityScheme], out: dict[str, tuple[str, ...]], scope: Scope
) -> None:
    """Add the arguments that get a token, unless sdk.yaml names all three."""
    found = [s for s in schemes if s.token_url and len(out[s.name]) < 3]
    for scheme in found:
        token = out[scheme.name][0]
        own = [identifier(f"{scheme.name}_{argument}") for argument in _CLIENT]
        best = _CLIENT if len(found) == 1 else own
        names = map(scope.claim, best, own)
        out[scheme.name] = (token, *names)


def _is_named(scheme: ir.SecurityScheme, choices: Choices) -> bool:
    known = scheme.name in choices.credentials and scheme.name not in _KINDS
    return known and scheme.kind not in _OUTSIDE


def _usual(scheme: ir.SecurityScheme, choices: Choices) -> tuple[str, ...]:
    """Return the arguments that the choices name; not more than the scheme can take."""
    most = {"basic": 2, "bearer": 3 if scheme.token_url else 1}.get(scheme.kind, 1)
    return choices.credential(scheme.name, scheme.kind)[:most]


def _sent(scheme: ir.SecurityScheme) -> tuple[str, str]:
    """Return what two schemes have in common that one credential may serve."""
    return "" if scheme.parameter else scheme.kind, scheme.parameter.lower()


def _uses(lists: list[Alternatives]) -> dict[str, frozenset[object]]:
    """Return where each scheme is needed.

    Two for which that is equal are each enough wherever one is: a credential serves both.
    """
    out: dict[str, set[object]] = {}
    for index, alternatives in enumerate(lists):
        for names in alternatives:
            for one in names:
                out.setdefault(one, set()).add((index, one if names[1:] else ""))
    return {one: frozenset(found) for one, found in out.items()}
