"""The doors of the templates: filters that turn text of a document into what may be printed.

In come raw values of the views, out come `Code`, `Markdown` or `Toml`. The filters for prose
return plain text, which can be printed within `{% doc %}` only.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from ..text import markdown, prose
from ..text.code import Code, Markdown, Name, Toml, name
from ..text.literals import literal


class Refused(Exception):
    """A value that no door has made, and what to do about it."""


def commas(values: Iterable[Code]) -> Code:
    """Return finished pieces of Python with commas between them."""
    return Code(", ".join(_finished(value) for value in values))


def arms(values: Iterable[Code]) -> Code:
    """Return finished types as the arms of a union."""
    return Code(" | ".join(_finished(value) for value in values))


def _finished(value: object) -> str:
    if not isinstance(value, Code):
        raise Refused(
            f"{value!r} is raw text; give it a door first: `| map('literal')`"
        )
    return value


def within_text(value: object) -> Code:
    """Let a name into a string, a comment or a span of code; refuse anything else."""
    if not isinstance(value, Name):
        raise Refused(
            f"{value!r} stands within a string or a comment, where only names may; "
            "use {% doc %}, or `| literal` without quotes around it"
        )
    return value


def as_text(value: object) -> Code:
    """Take any text into a docstring, whose door escapes it."""
    if not isinstance(value, str | int):
        raise Refused(f"{value!r} is no text")
    return Code(value)


# --- prose ------------------------------------------------------------------------------------


@lru_cache(maxsize=4096)
def described(text: str) -> str:
    """Return Markdown as plain text: the first sentence, then the rest in paragraphs."""
    first, rest = prose.first_sentence(markdown.plain(text))
    first += "." if first[-1:].isalnum() or first.endswith("`") else ""
    unwrapped = "\n".join(prose.paragraphs(rest, _ENDLESS)) if rest else ""
    return "\n\n".join(part for part in (first, unwrapped) if part)


_ENDLESS = (
    1_000_000  # columns: every paragraph, every item of a list on a line of its own
)


def sentence(text: str) -> str:
    """Return the first sentence of Markdown as plain text."""
    return prose.first_sentence(markdown.plain(text))[0]


def plain(text: str) -> str:
    """Return Markdown as plain text on one line."""
    return " ".join(markdown.plain(text).split())


def spans(names: Iterable[str]) -> str:
    """Return names between backticks, with commas between them."""
    return ", ".join(f"`{name}`" for name in names)


# --- Markdown and TOML ------------------------------------------------------------------------

# ASCII punctuation that may mean something, and what GitHub takes for an address by itself.
_LIVE = re.compile(r"([\\`*_{}\[\]()<>#+!|~&-]|:(?=//)|(?<=www)\.)", re.IGNORECASE)


def as_markdown(text: object) -> Markdown:
    """Return text as a line of Markdown in which it is nothing but text (CommonMark 2.4)."""
    return escaped(plain(str(text)))


def escaped(text: str) -> Markdown:
    """Return a text as it stands, of which no sign means anything to Markdown."""
    return Markdown(_LIVE.sub(r"\\\1", markdown.visible(text)))


def span(text: object) -> Markdown:
    """Return text as a span of code, in as many backticks as it needs (CommonMark 6.1)."""
    line = " ".join(markdown.visible(str(text)).split())
    longest = max(map(len, re.findall(r"`+", line)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if line[:1] == "`" or line[-1:] == "`" else ""
    return Markdown(f"{fence}{pad}{line}{pad}{fence}")


def link(text: object, anchor: str) -> Markdown:
    """Return text that leads to a heading of the same page."""
    if not re.fullmatch(r"[\w-]*", anchor):
        raise Refused(f"{anchor!r} is no anchor of a heading")
    return (
        Markdown(f"[{as_markdown(text)}](#{anchor})") if anchor else as_markdown(text)
    )


def toml(value: str) -> Toml:
    """Return a TOML string; of printable text JSON makes the same (toml.io, v1.0.0, String)."""
    line = "".join(char if char.isprintable() else " " for char in value)
    return Toml(json.dumps(" ".join(line.split()), ensure_ascii=False))


FILTERS: Mapping[str, Callable[..., Any]] = MappingProxyType(
    {
        "literal": literal,
        "name": name,
        "commas": commas,
        "arms": arms,
        "within_text": within_text,
        "as_text": as_text,
        "described": described,
        "sentence": sentence,
        "plain": plain,
        "spans": spans,
        "md": as_markdown,
        "span": span,
        "link": link,
        "toml": toml,
    }
)
