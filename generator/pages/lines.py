"""A page as lines, whatever form it was saved in: what all readers of pages give.

A line knows where it stands in the file, what kind of thing it is, and its parts as far as the
form keeps them apart: in HTML `amount`, `integer` and `Required` are three, in saved text one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal as L

from ..problems import Problem, SpecError, error

Kind = L["text", "heading", "item", "code", "table"]
METHODS = ("GET", "PUT", "POST", "PATCH", "DELETE", "HEAD", "OPTIONS")
_PROMPT = re.compile(r"^(?:\$|>)[ \t]?", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page, or a whole block of code or a table, with the line it begins in."""

    number: int
    parts: tuple[str, ...]
    kind: Kind = "text"

    @property
    def text(self) -> str:
        """Return the whole line."""
        return " ".join(self.parts)


@dataclass(frozen=True, slots=True)
class Page:
    """A page on its way: the name of its file and its lines."""

    name: str
    lines: tuple[Line, ...]

    def problem(
        self, code: str, message: str, number: int, remedy: str = ""
    ) -> Problem:
        """Return a complaint about one line of the page."""
        return error(code, message, "", remedy, file=self.name, line=number, column=1)


class Unreadable(SpecError):
    """A page that cannot be understood; holds every reason that was found."""


def without_numbers(text: str) -> str:
    """Return code without the numbers of its lines, where each line begins with its own."""
    rows = text.splitlines()
    if not rows or not all(row.startswith(str(n)) for n, row in enumerate(rows, 1)):
        return text
    return "\n".join(row[len(str(n)) :] for n, row in enumerate(rows, 1))


def without_prompts(text: str) -> str:
    """Return a command without the marks that a terminal puts before its lines."""
    return _PROMPT.sub("", text)


def cleaned(lines: list[Line]) -> tuple[Line, ...]:
    """Return the lines that say something, blanks taken off their ends."""
    out = []
    for line in lines:
        if line.kind in ("code", "table"):
            parts: tuple[str, ...] = line.parts
        else:
            parts = tuple(" ".join(part.split()) for part in line.parts)
            parts = tuple(part for part in parts if part)
        if any(part.strip() for part in parts):
            out.append(replace(line, parts=parts))
    return tuple(out)
