"""The doors through which text becomes Python source: `literal()` and `docstring()`.

A document is not to be trusted: what it says may enter a generated file only through these two
functions or as an identifier of `naming`. Both write what black would write.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Sequence

WIDTH = 88
# Printed as they are; everything else outside of ASCII is escaped. A list of our own, because
# what `repr` takes for printable changes with the Unicode tables of each Python.
_PRINTABLE = re.compile("[ -~\u00a1-\u00ac\u00ae-\u024f\u0370-\u03ff\u0400-\u04ff\u2010-\u2027"
                        "\u20ac\u2122\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")  # fmt: skip
_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def literal(value: object) -> str:
    """Return `value` (JSON scalars, lists, mappings, tuples) as a Python expression."""
    match value:
        case str():
            return _string(value)
        case bool() | None | int():
            return repr(value)
        case float():
            return (
                f'float("{value}")'
                if value != value or value in _ENDLESS
                else repr(value)
            )
        case tuple():
            inner = ", ".join(map(literal, value))
            return f"({inner},)" if len(value) == 1 else f"({inner})"
        case list():
            return f"[{', '.join(map(literal, value))}]"
        case dict():
            pairs = (f"{literal(key)}: {literal(item)}" for key, item in value.items())
            return f"{{{', '.join(pairs)}}}"
        case _:
            raise TypeError(f"no literal for {type(value).__name__}")


_ENDLESS = (float("inf"), float("-inf"))


def _string(text: str) -> str:
    """Return a string literal with the quotes that black prefers: the ones to escape less."""
    quote = "'" if text.count('"') > text.count("'") else '"'
    body = "".join(_character(char, quote) for char in text)
    return f"{quote}{body}{quote}"


def _character(char: str, quote: str) -> str:
    if char == quote:
        return f"\\{char}"
    if char in _ESCAPES:
        return _ESCAPES[char]
    if _PRINTABLE.match(char):
        return char
    code = ord(char)
    return f"\\x{code:02x}" if code < 256 else (
        f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
    )  # fmt: skip


def long_literal(text: str, indent: int) -> str:
    """Return a string literal, in pieces of one line each where it is too long for one."""
    if len(literal(text)) + indent + 1 <= WIDTH:
        return literal(text)
    room = WIDTH - indent - 8
    pieces = [text[at : at + room] for at in range(0, len(text), room)]
    pad = " " * indent
    return (
        "(\n" + "".join(f"{pad}    {literal(piece)}\n" for piece in pieces) + f"{pad})"
    )


# --- text for people --------------------------------------------------------------------------

_LINK = re.compile(r"!?\[([^\]]*)\]\(([^()\s]*)(?:\s+\"[^\"]*\")?\)")
_MARKDOWN_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>$~-])")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
# Controls, text direction, characters without width, interlinear and tag characters, private
# use and noncharacters: text that is not seen must not stand where people read.
_CONTROL = re.compile(
    r"[^\n\t -~\u00a0-\u00ac\u00ae-\u061b\u061d-\u180d\u180f-\u200a\u2010-\u2027"
    r"\u202f-\u205f\u2070-\ud7ff\uf900-\ufdcf\ufdf0-\ufefe\uff00-\ufff8\ufffc-\ufffd"
    r"\U00010000-\U0001bc9f\U0001bca4-\U0001d172\U0001d17b-\U0003ffff]"
)
_BULLET = re.compile(r"^(\s*)([-*+]|\d+[.)])\s+")
_TABLE_RULE = re.compile(r"^\|?[\s:|-]*-[\s:|-]*$")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z`*_\"'(])")


def plain(text: str) -> str:
    """Return Markdown or HTML as plain text: links with their address, no tags, no controls."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ")
    text = _MARKDOWN_ESCAPE.sub(r"\1", text)
    text = _LINK.sub(
        lambda m: m[1] if m[1] == m[2] or not m[2] else f"{m[1]} ({m[2]})", text
    )
    text = re.sub(r"<br\s*/?>|</p>|</li>|</div>", "\n", text, flags=re.IGNORECASE)
    text = _TAG.sub("", text)
    return _CONTROL.sub("", text).replace("\u00a0", " ").strip()


def first_sentence(text: str) -> tuple[str, str]:
    """Return the first sentence of a plain text, and what follows it."""
    head, _, rest = text.partition("\n\n")
    lines = head.split("\n")
    count = next(
        (i for i, line in enumerate(lines) if i and _is_block(line)), len(lines)
    )
    parts = _SENTENCE.split(" ".join(" ".join(lines[:count]).split()), maxsplit=1)
    after = [" ".join(parts[1:]), "\n".join(lines[count:]), rest]
    return parts[0], "\n\n".join(part.strip() for part in after if part.strip())


def _is_block(line: str) -> bool:
    return bool(_BULLET.match(line)) or line.lstrip().startswith(("|", "#", "```", ">"))


def paragraphs(text: str, width: int) -> list[str]:
    """Wrap a plain text to lines of `width`; lists and tables keep their lines."""
    out: list[str] = []
    for block in re.split(r"\n\s*\n", text.strip()):
        if not block.strip():
            continue
        if out:
            out.append("")
        pending: list[str] = []
        lines = block.split("\n")
        for line, following in zip(lines, [*lines[1:], ""], strict=True):
            if _is_rule(line) or ("|" in line and _is_rule(following)):
                continue  # of a table, the rows alone are told
            if _is_block(line) and pending:
                out += _wrap(" ".join(pending), width)
                pending = []
            pending.append(_row(line) if line.lstrip().startswith("|") else line)
        out += _wrap(" ".join(pending), width)
    return out


def _is_rule(line: str) -> bool:
    return "|" in line and bool(_TABLE_RULE.match(line.strip()))


def _row(line: str) -> str:
    cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
    return "- " + ", ".join(cell for cell in cells if cell)


def _wrap(text: str, width: int) -> list[str]:
    match = _BULLET.match(text)
    mark = f"{match[1]}{match[2]} "[-8:] if match else ""
    return textwrap.wrap(
        " ".join((text[match.end() :] if match else text).split()),
        max(width, 20),
        initial_indent=mark,
        subsequent_indent=" " * len(mark),
        break_on_hyphens=False,
    )


def _hanging(text: str, width: int) -> list[str]:
    """Wrap a line whose continuation, where it is indented, stands deeper."""
    indent = text[: len(text) - len(text.lstrip())]
    body, room = text.strip(), max(width - len(indent), 20)
    lines = textwrap.wrap(body, room - 4 * bool(indent), break_on_hyphens=False)
    deeper = f"{indent}    " if indent else ""
    return [
        f"{deeper if number else indent}{line}" for number, line in enumerate(lines)
    ]


def docstring(lines: Sequence[str], indent: int) -> str:
    """Return `lines` of plain text as a docstring whose first line stands at `indent` spaces.

    Backslashes and quotes are escaped, so that no text can end it; lines are not wrapped here.
    """
    safe = [_CONTROL.sub("", line).replace("\n", " ").rstrip() for line in lines]
    safe = [line.replace("\\", "\\\\").replace('"""', '\\"\\"\\"') for line in safe]
    while safe and not safe[-1]:
        safe.pop()
    if not safe:
        return ""
    pad = " " * indent
    first = (
        f" {safe[0].lstrip()}" if safe[0].lstrip().startswith('"') else safe[0].lstrip()
    )
    if len(safe) == 1:
        return f'"""{first} """' if first.endswith('"') else f'"""{first}"""'
    body = [f'"""{first}', *(f"{pad}{line}" if line else "" for line in safe[1:])]
    return "\n".join([*body, f'{pad}"""'])


def document(text: str, indent: int, *more: Iterable[str]) -> str:
    """Return a docstring: the first sentence as summary, the rest wrapped, then `more` lines.

    Each of `more` is a paragraph of lines that are wrapped one by one, an indent kept.
    """
    width = WIDTH - indent
    summary, rest = first_sentence(plain(text))
    summary += "." if summary[-1:].isalnum() else ""
    lines = textwrap.wrap(summary, width - 6, break_on_hyphens=False)
    if rest:
        lines += ["", *paragraphs(rest, width)]
    for block in more:
        wrapped = [line for text in block for line in _hanging(text, width)]
        if wrapped:
            lines += ["", *wrapped] if lines else wrapped
    return docstring(lines, indent)


# --- what generated code can check ------------------------------------------------------------

# What the regular expressions of pydantic-core (the Rust crate `regex`) do not know.
_UNKNOWN_TO_RUST = re.compile(r"\(\?[=!<]|\\[1-9]|\(\?P=|\\[ZGKeE]")


def checkable(pattern: object) -> bool:
    """Tell whether the SDK can check a pattern: it compiles, and Rust's engine knows its forms."""
    if not isinstance(pattern, str):
        return pattern is None
    try:
        re.compile(pattern)
    except re.error:
        return False
    return not _UNKNOWN_TO_RUST.search(pattern)
