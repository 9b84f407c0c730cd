"""Turn schemas into types: JSON Schema (2020-12, as OpenAPI 3.1 uses it) in, `ir.Type` out.

One function per kind, chosen by a table. Objects, enums, unions and recursive values become
drafts (definitions without a name); everything else is a plain type.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from ..model import ir
from ..problems import Problem, Severity
from ..text.patterns import checkable
from .arrays import array_of
from .assertions import bounds_of, implied, natural
from .constants import listed, nameless
from .descent import Descent
from .drafts import Draft, DraftField, Place
from .hidden import Hidden
from .merge import Node, escape, merged, plain_reference
from .subtypes import Family, Inheritance, choice
from .telling import arm_words
from .unions import (
    DEEPEST,
    component_of,
    constants,
    discriminated,
    is_too_large,
    one_of,
    overgrown,
)

POINTER = "x-sdkgen-pointer"  # where a node stood before `normalise` moved it
_DATE = r"^\d{4}-\d{2}-\d{2}$"
_FORMATS: dict[str, ir.ScalarKind] = {
    "date": "date",
    "date-time": "date-time",
    "time": "time",
    "duration": "duration",
    "uuid": "uuid",
    "uri": "uri",
    "url": "uri",
    "email": "email",
    "byte": "byte",
    "base64": "byte",
    "binary": "binary",
    "decimal": "decimal",
}
_UNCHECKED = (
    "not",
    "if",
    "dependentSchemas",
    "dependentRequired",
    "contains",
    "propertyNames",
)
_DEFINING = ("properties", "enum", "allOf", "oneOf", "anyOf", "items")
_STRUCTURE = (
    "$ref",
    "allOf",
    "oneOf",
    "anyOf",
    "type",
    "properties",
    "items",
    "enum",
    "const",
)


def lookup(root: Any, pointer: str) -> Any:
    """Return the node at a canonical pointer (`#/a/b`), None where there is none."""
    node = root
    for part in pointer.lstrip("#").split("/")[1:]:
        key = part.replace("~1", "/").replace("~0", "~")
        if isinstance(node, list) and key.isdigit() and int(key) < len(node):
            node = node[int(key)]
        elif isinstance(node, Mapping) and key in node:
            node = node[key]
        else:
            return None
    return node


def doc_of(node: Any) -> ir.Doc:
    """Return what a node says to people."""
    if not isinstance(node, Mapping):
        return ir.Doc()
    summary, description = node.get("summary") or node.get("title"), node.get(
        "description"
    )
    return ir.Doc(
        summary.strip() if isinstance(summary, str) else "",
        description.strip() if isinstance(description, str) else "",
        node.get("deprecated") is True,
    )


class Schemas:
    """Reads the schemas of one document; `drafts` and `problems` hold what was met."""

    def __init__(self, root: Mapping[str, Any]) -> None:
        self.root = root
        self.drafts: dict[str, Draft] = {}
        self._found: dict[Problem, None] = {}
        self.referrers: dict[str, set[str]] = (
            {}
        )  # target of a reference -> where it stands
        self.reached: dict[str, set[Place]] = {}  # component -> the places that name it
        self._types: dict[str, ir.Type] = {}
        self._open: set[str] = set()  # references that are being followed
        self._recursive: set[str] = set()
        self._descent = Descent(root)
        self._hidden = Hidden(root)
        self.inheritance = Inheritance(root)
        self._unread: dict[str, Callable[[], None]] = {}  # reads what a draft holds
        self._unchecked: set[str] = set()  # patterns that were reported
        self._kinds = {
            "object": self._object,
            "array": self._array,
            "string": self._string,
            "integer": self._number,
            "number": self._number,
            "boolean": lambda *_: ir.Scalar("boolean"),
            "null": lambda *_: ir.Scalar("null"),
        }

    @property
    def problems(self) -> list[Problem]:
        """Return what was noticed, in the order in which it was met."""
        return list(self._found)

    def type_of(self, node: Any, pointer: str, place: Place) -> ir.Type:
        """Return the type that a schema describes, when all that it leads to has been read.

        `pointer` is where it stands.
        """
        found = self._descent.run(lambda: self._type(node, pointer, place))
        while self._unread:
            _, unread = self._unread.popitem()
            self._descent.run(unread)
        return found

    def _type(
        self, node: Any, pointer: str, place: Place, component: str = ""
    ) -> ir.Type:
        """Return the type of a schema; `component` is its key when it is a component."""
        if not isinstance(node, Mapping):
            return ir.AnyValue()
        pointer = str(node.get(POINTER, pointer))
        self._descent.take(pointer)
        with self._descent as nested:
            if nested <= DEEPEST:
                found = self._described(node, pointer, place, component)
                if not is_too_large(found):
                    return found
        text = "arrays, maps and choices nest too deep, or are too many; any value is accepted"
        self._report("too-large-a-type", text, pointer)
        return ir.AnyValue()

    def _described(
        self, node: Node, pointer: str, place: Place, component: str
    ) -> ir.Type:
        is_heir = "allOf" in node and pointer in self.inheritance.heirs
        if not is_heir and (reference := plain_reference(node)):
            self.referrers.setdefault(reference, set()).add(pointer)
            return self._reference(reference, place)
        if "allOf" in node or "$ref" in node:
            node = merged(
                node, pointer, self.resolve, partial(self._descent.take, pointer)
            )
        self._note_unchecked(node, pointer)
        if "const" in node:
            return self._enum({"enum": [node["const"]]}, pointer, place, component)
        if isinstance(node.get("enum"), list):
            return self._enum(node, pointer, place, component)
        if "oneOf" in node or "anyOf" in node:
            return self._union(node, pointer, place, component)
        return self._by_type(node, pointer, place, component)

    def _reference(self, target: str, place: Place) -> ir.Type:
        """Return the type behind a `$ref`, which what extends it may stand for."""
        family = self.inheritance.family(target) if component_of(target) else None
        if family is None:
            return self._exact(target, place)
        pointer = f"{target}/discriminator"
        key = _id(pointer, place.direction)
        if key not in self.drafts:
            own = Place(place.direction, key)
            self.drafts[key] = Draft(key, "alias", pointer, own, family.name)
            self._unread[key] = partial(self._read_family, self.drafts[key], family)
        return ir.Named(key)

    def _read_family(self, draft: Draft, family: Family) -> None:
        """Read what an object may be that is told by the discriminator of its base."""
        base = self._exact(family.base, draft.place)
        arms = []
        for heir in family.heirs:
            read = self._reference if heir in family.whole else self._exact
            found = read(heir, draft.place)
            if isinstance(found, ir.Named):
                arms.append((heir, found))
            else:
                text = f"`{component_of(heir)}` is no object, which a discriminator could name"
                self._report("discriminator-not-object", text, draft.pointer)
        draft.type = choice(family, arms, base)
        if is_too_large(draft.type):
            text = "more schemas extend this one than can be told apart; it is read as such"
            self._report("too-large-a-type", text, draft.pointer)
            draft.type = base

    def _exact(self, target: str, place: Place) -> ir.Type:
        """Return the type of a component or any other place, the same for each direction."""
        key = _id(target, place.direction)
        if component_of(target) and place.owner != key:
            self.reached.setdefault(target, set()).add(place)
        if key in self._types:
            return self._types[key]
        if key in self._open or self._descent.is_waiting(key):
            self._recursive.add(key)
            return ir.Named(key)
        return self._descent.follow(key, lambda: self._follow(key, target, place))

    def _follow(self, key: str, target: str, place: Place) -> ir.Type:
        """Read what a `$ref` leads to; what leads back to itself gets a name."""
        name = component_of(target)
        node = lookup(self.root, target)
        inner = Place(place.direction, key) if name else place
        self._open.add(key)
        try:
            with self._descent.definition():
                found = self._type(node, target, inner, name)
        finally:
            self._open.discard(key)
        if key in self._recursive and key not in self.drafts:
            if found == ir.Named(key):
                text = "the schema is nothing but itself; any value is accepted"
                self._report("reference-cycle", text, target)
                found = ir.AnyValue()
            found = self._alias(key, target, found, doc_of(node), inner, name)
        self._types[key] = found
        return found

    def resolve(self, pointer: str) -> Node:
        """Return the schema at a pointer, an empty one where there is none."""
        node = lookup(self.root, pointer)
        return node if isinstance(node, Mapping) else {}

    def _by_type(
        self, node: Node, pointer: str, place: Place, component: str
    ) -> ir.Type:
        kinds = node.get("type")
        kinds = implied(node) if kinds is None else kinds
        names = [kinds] if isinstance(kinds, str) else list(kinds or ())
        names = [name for name in names if name in self._kinds]
        concrete = [name for name in names if name != "null"]
        if concrete == ["integer", "number"] or concrete == ["number", "integer"]:
            concrete = ["number"]
        arms = [self._kinds[name](node, pointer, place, component) for name in concrete]
        if not arms:
            return ir.Scalar("null") if names else ir.AnyValue()
        found = arms[0] if len(arms) == 1 else ir.OneOf(tuple(arms))
        return ir.Nullable(found) if "null" in names else found

    def _string(
        self, node: Node, pointer: str, place: Place, component: str
    ) -> ir.Type:
        kind = _FORMATS.get(str(node.get("format", "")), "string")
        if node.get("contentEncoding") == "base64":
            kind = "byte"
        elif node.get("contentMediaType") == "application/octet-stream":
            kind = "binary"  # as OpenAPI 3.1 describes a file
        bounds = bounds_of(node, "string")
        if not checkable(bounds.pattern) and bounds.pattern not in self._unchecked:
            self._unchecked.add(str(bounds.pattern))
            text = (
                f"the pattern {bounds.pattern!r} is not checked by the SDK: it is no pattern of "
                "ECMA-262, or pydantic's engine lacks a form in it or the room for it"
            )
            self._report(
                "pattern-not-checked", text, f"{pointer}/pattern", Severity.NOTICE
            )
        if kind == "string" and bounds.pattern == _DATE:
            kind = "date"
        return ir.Scalar(kind, bounds)

    def _number(
        self, node: Node, pointer: str, place: Place, component: str
    ) -> ir.Type:
        kinds = node.get("type")
        whole = kinds == "integer" or (
            isinstance(kinds, list) and "number" not in kinds
        )
        kind: ir.ScalarKind = (
            "integer" if whole and "integer" in str(kinds) else "number"
        )
        return ir.Scalar(kind, bounds_of(node, "number"))

    def _array(self, node: Node, pointer: str, place: Place, component: str) -> ir.Type:
        inner = place.item()
        first, items = node.get("prefixItems"), node.get("items", {})
        prefix = tuple(
            self._type(arm, f"{pointer}/prefixItems/{index}", inner)
            for index, arm in enumerate(first if isinstance(first, list) else ())
        )
        rest = None
        if items is not False or not prefix:
            rest = self._type(items, f"{pointer}/items", inner)
        least, most = (natural(node.get(key)) for key in ("minItems", "maxItems"))
        return array_of(prefix, rest, least, most, node.get("uniqueItems") is True)

    def _object(
        self, node: Node, pointer: str, place: Place, component: str
    ) -> ir.Type:
        properties = node.get("properties")
        if not isinstance(properties, Mapping) or not properties:
            return ir.MapOf(self._extra(node, pointer, place) or ir.AnyValue())
        key = _id(pointer, place.direction)
        if key not in self.drafts:
            draft = Draft(key, "object", pointer, place, component, doc_of(node))
            self.drafts[key] = draft
            self._unread[key] = partial(self._read_object, draft, node)
            if not self._descent.is_deep:
                self._read_object(draft, node)
                del self._unread[key]
        return ir.Named(key)

    def _read_object(self, draft: Draft, node: Node) -> None:
        """Read what an object holds."""
        inside = Place(draft.place.direction, draft.id)
        with self._descent.definition():
            draft.fields = self._fields(node, draft.pointer, inside)
            draft.extra = self._extra(node, draft.pointer, inside)

    def _fields(self, node: Node, pointer: str, place: Place) -> list[DraftField]:
        """Return the fields in an order that the order of keys in the document cannot change."""
        properties = node["properties"]
        required = dict.fromkeys(
            name for name in node.get("required") or () if isinstance(name, str)
        )
        hidden = "readOnly" if place.direction == "request" else "writeOnly"
        names = [name for name in required if name in properties]
        names += sorted(set(properties) - required.keys())
        fields = []
        for name in names:
            schema = properties[name]
            about = schema if isinstance(schema, Mapping) else {}
            if self._hidden.says(schema, hidden):
                continue
            where = f"{pointer}/properties/{escape(name)}"
            found = self._type(schema, where, place.step(name))
            fields.append(
                DraftField(
                    name,
                    found,
                    name in required,
                    doc_of(about),
                    about.get("default"),
                    "default" in about,
                    str(about.get(POINTER, where)),
                )
            )
        return fields

    def _extra(self, node: Node, pointer: str, place: Place) -> ir.Type | None:
        """Return the type of the properties that are not named, None where none are foreseen."""
        extra = node.get("additionalProperties")
        patterns = node.get("patternProperties")
        arms = [
            self._type(arm, f"{pointer}/patternProperties/{escape(name)}", place.item())
            for name, arm in sorted(
                patterns.items() if isinstance(patterns, Mapping) else ()
            )
        ]
        if extra is True or isinstance(extra, Mapping):
            arms.append(
                self._type(extra, f"{pointer}/additionalProperties", place.item())
            )
        return one_of(arms) if arms else None

    def _enum(self, node: Node, pointer: str, place: Place, component: str) -> ir.Type:
        found = listed(node["enum"])
        if found is None:
            self._report("enum-value-not-scalar", "an enum value is no scalar", pointer)
            return ir.AnyValue()
        values, nullable = found
        if plain := nameless(values):
            told = plain
        else:
            told = ir.Named(pointer)
            self.drafts.setdefault(
                pointer,
                Draft(
                    *(pointer, "enum", pointer, place, component, doc_of(node)),
                    values=values,
                ),
            )
        kinds = node.get("type")
        nullable = nullable or (isinstance(kinds, list) and "null" in kinds)
        return ir.Nullable(told) if nullable and values else told

    def _union(self, node: Node, pointer: str, place: Place, component: str) -> ir.Type:
        word = "oneOf" if "oneOf" in node else "anyOf"
        arms = [arm for arm in node[word] if isinstance(arm, Mapping)]
        rest = {
            key: value for key, value in node.items() if key not in ("oneOf", "anyOf")
        }
        told = any(key in arm for arm in arms for key in _STRUCTURE)
        if id(node[word]) in self._descent.open:
            text = (
                "the choice stands inside of one of its own arms; it is left out there"
            )
            self._report("choice-in-itself", text, pointer, Severity.NOTICE)
            told = False
        if not told:
            return self._type(rest, pointer, place, component)
        written = arms
        if any(key in rest for key in ("properties", "items")):
            base = {key: value for key, value in rest.items() if key in _SHARED}
            arms = [{"allOf": [base, arm]} for arm in arms]
        if values := constants(arms):
            return self._enum({**rest, "enum": values}, pointer, place, component)
        self._descent.open.add(id(node[word]))
        try:
            types = self._arms(arms, f"{pointer}/{word}", place, _told_by(node))
        finally:
            self._descent.open.discard(id(node[word]))
        found = discriminated(node, written, types) or one_of(types)
        bare = found.of if isinstance(found, ir.Nullable) else found
        if component and isinstance(bare, ir.OneOf) and not is_too_large(found):
            key = _id(pointer, place.direction)
            return self._alias(key, pointer, found, doc_of(node), place, component)
        return found

    def _arms(
        self, arms: list[Node], pointer: str, place: Place, told_by: str
    ) -> list[ir.Type]:
        several = sum(any(word in arm for word in _DEFINING) for arm in arms) > 1
        names = arm_words(arms, self.resolve, told_by) if several else [""] * len(arms)
        return [
            self._type(arm, f"{pointer}/{index}", place.arm(name) if name else place)
            for index, (arm, name) in enumerate(zip(arms, names, strict=True))
        ]

    def _alias(
        self,
        key: str,
        pointer: str,
        found: ir.Type,
        doc: ir.Doc,
        place: Place,
        component: str,
    ) -> ir.Type:
        if key not in self.drafts:
            self.drafts[key] = Draft(
                key, "alias", pointer, place, component, doc, type=found
            )
        return ir.Named(key)

    def cut_back(self) -> None:
        """Let aliases take anything that would hold too much with all their aliases inside."""
        for key in overgrown(self.drafts):
            draft = self.drafts[key]
            draft.type = ir.AnyValue()
            text = "choices of choices multiply here; any value is accepted"
            self._report("too-large-a-type", text, draft.pointer)

    def _note_unchecked(self, node: Node, pointer: str) -> None:
        for word in _UNCHECKED:
            if word in node:
                text = f"`{word}` is not checked by the SDK; the server still does"
                self._report(
                    "keyword-not-checked", text, f"{pointer}/{word}", Severity.NOTICE
                )

    def _report(
        self, code: str, text: str, pointer: str, severity: Severity = Severity.WARNING
    ) -> None:
        problem = Problem(code, text, pointer.lstrip("#"), severity=severity)
        self._found.setdefault(problem)


def _told_by(node: Node) -> str:
    """Return the property that tells the arms of a union apart, "" where none is named."""
    found = node.get("discriminator")
    name = found.get("propertyName") if isinstance(found, Mapping) else None
    return name if isinstance(name, str) else ""


_SHARED = {"type", "properties", "required", "additionalProperties", "items"}


def _id(pointer: str, direction: ir.Direction) -> str:
    return f"{pointer} {direction}"
