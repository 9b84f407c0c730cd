"""What the runtime has to know about one API: rendered from `sdk.yaml`, read by every
module.

Paths into answers are dotted (`meta.hasMore`); where several are given, the first that
leads to something holds.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal

from .records import Record
from .shapes import is_map

if TYPE_CHECKING:
    from .capabilities import Capabilities

ROOT = (__package__ or "").rpartition(".")[0]
"""The import name of the SDK that this runtime is a part of."""

NOTHING: Mapping[str, Any] = MappingProxyType({})


class Bearer(Record):
    """`Authorization: Bearer ...` (RFC 6750) from one credential."""

    credential: str = "token"


class Basic(Record):
    """`Authorization: Basic ...` (RFC 7617) from a user name and a password."""

    username: str = "username"
    password: str = "password"


class ApiKey(Record):
    """A credential in a header, the query or a cookie called `parameter`."""

    credential: str
    location: Literal["header", "query", "cookie"]
    parameter: str


class Outside(Record):
    """What the user's `http_client` does: a certificate, or something else (digest)."""

    kind: Literal["certificate", "other"]


Arrays = Literal["", "indices", "brackets", "repeat"]
"""How the items of a list are named in forms: `a[0]`, `a[]`, `a`; "" as it is usual."""

Scheme = Bearer | Basic | ApiKey | Outside


class Jobs(Record):
    """Writes that finish later. `status` and `retry` are `METHOD /path/{id}`."""

    status: str
    state: str
    id: tuple[str, ...] = ()
    retry: str | None = None
    pending: tuple[str, ...] = ()
    success: tuple[str, ...] = ()
    partial: tuple[str, ...] = ()
    failure: tuple[str, ...] = ()
    errors: str = ""
    record: str = ""


class ErrorShape(Record):
    """Where the body of an error tells what went wrong."""

    code: tuple[str, ...] = ()
    message: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()


class RateLimit(Record):
    """Names of the headers that tell the limit; `requests` in `seconds` until
    they do.
    """

    limit: tuple[str, ...] = ()
    remaining: tuple[str, ...] = ()
    requests: int | None = None
    seconds: float = 60.0


class Integration(Record):
    """The read that tells the platform of an integration, and where in its payload.

    `argument` is the argument of other operations that the id is filled in for.
    """

    operation: str
    platform: str
    argument: str


class Settings(Record):
    """Everything about one API that is no operation.

    `environments` are base URLs by name. `envelope` and `meta` are keys of an answer
    that wrap what was asked for, and what is said about it. `security` lists
    alternatives, each the names of `schemes` that are needed together; `accepted` are
    those that single operations take instead. `platforms` maps
    the attribute of a platform-scoped client to the API's own value for it.
    `capabilities` imports the data about platforms when it is called. `retry_seconds`
    bounds the time that retries of one call may take together. `stream_end` are pieces
    that tell the end of a stream. `variables` are those of an
    environment's URL, `elsewhere` the arguments that only operations' servers have.
    `arrays` is how lists in forms are named. `shared` are arguments of the client that
    operations take, too, with their environment variables.
    """

    name: str
    version: str = "0.1.0"
    env_prefix: str = ""
    environments: Mapping[str, str] = NOTHING
    schemes: Mapping[str, Scheme] = NOTHING
    security: tuple[tuple[str, ...], ...] = ()
    accepted: tuple[tuple[str, ...], ...] = ()
    envelope: tuple[str, ...] = ()
    meta: tuple[str, ...] = ("meta",)
    jobs: Jobs | None = None
    errors: ErrorShape = ErrorShape()
    rate_limit: RateLimit = RateLimit()
    request_id: tuple[str, ...] = ()
    ignore_unknown_fields: str = ""
    integration: Integration | None = None
    platforms: Mapping[str, str] = NOTHING
    capabilities: Callable[[], Capabilities] | None = None
    retry_seconds: float = 120.0
    arrays: Arrays = ""

    @property
    def user_agent(self) -> str:
        """Return what the SDK calls itself."""
        return f"{self.name.lower()}-python/{self.version}"


def dig(value: Any, path: str | tuple[str, ...]) -> Any:
    """Return what a dotted path leads to in a JSON value, None where it leads
    nowhere.
    """
    for part in path.split(".") if isinstance(path, str) else path:
        if not is_map(value):
            return None
        value = value.get(part)
    return value


def first_of(value: Any, paths: tuple[str, ...]) -> Any:
    """Return what the first of some dotted paths leads to, None if none does."""
    found = (dig(value, path) for path in paths)
    return next((item for item in found if item is not None), None)
