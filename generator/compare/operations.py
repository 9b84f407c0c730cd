"""Compare two versions of one operation: its words, its access, what it takes and answers.

In come two operations of either side, out go notes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..model import ir
from ..model.document import escape
from .access import access_change, alternatives, given, in_words
from .demands import compare_demands
from .flat import Side
from .match import Matched, match, match_parameters
from .notes import Notes, Spot
from .sameness import Sameness, words_of
from .schemas import Walk, needed
from .wording import listed, quoted, type_in_words

_READ_BACK = {
    "immediate": "at once",
    "next_sync": "after the next sync",
    "unknown": "at a time that is not told",
}


_USUAL = "the usual address"
_FREE = ir.MapOf(ir.AnyValue())
_FREELY = frozenset({frozenset[str]()})  # no credentials are needed


class OperationPair:
    """An operation in its old and its new version."""

    def __init__(
        self,
        sides: tuple[Side, Side],
        same: Sameness,
        pair: tuple[ir.Operation, ir.Operation],
        notes: Notes,
    ) -> None:
        self.sides, self.same, self.notes = sides, same, notes
        self.old, self.new = pair
        self.moved: frozenset[str] = frozenset()

    def compare(self) -> None:
        """Take down everything that differs."""
        self._call()
        self._words()
        self._platform()
        self._access()
        self._parameters()
        self._body()
        compare_demands(self.old, self.new, self.notes)
        self._answers()
        self._payload()

    def _spot(self, location: str, *segments: str) -> Spot:
        tail = "".join(f"/{escape(segment)}" for segment in segments)
        return Spot(location, old=self.old.id + tail, new=self.new.id + tail)

    def _walk(self) -> Walk:
        return Walk(self.sides, self.same, self.notes, (self.old.id, self.new.id))

    # --- the operation itself ---------------------------------------------------------------

    def _call(self) -> None:
        old, new = self.old, self.new
        names = call_of(old), call_of(new)
        if names[0] != names[1]:
            kept = names[0] in self.sides[1].old_calls(new)
            case = "alias" if kept else ""
            self.notes.add("operation-renamed", self._spot("operation"), *names, case)
        if old.path.rstrip("/") == new.path.rstrip("/") and old.path != new.path:
            self.notes.add("path-changed", self._spot("path"), old.path, new.path)

    def _words(self) -> None:
        old, new = self.old.doc, self.new.doc
        if old.deprecated != new.deprecated:
            word = (
                "operation-undeprecated" if old.deprecated else "operation-deprecated"
            )
            self.notes.add(word, self._spot("operation"))
        if words_of(old) != words_of(new):
            texts = _text(old), _text(new)
            spot = self._spot("description", "description")
            self.notes.add("description-changed", spot, *texts, "operation")

    def _platform(self) -> None:
        old, new = self.old, self.new
        if old.supported != new.supported:
            case = "gained" if new.supported else "lost"
            told = _supported(old.supported), _supported(new.supported)
            spot = self._spot("supported")
            self.notes.add("platform-support-changed", spot, *told, case)
        before, after = _variant(self.sides[0], old), _variant(self.sides[1], new)
        if before is None or after is None:
            return
        if before.read_back != after.read_back:
            said = _READ_BACK[before.read_back], _READ_BACK[after.read_back]
            spot = self._spot("read_back", "description")
            values = before.read_back, after.read_back
            self.notes.add("read-back-changed", spot, *values, said=said)
        if set(before.upstream) != set(after.upstream):
            rows = _upstream(before), _upstream(after)
            said = listed(rows[0]) or "none", listed(rows[1]) or "none"
            spot = self._spot("upstream", "description")
            self.notes.add("upstream-changed", spot, [*rows[0]], [*rows[1]], said=said)

    def _access(self) -> None:
        apis = self.sides[0].api, self.sides[1].api
        was, now = alternatives(apis[0], self.old), alternatives(apis[1], self.new)
        everywhere = alternatives(apis[0]), alternatives(apis[1])
        if was != now and (was, now) != everywhere:
            said = in_words(was), in_words(now)
            spot = self._spot("security", "security")
            case = access_change(given(apis[0], self.old), given(apis[1], self.new))
            self.notes.add("security-changed", spot, *said, case, said)
        if self.old.servers != self.new.servers:
            sets = self.old.servers, self.new.servers
            old, new = (", ".join(urls) or _USUAL for urls in sets)
            said = listed(sets[0]) or _USUAL, listed(sets[1]) or _USUAL
            spot = self._spot("servers", "servers")
            usual = {server.url for server in apis[1].servers}
            leaves = now != _FREELY and not usual.issuperset(self.new.servers)
            leaves = leaves and set(self.old.servers) != set(self.new.servers)
            case = "outside" if leaves and not self.old.servers else "operation"
            self.notes.add("server-changed", spot, old, new, case, said)

    # --- what is sent -----------------------------------------------------------------------

    def _parameters(self) -> None:
        matched = match_parameters(self.old, self.new)
        for old, new in matched.pairs:
            self._parameter(old, new)
        gone, fresh = self._moved(matched)
        for item in gone:
            spot = Spot(_place(item), "request-parameter", item.pointer)
            was = type_in_words(self.sides[0], item.type)
            self.notes.add("request-parameter-removed", spot, was)
        for item in fresh:
            spot = Spot(_place(item), "request-parameter", "", item.pointer)
            self._walk().added(item, spot)

    def _moved(
        self, matched: Matched[ir.Parameter]
    ) -> tuple[list[ir.Parameter], list[ir.Parameter]]:
        """Take down arguments that are sent elsewhere or by another name; return the others."""
        before, after = self._alone()
        fresh: dict[str, ir.Parameter | ir.Field] = {**after}
        fresh |= {p.name.python: p for p in matched.fresh if p.location != "path"}
        gone: dict[str, ir.Parameter | ir.Field] = {**before}
        gone |= {p.name.python: p for p in matched.gone if p.location != "path"}
        self.moved = frozenset[str]()
        walk = self._walk()
        for name in sorted(gone.keys() & fresh.keys()):
            old, new = gone[name], fresh[name]
            if isinstance(old, ir.Parameter) or isinstance(new, ir.Parameter):
                self.moved |= {old.pointer, new.pointer}
                walk.respelled(old, new, _spot_of(old, True), _spot_of(new, False))
        walk.finish()
        return (
            [p for p in matched.gone if p.pointer not in self.moved],
            [p for p in matched.fresh if p.pointer not in self.moved],
        )

    def _alone(self) -> tuple[dict[str, ir.Field], dict[str, ir.Field]]:
        """Return the properties that only one of the two bodies has, by their Python names."""
        found = []
        for side, operation in zip(self.sides, (self.old, self.new), strict=True):
            fields = _fields(side, operation.body.type) if operation.body else ()
            found.append({field.name.wire: field for field in fields})
        old, new = found
        return (
            {f.name.python: f for wire, f in old.items() if wire not in new},
            {f.name.python: f for wire, f in new.items() if wire not in old},
        )

    def _parameter(self, old: ir.Parameter, new: ir.Parameter) -> None:
        spot = Spot(_place(new), "request-parameter", old.pointer, new.pointer)
        spot = replace(spot, python=new.name.python)
        walk = self._walk()
        walk.presence(old, new, spot)
        styles = _style(old), _style(new)
        if styles[0] != styles[1]:
            self.notes.add("request-parameter-style-changed", spot, *styles)
        walk.types(old.type, new.type, spot)

    def _body(self) -> None:
        old, new = self.old.body, self.new.body
        if old is None or new is None:
            self._one_body(old, new)
            return
        spot = Spot("request.body", "request-property", old.pointer, new.pointer)
        if old.required != new.required:
            told = needed(old.required), needed(new.required)
            full = any(f.required for f in _fields(self.sides[0], old.type))
            case = "body" if new.required and full else ""
            self.notes.add(f"request-property-became-{told[1]}", spot, *told, case)
        self._media_type(spot, old.media_type, new.media_type, "request")
        empty = [
            _takes_nothing(self.sides[0], self.old),
            _takes_nothing(self.sides[1], self.new),
        ]
        if any(empty):
            self._filled(
                _fields(self.sides[0], old.type), _fields(self.sides[1], new.type)
            )
        if not any(empty):
            walk = self._walk()
            walk.moved = self.moved
            walk.types(old.type, new.type, spot)

    def _filled(self, old: Sequence[ir.Field], new: Sequence[ir.Field]) -> None:
        """Compare the properties of a body with those of one that has none."""
        for item in old:
            spot = Spot(f"request.body.{item.name.wire}", old=item.pointer)
            said = type_in_words(self.sides[0], item.type)
            self.notes.add("request-property-removed", spot, said)
        for item in new:
            spot = Spot(f"request.body.{item.name.wire}", new=item.pointer)
            self._walk().added(item, spot)

    def _one_body(self, old: ir.Body | None, new: ir.Body | None) -> None:
        if new is not None:
            said = type_in_words(self.sides[1], new.type)
            spot = Spot("request.body", new=new.pointer)
            must = new.required or any(
                f.required for f in _fields(self.sides[1], new.type)
            )
            word = f"request-property-added-{needed(must)}"
            self.notes.add(word, spot, None, said, "", ("", said))
        elif old is not None:
            said = type_in_words(self.sides[0], old.type)
            self.notes.add(
                "request-property-removed", Spot("request.body", old=old.pointer), said
            )

    # --- what comes back --------------------------------------------------------------------

    def _answers(self) -> None:
        def key(answer: ir.Response) -> str:
            return answer.status.upper()

        matched = match(self.old.responses, self.new.responses, [(key, key)])
        for answer in matched.gone:
            case = self._case_of_old(answer)
            spot = Spot(f"response.{answer.status}", old=answer.pointer)
            self.notes.add(
                "response-status-removed", spot, _said(self.sides[0], answer), case=case
            )
        for answer in matched.fresh:
            spot = Spot(f"response.{answer.status}", new=answer.pointer)
            said = _said(self.sides[1], answer)
            case = self._case_of_new(answer)
            self.notes.add("response-status-added", spot, None, said, case)
        moved = [
            [a for a in left if _is_success(a)]
            for left in (matched.gone, matched.fresh)
        ]
        pairs = [(old, new) for old in moved[0][:1] for new in moved[1][:1]]
        pairs = [pair for pair in pairs if self._same(*pair)]
        for old, new in [*matched.pairs, *pairs]:
            self._answer(old, new)

    def _case_of_new(self, answer: ir.Response) -> str:
        if not _is_success(answer):
            return ""
        had = [a for a in self.old.responses if _is_success(a)]
        if any(self._same(before, answer) for before in had):
            return "same"
        return "success" if any(a.type is not None for a in had) else "first"

    def _case_of_old(self, answer: ir.Response) -> str:
        if not _is_success(answer):
            return ""
        left = [a for a in self.new.responses if _is_success(a)]
        stays = any(self._same(answer, after) for after in left)
        others = any(_is_success(a) and a is not answer for a in self.old.responses)
        return "same" if stays or not answer.type or (others and left) else "success"

    def _same(self, old: ir.Response, new: ir.Response) -> bool:
        """Tell whether the call returns the same for both."""
        if _kind_of(old.media_type) != _kind_of(new.media_type):
            return False
        return self._fits(old.type, new.type)

    def _fits(self, old: ir.Type | None, new: ir.Type | None) -> bool:
        """Tell whether code for the one type works with the other."""
        if old is None or new is None:
            return old is new
        inside = replace(self.notes, changes=[])
        walk = Walk(self.sides, self.same, inside, (self.old.id, self.new.id))
        walk.types(old, new, Spot("response.2XX.body", "response-property"))
        return not any(change.breaking for change in inside.changes)

    def _answer(self, old: ir.Response, new: ir.Response) -> None:
        location = f"response.{new.status}.body"
        spot = Spot(location, "response-property", old.pointer, new.pointer)
        if old.type is not None and new.type is not None:
            self._media_type(spot, old.media_type, new.media_type, "response")
            walk, way = self._walk(), self._way(new)
            walk.pages = bool(self.old.payload.paging and self.new.payload.paging)
            walk.types(old.type, new.type, replace(spot, around=way))
            was, now = self.old.payload, self.new.payload
            if way is None and was.type and now.type:
                inside = ".".join([location, *now.path])
                walk.types(was.type, now.type, replace(spot, location=inside))
        elif new.type is not None:
            said = type_in_words(self.sides[1], new.type)
            self.notes.add("response-property-added", spot, None, said)
        elif old.type is not None:
            said = type_in_words(self.sides[0], old.type)
            self.notes.add("response-property-removed", spot, said)

    def _way(self, answer: ir.Response) -> tuple[str, ...] | None:
        """Return how the SDK gets from an answer to what a call returns, on both sides.

        None: it gets to the same on ways of which the answers need not be compared.
        """
        was, now = self.old.payload, self.new.payload
        if not _is_success(answer) or was.type is None or now.type is None:
            return ()
        if was.path == now.path:
            return was.path
        return None if self._returns_the_same() else ()

    def _returns_the_same(self) -> bool:
        was, now = self.old.payload, self.new.payload
        kinds = [(bool(p.paging), p.job_id, p.optional) for p in (was, now)]
        return kinds[0] == kinds[1] and self._fits(was.type, now.type)

    def _media_type(self, spot: Spot, old: str, new: str, direction: str) -> None:
        was, now = _bare(old), _bare(new)
        if was != now:
            both = direction == "response" and _kind_of(was) == _kind_of(now) == "json"
            case = "json" if both else direction
            self.notes.add("content-type-changed", spot, was, now, case)

    def _payload(self) -> None:
        """Take down that the SDK takes something else out of the answer.

        What the method returns follows conventions (envelopes, paging, jobs), so a property
        that joins may change it. Where a change is listed that breaks anyway, it is the cause.
        """
        was, now = _returned(self.old.payload), _returned(self.new.payload)
        broken = any(change.breaking for change in self.notes.changes)
        if was != now and not broken and self.old.payload.type is not None:
            answer = next((a for a in self.new.responses if a.type is not None), None)
            status = answer.status if answer else "200"
            spot = self._spot(f"response.{status}.body", "responses", status)
            case = "same" if self._returns_the_same() else ""
            said = was, now
            self.notes.add("response-payload-changed", spot, was, now, case, said)


def call_of(operation: ir.Operation) -> str:
    """Return how the SDK calls an operation: `entrata.resident_charges.create`."""
    parts = [operation.platform or "", *operation.resource, operation.action]
    return ".".join(part for part in parts if part)


def _text(doc: ir.Doc) -> str:
    return "\n\n".join(part for part in (doc.summary, doc.description) if part)


def _supported(supported: bool) -> str:
    return "supported" if supported else "not supported"


def _variant(side: Side, operation: ir.Operation) -> ir.Variant | None:
    return side.variants.get(operation.id)


def _upstream(variant: ir.Variant) -> list[str]:
    return sorted(
        " ".join(part for part in (row.interface, row.method) if part)
        for row in variant.upstream
    )


def _place(parameter: ir.Parameter) -> str:
    return f"request.{parameter.location}.{parameter.name.wire}"


def _spot_of(item: ir.Parameter | ir.Field, is_old: bool) -> Spot:
    """Return the place of an argument on the one side that it is on."""
    pointers = (item.pointer, "") if is_old else ("", item.pointer)
    if isinstance(item, ir.Parameter):
        return Spot(_place(item), "request-parameter", *pointers)
    return Spot(f"request.body.{item.name.wire}", "request-property", *pointers)


def _style(parameter: ir.Parameter) -> str:
    if parameter.content:
        return parameter.content
    return f"{parameter.style}, exploded" if parameter.explode else parameter.style


def _bare(media_type: str) -> str:
    return media_type.partition(";")[0].strip().lower()


def _kind_of(media_type: str) -> str:
    """Return a media type; all that is JSON is one, for the SDK reads it alike."""
    bare = _bare(media_type)
    return "json" if bare.endswith(("/json", "+json")) else bare


def _is_success(answer: ir.Response) -> bool:
    return answer.status.startswith("2")


def _said(side: Side, answer: ir.Response) -> str:
    return "no content" if answer.type is None else type_in_words(side, answer.type)


def _fields(side: Side, found: ir.Type) -> Sequence[ir.Field]:
    """Return the fields of a body, () where it is no single object."""
    arms = side.flat(found).arms
    alone = arms[0] if len(arms) == 1 else None
    return [*side.fields(alone).values()] if isinstance(alone, ir.Model) else ()


def _takes_nothing(side: Side, operation: ir.Operation) -> bool:
    """Tell whether the body is an object without properties: no argument stands for it."""
    if operation.body is None or operation.body.type != _FREE:
        return False
    arguments = side.api.definitions.get(operation.arguments or "")
    fields = arguments.fields if isinstance(arguments, ir.Model) else ()
    return all(field.pointer != operation.body.pointer for field in fields)


def _returned(payload: ir.Payload) -> str:
    where = f"{quoted('.'.join(payload.path))} of the answer"
    what = where if payload.path else "the whole answer"
    around = "a page of " if payload.paging else "a job with " if payload.job_id else ""
    return around + what
