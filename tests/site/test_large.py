"""No page has more than 300 kB, however much a document says: what is too much has parts.

The quick tests print pages of made-up facts; the proof builds the site of a whole document.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from markupsafe import Markup

from sdkgen.site.matrix import overview, parts_of
from sdkgen.site.operation_parts import parted_operations, variant_places
from sdkgen.site.printer import Printer
from sdkgen.site.references import references
from sdkgen.site.schemas import indexes
from sdkgen.site.views import (
    Cell,
    FieldCell,
    FieldRow,
    Frame,
    Link,
    Matrix,
    OperationPage,
    Row,
    Schema,
    SchemaPage,
    Snippet,
    Variant,
)
from sdkgen.target import locations
from tests.behaviour import figures
from tests.site.conftest import build
from tests.site.reading import pages, parsed

PLATFORMS, FAMILIES = 60, 400
SOME = 100  # families of the whole document: 6,100 operations
MOST = 300_000
FRAME = Frame("Wide", "1", Markup(), "wide", "Wide", (), True, True, False)


def printed(template: str, view: object, path: str) -> str:
    """Return a page, which is to be small enough."""
    printer, root = Printer([locations.templates()]), "../" * path.count("/")
    text = printer.show(template, frame=FRAME, view=view, root=root, path=path)
    assert len(text.encode()) < MOST, path
    return text


def platform(number: int) -> str:
    return f"Platform {number:02}"


def matrix() -> Matrix:
    def cells(key: str) -> Iterator[Cell]:
        for number in range(PLATFORMS):
            label = f"{platform(number)}: supported, in batches, read back at once"
            href = f"operations/{key}.html#platform_{number}"
            yield Cell("yes", href, batch=True, read_back="immediate", label=label)

    keys = [f"resident_charges_{number}.create" for number in range(FAMILIES)]
    rows = tuple(
        Row(
            key, f"operations/{key}.html", "A summary", (at % 12,), True, (*cells(key),)
        )
        for at, key in enumerate(keys)
    )
    platforms = tuple((platform(number), "PMS") for number in range(PLATFORMS))
    return Matrix(platforms, tuple(f"Tag {n:02}" for n in range(12)), rows, 0)


def test_a_large_matrix_has_parts_by_tag_and_a_page_that_leads_to_them() -> None:
    whole = matrix()
    parts = parts_of(whole)
    found = [row.key for part in parts for row in part.rows]
    assert sorted(found) == sorted(row.key for row in whole.rows)
    for part in parts:
        printed("matrix.html.jinja", part, part.href)
        assert all(tag < len(part.tags) for row in part.rows for tag in row.tags)
    text = printed("overview.html.jinja", overview(whole, parts), "index.html")
    assert all(f'href="{part.href}"' in text for part in parts)
    assert [part.title for part in parts][:3] == ["Tag 00", "Tag 00 (2)", "Tag 00 (3)"]


def test_a_small_matrix_is_one_page() -> None:
    whole = matrix()
    few = Matrix(whole.platforms, whole.tags, whole.rows[:10], 0)
    assert parts_of(few) == (few,)


def snippet() -> Snippet:
    code = "client.charges.create(\n" + "    argument='value',\n" * 60 + ")\n"
    return Snippet(
        code, code, "POST /v1/charges/", (), "json", "{}", "200", "{}", False
    )


def variants() -> Iterator[Variant]:
    for number in range(-1, PLATFORMS):
        title = platform(number) if number >= 0 else ""
        yield Variant(
            anchor=f"platform_{number}" if title else "generic",
            title=title,
            method="POST",
            path="/v1/charges/",
            supported=True,
            deprecated=False,
            read_back="",
            upstream=(("Charges", "POST /charges"),),
            description=Markup("<p>words</p>" * 40),
            call="client.charges.create",
            snippet=snippet(),
            sends=(),
            gives=(),
        )


def operation(key: str = "charges.create", fields: int = 80) -> OperationPage:
    cells = tuple(FieldCell("required", "text") for _ in range(PLATFORMS + 1))
    row = FieldRow("amount", "body", (Link("integer"),), "", Markup(), cells)
    href = f"operations/{key}.html"
    own = (row,) * fields
    return OperationPage(key, href, "", (), (*variants(),), own, (), True, False)


def test_an_operation_of_many_platforms_has_pages_that_lead_to_each_other() -> None:
    parts = parted_operations([operation()])
    assert len(parts) > 1
    places = variant_places(parts)
    texts = {p.href: printed("operation.html.jinja", p, p.href) for p in parts}
    for number in range(PLATFORMS):
        page, _, anchor = places["charges.create", f"platform_{number}"].partition("#")
        assert f'id="{anchor}"' in texts[page]
        assert all(f'href="../{page}#{anchor}"' in text for text in texts.values())
    assert ['id="generic"' in text for text in texts.values()].count(True) == 1


def test_a_list_of_operations_goes_on() -> None:
    many = [operation(f"charges_{number}.create", 1) for number in range(FAMILIES)]
    found = dict(references(many, "index.html"))
    texts = {p: printed("reference.html.jinja", v, p) for p, v in found.items()}
    assert len(texts) > 1 and "index.html" in texts
    assert all("operations-2.html" in text for text in texts.values())
    assert f"and {PLATFORMS - 20} more" in texts["index.html"]


def test_a_list_of_schemas_tells_names_where_there_is_room() -> None:
    def module(name: str, size: int) -> SchemaPage:
        own = (f"{name.title()}Record{number}" for number in range(size))
        href = f"schemas/{name}.html"
        shown = (
            Schema(n, f"{href}#{n}", "read", Markup(), (), (), (), ()) for n in own
        )
        return SchemaPage(name, href, tuple(shown))

    few = dict(indexes((module("charges", 1500),)))
    assert "ChargesRecord1499" in printed("schemas.html.jinja", *_only(few))
    more = dict(indexes(tuple(module(f"module_{n}", 4) for n in range(4000))))
    for path, view in more.items():
        assert "Module_1Record1" not in printed("schemas.html.jinja", view, path)
    assert len(more) > 1


def _only(found: dict[str, Any]) -> tuple[Any, str]:
    ((path, view),) = found.items()
    return view, path


def wide() -> dict[str, Any]:
    """Return a document of 100 logical operations, each with a page of 60 platforms."""

    def about(tag: int, summary: str) -> dict[str, Any]:
        fields = {"lease_id": {"type": "string"}, "amount": {"type": "integer"}}
        shape = {"type": "object", "required": ["lease_id"], "properties": fields}
        content = {"application/json": {"schema": shape}}
        ok = {"description": "ok", "content": content}
        told = {"tags": [f"tag-{tag}"], "summary": summary, "responses": {"200": ok}}
        return {"post": {**told, "requestBody": {"content": content}}}

    paths = {}
    for family in range(SOME):
        name = f"thing{family:03}s"
        for tail in ("", *(f"platform{number:02}/" for number in range(PLATFORMS))):
            paths[f"/v1/{name}/{tail}"] = about(family % 12, f"Create {name} {tail}")
    return {
        "openapi": "3.1.0",
        "info": {"title": "Wide", "version": "1"},
        "paths": paths,
    }


@pytest.mark.proof
def test_sixty_platforms_of_a_hundred_operations(tmp_path: Path) -> None:
    (tmp_path / "wide.json").write_text(json.dumps(wide()))
    named = {f"platform{number:02}": {} for number in range(PLATFORMS)}
    (tmp_path / "sdk.yaml").write_text(json.dumps({"platforms": named}))
    config = ("--config", tmp_path / "sdk.yaml")
    out = build(tmp_path / "out", tmp_path / "wide.json", *config)
    sizes = {page: page.stat().st_size for page in pages(out)}
    largest = max(sizes, key=sizes.__getitem__)
    row = {"pages": len(sizes), "largest": largest.name, "bytes": sizes[largest]}
    index = (out / "assets/search.js").stat().st_size
    figures.write("site-wide", [{**row, "search index": index}])
    assert sizes[largest] < MOST
    cells = [
        cell
        for page in out.glob("matrix-*.html")
        for cell in parsed(page).xpath("//table[@id='matrix']//td/a")
    ]
    assert len(cells) == PLATFORMS * SOME
