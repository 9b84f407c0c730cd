"""Read the operations: parameters, body, answers, and where in an answer the payload lies.

In comes a normalised document, out come draft operations whose types refer to drafts; `uses`
tells what each operation needs a draft for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..model import ir
from ..model.document import join, operations_in, resolve
from ..target.choices import Choices
from . import content as contents
from .answers import Answers, bare, plain
from .binary import takes_file
from .drafts import Draft, DraftField, Place, Role, Use
from .lists import Listing, Lists
from .lock import Lock
from .merge import escape
from .paths import is_parameter, rank
from .schemas import POINTER, Schemas, doc_of
from .shared import key_of, shared_keys
from .streams import resolved, stream_of

_STYLES: dict[str, str] = {
    "path": "simple",
    "query": "form",
    "header": "simple",
    "cookie": "form",
}
# Header parameters of these names are described elsewhere (OpenAPI 3.1 section 4.8.12.1).
_NOT_PARAMETERS = frozenset({"accept", "content-type", "authorization"})
NO_PAYLOAD = ir.Payload((), None)


@dataclass(frozen=True, slots=True)
class DraftBody:
    """A body that an operation takes instead of its usual one; `key` is that of its arguments."""

    kind: str
    body: ir.Body
    key: str
    arguments: str | None


@dataclass(slots=True)
class DraftOperation:
    """An operation whose name and arguments are not decided yet."""

    id: str
    method: str
    path: str
    node: Mapping[str, Any]
    parameters: list[ir.Parameter] = field(default_factory=list)
    body: ir.Body | None = None
    others: list[DraftBody] = field(default_factory=list)
    streams: list[ir.Response] = field(default_factory=list)
    responses: list[ir.Response] = field(default_factory=list)
    payload: ir.Payload = NO_PAYLOAD
    arguments: str | None = None
    platform: str | None = None
    reads: bool = False

    @property
    def doc(self) -> ir.Doc:
        return doc_of(self.node)

    @property
    def title(self) -> str:
        return self.doc.summary

    @property
    def parts(self) -> Iterator[ir.Body | ir.Response | None]:
        """Yield all that goes there and comes back."""
        yield self.body
        yield from (other.body for other in self.others)
        yield from self.responses


def operations_of(
    root: Mapping[str, Any],
) -> Iterator[tuple[str, str, str, Mapping[str, Any]]]:
    """Yield pointer, method, path and node of every operation, in order of path and method."""
    paths = root.get("paths")
    for path, item in sorted(paths.items() if isinstance(paths, Mapping) else ()):
        found = operations_in(item) if isinstance(item, Mapping) else ()
        for method, way in sorted(found, key=lambda one: (rank(one[0]), one)):
            node = resolve(item, join("", *way))
            if isinstance(node, Mapping):
                yield f"#{join('/paths', path, *way)}", method, path, node


class Reader:
    """Reads the operations of one document into drafts."""

    def __init__(
        self,
        root: Mapping[str, Any],
        schemas: Schemas,
        choices: Choices,
        lock: Lock,
    ) -> None:
        self.root = root
        self.schemas = schemas
        self.choices = choices
        self.uses: dict[str, list[Use]] = {}
        self.answers = Answers(schemas.drafts, choices.lists)
        nodes = [node for *_, node in operations_of(root)]
        self.lists = Lists(choices, self.answers, iter(nodes))
        self.shared = shared_keys(nodes, choices, schemas, lock)

    def read(self) -> list[DraftOperation]:
        """Return every operation of the document."""
        return [self._operation(*found) for found in operations_of(self.root)]

    def _operation(
        self, pointer: str, method: str, path: str, node: Mapping[str, Any]
    ) -> DraftOperation:
        operation = DraftOperation(pointer, method, path, node)
        operation.parameters = list(self._parameters(operation))
        operation.body = self._body(operation)
        key = f"{operation.id}/parameters"
        operation.arguments = self._arguments(operation, operation.body, key)
        operation.others = list(self._others(operation))
        operation.responses = list(self._responses(operation))
        operation.streams = list(self._streams(operation))
        operation.payload = self._payload(operation)
        operation.reads = self._reads(operation)
        return operation

    def _reads(self, operation: DraftOperation) -> bool:
        """Tell whether a POST only asks: sdk.yaml says so, or it is answered with a page.

        An array alone is no sign: what was created may come back as one.
        """
        if f"{operation.method.upper()} {operation.path}" in self.choices.reads:
            return True
        if operation.method != "post" or not answers_with_array(operation):
            return False
        if operation.payload.paging is not None:
            return True
        bodies = [a.type for a in ir.successes(operation.responses) if a.type]
        return any(map(self.lists.tells_more, bodies))

    # --- what is sent -----------------------------------------------------------------------

    def _parameters(self, operation: DraftOperation) -> Iterator[ir.Parameter]:
        found = operation.node.get("parameters")
        for index, node in enumerate(found if isinstance(found, list) else ()):
            if isinstance(node, Mapping) and node.get("in") in _STYLES:
                if (
                    node["in"] == "header"
                    and str(node["name"]).lower() in _NOT_PARAMETERS
                ):
                    continue
                pointer = str(node.get(POINTER, f"{operation.id}/parameters/{index}"))
                yield self._parameter(node, pointer, operation)

    def _parameter(
        self, node: Mapping[str, Any], pointer: str, operation: DraftOperation
    ) -> ir.Parameter:
        name, location = str(node["name"]), node["in"]
        place = Place("request", f"{operation.id}/parameters request").step(name)
        media, schema, where = "", node.get("schema", {}), f"{pointer}/schema"
        content = node.get("content")
        if isinstance(content, Mapping) and content:
            media, value = sorted(content.items())[0]
            schema = value.get("schema", {}) if isinstance(value, Mapping) else {}
            where = f"{pointer}/content/{escape(media)}/schema"
        about = schema if isinstance(schema, Mapping) else {}
        style = str(node.get("style", _STYLES[location]))
        doc = doc_of(node)
        return ir.Parameter(
            ir.Name(name, name),
            location,
            self.schemas.type_of(schema, where, place),
            location == "path" or node.get("required") is True,
            style,
            bool(node.get("explode", style == "form")),
            (
                doc
                if doc.description
                else ir.Doc("", doc_of(about).description, doc.deprecated)
            ),
            about.get("default"),
            "default" in about,
            media,
            pointer,
            location == "query" and node.get("allowReserved") is True,
        )

    def _body(self, operation: DraftOperation) -> ir.Body | None:
        content = _content_sent(operation)
        if not content:
            return None
        return self._sent(operation, *contents.best(content), "")

    def _sent(
        self,
        operation: DraftOperation,
        media: str,
        value: Mapping[str, Any],
        kind: str,
    ) -> ir.Body:
        """Return a body in one media type; `kind` tells it from the usual one."""
        node = operation.node["requestBody"]
        pointer = str(node.get(POINTER, f"{operation.id}/requestBody"))
        where = f"{pointer}/content/{escape(media)}/schema"
        place = Place("request", f"{operation.id}/requestBody request")
        found = self.schemas.type_of(
            contents.schema_sent(media, value),
            where,
            place.step(kind) if kind else place,
        )
        required = node.get("required") is True
        encodings = tuple(contents.encodings(value))
        return ir.Body(contents.spoken(media, value), found, required, where, encodings)

    def _others(self, operation: DraftOperation) -> Iterator[DraftBody]:
        """Yield the bodies of other kinds, but those that say what the usual one says."""
        content = _content_sent(operation)
        usual = contents.best(content)[1].get("schema") if content else None
        for kind, media, value in contents.others(content) if content else ():
            same = usual == value.get("schema") and usual is not None
            body = self._sent(operation, media, value, kind)
            if same and not takes_file(body.type, self.schemas.drafts):
                continue
            key = body.pointer.removesuffix("/schema")
            arguments = self._arguments(operation, body, key, kind)
            yield DraftBody(kind, body, f"{key} request", arguments)

    def _arguments(
        self,
        operation: DraftOperation,
        body: ir.Body | None,
        pointer: str,
        kind: str = "",
    ) -> str | None:
        """Return the id of the draft that holds all arguments but those of the path."""
        found = body.type if body else None
        if isinstance(found, ir.Nullable):
            found = found.of
        draft = (
            self.schemas.drafts.get(found.id) if isinstance(found, ir.Named) else None
        )
        is_object = draft is not None and draft.kind == "object"
        # Of two parameters with one name, the one in the query has it, whatever their order.
        by_place = sorted(operation.parameters, key=lambda p: p.location, reverse=True)
        fields = [self._as_field(p) for p in by_place if p.location != "path"]
        if draft is not None and is_object:
            self._use(draft.id, operation, "body", kind)
            if not fields:
                return draft.id
        elif body is not None and not _is_empty(operation, body, self.schemas):
            fields.insert(0, _whole_body(body))
        if not fields:
            return None
        key = f"{pointer} request"
        place = Place("request", key)
        bases = (draft.id,) if draft is not None and is_object else ()
        fields.sort(key=lambda item: (not item.required, item.wire))
        self.schemas.drafts[key] = Draft(
            key, "object", pointer, place, fields=fields, bases=bases
        )
        self._use(key, operation, "params", kind)
        return key

    def _as_field(self, parameter: ir.Parameter) -> DraftField:
        """Return a parameter as an argument; what the client can be given, a call may omit."""
        shared = key_of(parameter.location, parameter.name.wire) in self.shared
        return DraftField(
            parameter.name.wire,
            parameter.type,
            parameter.required and not shared,
            parameter.doc,
            parameter.default,
            parameter.has_default,
            parameter.pointer,
        )

    def _use(
        self, draft: str, operation: DraftOperation, role: Role, kind: str = ""
    ) -> None:
        self.uses.setdefault(draft, []).append(Use(operation.id, role, kind))

    # --- what comes back --------------------------------------------------------------------

    def _responses(self, operation: DraftOperation) -> Iterator[ir.Response]:
        responses = operation.node.get("responses")
        for status, node in sorted(
            responses.items() if isinstance(responses, Mapping) else ()
        ):
            if status.startswith("x-") or not isinstance(node, Mapping):
                continue
            pointer = str(
                node.get(POINTER, f"{operation.id}/responses/{escape(status)}")
            )
            content = node.get("content")
            if not isinstance(content, Mapping) or not content:
                yield ir.Response(status, "", None, doc_of(node), pointer)
                continue
            media, value = contents.best(content)
            where = f"{pointer}/content/{escape(media)}/schema"
            place = Place("response", f"{operation.id}/responses/{status} response")
            found = self.schemas.type_of(
                contents.schema_read(media, value), where, place
            )
            spoken = contents.spoken(media, value)
            yield ir.Response(status, spoken, found, doc_of(node), pointer)

    def _streams(self, operation: DraftOperation) -> Iterator[ir.Response]:
        """Yield the answers of success that come in pieces."""
        responses = operation.node.get("responses")
        for answer in ir.successes(operation.responses):
            assert isinstance(responses, Mapping)
            content = responses[answer.status].get("content")
            place = Place(
                "response", f"{operation.id}/responses/{answer.status} response"
            )
            if isinstance(content, Mapping) and content:
                found = stream_of(answer, content, self.schemas, place)
                if found is not None:
                    self._use_inside(found.type, operation, "result", "stream")
                    yield found

    def _payload(self, operation: DraftOperation) -> ir.Payload:
        answers = ir.successes(operation.responses)
        for answer in operation.responses:
            if answer not in answers:
                self._use_inside(answer.type, operation, "error")
        bodies = [answer for answer in answers if answer.type is not None]
        if len(bodies) != 1:
            for answer in bodies:
                self._use_inside(answer.type, operation, "result")
            why = self.lists.why_unclear(operation) if bodies else ""
            return ir.Payload((), None, unpaged=why)
        payload = self._inside_envelope(operation, bodies[0])
        role: Role = "result"
        if operation.method == "get" or payload.paging:
            role = "list" if isinstance(payload.type, ir.ListOf) else "get"
        self._use_inside(payload.type, operation, role)
        return payload

    def _inside_envelope(
        self, operation: DraftOperation, answer: ir.Response
    ) -> ir.Payload:
        """Return where in the answer the record lies, and whether it is a job or a page."""
        fields = self._fields_of(answer.type)
        choices = self.choices
        known = [name for name in choices.envelope.payload if name in fields]
        if choices.jobs and operation.method != "get":
            for result in choices.jobs.result:
                for path in choices.jobs.id:
                    steps = tuple(path.split("."))
                    inner = fields.get(result)
                    if (
                        inner
                        and self._has(fields, steps)
                        and not isinstance(inner, ir.ListOf)
                    ):
                        return ir.Payload((result,), inner, steps)
        assert answer.type is not None  # only answers with content come here
        listing = self.lists.find(operation, answer.type)
        if isinstance(listing, Listing):
            records = listing.records
            return ir.Payload(
                records.path,
                records.type,
                None,
                listing.paging,
                records.optional,
                listing.evidence,
            )
        where: tuple[str, ...] = ()
        found = answer.type
        beside = {plain(name) for name in set(fields) - set(known[:1])}
        if known and (not beside or beside & self._beside_payload()):
            where, found = (known[0],), fields[known[0]]
        optional = bool(where) and self._may_lack(answer.type, where[0])
        return ir.Payload(where, found, None, None, optional, (), listing)

    def _may_lack(self, envelope: ir.Type | None, key: str) -> bool:
        """Tell whether an envelope says what it always has, and that is not the payload."""
        fields = self.answers.fields(envelope).values()
        required = {item.wire for item in fields if item.required}
        return bool(required) and key not in required

    def _beside_payload(self) -> set[str]:
        """Return what may stand beside the payload in an envelope."""
        names = {plain(name) for name in self.choices.envelope.meta}
        for paging in self.choices.paging.values():
            for path in (*paging.more, *paging.total, *paging.next):
                names.add(plain(path.partition(".")[0]))
        return names

    def _fields_of(self, found: ir.Type | None) -> dict[str, ir.Type]:
        return {name: item.type for name, item in self.answers.fields(found).items()}

    def _has(self, fields: Mapping[str, ir.Type], steps: tuple[str, ...]) -> bool:
        for index, step in enumerate(steps):
            if step not in fields:
                return False
            if index + 1 < len(steps):
                fields = self._fields_of(fields[step])
        return True

    def _use_inside(
        self,
        found: ir.Type | None,
        operation: DraftOperation,
        role: Role,
        kind: str = "",
    ) -> None:
        """Note that an operation answers with `found`, be it one, a list or one of several."""
        match found:
            case ir.Named(id=key) if key in self.schemas.drafts:
                self._use(key, operation, role, kind)
            case (
                ir.Nullable(of=inner) | ir.ListOf(items=inner) | ir.MapOf(values=inner)
            ):
                self._use_inside(inner, operation, role, kind)
            case ir.OneOf(arms=arms):
                for arm in arms:
                    self._use_inside(arm, operation, role, kind)


def answers_with_array(operation: DraftOperation) -> bool:
    """Tell whether the payload of the 2xx answer is an array (rule 2 of the contract)."""
    return isinstance(bare(operation.payload.type), ir.ListOf)


def _content_sent(operation: DraftOperation) -> Mapping[str, Any]:
    """Return what a body may be by media type, nothing where there is none."""
    node = operation.node.get("requestBody")
    content = node.get("content") if isinstance(node, Mapping) else None
    return content if isinstance(content, Mapping) else {}


def _is_empty(operation: DraftOperation, body: ir.Body, schemas: Schemas) -> bool:
    """Tell whether the body is an object that has no property: there is nothing to say in it.

    An object of which nothing is said may hold anything.
    """
    if body.type != ir.MapOf(ir.AnyValue()):
        return False
    content = _content_sent(operation).get(body.media_type)
    schema = content.get("schema") if isinstance(content, Mapping) else None
    about, _ = resolved(schema, body.pointer, schemas)
    if not isinstance(about, Mapping):
        return False
    closed = about.get("additionalProperties") is False
    listed = "properties" in about and not about.get("additionalProperties")
    return closed or listed


def _whole_body(body: ir.Body) -> DraftField:
    """Return the argument for a body that is no object."""
    return DraftField("body", body.type, body.required, ir.Doc(), pointer=body.pointer)


def path_parameters(operation: DraftOperation) -> list[ir.Parameter]:
    """Return the path parameters in the order of the template."""
    order = [part for part in operation.path.split("/") if is_parameter(part)]
    text = "/".join(order)
    found = [p for p in operation.parameters if p.location == "path"]
    return sorted(found, key=lambda p: text.find("{" + p.name.wire + "}"))
