"""Read pages of a site as a person or a browser would: texts of code, links, elements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import html


@dataclass(frozen=True)
class Shown:
    """A call as a page shows it; "" for what it does not show."""

    page: str
    anchor: str
    python: str
    asynchronous: str
    request: str
    sent: str
    answer: str


def parsed(path: Path) -> Any:
    """Return the tree of a page, as a browser reads it."""
    return html.document_fromstring(path.read_text("utf-8"))


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def calls(site: Path) -> Iterator[Shown]:
    """Yield every call that the pages of operations show."""
    for path in sorted((site / "operations").glob("*.html")):
        for section in parsed(path).find_class("variant"):
            texts = {
                code.get("class"): code.text_content()
                for code in section.xpath(".//div[@class='code']//code")
            }
            if texts:
                yield Shown(
                    path.stem,
                    section.get("id"),
                    *(
                        texts.get(kind, "")
                        for kind in ("python", "python async", "http")
                    ),
                    texts.get("json sent", ""),
                    texts.get("json answer", ""),
                )
