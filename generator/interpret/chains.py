"""Shorten names: the shortest chain of what leads to a definition, in words that say something.

In come resources, names and properties, out come candidates, the shortest first. A name has at most
60 characters, unless the document itself uses a longer one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from ..model.naming import class_name, singular, singular_name

LONGEST = 60
# Words that say too little to be a public name alone.
VAGUE = frozenset(
    {
        *(
            "category",
            "class",
            "data",
            "item",
            "kind",
            "level",
            "method",
            "mode",
            "model",
        ),
        *("name", "object", "result", "status", "type", "value"),
    }
)
# The last words of paths that say too little of what lies there.
_WEAK = VAGUE | {
    *(
        "all",
        "config",
        "content",
        "default",
        "detail",
        "entry",
        "info",
        "me",
        "metadata",
    ),
    *("option", "record", "root", "setting", "state"),
}
_LONGEST_ECHO = 4  # words that may follow themselves
_HUMP = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+|\d+|_")


def nouns(resource: Sequence[str], others: Collection[str]) -> Iterator[str]:
    """Yield nouns for a resource, from its last segment to all; `others` have one of their own."""
    for size in range(1, len(resource)):
        noun = singular_name(resource[-size:])
        if noun.lower() not in _WEAK and noun not in others:
            yield noun
    yield singular_name(resource)


def without_echo(name: str) -> str:
    """Return a name in which no words follow themselves: `CommitCommits` -> `Commits`."""
    out: list[str] = []
    plain: list[str] = []
    for part in _HUMP.findall(name):
        out.append(part)
        plain.append(singular(part))
        for size in range(1, _LONGEST_ECHO + 1):
            if len(out) >= 2 * size and plain[-size:] == plain[-2 * size : -size]:
                del out[-2 * size : -size], plain[-2 * size : -size]
    return "".join(out)


def fitting(candidates: Iterable[str]) -> list[str]:
    """Return candidates with the beginning of too long ones left out."""
    return list(map(_shortened, candidates))


def _shortened(name: str) -> str:
    if len(name) <= LONGEST:
        return name
    kept, size = "", 0
    for part in reversed(_HUMP.findall(name[-2 * LONGEST :])):
        size += len(part)
        if kept and size > LONGEST - 2:  # room for what makes a name of it
            break
        kept = part + kept
    return class_name(kept[2 - LONGEST :])
