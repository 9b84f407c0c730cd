"""Text for people as docstrings: the door `docstring()`, and `described()` above it.

In come texts of a document, out come string literals in the form that black leaves as it is, which
no text can end.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .literals import WIDTH
from .markdown import plain, visible
from .prose import first_sentence, hanging, paragraphs, wrapped


def docstring(lines: Sequence[str], indent: int) -> str:
    """Return `lines` of plain text as a docstring whose first line stands at `indent` spaces.

    Backslashes and quotes are escaped, so that no text can end it; lines are not wrapped here.
    """
    safe = [visible(line).replace("\n", " ").rstrip() for line in lines]
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


def described(text: str, indent: int, *more: Iterable[str]) -> str:
    """Return the docstring of a description: its first sentence, the rest, then `more` lines.

    Each of `more` is a paragraph of lines that are wrapped one by one, an indent kept.
    """
    width = WIDTH - indent
    summary, rest = first_sentence(plain(text))
    summary += "." if summary[-1:].isalnum() or summary.endswith("`") else ""
    lines = wrapped(summary, width - 6)
    if rest:
        lines += ["", *paragraphs(rest, width)] if lines else paragraphs(rest, width)
    for block in more:
        shown = [line for text in block for line in hanging(text, width)]
        if shown:
            lines += ["", *shown] if lines else shown
    return docstring(lines, indent)
