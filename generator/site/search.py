"""The index of the full-text search: a script that holds which page has which word.

In come the pages, out comes JavaScript that sets one variable: a page from the file system may
load a script, but fetch nothing. Words are folded to small letters; pages are numbers: first those
of the operations, then the places of the schemas, file by file. The addresses follow from titles.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from ..model.naming import words

_WORD = re.compile(r"[^\W_]+")
_LONGEST = 40  # letters of a word
_COMMON = frozenset({
    "a", "an", "and", "are", "as", "at", "be", "by", "can", "for", "from", "has", "if",
    "in", "is", "it", "its", "may", "not", "of", "on", "or", "that", "the", "this",
    "to", "was", "when", "which", "will", "with", "you", "your",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """A place that a search can lead to."""

    title: str  # "charges.create"
    file: str  # "operations/charges.create.html"
    text: str  # everything that it says


def script(operations: Sequence[Entry], schemas: Sequence[Entry]) -> str:
    """Return the index: titles of operations, of schemas by file, words with their pages.

    The numbers of a word are told as the steps from one to the next.
    """
    found: dict[str, list[int]] = {}
    for number, entry in enumerate((*operations, *schemas)):
        for word in _words(f"{entry.title} {entry.text}"):
            found.setdefault(word, []).append(number)
    index = {
        "operations": [entry.title for entry in operations],
        "schemas": [
            [file, [entry.title for entry in own]]
            for file, own in groupby(schemas, key=lambda entry: entry.file)
        ],
        "words": {word: _steps(found[word]) for word in sorted(found)},
    }
    # ASCII, and no `<`: it is a script whatever the page around it is.
    text = json.dumps(index, separators=(",", ":")).replace("<", "\\u003c")
    return f"window.sdkgenIndex={text};\n"


def _words(text: str) -> Iterable[str]:
    """Return the words of a text, of compound names also their parts, each once."""
    out: dict[str, None] = {}
    for whole in _WORD.findall(text):
        for word in (whole, *words(whole)):
            folded = word.lower()[:_LONGEST]
            if folded not in _COMMON:
                out[folded] = None
    return out


def _steps(numbers: Sequence[int]) -> list[int]:
    before = [0, *numbers[:-1]]
    return [now - then for now, then in zip(numbers, before, strict=True)]
