"""Swagger 2.0 in, OpenAPI 3.0 out, and a document that tells where each node was written.

Runs before the passes of `sdkgen.normalise`, which make 3.1 of it. Pointers are those of 3.x
from here on, also in a lock of names; messages name the author's own (`Converted`).
Source: the OpenAPI specification 2.0.
"""

from __future__ import annotations

from typing import Any, Final

from sdkgen.model.document import Document, dialect_of, join
from sdkgen.normalise import shapes
from sdkgen.normalise.report import Report
from sdkgen.normalise.swagger.grammar import GRAMMAR
from sdkgen.normalise.swagger.moves import Converted, Moves, too_much
from sdkgen.normalise.swagger.operations import Operations
from sdkgen.normalise.swagger.references import rewrite
from sdkgen.normalise.swagger.service import scheme_of, servers_of
from sdkgen.problems import SpecError

_SECTIONS: Final = {
    "definitions": "schemas",
    "responses": "responses",
    "parameters": "parameters",
    "securityDefinitions": "securitySchemes",
}
_GONE: Final = (
    *("swagger", "host", "basePath", "schemes", "consumes", "produces", "paths"),
    *_SECTIONS,
)
#: How many values a document may have once each body and answer is written out.
_LIMIT: Final = 3_000_000


def is_swagger(root: dict[str, Any]) -> bool:
    """Tell whether a document is Swagger 2.0."""
    return dialect_of(root)[0] == "swagger"


def converted(
    document: Document, root: dict[str, Any], report: Report
) -> tuple[Document, dict[str, Any]]:
    """Return what locates messages about the new content, and that content."""
    found, moves = Report(), Moves()
    typed = shapes.run(root, found, GRAMMAR)
    try:
        new = _document(typed, moves, found)
    except SpecError as failure:
        raise SpecError(document.sorted(failure.problems)) from None
    for problem in found.problems:
        report.add(document.located(problem))
    return Converted(document.name, new, written=document, moves=moves), new


def _document(root: dict[str, Any], moves: Moves, report: Report) -> dict[str, Any]:
    out = {name: value for name, value in root.items() if name not in _GONE}
    out = {"openapi": "3.0.4", **out}
    moves.note("/openapi", "/swagger")
    if servers := servers_of(root, report):
        out["servers"] = servers
        moves.note("/servers", "/host" if "host" in root else "/basePath")
    operations = Operations(root, moves, report)
    out["components"] = _components(root, operations)
    out["paths"] = {
        path: (
            operations.path_item(item, join("/paths", path))
            if isinstance(item, dict) and path[:2] != "x-"
            else item
        )
        for path, item in root.get("paths", {}).items()
    }
    if _weight(out, {}) > _LIMIT:
        raise SpecError([too_much("")])
    rewrite(out, moves, report)
    return out


def _weight(node: Any, known: dict[int, int]) -> int:
    """Return how many values a tree holds, one that stands in several places in each."""
    if not isinstance(node, dict | list):
        return 1
    if id(node) not in known:
        inner = node.values() if isinstance(node, dict) else node
        known[id(node)] = 1 + sum(_weight(item, known) for item in inner)
    return known[id(node)]


def _components(root: dict[str, Any], operations: Operations) -> dict[str, Any]:
    """Return what is shared; a body is written out in the operations that refer to it."""
    out: dict[str, Any] = {}
    for before, now in _SECTIONS.items():
        operations.moves.note(f"/components/{now}", f"/{before}")
        out[now] = {}
    out["schemas"] = root.get("definitions", {})
    produces = root.get("produces", [])
    for name, node in root.get("responses", {}).items():
        old, new = join("/responses", name), join("/components/responses", name)
        out["responses"][name] = operations.response(node, old, new, produces)
    for name, node in root.get("parameters", {}).items():
        old, new = join("/parameters", name), join("/components/parameters", name)
        found = operations.found(node, old)
        if not found.in_body:
            out["parameters"][name] = operations.parameter(found, new)
    for name, node in root.get("securityDefinitions", {}).items():
        old = join("/securityDefinitions", name)
        out["securitySchemes"][name] = scheme_of(node, old, operations.report)
    return {name: section for name, section in out.items() if section}
