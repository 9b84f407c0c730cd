"""A text of a document is a text on every page: no element, attribute or address of its own."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache

import pytest
from lxml import etree, html

from sdkgen.compare import compare
from sdkgen.plan import plan
from sdkgen.render import formatted
from sdkgen.site import site
from sdkgen.target import locations
from tests.hostile import canary, rich

#: What a page is made of: elements, and the attributes that we give them.
ATTRIBUTES = {
    *("aria-controls", "aria-current", "aria-hidden", "aria-label", "aria-labelledby"),
    *("aria-live", "autocomplete", "charset", "class", "content", "data-root"),
    *(
        "data-tags",
        "defer",
        "for",
        "hidden",
        "href",
        "http-equiv",
        "id",
        "lang",
        "name",
    ),
    *("open", "placeholder", "rel", "role", "scope", "spellcheck", "src", "tabindex"),
    *("title", "type", "value"),
}
FORBIDDEN = {"iframe", "img", "object", "embed", "svg", "style", "base", "noscript"}
PAYLOADS = {**canary.PAYLOADS, "combined": canary.COMBINED}
QUICK = ("combined", "html", "markup", "link", "reference", "both", "breakout")
#: Attributes and addresses that a careless page would take from a document.
MORE = {
    "attribute": "x\" onmouseover=alert(1) style='x' data-y=\"",
    "addresses": "[a](JaVaScRiPt:alert(1)) [b](data:text/html,x) [c](//x.example) "
    "[d](vbscript:x) <javascript:alert(1)> [e](java&#115;cript:x) [f](../x) "
    "[g](file:///etc/hostname) ![h](https://x.example/h.png)",
    "boxes": '<Note title="a" onload="x"><script>x</script></Note> <Note title="**b**">c',
    "endings": "</script></style></title><svg onload=x> --> ]]> </textarea>",
}


@cache
def made(payload: str) -> Mapping[str, str]:
    """Return the site of the document that has a text everywhere."""
    whole = rich.filled(rich.source(), canary.hostile(payload))
    choices = canary.choices_of(json.dumps(whole["config"]))
    api = canary.model(whole["document"], whole["overlay"], choices)
    later = canary.model(rich.newer(whole["document"]), whole["overlay"], choices)
    folders = [locations.templates()]
    sdk = plan(api, choices).sdk
    return site(api, sdk, folders, formatted, compare(later, api))


@pytest.mark.parametrize("name", [*QUICK, *MORE])
def test_no_text_is_more_than_a_text(name: str) -> None:
    assert faults(made({**PAYLOADS, **MORE}[name])) == []


@pytest.mark.proof
@pytest.mark.parametrize("name", sorted(PAYLOADS.keys() - set(QUICK)))
def test_no_text_of_all_is_more_than_a_text(name: str) -> None:
    assert faults(made(PAYLOADS[name])) == []


def faults(files: Mapping[str, str]) -> list[str]:
    """Return what stands in a file that neither a template nor Markdown puts there."""
    found = [f"{name}: unseen" for name, text in files.items() if unseen(text)]
    for name, text in files.items():
        if name.endswith(".svg"):
            kinds = {item.tag for item in etree.fromstring(text.encode()).iter()}
            names = ("svg", "title", "style", "rect", "text", "circle")
            ours = {f"{{http://www.w3.org/2000/svg}}{kind}" for kind in names}
            found += [f"{name}: {kind}" for kind in kinds - ours]
        elif name.endswith(".html"):
            found += wrongs(name, text, files)
    return found


def unseen(text: str) -> set[str]:
    return {char for char in canary.unseen(text) if not char.isprintable()}


def wrongs(name: str, text: str, files: Mapping[str, str]) -> Iterator[str]:
    tree = html.document_fromstring(text)
    for item in tree.iter():
        if not isinstance(item.tag, str) or item.tag in FORBIDDEN:
            yield f"{name}: {item.tag}"
            continue
        yield from (f"{name}: {a}" for a, _ in item.items() if a not in ATTRIBUTES)
        if item.tag == "script" and item.get("src", "")[-14:] != "assets/site.js":
            yield f"{name}: {item.get('src')}"
        if item.tag == "a" and not is_ours(item.get("href"), files, name):
            yield f"{name}: {item.get('href')}"
    counts = len(tree.xpath("//script")), len(tree.xpath("//title"))
    if counts != (1, 1):
        yield f"{name}: another head"


def is_ours(href: str | None, files: Mapping[str, str], page: str) -> bool:
    """Tell whether an address leads to a page, or outside by a scheme that is harmless."""
    if href is None or re.match(r"(https?://|mailto:)", href, re.IGNORECASE):
        return True
    path = href.partition("#")[0].removeprefix("../")
    folder = page.rpartition("/")[0]
    return path == "" or path in files or f"{folder}/{path}" in files


def test_the_index_of_the_search_is_one_assignment() -> None:
    text = made(MORE["endings"])["assets/search.js"]
    assert text.isascii() and "<" not in text and text.count("\n") == 1
    json.loads(text.removeprefix("window.sdkgenIndex=").removesuffix(";\n"))


def test_markdown_is_markup_and_keeps_its_words() -> None:
    from sdkgen.site.markdown import html as shown

    assert shown("**b** `c` [d](https://d.example)") == (
        "<p><strong>b</strong> <code>c</code> "
        '<a href="https://d.example" rel="noopener noreferrer">d</a></p>\n'
    )
    assert shown("# Head\n\n<b>x</b>") == "<p>Head</p>\n<p>&lt;b&gt;x&lt;/b&gt;</p>\n"
    assert shown("![words](https://x.example/i.png)") == "<p>words</p>\n"
    assert "<blockquote>" in shown('<Note title="Notice">Beware.</Note>')
