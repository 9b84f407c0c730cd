"""What sync and async clients share: everything that does no I/O.

A `Core` turns an operation and its arguments into a `Call`, the steps of its attempts,
and an answer into a result. `client.Client` and `client.AsyncClient` only perform the
steps.
"""

# pyright: reportPrivateUsage=false
# The modules of the runtime are one whole; what is private is private to the SDK.
from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, TypeVar
from urllib.parse import quote, urljoin

import httpx2

from . import namespaces
from .clock import Clock
from .credentials import Credentials
from .errors import (
    ConfigurationError,
    NotSupportedByPlatform,
    RequestValidationError,
    ResponseDecodeError,
)
from .origins import Origin, origin
from .receiving import checked_limit
from .responses import note
from .settings import Settings

# What only calls need is imported by the first call: to construct a client has to be
# cheap.
if TYPE_CHECKING:
    from typing import Self

    from .attempts import Answered, Steps
    from .capabilities import Capabilities
    from .encoding import Call
    from .jobs import ReadBack
    from .operation import Operation
    from .pacing import Pacer

T = TypeVar("T")
Args = Mapping[str, object]
NO_ARGS: Args = {}
Timeout = float | httpx2.Timeout | None
DEFAULT_TIMEOUT = httpx2.Timeout(60.0, connect=10.0)
"""Seconds: platforms are slow to answer, but not to connect."""

_OPTIONS = ("timeout", "extra_headers", "extra_query", "extra_body")
_WRITE_OPTIONS = ("platform", "ignore_unknown_fields")
_LOST = frozenset({"json_invalid", "depth"})


class Core:
    """Hold what a client was told, and prepare and finish its calls."""

    _settings: ClassVar[Settings]
    _modules: ClassVar[Mapping[str, str]] = {}
    """Where namespaces are, if not in the `resources` module of their name."""

    _http: Any  # an httpx2.Client or an httpx2.AsyncClient
    _limit: int | None
    _trusted: frozenset[Origin]

    def _set_up(
        self,
        credentials: Mapping[str, str | None],
        environment: str,
        base_url: str | None,
        timeout: Timeout,
        max_retries: int,
        default_headers: Mapping[str, str] | None,
        pace: bool,
        strict_responses: bool,
        auth: httpx2.Auth | None,
    ) -> None:
        self._credentials = Credentials(self._settings, credentials, auth)
        self._base_url = self._chosen_base(environment, base_url)
        self._timeout = _checked_timeout(timeout)
        self._max_retries = _retries(max_retries)
        self._headers = _checked_headers(default_headers or {})
        self._pacer = self._new_pacer() if pace else None
        self._strict = strict_responses
        self._clock = Clock()
        self._platform_of: dict[str, str] = {}

    def _new_pacer(self) -> Pacer:
        from .pacing import Pacer

        return Pacer(self._settings.rate_limit)

    def _chosen_base(self, environment: str, base_url: str | None) -> str:
        """Return the base URL: the argument, the environment variable, the
        environment.
        """
        variable = f"{self._settings.env_prefix}_BASE_URL".strip("_")
        known = self._settings.environments
        url = base_url or os.environ.get(variable) or known.get(environment)
        if url is None:
            names = ", ".join(known) or "none"
            raise ConfigurationError(
                f"`environment` is {environment!r}; known: {names}."
                f" Or give `base_url` (or the environment variable {variable})"
            )
        return _checked_base(url)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._base_url!r})"

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *namespaces.namespaces(type(self))})

    if not TYPE_CHECKING:  # a type checker sees the annotations alone

        def __getattr__(self, name: str) -> Any:
            made = namespaces.load(type(self), name)(self)
            return self.__dict__.setdefault(name, made)

    def with_options(
        self,
        *,
        timeout: Timeout | object = ...,
        max_retries: int | None = None,
        default_headers: Mapping[str, str] | None = None,
        strict_responses: bool | None = None,
        max_response_bytes: int | object | None = ...,
    ) -> Self:
        """Return a cheap copy with other options; it shares the connection pool.

        The copy need not be closed. Headers are added to those of this client.
        """
        copy = object.__new__(type(self))
        kept = {k: v for k, v in self.__dict__.items() if k.startswith("_")}
        copy.__dict__.update(kept, _owns_http=False)
        if timeout is not ...:
            copy._timeout = _checked_timeout(timeout)
        if max_retries is not None:
            copy._max_retries = _retries(max_retries)
        if default_headers is not None:
            copy._headers = merged(self._headers, _checked_headers(default_headers))
        if strict_responses is not None:
            copy._strict = strict_responses
        if max_response_bytes is not ...:
            copy._limit = checked_limit(max_response_bytes)
        return copy

    # --- before sending ---------------------------------------------------------------

    def _prepare(
        self,
        operation: Operation[Any],
        args: Args,
        path: tuple[object, ...],
        defaults: Args,
    ) -> Call:
        """Return the call of an operation. Raises what is wrong before anything is
        sent.
        """
        from .encoding import fill, refusing
        from .paths import expand

        if not operation.supported:
            raise NotSupportedByPlatform(operation.platform or "", operation.label)
        options, own = self._split(operation, args, defaults)
        server = self._base_url
        if operation.server is not None:
            server = urljoin(f"{server}/", operation.server).rstrip("/")
        url = f"{server}{expand(operation, path)}"
        call = self._call(operation.method, url, operation.path, options)
        if operation.security is not None:
            call.security = operation.security
        if not self._trusts(server):
            self._withhold(call, server)
        call.headers = merged({"Accept": operation.accept}, call.headers)
        wire = self._checked(operation, own, options, call)
        with refusing(operation.label):
            fill(operation, call, wire, options.get("extra_body") or {})
            self._lay_over(call, options)
        return call

    def _split(
        self, operation: Operation[Any], args: Args, defaults: Args
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        """Return the options of a call, and its own arguments with defaults
        filled in.
        """
        from .checking import argument_names

        names = argument_names(operation)
        own = {key: value for key, value in defaults.items() if key in names}
        own |= args
        generic = operation.family and not operation.platform and operation.writes
        taken = (*_OPTIONS, *(_WRITE_OPTIONS if generic else ()))
        options = {
            key: own.pop(key) for key in taken if key in own and key not in names
        }
        return options, own

    def _checked(
        self,
        operation: Operation[Any],
        own: dict[str, Any],
        options: Mapping[str, Any],
        call: Call,
    ) -> Mapping[str, tuple[str, Any]]:
        from .checking import check

        ignore = bool(options.get("ignore_unknown_fields"))
        if ignore and self._settings.ignore_unknown_fields:
            name = quote(self._settings.ignore_unknown_fields, safe="")
            call.query = (*call.query, (name, "true"))
        if options.get("platform") is None:
            return check(operation, own)
        from .capabilities import checked_for_platform

        platform = self._known_platform(str(options["platform"]))
        return checked_for_platform(
            self._capabilities(), operation, platform, own, ignore
        )

    def _call(
        self, method: str, url: str, path: str, options: Mapping[str, Any]
    ) -> Call:
        from .encoding import Call

        return Call(
            method=method,
            url=url,
            path=path,
            headers=merged({"User-Agent": self._settings.user_agent}, self._headers),
            timeout=_checked_timeout(options.get("timeout", self._timeout)),
            security=self._settings.security,
        )

    def _trusts(self, server: str) -> bool:
        """Tell whether credentials may go to a server: the user chose or named it."""
        if server == self._base_url:
            return True
        try:
            return origin(server) in {origin(self._base_url), *self._trusted}
        except httpx2.InvalidURL:
            return False

    def _withhold(self, call: Call, server: str) -> None:
        """Let a call take nothing of the client along, to a server that is not trusted.

        Raises ConfigurationError where it needs credentials.
        """
        if call.security and () not in call.security:
            raise ConfigurationError(
                f"{call.label}: its server is {server}, not the one that you chose"
                f" ({self._base_url}). To send your credentials there, too, give"
                f" `trusted_servers=[{server!r}]`"
            )
        call.security, call.home = (), False
        call.headers = {"User-Agent": self._settings.user_agent}

    def _lay_over(self, call: Call, options: Mapping[str, Any]) -> None:
        """Apply what a caller gave beyond what the operation knows."""
        from .encoding import extra_pairs, header_issues

        call.headers = merged(call.headers, options.get("extra_headers") or {})
        extra = extra_pairs(options.get("extra_query") or {})
        replaced = {key for key, _ in extra}
        rest = (pair for pair in call.query if pair[0] not in replaced)
        call.query = (*rest, *extra)
        issues = header_issues(call.headers) + header_issues(call.cookies)
        if issues:
            raise RequestValidationError(call.label, issues)

    def _raw_call(
        self,
        method: str,
        url: str,
        params: Mapping[str, Any],
        json: object,
        content: bytes | str | None,
        options: Mapping[str, Any],
    ) -> Call:
        """Return a call to what the SDK does not know."""
        from .encoding import JSON, encode_body, extra_pairs, refusing
        from .operation import Operation

        path = url.removeprefix(self._base_url)
        if not path.startswith("/"):
            raise ConfigurationError(
                f"`url` should be a path such as /v1/things, below {self._base_url}"
            )
        if not method.isascii() or not method.isalpha():
            raise ConfigurationError("`method` should be a word such as GET")
        bare = path.partition("?")[0]
        call = self._call(method.upper(), f"{self._base_url}{path}", bare, options)
        with refusing(call.label):
            call.query = extra_pairs(params)
            if json is not ...:
                encode_body(Operation(call.method, bare, body=JSON), call, json)
            elif content is not None:
                call.content = content.encode() if isinstance(content, str) else content
            self._lay_over(call, options)
        return call

    # --- sending ----------------------------------------------------------------------

    def _steps(self, call: Call) -> Steps:
        if self._http.is_closed:
            raise ConfigurationError("the client is closed")
        from .attempts import Rules, attempts

        rules = Rules(
            settings=self._settings,
            credentials=self._credentials,
            clock=self._clock,
            max_retries=self._max_retries,
            pacer=self._pacer,
            build=self._http.build_request,
        )
        return attempts(call, rules)

    # --- after sending ----------------------------------------------------------------

    def _decoded(self, operation: Operation[Any], answered: Answered) -> Any:
        """Return payload and envelope of an answer.

        A write whose answer cannot be read is ambiguous: it may have been cut short.
        """
        from .decoding import decode
        from .encoding import Call
        from .refusals import ambiguous

        note(answered.info)
        try:
            return decode(operation, answered.response, self._strict)
        except ResponseDecodeError as error:
            lost = any(issue.code in _LOST for issue in error.issues)
            if not (operation.writes and lost):
                raise
            status, request = answered.response.status_code, answered.response.request
            call = Call(operation.method, "", operation.path)
            told: dict[str, Any] = {"status": status, "response": answered.response}
            told["request_id"] = answered.info.request_id
            reason = f"the answer was {status}, but it cannot be read"
            raise ambiguous(call, request, reason, told) from error

    # --- platforms --------------------------------------------------------------------

    def _capabilities(self) -> Capabilities:
        if self._settings.capabilities is None:
            raise ConfigurationError("this API has no platforms")
        return self._settings.capabilities()

    def _read_back(self, operation: Operation[Any], args: Args) -> ReadBack:
        """Return when a written record can be read: the platform's way, if one is
        named.
        """
        platform = args.get("platform")
        if operation.platform is None and operation.family and platform is not None:
            known = self._known_platform(str(platform))
            return self._capabilities().read_back(operation.family, known)
        return operation.read_back

    def _known_platform(self, value: str) -> str:
        """Return the attribute of a platform from that, or from the API's value
        for it.
        """
        wanted = value.casefold()
        for slug, own in self._settings.platforms.items():
            if wanted in (slug.casefold(), own.casefold()):
                return slug
        known = ", ".join(self._settings.platforms) or "none"
        raise ConfigurationError(f"platform {value!r} is not known; known: {known}")

    def _scoped(self, platform: str, defaults: Args) -> Any:
        """Return the client of a platform that fills `defaults` into its calls."""
        return namespaces.load(type(self), platform)(self, defaults)

    def _no_integration(self) -> NoReturn:
        raise ConfigurationError(
            "this API does not tell the platform of an integration"
        )


def merged(*parts: Mapping[Any, str]) -> dict[str, str]:
    """Return headers laid over each other; their names have no case (RFC 9110, 5.1)."""
    found: dict[str, tuple[str, str]] = {}
    for part in parts:
        for name, value in part.items():
            found[name.lower() if isinstance(name, str) else name] = (name, value)
    return dict(found.values())


def _checked_headers(headers: Mapping[str, str]) -> dict[str, str]:
    if not headers:
        return {}
    from .encoding import header_issues

    issues = header_issues(headers)
    if issues:
        raise ConfigurationError(f"`default_headers`: {issues[0]}")
    return dict(headers)


def _checked_base(url: str) -> str:
    try:
        parsed = httpx2.URL(url)
    except (httpx2.InvalidURL, TypeError) as error:
        raise ConfigurationError(f"`base_url` is no URL: {error}") from None
    if parsed.scheme not in {"http", "https"} or not parsed.host:
        raise ConfigurationError("`base_url` should begin with https:// and a host")
    if parsed.userinfo or parsed.query or parsed.fragment:
        raise ConfigurationError(
            "`base_url` should hold no user, no query and no fragment"
        )
    return url.rstrip("/")


def _checked_timeout(timeout: object) -> Timeout:
    # A wrong one would only show while sending, where a write counts as ambiguous.
    if timeout is None or isinstance(timeout, httpx2.Timeout):
        return timeout
    if isinstance(timeout, int | float) and timeout >= 0 and timeout is not True:
        return float(timeout)
    raise ConfigurationError("`timeout` should be seconds, an httpx2.Timeout or None")


def _retries(number: object) -> int:
    if isinstance(number, bool) or not isinstance(number, int) or number < 0:
        raise ConfigurationError("`max_retries` should be 0 or a positive whole number")
    return number
