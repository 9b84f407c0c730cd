"""The pages of the schemas, one per module; a module that is too large has several.

In come the definitions of the model, out come `SchemaPage` values and the address of each
definition.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..model import ir
from .markdown import html
from .parting import ROOM, numbered, parted
from .views import Property, Schema, SchemaIndex, SchemaPage
from .words import Words, as_json

_ROOM = 60_000  # letters of text on a page; markup makes about three of each
_OF_A_FIELD = 60  # letters that a field weighs beside its words
_LINE, _NAME = 130, 30  # letters of markup in the list of all


def places(api: ir.Api) -> dict[str, str]:
    """Return the address of each definition, by id."""
    return {
        one.id: f"schemas/{page}.html#{one.name}"
        for page, own in _pages(api)
        for one in own
    }


def schema_pages(api: ir.Api, words: Words) -> tuple[SchemaPage, ...]:
    """Return the pages of all schemas, by module."""
    return tuple(
        SchemaPage(
            page.replace("_", " "),
            f"schemas/{page}.html",
            tuple(_schema(one, words) for one in own),
        )
        for page, own in _pages(api)
    )


def indexes(pages: tuple[SchemaPage, ...]) -> Iterator[tuple[str, SchemaIndex]]:
    """Yield the lists of all schemas by address; where names are too many, of their pages."""
    named = sum(_names(page) for page in pages) <= ROOM
    groups = list(parted(pages, lambda page: _LINE + 2 * len(page.href)))
    links = numbered("schemas", len(groups))
    for link, own in zip(links, groups, strict=True):
        others = links if links[1:] else ()
        yield link.href, SchemaIndex(tuple(own), named, int(link.text), others)


def _names(page: SchemaPage) -> int:
    names = (len(one.href) + len(one.name) + _NAME for one in page.schemas)
    return _LINE + sum(names)


def _pages(api: ir.Api) -> Iterator[tuple[str, list[ir.Definition]]]:
    for module, found in sorted(_modules(api.definitions).items()):
        name = module.rpartition(".")[2]
        found = sorted(found, key=lambda definition: definition.name)
        for number, own in enumerate(parted(found, _weight, _ROOM), 1):
            yield (f"{name}-{number}" if number > 1 else name), own


def _modules(
    definitions: Mapping[str, ir.Definition],
) -> dict[str, list[ir.Definition]]:
    out: dict[str, list[ir.Definition]] = {}
    for definition in definitions.values():
        if not definition.name:  # what wraps an answer has no name in the SDK
            continue
        out.setdefault(definition.module, []).append(definition)
    return out


def _weight(definition: ir.Definition) -> int:
    own = len(definition.doc.description) + _OF_A_FIELD
    if isinstance(definition, ir.Model):
        own += sum(
            len(field.doc.description) + _OF_A_FIELD for field in definition.fields
        )
    elif isinstance(definition, ir.Enum):
        own += sum(len(str(value)) + 5 for value in definition.values)
    return own


def _schema(found: ir.Definition, words: Words) -> Schema:
    fields = found.fields if isinstance(found, ir.Model) else ()
    bases = found.bases if isinstance(found, ir.Model) else ()
    kinds = {"request": "sent", "response": "read"}
    return Schema(
        name=found.name,
        href=words.places[found.id],
        kind=(
            kinds[found.direction]
            if isinstance(found, ir.Model)
            else "values" if isinstance(found, ir.Enum) else "type"
        ),
        description=html(found.doc.description),
        bases=tuple(link for base in bases for link in words.links(ir.Named(base))),
        properties=tuple(_property(field, words) for field in fields),
        values=(
            tuple(map(as_json, found.values)) if isinstance(found, ir.Enum) else ()
        ),
        type=words.links(found.type) if isinstance(found, ir.Alias) else (),
    )


def _property(field: ir.Field, words: Words) -> Property:
    return Property(
        field.name.wire,
        words.links(field.type),
        words.notes(field.type),
        field.required,
        field.doc.deprecated,
        html(field.doc.description),
    )
