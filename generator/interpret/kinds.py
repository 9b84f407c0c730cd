"""Find out by what the bodies of webhooks tell their kind, and make the final events.

In come draft events with final types, out come `ir.Event` values: one for each kind that a body
can be of. A property tells it where every body that has the property holds values of its own
there; else users tell events by their keys.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..model import ir
from ..model.naming import snake
from .events import DraftEvent

Path = tuple[str, ...]
_DEPTH = 2  # properties of properties are looked at, not more


@dataclass(frozen=True, slots=True)
class _Said:
    """What one property of a body is held to: no values where it is free."""

    values: tuple[str, ...]
    required: bool


@dataclass(frozen=True, slots=True)
class _Body:
    """One shape that the body of an event may have, and what its properties say."""

    event: DraftEvent
    type: ir.Type
    said: Mapping[Path, _Said]


def tell_apart(
    events: Sequence[DraftEvent],
    definitions: Mapping[str, ir.Definition],
    by_custom: Sequence[str],
) -> tuple[Path, tuple[ir.Event, ...]]:
    """Return the path to the property that tells the kind, () for none, and the events.

    `by_custom` are the names that such a property has, the best first; one alone is it.
    """
    reader = _Reader(definitions)
    bodies = [body for event in events for body in reader.bodies(event)]
    custom = [tuple(name.split(".")) for name in by_custom]
    path = custom[0] if len(custom) == 1 else _best(bodies, custom)
    shapes: dict[str, list[_Body]] = defaultdict(list)
    for body in bodies:
        shapes[body.event.id].append(body)
    out = []
    for event in events:
        out += _events(event, shapes[event.id], path, told=len(custom) == 1)
    return path, tuple(_each_its_own(out))


class _Reader:
    """Reads what bodies say of their kind."""

    def __init__(self, definitions: Mapping[str, ir.Definition]) -> None:
        self.definitions = definitions

    def bodies(self, event: DraftEvent) -> list[_Body]:
        """Return the shapes of an event's body: the arms of a choice, or the one that it is."""
        if event.payload is None:
            return []
        arms, told = self._arms(event.payload)
        out = []
        for at, arm in enumerate(arms):
            said = dict(self._said(arm))
            if values := tuple(value for value, place in told.mapping if place == at):
                said[(str(told.discriminator),)] = _Said(values, True)
            out.append(_Body(event, arm, said))
        return out

    def _arms(self, found: ir.Type) -> tuple[tuple[ir.Type, ...], ir.OneOf]:
        alone = ir.OneOf((found,))
        bare = found.of if isinstance(found, ir.Nullable) else found
        if isinstance(bare, ir.Named):
            definition = self.definitions[bare.id]
            bare = definition.type if isinstance(definition, ir.Alias) else bare
        if not isinstance(bare, ir.OneOf):
            return (found,), alone
        models = all(self._model(arm) for arm in bare.arms)
        return (bare.arms, bare) if models else ((found,), alone)

    def _model(self, found: ir.Type) -> ir.Model | None:
        known = self.definitions.get(found.id) if isinstance(found, ir.Named) else None
        return known if isinstance(known, ir.Model) else None

    def _said(
        self, found: ir.Type, path: Path = (), required: bool = True
    ) -> Iterator[tuple[Path, _Said]]:
        model = self._model(found)
        for item in model.fields if model else ():
            inner, needed = (*path, item.name.wire), required and item.required
            yield inner, _Said(self._constants(item.type), needed)
            if len(inner) < _DEPTH:
                yield from self._said(item.type, inner, needed)

    def _constants(self, found: ir.Type) -> tuple[str, ...]:
        values: tuple[object, ...] = ()
        if isinstance(found, ir.Literal):
            values = found.values
        elif isinstance(found, ir.Named):
            known = self.definitions[found.id]
            values = known.values if isinstance(known, ir.Enum) else ()
        texts = tuple(value for value in values if isinstance(value, str))
        return texts if len(texts) == len(values) else ()


def _best(bodies: Sequence[_Body], custom: Sequence[Path]) -> Path:
    """Return the path that tells most bodies apart, () where none tells any for certain."""
    names = {name[-1]: at for at, name in enumerate(custom)}
    found: dict[Path, list[_Said]] = defaultdict(list)
    for body in bodies:
        for path, said in body.said.items():
            found[path].append(said)
    ranked = []
    for path, own in found.items():
        if _is_certain(own, len(bodies), snake(path[-1]) in names):
            always = all(said.required for said in own)
            usual = names.get(snake(path[-1]), len(names))
            ranked.append((-len(own), not always, len(path), usual, path))
    return min(ranked)[-1] if ranked else ()


def _is_certain(own: Sequence[_Said], bodies: int, usual: bool) -> bool:
    """Tell whether a property says what a body is; `usual`: such have its name.

    A property that only some bodies have, or of a list of values, is a guess without the name.
    """
    values = Counter(value for said in own for value in said.values)
    apart = all(said.values for said in own) and set(values.values()) == {1}
    single = all(len(said.values) == 1 for said in own)
    return apart and (usual or (single and len(own) == bodies > 1))


def _events(
    event: DraftEvent, bodies: Sequence[_Body], path: Path, told: bool
) -> list[ir.Event]:
    """Return the events that one draft describes."""
    whole = ir.Event(
        event.id,
        event.origin,
        event.key,
        "",
        (event.key,),
        told,
        event.payload,
        tuple(event.operations),
        _tags(event),
        event.doc,
        event.pointer.removeprefix("#"),
    )
    values = [body.said[path].values if path in body.said else () for body in bodies]
    if not bodies or not all(values):
        return [whole]
    if len(bodies) == 1:
        return [replace(whole, kinds=values[0], told=True)]
    return [
        replace(
            whole, id=f"{event.id} {own[0]}", kinds=own, told=True, payload=body.type
        )
        for own, body in zip(values, bodies, strict=True)
    ]


def _each_its_own(events: Sequence[ir.Event]) -> Iterator[ir.Event]:
    """Yield the events; a key that another event is told by says whose it is."""
    told = {kind for event in events if event.told for kind in event.kinds}
    for event in events:
        if not event.told and event.key in told:
            event = replace(event, kinds=(f"{event.origin} {event.key}",))
        yield event


def _tags(event: DraftEvent) -> tuple[str, ...]:
    tags = event.node.get("tags")
    return tuple(str(tag) for tag in tags) if isinstance(tags, list) else ()
