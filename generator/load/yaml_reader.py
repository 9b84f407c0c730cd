"""YAML text in, plain Python values out: one pass over the parser's events.

Faster than `yaml.load`, because no tree of nodes is built in between, and the only place
that can apply YAML 1.2, see duplicate keys and stop an alias bomb before it goes off.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any, Final

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from sdkgen.load import faults, scalars
from sdkgen.load.limits import Limits
from sdkgen.load.places import Places, Token, track
from sdkgen.model.document import Place, join
from sdkgen.problems import Problem

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
#: How deep the pure-Python parser may nest before Python itself gives up.
_STACK: Final = 200
_PLAIN: Final = (True, False)
_COLLECTION_TAGS: Final = frozenset(
    (None, "!", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq")
)


_SIGNS: Final[dict[type, str]] = {
    MappingStartEvent: "{",
    SequenceStartEvent: "[",
    MappingEndEvent: "}",
    SequenceEndEvent: "]",
    ScalarEvent: "scalar",
    AliasEvent: "alias",
}


class _Absent:
    """The type of `_NO_KEY`, the key of a mapping that waits for its next key."""


_NO_KEY: Final = _Absent()


class _Merge:
    """The type of `_MERGE`, the key `<<` as YAML 1.1 means it (yaml.org/type/merge)."""

    def __str__(self) -> str:
        return "<<"


_MERGE: Final = _Merge()


def events(text: str) -> Iterator[Any]:
    """Yield the parser's events; Fault where the text is no YAML."""
    try:
        loader = _LOADER(text)
        while (event := loader.get_event()) is not None:
            yield event
    except yaml.YAMLError as failure:
        raise faults.from_yaml(failure, text) from failure
    except RecursionError as failure:
        raise faults.too_deep(_STACK, (0, 0)) from failure


def mark(event: Any) -> Place:
    """Return line and column, from 1, where an event begins."""
    return event.start_mark.line + 1, event.start_mark.column + 1


class _Builder:
    """Puts the values of one YAML document together, event by event.

    `node` is the container being filled and `key` what its next value will be filed under.
    """

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.repeated = False
        self.merged: list[str] = (
            []
        )  # pointers of `<<` that merge, and of those that do not
        self.kept: list[str] = []
        self.node: Any = []  # holds the root when all is done
        self.key: Any = None
        self.stack: list[tuple[Any, Any, str | None, int]] = []
        self.anchors: dict[str, tuple[Any, int]] = {}
        self.open_anchors: set[str] = set()
        self.nodes = 0
        self.documents = 0
        self.handlers: dict[type, Callable[[Any], None]] = {
            ScalarEvent: self.scalar,
            MappingStartEvent: self.start_mapping,
            SequenceStartEvent: self.start_sequence,
            MappingEndEvent: self.end,
            SequenceEndEvent: self.end,
            AliasEvent: self.alias,
            DocumentStartEvent: self.document,
        }

    def pointer(self, *last: object) -> str:
        """Return the pointer of the container being filled, and `last` below it."""
        keys = [
            key if isinstance(node, dict) else len(node) for node, key, *_ in self.stack
        ]
        return join("", *keys[1:], *last)

    def put(self, value: Any) -> None:
        """File a value, or take it for the next key where the mapping has none yet."""
        node = self.node
        if type(node) is list:
            node.append(value)
        else:
            node[self.key] = value
            self.key = _NO_KEY

    def count(self, more: int, event: Event) -> None:
        """Add to the number of nodes; Fault beyond the limit."""
        self.nodes += more
        if self.nodes > self.limits.nodes:
            raise faults.too_many_nodes(self.limits.nodes, mark(event))

    def scalar(self, event: ScalarEvent) -> None:
        """Take a scalar as a key, as it is written, or as a value under the core schema."""
        if self.key is _NO_KEY:
            self.take_key(event.value, event.implicit == _PLAIN)
            return
        self.nodes += 1
        value: Any = event.value
        if event.implicit == _PLAIN or event.tag is not None:
            value = self.resolved(event)
        if event.anchor is not None:
            self.anchors[event.anchor] = (value, 1)
        self.put(value)

    def resolved(self, event: ScalarEvent) -> Any:
        """Return the value of a plain or tagged scalar."""
        try:
            if event.tag is None:
                return scalars.resolve(event.value)
            return scalars.TAGS[event.tag](event.value)
        except KeyError:
            raise faults.unknown_tag(str(event.tag), mark(event)) from None
        except ValueError:
            raise faults.bad_scalar(event.tag, event.value, mark(event)) from None

    def take_key(self, key: str, plain: bool = False) -> None:
        """Set the key of the next value; note one that the mapping already has."""
        if plain and key == "<<":
            self.key = _MERGE
            self.repeated = self.repeated or _MERGE in self.node
            return
        if key in self.node:
            self.repeated = True
        self.key = key

    def start_mapping(self, event: MappingStartEvent) -> None:
        """Begin to fill an object."""
        self.start(event, {}, _NO_KEY)

    def start_sequence(self, event: SequenceStartEvent) -> None:
        """Begin to fill an array."""
        self.start(event, [], None)

    def start(self, event: Any, node: Any, key: Any) -> None:
        """Begin to fill `node`, remembering where its parent stood."""
        if self.key is _NO_KEY:
            raise faults.complex_key(mark(event))
        if event.tag not in _COLLECTION_TAGS:
            raise faults.unknown_tag(event.tag, mark(event))
        if len(self.stack) >= self.limits.depth:
            raise faults.too_deep(self.limits.depth, mark(event))
        self.count(1, event)
        if event.anchor is not None:
            self.open_anchors.add(event.anchor)
        self.stack.append((self.node, self.key, event.anchor, self.nodes))
        self.node, self.key = node, key

    def end(self, event: Event) -> None:
        """File the container that is complete now in its parent."""
        self.count(0, event)
        done = self.node
        if type(done) is dict and _MERGE in done:
            done = self.with_merged(done)
        self.node, self.key, anchor, before = self.stack.pop()
        if anchor is not None:
            self.open_anchors.discard(anchor)
            self.anchors[anchor] = (done, self.nodes - before + 1)
        self.put(done)

    def with_merged(self, node: dict[Any, Any]) -> dict[str, Any]:
        """Return an object with what its `<<` merges; its own members win, then the first."""
        value = node.pop(_MERGE)
        sources = value if isinstance(value, list) else [value]
        pointer = self.pointer("<<")
        if not all(isinstance(source, dict) for source in sources):
            self.kept.append(pointer)
            return {"<<": value, **node}
        self.merged.append(pointer)
        merged: dict[str, Any] = {}
        for source in reversed(sources):
            merged |= source
        return merged | node

    def alias(self, event: Any) -> None:
        """File a copy of what the anchor stands for, counted node by node."""
        name = event.anchor
        if name in self.open_anchors:
            raise faults.recursive_alias(name, mark(event))
        if name not in self.anchors:
            raise faults.unknown_alias(name, mark(event))
        value, weight = self.anchors[name]
        self.count(weight, event)
        if self.key is not _NO_KEY:
            self.put(deepcopy(value))
        elif isinstance(value, str):
            self.take_key(value)
        else:
            raise faults.complex_key(mark(event))

    def document(self, event: DocumentStartEvent) -> None:
        """Count the documents of the file: one is expected."""
        self.documents += 1
        if self.documents > 1:
            raise faults.several_documents(mark(event))


def read(text: str, limits: Limits) -> tuple[Any, list[Problem]]:
    """Return the value that a YAML text holds and what is odd in it; Fault if it is broken."""
    builder = _Builder(limits)
    handlers = builder.handlers
    for event in events(text):
        handler = handlers.get(type(event))
        if handler is not None:
            handler(event)
    if not builder.documents:
        raise faults.empty()
    if builder.repeated:
        raise faults.duplicate_keys(places(text))
    return builder.node[0], faults.merge_keys(builder.merged, builder.kept)


def places(text: str) -> Places:
    """Return where every pointer of a readable YAML text stands."""
    return track(_tokens(text))


def _tokens(text: str) -> Iterator[Token]:
    """Yield the events that put a value somewhere, as the tracker wants them."""
    loader = _LOADER(text)
    while (event := loader.get_event()) is not None:  # what fails has failed before
        sign = _SIGNS.get(type(event))
        if sign == "}" or sign == "]":
            yield sign, "", 0, 0, None
        elif sign is not None:
            at = event.start_mark
            value = event.value if sign == "scalar" else ""
            yield sign, value, at.line + 1, at.column + 1, event.anchor
