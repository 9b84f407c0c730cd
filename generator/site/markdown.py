"""Markdown of a document as safe HTML: the only door by which markup gets into a page.

In comes text that anybody may have written, out comes `Markup`: HTML without attributes but the
addresses of links, which lead to http, https or mailto. markdown-it-py reads it with HTML off,
nh3 (ammonia) has the last word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import nh3
from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.token import Token
from markupsafe import Markup

_TAGS = {
    *("p", "strong", "em", "s", "code", "pre", "br", "hr", "a", "blockquote"),
    *("ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td"),
}
# Boxes of documentation sites; what is no HTML of ours would else stand there as text.
_BOX = re.compile(
    r"<(/?)(?:Note|Warning|Info|Tip|Callout|Caution|Danger|Check|Error)\b([^<>]*)>"
)
_BOX_TITLE = re.compile(r"""\btitle=["']([^"'<>]*)["']""")
_SCHEMES = ("http://", "https://", "mailto:")
_HEADINGS = ("heading_open", "heading_close")


def _image(
    renderer: Any, tokens: Sequence[Token], at: int, options: Any, env: Any
) -> str:
    """Return the words of an image: a page loads nothing from outside."""
    return escapeHtml(tokens[at].content)


def _reader() -> MarkdownIt:
    made = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    made.add_render_rule("image", _image)
    return made


_READER = _reader()


@lru_cache(maxsize=16384)
def html(text: str) -> Markup:
    """Return Markdown as HTML; headings are paragraphs, for a page has its own."""
    if not text.strip():
        return Markup()
    tokens = _READER.parse(_BOX.sub(_quoted, text))
    for token in tokens:
        if token.type in _HEADINGS:
            token.tag = "p"
    shown = _READER.renderer.render(tokens, _READER.options, {})
    return Markup(
        nh3.clean(
            shown,
            tags=_TAGS,
            attributes={"a": {"href"}},
            attribute_filter=_kept,
            url_schemes={"http", "https", "mailto"},
            link_rel="noopener noreferrer",
        )
    )


def _quoted(tag: re.Match[str]) -> str:
    """Return the beginning of a quote, or its end, for the tag of a box."""
    if tag[1]:
        return "\n\n"
    title = _BOX_TITLE.search(tag[2])
    return f"\n\n> **{title[1]}:** " if title and title[1] else "\n\n> "


def _kept(tag: str, attribute: str, value: str) -> str | None:
    ours = attribute == "rel"
    return value if ours or value.lower().startswith(_SCHEMES) else None
