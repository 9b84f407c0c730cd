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
from .errors import ConfigurationError
from .receiving import checked_limit
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
    from .origins import Origin
    from .pacing import Pacer
    from .pool import Pool
    from .servers import Given

T = TypeVar("T")
Args = Mapping[str, object]
NO_ARGS: Args = {}


class Core:
    """Hold what a client was told, and prepare and finish its calls."""

    _settings: ClassVar[Settings]
    _modules: ClassVar[Mapping[str, str]] = {}
    """Where namespaces are, if not in the `resources` module of their name."""

    _limit: int | None
    _trusted: frozenset[Origin]
    _pool: Pool[Any]
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
        self._user_agent = self._settings.user_agent
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

    # --- calls: `calling` does the work -----------------------------------------------

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
        from .calling import prepare

        return prepare(self, operation, args, path, defaults)

    def _question(
        self, operation: Operation[Any], path: tuple[object, ...], end: float
    ) -> Call:
        """Return a call of the SDK's own; with an `end` it is sent once, until then."""
        call = self._prepare(operation, NO_ARGS, path, NO_ARGS)
        if end < inf:
            call.deadline, call.max_retries = end, 0
        return call

    # --- sending ----------------------------------------------------------------------

    def _steps(self, call: Call, http: httpx2.Client | httpx2.AsyncClient) -> Steps:
        from .attempts import Rules, attempts

        rules = Rules(
            self._settings,
            self._credentials,
            self._clock,
            self._max_retries,
            self._pacer,
            self._pool.building(http),
            # <tokens>
            self._base_url,
            self._scope,
            # </tokens>
        )
        return attempts(call, rules)

    def _lateness(self, end: float | None) -> Callable[[], bool] | None:
        """Return what tells whether a moment has passed; None is never."""
        return None if end is None else lambda: self._clock.now() > end

    # --- after sending ----------------------------------------------------------------

    def _decoded(self, operation: Operation[Any], answered: Answered) -> Any:
        """Return payload and envelope of an answer."""
        from .calling import decoded

        return decoded(self, operation, answered)

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
