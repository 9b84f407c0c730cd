"""Read webhooks and callbacks: what the API sends by itself, and with what in it.

In comes a normalised document, out come draft events whose types refer to drafts. `uses` learns
what each event needs a draft for, where no operation needs it as well.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from typing import Literal as L

from ..model import ir
from ..model.document import METHODS
from ..model.media import is_json
from ..problems import Problem, Severity
from .drafts import Place, Use
from .merge import escape
from .operations import operations_of
from .schemas import POINTER, Schemas, doc_of, lookup

_DEPTH = 20  # references of callbacks that lie inside each other
_ANY = ("*/*", "application/*")
_NO_BODY = "has no body; it is no event of the SDK"
_NO_JSON = "has a body that is no JSON ({}); it is no event of the SDK"


@dataclass(slots=True)
class DraftEvent:
    """A webhook or a callback whose class has no name yet; `ways` are keys, the shortest first."""

    id: str
    origin: L["webhook", "callback"]
    ways: Sequence[str]
    node: Mapping[str, Any]
    pointer: str = ""
    payload: ir.Type | None = None
    operations: list[str] = field(default_factory=list)
    key: str = ""

    @property
    def doc(self) -> ir.Doc:
        return doc_of(self.node)


class EventReader:
    """Reads the webhooks and callbacks of one document; `problems` tells what is left out."""

    def __init__(
        self, root: Mapping[str, Any], schemas: Schemas, uses: dict[str, list[Use]]
    ) -> None:
        self.root = root
        self.schemas = schemas
        self.uses = uses
        self.taken = frozenset(uses)
        self.problems: list[Problem] = []

    def read(self) -> list[DraftEvent]:
        """Return every event of the document; what has no payload can be none in the SDK."""
        found: dict[str, DraftEvent] = {}
        for event in (*self._webhooks(), *self._callbacks()):
            known = found.setdefault(event.id, event)
            known.operations += [
                o for o in event.operations if o not in known.operations
            ]
        for event in found.values():
            self._body(event)
        return _keyed(_united(found.values()))

    def _webhooks(self) -> Iterator[DraftEvent]:
        for name, item in sorted(_mapping(self.root.get("webhooks")).items()):
            for method, node in _operations(item):
                at = f"#/webhooks/{escape(name)}/{method}"
                yield DraftEvent(at, "webhook", (name, f"{name} {method}"), node)

    def _callbacks(self) -> Iterator[DraftEvent]:
        """Yield the callbacks; one that several operations refer to, once for each."""
        for operation, method, path, node in operations_of(self.root):
            own = str(node.get(POINTER, operation))
            label = f"{method.upper()} {path}"
            for name, callback in sorted(_mapping(node.get("callbacks")).items()):
                at = f"{own}/callbacks/{escape(name)}"
                for event in self._in_callback(name, label, callback, at):
                    event.operations = [operation]
                    yield event

    def _in_callback(
        self, name: str, label: str, callback: Any, at: str
    ) -> Iterator[DraftEvent]:
        callback, at = self._resolved(callback, at)
        for url, item in sorted(_mapping(callback).items()):
            if url.startswith("x-"):
                continue
            item, place = self._resolved(item, f"{at}/{escape(url)}")
            for method, node in _operations(item):
                ways = (name, f"{label} {name}", f"{label} {name} {method} {url}")
                yield DraftEvent(f"{place}/{method}", "callback", ways, node)

    def _resolved(self, node: Any, at: str) -> tuple[Any, str]:
        """Return what a reference leads to, and where that stands."""
        for _ in range(_DEPTH):
            if not isinstance(node, Mapping) or not isinstance(node.get("$ref"), str):
                break
            at = node["$ref"]
            node = lookup(self.root, at)
        at = str(node.get(POINTER, at)) if isinstance(node, Mapping) else at
        return node, at if at.startswith("#") else f"#{at}"

    def _body(self, event: DraftEvent) -> None:
        """Read the JSON body of an event, or tell that it has none."""
        at = f"{event.id}/requestBody"
        body, at = self._resolved(event.node.get("requestBody"), at)
        content = _mapping(_mapping(body).get("content"))
        media = min(filter(_is_read, content), key=_rank, default="")
        if not media:
            self._leave_out(event, content)
            return
        value, at = self._resolved(content[media], f"{at}/content/{escape(media)}")
        place = Place("response", f"{event.id}/requestBody response")
        event.pointer = f"{at}/schema"
        schema = _mapping(value).get("schema", {})
        event.payload = self.schemas.type_of(schema, event.pointer, place)
        self._use(event.payload, event)

    def _leave_out(self, event: DraftEvent, content: Mapping[str, Any]) -> None:
        text = _NO_JSON.format(", ".join(sorted(content))) if content else _NO_BODY
        code = "event-no-json" if content else "event-no-body"
        severity = Severity.WARNING if content else Severity.NOTICE
        text = f"the {event.origin} `{event.ways[0]}` {text}"
        self.problems.append(Problem(code, text, event.id[1:], severity=severity))

    def _use(self, found: ir.Type, event: DraftEvent) -> None:
        match found:
            case ir.Named(id=key) if key in self.schemas.drafts:
                if key not in self.taken:
                    self.uses.setdefault(key, []).append(Use(event.id, "event"))
            case (
                ir.Nullable(of=inner) | ir.ListOf(items=inner) | ir.MapOf(values=inner)
            ):
                self._use(inner, event)
            case ir.OneOf(arms=arms):
                for arm in arms:
                    self._use(arm, event)


def _united(events: Iterable[DraftEvent]) -> list[DraftEvent]:
    """Return the events, callbacks of one name and one payload being one event."""
    out: dict[object, DraftEvent] = {}
    for event in events:
        same = (event.ways[0], event.payload) if _is_shared(event) else event.id
        known = out.setdefault(same, event)
        known.operations += [o for o in event.operations if o not in known.operations]
    return list(out.values())


def _is_shared(event: DraftEvent) -> bool:
    return event.origin == "callback" and isinstance(event.payload, ir.Named)


def _keyed(events: list[DraftEvent]) -> list[DraftEvent]:
    """Give each event the shortest key that no other one has."""
    taken: set[str] = set()
    waiting = [event for event in events if event.payload is not None]
    for level in range(max((len(event.ways) for event in waiting), default=0)):
        claims: dict[str, list[DraftEvent]] = defaultdict(list)
        for event in waiting:
            claims[event.ways[min(level, len(event.ways) - 1)]].append(event)
        for key, own in claims.items():
            if len(own) == 1 and key not in taken:
                taken.add(key)
                own[0].key = key
        waiting = [event for event in waiting if not event.key]
    for event in events:
        event.key = event.key or (event.id if event.payload else event.ways[0])
    return events


def _operations(item: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for method in METHODS:
        if isinstance(_mapping(item).get(method), Mapping):
            yield method, item[method]


def _mapping(node: Any) -> Mapping[str, Any]:
    return node if isinstance(node, Mapping) else {}


def _is_read(media: str) -> bool:
    return is_json(media) or media in _ANY


def _rank(media: str) -> tuple[bool, bool, str]:
    return media != "application/json", media in _ANY, media
