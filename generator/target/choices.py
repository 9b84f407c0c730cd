"""The choices for one SDK: `sdk.yaml` over `generator/defaults.yaml`, typed and checked.

In come documents that `sdkgen.load` has read, out come frozen `Choices`. Every stage may
read them; none may change them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from difflib import get_close_matches
from types import UnionType
from typing import Any, Protocol, get_args, get_type_hints
from typing import Literal as L

from ..model.naming import BUILTINS, class_name, identifier
from ..problems import Problem, SpecError, error
from .at_once import Unsure, at_once
from .paging import ListPin as ListPin
from .paging import ListWords as ListWords
from .paging import Paging as Paging
from .parts import (
    ClassName,
    Credential,
    Distribution,
    DottedName,
    InnerPath,
    OperationRef,
    PackageName,
    Part,
    PathPrefix,
    Positive,
    PythonName,
    Regex,
    Several,
    SeveralPaths,
    Url,
    package_name,
)
from .parts import Version as Version
from .taken import free

ADDED = frozenset(
    {
        *("verbs", "imperatives", "ambiguous_verbs", "reading_verbs", "acronyms"),
        *("machine_names", "not_platforms"),
    }
)  # lists that add to those of defaults.yaml


# --- the choices ----------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Names(Part):
    """Names that are pinned; keys are JSON pointers of schemas and `METHOD path`."""

    schemas: Mapping[str, ClassName] = field(default_factory=dict)
    operations: Mapping[OperationRef, DottedName] = field(default_factory=dict)

    def operation(self, method: str, path: str) -> str:
        """Return what an operation is pinned to, "" where it is not."""
        return self.operations.get(f"{method.upper()} {path}", "")


@dataclass(frozen=True, kw_only=True)
class Accepted(Part):
    """A finding that is known and stays: code and JSON pointer as `lint` tells them, and why."""

    code: str
    pointer: str = ""
    reason: str


@dataclass(frozen=True, kw_only=True)
class PlatformChoice(Part):
    """A platform as people know it; `value` is its value in the API's own enum."""

    display: str = ""
    kind: str = ""
    value: str = ""


@dataclass(frozen=True, kw_only=True)
class UpstreamTable(Part):
    """Column heads of the table that lists the calls behind an operation."""

    interface: Several = ()
    method: Several = ()


@dataclass(frozen=True, kw_only=True)
class Prose(Part):
    """Words by which a page tells facts that the document has no field for."""

    not_supported: Several = ()
    immediate: Several = ()
    next_sync: Several = ()
    upstream: UpstreamTable = UpstreamTable()

    @property
    def upstream_interface(self) -> tuple[str, ...]:
        """Return the heads of the interface column."""
        return self.upstream.interface

    @property
    def upstream_method(self) -> tuple[str, ...]:
        """Return the heads of the method column."""
        return self.upstream.method


@dataclass(frozen=True, kw_only=True)
class Envelope(Part):
    """Keys of an answer that wrap what the caller asked for, most likely first."""

    payload: Several = ()
    meta: Several = ()


@dataclass(frozen=True, kw_only=True)
class Jobs(Part):
    """Writes that finish later: where their id is, and how to ask for their state."""

    id: Several
    status: OperationRef
    state: str
    result: Several = ()
    retry: OperationRef | None = None
    pending: Several = ()
    success: Several = ()
    partial: Several = ()
    failure: Several = ()
    errors: str = ""
    record: str = ""


@dataclass(frozen=True, kw_only=True)
class ErrorShape(Part):
    """Dotted paths into the body of an error, alternatives in order."""

    code: Several = ()
    message: Several = ()
    details: Several = ()
    issues: Several = ()


@dataclass(frozen=True, kw_only=True)
class RateLimit(Part):
    """Headers that tell the limit, and the limit itself: `requests` in `seconds`."""

    limit: Several = ()
    remaining: Several = ()
    requests: Positive | None = None
    seconds: Positive = 60


@dataclass(frozen=True, kw_only=True)
class Webhooks(Part):
    """What there is to know of webhooks beside their schemas.

    `header` carries the signature, "" where it is not known how one is made. `events` are kinds
    that the document does not describe. `kind` are paths by which bodies carry their kind by
    custom; one alone is the one that does.
    """

    header: str = ""
    events: tuple[str, ...] = ()
    kind: Several = ()


@dataclass(frozen=True, kw_only=True)
class Integration(Part):
    """The read that tells the platform of an integration, and where in its payload."""

    operation: OperationRef
    platform: str
    argument: str


@dataclass(frozen=True, kw_only=True)
class PageSections(Part):
    """How the sections of a reference page are headed; those of `other` are passed over."""

    authentication: Several = ()
    path: Several = ()
    query: Several = ()
    headers: Several = ()
    request: Several = ()
    response: Several = ()
    errors: Several = ()
    other: Several = ()


@dataclass(frozen=True, kw_only=True)
class PageLayout(Part):
    """The words by which reference pages are laid out.

    `types` are words for types, with type and perhaps format: `string/date-time`. `skip` and
    `end` are regular expressions of whole lines: what says nothing, and what ends a text.
    """

    sections: PageSections = PageSections()
    required: Several = ()
    optional: Several = ()
    types: Mapping[str, str] = field(default_factory=dict)
    notice: Several = ()
    generic: Several = ()
    skip: tuple[Regex, ...] = ()
    end: tuple[Regex, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Choices(Part):
    """Everything about an API that its document does not say; the keys of `sdk.yaml`."""

    package: PackageName = ""
    client: ClassName = ""
    distribution: Distribution = ""
    version: Version = "0.1.0"
    versioning: L["semver", "zero", "calendar"] = "semver"
    accepted: tuple[Accepted, ...] = ()
    spec: SeveralPaths = ()
    overlay: InnerPath = ""
    templates: str = ""
    formatter: L["ruff", "black"] = "ruff"
    testing: bool = False
    naming: L["operation_id", "path"] | None = None
    base_paths: tuple[PathPrefix, ...] = ()
    verbs: tuple[str, ...] = ()
    imperatives: tuple[str, ...] = ()
    ambiguous_verbs: tuple[str, ...] = ()
    reading_verbs: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    actions: Mapping[str, PythonName] = field(default_factory=dict)
    names: Names = Names()
    machine_names: tuple[Regex, ...] = ()
    credentials: Mapping[str, Credential] = field(default_factory=dict)
    environments: Mapping[str, Url] = field(default_factory=dict)
    platforms: Mapping[str, PlatformChoice] = field(default_factory=dict)
    not_platforms: tuple[Regex, ...] = ()
    platform_kinds: Mapping[PathPrefix, str] = field(default_factory=dict)
    platform_fields: tuple[str, ...] = ()
    prose: Prose = Prose()
    pages: PageLayout = PageLayout()
    envelope: Envelope = Envelope()
    paging: Mapping[str, Paging] = field(default_factory=dict)
    lists: ListWords = field(default_factory=ListWords)
    reads: tuple[OperationRef, ...] = ()
    jobs: Jobs | None = None
    errors: ErrorShape = ErrorShape()
    request_id: Several = ()
    sorting: Several = ()
    stream_end: Several = ()
    client_arguments: Mapping[str, bool] = field(default_factory=dict)
    arrays: L["indices", "brackets", "repeat"] | None = None
    rate_limit: RateLimit = RateLimit()
    webhooks: Webhooks = Webhooks()
    ignore_unknown_fields: str = ""
    integration: Integration | None = None

    @property
    def client_name(self) -> str:
        """Return the name of the sync client: `client`, else the package in PascalCase."""
        name = class_name(self.package.rpartition(".")[2])
        return self.client or (f"{name}Client" if name in BUILTINS else name)

    @property
    def distribution_name(self) -> str:
        """Return the name to install by: `distribution`, else the package's with hyphens."""
        return self.distribution or self.package.replace(".", "-").replace("_", "-")

    def credential(self, scheme: str, kind: str) -> tuple[str, ...]:
        """Return the constructor arguments of a security scheme, by its name, then its kind.

        `kind` is that of `ir.SecurityScheme`; two names are a user name and a password.
        """
        return self.credentials.get(scheme) or self.credentials.get(kind) or ("token",)

    def named(self, package: str) -> Choices:
        """Return these choices for a package of another name.

        Raises SpecError for what is no name: a path would lead out of the output folder.
        """
        try:
            return replace(self, package=package_name(package))
        except ValueError as cause:
            remedy = f"call it {free(identifier(package))}"
            raise SpecError(
                [error("bad-value", f"package: {cause}", "", remedy)]
            ) from None

    def released(self, version: str) -> Choices:
        """Return these choices for another version of the SDK."""
        return replace(self, version=version)


# --- reading --------------------------------------------------------------------------------


class Source(Protocol):
    """A YAML file that has been read: `sdkgen.load.Document` is one."""

    @property
    def name(self) -> str:
        """Return the path of the file as its author wrote it."""

    @property
    def root(self) -> Any:
        """Return what the file holds."""

    def located(self, problem: Problem) -> Problem:
        """Return `problem` with the line and column of its pointer."""


def read_choices(defaults: Source, config: Source | None = None) -> Choices:
    """Return the choices for a bare document.

    Raises SpecError with every mistake of `config`, each at its line and column.
    """
    own = {} if config is None or config.root is None else config.root
    source = config or defaults
    if not isinstance(own, dict):
        problem = error("wrong-type", "the file holds no mapping of keys to values")
        raise SpecError([source.located(problem)])
    merged = _merged(defaults.root, own)
    try:
        return at_once(Choices, merged)
    except Unsure:
        return _with_words(merged, source)


def _with_words(merged: Mapping[str, Any], source: Source) -> Choices:
    """Return the choices, or raise SpecError with what pydantic says of them."""
    from pydantic import TypeAdapter, ValidationError

    try:
        # JSON mode: strict about types, yet arrays may become tuples.
        return TypeAdapter(Choices).validate_json(json.dumps(merged))
    except ValidationError as cause:
        problems = [_problem(item) for item in cause.errors(include_url=False)]
        raise SpecError([source.located(problem) for problem in problems]) from None


def _merged(defaults: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Return `own` over `defaults`: mappings merge, some lists add, null takes a key away.

    What is the author's own stands first, so that positions in messages are his.
    """
    out = {key: _over(key, defaults.get(key), value) for key, value in own.items()}
    out |= {key: value for key, value in defaults.items() if key not in own}
    return {key: value for key, value in out.items() if value is not None}


def _over(key: str, default: object, own: object) -> object:
    if isinstance(default, dict) and isinstance(own, dict):
        return _merged(default, own)
    if key in ADDED and isinstance(default, list) and isinstance(own, list):
        return own + [item for item in default if item not in own]
    return _merged({}, own) if isinstance(own, dict) else own


# --- complaints -----------------------------------------------------------------------------

_EXPECTED = {
    "string_type": "a text is expected here",
    "tuple_type": "a list is expected here",
    "mapping_type": "a mapping is expected here",
    "dict_type": "a mapping is expected here",
    "dataclass_type": "a mapping is expected here",
    "int_type": "a whole number is expected here",
}

_PREFIX = re.compile("^(Value error, |Input )")


def _problem(found: Mapping[str, Any]) -> Problem:
    """Turn one misfit that pydantic found into a problem; the message speaks of YAML."""
    where = [part for part in found["loc"] if part != "[key]"]
    pointer = "".join(f"/{_escaped(part)}" for part in where)
    key = str(next((part for part in where[::-1] if isinstance(part, str)), ""))
    if found["type"] == "unexpected_keyword_argument":
        known = _keys_at(where[:-1])
        near = get_close_matches(key, known, 1)
        remedy = f"did you mean `{near[0]}`?" if near else f"known: {', '.join(known)}"
        return error("unknown-key", f"unknown key `{key}`", pointer, remedy)
    if found["type"] == "missing":
        parent = pointer.rpartition("/")[0]
        return error("missing-key", f"`{key}` is missing here", parent)
    message = _EXPECTED.get(found["type"], _PREFIX.sub("", found["msg"]))
    code = "wrong-type" if found["type"].endswith("_type") else "bad-value"
    return error(code, f"`{key}`: {message}", pointer)


def _escaped(part: int | str) -> str:
    return str(part).replace("~", "~0").replace("/", "~1")


def _keys_at(where: Iterable[int | str]) -> list[str]:
    """Return the keys that are known in the part of `sdk.yaml` that `where` leads to."""
    here: Any = Choices
    for part in where:
        if is_dataclass(here):
            here = get_type_hints(here)[str(part)]
            here = get_args(here)[0] if isinstance(here, UnionType) else here
        else:
            here = get_args(here)[-1]
    return [item.name for item in fields(here)]
