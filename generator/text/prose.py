"""Plain text as prose: its first sentence, and its paragraphs wrapped to a width.

In comes what `markdown.plain()` returns, out come lines without any meaning to Python.
"""

from __future__ import annotations

import re
import textwrap
from functools import lru_cache

_BULLET = re.compile(r"^( *)([-*+]|\d+[.)])\s+")
_INDENT = re.compile(r"^( *)()")
_FENCE = re.compile(r"^ *(`{3,})")
_RULE = re.compile(r"^[\s:|-]*$")
_ENDLESS = re.compile(r"\S{1000}(?=\S)")
# Code, in which no sentence ends, or the blanks behind an end where another sentence may begin.
_END = re.compile(r"(`)[^`]*`|(?<=[.!?])\s+(?=[A-Z`*_\"'(])")
# Words whose full stop ends no sentence; what may well end one (`etc.`) is not among them.
_ABBREVIATIONS = frozenset({
    "approx.", "ca.", "cf.", "dr.", "e.g.", "eg.", "excl.", "fig.", "gen.", "i.e.",
    "ie.", "incl.", "mr.", "mrs.", "ms.", "nr.", "prof.", "resp.", "st.", "viz.", "vs.",
})  # fmt: skip
_INITIALS = re.compile(r"(?:[A-Z]\.)+")


def first_sentence(text: str) -> tuple[str, str]:
    """Return the first sentence of a plain text, and what follows it."""
    head, _, rest = text.partition("\n\n")
    lines = head.split("\n")
    if _FENCE.match(head):
        return "", text
    count = next(
        (i for i, line in enumerate(lines) if i and _is_block(line)), len(lines)
    )
    sentence, more = _parted(" ".join(" ".join(lines[:count]).split()))
    after = [more, "\n".join(lines[count:]), rest]
    return sentence, "\n\n".join(part.strip("\n") for part in after if part.strip())


def _parted(text: str) -> tuple[str, str]:
    """Return a text of one line up to the end of its first sentence, and the rest."""
    for end in _END.finditer(text):
        if end[1] or _goes_on(text[max(0, end.start() - 20) : end.start()]):
            continue
        return text[: end.start()], text[end.end() :]
    return text, ""


def _goes_on(text: str) -> bool:
    """Tell whether the word at the end of `text` has a full stop of its own."""
    word = text.rpartition(" ")[2].lstrip("(\"'[")
    return word.lower() in _ABBREVIATIONS or bool(_INITIALS.fullmatch(word))


def _is_block(line: str) -> bool:
    return bool(_BULLET.match(line)) or line.lstrip().startswith(("|", "```"))


@lru_cache(maxsize=4096)  # most texts stand in several schemas, and in both clients
def laid_out(text: str, width: int) -> tuple[str, ...]:
    """Wrap a text for a docstring: the first paragraph leaves room for the quotes."""
    first, *rest = re.split(r"\n[ \t]*\n", text.strip("\n"), maxsplit=1)
    lines = paragraphs(first, width if _FENCE.match(first) else width - 6, apart=True)
    if rest and (more := paragraphs(rest[0], width, apart=True)):
        lines += ["", *more] if lines else more
    return tuple(lines)


def paragraphs(text: str, width: int, *, apart: bool = False) -> list[str]:
    """Wrap a plain text to lines of `width`; lists, rows of tables and code keep their lines.

    With `apart`, so do lines with an indent; what does not fit on one goes on deeper.
    """
    out: list[str] = []
    pending: list[str] = []
    fence = ""
    lines = text.strip("\n").split("\n")
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        alone = apart and line[:1] == " " and not _is_block(line)
        if fence or alone or _is_block(line) or not line.strip():
            out += wrapped(" ".join(pending), width)
            pending.clear()
        if mark := _FENCE.match(line):
            fence = "" if fence and fence == line.strip() else fence or mark[1]
            out.append(line)
        elif fence:
            out += [line] if len(line) <= width else hanging(line, width)
        elif not line.strip():
            out += [""] if out and out[-1] else []
        elif alone:
            out += hanging(line, width)
        elif not (_is_rule(line) or ("|" in line and _is_rule(following))):
            pending.append(_row(line) if line.lstrip().startswith("|") else line)
    return out + wrapped(" ".join(pending), width)


def _is_rule(line: str) -> bool:
    return "|" in line and "-" in line and bool(_RULE.match(line))


def _row(line: str) -> str:
    """Return a row of a table that Markdown takes for none."""
    cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
    return "- " + ", ".join(cell for cell in cells if cell)


def wrapped(text: str, width: int) -> list[str]:
    """Wrap one paragraph; the lines below a bullet hang under its text."""
    match = _BULLET.match(text) or _INDENT.match(text)
    if match is None:
        return []
    margin = match[1][: width // 2]
    mark = f"{margin}{match[2]} " if match[2] else margin
    body, room = " ".join(text[match.end() :].split()), max(width, 20)
    if 0 < len(body) <= room - len(mark):  # as most do
        return [mark + body]
    return textwrap.wrap(
        _breakable(body),
        room,
        initial_indent=mark,
        subsequent_indent=" " * len(mark),
        break_on_hyphens=False,
    )


def hanging(text: str, width: int) -> list[str]:
    """Wrap a line whose continuation, where it is indented, stands deeper."""
    indent = text[: len(text) - len(text.lstrip())]
    body, room = _breakable(text.strip()), max(width - len(indent), 20)
    lines = textwrap.wrap(body, room - 4 * bool(indent), break_on_hyphens=False)
    deeper = f"{indent}    " if indent else ""
    return [
        f"{deeper if number else indent}{line}" for number, line in enumerate(lines)
    ]


def _breakable(text: str) -> str:
    """Break endless words: `textwrap` would copy the rest of one for each line of it."""
    return _ENDLESS.sub(r"\g<0> ", text)
