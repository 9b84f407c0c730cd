"""Read an operationId: which verb it says, in which words, and whether it says anything at all.

In come operationIds with methods and paths, out come verbs and words. An HTTP method is no verb:
`PostCustomersCustomer` and `get-v1-companies` only spell what the path says.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ..model.naming import NO_ACRONYMS, Acronyms, singular, snake, words

_HTTP = frozenset({"get", "put", "post", "patch", "delete", "head", "options", "trace"})
_HTTP_ONLY = frozenset({"put", "post", "patch", "head", "options", "trace"})
_PARTS = re.compile(r"[^A-Za-z0-9-]+")
_BY_TOOL = re.compile(r"_?Using(?:GET|PUT|POST|PATCH|DELETE|HEAD|OPTIONS)(?:_\d+)?$")
_NO_WORD = re.compile(r"v\d+|\d+|async|operation|endpoint|api|rest|using|handler")
_MOSTLY = 0.5  # of the ids of writing operations
_PARTICLES = frozenset({"off", "out", "up", "down", "back"})
_PHRASES = (
    ["opt", "in"],
    ["sign", "in"],
    ["log", "in"],
    ["check", "in"],
    ["turn", "on"],
)
_SMALL_WORDS = frozenset(
    {"a", "an", "the", "for", "of", "from", "to", "in", "on", "by", "with"}
)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of the config that names are read by, in snake case.

    `verbs` are actions wherever they end a path, `imperatives` are verbs and nothing else,
    `ambiguous` ones are nouns as well; `actions` says what some are called. `reading` are other
    words for `get`.
    """

    verbs: frozenset[str] = frozenset()
    actions: Mapping[str, str] = field(default_factory=dict)
    imperatives: frozenset[str] = frozenset()
    ambiguous: frozenset[str] = frozenset()
    acronyms: Acronyms = NO_ACRONYMS
    reading: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls,
        verbs: Iterable[str],
        actions: Mapping[str, str],
        imperatives: Iterable[str] = (),
        ambiguous: Iterable[str] = (),
        acronyms: Iterable[str] = (),
        reading: Iterable[str] = (),
    ) -> Vocabulary:
        """Return the vocabulary of lists as a config has them."""
        return cls(
            frozenset(map(snake, verbs)),
            actions,
            frozenset(map(snake, imperatives)),
            frozenset(map(snake, ambiguous)),
            Acronyms.of(acronyms),
            frozenset(reading),
        )

    def split(self, text: str) -> list[str]:
        """Return the words of a text in small letters."""
        return [word.lower() for word in words(self.acronyms.apart(text))]

    def is_verb(self, word: str) -> bool:
        """Tell whether a word that leads an operationId is a verb."""
        known = self.verbs | self.imperatives | self.ambiguous
        return word in known and word not in self.actions


@dataclass(frozen=True, slots=True)
class Saying:
    """What an operationId says: the verb that it leads with, "" for none, and all of its words.

    `leads` are the words that lead it, or a part of it, where they may be verbs.
    """

    verb: str = ""
    words: tuple[str, ...] = ()
    leads: tuple[tuple[str, ...], ...] = ()

    def apart(self, other: Saying) -> str:
        """Return the words that the other does not have, joined, without small ones at the end."""
        known = {self.verb, *self.verb.split("_"), *other.words}
        left = [
            word for word in self.words if word not in known or word in _SMALL_WORDS
        ]
        left = trimmed(left)
        return "_".join(left) if set(left) - _SMALL_WORDS else ""

    def names(self, own: Sequence[str]) -> bool:
        """Tell whether it speaks of `own` as of a thing: another verb leads, they follow."""
        behind = " ".join(["", *self.words[1:], ""])
        leads_other = bool(self.verb) and self.verb != own[0]
        return leads_other and " ".join(["", *own, ""]) in behind

    def tells(self, own: Sequence[str]) -> bool:
        """Tell whether it says the words of a segment as what is done: `poweroff`, `power_off`.

        The verb may also stand at their end: `key-rotate`.
        """
        whole = "".join(own)
        for lead in self.leads:
            joined = ("".join(lead[:size]) for size in range(1, len(own) + 3))
            if lead[0] in (own[0], own[-1]) or whole in joined:
                return True
        return False

    @property
    def rest(self) -> str:
        """Return all words but the verb, joined."""
        left = list(self.words)
        for word in self.verb.split("_"):
            if word in left:
                left.remove(word)
        return "_".join(trimmed(left))


def trimmed(found: list[str]) -> list[str]:
    """Drop the small words at the end, and all of the beginning but the last."""
    while found and found[-1] in _SMALL_WORDS:
        found = found[:-1]
    while len(found) > 1 and {found[0], found[1]} <= _SMALL_WORDS:
        found = found[1:]
    return found[1:] if found[:1] and found[0] in ("a", "an", "the", "of") else found


class Sayings:
    """The operationIds of one document."""

    def __init__(self, ids: Iterable[tuple[str, str]], vocabulary: Vocabulary) -> None:
        """Take the ids with the methods of their operations."""
        self._vocabulary = vocabulary
        told = [(self._words(one), method) for one, method in ids if one]
        self._shared = _shared_end([found for found, _ in told])
        self._reading = self._other_words(
            word for found, method in told if method == "get" for word in found
        )

    def _other_words(self, told: Iterable[str]) -> frozenset[str]:
        """Return what is `get` as well, where `get` is said as often: one word for one thing."""
        counts = Counter(told)
        known = self._vocabulary.reading
        others = sum(counts[word] for word in known)
        return known if counts["get"] >= others else frozenset()

    def says(self, operation_id: str, method: str, path: str) -> Saying:
        """Return what the id of an operation says."""
        found = self._words(operation_id)
        if self._shared:
            found = found[: len(found) - self._shared]
        names = Counter(self._vocabulary.split(re.sub(r"\{[^{}]*\}", " ", path)))
        verb = self._verb(operation_id, found, method, names)
        if self._says_nothing(verb, method, path):
            verb = ""
        told = [word for word in found if word not in _HTTP_ONLY or word in names]
        parts = map(self._vocabulary.split, _PARTS.split(operation_id))
        whole = [found, *parts]
        leads = [tuple(p) for p in whole if p and self._vocabulary.is_verb(p[0])]
        return Saying(verb, tuple(told), tuple(leads))

    def _says_nothing(self, verb: str, method: str, path: str) -> bool:
        """Tell whether a verb is another word for `get`, or for the thing at a path: `/forks`."""
        if method == "get":
            return verb in self._reading
        return method == "post" and verb == self._deed_at(path)

    def _deed_at(self, path: str) -> str:
        """Return the word that the last segment is the plural of, "" where it is no plural."""
        fixed = [part for part in path.split("/") if part and "{" not in part]
        last = self._vocabulary.split(fixed[-1]) if fixed else []
        one = singular(last[0]) if len(last) == 1 else ""
        return one if [one] != last else ""

    def _words(self, operation_id: str) -> list[str]:
        return self._vocabulary.split(_BY_TOOL.sub("", operation_id).replace("#", " "))

    def _verb(
        self,
        operation_id: str,
        found: Sequence[str],
        method: str,
        names: Mapping[str, int],
    ) -> str:
        """Return the verb at the beginning, or at that of a part (`pets_list`, `repos/get`)."""
        parts = map(self._vocabulary.split, _PARTS.split(operation_id))
        more = Counter(found)
        leading = [p for p in parts if p and self._leads(p[0], names, more)]
        own = {singular(name) for name in names}
        first = next((p for p in leading if p[0] not in own), None)
        lead, *rest = first or next(iter(leading), [""])
        if lead in _HTTP_ONLY or lead == method:
            return ""
        if rest[:1] == ["or"] and len(rest) > 1:
            return f"{lead}_or_{rest[1]}"
        is_phrase = rest[:1] and (rest[0] in _PARTICLES or [lead, rest[0]] in _PHRASES)
        return f"{lead}_{rest[0]}" if is_phrase else lead

    def _leads(
        self, word: str, names: Mapping[str, int], found: Mapping[str, int]
    ) -> bool:
        """Tell whether a word is a verb here; one that is a noun as well may be of the path."""
        known = self._vocabulary
        if word not in found:
            return False
        if word in known.imperatives or word in _HTTP:
            return True
        return known.is_verb(word) and found[word] > names.get(word, 0)


def _shared_end(told: Sequence[Sequence[str]]) -> int:
    """Return how many words at the end of all ids are the same, and say nothing."""
    size = 0
    while len(told) > 1 and all(len(one) > size + 1 for one in told):
        ends = {one[-1 - size] for one in told}
        if len(ends) > 1 or not _NO_WORD.fullmatch(next(iter(ends))):
            break
        size += 1
    return size


def only_spell(ids: Iterable[tuple[str, str]]) -> bool:
    """Tell whether ids, with their methods, name the HTTP methods of what is written."""
    told = [
        method in {word.lower() for word in words(one)}
        for one, method in ids
        if method in ("post", "put", "patch")
    ]
    return bool(told) and sum(told) > _MOSTLY * len(told)
