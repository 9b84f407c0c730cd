"""Tell what a schema says of itself by a word such as `readOnly`, also behind references.

In comes a normalised document, out come answers. A schema says what it holds, what it extends and
what it refers to (OpenAPI 3.1, section 4.8.24; JSON Schema Validation, section 9.4).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

_COMPONENTS = "#/components/schemas/"


class Hidden:
    """The components that say a word; found once, each reference is followed once."""

    def __init__(self, root: Mapping[str, Any]) -> None:
        components = root.get("components")
        found = components.get("schemas") if isinstance(components, Mapping) else None
        self._schemas = found if isinstance(found, Mapping) else {}
        self._saying: dict[str, set[str]] = {}

    def says(self, schema: Any, word: str) -> bool:
        """Tell whether a schema says `word` of itself, or one that it refers to or extends."""
        if word not in self._saying:
            self._saying[word] = self._find(word)
        known = self._saying[word]
        if isinstance(schema, Mapping) and "allOf" not in schema:
            return schema.get(word) is True or _name(schema) in known
        return any(
            node.get(word) is True or _name(node) in known for node in _parts(schema)
        )

    def _find(self, word: str) -> set[str]:
        """Return the names of the components that say `word`."""
        referrers: dict[str, list[str]] = defaultdict(list)
        waiting = []
        for name, schema in self._schemas.items():
            for node in _parts(schema):
                referrers[_name(node)].append(name)
                if node.get(word) is True:
                    waiting.append(name)
        found: set[str] = set()
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                waiting += referrers[name]
        return found


def _parts(schema: Any) -> Iterator[Mapping[str, Any]]:
    """Yield a schema and what it extends in its own text."""
    waiting = [schema]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Mapping):
            yield node
            members = node.get("allOf")
            waiting += members if isinstance(members, list) else ()


def _name(node: Mapping[str, Any]) -> str:
    """Return the component that a node refers to, "" for none."""
    target = node.get("$ref")
    if not isinstance(target, str) or not target.startswith(_COMPONENTS):
        return ""
    return target[len(_COMPONENTS) :].replace("~1", "/").replace("~0", "~")
