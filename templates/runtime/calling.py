"""An operation and its arguments -> a `Call`; its answer -> what was asked for. No I/O.

The part of `core` that calls need: imported by the first of them, with all that it
needs itself.
"""

# pyright: reportPrivateUsage=false
# The modules of the runtime are one whole; what is private is private to the SDK.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urljoin

import httpx2

from .checking import argument_names, check
from .checks import checked_retries, checked_timeout, merged
from .decoding import Decoded, decode
from .encoding import Call, encode_body, extra_pairs, fill, lay_over, refusing
from .errors import (
    AmbiguousWriteError,
    ConfigurationError,
    NotSupportedByPlatform,
    ResponseDecodeError,
)
from .media import JSON
from .operation import Operation
from .origins import origin
from .paths import expand
from .refusals import ambiguous, told_by
from .responses import note

if TYPE_CHECKING:
    from .attempts import Answered
    from .core import Args, Core

_EXTRAS = "extra_headers", "extra_query", "extra_body"
_OPTIONS: tuple[str, ...] = ("timeout", *_EXTRAS, "max_retries")
# <platforms>
_WRITE_OPTIONS = ("platform", "ignore_unknown_fields")
# </platforms>
_LOST = frozenset({"json_invalid", "depth", "no_payload"})

# --- before sending -------------------------------------------------------------------


def prepare(
    core: Core,
    operation: Operation[Any],
    args: Args,
    path: tuple[object, ...],
    defaults: Args,
) -> Call:
    """Return the call of an operation. Raises what is wrong before anything is sent."""
    # <platforms>
    if not operation.supported:
        raise NotSupportedByPlatform(operation.platform or "", operation.label)
    # </platforms>
    options, own = _split(core, operation, args, defaults)
    server = _server_of(core, operation)
    # <shared>
    if operation.owners:
        from .shared import owned

        path = owned(operation, path, core._shared, core._settings)
    # </shared>
    url = f"{server}{expand(operation, path)}"
    usual = {"Accept": operation.accept, "User-Agent": core._user_agent}
    call = _call(core, operation.method, url, operation.path, options, usual)
    call.reads = operation.reads
    # <redirects>
    call.redirect = operation.redirect
    # </redirects>
    if operation.security is not None:
        call.security = operation.security
    if not _trusts(core, server):
        _withhold(core, call, server, usual)
    wire = _checked(core, operation, own, options, call)
    with refusing(operation.label):
        fill(operation, call, wire, options.get("extra_body") or {})
        lay_over(call, options)
    return call


def _server_of(core: Core, operation: Operation[Any]) -> str:
    """Return the address of the server that an operation is sent to."""
    found = operation.server
    if found is None:
        return core._base_url
    # <variables>
    from .servers import filled

    found = filled(found, operation.variables, core._variables)
    # </variables>
    return urljoin(f"{core._base_url}/", found).rstrip("/")


def _split(
    core: Core, operation: Operation[Any], args: Args, defaults: Args
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the options of a call, and its own arguments over defaults."""
    names = argument_names(operation)
    own = dict(args)
    if defaults:
        own = {k: v for k, v in defaults.items() if k in names} | own
    # <shared>
    if operation.shared:
        from .shared import laid_under

        own = laid_under(operation, own, core._shared, core._settings)
    # </shared>
    taken = _OPTIONS
    # <platforms>
    if operation.family and not operation.platform and operation.writes:
        taken = (*_OPTIONS, *_WRITE_OPTIONS)
    # </platforms>
    given = [key for key in taken if key in own and key not in names]
    return {key: own.pop(key) for key in given}, own


def _checked(
    core: Core,
    operation: Operation[Any],
    own: dict[str, Any],
    options: Mapping[str, Any],
    call: Call,
) -> Mapping[str, tuple[str, Any]]:
    # <platforms>
    ignore = bool(options.get("ignore_unknown_fields"))
    if ignore and core._settings.ignore_unknown_fields:
        name = quote(core._settings.ignore_unknown_fields, safe="")
        call.query = (*call.query, (name, "true"))
    if options.get("platform") is not None:
        from .capabilities import checked_for_platform

        platform = core._known_platform(str(options["platform"]))
        return checked_for_platform(
            core._capabilities(), operation, platform, own, ignore
        )
    # </platforms>
    return check(operation, own)


def _call(
    core: Core,
    method: str,
    url: str,
    path: str,
    options: Mapping[str, Any],
    usual: Mapping[str, str],
) -> Call:
    call = Call(
        method=method,
        url=url,
        path=path,
        headers=merged(usual, core._headers) if core._headers else dict(usual),
        timeout=checked_timeout(options.get("timeout", core._timeout)),
        security=core._settings.security,
    )
    call.arrays = core._settings.arrays
    if options.get("max_retries") is not None:
        call.max_retries = checked_retries(options["max_retries"])
    return call


def _trusts(core: Core, server: str) -> bool:
    """Tell whether credentials may go to a server: the user chose or named it."""
    if server == core._base_url:
        return True
    try:
        return origin(server) in {origin(core._base_url), *core._trusted}
    except httpx2.InvalidURL:
        return False


def _withhold(core: Core, call: Call, server: str, usual: Mapping[str, str]) -> None:
    """Let a call take nothing of the client along, to a server that is not trusted.

    Raises ConfigurationError where it needs credentials.
    """
    if call.security and () not in call.security:
        raise ConfigurationError(
            f"{call.label}: its server is {server}, not the one that you chose"
            f" ({core._base_url}). To send your credentials there, too, give"
            f" `trusted_servers=[{server!r}]`"
        )
    call.security, call.home = (), False
    call.headers = dict(usual)


def raw_call(
    core: Core,
    method: str,
    url: str,
    params: Mapping[str, Any],
    json: object,
    content: bytes | str | None,
    options: Mapping[str, Any],
) -> Call:
    """Return a call to what the SDK does not know."""
    path = url.removeprefix(core._base_url)
    if not path.startswith("/"):
        raise ConfigurationError(
            f"`url` should be a path such as /v1/things, below {core._base_url}"
        )
    if not method.isascii() or not method.isalpha():
        raise ConfigurationError("`method` should be a word such as GET")
    bare = path.partition("?")[0]
    usual = {"User-Agent": core._user_agent}
    call = _call(core, method.upper(), f"{core._base_url}{path}", bare, options, usual)
    call.security = core._credentials.usual
    with refusing(call.label):
        call.query = extra_pairs(params)
        if json is not ...:
            encode_body(Operation(call.method, bare, body=JSON), call, json)
        elif content is not None:
            call.content = content.encode() if isinstance(content, str) else content
        lay_over(call, options)
    return call


# --- after sending --------------------------------------------------------------------


def decoded(core: Core, operation: Operation[Any], answered: Answered) -> Decoded:
    """Return payload and envelope of an answer.

    A write whose answer cannot be read, or does not hold what was promised, is
    ambiguous: it may have been cut short.
    """
    note(answered.info)
    try:
        return decode(operation, answered, core._strict)
    except ResponseDecodeError as error:
        lost = any(issue.code in _LOST for issue in error.issues)
        if not (answered.call.writes and lost):
            raise
        what = "; ".join(str(issue) for issue in error.issues)
        raise unclear(core, answered, what) from error


def unclear(core: Core, answered: Answered, what: str) -> AmbiguousWriteError:
    """Return the error of a write that was answered with 2xx, but not as promised."""
    response = answered.response
    told = told_by(response, core._settings, core._clock.wall())
    reason = f"the answer was {response.status_code}, but {what}"
    return ambiguous(answered.call, response.request, reason, told)
