"""Tell of a schema that the referee's own rules can have nothing to say about it, nor its parts.

Those rules ask of a schema whether its default fits and whether `allOf` has what `required`
names; both are rare, but the referee walks to every property of every schema to ask. `judge`
asks here first. In comes a plain value, out comes a yes that is sure, or a no that says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

#: What the rules look at, what changes how they do, and what leads to other schemas.
_TOLD: Final = frozenset(("default", "allOf", "$ref", "$schema", "$dynamicRef"))
#: What the rules go into.
_LISTS: Final = ("anyOf", "oneOf")
_ONE: Final = ("not", "items")


class Fine:
    """Answers for the schemas of one document; it does not change meanwhile."""

    def __init__(self) -> None:
        self._known: dict[int, bool] = {}

    def knows(self, schema: Any) -> bool:
        """Tell whether nothing can be said about a schema; each one is looked at once."""
        if type(schema) is not dict:
            return False
        if (known := self._known.get(id(schema))) is None:
            self._known[id(schema)] = False  # where it leads back to itself
            known = _TOLD.isdisjoint(schema) and all(map(self.knows, _parts(schema)))
            self._known[id(schema)] = known
        return known


def _parts(schema: dict[str, Any]) -> Iterator[Any]:
    """Yield what the rules go into; None where that is not what it should be."""
    for word in _ONE:
        if word in schema:
            yield schema[word]
    for word in _LISTS:
        if word in schema:
            yield from schema[word] if type(schema[word]) is list else (None,)
    if "properties" in schema:
        held = schema["properties"]
        yield from held.values() if type(held) is dict else (None,)
