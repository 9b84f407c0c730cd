"""What sync and async clients share: everything that does no I/O.

A `Core` turns an operation and its arguments into a `Call`, the steps of its attempts,
and an answer into a result. `client.Client` and `client.AsyncClient` only perform the
steps.
"""

# pyright: reportPrivateUsage=false
# The modules of the runtime are one whole; what is private is private to the SDK.
from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from math import inf
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, TypeVar
from urllib.parse import quote, urljoin

import httpx2

from . import namespaces
from .checks import (
    Timeout,
    checked_base,
    checked_headers,
    checked_retries,
    checked_timeout,
    chosen_timeout,
    is_whole,
    merged,
    refuse_contradiction,
    unknown_address,
)
from .clock import Clock
from .credentials import Credentials
from .errors import (
    AmbiguousWriteError,
    ConfigurationError,
    NotSupportedByPlatform,
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
    from .servers import Given

T = TypeVar("T")
Args = Mapping[str, object]
NO_ARGS: Args = {}
NO_HEADERS: Mapping[str, str] = {}
_EXTRAS = "extra_headers", "extra_query", "extra_body"
_OPTIONS: tuple[str, ...] = ("timeout", *_EXTRAS, "max_retries")
# <platforms>
_WRITE_OPTIONS = ("platform", "ignore_unknown_fields")
# </platforms>
_LOST = frozenset({"json_invalid", "depth", "no_payload"})


class Core:
    """Hold what a client was told, and prepare and finish its calls."""

    _settings: ClassVar[Settings]
    _modules: ClassVar[Mapping[str, str]] = {}
    """Where namespaces are, if not in the `resources` module of their name."""

    _limit: int | None
    _trusted: frozenset[Origin]
    # <variables>
    _variables: Given
    # </variables>
    # <tokens>
    _scope: str
    # </tokens>
    # <shared>
    _shared: Mapping[str, str] = {}
    # </shared>

    def _set_up(
        self,
        credentials: Mapping[str, str | None],
        environment: str | None,
        base_url: str | None,
        timeout: Timeout,
        max_retries: int,
        default_headers: Mapping[str, str] | None,
        pace: bool,
        strict_responses: bool,
        http_client: httpx2.Client | httpx2.AsyncClient | None,
    ) -> None:
        self._credentials = Credentials(self._settings, credentials, http_client)
        self._base_url = self._chosen_base(environment, base_url)
        self._timeout = checked_timeout(chosen_timeout(timeout, http_client))
        self._max_retries = checked_retries(max_retries)
        self._headers = checked_headers(default_headers or {})
        self._own = {"User-Agent": self._settings.user_agent}
        self._pacer = self._new_pacer() if pace else None
        self._strict = strict_responses
        self._clock = Clock()
        # <platforms>
        self._platform_of: dict[str, str] = {}
        # </platforms>

    def _new_pacer(self) -> Pacer:
        from .pacing import Pacer

        return Pacer(self._settings.rate_limit)

    def _chosen_base(self, environment: str | None, base_url: str | None) -> str:
        """Return the base URL: an argument, else the environment variable, else the
        first of the named servers.
        """
        variable = f"{self._settings.env_prefix}_BASE_URL".strip("_")
        known = self._settings.environments
        if environment is not None and environment not in known:
            names = ", ".join(known) or "none"
            text = f"`environment` is {environment!r}; known: {names}"
            raise ConfigurationError(f"{text}. Or give `base_url`")
        named = self._address(environment) if environment is not None else None
        if base_url is not None and named is not None:
            refuse_contradiction(base_url, named, environment)
        found = base_url if base_url is not None else named
        partly = False
        # <variables>
        partly = bool(self._given())
        # </variables>
        if found is None and not partly:
            found = os.environ.get(variable)
        if not found and base_url is None:
            found = self._address(next(iter(known))) if known else ""
        # <variables>
        if base_url is not None:
            from .servers import refuse_strange

            refuse_strange(self._given(), (), f"`base_url` {base_url}")
        # </variables>
        if found is None or (base_url is None and not is_whole(found)):
            raise unknown_address(found, variable)
        return checked_base(found)

    def _address(self, environment: str) -> str:
        """Return the URL of a named server."""
        found = self._settings.environments[environment]
        # <variables>
        from .servers import filled, refuse_strange

        variables = self._settings.variables.get(environment, ())
        refuse_strange(self._given(), variables, found)
        found = filled(found, variables, self._variables)
        # </variables>
        return found

    # <variables>
    def _given(self) -> list[str]:
        """Return the arguments that say a part of the client's own address."""
        known = self._settings.elsewhere
        told = self._variables.items()
        return [name for name, v in told if v is not None and name not in known]

    # </variables>

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._base_url!r})"

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        namespaces.install(cls)

    def _made(self, namespace: Callable[[Core], Any]) -> Any:
        return namespace(self)

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
        copy.__dict__.update(kept, _owns_pool=False)
        if timeout is not ...:
            copy._timeout = checked_timeout(timeout)
        if max_retries is not None:
            copy._max_retries = checked_retries(max_retries)
        if default_headers is not None:
            copy._headers = merged(self._headers, checked_headers(default_headers))
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
        from .encoding import fill, lay_over, refusing
        from .paths import expand

        # <platforms>
        if not operation.supported:
            raise NotSupportedByPlatform(operation.platform or "", operation.label)
        # </platforms>
        options, own = self._split(operation, args, defaults)
        server = self._server_of(operation)
        # <shared>
        if operation.owners:
            from .shared import owned

            path = owned(operation, path, self._shared, self._settings)
        # </shared>
        url = f"{server}{expand(operation, path)}"
        accept = {"Accept": operation.accept}
        call = self._call(operation.method, url, operation.path, options, accept)
        call.reads = operation.reads
        # <redirects>
        call.redirect = operation.redirect
        # </redirects>
        if operation.security is not None:
            call.security = operation.security
        if not self._trusts(server):
            self._withhold(call, server, accept)
        wire = self._checked(operation, own, options, call)
        with refusing(operation.label):
            fill(operation, call, wire, options.get("extra_body") or {})
            lay_over(call, options)
        return call

    def _server_of(self, operation: Operation[Any]) -> str:
        """Return the address of the server that an operation is sent to."""
        found = operation.server
        if found is None:
            return self._base_url
        # <variables>
        from .servers import filled

        found = filled(found, operation.variables, self._variables)
        # </variables>
        return urljoin(f"{self._base_url}/", found).rstrip("/")

    def _split(
        self, operation: Operation[Any], args: Args, defaults: Args
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        """Return the options of a call, and its own arguments over defaults."""
        from .checking import argument_names

        names = argument_names(operation)
        own = dict(args)
        if defaults:
            own = {k: v for k, v in defaults.items() if k in names} | own
        # <shared>
        if operation.shared:
            from .shared import laid_under

            own = laid_under(operation, own, self._shared, self._settings)
        # </shared>
        taken = _OPTIONS
        # <platforms>
        if operation.family and not operation.platform and operation.writes:
            taken = (*_OPTIONS, *_WRITE_OPTIONS)
        # </platforms>
        given = [key for key in taken if key in own and key not in names]
        return {key: own.pop(key) for key in given}, own

    def _checked(
        self,
        operation: Operation[Any],
        own: dict[str, Any],
        options: Mapping[str, Any],
        call: Call,
    ) -> Mapping[str, tuple[str, Any]]:
        from .checking import check

        # <platforms>
        ignore = bool(options.get("ignore_unknown_fields"))
        if ignore and self._settings.ignore_unknown_fields:
            name = quote(self._settings.ignore_unknown_fields, safe="")
            call.query = (*call.query, (name, "true"))
        if options.get("platform") is not None:
            from .capabilities import checked_for_platform

            platform = self._known_platform(str(options["platform"]))
            return checked_for_platform(
                self._capabilities(), operation, platform, own, ignore
            )
        # </platforms>
        return check(operation, own)

    def _call(
        self,
        method: str,
        url: str,
        path: str,
        options: Mapping[str, Any],
        usual: Mapping[str, str] = NO_HEADERS,
    ) -> Call:
        from .encoding import Call

        call = Call(
            method=method,
            url=url,
            path=path,
            headers=merged(usual, self._own, self._headers),
            timeout=checked_timeout(options.get("timeout", self._timeout)),
            security=self._settings.security,
        )
        call.arrays = self._settings.arrays
        if options.get("max_retries") is not None:
            call.max_retries = checked_retries(options["max_retries"])
        return call

    def _trusts(self, server: str) -> bool:
        """Tell whether credentials may go to a server: the user chose or named it."""
        if server == self._base_url:
            return True
        try:
            return origin(server) in {origin(self._base_url), *self._trusted}
        except httpx2.InvalidURL:
            return False

    def _withhold(self, call: Call, server: str, usual: Mapping[str, str]) -> None:
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
        call.headers = {**usual, **self._own}

    def _question(
        self, operation: Operation[Any], path: tuple[object, ...], end: float
    ) -> Call:
        """Return a call of the SDK's own; with an `end` it is sent once, until then."""
        call = self._prepare(operation, NO_ARGS, path, NO_ARGS)
        if end < inf:
            call.deadline, call.max_retries = end, 0
        return call

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
        from .encoding import encode_body, extra_pairs, lay_over, refusing
        from .media import JSON
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
        call.security = self._credentials.usual
        with refusing(call.label):
            call.query = extra_pairs(params)
            if json is not ...:
                encode_body(Operation(call.method, bare, body=JSON), call, json)
            elif content is not None:
                call.content = content.encode() if isinstance(content, str) else content
            lay_over(call, options)
        return call

    # --- sending ----------------------------------------------------------------------

    def _steps(self, call: Call, http: httpx2.Client | httpx2.AsyncClient) -> Steps:
        from .attempts import Rules, attempts

        rules = Rules(
            settings=self._settings,
            credentials=self._credentials,
            clock=self._clock,
            max_retries=self._max_retries,
            pacer=self._pacer,
            build=http.build_request,
            # <tokens>
            base_url=self._base_url,
            scope=self._scope,
            # </tokens>
        )
        return attempts(call, rules)

    def _lateness(self, end: float | None) -> Callable[[], bool] | None:
        """Return what tells whether a moment has passed; None is never."""
        return None if end is None else lambda: self._clock.now() > end

    # --- after sending ----------------------------------------------------------------

    def _decoded(self, operation: Operation[Any], answered: Answered) -> Any:
        """Return payload and envelope of an answer.

        A write whose answer cannot be read, or does not hold what was promised, is
        ambiguous: it may have been cut short.
        """
        from .decoding import decode

        note(answered.info)
        try:
            return decode(operation, answered, self._strict)
        except ResponseDecodeError as error:
            lost = any(issue.code in _LOST for issue in error.issues)
            if not (answered.call.writes and lost):
                raise
            what = "; ".join(str(issue) for issue in error.issues)
            raise self._unclear(answered, what) from error

    def _unclear(self, answered: Answered, what: str) -> AmbiguousWriteError:
        """Return the error of a write that was answered with 2xx, but not as
        promised.
        """
        from .refusals import ambiguous, told_by

        response = answered.response
        told = told_by(response, self._settings, self._clock.wall())
        reason = f"the answer was {response.status_code}, but {what}"
        return ambiguous(answered.call, response.request, reason, told)

    # --- jobs and platforms -----------------------------------------------------------

    # <jobs>
    def _read_back(self, operation: Operation[Any], args: Args) -> ReadBack:
        """Return when a written record can be read: the platform's way, if one is
        named.
        """
        # <platforms>
        platform = args.get("platform")
        if operation.platform is None and operation.family and platform is not None:
            known = self._known_platform(str(platform))
            return self._capabilities().read_back(operation.family, known)
        # </platforms>
        return operation.read_back

    # </jobs>
    # <platforms>
    def _capabilities(self) -> Capabilities:
        if self._settings.capabilities is None:
            raise ConfigurationError("this API has no platforms")
        return self._settings.capabilities()

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

    # </platforms>
