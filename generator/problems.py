"""What can be wrong with an input, told so that its author can mend it.

Every stage reports through this module: findings travel as `Problem` values and are printed
together by `sdkgen.cli`; what cannot be worked around is raised as `SpecError`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import IntEnum


class Severity(IntEnum):
    """How much a finding matters; the most serious sorts first."""

    ERROR = 0
    WARNING = 1
    NOTICE = 2


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding in one place of one document.

    `code` is a stable word for the kind of finding (`duplicate-enum-value`), `pointer` a JSON
    pointer (RFC 6901) into the document as its author wrote it. `line` and `column` count from
    1; both are 0 until `sdkgen.load` has looked the pointer up.
    """

    code: str
    message: str
    pointer: str = ""
    remedy: str = ""
    severity: Severity = Severity.WARNING
    file: str = ""
    line: int = 0
    column: int = 0

    def at(self, file: str, line: int, column: int) -> Problem:
        """Return this finding with the place where its pointer leads."""
        return replace(self, file=file, line=line, column=column)

    def __str__(self) -> str:
        place = ":".join(
            str(part) for part in (self.file, self.line, self.column) if part
        )
        pointer = f" ({self.pointer})" if self.pointer else ""
        prefix = f"{place}: " if place else ""
        word = self.severity.name.lower()
        said = visible(f"{prefix}{word}: {self.message} [{self.code}]{pointer}")
        return f"{said}\n    remedy: {visible(self.remedy)}" if self.remedy else said


def visible(text: str) -> str:
    """Return a text on one line; what shows nothing, or turns what follows, is written out."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else _written_out(char) for char in text)


def _written_out(char: str) -> str:
    return {"\n": "\\n", "\t": "\\t", "\r": "\\r"}.get(char) or (
        ascii(char)[1:-1] if not char.isascii() else f"\\x{ord(char):02x}"
    )


class SpecError(Exception):
    """An input from which nothing can be generated; holds every reason that was found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class Unsupported(SpecError):
    """A valid input in a form that this generator does not read yet."""


def error(
    code: str, message: str, pointer: str = "", remedy: str = "", **place: object
) -> Problem:
    """Return a `Problem` that ends the run."""
    return Problem(code, message, pointer, remedy, Severity.ERROR, **place)  # type: ignore[arg-type]


_CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: [^\n]*)?$", re.MULTILINE)


def conflict(text: str, file: str = "") -> Problem | None:
    """Return the finding for a text with the marks of a merge that was not finished."""
    found = _CONFLICT.search(text)
    if found is None:
        return None
    return error(
        "merge-conflict",
        "Git's mark of a conflict stands here: the merge is not finished.",
        remedy="Choose between the two sides, remove the marks, and try again.",
        file=file,
        line=text.count("\n", 0, found.start()) + 1,
        column=1,
    )
