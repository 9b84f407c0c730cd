"""Plan the operations: what a row of facts and a method say of each.

In come `ir.Api` and the tree of its surface, out come `views.Operation` values, by id. Nothing is
invented: what the document does not say is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from ..model import ir
from ..model.naming import Scope, class_name
from ..text.code import NO_NAME, Code, Name, name
from .annotations import Printer
from .arguments import arguments_of, model_of
from .forms import gives_location, kind_of_call
from .servers import ServerPlanner
from .shared import owners_of, shared_names, shared_of
from .views import Operation, Parameter, Place, Response

_JSON = "application/json"
_READS = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "QUERY"})
# Style and explode where a document names none (OpenAPI 3.1 section 4.8.12.2).
_IN_QUERY, _IN_PATH = ("form", True), ("simple", False)


class OperationPlanner:
    """Makes the views of the operations of one API."""

    def __init__(
        self, api: ir.Api, pagings: Mapping[ir.Paging, Name], servers: ServerPlanner
    ) -> None:
        self.api = api
        self.servers = servers
        self.shared = shared_names(api, servers)
        self.pagings = pagings
        self.printer = Printer(api.definitions, prefix="s.", bounded=False)
        self.variants = {v.operation: v for f in api.families for v in f.variants}

    @cached_property
    def families(self) -> dict[str, ir.Family]:
        """Return the family of each operation that a platform is concerned with."""
        out: dict[str, ir.Family] = {}
        for family in self.api.families:
            keys = [variant.operation for variant in family.variants]
            keys += [family.generic] if family.generic else []
            out |= dict.fromkeys(keys, family)
        return out

    @cached_property
    def displays(self) -> dict[str, str]:
        """Return the names of the platforms by slug."""
        return {platform.slug: platform.display for platform in self.api.platforms}

    def goes_to_platform(self, operation: ir.Operation) -> bool:
        """Tell whether a generic operation is handed on to a platform, known at run time only.

        That is so where platforms have pages of their own for it, and where it starts a job.
        """
        if operation.platform or operation.method in _READS or not self.api.platforms:
            return False
        return operation.payload.job_id is not None or self._has_variants(operation)

    def view(self, operation: ir.Operation, scope: Scope) -> Operation:
        """Return the view of an operation, its constant and its keywords named in `scope`."""
        constant = "_".join(p for p in (operation.action, operation.platform) if p)
        generic = self.goes_to_platform(operation)
        options = name("GenericWriteOptions" if generic else "CallOptions")
        shown = scope.claim(constant.upper())
        keywords = options
        if operation.arguments:
            keywords = name(scope.claim(f"{class_name(constant.lower())}Args"))
        fields = arguments_of(self.api, operation)
        variant = self.variants.get(operation.id)
        paging = operation.payload.paging
        server = self.servers.own(operation)
        return Operation(
            constant=name(shown),
            name=name(operation.action),
            method=operation.method,
            path=operation.path,
            kind=name(kind_of_call(operation)),
            result=self.result(operation, self.printer),
            schema=self._schema(operation),
            keywords=keywords,
            options=options,
            parameters=self.parameters(operation, self.printer),
            positional=_clash(operation, fields),
            required=tuple(name(f.name.python) for f in fields if f.required),
            optional=tuple(name(f.name.python) for f in fields if not f.required),
            media_type=operation.body.media_type if operation.body else "",
            whole_body=self._is_whole_body(operation),
            places=(*_places(operation), *self._styled(operation)),
            responses=tuple(self._responses(operation)),
            payload=operation.payload.path,
            job=operation.payload.job_id or (),
            paging=self.pagings[paging] if paging else NO_NAME,
            accept=_accept(operation),
            security=self._security(operation),
            server=server.url if server else "",
            server_variables=server.variables if server else (),
            platform=operation.platform or "",
            family=self._family(operation, generic),
            read_back=_read_back(operation, variant),
            supported=operation.supported,
            may_lack_payload=operation.payload.optional,
            may_be_empty=_may_be_empty(operation) and _has_body(operation),
            redirect=gives_location(operation),
            reads=operation.reads,
            shared=tuple(shared_of(operation, self.shared)),
            owners=self._owners(operation),
            rivals=operation.rivals,
            deprecated=operation.doc.deprecated,
            display=self.displays.get(operation.platform or "", ""),
            description=_description(operation),
            special=tuple(self._special(operation)),
            demanded=tuple(self._demanded(operation)) if generic else (),
            untold=generic and not self._has_variants(operation),
            upstream=tuple(map(_upstream, variant.upstream if variant else ())),
        )

    # --- types ------------------------------------------------------------------------------

    def result(self, operation: ir.Operation, printer: Printer) -> Code:
        """Return the type of the payload, of one record where the operation walks a list."""
        payload = operation.payload
        if gives_location(operation):
            return Code("str")
        if payload.type is None:
            arms = [*self._bodies(operation, printer).values()]
            arms += ["None"] if not arms or _may_be_empty(operation) else []
            return Code(" | ".join(dict.fromkeys(arms)))
        found = payload.type
        if payload.paging and isinstance(found, ir.ListOf):
            found = found.items
        return self._or_none(found, operation, printer)

    def returns(self, operation: ir.Operation, printer: Printer) -> Code:
        """Return the type of what a plain call gives."""
        payload = operation.payload.type
        if payload is None:
            return self.result(operation, printer)
        return self._or_none(payload, operation, printer)

    def _or_none(
        self, found: ir.Type, operation: ir.Operation, printer: Printer
    ) -> Code:
        shown = printer.show(found, "response")
        payload = operation.payload
        absent = payload.optional and not payload.paging
        if (absent or _may_be_empty(operation)) and not shown.endswith("None"):
            shown = f"{shown} | None"
        return Code(shown)

    def parameters(
        self, operation: ir.Operation, printer: Printer
    ) -> tuple[Parameter, ...]:
        """Return the parameters of the path, in the order of the path."""
        found = [p for p in operation.parameters if p.location == "path"]
        owners = self._owners(operation) or (NO_NAME,) * len(found)
        return tuple(
            Parameter(
                name(p.name.python),
                printer.code(p.type, "request"),
                p.doc.description,
                owner,
            )
            for p, owner in zip(found, owners, strict=True)
        )

    def _owners(self, operation: ir.Operation) -> tuple[Name, ...]:
        """Return the client's arguments by variable of the path, () where there are none."""
        if _clash(operation, arguments_of(self.api, operation)):
            return ()
        found = tuple(owners_of(operation, self.api, self.shared))
        return found if any(found) else ()

    def _responses(self, operation: ir.Operation) -> Iterator[Response]:
        payload, printer = operation.payload, replace(self.printer, tagged=True)
        if payload.type is not None:
            found = payload.type
            if payload.paging and isinstance(found, ir.ListOf):
                found = found.items
            yield Response("", printer.code(found, "response"))
            return
        for status, shown in self._bodies(operation, printer).items():
            yield Response(status, Code(shown))

    def _bodies(self, operation: ir.Operation, printer: Printer) -> dict[str, str]:
        return {
            answer.status: printer.show(answer.type, "response")
            for answer in ir.successes(operation.responses)
            if answer.type
        }

    def _schema(self, operation: ir.Operation) -> Name:
        if not operation.arguments:
            return NO_NAME
        return name(f"s.{self.api.definitions[operation.arguments].name}")

    # --- the request ------------------------------------------------------------------------

    def _is_whole_body(self, operation: ir.Operation) -> bool:
        """Tell whether the body is one argument, not an object whose fields are arguments."""
        body = operation.body
        if body is None or operation.arguments is None:
            return False
        return model_of(self.api, body.type) is None

    def _styled(self, operation: ir.Operation) -> Iterator[Place]:
        """Yield the arguments that are fields of a form with a style of their own."""
        body = operation.body
        found = body.type if body else None
        model = (
            self.api.definitions.get(found.id) if isinstance(found, ir.Named) else None
        )
        if body and isinstance(model, ir.Model):
            names = {field.name.wire: field.name.python for field in model.fields}
            for one in body.encodings:
                if one.wire in names:
                    yield Place(
                        names[one.wire],
                        "body",
                        one.wire,
                        one.style or "form",
                        one.explode,
                        bool(one.style),
                        one.reserved,
                        one.content_type,
                    )

    # --- facts ------------------------------------------------------------------------------

    def _security(self, operation: ir.Operation) -> tuple[tuple[str, ...], ...] | None:
        return None if operation.security == self.api.security else operation.security

    def _family(self, operation: ir.Operation, generic: bool) -> str:
        if operation.platform or generic:
            return self.families[operation.id].key
        return ""

    def _special(self, operation: ir.Operation) -> Iterator[str]:
        """Yield the fields that this platform requires and no other one does."""
        if operation.id not in self.variants:
            return
        for row in self.families[operation.id].fields:
            cells = dict(row.cells)
            mine = cells.pop(operation.platform or "", "absent")
            others = [cell for who, cell in cells.items() if who != "generic"]
            if mine == "required" and others and "required" not in others:
                yield row.name

    def _demanded(self, operation: ir.Operation) -> Iterator[str]:
        """Yield the fields that some platforms require, though the generic operation does not."""
        family = self.families.get(operation.id)
        for row in family.fields if family else ():
            cells = dict(row.cells)
            if cells.pop("generic", "") == "optional" and "required" in cells.values():
                yield row.name

    def _has_variants(self, operation: ir.Operation) -> bool:
        family = self.families.get(operation.id)
        return bool(family and family.variants)


def _may_be_empty(operation: ir.Operation) -> bool:
    """Tell whether an answer of success holds nothing, where another one holds something."""
    answers = ir.successes(operation.responses)
    return any(not answer.type for answer in answers)


def _has_body(operation: ir.Operation) -> bool:
    return any(answer.type for answer in ir.successes(operation.responses))


def _clash(operation: ir.Operation, fields: list[ir.Field]) -> bool:
    """Tell whether a path parameter, or `self`, and a keyword argument have one name."""
    taken = {p.name.python for p in operation.parameters if p.location == "path"}
    return any(field.name.python in {"self", *taken} for field in fields)


def _places(operation: ir.Operation) -> Iterator[Place]:
    """Yield where the parameters go that are no plain ones of the query or the path."""
    for p in operation.parameters:
        style = "json" if p.content else p.style
        form = (style, p.explode)
        in_query = p.location == "query" and operation.body is None and not p.reserved
        if (in_query and form == _IN_QUERY) or (
            p.location == "path" and form == _IN_PATH
        ):
            continue
        styled = form != _IN_QUERY
        place = (p.name.python, p.location, p.name.wire, style, p.explode, styled)
        yield Place(*place, p.reserved)


def _accept(operation: ir.Operation) -> str:
    """Return the media type to ask for, "" for plain JSON."""
    answers = ir.successes(operation.responses)
    found = next((a.media_type for a in answers if a.media_type), _JSON)
    return found if found != _JSON else ""


def _read_back(operation: ir.Operation, variant: ir.Variant | None) -> str:
    if variant is None or not operation.payload.job_id:
        return ""
    return "" if variant.read_back == "unknown" else variant.read_back


def _upstream(row: ir.Upstream) -> str:
    return ": ".join(part for part in (row.interface, row.method) if part)


def _description(operation: ir.Operation) -> str:
    """Return the description, of a platform without its table, which is told by itself."""
    text = operation.doc.description
    if operation.platform:
        lines = text.splitlines()
        text = "\n".join(line for line in lines if not line.lstrip().startswith("|"))
    title = operation.doc.summary.strip(" *.\n")
    return text if text.strip() else f"{title}." if title else ""
