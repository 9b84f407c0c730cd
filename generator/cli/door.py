"""The one door for text to a terminal or a log: nothing that is printed is obeyed.

In comes text that may hold words of a document, out goes text of which each line is harmless:
control and direction marks are written out, and what continuous integration takes for a command
is taken apart. `print` stands nowhere else; a test looks.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from enum import StrEnum
from typing import TextIO

from ..problems import visible


class Form(StrEnum):
    """What a text is, which decides how it is made harmless."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


#: A line that GitHub's runner takes for a command (`::error::`), whatever stands before it.
_COMMAND = re.compile(r"^(\s*):(?=:)")
#: What runners obey anywhere in a line: `##[error]`, `##vso[`, `##teamcity[`.
_OLD_COMMAND = re.compile(r"#(?=#[A-Za-z]*\[)")
#: The commands that we print ourselves.
_OURS = re.compile(r"^::(error|warning|notice) ")
_INVISIBLE = re.compile(r"[^\n\x20-\x7e]")


@contextmanager
def muted() -> Iterator[None]:
    """Print nothing meanwhile."""
    with (
        open(os.devnull, "w") as nowhere,
        redirect_stdout(nowhere),
        redirect_stderr(nowhere),
    ):
        yield


def tell(text: str, stream: TextIO | None = None, form: str = Form.TEXT) -> None:
    """Print a text that ends with a line break, or add one; stdout unless told otherwise."""
    if text:
        shown = harmless(text, form)
        (stream or sys.stdout).write(shown if shown.endswith("\n") else f"{shown}\n")


def complain(text: str) -> None:
    """Print a message on stderr."""
    tell(text, sys.stderr)


def harmless(text: str, form: str = Form.TEXT) -> str:
    """Return a text of which no line does anything but show itself."""
    if form == Form.JSON:
        return _OLD_COMMAND.sub(r"\\u0023", _INVISIBLE.sub(_as_json, text))
    line = _github if form == Form.GITHUB else _plain
    return "\n".join(map(line, text.split("\n")))


def _plain(line: str) -> str:
    line = _COMMAND.sub(r"\1: ", visible(line))
    return _OLD_COMMAND.sub("# ", line)


def _github(line: str) -> str:
    """Let a command of ours stand; its texts are escaped already where it was made."""
    head = _OURS.match(line)
    if head is None:
        return _plain(line)
    return head[0] + _OLD_COMMAND.sub("# ", visible(line[head.end() :]))


def _as_json(found: re.Match[str]) -> str:
    """Return a character that shows nothing as JSON escapes it (RFC 8259, section 7)."""
    char = found[0]
    if char.isprintable():
        return char
    units = char.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
