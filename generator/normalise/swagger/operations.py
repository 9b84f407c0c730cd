"""Path items, operations and responses of Swagger 2.0 in, those of OpenAPI 3.0 out.

Source: the OpenAPI specification 2.0. What was moved is noted in `Moves`; references stay as
they are written until all of the document has moved.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import unquote

from sdkgen.model.document import join, resolve, split
from sdkgen.normalise.grammar import Shape
from sdkgen.normalise.report import Report
from sdkgen.normalise.shapes import Shaper
from sdkgen.normalise.swagger.bodies import JSON, Found, body_of
from sdkgen.normalise.swagger.grammar import GRAMMAR, METHODS
from sdkgen.normalise.swagger.moves import Moves
from sdkgen.normalise.swagger.parameters import BINARY, header_of, parameter_of
from sdkgen.normalise.swagger.service import servers_of

_GONE: Final = ("consumes", "produces", "schemes", "parameters", "responses")
_FILE: Final = "application/octet-stream"
_HOPS: Final = 50


@dataclass(frozen=True)
class Operations:
    """Converts what stands below `paths`, and the parameters and responses it refers to."""

    root: dict[str, Any]
    moves: Moves
    report: Report
    typed: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)

    def path_item(self, item: dict[str, Any], pointer: str) -> dict[str, Any]:
        """Return a path item; a body that it describes goes into each of its operations."""
        inherited = self._found(item, pointer)
        out = dict(item)
        if "parameters" in item:
            out["parameters"] = self._listed(inherited, pointer)
        bodies = [part for part in inherited if part.in_body]
        for method in METHODS:
            if method in item:
                at = f"{pointer}/{method}"
                out[method] = self._operation(item[method], at, bodies)
        return out

    def _operation(
        self, node: dict[str, Any], pointer: str, inherited: Sequence[Found]
    ) -> dict[str, Any]:
        out = {name: value for name, value in node.items() if name not in _GONE}
        own = self._found(node, pointer)
        if "parameters" in node:
            out["parameters"] = self._listed(own, pointer)
        known = {part.identity for part in own}
        bodies = [part for part in inherited if part.identity not in known]
        bodies += [part for part in own if part.in_body]
        if bodies:
            consumes = node.get("consumes", self.root.get("consumes", ()))
            at = f"{pointer}/requestBody"
            body = body_of(bodies, consumes, at, self.moves, self.report)
            out |= {"requestBody": body} if body else {}
        if "schemes" in node and node["schemes"] != self.root.get("schemes"):
            spoken = {**self.root, "schemes": node["schemes"]}
            if servers := servers_of(spoken, self.report, pointer):
                out["servers"] = servers
                self.moves.note(f"{pointer}/servers", f"{pointer}/schemes")
        if "responses" in node:
            out["responses"] = self._responses(node, f"{pointer}/responses")
        return out

    # --- parameters -------------------------------------------------------------------------

    def _found(self, node: dict[str, Any], pointer: str) -> list[Found]:
        """Return the parameters that an operation or a path item lists."""
        return [
            self.found(parameter, f"{pointer}/parameters/{index}")
            for index, parameter in enumerate(node.get("parameters", ()))
        ]

    def found(self, node: dict[str, Any], listed: str) -> Found:
        """Return a parameter with what it refers to."""
        target, place = self.target(node, listed, "parameter")
        return Found(node, target, place, listed)

    def _listed(self, found: Sequence[Found], pointer: str) -> list[dict[str, Any]]:
        """Return the parameters that are no part of a body."""
        out: list[dict[str, Any]] = []
        for part in found:
            if not part.in_body:
                at = f"{pointer}/parameters/{len(out)}"
                out.append(self.parameter(part, at))
        return out

    def parameter(self, part: Found, now: str) -> dict[str, Any]:
        """Return one parameter, or the reference that it is, if that leads to a shared one."""
        if "$ref" in part.node and (_is_shared(part.node) or not part.target):
            self.moves.note(now, part.listed)
            return part.node
        self.moves.note(now, part.pointer)
        if "schema" not in part.target:
            self.moves.note(f"{now}/schema", part.pointer)
        return parameter_of(part.target, part.pointer, self.report)

    def target(
        self, node: dict[str, Any], pointer: str, kind: str
    ) -> tuple[dict[str, Any], str]:
        """Return what a reference within the document leads to, typed, and where that stands.

        What is no reference is returned as it is; one without a target gives nothing.
        """
        found: Any = node
        for _ in range(_HOPS):
            reference = found.get("$ref")
            if not isinstance(reference, str) or reference[:2] != "#/":
                return found, pointer
            pointer = unquote(reference[1:])
            found = self._typed(kind, pointer)
        return {}, pointer

    def _typed(self, kind: str, pointer: str) -> dict[str, Any]:
        """Return what stands in a place as an object of a kind; nothing where it is none."""
        try:
            found = resolve(self.root, pointer)
        except LookupError:
            return {}
        if split(pointer)[:-1] == [f"{kind}s"]:
            return found if isinstance(found, dict) else {}
        if (kind, pointer) not in self.typed:
            shaper = Shaper(self.report, GRAMMAR)
            found = shaper.shaped(Shape("one", kind), found, pointer)
            self.typed[kind, pointer] = found if isinstance(found, dict) else {}
        return self.typed[kind, pointer]

    # --- responses --------------------------------------------------------------------------

    def _responses(self, node: dict[str, Any], pointer: str) -> dict[str, Any]:
        """Return the responses; what is shared is written out where it depends on `produces`."""
        common = self.root.get("produces", [])
        produces = node.get("produces", common)
        out = {}
        for status, response in node["responses"].items():
            if not isinstance(response, dict) or status[:2] == "x-":
                out[status] = response
                continue
            at = join(pointer, status)
            target, before = self.target(response, at, "response")
            shared = _is_shared(response) and produces == common
            if target and not shared:
                out[status] = self.response(target, before, at, produces)
            else:
                out[status] = response
        return out

    def response(
        self, node: dict[str, Any], before: str, now: str, produces: Sequence[str]
    ) -> dict[str, Any]:
        """Return one response; its schema stands in `content`, once for each media type."""
        self.moves.note(now, before)
        gone = ("schema", "headers", "examples")
        out = {name: value for name, value in node.items() if name not in gone}
        if "headers" in node:
            out["headers"] = self._headers(node["headers"], before, now)
        if "schema" in node:
            out["content"] = self._content(node, before, now, produces)
        return out

    def _headers(self, found: dict[str, Any], before: str, now: str) -> dict[str, Any]:
        out = {}
        for name, header in found.items():
            old, new = join(before, "headers", name), join(now, "headers", name)
            self.moves.note(new, old)
            self.moves.note(f"{new}/schema", old)
            out[name] = header_of(header, old, self.report)
        return out

    def _content(
        self, node: dict[str, Any], before: str, now: str, produces: Sequence[str]
    ) -> dict[str, Any]:
        schema, examples = node["schema"], node.get("examples")
        media = list(dict.fromkeys(produces)) or list(JSON)
        if isinstance(schema, dict) and schema.get("type") == "file":
            schema = {**schema, **BINARY}
            media = [name for name in media if not _is_json(name)] or [_FILE]
        out: dict[str, Any] = {}
        for name in media:
            out[name] = {"schema": schema}
            if isinstance(examples, dict) and name in examples:
                out[name]["example"] = examples[name]
            self.moves.note(join(now, "content", name, "schema"), f"{before}/schema")
        return out


def _is_shared(node: dict[str, Any]) -> bool:
    """Tell whether a node refers to a parameter or a response at the top of the document."""
    reference = str(node.get("$ref", ""))
    return reference.startswith(("#/parameters/", "#/responses/"))


def _is_json(media: str) -> bool:
    bare = media.partition(";")[0].strip().lower()
    return bare in ("*/*", *JSON) or bare.endswith("+json")
