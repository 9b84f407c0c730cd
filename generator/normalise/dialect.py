"""OpenAPI 3.0, 3.1 or 3.2 in, the schemas of 3.1 (JSON Schema 2020-12) out.

Sources: OpenAPI 3.0.4, section 4.7.24 (`nullable`, `exclusiveMinimum`), and the proposal
"Clarify Semantics of nullable in OpenAPI 3.0".
"""

from __future__ import annotations

import re
from typing import Any, Final

from sdkgen.model.document import ADDITIONAL, METHODS, POINTER_KEY, join
from sdkgen.normalise.grammar import walk
from sdkgen.normalise.report import Report
from sdkgen.problems import SpecError, error

#: What says something about a schema without restricting it: stays outside of a wrapper.
_ABOUT: Final = (
    *("title", "description", "default", "deprecated", "readOnly", "writeOnly"),
    *("example", "examples", "externalDocs"),
)
_METHOD: Final = re.compile(r"[A-Z][A-Z0-9-]{0,39}")
_LIMITS: Final = (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum"))


def run(root: dict[str, Any], report: Report) -> dict[str, Any]:
    """Rewrite every schema of the document in place to the dialect of 3.1."""
    is_3_0 = str(root.get("openapi")).startswith("3.0")
    for kind, node, pointer in walk(root):
        if kind == "path-item" and ADDITIONAL in node:
            _additional(node, pointer)
        if kind == "schema":
            if is_3_0 and "$ref" in node:
                _drop_siblings(node)
            _exclusive(node)
            if "nullable" in node:
                _nullable(node, pointer, report, is_3_0)
    root["openapi"] = "3.1.1"
    return root


def _additional(node: dict[str, Any], pointer: str) -> None:
    """Refuse what is no method of its own, in capitals: no client could send it as it stands.

    Source: OpenAPI 3.2.0, section 4.9 (`additionalOperations`); RFC 9110, section 9.1.
    """
    wrong = [
        error(
            "additional-operations",
            f"`{name[:40]}` is no method that may stand here.",
            join(pointer, ADDITIONAL, name),
            "Write a method in capitals; the usual ones stand in the path item itself.",
        )
        for name in node[ADDITIONAL]
        if not _METHOD.fullmatch(name) or name.lower() in METHODS
    ]
    if wrong:
        raise SpecError(wrong)


def _drop_siblings(node: dict[str, Any]) -> None:
    """Drop what 3.0 ignores beside `$ref`; what is said about the schema is kept."""
    for name in [name for name in node if not _stays(name)]:
        del node[name]


def _stays(name: str) -> bool:
    return name in _ABOUT or name in ("$ref", "nullable") or name.startswith("x-")


def _exclusive(node: dict[str, Any]) -> None:
    """Turn a boolean exclusive limit into the number that it makes exclusive."""
    for exclusive, limit in _LIMITS:
        flag = node.get(exclusive)
        if isinstance(flag, bool):
            del node[exclusive]
            if flag and limit in node:
                node[exclusive] = node.pop(limit)


def _nullable(node: dict[str, Any], pointer: str, report: Report, is_3_0: bool) -> None:
    """Replace `nullable` by a type or a branch that allows null."""
    if not is_3_0:
        report.collect("nullable", pointer.rpartition("/")[2], pointer)
    if not node.pop("nullable"):
        return
    if "enum" in node and None not in node["enum"]:
        node["enum"].append(None)
    if any(key in node for key in ("$ref", "allOf", "not")):
        _wrap(node, pointer)
        return
    if "type" in node:
        types = node["type"] if isinstance(node["type"], list) else [node["type"]]
        node["type"] = [*types, *(() if "null" in types else ("null",))]
    for key in ("anyOf", "oneOf"):
        if key in node and {"type": "null"} not in node[key]:
            node[key].append({"type": "null"})


def _wrap(node: dict[str, Any], pointer: str) -> None:
    """Turn a schema in place into the choice between what it was and null."""
    inner = {name: node.pop(name) for name in list(node) if not _outside(name)}
    inner[POINTER_KEY] = pointer
    node["anyOf"] = [inner, {"type": "null"}]


def _outside(name: str) -> bool:
    return name in _ABOUT or name.startswith("x-")
