"""A document with the files that it refers to in, a document that reads as one out.

Before the first pass. Authors who split a document write `$ref` where OpenAPI knows none: for an
operation, for all schemas at once, for a description. There the value itself is put in place.
References that OpenAPI knows stay, and lead into `x-sdkgen-files`, from where `adopt` gets them.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any, Final, NamedTuple

from sdkgen.model.document import FILES_KEY, POINTER_KEY, Document, join, size_of
from sdkgen.normalise.grammar import SHAPES, Shape, walk
from sdkgen.normalise.lookup import Lookup
from sdkgen.problems import Problem, SpecError, error

#: As many levels as one file may have.
_DEPTH: Final = 200
#: How many values may be put in place, and how many more for each that the files hold.
_VALUES: Final = 100_000
_PER_VALUE: Final = 4
_HEAD: Final = f"/{FILES_KEY}/"
#: Kinds whose references name operations: they are put in place, so that each has its path.
_IN_PLACE: Final = ("operation", "path-item")


class _Place(NamedTuple):
    """Where a value stands: `within` are the pointers of what it was put in place with."""

    shape: Shape
    holder: Any
    key: Any
    pointer: str
    within: frozenset[str]


def whole(document: Document) -> Document:
    """Return the document with everything in place that no reference may stand for.

    Raises SpecError, located, where that does not end, or is too large.
    """
    if not document.files:
        return document
    try:
        _Assembly(document).run()
    except SpecError as failure:
        raise SpecError(document.sorted(failure.problems)) from None
    return document


class _Assembly:
    """Walks the document and, from the references in it, what is referred to in other files."""

    def __init__(self, document: Document) -> None:
        self.document = document
        for _, node, _ in walk(document.root):
            node.pop(POINTER_KEY, None)  # that of a document means nothing
        self.lookup = Lookup(document.root)
        self.left = _VALUES + _PER_VALUE * size_of(document.root)
        self.seen: set[tuple[str, str]] = set()
        self.waiting: list[_Place] = []

    def run(self) -> None:
        """Change the document in place."""
        holder = {"": self.document.root}
        self.waiting = [_Place(Shape("one", "document"), holder, "", "", frozenset())]
        while self.waiting:
            self.visit(self.waiting.pop())

    def visit(self, place: _Place) -> None:
        """Deal with one value; what it holds is visited later."""
        value = place.holder[place.key]
        if place.pointer.count("/") > _DEPTH:
            raise SpecError([_too_deep(place.pointer)])
        if isinstance(value, dict) and isinstance(value.get("$ref"), str):
            if _is_regular(place.shape):
                self.refer(place.shape.kind, value["$ref"])
            elif (target := self.put_in_place(place, value)) is not None:
                within = place.within | {target}
                self.waiting.append(place._replace(within=within))
                return
        self.waiting += _inner(place, value)

    def refer(self, kind: str, reference: str) -> None:
        """Visit what a reference leads to in another file, once."""
        target = self.lookup.find(reference)
        if target is None or not target.pointer.startswith(_HEAD):
            return
        if (target.pointer, kind) not in self.seen:
            self.seen.add((target.pointer, kind))
            place = _Place(
                Shape("one", kind), {"": target.value}, "", target.pointer, frozenset()
            )
            self.waiting += _inner(place, target.value)
            if isinstance(target.value, dict) and isinstance(
                target.value.get("$ref"), str
            ):
                self.refer(kind, target.value["$ref"])

    def put_in_place(self, place: _Place, value: dict[str, Any]) -> str | None:
        """Replace a reference by a copy of its target; return where that was."""
        target = self.lookup.find(value["$ref"])
        if target is None:
            return None
        if target.pointer in place.within:
            raise SpecError([_endless(value["$ref"], place.pointer)])
        self.left -= size_of(target.value)
        if self.left < 0:
            raise SpecError([_too_much(place.pointer)])
        copy = deepcopy(target.value)
        if isinstance(copy, dict) and len(value) > 1:
            copy |= {name: value[name] for name in value if name != "$ref"}
        place.holder[place.key] = copy
        if target.pointer:
            self.document.origins[place.pointer] = None, target.pointer
        return target.pointer


def _is_regular(shape: Shape) -> bool:
    """Tell whether OpenAPI knows a reference here, which stays one."""
    is_object = shape.inner is None and shape.kind not in _IN_PLACE
    return is_object and "$ref" in SHAPES.get(shape.kind, ())


def _inner(place: _Place, value: Any) -> list[_Place]:
    """Return the places in a value that the grammar knows."""
    shape, found = place.shape, list[_Place]()
    if isinstance(value, dict):
        fields = SHAPES.get(shape.kind, {}) if shape.inner is None else {}
        for name in value:
            inner = shape.inner if shape.wrap == "map" else fields.get(name)
            if inner is None and shape.inner is None and name[:2] != "x-":
                inner = fields.get("*")
            if inner is not None:
                at = join(place.pointer, name)
                found.append(_Place(inner, value, name, at, place.within))
    elif isinstance(value, list) and shape.wrap == "list" and shape.inner:
        for index in range(len(value)):
            at = f"{place.pointer}/{index}"
            found.append(_Place(shape.inner, value, index, at, place.within))
    return found


def _endless(reference: str, pointer: str) -> Problem:
    return error(
        "reference-cycle",
        f"Following `{reference[:80]}` does not end.",
        f"{pointer}/$ref",
        "Only schemas may contain themselves; write out one of the references.",
    )


def _too_deep(pointer: str) -> Problem:
    return error(
        "too-deep",
        f"Through its references this nests more than {_DEPTH} levels deep.",
        pointer,
        "Move inner schemas to `components` and refer to them.",
    )


def _too_much(pointer: str) -> Problem:
    return error(
        "too-many-nodes",
        "References where OpenAPI knows none repeat the files many times over.",
        f"{pointer}/$ref",
        "References of references grow fast: refer to schemas instead.",
    )
