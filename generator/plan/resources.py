"""Plan the resource modules: a row of facts per operation, and the methods that use it.

In comes the tree of an API, out come views of finished statements. What sync and async share
(the rows and the argument types) stands in a module once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..layout import assigned_call, fit
from ..model import ir
from ..model.naming import Scope, class_name
from ..target.choices import Choices
from ..text.docstrings import described, docstring
from ..text.literals import literal, long_literal
from .annotations import Imports, Printer, import_lines, type_checking
from .arguments import arguments_of, model_of
from .docs import OperationDocs, goes_to_platform
from .tree import Node, Tree
from .views import Class, Method, Module, ResourceModule

_RUNTIME = ".._runtime"
_JSON = "application/json"
# Style and explode where a document names none (OpenAPI 3.1 section 4.8.12.2).
_IN_QUERY, _IN_PATH = ("form", True), ("simple", False)


@dataclass(frozen=True, slots=True)
class Row:
    """An operation with the names that stand for it in its module."""

    operation: ir.Operation
    constant: str
    arguments: str


class ResourcePlanner:
    """Plans the resource modules of one API."""

    def __init__(
        self,
        api: ir.Api,
        tree: Tree,
        choices: Choices,
        pagings: Mapping[ir.Paging, str],
    ):
        self.api = api
        self.tree = tree
        self.choices = choices
        self.pagings = pagings
        self.docs = OperationDocs(api)
        self.variants = {v.operation: v for f in api.families for v in f.variants}
        self.through_schemas: set[str] = set()

    def modules(self) -> list[Module]:
        """Return one module per resource."""
        return [
            Module(
                f"resources/{name}.py", "resource.py.jinja", self._module(name, nodes)
            )
            for name, nodes in self.tree.modules.items()
        ]

    def _module(self, name: str, nodes: Sequence[Node]) -> ResourceModule:
        used, typing = Imports(), Imports()
        scope = Scope(node.class_name for node in nodes)
        classes: list[Class] = []
        rows: list[str] = []
        arguments: list[str] = []
        for node in nodes:
            own = [self._row(operation, scope) for operation in node.operations]
            rows += [self._statement(row, used) for row in own]
            arguments += [
                text for row in own if (text := self._argument_class(row, typing))
            ]
            for kind in ("", "Async"):
                classes.append(self._class(node, own, kind, used, typing))
        if rows:
            used.take(_RUNTIME, "Operation")
        self.through_schemas |= used.through_schemas | typing.through_schemas
        heads = [method.head for shown in classes for method in shown.methods]
        if any(re.search(r"\bs\.", text) for text in (*rows, *arguments, *heads)):
            used.take("..", "schemas as s")
        if any("Unpack[" in head for head in heads):
            typing.take("typing_extensions", "Unpack")
        return ResourceModule(
            docstring([f"{_sentence(name)} of the API."], 0),
            _imports(used, typing, arguments),
            ("\n".join(rows),) if rows else (),
            tuple(classes),
        )

    def _row(self, operation: ir.Operation, scope: Scope) -> Row:
        name = "_".join(p for p in (operation.action, operation.platform) if p)
        constant = scope.claim(name.upper())
        if operation.arguments is None:
            return Row(operation, constant, self._options(operation))
        return Row(operation, constant, scope.claim(f"{class_name(name.lower())}Args"))

    def _options(self, operation: ir.Operation) -> str:
        """Return the typed dict of the call options that an operation has."""
        generic = goes_to_platform(operation, self.api)
        return "GenericWriteOptions" if generic else "CallOptions"

    def _argument_class(self, row: Row, typing: Imports) -> str:
        options = self._options(row.operation)
        typing.take(_RUNTIME, options)
        if row.operation.arguments is None:
            return ""
        model = self.api.definitions[row.operation.arguments]
        return fit(f"class {row.arguments}(s.{model.name}, {options}): ...", 4)

    # --- the row ----------------------------------------------------------------------------

    def _statement(self, row: Row, used: Imports) -> str:
        operation = row.operation
        payload = operation.payload
        shown, lazy = self._answer(operation, used)
        arguments = [literal(operation.method), long_literal(operation.path, 4)]
        if operation.arguments:
            model = self.api.definitions[operation.arguments]
            arguments.append(f"args=lambda: s.{model.name}")
        if operation.body:
            arguments.append(f"body={literal(operation.body.media_type)}")
            if self._is_whole_body(operation):
                arguments.append("whole_body=True")
        if places := self._places(operation, used):
            arguments.append(f"places={{{places}}}")
        arguments += [f"answer={lazy}"] if lazy else []
        if payload.path:
            arguments.append(f"payload={literal(payload.path)}")
        if payload.job_id:
            arguments.append(f"job={literal(payload.job_id)}")
        if payload.paging:
            name = self.pagings[payload.paging]
            used.take(".._settings", name)
            arguments.append(f"paging={name}")
        arguments += self._extras(operation)
        return assigned_call(row.constant, "Operation", shown, arguments)

    def _extras(self, operation: ir.Operation) -> list[str]:
        out = []
        answers = ir.successes(operation.answers)
        accept = next((a.media_type for a in answers if a.media_type), _JSON)
        if accept != _JSON and (accept.endswith("+json") or not ir.is_json(accept)):
            out.append(f"accept={literal(accept)}")
        if operation.security is not None and operation.security != self.api.security:
            out.append(f"security={literal(operation.security)}")
        if operation.servers and operation.servers[0] not in {
            s.url for s in self.api.servers
        }:
            out.append(f"server={literal(operation.servers[0])}")
        if operation.platform:
            out.append(f"platform={literal(operation.platform)}")
        if operation.platform or self._options(operation) == "GenericWriteOptions":
            out.append(f"family={literal(self.docs.families[operation.id].key)}")
        variant = self.variants.get(operation.id)
        if variant and operation.payload.job_id and variant.read_back != "unknown":
            out.append(f"read_back={literal(variant.read_back)}")
        if not operation.supported:
            out.append("supported=False")
        return out

    def _is_whole_body(self, operation: ir.Operation) -> bool:
        """Tell whether the body is one argument, not an object whose fields are arguments."""
        body = operation.body
        if body is None or operation.arguments is None:
            return False
        return model_of(self.api, body.type) is None

    def _places(self, operation: ir.Operation, used: Imports) -> str:
        """Return where the arguments go that are no plain query parameters or body fields."""
        out = []
        for p in operation.parameters:
            style = "json" if p.content else p.style
            in_query = p.location == "query" and operation.body is None
            if in_query and (style, p.explode) == _IN_QUERY:
                continue
            if p.location == "path" and (style, p.explode) == _IN_PATH:
                continue
            used.take(_RUNTIME, "Place")
            given = [literal(p.location), literal(p.name.wire)]
            if (style, p.explode) != _IN_QUERY:
                given += [f"style={literal(style)}", f"explode={p.explode}"]
            out.append(f"{literal(p.name.python)}: Place({', '.join(given)})")
        for name, (wire, style, explode) in self._styled(operation):
            used.take(_RUNTIME, "Place")
            text = f'"body", {literal(wire)}, style={literal(style)}, explode={explode}'
            out.append(f"{literal(name)}: Place({text})")
        return ", ".join(out)

    def _styled(
        self, operation: ir.Operation
    ) -> Iterator[tuple[str, tuple[str, str, bool]]]:
        """Yield the arguments that are fields of a form with a style of their own."""
        body = operation.body
        found = body.type if body else None
        model = (
            self.api.definitions.get(found.id) if isinstance(found, ir.Named) else None
        )
        if body and isinstance(model, ir.Model):
            names = {field.name.wire: field.name.python for field in model.fields}
            for wire, style, explode in body.styles:
                if wire in names:
                    yield names[wire], (wire, style, explode)

    def _answer(self, operation: ir.Operation, used: Imports) -> tuple[str, str]:
        """Return the type of the payload, and the lazy expression for it."""
        printer = Printer(self.api.definitions, used, prefix="s.")
        answers = ir.successes(operation.answers)
        bodies = [answer for answer in answers if answer.type]
        empty = len(bodies) < len(answers)
        found = operation.payload.type
        if found is not None:
            items = isinstance(found, ir.ListOf) and operation.payload.paging
            inner = found.items if isinstance(found, ir.ListOf) and items else found
            shown = printer.show(inner, "response")
            typed = shown if not empty or shown.endswith("None") else f"{shown} | None"
            return typed, f"lambda: {shown}"
        if not bodies:
            return "None", ""
        arms = {a.status: printer.show(a.type, "response") for a in bodies if a.type}
        pairs = ", ".join(
            f"{literal(status)}: lambda: {arm}" for status, arm in arms.items()
        )
        shown = " | ".join(
            dict.fromkeys([*arms.values(), *(["None"] if empty else [])])
        )
        return shown, f"{{{pairs}}}"

    # --- the classes ------------------------------------------------------------------------

    def _class(
        self, node: Node, rows: Sequence[Row], kind: str, used: Imports, typing: Imports
    ) -> Class:
        name = f"{kind}{node.class_name}"
        used.take(_RUNTIME, f"{kind}Resource")
        for child in node.children.values():
            typing.take(f".{child.module}", f"{kind}{child.class_name}")
        hidden = {*node.children, *(row.operation.action for row in rows)}
        return Class(
            fit(f"class {name}({kind}Resource):"),
            described(self.docs.of_node(node, kind), 4),
            tuple(
                fit(f"{attribute}: {kind}{child.class_name}", 4)
                for attribute, child in node.children.items()
            ),
            tuple(self._method(row, node, kind, hidden, used, typing) for row in rows),
        )

    def _method(
        self,
        row: Row,
        node: Node,
        kind: str,
        hidden: set[str],
        used: Imports,
        typing: Imports,
    ) -> Method:
        operation = row.operation
        printer = Printer(self.api.definitions, typing, prefix="s.", hidden=hidden)
        result, wrapper, verb = self._result(operation, printer, kind)
        if wrapper:
            typing.take(_RUNTIME, wrapper)
        paged = operation.payload.paging is not None
        asynchronous = "async " if kind and not paged else ""
        awaited = "await " if kind and not paged else ""
        in_path = [p for p in operation.parameters if p.location == "path"]
        names = [p.name.python for p in in_path]
        own = [f"{p.name.python}: {printer.show(p.type, 'request')}" for p in in_path]
        slash = ["/"] if self._clashes(operation, ["self", *names]) else []
        head = ", ".join(["self", *own, *slash, f"**args: Unpack[{row.arguments}]"])
        returned = ", ".join([row.constant, "args", *names])
        decorator = self._decorator(operation)
        if decorator:
            used.take("typing_extensions", "deprecated")
        doc = (
            self.docs.of_method(operation, node)
            if not kind
            else self.docs.of_twin(node, operation)
        )
        return Method(
            (f"{fit(decorator, 4)}\n    " if decorator else "")
            + fit(f"{asynchronous}def {operation.action}({head}) -> {result}:", 4),
            doc,
            fit(f"return {awaited}self.{verb}({returned})", 8),
        )

    def _result(
        self, operation: ir.Operation, printer: Printer, kind: str
    ) -> tuple[str, str, str]:
        """Return what a method returns, the runtime class around it, and the way to get it."""
        shown, _ = self._answer(operation, Imports())
        payload = operation.payload.type
        if operation.payload.paging:
            return f"{kind}Page[{shown}]", f"{kind}Page", "_page"
        if operation.payload.job_id:
            return f"{kind}WriteJob[{shown}]", f"{kind}WriteJob", "_job"
        if payload is not None:
            exact = printer.show(payload, "response")
            return (
                exact
                + (
                    " | None"
                    if shown.endswith("| None") and "None" not in exact
                    else ""
                ),
                "",
                "_send",
            )
        return shown, "", "_send"

    def _clashes(self, operation: ir.Operation, names: Sequence[str]) -> bool:
        """Tell whether a path parameter and a keyword argument have one name."""
        keywords = {f.name.python for f in arguments_of(self.api, operation)}
        return bool(keywords & set(names))

    def _decorator(self, operation: ir.Operation) -> str:
        if not operation.supported:
            text = (
                f"{self.docs.platform_name(operation)} does not support this operation."
            )
            return f"@deprecated({literal(text)})"
        if operation.doc.deprecated:
            return (
                f"@deprecated({literal('The API marks this operation as deprecated.')})"
            )
        return ""


def _sentence(module: str) -> str:
    text = module.replace("_", " ").strip()
    return text[:1].upper() + text[1:]


def _imports(
    used: Imports, typing: Imports, arguments: Sequence[str]
) -> tuple[str, ...]:
    """Return all imports of a module; the last block is for type checkers alone."""
    for module, names in list(typing.names.items()):
        left = names - used.names.get(module, set())
        if left:
            typing.names[module] = left
        else:
            del typing.names[module]
    blocks = [*import_lines(typing, indent=4), *arguments]
    if not blocks:
        return import_lines(used)
    used.take("typing", "TYPE_CHECKING")
    # A class at its end needs one more blank line behind the block.
    return (*import_lines(used), type_checking(blocks) + ("\n" if arguments else ""))
