"""A client that authenticates as itself: OAuth 2 client credentials (RFC 6749 section
4.4).

`authorize` is a generator without I/O, as `attempts` is: what has to be sent for a
token is sent by the client that performs the call which needs it.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Generator
from math import inf
from typing import Any
from urllib.parse import quote_plus, urlencode, urljoin, urlsplit

import httpx2

from .attempts import Answered, Rules, Send, attempts
from .credentials import Added, Credentials, Security, Token
from .encoding import Call
from .errors import (
    APIStatusError,
    ConfigurationError,
    FieldIssue,
    ResponseDecodeError,
)
from .origins import origin
from .refusals import Outcome
from .settings import ClientCredentials
from .shapes import is_map

LEEWAY = 30.0
"""Seconds before its end when a token is no longer used; for short ones, half their
life.
"""
_FORM = "application/x-www-form-urlencoded"
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_OWN: Security = (("client",),)


class _ClientSecret(Credentials):
    """The credentials of the one request that asks for a token.

    They go into the header, which every server has to take, or into the body, which is
    all that some take (section 2.3.1).
    """

    __slots__ = ("_client", "_grant", "_in_body")

    def __init__(
        self, client: tuple[str, str], grant: dict[str, str], in_body: bool
    ) -> None:
        self._client, self._grant, self._in_body = client, grant, in_body

    def apply(self, security: Security) -> Added:
        """Return what makes the request one of this client."""
        if not security:
            return Added({}, (), {})
        one, secret = self._client
        if self._in_body:
            told = {**self._grant, "client_id": one, "client_secret": secret}
            return Added({}, (), {}, urlencode(told).encode())
        return Added({"Authorization": f"Basic {_basic(self._client)}"}, (), {})

    def secrets(self) -> list[str]:
        """Return what nobody may see."""
        secret = self._client[1]
        found = (secret, quote_plus(secret), _basic(self._client))
        return [text for text in found if len(text) >= 4]

    def fetching(self, security: Security) -> None:
        """Return nothing: it needs no token to ask for one."""


def authorize(
    call: Call, rules: Rules
) -> Generator[Send | float, Outcome | None, None]:
    """Fetch the token that a call needs, unless there is one that will last."""
    scheme = rules.credentials.fetching(call.security)
    if scheme is None:
        return
    known = rules.credentials.token(scheme)
    if known is None or known.until <= rules.clock.now():
        answered = yield from _fetched(call, rules, scheme)
        rules.credentials.keep(scheme, _token(answered, rules.clock.now()))


def outdated(call: Call, rules: Rules, outcome: Outcome) -> bool:
    """Tell whether a fetched token was refused, and forget it then."""
    if not isinstance(outcome, httpx2.Response) or outcome.status_code != 401:
        return False
    scheme = rules.credentials.fetching(call.security)
    if scheme is not None:
        rules.credentials.keep(scheme, None)
    return scheme is not None


def _fetched(
    call: Call, rules: Rules, scheme: ClientCredentials
) -> Generator[Send | float, Outcome | None, Answered]:
    client = rules.credentials.client_of(scheme)
    asked = _question(call, rules, scheme.token_url)
    grant = _grant(rules)
    secret = _ClientSecret(client, grant, False)
    own = rules._replace(credentials=secret, pacer=None)
    try:
        return (yield from attempts(asked, own))
    except APIStatusError as error:
        if error.status not in {400, 401}:
            raise
    own = own._replace(credentials=_ClientSecret(client, grant, True))
    return (yield from attempts(asked, own))


def _question(call: Call, rules: Rules, token_url: str) -> Call:
    """Return the call for a token; to repeat it does no harm."""
    url = _checked(urljoin(f"{rules.base_url}/", token_url), rules.base_url)
    headers = {"Accept": "application/json", "Content-Type": _FORM}
    headers["User-Agent"] = rules.settings.user_agent
    asked = Call(
        "POST",
        url,
        urlsplit(url).path,
        headers=headers,
        timeout=call.timeout,
        security=_OWN,
    )
    asked.content = urlencode(_grant(rules)).encode()
    asked.reads, asked.home = True, False
    asked.deadline, asked.max_retries = call.deadline, call.max_retries
    return asked


def _grant(rules: Rules) -> dict[str, str]:
    """Return what is asked for: a token, for the scopes that were given."""
    scope = {"scope": rules.scope} if rules.scope else {}
    return {"grant_type": "client_credentials", **scope}


def _checked(url: str, base_url: str) -> str:
    """Return a URL that may see the secret: no one can listen, or the user chose it."""
    try:
        at = scheme, host, _ = origin(url)
        plain = bool(httpx2.URL(url).userinfo)
    except (httpx2.InvalidURL, ValueError) as error:
        raise ConfigurationError(f"the URL for tokens is none: {error}") from None
    local = scheme == "http" and host in _LOOPBACK
    if plain or not host or not (scheme == "https" or local or at == origin(base_url)):
        raise ConfigurationError(
            f"the client secret is not sent to {scheme}://{host}: it is not https and"
            " not the server that you chose. Fetch a token yourself, and give that"
        )
    return url


def _token(answered: Answered, now: float) -> Token:
    try:
        told: Any = answered.response.json()
    except (ValueError, RecursionError):
        told = None
    found = told.get("access_token") if is_map(told) else None
    if not isinstance(found, str) or not re.fullmatch(r"[\x21-\x7e]+", found):
        issue = FieldIssue("access_token", "is missing, or no token", "no_payload")
        shown, name = answered.call.shown, answered.info.request_id
        raise ResponseDecodeError(shown, [issue], answered.response, name)
    lasts = _seconds(told.get("expires_in"))
    return Token(found, now + lasts - min(LEEWAY, lasts / 2))


def _seconds(value: object) -> float:
    """Return how long a token lasts; without a word of it, until it is refused."""
    try:
        found = float(value) if isinstance(value, int | float | str) else inf
    except (ValueError, OverflowError):
        return inf
    return found if found > 0 else inf


def _basic(client: tuple[str, str]) -> str:
    return base64.b64encode(":".join(map(quote_plus, client)).encode()).decode()
