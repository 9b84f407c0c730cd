"""A static site of an API: the model in, a mapping of path to text out. Writes nothing.

The matrix of platforms by operations, a page per operation, the schemas, the changes since another
document, a search over all of it. It needs no server and no network, and is read without scripts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Any

from ..model import ir
from .calls import Call, Caller, needed_arguments
from .changes import Report, plan_release
from .markdown import html
from .matrix import address, overview, parts_of, plan_matrix
from .operation_parts import parted_operations, variant_places
from .operations import OperationPlanner, plain
from .parting import numbered
from .printer import Printer
from .references import references
from .schemas import indexes, places, schema_pages
from .search import Entry, script
from .views import Frame, Matrix, OperationPage, Release, SchemaPage
from .words import Words

__all__ = ["site"]

_COPIED = ("site.css", "site.js")
Tidy = Callable[[Mapping[str, str]], Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Contents:
    """Everything that the pages show."""

    frame: Frame
    matrix: Matrix
    operations: tuple[OperationPage, ...]
    schemas: tuple[SchemaPage, ...]
    release: tuple[Release, ...]


def site(
    api: ir.Api,
    sdk: Any,
    folders: Sequence[Path],
    tidy: Tidy,
    report: Report | None = None,
) -> dict[str, str]:
    """Return every file of the site by its path.

    `sdk` is the plan of the SDK (`plan.views.Sdk`), `tidy` lays Python out, `report` tells the
    changes since another document.
    """
    contents = _contents(api, sdk, report)
    contents = replace(contents, operations=_laid_out(contents.operations, tidy))
    return dict(sorted(_files(contents, Printer(folders))))


def _contents(api: ir.Api, sdk: Any, report: Report | None) -> Contents:
    words = Words(api.definitions, places(api))
    calls = {
        (call.operation.method, call.operation.path, str(call.operation.name)): Call(
            section.call, call.operation
        )
        for section in sdk.sections
        for call in section.calls
    }
    caller = Caller(api, sdk.package, sdk.client, needed_arguments(sdk))
    operations = parted_operations(OperationPlanner(api, words, calls, caller).pages())
    variants = variant_places(operations)
    matrix = plan_matrix(api, variants)
    schemas = schema_pages(api, words)
    pages = {family.key: address(family) for family in api.families}
    frame = Frame(
        title=sdk.title or "API",
        version=api.version,
        description=html(api.doc.description),
        package=sdk.package,
        client=sdk.client,
        credentials=tuple((c.name, c.variable) for c in sdk.credentials),
        has_matrix=bool(matrix.rows),
        has_schemas=bool(schemas),
        has_release=report is not None,
    )
    return Contents(
        frame,
        matrix,
        operations,
        schemas,
        plan_release(report, pages, variants) if report else (),
    )


def _laid_out(
    pages: tuple[OperationPage, ...], tidy: Tidy
) -> tuple[OperationPage, ...]:
    """Return the pages with their code laid out, in one go for all of them."""
    raw = {
        f"{number}_{at}_{kind}.py": code
        for number, page in enumerate(pages)
        for at, variant in enumerate(page.variants)
        if (snippet := variant.snippet)
        for kind, code in (("sync", snippet.sync), ("async", snippet.asynchronous))
    }
    code = tidy(raw)

    def laid(number: int, page: OperationPage) -> OperationPage:
        variants = []
        for at, variant in enumerate(page.variants):
            if snippet := variant.snippet:
                sync, other = (code[f"{number}_{at}_{k}.py"] for k in ("sync", "async"))
                snippet = replace(snippet, sync=sync, asynchronous=other)
            variants.append(replace(variant, snippet=snippet))
        return replace(page, variants=tuple(variants))

    return tuple(laid(number, page) for number, page in enumerate(pages))


def _files(contents: Contents, printer: Printer) -> Iterator[tuple[str, str]]:
    for path, template, view in _pages(contents):
        root = "../" * path.count("/")
        yield path, printer.show(
            template, frame=contents.frame, view=view, root=root, path=path
        )
    if contents.frame.has_matrix:
        yield "matrix.svg", printer.show(
            "matrix.svg.jinja", frame=contents.frame, view=contents.matrix
        )
    for name in _COPIED:
        yield f"assets/{name}", printer.plain(name)
    yield "assets/search.js", script(
        tuple(_said_of_operations(contents)), tuple(_said_of_schemas(contents))
    )


def _pages(contents: Contents) -> Iterator[tuple[str, str, object]]:
    """Yield path, template and view of each page."""
    if contents.frame.has_matrix:
        yield from _matrices(contents.matrix)
    first = "operations.html" if contents.frame.has_matrix else "index.html"
    for path, reference in references(contents.operations, first):
        yield path, "reference.html.jinja", reference
    for page in contents.operations:
        yield page.href, "operation.html.jinja", page
    for path, index in indexes(contents.schemas):
        yield path, "schemas.html.jinja", index
    for schema in contents.schemas:
        yield schema.href, "schema.html.jinja", schema
    releases = contents.release
    for link, release in zip(numbered("release", len(releases)), releases, strict=True):
        yield link.href, "release.html.jinja", release


def _matrices(matrix: Matrix) -> Iterator[tuple[str, str, object]]:
    parts = parts_of(matrix)
    if parts[1:]:
        yield "index.html", "overview.html.jinja", overview(matrix, parts)
    for part in parts:
        yield part.href, "matrix.html.jinja", part


def _said_of_operations(contents: Contents) -> Iterator[Entry]:
    """Yield what can be found of operations: their variants and fields."""
    for key, parts in groupby(contents.operations, key=lambda page: page.key):
        said: dict[str, None] = {}
        for page in parts:
            said |= dict.fromkeys([page.summary, *page.tags])
            for variant in page.variants:
                said |= dict.fromkeys([variant.title, variant.method, variant.path])
                said |= dict.fromkeys(word for row in variant.upstream for word in row)
                said[variant.description.striptags()] = None
            for row in page.fields:
                told = (row.name, plain(row.type), row.description.striptags())
                said |= dict.fromkeys(told)
        yield Entry(key, f"operations/{key}.html", " ".join(said))


def _said_of_schemas(contents: Contents) -> Iterator[Entry]:
    for page in contents.schemas:
        for one in page.schemas:
            said = [one.description.striptags(), *one.values]
            for item in one.properties:
                said += [item.name, item.description.striptags()]
            yield Entry(one.name, page.href, " ".join(said))
