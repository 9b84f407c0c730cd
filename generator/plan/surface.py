"""Plan the page that lists the whole surface, and the call that README shows first.

In comes the tree of an API with the views of its operations, out come sections of calls.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from ..model import ir
from ..text.code import Code
from .annotations import Printer
from .operations import OperationPlanner
from .tree import Node, Tree
from .views import Call, Operation, Section

Views = Mapping[tuple[str, str], Operation]


class SurfacePlanner:
    """Plans what api.md and README.md tell; `views` are the operations by id and name."""

    def __init__(
        self, api: ir.Api, tree: Tree, operations: OperationPlanner, views: Views
    ) -> None:
        self.api = api
        self.tree = tree
        self.operations = operations
        self.views = views
        self.printer = Printer(api.definitions, bounded=False)

    def sections(self) -> Iterator[Section]:
        """Yield a section per resource, the generic ones first."""
        yield from self._sections(self.tree.generic, "")
        for node in self.tree.platforms.values():
            display = node.platform.display if node.platform else ""
            yield self._section(node, display)
            for child in node.children.values():
                yield from self._sections(child, "")

    def _sections(self, node: Node, platform: str) -> Iterator[Section]:
        if node.operations:
            yield self._section(node, platform)
        for child in node.children.values():
            yield from self._sections(child, "")

    def _section(self, node: Node, platform: str) -> Section:
        calls = tuple(
            Call(self.views[found.id, found.action], self._returned(found))
            for found in node.operations
        )
        tags = Counter(tag for found in node.operations for tag in found.tags[:1])
        return Section(
            node.call,
            platform,
            calls,
            max(tags, key=lambda t: (tags[t], t), default=""),
        )

    def _returned(self, found: ir.Operation) -> Code:
        view = self.views[found.id, found.action]
        if view.kind == "page":
            return self.operations.result(found, self.printer)
        return self.operations.returns(found, self.printer)

    def example(self) -> tuple[Node, Call] | None:
        """Return the list to show first: near the client, of the liveliest resource."""
        uses = Counter(operation.resource for operation in self.api.operations)
        lists = [
            (len(found.resource), -uses[found.resource], found.path, node, found)
            for node in _nodes(self.tree.generic)
            for found in node.operations
            if found.payload.paging and not _in_path(found)
        ]
        if not lists:
            return None
        *_, node, found = min(lists, key=lambda row: row[:3])
        return node, Call(self.views[found.id, found.action], self._returned(found))


def _nodes(root: Node) -> Iterator[Node]:
    yield root
    for child in root.children.values():
        yield from _nodes(child)


def _in_path(operation: ir.Operation) -> bool:
    return any(p.location == "path" for p in operation.parameters)
