"""Read a page in the form that it was saved in: text, Markdown or HTML, told by its content.

In come bytes, out come `Line`s. HTML is read by lxml, Markdown by markdown-it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree
from markdown_it import MarkdownIt
from markdown_it.token import Token

from ..problems import SpecError, error
from .lines import METHODS, Line, Page, cleaned, without_numbers, without_prompts

_IS_HTML = re.compile(
    r"\s*(?:<!doctype html|<html|<head|<body|<main|<div|<!--)", re.IGNORECASE
)
_IS_MARKDOWN = re.compile(r"^(?:#{1,6} |```|~~~|- \[|\|? ?:?-{3,}:? ?\|)", re.MULTILINE)
_BULLET = re.compile(r"^\s*[•◦▪*-]\s+")
_CURL = re.compile(r"^\$curl\b", re.MULTILINE)
_BLOCKS = re.compile(
    "address|article|aside|blockquote|body|br|button|d[dlt]|details|dialog|div|fieldset|figcaption"
    "|figure|footer|form|h[1-6r]|header|html|li|main|nav|ol|p|section|summary|t[dhr]|tbody|tfoot"
    "|thead|ul"
)
_HIDDEN = frozenset({"script", "style", "noscript", "template", "svg", "head"})


def read_page(name: str, content: bytes) -> Page:
    """Return the lines of a page; raises SpecError for what is no text."""
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as cause:
        line = content[: cause.start].count(b"\n") + 1
        remedy = "save the page as text, Markdown or HTML, in UTF-8"
        found = error("no-text", "this is no text in UTF-8", "", remedy)
        raise SpecError([found.at(name, line, 1)]) from None
    if _IS_HTML.match(text):
        lines = list(_html(text))
    elif _IS_MARKDOWN.search(text) and not _CURL.search(text):
        lines = list(_markdown(text))
    else:
        lines = list(_text(text))
    return Page(name, cleaned(lines))


# --- text: what a browser copies ----------------------------------------------------------------


def _text(text: str) -> Iterator[Line]:
    """Yield lines; a command behind a prompt, and code with numbers, are blocks."""
    rows = text.split("\n")
    at = 0
    while at < len(rows):
        row = rows[at]
        end = at + 1
        if _CURL.match(row):
            while end < len(rows) and rows[end].startswith(">"):
                end += 1
            yield Line(at + 1, (without_prompts("\n".join(rows[at:end])),), "code")
        elif row[:1] == "1" and row[1:].strip()[:1] in ("{", "["):
            while end < len(rows) and rows[end].startswith(str(end - at + 1)):
                end += 1
            yield Line(at + 1, (without_numbers("\n".join(rows[at:end])),), "code")
        elif _BULLET.match(row):
            yield Line(at + 1, _entry(_BULLET.sub("", row)), "item")
        else:
            yield Line(at + 1, (row,))
        at = end


def _entry(text: str) -> tuple[str, ...]:
    """Return an entry of a menu: the method, which may touch the title, apart."""
    method = next((word for word in METHODS if text.startswith(word)), "")
    rest = text[len(method) :]
    return (
        (method, rest)
        if method and rest[:1] in (" ", *map(chr, range(65, 91)))
        else (text,)
    )


# --- Markdown -----------------------------------------------------------------------------------


def _markdown(text: str) -> Iterator[Line]:
    kinds = {"heading_open": "heading", "list_item_open": "item"}
    around: list[str] = []
    rows: list[list[str]] = []
    begun = 0
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        number = token.map[0] + 1 if token.map else 0
        if token.type in ("fence", "code_block"):
            yield Line(number, (without_prompts(token.content),), "code")
        elif token.type == "html_block":
            yield from _html_in_markdown(token.content, number)
        elif token.type == "table_open":
            begun = number
        elif token.type == "tr_open":
            rows.append([])
        elif token.type == "table_close":
            yield Line(begun, ("\n".join(_table_row(row) for row in rows),), "table")
            rows = []
        elif token.nesting == 1:
            around.append(kinds.get(token.type, ""))
        elif token.nesting == -1 and around:
            around.pop()
        elif token.type == "inline" and rows:
            rows[-1].append(" ".join(_inline(token)))
        elif token.type == "inline":
            named = [kind for kind in around if kind]
            kind: Any = named[-1] if named else "text"
            for offset, row in enumerate(_inline_rows(token)):
                yield Line(number + offset, row, kind)


def _inline(token: Token) -> tuple[str, ...]:
    return tuple(part for row in _inline_rows(token) for part in row)


def _inline_rows(token: Token) -> Iterator[tuple[str, ...]]:
    """Yield the lines of a paragraph; code and what is set off are parts of their own."""
    row: list[str] = []
    marked = False
    for child in token.children or ():
        if child.type in ("softbreak", "hardbreak"):
            yield ("".join(row),) if marked else tuple(row)
            row, marked = [], False
        elif child.content:
            row.append(child.content)
            marked |= child.type == "html_inline"
    yield ("".join(row),) if marked else tuple(row)


def _html_in_markdown(content: str, number: int) -> Iterator[Line]:
    for offset, row in enumerate(content.splitlines()):
        yield Line(number + offset, (row,))


def _table_row(cells: list[str]) -> str:
    shown = (" ".join(cell.split()).replace("|", "\\|") for cell in cells)
    return "|" + "|".join(f" {cell} " if cell else " " for cell in shown) + "|"


# --- HTML ---------------------------------------------------------------------------------------


def _html(text: str) -> Iterator[Line]:
    """Yield the lines that a browser would show: blocks end them, what is inline is a part."""
    parser = etree.HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        root = etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError:  # nothing but marks
        return
    if root is None:
        return
    parts: list[str] = []
    number, kind = 1, "text"
    skipped: Any = None
    for event, node in etree.iterwalk(root, events=("start", "end")):
        tag = node.tag if isinstance(node.tag, str) else ""
        if skipped is not None:
            if event == "end" and node is skipped:
                skipped = None
                parts.append(node.tail or "")
            continue
        if _BLOCKS.fullmatch(tag) or tag in ("pre", "table"):
            yield Line(number, tuple(parts), kind)  # type: ignore[arg-type]
            parts, number, kind = [], node.sourceline or number, _kind(node)
        if event == "start" and (tag in _HIDDEN or tag in ("pre", "table")):
            skipped = node
            if tag in ("pre", "table"):
                yield _block(node)
        else:
            parts.append((node.text if event == "start" else node.tail) or "")
    yield Line(number, tuple(parts), kind)  # type: ignore[arg-type]


def _kind(node: Any) -> str:
    around = [node, *node.iterancestors()]
    tags = [one.tag for one in around if isinstance(one.tag, str)]
    if re.fullmatch(r"h[1-6]", tags[0]):
        return "heading"
    return "item" if "li" in tags else "text"


def _block(node: Any) -> Line:
    """Return a block of code or a table as one line."""
    number = node.sourceline or 0
    if node.tag == "pre":
        text = without_prompts(without_numbers("".join(node.itertext())))
        return Line(number, (text,), "code")
    rows = [
        ["".join(cell.itertext()).strip() for cell in row.iter("th", "td")]
        for row in node.iter("tr")
    ]
    if rows and all(
        row[:1] == [str(n)] and len(row) == 2 for n, row in enumerate(rows, 1)
    ):
        text = "\n".join(
            "".join(r.iter("td").__next__().getnext().itertext())
            for r in node.iter("tr")
        )
        return Line(number, (without_prompts(text),), "code")
    return Line(number, ("\n".join(_table_row(row) for row in rows if row),), "table")
