"""Read the operations: parameters, body, answers, and where in an answer the payload lies.

In comes a normalised document, out come draft operations whose types refer to drafts; `uses`
tells what each operation needs a draft for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..model import ir
from ..target.choices import Choices
from .drafts import Draft, DraftField, Place, Role, Use
from .merge import escape
from .paths import METHODS, is_parameter
from .schemas import POINTER, Schemas, doc_of

_STYLES: dict[str, str] = {
    "path": "simple",
    "query": "form",
    "header": "simple",
    "cookie": "form",
}
# Header parameters of these names are described elsewhere (OpenAPI 3.1 section 4.8.12.1).
_NOT_PARAMETERS = frozenset({"accept", "content-type", "authorization"})
_ANY = ("*/*", "application/*")
_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
_TEXT = {"type": "string"}
_BYTES = {"type": "string", "format": "binary"}
# Which body the SDK sends where there is a choice, best first.
_MEDIA_TYPES: tuple[Callable[[str], bool], ...] = (
    lambda name: name == "application/json",
    ir.is_json,
    _ANY.__contains__,
    lambda name: name == "application/x-www-form-urlencoded",
    lambda name: name == "multipart/form-data",
    lambda name: name.startswith("text/"),
    lambda name: True,
)

NO_PAYLOAD = ir.Payload((), None)


@dataclass(slots=True)
class DraftOperation:
    """An operation whose name and arguments are not decided yet."""

    id: str
    method: str
    path: str
    node: Mapping[str, Any]
    parameters: list[ir.Parameter] = field(default_factory=list)
    body: ir.Body | None = None
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


def operations_of(
    root: Mapping[str, Any],
) -> Iterator[tuple[str, str, str, Mapping[str, Any]]]:
    """Yield pointer, method, path and node of every operation, in order of path and method."""
    paths = root.get("paths")
    for path, item in sorted(paths.items() if isinstance(paths, Mapping) else ()):
        for method in METHODS:
            if isinstance(item, Mapping) and isinstance(item.get(method), Mapping):
                yield f"#/paths/{escape(path)}/{method}", method, path, item[method]


class Reader:
    """Reads the operations of one document into drafts."""

    def __init__(
        self, root: Mapping[str, Any], schemas: Schemas, choices: Choices
    ) -> None:
        self.root = root
        self.schemas = schemas
        self.choices = choices
        self.uses: dict[str, list[Use]] = {}

    def read(self) -> list[DraftOperation]:
        """Return every operation of the document."""
        return [self._operation(*found) for found in operations_of(self.root)]

    def _operation(
        self, pointer: str, method: str, path: str, node: Mapping[str, Any]
    ) -> DraftOperation:
        operation = DraftOperation(pointer, method, path, node)
        operation.parameters = list(self._parameters(operation))
        operation.body = self._body(operation)
        operation.arguments = self._arguments(operation)
        operation.responses = list(self._responses(operation))
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
        bodies = [a for a in ir.successes(operation.responses) if a.type is not None]
        fields = self._fields_of(bodies[0].type)
        told = [
            path
            for paging in self.choices.paging.values()
            for path in (*paging.more, *paging.next)
        ]
        return any(self._has(fields, tuple(path.split("."))) for path in told)

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
        )

    def _body(self, operation: DraftOperation) -> ir.Body | None:
        node = operation.node.get("requestBody")
        content = node.get("content") if isinstance(node, Mapping) else None
        if (
            not isinstance(node, Mapping)
            or not isinstance(content, Mapping)
            or not content
        ):
            return None
        media, value = _best_content(content)
        pointer = str(node.get(POINTER, f"{operation.id}/requestBody"))
        where = f"{pointer}/content/{escape(media)}/schema"
        place = Place("request", f"{operation.id}/requestBody request")
        found = self.schemas.type_of(_schema_sent(media, value), where, place)
        required, styles = node.get("required") is True, tuple(_styles(value))
        return ir.Body(_spoken(media), found, required, where, styles)

    def _arguments(self, operation: DraftOperation) -> str | None:
        """Return the id of the draft that holds all arguments but those of the path."""
        body = operation.body.type if operation.body else None
        if isinstance(body, ir.Nullable):
            body = body.of
        draft = self.schemas.drafts.get(body.id) if isinstance(body, ir.Named) else None
        is_object = draft is not None and draft.kind == "object"
        # Of two parameters with one name, the one in the query has it, whatever their order.
        by_place = sorted(operation.parameters, key=lambda p: p.location, reverse=True)
        fields = [_as_field(p) for p in by_place if p.location != "path"]
        if draft is not None and is_object:
            self._use(draft.id, operation, "body")
            if not fields:
                return draft.id
        elif operation.body is not None and not _is_empty(operation):
            fields.insert(0, _whole_body(operation.body))
        if not fields:
            return None
        key = f"{operation.id}/parameters request"
        place = Place("request", key)
        bases = (draft.id,) if draft is not None and is_object else ()
        fields.sort(key=lambda item: (not item.required, item.wire))
        self.schemas.drafts[key] = Draft(
            key,
            "object",
            f"{operation.id}/parameters",
            place,
            fields=fields,
            bases=bases,
        )
        self._use(key, operation, "params")
        return key

    def _use(self, draft: str, operation: DraftOperation, role: Role) -> None:
        self.uses.setdefault(draft, []).append(Use(operation.id, role))

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
            media, value = _best_content(content)
            where = f"{pointer}/content/{escape(media)}/schema"
            place = Place("response", f"{operation.id}/responses/{status} response")
            found = self.schemas.type_of(_schema_read(media, value), where, place)
            yield ir.Response(status, _spoken(media), found, doc_of(node), pointer)

    def _payload(self, operation: DraftOperation) -> ir.Payload:
        answers = ir.successes(operation.responses)
        for answer in operation.responses:
            if answer not in answers:
                self._use_inside(answer.type, operation, "error")
        bodies = [answer for answer in answers if answer.type is not None]
        if len(bodies) != 1:
            for answer in bodies:
                self._use_inside(answer.type, operation, "result")
            return ir.Payload((), None)
        payload = self._inside_envelope(operation, bodies[0])
        role: Role = "result"
        if operation.method == "get":
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
        where: tuple[str, ...] = ()
        found = answer.type
        beside, usual = set(fields) - set(known[:1]), self._beside_payload()
        if known and (not beside or beside & usual):
            where, found = (known[0],), fields[known[0]]
        bare = found.of if isinstance(found, ir.Nullable) else found
        paging = (
            self._paging(operation, fields) if isinstance(bare, ir.ListOf) else None
        )
        optional = bool(where) and self._may_lack(answer.type, where[0])
        optional |= (
            paging is not None and bare is not found
        )  # null, where a list is read
        return ir.Payload(where, bare if paging else found, None, paging, optional)

    def _may_lack(self, envelope: ir.Type | None, key: str) -> bool:
        """Tell whether an envelope says what it always has, and that is not the payload."""
        draft = self._draft_of(envelope)
        required = (
            {item.wire for item in draft.fields if item.required} if draft else ()
        )
        return bool(required) and key not in required

    def _beside_payload(self) -> set[str]:
        """Return what may stand beside the payload in an envelope."""
        names = set(self.choices.envelope.meta)
        for paging in self.choices.paging.values():
            for path in (*paging.more, *paging.total, *paging.next):
                names.add(path.split(".")[0])
        return names

    def _fields_of(self, found: ir.Type | None) -> dict[str, ir.Type]:
        draft = self._draft_of(found)
        return {item.wire: item.type for item in draft.fields} if draft else {}

    def _draft_of(self, found: ir.Type | None) -> Draft | None:
        bare = found.of if isinstance(found, ir.Nullable) else found
        return self.schemas.drafts.get(bare.id) if isinstance(bare, ir.Named) else None

    def _has(self, fields: Mapping[str, ir.Type], steps: tuple[str, ...]) -> bool:
        for index, step in enumerate(steps):
            if step not in fields:
                return False
            if index + 1 < len(steps):
                fields = self._fields_of(fields[step])
        return True

    def _paging(
        self, operation: DraftOperation, fields: Mapping[str, ir.Type]
    ) -> ir.Paging | None:
        """Return the paging convention that this list follows, with the names that it uses."""
        query = [p.name.wire for p in operation.parameters if p.location == "query"]
        if operation.method != "get":
            return None
        for _, paging in sorted(self.choices.paging.items()):
            key = _first(getattr(paging, paging.style), query)
            following = self._path(paging.next, fields)
            if not key or (paging.style == "cursor" and not following):
                continue
            return ir.Paging(
                paging.style,
                key,
                _first(paging.limit, query),
                paging.max_limit,
                self._path(paging.more, fields),
                self._path(paging.total, fields),
                following,
            )
        return None

    def _path(
        self, paths: Sequence[str], fields: Mapping[str, ir.Type]
    ) -> tuple[str, ...]:
        """Return the first dotted path that the answer has, () where it has none."""
        split = (tuple(path.split(".")) for path in paths)
        return next((steps for steps in split if self._has(fields, steps)), ())

    def _use_inside(
        self, found: ir.Type | None, operation: DraftOperation, role: Role
    ) -> None:
        """Note that an operation answers with `found`, be it one, a list or one of several."""
        match found:
            case ir.Named(id=key) if key in self.schemas.drafts:
                self._use(key, operation, role)
            case (
                ir.Nullable(of=inner) | ir.ListOf(items=inner) | ir.MapOf(values=inner)
            ):
                self._use_inside(inner, operation, role)
            case ir.OneOf(arms=arms):
                for arm in arms:
                    self._use_inside(arm, operation, role)


def answers_with_array(operation: DraftOperation) -> bool:
    """Tell whether the payload of the 2xx answer is an array (rule 2 of the contract)."""
    found = operation.payload.type
    return isinstance(found.of if isinstance(found, ir.Nullable) else found, ir.ListOf)


def _best_content(content: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    """Return the media type that suits the SDK best, and what is said of it."""

    def rank(name: str) -> tuple[int, str]:
        bare = name.partition(";")[0].strip().lower()
        return next(i for i, test in enumerate(_MEDIA_TYPES) if test(bare)), name

    media = min(content, key=rank)
    return media, content[media] if isinstance(content[media], Mapping) else {}


def _spoken(media: str) -> str:
    """Return the media type to name in a request: JSON, where any will do."""
    return "application/json" if media in _ANY else media


def _schema_sent(media: str, value: Mapping[str, Any]) -> Any:
    """Return the schema of a body; what is neither JSON nor a form is sent as it is given."""
    schema = value.get("schema", {})
    bare = media.partition(";")[0].strip().lower()
    if ir.is_json(media) or bare in (*_ANY, *_FORMS):
        return schema
    if isinstance(schema, Mapping) and schema.get("type") == "string":
        return schema
    return _TEXT if bare.startswith("text/") or bare.endswith("xml") else _BYTES


def _schema_read(media: str, value: Mapping[str, Any]) -> Any:
    """Return the schema of an answer; what is no JSON is read as text or as bytes."""
    schema = value.get("schema", {})
    if ir.is_json(media) or (media in _ANY and schema != _BYTES):
        return schema
    return _TEXT if media.strip().lower().startswith("text/") else _BYTES


def _styles(value: Mapping[str, Any]) -> Iterator[tuple[str, str, bool]]:
    """Yield the fields of a form that say how they are written."""
    encoding = value.get("encoding")
    for wire, about in sorted(
        encoding.items() if isinstance(encoding, Mapping) else ()
    ):
        if isinstance(about, Mapping) and ("style" in about or "explode" in about):
            style = str(about.get("style", "form"))
            yield wire, style, bool(about.get("explode", style == "form"))


def _first(wanted: Sequence[str], there: Sequence[str]) -> str:
    return next((name for name in wanted if name in there), "")


def _is_empty(operation: DraftOperation) -> bool:
    """Tell whether the body is an object without any property: there is nothing to say in it."""
    assert operation.body is not None
    node = operation.node["requestBody"]["content"].get(operation.body.media_type)
    schema = node.get("schema") if isinstance(node, Mapping) else None
    free = isinstance(schema, Mapping) and schema.get("additionalProperties")
    return operation.body.type == ir.MapOf(ir.AnyValue()) and not free


def _as_field(parameter: ir.Parameter) -> DraftField:
    return DraftField(
        parameter.name.wire,
        parameter.type,
        parameter.required,
        parameter.doc,
        parameter.default,
        parameter.has_default,
        parameter.pointer,
    )


def _whole_body(body: ir.Body) -> DraftField:
    """Return the argument for a body that is no object."""
    return DraftField("body", body.type, body.required, ir.Doc(), pointer=body.pointer)


def path_parameters(operation: DraftOperation) -> list[ir.Parameter]:
    """Return the path parameters in the order of the template."""
    order = [part for part in operation.path.split("/") if is_parameter(part)]
    text = "/".join(order)
    found = [p for p in operation.parameters if p.location == "path"]
    return sorted(found, key=lambda p: text.find("{" + p.name.wire + "}"))
