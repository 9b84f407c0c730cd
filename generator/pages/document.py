"""Put imported operations into a document of ours: an OpenAPI 3.1 file that people may edit.

In come operations and the text of the file so far, out comes the new text. Only what an import
is about changes; order and comments of the rest stay. The YAML is ruamel's, which keeps both.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.error import YAMLError
from ruamel.yaml.scalarstring import LiteralScalarString

from ..problems import SpecError, error
from .operation import BEARER, Imported

_HEAD = """\
# Operations that `sdkgen import` has read from reference pages. Importing a page again renews its
# operation only. What a page does not spell out is inferred from its examples: x-inferred.
"""
_NEW: Mapping[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Reference pages", "version": "1.0.0"},
    "paths": {},
    "components": {},
}


def renewed(text: str, operations: Sequence[Imported]) -> str:
    """Return the text of a document with these operations; `text` is "" for a new one.

    Raises SpecError for YAML that cannot be written back as it is.
    """
    yaml = _yaml()
    try:
        root = yaml.load(text) if text else _plain(dict(_NEW))
    except YAMLError as cause:
        told = f"the document cannot be kept as it is: {str(cause).splitlines()[0]}"
        remedy = "import into a file of its own"
        raise SpecError([error("kept", told, "", remedy)]) from None
    for one in operations:
        _add(root, one)
    if not root.get("components", True):
        del root["components"]
    stream = io.StringIO()
    yaml.dump(root, stream)
    return stream.getvalue() if text else _HEAD + stream.getvalue()


def standing(root: Mapping[str, Any], one: Imported) -> Any:
    """Return the operation that a document has in the place of an imported one, or None."""
    item = root.get("paths", {}).get(one.path) or {}
    return item.get(one.method) if isinstance(item, Mapping) else None


def _yaml() -> YAML:
    yaml = YAML()
    yaml.version = None
    yaml.width = (
        100_000  # a line that is broken anew makes a diff of what has not changed
    )
    yaml.preserve_quotes = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def _add(root: CommentedMap, one: Imported) -> None:
    item = _child(_child(root, "paths"), one.path)
    _put(item, one.method, _plain(one.node))
    if one.scheme:
        schemes = _child(_child(root, "components"), "securitySchemes")
        _put(schemes, BEARER, _plain(one.scheme))
    if one.server:
        servers = _list(root, "servers")
        if all(server.get("url") != one.server for server in servers):
            servers.append(_plain({"url": one.server}))
    if one.tag:
        tags = _list(root, "tags")
        if all(tag.get("name") != one.tag for tag in tags):
            tags.append(_plain({"name": one.tag, "x-displayName": one.tag_name}))
    if one.menu and one.menu_of:
        menu = [{"method": method, "title": title} for method, title in one.menu]
        of = _child(_child(root, "x-menu"), one.menu_of)
        _put(of, one.tag_name, _plain(menu))


def _child(parent: CommentedMap, key: str) -> CommentedMap:
    if not isinstance(parent.get(key), dict):
        parent[key] = CommentedMap()
    found: CommentedMap = parent[key]
    return found


def _list(root: CommentedMap, key: str) -> Any:
    """Return a list at the top of a document; a new one stands before the paths."""
    if not isinstance(root.get(key), list):
        root.insert(list(root).index("paths"), key, [])
    return root[key]


def _put(parent: CommentedMap, key: str, new: Any) -> None:
    """Let a key hold a value, and touch no more of what stands there than differs."""
    old = parent.get(key)
    if old == new and (not isinstance(old, dict) or list(old) == list(new)):
        return
    if not isinstance(old, CommentedMap) or not isinstance(new, CommentedMap):
        parent[key] = new
        return
    for name in [name for name in old if name not in new]:
        del old[name]
    for at, (name, value) in enumerate(new.items()):
        if name not in old or list(old).index(name) != at:
            old.insert(at, name, old.pop(name) if name in old else value)
        _put(old, name, value)


def _plain(node: Any) -> Any:
    """Return a value as ruamel keeps it; a text of several lines is written as one."""
    if isinstance(node, dict):
        return CommentedMap((str(key), _plain(value)) for key, value in node.items())
    if isinstance(node, list):
        return [_plain(value) for value in node]
    return LiteralScalarString(node) if isinstance(node, str) and "\n" in node else node
