"""Find who inherits by `allOf` from a schema with a discriminator: a document in, families out.

Where such a base is referred to, whatever extends it may stand, and the discriminator says
which it is (OpenAPI 3.1 section 4.8.25.4). Nobody else refers to those that extend it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..model import ir
from .drafts import Draft
from .merge import Node, escape
from .unions import WIDEST, component_of

_COMPONENTS = "#/components/schemas"


@dataclass(frozen=True, slots=True)
class Family:
    """A schema and what extends it, by pointer; `told` are the values that name one of them.

    `whole` are those among them that have a discriminator of their own.
    """

    name: str
    property: str
    base: str
    heirs: tuple[str, ...]
    told: Mapping[str, str]
    whole: frozenset[str]


class Inheritance:
    """Which components of a document extend which."""

    def __init__(self, root: Mapping[str, Any]) -> None:
        found = root.get("components", {}).get("schemas", {})
        self._nodes: dict[str, Node] = {
            f"{_COMPONENTS}/{escape(name)}": node
            for name, node in sorted(found.items())
            if isinstance(node, Mapping)
        }
        self._heirs: dict[str, list[str]] = defaultdict(list)
        for pointer, node in self._nodes.items():
            for target in _extended(node):
                self._heirs[target].append(pointer)
        self._governed: dict[str, str] = {}
        self._families: dict[str, Family | None] = {}
        for pointer in [p for p in self._nodes if self._tells(p)]:
            for heir in self._below(pointer):
                self._governed.setdefault(heir, pointer)

    @property
    def heirs(self) -> Collection[str]:
        """Return the schemas that extend one with a discriminator."""
        return self._governed.keys()

    def bases(self, pointer: str) -> list[str]:
        """Return what a schema extends that is told by a discriminator, the nearest first."""
        found: dict[str, None] = {}
        waiting = [pointer]
        for below in waiting:
            for base in _extended(self._nodes.get(below, {})):
                if base not in found and base != pointer:
                    found[base] = None
                    waiting.append(base)
        return [p for p in found if p in self._governed or self._tells(p)]

    def families(self) -> Iterator[Family]:
        """Yield each schema with a discriminator of its own, and what extends it."""
        for source in dict.fromkeys(self._governed.values()):
            if family := self.family(source):
                heirs = tuple(p for p in family.heirs if p in self._governed)
                yield replace(family, heirs=heirs)

    def family(self, pointer: str) -> Family | None:
        """Return a schema with what may stand for it, None where nothing else may."""
        if pointer not in self._families:
            self._families[pointer] = self._family(pointer)
        return self._families[pointer]

    def _family(self, pointer: str) -> Family | None:
        source = pointer if self._tells(pointer) else self._governed.get(pointer)
        if source is None or "oneOf" in self._nodes[pointer]:
            return None
        about = self._nodes[source]["discriminator"]
        mapping = about.get("mapping")
        named = {
            value: target
            for value, target in sorted((mapping or {}).items())
            if target in self._nodes
        }
        below = self._below(pointer)
        own = named.values() if source == pointer else ()
        heirs = tuple(sorted({*below, *own} - {pointer}))
        if not heirs:
            return None
        told = {_called(p): p for p in (*heirs, pointer) if p not in own}
        told |= {v: p for v, p in named.items() if p in heirs or p == pointer}
        whole = frozenset(p for p in heirs if self._tells(p))
        return Family(
            self._free_name(pointer), about["propertyName"], pointer, heirs, told, whole
        )

    def _tells(self, pointer: str) -> bool:
        about = self._nodes.get(pointer, {}).get("discriminator")
        return isinstance(about, Mapping) and isinstance(about.get("propertyName"), str)

    def _below(self, pointer: str) -> list[str]:
        """Return what extends a schema, down to what has a discriminator of its own."""
        found: dict[str, None] = {}
        waiting = [pointer]
        while waiting and len(found) <= WIDEST:
            for heir in self._heirs[waiting.pop()]:
                if heir not in found and heir != pointer:
                    found[heir] = None
                    waiting += [] if self._tells(heir) else [heir]
        return list(found)

    def _free_name(self, pointer: str) -> str:
        name = f"Any{_called(pointer)[:1].upper()}{_called(pointer)[1:]}"
        while f"{_COMPONENTS}/{escape(name)}" in self._nodes:
            name = f"Any{name}"
        return name


def _extended(node: Node) -> Iterator[str]:
    members = node.get("allOf")
    for member in members if isinstance(members, list) else ():
        if isinstance(member, Mapping) and isinstance(member.get("$ref"), str):
            yield member["$ref"]


def _called(pointer: str) -> str:
    return component_of(pointer).replace("~1", "/").replace("~0", "~")


def choice(
    family: Family, arms: Sequence[tuple[str, ir.Type]], base: ir.Type
) -> ir.Type:
    """Return the choice among the types of those that extend a schema, and its own."""
    is_object = isinstance(base, ir.Named)
    types = tuple(found for _, found in arms)
    position = {pointer: at for at, (pointer, _) in enumerate(arms)}
    if is_object:
        position[family.base] = len(types)
    told = [(v, position[p]) for v, p in sorted(family.told.items()) if p in position]
    if not is_object:
        return ir.OneOf(types, family.property, tuple(told))
    return ir.OneOf((*types, base), family.property, tuple(told), len(types))


def derive(drafts: Mapping[str, Draft], inheritance: Inheritance) -> None:
    """Let a model of an answer have what it extends as its base, where it changes no field."""
    whole = {key: {f.wire: f for f in draft.fields} for key, draft in drafts.items()}

    def extends(draft: Draft, key: str) -> bool:
        base = drafts.get(key)
        if base is None or base.kind != "object" or base.extra != draft.extra:
            return False
        own = {f.wire: (f.type, f.required) for f in draft.fields}
        return all(own.get(f.wire) == (f.type, f.required) for f in whole[key].values())

    for pointer in inheritance.heirs:
        draft = drafts.get(f"{pointer} response")
        if draft is None or draft.kind != "object":
            continue
        keys = [f"{base} response" for base in inheritance.bases(pointer)]
        if base := next((key for key in keys if extends(draft, key)), None):
            draft.bases = (base,)
            draft.fields = [f for f in draft.fields if f.wire not in whole[base]]


def narrow(drafts: Mapping[str, Draft], inheritance: Inheritance) -> None:
    """Let what is sent say which it is: its discriminator has the values that name it.

    Type checkers tell typed dicts apart by that, and take none for another with less in it.
    """
    choices = [one for draft in drafts.values() for one in _choices(draft)]
    others: dict[tuple[str, str | None], set[str]] = defaultdict(set)
    for one in choices:
        for value, at in one.mapping:
            if isinstance(arm := one.arms[at], ir.Named):
                others[arm.id, one.discriminator].add(value)
    for family in inheritance.families():
        for heir in family.heirs if _id_of_choice(family) in drafts else ():
            draft = drafts.get(f"{heir} request")
            if draft is None or heir in family.whole:
                continue
            values = tuple(sorted(others[draft.id, family.property]))
            for field in draft.fields:
                if field.wire == family.property and _takes(field.type, values, drafts):
                    field.type = ir.Literal(values)


def _id_of_choice(family: Family) -> str:
    return f"{family.base}/discriminator request"


def _choices(draft: Draft) -> Iterator[ir.OneOf]:
    """Yield the choices that a draft holds."""
    waiting = [item.type for item in draft.fields]
    waiting += [found for found in (draft.extra, draft.type) if found]
    while waiting:
        match waiting.pop():
            case ir.OneOf(arms=arms) as found:
                yield found
                waiting += arms
            case (
                ir.Nullable(of=inner) | ir.ListOf(items=inner) | ir.MapOf(values=inner)
            ):
                waiting.append(inner)


def _takes(
    found: ir.Type, values: tuple[str, ...], drafts: Mapping[str, Draft]
) -> bool:
    """Tell whether a discriminator of this type may have the values that name a schema.

    An enum may lack one: the name of a component is no value that its author wrote down.
    """
    if isinstance(found, ir.Named) and drafts[found.id].kind == "enum":
        return set(values) <= {*drafts[found.id].values}
    return isinstance(found, ir.Scalar) and found.kind == "string"
