"""What is on the pages of a site, how large they are, and what they load."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.site.conftest import PROPEXO, ROOT, build
from tests.site.reading import pages, parsed

FAMILIES = json.loads(
    (ROOT / "tests/specs/propexo-billing-r1.expected_families.json").read_text()
)["families"]
DISPLAYS = {
    "appfolio": "AppFolio",
    "entrata": "Entrata",
    "propertyware": "Propertyware",
    "propertyware_rest": "Propertyware REST",
    "rentmanager": "Rent Manager",
    "rentvine": "Rentvine",
    "resman": "ResMan",
}
PRESENCE = {"●": "required", "○": "optional"}


def test_the_matrix_tells_what_is_known_of_release_1(site: Path) -> None:
    table = parsed(site / "index.html").get_element_by_id("matrix")
    heads = [cell.text_content().strip() for cell in table.xpath("./thead/tr/th")[1:]]
    found = {}
    for row in table.xpath("./tbody/tr"):
        key = row.xpath("./th/a")[0].text_content()
        for head, cell in zip(heads, row.xpath("./td"), strict=True):
            link = cell.find("a")
            if link is not None:
                found[key, head.removesuffix("PMS")] = link
    expected = {
        (key, DISPLAYS[slug]): (slug, variant["supported"])
        for key, family in FAMILIES.items()
        for slug, variant in family["variants"].items()
    }
    assert found.keys() == expected.keys()
    for (key, head), (slug, supported) in expected.items():
        link = found[key, head]
        assert link.get("class") == ("yes" if supported else "no")
        assert link.get("href") == f"operations/{key}.html#{slug}"
        words = ": supported" if supported else ": not supported, says its page"
        assert link.get("title").startswith(f"{head}{words}")


def test_cells_tell_batches_and_when_a_record_can_be_read(site: Path) -> None:
    tree = parsed(site / "index.html")
    title = {link.get("href"): link.get("title") for link in tree.xpath("//td/a")}
    charges = "operations/resident_charges.create.html"
    assert title[f"{charges}#resman"] == (
        "ResMan: supported, in batches, read back at the next sync"
    )
    assert title[f"{charges}#appfolio"] == "AppFolio: supported, read back at once"


@pytest.mark.parametrize("key", [key for key, f in FAMILIES.items() if f["fields"]])
def test_a_page_tells_which_platform_takes_which_field(site: Path, key: str) -> None:
    family = FAMILIES[key]
    assert _presence(site / f"operations/{key}.html") == {
        name: {
            who: cells.get(who, "absent")
            for who in (
                *(["generic"] if family["generic"] else []),
                *family["variants"],
            )
        }
        for name, cells in family["fields"].items()
    }


def _presence(page: Path) -> Mapping[str, Mapping[str, str]]:
    """Return who takes which field of the body, by what the page shows."""
    tree = parsed(page)
    who = [section.get("id") for section in tree.find_class("variant")]
    out = {}
    for row in tree.xpath(
        "//table[starts-with(@class, 'fields')]/tbody[not(@class)]/tr"
    ):
        name = row.xpath("./th/code")[0].text_content()
        if row.xpath("./th/small"):  # a parameter
            continue
        marks = [cell.xpath("./span[1]")[0].text_content() for cell in row[2:]]
        told = [PRESENCE.get(mark, mark) for mark in marks]
        out[name] = dict(zip(who, told, strict=True))
    return out


def test_differing_bounds_stand_out(site: Path) -> None:
    tree = parsed(site / "operations/resident_charges.create.html")
    texts = [cell.text_content() for cell in tree.xpath("//td[@class='differs']")]
    assert "●required≠ integer; at least 0" in texts


def test_the_changes_lead_to_their_operations(released: Path) -> None:
    tree = parsed(released / "release.html")
    assert "0 breaking, 5 other changes: a minor release." in tree.text_content()
    links = {a.get("href") for a in tree.xpath("//ul[@class='changes']//a")}
    assert "operations/resident_charges.create.html#buildium" in links


def test_breaking_changes_come_first(tmp_path: Path) -> None:
    old = ROOT / "tests/specs/propexo-billing-r2.yaml"
    new, config = PROPEXO / "openapi.yaml", PROPEXO / "sdk.yaml"
    out = build(tmp_path / "back", new, "--config", config, "--since", old)
    tree = parsed(out / "release.html")
    heads = [head.text_content() for head in tree.xpath("//h2 | //h3")]
    assert heads[:2] == ["Breaking", "Buildium"]


def test_every_link_of_the_site_leads_somewhere(released: Path) -> None:
    anchors = {page: _anchors(page) for page in pages(released)}
    for page in anchors:
        for link in parsed(page).xpath("//main//a | //header//a"):
            href = link.get("href")
            if not re.match("https?:|mailto:", href):
                name, _, anchor = href.partition("#")
                goal = (page.parent / name).resolve() if name else page
                assert goal in anchors, f"{page.name}: {href}"
                assert not anchor or anchor in anchors[goal], f"{page.name}: {href}"


def _anchors(page: Path) -> set[str]:
    return {item.get("id") for item in parsed(page).xpath("//*[@id]")}


def test_the_search_knows_fields_upstream_methods_and_schemas(site: Path) -> None:
    index = _index(site)
    assert "resident_charges.create" in _found(index, "entrata")
    assert "resident_charges.create" in _found(index, "sendleaseartransactions")
    assert "ResidentCharge" in _found(index, "charge")
    assert (site / "assets/search.js").read_text().isascii()


def _index(site: Path) -> Any:
    text = (site / "assets/search.js").read_text()
    return json.loads(text.removeprefix("window.sdkgenIndex=").rstrip(";\n"))


def _found(index: Any, word: str) -> set[str]:
    schemas = [title for _, titles in index["schemas"] for title in titles]
    at, out, titles = 0, set(), [*index["operations"], *schemas]
    for step in index["words"][word]:
        at += step
        out.add(titles[at])
    return out


def test_pages_are_small_and_load_nothing_from_outside(released: Path) -> None:
    for page in pages(released):
        assert page.stat().st_size < 300_000
        tree = parsed(page)
        loaded = [*tree.xpath("//@src"), *tree.xpath("//link/@href")]
        assert all((page.parent / name).resolve().is_file() for name in loaded)
        assert not tree.xpath("//*[@style] | //style | //script[not(@src)]")
        assert not [name for name in tree.xpath("//@*") if str(name).startswith("on")]
    assert (released / "assets/site.js").stat().st_size < 100_000


def test_a_large_module_of_schemas_has_several_pages(tmp_path: Path) -> None:
    words = "word " * 2000
    schemas = {
        f"Thing{n}": {"type": "object", "properties": {"a": {"description": words}}}
        for n in range(60)
    }
    every = {f"p{n}": {"$ref": f"#/components/schemas/Thing{n}"} for n in range(60)}
    answer = {"schema": {"type": "object", "properties": every}}
    ok = {"description": "", "content": {"application/json": answer}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Large", "version": "1"},
        "paths": {"/things/{id}": {"get": {"responses": {"200": ok}}}},
        "components": {"schemas": schemas},
    }
    (tmp_path / "large.json").write_text(json.dumps(document))
    out = build(tmp_path / "out", tmp_path / "large.json")
    assert len(list((out / "schemas").glob("things*.html"))) > 1
    assert all(page.stat().st_size < 300_000 for page in (out / "schemas").iterdir())


def test_an_api_without_platforms_has_the_reference_alone(tmp_path: Path) -> None:
    ok = {"description": "", "content": {"application/json": {"schema": {}}}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Museum", "version": "1"},
        "paths": {"/tickets": {"get": {"responses": {"200": ok}}}},
        "components": {"schemas": {}},
    }
    (tmp_path / "museum.json").write_text(json.dumps(document))
    out = build(tmp_path / "out", tmp_path / "museum.json")
    tree = parsed(out / "index.html")
    assert not (out / "matrix.svg").exists()
    assert not tree.xpath("//*[@id='matrix']")
    assert tree.xpath("//table[@class='list']/tbody/tr")
    assert tree.xpath("string(//header//nav//a)") == "Operations"


def test_the_image_of_the_matrix_names_platforms_and_operations(site: Path) -> None:
    text = (site / "matrix.svg").read_text()
    assert ">Entrata</text>" in text
    assert ">resident_charges.create</text>" in text
