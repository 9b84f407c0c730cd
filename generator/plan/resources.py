"""Plan the modules of resources: their operations, and the classes whose methods these are.

In comes the tree of an API, out come views. What sync and async share stands in a module once;
the template prints each class twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..model import ir
from ..model.naming import Scope
from ..text.code import Name, name
from .annotations import HIDING, Printer
from .operations import OperationPlanner
from .servers import ServerPlanner
from .tree import Node, Tree
from .views import (
    Child,
    Imports,
    Method,
    Module,
    Operation,
    ResourceClass,
    ResourceModule,
)

TEMPLATE = "resource.py.jinja"
# What a module has by other names than those of classes (`tree.IMPORTED`).
_TAKEN = ("TYPE_CHECKING", "UUID")


class ResourcePlanner:
    """Plans the modules of resources of one API; `views` are its operations by id and name."""

    def __init__(
        self,
        api: ir.Api,
        tree: Tree,
        pagings: Mapping[ir.Paging, Name],
        servers: ServerPlanner,
    ) -> None:
        self.api = api
        self.tree = tree
        self.operations = OperationPlanner(api, pagings, servers)
        self.views: dict[tuple[str, str], Operation] = {}
        self.taken = (*_TAKEN, *pagings.values())

    @property
    def reached(self) -> set[str]:
        """Return the names that the modules reach through the schemas."""
        return self.operations.printer.reached

    def modules(self) -> list[Module]:
        """Return one module per resource."""
        return [
            Module(f"resources/{key}.py", TEMPLATE, self._module(key, nodes))
            for key, nodes in self.tree.modules.items()
        ]

    def _module(self, key: str, nodes: Sequence[Node]) -> ResourceModule:
        scope = Scope([*self.taken, *(node.class_name for node in nodes)])
        operations: list[Operation] = []
        classes = []
        for node in nodes:
            own = [self.operations.view(found, scope) for found in node.operations]
            for found, view in zip(node.operations, own, strict=True):
                self.views[found.id, found.action] = view
            operations += own
            classes.append(self._class(node, own))
        pagings = dict.fromkeys(view.paging for view in operations if view.paging)
        return ResourceModule(
            _words(key, nodes),
            tuple(operations),
            tuple(classes),
            tuple(sorted(pagings)),
            class_imports(
                (c for n in nodes if n.path for c in n.children.values()), "."
            ),
        )

    def _class(self, node: Node, views: Sequence[Operation]) -> ResourceClass:
        taken = {*node.children, *(operation.action for operation in node.operations)}
        printer = Printer(
            self.api.definitions,
            prefix="s.",
            bounded=False,
            hidden=[known for known in HIDING if known in taken],
            reached=self.reached,
        )
        return ResourceClass(
            name(node.class_name),
            node.call,
            " ".join(node.path).replace("_", " ").strip(),
            node.platform.display if node.platform else "",
            children_of(node) if node.path else (),
            tuple(
                self._method(found, view, printer)
                for found, view in zip(node.operations, views, strict=True)
            ),
            not node.path,
        )

    def _method(self, found: ir.Operation, view: Operation, printer: Printer) -> Method:
        return Method(
            view,
            self.operations.result(found, printer),
            self.operations.returns(found, printer),
            self.operations.parameters(found, printer),
        )


def _words(key: str, nodes: Sequence[Node]) -> str:
    """Return what a module is about, in words."""
    of_client = any(not node.path for node in nodes)
    return "calls" if of_client else key.replace("_", " ").strip()


def children_of(node: Node) -> tuple[Child, ...]:
    """Return the attributes of a node that are resources."""
    return tuple(
        Child(name(attribute), name(child.class_name))
        for attribute, child in node.children.items()
    )


def class_imports(nodes: Iterable[Node], prefix: str) -> tuple[Imports, ...]:
    """Return the imports of the classes of nodes, sync and async, by module."""
    found: dict[str, set[str]] = {}
    for node in nodes:
        both = {node.class_name, f"Async{node.class_name}"}
        found.setdefault(f"{prefix}{node.module}", set()).update(both)
    return tuple(
        Imports(name(module), tuple(map(name, sorted(names))))
        for module, names in sorted(found.items())
    )
