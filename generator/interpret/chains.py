"""Shorten names: the shortest chain of what leads to a definition, in words that say something.

In come resources, names and properties, out come candidates, the shortest first. A name has at most
60 characters, unless the document itself uses a longer one.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from ..model.naming import singular, singular_name

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
    parts = _HUMP.findall(name)
    plain = [singular(part) for part in parts]
    at = 0
    while at < len(parts):
        half = (len(parts) - at) // 2
        for size in range(half, 0, -1):
            if plain[at : at + size] == plain[at + size : at + 2 * size]:
                del parts[at : at + size], plain[at : at + size]
                at = -1
                break
        at += 1
    return "".join(parts)


def fitting(candidates: Iterable[str]) -> list[str]:
    """Return candidates with the beginning of too long ones left out."""
    return list(map(_shortened, candidates))


def _shortened(name: str) -> str:
    parts = _HUMP.findall(name)
    while len(name) > LONGEST and len(parts) > 1:
        parts = parts[1:]
        name = "".join(parts)
        name = name[0].upper() + name[1:]
        if name[0].isdigit():
            name = f"N{name}"
    return f"{name}_" if keyword.iskeyword(name) else name
