"""The site in a real browser, from the file system: what people do with it, and how it is laid out.

Needs Chromium, and axe-core and vnu of npm; where they are absent the tests are skipped, and say
how to get them.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.behaviour.api import serving
from tests.making import importing, make
from tests.site.conftest import HOW, PROPEXO, tool
from tests.site.test_calls import run

PHONE = {"width": 390, "height": 844}
CHARGES = "operations/resident_charges.create.html"
SERIOUS = {"serious", "critical"}
PAGES = ("index.html", "operations.html", CHARGES, "schemas.html")
PAGES += (
    "schemas/resident_charges.html",
    "release.html",
    "operations/charge_codes.list.html",
)


class Visit:
    """A page of a browser, with what it asked for and what it complained of."""

    def __init__(self, page: Any, site: Path) -> None:
        self.page, self.site = page, site
        self.asked: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def open(self, path: str) -> Any:
        self.page.goto(f"{self.site.as_uri()}/{path}")
        return self.page

    def rows(self) -> list[str]:
        """Return the operations that the matrix shows."""
        shown = self.page.locator("#matrix tbody tr:visible th a")
        return [text.strip() for text in shown.all_inner_texts()]


@pytest.fixture
def visit(chromium: Any, released: Path) -> Iterator[Visit]:
    context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
    found = Visit(context.new_page(), released)
    yield found
    context.close()
    assert found.complaints == []
    outside = [url for url in found.asked if not url.startswith(released.as_uri())]
    assert outside == []


def test_the_matrix_is_filtered_by_text_platform_and_tag(visit: Visit) -> None:
    page = visit.open("index.html")
    assert len(visit.rows()) == 6
    page.get_by_label("Operation", exact=True).fill("credits")
    assert visit.rows() == ["resident_credits.create"]
    page.get_by_label("Operation", exact=True).fill("")
    page.get_by_label("Platform").select_option("AppFolio")
    assert visit.rows() == ["resident_charges.create"]
    assert page.locator("#matrix thead th:visible").count() == 2
    assert page.get_by_role("status").inner_text() == "1 operation"
    page.reload()  # the address keeps what was chosen
    assert visit.rows() == ["resident_charges.create"]
    page.get_by_label("Operation", exact=True).fill("nothing like it")
    page.get_by_role("button", name="Show all").click()
    page.get_by_label("Tag").select_option(index=1)
    assert len(visit.rows()) == 6


def test_a_cell_leads_to_its_operation(visit: Visit) -> None:
    page = visit.open("index.html")
    page.get_by_role("link", name="ResMan: supported, in batches").first.click()
    assert page.url.endswith(f"{CHARGES}#resman")
    assert page.get_by_role("heading", name="ResMan", exact=True).is_visible()
    assert page.locator("#resman").bounding_box()["y"] < 200


def test_the_search_is_used_with_the_keyboard_alone(visit: Visit) -> None:
    page = visit.open("schemas/resident_charges.html")
    page.keyboard.press("/")
    page.keyboard.type("sendLeaseArTrans")
    page.locator("#found a").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/operations/*")
    assert "sendLeaseArTransactions" in page.locator("main").inner_text()
    page.keyboard.press("/")
    page.keyboard.type("qqq")
    page.get_by_text("Nothing found").wait_for()
    page.keyboard.press("Escape")
    assert not page.locator("#found").is_visible()


def test_a_call_is_copied_and_runs(
    visit: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = visit.open(f"{CHARGES}#entrata")
    page.get_by_role("button", name="Copy Entrata: Python").click()
    page.get_by_text("Copied").wait_for()
    code = page.evaluate("navigator.clipboard.readText()")
    document = yaml.safe_load((PROPEXO / "openapi.yaml").read_text())
    made = make(PROPEXO / "openapi.yaml", "propexo", PROPEXO / "sdk.yaml")
    with serving(document) as api, importing(made.write(tmp_path / "propexo")):
        monkeypatch.setenv("PROPEXO_BASE_URL", api.url)
        monkeypatch.setenv("PROPEXO_API_KEY", "key")
        run(code)
    assert api.breaches == []
    (asked,) = api.exchanges
    assert asked.template == "/v1/resident-charges/entrata/"
    assert asked.json["lease_id"] == "lease-1"


def test_a_page_is_read_without_scripts(chromium: Any, site: Path) -> None:
    context = chromium.new_context(java_script_enabled=False)
    visit = Visit(context.new_page(), site)
    page = visit.open("index.html")
    assert len(visit.rows()) == 6
    assert not page.locator("#filters").is_visible()
    assert not page.locator("#search").is_visible()
    visit.open(CHARGES)
    assert page.get_by_text(
        "client.entrata.resident_charges.create("
    ).first.is_visible()
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_a_phone_scrolls_in_one_direction(visit: Visit, path: str) -> None:
    visit.page.set_viewport_size(PHONE)
    page = visit.open(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    small = (
        "[...document.querySelectorAll('p, td, li, pre')].filter("
        "e => e.innerText && parseFloat(getComputedStyle(e).fontSize) < 12).length"
    )
    assert page.evaluate(small) == 0


def test_heads_of_the_matrix_stay_in_sight(visit: Visit) -> None:
    visit.page.set_viewport_size({"width": 390, "height": 420})
    page = visit.open("index.html")
    box = page.locator(".scroll")
    before = box.bounding_box()
    box.evaluate("e => e.scrollTo(300, 200)")
    corner = page.locator(".corner").bounding_box()
    row = page.locator("#matrix tbody th").nth(4).bounding_box()
    assert abs(corner["x"] - before["x"]) < 3 and abs(corner["y"] - before["y"]) < 3
    assert abs(row["x"] - before["x"]) < 3


def test_the_dark_style_is_dark(visit: Visit) -> None:
    page = visit.open("index.html")
    colour = "getComputedStyle(document.body).backgroundColor"
    page.emulate_media(color_scheme="light")
    assert page.evaluate(colour) == "rgb(255, 255, 255)"
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(colour) == "rgb(17, 22, 29)"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_paper_there_is_the_whole_matrix_and_no_controls(
    visit: Visit, scheme: Any
) -> None:
    page = visit.open("index.html")
    page.emulate_media(media="print", color_scheme=scheme)
    assert not page.locator("#filters").is_visible()
    assert not page.get_by_role("navigation").is_visible()
    assert page.locator(".scroll").evaluate("e => e.scrollHeight <= e.clientHeight + 1")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == (
        "rgb(255, 255, 255)"
    )
    assert page.pdf().startswith(b"%PDF")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(chromium: Any, released: Path, scheme: Any) -> None:
    axe = tool("axe-core/axe.min.js").read_text("utf-8")
    context = chromium.new_context(color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    found = []
    for path in PAGES if scheme == "light" else PAGES[:3]:
        page.goto(f"{released.as_uri()}/{path}")
        page.evaluate(axe)
        for wrong in page.evaluate("axe.run()")["violations"]:
            if wrong["impact"] in SERIOUS:
                found.append((path, wrong["id"], wrong["nodes"][0]["html"]))
    context.close()
    assert found == []


def test_the_validator_finds_no_error(released: Path) -> None:
    jar = tool("vnu-jar/build/dist/vnu.jar")
    java = shutil.which("java")
    if not java:
        pytest.skip(f"needs java: {HOW}")
    run = subprocess.run(
        [java, "-jar", jar, "--errors-only", "--skip-non-html", "--stdout", released],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (run.returncode, run.stdout) == (0, "")
