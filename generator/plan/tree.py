"""The tree of attributes that users walk: client, platforms, resources, their methods.

In comes `ir.Api`, out comes for the client and for each platform a tree of nodes, each of which
becomes a sync and an async class.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from ..model import ir
from ..model.naming import CLIENT_ATTRIBUTES, Scope, class_name
from ..text.code import NO_NAME, Name, name
from .forms import forms_of

# Public attributes of the runtime's resource and platform classes.
NODE_ATTRIBUTES = frozenset({"s"})
# What the modules of resources and of clients import by name.
IMPORTED = (
    *("Annotated", "Any", "BestFit", "CallOptions", "Client", "Decimal"),
    *("GenericWriteOptions", "Literal", "Mapping", "Only", "Operation", "Page"),
    *("Place", "Resource", "Row", "Tagged", "UUID", "Unpack", "Variable", "WriteJob"),
    *("ByteStream", "EventStream", "LineStream"),
    *("AsyncByteStream", "AsyncEventStream", "AsyncLineStream"),
    *("AsyncClient", "AsyncPage", "AsyncResource", "AsyncWriteJob"),
    *("AsyncOnClient", "OnClient"),
)


@dataclass(slots=True)
class Node:
    """A place in the tree: its path of resources under the client or under a platform.

    `call` is what leads there: `client.entrata.resident_charges`.
    """

    platform: ir.Platform | None
    path: tuple[str, ...]
    module: str
    class_name: str = ""
    operations: list[ir.Operation] = field(default_factory=list)
    children: dict[str, Node] = field(default_factory=dict)
    call: Name = NO_NAME


@dataclass(frozen=True, slots=True)
class Tree:
    """The whole surface: the generic root, one root per platform, and all nodes by module.

    `platforms` has them by their attribute of the client.
    """

    generic: Node
    platforms: dict[str, Node]
    modules: dict[str, list[Node]]


def platform_class(platform: ir.Platform | None) -> str:
    """Return the class of a platform's client, "" for none."""
    return class_name(platform.display or platform.slug) if platform else ""


def grow(api: ir.Api, client: str = "") -> Tree:
    """Return the tree of an API; `client` is the class of its client."""
    by_slug = {platform.slug: platform for platform in api.platforms}
    generic = Node(None, (), "")
    platforms = {slug: Node(by_slug[slug], (), "") for slug in sorted(by_slug)}
    modules: dict[str, list[Node]] = {}
    for operation in [*api.operations, *old_methods(api)]:
        root = platforms[operation.platform] if operation.platform else generic
        node = root
        for depth in range(1, len(operation.resource) + 1):
            node = _child(node, operation.resource[:depth], modules)
        node.operations.append(operation)
    roots = [client, *(platform_class(platform) for platform in api.platforms)]
    if generic.operations:
        own = [o.module for o in api.operations if not o.resource]
        generic.module = next(iter(own), "root")
        modules.setdefault(generic.module, []).append(generic)
    _name_classes(modules, roots)
    for nodes in modules.values():
        for node in nodes:
            _add_forms(node)
    _name_attributes([generic, *platforms.values()])
    attributes = {
        f"{slug}_platform" if slug in generic.children else slug: node
        for slug, node in platforms.items()
    }
    for attribute, root in [("", generic), *attributes.items()]:
        _name_calls(root, f"client.{attribute}".rstrip("."))
    return Tree(generic, attributes, dict(sorted(modules.items())))


def old_methods(api: ir.Api) -> list[ir.Operation]:
    """Return the operations under the names that they were called by, marked as deprecated."""
    by_id = {operation.id: operation for operation in api.operations}
    out = []
    for old in api.old_names:
        if operation := by_id.get(old.target):
            path = tuple(filter(None, old.module.split(".")))
            # A name from before the platform was known lies where generic operations lie.
            platform = operation.platform if operation.platform in path[:1] else None
            path = path[1:] if platform else path
            doc = replace(operation.doc, deprecated=True)
            now = replace(operation, platform=platform, doc=doc, others=())
            out.append(replace(now, resource=path, action=old.name))
    return out


def _child(parent: Node, path: tuple[str, ...], modules: dict[str, list[Node]]) -> Node:
    name = path[-1]
    if name not in parent.children:
        node = Node(parent.platform, path, "_".join(path))
        parent.children[name] = node
        modules.setdefault(node.module, []).append(node)
    return parent.children[name]


def _add_forms(node: Node) -> None:
    """Give a node the methods of its operations in all of their forms."""
    scope = Scope({operation.action for operation in node.operations})
    found = [list(forms_of(operation, scope)) for operation in node.operations]
    node.operations = [form for forms in found for form in forms]


def _name_classes(modules: dict[str, list[Node]], roots: Sequence[str]) -> None:
    """Name the classes of resources; none hides a client or what their modules import.

    The methods of the client itself, the first of `roots`, are a class as well.
    """
    scope = Scope([*IMPORTED, *roots])
    for _, nodes in sorted(modules.items()):
        nodes.sort(
            key=lambda node: (node.platform.slug if node.platform else "", node.path)
        )
        for node in nodes:
            called = (
                class_name("_".join(node.path)) if node.path else f"{roots[0]}Methods"
            )
            name = platform_class(node.platform) + called
            taken = f"Async{name}" in scope.taken or name.startswith("Async")
            own = f"{name}Resource"
            node.class_name = scope.claim(own) if taken else scope.claim(name, own)
            scope.taken.add(f"Async{node.class_name}")


def _name_attributes(roots: Iterable[Node]) -> None:
    """Give way where a child has the name of a method, or of something of the runtime's."""
    for root in roots:
        reserved = set(CLIENT_ATTRIBUTES)
        waiting = [root]
        while waiting:
            node = waiting.pop()
            scope = Scope(
                reserved | {operation.action for operation in node.operations}
            )
            named = {
                scope.claim(name, f"{name}_"): child
                for name, child in node.children.items()
            }
            node.children = dict(sorted(named.items()))
            waiting += node.children.values()
            reserved = set(NODE_ATTRIBUTES)


def _name_calls(root: Node, call: str) -> None:
    """Tell each node below `root` what leads to it."""
    root.call = name(call)
    waiting = [root]
    while waiting:
        node = waiting.pop()
        for attribute, child in node.children.items():
            child.call = name(f"{node.call}.{attribute}")
            waiting.append(child)
