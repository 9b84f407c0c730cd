"""Who is calling: credentials from arguments and the environment, applied at the last
moment.

Requests are built without credentials and kept that way in errors and logs;
`Credentials.apply` returns what is added to the one copy that is sent.
"""

from __future__ import annotations

import base64
import os
from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import quote

import httpx2

from .errors import ConfigurationError
from .settings import ApiKey, Basic, Bearer, Scheme, Settings

Security = tuple[tuple[str, ...], ...]
_FILLING = (httpx2.BasicAuth, httpx2.DigestAuth, httpx2.NetRCAuth)
"""They write `Authorization`; what an `auth` of the user's own writes is not known."""


class Added(NamedTuple):
    """What credentials add to a request."""

    headers: dict[str, str]
    query: tuple[tuple[str, str], ...]
    cookies: dict[str, str]

    def __repr__(self) -> str:
        return "Added(...)"  # a traceback may show it


class Credentials:
    """The credentials of one client, by the names of its constructor arguments.

    `auth` is that of the user's own `http_client`. It runs after them and stands: where
    no requirement is satisfied without it, it is taken to satisfy one, and two that
    fill the same header are refused.
    """

    __slots__ = ("_auth", "_prefix", "_schemes", "_values")

    def __init__(
        self,
        settings: Settings,
        given: Mapping[str, str | None],
        auth: httpx2.Auth | None = None,
    ) -> None:
        self._prefix = settings.env_prefix
        self._schemes = settings.schemes
        names = {*given, *(n for s in self._schemes.values() for n in _needs(s))}
        self._values = {name: self._value(name, given.get(name)) for name in names}
        self._auth = auth
        self.apply(settings.security)

    def __repr__(self) -> str:
        return f"Credentials({', '.join(sorted(self._values))})"

    def apply(self, security: Security) -> Added:
        """Return what to add for the first alternative that the credentials satisfy.

        Raises ConfigurationError where they satisfy none, and where `auth` is another.
        """
        added = Added({}, (), {})
        if not security:
            return added
        chosen = self._satisfied(security)
        if chosen is None and self._auth is None:
            raise self._missing(security)
        for name in chosen or ():
            added = self._with(self._schemes[name], added)
        if isinstance(self._auth, _FILLING) and _authorized(added):
            raise self._twice(chosen or ())
        return added

    def secrets(self) -> list[str]:
        """Return every text that nobody may see, also in the forms that it travels in.

        Shorter ones than four characters are no secrets, and stand in every other word.
        """
        values = [value for value in self._values.values() if value]
        pairs = [s for s in self._schemes.values() if isinstance(s, Basic)]
        basic = [_basic([self._values[n] or "" for n in _needs(s)]) for s in pairs]
        found = {*values, *(quote(value, "") for value in values), *basic}
        return [text for text in found if len(text) >= 4]

    def _with(self, scheme: Scheme, added: Added) -> Added:
        values = [self._values[name] or "" for name in _needs(scheme)]
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
        return next((names for names in security if self._has(names)), None)

    def _has(self, names: tuple[str, ...]) -> bool:
        needed = [self._schemes.get(name) for name in names]
        return all(
            scheme is not None and all(self._values[need] for need in _needs(scheme))
            for scheme in needed
        )

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
        names = [
            need
            for name in security[0]
            if (scheme := self._schemes.get(name)) is not None
            for need in _needs(scheme)
            if not self._values[need]
        ]
        ways = " and ".join(
            f"`{name}=...` (or the environment variable {self._variable(name)})"
            for name in names
        )
        return ConfigurationError(f"a credential is missing: give {ways or security}")

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
