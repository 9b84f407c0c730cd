"""What the templates of the site may use: frozen facts about its pages.

`sdkgen.site` makes them of the model. A `str` is raw text, which the templates escape; `Markup`
is HTML that `markdown.py` has made safe. Addresses are relative to the root of the site.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Link:
    """A piece of text, and where it leads; "" for nowhere."""

    text: str  # "ResidentCharge"
    href: str = ""  # "schemas/charges.html#ResidentCharge"


@dataclass(frozen=True, slots=True)
class Cell:
    """What one platform makes of an operation."""

    state: str  # "yes", "no" (its page says so) or "" (no page)
    href: str = ""  # "operations/charges.create.html#entrata"
    batch: bool = False  # whether it takes many at once as well
    read_back: str = ""  # "immediate", "next_sync"; "" where it is not told
    label: str = ""  # "Entrata: supported, in batches, read back at once"


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the matrix: a logical operation on every platform."""

    key: str  # "charges.create"
    href: str
    summary: str
    tags: tuple[int, ...]  # positions in `Matrix.tags`
    generic: bool  # whether there is an operation for all platforms
    cells: tuple[Cell, ...]  # in the order of the platforms


@dataclass(frozen=True, slots=True)
class Matrix:
    """Platforms by operations. `left_out` counts operations that no platform has a page of."""

    platforms: tuple[tuple[str, str], ...]  # (("Entrata", "PMS"),)
    tags: tuple[str, ...]
    rows: tuple[Row, ...]
    left_out: int
    href: str = "index.html"
    title: str = ""  # "Leases, Units (2)", where this is a part


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a matrix that is too large for one page: how much of it a platform can do."""

    title: str
    href: str
    size: int  # operations
    counts: tuple[int, ...]  # supported operations, in the order of the platforms


@dataclass(frozen=True, slots=True)
class Overview:
    """What leads to the parts of a matrix."""

    platforms: tuple[tuple[str, str], ...]  # () where the parts alone fill the page
    platform_count: int
    parts: tuple[Part, ...]
    size: int  # operations
    left_out: int


@dataclass(frozen=True, slots=True)
class FieldCell:
    """Whether one variant takes a field, and what differs there."""

    presence: str  # "required", "optional" or "absent"
    differs: str = (
        ""  # "list of string; at most 5", where another type or other bounds hold
    )


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field of a request over all variants of an operation."""

    name: str  # "charges[].amount"
    place: str  # "path", "query", "header", "cookie" or "body"
    type: tuple[Link, ...]
    notes: str  # "at least 1"; "" for nothing
    description: Markup
    cells: tuple[FieldCell, ...]


@dataclass(frozen=True, slots=True)
class Snippet:
    """A call in Python, what it sends, and what may come back."""

    sync: str
    asynchronous: str
    request: str  # "POST /v1/charges/"
    headers: tuple[tuple[str, str], ...]  # of parameters: (("x-tenant", "tenant-1"),)
    media_type: str  # "application/json"; "" without a body
    body: str  # JSON; "" where the body is none
    status: str  # "200"
    answer: str  # JSON; "" where the answer is none
    unsure: bool  # whether a value is only made up: nothing is known that fits


@dataclass(frozen=True, slots=True)
class Variant:
    """One operation of the API: the generic one, or that of a platform."""

    anchor: str  # "entrata"
    title: str  # "Entrata"
    method: str
    path: str
    supported: bool
    deprecated: bool
    read_back: str
    upstream: tuple[tuple[str, str], ...]  # (("Charges", "POST /v0/charges"),)
    description: Markup
    call: str  # "client.entrata.charges.create"
    snippet: Snippet | None  # None where the SDK has no such call
    sends: tuple[Link, ...]  # the schema of the body
    gives: tuple[Link, ...]  # the schema of the answer


@dataclass(frozen=True, slots=True)
class OperationPage:
    """A logical operation with its variants side by side; where they are many, a part of them."""

    key: str
    href: str
    summary: str
    tags: tuple[str, ...]
    variants: tuple[Variant, ...]
    fields: tuple[FieldRow, ...]
    listed: tuple[str, ...]  # platforms whose menu has the generic one
    has_differences: bool
    shortened: bool  # whether the fields of inner objects stand with the schemas alone
    number: int = 1
    others: tuple[tuple[str, tuple[Link, ...]], ...] = ()  # the variants of all parts


@dataclass(frozen=True, slots=True)
class Listed:
    """An operation in the list of all."""

    key: str
    href: str
    summary: str
    method: str  # "" where there is none for all platforms, and several ones
    path: str
    platforms: tuple[
        tuple[str, bool], ...
    ]  # (("Entrata", True),): whether it is supported
    more: int  # platforms that are not named, for there are too many


@dataclass(frozen=True, slots=True)
class Reference:
    """A list of operations; where there are many, it goes on on other pages."""

    rows: tuple[Listed, ...]
    number: int  # 1
    others: tuple[Link, ...]  # all of the lists, () where this one is alone


@dataclass(frozen=True, slots=True)
class Property:
    """A field of a schema."""

    name: str
    type: tuple[Link, ...]
    notes: str
    required: bool
    deprecated: bool
    description: Markup


@dataclass(frozen=True, slots=True)
class Schema:
    """A definition: an object, an enum, or a name for something else."""

    name: str
    href: str
    kind: str  # "sent", "read", "values" or "type"
    description: Markup
    bases: tuple[Link, ...]
    properties: tuple[Property, ...]
    values: tuple[str, ...]
    type: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SchemaPage:
    """The schemas of one module, or as many of them as fit on a page."""

    title: str
    href: str
    schemas: tuple[Schema, ...]

    @property
    def size(self) -> int:
        """Return the number of schemas."""
        return len(self.schemas)


@dataclass(frozen=True, slots=True)
class SchemaIndex:
    """The pages of schemas; `named`: with the names of the schemas on them."""

    pages: tuple[SchemaPage, ...]
    named: bool
    number: int
    others: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A difference between two documents."""

    call: str
    href: str
    message: str
    why: str
    location: str
    breaking: bool
    approved: bool


@dataclass(frozen=True, slots=True)
class Release:
    """The changes since another document, breaking ones first, by platform."""

    bump: str  # "major"
    breaking_count: int
    other_count: int
    breaking: tuple[tuple[str, tuple[Change, ...]], ...]  # (("Entrata", (...)),)
    other: tuple[tuple[str, tuple[Change, ...]], ...]
    number: int = 1
    others: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """What all pages have in common."""

    title: str
    version: str
    description: Markup
    package: str
    client: str
    credentials: tuple[tuple[str, str], ...]  # (("api_key", "PROPEXO_API_KEY"),)
    has_matrix: bool
    has_schemas: bool
    has_release: bool
