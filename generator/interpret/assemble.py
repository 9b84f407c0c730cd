"""Make drafts final: classify operations, merge shapes, name definitions, freeze the model.

In come the drafts of one document, out come operations, platforms and definitions of
`sdkgen.ir`, and the lock that pins their names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

from ..model import ir, naming
from ..model.routes import Routes
from ..problems import Problem, Severity
from ..target.choices import Choices
from . import paths, prose
from .access import security_at, servers_at
from .apart import Apart
from .arms import Arms
from .belonging import Belonging, belong
from .calling import call, vocabulary_of
from .drafts import Draft, Use
from .event_names import MODULE, Events, pins_of
from .events import DraftEvent
from .headers import Headers
from .keys import joined, moved_parts
from .kin import parents
from .lock import Lock, Locked
from .locking import Locking
from .names import Caller, Naming, module_name, reachable
from .operations import DraftBody, DraftOperation, path_parameters
from .sayings import Vocabulary
from .schemas import Schemas
from .shapes import all_references, map_type, merge_equal, references
from .spelling import Spelling, spelled_apart

_METHODS_THAT_WRITE = frozenset({"post", "put", "patch", "delete"})


class Assembly:
    """Everything about one document between reading and freezing; each step is computed once."""

    def __init__(
        self,
        root: Mapping[str, Any],
        choices: Choices,
        lock: Lock,
        schemas: Schemas,
        operations: Sequence[DraftOperation],
        uses: Mapping[str, Sequence[Use]],
        events: Sequence[DraftEvent] = (),
    ) -> None:
        self.root = root
        self.choices = choices
        self.lock = lock
        self.drafts = schemas.drafts
        self.referrers = schemas.referrers
        self.reached = schemas.reached
        self.draft_operations = operations
        self.uses = uses
        self.draft_events = events

    # --- what operations are called ---------------------------------------------------------

    @cached_property
    def belonging(self) -> Belonging:
        """Return which platform each operation belongs to, and the names that are fixed."""
        found = belong(
            self.draft_operations,
            self.drafts,
            self._platform_values(),
            self.choices,
            self.lock,
        )
        for operation in self.draft_operations:
            operation.platform = found.of[operation.id]
        return found

    @property
    def platforms(self) -> tuple[ir.Platform, ...]:
        """Return the platforms that the paths speak of."""
        return self.belonging.platforms

    def _platform_values(self) -> list[str]:
        """Return the values of the enums that list platforms, in a fixed order."""
        wanted = set(self.choices.platform_fields)
        values: set[str] = set()
        for draft in self.drafts.values():
            for item in draft.fields:
                if item.wire in wanted:
                    for key in references(item.type):
                        values |= {str(value) for value in self.drafts[key].values}
        return sorted(values)

    @cached_property
    def called(self) -> dict[str, paths.Called]:
        """Return what each operation is called: pinned, else locked, else by the rules."""
        fixed = self.belonging.fixed  # decides the platforms, too
        return call(self.draft_operations, self.vocabulary, self.choices, fixed)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Return the words that names are read by."""
        return vocabulary_of(self.choices)

    @cached_property
    def callers(self) -> dict[str, Caller]:
        """Return what the names of definitions take from each operation."""
        names = {p.slug: naming.class_name(p.display or p.slug) for p in self.platforms}
        called = self.called
        operations = {
            o.id: Caller(names.get(o.platform or "", ""), called[o.id])
            for o in self.draft_operations
        }
        return operations | {
            e.id: Caller("", paths.Called((MODULE,), naming.snake(e.key)))
            for e in self.draft_events
        }

    # --- which drafts are one, and which are seen -------------------------------------------

    @cached_property
    def standing(self) -> dict[str, str]:
        """Return for each draft the one that stands for it."""
        kept = {
            key: draft.component
            for key, draft in self.drafts.items()
            if draft.component and draft.component not in self.machine_made
        }
        apart = Apart(self.drafts, self.uses, self.callers)
        marks = apart.marks(kept, self.locking.by_draft)
        return merge_equal(self.drafts, marks, apart.homes(self.draft_operations))

    @cached_property
    def machine_made(self) -> frozenset[str]:
        """Return the component names that no person chose."""
        patterns = [re.compile(pattern) for pattern in self.choices.machine_names]
        names = {draft.component for draft in self.drafts.values() if draft.component}
        return frozenset(n for n in names if any(p.search(n) for p in patterns))

    @cached_property
    def owners(self) -> dict[str, list[str]]:
        """Return for each draft that the SDK shows the operations that reach it."""
        edges = {
            key: [self.standing[ref] for ref in all_references(draft)]
            for key, draft in self.drafts.items()
        }
        start: dict[str, list[str]] = defaultdict(list)
        for key, uses in self.uses.items():
            for use in uses:
                start[use.operation].append(self.standing[key])
        for operation in self.draft_operations:
            for parameter in operation.parameters:
                start[operation.id] += [
                    self.standing[k] for k in references(parameter.type)
                ]
            start[operation.id] += [
                self.standing[k] for k in references(operation.payload.type)
            ]
        out: dict[str, list[str]] = defaultdict(list)
        events = {event.id for event in self.draft_events}
        for operation_id in sorted(start, key=lambda at: (at in events, at)):
            for key in sorted(reachable(start[operation_id], edges)):
                # What operations share with events is theirs alone.
                if operation_id not in events or events.issuperset(out[key][:1]):
                    out[key].append(operation_id)
        return out

    # --- names ------------------------------------------------------------------------------

    @cached_property
    def members(self) -> dict[str, list[str]]:
        """Return for each draft that gets a name all drafts that it stands for."""
        out: dict[str, list[str]] = defaultdict(list)
        for key in sorted(self.drafts):
            if self.standing[key] in self.owners:
                out[self.standing[key]].append(key)
        return dict(out)

    @cached_property
    def names(self) -> dict[str, Locked]:
        """Return public name and module of each draft that the SDK shows."""
        return Naming(
            drafts=self.drafts,
            members=self.members,
            standing=self.standing,
            uses=self.uses,
            owners=self.owners,
            callers=self.callers,
            locked=self.locking.by_draft,
            pins=pins_of(self.choices),
            machine_made=self.machine_made,
            reached=self.reached,
            shapes=self.locking.shapes,
            retired=self.locking.retired,
        ).name_all()

    @cached_property
    def locking(self) -> Locking:
        """Return the lock, seen from this document."""
        return Locking(
            self.lock,
            self.drafts,
            joined(self.referrers, moved_parts(self.root)),
            self.machine_made,
            self.choices.version,
            Arms(self.root),
        )

    @cached_property
    def parents(self) -> dict[str, str]:
        """Return by draft the one whose class its class derives from."""
        return parents(self.drafts, self.members, self.names, self.locking, self._final)

    @cached_property
    def new_lock(self) -> Lock:
        """Return the lock that pins every name that was given."""
        lock = self.locking.to_write(
            self.members,
            self.names,
            {key: self.names[base].dotted for key, base in self.parents.items()},
            self.draft_operations,
            self.called,
        )
        return self.events.added_to(replace(lock, arguments=self.headers.names))

    @cached_property
    def old_names(self) -> tuple[ir.OldName, ...]:
        """Return the names that still work beside the ones that were given."""
        found = self.locking.old_names(self.new_lock, self.members, self.names)
        methods = [
            ir.OldName(old.locked.module, old.locked.name, at, True)
            for at, old in sorted(self.new_lock.given_up.items())
            if at in self.called
        ]
        return (*found, *methods, *self.events.old_names())

    # --- the final values -------------------------------------------------------------------

    @cached_property
    def definitions(self) -> dict[str, ir.Definition]:
        """Return the definitions by id, sorted; those without a name are envelopes."""
        keys = sorted({self.standing[key] for key in self.drafts})
        return {key: self._definition(key) for key in keys}

    def _definition(self, key: str) -> ir.Definition:
        draft = self.drafts[key]
        public = self.names.get(key, Locked("", ""))
        own = list(self.members.get(key, [key]))
        pointers = tuple(sorted({self.drafts[member].pointer for member in own}))
        doc = next(
            (d for d in (self.drafts[m].doc for m in own) if d.description), draft.doc
        )
        match draft.kind:
            case "enum":
                return ir.Enum(
                    key, public.name, public.module, draft.values, doc, pointers
                )
            case "alias":
                assert draft.type is not None
                found = self._final(draft.type)
                place = draft.place.direction
                return ir.Alias(
                    key, public.name, public.module, place, found, doc, pointers
                )
            case "object":
                return ir.Model(
                    key,
                    public.name,
                    public.module,
                    draft.place.direction,
                    self._fields(key, draft, own),
                    self._final(draft.extra) if draft.extra else None,
                    self._bases(key),
                    doc,
                    pointers,
                )

    def _bases(self, key: str) -> tuple[str, ...]:
        if key in self.parents:
            return (self.parents[key],)
        return tuple(self.standing[base] for base in self.drafts[key].bases)

    def _fields(
        self, key: str, draft: Draft, own: Sequence[str]
    ) -> tuple[ir.Field, ...]:
        names = self._field_names(key)
        base = self.drafts[self.parents[key]].fields if key in self.parents else ()
        inherited = {item.wire for item in base}
        docs: dict[str, ir.Doc] = {}
        for member in own:
            for item in self.drafts[member].fields:
                if item.doc.description:
                    docs.setdefault(item.wire, item.doc)
        return tuple(
            ir.Field(
                ir.Name(item.wire, name),
                self._final(item.type),
                item.required,
                docs.get(item.wire, item.doc),
                item.default,
                item.has_default,
                item.pointer,
            )
            for item, name in zip(draft.fields, names, strict=True)
            if item.wire not in inherited
        )

    def _field_names(self, key: str) -> list[str]:
        """Return the Python names of a model's fields; they differ from those of its bases."""
        draft = self.drafts[key]
        if key in self.parents:
            return self._names_beside(self.parents[key], draft)
        reserved = set(self._reserved(key, draft))
        for base in draft.bases:
            names = self._field_names(self.standing[base])
            reserved |= set(names) | self._reserved(base, self.drafts[base])
        own = self.spelling.get(key, {})
        wires = [item.wire for item in draft.fields]
        names = self._spelled(wires, {*reserved, *own.values()})
        return [own.get(wire, name) for wire, name in zip(wires, names, strict=True)]

    @cached_property
    def spelling(self) -> Spelling:
        """Return other names than usual: they tell alternatives apart, or read better."""
        spell = self.vocabulary.acronyms.apart
        own = spelled_apart(self.drafts, self.standing, self.draft_operations, spell)
        return {**own, **self.headers.spelling()}

    @cached_property
    def headers(self) -> Headers:
        """Return what headers are called."""
        titles = (str(self.root.get("info", {}).get("title", "")), self.choices.package)
        spell = self.vocabulary.acronyms.apart
        return Headers(self.draft_operations, self.drafts, titles, self.lock, spell)

    def _spelled(self, wires: Sequence[str], reserved: Iterable[str]) -> list[str]:
        return naming.field_names(wires, reserved, self.vocabulary.acronyms.apart)

    def _names_beside(self, parent: str, draft: Draft) -> list[str]:
        """Return the Python names of fields of which a parent has some, under names of its own."""
        theirs = [item.wire for item in self.drafts[parent].fields]
        known = dict(zip(theirs, self._field_names(parent), strict=True))
        own = [item.wire for item in draft.fields if item.wire not in known]
        reserved = {*naming.MODEL_ATTRIBUTES, *known.values()}
        known |= zip(own, self._spelled(own, reserved), strict=True)
        return [known[item.wire] for item in draft.fields]

    def _reserved(self, key: str, draft: Draft) -> frozenset[str]:
        if draft.place.direction == "response":
            return naming.MODEL_ATTRIBUTES
        operations = self._callers_of.get(key, ())
        if not operations:
            return frozenset()
        writes = any(operation in self._generic_writes for operation in operations)
        return naming.CALL_OPTIONS | (
            naming.GENERIC_WRITE_OPTIONS if writes else frozenset()
        )

    @cached_property
    def _callers_of(self) -> dict[str, set[str]]:
        """Return the operations that use each draft, itself or as the base of another."""
        out: dict[str, set[str]] = defaultdict(set)
        for key, uses in self.uses.items():
            for used in (key, *self.drafts[key].bases):
                out[used] |= {use.operation for use in uses}
        return out

    @cached_property
    def _generic_writes(self) -> frozenset[str]:
        return frozenset(
            o.id
            for o in self.draft_operations
            if o.platform is None and o.method in _METHODS_THAT_WRITE
        )

    def _final(self, found: ir.Type) -> ir.Type:
        return map_type(found, lambda key: self.standing[key])

    @cached_property
    def operations(self) -> tuple[ir.Operation, ...]:
        """Return the operations, sorted by path and method."""
        return tuple(self._operation(draft) for draft in self.draft_operations)

    def _operation(self, draft: DraftOperation) -> ir.Operation:
        called = self.called[draft.id]
        doc = draft.doc
        tags = draft.node.get("tags")
        payload = draft.payload
        servers = servers_at(draft.node)
        return ir.Operation(
            draft.id,
            draft.method.upper(),
            draft.path,
            draft.platform,
            called.resource,
            called.action,
            self._parameters(draft, f"{draft.id}/parameters request"),
            self._body(draft),
            tuple(self._answer(answer) for answer in draft.responses),
            ir.Payload(
                payload.path,
                self._final(payload.type) if payload.type else None,
                payload.job_id,
                payload.paging,
                payload.optional,
                payload.evidence,
                payload.unpaged,
            ),
            tuple(str(tag) for tag in tags) if isinstance(tags, list) else (),
            doc,
            draft.platform is None
            or prose.is_supported(doc.summary, doc.description, self.choices.prose),
            security_at(draft.node),
            tuple(server.url for server in servers),
            module_name(called.resource),
            self.standing[draft.arguments] if draft.arguments else None,
            draft.reads,
            self.rivals[draft.id] or (),
            tuple(self._other(draft, other) for other in draft.others),
            tuple(map(self._answer, draft.streams)),
            servers[0] if servers else None,
        )

    def _other(self, draft: DraftOperation, other: DraftBody) -> ir.OtherBody:
        body = replace(other.body, type=self._final(other.body.type))
        arguments = self.standing[other.arguments] if other.arguments else None
        parameters = self._parameters(draft, other.key)
        return ir.OtherBody(other.kind, body, arguments, parameters)

    @cached_property
    def rivals(self) -> dict[str, tuple[str, ...] | None]:
        """Return the more concrete paths of each operation, None where they are too many."""
        routes = Routes((o.method.upper(), o.path) for o in self.draft_operations)
        return {
            o.id: routes.rivals(o.method.upper(), o.path) for o in self.draft_operations
        }

    def _parameters(self, draft: DraftOperation, key: str) -> tuple[ir.Parameter, ...]:
        """Return the parameters with the names that the arguments `key` have for them."""
        in_path = path_parameters(draft)
        wires = [p.name.wire for p in in_path]
        own = self._spelled(wires, naming.CALL_OPTIONS | {"self", "args"})
        out = list(zip(in_path, own, strict=True))
        if key in self.drafts:
            pointers = [item.pointer for item in self.drafts[key].fields]
            names = dict(zip(pointers, self._field_names(key), strict=True))
            rest = [p for p in draft.parameters if p.location != "path"]
            out += [(p, names[p.pointer]) for p in rest]
        return tuple(
            replace(p, name=ir.Name(p.name.wire, python), type=self._final(p.type))
            for p, python in out
        )

    def _body(self, draft: DraftOperation) -> ir.Body | None:
        body = draft.body
        return body and replace(body, type=self._final(body.type))

    def _answer(self, answer: ir.Response) -> ir.Response:
        found = self._final(answer.type) if answer.type else None
        return ir.Response(
            answer.status, answer.media_type, found, answer.doc, answer.pointer
        )

    @cached_property
    def events(self) -> Events:
        """Return what the API sends by itself."""
        drafts = [
            replace(event, payload=event.payload and self._final(event.payload))
            for event in self.draft_events
        ]
        return Events.of(drafts, self.definitions, self.choices, self.lock)

    # --- what is told -----------------------------------------------------------------------

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """Return what was noticed while the parts were put together."""
        lost = self.locking.told(self.standing, self.names)
        return (*self.belonging.problems, *lost, *self._renamed(), *self._alike())

    def _renamed(self) -> Iterator[Problem]:
        for key, found in self.called.items():
            if found.renamed:
                text = f"two operations claim one name; this one is called `{found.action}`"
                remedy = "name it under `names.operations` in sdk.yaml"
                pointer, code = key.lstrip("#"), "operation-renamed"
                yield Problem(code, text, pointer, remedy, Severity.NOTICE)

    def _alike(self) -> Iterator[Problem]:
        for operation in self.draft_operations:
            if self.rivals[operation.id] is None:
                label = f"{operation.method.upper()} {operation.path}"
                text = f"{label}: too many paths are alike; values that lead to another are sent"
                remedy = "tell paths apart by their fixed segments"
                yield Problem("paths-alike", text, operation.id.lstrip("#"), remedy)
