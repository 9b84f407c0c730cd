"""References of Swagger 2.0 in, references to where their targets stand from now on out.

Runs when all of a document has moved, over the new one. What a reference gets from an extension
(`x-…`), where no other step looks, is converted on the way.
"""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import quote, unquote

from sdkgen.model.document import join, resolve
from sdkgen.normalise.grammar import SHAPES, walk
from sdkgen.normalise.lookup import is_escaped
from sdkgen.normalise.report import Report
from sdkgen.normalise.swagger.moves import Moves
from sdkgen.normalise.swagger.parameters import BINARY

#: What the fragment of a URI may hold unescaped.
_SAFE: Final = "/~!$&'()*+,;=:@?"


def rewrite(root: dict[str, Any], moves: Moves, report: Report) -> None:
    """Rewrite references and schemas in place, each once: some stand in several places."""
    seen = set[int]()
    waiting: list[tuple[Any, str, str]] = [(root, "document", "")]
    while waiting:
        for kind, node, pointer in walk(*waiting.pop()):
            if id(node) in seen:
                continue
            seen.add(id(node))
            reference = node.get("$ref")
            if "$ref" in SHAPES[kind] and isinstance(reference, str):
                node["$ref"] = _followed(reference, pointer, root, moves, report)
                if kind == "schema" and node["$ref"][:4] == "#/x-":
                    waiting.append((_found(root, node["$ref"]), kind, node["$ref"][1:]))
            if kind == "schema":
                _schema(node)
    report.summarise(
        "reference-bare",
        "References name a definition and do not say where it is: {}; they are read as they "
        "are meant.",
        "Write `$ref: '#/definitions/Name'`.",
    )


def _followed(
    reference: str, pointer: str, root: dict[str, Any], moves: Moves, report: Report
) -> str:
    """Return a reference to where its target stands now; one without a target as it is."""
    if reference in root["components"].get("schemas", {}):
        report.collect("reference-bare", reference, moves.origin(f"{pointer}/$ref"))
        return "#" + quote(join("/components/schemas", reference), safe=_SAFE)
    if reference[:2] != "#/":
        return reference
    target = moves.target(reference[1:])
    if target == reference[1:] and "%" in target and is_escaped(reference):
        moved = moves.target(unquote(target))
        target = quote(moved, safe=_SAFE) if moved != unquote(target) else target
    component = "/".join(target.split("/")[:4])
    is_lost = target.startswith("/components/") and _found(root, component) is None
    return reference if is_lost else f"#{target}"


def _found(root: dict[str, Any], reference: str) -> Any:
    """Return what a reference names; None if it leads nowhere."""
    try:
        return resolve(root, unquote(reference.removeprefix("#")))
    except LookupError:
        return None


def _schema(node: dict[str, Any]) -> None:
    """Say in the words of 3.0 what a schema of 2.0 says in its own."""
    if isinstance(name := node.get("discriminator"), str):
        node["discriminator"] = {"propertyName": name}
    if "x-nullable" in node:
        node.setdefault("nullable", node.pop("x-nullable"))
    if node.get("type") == "file":
        node |= BINARY
