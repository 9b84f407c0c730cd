"""Plan what a platform may have that is known at run time only.

In come the trees of the platforms, out comes one merged tree of classes for type checkers: a
method takes what its platforms take. What it gives is anything: a new platform gives something
else, and that shall break nobody. The argument that tells the integration is filled in, so that
nobody has to give it again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..model import ir
from ..model.naming import Scope, class_name
from ..text.code import Code, Name, name
from .annotations import HIDING, Printer
from .arguments import arguments_of
from .operations import OperationPlanner
from .tree import Node
from .views import (
    AnyMethod,
    AnyResource,
    Child,
    Field,
    Operation,
    Parameter,
)

# What the module imports or defines besides.
_TAKEN = ("AnyPlatform", "CallOptions", "Protocol", "Unpack", "UUID", "Decimal")


@dataclass(frozen=True, slots=True)
class AnyPlatformPlanner:
    """Plans the classes of a platform that is known at run time only.

    `filled` is the argument that is known already; `views` are the operations by id and name.
    """

    api: ir.Api
    operations: OperationPlanner
    views: Mapping[tuple[str, str], Operation]
    filled: str

    def plan(
        self, roots: Sequence[Node]
    ) -> tuple[tuple[Child, ...], tuple[AnyResource, ...]]:
        """Return what a platform has, and all classes, those of outer resources first."""
        scope = Scope(_TAKEN)
        found: list[AnyResource] = []
        children = self._children(roots, scope, found)
        return children, tuple(found)

    def _children(
        self, nodes: Sequence[Node], scope: Scope, found: list[AnyResource]
    ) -> tuple[Child, ...]:
        """Return the attributes of nodes that stand at one place; add their classes to `found`."""
        return tuple(
            Child(name(attribute), self._class(below, scope, found).name)
            for attribute, below in _merged(nodes).items()
        )

    def _class(
        self, nodes: Sequence[Node], scope: Scope, found: list[AnyResource]
    ) -> AnyResource:
        path = nodes[0].path
        own = scope.claim(f"Any{class_name('_'.join(path))}")
        at = len(found)
        children = self._children(nodes, scope, found)
        actions: dict[str, list[ir.Operation]] = {}
        for operation in (one for node in nodes for one in node.operations):
            actions.setdefault(operation.action, []).append(operation)
        taken = {*actions, *(child.attribute for child in children)}
        words = " ".join(path).replace("_", " ").strip()
        methods = tuple(
            self._method(action, variants, own, taken, scope)
            for action, variants in sorted(actions.items())
        )
        found.insert(at, AnyResource(name(own), words, children, methods))
        return found[at]

    def _method(
        self,
        action: str,
        variants: Sequence[ir.Operation],
        owner: str,
        taken: Iterable[str],
        scope: Scope,
    ) -> AnyMethod:
        """Return what the platforms have in common that can do something."""
        able = [one for one in variants if one.supported] or list(variants)
        views = [self.views[one.id, one.action] for one in able]
        printer = self._printer(taken)
        kinds = {view.kind for view in views}
        fields = tuple(self._fields(able))
        own = name(scope.claim(f"{owner}{class_name(action)}Args"))
        return AnyMethod(
            name(action),
            kinds.pop() if len(kinds) == 1 else name("any"),
            self._parameters(able, printer),
            own if fields else views[0].options,
            fields,
            tuple(self._demanded(views, fields)),
        )

    def _fields(self, variants: Sequence[ir.Operation]) -> Iterator[Field]:
        """Yield what one of the platforms takes; it must be given where all of them want it."""
        found: dict[str, list[ir.Field]] = {}
        for variant in variants:
            for field in arguments_of(self.api, variant):
                found.setdefault(field.name.python, []).append(field)
        printer = self._printer(found)
        for key, fields in found.items():
            everywhere = len(fields) == len(variants)
            yield Field(
                name(key),
                fields[0].name.wire,
                False,
                _union(printer.code(f.type, "request") for f in fields),
                everywhere and all(f.required for f in fields) and key != self.filled,
                False,
                _agreed(f.doc.description for f in fields),
                "",
                all(f.doc.deprecated for f in fields),
            )

    def _demanded(
        self, views: Iterable[Operation], fields: Iterable[Field]
    ) -> Iterator[Name]:
        """Yield what some platforms require, and others do not."""
        wanted = {key for view in views for key in view.required} - {self.filled}
        yield from (f.name for f in fields if f.name in wanted and not f.required)

    def _parameters(
        self, variants: Sequence[ir.Operation], printer: Printer
    ) -> tuple[Parameter, ...]:
        """Return the parameters of the path, which stand by position."""
        found = [self.operations.parameters(one, printer) for one in variants]
        fewest = min(found, key=len)
        return tuple(
            replace(first, type=_union(own[at].type for own in found))
            for at, first in enumerate(fewest)
        )

    def _printer(self, taken: Iterable[str]) -> Printer:
        known = set(taken)
        hidden = [one for one in HIDING if one in known]
        return replace(self.operations.printer, hidden=hidden)


def _merged(nodes: Sequence[Node]) -> dict[str, list[Node]]:
    """Return the children of nodes that stand at one place, by attribute."""
    out: dict[str, list[Node]] = {}
    for node in nodes:
        for attribute, child in node.children.items():
            out.setdefault(attribute, []).append(child)
    return dict(sorted(out.items()))


def _agreed(texts: Iterable[str]) -> str:
    """Return what all say that say anything; what one platform says holds for that one."""
    found = {text for text in texts if text}
    return found.pop() if len(found) == 1 else ""


def _union(shown: Iterable[Code]) -> Code:
    """Return the types that are, each once; `Any` takes in all others."""
    arms = dict.fromkeys(shown)
    return Code("Any" if "Any" in arms else " | ".join(arms))
