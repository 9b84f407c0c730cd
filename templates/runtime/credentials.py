"""Who is calling: credentials from arguments and the environment, applied at the last
moment.

Requests are built without credentials and kept that way in errors and logs;
`Credentials.apply` returns what is added to the one copy that is sent.
"""

from __future__ import annotations

import base64
import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

import httpx2

from .errors import ConfigurationError
from .settings import ApiKey, Basic, Bearer, Outside, Scheme, Settings

# <tokens>
if TYPE_CHECKING:
    from typing_extensions import TypeIs

    from .settings import ClientCredentials
# </tokens>

Security = tuple[tuple[str, ...], ...]
_FILLING = (httpx2.BasicAuth, httpx2.DigestAuth, httpx2.NetRCAuth)
"""They write `Authorization`; what an `auth` of the user's own writes is not known."""


class Added(NamedTuple):
    """What credentials add to a request."""

    headers: dict[str, str]
    query: tuple[tuple[str, str], ...]
    cookies: dict[str, str]
    # <tokens>
    content: bytes | None = None
    # </tokens>

    def __repr__(self) -> str:
        return "Added(...)"  # a traceback may show it

    @property
    def only_headers(self) -> bool:
        """Tell whether nothing but headers is added."""
        more: list[object] = [self.query, self.cookies]
        # <tokens>
        more.append(self.content)
        # </tokens>
        return not any(more)


NONE_ADDED = Added({}, (), {})


# <tokens>
class Token(NamedTuple):
    """An access token that was fetched; `until`: the moment of the client's clock."""

    text: str
    until: float

    def __repr__(self) -> str:
        return "Token(...)"


# </tokens>


class Credentials:
    """The credentials of one client, by the names of its constructor arguments.

    The `auth` of the user's own `http_client` runs after them and stands: where no
    requirement is satisfied without it, it is taken to satisfy one, and two that fill
    the same header are refused. What only an HTTP client can do is up to the user's.
    `usual` is what a call needs that the description says nothing of.
    """

    __slots__ = (
        "_auth",
        "_http",
        "_known",
        "_prefix",
        "_schemes",
        "_tokens",
        "_values",
        "usual",
    )

    def __init__(
        self,
        settings: Settings,
        given: Mapping[str, str | None],
        http: httpx2.Client | httpx2.AsyncClient | None = None,
    ) -> None:
        self._prefix = settings.env_prefix
        self._schemes = settings.schemes
        names = {*given, *(n for s in self._schemes.values() for n in _needs(s))}
        self._values = {name: self._value(name, given.get(name)) for name in names}
        self._auth = http.auth if http is not None else None
        self._http = http is not None
        self._known: dict[Security, Added] = {}
        # <tokens>
        self._tokens: dict[Scheme, Token] = {}
        # </tokens>
        self.usual = settings.security
        # Who can call some operations only is told at the others, before they are sent.
        accepted = tuple(filter(self._has, settings.accepted))
        if accepted and not any(map(self._has, settings.security)):
            self.usual = (next(filter(self._adds, accepted), accepted[0]),)
        self.apply(self.usual)

    def __repr__(self) -> str:
        return f"Credentials({', '.join(sorted(self._values))})"

    def apply(self, security: Security) -> Added:
        """Return what to add for the first alternative that the credentials satisfy.

        Raises ConfigurationError where they satisfy none, and where `auth` is another.
        """
        found = self._known.get(security) if security else NONE_ADDED
        return self._applied(security) if found is None else found

    def _applied(self, security: Security) -> Added:
        added = Added({}, (), {})
        chosen = self._satisfied(security)
        if chosen is None and self._auth is None:
            raise self._missing(security)
        for name in chosen or ():
            added = self._with(self._schemes[name], added)
        if isinstance(self._auth, _FILLING) and _authorized(added):
            raise self._twice(chosen or ())
        passing = False
        # <tokens>
        passing = self.fetching(security) is not None
        # </tokens>
        if not passing:
            self._known[security] = added
        return added

    def secrets(self) -> list[str]:
        """Return every text that nobody may see, also in the forms that it travels in.

        Shorter ones than four characters are no secrets, and stand in every other word.
        """
        values = [value for value in self._values.values() if value]
        pairs = [s for s in self._schemes.values() if isinstance(s, Basic)]
        basic = [_basic([self._values[n] or "" for n in _needs(s)]) for s in pairs]
        # <tokens>
        values += [token.text for token in list(self._tokens.values())]
        # </tokens>
        found = {*values, *(quote(value, "") for value in values), *basic}
        return [text for text in found if len(text) >= 4]

    def _with(self, scheme: Scheme, added: Added) -> Added:
        values = [self._values[name] or "" for name in _needs(scheme)]
        # <tokens>
        if (fetched := self._tokens.get(scheme)) is not None:
            values = [fetched.text]
        # </tokens>
        if isinstance(scheme, Outside):
            return added
        if isinstance(scheme, Bearer):
            added.headers["Authorization"] = f"Bearer {values[0]}"
        elif isinstance(scheme, Basic):
            added.headers["Authorization"] = f"Basic {_basic(values)}"
        elif scheme.location == "header":
            added.headers[scheme.parameter] = values[0]
        elif scheme.location == "cookie":
            added.cookies[scheme.parameter] = quote(values[0], safe="")
        else:
            return added._replace(
                query=(*added.query, (quote(scheme.parameter), quote(values[0], "")))
            )
        return added

    def _satisfied(self, security: Security) -> tuple[str, ...] | None:
        """Return the schemes to apply: of the first alternative that adds something,
        else of the first.
        """
        found = [names for names in security if self._has(names)]
        given = [names for names in found if self._adds(names)]
        if given and all(map(self._is_header_key, security)):
            return self._together(given)
        return next(iter(given or found), None)

    def _together(self, given: list[tuple[str, ...]]) -> tuple[str, ...]:
        """Return all keys that were given, where each has a header of its own.

        An id and its secret are often described as alternatives, yet needed together.
        """
        by_header: dict[str, str] = {}
        for (name,) in given:
            scheme = self._schemes[name]
            assert isinstance(scheme, ApiKey)
            by_header.setdefault(scheme.parameter.lower(), name)
        return tuple(by_header.values())

    def _is_header_key(self, names: tuple[str, ...]) -> bool:
        scheme = self._schemes.get(names[0]) if len(names) == 1 else None
        return isinstance(scheme, ApiKey) and scheme.location == "header"

    def _adds(self, names: tuple[str, ...]) -> bool:
        return any(not isinstance(self._schemes[name], Outside) for name in names)

    def _has(self, names: tuple[str, ...]) -> bool:
        found = [self._schemes.get(name) for name in names]
        return all(scheme is not None and self._fills(scheme) for scheme in found)

    def _fills(self, scheme: Scheme) -> bool:
        if isinstance(scheme, Outside):
            return self._http or scheme.kind == "certificate"
        # <tokens>
        if self._fetches(scheme):
            return True
        # </tokens>
        return all(self._values[need] for need in _needs(scheme))

    # <tokens>
    def _fetches(self, scheme: Scheme | None) -> TypeIs[ClientCredentials]:
        """Tell whether the token of a scheme is to be fetched: none was given."""
        from .settings import ClientCredentials

        return (
            isinstance(scheme, ClientCredentials)
            and not self._values[scheme.credential]
            and bool(self._values.get(scheme.client_id))
            and bool(self._values.get(scheme.client_secret))
        )

    def fetching(self, security: Security) -> ClientCredentials | None:
        """Return the scheme of a call whose token has to be fetched, if it has one."""
        found = [self._schemes.get(name) for name in self._satisfied(security) or ()]
        return next(filter(self._fetches, found), None)

    def token(self, scheme: ClientCredentials) -> Token | None:
        """Return the token that was fetched last."""
        return self._tokens.get(scheme)

    def keep(self, scheme: ClientCredentials, token: Token | None) -> None:
        """Keep a token for the next calls; None forgets the one that was kept."""
        if token is None:
            self._tokens.pop(scheme, None)
        else:
            self._tokens[scheme] = token

    def client_of(self, scheme: ClientCredentials) -> tuple[str, str]:
        """Return the client's own id and secret."""
        values = self._values
        return values[scheme.client_id] or "", values[scheme.client_secret] or ""

    # </tokens>

    def _value(self, name: str, given: str | None) -> str | None:
        value = given if given is not None else os.environ.get(self._variable(name))
        if value is not None and any(ord(c) < 32 or ord(c) == 127 for c in value):
            raise ConfigurationError(
                f"`{name}` holds a line break or another control character; strip it"
            )
        if value is not None and not value.isascii() and not self._is_basic(name):
            raise ConfigurationError(f"`{name}` holds characters beyond ASCII")
        return value.strip() or None if value is not None else None

    def _is_basic(self, name: str) -> bool:
        return any(
            isinstance(scheme, Basic) and name in _needs(scheme)
            for scheme in self._schemes.values()
        )

    def _variable(self, name: str) -> str:
        return f"{self._prefix}_{name}".strip("_").upper()

    def _missing(self, security: Security) -> ConfigurationError:
        ways = [
            f"`{need}=...` (or the environment variable {self._variable(need)})"
            for name in security[0]
            if (scheme := self._schemes.get(name)) is not None
            for need in _needs(scheme)
            if not self._values[need]
        ]
        ways += [
            f"an `http_client` that does {name}"
            for name in security[0]
            if isinstance(scheme := self._schemes.get(name), Outside)
            and not self._fills(scheme)
        ]
        told = " and ".join(ways) or str(security)
        # <tokens>
        from .settings import ClientCredentials

        for name in security[0]:
            if isinstance(scheme := self._schemes.get(name), ClientCredentials):
                told += f"; or `{scheme.client_id}` and `{scheme.client_secret}`"
        # </tokens>
        return ConfigurationError(f"a credential is missing: give {told}")

    def _twice(self, chosen: tuple[str, ...]) -> ConfigurationError:
        names = [n for name in chosen for n in _needs(self._schemes[name])]
        ways = " and ".join(f'`{n}=""` ({self._variable(n)})' for n in names)
        return ConfigurationError(
            "the `auth` of `http_client` and the credentials of this client would fill"
            f" the same header. Give one of them: a client without `auth`, or {ways}"
        )


def _basic(values: list[str]) -> str:
    return base64.b64encode(":".join(values).encode()).decode()


def _authorized(added: Added) -> bool:
    return "authorization" in map(str.lower, added.headers)


def _needs(scheme: Scheme) -> tuple[str, ...]:
    match scheme:
        case Basic(username, password):
            return (username, password)
        case Bearer(credential) | ApiKey(credential):
            return (credential,)
        case Outside():
            return ()
