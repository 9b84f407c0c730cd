"""Markdown or HTML of a document as plain text: `plain()`.

In comes a description as its author wrote it, out comes text without markup that `prose` can read:
paragraphs, lists with `-` or `1.`, fenced code with its lines, a row of a table as `- a, b`. Links
tell their address, images their alternative text. Markdown is read by markdown-it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

_DEEPEST = 40  # levels of quotes and lists; markdown-it leaves out what lies deeper
_LONGEST = 100_000  # characters of one description
# Neither drawn nor a letter: controls, soft hyphens, joiners, marks of direction, lone surrogates,
# tags. Ranges of our own, because the Unicode tables of each Python differ.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
# A text without any of this means the same to Markdown and to everybody else.
_MARKUP = re.compile(r"[\\`*_\[\]<>&#|~]|^ *(?:[-+=]|\d+[.)])", re.MULTILINE)
_TAG = re.compile(r"<(/?[A-Za-z][A-Za-z0-9:.-]*)([^<>]*)>|<!--[^<>]*-->")
_CLOSING = re.compile(r"</([A-Za-z][A-Za-z0-9:.-]*)")
_ALERT = re.compile(r"^\[!([A-Za-z]+)\]\s*")
# What a tag of HTML becomes where it is more than nothing.
_BREAKS = {
    **dict.fromkeys(("br", "/li", "ul", "ol"), "\n"),
    **dict.fromkeys(
        ("p", "/p", "div", "/div", "/ul", "/ol", "table", "/table"), "\n\n"
    ),
    **{f"{slash}h{n}": "\n\n" for slash in ("", "/") for n in range(1, 7)},
    **dict.fromkeys(("li", "tr"), "\n- "),
    **dict.fromkeys(("td", "th"), " "),
    **dict.fromkeys(("code", "/code"), "`"),
}
# Elements that are often opened and not closed; any other is a placeholder (`Bearer <token>`).
_ELEMENTS = frozenset({
    "a", "b", "br", "code", "dd", "div", "dt", "em", "font", "h1", "h2", "h3", "h4",
    "h5", "h6", "hr", "i", "img", "input", "li", "link", "meta", "ol", "p", "pre",
    "small", "span", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead",
    "tr", "u", "ul", "wbr",
})  # fmt: skip


def visible(text: str) -> str:
    """Return `text` without the characters that nobody sees."""
    return _UNSEEN.sub("", text).replace("\u00a0", " ")


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Return Markdown or HTML as plain text, without markup and characters that are not seen.

    What would take longer than its length allows is returned as it is written.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ")
    text = visible(text)
    if not _MARKUP.search(text) or len(text) > _LONGEST or _is_wide(text):
        return _tidied(text)
    closed = {name.lower() for name in _CLOSING.findall(text)}
    tokens = _READER.parse(text, {"closed": closed})
    if any(token.level >= _DEEPEST - 1 for token in tokens):
        return _tidied(text)
    page = _Page(text.split("\n"))
    for at, token in enumerate(tokens):
        page.take(token, tokens[at - 1].type if at else "")
    return visible("\n".join(page.lines)).strip()


def _is_wide(text: str) -> bool:
    """Tell whether a table would hold many more cells than are written."""
    lines = text.split("\n")
    columns = max(line.count("|") for line in lines)
    return columns * len(lines) > 4 * len(text) + 1000


def _tidied(text: str) -> str:
    """Return `text` without blanks around its lines, and without two empty lines in a row."""
    lines = [line.strip() for line in text.strip().split("\n")]
    return "\n".join(
        line
        for line, before in zip(lines, ["", *lines], strict=False)
        if line or before
    )


def _tag(state: StateInline, silent: bool) -> bool:
    """Read a tag or a comment of HTML: a rule of markdown-it, whose own is quadratic."""
    found = _TAG.match(state.src, state.pos)
    if not found or _is_placeholder(found, state.env["closed"]):
        return False
    if not silent:
        state.push("html_inline", "", 0).content = (found[1] or "").lower()
    state.pos = found.end()
    return True


def _is_placeholder(tag: re.Match[str], closed: set[str]) -> bool:
    """Tell whether `<name>` asks the reader for a value."""
    name, rest = (tag[1] or "/").lower(), tag[2] or ""
    is_tag = name.startswith("/") or name in _ELEMENTS or name in closed
    return not is_tag and "=" not in rest and not rest.endswith("/")


def _reader() -> MarkdownIt:
    reader = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table")
    # Indents of descriptions come from their surroundings; a tag is one wherever it stands.
    reader.disable(["code", "html_block"])
    reader.inline.ruler.at("html_inline", _tag)
    reader.normalizeLink = lambda url: url  # type: ignore[method-assign]
    reader.validateLink = lambda url: True  # type: ignore[method-assign]
    return reader


_READER = _reader()


@dataclass(slots=True)
class _Page:
    """The lines that are written while the blocks of a source are read in their order."""

    source: list[str]
    lines: list[str] = field(default_factory=list)
    margins: list[int] = field(default_factory=list)
    mark: str = ""  # of the item of a list whose first line is still to come
    apart: bool = False
    row: list[str] | None = None  # the cells of a row of a table
    in_head: bool = False

    def take(self, token: Token, before: str) -> None:
        """Write one token of a block; `before` is the type of the one in front of it."""
        match token.type:
            case "inline" if self.row is not None:
                self.row.append(" ".join(_inline(token.children or ()).split()))
            case "inline":
                self._block(token, before)
            case "fence":
                self._put(_fence(token), token.map)
            case "list_item_open":
                self._open_item(f"{token.info}{token.markup} " if token.info else "- ")
            case "list_item_close":
                self.margins.pop()
                self.mark = ""
            case "blockquote_open" | "blockquote_close" | "table_close":
                self.apart = True
            case "table_open":
                self.apart = self.apart or self._is_apart(token.map)
            case "tr_open":
                self.row = []
            case "tr_close":
                self._close_row()
            case "thead_open" | "thead_close":
                self.in_head = token.type == "thead_open"

    def _block(self, token: Token, before: str) -> None:
        heading = before == "heading_open"
        self.apart = self.apart or heading
        text = _tidied(_inline(token.children or ()))
        self._put(_ALERT.sub(lambda m: f"{m[1].capitalize()}: ", text), token.map)
        self.apart = heading

    def _open_item(self, mark: str) -> None:
        self.mark = (self.mark or " " * sum(self.margins)) + mark
        self.margins.append(len(mark))

    def _close_row(self) -> None:
        cells, self.row = self.row or [], None
        if not self.in_head:
            self._put("- " + ", ".join(cell for cell in cells if cell), None)

    def _put(self, text: str, lines: Sequence[int] | None) -> None:
        if not text:
            return
        if self.lines and (self.apart or self._is_apart(lines)):
            self.lines.append("")
        margin = " " * sum(self.margins)
        for line in text.split("\n"):
            self.lines.append(f"{self.mark or margin}{line}".rstrip())
            self.mark = ""
        self.apart = False

    def _is_apart(self, lines: Sequence[int] | None) -> bool:
        """Tell whether an empty line stands in the source above a block."""
        return bool(lines and lines[0] and not self.source[lines[0] - 1].strip(" >"))


def _fence(token: Token) -> str:
    runs = re.findall("`{3,}", token.content)
    mark = "`" * max([3, *(len(run) + 1 for run in runs)])
    language = token.info.split()[:1]
    return f"{mark}{''.join(language)}\n{token.content.rstrip()}\n{mark}"


def _inline(tokens: Sequence[Token]) -> str:
    """Return the text of the inline tokens of one block."""
    parts: list[str] = []
    links: list[tuple[str, int]] = []
    for token in tokens:
        match token.type:
            case "text" | "image":
                parts.append(token.content)
            case "code_inline":
                mark = "``" if "`" in token.content else "`"
                parts.append(f"{mark}{token.content}{mark}")
            case "softbreak" | "hardbreak":
                parts.append("\n")
            case "html_inline":
                parts.append(_BREAKS.get(token.content, ""))
            case "link_open":
                links.append((str(token.attrGet("href") or ""), len(parts)))
            case "link_close":
                address, start = links.pop()
                parts[start:] = [_link("".join(parts[start:]), address)]
    return "".join(parts)


def _link(text: str, address: str) -> str:
    if not text or not address or address in (text, f"mailto:{text}"):
        return text or address
    return f"{text} ({address})"
