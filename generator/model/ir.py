"""The intermediate model: what an API offers to a client, free of OpenAPI's many ways to say it.

`sdkgen.interpret` makes an `Api` from a normalised document; `plan`, `compare` and the commands
only read it. Everything is frozen and hashes; references are ids (`Named`), so cycles are data
and the whole model can be dumped as JSON. Families, servers and media types have modules of
their own. Nothing else of ours is imported here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal as L
from typing import TypeAlias

from .families import Family as Family
from .families import FieldRow as FieldRow
from .families import Platform as Platform
from .families import Presence as Presence
from .families import ReadBack as ReadBack
from .families import Upstream as Upstream
from .families import Variant as Variant
from .media import Encoding as Encoding
from .servers import Server as Server
from .servers import ServerVariable as ServerVariable

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
Direction: TypeAlias = L["request", "response"]
Location: TypeAlias = L["path", "query", "header", "cookie"]
ScalarKind: TypeAlias = L[
    "string",
    "integer",
    "number",
    "boolean",
    "null",
    "date",
    "date-time",
    "time",
    "duration",
    "uuid",
    "uri",
    "email",
    "byte",
    "binary",
    "decimal",
]


def resource_name(resource: tuple[str, ...]) -> str:
    """Return the segments of a resource as one name, without what makes them no keyword."""
    return "_".join(part.rstrip("_") for part in resource)


@dataclass(frozen=True, slots=True)
class Name:
    """A name on the wire and the identifier that stands for it in Python."""

    wire: str
    python: str


@dataclass(frozen=True, slots=True)
class Doc:
    """What the document says to people about one thing."""

    summary: str = ""
    description: str = ""
    deprecated: bool = False


@dataclass(frozen=True, slots=True)
class Bounds:
    """The assertions of JSON Schema Validation (2020-12) sections 6.2 and 6.3 on one scalar."""

    minimum: float | int | None = None
    maximum: float | int | None = None
    exclusive_minimum: float | int | None = None
    exclusive_maximum: float | int | None = None
    multiple_of: float | int | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None


NO_BOUNDS = Bounds()


# --- types: a sum, read with `match` and `assert_never` ---------------------------------------


@dataclass(frozen=True, slots=True)
class AnyValue:
    """Any JSON value (`{}` or `true` in JSON Schema)."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A string, number, boolean or null, in one of the formats that Python has a type for."""

    kind: ScalarKind
    bounds: Bounds = NO_BOUNDS


@dataclass(frozen=True, slots=True)
class Literal:
    """A closed set of JSON values written in place (`const`, or an enum of one value)."""

    values: tuple[str | int | float | bool | None, ...]


@dataclass(frozen=True, slots=True)
class Nullable:
    """The type `of`, or null."""

    of: Type


@dataclass(frozen=True, slots=True)
class ListOf:
    """A JSON array. `prefix` are the types of its first items, () where all are alike.

    `rest` is the type of what follows them, None where nothing does; `items` covers them all.
    """

    items: Type
    min_items: int | None = None
    max_items: int | None = None
    unique: bool = False
    prefix: tuple[Type, ...] = ()
    rest: Type | None = None


@dataclass(frozen=True, slots=True)
class MapOf:
    """A JSON object whose keys are data."""

    values: Type


@dataclass(frozen=True, slots=True)
class OneOf:
    """A choice of types; `discriminator` names the property that tells object arms apart.

    `mapping` holds pairs of discriminator value and position of the arm in `arms`. `base` is the
    position of the arm that the others extend: what says nothing of itself is no more than that.
    """

    arms: tuple[Type, ...]
    discriminator: str | None = None
    mapping: tuple[tuple[str, int], ...] = ()
    base: int | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A reference to the definition with this id in `Api.definitions`."""

    id: str


Type: TypeAlias = (
    AnyValue | Scalar | Literal | Nullable | ListOf | MapOf | OneOf | Named
)


# --- definitions: what has a public name --------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Field:
    """A property of a model. `required` and nullable (`type` is `Nullable`) are separate facts."""

    name: Name
    type: Type
    required: bool
    doc: Doc = Doc()
    default: Json = None
    has_default: bool = False
    pointer: str = ""


@dataclass(frozen=True, slots=True)
class Model:
    """An object with known properties, in one direction.

    `extra` is the type of the properties beyond `fields` where the schema declares
    `additionalProperties`; None where it says nothing or forbids them. `bases` are ids of models
    whose fields it has as well. `pointers` are all the places of the document that this model
    stands for, sorted.
    """

    id: str
    name: str
    module: str
    direction: Direction
    fields: tuple[Field, ...]
    extra: Type | None = None
    bases: tuple[str, ...] = ()
    doc: Doc = Doc()
    pointers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Enum:
    """A named set of values. `open`: values that are not listed are to be expected."""

    id: str
    name: str
    module: str
    values: tuple[str | int | float | bool, ...]
    doc: Doc = Doc()
    pointers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Alias:
    """A name for a type that is no object: a union, an array, a recursive value."""

    id: str
    name: str
    module: str
    direction: Direction
    type: Type
    doc: Doc = Doc()
    pointers: tuple[str, ...] = ()


Definition: TypeAlias = Model | Enum | Alias


# --- operations ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Parameter:
    """A path, query, header or cookie parameter (OpenAPI 3.1 section 4.8.12).

    `content` is the media type where the parameter is described by `content`, else "".
    """

    name: Name
    location: Location
    type: Type
    required: bool
    style: str
    explode: bool
    doc: Doc = Doc()
    default: Json = None
    has_default: bool = False
    content: str = ""
    pointer: str = ""
    reserved: bool = False


@dataclass(frozen=True, slots=True)
class Body:
    """The request body in one media type."""

    media_type: str
    type: Type
    required: bool
    pointer: str = ""
    encodings: tuple[Encoding, ...] = ()


@dataclass(frozen=True, slots=True)
class OtherBody:
    """A body of another kind, and the arguments of the operation where it is sent instead."""

    kind: str
    body: Body
    arguments: str | None
    parameters: tuple[Parameter, ...]


@dataclass(frozen=True, slots=True)
class Response:
    """A response: `status` is a code, a range (`2XX`) or `default`; no type, no content."""

    status: str
    media_type: str
    type: Type | None
    doc: Doc = Doc()
    pointer: str = ""


def successes(responses: Sequence[Response]) -> tuple[Response, ...]:
    """Return the responses of success: those of 2xx, or a `default` that stands alone."""
    if [one.status for one in responses] == ["default"]:
        return tuple(responses)
    return tuple(one for one in responses if one.status.startswith("2"))


PagingStyle: TypeAlias = L["offset", "page", "cursor", "last", "url"]


@dataclass(frozen=True, slots=True)
class Paging:
    """How a list is paged: parameters, and paths into the answer (() where not told).

    `key` is the parameter that moves from page to page: an offset, a page number, a cursor, the
    id of the last record; "" where only the URL of the next page is known. In a `body`, it is
    dotted. `next` leads to the next key or URL, `current` to the place of the page that came,
    `pages` to their number. `start` is the first place where it is not the usual one; `link`: the
    `Link` header tells the end as well; `numeric`: the key is a number in JSON.
    """

    style: PagingStyle
    key: str
    limit: str = ""
    max_limit: int | None = None
    more: tuple[str, ...] = ()
    total: tuple[str, ...] = ()
    next: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    current: tuple[str, ...] = ()
    start: int | None = None
    body: bool = False
    numeric: bool = False
    link: bool = False


@dataclass(frozen=True, slots=True)
class Payload:
    """Where in a 2xx answer the thing lies that the caller wants.

    `path` leads from the top of the body to it, () for the whole body; `job_id` leads to the key
    of the asynchronous job, None where the answer is not a job. `optional`: the document lets
    an answer leave it out. `evidence` says why it is a list that pages; `unpaged`, why a read that
    has a parameter for pages is none.
    """

    path: tuple[str, ...]
    type: Type | None
    job_id: tuple[str, ...] | None = None
    paging: Paging | None = None
    optional: bool = False
    evidence: tuple[str, ...] = ()
    unpaged: str = ""


@dataclass(frozen=True, slots=True)
class Assertion:
    """What a document demands of a request at one place and no type says: a keyword, as JSON."""

    location: str
    word: str
    value: str
    pointer: str = ""


@dataclass(frozen=True, slots=True)
class Operation:
    """One method on one path; `id` is its JSON pointer. `platform` is None for a generic one.

    `resource` and `action` are what the operation is called, also in Python. `arguments` is the
    id of the model of all arguments but those of the path; `module` is the resource module.
    `security` is None where the document's default holds; else alternatives, each a tuple of
    scheme names that are needed together. `reads`: it changes nothing, though it is a POST.
    `rivals` are the more concrete paths of the document that a value in `path` could lead to.
    `others` are bodies of other kinds that it takes instead of `body`. `streams` are answers of
    success that come in pieces: events and lines with the type of each, files with none.
    `server` is the first of its own `servers`, with its variables.
    `assertions` are demands of the server that the SDK does not check.
    """

    id: str
    method: str
    path: str
    platform: str | None
    resource: tuple[str, ...]
    action: str
    parameters: tuple[Parameter, ...]
    body: Body | None
    responses: tuple[Response, ...]
    payload: Payload
    tags: tuple[str, ...] = ()
    doc: Doc = Doc()
    supported: bool = True
    security: tuple[tuple[str, ...], ...] | None = None
    servers: tuple[str, ...] = ()
    module: str = ""
    arguments: str | None = None
    reads: bool = False
    rivals: tuple[str, ...] = ()
    others: tuple[OtherBody, ...] = ()
    streams: tuple[Response, ...] = ()
    server: Server | None = None
    assertions: tuple[Assertion, ...] = ()

    @property
    def key(self) -> str:
        """Return `resource.action`, the key of the family; without a resource the action."""
        return f"{resource_name(self.resource)}.{self.action}".lstrip(".")


# --- what the API sends by itself ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Event:
    """A request that the API sends: a webhook, or a callback of operations (their ids).

    `key` is what the document calls it. `kinds` is what users tell it by: what the property
    `Api.kind_path` holds where that is so (`told`), else the key. `name` is its class, "" for
    an event that is none in the SDK; that has no type either. `id` is the JSON pointer, with a
    kind behind it where one webhook describes several events.
    """

    id: str
    origin: L["webhook", "callback"]
    key: str
    name: str
    kinds: tuple[str, ...]
    told: bool
    payload: Type | None
    operations: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    doc: Doc = Doc()
    pointer: str = ""


# --- the whole ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SecurityScheme:
    """A way to authenticate: `kind` is bearer, basic, or header / query / cookie (an API key).

    A certificate is nothing that a request holds; what else there is (digest) is `other`, and
    both are up to the user's HTTP client. `token_url` is where OAuth 2 gives a bearer token to
    a client by itself, `scopes` what it can ask for there.
    """

    name: str
    kind: L["bearer", "basic", "header", "query", "cookie", "certificate", "other"]
    parameter: str = ""
    doc: Doc = Doc()
    token_url: str = ""
    scopes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClientArgument:
    """A parameter that the client takes for all operations; `name.python` as calls have it.

    `operations` is how many take it, `required` how many of them cannot do without. `prefix` is
    what the paths begin with that a variable of the path belongs to.
    """

    name: Name
    location: str
    operations: int
    required: int
    doc: Doc = Doc()
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class OldName:
    """A name that was given once and still works: a definition's, or an operation's method.

    `target` is the id of the definition or operation, `module` where the name lives (for an
    operation its path of attributes).
    """

    module: str
    name: str
    target: str
    deprecated: bool


@dataclass(frozen=True, slots=True)
class Api:
    """Everything that the later stages know of an API.

    `kind_path` leads to the property of a webhook that tells its kind, () where none does.
    """

    title: str
    version: str
    doc: Doc
    servers: tuple[Server, ...]
    security_schemes: tuple[SecurityScheme, ...]
    security: tuple[tuple[str, ...], ...]
    tags: tuple[tuple[str, str], ...]
    platforms: tuple[Platform, ...]
    operations: tuple[Operation, ...]
    families: tuple[Family, ...]
    definitions: Mapping[str, Definition] = field(hash=False)
    old_names: tuple[OldName, ...] = ()
    schema_count: int = 0
    events: tuple[Event, ...] = ()
    kind_path: tuple[str, ...] = ()
    client_arguments: tuple[ClientArgument, ...] = ()
