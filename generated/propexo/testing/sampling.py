"""Valid values of types: the document's own examples, else made up.

In comes a type of the facts and a word, out goes JSON. The same seed, type and word
give the same value, everywhere and at any time.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import TYPE_CHECKING
from zlib import crc32

from .facts import Facts, Json, Type, is_object

if TYPE_CHECKING:
    from .checking import Checker

DEEPEST = 8
_TEXTS = {
    "date-time": "2024-01-{:02}T09:30:00Z",
    "date": "2024-01-{:02}",
    "time": "09:30:{:02}Z",
    "duration": "P{}D",
    "uri": "https://example.com/{}",
    "email": "person{}@example.com",
    "uuid": "123e4567-e89b-12d3-a456-4266141740{:02}",
    "byte": "aGVsbG8=",
    "binary": "hello {}",
    "decimal": "{}.50",
}
_ENDINGS = {"_at": "date-time", "_date": "date", "email": "email", "_url": "uri"}


class Sampler:
    """Make values of the types of one API."""

    def __init__(self, facts: Facts, checker: Checker, seed: int = 0) -> None:
        self._facts, self._checker, self._seed = facts, checker, seed
        self._fits: dict[int, bool] = {}
        self._kinds: dict[str, Callable[[Type, str, str, int], Json]] = {
            "any": lambda kind, name, word, depth: {},
            "scalar": self._scalar,
            "literal": self._literal,
            "null": self._nullable,
            "list": self._list,
            "map": self._map,
            "one": self._choice,
            "named": self._named,
            "model": self._model,
        }

    def value(
        self, kind: Type | None, name: str = "", word: str = "", depth: int = 0
    ) -> Json:
        """Return a value; `name` is that of the field, `word` tells values apart."""
        if kind is None:
            return None
        return self._kinds[kind["is"]](kind, name, word, depth)

    def model(
        self, kind: Type, word: str, depth: int = 0, *, required: bool = False
    ) -> dict[str, Json]:
        """Return an object of a model, with all of its fields or the required ones."""
        return {
            wire: self._field(field, wire, f"{word}.{wire}", depth + 1)
            for wire, field in self._facts.fields(kind).items()
            if field.get("required") or not (required or depth > DEEPEST)
        }

    def number(self, word: str) -> int:
        """Return a number that follows from the seed and a word."""
        return crc32(f"{self._seed}|{word}".encode())

    def _field(
        self, field: Mapping[str, Json], name: str, word: str, depth: int
    ) -> Json:
        if "example" in field:
            key = id(field)
            if key not in self._fits:
                said = self._checker.issues(field["type"], field["example"])
                self._fits[key] = not said
            if self._fits[key]:
                return deepcopy(field["example"])
        return self.value(field["type"], name, word, depth)

    def _model(self, kind: Type, name: str, word: str, depth: int) -> Json:
        return self.model(kind, word, depth)

    def _named(self, kind: Type, name: str, word: str, depth: int) -> Json:
        return self.value(self._facts.definitions[kind["of"]], name, word, depth)

    def _nullable(self, kind: Type, name: str, word: str, depth: int) -> Json:
        return None if depth > DEEPEST else self.value(kind["of"], name, word, depth)

    def _literal(self, kind: Type, name: str, word: str, depth: int) -> Json:
        values = kind["values"]
        return values[self.number(word) % len(values)]

    def _choice(self, kind: Type, name: str, word: str, depth: int) -> Json:
        arms = kind["of"]
        simple = depth > DEEPEST and [
            arm for arm in arms if arm["is"] in ("scalar", "literal")
        ]
        at = self.number(word) % len(arms)
        arm = simple[0] if simple else arms[at]
        value = self.value(arm, name, word, depth)
        tags = [tag for tag, index in kind.get("tags", {}).items() if index == at]
        if tags and is_object(value) and value.get(kind["tag"]) not in tags:
            value[kind["tag"]] = tags[0]
        return value

    def _map(self, kind: Type, name: str, word: str, depth: int) -> Json:
        if depth > DEEPEST or kind["of"]["is"] == "any":
            return {}
        return {"key": self.value(kind["of"], "value", f"{word}.key", depth + 1)}

    def _list(self, kind: Type, name: str, word: str, depth: int) -> Json:
        least, most = kind.get("least", 0), kind.get("most")
        first = [
            self.value(one, name, f"{word}[{at}]", depth + 1)
            for at, one in enumerate(kind.get("prefix", ()))
        ]
        size = max(least, len(first), 0 if depth > DEEPEST else 1)
        size = size if most is None else min(size, most)
        if first and not kind.get("rest"):
            return first[: max(size, len(first))]
        rest = [
            self.value(kind["of"], name, f"{word}[{at}]", depth + 1)
            for at in range(len(first), size)
        ]
        return [*first, *rest]

    def _scalar(self, kind: Type, name: str, word: str, depth: int) -> Json:
        number = self.number(word)
        match kind["kind"]:
            case "null":
                return None
            case "boolean":
                return number % 2 == 0
            case "integer" | "number":
                return _number(kind, number)
            case other:
                return _text(kind, other, name, number)


def _number(kind: Type, number: int) -> Json:
    step = kind.get("multiple_of", 1)
    low = kind.get("minimum", kind.get("exclusive_minimum", -step) + step)
    high = kind.get("maximum", kind.get("exclusive_maximum", low + 100 * step) - step)
    if step != 1:
        low = -(-low // step) * step
    room = max(int((high - low) // step) + 1, 1)
    return low + (number % room) * step


def _text(kind: Type, form: str, name: str, number: int) -> str:
    day = number % 28 + 1
    least, most = kind.get("min_length", 0), kind.get("max_length")
    fits: list[str] = kind.get("fits", [])
    if fits:
        return fits[number % len(fits)]
    guessed = (kind for ending, kind in _ENDINGS.items() if name.endswith(ending))
    form = next(guessed, "") if form == "string" and most is None else form
    if form in _TEXTS:
        return _TEXTS[form].format(day)
    text = f"{name or 'text'} {day}".ljust(least, "x")
    return text if most is None else text[:most]
