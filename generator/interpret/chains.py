"""Shorten names: the shortest chain of what leads to a definition, in words that say something.

In come resources, names and properties, out come candidates, the shortest first. A name has at most
60 characters, unless the document itself uses a longer one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from ..model.naming import class_name, singular, singular_name, snake

LONGEST = 60
# Words that say too little to be a public name alone.
VAGUE = frozenset(
    {
        *("attribute", "category", "class", "code", "data", "detail", "entry", "field"),
        *(
            "group",
            "id",
            "info",
            "item",
            "key",
            "kind",
            "label",
            "level",
            "list",
            "meta",
        ),
        *("method", "mode", "model", "name", "object", "option", "other", "parameter"),
        *("property", "record", "result", "source", "status", "target", "type"),
        *("unit", "value", "version"),
    }
)
# The last words of paths that say too little of what lies there.
_WEAK = frozenset(
    {
        *("all", "category", "class", "config", "content", "data", "default", "detail"),
        *("entry", "info", "item", "kind", "level", "me", "metadata", "method", "mode"),
        *("model", "name", "object", "option", "record", "result", "root", "setting"),
        *("state", "status", "type", "value"),
    }
)
_NEARLY_ALL = 0.9  # of the names with dots
_MANY = 8  # so many of them show that a beginning is no part of a name
_DEEPEST_SPACE = 8  # parts of a namespace
_LONGEST_ECHO = 4  # words that may follow themselves
_HUMP = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+|\d+|_")


def nouns(resource: Sequence[str], others: Collection[str]) -> Iterator[str]:
    """Yield nouns for a resource, from its last segment to all; `others` have one of their own."""
    for size in range(1, len(resource)):
        noun = singular_name(resource[-size:])
        if noun.lower() not in _WEAK and noun not in others:
            yield noun
    yield singular_name(resource) if resource else ""


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


def spelled(components: Collection[str]) -> dict[str, str]:
    """Return what components are called, the shorter name where it is nobody else's.

    A namespace is left out (`io.k8s.api.core.v1.Pod`), and what the next part says again
    (`call.call_event`), as are several words that follow themselves.
    """
    full = {one: class_name(one) for one in components}
    shared = _shared_space(components)
    short = {one: _said_once(class_name(_within(one, shared))) for one in components}
    counts = Counter(short.values())
    known = Counter(full.values())
    return {
        one: name if counts[name] == 1 and name not in known else full[one]
        for one, name in short.items()
    }


def _said_once(name: str) -> str:
    """Return a name in which no two words or more follow themselves; one may mean something."""
    parts = _HUMP.findall(name)
    for size in range(len(parts) // 2, 1, -1):
        for at in range(len(parts) - 2 * size + 1):
            if parts[at : at + size] == parts[at + size : at + 2 * size]:
                return _said_once("".join(parts[: at + size] + parts[at + 2 * size :]))
    return name


def _shared_space(components: Collection[str]) -> tuple[str, ...]:
    """Return the beginning that (nearly) all names with dots share: two parts or more."""
    dotted = [tuple(one.split(".")) for one in components if "." in one]
    found: tuple[str, ...] = ()
    for size in range(1, _DEEPEST_SPACE):
        heads = Counter(parts[:size] for parts in dotted if len(parts) >= size)
        best, count = max(
            heads.items(), key=lambda item: (item[1], item[0]), default=((), 0)
        )
        if count < max(_MANY, _NEARLY_ALL * len(dotted)):
            break
        found = best
    return found if len(found) > 1 else ()


def _within(component: str, shared: Sequence[str]) -> str:
    """Return a name with dots without its namespace."""
    parts = component.split(".")
    if tuple(parts[: len(shared)]) == tuple(shared):
        parts = parts[len(shared) :] or parts[-1:]
    if parts[-1][:1].isupper() and all(part.islower() for part in parts[:-1]):
        return parts[-1]
    out = [parts[-1]]
    for part in parts[-2::-1]:
        if not _says_again(snake(part).split("_"), snake(out[0]).split("_")):
            out.insert(0, part)
    return ".".join(out)


def _says_again(own: Sequence[str], after: Sequence[str]) -> bool:
    """Tell whether a part begins with all words of the one before it, or with two of them."""
    return after[: len(own)] == own or (len(own) > 2 and after[:2] == own[:2])


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
