"""The pages of the operations: all variants of a logical operation side by side.

In come `ir.Api` and the calls of the SDK, out come `OperationPage` values.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from markupsafe import Markup

from ..model import ir
from .calls import Call, Caller
from .examples import Sampler
from .markdown import html
from .matrix import address, operations_of, summary_of, tags_of
from .parting import ROOM
from .views import FieldCell, FieldRow, Link, OperationPage, Variant
from .words import Words

GENERIC = "generic"
_ROW = 250  # letters of markup
Calls = Mapping[tuple[str, str, str], Call]  # by method, path and name


@dataclass(frozen=True, slots=True)
class Taken:
    """A field that one operation takes, and where it travels."""

    field: ir.Field | ir.Parameter
    place: str
    inner: bool = False


class OperationPlanner:
    """Makes the pages of the operations of one API."""

    def __init__(self, api: ir.Api, words: Words, calls: Calls, caller: Caller) -> None:
        self.api, self.words, self.calls, self.caller = api, words, calls, caller
        self.by_id = {operation.id: operation for operation in api.operations}
        self.displays = {p.slug: p.display for p in api.platforms}
        self.sampler = Sampler(api.definitions, "request")

    def pages(self) -> tuple[OperationPage, ...]:
        """Return a page per family, in the order of the document."""
        return tuple(map(self._page, self.api.families))

    def _page(self, family: ir.Family) -> OperationPage:
        operations = [self.by_id[key] for key in operations_of(family)]
        told = {variant.operation: variant for variant in family.variants}
        taken = [dict(self._taken(operation)) for operation in operations]
        names = dict.fromkeys(name for own in taken for name in own)
        fields = tuple(self._fields(names, taken))
        display = dict(self.api.tags)
        return OperationPage(
            key=family.key,
            href=address(family),
            summary=summary_of(family, self.by_id),
            tags=tuple(display.get(t) or t for t in tags_of(family, self.by_id)),
            variants=tuple(self._variant(one, told.get(one.id)) for one in operations),
            fields=fields,
            listed=tuple(self.displays.get(slug, slug) for slug in family.listed),
            shortened=len(fields) < len(names),
            has_differences=any(cell.differs for row in fields for cell in row.cells),
        )

    def _variant(self, operation: ir.Operation, told: ir.Variant | None) -> Variant:
        call = self.calls.get((operation.method, operation.path, operation.action))
        gives = operation.payload.type
        body = operation.body.type if operation.body else None
        slug = operation.platform or ""
        return Variant(
            anchor=slug or GENERIC,
            title=self.displays.get(slug, slug) if slug else "",
            method=operation.method,
            path=operation.path,
            supported=operation.supported,
            deprecated=operation.doc.deprecated,
            read_back=told.read_back if told and told.supported else "",
            upstream=(
                tuple((u.interface, u.method) for u in told.upstream) if told else ()
            ),
            description=html(operation.doc.description),
            call=call.name if call else "",
            snippet=self.caller.snippet(operation, call) if call else None,
            sends=self.words.links(body) if body else (),
            gives=self.words.links(gives) if gives else (),
        )

    # --- fields by platforms ----------------------------------------------------------------------

    def _fields(
        self, names: Collection[str], taken: Sequence[Mapping[str, Taken]]
    ) -> Iterator[FieldRow]:
        rows = {name: [fields.get(name) for fields in taken] for name in names}
        if sum(map(_weight, rows.values())) > ROOM:
            rows = {n: own for n, own in rows.items() if not any(map(_is_inner, own))}
        is_told = sum(map(_weight, rows.values())) <= ROOM
        for name, own in islice(rows.items(), ROOM // _ROW):
            row = self._row(name, own)
            yield row if is_told else replace(row, description=Markup())

    def _row(self, name: str, own: list[Taken | None]) -> FieldRow:
        there = [one for one in own if one]
        forms = {id(one): self._form(one) for one in there}
        first = forms[id(there[0])] if own[0] else self._usual(list(forms.values()))
        shown = next(one for one in there if forms[id(one)] == first)
        return FieldRow(
            name,
            shown.place,
            self.words.links(shown.field.type),
            self.words.notes(shown.field.type),
            html(
                next(
                    (o.field.doc.description for o in there if o.field.doc.description),
                    "",
                )
            ),
            tuple(
                (
                    FieldCell(
                        "required" if one.field.required else "optional",
                        forms[id(one)] if forms[id(one)] != first else "",
                    )
                    if one
                    else FieldCell("absent")
                )
                for one in own
            ),
        )

    def _usual(self, forms: list[str]) -> str:
        return Counter(forms).most_common(1)[0][0]

    def _form(self, taken: Taken) -> str:
        """Return type, values and bounds in words, to be compared."""
        shape, notes = self.words.shape(taken.field.type), self.words.notes(
            taken.field.type
        )
        return shape if notes in ("", shape) else f"{shape}; {notes}"

    def _taken(self, operation: ir.Operation) -> Iterator[tuple[str, Taken]]:
        located = {}
        for p in operation.parameters:
            located[p.name.python] = p.location
            if p.location == "path":
                yield p.name.wire, Taken(p, "path")
        model = self.api.definitions.get(operation.arguments or "")
        if not isinstance(model, ir.Model):
            return
        for field in self.sampler.fields(model):
            place = located.get(field.name.python, "body")
            yield field.name.wire, Taken(field, place)
            yield from self._inner(field, place)

    def _inner(self, field: ir.Field, place: str) -> Iterator[tuple[str, Taken]]:
        """Yield the fields of an object, or of the items of a list, one level down."""
        found, mark = _bare(field.type), "."
        if isinstance(found, ir.ListOf):
            found, mark = _bare(found.items), "[]."
        model = (
            self.api.definitions.get(found.id) if isinstance(found, ir.Named) else None
        )
        if isinstance(model, ir.Model):
            for inner in self.sampler.fields(model):
                yield f"{field.name.wire}{mark}{inner.name.wire}", Taken(
                    inner, place, inner=True
                )


def _is_inner(taken: Taken | None) -> bool:
    return taken is not None and taken.inner


def _weight(own: Sequence[Taken | None]) -> int:
    """Return the letters that a row makes, beside its cells."""
    said = (len(one.field.doc.description) for one in own if one)
    return next((size for size in said if size), 0) + _ROW


def _bare(found: ir.Type) -> ir.Type:
    return found.of if isinstance(found, ir.Nullable) else found


def plain(links: tuple[Link, ...]) -> str:
    """Return pieces of text as one."""
    return "".join(link.text for link in links)
