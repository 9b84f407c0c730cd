"""What templates may use: frozen facts about one SDK, in the terms of what is printed.

`sdkgen.plan` makes them, `sdkgen.render` hands them to the templates as `sdk` and as `module` (what
the file at hand holds). A `Name` or a `Code` is printed as it is; a `str` is raw text of the
document and goes through a door. No view knows a width or a line break. Fields stay as they are.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..text.code import Code, Name


@dataclass(frozen=True, slots=True)
class Module:
    """A file of the package: its path in it, the template that prints it, and its `module`."""

    path: str  # "resources/charges.py"
    template: str  # "resource.py.jinja"
    view: object = None  # a ResourceModule, a SchemaModule, an Index, ...


@dataclass(frozen=True, slots=True)
class Imports:
    """Names that come from one module."""

    module: Name  # ".shared"
    names: tuple[Name, ...]  # ("Allocation", "IntegrationVendor")


# --- servers ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ServerVariable:
    """A part of a server's URL that an argument of the client fills in."""

    name: str  # "region", as the URL has it in braces
    argument: Name  # "region"; "" where no argument is meant
    default: str | None  # "eu"; None where it has to be given
    values: tuple[str, ...]  # ("eu", "us"); () where it is open


@dataclass(frozen=True, slots=True)
class ServerArgument:
    """An argument of the client that fills in a variable of servers."""

    name: Name  # "region"
    values: tuple[str, ...]  # ("eu", "us"), of all servers
    is_open: bool  # whether a server takes others
    default: str  # "eu"; "" for none
    description: str  # Markdown
    elsewhere: bool  # whether only servers of single operations have it


@dataclass(frozen=True, slots=True)
class Server:
    """A server of the API."""

    name: str  # "production"
    url: str  # "https://{region}.example.com"
    variables: tuple[ServerVariable, ...] = ()  # what stands in braces


# --- operations -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Parameter:
    """A path parameter, which is an argument by position."""

    name: Name  # "charge_id"
    type: Code  # "str"
    description: str  # Markdown, "" where the document says nothing
    shared: Name  # "account_sid", the client's argument; "" where only calls have it


@dataclass(frozen=True, slots=True)
class Place:
    """Where an argument travels that is no plain query parameter and no field of the body."""

    name: str  # "order_by", the keyword
    location: str  # "path", "query", "header", "cookie" or "body"
    wire: str  # "order-by"
    style: str  # "form"
    explode: bool  # True
    styled: bool  # whether style and explode are other than those of a query
    reserved: bool = False  # whether characters stand that URLs give a meaning to
    content_type: str = ""  # "image/png", of a part of a form; "" where nothing is said


@dataclass(frozen=True, slots=True)
class Response:
    """What a response of success holds."""

    status: str  # "200", "2XX"; "" where all answers hold the same
    type: Code  # "s.Charge"


Shared = tuple[Name, Name, bool]
"""An argument of an operation, what the client calls it, and whether it must be given."""


@dataclass(frozen=True, slots=True)
class Operation:
    """One method on one path, as a row of facts and as a method of a class."""

    constant: Name  # "CREATE_ENTRATA"
    name: Name  # "create", the method
    method: str  # "POST"
    path: str  # "/v1/charges/{id}"
    kind: Name  # "page" (walks a list), "job" (starts one), "events", "lines", "bytes" or "send"
    result: Code  # "s.Charge": the payload, or one record of a list
    schema: Name  # "s.ChargeCreate", the typed dict of the arguments; "" for none
    keywords: Name  # "CreateArgs", the arguments and the call options
    options: Name  # "CallOptions" or "GenericWriteOptions"
    parameters: tuple[Parameter, ...]  # those of the path
    positional: bool  # whether a keyword has the name of a parameter of the path
    required: tuple[Name, ...]  # keywords that must be given
    optional: tuple[Name, ...]  # ("note",): keywords that may be left out
    media_type: str  # "application/json"; "" without a body
    whole_body: bool  # whether the keyword `body` is the body
    places: tuple[Place, ...]  # arguments that are told where to go
    responses: tuple[Response, ...]  # one without a status, or one per status
    payload: tuple[str, ...]  # ("results",): the way to the payload in an answer
    job: tuple[str, ...]  # ("meta", "job_id")
    paging: Name  # "OFFSET", a constant of `_settings`; "" for none
    accept: str  # "text/csv"; "" for JSON
    security: tuple[tuple[str, ...], ...] | None  # None where that of the API holds
    server: str  # "https://files.example.com"; "" for that of the client
    server_variables: tuple[ServerVariable, ...]  # what stands in braces there
    platform: str  # "entrata"; "" for a generic operation
    family: str  # "charges.create"; "" where no platform is concerned
    read_back: str  # "immediate", "next_sync"; "" where it is not told
    supported: bool  # False where the page of the platform says so
    may_lack_payload: bool  # whether an answer may leave the payload out
    may_be_empty: bool  # whether an answer may have no body, where another has one
    redirect: bool  # whether it gives the address that the answer names, and does not go there
    reads: bool  # whether it changes nothing, though its method says otherwise
    shared: tuple[Shared, ...]  # its arguments that the client has, too
    owners: tuple[Name, ...]  # the client's arguments by path parameter; "" for none
    rivals: tuple[str, ...]  # ("/things/search",): paths that `path` could turn into
    deprecated: bool  # whether the document says so, or the name is an old one
    display: str  # "Entrata", the platform; "" for a generic operation
    description: str  # Markdown, "" where the document says nothing
    special: tuple[str, ...]  # ("charges[].amount",): required by this platform alone
    demanded: tuple[str, ...]  # ("lease_id",): optional, but not on each platform
    untold: bool  # whether platforms may require more, and no page says what
    upstream: tuple[str, ...]  # ("Charges: POST /v0/charges",)


@dataclass(frozen=True, slots=True)
class Method:
    """An operation in a class; what the class has may hide names, so the types are its own."""

    operation: Operation  # what it calls
    result: Code  # "builtins.list[s.Charge]"
    returns: Code  # what a plain call gives: "list[s.Charge]", "s.Charge | None"
    parameters: tuple[Parameter, ...]  # those of the path


@dataclass(frozen=True, slots=True)
class Child:
    """An attribute that holds a class of resources."""

    attribute: Name  # "resident_charges"
    name: Name  # "ResidentCharges"; the asynchronous one is "AsyncResidentCharges"


@dataclass(frozen=True, slots=True)
class ResourceClass:
    """A resource, generic or of one platform; it is printed twice, the second one asynchronous."""

    name: Name  # "EntrataResidentCharges"
    call: Name  # "client.entrata.resident_charges"
    words: str  # "resident charges"
    platform: str  # "Entrata"; "" for a generic one
    children: tuple[Child, ...]  # resources below it
    methods: tuple[Method, ...]  # in the order of the paths
    of_client: bool = False  # its methods are those of the client itself


@dataclass(frozen=True, slots=True)
class ResourceModule:
    """The classes of one resource; `pagings` are the constants of `_settings` that it uses."""

    words: str  # "resident charges"
    operations: tuple[Operation, ...]  # those of all classes
    classes: tuple[ResourceClass, ...]  # the generic one first
    pagings: tuple[Name, ...]  # ("OFFSET",)
    imports: tuple[Imports, ...]  # children; for type checkers alone


@dataclass(frozen=True, slots=True)
class AnyMethod:
    """What several platforms can do, under one name."""

    name: Name  # "create"
    kind: Name  # as of an `Operation`; "any" where platforms differ
    parameters: tuple[Parameter, ...]  # those of the path
    keywords: Name  # "AnyChargesCreateArgs"
    fields: tuple[Field, ...]  # of `keywords`; () where calls have options alone
    demanded: tuple[Name, ...]  # ("lease_id",): required by some, not by all


@dataclass(frozen=True, slots=True)
class AnyResource:
    """A resource that several platforms have; it is printed twice, the second one asynchronous."""

    name: Name  # "AnyResidentCharges"
    words: str  # "resident charges"
    children: tuple[Child, ...]  # resources below it
    methods: tuple[AnyMethod, ...]  # by name


# --- schemas ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a model or of a typed dict."""

    name: Name  # "order_by"
    wire: str  # "order-by"
    renamed: bool  # whether the wire has another name than Python
    type: Code  # "dt.date"
    required: bool  # whether it is always there, or must be sent
    nullable: bool  # whether `type` admits None
    description: str  # Markdown
    default: str  # "100", as the document states it; "" for none
    deprecated: bool  # whether the document says so


@dataclass(frozen=True, slots=True)
class SchemaClass:
    """A model (what is read) or a typed dict (what is sent)."""

    name: Name  # "ResidentCharge"
    is_request: bool  # whether it is sent
    bases: tuple[Name, ...]  # () where only the runtime's class is its base
    extra: bool  # whether it takes fields that it does not list
    extra_type: Code  # "int", "dict[str, int]" of a model; "" where that is anything
    fields: tuple[Field, ...]  # its own, not those of its bases
    description: str  # Markdown
    calls: tuple[str, ...]  # ("entrata.charges.create",): what takes or gives it
    holders: tuple[str, ...]  # ("Payment.allocations",): what holds it
    deprecated: bool  # whether the document says so


@dataclass(frozen=True, slots=True)
class Enum:
    """A named set of values."""

    name: Name  # "PaymentType"
    values: tuple[object, ...]  # ("CASH", "CHECK")
    type: Code  # 'Literal["CASH", "CHECK"]'
    description: str  # Markdown


@dataclass(frozen=True, slots=True)
class Alias:
    """A name for a type that is no object. One that leads back to itself needs a string."""

    name: Name  # "Contact"
    type: Code  # "Person | Company"
    is_recursive: bool  # whether the type names what is not there yet, such as itself
    description: str  # Markdown


@dataclass(frozen=True, slots=True)
class OldName:
    """A name that was given once, and goes on working."""

    name: Name  # "PaymentKind"
    now: Name  # "PaymentType"
    deprecated: bool  # whether it goes away with the next release


@dataclass(frozen=True, slots=True)
class SchemaModule:
    """The schemas of one resource; `late` are imports of modules that need this one in turn."""

    words: str  # "resident charges"; "" for those that several resources share
    imports: tuple[Imports, ...]  # of other modules of schemas
    enums: tuple[Enum, ...]  # by name
    classes: tuple[SchemaClass, ...]  # bases before what derives from them
    aliases: tuple[Alias, ...]  # each behind those that it names
    old_names: tuple[OldName, ...]  # by name
    late: tuple[Imports, ...]  # of modules that need this one in turn


@dataclass(frozen=True, slots=True)
class Index:
    """A package whose modules are loaded when one of their names is touched."""

    words: str  # "schemas"
    typed: bool  # whether users import from it
    imports: tuple[Imports, ...]  # the names by the module that defines them
    names: tuple[Name, ...]  # all of them, sorted


# --- the SDK as a whole -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Credential:
    """An argument of the client, and the environment variable that stands in for it."""

    name: Name  # "api_key"
    variable: Name  # "PROPEXO_API_KEY"


@dataclass(frozen=True, slots=True)
class SharedArgument:
    """An argument of the client that calls can be given, too."""

    name: Name  # "xero_tenant_id"
    variable: Name  # "XERO_XERO_TENANT_ID"
    description: str  # Markdown


@dataclass(frozen=True, slots=True)
class Scheme:
    """A way to authenticate: a class of the runtime and its arguments."""

    name: str  # "bearerAuth", as the document calls it
    kind: Name  # "Bearer", "ClientCredentials", "Basic", "ApiKey" or "Outside"
    arguments: tuple[str, ...]  # ("api_key",)


@dataclass(frozen=True, slots=True)
class Facts:
    """The arguments of a class of the runtime that are not as they are by default."""

    name: Name  # "OFFSET", where it is a constant; else ""
    given: tuple[tuple[Name, object], ...]  # (("limit", "limit"), ("max_limit", 250))


@dataclass(frozen=True, slots=True)
class Platform:
    """A platform: its client is an attribute of the client."""

    attribute: Name  # "entrata"
    name: Name  # "Entrata", the class
    slug: str  # "entrata"
    display: str  # "Entrata"
    kind: str  # "PMS", as sdk.yaml calls its kinds; else "platform"
    value: str  # "ENTRATA", in the API's own enum
    values: tuple[str, ...]  # ("ENTRATA", "entrata"): what `client.platform()` takes
    children: tuple[Child, ...]  # what it can do


@dataclass(frozen=True, slots=True)
class Capability:
    """What one platform makes of a family."""

    platform: str  # "entrata"
    supported: bool  # False where the page of the platform says so
    read_back: str  # "immediate", "next_sync"; "" where it is not told
    upstream: tuple[tuple[str, str], ...]  # (("Charges", "POST /v0/charges"),)
    required: tuple[str, ...]  # ("amount", "charges[].amount")
    optional: tuple[str, ...]  # ("note",)
    schema: Name  # "s.EntrataChargeCreate"; "" for none


@dataclass(frozen=True, slots=True)
class Family:
    """One logical operation, generic and per platform: a write, or a listed read."""

    key: str  # "charges.create"
    generic: bool  # whether there is an operation for all platforms
    required: tuple[str, ...]  # ("amount",): of the generic operation
    optional: tuple[str, ...]  # ("note",)
    capabilities: tuple[Capability, ...]  # one per platform that has a page
    listed: tuple[str, ...] = ()  # ("entrata",): whose menu has the generic one


@dataclass(frozen=True, slots=True)
class Event:
    """A webhook or a callback: a class with a kind and a payload."""

    name: Name  # "PaymentSucceededEvent"
    kinds: tuple[str, ...]  # ("payment.succeeded",)
    payload: Code  # "s.PaymentSucceeded"
    read: Code  # the same, with what tells the arms of a union apart
    origin: str  # "webhook" or "callback"
    key: str  # "paymentSucceeded", as the document calls it
    calls: tuple[str, ...]  # ("streams.create",): what a callback belongs to
    told: bool  # whether a body tells that it is this one
    description: str  # Markdown, "" where the document says nothing
    deprecated: bool  # whether the document says so


@dataclass(frozen=True, slots=True)
class Webhooks:
    """What the API sends by itself."""

    header: str  # "acme-signature"; "" where it is not known how a signature is made
    kinds: tuple[str, ...]  # ("DATA_NEW",): all that are known, described or not
    events: tuple[Event, ...]  # those that the document describes
    plain: tuple[str, ...]  # ("DATA_NEW",): kinds that are known beside those
    path: tuple[str, ...]  # ("type",): where a body tells its kind; () where none does
    given: bool  # whether there are events that users have to tell apart
    only: str  # the kind of the event that stands alone and is not told; else ""
    old_names: tuple[OldName, ...]  # of classes of events


@dataclass(frozen=True, slots=True)
class Call:
    """A line of api.md."""

    operation: Operation  # what it calls
    returns: Code  # "ResidentCharge": what it gives, without a page or a job around it


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of api.md with the calls that stand under it."""

    call: Name  # "client.entrata.resident_charges"
    platform: str  # "Entrata", at the first section of each platform; else ""
    calls: tuple[Call, ...]  # in the order of the paths
    tag: str  # "billing-and-payments", that of most of its operations; "" for none


@dataclass(frozen=True, slots=True)
class Link:
    """What leads to a heading of api.md."""

    name: str  # "resident_charges"
    anchor: str  # "clientresident_charges"


@dataclass(frozen=True, slots=True)
class Chapter:
    """An entry of the table of contents of api.md."""

    title: str  # "Billing and payments", by its tag, or "Entrata"; "" without a tag
    anchor: str  # "cliententrata-entrata", of a platform; else ""
    links: tuple[Link, ...]  # to its resources, sorted


@dataclass(frozen=True, slots=True)
class Sdk:
    """Everything that the files of the package have in common."""

    package: Name  # "acme.propexo"
    folder: str  # "acme/propexo"
    distribution: str  # "acme-propexo", the name to install by
    title: str  # "Propexo API"; "" where the document has none
    version: str  # "0.1.0"
    vendored: bool  # whether it is a copy that lies in another repository
    testing: bool  # whether it has a sandbox; a copy has none
    client: Name  # "Propexo"
    prefix: Name  # "PROPEXO", of environment variables
    root_error: Name  # "PropexoError"
    requirements: tuple[str, ...]  # ("pydantic>=2.11",)
    credentials: tuple[Credential, ...]  # in the order of the constructor
    servers: tuple[Server, ...]  # the first is the default
    server_arguments: tuple[ServerArgument, ...]  # what fills in their variables
    scopes: tuple[str, ...] | None  # ("read",) of a token; None where none is fetched
    stream_end: tuple[str, ...]  # ("[DONE]",): what tells the end of events
    shared: tuple[SharedArgument, ...]  # what nearly every operation takes
    arrays: str  # "indices", "brackets", "repeat"; "" where sdk.yaml does not say
    schemes: tuple[Scheme, ...]  # by the name in the document
    security: tuple[tuple[str, ...], ...]  # (("bearerAuth",),)
    accepted: tuple[tuple[str, ...], ...]  # what single operations take instead
    envelope: tuple[str, ...]  # ("results",)
    request_id: tuple[str, ...]  # ("x-request-id",)
    pagings: tuple[Facts, ...]  # the ways to walk a list
    errors: Facts  # where an error says what it means
    rate_limit: Facts  # which headers tell it
    jobs: Facts | None  # None where writes are no jobs
    integration: Facts | None  # the read that tells the platform of an integration
    ignore_unknown_fields: str  # "" for none
    children: tuple[Child, ...]  # resources of the client
    methods: Imports | None  # classes of what the client does itself, sync first
    platforms: tuple[Platform, ...]  # by attribute; () where the API has none
    any_platform: tuple[Child, ...]  # what a platform may have that is told at run time
    families: tuple[Family, ...]  # () without platforms
    imports: tuple[Imports, ...]  # of the client: the classes of `resources`
    platform_imports: tuple[Imports, ...]  # of the platforms: the same
    webhook_header: str  # "" where it is not known how a signature is made
    webhook_events: tuple[str, ...]  # ("DATA_NEW",), as sdk.yaml lists them
    webhooks: Webhooks | None  # None where nothing is known of any
    contents: tuple[Chapter, ...]  # of api.md: by tag, then by platform
    sections: tuple[Section, ...]  # of api.md, the generic ones first
    example: Call | None  # a list that needs no argument
    example_call: Name  # "client.resident_charges.list"


@dataclass(frozen=True, slots=True)
class Package:
    """An SDK to print."""

    sdk: Sdk  # what all files share
    modules: tuple[Module, ...]  # every file that is printed
    features: frozenset[str]  # {"jobs", "paging"}: what of the runtime comes along
