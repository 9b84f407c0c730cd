"""Definitions on their way to a name: what `schemas` collects and `shapes` and `names` finish.

A draft is one object, enum or alias as it stands in one place of the document. It knows where
that is; it gets its name only when all drafts are known.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal as L

from ..model import ir
from ..model.naming import singular

NO_DOC = ir.Doc()
Role = L["body", "params", "list", "get", "result", "error", "event"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a schema stands: in which direction, inside what, behind which properties.

    `owner` is the id of the draft around it, or of the component or the part of an operation.
    """

    direction: ir.Direction
    owner: str
    steps: tuple[str, ...] = ()

    def step(self, name: str) -> Place:
        """Return the place of a property."""
        return replace(self, steps=(*self.steps, name))

    def item(self) -> Place:
        """Return the place of an array's items or of a map's values: one of several."""
        if not self.steps:
            return self.step("item")
        head, _, last = self.steps[-1].rpartition("_")
        name = f"{head}_{singular(last)}" if head else singular(last)
        return replace(self, steps=(*self.steps[:-1], name))

    def arm(self, name: str) -> Place:
        """Return the place of one arm of a union that has several definitions."""
        last = f"{self.steps[-1]}_{name}" if self.steps else name
        return replace(self, steps=(*self.steps[:-1], last))


@dataclass(slots=True)
class DraftField:
    """A property whose Python name is not decided yet."""

    wire: str
    type: ir.Type
    required: bool
    doc: ir.Doc
    default: ir.Json = None
    has_default: bool = False
    pointer: str = ""


@dataclass(slots=True)
class Draft:
    """A definition without a name. `component` is its key in the document, if it has one."""

    id: str
    kind: L["object", "enum", "alias"]
    pointer: str
    place: Place
    component: str = ""
    doc: ir.Doc = NO_DOC
    fields: list[DraftField] = field(default_factory=list)
    extra: ir.Type | None = None
    bases: tuple[str, ...] = ()
    values: tuple[str | int | float | bool, ...] = ()
    type: ir.Type | None = None


@dataclass(frozen=True, slots=True)
class Use:
    """What an operation needs a draft for; `kind` tells apart what it has several of."""

    operation: str
    role: Role
    kind: str = ""
